"""PDFs for presses, read by programs that nobody here wrote: standards, overprint, inks of pictures, shadows, placed PDFs."""

import re
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from advertisement import advertisement
from handmade import BLEED, X1A, X4, line, page, rectangle, run, sources
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, PAPER, REGISTRATION, Color, Process, Spot
from paginate.display import Item, Picture, PlacedPage, Shadow
from paginate.geometry import Rect, Size
from paginate.pdf import PressForm, write_pdf
from paginate.press import Inks, Standard
from pixels import channels, level
from witnesses import rendering, witness

PLAIN = X4._replace(standard=Standard.PLAIN)
OFFICE = PLAIN._replace(inks=Inks.SRGB)
FORMS = {"x4": X4, "x1a": X1A, "plain": PLAIN, "office": OFFICE}

RED = Spot("专色 红", 1, Process(0, 1, 0.9, 0))
GROUND = Process(0.3, 0, 0.3, 0)

RAMP = bytes(range(0, 256, 4))
TWO = bytes(level for pair in zip(RAMP, reversed(RAMP), strict=True) for level in pair)


def flate(data: bytes, **more: Any) -> PressPicture:
    return PressPicture(len(RAMP), 1, "DeviceGray", 8, "FlateDecode", zlib.compress(data), **more)


def rgb_jpeg() -> PressPicture:
    target = BytesIO()
    Image.new("RGB", (16, 16), (200, 30, 40)).save(target, "JPEG", quality=95)
    return PressPicture(16, 16, "DeviceRGB", 8, "DCTDecode", target.getvalue())


PICTURES = {
    "gray": flate(RAMP),
    "black": flate(RAMP, inks=(BLACK,)),
    "brown": flate(RAMP, inks=(Process(0.2, 0.7, 0.9, 0.1),)),
    "red": flate(RAMP, inks=(RED,)),
    "duotone": flate(TWO, inks=(BLACK, RED)),
    "cut out": flate(RAMP, mask=flate(bytes(32) + b"\xff" * 32)),
    "light": rgb_jpeg(),
}


def photo(source: str, x: float, y: float = 10) -> Picture:
    return Picture(source, Rect(x, y, 40, 40), Rect(0, 0, 1, 1), Size(1, 1))


FLAT: tuple[Item, ...] = (
    rectangle(-9, -9, 318, 218, GROUND),
    line(run("黑字压印", 10, 150, size=20)._replace(overprint=True)),
    line(run("反白", 150, 150, size=20, color=PAPER)._replace(overprint=True)),
    rectangle(20, 170, 60, 10, RED._replace(tint=0.3, overprint=True), stroke=BLACK, stroke_width=0.5),
    *(photo(source, 10 + 50 * number) for number, source in enumerate(("gray", "black", "brown", "red", "duotone"))),
    rectangle(302, -20, 5, 5, REGISTRATION),
)
SOFT: tuple[Item, ...] = (
    photo("cut out", 10, 60),
    Shadow(Rect(105, 65, 40, 40), 8, Process(0, 0, 0, 0.6)),
    rectangle(100, 60, 40, 40, PAPER),
)


def written(folder: Path, *items: Item, form: PressForm = X4, placed: dict[str, bytes] | None = None) -> Path:
    path = folder / "page.pdf"
    path.write_bytes(write_pdf(page(*items)._replace(margin=20), sources(PICTURES, placed), form))
    return path


@pytest.fixture(params=FORMS)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A page with all that its standard allows."""
    form = FORMS[request.param]
    more = SOFT if form is not X1A else ()
    more += (photo("light", 60, 60),) if form is OFFICE else ()
    return written(tmp_path, *FLAT, *more, form=form)


def test_no_program_has_a_word_to_say(path: Path) -> None:
    witness("qpdf", "--check", path)  # exits with an error at the least warning
    assert witness("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", path) == ""
    assert "Pages: 1" in witness("mutool", "info", path)


def test_poppler_finds_the_boxes_and_the_facts(path: Path) -> None:
    rows = dict(row.split(":", 1) for row in witness("pdfinfo", "-box", "-rawdates", path).splitlines())
    boxes = {kind: [float(edge) for edge in rows[f"{kind}Box"].split()] for kind in ("Media", "Bleed", "Trim")}
    assert boxes == {"Media": [0, 0, 358, 258], "Bleed": [20, 20, 338, 238], "Trim": [29, 29, 329, 229]}
    assert rows["Title"].strip() == X4.title
    assert rows["CreationDate"].strip() == rows["ModDate"].strip() == "D:20261123000000+08'00'"
    assert rows["Metadata Stream"].strip() == "yes"


def test_every_font_is_embedded(path: Path) -> None:
    rows = witness("pdffonts", path).splitlines()[2:]
    assert rows
    assert all(re.search(r" yes yes yes +\d+ +0$", row) for row in rows)


def test_pictures_keep_their_inks(tmp_path: Path) -> None:
    rows = [row.split() for row in witness("pdfimages", "-list", written(tmp_path, *FLAT, *SOFT)).splitlines()[2:]]
    found = [(row[2], row[5], row[6]) for row in rows]
    assert found[:5] == [
        ("image", "gray", "1"),
        ("image", "gray", "1"),
        ("image", "index", "1"),
        ("image", "sep", "1"),
        ("image", "devn", "2"),
    ]
    assert ("smask", "gray", "1") in found


def test_pdf_x_1a_has_nothing_that_came_after_it(tmp_path: Path) -> None:
    data = written(tmp_path, *FLAT, form=X1A).read_bytes()
    for later in (b"/SMask", b"/Group", b"/ca ", b"/CA ", b"/BM", b"/ICCBased", b"/ObjStm", b"/XRef", b"/OCProperties"):
        assert later not in data
    assert b"/GTS_PDFXVersion (PDF/X-1a:2003)" in data


def test_a_desktop_printer_gets_light(tmp_path: Path) -> None:
    path = written(tmp_path, rectangle(0, 0, 99, 9, RED), line(run("黑", 10, 150)), photo("light", 60), form=OFFICE)
    with pikepdf.open(path) as file:
        operators = {str(each.operator) for each in pikepdf.parse_content_stream(file.pages[0])}
        assert "rg" in operators
        assert not operators & {"k", "K", "cs", "scn", "gs"}


# --- ink --------------------------------------------------------------------------------------------------------------


def plates(path: Path) -> dict[str, Image.Image]:
    """The plates that Ghostscript makes of the file, at a pixel a point; 0 is solid ink."""
    options = ("-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-r72", f"-sOutputFile={path.with_suffix('.tif')}")
    witness("gs", *options, path)
    found = {}
    for file in path.parent.glob("page(*).tif"):
        with Image.open(file) as plate:
            found[file.stem[5:-1]] = plate.convert("L")
    return found


def tint(plate: Image.Image, x: float, y: float) -> float:
    """How much ink is on the plate, from 0 to 1, at a place in points from the trim's top left."""
    return 1 - level(plate, (round(x + BLEED + 20), round(y + BLEED + 20))) / 255


@pytest.mark.parametrize(
    ("color", "overprint", "cyan", "black"),
    [
        (BLACK, True, 0.3, 1),
        (BLACK, False, 0, 1),
        (Process(0, 0, 0, 0.4), True, 0.3, 0.4),
        (PAPER, True, 0, 0),
        (RED, True, 0.3, 0),
        (RED, False, 0, 0),
    ],
)
def test_what_overprints_leaves_the_other_plates_alone(
    color: Color, overprint: bool, cyan: float, black: float, tmp_path: Path
) -> None:
    box = rectangle(20, 20, 60, 60, color, overprint=overprint)
    made = plates(written(tmp_path, rectangle(0, 0, 200, 150, GROUND), box))
    assert tint(made["Cyan"], 50, 50) == pytest.approx(cyan, abs=0.01)
    assert tint(made["Yellow"], 50, 50) == pytest.approx(cyan, abs=0.01)
    assert tint(made["Black"], 50, 50) == pytest.approx(black, abs=0.01)


def test_registration_colour_is_on_every_plate(tmp_path: Path) -> None:
    made = plates(written(tmp_path, rectangle(20, 20, 60, 60, REGISTRATION), rectangle(100, 20, 9, 9, RED)))
    assert len(made) == 5
    assert {round(tint(plate, 50, 50), 2) for plate in made.values()} == {1}


def test_a_picture_after_overprinting_text_knocks_out(tmp_path: Path) -> None:
    text = line(run("黑", 10, 190)._replace(overprint=True))
    made = plates(written(tmp_path, rectangle(0, 0, 300, 200, GROUND), text, photo("black", 20, 20)))
    assert tint(made["Cyan"], 40, 40) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("ink", [BLACK, Process(0.6, 0, 0, 0.8), RED])
def test_line_art_is_printed_in_its_ink(ink: Color, tmp_path: Path) -> None:
    data = PressPicture(8, 1, "DeviceGray", 1, "FlateDecode", zlib.compress(b"\x0f"), inks=(ink,))
    path = tmp_path / "page.pdf"
    item = page(photo("line art", 20, 20))._replace(margin=20)
    path.write_bytes(write_pdf(item, sources({"line art": data}), X4))
    made = plates(path).values()
    darkest = {x: max(tint(plate, x, 40) for plate in made) for x in (30, 50)}
    solid = max(ink) if isinstance(ink, Process) else 1
    assert darkest == pytest.approx({30: 0, 50: solid}, abs=0.01)


def test_a_duotone_prints_on_the_plates_of_its_inks(tmp_path: Path) -> None:
    made = plates(written(tmp_path, photo("duotone", 20, 20)))
    (red,) = (plate for name, plate in made.items() if name not in ("Cyan", "Magenta", "Yellow", "Black"))
    assert [tint(made["Black"], x, 40) for x in (22, 58)] == pytest.approx([0.04, 0.95], abs=0.04)
    assert [tint(red, x, 40) for x in (22, 58)] == pytest.approx([0.95, 0.04], abs=0.04)
    assert tint(made["Magenta"], 40, 40) == 0


def test_a_shadow_adds_black_and_takes_no_other_ink_away(tmp_path: Path) -> None:
    shadow = Shadow(Rect(40, 40, 80, 60), 10, Process(0, 0, 0, 0.6))
    spot = rectangle(0, 100, 200, 50, RED._replace(tint=0.5, overprint=True))
    made = plates(written(tmp_path, rectangle(0, 0, 200, 150, GROUND), spot, shadow))
    (red,) = (plate for name, plate in made.items() if name not in ("Cyan", "Magenta", "Yellow", "Black"))
    black = [tint(made["Black"], x, 70) for x in (20, 35, 39.5, 45, 80)]
    assert black == pytest.approx([0, 0.06, 0.3, 0.54, 0.6], abs=0.06)
    assert {round(tint(made["Cyan"], x, 70), 1) for x in range(25, 130, 5)} == {0.3}
    assert tint(red, 80, 104) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("renderer", ["pdfium", "poppler", "mupdf", "ghostscript"])
def test_a_cut_out_lets_the_ground_be_seen(renderer: str, tmp_path: Path) -> None:
    image = rendering(
        renderer, written(tmp_path, rectangle(0, 0, 200, 150, Process(0, 0, 1, 0)), photo("cut out", 20, 20))
    )
    left, right = (channels(image, (round(2 * (x + 29)), (2 * (40 + 29)))) for x in (30, 56))
    assert left[2] < 100 < left[0]
    assert max(right) - min(right) < 30


# --- pages of other files ---------------------------------------------------------------------------------------------

YELLOW_GROUND = Rect(100, 50, 120, 80)


def dark(image: Image.Image, x: float, y: float) -> bool:
    """Whether black is printed at a place in points from the trim's top left."""
    return max(channels(image, (round(2 * (x + 29)), round(2 * (y + 29))))) < 100


@pytest.mark.parametrize("renderer", ["pdfium", "poppler", "mupdf", "ghostscript"])
@pytest.mark.parametrize(("rotate", "corner"), [(0, (110, 120)), (90, (110, 60)), (180, (170, 60)), (270, (170, 120))])
def test_a_placed_page_stands_as_it_is_meant_to_be_looked_at(
    rotate: int, corner: tuple[float, float], renderer: str, tmp_path: Path
) -> None:
    size = Size(120, 80) if rotate % 180 == 0 else Size(80, 120)
    box = Rect(100, 50, 80, 80)
    placed = PlacedPage("ad.pdf", 0, box, Rect(0, 0, *size))
    image = rendering(renderer, written(tmp_path, placed, placed={"ad.pdf": advertisement(Rotate=rotate)}))
    corners = {(110, 120), (110, 60), (170, 60), (170, 120)}  # its black square is in one of them
    assert {at for at in corners if dark(image, *at)} == {corner}


@pytest.mark.parametrize("form", [X4, X1A, OFFICE])
def test_only_the_crop_of_a_placed_page_is_seen_and_the_page_goes_on_after_it(form: PressForm, tmp_path: Path) -> None:
    black = rectangle(10, 10, 30, 30, BLACK, overprint=True)
    after = rectangle(10, 150, 30, 30, BLACK, overprint=True)
    placed = PlacedPage("ad.pdf", 0, Rect(100, 50, 60, 40), Rect(0, 40, 60, 40))
    path = written(tmp_path, black, placed, after, form=form, placed={"ad.pdf": advertisement()})
    witness("qpdf", "--check", path)  # exits with an error at the least warning
    image = rendering("poppler", path)
    assert dark(image, 110, 85)
    assert dark(image, 20, 160)
    outside = [image.getpixel((round(2 * (x + 29)), round(2 * (y + 29)))) for x, y in ((97, 70), (163, 70), (130, 93))]
    assert {pixel == (255, 255, 255) for pixel in outside} == {True}


def test_hidden_layers_stay_hidden(tmp_path: Path) -> None:
    content = b"/OC /L1 BDC 0 0 0 1 k 0 0 140 100 re f EMC"
    box = Rect(100, 50, 120, 80)
    for seen in (True, False):
        file = advertisement(content, layers={"price": seen})
        path = written(tmp_path, PlacedPage("ad.pdf", 0, box, Rect(0, 0, 120, 80)), placed={"ad.pdf": file})
        for renderer in ("pdfium", "poppler", "mupdf", "ghostscript"):
            assert dark(rendering(renderer, path), 150, 90) is seen


def test_fonts_of_a_placed_page_are_the_fonts_of_the_page(tmp_path: Path) -> None:
    placed = PlacedPage("ad.pdf", 0, YELLOW_GROUND, Rect(0, 0, 120, 80))
    rows = witness("pdffonts", written(tmp_path, placed, placed={"ad.pdf": advertisement()})).splitlines()[2:]
    assert [row.split()[0] for row in rows] == ["Helvetica"]


@pytest.mark.parametrize("form", [X4, X1A])
def test_the_same_page_gives_the_same_bytes(form: PressForm, tmp_path: Path) -> None:
    placed = PlacedPage("ad.pdf", 0, YELLOW_GROUND, Rect(0, 0, 120, 80))
    one, other = (
        written(tmp_path, *FLAT, placed, form=form, placed={"ad.pdf": advertisement()}).read_bytes() for _ in range(2)
    )
    assert one == other
