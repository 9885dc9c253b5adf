import pytest

from loading import Load
from paginate.color import Process
from paginate.diagnostics import Span
from paginate.geometry import Point, Rect
from paginate.model import BoxFrame, RuleFrame
from paginate.plan.base_grid import BaseGrid
from paginate.plan.page_map import Taken, page_map
from paginate.plan.places import CellRange

GRID = BaseGrid(Point(0, 0), ((0, 40), (50, 40), (100, 40)), 10, 9, 12, 10)
SPAN = Span("page.yaml", 1, 1, 1)
BLACK = Process(0, 0, 0, 1)


def box(name: str, columns: tuple[int, int], lines: tuple[int, int], *, is_over: bool = False) -> Taken:
    area = GRID.area(columns, lines)
    return Taken(0, BoxFrame(name, SPAN, area, None, 1, BLACK), (area,), is_placed=True, is_over=is_over)


def test_who_owns_which_cells() -> None:
    found = page_map([box("a", (1, 2), (1, 3)), box("b", (2, 3), (3, 4)), box("c", (3, 3), (1, 1), is_over=True)], GRID)
    assert found.owners(1, 3) == ("a",)
    assert found.owners(2, 3) == ("a", "b")
    assert found.owners(3, 1) == ()
    assert found.owners(1, 4) == ()


def test_a_rule_in_a_gutter_takes_no_cells() -> None:
    area = Rect(44, 0, 1, 100)
    assert not page_map([Taken(0, RuleFrame("r", SPAN, area, BLACK), (area,), True, False)], GRID).pieces


def test_a_frame_of_a_column_and_a_half_takes_two() -> None:
    area = Rect(0, 0, 70, 9)
    frame = BoxFrame("a", SPAN, area, None, 1, BLACK)
    assert set(page_map([Taken(0, frame, (area,), False, False)], GRID).pieces) == {1, 2}


def test_holes_of_neighbours_are_one() -> None:
    found = page_map([box("a", (1, 2), (1, 6)), box("b", (3, 3), (1, 7))], GRID)
    assert found.holes() == [CellRange((1, 2), (7, 10))]  # three lines of column 3 are no hole
    assert found.above(CellRange((1, 2), (7, 10))) == "a"
    assert (
        page_map([box("a", (1, 1), (1, 5)), box("b", (2, 3), (1, 5))], GRID).above(CellRange((1, 3), (6, 10))) is None
    )


def test_everything_is_free_on_an_empty_page() -> None:
    assert page_map([], GRID).holes() == [CellRange((1, 3), (1, 10))]


PAGE = """
grid: {columns: 3, lines: 10}
frames:
"""


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ("{id: b, heading: 压图, at: 栏2-3 行3-5}", ["place-taken"]),
        ("{id: b, heading: 压图, at: 栏2-3 行3-5, over: true}", []),
        ("{id: b, heading: 压图, at: 栏1-2 行3-5}", []),
        ("{id: b, rule: 1pt, at: 栏2-3 行3}", []),
        ("{id: b, heading: 压图, at: [0, 0], size: [9cm, 9行], over: true}", []),
    ],
)
def test_two_things_on_one_cell(second: str, code: list[str], load: Load) -> None:
    styles = "styles: {heading: {font: hei, size: 9pt}}\nallow: {hole: 试排}"
    found = load(f"{styles}{PAGE}  - {{id: a, box: {{fill: K10}}, at: 栏1-2 行1-10}}\n  - {second}")
    assert [each for each in found.codes if each != "hole"] == code


def test_a_layout_in_lengths_has_no_holes(load: Load) -> None:
    assert load(f"{PAGE}  - {{rule: 1pt, at: [0, 0], length: 9cm}}").codes == []
