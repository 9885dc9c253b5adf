"""The bound of ink errs on one side only: a page that it lets pass has no square over the limit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paginate.color import PROCESS
from paginate.geometry import Rect, Size
from paginate.paint import Paint, Space
from paginate.preflight.ink_bound import SIDE, may_exceed
from paginate.preflight.judged_marks import AreaMark, ImageMark, LineMark, Mark, Origin, TextMark

LIMIT = 2.4
CELLS = 40
"""The test page's side in steps; the measured square is ten of them."""

STEP = SIDE / 10
TRIM = Size(CELLS * STEP, CELLS * STEP)
HERE = Origin(None, "frame")
BLACK, HEAVY = Paint({"Black": 1.0}, overprint=True), Paint(dict.fromkeys(PROCESS[:3], 1.0))

DARK, RICH = Paint({"Cyan": 0.8, "Magenta": 0.7}, overprint=True), Paint(dict.fromkeys(PROCESS, 0.75))


def picture(box: Rect, ink: float | None = LIMIT) -> ImageMark:
    return ImageMark("a.jpg", Space.CMYK, 8, 200, ink, box, HERE)


def area(box: Rect, paint: Paint = HEAVY) -> AreaMark:
    return AreaMark(paint, box, HERE)


def text(box: Rect, paint: Paint = BLACK) -> TextMark:
    return TextMark("要闻", 10, paint, box, HERE)


def mm(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(*(length * SIDE / 15 for length in (x, y, width, height)))


PASSES: dict[str, list[Mark]] = {
    "nothing": [],
    "black type": [text(mm(0, row * 4, 60, 3)) for row in range(15)],
    "a picture as dark as may be": [picture(mm(0, 0, 60, 60))],
    "black type beside it": [picture(mm(0, 0, 30, 60)), text(mm(30, 0, 30, 3))],
    "black type on a light tint": [area(mm(0, 0, 60, 60), Paint({"Cyan": 0.2})), text(mm(0, 0, 60, 30))],
    "a picture on a heavy tint that it covers": [area(mm(10, 10, 9, 9)), picture(mm(0, 0, 60, 60), 2.0)],
    "a small heavy tint": [area(mm(10, 10, 12, 12))],
    "a line of rich black": [text(mm(0, 10, 60, 8), RICH)],
}

MAY_NOT: dict[str, list[Mark]] = {
    "a heavy tint": [area(mm(10, 10, 20, 20))],
    "black type on a dark picture": [picture(mm(0, 0, 60, 60)), text(mm(10, 10, 40, 15))],
    "a picture of unknown ink": [picture(mm(0, 0, 30, 30), None)],
    "a black rule on a dark picture": [picture(mm(0, 0, 60, 60)), LineMark(1, BLACK, mm(0, 20, 60, 0.4), HERE)],
    "a dark overprint on black type": [text(mm(0, 0, 60, 60)), area(mm(0, 0, 60, 60), DARK)],
    "the same on a light tint": [
        area(mm(0, 0, 60, 60), Paint({"Yellow": 0.3})),
        text(mm(0, 0, 60, 60)),
        area(mm(0, 0, 60, 60), Paint({"Cyan": 0.6, "Magenta": 0.6}, overprint=True)),
    ],
    "a line of rich black beside a dark picture": [picture(mm(0, 0, 60, 30)), text(mm(0, 30, 60, 5), RICH)],
    "black type on light type on a dark picture": [
        picture(mm(0, 0, 60, 60)),
        text(mm(0, 0, 60, 60), Paint({"Cyan": 0.2})),
        text(mm(0, 0, 60, 60)),
    ],
    "many small heavy tints": [area(mm(2 * at, 2 * row, 1.9, 1.9)) for at in range(12) for row in range(12)],
}


@pytest.mark.parametrize("name", PASSES)
def test_pages_that_need_no_plates(name: str) -> None:
    assert not may_exceed(PASSES[name], TRIM, LIMIT)


@pytest.mark.parametrize("name", MAY_NOT)
def test_pages_that_are_to_be_measured(name: str) -> None:
    assert may_exceed(MAY_NOT[name], TRIM, LIMIT)


def test_a_page_of_very_many_marks_is_measured() -> None:
    marks: list[Mark] = [area(mm(0, 0, 0.01, 0.01)), *(text(mm(20, 20, 1, 1)) for _ in range(20_001))]
    assert may_exceed(marks, TRIM, LIMIT)


def boxes() -> st.SearchStrategy[Rect]:
    def box(x: int, y: int, width: int, height: int) -> Rect:
        return Rect(x * STEP, y * STEP, width * STEP, height * STEP)

    side = st.integers(0, CELLS - 1)
    extent = st.integers(1, CELLS)
    return st.builds(box, side, side, extent, extent)


def paints() -> st.SearchStrategy[Paint]:
    plates = st.dictionaries(st.sampled_from([*PROCESS, "Gold"]), st.sampled_from([0.2, 0.5, 0.8, 1.0]), max_size=4)
    return st.builds(Paint, plates, st.just(Space.CMYK), st.booleans())


def marks() -> st.SearchStrategy[Mark]:
    return st.one_of(
        st.builds(area, boxes(), paints()),
        st.builds(text, boxes(), paints()),
        st.builds(text, boxes()),
        st.builds(lambda box, paint: LineMark(1, paint, box, HERE), boxes(), paints()),
        st.builds(picture, boxes(), st.sampled_from([0.5, 2.0, 2.4])),
    )


def densest(page: list[Mark]) -> float:
    """The highest mean of a square on the page as a press would print it, every letter a solid box, pictures as dark as may be."""
    names = [*PROCESS, "Gold"]
    plates = {name: np.zeros((CELLS, CELLS)) for name in names}
    for mark in page:
        left, top = round(mark.box.x / STEP), round(mark.box.y / STEP)
        part = np.s_[top : round(mark.box.bottom / STEP), left : round(mark.box.right / STEP)]
        if isinstance(mark, ImageMark):
            assert mark.most_ink is not None
            inks, overprint = Paint(dict.fromkeys(PROCESS, mark.most_ink / 4)).plates, False
        else:
            inks, overprint = mark.paint.plates, mark.paint.overprint
        for name in names:
            if name in inks:
                plates[name][part] = inks[name]
            elif not overprint:
                plates[name][part] = 0
    total = np.sum(list(plates.values()), axis=0)
    sums = np.zeros((CELLS + 1, CELLS + 1))
    sums[1:, 1:] = total.cumsum(0).cumsum(1)
    side = round(SIDE / STEP)
    squares = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return float(squares.max()) / side**2


@settings(max_examples=400)
@given(st.lists(marks(), max_size=10))
def test_no_square_of_a_page_that_passes_is_over_the_limit(page: list[Mark]) -> None:
    assert may_exceed(page, TRIM, LIMIT) or densest(page) <= LIMIT + 1e-6
