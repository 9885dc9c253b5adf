"""Blanks give and take in CLREQ's order (3.5.3, 3.5.4)."""

from itertools import pairwise

import pytest

from paginate.compose.inline.justify import justified, overgrown
from paginate.text import Glue, Locale, Punctuation, SpacingRules, classify, spacing_table


def gaps(
    text: str, style: Punctuation = Punctuation.FULL, western_space: float = 0.25, locale: Locale = Locale.MAINLAND
) -> list[Glue]:
    classes = classify(text, locale=locale)
    table = spacing_table(SpacingRules(style, western_space))
    return [table[pair] for pair in pairwise(classes)]


def test_all_boundaries_share_what_is_left() -> None:
    assert justified(gaps("一二三四"), 10, 6) == [2, 2, 2]


def test_chinese_western_space_stretches_before_the_rest() -> None:
    # 一|a|二: both spaces may grow from a quarter to half an em.
    assert justified(gaps("一a二三"), 10, 4) == [2, 2, 0]


def test_what_chinese_western_space_cannot_take_goes_to_all() -> None:
    assert justified(gaps("一a二三"), 10, 8) == [2.5, 2.5, 3]


def test_a_comma_stays_with_its_word_where_nothing_else_could_grow() -> None:
    assert justified(gaps("ab，"), 10, 2) == [0, 2]
    assert justified(gaps("ab，"), 10, 8) == [0, 2.5]  # the line stays short


def test_words_are_never_stretched() -> None:
    assert justified(gaps("ab一二"), 10, 2.5) == [0, 2.5, 0]


def test_brackets_are_squeezed_before_commas() -> None:
    # 一《二》三，四: blanks before 《, behind 》 and behind ，
    added = justified(gaps("一《二》三，四"), 10, -6)
    assert added == [-3, 0, 0, -3, 0, 0]
    assert justified(gaps("一《二》三，四"), 10, -12) == [-5, 0, 0, -5, 0, -2]


def test_squeezing_ends_where_the_blanks_end() -> None:
    assert sum(justified(gaps("一，二"), 10, -8)) == -5


def test_interpuncts_are_squeezed_first() -> None:
    assert justified(gaps("一·二，三", locale=Locale.TAIWAN), 10, -4)[:2] == [-2, -2]


def test_a_space_that_has_reached_its_most_grows_no_further_while_another_boundary_may() -> None:
    for text in ("一a二三", "a b一二", "一a，二三"):
        row = gaps(text)
        for excess in (1, 4, 8, 40):
            added = justified(row, 10, excess)
            assert sum(added) == pytest.approx(excess)
            assert not overgrown(row, added, 10)


def test_spaces_take_the_rest_where_no_other_boundary_may_grow() -> None:
    words = gaps("ab cd ef")
    assert justified(words, 10, 9) == [0, 0, 4.5, 0, 0, 4.5, 0]
    assert overgrown(words, justified(words, 10, 9), 10) == pytest.approx(0.7)
    assert overgrown(words, justified(words, 10, 5), 10) == 0
    assert justified(gaps("一a"), 10, 6) == [6]
    # a mark and the word beside it stay together all the same
    assert justified(gaps("ab cd，ef"), 10, 6) == [0, 0, 6, 0, 0, 0, 0]


def test_spaces_with_different_room_take_what_they_can() -> None:
    narrow = gaps("一a")[0]._replace(most=0.3)
    assert justified([narrow, *gaps("一a")], 10, 2.5) == [pytest.approx(0.5), 2]


def test_a_lone_character_takes_nothing() -> None:
    assert justified([], 10, 5) == []


@pytest.mark.parametrize("excess", [-3.0, -0.1, 0.1, 7.7, 30.0])
def test_the_sum_is_what_was_asked_for(excess: float) -> None:
    assert sum(justified(gaps("一，二《三》四a五。六"), 10, excess)) == pytest.approx(excess)
