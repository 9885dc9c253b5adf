"""Signatures: in the last line of the text before them, or at the end of a line of their own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paginate.display import Line
from paginate.geometry import Rect, WritingMode
from paginate.model import Align, Paragraph, Story, Style
from setting import BODY, GRID, HERE, frame, thread_story

SIGNED = BODY._replace(name="signature", signature=True)


def lines(*texts: tuple[str, Style | None], style: Style = BODY, depth: float = 300) -> list[Line]:
    story = Story("story", HERE, tuple(Paragraph(text, HERE, style=own) for text, own in texts))
    box = Rect(0, 0, depth, 100) if style.writing_mode is WritingMode.VERTICAL else Rect(0, 0, 100, depth)
    return list(thread_story(story, [frame([box], style)]).lines[0])


def test_it_is_in_the_last_line_where_that_has_room_and_a_character_more() -> None:
    first, second = lines(("春" * 6, None), ("石秀", SIGNED))
    assert second.box.y == first.box.y
    assert second.box.right == pytest.approx(100)
    first, second = lines(("春" * 7, None), ("石秀", SIGNED))
    assert second.box.y == first.box.y
    first, second = lines(("春" * 8, None), ("石秀", SIGNED))
    assert second.box.y == first.box.y + GRID.leading
    assert second.box.right == pytest.approx(100)


def test_a_second_one_has_a_line_of_its_own() -> None:
    _, name, date = lines(("春" * 3, None), ("石秀", SIGNED), ("三月", SIGNED))
    assert (name.box.y, date.box.y) == (0, 15)
    assert name.box.right == date.box.right == pytest.approx(100)


def test_what_comes_behind_it_begins_a_line() -> None:
    *_, name, text = lines(("春" * 3, None), ("石秀", SIGNED), ("夏", None))
    assert (name.box.y, text.box.y, text.box.x) == (0, 15, 0)


def test_a_smaller_one_is_in_the_middle_of_the_line() -> None:
    first, name = lines(("春", None), ("石秀", SIGNED._replace(size=8)))
    assert name.box.y + name.box.height / 2 == pytest.approx(first.box.y + first.box.height / 2)


def test_it_keeps_the_indent_at_the_end() -> None:
    assert lines(("春", None), ("石秀", SIGNED._replace(end_indent=20)))[1].box.right == pytest.approx(80)


def test_one_longer_than_a_line_is_a_paragraph() -> None:
    assert [line.text for line in lines(("春", None), ("秀" * 12, SIGNED))] == ["春", "秀" * 10, "秀" * 2]


def test_a_text_that_is_centred_has_no_room() -> None:
    centred = BODY._replace(align=Align.CENTER)
    assert [line.box.y for line in lines(("春", None), ("石秀", SIGNED), style=centred)] == [0, 15]


def test_down_the_page_it_is_at_the_foot() -> None:
    down = BODY._replace(writing_mode=WritingMode.VERTICAL)
    first, name = lines(("春" * 3, None), ("石秀", SIGNED._replace(writing_mode=WritingMode.VERTICAL)), style=down)
    assert name.box.x == first.box.x
    assert name.box.bottom == pytest.approx(100)


def test_without_a_text_before_it_it_has_a_line() -> None:
    (name,) = lines(("石秀", SIGNED))
    assert name.box.right == pytest.approx(100)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text("春风又绿，。", min_size=1, max_size=30), st.booleans()), min_size=1, max_size=6))
def test_text_comes_out_as_it_went_in(texts: list[tuple[str, bool]]) -> None:
    made = lines(*((text, SIGNED if signs else None) for text, signs in texts), depth=3000)
    assert "".join(line.text for line in made) == "".join(text for text, _ in texts)
    assert len({(line.box.y, line.box.x) for line in made}) == len(made)
