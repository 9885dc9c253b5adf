"""The kinds of value in the language: their readers, and their names in documentation and editors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeVar, cast

from paginate.color import Process
from paginate.diagnostics import Severity
from paginate.source import values
from paginate.source.keys import Key, Keys, LaterTable, Table
from paginate.source.readers import ListOf, Reference, ValueReader
from paginate.source.words import WORDS
from paginate.units import CHINESE_SIZES, Length

if TYPE_CHECKING:
    from paginate.source.schema_tabs import TabStop

One = TypeVar("One")


def _text(name: str, read: Callable[[object], One], **schema: object) -> ValueReader[One]:
    return ValueReader(name, read, {"type": ["string", "number", "boolean"], **schema})


def _length(name: str, read: Callable[[object], Length], sign: str, *alternatives: object) -> ValueReader[Length]:
    written = rf"^\s*{sign}(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|em|lines?|磅|点|毫米|厘米|级|字|行)\s*$"
    length = {"type": "string", "pattern": written}
    return ValueReader(name, read, {"anyOf": [length, *alternatives]} if alternatives else length)


PAGE_FORMAT: Final = ValueReader("page format", values.read_page_format, {"enum": list(WORDS["page format"])})


def _words(name: str, meaning: type[One]) -> Mapping[str, One]:
    return {word: found for word, found in WORDS[name].items() if isinstance(found, meaning)}


def one_of(name: str, meaning: type[One]) -> ValueReader[One]:
    """One of the words of a kind, each of which means one `meaning`."""
    words = _words(name, meaning)
    return ValueReader(name, values.choice(words), {"enum": list(words)})


def whole(least: int, most: int) -> ValueReader[int]:
    """A whole number."""
    schema = {"type": "integer", "minimum": least, "maximum": most}
    return ValueReader(f"whole number from {least} to {most}", values.whole_number(least, most), schema)


def number(least: float, most: float) -> ValueReader[float]:
    """A number."""
    schema = {"type": "number", "minimum": least, "maximum": most}
    return ValueReader(f"number from {least:g} to {most:g}", values.number(least, most), schema)


MOST_ACROSS: Final = 100
"""Columns that a crosshead may go across."""

COLUMNS_ACROSS: Final = ValueReader(
    "columns across",
    values.whole_or_word(1, MOST_ACROSS, _words("columns across", int)),
    {"anyOf": [{"enum": list(WORDS["columns across"])}, {"type": "integer", "minimum": 1, "maximum": MOST_ACROSS}]},
)

_EMS: Final = r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(em|字)\s*$"
_PERCENTAGE: Final = r"^\s*\d+(\.\d+)?\s*[%％]\s*$"

ZERO: Final = {"enum": [0, "0"]}
TEXT: Final = _text("text", values.read_text)
REASON: Final = _text("reason", values.read_name)
NAME: Final = _text("name", values.read_name)
INK: Final = _text("name", values.read_ink)
FILE: Final = _text("file", values.read_file, type="string")
SHEET: Final = _text("style sheet or file", values.read_file, type="string")
PHOTO: Final = _text("file or nothing", values.read_photo, type=["string", "null"])
LENGTH: Final = _length("length", values.read_length, "[+-]?", ZERO)
POSITION: Final = ValueReader(
    "length from 0 or percentage",
    values.read_position,
    {
        "anyOf": [
            {
                "type": "string",
                "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|em|lines?|磅|点|毫米|厘米|级|字|行)\s*$",
            },
            {"type": "string", "pattern": _PERCENTAGE},
            ZERO,
        ],
    },
)
DATE: Final = ValueReader("date", values.read_date, {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
WHOLE_LINES: Final = ValueReader(
    "whole lines", values.whole_lines(1), {"type": "string", "pattern": r"^\s*0*[1-9]\d*\s*(lines?|行)\s*$"}
)
WHOLE_LINES_OR_NONE: Final = ValueReader(
    "whole lines from 0", values.whole_lines(0), {"type": "string", "pattern": r"^\s*\d+\s*(lines?|行)\s*$"}
)
DISTANCE: Final = _length("length from 0", values.read_distance, r"\+?", ZERO)
POSITIVE: Final = _length("length above 0", values.read_positive, r"\+?")
SIZE: Final = _length("type size", values.read_size, r"\+?", {"enum": list(CHINESE_SIZES)})
COLOR: Final = _text("colour", values.read_color, type="string")
WEIGHT: Final = ValueReader(
    "weight",
    values.read_weight,
    {
        "anyOf": [{"enum": list(values.WEIGHT_NAMES)}, {"type": "integer", "minimum": 100, "maximum": 900}],
    },
)
FRACTION: Final = number(0, 1)
SWITCH: Final = ValueReader(
    "true or false",
    values.choice(_words("true or false", bool)),
    {"enum": [True, False, "是", "否"]},
)
STYLE, FONT, STORY, GRID, ARTICLE, TABLE = (
    Reference(NAME.name, section, values.read_name, NAME.schema)
    for section in ("styles", "fonts", "stories", "grids", "articles", "tables")
)
PUNCTUATION: Final = Reference(
    "punctuation style",
    "punctuation_styles",
    values.read_name,
    {"anyOf": [{"enum": list(WORDS["punctuation style"])}, {"type": "string"}]},
)
CHARACTERS: Final = _text("characters", values.read_characters)
HYPHENATION: Final = _text("language", values.read_hyphenation, type=["string", "boolean"])
EMS: Final = ValueReader("ems", values.read_ems, {"anyOf": [{"type": "string", "pattern": _EMS}, ZERO]})
CLASS: Final = ValueReader("class", values.read_class, {"enum": list(WORDS["class"])})
GROUP: Final = ValueReader(
    "group or class", values.read_group, {"enum": list(dict.fromkeys([*WORDS["group"], *WORDS["class"]]))}
)


ABSOLUTE: Final = ValueReader(
    "absolute length from 0",
    values.read_absolute,
    {
        "anyOf": [
            {"type": "string", "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|磅|点|毫米|厘米|级)\s*$"},
            ZERO,
        ],
    },
)
FILE_NAME: Final = _text("file name with places", values.read_file_name, type="string")


SEVERITY: Final = ValueReader(
    "severity",
    values.choice(cast("Mapping[str, Severity | None]", WORDS["severity"])),
    {"enum": list(WORDS["severity"])},
)


def percentage(least: int, most: int) -> ValueReader[float]:
    """A percentage."""
    schema = {"type": "string", "pattern": _PERCENTAGE}
    return ValueReader(f"percentage from {least}% to {most}%", values.percentage(least, most), schema)


def percentage_or_none(least: int, most: int) -> ValueReader[float | None]:
    """A percentage, or none of it."""
    schema = {"anyOf": [{"type": "string", "pattern": _PERCENTAGE}, {"enum": list(values.NOTHING)}]}
    return ValueReader(f"percentage from {least}% to {most}%, or none", values.percentage_or_none(least, most), schema)


class SpotInk(Keys):
    """A tint of a spot ink."""

    spot = Key(
        INK,
        "专色",
        "The ink's name, as the printer calls it.",
        "油墨的名称，照印厂的叫法。",
        "PANTONE 185 C",
        required=True,
    )
    tint = Key(number(0, 100), "网点", "How much ink, in percent.", "网点百分比。", "40", default="100")
    cmyk = Key(
        COLOR,
        "替代色",
        "The process colour that replaces the full ink.",
        "没有此专色时，代替其实地的四色。",
        "C0 M100 Y80 K0",
        required=True,
    )
    overprint = Key(
        SWITCH,
        "叠印",
        "Whether it overprints what lies under it instead of knocking it out.",
        "是否叠印在下面的内容上，而不挖空。",
        "true",
        default="false",
    )


Color = Process | SpotInk
COLOR_OR_SPOT: Final = COLOR | Table(SpotInk)


def _tab_stop() -> type[TabStop]:
    from paginate.source.schema_tabs import TabStop

    return TabStop


TAB_STOPS: Final = ListOf(LaterTable(_tab_stop), least=1, most=20)
