"""Photos in their slots: the words of CSS object-fit, the focus point, the caption and the placeholder."""

import pytest

from paginate.assets import PictureInfo
from paginate.color import BLACK
from paginate.compose.flow.caption import flow_caption
from paginate.compose.photo import picture_slot, placed_picture, placeholder
from paginate.compose.settle.lines import items_of, set_lines
from paginate.display import Direction, Line, Shape
from paginate.geometry import ORIGIN, Point, Rect, Size
from paginate.model import Align, Fit, Paragraph, PhotoFrame, Side
from setting import BODY, HERE, VERTICAL, texts, typesetter

SLOT = Rect(0, 0, 200, 100)
MIDDLE = Point(0.5, 0.5)
CAPTION = BODY._replace(align=Align.CENTER)


def photo_frame(fit: Fit = Fit.COVER, focus: Point = MIDDLE, caption: str = "", box: Rect = SLOT) -> PhotoFrame:
    words = Paragraph(caption, HERE) if caption else None
    return PhotoFrame("slot", HERE, box, photo(1000, 1000), "a.jpg", fit, focus, words, CAPTION, 4, Side.BELOW, HERE)


def photo(width: int, height: int) -> PictureInfo:
    return PictureInfo(name="a.jpg", width=width, height=height, mode="RGB", digest="")


def caption_lines(frame: PhotoFrame) -> list[Line]:
    setter = typesetter()
    flowed = flow_caption(frame, setter)
    return [] if flowed is None else list(set_lines(flowed, items_of(flowed, setter), {frame.id: ORIGIN}, setter))


@pytest.mark.parametrize(
    ("fit", "box", "crop"),
    [  # a square photo of 1000 pixels in a slot of 200 × 100 points
        (Fit.COVER, Rect(0, 0, 200, 100), Rect(0, 250, 1000, 500)),
        (Fit.CONTAIN, Rect(50, 0, 100, 100), Rect(0, 0, 1000, 1000)),
        (Fit.FILL, Rect(0, 0, 200, 100), Rect(0, 0, 1000, 1000)),
        (Fit.SCALE_DOWN, Rect(50, 0, 100, 100), Rect(0, 0, 1000, 1000)),
        (Fit.NONE, Rect(0, 0, 200, 100), Rect(222.222, 361.111, 555.556, 277.778)),
    ],
)
def test_fit(fit: Fit, box: Rect, crop: Rect) -> None:
    picture = placed_picture(SLOT, photo_frame(fit), photo(1000, 1000), 200)
    for name in ("x", "y", "width", "height"):
        assert getattr(picture.box, name) == pytest.approx(getattr(box, name))
        assert getattr(picture.crop, name) == pytest.approx(getattr(crop, name), abs=1e-3)


def test_a_small_photo_is_not_enlarged_by_scale_down() -> None:
    picture = placed_picture(SLOT, photo_frame(Fit.SCALE_DOWN), photo(100, 100), 200)
    assert picture.box == Rect(82, 32, 36, 36)


@pytest.mark.parametrize(("focus", "top"), [(0.0, 0), (0.3, 50), (0.5, 250), (0.9, 500), (1.0, 500)])
def test_the_focus_stays_in_sight(focus: float, top: float) -> None:
    assert placed_picture(SLOT, photo_frame(focus=Point(0.5, focus)), photo(1000, 1000), 200).crop.y == pytest.approx(
        top
    )


def test_pixels_are_what_the_press_wants_of_the_slot() -> None:
    picture = placed_picture(SLOT, photo_frame(), photo(4000, 2000), 180)
    assert picture.pixels == Size(500, 250)


def test_a_photo_is_printed_in_the_inks_of_its_frame_and_cut_out_as_it_says() -> None:
    frame = photo_frame()._replace(inks=(BLACK,), cut_out=True)
    picture = placed_picture(SLOT, frame, photo(1000, 1000), 200)
    assert (picture.inks, picture.cut_out) == ((BLACK,), True)


def test_the_caption_stands_on_the_lower_edge_and_the_photo_gets_the_rest() -> None:
    frame = photo_frame(caption="视察重点项目")
    (line,) = caption_lines(frame)
    assert line.box == Rect(70, 90, 60, 10)
    assert picture_slot(frame, [line]) == Rect(0, 0, 200, 86)


def test_a_long_caption_takes_several_lines() -> None:
    frame = photo_frame(caption="中国人民政治协商会议第十届交城县委员会第一次会议")
    lines = caption_lines(frame)
    assert texts(lines) == ["中国人民政治协商会议第十届交城县委员会第", "一次会议"]
    assert [line.box.y for line in lines] == [75, 90]


def test_a_caption_may_stand_above() -> None:
    frame = photo_frame(caption="视察重点项目")._replace(caption_side=Side.ABOVE)
    (line,) = caption_lines(frame)
    assert line.box == Rect(70, 0, 60, 10)
    assert picture_slot(frame, [line]) == Rect(0, 14, 200, 86)


@pytest.mark.parametrize(
    ("side", "lines", "slot"),
    [
        (Side.LEFT, [Rect(15, 0, 10, 100), Rect(0, 30, 10, 40)], Rect(29, 0, 171, 100)),
        (Side.RIGHT, [Rect(190, 0, 10, 100), Rect(175, 30, 10, 40)], Rect(0, 0, 171, 100)),
    ],
)
def test_a_vertical_caption_stands_beside_the_photo(side: Side, lines: list[Rect], slot: Rect) -> None:
    down = VERTICAL._replace(align=Align.CENTER)
    frame = photo_frame(caption="中国人民政治协商会议交城县委")._replace(caption_style=down, caption_side=side)
    made = caption_lines(frame)
    assert texts(made) == ["中国人民政治协商会议", "交城县委"]
    assert [line.box for line in made] == lines
    assert picture_slot(frame, made) == slot
    assert {run.direction for line in made for run in line.runs} == {Direction.VERTICAL}


def test_without_a_caption_the_photo_gets_all() -> None:
    assert picture_slot(photo_frame(), []) == SLOT


def test_a_placeholder_says_what_belongs_there() -> None:
    items = list(placeholder(SLOT, "photos/a.jpg", CAPTION, HERE, typesetter()))
    label = [item for item in items if isinstance(item, Line)]
    drawn = ["".join(text for run in line.runs for text in run.text) for line in label]
    assert drawn == ["photos/a.jpg", "70.6 mm × 35.3 mm"]
    assert texts(label) == ["", ""]
    assert all(isinstance(item, Shape) for item in items[:-2])


def test_a_placeholder_label_stays_inside_a_narrow_slot() -> None:
    slot = Rect(0, 0, 40, 100)
    items = placeholder(slot, "photos/a-long-name.jpg", CAPTION, HERE, typesetter())
    assert all(slot.contains(item.box) for item in items if isinstance(item, Line))
