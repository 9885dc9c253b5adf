"""Styles with what they inherit worked in: `based_on` followed, lengths in points, fonts known by name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import nan
from typing import Any, Final, NamedTuple

from paginate.color import BLACK
from paginate.fonts.catalogue import FAMILIES, ROLES
from paginate.geometry import WritingMode
from paginate.model import Align, FontChoice, Grid, Prohibition, Punctuation, Style
from paginate.source.colors import printed
from paginate.source.limits import LEADINGS, TYPE_SIZES, Limits
from paginate.source.reading import Reading
from paginate.source.values import ROLE_NAMES
from paginate.units import Length, Unit, same

NOTHING: Final = Length(0, Unit.POINT)
DEFAULT_LEADING: Final = Length(1.5, Unit.EM)
"""Where a style has another size than the grid and gives no leading."""

DEFAULT_WESTERN_SPACE: Final = Length(0.25, Unit.EM)  # CLREQ 3.2.2
LEAST_TRACKING: Final = -0.1
"""Em: type set closer than that touches."""

CIRCLE_SHOWN: Final = 8
"""Styles of a circle that a message names at most."""

REGULAR: Final = 400

CAPTION: Final = {"font": "hei", "size": Length(9, Unit.POINT), "align": Align.CENTER}
"""What a caption looks like where the layout has no style for captions."""

UNKNOWN: Final = Style(
    name="unknown",
    font=FontChoice("song"),
    size=nan,
    leading=nan,
    writing_mode=WritingMode.HORIZONTAL,
    punctuation=Punctuation.KAIMING,
    prohibition=Prohibition.STRICT,
    align=Align.JUSTIFY,
    first_line_indent=nan,
    tracking=nan,
    western_space=nan,
    color=BLACK,
)
"""Stands in for a style that cannot be had. No length that hangs on it is a number, so no check of one can fail."""

Declared = Mapping[str, Any]
"""What a style and those it is based on say, by key, as the schema read it."""


class Styles(NamedTuple):
    """The styles of a layout that can be had; `built_in` are for frames that name none where there is no usual one."""

    by_name: Mapping[str, Style]
    written: Collection[str]
    built_in: Mapping[str, Style]

    def find(self, name: str | None, usual: str) -> Style:
        """The style `name`, or where none is named the style `usual`; `UNKNOWN` where that cannot be had."""
        if name is None and usual not in self.written:
            return self.built_in[usual]
        return self.by_name.get(usual if name is None else name, UNKNOWN)


def read_styles(reading: Reading, grid: Grid) -> Styles:
    """Every style of the layout that can be worked out; lengths out of bounds and circles are reported."""
    written, own_fonts = reading.layout.styles, reading.layout.fonts
    styles: dict[str, Style] = {}
    for name, declared in _inherited(reading).items():
        style = _style(name, declared, own_fonts, grid)
        base = written[name].based_on
        if (base is None or base in styles) and _is_within_limits(style, reading):
            styles[name] = style
    plain, caption = _style("body", {}, own_fonts, grid), _style("caption", CAPTION, own_fonts, grid)
    built_in = {"body": plain, "heading": plain, "caption": caption}
    # A section that cannot be read may have had a style for every use.
    names = built_in if reading.checked.is_broken("styles") else reading.document.section("styles")
    return Styles(styles, names, built_in)


def _inherited(reading: Reading) -> dict[str, Declared]:
    """What each style says together with all that it is based on, less those that cannot be had."""
    written = reading.layout.styles
    fonts = {None, *reading.layout.fonts, *ROLES, *FAMILIES, *ROLE_NAMES}
    known: dict[str, Declared | None] = {}
    for name in written:
        chain: dict[str, None] = {}
        base: str | None = name
        while base in written and base not in known and base not in chain:
            chain[base] = None
            base = written[base].based_on
        if base in chain:
            _report_circle(base, list(chain), reading)
        declared = {} if base is None else known.get(base)
        for link in reversed(chain):
            own = {key: value for key, value in written[link] if value is not None}
            declared = {**declared, **own} if declared is not None and written[link].font in fonts else None
            known[link] = declared
    return {name: declared for name, declared in known.items() if declared is not None}


def _report_circle(name: str, chain: list[str], reading: Reading) -> None:
    circle = " → ".join([*chain[chain.index(name) :][:CIRCLE_SHOWN], name])
    reading.report("circular-style", ("styles", name, "based_on"), name=name, chain=circle)


def _style(name: str, declared: Declared, own_fonts: Collection[str], grid: Grid) -> Style:
    size = declared["size"].points(grid.size, grid.leading) if "size" in declared else grid.size

    def points(key: str, default: Length) -> float:
        length: Length = declared.get(key, default)
        return length.points(size, grid.leading)

    leading = Length(grid.leading, Unit.POINT) if same(size, grid.size) else DEFAULT_LEADING
    return Style(
        name=name,
        font=_font(declared, own_fonts),
        size=size,
        leading=points("leading", leading),
        writing_mode=declared.get("writing_mode", WritingMode.HORIZONTAL),
        punctuation=declared.get("punctuation", Punctuation.KAIMING),
        prohibition=declared.get("prohibition", Prohibition.STRICT),
        align=declared.get("align", Align.JUSTIFY),
        first_line_indent=points("first_line_indent", NOTHING),
        tracking=points("tracking", NOTHING),
        western_space=points("western_space", DEFAULT_WESTERN_SPACE),
        color=printed(declared.get("color", BLACK)),
    )


def _font(declared: Declared, own_fonts: Collection[str]) -> FontChoice:
    name: str = declared.get("font", "song")
    family = name if name in own_fonts else ROLE_NAMES.get(name, name)
    usual = ROLES[family][1] if family in ROLES and family not in own_fonts else REGULAR
    return FontChoice(family, declared.get("weight", usual))


def _is_within_limits(style: Style, reading: Reading) -> bool:
    path = ("styles", style.name)
    if not reading.is_within(style.size, TYPE_SIZES, (*path, "size")):
        return False  # leading and tracking hang on it
    tracking = Limits(LEAST_TRACKING * style.size, 10 * style.size, (f"{LEAST_TRACKING:g}em", "10em"))
    leading_is_well = reading.is_within(style.leading, LEADINGS, (*path, "leading"))
    return reading.is_within(style.tracking, tracking, (*path, "tracking")) and leading_is_well
