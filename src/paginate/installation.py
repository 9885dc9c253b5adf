"""Where the program's own fonts, profiles, style sheets and pages lie: in the installed package, or in the checkout it runs from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent.parent


@cache
def _folder(name: str) -> Path:
    installed = PACKAGE / "resources" / name
    return installed if installed.is_dir() else CHECKOUT / name


def font_folder() -> Path:
    """The folder with the program's fonts."""
    return _folder("fonts")


def profile_folder() -> Path:
    """The folder with the program's press profiles, and the ICC profile of the newsprint ones."""
    return _folder("profiles")


def style_folder() -> Path:
    """The folder with the program's style sheets."""
    return _folder("styles")


def gallery_folder() -> Path:
    """The folder with the pages that come with the program, each a folder with its layout and all that it is made of."""
    return _folder("layouts")


def layout_schema() -> Path:
    """The JSON Schema of layouts, by which editors complete and explain their keys."""
    return _folder("docs") / "layout.schema.json"


def newsprint_profile() -> Path:
    """The CMYK profile of coldset newsprint that the project computes."""
    return profile_folder() / "newsprint.icc"


def label_font() -> Path:
    """The font that proofs are annotated in."""
    return font_folder() / "NotoSansSC-Regular.ttf"
