import pytest

from loading import Load
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import PageLayout, TextFrame
from paginate.plan.base_grid import BaseGrid
from paginate.units import POINTS_PER_MILLIMETRE as MM

GRID = BaseGrid(Point(100, 50), ((0, 40), (50, 40), (100, 60)), 10, 9, 12, 20)
TIERS = GRID._replace(origin=Point(300, 50), writing_mode=WritingMode.VERTICAL)


def layout(load: Load, text: str) -> PageLayout:
    return load(f"{text}\nframes: []".encode()).page


def area(load: Load, text: str) -> tuple[float, ...]:
    return tuple(round(length / MM, 3) for length in layout(load, text).page.type_area)


def test_columns_with_what_is_between_them() -> None:
    assert GRID.span(1, 1) == (100, 40)
    assert GRID.span(1, 3) == (100, 160)
    assert GRID.between(2, 3) == (190, 10)


def test_a_place_ends_at_the_foot_of_its_last_line() -> None:
    assert (GRID.top(1), GRID.foot(1), GRID.top(3)) == (50, 59, 74)
    assert GRID.area((2, 3), (2, 4)) == Rect(150, 62, 110, 33)
    assert GRID.gutter_area((1, 2), (1, 1)) == Rect(140, 50, 10, 9)


def test_tiers_are_counted_from_the_top_and_vertical_lines_from_the_right() -> None:
    assert TIERS.span(2, 2) == (100, 40)
    assert (TIERS.top(1), TIERS.foot(1), TIERS.top(2)) == (300, 291, 288)
    assert TIERS.area((1, 1), (1, 2)) == Rect(279, 50, 21, 40)
    assert TIERS.last_line(Rect(279, 50, 21, 40)) == 2
    assert TIERS.first_line(Rect(279, 50, 21, 40)) == 1


@pytest.mark.parametrize("lines", [(1, 1), (3, 8), (20, 20)])
def test_a_place_touches_its_own_lines_and_columns(lines: tuple[int, int]) -> None:
    box = GRID.area((2, 2), lines)
    assert (GRID.first_line(box), GRID.last_line(box)) == lines
    assert GRID.columns_of(box) == (2, 2)


def test_what_lies_in_a_gutter_or_above_touches_nothing() -> None:
    assert GRID.columns_of(Rect(140, 50, 10, 20)) is None
    assert GRID.last_line(Rect(100, 0, 10, 20)) == 0
    assert GRID.first_line(Rect(100, 60, 10, 20)) == 2  # it begins in the white under line 1


@pytest.mark.parametrize(("depth", "lines"), [(1, 1), (9, 1), (9.1, 2), (21, 2), (33, 3)])
def test_how_many_lines_hold_a_depth(depth: float, lines: int) -> None:
    assert GRID.lines_for(depth) == lines


def test_the_type_area_comes_out_of_the_grid(load: Load) -> None:
    columns = "grid: {columns: 8, measure: 13字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 123}"
    wide, deep = round(111 * 9 / MM, 3), round((122 * 11.25 + 9) / MM, 3)
    assert area(load, f"page: 对开\n{columns}")[2:] == (wide, deep)
    assert area(load, f"page: 对开\n{columns}\ntype_area: {{top: 30mm, left: 10mm}}") == (10, 30, wide, deep)
    left, _, width, _ = area(load, f"page: 对开\n{columns}")
    assert left == pytest.approx((390 - width) / 2, abs=1e-3)


def test_unequal_columns_are_a_list(load: Load) -> None:
    grid = "grid: {columns: [44.5字, 48.5字], gutter: 1.25字, size: 五号, leading: 15.5pt, lines: 90}"
    assert area(load, f"page: 对开\n{grid}")[2] == round(94.25 * 10.5 / MM, 3)


@pytest.mark.parametrize(
    ("name", "width", "trim"),
    [
        ("对开八栏", 352.425, (390, 545)),
        ("broadsheet-6", 350.044, (390, 545)),
        ("四开六栏", 225.425, (273, 390)),
        ("小四开", 205, (235, 350)),
        ("对开", 350, (390, 545)),
    ],
)
def test_formats_with_columns(name: str, width: float, trim: tuple[float, float], load: Load) -> None:
    assert area(load, f"page: {name}")[2] == width
    assert tuple(round(side / MM, 3) for side in layout(load, f"page: {name}").page.trim) == trim


def test_what_a_format_brings_can_be_said_otherwise(load: Load) -> None:
    assert layout(load, "page: 对开八栏").grid == (9, 11.25)
    assert layout(load, "page: 对开八栏\ngrid: {leading: 12pt}").grid == (9, 12)
    assert area(load, "page: 对开八栏\ngrid: {columns: 7}")[2] == 350  # they divide the type area
    assert area(load, "page: 对开八栏\ngrid: {gutter: 2字}")[2] == round(118 * 9 / MM, 3)


@pytest.mark.parametrize("page", ["通版", "{spread: 对开}"])
def test_a_spread_is_two_pages_with_equal_outer_margins(page: str, load: Load) -> None:
    assert area(load, f"page: {page}") == (20, 27.5, 740, 490)
    assert area(load, f"page: {page}\ntype_area: {{left: 15mm}}") == (15, 27.5, 750, 490)
    found = layout(load, f"page: {page}")
    assert round(found.page.trim.width / MM, 3) == 780
    assert found.folds.down == (found.page.trim.width / 2,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("grid: {columns: [9字, 9字], measure: 9字}", "'measure' and 'columns' cannot be used together; keep one"),
        (
            "grid: {measure: 13字}\ntype_area: {width: 9cm}",
            "'width' and 'grid: measure' cannot be used together; the type",
        ),
        ("grid: {lines: 9}\ntype_area: {height: 9cm}", "'height' and 'grid: lines' cannot be used together"),
        ("grid: {lines: 900}", "the type area reaches"),
        ("grid: {columns: 99, measure: 9字}", "use fewer or narrower columns, or fewer lines: the page is 390 mm"),
        ("grid: {columns: 9, gutter: 9cm}", "the columns and their gutters need 720 mm, but the type area has 350 mm"),
        ("grids: {a: {columns: [20cm, 20cm]}}", "the columns and their gutters need 403.7 mm"),
        ("page: {spread: 对开, width: 9cm}", "'width' and 'spread' cannot be used together"),
        ("page: 通版\ngrid: {writing_mode: vertical}", "a spread has horizontal lines"),
        ("page: {width: 9cm}", "the key 'height' is missing"),
    ],
)
def test_what_is_said_twice_or_finds_no_room(text: str, words: str, load: Load) -> None:
    assert words in load(f"{text}\nframes: []").words


@pytest.mark.parametrize("columns", ["1", "2", "3", "5", "{count: 4, gutter: 2字}"])
def test_no_column_of_a_text_that_divides_its_place_lies_across_the_fold(columns: str, load: Load) -> None:
    page = "page: {spread: 四开}\ngrid: {columns: 6, gutter: 1字, size: 小五, leading: 11.25pt, lines: 80}\nuse: newspaper\n"
    found = load(
        f"{page}stories: {{a: {{text: 立冬。}}}}\nframes: [{{story: a, at: 栏5-8 行1-30, columns: {columns}}}]"
    )
    assert found.layout is not None  # much of the page is free, which is reported
    (frame,) = found.layout.frames
    assert isinstance(frame, TextFrame)
    boxes, middle = [region.box for region in frame.columns], found.layout.page.trim.width / 2
    assert any(box.x > middle for box in boxes)
    assert any(box.right < middle for box in boxes)
    assert not any(box.x < middle < box.right for box in boxes)
    assert boxes[0].x == pytest.approx(frame.box.x)
    assert boxes[-1].right == pytest.approx(
        frame.box.right, abs=0.1
    )  # whole characters are given what they nearly have
