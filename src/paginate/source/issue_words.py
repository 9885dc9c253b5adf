"""What a text takes from what the layout says of its issue: `[]{date}`, `[]{weekday}`, `[]{lunar-day}`, and their like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from paginate.almanac import day_in_figures, day_in_numerals, lunar_day, weekday
from paginate.source import schema
from paginate.source.words import IssueWord

OF_THE_DAY: Final[Mapping[IssueWord, Callable[[date], str | None]]] = {
    IssueWord.DATE: day_in_figures,
    IssueWord.DATE_IN_NUMERALS: day_in_numerals,
    IssueWord.WEEKDAY: weekday,
    IssueWord.LUNAR_DAY: lunar_day,
}


def key_of(word: IssueWord) -> str:
    """The key of the issue that a word is of."""
    return "date" if word in OF_THE_DAY else word.value


def issue_text(word: IssueWord, issue: schema.Issue) -> str | None:
    """What stands for the word; None where the layout does not say it, or, of the Chinese calendar, for a day before 1949 or after 2100."""
    written: str | None = getattr(issue, key_of(word))
    if written is None or word not in OF_THE_DAY:
        return written
    return OF_THE_DAY[word](date.fromisoformat(written))
