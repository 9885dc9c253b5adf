"""Numbers that a reader takes as one, and that no line breaks: dates, times, ratios, short ranges, groups of three digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import inf
from typing import Final

from paginate.expressions import expression
from paginate.text.breaking import BLANKS, DIGITS, PREFIXES, SUFFIXES
from paginate.text.classes import ARITHMETIC, CHARACTERS, UNIT_SIGNS, Class

JOINERS: Final[Mapping[str, str]] = {
    # what joins digits          characters                     clause
    "decimal, date":             ".．·‧•・･∙⋅",                  # GB/T 15835, 4.1; GB/T 15834, 4.14: 3·15
    "time, ratio":               ":：﹕∶",                       # GB/T 15834, 4.7: 8：30; clreq#527: 3∶2
    "date, fraction":            "/／⁄∕",                        # GB/T 15834, 4.17: 2026／11／30
    "date, telephone number":    "-‐\u2011－﹣−",                # GB/T 15834, 4.13.3.1: 2026－11－30, 0358－3521234
}  # fmt: skip
"""Between two digits, of a number that is whole however long it is, but for full-width hyphens (see `LONGEST_BY_HYPHEN`)."""

RANGES: Final = "～〜~∼⁓—–‒―\u2500\u2501﹘〰"
"""Connectors between two numbers (GB/T 15834, 4.13.3): a short range is whole, a long one may part behind its connector."""

LONGEST_RANGE: Final = 4.0
"""em: 100～200. A longer one, such as 2021～2025, would pull the lines of a narrow column apart."""

LONGEST_BY_HYPHEN: Final = 8.0
"""em: 0358－3521234, ２０２６－１１. One in full-width digits, such as ０３５８－３５２１２３４, is longer than many a column, and parts
behind its hyphen."""

MINUS_SIGN: Final = "−"
MINUS: Final = "－﹣"
"""Connectors that are also typed for a minus: －5℃."""

HAN_NUMERALS: Final = "〇零一二三四五六七八九十百千万亿两"
RATIO: Final = "∶"
"""The sign of a ratio, whatever is on both sides: 三∶二, A∶B."""

_JOINER = expression(f"[{re.escape(''.join(JOINERS.values()) + RANGES)}]")
DIGIT_CHARACTERS: Final = "0123456789０１２３４５６７８９"

_THOUSANDS = expression(
    "[0-9０-９]{1,3}(?:(?:[,，][0-9０-９]{3})+|(?:[ \u00a0\u2005\u2006\u2009\u202f\u3000][0-9０-９]{3})+)(?![0-9０-９])"
)
"""A long number in groups of three digits (GB/T 15835, 5.1.2)."""

_FULL_WIDTH_UNIT = expression("[Ａ-Ｚａ-ｚ]{1,4}(?![Ａ-Ｚａ-ｚ])")
"""A unit in full-width letters, such as ５０ｋｍ and 50ｋｍ."""

_UNIT = f"(?:[A-Za-zµμ]{{1,4}}|[{UNIT_SIGNS}])[²³]?"
_UNIT_BY_UNIT = expression(f"(?<=[0-9０-９])[{re.escape(CHARACTERS[Class.SPACE])}]?{_UNIT}([/／]){_UNIT}(?![A-Za-z])")
"""A unit divided by another, such as 80km/h, 0.5㎎／L."""

_SIGN_AND_BLANK = expression(f"[{re.escape(PREFIXES)}][{BLANKS}]+(?=[{DIGITS}])")
"""A sign with a blank behind it, such as № 3; but behind a sign of arithmetic that has blanks a line may end."""

_BLANK_AND_UNIT = expression(f"[{DIGITS}][{BLANKS}]+(?=[{re.escape(SUFFIXES)}])")
"""A unit with a blank before it, such as 25 °C."""


def bound_places(text: str, classes: str) -> Iterator[int]:
    """The positions in the text before which no line may begin, since they are inside a number or before its unit."""
    # The text before a match is examined after the search: a pattern that looks back is tried at every character.
    for number in _THOUSANDS.finditer(text):
        if not _follows_digit(number, text):
            yield from range(number.start() + 1, number.end())
    for unit in _FULL_WIDTH_UNIT.finditer(text):
        if _follows_digit(unit, text):
            yield from range(unit.start(), unit.end())
    yield from _before_units(text, classes)
    for sign in _SIGN_AND_BLANK.finditer(classes):
        if text[sign.start()] not in ARITHMETIC + MINUS_SIGN:
            yield from range(sign.start() + 1, sign.end() + 1)
    for joiner in _JOINER.finditer(text):
        yield from _around(joiner.start(), text, classes)


def _follows_digit(found: re.Match[str], text: str) -> bool:
    return found.start() > 0 and text[found.start() - 1] in DIGIT_CHARACTERS


def _before_units(text: str, classes: str) -> Iterator[int]:
    """The positions between a number and its unit, and inside a unit that is divided by another."""
    if "/" in text or "／" in text:
        for solidus in _UNIT_BY_UNIT.finditer(text):
            yield from (solidus.start(1), solidus.end(1))
    for unit in _BLANK_AND_UNIT.finditer(classes):
        yield from range(unit.start() + 1, unit.end() + 1)


def _around(at: int, text: str, classes: str) -> Iterator[int]:
    """The sides of a joiner on which no line may break."""
    before, behind = _ends_number(at, classes), _begins_number(at + 1, classes)
    if text[at] in MINUS and behind and not before:
        yield at + 1
    if text[at] == RATIO and 0 < at < len(text) - 1:
        before = before or _is_of_ratio(text[at - 1], classes[at - 1])
        behind = behind or _is_of_ratio(text[at + 1], classes[at + 1])
    if behind and before and _length(at, classes) <= _longest(text[at]):
        yield at
        yield at + 1


def _longest(joiner: str) -> float:
    """How long a number with that joiner may be so that it is whole, in ems."""
    if joiner in RANGES:
        return LONGEST_RANGE
    return LONGEST_BY_HYPHEN if joiner in MINUS else inf


def _begins_number(at: int, classes: str) -> bool:
    """Whether a number begins there, with its sign or without."""
    while at < len(classes) and classes[at] in PREFIXES:
        at += 1
    return at < len(classes) and classes[at] in DIGITS


def _ends_number(at: int, classes: str) -> bool:
    """Whether a number ends there, with its unit or without."""
    while at > 0 and classes[at - 1] in SUFFIXES:
        at -= 1
    return at > 0 and classes[at - 1] in DIGITS


def _is_of_ratio(character: str, code: str) -> bool:
    return code == Class.WESTERN or character in HAN_NUMERALS


def _length(at: int, classes: str) -> float:
    """The length of the range around this connector, in ems."""
    first, last = at, at + 1
    parts = DIGITS + SUFFIXES + PREFIXES
    while first > 0 and classes[first - 1] in parts:
        first -= 1
    while last < len(classes) and classes[last] in parts:
        last += 1
    halves = sum(code == Class.DIGIT for code in classes[first:last])
    return last - first - halves / 2
