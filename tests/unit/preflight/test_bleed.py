"""What bleed a sheet has, and what runs off it."""

import pytest

from paginate.color import PAPER, Process
from paginate.display import Item
from paginate.geometry import Rect, Size
from paginate.preflight.rules.page import bleed_of, reach
from preflighted import sheet, text, tint

CYAN = Process(1, 0, 0, 0)


@pytest.mark.parametrize(
    ("box", "bleed"),
    [
        (Rect(-9, -9, 318, 218), 9),
        (Rect(-9, -3, 318, 212), 3),
        (Rect(0, 0, 300, 200), 0),
        (Rect(5, 5, 9, 9), 0),
        (None, 0),
    ],
)
def test_the_poorest_side_counts(box: Rect | None, bleed: float) -> None:
    assert bleed_of(sheet()._replace(bleed_box=box)) == bleed


def test_how_far_a_mark_goes_beyond_each_edge() -> None:
    (mark,) = sheet(tint(CYAN, -4, 10, 309, 100)).marks
    assert list(reach(mark, Size(300, 200))) == [4, -10, 5, -90]


@pytest.mark.parametrize("item", [text("要闻", x=-5), tint(PAPER, -5)])
def test_text_and_white_are_not_asked(item: Item) -> None:
    (mark,) = sheet(item).marks
    assert list(reach(mark, Size(300, 200))) == []
