"""Spot inks as colour spaces."""

from handmade import read_back
from paginate.color import Process, Spot
from paginate.pdf.inks import ink_of, ink_resources
from paginate.pdf.reportlab_objects import ObjectFile

SOLID = Process(0, 1, 0.9, 0)


def test_all_tints_of_an_ink_are_one_ink() -> None:
    assert ink_of(Spot("红", 1, SOLID)) == ink_of(Spot("红", 0.3, SOLID))
    assert ink_of(Spot("红", 1, SOLID)) != ink_of(Spot("绿", 1, SOLID))


def test_an_ink_is_a_separation_that_grows_to_its_stand_in() -> None:
    file = ObjectFile()
    resources = ink_resources(file, {ink_of(Spot("专色 红", 1, SOLID)): "S1"})
    with read_back(file, resources) as catalog:
        kind, ink, alternate, tint = catalog.S1
        assert (kind, ink, alternate) == ("/Separation", "/专色 红", "/DeviceCMYK")
        assert (int(tint.FunctionType), int(tint.N)) == (2, 1)
        assert [float(part) for part in tint.C0] == [0, 0, 0, 0]
        assert [float(part) for part in tint.C1] == [0, 1, 0.9, 0]
