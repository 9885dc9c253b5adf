"""Where all lines of a paragraph end: total fit, against first fit on the text of a printed page."""

from collections.abc import Sequence
from itertools import repeat
from typing import Any

import pytest

from paginate.compose.inline import Broken, Items, Wanted, first_fit, total_fit
from paginate.model import Hang, Style
from setting import BODY, FULL, NEWSPAPER, items

LOOSE = 0.08  # em a boundary


def first(found: Items, ems: float) -> list[Broken]:
    return first_fit(found, 0, repeat(ems * found.style.size))


def total(text: str, ems: Sequence[float], style: Style = FULL, **wanted: Any) -> list[str] | None:
    """The lines as texts; `ems` are the measures."""
    found = items(text, style)
    lines = total_fit(found, 0, Wanted([measure * style.size for measure in ems], **wanted))
    return None if lines is None else texts(found, lines)


def texts(found: Items, lines: Sequence[Broken]) -> list[str]:
    ends = [found.starts[line.end] for line in lines]
    return [found.text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def loose(found: Items, lines: Sequence[Broken], ems: float) -> int:
    """How many lines but the last are spread by more than LOOSE."""
    starts = [0, *(line.end for line in lines)]
    spreads = [
        (ems * found.style.size - found.natural(start, line.end)) / found.style.size / found.boundaries(start, line.end)
        for start, line in zip(starts, lines[:-1], strict=False)
    ]
    return sum(spread > LOOSE for spread in spreads)


@pytest.mark.parametrize(("ems", "share"), [(12, 0.5), (14, 0.7), (16.5, 0)])
def test_newspaper_text_has_fewer_loose_lines(ems: float, share: float) -> None:
    paragraphs = [items(text, FULL) for text in NEWSPAPER]
    by_line = [first(found, ems) for found in paragraphs]
    by_paragraph = [
        total_fit(found, 0, Wanted([ems * FULL.size] * len(lines)))
        for found, lines in zip(paragraphs, by_line, strict=True)
    ]
    before = sum(loose(found, lines, ems) for found, lines in zip(paragraphs, by_line, strict=True))
    after = sum(loose(found, lines, ems) for found, lines in zip(paragraphs, by_paragraph, strict=True) if lines)
    assert None not in by_paragraph
    assert before > 0
    assert after <= share * before


def test_a_full_line_gives_characters_to_a_loose_one_behind_it() -> None:
    text = "一二三四五六七八九十甲乙丙丁戊己ABCDEFGH"
    found = items(text, FULL)
    assert texts(found, first(found, 10)) == ["一二三四五六七八九十", "甲乙丙丁戊己", "ABCDEFGH"]
    assert total(text, [10] * 3) == ["一二三四五六七八", "九十甲乙丙丁戊己", "ABCDEFGH"]


@pytest.mark.parametrize("ems", [9, 12, 16.5, 20, 32.5])
@pytest.mark.parametrize("style", [BODY, FULL], ids=["kaiming", "full"])
def test_there_are_never_more_lines_than_by_first_fit(ems: float, style: Style) -> None:
    for text in NEWSPAPER:
        found = items(text, style)
        count = len(first(found, ems))
        lines = total(text, [ems] * count, style)
        assert lines is None or len(lines) <= count
        assert lines is None or "".join(lines) == text


@pytest.mark.parametrize("more", [-1, 1])
def test_just_as_many_lines_as_are_wanted(more: int) -> None:
    made = 0
    for text in NEWSPAPER:
        count = len(first(items(text, FULL), 12)) + more
        lines = total(text, [12] * count, exactly=True)
        if lines is not None:
            made += 1
            assert len(lines) == count
            assert "".join(lines) == text
    assert made > 0


def test_the_last_line_is_as_long_as_it_must_be() -> None:
    assert total("一二三四五六七八九十一", [10, 10]) == ["一二三四五六七八九十", "一"]
    assert total("一二三四五六七八九十一", [10, 10], least_last=20) == ["一二三四五六七八九", "十一"]
    assert total("一二三四五六七八九十一", [10, 10], least_last=110) is None


def test_a_mark_at_the_end_is_pushed_in_where_that_saves_a_line() -> None:
    assert total("一，二三四，五六七，八九十一", [10, 10]) == ["一，二三四，五六七，", "八九十一"]
    assert total("一，二三四五六七，八九十", [11]) == ["一，二三四五六七，八九十"]


def test_each_line_has_its_own_measure() -> None:
    assert total("一二三四五六七八", [2, 4, 3]) == ["一二", "三四五六", "七八"]


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("一二三四五六", [5]),  # not enough lines
        ("一二三四五六", [5, 0.5]),
        ("一abcdefghijklmnopqrst二", [5, 5, 5]),  # a word that is wider than the measure
    ],
)
def test_nothing_where_there_is_no_way(text: str, ems: Sequence[float]) -> None:
    assert total(text, ems) is None


def test_a_word_is_parted_only_where_that_makes_better_lines() -> None:
    english = FULL._replace(hyphenate="en")
    assert total("一二三四五六composition七八九十一二", [10] * 3, english) == [
        "一二三四五六com",
        "position七八九十一二",
    ]
    found = total("一二三四composition七八九十一二三四五", [10.1] * 3, english)
    assert found is not None
    assert found[0] == "一二三四composition"


@pytest.mark.parametrize("hang", Hang)
def test_stops_at_every_line_end_leave_room_for_the_rest(hang: Hang) -> None:
    # Each line ends in a stop that gives up its blank, or its whole cell, there: together that is a lot of room.
    lines = total("一二三四五六七。" * 40, [7.5] * 40, FULL._replace(hang=hang))
    assert lines == ["一二三四五六七。"] * 40


def test_a_line_less_is_found_where_each_line_must_be_nearly_full() -> None:
    # Of the ways that are followed, the cheapest are the loose ones, which fall behind and do not come out.
    text = "".join(NEWSPAPER)[:800]
    fewer = len(first(items(text, FULL), 21.2)) - 1
    lines = total(text, [21.2] * fewer, exactly=True)
    assert lines is not None
    assert len(lines) == fewer


def test_a_long_paragraph_is_quick() -> None:
    text = "".join(NEWSPAPER) * 6
    lines = total(text, [16.5] * 2000)
    assert lines is not None
    assert "".join(lines) == text
