"""What `inspect --glyphs` tells of a line: each cell, and the white behind it with its reason."""

from typing import Any

import pytest

from paginate.display import ComposedFrame, ComposedPage, Line
from paginate.display.inspection import inspection
from paginate.geometry import Rect, Size, WritingMode
from paginate.model import Hang, Locale, Punctuation, Style
from paginate.text import Glue
from setting import BODY, FULL, HERE, VERTICAL, cell_bounds, set_text

DOWN = VERTICAL._replace(punctuation=Punctuation.FULL)


def inspected(line: Line) -> dict[str, Any]:
    """A line as `inspect --glyphs` prints it."""
    frame = ComposedFrame("frame", "text", None, WritingMode.HORIZONTAL, Rect(0, 0, 100, 100), HERE, (line,))
    page = ComposedPage("page", Size(100, 100), 0, (frame,), ())
    made: dict[str, Any] = inspection(page, [], glyphs=True)
    found: dict[str, Any] = made["frames"][0]["lines"][0]
    return found


def cells(line: Line) -> list[dict[str, Any]]:
    """The cells of a line as `inspect --glyphs` prints them."""
    found: list[dict[str, Any]] = inspected(line)["glyphs"]
    return found


def test_a_squeezed_line_says_which_blank_gave() -> None:
    found = cells(set_text("一，二三，四五", 4, FULL)[0])
    assert "".join(cell["text"] for cell in found) == "一，二三，"
    assert found[1]["space"] == {"blank": 5, "of": "comma", "tracking": 0, "added": -5, "reason": "comma"}
    assert [cell["space"]["reason"] for cell in found if cell["space"]] == [None, "comma", None, None]
    assert found[-1]["space"] is None


def edges(line: Line) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """The blanks at a line's start and end, as `inspect --glyphs` prints them."""
    found = inspected(line)
    return found["before"], found["after"]


@pytest.mark.parametrize("style", [FULL, DOWN], ids=["across", "down"])
def test_the_blank_before_a_lines_first_mark_is_told(style: Style) -> None:
    half = style._replace(punctuation=Punctuation.LINE_END_HALF)
    assert edges(set_text("“一二”三", 9, half)[0]) == ({"blank": 5, "of": "bracket", "added": 0}, None)
    assert edges(set_text("“一二”三", 9, style)[0]) == (None, None)
    centred = style._replace(locale=Locale.TAIWAN)
    assert edges(set_text("，一二", 9, centred)[0])[0] == {"blank": 2.5, "of": "comma", "added": 0}
    assert edges(set_text("。一二", 9, centred)[0])[0] == {"blank": 2.5, "of": "stop", "added": 0}
    stop = style._replace(punctuation_rows=(("|", "H", style_row(0.3)),))
    assert edges(set_text("一二", 9, stop)[0])[0] == {"blank": 3, "of": None, "added": 0}


def style_row(width: float) -> Glue:
    return Glue(width, width, 0, width, 0)


def test_what_is_left_at_the_lines_end_is_told_and_what_it_gave() -> None:
    taiwan = FULL._replace(locale=Locale.TAIWAN)
    assert edges(set_text("一二三，", 9, taiwan)[0])[1] == {"blank": 2.5, "of": "line-end", "added": 0}
    hung = DOWN._replace(locale=Locale.TAIWAN, hang=Hang.FORCE)
    assert edges(set_text("一二三，四五六", 3, hung)[0]) == (None, None)
    line = set_text("一二三，四五", 3.8, taiwan)[0]
    assert edges(line)[1] == {"blank": 2.5, "of": "line-end", "added": -1}
    assert cells(line)[2]["space"] == {"blank": 2.5, "of": "line-end", "tracking": 0, "added": -1, "reason": "line-end"}
    assert line.box.width == 38


@pytest.mark.parametrize("style", [FULL, DOWN], ids=["across", "down"])
def test_blanks_and_advances_of_a_line_make_its_length(style: Style) -> None:
    style = style._replace(locale=Locale.TAIWAN, punctuation=Punctuation.LINE_END_HALF)
    for text, ems in (("“一二”，三，四五六", 7.3), ("，一二（三四）五，六七", 8.7), ("一二三，四五", 3.8)):
        line = set_text(text, ems, style)[0]
        before, after = edges(line)
        ends = sum(edge["blank"] + edge["added"] for edge in (before, after) if edge)
        assert ends + sum(cell["advance"] for cell in cells(line)) == pytest.approx(ems * 10, abs=0.02)


def test_a_stretched_line_says_which_boundary_was_widened_first() -> None:
    found = cells(set_text("一a二三四五六", 5.5, BODY._replace(western_space=2.5))[0])
    assert [cell["space"]["reason"] for cell in found[:2]] == ["western-space"] * 2


@pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])
def test_advances_lead_from_one_cell_to_the_next(style: Style) -> None:
    line = set_text("一，GDP二“三”四五六七", 7.3, style)[0]
    begins = [begin for begin, _ in cell_bounds(line)]
    advances = [cell["advance"] for cell in cells(line)]
    assert [sum(advances[:number]) for number in range(len(begins))] == pytest.approx(begins, abs=0.02)


def test_turned_and_borrowed_glyphs_are_marked() -> None:
    style = VERTICAL._replace(font=BODY.font._replace(family="kai"))
    found = {cell["text"]: cell for cell in cells(set_text("用GDP算—", 9, style)[0])}
    assert (found["G"]["turned"], found["用"]["turned"]) == (True, False)
    assert (found["—"]["borrowed"], found["用"]["borrowed"]) == (True, False)


def test_a_hyphen_is_a_cell_without_text() -> None:
    found = cells(set_text("一二三四composition", 7.5, BODY._replace(hyphenate="en"))[0])
    assert found[-1]["text"] == ""
    assert len(found[-1]["glyphs"]) == 1
