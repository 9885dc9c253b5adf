"""Days in the words of a masthead; the Chinese calendar is held to computed new moons and to known days."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from paginate.almanac import day_in_figures, day_in_numerals, lunar_day, weekday
from paginate.almanac.days import lunar_months
from paginate.almanac.lunar_years import LUNAR_YEARS

REFERENCE = Path(__file__).parents[2] / "reference" / "new_moons.txt"
NEW_MOONS = {
    date.fromisoformat(f"{year}-{day}")
    for line in REFERENCE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for year, *days in [line.split()]
    for day in days
}
LEAP_MONTHS = [
    (1952, 5),
    (1955, 3),
    (1957, 8),
    (1960, 6),
    (1963, 4),
    (1966, 3),
    (1968, 7),
    (1971, 5),
    (1974, 4),
    (1976, 8),
    (1979, 6),
    (1982, 4),
    (1984, 10),
    (1987, 6),
    (1990, 5),
    (1993, 3),
    (1995, 8),
    (1998, 5),
    (2001, 4),
    (2004, 2),
    (2006, 7),
    (2009, 5),
    (2012, 4),
    (2014, 9),
    (2017, 6),
    (2020, 4),
    (2023, 2),
    (2025, 6),
    (2028, 5),
    (2031, 3),
    (2033, 11),
    (2036, 6),
    (2039, 5),
    (2042, 2),
    (2044, 7),
    (2047, 5),
    (2050, 3),
    (2052, 8),
    (2055, 6),
    (2058, 4),
    (2061, 3),
    (2063, 7),
    (2066, 5),
    (2069, 4),
    (2071, 8),
    (2074, 6),
    (2077, 4),
    (2080, 3),
    (2082, 7),
    (2085, 5),
    (2088, 4),
    (2090, 8),
    (2093, 6),
    (2096, 4),
    (2099, 2),
]
"""The months that have a leap month behind them, as the Hong Kong Observatory's conversion table has them."""

NEAR_MIDNIGHT = {date(2057, 9, 28)}
"""A new moon so close to midnight that sources differ about its day."""


def test_the_words_of_a_day() -> None:
    day = date(2026, 11, 30)
    assert day_in_figures(day) == "2026年11月30日"
    assert day_in_numerals(day) == "二〇二六年十一月三十日"
    assert weekday(day) == "星期一"
    assert lunar_day(day) == "丙午年十月廿二"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2020, 1, 1), "二〇二〇年一月一日"),
        (date(2020, 10, 10), "二〇二〇年十月十日"),
        (date(2021, 12, 21), "二〇二一年十二月二十一日"),
    ],
)
def test_numerals(day: date, words: str) -> None:
    assert day_in_numerals(day) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        # Days of feasts, as the almanacs have them.
        (date(1950, 2, 17), "庚寅年正月初一"),
        (date(1976, 9, 30), "丙辰年闰八月初七"),
        (date(2000, 2, 5), "庚辰年正月初一"),
        (date(2023, 4, 1), "癸卯年闰二月十一"),
        (date(2024, 2, 9), "癸卯年腊月三十"),
        (date(2025, 1, 28), "甲辰年腊月廿九"),
        (date(2025, 1, 29), "乙巳年正月初一"),
        (date(2025, 10, 6), "乙巳年八月十五"),
        (date(2033, 12, 22), "癸丑年闰冬月初一"),
        (date(2100, 12, 31), "庚申年腊月初一"),
    ],
)
def test_days_of_the_chinese_calendar(day: date, words: str) -> None:
    assert lunar_day(day) == words


def test_every_month_begins_with_a_new_moon() -> None:
    begins = {month.first for year in LUNAR_YEARS for month in lunar_months(year)}
    assert begins - NEW_MOONS <= NEAR_MIDNIGHT
    assert {day for day in NEW_MOONS if min(begins) <= day <= max(begins)} - begins <= NEAR_MIDNIGHT


def test_leap_months_are_those_of_another_source() -> None:
    leaps = {year: leap for year, (_, _, leap, _) in LUNAR_YEARS.items() if leap and 1950 <= year < 2100}
    assert leaps == dict(LEAP_MONTHS)


def test_every_day_follows_the_one_before() -> None:
    day = date(1950, 1, 1)
    before = lunar_day(day - timedelta(days=1)) or ""
    while day.year <= 2100:
        words = lunar_day(day)
        assert words is not None
        assert words.endswith("初一") == before.endswith(("三十", "廿九")) or before.endswith("廿九")
        before, day = words, day + timedelta(days=1)


def test_outside_the_table_nothing_is_said() -> None:
    assert lunar_day(date(1949, 1, 1)) is None
    assert lunar_day(date(2101, 3, 1)) is None
