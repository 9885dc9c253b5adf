"""Whether each spot ink of a layout has one alternate colour everywhere: one ink prints from one plate."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.color import Process
from paginate.source import schema
from paginate.source.positions import Path
from paginate.source.reading import Reading


def check_inks(reading: Reading) -> None:
    """Report every spot ink with another process colour than at its first place."""
    first: dict[str, tuple[Process, Path]] = {}
    for path, ink in _spots(reading):
        alternate, place = first.setdefault(ink.spot, (ink.cmyk, path))
        if ink.cmyk != alternate:
            line = reading.document.place((*place, "cmyk")).line
            reading.report("spot-differs", (*path, "cmyk"), name=ink.spot, first=line)


def _spots(reading: Reading) -> Iterator[tuple[Path, schema.SpotInk]]:
    for path, color in _colors(reading):
        if isinstance(color, schema.SpotInk):
            yield path, color


def _colors(reading: Reading) -> Iterator[tuple[Path, object]]:
    """Each colour that is written, and its place."""
    for name, style in reading.layout.styles.items():
        yield ("styles", name, "color"), style.color
    for place, frame in zip(reading.checked.places, reading.layout.frames, strict=True):
        path: Path = ("frames", place)
        if isinstance(frame, schema.Rule):
            yield (*path, "color"), frame.color
        elif isinstance(frame, schema.Box):
            yield (*path, "box", "fill"), frame.box.fill
            yield (*path, "box", "border_color"), frame.box.border_color
        elif isinstance(frame, schema.Article):
            yield (*path, "heading", "fill"), frame.head.fill
            if frame.box is not None:
                yield (*path, "box", "fill"), frame.box.fill
                yield (*path, "box", "border_color"), frame.box.border_color
        elif isinstance(frame, schema.Photo):
            for number, ink in enumerate(frame.inks or ()):
                yield (*path, "inks", number), ink
