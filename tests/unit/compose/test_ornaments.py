"""What is drawn beside characters: emphasis dots on their side, lines, waves, a frame around a name; nothing moves for them."""

import pytest

from paginate.display import Line, Shape
from paginate.geometry import Rect
from paginate.model import Lettering, Look, MarkedRun, Paragraph, Style
from setting import BODY, HERE, VERTICAL, set_paragraph

WAYS = pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])


def set_marked(text: str, start: int, end: int, lettering: Lettering, style: Style) -> Line:
    (line,) = set_paragraph(Paragraph(text, HERE, (MarkedRun(start, end, Look(lettering=lettering)),)), 20, style)
    return line


def box(shape: Shape) -> Rect:
    left, top = (min(point[axis] for point in shape.points) for axis in (0, 1))
    right, bottom = (max(point[axis] for point in shape.points) for axis in (0, 1))
    return Rect(left, top, right - left, bottom - top)


def middles(line: Line) -> list[tuple[float, float]]:
    boxes = [box(shape) for shape in line.ornaments]
    return [(found.x + found.width / 2, found.y + found.height / 2) for found in boxes]


def test_dots_stand_below_the_middle_of_their_characters() -> None:
    line = set_marked("交城县委", 1, 3, Lettering.DOTS, BODY)
    assert middles(line) == [pytest.approx((15, 10.9)), pytest.approx((25, 10.9))]
    assert all(found.y > line.box.bottom for found in map(box, line.ornaments))


def test_down_the_page_they_stand_to_the_right() -> None:
    line = set_marked("交城县委", 1, 3, Lettering.DOTS, VERTICAL)
    assert middles(line) == [pytest.approx((line.box.right + 0.9, 15)), pytest.approx((line.box.right + 0.9, 25))]


@WAYS
def test_marks_get_no_dots(style: Style) -> None:
    assert len(set_marked("实，干《担当》。", 0, 8, Lettering.DOTS, style).ornaments) == 4


@WAYS
def test_a_frame_goes_around_the_whole_name(style: Style) -> None:
    line = set_marked("委员王文军同志", 2, 5, Lettering.FRAME, style)
    (frame,) = line.ornaments
    assert frame.fill is None
    assert frame.stroke == style.color
    along = (20 - 0.3, 30 + 0.6) if style is BODY else (-0.3, 10.6)
    assert (box(frame).x - line.box.x, box(frame).width) == pytest.approx(along)


@WAYS
def test_characters_stand_where_they_would_without(style: Style) -> None:
    plain = set_paragraph(Paragraph("交城县委", HERE), 20, style)[0]
    assert set_marked("交城县委", 1, 3, Lettering.DOTS, style).cells.added == plain.cells.added
    assert plain.ornaments == ()


@WAYS
def test_a_name_is_kept_whole_in_its_frame(style: Style) -> None:
    name = MarkedRun(3, 6, Look(lettering=Lettering.FRAME))
    framed = set_paragraph(Paragraph("编委会李守山郑和平", HERE, (name,)), 5, style)
    plain = set_paragraph(Paragraph("编委会李守山郑和平", HERE), 5, style)
    assert [line.text for line in plain] == ["编委会李守", "山郑和平"]
    assert [line.text for line in framed] == ["编委会", "李守山郑和", "平"]


LINES = pytest.mark.parametrize("lettering", [Lettering.PROPER_NAME, Lettering.BOOK_TITLE, Lettering.UNDERLINE])


@LINES
def test_lines_are_below_their_characters_and_down_the_page_to_their_left(lettering: Lettering) -> None:
    across, down = (set_marked("交城县委", 1, 3, lettering, style) for style in (BODY, VERTICAL))
    (below,), (left,) = map(box, across.ornaments), map(box, down.ornaments)
    assert across.box.bottom < below.y < below.bottom < across.box.bottom + 2
    assert down.box.x - 2 < left.x < left.right < down.box.x
    assert (below.x + below.right) / 2 - across.box.x == pytest.approx(20)
    assert (left.y + left.bottom) / 2 - down.box.y == pytest.approx(20)


@WAYS
def test_the_lines_of_two_names_do_not_touch(style: Style) -> None:
    marked = [MarkedRun(start, start + 2, Look(lettering=Lettering.PROPER_NAME)) for start in (0, 2)]
    (line,) = set_paragraph(Paragraph("屈原宋玉", HERE, tuple(marked)), 20, style)
    first, second = map(box, line.ornaments)
    gap = second.x - first.right if style is BODY else second.y - first.bottom
    assert gap == pytest.approx(1.2)


@WAYS
def test_a_name_over_two_lines_ends_only_where_it_ends(style: Style) -> None:
    name = MarkedRun(3, 6, Look(lettering=Lettering.PROPER_NAME))
    lines = set_paragraph(Paragraph("编委会李守山郑和平", HERE, (name,)), 5, style)
    lengths = [max(found.width, found.height) for line in lines for found in map(box, line.ornaments)]
    assert lengths == pytest.approx([20 - 0.6, 10 - 0.6])


@WAYS
def test_a_strike_goes_through_the_middle(style: Style) -> None:
    line = set_marked("交城县委", 1, 3, Lettering.STRIKE, style)
    assert middles(line) == [pytest.approx((line.box.x + line.box.width / 2, line.box.y + line.box.height / 2))]
