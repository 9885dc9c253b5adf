"""Frames that name no style where the layout has styles, and none that such frames take: nobody chose how they look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.diagnostics import phrase
from paginate.source import schema
from paginate.source.keys import Keys
from paginate.source.names import listed
from paginate.source.reading import Reading
from paginate.source.roles import ROLES

USUAL: Final = {"a-text": "body", "a-heading": "heading", "a-caption": "caption"}
"""By the phrase of a kind of text, the style of texts that name none."""


def report_unnamed_styles(reading: Reading) -> None:
    """Report what is set in the program's own style, where the layout has others: once for headings, texts and captions.

    The program has a style for captions, so of these only where the layout has a style too that nothing names.
    """
    styles = reading.document.section("styles")
    if not styles:
        return
    places: dict[str, list[int]] = {}
    for kind, place in _without_style(reading):
        if USUAL[kind] not in styles and (kind != "a-caption" or set(styles) - _named(reading)):
            places.setdefault(kind, []).append(place)
    for kind, (first, *others) in places.items():
        key = "caption_style" if kind == "a-caption" else "style"
        more = phrase("more-there", number=len(others)) if others else phrase("none")
        words = {"what": phrase(kind), "usual": USUAL[kind], "key": key, "names": listed(styles), "more": more}
        reading.report("style-unnamed", ("frames", first), **words)


def _without_style(reading: Reading) -> Iterator[tuple[str, int]]:
    """The kind of text in each frame without a style of its own, and the frame's number in the file."""
    for place, frame in zip(reading.checked.places, reading.layout.frames, strict=True):
        match frame:
            case schema.Text(style=None):
                yield "a-text", place
            case schema.Heading(style=None, heading=str()):
                yield "a-heading", place
            case schema.Heading(style=None, heading=lines) if any(isinstance(line, str) for line in lines):
                yield "a-heading", place
            case schema.Photo(caption_style=None, caption=caption) if caption.strip():
                yield "a-caption", place


def _of_tables(reading: Reading) -> Iterator[str]:
    """The styles that tables name, and those that they take which name none."""
    for table in reading.layout.tables.values():
        columns = (vars(column).get("style") for column in table.columns or () if isinstance(column, Keys))
        named = (table.style, table.header_style, *columns, *(cells.style for cells in table.cells))
        yield from ("table", "table-header", *filter(None, named))


def _named(reading: Reading) -> set[str]:
    """The styles that frames or other styles name, and those that frames of a kind take which name none."""
    named = {*USUAL.values(), *reading.layout.openings.values(), *_of_tables(reading)} | {
        style.based_on for style in reading.layout.styles.values() if style.based_on
    }
    for frame in reading.layout.frames:
        match frame:
            case schema.Text(style=str(style)):
                named.add(style)
            case schema.Heading(style=style, heading=lines):
                named |= {style or "", *(line.style for line in lines if isinstance(line, schema.StyledLine))}
            case schema.Photo(caption_style=str(style)):
                named.add(style)
            case schema.Article(styles=styles):
                named |= {*ROLES, *ROLES.values(), *styles.said.values()}
    return named
