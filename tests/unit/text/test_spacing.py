"""The width of marks and pairs of marks in each punctuation style, in ems: cells of half an em plus the blanks."""

from itertools import pairwise

import pytest

from paginate.text import EDGE, Class, Punctuation, SpacingRules, classify, spacing_table
from paginate.text.spacing import HALF_CELLS


def width(text: str, style: Punctuation, *, at_end: bool = False) -> float:
    """The width in ems of the marks between the two Han characters that `text` begins and ends with."""
    table = spacing_table(SpacingRules(style))
    classes = classify(text) if not at_end else classify(text) + EDGE
    cells = sum(0.5 if code in HALF_CELLS else 1 for code in classes if code != EDGE)
    blanks = sum(table[pair].width for pair in pairwise(classes))
    return cells + blanks - (1 if at_end else 2)


@pytest.mark.parametrize(
    ("marks", "full", "kaiming", "line_end_half", "half"),
    [
        ("，", 1, 0.5, 1, 0.5),
        ("、", 1, 0.5, 1, 0.5),
        ("：", 1, 0.5, 1, 0.5),
        ("。", 1, 1, 1, 0.5),
        ("？", 1, 1, 1, 0.5),
        ("“", 1, 0.5, 1, 0.5),
        ("》", 1, 0.5, 1, 0.5),
        ("·", 0.5, 0.5, 0.5, 0.5),
        ("”，", 1.5, 1, 2, 1),
        ("》《", 1, 1, 2, 1),
        ("，《", 1.5, 1, 2, 1),
        ("：“", 1.5, 1, 2, 1),
        ("。”", 1.5, 1.5, 2, 1),
        ("”。", 1.5, 1.5, 2, 1),
        ("。“", 1.5, 1.5, 2, 1),
        ("（《", 1.5, 1, 2, 1),
        ("——", 2, 2, 2, 2),
        ("……", 2, 2, 2, 2),
    ],
)
def test_width_inside_a_line(marks: str, full: float, kaiming: float, line_end_half: float, half: float) -> None:
    text = f"交{marks}城"
    assert width(text, Punctuation.FULL) == full
    assert width(text, Punctuation.KAIMING) == kaiming
    assert width(text, Punctuation.LINE_END_HALF) == line_end_half
    assert width(text, Punctuation.HALF) == half


@pytest.mark.parametrize("style", list(Punctuation))
@pytest.mark.parametrize("mark", "，、。；：！？”》）")
def test_a_mark_at_the_line_end_takes_half_an_em(mark: str, style: Punctuation) -> None:
    assert width(f"交{mark}", style, at_end=True) == 0.5


def test_western_space_stands_between_han_and_western_only() -> None:
    table = spacing_table(SpacingRules(Punctuation.KAIMING, western_space=0.25))
    assert table["H", "N"].width == table["L", "H"].width == 0.25
    assert table["H", "N"].least == 0.125
    assert table["N", ","].width == table["N", EDGE].width == table[EDGE, "L"].width == 0
    assert spacing_table(SpacingRules(Punctuation.KAIMING))["H", "N"].width == 0


def test_stops_keep_their_em() -> None:
    for style in Punctuation:
        space = spacing_table(SpacingRules(style))[".", "H"]
        assert space.least == space.width


def test_nothing_is_stretched_inside_words_and_double_marks() -> None:
    table = spacing_table(SpacingRules(Punctuation.FULL))
    assert all(table[pair].stretch == 0 for pair in (("L", "L"), ("N", "N"), ("—", "—"), ("…", "…"), ("H", "~")))


def test_connectors_and_solidi_keep_their_neighbours_blanks() -> None:
    table = spacing_table(SpacingRules(Punctuation.FULL))
    assert table[Class.CLOSING, Class.CONNECTOR].width == table[Class.COMMA, Class.SOLIDUS].width == 0.5
    assert table[Class.CLOSING, Class.CONNECTOR].stretch == table[Class.CONNECTOR, Class.OPENING].stretch == 0
