"""What `inspect --glyphs` tells of a line: each cell, and the white behind it with its reason."""

import pytest

from paginate.display import ComposedFrame, ComposedPage, Line
from paginate.display.inspection import inspection
from paginate.geometry import Rect, Size, WritingMode
from paginate.model import Style
from setting import BODY, FULL, HERE, VERTICAL, cell_bounds, set_text


def cells(line: Line) -> list[dict]:
    """The cells of a line as `inspect --glyphs` prints them."""
    frame = ComposedFrame("frame", "text", None, WritingMode.HORIZONTAL, Rect(0, 0, 100, 100), HERE, (line,))
    page = ComposedPage("page", Size(100, 100), 0, (frame,), ())
    return inspection(page, [], glyphs=True)["frames"][0]["lines"][0]["glyphs"]


def test_a_squeezed_line_says_which_blank_gave() -> None:
    found = cells(set_text("一，二三，四五", 4, FULL)[0])
    assert "".join(cell["text"] for cell in found) == "一，二三，"
    assert found[1]["space"] == {"blank": 5, "of": "comma", "tracking": 0, "added": -5, "reason": "comma"}
    assert [cell["space"]["reason"] for cell in found if cell["space"]] == [None, "comma", None, None]
    assert found[-1]["space"] is None


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
