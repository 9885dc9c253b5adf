"""The pages that come with the program, as a beginning for one of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from paginate.installation import gallery_folder, layout_schema

LAYOUT: Final = "page.yaml"
EDITOR_LINE: Final = "# yaml-language-server:"
"""How the line begins that tells editors where the schema of layouts lies."""


def gallery() -> Mapping[str, str]:
    """The pages by name, each with what the first comment of its layout says of it."""
    return {file.parent.name: _title(file) for file in sorted(gallery_folder().glob(f"*/{LAYOUT}"))}


def _title(file: Path) -> str:
    lines = file.read_text(encoding="utf-8").splitlines()
    said = (line.lstrip("# ") for line in lines if line.startswith("#") and not line.startswith(EDITOR_LINE))
    return next(filter(None, said), "")


def page_files(name: str) -> Mapping[str, bytes]:
    """The files that a page of the gallery is made of, by their names from its folder on, and the schema of layouts, which its layouts
    name to editors."""
    folder = gallery_folder() / name
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))
    found = {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
    schema = layout_schema()
    if not schema.is_file():
        return {path: _named(data, "") if path.endswith(LAYOUT) else data for path, data in found.items()}
    named = {
        path: _named(data, "../" * path.count("/") + schema.name) if path.endswith(LAYOUT) else data
        for path, data in found.items()
    }
    return {**named, schema.name: schema.read_bytes()}


def _named(data: bytes, schema: str) -> bytes:
    """A layout whose first line names the schema at this place; none, where that is empty."""
    if data.startswith(EDITOR_LINE.encode()):
        data = data.partition(b"\n")[2].removeprefix(b"#\n")
    return f"{EDITOR_LINE} $schema={schema}\n#\n".encode() + data if schema else data
