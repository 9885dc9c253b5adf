"""Values of a workbook's cells as Excel shows them: numbers with their decimals, thousands and percent signs; dates and times."""

from __future__ import annotations

import datetime as dt
from typing import Final

from paginate.expressions import expression

_LITERAL: Final = expression(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_DECIMALS: Final = expression(r"[0#?]\.([0#?]+)")
_DATE_PART: Final = expression(r"yyyy|yy|mmmm|mmm|mm|m|dd|d|hh|h|ss|s|AM/PM|[^ymdhs]", 2)  # re.IGNORECASE
_OF_TIME: Final = expression(r"[hs]", 2)

MOST_DIGITS: Final = 10
"""Significant digits of a number in a cell without a format of its own: what the eleven characters of a usual cell show."""


def shown_value(value: object, number_format: str) -> str:
    """The text that a cell shows."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value, number_format)
        case dt.datetime() | dt.date() | dt.time():
            return _date(value, number_format)
        case _:
            return str(value)


def _number(value: float, number_format: str) -> str:
    positive, _, others = number_format.partition(";")
    chosen = others.partition(";")[0] if value < 0 and others else positive
    plain = _LITERAL.sub("", chosen)
    if plain.lower() in ("", "general", "@") or not any(sign in plain for sign in "0#?"):
        return str(int(value)) if value == int(value) and abs(value) < 1e11 else f"{value:.{MOST_DIGITS}g}"
    scaled = value * 100 if "%" in plain else value
    decimals = _DECIMALS.search(plain)
    places = decimals[1] if decimals else ""
    grouping = "," if "," in plain else ""
    text = f"{abs(scaled):{grouping}.{len(places)}f}"
    for sign in reversed(places):  # places that are written as # are only there where they are no zero
        if sign == "0" or not text.endswith("0"):
            break
        text = text[:-1]
    text = text.rstrip(".")
    minus = "-" if value < 0 and not others and float(text.replace(",", "")) else ""
    before, after = _around(chosen)
    return f"{before}{minus}{text}{after}"


def _around(number_format: str) -> tuple[str, str]:
    """What a format shows before and behind its number."""
    hidden = _LITERAL.sub(lambda found: "_" * len(found[0]), number_format)
    digits = [at for at, sign in enumerate(hidden) if sign in "0#?"]
    before, after = number_format[: digits[0]], number_format[digits[-1] + 1 :]
    return _words(before), _words(after.lstrip(".,"))


def _words(number_format: str) -> str:
    """A part of a format without number as it is shown."""
    return _LITERAL.sub(lambda found: found[1] or found[2] or "", number_format)


def _date(value: dt.datetime | dt.date | dt.time, number_format: str) -> str:
    """The date as its format has it; the months and days of other calendars and languages are numbers."""
    chosen = _words(number_format.partition(";")[0])
    if chosen.lower() in ("", "general", "@") or not expression(r"[ymdhs]", 2).search(chosen):
        return str(value)
    found: list[str] = []
    parts = [part[0] for part in _DATE_PART.finditer(chosen)]
    for number, part in enumerate(parts):
        name = part.lower()
        if name in ("m", "mm") and _is_minute(parts, number):
            name = name.replace("m", "n")
        found.append(_part(value, name) if name in _PARTS else "" if name == "am/pm" else part)
    return "".join(found)


def _is_minute(parts: list[str], number: int) -> bool:
    """Whether an m is of minutes: the nearest part of a date or time before it is an hour, or behind it a second."""
    letters = [part[0].lower() for part in parts]
    before = next((each for each in reversed(letters[:number]) if each in "ymdhs"), "")
    behind = next((each for each in letters[number + 1 :] if each in "ymdhs"), "")
    return before == "h" or behind == "s"


_PARTS: Final = {
    "yyyy": ("year", 4), "yy": ("year", 2), "mmmm": ("month", 1), "mmm": ("month", 1), "mm": ("month", 2),
    "m": ("month", 1), "dd": ("day", 2), "d": ("day", 1), "hh": ("hour", 2), "h": ("hour", 1),
    "nn": ("minute", 2), "n": ("minute", 1), "ss": ("second", 2), "s": ("second", 1),
}  # fmt: skip


def _part(value: object, name: str) -> str:
    of_what, digits = _PARTS[name]
    number = getattr(value, of_what, 0)
    return f"{number % 100 if name == 'yy' else number:0{digits}d}"
