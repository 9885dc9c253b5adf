"""What throws a soft shadow, and where it falls."""

from paginate.color import Process
from paginate.compose.shapes import shadow_of
from paginate.display import Picture, Shadow
from paginate.geometry import Point, Rect, Size
from paginate.model import SoftShadow

BOX = Rect(10, 20, 30, 40)
GRAY = Process(0, 0, 0, 0.4)
SOFT = SoftShadow(Point(3, 4), 5, GRAY)
PHOTO = Picture("a.png", BOX, Rect(0, 0, 1, 1), Size(1, 1))


def test_a_box_and_a_whole_photo_throw_the_shadow_of_a_rectangle() -> None:
    assert shadow_of(BOX, SOFT) == shadow_of(BOX, SOFT, PHOTO) == (Shadow(Rect(13, 24, 30, 40), 5, GRAY),)


def test_a_cut_out_photo_throws_the_shadow_of_its_outline() -> None:
    lamp = PHOTO._replace(cut_out=True)
    assert shadow_of(BOX, SOFT, lamp) == (Shadow(Rect(13, 24, 30, 40), 5, GRAY, lamp.image),)


def test_without_a_shadow_there_is_none() -> None:
    assert shadow_of(BOX, None, PHOTO) == ()
