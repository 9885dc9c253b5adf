"""The places in a layout that name fonts: those of each style, and of its companions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from paginate.diagnostics import Span
from paginate.model import FontUse, Style
from paginate.plan.planning import Planning
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.positions import Path


class _Nearest(NamedTuple):
    """What a style and those that it is based on say of fonts: where the nearest says it.

    `font` is where a font is named, `either` where a font or a weight is; `is_weighted`: any of them has a weight. `companions` are the
    places of the fonts of overrides, and of the Western one.
    """

    font: Path | None = None
    either: Path | None = None
    is_weighted: bool = False
    overrides: Sequence[_Written] = ()
    western: Sequence[_Written] = ()


_Written = tuple[Path, schema.Style | schema.Western]


def font_uses(planning: Planning, styles: Mapping[str, Style]) -> tuple[FontUse, ...]:
    """Every font that a style of the layout names, with the places of its name and its weight."""
    known: dict[str, _Nearest] = {}
    return tuple(use for name, style in styles.items() for use in _uses(name, style, known, planning))


def _uses(name: str, style: Style, known: dict[str, _Nearest], planning: Planning) -> Iterator[FontUse]:
    nearest = _nearest(name, planning.layout.styles, known)
    yield FontUse(name, style.font, *_places(nearest, planning))
    for companion, (path, written) in zip(style.companions, [*nearest.overrides, *nearest.western], strict=False):
        yield FontUse(name, companion.font, *_places(_over(path, written, nearest), planning))


def _nearest(name: str, styles: Mapping[str, schema.Style], known: dict[str, _Nearest]) -> _Nearest:
    """What is said of a style's fonts; a circle was reported, and is of no known style. Each style is looked at once."""
    chain: list[str] = []
    based_on: str | None = name
    while based_on is not None and based_on in styles and based_on not in known:
        chain.append(based_on)
        based_on = styles[based_on].based_on
    found = known.get(based_on or "", _Nearest())
    for each in reversed(chain):
        path, style = ("styles", each), styles[each]
        found = _over(path, style, found)
        if style.overrides is not None:
            places = enumerate(style.overrides)
            found = found._replace(overrides=[((*path, "overrides", number), one) for number, one in places])
        if style.western is not None:
            found = found._replace(western=[((*path, "western"), style.western)])
        known[each] = found
    return found


def _over(path: Path, written: schema.Style | schema.Western, base: _Nearest) -> _Nearest:
    """What is said of fonts by what stands at the path, and, where it says nothing, by what it is based on."""
    font, weight = written.font, written.weight
    if font is None and weight is None:
        return base
    return base._replace(
        font=base.font if font is None else (*path, "font"),
        either=(*path, "font" if weight is None else "weight"),
        is_weighted=base.is_weighted or weight is not None,
    )


def _places(nearest: _Nearest, planning: Planning) -> tuple[Span | None, Span | None]:
    """Where the font is named, and where it is asked for a weight: where that is written, or where a font is named for
    which it is the weight of another style."""
    weighted = nearest.either if nearest.is_weighted else None
    place = planning.document.place
    return place(nearest.font) if nearest.font else None, place(weighted) if weighted else None
