"""What prints over what lies under it: black text and rules, spot inks that are told to, and never white."""

import pytest

from paginate.color import BLACK, PAPER, Color, Process, Spot
from paginate.compose.overprint import overprinted
from paginate.display import ComposedFrame, Item, Shape
from paginate.geometry import Point, Rect, WritingMode
from paginate.press import Black
from setting import BODY, HERE, set_text

CORNERS = (Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10))
VARNISH = Process(0, 0, 0.1, 0)
USUAL = Black()


def frame(kind: str, *items: Item) -> ComposedFrame:
    return ComposedFrame("frame", kind, None, WritingMode.HORIZONTAL, Rect(0, 0, 10, 10), HERE, items)


def text_overprints(color: Color, black: Black = USUAL) -> bool:
    line = set_text("压印", 20, BODY._replace(color=color))[0]
    (done,) = overprinted(frame("text", line), black).lines
    (overprints,) = {run.overprint for run in done.runs}
    return overprints


def shape_overprints(kind: str, shape: Shape, black: Black = USUAL) -> bool:
    (done,) = overprinted(frame(kind, shape), black).items
    assert isinstance(done, Shape)
    return done.overprint


@pytest.mark.parametrize(
    ("color", "overprints"),
    [
        (BLACK, True),
        (Process(0, 0, 0, 0.9), False),
        (Process(0.6, 0.4, 0.4, 1), False),
        (PAPER, False),
        (Spot("Gold", 1, VARNISH), False),
        (Spot("Gold", 1, VARNISH, overprint=True), True),
        (Spot("Gold", 0, VARNISH, overprint=True), False),
    ],
)
def test_text(color: Color, *, overprints: bool) -> None:
    assert text_overprints(color) is overprints


def test_a_press_may_want_black_text_to_knock_out() -> None:
    assert not text_overprints(BLACK, Black(text_overprints=False))


def test_rules_and_borders_overprint_and_tints_do_not() -> None:
    assert shape_overprints("rule", Shape(CORNERS, fill=BLACK))
    assert shape_overprints("box", Shape(CORNERS, fill=None, stroke=BLACK, stroke_width=1))
    assert not shape_overprints("box", Shape(CORNERS, fill=BLACK))
    assert not shape_overprints("rule", Shape(CORNERS, fill=BLACK), Black(rules_overprint=False))
    assert not shape_overprints("rule", Shape(CORNERS, fill=PAPER))


def test_a_shape_whose_fill_is_white_knocks_out_with_its_black_border() -> None:
    assert not shape_overprints("box", Shape(CORNERS, fill=PAPER, stroke=BLACK, stroke_width=1))
