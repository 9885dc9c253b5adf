"""Which layers a file shows when it is opened."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Name, Pdf, String

from paginate.pdf_reading.layers import Layers, read_layers
from paginate.pdf_reading.values import Dictionary


@pytest.fixture
def file() -> Pdf:
    """A file with the layers `on` and `off`."""
    pdf = Pdf.new()
    groups = [pdf.make_indirect(pikepdf.Dictionary(Type=Name.OCG, Name=String(name))) for name in ("on", "off")]
    default = pikepdf.Dictionary(OFF=Array([groups[1]]), ON=Array([groups[0]]))
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=Array(groups), D=default)
    return pdf


def layers(pdf: Pdf) -> tuple[Layers, list[pikepdf.Object]]:
    return read_layers(Dictionary(pdf.Root)), list(pdf.Root.OCProperties.OCGs)


def test_a_layer_that_is_off_is_hidden(file: Pdf) -> None:
    found, groups = layers(file)
    assert [found.hides(Dictionary(group)) for group in groups] == [False, True]


def test_all_are_off_but_those_that_are_on(file: Pdf) -> None:
    file.Root.OCProperties.D.BaseState = Name.OFF
    file.Root.OCProperties.D.OFF = Array([])
    found, groups = layers(file)
    assert [found.hides(Dictionary(group)) for group in groups] == [False, True]


@pytest.mark.parametrize(
    ("policy", "hidden"), [("AnyOn", False), ("AllOn", True), ("AnyOff", False), ("AllOff", True), (None, False)]
)
def test_membership_follows_its_policy(file: Pdf, policy: str | None, hidden: bool) -> None:
    found, groups = layers(file)
    membership = pikepdf.Dictionary(Type=Name.OCMD, OCGs=Array(groups))
    if policy:
        membership.P = Name(f"/{policy}")
    assert found.hides(Dictionary(membership)) is hidden


def test_a_layer_that_is_no_object_hides_nothing(file: Pdf) -> None:
    file.Root.OCProperties.D.OFF = Array([pikepdf.Dictionary(Type=Name.OCG)])
    assert not read_layers(Dictionary(file.Root)).hides(Dictionary({}))
