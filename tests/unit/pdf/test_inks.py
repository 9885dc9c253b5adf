"""Spot inks as colour spaces."""

from typing import Any

import pikepdf
import pytest

from handmade import read_back
from paginate.color import BLACK, Color, Process, Spot
from paginate.pdf.inks import UnprintableInk, ink_resources, inked_space
from paginate.pdf.reportlab_objects import ObjectFile, array

SOLID = Process(0, 1, 0.9, 0)


def test_all_tints_of_an_ink_are_one_ink() -> None:
    assert Spot("红", 1, SOLID).ink == Spot("红", 0.3, SOLID).ink
    assert Spot("红", 1, SOLID).ink != Spot("绿", 1, SOLID).ink


def test_an_ink_is_a_separation_that_grows_to_its_stand_in() -> None:
    file = ObjectFile()
    resources = ink_resources(file, {Spot("专色 红", 1, SOLID).ink: "S1"})
    with read_back(file, resources) as catalog:
        kind, ink, alternate, tint = catalog.S1
        assert [str(each) for each in (kind, ink, alternate)] == ["/Separation", "/专色 红", "/DeviceCMYK"]
        assert (int(tint.FunctionType), int(tint.N)) == (2, 1)
        assert [float(part) for part in tint.C0] == [0, 0, 0, 0]
        assert [float(part) for part in tint.C1] == [0, 1, 0.9, 0]


def space_of(*inks: Color) -> tuple[list[Any], list[float]]:
    """The colour space of a picture in these inks, with its functions as their bytes, and its decode array."""
    file = ObjectFile()
    space, decode = inked_space(file, inks)
    with read_back(file, {"Found": file.add(array([space]))}) as catalog:
        (found,) = catalog.Found
        if isinstance(found, pikepdf.Name):
            return [str(found)], list(decode)
        return [part.read_bytes() if isinstance(part, pikepdf.Stream) else part for part in found], list(decode)


def test_a_picture_in_black_is_gray_turned_over() -> None:
    assert space_of(BLACK) == (["/DeviceGray"], [1, 0])
    assert space_of(Process(0, 0, 0, 0.75)) == (["/DeviceGray"], [1, 0.25])


def test_a_picture_in_a_process_colour_is_all_tints_of_it() -> None:
    (kind, base, highest, table), decode = space_of(Process(0.2, 0, 1, 0))
    assert (kind, base, int(highest), decode) == ("/Indexed", "/DeviceCMYK", 255, [0, 255])
    assert (table[:4], table[4 * 128 : 4 * 129], table[-4:]) == (
        bytes(4),
        bytes([26, 0, 128, 0]),
        bytes([51, 0, 255, 0]),
    )


def test_line_art_in_a_process_colour_is_paper_or_the_solid() -> None:
    file = ObjectFile()
    space, decode = inked_space(file, [Process(1, 0.2, 0, 0)], bits=1)
    with read_back(file, {"Found": space}) as catalog:
        assert int(catalog.Found[2]) == 1
        assert catalog.Found[3].read_bytes() == bytes([0, 0, 0, 0, 255, 51, 0, 0])
    assert decode == (0, 1)


def test_a_picture_in_a_spot_ink_has_the_inks_own_space() -> None:
    (kind, ink, alternate, _), decode = space_of(Spot("红", 0.5, SOLID))
    assert (kind, ink, alternate, decode) == ("/Separation", "/红", "/DeviceCMYK", [0, 0.5])


def test_a_duotone_has_a_plate_an_ink_and_looks_like_both_together() -> None:
    (kind, names, alternate, samples, attributes), decode = space_of(BLACK, Spot("红", 0.8, Process(0, 1, 0.6, 0.5)))
    assert (kind, list(names), alternate, decode) == ("/DeviceN", ["/Black", "/红"], "/DeviceCMYK", [0, 1, 0, 0.8])
    paper, black, red, both = (tuple(samples[start : start + 4]) for start in range(0, 16, 4))
    assert (paper, black, red) == ((0, 0, 0, 0), (0, 0, 0, 255), (0, 255, 153, 128))
    assert both == (0, 255, 153, 255)
    assert attributes.Colorants["/红"][0] == "/Separation"


def test_a_duotone_of_process_inks_names_their_plates() -> None:
    (_, names, _, samples), decode = space_of(BLACK, Process(0, 0.9, 0, 0))
    assert (list(names), decode) == (["/Black", "/Magenta"], [0, 1, 0, 0.9])
    assert samples[8:12] == bytes([0, 255, 0, 0])


def test_of_several_inks_each_must_be_one_plates() -> None:
    with pytest.raises(UnprintableInk):
        inked_space(ObjectFile(), [BLACK, Process(0, 1, 1, 0)])
