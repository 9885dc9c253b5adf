"""What the folders of a package are called, and where in them the layout's files lie."""

from __future__ import annotations

import posixpath
from pathlib import Path

from paginate.assets import slashed
from paginate.pipeline.composing import Composed
from paginate.pipeline.rendering import input_files


def root_folder(composed: Composed) -> Path:
    """The folder that is packed: the layout's own, or that of its house where the page is made of files outside its own."""
    own, house = composed.file.parent, composed.assets.root
    shared = (file for file in input_files(composed) if file.is_relative_to(house) and not file.is_relative_to(own))
    return house if any(shared) else own


def layout_folder(composed: Composed) -> str:
    """The layout's folder keeps its name: a page is called after it. It lies in the folder of the house, where that is packed."""
    root = root_folder(composed)
    return posixpath.join(root.name or "layout", composed.file.parent.relative_to(root).as_posix()).removesuffix("/.")


def packed(name: str, composed: Composed) -> str:
    """Where a file of the layout lies in the package, by its name from the layout's folder."""
    return posixpath.normpath(f"{layout_folder(composed)}/{slashed(name)}")


def own_folder(name: str, composed: Composed) -> str:
    """A folder of the package's own, with another name than the layout's has on any system."""
    top = layout_folder(composed).partition("/")[0]
    return f"{name}-files" if top.casefold() == name else name
