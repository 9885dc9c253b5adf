"""Soft shadows."""

import zlib
from itertools import pairwise

import pytest

from handmade import page, read_back
from paginate.color import Process
from paginate.display import Shadow
from paginate.geometry import Rect
from paginate.pdf.reportlab_objects import ObjectFile
from paginate.pdf.shadows import MOST_PIXELS, Mask, collect_masks, mask_picture, mask_states

GRAY = Process(0, 0, 0, 0.5)
MASK = Mask(120, 80, 10)


def rows(mask: Mask) -> list[bytes]:
    made = mask_picture(mask)
    data = zlib.decompress(made.data)
    assert len(data) == made.width * made.height
    return [data[start : start + made.width] for start in range(0, len(data), made.width)]


def test_shadows_of_one_shape_share_a_mask_wherever_they_lie_and_whatever_their_colour() -> None:
    one = Shadow(Rect(10, 20, 120, 80), 10, GRAY)
    moved = Shadow(Rect(30, 50, 120, 80), 10, GRAY._replace(black=0.2))
    other = Shadow(Rect(10, 20, 120, 80), 5, GRAY)
    assert collect_masks(page(one, moved, other)) == {MASK: "M1", Mask(120, 80, 5): "M2"}


def test_a_shadow_is_full_inside_half_on_its_edge_and_nothing_where_it_ends() -> None:
    made = rows(MASK)
    middle, left_edge = made[len(made) // 2], round(10 / 140 * len(made[0]))
    assert middle[len(middle) // 2] == 255
    assert middle[left_edge - 1] < 127.5 < middle[left_edge]
    assert middle[left_edge] - middle[left_edge - 1] < 32
    assert middle[0] == middle[-1] == 0
    assert not any(made[0])


def test_a_shadow_grows_inwards_and_is_alike_on_all_sides() -> None:
    made = rows(MASK)
    middle = made[len(made) // 2]
    assert all(one <= other for one, other in pairwise(middle[: len(middle) // 2]))
    assert middle == middle[::-1]
    assert made == made[::-1]


def test_a_box_narrower_than_its_blur_has_a_faint_shadow() -> None:
    made = rows(Mask(4, 200, 10))
    assert 0 < max(max(row) for row in made) < 128


def test_a_shadow_without_blur_has_a_hard_edge() -> None:
    assert set(b"".join(rows(Mask(30, 20, 0)))) == {255}


@pytest.mark.parametrize("mask", [Mask(1100, 1600, 3), Mask(1e5, 10, 4)])
def test_a_large_mask_has_no_more_pixels_than_it_needs(mask: Mask) -> None:
    made = mask_picture(mask)
    assert max(made.width, made.height) <= MOST_PIXELS


def test_a_mask_multiplies_through_the_unit_square() -> None:
    file = ObjectFile()
    with read_back(file, mask_states(file, {MASK: "M1"})) as catalog:
        state = catalog.M1
        assert state.BM == "/Multiply"
        assert state.SMask.S == "/Luminosity"
        form = state.SMask.G
        assert [int(edge) for edge in form.BBox] == [0, 0, 1, 1]
        assert (form.Group.S, form.Group.CS) == ("/Transparency", "/DeviceGray")
        assert form.read_bytes() == b"/Im1 Do\n"
        assert form.Resources.XObject.Im1.ColorSpace == "/DeviceGray"
