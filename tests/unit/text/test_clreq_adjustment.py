"""CLREQ's clauses on bringing a line to its measure (3.5) and on hanging marks (3.1.7), across and down."""

from itertools import pairwise

import pytest

from paginate.compose.inline.justify import justified
from paginate.display import Line
from paginate.model import Composer, GlueLimits, Hang, Locale, Look, MarkedRun, Paragraph, PushIn, Style
from paginate.text import Prohibition, Punctuation, SpacingRules, classify, spacing_table
from setting import FULL, HERE, VERTICAL, cell_bounds, items, set_paragraph, set_text, texts

DOWN = VERTICAL._replace(punctuation=Punctuation.FULL)
both_ways = pytest.mark.parametrize("style", [FULL, DOWN], ids=["across", "down"])


def length(line: Line) -> float:
    """How many points long a line is."""
    return cell_bounds(line)[-1][1]


def added(text: str, excess: float, style: Style, rules: SpacingRules) -> list[float]:
    """What each boundary of a line of ten-point text gets when it is to grow by `excess` points."""
    table = spacing_table(rules)
    return justified([table[pair] for pair in pairwise(classify(text, style.writing_mode))], 10, excess)


@both_ways
@pytest.mark.parametrize("sizes", [(8, 12), (20, 10), (14, 14)])
def test_a_line_with_characters_of_several_sizes_ends_at_its_measure(sizes: tuple[float, float], style: Style) -> None:
    runs = (MarkedRun(1, 3, Look(size=sizes[0])), MarkedRun(5, 6, Look(size=sizes[1])))
    lines = set_paragraph(Paragraph("一二，三四，五六七八九十零一二三四五六", HERE, runs), 6.7, style)
    assert len(lines) > 2
    assert {run.size for run in lines[0].runs} >= {10, sizes[0]}
    for line in lines[:-1]:
        assert length(line) == pytest.approx(67)


@both_ways
def test_every_line_but_the_last_begins_and_ends_at_the_measure(style: Style) -> None:
    *full, last = set_text("一二三，四五GDP六七8%八九“十”零一二三四五六七八九十", 6.3, style)
    assert [length(line) for line in full] == pytest.approx([63] * len(full))
    assert length(last) < 63


@both_ways
def test_a_line_is_squeezed_first_and_stretched_where_that_does_not_do(style: Style) -> None:
    style = style._replace(push_in=PushIn.ANY)
    first = set_text("一（二三四", 3.5, style)[0]
    assert first.text == "一（二三"
    assert min(first.cells.added) < 0 == max(first.cells.added)
    first = set_text("一二三四五", 3.5, style)[0]
    assert first.text == "一二三"
    assert min(first.cells.added) > 0


@both_ways
def test_a_paragraph_composed_whole_is_squeezed_first_too(style: Style) -> None:
    first = set_text("一（二三四（五六", 3.5, style._replace(composer=Composer.PARAGRAPH))[0]
    assert first.text == "一（二三"
    assert length(first) == pytest.approx(35)


@both_ways
def test_word_spaces_are_squeezed_to_a_quarter_em_before_anything_else(style: Style) -> None:
    rules = SpacingRules(Punctuation.FULL, western_space=0.25, word_space=0.4)
    assert added("a b c》一", -2, style, rules) == pytest.approx([0, -1, 0, -1, 0, 0])
    assert added("a b c》一", -3, style, rules) == pytest.approx([0, -1.5, 0, -1.5, 0, 0])
    assert added("a b c》一", -4, style, rules) == pytest.approx([0, -1.5, 0, -1.5, 0, -1])


@both_ways
def test_word_spaces_are_stretched_to_half_an_em_before_anything_else(style: Style) -> None:
    for word_space in (0.25, 0.4):
        rules = SpacingRules(Punctuation.FULL, western_space=0.25, word_space=word_space)
        room = (0.5 - word_space) * 10
        assert added("a b一二", room, style, rules) == pytest.approx([0, room, 0, 0])
        assert added("a b一二", room + 1, style, rules) == pytest.approx([0, room, 1, 0])


@both_ways
def test_western_space_may_be_fixed_or_stretched_to_a_third(style: Style) -> None:
    fixed = SpacingRules(Punctuation.FULL, western_space=0.25, limits=GlueLimits(western=0.25, western_most=0.25))
    assert added("一a，二", -6, style, fixed) == [0, 0, -5]
    third = SpacingRules(Punctuation.FULL, western_space=0.25, limits=GlueLimits(western_most=1 / 3))
    assert added("一a二三", 10 / 6, style, third) == pytest.approx([10 / 12, 10 / 12, 0])


@both_ways
def test_stops_are_squeezed_last_where_the_style_lets_them(style: Style) -> None:
    rules = SpacingRules(Punctuation.FULL, western_space=0.25, limits=GlueLimits(stop=0))
    marks = "。" if style is DOWN else "。？！"
    for mark in marks:
        assert added(f"一，二a三{mark}四", -7.5, style, rules) == [0, -5, -1.25, -1.25, 0, 0]
        assert added(f"一，二a三{mark}四", -12.5, style, rules) == [0, -5, -1.25, -1.25, 0, -5]


@both_ways
@pytest.mark.parametrize("mark", "～—–／/")
def test_nothing_is_added_beside_a_connector_or_solidus(mark: str, style: Style) -> None:
    line = set_text(f"一二{mark}三四五六七八", 6.2, style)[0]
    at = line.text.index(mark)
    assert line.cells.added[at - 1 : at + 1] == (0, 0)
    assert sum(line.cells.added) > 0


@both_ways
@pytest.mark.parametrize("unit", ["——", "……", "⸺", "25%", "￥100"])
def test_nothing_is_added_inside_what_is_one(unit: str, style: Style) -> None:
    line = set_text(f"一二{unit}三四五六七八九十", 7.3, style)[0]
    alone = set_text(unit, 20, style)[0]
    assert unit in line.text
    assert sum(line.cells.added) > 0
    first = 2
    assert set(line.cells.added[first : first + len(alone.cells.cells) - 1]) <= {0}


def test_down_the_page_a_comma_of_the_full_style_keeps_a_quarter_em() -> None:
    def gives(text: str, style: Style) -> float:
        line = items(text, style)
        return line.can_give(0, len(line))

    for mark in "，、":
        assert (gives(f"一{mark}二", FULL), gives(f"一{mark}二", DOWN)) == (5, 2.5)
        for punctuation in (Punctuation.KAIMING, Punctuation.HALF):
            assert gives(f"一{mark}二", DOWN._replace(punctuation=punctuation)) == 0
        assert gives(f"一{mark}二", DOWN._replace(punctuation=Punctuation.LINE_END_HALF)) == 5
        for locale in (Locale.TAIWAN, Locale.HONG_KONG):
            assert (
                gives(f"一{mark}二", FULL._replace(locale=locale)),
                gives(f"一{mark}二", DOWN._replace(locale=locale)),
            ) == (
                5,
                2.5,
            )
    for mark in "；：":  # they keep their em (3.1.6.1)
        assert (gives(f"一{mark}二", FULL), gives(f"一{mark}二", DOWN)) == (5, 0)
    assert gives("一（二", DOWN) == 5


@both_ways
def test_a_layout_s_own_limit_goes_over_what_commas_keep(style: Style) -> None:
    for keeps, gives in ((0.0, 5), (0.1, 4), (0.4, 1)):
        for locale in Locale:
            line = items("一，二", style._replace(limits=GlueLimits(comma=keeps), locale=locale))
            assert line.can_give(0, 3) == pytest.approx(gives)


traditional = pytest.mark.parametrize("locale", [Locale.TAIWAN, Locale.HONG_KONG])


@both_ways
@traditional
@pytest.mark.parametrize("mark", "，。、")
def test_a_centred_mark_at_the_line_end_gives_before_all_others(mark: str, locale: Locale, style: Style) -> None:
    style = style._replace(locale=locale)
    text = f"一《二》三，四{mark}五六七八九十"
    for short, ends in ((1, -0.5), (4, -2), (5, -2.5)):
        line = set_text(text, 8 - short / 10, style)[0]
        assert line.text == f"一《二》三，四{mark}"
        *inner, before = line.cells.added
        assert set(inner) == {0}
        assert (before, line.cells.added_after) == pytest.approx((ends, ends))
    line = set_text(text, 7.3, style)[0]
    *inner, before = line.cells.added
    assert (before, line.cells.added_after) == (-2.5, -2.5)
    assert sum(inner) == pytest.approx(-2)
    assert {at for at, added in enumerate(inner) if added} == {0, 3}  # the brackets next


@both_ways
@traditional
def test_a_line_with_room_keeps_the_em_of_the_mark_at_its_end(locale: Locale, style: Style) -> None:
    line = set_text("一二，三四五六七", 3.2, style._replace(locale=locale))[0]
    assert (line.text, line.natural, line.cells.added_after) == ("一二，", 30, 0)
    assert line.box.width + line.box.height == pytest.approx(32 + 10)


@both_ways
@traditional
def test_what_its_end_can_give_brings_a_mark_onto_the_line(locale: Locale, style: Style) -> None:
    style = style._replace(locale=locale)
    assert texts(set_text("一二三，四五", 3.6, style))[0] == "一二三，"
    assert texts(set_text("一二三，四五", 3.4, style))[0] == "一二"
    assert texts(set_text("一二三，四五", 3.6, style._replace(composer=Composer.PARAGRAPH)))[0] == "一二三，"


@both_ways
def test_a_mark_is_pushed_in_first_and_else_pushed_out_with_a_character(style: Style) -> None:
    assert texts(set_text("一（二三，四五", 4, style)) == ["一（二三，", "四五"]
    first, second = set_text("一二三四，五", 4, style)
    assert (first.text, second.text) == ("一二三", "四，五")
    assert first.cells.added == pytest.approx((5, 5))


@both_ways
def test_stops_and_commas_hang_but_not_where_marks_follow_one_another(style: Style) -> None:
    style = style._replace(hang=Hang.ALLOW)
    for mark in "，、。":
        (line, _) = set_text(f"一二三{mark}四", 3, style)
        assert line.text == f"一二三{mark}"
        assert line.cells.added == (0, 0, 0)
    assert texts(set_text("一二三。”四", 3, style)) == ["一二", "三。”", "四"]


@pytest.mark.parametrize(("style", "hangs"), [(FULL, False), (DOWN, True)], ids=["across", "down"])
def test_centred_marks_hang_down_the_page_only(style: Style, *, hangs: bool) -> None:
    style = style._replace(hang=Hang.ALLOW, locale=Locale.TAIWAN)
    assert (set_text("一二三，四", 3, style)[0].text == "一二三，") is hangs


@pytest.mark.parametrize(("style", "hanging"), [(FULL, "，、。：；？！"), (DOWN, "，、。")], ids=["across", "down"])
def test_marks_hang_that_stand_at_the_beginning_of_their_cell(style: Style, hanging: str) -> None:
    style = style._replace(hang=Hang.ALLOW)
    assert "".join(mark for mark in "，、。：；？！" if items(f"一{mark}", style).hangs(0, 2)) == hanging


@both_ways
def test_the_level_of_prohibition_is_the_style_s(style: Style) -> None:
    begins = {level: texts(set_text("一二三，四", 3, style._replace(prohibition=level)))[1][0] for level in Prohibition}
    assert list(begins.values()) == ["，", "三", "三", "三"]
