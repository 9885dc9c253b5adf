"""A whole PDF read back: what a press needs is in it, and what a press refuses is not."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from handmade import FANG, KAI, SANS, SERIF, line, pdf, rectangle, run
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, Process, Spot
from paginate.display import Direction, Picture
from paginate.geometry import Rect, Size
from witnesses import witness

ALLOWED_SPACES = {"/DeviceCMYK", "/DeviceGray", "/Separation"}


def photo(source: str, x: float) -> Picture:
    return Picture(source, Rect(x, 150, 40, 30), Rect(0, 0, 8, 6), Size(8, 6))


def cmyk_jpeg() -> PressPicture:
    target = BytesIO()
    Image.new("CMYK", (8, 6), (255, 0, 0, 0)).save(target, "JPEG")
    return PressPicture(8, 6, "DeviceCMYK", 8, "DCTDecode", target.getvalue(), inverted=True)


@pytest.fixture(scope="module")
def data() -> bytes:
    """A page with all that there is: four faces, three directions, process and spot inks, both kinds of picture."""
    ink = Spot("专色红", 0.3, Process(0, 1, 0.9, 0))
    gray = PressPicture(8, 6, "DeviceGray", 8, "FlateDecode", zlib.compress(bytes(48)))
    return pdf(
        rectangle(0, 0, 100, 10, ink, stroke=Process(0.2, 0, 0, 0), stroke_width=1),
        line(run("宋体 Paginate", 20, 40)),
        line(run("黑体", 20, 60, key=SANS, color=Process(0.9, 0.3, 0, 0.1))),
        line(run("楷体", 20, 80, key=KAI, color=ink)),
        line(run("仿宋", 20, 100, key=FANG)),
        line(
            run("从", 250, 20, direction=Direction.VERTICAL),
            run("12", 245, 38, stretch=0.9),
            run("月，", 250, 40, direction=Direction.VERTICAL),
            run("Latin", 246, 60, direction=Direction.TURNED),
        ),
        photo("cmyk", 20),
        photo("gray", 80),
        photo("cmyk", 140),
        rectangle(0, 190, 300, 0.5, BLACK),
        pictures={"cmyk": cmyk_jpeg(), "gray": gray},
    )


@pytest.fixture(scope="module")
def path(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("structure") / "page.pdf"
    path.write_bytes(data)
    return path


@pytest.fixture(scope="module")
def file(path: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(path) as file:
        yield file


def test_qpdf_finds_nothing_wrong(path: Path) -> None:
    witness("qpdf", "--check", path)  # exits with an error at the least warning


def test_ghostscript_draws_it_without_a_word(path: Path) -> None:
    assert witness("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", path) == ""


def test_mupdf_finds_only_our_fonts_and_pictures(path: Path) -> None:
    information = witness("mutool", "info", path)
    assert "Fonts (5)" in information
    assert "Images (2)" in information


def test_every_font_is_embedded_cut_down_and_readable(path: Path) -> None:
    rows = witness("pdffonts", path).splitlines()[2:]
    found = [
        re.fullmatch(r"[A-Z]{6}\+(\S+) +(CID .*?) +(Identity-[HV]) +(yes|no) (yes|no) (yes|no) .*", row) for row in rows
    ]
    fonts = {match.groups() for match in found if match}
    yes = ("yes", "yes", "yes")
    assert fonts == {
        (SERIF, "CID TrueType", "Identity-H", *yes),
        (SERIF, "CID TrueType", "Identity-V", *yes),
        (SANS, "CID TrueType", "Identity-H", *yes),
        (KAI, "CID TrueType", "Identity-H", *yes),
        (f"{FANG}-Identity-H", "CID Type 0C", "Identity-H", *yes),
    }
    assert len(fonts) == len(rows)


def test_the_pictures_are_there_once_and_in_the_press_colours(path: Path) -> None:
    rows = [row.split() for row in witness("pdfimages", "-list", path).splitlines()[2:]]
    assert [(row[5], row[8]) for row in rows] == [("cmyk", "jpeg"), ("gray", "image"), ("cmyk", "jpeg")]
    assert rows[0][10] == rows[2][10]  # the object's number


def test_no_colour_is_rgb(file: pikepdf.Pdf, data: bytes) -> None:
    operators = {str(each.operator) for each in pikepdf.parse_content_stream(file.pages[0])}
    assert not operators & {"rg", "RG", "g", "G", "sh", "gs"}
    assert {"k", "K", "cs", "scn"} <= operators
    spaces = {str(entry) for made in file.objects for entry in walk(made) if isinstance(entry, pikepdf.Name)}
    assert not spaces & {"/DeviceRGB", "/CalRGB", "/Lab", "/ICCBased"}
    assert spaces >= ALLOWED_SPACES


def test_no_font_is_there_that_is_not_used(file: pikepdf.Pdf, data: bytes) -> None:
    assert b"Helvetica" not in data
    used = {str(each.operands[0]) for each in pikepdf.parse_content_stream(file.pages[0]) if str(each.operator) == "Tf"}
    assert used == set(file.pages[0].Resources.Font.keys())


def test_nothing_is_live(file: pikepdf.Pdf) -> None:
    assert set(file.Root.keys()) == {"/Type", "/Pages", "/Lang", "/Metadata", "/OutputIntents"}
    assert not {"/Group", "/Trans", "/Annots", "/AA"} & set(file.pages[0].obj.keys())


def test_every_object_is_referred_to(file: pikepdf.Pdf) -> None:
    assert {made.objgen for made in file.objects} == reached(file.trailer)


def walk(made: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Everything in an object, without following references."""
    yield made
    if isinstance(made, pikepdf.Array):
        inner = list(made)
    elif isinstance(made, pikepdf.Dictionary | pikepdf.Stream):
        inner = [value for _, value in made.items()]
    else:
        return
    for value in inner:
        if not (isinstance(value, pikepdf.Object) and value.is_indirect):
            yield from walk(value) if isinstance(value, pikepdf.Object) else [value]


def reached(root: pikepdf.Object) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        made = waiting.pop()
        if made.is_indirect:
            if made.objgen in found:
                continue
            found.add(made.objgen)
        inner = list(made) if isinstance(made, pikepdf.Array) else []
        if isinstance(made, pikepdf.Dictionary | pikepdf.Stream):
            inner = [value for _, value in made.items()]
        waiting += [value for value in inner if isinstance(value, pikepdf.Object)]
    return found
