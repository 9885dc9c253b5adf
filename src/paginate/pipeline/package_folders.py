"""What the folders of a package are called."""

from __future__ import annotations

from paginate.pipeline.composing import Composed


def layout_folder(composed: Composed) -> str:
    """The layout's folder keeps its name: a page is called after it."""
    return composed.file.parent.name or "layout"


def own_folder(name: str, composed: Composed) -> str:
    """A folder of the package's own, with another name than the layout's has on any system."""
    return f"{name}-files" if layout_folder(composed).casefold() == name else name
