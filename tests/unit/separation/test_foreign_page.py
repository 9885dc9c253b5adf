"""A foreign page lies on the plates as its PDF says: every kind of colour, of image, of overprint."""

import zlib
from contextlib import suppress
from io import BytesIO
from random import Random
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name
from PIL import Image

from handmade import page, rectangle
from paginate.color import BLACK, Process, Spot
from paginate.display import PlacedPage
from paginate.geometry import Rect
from paginate.pdf_reading.problems import PdfProblem
from paginate.separation.foreign_colors import Separation
from paginate.separation.foreign_page import ForeignFile
from paginate.separation.plates import Plates, plates, plates_of_pdf
from plated import inks_at, sources
from setting import PRESS

GROUND = b"0.4 0.2 0 0 k 0 0 200 100 re f "
SKY = {"Cyan": 40, "Magenta": 20}
BOX = b"20 20 60 60 re "


def tint_transform(pdf: pikepdf.Pdf, *solid: float) -> pikepdf.Object:
    return Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=list(solid))


CALIBRATED = Dictionary(
    WhitePoint=[0.9505, 1, 1.089], Gamma=[2.2, 2.2, 2.2],
    Matrix=[0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505],
)  # fmt: skip


def resources(pdf: pikepdf.Pdf) -> pikepdf.Object:
    gold = Array([Name.Separation, Name("/金"), Name.DeviceCMYK, tint_transform(pdf, 0.2, 0.3, 0.8, 0)])
    black = Array([Name.Separation, Name.Black, Name.DeviceCMYK, tint_transform(pdf, 0, 0, 0, 1)])
    every = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint_transform(pdf, 1, 1, 1, 1)])
    program = pdf.make_stream(b"{pop 0 0 0 0}")
    program.FunctionType, program.Domain, program.Range = 4, [0, 1, 0, 1], [0, 1] * 4
    both = Array([Name.DeviceN, Array([Name.Magenta, Name("/金")]), Name.DeviceCMYK, program])
    icc = pdf.make_stream(b"no matter")
    icc.N = 4
    table = pikepdf.String(bytes([0, 0, 0, 0, 255, 0, 128, 0]))
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 200, 0], Extend=[True, True],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[1, 0, 0, 0], C1=[0, 0, 1, 0]),
    )  # fmt: skip
    tile = pdf.make_stream(b"0 1 0 0 k 0 0 9 9 re f")
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep, tile.Resources = [0, 0, 10, 10], 5, 5, Dictionary()
    stencil = pdf.make_stream(b"0 0 9 9 re f")
    for key, value in tile.items():
        if key != "/Length":
            stencil[key] = value
    stencil.PaintType = 2
    form = pdf.make_stream(b"0 0 0 1 k " + BOX + b"f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, [0, 0, 300, 200]
    inherits = pdf.make_stream(BOX + b"f")
    inherits.Type, inherits.Subtype, inherits.BBox = Name.XObject, Name.Form, [0, 0, 300, 200]
    return Dictionary(
        ColorSpace=Dictionary(
            Gold=gold, Black=black, All=every, Both=both, Icc=Array([Name.ICCBased, icc]),
            Indexed=Array([Name.Indexed, Name.DeviceCMYK, 1, table]), Stencil=Array([Name.Pattern, Name.DeviceCMYK]),
            CalRGB=Array([Name.CalRGB, CALIBRATED]),
        ),
        ExtGState=Dictionary(
            Over=Dictionary(OP=True, OPM=1), Mode0=Dictionary(OP=True, OPM=0), Knock=Dictionary(OP=False),
            Fills=Dictionary(OP=False, op=True, OPM=1),
        ),
        Shading=Dictionary(Axial=shading),
        Pattern=Dictionary(Tile=tile, Stencil=stencil, Shade=Dictionary(PatternType=2, Shading=shading)),
        XObject=Dictionary(Form=form, Inherits=inherits),
        Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
    )  # fmt: skip


def foreign(content: bytes, image: dict[str, object] | None = None, data: bytes = b"", **page_entries: Any) -> bytes:
    """A page of 300 by 200 points with this content; `Im` is the image."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 200))
        made = pdf.pages[0]
        made.Resources = resources(pdf)
        made.Contents = pdf.make_stream(content)
        if image is not None:
            stream = pdf.make_stream(data)
            for key, value in {"Type": Name.XObject, "Subtype": Name.Image, **image}.items():
                stream[f"/{key}"] = value
            made.Resources.XObject.Im = stream
        for key, value in page_entries.items():
            made[f"/{key}"] = value
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


def separated(content: bytes, **image: Any) -> Plates:
    return plates_of_pdf(foreign(content, **image), PRESS, 72)


@pytest.mark.parametrize(
    ("color", "inks"),
    [
        (b"0 0.7 0 0 k ", {"Magenta": 70}),
        (b"0.3 g ", {"Black": 70}),
        (b"/Gold cs 0.5 scn ", {"金": 50}),
        (b"/Gold cs ", {"金": 100}),
        (b"/Black cs 0.5 scn ", {"Black": 50}),
        (b"/Both cs 0.5 0.25 scn ", {"Magenta": 50, "金": 25}),
        (b"/All cs 0.5 scn ", {"Cyan": 50, "Magenta": 50, "Yellow": 50, "Black": 50}),
        (b"/Icc cs 0 0.7 0 0 scn ", {"Magenta": 70}),
        (b"/Indexed cs 1 sc ", {"Cyan": 100, "Yellow": 50}),
        (b"/DeviceCMYK cs ", {"Black": 100}),
        (b"/DeviceGray cs 1 sc ", {}),
    ],
)
def test_colours_are_on_their_plates_and_knock_out_of_others(color: bytes, inks: dict[str, int]) -> None:
    made = separated(GROUND + color + BOX + b"f")
    assert inks_at(made, 50, 150) == inks
    assert inks_at(made, 150, 150) == SKY


@pytest.mark.parametrize("color", [b"1 0 0 rg ", b"/CalRGB cs 1 0 0 sc "])
def test_light_becomes_the_inks_of_the_press(color: bytes) -> None:
    found = inks_at(separated(color + BOX + b"f"), 50, 150)
    assert found["Magenta"] > 70
    assert found["Yellow"] > 60
    assert found.get("Cyan", 0) < 20


@pytest.mark.parametrize(
    ("painted", "inks"),
    [
        (b"/Over gs 0 0 0 1 k ", {**SKY, "Black": 100}),
        (b"/Over gs 0.1 0 0 1 k ", {"Cyan": 10, "Magenta": 20, "Black": 100}),
        (b"/Mode0 gs 0 0 0 1 k ", {"Black": 100}),
        (b"/Over gs 0 g ", {"Black": 100}),
        (b"/Over gs /Icc cs 0 0 0 1 scn ", {"Black": 100}),
        (b"/Over gs /Gold cs 0.5 scn ", {**SKY, "金": 50}),
        (b"/Over gs /Both cs 0.5 0 scn ", {"Cyan": 40, "Magenta": 50}),
        (b"/Over gs /Knock gs 0 0 0 1 k ", {"Black": 100}),
        (b"/Fills gs 0 0 0 1 k ", {**SKY, "Black": 100}),
        (b"q /Over gs Q 0 0 0 1 k ", {"Black": 100}),
    ],
)
def test_overprint_leaves_what_lies_beneath(painted: bytes, inks: dict[str, int]) -> None:
    assert inks_at(separated(GROUND + painted + BOX + b"f"), 50, 150) == inks


@pytest.mark.parametrize(
    ("operator", "middle", "border"),
    [
        (b"B", {"Magenta": 100}, {**SKY, "Black": 100}),
        (b"f", {"Magenta": 100}, {"Magenta": 100}),
        (b"s", SKY, {**SKY, "Black": 100}),
    ],
)
def test_fills_and_strokes_overprint_each_for_itself(
    operator: bytes, middle: dict[str, int], border: dict[str, int]
) -> None:
    gs = Dictionary(OP=True, op=False, OPM=1)
    data = foreign(GROUND + b"/Mine gs 0 1 0 0 k 0 0 0 1 K 20 w " + BOX + operator)
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.pages[0].Resources.ExtGState.Mine = gs
        target = BytesIO()
        pdf.save(target)
    made = plates_of_pdf(target.getvalue(), PRESS, 72)
    assert inks_at(made, 50, 150) == middle
    if operator != b"B":  # whether a stroke overprints its own fill is for each program to say
        assert inks_at(made, 24, 150) == border


def test_text_that_overprints_leaves_no_trace_and_still_moves_on() -> None:
    text = b"BT /F 60 Tf 20 130 Td 0 0 0 1 k /Over gs (I) Tj 0 1 0 0 k /Knock gs (I) Tj ET"
    made = separated(b"0.4 0 0 0 k 0 100 300 100 re f " + text)
    cyan, magenta, _, black = made.rasters
    assert (cyan[:90, :36] == 102).all()
    columns = [list(raster.max(axis=0) > 100) for raster in (black, magenta)]
    assert columns[0].index(True) < columns[1].index(True)
    assert cyan.min() == 0  # where the second knocks out


def test_forms_are_rewritten_and_inherit() -> None:
    assert inks_at(separated(GROUND + b"/Form Do"), 50, 150) == {"Black": 100}
    assert inks_at(separated(GROUND + b"/Over gs /Form Do"), 50, 150) == {**SKY, "Black": 100}
    assert inks_at(separated(b"/Gold cs 0.5 scn /Inherits Do"), 50, 150) == {"金": 50}


def test_shadings_and_patterns() -> None:
    for content in (b"q 0 0 200 200 re W n /Axial sh Q", b"/Pattern cs /Shade scn 0 0 200 200 re f"):
        made = separated(content)
        assert inks_at(made, 20, 100) == {"Cyan": pytest.approx(90, abs=2), "Yellow": pytest.approx(10, abs=2)}
        assert inks_at(made, 180, 100) == {"Cyan": pytest.approx(10, abs=2), "Yellow": pytest.approx(90, abs=2)}
    assert inks_at(separated(b"/Pattern cs /Tile scn " + BOX + b"f"), 50, 150) == {"Magenta": 100}
    assert inks_at(separated(b"/Stencil cs 0 0 0.5 0 /Stencil scn " + BOX + b"f"), 50, 150) == {"Yellow": 50}


SHOWN = b"q 60 0 0 60 20 20 cm /Im Do Q"


def jpeg(mode: str, color: int | tuple[int, ...]) -> bytes:
    target = BytesIO()
    Image.new(mode, (16, 16), color).save(target, "JPEG", quality=100)
    return target.getvalue()


@pytest.mark.parametrize(
    ("space", "data", "entries", "inks"),
    [
        (Name.DeviceCMYK, bytes([255, 0, 128, 0]), {}, {"Cyan": 100, "Yellow": 50}),
        (Name.DeviceCMYK, bytes([255, 0, 128, 0]), {"Decode": [1, 0] * 4}, {"Magenta": 100, "Yellow": 50, "Black": 100}),
        (Name.DeviceGray, bytes([77]), {}, {"Black": 70}),
        (Name.DeviceGray, b"\x00", {"BitsPerComponent": 1}, {"Black": 100}),
        (Name.DeviceCMYK, bytes([0xF0, 0x80]), {"BitsPerComponent": 4}, {"Cyan": 100, "Yellow": 53}),
        (Name.Gold, bytes([128]), {}, {"金": 50}),
        (Name.Both, bytes([128, 255]), {}, {"Magenta": 50, "金": 100}),
        (Name.Indexed, b"\x01", {}, {"Cyan": 100, "Yellow": 50}),
        (Name.Indexed, b"\x80", {"BitsPerComponent": 1}, {"Cyan": 100, "Yellow": 50}),
        (Name.DeviceCMYK, bytes([0, 0, 0, 255] * 2)[::1], {"BitsPerComponent": 16}, {"Yellow": 0, "Magenta": 0}),
    ],
)  # fmt: skip
def test_images_are_taken_apart(space: Name, data: bytes, entries: dict[str, Any], inks: dict[str, int]) -> None:
    image = {"Width": 1, "Height": 1, "BitsPerComponent": 8, "ColorSpace": space, **entries}
    found = inks_at(separated(GROUND + SHOWN, image=image, data=data), 50, 150)
    assert found == {ink: tint for ink, tint in inks.items() if tint}


@pytest.mark.parametrize(
    ("mode", "color", "space", "decode", "inks"),
    [
        ("CMYK", (0, 255, 128, 0), Name.DeviceCMYK, [1, 0] * 4, {"Magenta": 100, "Yellow": 50}),
        ("CMYK", (255, 0, 127, 255), Name.DeviceCMYK, None, {"Magenta": 100, "Yellow": 50}),
        ("L", 77, Name.DeviceGray, None, {"Black": 70}),
    ],
)
def test_jpegs_too(
    mode: str, color: int | tuple[int, ...], space: Name, decode: list[int] | None, inks: dict[str, int]
) -> None:
    image = {"Width": 16, "Height": 16, "BitsPerComponent": 8, "ColorSpace": space, "Filter": Name.DCTDecode}
    image |= {"Decode": decode} if decode else {}
    found = inks_at(separated(SHOWN, image=image, data=jpeg(mode, color)), 50, 150)
    assert found == {ink: pytest.approx(tint, abs=1) for ink, tint in inks.items()}


def test_a_stencil_mask_takes_the_colour_that_is_set() -> None:
    mask = {"Width": 1, "Height": 1, "BitsPerComponent": 1, "ImageMask": True}
    assert inks_at(separated(GROUND + b"0 1 0 0 k " + SHOWN, image=mask, data=b"\x00"), 50, 150) == {"Magenta": 100}
    over = separated(GROUND + b"/Over gs 0 0 0 1 k " + SHOWN, image=mask, data=b"\x00")
    assert inks_at(over, 50, 150) == {**SKY, "Black": 100}


def test_a_range_of_colours_can_be_masked() -> None:
    image = {"Width": 2, "Height": 1, "BitsPerComponent": 8, "ColorSpace": Name.DeviceCMYK, "Mask": [0, 9] * 4}
    made = separated(GROUND + SHOWN, image=image, data=bytes([5, 5, 5, 5, 255, 0, 0, 0]))
    assert inks_at(made, 25, 150) == SKY
    assert inks_at(made, 75, 150) == {"Cyan": 100}


def test_inline_images() -> None:
    inline = b"q 60 0 0 60 20 20 cm BI /W 1 /H 1 /CS /CMYK /BPC 8 /F /AHx ID FF008000> EI Q"
    assert inks_at(separated(GROUND + inline), 50, 150) == {"Cyan": 100, "Yellow": 50}


def unreadable() -> bytes:
    """A red page with a shading of no kind that there is."""
    data = foreign(b"1 0 0 rg " + BOX + b"f 0 0 10 10 re W n /Mesh sh")
    with pikepdf.open(BytesIO(data)) as pdf:
        function = Dictionary(FunctionType=9)
        pdf.pages[0].Resources.Shading.Mesh = Dictionary(ShadingType=1, ColorSpace=Name.DeviceCMYK, Function=function)
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_what_cannot_be_taken_apart_is_rendered_and_told(turn: int) -> None:
    data = unreadable()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.pages[0].Rotate = turn
        target = BytesIO()
        pdf.save(target)
    made = plates_of_pdf(target.getvalue(), PRESS, 72)
    x, y = {0: (50, 150), 90: (50, 50), 180: (250, 50), 270: (150, 250)}[turn]
    assert inks_at(made, x, y)["Magenta"] > 70
    assert made.rasters[0].shape == ((200, 300) if turn in (0, 180) else (300, 200))
    with ForeignFile(target.getvalue(), Separation(PRESS)) as rendered:
        assert rendered.page(0).approximate
    with ForeignFile(foreign(GROUND), Separation(PRESS)) as apart:
        assert not apart.page(0).approximate


def test_forms_without_an_end_are_left_out_and_told() -> None:
    with pikepdf.open(BytesIO(foreign(b"/Form Do"))) as pdf:
        form = pdf.pages[0].Resources.XObject.Form
        form.write(b"/Form Do " * 3)
        form.Resources = Dictionary(XObject=Dictionary(Form=form))
        target = BytesIO()
        pdf.save(target)
    with ForeignFile(target.getvalue(), Separation(PRESS)) as endless:
        assert endless.page(0).approximate
    assert not any(raster.any() for raster in plates_of_pdf(target.getvalue(), PRESS, 72).rasters)


def test_our_plates_tell_which_files_could_not_be_taken_apart() -> None:
    placed = PlacedPage("advertisement.pdf", 0, Rect(50, 50, 150, 100), Rect(0, 0, 300, 200))
    assert plates(page(placed), sources(placed=unreadable()), PRESS, 72).approximate == ("advertisement.pdf",)
    assert plates(page(placed), sources(placed=foreign(GROUND)), PRESS, 72).approximate == ()


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=30)
def test_damaged_files_give_plates_or_a_problem(seed: int) -> None:
    random = Random(seed)
    image = {"Width": 2, "Height": 2, "BitsPerComponent": 8, "ColorSpace": Name.DeviceCMYK}
    content = GROUND + b"/Over gs /Form Do /Pattern cs /Tile scn 0 0 99 99 re f /Axial sh " + SHOWN
    data = bytearray(foreign(content, image, bytes(range(16))))
    for _ in range(random.choice((1, 5, 30))):
        data[random.randrange(len(data))] = random.randrange(256)
    with suppress(PdfProblem):
        made = plates_of_pdf(bytes(data), PRESS, 36)
        assert made.names[:4] == ("Cyan", "Magenta", "Yellow", "Black")


@pytest.mark.parametrize(
    ("data", "number"), [(b"", 0), (b"no PDF", 0), (foreign(GROUND), 1)], ids=["nothing", "no PDF", "no such page"]
)
def test_what_is_no_page_is_a_problem(data: bytes, number: int) -> None:
    with pytest.raises(PdfProblem):
        plates_of_pdf(data, PRESS, 72, number)


def test_a_foreign_page_lies_on_the_plates_of_ours() -> None:
    advertisement = foreign(b"0 0.7 0 0 k 0 0 300 200 re f /Gold cs 0.5 scn 0 100 150 100 re f")
    placed = PlacedPage("advertisement.pdf", 0, Rect(50, 50, 150, 100), Rect(0, 0, 300, 200))
    silver = Spot("银", 1, Process(0, 0, 0, 0.4))
    ours = page(
        rectangle(0, 0, 300, 200, Process(0.4, 0, 0, 0)),
        placed,
        rectangle(60, 120, 20, 20, BLACK, overprint=True),
        rectangle(250, 150, 20, 20, silver),
    )
    made = plates(ours, sources(placed=advertisement), PRESS, 72)
    assert made.names[4:] == ("银", "金")
    assert inks_at(made, 20, 20) == {"Cyan": 40}
    assert inks_at(made, 80, 70) == {"金": 50}
    assert inks_at(made, 150, 70) == {"Magenta": 70}
    assert inks_at(made, 70, 130) == {"Magenta": 70, "Black": 100}
    assert inks_at(made, 260, 160) == {"银": 100}


def test_data_packed_before_they_are_a_jpeg() -> None:
    image = {
        "Width": 16, "Height": 16, "BitsPerComponent": 8, "ColorSpace": Name.DeviceCMYK, "Decode": [1, 0] * 4,
        "Filter": Array([Name.FlateDecode, Name.DCTDecode]),
    }  # fmt: skip
    data = zlib.compress(jpeg("CMYK", (0, 255, 0, 0)))
    assert inks_at(separated(SHOWN, image=image, data=data), 50, 150) == {"Magenta": 100}


FOUR_PIXELS = {"Width": 2, "Height": 2, "BitsPerComponent": 8, "ColorSpace": Name.DeviceCMYK}


def test_an_image_is_made_once_for_a_plate_however_often_it_is_shown() -> None:
    data = foreign(b"q 50 0 0 50 0 0 cm /Im Do Q " * 40, FOUR_PIXELS, bytes(16))
    with ForeignFile(data, Separation(PRESS)) as file:
        made = file.page(0)
        with pikepdf.open(BytesIO(made.on(["Cyan"]))) as plate:
            images = {each.objgen for each in plate.pages[0].obj.Resources.XObject.values()}
        assert not made.approximate
    assert len(images) == 1


def test_a_page_with_images_of_too_many_pixels_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    data = foreign(b"q 50 0 0 50 0 0 cm /Im Do Q " * 40, FOUR_PIXELS, bytes(16))
    for most, approximate in ((4, False), (3, True)):
        monkeypatch.setattr("paginate.pdf_reading.bounds.MOST_PIXELS", most)
        with ForeignFile(data, Separation(PRESS)) as file:
            assert file.page(0).approximate is approximate


def test_the_operations_of_all_plates_together_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four plates of forty operations and a stream; a page of thirty spot inks has ten times as many."""
    for most, approximate in ((4 * 90, False), (4 * 90 - 1, True)):
        monkeypatch.setattr("paginate.separation.foreign_page.MOST_PLAYED", most)
        with ForeignFile(foreign(b"0 0 1 1 re f " * 20), Separation(PRESS)) as file:
            assert file.page(0).approximate is approximate
