"""The font files that a layout brings along, as far as they are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from paginate.assets import OutsideFolder
from paginate.model import FontFile
from paginate.source import schema
from paginate.source.positions import Path
from paginate.source.reading import Reading


def read_fonts(reading: Reading) -> tuple[FontFile, ...]:
    """The layout's own font files that are there; those that are not are reported."""
    found = []
    for family, written in reading.layout.fonts.items():
        for path, font in _fonts(written, ("fonts", family)):
            if _is_there(font.file, path, reading):
                weight = font.weight if "weight" in font.said else None
                found.append(FontFile(family, weight, font.file, font.index, reading.document.place(path), font.width))
    return tuple(found)


def _fonts(written: schema.Family, path: Path) -> Iterator[tuple[Path, schema.Font]]:
    """A family's fonts, each with the path to its file's name."""
    match written:
        case tuple():
            for place, item in enumerate(written):
                yield from _fonts(item, (*path, place))
        case str():
            yield path, schema.Font(file=written)
        case schema.Font():
            yield (*path, "file"), written
        case _:
            assert_never(written)


def _is_there(file: str, path: Path, reading: Reading) -> bool:
    try:
        if reading.assets.house.exists(file):
            return True
    except OutsideFolder:
        reading.report("outside-folder", path, file=file)
        return False
    reading.report("font-missing", path, file=file, hint=reading.file_hint(file, reading.assets.house))
    return False
