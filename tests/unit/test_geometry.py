"""Rectangles: what they share, what has them both, their corners."""

from paginate.geometry import Point, Rect

BOX = Rect(10, 20, 30, 40)


def test_the_corners_go_clockwise_from_the_top_left() -> None:
    assert BOX.corners() == (Point(10, 20), Point(40, 20), Point(40, 60), Point(10, 60))


def test_a_rectangle_lies_around_its_points() -> None:
    assert Rect.around([Point(40, 20), Point(10, 60), Point(15, 30)]) == BOX
    assert Rect.around([Point(3, 4)]) == Rect(3, 4, 0, 0)


def test_what_two_share() -> None:
    assert BOX.intersection(Rect(30, 0, 100, 30)) == Rect(30, 20, 10, 10)
    assert BOX.intersection(BOX.inset(5)) == BOX.inset(5)
    assert BOX.intersection(Rect(0, 20, 9, 40)) is None


def test_rectangles_with_a_common_edge_share_what_has_no_area() -> None:
    edge = BOX.intersection(Rect(40, 30, 10, 10))
    assert edge == Rect(40, 30, 0, 10)
    assert edge.area == 0
    assert BOX.area == 1200


def test_what_has_both() -> None:
    assert BOX.union(Rect(0, 50, 20, 20)) == Rect(0, 20, 40, 50)
    assert BOX.union(BOX.inset(5)) == BOX
