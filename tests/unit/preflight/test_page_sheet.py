"""Our own page as preflight sees it: items of the display list on the plates."""

from typing import Any, TypeVar

import pytest

from handmade import BLEED, TRIM, line, rectangle, run
from paginate.assets import PictureInfo
from paginate.color import ALL_PLATES, BLACK, PAPER, PROCESS, REGISTRATION, Color, Process, Spot
from paginate.display import ComposedFrame, ComposedPage, Direction, Item, PlacedPage, Shadow, Shape
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Fit, Folds, Page, PageLayout, PhotoFrame, Side
from paginate.paint import Paint, Space, paint_of
from paginate.preflight import Supplies
from paginate.preflight.judged_marks import AreaMark, ImageMark, LineMark, Mark, Origin, PressSheet, TextMark
from paginate.preflight.page_sheet import page_sheet
from preflighted import ASKING, FONTS, HERE, picture, prepared, sheet, text, tint
from setting import BODY, GRID

Kind = TypeVar("Kind", TextMark, LineMark, AreaMark, ImageMark)

RED = Process(0, 1, 1, 0)
GOLD = Spot("Gold", 0.5, Process(0, 0.2, 0.6, 0.2))
TABLE = Process(0.1, 0, 0, 0)


def marks_of(kind: type[Kind], page: PressSheet) -> list[Kind]:
    """The marks of a page, which are all of one kind."""
    found = [mark for mark in page.marks if isinstance(mark, kind)]
    assert len(found) == len(page.marks)
    return found


def only(kind: type[Kind], *items: Item, **values: Any) -> Kind:
    """The one mark of a page with these items."""
    (mark,) = marks_of(kind, sheet(*items, **values))
    return mark


@pytest.mark.parametrize(
    ("color", "plates", "space"),
    [
        (BLACK, {"Black": 1}, Space.CMYK),
        (PAPER, {}, Space.CMYK),
        (RED, {"Magenta": 1, "Yellow": 1}, Space.CMYK),
        (GOLD, {"Gold": 0.5}, Space.SPOT),
        (REGISTRATION, {ALL_PLATES: 1}, Space.SPOT),
    ],
)
def test_colours_on_the_plates(color: Color, plates: dict[str, float], space: Space) -> None:
    assert only(AreaMark, tint(color)).paint == Paint(plates, space)


def test_a_line_of_one_run_has_the_box_of_the_line() -> None:
    assert only(TextMark, text("要闻", 100, 50, size=9)) == TextMark(
        "要闻", 9, paint_of(BLACK, overprint=True), Rect(100, 50, 18, 9), Origin(HERE, "frame"), "text"
    )


def test_condensed_type_is_as_small_as_it_is_narrow() -> None:
    (one,) = text("12", size=10).runs
    assert only(TextMark, text("12")._replace(runs=(one._replace(stretch=0.5),))).size == 5


def test_runs_of_a_line_have_boxes_of_their_own() -> None:
    first, second = run("要闻", 20, 48.8, size=10), run("摘登", 40, 48.8, size=10, color=RED)
    both = line(first, second)._replace(box=Rect(20, 40, 40, 10))
    assert [(mark.text, mark.box) for mark in marks_of(TextMark, sheet(both))] == [
        ("要闻", Rect(20, 40, 20, 10)),
        ("摘登", Rect(40, 40, 20, 10)),
    ]


@pytest.mark.parametrize(
    ("direction", "first"),
    [(Direction.VERTICAL, Rect(45, 20, 10, 20)), (Direction.TURNED, Rect(48.8, 20, 10, 20))],
)
def test_runs_down_the_page(direction: Direction, first: Rect) -> None:
    down = [run("要闻", 50, y, size=10, direction=direction) for y in (20, 40)]
    found = sheet(line(*down)._replace(box=Rect(45, 20, 10, 40))).marks[0].box
    assert [*found] == pytest.approx([*first])


def test_a_line_in_a_fold_is_seen_letter_by_letter() -> None:
    marks = marks_of(TextMark, sheet(text("要闻", 100, 50), folds=Folds(down=(108,))))
    assert [(mark.text, mark.box.x) for mark in marks] == [("要", 100), ("闻", 110)]


def test_fonts_are_told_once() -> None:
    made = sheet(text("要闻"), text("摘登", y=80))
    assert [(font.name, font.origin.frame) for font in made.fonts] == [("NotoSerifSC-Regular", "frame")]


@pytest.mark.parametrize(
    ("width", "height", "kind"),
    [(100, 0.25, LineMark), (0.5, 80, LineMark), (100, 4, AreaMark), (10, 3, AreaMark), (3, 12, LineMark)],
)
def test_a_thin_rectangle_is_a_rule(width: float, height: float, kind: type[Mark]) -> None:
    (mark,) = sheet(rectangle(100, 50, width, height, BLACK)).marks
    assert isinstance(mark, kind)
    assert not isinstance(mark, LineMark) or mark.width == pytest.approx(min(width, height))


def test_a_thin_triangle_is_no_rule() -> None:
    assert only(AreaMark, Shape((Point(0, 0), Point(100, 0), Point(100, 1)), BLACK))


def test_a_border_is_four_lines() -> None:
    marks = marks_of(LineMark, sheet(rectangle(100, 50, 60, 40, None, stroke=BLACK, stroke_width=2)))
    assert [mark.box for mark in marks] == [
        Rect(99, 49, 62, 2),
        Rect(159, 49, 2, 42),
        Rect(99, 89, 62, 2),
        Rect(99, 49, 2, 42),
    ]
    assert {(mark.width, mark.outline) for mark in marks} == {(2, Rect(99, 49, 62, 42))}


def test_a_stroke_between_two_points_is_drawn_once() -> None:
    assert only(LineMark, Shape((Point(0, 0), Point(100, 50)), None, BLACK, 1))


def test_ornaments_of_a_line_count() -> None:
    words = text("要闻")._replace(ornaments=(rectangle(100, 62, 20, 0.5, RED),))
    assert [type(mark) for mark in sheet(words).marks] == [TextMark, LineMark]


def test_a_shadow_adds_to_what_lies_under_it() -> None:
    mark = only(AreaMark, Shadow(Rect(100, 50, 60, 40), 5, TABLE))
    assert mark == AreaMark(paint_of(TABLE, overprint=True), Rect(95, 45, 70, 50), mark.origin)


@pytest.mark.parametrize(
    ("values", "space", "plates"),
    [
        ({}, Space.CMYK, PROCESS),
        ({"color_space": "DeviceGray"}, Space.GRAY, ("Black",)),
        ({"color_space": "DeviceRGB"}, Space.RGB, PROCESS),
        ({"inks": (GOLD,)}, Space.SPOT, ("Gold",)),
        ({"inks": (BLACK, RED)}, Space.CMYK, ("Black", "Magenta", "Yellow")),
    ],
)
def test_pictures(values: dict[str, Any], space: Space, plates: tuple[str, ...]) -> None:
    mark = only(ImageMark, picture(180), pictures={"photo": prepared(**values)})
    assert (mark.space, mark.plates, mark.bits, mark.most_ink) == (space, plates, 8, 2.4)
    assert mark.resolution == pytest.approx(180)
    assert mark.opaque


def test_the_coarser_direction_of_a_picture_counts() -> None:
    wide = picture(180)._replace(box=Rect(100, 50, 144, 72))
    assert only(ImageMark, wide, pictures={"photo": prepared()}).resolution == pytest.approx(90)


def test_a_picture_with_a_mask_lets_what_lies_under_it_be_seen() -> None:
    assert not only(ImageMark, picture(180), pictures={"photo": prepared(mask=prepared())}).opaque


@pytest.mark.parametrize("item", [picture(180), PlacedPage("ad.pdf", 0, Rect(100, 50, 72, 72), Rect(0, 0, 72, 72))])
def test_of_what_could_not_be_read_the_ink_is_unknown(item: Item) -> None:
    assert only(ImageMark, item).most_ink is None


def photo_page(photo: PictureInfo | None, *items: Item) -> PressSheet:
    frame = PhotoFrame(
        "slot", HERE, Rect(0, 0, *TRIM), photo, "a.jpg", Fit.COVER, Point(0.5, 0.5), None, BODY, 4, Side.BELOW,
        HERE._replace(line=8),
    )  # fmt: skip
    made = ComposedFrame("slot", "photo", None, WritingMode.HORIZONTAL, frame.box, HERE, items)
    page = ComposedPage("page", TRIM, BLEED, (made,), (), margin=20)
    layout = PageLayout("page", Page(TRIM, BLEED, frame.box), GRID, {}, (), {}, (frame,), ASKING)
    return page_sheet(page, layout, Supplies({}, FONTS))


def test_a_picture_comes_from_where_the_layout_names_it() -> None:
    (mark,) = photo_page(PictureInfo("a.jpg", 100, 100, "RGB", ""), picture(180)).marks
    assert mark.origin == (HERE._replace(line=8), "slot")


def test_a_placeholder_is_a_picture_without_fault() -> None:
    label = text("a.jpg")._replace(text="")
    marks = photo_page(None, tint(TABLE), rectangle(90, 40, 100, 40, None, stroke=BLACK, stroke_width=0.1), label).marks
    assert [(type(mark), mark.box) for mark in marks] == [(ImageMark, Rect(90, 40, 100, 40))]


def test_the_caption_of_a_placeholder_is_judged() -> None:
    assert [type(mark) for mark in photo_page(None, tint(TABLE), text("说明")).marks] == [ImageMark, TextMark]


def test_the_boxes_of_the_page() -> None:
    made = photo_page(PictureInfo("a.jpg", 100, 100, "RGB", ""), picture(180))
    assert made.bleed_box == Rect(-9, -9, 318, 218)
    assert made.media == Rect(-29, -29, 358, 258)
