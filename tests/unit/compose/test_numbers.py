"""Numbers, dashes, blanks and joiners in real lines, across and down the page."""

import pytest

from paginate.diagnostics import Sink, phrase
from paginate.model import Align, Paragraph, Style
from paginate.source.paragraphs import Manuscript, in_file, paragraphs
from paginate.source.runs import StyleNames
from paginate.text import classify
from paginate.text.classes import SPACE_WIDTHS
from setting import BODY, FULL, VERTICAL, cell_bounds, items, set_paragraph, set_text, texts

RAGGED = BODY._replace(align=Align.START)
ACROSS_AND_DOWN = pytest.mark.parametrize(
    "style", [RAGGED, VERTICAL._replace(align=Align.START, digits_upright=0)], ids=["across", "down"]
)


def paragraph(text: str) -> Paragraph:
    (found,) = paragraphs(text, Manuscript(in_file("a.txt"), phrase("none"), StyleNames(()), Sink()))
    return found.text


@ACROSS_AND_DOWN
@pytest.mark.parametrize(
    "number", ["12㎡", "5㎞²", "≥60", "§3", "１２，３４５", "3∶2", "5－7", "－5℃", "8：30", "2½", "＋5", "12＃", "5～7"]
)
def test_a_number_with_its_sign_is_in_one_line(number: str, style: Style) -> None:
    for before in range(1, 8):
        lines = texts(set_text("交" * before + number + "城县" * 3, 7, style))
        assert any(number in line for line in lines), lines


@ACROSS_AND_DOWN
@pytest.mark.parametrize("connector", "－∶〜～—–‒∼")
def test_a_connector_ends_a_line_at_most(connector: str, style: Style) -> None:
    for before in range(1, 8):
        lines = texts(set_text("交" * before + connector + "城" * 9, 7, style))
        assert not any(line.startswith(connector) for line in lines), lines


@ACROSS_AND_DOWN
@pytest.mark.parametrize("typed", ["──", "━━", "－－", "–‒", "―－", "﹘﹘", "ーー"])
def test_what_is_typed_for_a_dash_is_set_as_one(typed: str, style: Style) -> None:
    (line,) = set_text(f"好{typed}事", 9, style)
    (right,) = set_text("好——事", 9, style)
    assert [(run.glyphs, run.positions) for run in line.runs] == [(run.glyphs, run.positions) for run in right.runs]
    assert line.text == f"好{typed}事"
    for before in range(1, 8):
        assert any(typed in text for text in texts(set_text("交" * before + typed + "城" * 9, 7, style)))


@ACROSS_AND_DOWN
@pytest.mark.parametrize(("blank", "ems"), SPACE_WIDTHS.items())
def test_a_blank_has_the_width_that_its_name_says(blank: str, ems: float, style: Style) -> None:
    sink = Sink()
    (line,) = set_paragraph(paragraph(f"交{blank}城"), 9, style, sink)
    bounds = cell_bounds(line)
    assert bounds[2][0] - bounds[0][1] == pytest.approx(ems * style.size)
    assert not list(sink)


@pytest.mark.parametrize("blank", sorted(set(SPACE_WIDTHS) - {"\u2007"}))
def test_a_blank_is_not_seen_at_a_line_s_end_and_begins_none(blank: str) -> None:
    first, second = set_text(f"交城{blank}县委", 2.1)
    assert (first.text, second.text) == (f"交城{blank}", "县委")
    assert first.box.width == pytest.approx(21)


@pytest.mark.parametrize("level", [BODY, FULL])
@pytest.mark.parametrize("ems", [7.5, 8, 8.5, 9, 9.5, 10])
def test_brackets_around_blanks_stay_together(level: Style, ems: float) -> None:
    for blanks in ("　　", "　", "\u2003\u2003", "  "):
        lines = texts(set_text(f"天地玄黄宇他说（{blanks}）来藏", ems, level))
        assert any(f"（{blanks}）" in line for line in lines)


def test_a_zero_width_space_parts_a_word_and_a_soft_hyphen_with_a_hyphen() -> None:
    parted = set_paragraph(paragraph("abcdefgh\u200bijklmnop"), 5, RAGGED)
    assert texts(parted) == ["abcdefgh", "ijklmnop"]
    hyphened = set_paragraph(paragraph("abcdefgh\xadijklmnop"), 5.5, RAGGED)
    assert texts(hyphened) == ["abcdefgh", "ijklmnop"]
    assert len(hyphened[0].cells.cells) == 9
    assert texts(set_paragraph(paragraph("abc\xaddef"), 9, RAGGED)) == ["abcdef"]


def test_a_word_joiner_keeps_two_characters_together() -> None:
    assert texts(set_paragraph(paragraph("交城\u2060县委"), 2, RAGGED)) == ["交", "城县", "委"]


def test_a_zero_width_space_lets_no_mark_begin_a_line() -> None:
    (one, *_) = set_paragraph(paragraph("交城\u200b，县委"), 2, RAGGED)
    assert one.text != "交城"


def test_raised_digits_come_no_farther_from_their_unit_in_a_spread_line() -> None:
    made = items("约5㎞²处", BODY)
    assert classify("㎞²") == "#²"
    assert made.gaps[2].stretch == 0
