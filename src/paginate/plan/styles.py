"""Styles with what they inherit worked in: `based_on` followed, lengths in points, fonts known by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from math import inf, nan
from typing import TYPE_CHECKING, Any, Final

from paginate.color import BLACK
from paginate.fonts.catalogue import FAMILIES, ROLES
from paginate.geometry import WritingMode
from paginate.model import (
    Align,
    Composer,
    Figures,
    FitLimits,
    FontChoice,
    Grid,
    Hang,
    Locale,
    Look,
    Numerals,
    Prohibition,
    Punctuation,
    PushIn,
    RubySetting,
    Style,
)
from paginate.model import TabStop as StyleTabStop
from paginate.plan.colors import printed
from paginate.plan.companions import check_overrides, companions, rises_are_within
from paginate.plan.planning import Planning
from paginate.plan.punctuation import OwnPunctuation, plan_punctuation
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.limits import LEADINGS, TYPE_SIZES, Limits, em
from paginate.source.values import ROLE_NAMES
from paginate.source.words import WORDS
from paginate.text import GlueLimits
from paginate.units import Length, Unit, same

if TYPE_CHECKING:
    from paginate.source.schema_tabs import TabStop

NOTHING: Final = Length(0, Unit.POINT)
LOOSE: Final = Length(0.25, Unit.EM)
"""The looseness from which a line is reported by default: the eye sees holes."""

NEVER: Final = Length(inf, Unit.EM)
"""The same of tight lines: none ever is, since squeezing has limits of its own."""

DEFAULT_LEADING: Final = Length(1.5, Unit.EM)
"""Where a style has another size than the grid and gives no leading."""

AS_WRITTEN: Final[Mapping[str, tuple[str, object]]] = {
    # key               field of Style and default
    "writing_mode":     ("writing_mode", WritingMode.HORIZONTAL),
    "locale":           ("locale", Locale.MAINLAND),
    "prohibition":      ("prohibition", Prohibition.STRICT),
    "no_line_start":    ("no_line_start", ""),
    "no_line_end":      ("no_line_end", ""),
    "keep_units":       ("units", False),
    "indent_first":     ("indent_first", True),
    "lines_between":    ("lines_between", 0),
    "lines":            ("lines", 0),
    "span":             ("span", 1),
    "hang":             ("hang", Hang.NONE),
    "push_in":          ("push_in", PushIn.MARKS),
    "composer":         ("composer", Composer.LINE),
    "lone_lines":       ("avoid_lone_lines", False),
    "keep_with_next":   ("keep_with_next", False),
    "force_justify":    ("force_justify", False),
    "align":            ("align", Align.JUSTIFY),
    "hyphenate":        ("hyphenate", ""),
    "numerals":         ("numerals", Numerals.AS_IS),
    "figures":          ("figures", Figures.USUAL),
    "digits_upright":   ("digits_upright", 2),  # CLREQ 3.2.3
    "capitals_upright": ("capitals_upright", False),
    "copyfit":          ("copyfit", ()),
    "signature":        ("signature", False),
}  # fmt: skip
"""Keys whose value goes into the style unchanged."""

IN_POINTS: Final = {
    "indent": NOTHING,
    "end_indent": NOTHING,
    "first_line_indent": NOTHING,
    "tracking": NOTHING,
    "western_space": NOTHING,  # as newspapers set it; CLREQ 3.2.2 allows up to a quarter em
    "min_last_line": NOTHING,
}
"""Keys for lengths that a style has in points, and their defaults."""

IN_EMS: Final = {"word_space": Length(0.25, Unit.EM), "loose": LOOSE, "tight": NEVER}
"""Keys for lengths that a style has in ems, and their defaults."""

DEFAULT_PUNCTUATION: Final = "kaiming"

LEAST_TRACKING: Final = -0.1
"""Em: type set closer than that touches."""

LEAST_FITTED: Final = 0.25
MOST_FITTED: Final = 10.0
"""Ems of the style: between them is the size of a heading that is to fill its width."""

MOST_INDENT: Final = 100.0
"""Em: nearly as wide as a broadsheet page."""

CIRCLE_SHOWN: Final = 8
"""Styles of a circle that a message names at most."""

REGULAR: Final = 400

CAPTION: Final = {"font": "hei", "size": Length(9, Unit.POINT), "align": Align.CENTER}
"""The look of a caption in a layout without a style for captions."""

CELL: Final = {"align": Align.CENTER}
"""The look of a table's cells in a layout without a style for them."""

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
"""Replaces a broken style. Lengths that depend on it are not numbers, so that no check of one can fail."""

Declared = Mapping[str, Any]
"""The values of a style and its bases, by key, as the schema read them."""


class Stock(NamedTuple):
    """The material of styles: the layout's own families and punctuation styles, and its grid."""

    own_fonts: Collection[str]
    own_punctuation: Mapping[str, OwnPunctuation]
    grid: Grid


class Styles(NamedTuple):
    """The sound styles of a layout; `built_in` are for frames that name none if there is no usual one.

    `looks` are what the styles themselves say of looks, for runs that are marked with them; `written` are the names of all
    styles that the layout has, sound or broken.
    """

    by_name: Mapping[str, Style]
    looks: Mapping[str, Look]
    written: Collection[str]
    built_in: Mapping[str, Style]

    def find(self, name: str | None, usual: str) -> Style:
        """The style `name`, or where none is named the style `usual`; `UNKNOWN` where that cannot be had."""
        if name is None and usual not in self.written:
            return self.built_in[usual]
        return self.by_name.get(usual if name is None else name, UNKNOWN)

    def look(self, name: str) -> Look:
        """What a run looks like that is marked with a style; one that is broken changes nothing."""
        return self.looks.get(name, Look())


def plan_styles(planning: Planning, grid: Grid) -> Styles:
    """Every style of the layout that can be worked out; lengths out of bounds and circles are reported."""
    written = planning.layout.styles
    stock = Stock(planning.layout.fonts, plan_punctuation(planning), grid)
    styles: dict[str, Style] = {}
    looks: dict[str, Look] = {}
    check_overrides(planning)
    for name, declared in _inherited(planning).items():
        style = _style(name, declared, stock)
        base = written[name].based_on
        if (base is None or base in styles) and _is_within_limits(style, declared, planning):
            styles[name] = style
            looks[name] = _look(style, declared)
    plain, caption = _style("body", {}, stock), _style("caption", CAPTION, stock)
    built_in = {"body": plain, "heading": plain, "caption": caption}
    if planning.written.tables:
        built_in["table"] = _style("table", CELL, stock)
    # A section that cannot be read may have had a style for every use.
    names = built_in if planning.is_broken("styles") else planning.document.section("styles")
    return Styles(styles, looks, names, built_in)


def _inherited(planning: Planning) -> dict[str, Declared]:
    """The values of each style together with its bases, without broken styles."""
    written = planning.layout.styles
    own_fonts = planning.layout.fonts
    known: dict[str, Declared | None] = {}
    for name in written:
        chain: dict[str, None] = {}
        base: str | None = name
        while base is not None and base in written and base not in known and base not in chain:
            chain[base] = None
            base = written[base].based_on
        if base in chain:
            _report_circle(base, list(chain), planning)
        declared = {} if base is None else known.get(base)
        for link in reversed(chain):
            font_is_there = _is_there(written[link].font or "song", own_fonts)
            declared = {**declared, **written[link].said} if declared is not None and font_is_there else None
            known[link] = declared
    return {name: declared for name, declared in known.items() if declared is not None}


def _report_circle(name: str, chain: list[str], planning: Planning) -> None:
    circle = " → ".join([*chain[chain.index(name) :][:CIRCLE_SHOWN], name])
    planning.report("circular-style", ("styles", name, "based_on"), name=name, chain=circle)


def _style(name: str, declared: Declared, stock: Stock) -> Style:
    grid = stock.grid
    size = declared["size"].points(grid.size, grid.leading) if "size" in declared else grid.size

    def points(length: Length) -> float:
        return length.points(size, grid.leading)

    def ems(length: Length) -> float:
        return length.value if length.unit is Unit.EM else points(length) / size

    def choose(companion: schema.Western | schema.Ruby) -> FontChoice:
        own = {key: value for key in ("font", "weight") if (value := getattr(companion, key)) is not None}
        if not _is_there(own.get("font", "song"), stock.own_fonts):
            del own["font"]
        return _font({**declared, **own}, stock.own_fonts)

    leading = Length(grid.leading, Unit.POINT) if same(size, grid.size) else DEFAULT_LEADING
    punctuation = _punctuation(declared.get("punctuation", DEFAULT_PUNCTUATION), stock)
    limits = {key: ems(length) for key, length in (declared["limits"].said if "limits" in declared else {}).items()}
    fields: dict[str, Any] = {
        **{field: declared.get(key, default) for key, (field, default) in AS_WRITTEN.items()},
        **{key: points(declared.get(key, default)) for key, default in IN_POINTS.items()},
        **{key: ems(declared.get(key, default)) for key, default in IN_EMS.items()},
    }
    if fields["span"] != 1:
        fields["lines"] = fields["lines"] or 1  # what goes across columns takes whole lines of them
    return Style(
        name=name,
        font=_font(declared, stock.own_fonts),
        size=size,
        leading=points(declared.get("leading", leading)),
        punctuation=punctuation.base,
        punctuation_rows=punctuation.rows,
        limits=GlueLimits(**limits),
        fit=_fit_limits(declared["fit"], ems) if "fit" in declared else FitLimits(),
        ruby=_ruby(declared["ruby"], choose) if "ruby" in declared else RubySetting(),
        companions=companions(declared.get("overrides", []), declared.get("western"), choose, ems),
        color=printed(declared.get("color", BLACK)),
        tabs=tuple(_tab_stop(each, points) for each in declared.get("tabs", ())),
        **fields,
    )


def _tab_stop(written: TabStop, points: Callable[[Length], float]) -> StyleTabStop:
    at = points(written.at)
    align = written.align or (Align.END if at == inf else Align.START)
    return StyleTabStop(at, align, written.leader)


def _fit_limits(written: schema.FitLimits, ems: Callable[[Length], float]) -> FitLimits:
    return FitLimits(ems(written.least), ems(written.most), ems(written.tracking), written.narrowing)


def _ruby(written: schema.Ruby, choose: Callable[[schema.Ruby], FontChoice]) -> RubySetting:
    has_font = written.font is not None or written.weight is not None
    return RubySetting(choose(written) if has_font else None, written.size, written.over)


def _punctuation(name: str, stock: Stock) -> OwnPunctuation:
    """The punctuation style `name`, the layout's own before the program's; the usual one where that cannot be had."""
    if name in stock.own_punctuation:
        return stock.own_punctuation[name]
    found = WORDS["punctuation style"].get(name)
    return OwnPunctuation(found if isinstance(found, Punctuation) else Punctuation.KAIMING)


def _is_there(font: str, own_fonts: Collection[str]) -> bool:
    return any(font in names for names in (own_fonts, ROLES, FAMILIES, ROLE_NAMES))


def _font(declared: Declared, own_fonts: Collection[str]) -> FontChoice:
    name: str = declared.get("font", "song")
    family = name if name in own_fonts else ROLE_NAMES.get(name, name)
    usual = ROLES[family][1] if family in ROLES and family not in own_fonts else REGULAR
    return FontChoice(family, declared.get("weight", usual))


def _look(style: Style, declared: Declared) -> Look:
    """The look in the style and its bases; a font that is only a weight has no family."""
    font = style.font if "font" in declared else None
    if font is None and "weight" in declared:
        font = FontChoice("", style.font.weight)
    return Look(font, style.size if "size" in declared else None, style.color if "color" in declared else None)


def _is_within_limits(style: Style, declared: Declared, planning: Planning) -> bool:
    path = ("styles", style.name)
    if not planning.is_within(style.size, TYPE_SIZES, (*path, "size")):
        return False  # leading and tracking depend on it
    tracking = Limits(LEAST_TRACKING * style.size, 10 * style.size, em(style.size))
    first_line = Limits(-style.indent, MOST_INDENT * style.size, em(style.size))
    return all(
        [  # a list, so that each is reported
            planning.is_within(style.leading, LEADINGS, (*path, "leading")),
            planning.is_within(style.tracking, tracking, (*path, "tracking")),
            planning.is_within(style.first_line_indent, first_line, (*path, "first_line_indent")),
            rises_are_within(style, declared.get("western"), planning),
            "fit" not in declared or _fits_are_within(style, planning),
        ]
    )


def _fits_are_within(style: Style, planning: Planning) -> bool:
    """Whether a heading may have the style's own size and tracking as well; reported if not."""
    size, fit = style.size, style.fit
    bounds = {
        "least": (fit.least, Limits(LEAST_FITTED * size, size, em(size))),
        "most": (fit.most, Limits(size, MOST_FITTED * size, em(size))),
        "tracking": (fit.tracking, Limits(LEAST_TRACKING * size, 0, em(size))),
    }
    path = ("styles", style.name, "fit")
    within = [planning.is_within(ems * size, limits, (*path, key)) for key, (ems, limits) in bounds.items()]
    return all(within)  # a list, so that each is reported
