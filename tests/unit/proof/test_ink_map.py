"""The map shows how much ink lies where, and frames what is too much."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from paginate.color import PAPER, Process
from paginate.installation import label_font
from paginate.proof.ink_map import LIGHTEST, MARK, OVER, TAG, ink_map
from paginate.separation.plates import Plates
from plated import flat

WHITE = (255, 255, 255)
DENSE = Process(0.8, 0.8, 0.7, 0.4)  # 270 %


def drawn(plates: Plates, limit: float | None = 2.4) -> Image.Image:
    return Image.open(BytesIO(ink_map(plates, limit, label_font())))


def _box(image: Image.Image, color: tuple[int, int, int]) -> tuple[int, int, int, int] | None:
    """The box around all that is drawn in this colour."""
    found = (np.asarray(image) == color).all(axis=2)
    return Image.fromarray(np.uint8(255) * found).getbbox()


def box_of(image: Image.Image, color: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """The same of a colour that is there."""
    box = _box(image, color)
    assert box is not None
    return box


def test_ink_has_the_colour_of_its_step() -> None:
    made = flat(
        (300, 200),
        ((0, 0, 50, 200), PAPER),
        ((50, 0, 100, 200), Process(0.02, 0, 0, 0)),
        ((100, 0, 110, 10), Process(1, 1, 0.5, 0)),
        ((120, 0, 130, 10), Process(1, 1, 0.7, 0)),
        ((140, 0, 150, 10), Process(1, 1, 1, 0.2)),
    )
    image = drawn(made)
    found = [image.getpixel((x, 5)) for x in (20, 75, 105, 125, 145)]
    assert found == [WHITE, LIGHTEST, *(color for _, color in OVER)]


def test_without_a_limit_nothing_is_over_it() -> None:
    made = flat((300, 200), ((0, 0, 300, 200), Process(1, 1, 1, 1)))
    image = drawn(made, None)
    assert image.getpixel((5, 5)) not in [color for _, color in OVER]
    assert _box(image, MARK) is None


def test_what_is_over_the_limit_is_framed_and_its_worst_square_numbered() -> None:
    image = drawn(flat((400, 300), ((100, 50, 250, 110), DENSE)))
    left, top, right, bottom = box_of(image, MARK)
    assert (left, top, right, bottom) == pytest.approx((100, 50, 250, 110), abs=8)
    assert _box(drawn(flat((400, 300), ((100, 50, 250, 110), Process(1, 1, 0.3, 0)))), MARK) is None


@pytest.mark.parametrize("dpi", [36, 72, 150])
def test_what_the_colours_stand_for_is_told_below_the_page(dpi: float) -> None:
    image = drawn(flat((400, 300), dpi=dpi))
    assert image.width == 400
    below = image.crop((0, 300, 400, image.height))
    assert all(_box(below, color) for color in (LIGHTEST, *(color for _, color in OVER)))
    assert _box(image.crop((0, 0, 400, 299)), WHITE) == (0, 0, 400, 299)


def test_it_is_the_same_each_time() -> None:
    made = flat((400, 300), ((100, 50, 250, 110), DENSE))
    assert ink_map(made, 2.4, label_font()) == ink_map(made, 2.4, label_font())


def test_numbers_can_be_read_on_a_broadsheet_that_is_shown_small() -> None:
    dpi = 1000 / 545 * 25.4  # a broadsheet, 545 mm, in 1000 pixels
    image = drawn(flat((200, 150), ((60, 40, 120, 100), DENSE), dpi=dpi))
    left, top, right, bottom = box_of(image, TAG)
    assert bottom - top >= 16
    tag = image.crop((left, top, right, bottom))
    digit = box_of(tag, WHITE)
    assert digit[3] - digit[1] >= 11
    assert {tag.getpixel((x, y)) for x in (0, tag.width - 1) for y in (0, tag.height - 1)} == {TAG}
