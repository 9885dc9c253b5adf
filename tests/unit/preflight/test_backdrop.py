"""What lies under a mark: tints and pictures that were painted before it and are not covered."""

import pytest

from paginate.color import PROCESS
from paginate.geometry import Rect, Size
from paginate.paint import Paint, Space
from paginate.preflight.backdrop import Backdrop, Layer, over_ink
from paginate.preflight.judged_marks import AreaMark, ImageMark, Mark, Origin, TextMark
from preflighted import sheet

HERE = Origin(None, "frame")
TRIM = Size(1100, 1500)
WHITE, CYAN = Paint({}), Paint({"Cyan": 1.0})
BOX = Rect(100, 100, 50, 10)


def area(box: Rect, paint: Paint = CYAN) -> AreaMark:
    return AreaMark(paint, box, HERE)


def text(box: Rect = BOX) -> TextMark:
    return TextMark("要闻", 10, Paint({"Black": 1.0}), box, HERE)


def found(*marks: Mark) -> list[TextMark]:
    page = sheet()._replace(trim=TRIM, marks=marks)
    return list(over_ink(page, TextMark, lambda _: True))


def layer(box: Rect, ink: float = 1.0, *, hides: bool = True) -> Layer:
    return Layer(box, ink, 0.0, hides)


@pytest.mark.parametrize("box", [Rect(0, 0, 1100, 1500), Rect(90, 90, 20, 20), Rect(149, 109, 500, 500), BOX])
def test_a_tint_under_any_part_counts(box: Rect) -> None:
    assert found(area(box), text()) == [text()]


@pytest.mark.parametrize("box", [Rect(150, 100, 50, 50), Rect(100, 110, 50, 50), Rect(500, 900, 50, 50)])
def test_a_tint_beside_it_does_not(box: Rect) -> None:
    assert found(area(box), text()) == []


def test_what_comes_later_lies_above() -> None:
    assert found(text(), area(BOX)) == []


def test_white_that_covers_it_all_hides_the_tint() -> None:
    assert found(area(Rect(0, 0, 500, 500)), area(BOX, WHITE), text()) == []


def test_white_that_covers_half_of_it_does_not() -> None:
    assert found(area(Rect(0, 0, 500, 500)), area(Rect(100, 100, 25, 10), WHITE), text()) == [text()]


def test_white_that_overprints_hides_nothing() -> None:
    assert found(area(BOX), area(BOX, WHITE._replace(overprint=True)), text()) == [text()]


@pytest.mark.parametrize(("ink", "expected"), [(2.4, [text()]), (None, [text()]), (0.0, [])])
def test_a_picture_counts_by_its_ink(ink: float | None, expected: list[TextMark]) -> None:
    assert found(ImageMark("a.jpg", Space.CMYK, 8, 200, ink, BOX, HERE, PROCESS), text()) == expected


def test_text_is_no_ground() -> None:
    assert found(text(), text()) == []


def test_layers_come_from_the_top() -> None:
    backdrop = Backdrop(TRIM)
    for ink in (0.1, 0.2, 0.3):
        backdrop.add(layer(Rect(0, 0, 1000, 1000), ink, hides=False))
    backdrop.add(layer(Rect(0, 0, 120, 1000), 0.4))
    assert [under.ink for under in backdrop.under(BOX)] == [0.4, 0.3, 0.2, 0.1]


def test_what_is_hidden_is_not_told() -> None:
    backdrop = Backdrop(TRIM)
    for ink in (0.1, 0.2, 0.3):
        backdrop.add(layer(Rect(0, 0, 1000, 1000), ink))
    assert [under.ink for under in backdrop.under(BOX)] == [0.3]


def test_places_far_off_the_sheet_do_no_harm() -> None:
    backdrop = Backdrop(TRIM)
    backdrop.add(layer(Rect(-1e12, -1e12, 2e12, 2e12)))
    assert [under.ink for under in backdrop.under(Rect(1e11, 1e11, 5, 5))] == [1.0]


def test_a_crowded_sheet_is_looked_at_in_bounded_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paginate.preflight.backdrop.MOST_LOOKS", 100)
    crowd = [area(Rect(100, 100, 1, 1)) for _ in range(90)]
    assert found(*crowd, area(BOX), *(text(Rect(140, 100, 5, 5)) for _ in range(5))) != []
    assert len(found(*crowd, *crowd, *(text(Rect(140, 100, 5, 5)) for _ in range(5)))) == 0
