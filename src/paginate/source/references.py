"""Whether every style, font, punctuation style and story that a layout names is there, and each ink the same everywhere.

Names are looked up in the file itself, so that a reference is checked even if its owner is broken, and is not
reported where its target is broken: that has a finding of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from paginate.color import Process
from paginate.diagnostics import Phrase, phrase
from paginate.fonts.catalogue import FAMILIES, ROLES
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.keys import Table
from paginate.source.names import name_hint
from paginate.source.positions import Data, Path
from paginate.source.readers import Reader, Reference
from paginate.source.reading import Reading
from paginate.source.values import ROLE_NAMES
from paginate.source.words import WORDS


class _Section(NamedTuple):
    """The names of a section: the code for an unknown name, all names, those that a hint proposes, and the other hint."""

    code: str
    names: Collection[str]
    proposed: Collection[str]
    otherwise: Phrase


def check_references(reading: Reading) -> None:
    """Report every name that leads nowhere."""
    sections = _sections(reading)
    for path, section, name in _references(reading.document.data, Table(schema.Layout)):
        code, names, proposed, otherwise = sections[section]
        # The names of a section that cannot be read are not known.
        if name not in names and not reading.checked.is_broken(section):
            reading.report(code, path, name=name, hint=name_hint(name, proposed, otherwise))


def _sections(reading: Reading) -> dict[str, _Section]:
    names = ("styles", "stories", "fonts", "punctuation_styles", "grids", "articles", "tables")
    styles, stories, fonts, punctuation, grids, articles, tables = (reading.document.section(name) for name in names)
    typefaces = [name for role in ROLES for name in (role, *_chinese_names(role)[:1])]
    proposed = (*fonts, *typefaces, *FAMILIES)
    punctuation_names = {**WORDS["punctuation style"], **punctuation}
    return {
        "styles": _Section("unknown-style", styles, styles, phrase("define", section="styles")),
        "stories": _Section("unknown-story", stories, stories, phrase("define", section="stories")),
        "articles": _Section("unknown-article", articles, articles, phrase("define", section="articles")),
        "tables": _Section("unknown-table", tables, tables, phrase("define", section="tables")),
        "grids": _Section("unknown-grid", grids, grids, phrase("define", section="grids")),
        "fonts": _Section("unknown-font", {*proposed, *ROLE_NAMES}, proposed, phrase("none")),
        "punctuation_styles": _Section("unknown-punctuation", punctuation_names, punctuation_names, phrase("none")),
    }


def _chinese_names(role: str) -> list[str]:
    """The Chinese names of a typeface, the shortest first."""
    return [name for name, meaning in ROLE_NAMES.items() if meaning == role]


def _references(value: Data, reader: Reader[Any], path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Each name that is mentioned in the value: its place, the section that should have it, the name."""
    chosen = reader.chosen(value)
    if isinstance(chosen, Reference) and isinstance(value, str) and value.strip():
        yield path, chosen.section, value
    elif chosen is not None:
        for step, item, inner in chosen.inside(value):
            yield from _references(item, inner, (*path, step))


# --- inks ---------------------------------------------------------------------------------------------------------------


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
