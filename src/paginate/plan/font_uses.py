"""The places in a layout that name fonts: those of each style, and of its companions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from paginate.diagnostics import Span
from paginate.model import FontUse, Style
from paginate.plan.planning import Planning
from paginate.source import schema
from paginate.source.positions import Path


def font_uses(planning: Planning, styles: Mapping[str, Style]) -> tuple[FontUse, ...]:
    """Every font that a style of the layout names, with the places of its name and its weight."""
    return tuple(use for name, style in styles.items() for use in _uses(name, style, planning))


def _uses(name: str, style: Style, planning: Planning) -> Iterator[FontUse]:
    chain = list(_chain(name, planning.layout.styles))
    yield FontUse(name, style.font, *_places(chain, planning))
    written = [*_overrides(chain), *_western(chain)]
    for companion, place in zip(style.companions, written, strict=False):
        yield FontUse(name, companion.font, *_places([place, *chain], planning))


_Written = tuple[Path, schema.Style | schema.Western]


def _chain(name: str, styles: Mapping[str, schema.Style]) -> Iterator[tuple[Path, schema.Style]]:
    """A style and those that it is based on, each with its place; a circle was reported, and is of no known style."""
    based_on: str | None = name
    while based_on is not None and based_on in styles:
        yield ("styles", based_on), styles[based_on]
        based_on = styles[based_on].based_on


def _overrides(chain: list[tuple[Path, schema.Style]]) -> Sequence[_Written]:
    """The overrides of the nearest style that has some."""
    path, overrides = next(((path, style.overrides) for path, style in chain if style.overrides is not None), ((), []))
    return [((*path, "overrides", number), override) for number, override in enumerate(overrides)]


def _western(chain: list[tuple[Path, schema.Style]]) -> Sequence[_Written]:
    """The Western font of the nearest style that has one."""
    return [((*path, "western"), style.western) for path, style in chain if style.western is not None][:1]


def _places(chain: Sequence[_Written], planning: Planning) -> tuple[Span | None, Span | None]:
    """Where the font is named, and where it is asked for a weight: where that is written, or where a font is named for
    which it is the weight of another style."""
    named: Path | None = next(((*path, "font") for path, written in chain if written.font is not None), None)
    weighted: Path | None = None
    if any(written.weight is not None for _, written in chain):
        path, written = next((path, each) for path, each in chain if each.weight is not None or each.font is not None)
        weighted = (*path, "font" if written.weight is None else "weight")
    place = planning.document.place
    return place(named) if named else None, place(weighted) if weighted else None
