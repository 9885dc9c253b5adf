"""Where lines end: first fit, runs kept whole, push in before push out."""

import pytest

from paginate.compose.inline import Broken, break_line
from paginate.diagnostics import Sink
from paginate.geometry import Rect
from paginate.model import Align, Composer, Numerals, Paragraph, PushIn
from paginate.text import Break, Class, Glue, Prohibition
from setting import BODY, FULL, HERE, VERTICAL, frame, items, set_paragraph, set_text, texts, thread


def test_a_line_takes_what_fits() -> None:
    assert texts(set_text("一二三四五六七", 3)) == ["一二三", "四五六", "七"]


def test_a_mark_at_the_line_end_needs_half_an_em() -> None:
    assert texts(set_text("一二。三", 2.5)) == ["一二。", "三"]
    assert texts(set_text("一二，三", 2.5)) == ["一二，", "三"]


def test_a_mark_that_may_not_begin_a_line_is_pushed_out_with_what_it_follows() -> None:
    assert texts(set_text("一二三，四", 3)) == ["一二", "三，四"]


def test_an_opening_mark_goes_to_the_next_line() -> None:
    assert texts(set_text("一二“三四", 2.5)) == ["一二", "“三四"]


def test_a_mark_is_pushed_in_where_squeezing_makes_room() -> None:
    # 一，二三，needs 4.5 em at the line's end; the comma inside gives half an em.
    assert texts(set_text("一，二三，四五", 4, FULL)) == ["一，二三，", "四五"]


def test_nothing_is_pushed_in_where_no_mark_is_in_the_way() -> None:
    # 三 does not fit by half an em, and the comma could give it: but no prohibition asks for it.
    assert texts(set_text("一，二三四", 3.5, FULL)) == ["一，二", "三四"]


def test_any_character_is_pushed_in_where_the_style_wants_it() -> None:
    style = FULL._replace(push_in=PushIn.ANY)
    assert texts(set_text("一，二三四", 3.5, style)) == ["一，二三", "四"]
    assert set_text("一，二三四", 3.5, style)[0].box.width == pytest.approx(35)
    assert texts(set_text("一二三四五", 3.5, style)) == ["一二三", "四五"]  # nothing can be squeezed


def test_stops_are_squeezed_where_the_style_lets_them() -> None:
    style = FULL._replace(limits=FULL.limits._replace(stop=0.0))
    assert texts(set_text("一。二三，四五", 4, style)) == ["一。二三，", "四五"]


def test_stops_are_not_squeezed() -> None:
    assert texts(set_text("一。二三，四五", 4, FULL)) == ["一。二", "三，四五"]


@pytest.mark.parametrize("run", ["2021", "GDP", "COVID", "8%", "——", "……"])
def test_runs_stay_whole(run: str) -> None:
    assert any(run in line for line in texts(set_text(f"一二三{run}四五六", 4)))


def test_at_level_none_any_mark_may_begin_a_line() -> None:
    style = BODY._replace(prohibition=Prohibition.NONE)
    assert texts(set_text("一二三，四", 3, style)) == ["一二三", "，四"]


def test_word_spaces_vanish_at_the_line_end() -> None:
    lines = set_text("ab cd", 1.5)
    assert texts(lines) == ["ab ", "cd"]
    assert [text for run in lines[0].runs for text in run.text] == ["a", "b"]


def test_a_run_wider_than_the_measure_is_broken_and_reported() -> None:
    sink = Sink()
    result = thread(["一ABCDEFGHIJKLMN"], [frame([Rect(0, 0, 40, 100)])], sink)
    assert "".join(texts(result.lines[0])) == "一ABCDEFGHIJKLMN"
    assert {finding.code for finding in sink} == {"measure-too-narrow"}
    assert next(iter(sink)).span == HERE._replace(column=2)


def test_a_measure_narrower_than_a_character_still_moves_on() -> None:
    assert break_line(items("交城"), 0, 1.0) == Broken(1, forced=True)


def test_word_spaces_without_end_are_quick() -> None:
    text = "中" + " " * 20_000 + "文"
    assert "".join(texts(set_text(text, 10))) == text


def test_half_width_numbers_stay_whole_beside_western_words() -> None:
    style = BODY._replace(numerals=Numerals.HALF)
    assert any("２０２４５６７８" in line for line in texts(set_text("共２０２４５６７８年A-b c", 6, style)))


def test_a_pair_is_not_torn_apart() -> None:
    (line,) = set_text("OK！！OK", 20, BODY._replace(align=Align.JUSTIFY_ALL))
    assert line.cells.added[2] == 0


def test_a_row_that_is_never_squeezed_gives_nothing() -> None:
    row = (Class.COMMA, Class.HAN, Glue(0.5, 0.25, 0, 0.5, 3))
    for line in set_text("甲，乙丙丁，戊己。庚辛", 8, BODY._replace(punctuation_rows=(row,))):
        assert line.box.width <= line.measure + 0.01


@pytest.mark.parametrize("opening", "“（《")
def test_spaces_do_not_hide_an_opening_mark_at_the_line_end(opening: str) -> None:
    for line in texts(set_text(f"甲乙丙丁 {opening} 戊己庚辛壬癸", 6))[:-1]:
        assert not line.rstrip().endswith(opening)


@pytest.mark.parametrize(("typed", "half"), [("３．５", "3.5"), ("１０：３０", "10:30"), ("３，５００", "3,500")])
def test_half_width_numbers_are_as_wide_as_if_they_had_been_typed_so(typed: str, half: str) -> None:
    style = BODY._replace(numerals=Numerals.HALF)
    assert items(f"共{typed}元", style).natural(0, len(typed) + 2) == items(f"共{half}元").natural(0, len(half) + 2)


def test_a_full_width_decimal_stays_whole() -> None:
    assert any("３．５" in line for line in texts(set_text("亩产约３．５万", 5)))


@pytest.mark.parametrize("composer", [Composer.LINE, Composer.PARAGRAPH])
def test_a_forced_break_ends_a_line_wherever_it_is(composer: Composer) -> None:
    paragraph = Paragraph("一二三四五六七八九零", HERE, breaks=((2, Break.FORCED), (8, Break.FORCED)))
    lines = set_paragraph(paragraph, 4, BODY._replace(composer=composer))
    assert texts(lines) == ["一二", "三四五六", "七八", "九零"]


def test_what_ends_by_force_is_not_spread() -> None:
    first, _ = set_paragraph(Paragraph("一二，三四五", HERE, breaks=((3, Break.FORCED),)), 6)
    assert set(first.cells.added) <= {0.0}


def test_nothing_is_pushed_in_over_a_forced_break() -> None:
    paragraph = Paragraph("一，二三四", HERE, breaks=((3, Break.FORCED),))
    assert texts(set_paragraph(paragraph, 3, FULL._replace(push_in=PushIn.ANY))) == ["一，二", "三四"]


def test_a_forced_break_parts_what_would_share_a_cell_or_a_glyph() -> None:
    combined = Paragraph("共25人", HERE, breaks=((2, Break.FORCED),))
    joined = Paragraph("共office人", HERE, breaks=((3, Break.FORCED),))
    assert texts(set_paragraph(combined, 10, VERTICAL)) == ["共2", "5人"]
    assert texts(set_paragraph(joined, 10)) == ["共of", "fice人"]
