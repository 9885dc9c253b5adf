"""The values of the language, one reader each: from the data of the file to their meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeVar, cast

from paginate.color import ALL_PLATES, NO_PLATE, ColorProblem, Process, parse_process
from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.source.names import listed, name_hint, nearest, word_hint
from paginate.source.page_formats import FORMATS, PageFormat
from paginate.source.words import WORDS, CharacterGroup
from paginate.units import CHINESE_SIZES, SPELLINGS, Length, LengthProblem, Unit, parse_length

LONGEST: Final = 20_000.0
"""The largest number a length may have, whatever its unit: 20,000 Q are five metres."""

WEIGHT_NAMES: Final = {
    "regular": 400, "常规": 400,
    "medium": 500, "中等": 500,
    "bold": 700, "粗": 700,
    "black": 900, "特粗": 900,
}  # fmt: skip

ROLE_NAMES: Final = {
    "宋": "song", "宋体": "song", "报宋": "song", "书宋": "song",
    "标宋": "biaosong", "小标宋": "biaosong", "大标宋": "biaosong",
    "黑": "hei", "黑体": "hei",
    "楷": "kai", "楷体": "kai",
    "仿宋": "fangsong", "仿宋体": "fangsong",
}  # fmt: skip
"""Chinese names of the type roles; a font of the layout with such a name takes precedence."""

MOST_EMS: Final = 4.0
"""The largest blank that a table of the layout's own may have."""

NOTHING: Final = ("none", "无")
"""How a key says that there is none of it."""

FILE_NAME_PLACES: Final = ("name", "paper", "date", "page", "version")
"""The names in braces in the name of a PDF: the layout's name, and the values of its `issue`."""

NO_HYPHENATION: Final = ("off", "none", "不断词")

RESERVED_INKS: Final = frozenset({ALL_PLATES, NO_PLATE})
"""Every plate and no plate (ISO 32000-1, 8.6.6.4): no ink can be called so."""

Choice = TypeVar("Choice")

_NUMBER: Final = expression(r"[+-]?\d{1,9}(?:\.\d{1,9})?")
_PERCENTAGE: Final = expression(r"(\d{1,9}(?:\.\d{1,9})?)\s*[%％]")
_NO_FILE_NAME: Final = expression(r'[/\\:*?"<>|]')
_DATE: Final = expression(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PLACE: Final = expression(r"\{(\w*)\}")
_DIGIT: Final = expression(r"\d")
_CONTROL: Final = expression(r"[\x00-\x1f\x7f]")


class ValueProblem(Exception):
    """A value that does not fit its key: the finding's code and values (the caller adds the key)."""

    def __init__(self, code: str, **values: str | Phrase) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def read_text(value: object) -> str:
    """Text, unchanged. Raises ValueProblem, as all readers do."""
    if isinstance(value, str):
        return value
    if value is None:
        raise ValueProblem("empty-value")
    raise ValueProblem("wrong-shape", found=phrase(f"shape-{shape(value)}"), expected=phrase("shape-text"))


def read_name(value: object) -> str:
    """A name: text with something in it."""
    name = read_text(value)
    if not name.strip():
        raise ValueProblem("empty-value")
    return name


LONGEST_INK: Final = 127
"""Bytes of a name in a PDF (ISO 32000-1, Annex C.2)."""


def read_ink(value: object) -> str:
    """A spot ink's name."""
    name = read_name(value)
    if name.strip() in RESERVED_INKS:
        raise ValueProblem("spot-reserved", text=name)
    if len(name.encode()) > LONGEST_INK:
        raise ValueProblem("spot-too-long", text=name, most=str(LONGEST_INK))
    return name


def read_file(value: object) -> str:
    """A file's name. Whether there is such a file is seen later."""
    name = read_name(value)
    if _CONTROL.search(name):
        raise ValueProblem("not-a-file-name", text=_CONTROL.sub("�", name))
    return name


def read_photo(value: object) -> str | None:
    """A photo's file, or nothing yet."""
    return None if value is None else read_file(value)


def read_length(value: object) -> Length:
    """A length in any unit."""
    return _length(value)


def read_positive(value: object) -> Length:
    """A length above zero."""
    return _above_zero(read_length(value))


def read_distance(value: object) -> Length:
    """A length of zero or more."""
    length = read_length(value)
    if length.value < 0:
        raise ValueProblem("length-negative", value=str(length))
    return length


def read_size(value: object) -> Length:
    """A type size: a length above zero or the Chinese name of a size."""
    if isinstance(value, str) and not _DIGIT.search(value):
        return Length(choice(CHINESE_SIZES)(value), Unit.POINT)
    try:
        return _above_zero(_length(value))
    except ValueProblem as problem:
        if problem.code == "missing-unit":
            raise ValueProblem(problem.code, text=problem.values["text"], hint=_size_hint(read_text(value))) from None
        raise


def _size_hint(number: str) -> Phrase:
    """How to write a type size of this many points: by the nearest name, or with its unit."""
    points = abs(float(number))
    name, size = min(CHINESE_SIZES.items(), key=lambda named: abs(named[1] - points))
    return phrase("size-by-name", name=name, size=f"{size:g}", text=number.strip())


def shape(value: object) -> str:
    """The shape of a value: text, list, mapping or nothing."""
    match value:
        case str():
            return "text"
        case list():
            return "list"
        case dict():
            return "mapping"
        case _:
            return "nothing"


def _length(value: object) -> Length:
    text = read_text(value).strip()
    try:
        length = parse_length(text)
    except LengthProblem as problem:
        match problem.reason:
            case "missing-unit":
                raise ValueProblem("missing-unit", text=text, hint=phrase("units-of-length", text=text)) from None
            case "unknown-unit":
                suggestion = _unit_hint(problem.unit)
                raise ValueProblem("wrong-unit", text=text, unit=problem.unit, suggestion=suggestion) from None
            case _:
                raise ValueProblem("not-a-length", text=text) from None
    if abs(length.value) > LONGEST:
        most = f"{LONGEST:,.0f}{length.unit.value}"
        raise ValueProblem("out-of-range", value=text, least=f"-{most}", most=most)
    return length


def whole_lines(least: int) -> Callable[[object], int]:
    """A reader of whole lines from `least` on: `12行` is 12."""

    def read_whole_lines(value: object) -> int:
        length = _length(value)
        if length.unit is not Unit.LINE or not length.value.is_integer() or length.value < least:
            raise ValueProblem("not-whole-lines", value=read_text(value).strip(), least=str(least), example="2行")
        return int(length.value)

    return read_whole_lines


def _above_zero(length: Length) -> Length:
    if length.value <= 0:
        raise ValueProblem("size-not-positive", value=str(length))
    return length


def _unit_hint(unit: str) -> Phrase:
    near = nearest(unit, SPELLINGS)
    return phrase("unit-near", unit=near) if near else phrase("none")


def number(least: float, most: float) -> Callable[[object], float]:
    """A reader of numbers from `least` to `most`."""

    def read_number(value: object) -> float:
        text = read_text(value).strip()
        if not _NUMBER.fullmatch(text):
            raise ValueProblem("not-a-number", text=text, least=f"{least:g}", most=f"{most:g}")
        if not least <= float(text) <= most:
            raise ValueProblem("out-of-range", value=text, least=f"{least:g}", most=f"{most:g}")
        return float(text)

    return read_number


def whole_number(least: int, most: int) -> Callable[[object], int]:
    """A reader of whole numbers from `least` to `most`."""
    read = number(least, most)

    def read_whole_number(value: object) -> int:
        found = read(value)
        if not found.is_integer():
            raise ValueProblem("not-a-number", text=read_text(value), least=str(least), most=str(most))
        return int(found)

    return read_whole_number


def whole_or_word(least: int, most: int, spellings: Mapping[str, int]) -> Callable[[object], int]:
    """A reader of whole numbers from `least` to `most`, and of the words that `spellings` knows."""
    read_number, read_word = (
        whole_number(least, most),
        choice({**spellings, str(least + 1): least + 1}),
    )  # as an example

    def read_whole_or_word(value: object) -> int:
        text = read_text(value).strip()
        return read_number(value) if _NUMBER.fullmatch(text) else read_word(value)

    return read_whole_or_word


def choice(spellings: Mapping[str, Choice]) -> Callable[[object], Choice]:
    """A reader of one of the words that `spellings` knows."""

    def read_choice(value: object) -> Choice:
        text = read_text(value).strip()
        if text not in spellings:
            raise ValueProblem("not-one-of", text=text, hint=word_hint(text, spellings))
        return spellings[text]

    return read_choice


def read_page_format(value: object) -> PageFormat:
    """A page format that has a name."""
    text = read_text(value).strip()
    if text not in FORMATS:
        near = nearest(text, FORMATS)
        names = phrase("page-size-near", name=near) if near else phrase("page-size", names=listed(FORMATS))
        raise ValueProblem("not-one-of", text=text, hint=names)
    return FORMATS[text]


def read_class(value: object) -> str:
    """The classes of characters with a name, as codes of paginate.text."""
    return cast("str", _named(value, WORDS["class"]))


def read_group(value: object) -> CharacterGroup:
    """The characters of a group or a class; a group takes precedence over a class of the same name."""
    names = {**WORDS["class"], **WORDS["group"]}
    found = _named(value, names)
    return found if isinstance(found, CharacterGroup) else CharacterGroup(cast("str", found))


def _named(value: object, names: Mapping[str, object]) -> object:
    text = read_text(value).strip()
    if text not in names:
        raise ValueProblem("unknown-class", text=text, hint=name_hint(text, names, phrase("none")))
    return names[text]


def read_characters(value: object) -> str:
    """Characters, each once and without white space."""
    return "".join(dict.fromkeys("".join(read_text(value).split())))


def read_ems(value: object) -> float:
    """A blank in ems: a length in no other unit, which goes no farther than MOST_EMS."""
    length = read_distance(value)
    if length.value and length.unit is not Unit.EM:
        raise ValueProblem("not-in-ems", value=str(length))
    if length.value > MOST_EMS:
        raise ValueProblem("out-of-range", value=str(length), least="0em", most=f"{MOST_EMS:g}em")
    return length.value


def percentage(least: int, most: int) -> Callable[[object], float]:
    """A reader of percentages from `least` to `most`; it gives a factor, 1.0 for 100%."""

    def read_percentage(value: object) -> float:
        text = read_text(value).strip()
        found = _PERCENTAGE.fullmatch(text)
        if not found:
            raise ValueProblem("not-a-percentage", text=text, least=str(least), most=str(most))
        if not least <= float(found[1]) <= most:
            raise ValueProblem("out-of-range", value=text, least=f"{least}%", most=f"{most}%")
        return float(found[1]) / 100

    return read_percentage


_FROM_0_TO_100: Final = percentage(0, 100)


def percentage_or_none(least: int, most: int) -> Callable[[object], float | None]:
    """The same, or None for `none`."""
    read = percentage(least, most)

    def read_percentage_or_none(value: object) -> float | None:
        return None if read_text(value).strip() in NOTHING else read(value)

    return read_percentage_or_none


def read_absolute(value: object) -> Length:
    """A length of zero or more where no type size and no leading is known."""
    length = read_distance(value)
    if length.unit in (Unit.EM, Unit.LINE):
        raise ValueProblem("relative-length", value=str(length))
    return length


def read_position(value: object) -> Length | float:
    """A length of zero or more, or a percentage as a factor: 0.5 for 50%."""
    return _FROM_0_TO_100(value) if read_text(value).rstrip().endswith(("%", "％")) else read_distance(value)


def read_date(value: object) -> str:
    """A day that there is, as YYYY-MM-DD."""
    from datetime import date  # only where a file has one

    text = read_text(value).strip()
    found = _DATE.fullmatch(text)
    try:
        if found:
            date(*(int(number) for number in found.groups()))
            return text
    except ValueError:
        pass  # the 31st of June
    raise ValueProblem("not-a-date", text=text)


def read_file_name(value: object) -> str:
    """The name of a file to be written, with places in braces that are filled in later."""
    text = read_name(value)
    for place in _PLACE.findall(text):
        if place not in FILE_NAME_PLACES:
            raise ValueProblem("file-name-place", text=place, names=listed(f"{{{name}}}" for name in FILE_NAME_PLACES))
    fixed = _PLACE.sub("", text)
    if wrong := _CONTROL.search(text) or _NO_FILE_NAME.search(text) or re.search("[{}]", fixed):
        raise ValueProblem("file-name-character", text=_CONTROL.sub("�", text), character=_CONTROL.sub("�", wrong[0]))
    return text


def read_hyphenation(value: object) -> str:
    """A language in which words are hyphenated; empty for none."""
    from paginate.text.hyphenation import knows  # its patterns are needed only by pages with hyphenation

    text = read_text(value).strip()
    if text in NO_HYPHENATION:
        return ""
    if not knows(text):
        raise ValueProblem("not-one-of", text=text, hint=phrase("language"))
    return text


def read_weight(value: object) -> int:
    """A font's weight, 100 to 900, by number or name."""
    text = read_text(value).strip()
    if text in WEIGHT_NAMES:
        return WEIGHT_NAMES[text]
    if text.isdecimal():
        return whole_number(100, 900)(text)
    raise ValueProblem("not-one-of", text=text, hint=name_hint(text, WEIGHT_NAMES, phrase("none")))


def read_color(value: object) -> Process:
    """A colour of process inks."""
    text = read_text(value)
    try:
        return parse_process(text)
    except ColorProblem:
        raise ValueProblem("not-a-color", text=text) from None
