"""What stands outside the bleed: marks, patches, the slug line."""

import pytest

from paginate.color import BLACK, REGISTRATION, Process, Spot
from paginate.compose.printers_marks import (
    GRAYS,
    MARGIN,
    SOLIDS,
    TINTS,
    Slug,
    printers_marks,
    sheet_margin,
    slug_text,
    spot_inks,
)
from paginate.display import ComposedFrame, Item, Line, Shape
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.model import Folds, Grid, Issue, Page, PageLayout
from paginate.press import PrintersMark
from setting import HERE, PRESS, typesetter

TRIM = Rect(0, 0, 800, 1200)
BLEED = 10.0
RED = Spot("PANTONE 185 C", 0.3, Process(0, 1, 0.8, 0), overprint=True)
NO_SLUG = Slug("", ())
FLAT = Folds()
UNNAMED = Issue()


def layout(*marks: PrintersMark, folds: Folds = FLAT, issue: Issue = UNNAMED) -> PageLayout:
    page = Page(Size(TRIM.width, TRIM.height), BLEED, TRIM)
    press = PRESS._replace(marks=frozenset(marks))
    return PageLayout("page-3", page, Grid(10, 15), {}, (), {}, (), press, None, issue, folds)


def marks_of(page: PageLayout, slug: Slug = NO_SLUG) -> list[Item]:
    return list(printers_marks(page, slug, typesetter()))


def box_of(item: Item) -> Rect:
    if isinstance(item, Line):
        return item.box
    assert isinstance(item, Shape)
    xs, ys = [point.x for point in item.points], [point.y for point in item.points]
    half = item.stroke_width / 2
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).inset(-half)


def test_every_mark_stands_outside_the_bleed_and_on_the_sheet() -> None:
    folds = Folds(down=(400,), across=(600,))
    found = marks_of(
        layout(*PrintersMark, folds=folds, issue=Issue("交城新闻", "2022-03-01", "3", "2", "王")), Slug("0f", (RED,))
    )
    assert len(found) > 50
    bleed, sheet = TRIM.inset(-BLEED), TRIM.inset(-BLEED - MARGIN)
    for item in found:
        assert not box_of(item).overlaps(bleed), item
        assert sheet.contains(box_of(item)), item


def test_marks_of_different_kinds_do_not_cover_each_other() -> None:
    page = layout(*PrintersMark, folds=Folds(down=(400,), across=(600,)))
    kinds = [marks_of(page._replace(press=page.press._replace(marks=frozenset({mark})))) for mark in PrintersMark]
    boxes = [[box_of(item) for item in items] for items in kinds]
    for number, some in enumerate(boxes):
        for others in boxes[number + 1 :]:
            assert not any(one.overlaps(other) for one in some for other in others)


def test_no_marks_take_no_room() -> None:
    assert sheet_margin(frozenset()) == 0
    assert marks_of(layout()) == []
    assert sheet_margin({PrintersMark.CROP}) == MARGIN


def test_crop_marks_lead_to_the_corners_of_the_trim_in_every_ink() -> None:
    found = marks_of(layout(PrintersMark.CROP))
    assert len(found) == 8
    assert all(isinstance(item, Shape) and item.fill == REGISTRATION for item in found)
    middles = {(box_of(item).x + box_of(item).width / 2) for item in found if box_of(item).height > 1}
    assert middles == {0.0, 800.0}


@pytest.mark.parametrize(("folds", "marks"), [(Folds(), 0), (Folds(down=(400,)), 6), (Folds((400,), (600,)), 12)])
def test_fold_marks_are_dashed(folds: Folds, marks: int) -> None:
    assert len(marks_of(layout(PrintersMark.FOLD, folds=folds))) == marks


def test_the_colour_bar_has_the_inks_their_overprints_two_tints_and_the_spot_inks() -> None:
    solid = RED._replace(tint=1.0, overprint=False)
    found = marks_of(layout(PrintersMark.COLOR_BAR), Slug("", (solid,)))
    assert [item.fill for item in found if isinstance(item, Shape)] == [*SOLIDS, *TINTS, solid]


def test_gray_patches_are_black_alone() -> None:
    found = marks_of(layout(PrintersMark.GRAY_PATCHES))
    assert [item.fill for item in found if isinstance(item, Shape)] == list(GRAYS)
    assert GRAYS[-1] == BLACK


def test_the_slug_says_what_page_this_is() -> None:
    issue = Issue("交城新闻", "2022-03-01", "3", "2", "王")
    words = slug_text(layout(issue=issue), Slug("0123456789abcdef", ())).split("  ")
    assert words[:7] == ["交城新闻", "2022-03-01", "第3版", "第2稿", "操作：王", "page-3", "newsprint"]
    assert words[-1] == "0123456789ab"


def test_the_slug_has_no_words_for_what_the_layout_does_not_say() -> None:
    assert slug_text(layout(), NO_SLUG).startswith("第1稿  page-3  newsprint")


def test_a_slug_longer_than_the_page_is_cut() -> None:
    (line,) = marks_of(layout(PrintersMark.SLUG, issue=Issue(paper="报" * 200)))
    assert TRIM.inset(-BLEED - MARGIN).contains(box_of(line))


def test_the_spot_inks_of_a_page_are_found_once_and_solid() -> None:
    shape = Shape((Point(0, 0), Point(1, 0), Point(1, 1)), fill=RED, stroke=RED._replace(tint=1.0), stroke_width=1)
    frame = ComposedFrame("box", "box", None, WritingMode.HORIZONTAL, Rect(0, 0, 1, 1), HERE, (shape,))
    assert spot_inks([frame]) == (Spot("PANTONE 185 C", 1.0, RED.alternate),)
