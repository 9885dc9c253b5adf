import pytest

from paginate.color import BLACK, Process
from paginate.compose.bleed import cut_frame, within
from paginate.display import ComposedFrame, Item, Picture, PlacedPage, Shadow, Shape
from paginate.geometry import Rect, Size, WritingMode
from setting import HERE

BLEED = Rect(-10, -10, 120, 220)


def cut(item: Item, kind: str = "box") -> tuple[Item, ...]:
    return cut_frame(
        ComposedFrame("frame", kind, None, WritingMode.HORIZONTAL, Rect(0, 0, 1, 1), HERE, (item,)), BLEED
    ).items


@pytest.mark.parametrize("box", [Rect(-10, -10, 120, 220), Rect(0, 0, 5, 5), Rect(-10.0004, 0, 50, 50)])
def test_what_lies_within_the_bleed_is_left_alone(box: Rect) -> None:
    assert within(box, BLEED) is box
    picture = Picture("a.jpg", box, Rect(0, 0, 100, 100), Size(50, 50))
    assert cut(picture) == (picture,)


def test_a_picture_keeps_its_place_and_loses_what_lies_beyond() -> None:
    [made] = cut(Picture("a.jpg", Rect(-30, 0, 80, 40), Rect(100, 50, 160, 80), Size(80, 40)))
    assert isinstance(made, Picture)
    assert made.box == Rect(-10, 0, 60, 40)
    assert made.crop == Rect(140, 50, 120, 80)
    assert made.pixels == Size(60, 40)


def test_a_placed_page_is_cut_as_a_picture_is() -> None:
    [made] = cut(PlacedPage("a.pdf", 0, Rect(100, 190, 40, 40), Rect(0, 0, 80, 80)))
    assert isinstance(made, PlacedPage)
    assert (made.box, made.crop) == (Rect(100, 190, 10, 20), Rect(0, 0, 20, 40))


def test_a_tint_ends_with_the_bleed_to_the_thousandth() -> None:
    [made] = cut(Shape(Rect(-10.008, -12, 20, 20).corners(), fill=BLACK))
    assert isinstance(made, Shape)
    assert made.points[0] == pytest.approx((-10, -10), abs=0.0005)
    assert made.points[2] == pytest.approx((9.992, 8), abs=0.0005)


def test_of_a_border_the_sides_that_lie_within_are_left() -> None:
    inside = Rect(-20, 20, 100, 50).inset(1)
    made = cut(Shape(inside.corners(), fill=None, stroke=BLACK, stroke_width=2, overprint=True))
    bars = {shape.points for shape in made if isinstance(shape, Shape)}
    assert bars == {
        Rect(-10, 20, 90, 2).corners(),
        Rect(-10, 68, 90, 2).corners(),
        Rect(78, 22, 2, 46).corners(),
    }
    assert all(isinstance(shape, Shape) and shape.fill == BLACK and shape.overprint for shape in made)


def test_a_shadow_is_drawn_as_far_as_the_bleed() -> None:
    shadow = Shadow(Rect(0, 0, 100, 50), 15, Process(0, 0, 0, 0.4))
    [made] = cut(shadow)
    assert made == shadow._replace(seen=Rect(-10, -10, 120, 75))
    assert isinstance(made, Shadow)
    assert made.extent == Rect(-10, -10, 120, 75)


def test_of_what_lies_wholly_beyond_nothing_is_left() -> None:
    assert cut(Shape(Rect(200, 0, 5, 5).corners(), fill=BLACK)) == ()
