"""What of a page overprints: it is decided where a run or a shape is made."""

import pytest

from paginate.color import BLACK, PAPER
from paginate.compose.axes import Axes
from paginate.compose.inline import LinePlace, Typesetter, break_line, set_line
from paginate.compose.photo import placeholder
from paginate.compose.shapes import border, compose_box, compose_rule, rule, tint
from paginate.diagnostics import Sink
from paginate.display import Line, Shape
from paginate.geometry import Rect, WritingMode
from paginate.model import BoxFrame, Lettering, Look, MarkedRun, Paragraph, RuleFrame
from paginate.press import KNOCKING_OUT, Black
from setting import BODY, HERE, fonts

BOX = Rect(0, 0, 100, 80)
CORNERS = BOX.corners()
USUAL = Black()


def test_rules_and_borders_in_black_overprint_and_tints_do_not() -> None:
    made = rule(CORNERS, BLACK, USUAL), border(CORNERS, BLACK, 1, USUAL), tint(CORNERS, BLACK, USUAL)
    assert [shape.overprint for shape in made] == [True, True, False]
    assert not rule(CORNERS, PAPER, USUAL).overprint
    assert not rule(CORNERS, BLACK, KNOCKING_OUT).overprint


@pytest.mark.parametrize(
    ("box", "inked"),
    [
        (Rect(5, 10, 100, 4.4), [Rect(5, 10, 100, 2), Rect(5, 14, 100, 0.4)]),
        (Rect(5, 10, 4.4, 100), [Rect(5, 10, 2, 100), Rect(9, 10, 0.4, 100)]),
    ],
)
def test_a_rule_of_ink_white_and_ink(box: Rect, inked: list[Rect]) -> None:
    made = compose_rule(RuleFrame("rule", HERE, box, BLACK, (2, 2, 0.4)), USUAL)
    assert [Rect.around(shape.points) for shape in made if isinstance(shape, Shape)] == [
        pytest.approx(each) for each in inked
    ]


@pytest.mark.parametrize(("width", "overprints"), [(1, [False, True]), (50, [False, False])])
def test_a_border_that_fills_its_box_is_a_tint(width: float, overprints: list[bool]) -> None:
    made = compose_box(BoxFrame("box", HERE, BOX, PAPER, width, BLACK), USUAL)
    assert [shape.overprint for shape in made if isinstance(shape, Shape)] == overprints


@pytest.mark.parametrize("black", [USUAL, KNOCKING_OUT, Black(text_overprints=False)])
def test_characters_and_what_is_drawn_beside_them(black: Black) -> None:
    marked = Paragraph("交城县委", HERE, (MarkedRun(1, 3, Look(lettering=Lettering.DOTS)),))
    items = Typesetter(fonts(), Sink(), black=black).items(marked, BODY)
    line = set_line(items, 0, break_line(items, 0, 100), LinePlace(Axes(WritingMode.HORIZONTAL, BOX), 0, 0, 100))
    drawn = [run.overprint for run in line.runs] + [shape.overprint for shape in line.ornaments]
    assert set(drawn) == {black.text_overprints}


def test_a_placeholder_is_as_the_press_wants_black() -> None:
    made = list(placeholder(BOX, "图", BODY, HERE, Typesetter(fonts(), Sink(), black=USUAL)))
    shapes = [item.overprint for item in made if isinstance(item, Shape)]
    assert shapes == [False, True, True, True, False]
    assert all(run.overprint for item in made if isinstance(item, Line) for run in item.runs)
