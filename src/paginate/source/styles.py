"""Styles with what they inherit worked in: `based_on` followed, lengths in points, fonts known by name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from math import nan
from typing import Any, Final

from paginate.color import BLACK
from paginate.diagnostics import phrase
from paginate.fonts.catalogue import FAMILIES, ROLES
from paginate.geometry import WritingMode
from paginate.model import Align, FontChoice, Grid, Prohibition, Punctuation, Style
from paginate.source.colors import printed
from paginate.source.limits import LEADINGS, TYPE_SIZES, Limits
from paginate.source.names import name_hint
from paginate.source.positions import Path
from paginate.source.reading import Reading
from paginate.source.values import ROLE_NAMES
from paginate.units import Length, Unit, same

NOTHING: Final = Length(0, Unit.POINT)
DEFAULT_LEADING: Final = Length(1.5, Unit.EM)
"""Where a style has another size than the grid and gives no leading."""

DEFAULT_WESTERN_SPACE: Final = Length(0.25, Unit.EM)  # CLREQ 3.2.2
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


class Styles:
    """The styles of a layout, by name, and the styles that frames have which name none."""

    def __init__(self, styles: Mapping[str, Style], built_in: Mapping[str, Style], reading: Reading) -> None:
        """`built_in` has the styles for 'body', 'heading' and 'caption' where the layout has none of that name."""
        self.by_name = styles
        self._built_in = built_in
        self._reading = reading

    def find(self, name: str | None, usual: str, path: Path) -> Style:
        """The style `name`, or where none is named the style `usual`; `path` is where the name stands.

        What is not there is reported, what is there but broken is not; for both the answer is `UNKNOWN`.
        """
        if name is None and usual not in self.by_name and not self._is_broken(usual):
            return self._built_in[usual]
        wanted = name if name is not None else usual
        if wanted in self.by_name:
            return self.by_name[wanted]
        if not self._is_broken(wanted):
            hint = name_hint(wanted, self._reading.layout.styles, phrase("define", section="styles"))
            self._reading.report("unknown-style", path, name=wanted, hint=hint)
        return UNKNOWN

    def _is_broken(self, name: str) -> bool:
        return name in self._reading.layout.styles or self._reading.checked.is_broken("styles", name)


def read_styles(reading: Reading, grid: Grid) -> Styles:
    """Every style of the layout that can be worked out; what stands against the others is reported."""
    written, own_fonts = reading.layout.styles, reading.layout.fonts
    styles: dict[str, Style] = {}
    for name, declared in _inherited(reading, set(_with_unknown_font(reading))).items():
        style = _style(name, declared, own_fonts, grid)
        if (written[name].based_on is None or written[name].based_on in styles) and _is_within_limits(style, reading):
            styles[name] = style
    plain, caption = _style("body", {}, own_fonts, grid), _style("caption", CAPTION, own_fonts, grid)
    return Styles(styles, {"body": plain, "heading": plain, "caption": caption}, reading)


def _with_unknown_font(reading: Reading) -> Iterator[str]:
    known = {*reading.layout.fonts, *ROLES, *FAMILIES, *ROLE_NAMES}
    for name, style in reading.layout.styles.items():
        if style.font is None or style.font in known or reading.checked.is_broken("fonts", style.font):
            continue
        hint = name_hint(style.font, (*reading.layout.fonts, *ROLES, *FAMILIES), phrase("none"))
        reading.report("unknown-font", ("styles", name, "font"), name=style.font, hint=hint)
        yield name


def _inherited(reading: Reading, unusable: Collection[str]) -> dict[str, Declared]:
    """What each style says together with all that it is based on, less those that cannot be had."""
    written = reading.layout.styles
    known: dict[str, Declared | None] = {}
    for name in written:
        chain: dict[str, None] = {}
        link: str | None = name
        while link in written and link not in known and link not in chain:
            chain[link] = None
            link = written[link].based_on
        declared = _root(link, list(chain), known, reading)
        for own in reversed(chain):
            if own in unusable or declared is None:
                declared = None
            else:
                declared = {**declared, **{key: value for key, value in written[own] if value is not None}}
            known[own] = declared
    return {name: declared for name, declared in known.items() if declared is not None}


def _root(
    base: str | None, chain: list[str], known: Mapping[str, Declared | None], reading: Reading
) -> Declared | None:
    """What the last style of `chain` is based on says; None, reported if it is news, where that cannot be had."""
    if base is None:
        return {}
    if base in known:
        return known[base]
    if base in chain:
        circle = " → ".join([*chain[chain.index(base) :][:CIRCLE_SHOWN], base])
        reading.report("circular-style", ("styles", base, "based_on"), name=base, chain=circle)
    elif not reading.checked.is_broken("styles", base):
        hint = name_hint(base, reading.layout.styles, phrase("define", section="styles"))
        reading.report("unknown-style", ("styles", chain[-1], "based_on"), name=base, hint=hint)
    return None


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
    tracking = Limits(-0.5 * style.size, 10 * style.size, ("-0.5em", "10em"))
    leading_is_well = reading.is_within(style.leading, LEADINGS, (*path, "leading"))
    return reading.is_within(style.tracking, tracking, (*path, "tracking")) and leading_is_well
