"""Glyphs on the line: where each one stands, horizontally and vertically."""

import pytest

from paginate.display import Direction, Line
from paginate.geometry import Rect
from paginate.model import Align, Style
from paginate.text import Punctuation
from setting import BODY, VERTICAL, cell_bounds, frame, set_text, thread


def origins(line: Line, *, down: bool = False) -> list[float]:
    """Where each glyph stands along a horizontal or vertical line."""
    return [(run.origin.y if down else run.origin.x) + position for run in line.runs for position in run.positions]


def test_a_full_line_stands_on_ems() -> None:
    assert origins(set_text("一二三", 3)[0]) == [0, 10, 20]


def test_the_first_line_is_indented() -> None:
    line = set_text("一二三", 5, BODY._replace(first_line_indent=20))[0]
    assert origins(line) == [20, 30, 40]
    assert line.box.x == 20
    assert line.measure == 30


def test_an_opening_mark_hangs_its_blank_half_before_its_cell() -> None:
    # 《 is drawn half an em to the left: its ink fills the right half of the glyph.
    assert origins(set_text("一《二》", 4)[0])[:3] == pytest.approx([0, 5, 15])


def test_an_interpunct_is_trimmed_on_both_sides() -> None:
    line = set_text("一·二", 4)[0]
    assert origins(line) == pytest.approx([0, 7.5, 15])
    assert "".join(text for run in line.runs for text in run.text) == "一·二"


def test_a_justified_line_fills_its_measure() -> None:
    line = set_text("一二三四五", 3.5)[0]
    assert origins(line) == pytest.approx([0, 12.5, 25])
    assert line.box.width == pytest.approx(35)
    assert line.natural == pytest.approx(30)


def test_the_last_line_is_ragged() -> None:
    assert origins(set_text("一二三四五", 3.5)[1]) == [0, 10]


@pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])
@pytest.mark.parametrize(
    ("align", "expected"),
    [
        (Align.START, [0, 10]),
        (Align.CENTER, [15, 25]),
        (Align.END, [30, 40]),
        (Align.EVEN, [0, 40]),
        (Align.JUSTIFY, [0, 10]),
    ],
)
def test_alignment(align: Align, expected: list[float], style: Style) -> None:
    assert origins(set_text("一二", 5, style._replace(align=align))[0], down=style is VERTICAL) == expected


def test_the_last_line_fills_the_measure_too_where_all_are_justified() -> None:
    style = BODY._replace(align=Align.JUSTIFY_ALL)
    assert origins(set_text("一二三四五", 3.5, style)[1]) == [0, 25]
    first, second, third = set_text("一a二三", 5, style._replace(western_space=2.5))[0].cells.added
    assert first == second == 2.5 < third  # Chinese-Western space first, to half an em, then the rest


def test_a_line_without_any_boundary_to_stretch_stays_short_unless_it_is_forced() -> None:
    text = "ABCDEFGH一二三四五"
    short = set_text(text, 6, BODY)[0]
    assert short.text == "ABCDEFGH"
    assert short.box.width == short.natural < 60
    forced = set_text(text, 6, BODY._replace(force_justify=True))[0]
    assert forced.box.width == pytest.approx(60)
    assert len({round(added, 6) for added in forced.cells.added}) == 1


def test_forcing_changes_nothing_where_there_is_a_boundary() -> None:
    text = "一二三四五ABCDEFGHIJ六七"
    lines, forced = (set_text(text, 7.5, BODY._replace(force_justify=force)) for force in (False, True))
    assert [line.cells.added for line in lines] == [line.cells.added for line in forced]


def test_the_cells_of_a_line_say_where_its_glyphs_stand() -> None:
    line = set_text("一a，“二”三四五", 6.3, BODY._replace(western_space=2.5))[0]
    bounds = cell_bounds(line)
    assert bounds[-1][1] == pytest.approx(63)
    assert [begin for (begin, _), text in zip(bounds, line.text, strict=True) if text in "一a二"] == pytest.approx(
        [place for place, text in zip(origins(line), line.text, strict=True) if text in "一a二"]
    )


def test_tracking_stands_between_characters_only() -> None:
    line = set_text("一二三", 5, BODY._replace(tracking=2, align=Align.START))[0]
    assert origins(line) == [0, 12, 24]
    assert line.natural == 34


def test_the_baseline_puts_han_in_the_middle_of_the_em_box() -> None:
    run = set_text("一", 2)[0].runs[0]
    assert run.origin.y == pytest.approx(8.8, abs=0.1)


def test_a_vertical_line_runs_down_its_centre() -> None:
    line = set_text("一二三", 5, VERTICAL)[0]
    (run,) = line.runs
    assert run.direction is Direction.VERTICAL
    assert run.origin.x == pytest.approx(line.box.x + 5)
    assert run.positions == (0, 10, 20)
    assert (line.box.width, line.box.height) == (10, 30)


def test_vertical_lines_go_from_right_to_left() -> None:
    first, second = set_text("一二三四", 2, VERTICAL)
    assert second.box.x == pytest.approx(first.box.x - 15)


def test_western_words_are_turned_in_vertical_text() -> None:
    runs = set_text("用GDP算", 9, VERTICAL)[0].runs
    assert [run.direction for run in runs] == [Direction.VERTICAL, Direction.TURNED, Direction.VERTICAL]


@pytest.mark.parametrize(("text", "upright"), [("共5篇", True), ("共25次", True), ("共352册", False)])
def test_short_numbers_stand_upright_in_one_cell(text: str, upright: bool) -> None:
    line = set_text(text, 9, VERTICAL)[0]
    number = line.runs[1]
    assert (number.direction is Direction.HORIZONTAL) is upright
    if upright:
        assert line.natural == 30
        widest = number.positions[-1] * number.stretch
        assert 0 <= number.positions[0] * number.stretch <= widest < 10


def test_a_number_wider_than_the_cell_is_condensed() -> None:
    number = set_text("共25次", 9, VERTICAL)[0].runs[1]
    assert number.stretch == pytest.approx(1 / 1.116)


def test_vertical_marks_take_half_an_em_but_the_centred_ones() -> None:
    style = VERTICAL._replace(punctuation=Punctuation.KAIMING)
    assert set_text("一，二", 9, style)[0].natural == 25
    assert set_text("一：二", 9, style)[0].natural == 30


def test_two_dashes_are_one_item_of_two_ems() -> None:
    line = set_text("一——二", 9)[0]
    assert line.natural == 40
    assert line.text == "一——二"


def test_mixed_faces_stand_level() -> None:
    style = BODY._replace(font=BODY.font._replace(family="fangsong"))
    line = set_text("一“二”", 9, style)[0]
    faces = {run.face: run.origin.y for run in line.runs}
    assert len(faces) == 2
    assert faces["NotoSerifSC-Regular"] - faces["FandolFang-Regular"] == pytest.approx(0.7, abs=0.2)


@pytest.mark.parametrize("text", ["8.54亿", "12:30开", "2024-03-12日", "1,234元", "-5度", "F-16机"])
def test_a_number_with_marks_in_it_is_turned_whole(text: str) -> None:
    first, second = set_text(text, 20, VERTICAL)[0].runs
    assert (first.direction, second.direction) == (Direction.TURNED, Direction.VERTICAL)


def test_an_apostrophe_is_as_wide_as_its_letters_want() -> None:
    assert set_text("don’t", 9)[0].natural < 26
    assert set_text("‘好’", 9)[0].natural == 20


@pytest.mark.parametrize("text", ["km²", "H₂O", "m³"])
def test_raised_and_lowered_digits_belong_to_their_word(text: str) -> None:
    assert any(text in line.text for line in set_text(f"一二{text}三", 3.0))


def test_a_no_break_space_does_not_break() -> None:
    assert set_text("一二6\u00a0km三", 4.0)[1].text.startswith("6\u00a0km")


def test_full_width_digits_and_their_signs_stay_together() -> None:
    assert [line.text for line in set_text("一二２０２２％三", 5.5)] == ["一二", "２０２２％", "三"]


def test_full_width_signs_take_no_western_space() -> None:
    spaced = BODY._replace(western_space=2.5)
    assert set_text("长％", 9, spaced)[0].natural == 20
    assert set_text("长8", 9, spaced)[0].natural > 17


def test_tracked_letters_are_not_joined() -> None:
    tracked = BODY._replace(tracking=3, font=BODY.font._replace(family="song"))
    assert [text for run in set_text("office", 20, tracked)[0].runs for text in run.text] == list("office")


def test_a_variation_selector_is_drawn_with_its_base() -> None:
    from paginate.diagnostics import Sink

    sink = Sink()
    lines = thread(["葛\U000e0100城"], [frame([Rect(0, 0, 100, 100)])], sink).lines[0]
    assert [finding.code for finding in sink] == []
    assert lines[0].text == "葛\U000e0100城"
    assert lines[0].natural == 20
