"""A day in the words of a masthead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from paginate.almanac.lunar_years import LUNAR_YEARS
from paginate.records import NamedTuple

DIGITS: Final = "〇一二三四五六七八九"
STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
FIRST_JIAZI: Final = 4
"""A year of our calendar whose Chinese year is 甲子."""

MONTHS: Final = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
"""As newspapers call the Chinese months: the eleventh and the twelfth by their names."""

TENS: Final = ("初", "十", "廿", "三")
LONG_MONTH: Final = "大"


def day_in_figures(day: date) -> str:
    """2026年11月30日."""
    return f"{day.year}年{day.month}月{day.day}日"


def day_in_numerals(day: date) -> str:
    """二〇二六年十一月三十日."""
    return f"{_year_in_numerals(day.year)}年{_number(day.month)}月{_number(day.day)}日"


def weekday(day: date) -> str:
    """星期一 to 星期日."""
    return f"星期{'一二三四五六日'[day.weekday()]}"


def lunar_day(day: date) -> str | None:
    """丙午年十月廿二: the year by stem and branch, the month (闰 before a leap month), the day; None where the table has no such day."""
    for year in (day.year, day.year - 1):
        for month in lunar_months(year):
            passed = (day - month.first).days
            if 0 <= passed < month.days:
                return f"{_stem_and_branch(year)}年{month.name}月{_day_name(passed + 1)}"
    return None


class LunarMonth(NamedTuple):
    """A month of the Chinese calendar: its name without 月, its first day, and how many days it has."""

    name: str
    first: date
    days: int


def lunar_months(year: int) -> Iterator[LunarMonth]:
    """The months of a Chinese year; none where the table lacks the year."""
    if year not in LUNAR_YEARS:
        return
    month, day, leap, lengths = LUNAR_YEARS[year]
    first = date(year, month, day)
    for name, length in zip(_month_names(leap), lengths, strict=True):
        days = 30 if length == LONG_MONTH else 29
        yield LunarMonth(name, first, days)
        first += timedelta(days)


def _month_names(leap: int) -> list[str]:
    names = list(MONTHS)
    if leap:
        names.insert(leap, f"闰{MONTHS[leap - 1]}")
    return names


def _stem_and_branch(year: int) -> str:
    return STEMS[(year - FIRST_JIAZI) % 10] + BRANCHES[(year - FIRST_JIAZI) % 12]


def _day_name(number: int) -> str:
    """初一 to 初十, 十一 to 二十, 廿一 to 廿九, 三十."""
    if number in (10, 20, 30):
        return ("初十", "二十", "三十")[number // 10 - 1]
    return TENS[number // 10] + DIGITS[number % 10]


def _year_in_numerals(year: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(year))


def _number(value: int) -> str:
    """1 to 31 in Chinese numerals: 十, 十一, 二十, 三十一."""
    tens, ones = divmod(value, 10)
    if not tens:
        return DIGITS[ones]
    return (DIGITS[tens] if tens > 1 else "") + "十" + (DIGITS[ones] if ones else "")
