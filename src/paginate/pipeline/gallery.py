"""The pages that come with the program, as a beginning for one of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from paginate.installation import gallery_folder

LAYOUT: Final = "page.yaml"
EDITOR_LINE: Final = "# yaml-language-server:"
"""How the line begins that tells editors where the language's schema lies in the checkout: a copy lies elsewhere."""


def gallery() -> Mapping[str, str]:
    """The pages by name, each with what the first comment of its layout says of it."""
    return {file.parent.name: _title(file) for file in sorted(gallery_folder().glob(f"*/{LAYOUT}"))}


def _title(file: Path) -> str:
    lines = file.read_text(encoding="utf-8").splitlines()
    said = (line.lstrip("# ") for line in lines if line.startswith("#") and not line.startswith(EDITOR_LINE))
    return next(filter(None, said), "")


def page_files(name: str) -> Mapping[str, bytes]:
    """The files that a page of the gallery is made of, by their names from its folder on."""
    folder = gallery_folder() / name
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))
    return {file.relative_to(folder).as_posix(): _contents(file) for file in files}


def _contents(file: Path) -> bytes:
    data = file.read_bytes()
    if file.suffix == ".yaml" and data.startswith(EDITOR_LINE.encode()):
        data = data.partition(b"\n")[2].removeprefix(b"#\n")
    return data
