"""Boundaries and ends of lines: hanging marks, hyphens, and blanks where sizes are mixed."""

import gc
import weakref

import pytest

from paginate.compose.inline.breaker import break_line
from paginate.geometry import WritingMode
from paginate.model import Hang, Locale, Look, MarkedRun, Paragraph, Style
from setting import BODY, FULL, HERE, VERTICAL, glyphs, items, set_text, texts, typesetter

ALLOW = FULL._replace(hang=Hang.ALLOW)
FORCE = FULL._replace(hang=Hang.FORCE)
DOWN = ALLOW._replace(writing_mode=WritingMode.VERTICAL)


def places(text: str, ems: float, style: Style) -> list[float]:
    """Where the glyphs of the first line stand."""
    line = set_text(text, ems, style)[0]
    vertical = style.writing_mode is WritingMode.VERTICAL
    return [(run.origin.y if vertical else run.origin.x) + position for run, _, position, _ in glyphs(line)]


def test_without_hanging_a_mark_without_room_takes_a_character_along() -> None:
    assert texts(set_text("一二三，四五六", 3, FULL)) == ["一二", "三，四", "五六"]


@pytest.mark.parametrize("style", [ALLOW, FORCE, DOWN], ids=["allow", "force", "down"])
def test_a_mark_without_room_hangs_outside_the_measure(style: Style) -> None:
    line = set_text("一二三，四五六", 3, style)[0]
    assert line.text == "一二三，"
    assert line.natural == 30
    assert max(line.box.width, line.box.height) == 30
    assert places("一二三，四五六", 3, style) == [0, 10, 20, 30]


def test_a_mark_that_has_room_stays_inside_where_hanging_is_only_allowed() -> None:
    assert places("一二三，四五六", 3.5, ALLOW) == [0, 10, 20, 30]
    assert places("一二三，四五六", 3.5, FORCE) == pytest.approx([0, 12.5, 25, 35])


def test_the_last_line_of_a_paragraph_hangs_its_mark_as_well() -> None:
    (line,) = set_text("一二三。", 3, ALLOW)
    assert line.natural == 30


@pytest.mark.parametrize("mark", "，、。；：？！")
def test_stops_and_commas_hang(mark: str) -> None:
    assert items(f"一{mark}", ALLOW).hangs(0, 2)


@pytest.mark.parametrize("text", ["一”", "一》", "一·", "一…", "”，", "。”", "？！", "一"])
def test_nothing_else_hangs_and_no_mark_behind_another(text: str) -> None:
    found = items(text, ALLOW)
    assert not found.hangs(0, len(found))


@pytest.mark.parametrize(("style", "hanging"), [(ALLOW, ""), (DOWN, "，、。")], ids=["across", "down"])
def test_centred_marks_hang_down_the_page_only(style: Style, hanging: str) -> None:
    taiwan = style._replace(locale=Locale.TAIWAN)
    assert [mark for mark in "，、。：；" if items(f"一{mark}", taiwan).hangs(0, 2)] == list(hanging)


def test_a_parted_word_ends_its_line_with_a_hyphen_that_is_no_text() -> None:
    first, second = set_text("一二三四composition", 7.5, BODY._replace(hyphenate="en"))
    assert (first.text, second.text) == ("一二三四com", "position")
    *_, (run, number, _, source) = glyphs(first)
    assert source == ""
    hyphen = items("-").cells[0].glyphs
    assert (number,) == hyphen
    assert run.direction is first.runs[0].direction
    assert first.box.width == pytest.approx(75)


@pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])
def test_a_line_has_room_for_its_hyphen(style: Style) -> None:
    found = items("composition", style._replace(hyphenate="en"))
    plain = items("composition", style)
    assert found.natural(0, 3) == pytest.approx(plain.natural(0, 3) + items("-", style).natural(0, 1))
    assert found.natural(0, 4) == plain.natural(0, 4)


def test_words_are_not_parted_where_nobody_asks_for_it() -> None:
    assert texts(set_text("一二三四composition", 7, BODY)) == ["一二三四", "composition"]


@pytest.mark.parametrize(
    ("text", "large", "length"),
    [  # the length of a line of ten-point text of which the character at `large` has twenty
        ("一，二", 0, 20 + 5 + 5 + 10),
        ("一，二", 1, 10 + 10 + 10 + 10),
        ("一，二", 2, 10 + 5 + 5 + 20),
        ("一《二", 0, 20 + 5 + 5 + 10),
        ("一《二", 1, 10 + 10 + 10 + 10),
        ("一《二", 2, 10 + 5 + 5 + 20),
        ("一·二", 0, 20 + 5 + 10),
        ("一·二", 1, 10 + 10 + 10),
        ("一二三", 1, 10 + 20 + 10),
    ],
)
def test_a_blank_is_measured_by_the_mark_it_belongs_to(text: str, large: int, length: float) -> None:
    paragraph = Paragraph(text, HERE, (MarkedRun(large, large + 1, Look(size=20)),))
    found = typesetter().items(paragraph, FULL)
    assert found.natural(0, 3) == length
    assert found.can_give(0, 3) == pytest.approx(length - sum(cell.width for cell in found.cells))


@pytest.mark.parametrize(("large", "length"), [(0, 20 + 2.5 + 5 + 2.5 + 10), (1, 10 + 5 + 10 + 5 + 10)])
def test_the_two_blanks_of_an_interpunct_are_measured_by_it(large: int, length: float) -> None:
    paragraph = Paragraph("一·二", HERE, (MarkedRun(large, large + 1, Look(size=20)),))
    found = typesetter().items(paragraph, FULL._replace(locale=Locale.TAIWAN))
    assert found.natural(0, 3) == length


def test_a_large_mark_at_the_lines_edges_keeps_its_own_half_em() -> None:
    paragraph = Paragraph("一，", HERE, (MarkedRun(1, 2, Look(size=20)),))
    assert typesetter().items(paragraph, FULL).natural(0, 2) == 20


def test_what_is_before_a_hung_mark_gives_nothing() -> None:
    taiwan = DOWN._replace(locale=Locale.TAIWAN)
    assert items("一，二三，", taiwan).can_give(0, 5) == 2.5
    assert items("一，二三，", taiwan._replace(hang=Hang.NONE)).can_give(0, 5) == 7.5  # all of the last one's blank


def test_items_are_in_no_circle() -> None:
    """A render does not look for circles: what hangs in one would stay until its end."""
    gc.disable()
    try:
        made = items("在 hyphenation 里", BODY._replace(hyphenate="en"))
        assert made.breaks
        assert made.natural(0, len(made)) > 0
        gone = weakref.ref(made)
        del made
        assert gone() is None
    finally:
        gc.enable()


def test_nobody_is_asked_for_the_breaks_of_a_text_that_fits() -> None:
    made = items("文/Wang — 1,234 km")
    assert break_line(made, 0, 1000).end == len(made)
    assert "breaks" not in vars(made)
    assert break_line(made, 0, 40).end < len(made)
    assert "breaks" in vars(made)
