"""What the page looks like, in four renderers: each test looks at ink in a place of the page."""

import zlib
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from PIL import Image

from handmade import BLEED, FANG, SERIF, X4, face, line, page, pdf, rectangle, run, sources
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, Process, Spot
from paginate.display import Direction, Item, Picture, Shape
from paginate.fonts import Face
from paginate.geometry import Point, Rect, Size
from paginate.pdf import write_pdf
from pixels import channels
from setting import glyph_ink
from witnesses import RESOLUTION, rendering

PIXELS_PER_POINT = RESOLUTION / 72
DARK = 128
INK_AND_PAPER = 40  # levels by which a plain conversion of black ink may be off


@pytest.fixture(params=["pdfium", "poppler", "mupdf", "ghostscript"])
def renderer(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def part(image: Image.Image, box: Rect) -> Image.Image:
    """The part of a rendering in a box, given in points from the trim's top left."""
    edges = (BLEED + box.x, BLEED + box.y, BLEED + box.right, BLEED + box.bottom)
    left, top, right, bottom = (round(edge * PIXELS_PER_POINT) for edge in edges)
    return image.crop((left, top, right, bottom))


def ink(image: Image.Image) -> tuple[float, float, float, float] | None:
    """The box around all dark pixels, as fractions of the image; None where there are none."""
    box = image.convert("L").point(lambda level: 255 * (level < DARK)).getbbox()
    if box is None:
        return None
    left, top, right, bottom = box
    return left / image.width, top / image.height, right / image.width, bottom / image.height


def ink_box(image: Image.Image) -> tuple[float, float, float, float]:
    """The same of an image that is not empty."""
    box = ink(image)
    assert box is not None
    return box


def drawn(renderer: str, folder: Path, *items: Item, **pictures: PressPicture) -> Image.Image:
    path = folder / "page.pdf"
    path.write_bytes(pdf(*items, pictures=pictures))
    return rendering(renderer, path)


def cell(x: float, y: float, size: float = 40) -> Rect:
    """The em box of an upright character in a vertical line whose centre is `x`."""
    return Rect(x - size / 2, y, size, size)


def test_marks_of_vertical_lines_stand_in_the_upper_right_of_their_cells(renderer: str, tmp_path: Path) -> None:
    image = drawn(renderer, tmp_path, line(run("一，一。", 100, 10, size=40, direction=Direction.VERTICAL)))
    for index in (1, 3):
        left, top, right, bottom = ink_box(part(image, cell(100, 10 + 40 * index)))
        assert left > 0.5
        assert bottom < 0.5
        assert (top, right) == pytest.approx((0.1, 0.9), abs=0.15)


@pytest.mark.parametrize("key", [SERIF, FANG])
def test_characters_of_vertical_lines_hang_by_their_vertical_origin(key: str, renderer: str, tmp_path: Path) -> None:
    made = run("国国国", 100, 10, size=40, direction=Direction.VERTICAL, key=key, gap=10)
    image = drawn(renderer, tmp_path, line(made))
    x, y = face(key).vertical_origin(made.glyphs[0])
    left, bottom, right, top = glyph_ink(face(key), made.glyphs[0])
    for index in range(3):
        found = ink(part(image, Rect(80, 10 + 50 * index, 40, 50)))
        expected = (0.5 - x + left, (y - top) * 0.8, 0.5 - x + right, (y - bottom) * 0.8)  # of 40 points and of 50
        assert found == pytest.approx(expected, abs=0.03)


def name_keyed_font(path: Path) -> Face:
    """A PostScript font whose glyphs go by names, as most Western ones do: A is a low block, B a high one."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "A", "B"])
    builder.setupCharacterMap({ord("A"): "A", ord("B"): "B"})
    outlines = {".notdef": T2CharStringPen(1000, None)}
    for glyph, bottom in (("A", 0), ("B", 500)):
        pen = outlines[glyph] = T2CharStringPen(1000, None)
        pen.moveTo((0, bottom))
        for corner in ((1000, bottom), (1000, bottom + 500), (0, bottom + 500)):
            pen.lineTo(corner)
        pen.closePath()
    builder.setupCFF("NameKeyed", {}, {glyph: pen.getCharString() for glyph, pen in outlines.items()}, {})
    builder.setupHorizontalMetrics(dict.fromkeys(outlines, (1000, 0)))
    builder.setupHorizontalHeader(ascent=1000, descent=0)
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return Face("NameKeyed", path)


def test_glyphs_of_a_font_keyed_by_names_are_not_mixed_up(renderer: str, tmp_path: Path) -> None:
    font = name_keyed_font(tmp_path / "font.otf")
    second_glyph = run("B", 50, 60, size=40)._replace(face="NameKeyed", glyphs=(2,))
    path = tmp_path / "page.pdf"
    path.write_bytes(write_pdf(page(line(second_glyph)), sources()._replace(face=lambda _: font), X4))
    assert ink(part(rendering(renderer, path), Rect(50, 20, 40, 40))) == (0, 0, 1, 0.5)


def test_turned_letters_have_their_tops_to_the_right(renderer: str, tmp_path: Path) -> None:
    # An L turned clockwise: its stem lies along the top, its foot hangs from the stem's left end.
    image = drawn(renderer, tmp_path, line(run("L", 100, 20, size=60, direction=Direction.TURNED)))
    letter = part(image, Rect(95, 15, 60, 55))
    left, top, right, bottom = ink_box(letter)
    height = bottom - top
    near_left = letter.crop((0, 0, round((left + 0.15) * letter.width), letter.height))
    near_right = letter.crop((round((right - 0.3) * letter.width), 0, letter.width, letter.height))
    _, _, _, left_end = ink_box(near_left)
    _, _, _, right_end = ink_box(near_right)
    assert left_end - top == pytest.approx(height, abs=0.05)
    assert right_end - top < height * 0.6


def test_condensed_digits_fit_one_cell(renderer: str, tmp_path: Path) -> None:
    made = run("123", 80, 50, size=40, stretch=2 / 3, features={"hwid": True})
    image = drawn(renderer, tmp_path, line(made))
    around = part(image, Rect(60, 10, 80, 50))
    left, _, right, _ = ink_box(around)
    assert (left, right) == pytest.approx((0.28, 0.72), abs=0.04)


@pytest.mark.parametrize(("tint", "level"), [(1, 0), (0.5, 127), (0.2, 204)])
def test_a_tint_of_a_spot_ink_is_that_tint_of_its_stand_in(
    tint: float, level: int, renderer: str, tmp_path: Path
) -> None:
    spot = Spot("专色", tint, BLACK)
    process = Process(0, 0, 0, tint)
    image = drawn(renderer, tmp_path, rectangle(10, 10, 20, 20, spot), rectangle(40, 10, 20, 20, process))
    shown, stand_in = (part(image, Rect(x, 15, 10, 10)).convert("L").getpixel((4, 4)) for x in (15, 45))
    assert shown == pytest.approx(stand_in, abs=2)
    if renderer in ("pdfium", "mupdf"):  # the others know what black ink on paper looks like
        assert shown == pytest.approx(level, abs=INK_AND_PAPER)


def test_shapes_are_filled_and_stroked_where_they_lie(renderer: str, tmp_path: Path) -> None:
    triangle = Shape((Point(100, 10), Point(140, 10), Point(100, 50)), BLACK)
    frame = rectangle(10, 10, 40, 40, None, stroke=BLACK, stroke_width=4)
    image = drawn(renderer, tmp_path, triangle, frame)
    assert ink(part(image, Rect(100, 10, 18, 18))) == (0, 0, 1, 1)
    assert ink(part(image, Rect(125, 35, 15, 15))) is None
    assert ink(part(image, Rect(13, 13, 34, 34))) is None
    assert ink(part(image, Rect(8, 8, 44, 44))) == pytest.approx((0, 0, 1, 1), abs=0.02)


def test_what_bleeds_is_drawn_to_the_edge_of_the_medium(renderer: str, tmp_path: Path) -> None:
    image = drawn(renderer, tmp_path, rectangle(-9, -9, 318, 30, BLACK))
    assert image.size == (636, 436)
    assert ink(part(image, Rect(-9, -9, 318, 30))) == (0, 0, 1, 1)
    assert ink(part(image, Rect(-9, 21.5, 318, 178))) is None


def photo(box: Rect) -> Picture:
    return Picture("photo", box, Rect(0, 0, 1, 1), Size(1, 1))


def test_a_picture_stands_upright_in_its_box(renderer: str, tmp_path: Path) -> None:
    black_corner = bytes([0, 255, 255, 255])  # two pixels by two, the upper left one black
    data = PressPicture(2, 2, "DeviceGray", 8, "FlateDecode", zlib.compress(black_corner))
    image = drawn(renderer, tmp_path, photo(Rect(20, 30, 80, 60)), photo=data)
    corner = ink(part(image, Rect(20, 30, 80, 60)))
    assert corner == pytest.approx((0, 0, 0.5, 0.5), abs=0.06)


def test_only_the_crop_is_shown(renderer: str, tmp_path: Path) -> None:
    columns = bytes([255, 0, 255, 255])  # one row: white, black, white, white
    crop = Rect(0.25, 0, 0.5, 1)
    data = PressPicture(4, 1, "DeviceGray", 8, "FlateDecode", zlib.compress(columns), crop=crop)
    image = drawn(renderer, tmp_path, photo(Rect(100, 30, 80, 60)), photo=data)
    assert ink(part(image, Rect(100, 30, 80, 60))) == pytest.approx((0, 0, 0.5, 1), abs=0.06)
    assert ink(part(image, Rect(0, 20, 99, 80))) is None


@pytest.mark.parametrize("inverted", [True, False])
def test_the_inks_of_an_inverted_jpeg_are_turned_over(inverted: bool, renderer: str, tmp_path: Path) -> None:
    target = BytesIO()
    # Pillow writes 255 for no ink, as Adobe does: read without turning it over, yellow is all inks but yellow.
    Image.new("CMYK", (16, 16), (0, 0, 255, 0)).save(target, "JPEG", quality=95)
    data = PressPicture(16, 16, "DeviceCMYK", 8, "DCTDecode", target.getvalue(), inverted=inverted)
    image = drawn(renderer, tmp_path, photo(Rect(20, 30, 40, 40)), photo=data)
    red, green, blue = channels(part(image, Rect(30, 40, 20, 20)), (10, 10))
    assert (red > DARK and green > DARK and blue < DARK) is inverted
