"""Pages of other PDFs, taken into ours as they are."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from advertisement import advertisement
from handmade import pdf
from paginate.pdf.images import FilePage
from paginate.pdf.placed_pages import place_pages
from paginate.pdf_reading.problems import PdfProblem


def placed(*files: bytes, blend_space: str | None = "DeviceCMYK") -> pikepdf.Pdf:
    """A page of ours that has the first page of each of these files."""
    leaf = {f"P{number}": FilePage(file, 0) for number, file in enumerate(files, 1)}
    return pikepdf.open(BytesIO(place_pages(pdf(), [leaf], blend_space)))


def forms(file: pikepdf.Pdf) -> pikepdf.Object:
    return file.pages[0].Resources.XObject


@pytest.mark.parametrize(
    ("rotate", "unit", "matrix"),
    [
        (0, 1, [1, 0, 0, 1, -10, -90]),
        (90, 1, [0, -1, 1, 0, -10, 10]),
        (180, 1, [-1, 0, 0, -1, 130, 10]),
        (270, 1, [0, 1, -1, 0, 90, -130]),
        (-90, 1, [0, 1, -1, 0, 90, -130]),
        (0, 2, [2, 0, 0, 2, -20, -180]),
    ],
)
def test_the_origin_is_the_top_left_of_the_trim_as_it_is_looked_at(
    rotate: int, unit: float, matrix: list[float]
) -> None:
    with placed(advertisement(Rotate=rotate, UserUnit=unit)) as file:
        form = forms(file).P1
        assert [float(part) for part in form.Matrix] == matrix
        assert [float(edge) for edge in form.BBox] == [0, 0, 140, 100]


def test_a_turn_may_be_inherited() -> None:
    with pikepdf.open(BytesIO(advertisement())) as theirs:
        theirs.Root.Pages.Rotate = 180
        target = BytesIO()
        theirs.save(target)
    with placed(target.getvalue()) as file:
        assert [float(part) for part in forms(file).P1.Matrix][:4] == [-1, 0, 0, -1]


def test_contents_in_pieces_are_joined_between_operators() -> None:
    contents = b"q 1 0 0 1 0 0 cm", b"0 0 1 0 k", b"0 0 9 9 re f Q"
    with placed(advertisement(*contents)) as file:
        assert forms(file).P1.read_bytes().split() == b" ".join(contents).split()


def test_what_the_page_is_drawn_with_comes_along_and_what_lies_around_it_does_not() -> None:
    with placed(advertisement(Annots=Array([Dictionary(Type=Name.Annot)]))) as file:
        form = forms(file).P1
        assert form.Resources.Font.F1.BaseFont == "/Helvetica"
        assert form.Resources.ColorSpace.CS1[1].N == 3  # a colour space of theirs is for preflight to judge
        assert not {"/Annots", "/TrimBox", "/Parent"} & set(form.keys())


def test_two_pages_of_a_file_share_what_they_shared() -> None:
    file = advertisement(pages=2)
    leaf = {"P1": FilePage(file, 0), "P2": FilePage(file, 1)}
    with pikepdf.open(BytesIO(place_pages(pdf(), [leaf], "DeviceCMYK"))) as made:
        one, other = forms(made).P1, forms(made).P2
        assert one.objgen != other.objgen
        assert one.Resources.Font.F1.objgen == other.Resources.Font.F1.objgen


def test_a_page_that_is_a_group_stays_one_and_ours_becomes_one() -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    with placed(advertisement(Group=group)) as file:
        assert forms(file).P1.Group.S == "/Transparency"
        assert bool(forms(file).P1.Group.I)
        assert file.pages[0].Group.CS == "/DeviceCMYK"


@pytest.mark.parametrize(
    ("state", "grouped"), [({"ca": 0.5}, True), ({"BM": Name.Multiply}, True), ({"ca": 1, "BM": Name.Normal}, False)]
)
def test_a_transparent_page_that_is_no_group_becomes_one(state: dict[str, Any], *, grouped: bool) -> None:
    with pikepdf.open(BytesIO(advertisement())) as theirs:
        page = theirs.pages[0].obj
        if "/Group" in page:
            del page.Group
        page.Resources.ExtGState = Dictionary(G1=Dictionary(**state))
        target = BytesIO()
        theirs.save(target)
    with placed(target.getvalue()) as file:
        assert ("/Group" in forms(file).P1) is grouped


def test_where_nothing_may_be_transparent_there_are_no_groups_and_no_layers() -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    with placed(advertisement(Group=group, layers={"price": True}), blend_space=None) as file:
        assert "/Group" not in forms(file).P1
        assert "/Group" not in file.pages[0].obj
        assert "/OCProperties" not in file.Root


def test_layers_are_shown_and_hidden_as_their_files_show_them() -> None:
    one, other = advertisement(layers={"old price": False, "new price": True}), advertisement(layers={"text": False})
    with placed(one, other) as file:
        properties = file.Root.OCProperties
        assert [str(layer.Name) for layer in properties.OCGs] == ["old price", "new price", "text"]
        assert [str(layer.Name) for layer in properties.D.OFF] == ["old price", "text"]
        assert "/AS" not in properties.D
        used = forms(file).P1.Resources.Properties
        assert {used.L1.objgen, used.L2.objgen} == {layer.objgen for layer in list(properties.OCGs)[:2]}


def test_layers_that_are_hidden_unless_said_otherwise() -> None:
    file = advertisement(layers={"a": False, "b": False}, shown=("b",))
    with placed(file) as made:
        assert [str(layer.Name) for layer in made.Root.OCProperties.D.OFF] == ["a"]


def test_nothing_else_of_our_file_changes() -> None:
    before = pdf()
    after = place_pages(before, [{"P1": FilePage(advertisement(), 0)}], "DeviceCMYK")
    assert after.startswith(b"%PDF-1.6\n")
    assert b"/ObjStm" not in after
    with pikepdf.open(BytesIO(before)) as one, pikepdf.open(BytesIO(after)) as other:
        assert "/Filter" not in other.Root.Metadata
        assert one.Root.Metadata.read_raw_bytes() == other.Root.Metadata.read_raw_bytes()
        assert one.trailer.ID[0] == other.trailer.ID[0]
        assert dict(one.docinfo) == dict(other.docinfo)


def test_the_same_page_gives_the_same_bytes() -> None:
    leaf = {"P1": FilePage(advertisement(), 0)}
    assert place_pages(pdf(), [leaf], None) == place_pages(pdf(), [leaf], None)


@pytest.mark.parametrize("file", [b"no PDF", advertisement(Group=Array([]))])
def test_what_cannot_be_read_is_told(file: bytes) -> None:
    with pytest.raises(PdfProblem):
        place_pages(pdf(), [{"P1": FilePage(file, 0)}], "DeviceCMYK")


def test_a_page_with_nothing_on_it_is_nothing() -> None:
    with placed(advertisement(Contents=Array([]), Resources=Dictionary())) as file:
        assert forms(file).P1.read_bytes().strip() == b""
