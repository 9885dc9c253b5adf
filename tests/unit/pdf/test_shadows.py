"""Soft shadows."""

import zlib
from itertools import pairwise

import pytest

from handmade import page, read_back
from paginate.assets.shadows import MOST_PIXELS
from paginate.color import Process
from paginate.display import Picture, Shadow
from paginate.geometry import Rect, Size
from paginate.pdf.reportlab_objects import ObjectFile
from paginate.pdf.shadows import BoxShadow, box_mask, boxes_only, collect_masks, mask_states

GRAY = Process(0, 0, 0, 0.5)
BOX = BoxShadow(120, 80, 10)


def rows(box: BoxShadow) -> list[bytes]:
    made = box_mask(box)
    data = zlib.decompress(made.data)
    assert len(data) == made.width * made.height
    return [data[start : start + made.width] for start in range(0, len(data), made.width)]


def test_shadows_of_one_shape_share_a_mask_wherever_they_lie_and_whatever_their_colour() -> None:
    one = Shadow(Rect(10, 20, 120, 80), 10, GRAY)
    moved = Shadow(Rect(30, 50, 120, 80), 10, GRAY._replace(black=0.2))
    other = Shadow(Rect(10, 20, 120, 80), 5, GRAY)
    masks = collect_masks(page(one, moved, other), boxes_only)
    assert masks.placed == {one: "M1", moved: "M1", other: "M2"}
    assert masks.data == {"M1": box_mask(BOX), "M2": box_mask(BoxShadow(120, 80, 5))}


def test_a_shadow_that_follows_an_outline_has_the_mask_of_that() -> None:
    box = Rect(10, 20, 120, 80)
    lamp = Shadow(box, 10, GRAY, Picture("lamp", box, Rect(0, 0, 1, 1), Size(1, 1), cut_out=True).image)
    outline = box_mask(BoxShadow(1, 1, 1))
    masks = collect_masks(page(Shadow(box, 10, GRAY), lamp), lambda shadow: outline if shadow.of else None)
    assert masks.placed[lamp] == "M2"
    assert masks.data["M2"] == outline


def test_a_shadow_is_full_inside_half_on_its_edge_and_nothing_where_it_ends() -> None:
    made = rows(BOX)
    middle, left_edge = made[len(made) // 2], round(10 / 140 * len(made[0]))
    assert middle[len(middle) // 2] == 255
    assert middle[left_edge - 1] < 127.5 < middle[left_edge]
    assert middle[left_edge] - middle[left_edge - 1] < 32
    assert middle[0] == middle[-1] == 0
    assert not any(made[0])


def test_a_shadow_grows_inwards_and_is_alike_on_all_sides() -> None:
    made = rows(BOX)
    middle = made[len(made) // 2]
    assert all(one <= other for one, other in pairwise(middle[: len(middle) // 2]))
    assert middle == middle[::-1]
    assert made == made[::-1]


def test_a_box_narrower_than_its_blur_has_a_faint_shadow() -> None:
    made = rows(BoxShadow(4, 200, 10))
    assert 0 < max(max(row) for row in made) < 128


def test_a_shadow_without_blur_has_a_hard_edge() -> None:
    assert set(b"".join(rows(BoxShadow(30, 20, 0)))) == {255}


@pytest.mark.parametrize("box", [BoxShadow(1100, 1600, 3), BoxShadow(1e5, 10, 4)])
def test_a_large_mask_has_no_more_pixels_than_it_needs(box: BoxShadow) -> None:
    made = box_mask(box)
    assert max(made.width, made.height) <= MOST_PIXELS


def test_a_mask_multiplies_through_the_unit_square() -> None:
    file = ObjectFile()
    with read_back(file, mask_states(file, {"M1": box_mask(BOX)})) as catalog:
        state = catalog.M1
        assert state.BM == "/Multiply"
        assert state.SMask.S == "/Luminosity"
        form = state.SMask.G
        assert [int(edge) for edge in form.BBox] == [0, 0, 1, 1]
        assert form.Group.S == "/Transparency"
        assert form.Group.CS == "/DeviceGray"
        assert form.read_bytes() == b"/Im1 Do\n"
        assert form.Resources.XObject.Im1.ColorSpace == "/DeviceGray"
