"""Which boxes of the sheet are drawn again."""

from pathlib import Path

import pytest

from paginate import pipeline
from paginate.color import PAPER
from paginate.diagnostics import Sink
from paginate.display import ComposedPage, Picture, Shape
from paginate.geometry import Point, Rect, Size
from paginate.preview.changed import MOST_BOXES, BoxLook, changed_boxes
from previewing import BODY, write_layout


def composed(layout: Path) -> ComposedPage:
    found = pipeline.compose(layout, Sink())
    assert found is not None
    return found.page


def on_page(found: tuple[Rect, ...] | None, page: ComposedPage) -> list[Rect]:
    """The boxes but that of the slug line beyond the trim, which has the digest of all files."""
    assert found is not None
    return [box for box in found if box.y < page.trim.height]


def look(page: ComposedPage, general: object = None, contents: str = "") -> BoxLook:
    return BoxLook(page, lambda _: contents, general)


@pytest.fixture
def page(tmp_path: Path) -> ComposedPage:
    return composed(write_layout(tmp_path))


def frame_box(page: ComposedPage, name: str) -> Rect:
    return next(frame.box for frame in page.frames if frame.id == name)


def test_nothing_where_nothing_looks_different(page: ComposedPage) -> None:
    assert changed_boxes(look(page), look(page)) == ()


def test_a_line_whose_place_in_its_file_alone_has_changed_is_not_drawn_again(tmp_path: Path) -> None:
    layout = write_layout(tmp_path)
    before = composed(layout)
    layout.write_text("# a comment\n" + layout.read_text("utf-8"), "utf-8")
    now = composed(layout)
    assert now.frames != before.frames
    assert on_page(changed_boxes(look(before), look(now)), now) == []


def test_a_changed_word_is_drawn_again_where_it_stands_and_nowhere_else(tmp_path: Path) -> None:
    layout = write_layout(tmp_path)
    before = composed(layout)
    (tmp_path / "texts" / "body.txt").write_text(BODY.replace("春天", "夏天"), "utf-8")
    now = composed(layout)
    found = on_page(changed_boxes(look(before), look(now)), now)
    assert len(found) == 2  # the text is in two frames
    for name, box in zip(("text", "again"), found, strict=True):
        second = next(frame for frame in now.frames if frame.id == name).lines[1]
        assert box.contains(second.box)
        assert box.height < 3 * second.box.height


def test_a_frame_that_moves_is_drawn_where_it_was_and_where_it_is(page: ComposedPage) -> None:
    frames = tuple(
        frame._replace(offset=frame.offset._replace(x=frame.offset.x + 30)) if frame.id == "title" else frame
        for frame in page.frames
    )
    found = changed_boxes(look(page), look(page._replace(frames=frames)))
    line = frame_box(page, "title")
    assert found is not None
    assert any(box.overlaps(line) for box in found)
    assert Rect.around(corner for box in found for corner in box.corners()).width > 30


@pytest.mark.parametrize("added", [True, False])
def test_a_frame_that_comes_or_goes_is_drawn(page: ComposedPage, added: bool) -> None:
    fewer = page._replace(frames=page.frames[1:])
    old, new = (fewer, page) if added else (page, fewer)
    found = changed_boxes(look(old), look(new))
    assert found is not None
    assert all(box.overlaps(frame_box(page, "title")) for box in found)
    assert found


def test_all_of_the_sheet_where_its_size_its_press_or_the_order_of_frames_changes(page: ComposedPage) -> None:
    assert changed_boxes(look(page), look(page._replace(bleed=page.bleed + 1))) is None
    assert changed_boxes(look(page, "newsprint"), look(page, "coated")) is None
    assert changed_boxes(look(page), look(page._replace(frames=page.frames[::-1]))) is None


def test_what_an_item_has_from_a_file_counts(page: ComposedPage) -> None:
    picture = Picture("a.jpg", Rect(100, 100, 50, 40), Rect(0, 0, 10, 10), Size(10, 10))
    frames = (page.frames[0]._replace(items=(picture,), offset=Point(7, 9)), *page.frames[1:])
    shown = page._replace(frames=frames)
    assert changed_boxes(look(shown, contents="old"), look(shown, contents="new")) == (Rect(107, 109, 50, 40),)
    assert changed_boxes(look(shown, contents="old"), look(shown, contents="old")) == ()


def test_many_boxes_become_few(page: ComposedPage) -> None:
    frame = page.frames[0]
    box = Rect(0, 0, 10, 10)
    shapes = [Shape(box.moved(Point(100 * number, 50 * number)).corners(), PAPER) for number in range(3 * MOST_BOXES)]
    frames = tuple(frame._replace(id=f"f{number}", items=(shape,)) for number, shape in enumerate(shapes))
    found = changed_boxes(look(page), look(page._replace(frames=(*page.frames, *frames))))
    assert found is not None
    assert len(found) <= MOST_BOXES
