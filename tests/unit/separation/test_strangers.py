"""What strangers' pages do in rare ways lies on the plates as a press prints it: each fault with its neighbours."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from handmade import page, rectangle
from paginate.color import Process
from paginate.display import PlacedPage
from paginate.geometry import Rect
from paginate.press import Standard
from paginate.separation.foreign_colors import Separation
from paginate.separation.foreign_page import ForeignFile
from paginate.separation.plates import Plates, plates, plates_of_pdf
from plated import inks_at, sources
from setting import PRESS

BOX = b"20 20 60 60 re "
SHOWN = b"q 60 0 0 60 20 20 cm /Im Do Q "
GOLD = Array([Name.Separation, Name("/金"), Name.DeviceCMYK, Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0] * 4, C1=[0.2, 0.3, 0.8, 0])])  # fmt: skip


def stranger(
    content: bytes, pdf: pikepdf.Pdf | None = None, entries: dict[str, Any] | None = None, **kinds: Any
) -> bytes:
    """A page of 300 by 200 points with this content, these resources, by kind, and these entries."""
    pdf = pdf or pikepdf.new()
    pdf.add_blank_page(page_size=(300, 200))
    made = pdf.pages[0].obj
    made.Contents = pdf.make_stream(content)
    made.Resources = Dictionary({f"/{kind}": Dictionary({f"/{name}": each for name, each in named.items()}) for kind, named in kinds.items()})  # fmt: skip
    for key, value in (entries or {}).items():
        made[f"/{key}"] = value
    target = BytesIO()
    pdf.save(target)
    return target.getvalue()


def stream(pdf: pikepdf.Pdf, data: bytes, **entries: Any) -> pikepdf.Object:
    made = pdf.make_stream(b"")
    made.write(data)
    for key, value in entries.items():
        made[f"/{key}"] = value
    return made


def form(pdf: pikepdf.Pdf, content: bytes, **entries: Any) -> pikepdf.Object:
    return stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 200], **entries)


def tile(pdf: pikepdf.Pdf, content: bytes, **entries: Any) -> pikepdf.Object:
    return stream(
        pdf, content, Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 10, 10], XStep=10, YStep=10,
        **{"Resources": Dictionary(), **entries},
    )  # fmt: skip


def image(pdf: pikepdf.Pdf, data: bytes, **entries: Any) -> pikepdf.Object:
    usual = {"Width": 1, "Height": 1, "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray}
    return stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, **usual | entries)


def type3(glyph: pikepdf.Object, **entries: Any) -> pikepdf.Object:
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontMatrix=[0.01, 0, 0, 0.01, 0, 0], FirstChar=97, LastChar=97, Widths=[100],
        FontBBox=[0, 0, 100, 100], CharProcs=Dictionary(a=glyph), Encoding=Dictionary(Differences=[97, Name.a]), **entries,
    )  # fmt: skip


def separated(content: bytes, pdf: pikepdf.Pdf | None = None, **kinds: Any) -> Plates:
    made = plates_of_pdf(stranger(content, pdf, **kinds), PRESS, 72)
    assert not made.approximate
    return made


def inks(content: bytes, pdf: pikepdf.Pdf | None = None, **kinds: Any) -> dict[str, Any]:
    return inks_at(separated(content, pdf, **kinds), 50, 150)


def over_tint(data: bytes, standard: Standard = Standard.X4) -> dict[str, Any]:
    """The inks of a placed page in the middle of its box, where it lies over a tint of ours."""
    placed = PlacedPage("ad.pdf", 0, Rect(0, 0, 300, 200), Rect(0, 0, 300, 200))
    ours = page(rectangle(0, 0, 300, 200, Process(0.4, 0, 0, 0)), placed)
    made = plates(ours, sources(placed=data), PRESS._replace(standard=standard), 72)
    return dict(inks_at(made, 50, 150))


# --- colours that are never set ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [BOX + b"f", b"20 w 20 50 m 80 50 l S", b"q 1 0 0 rg Q " + BOX + b"f"])
def test_black_that_is_never_set_is_black_alone(content: bytes) -> None:
    assert inks(content) == {"Black": 100}


def test_nor_is_it_inside_forms_tiles_glyphs_and_stencils() -> None:
    pdf = pikepdf.new()
    black = b"0 0 300 200 re f"
    assert inks(b"/F Do", pdf, XObject={"F": form(pdf, black)}) == {"Black": 100}
    pdf = pikepdf.new()
    assert inks(b"/Pattern cs /P scn " + BOX + b"f", pdf, Pattern={"P": tile(pdf, black)}) == {"Black": 100}
    pdf = pikepdf.new()
    font = type3(stream(pdf, b"100 0 d0 0 0 100 100 re f"))
    assert inks(b"BT /T 60 Tf 20 20 Td (a) Tj ET", pdf, Font={"T": font}) == {"Black": 100}
    pdf = pikepdf.new()
    mask = image(pdf, b"\0", BitsPerComponent=1, ImageMask=True)
    del mask.ColorSpace
    assert inks(SHOWN, pdf, XObject={"Im": mask}) == {"Black": 100}


# --- glyphs with colours of their own ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("glyph", "color", "expected"),
    [
        (b"100 0 d0 0 1 0 0 k 0 0 100 100 re f", b"", {"Magenta": 100}),
        (b"100 0 d0 0 1 0 0 k 0 0 100 100 re f", b"0 0 1 0 k ", {"Magenta": 100}),
        (b"100 0 d0 0 0 100 100 re f", b"0 0 1 0 k ", {"Yellow": 100}),
        (b"100 0 0 0 100 100 d1 0 0 100 100 re f", b"0 0 1 0 k ", {"Yellow": 100}),
        (b"100 0 0 0 100 100 d1 0 1 0 0 k 0 0 100 100 re f", b"0 0 1 0 k ", {"Yellow": 100}),
    ],
)
def test_glyphs_of_type_3_fonts(glyph: bytes, color: bytes, expected: dict[str, int]) -> None:
    pdf = pikepdf.new()
    font = type3(stream(pdf, glyph))
    text = color + b"BT /T 60 Tf 20 20 Td (a) Tj ET"
    assert inks(b"0.4 0 0 0 k 0 0 300 200 re f " + text, pdf, Font={"T": font}) == expected


def test_such_glyphs_that_overprint_still_move_the_pen() -> None:
    pdf = pikepdf.new()
    font = type3(stream(pdf, b"100 0 0 0 100 100 d1 0 0 100 100 re f"))
    content = (
        b"0.4 0 0 0 k 0 0 300 200 re f BT /T 60 Tf 20 20 Td /Over gs 0 0 0 1 k (a) Tj /Knock gs 0 1 0 0 k (a) Tj ET"
    )
    states = {"Over": Dictionary(OP=True, OPM=1), "Knock": Dictionary(OP=False)}
    made = separated(content, pdf, Font={"T": font}, ExtGState=states)
    assert inks_at(made, 50, 150) == {"Cyan": 40, "Black": 100}
    assert inks_at(made, 110, 150) == {"Magenta": 100}


# --- colours by what they mean ----------------------------------------------------------------------------------------


def test_names_that_only_inline_images_may_shorten() -> None:
    for name in ("G", "RGB", "CMYK"):
        assert inks(b"/%s cs 0.5 scn " % name.encode() + BOX + b"f", ColorSpace={name: GOLD}) == {"金": 50}
    assert inks(b"q 60 0 0 60 20 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q", ColorSpace={"G": GOLD}) == {"Black": 100}


def test_an_index_leads_to_inks_in_fills_too() -> None:
    space = Array([Name.Indexed, GOLD, 1, pikepdf.String(bytes([0, 255]))])
    assert inks(b"/I cs 1 sc " + BOX + b"f", ColorSpace={"I": space}) == {"金": 100}


@pytest.mark.parametrize(
    ("space", "color"),
    [
        (Array([Name.Lab, Dictionary(WhitePoint=[0.9642, 1, 0.8249])]), b"50 0 0"),
        (Array([Name.CalGray, Dictionary(WhitePoint=[0.9642, 1, 0.8249], Gamma=2.2)]), b"0.4"),
    ],
)
def test_grays_that_are_light_are_in_several_inks(space: pikepdf.Object, color: bytes) -> None:
    found = inks(b"/S cs " + color + b" scn " + BOX + b"f", ColorSpace={"S": space})
    assert found["Black"] > 5
    assert all(0 < found[ink] < 80 for ink in ("Cyan", "Magenta", "Yellow"))


def test_lab_has_colour() -> None:
    space = Array([Name.Lab, Dictionary(WhitePoint=[0.9642, 1, 0.8249], Range=[-100, 100, -100, 100])])
    found = inks(b"/S cs 50 70 50 scn " + BOX + b"f", ColorSpace={"S": space})
    assert found["Magenta"] > 70
    assert found.get("Cyan", 0) < 30


def test_a_program_says_what_an_ink_looks_like() -> None:
    pdf = pikepdf.new()
    program = stream(pdf, b"{dup 0.5 mul exch 0 exch dup 0.2 gt {pop 0.8} {pop 0} ifelse 0 exch pop 0.1}", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 4)  # fmt: skip
    space = Array([Name.Separation, Name("/金"), Name.DeviceCMYK, program])
    made = separated(b"/S cs 1 scn " + BOX + b"f", pdf, ColorSpace={"S": space})
    assert made.solids[4] != Process(0, 0, 0, 0.6)


# --- shadings ---------------------------------------------------------------------------------------------------------


def axial(space: pikepdf.Object, function: pikepdf.Object) -> pikepdf.Object:
    return Dictionary(ShadingType=2, ColorSpace=space, Coords=[0, 0, 300, 0], Extend=[True, True], Function=function)


def test_a_shading_that_a_program_says() -> None:
    pdf = pikepdf.new()
    program = stream(
        pdf, b"{dup 0.5 lt {pop 0 0 0 1} {pop 0 1 0 0} ifelse}", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 4
    )
    made = separated(b"/S sh", pdf, Shading={"S": axial(Name.DeviceCMYK, program)})
    assert inks_at(made, 50, 150) == {"Black": 100}
    assert inks_at(made, 250, 150) == {"Magenta": 100}


def mesh(pdf: pikepdf.Pdf, space: pikepdf.Object, *corners: bytes) -> pikepdf.Object:
    """A triangle that covers the page, of corners with these colours."""
    places = [(0, 0), (65535, 0), (0, 65535)]
    data = b"".join(struct.pack(">BHH", 0, *place) + color for place, color in zip(places, corners, strict=True))
    count = len(corners[0])
    return stream(
        pdf, data, ShadingType=4, ColorSpace=space, BitsPerCoordinate=16, BitsPerComponent=8, BitsPerFlag=8,
        Decode=[0, 1000, 0, 1000, *[0, 1] * count],
    )  # fmt: skip


@pytest.mark.parametrize("way", [b"/S sh", b"/Pattern cs /P scn 0 0 300 200 re f"])
def test_a_mesh_of_inks(way: bytes) -> None:
    for space, corner, expected in ((Name.DeviceCMYK, b"\0\0\0\xff", {"Black": 100}), (GOLD, b"\x80", {"金": 50})):
        pdf = pikepdf.new()
        shading = mesh(pdf, space, corner, corner, corner)
        patterns = {"P": Dictionary(PatternType=2, Shading=shading)}
        assert inks(b"0 1 0 0 k 0 0 300 200 re f " + way, pdf, Shading={"S": shading}, Pattern=patterns) == expected


@pytest.mark.parametrize("way", [b"/S sh", b"/Pattern cs /P scn 0 0 300 200 re f"])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_mesh_of_light_is_mixed_as_light(way: bytes, turn: int) -> None:
    pdf = pikepdf.new()
    shading = mesh(pdf, Name.DeviceRGB, b"\xff\0\0", b"\xff\0\0", b"\xff\0\0")
    patterns = {"P": Dictionary(PatternType=2, Shading=shading)}
    data = stranger(b"q 2 0 0 2 0 0 cm " + way + b" Q", pdf, {"Rotate": turn}, Shading={"S": shading}, Pattern=patterns)
    made = plates_of_pdf(data, PRESS, 72)
    assert inks_at(made, 50, 100)["Magenta"] > 70
    assert not made.approximate


# --- images -----------------------------------------------------------------------------------------------------------


def test_a_soft_mask_goes_before_a_range_of_colours() -> None:
    pdf = pikepdf.new()
    shown = image(pdf, b"\0", Mask=[0, 0], SMask=image(pdf, b"\xff"))
    assert inks(b"0.4 0 0 0 k 0 0 300 200 re f " + SHOWN, pdf, XObject={"Im": shown}) == {"Black": 100}


def jpeg_2000(mode: str, color: Any, **options: Any) -> bytes:
    target = BytesIO()
    Image.new(mode, (16, 16), color).save(target, "JPEG2000", **options)
    return target.getvalue()


@pytest.mark.parametrize(
    ("mode", "color", "expected"),
    [
        ("L", 0, {"Black"}),
        ("RGB", (255, 0, 0), {"Magenta", "Yellow"}),
        ("RGBA", (255, 0, 0, 255), {"Magenta", "Yellow"}),
    ],
)
def test_jpeg_2000_says_its_colours_itself(mode: str, color: Any, expected: set[str]) -> None:
    pdf = pikepdf.new()
    shown = stream(pdf, jpeg_2000(mode, color), Type=Name.XObject, Subtype=Name.Image, Width=16, Height=16, Filter=Name.JPXDecode)  # fmt: skip
    found = inks(SHOWN, pdf, XObject={"Im": shown})
    assert {ink for ink, tint in found.items() if tint > 60} == expected


def test_line_art_of_a_fax_in_a_spot_ink() -> None:
    pdf = pikepdf.new()
    data = BytesIO()
    Image.new("1", (16, 16), 0).save(data, "TIFF", compression="group4")
    with Image.open(BytesIO(data.getvalue())) as tiff:
        offset, size = tiff.tag_v2[273][0], tiff.tag_v2[279][0]  # type: ignore[attr-defined]
        is_black_0 = tiff.tag_v2[262] == 1  # type: ignore[attr-defined]
    packed = data.getvalue()[offset : offset + size]
    shown = image(
        pdf, packed, Width=16, Height=16, BitsPerComponent=1, ColorSpace=GOLD, Filter=Name.CCITTFaxDecode, Decode=[1, 0],
        DecodeParms=Dictionary(K=-1, Columns=16, Rows=16, BlackIs1=not is_black_0),
    )  # fmt: skip
    assert inks(SHOWN, pdf, XObject={"Im": shown}) in ({"金": 100}, {})


# --- groups -----------------------------------------------------------------------------------------------------------

OVER = Dictionary(OP=True, OPM=1)


@pytest.mark.parametrize(("isolated", "expected"), [(True, {"Black": 100}), (False, {"Cyan": 40, "Black": 100})])
def test_overprint_inside_an_isolated_group_knocks_out_what_lies_under_it(
    isolated: bool, expected: dict[str, int]
) -> None:
    pdf = pikepdf.new()
    group = Dictionary(S=Name.Transparency, I=isolated)
    states = Dictionary(ExtGState=Dictionary(Over=OVER))
    shown = form(pdf, b"/Over gs 0 0 0 1 k " + BOX + b"f", Group=group, Resources=states)
    assert inks(b"0.4 0 0 0 k 0 0 300 200 re f /F Do", pdf, XObject={"F": shown}) == expected


def test_what_the_group_itself_has_beneath_stays() -> None:
    pdf = pikepdf.new()
    group = Dictionary(S=Name.Transparency, I=True)
    states = Dictionary(ExtGState=Dictionary(Over=OVER))
    content = b"0 0.3 0 0 k " + BOX + b"f /Over gs 0 0 0 1 k " + BOX + b"f"
    shown = form(pdf, content, Group=group, Resources=states)
    expected = {"Magenta": 30, "Black": 100}
    assert inks(b"0.4 0 0 0 k 0 0 300 200 re f /F Do", pdf, XObject={"F": shown}) == expected


def test_a_page_that_is_a_group_is_isolated_where_it_is_placed() -> None:
    group = {"Group": Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)}
    content = b"/Over gs 0 0 0 1 k " + BOX + b"f"
    assert over_tint(stranger(content, entries=group, ExtGState={"Over": OVER})) == {"Black": 100}
    assert over_tint(stranger(content, ExtGState={"Over": OVER})) == {"Cyan": 40, "Black": 100}
    assert over_tint(stranger(content, entries=group, ExtGState={"Over": OVER}), Standard.X1A) == {
        "Cyan": 40,
        "Black": 100,
    }


MULTIPLY = Dictionary(ExtGState=Dictionary(M=Dictionary(BM=Name.Multiply)))


def test_transparency_in_tiles_and_glyphs_stays_inside_the_placed_page() -> None:
    pdf = pikepdf.new()
    content = b"/Pattern cs /P scn " + BOX + b"f"
    blending = tile(pdf, b"/M gs 0 0 1 0 k 0 0 10 10 re f", Resources=MULTIPLY)
    assert over_tint(stranger(content, pdf, Pattern={"P": blending})) == {"Yellow": 100}
    pdf = pikepdf.new()
    font = type3(stream(pdf, b"100 0 d0 /M gs 0 0 1 0 k 0 0 100 100 re f"), Resources=MULTIPLY)
    assert over_tint(stranger(b"BT /T 60 Tf 20 20 Td (a) Tj ET", pdf, Font={"T": font})) == {"Yellow": 100}


# --- layers and annotations -------------------------------------------------------------------------------------------


def test_layers_that_are_off_are_on_no_plate() -> None:
    pdf = pikepdf.new()
    off = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="off"))
    pdf.Root.OCProperties = Dictionary(OCGs=[off], D=Dictionary(OFF=[off]))
    content = b"0 1 0 0 k " + BOX + b"f /OC /L BDC 0 0 0 1 k " + BOX + b"f /F Do EMC"
    assert inks(content, pdf, Properties={"L": off}, XObject={"F": form(pdf, BOX + b"f")}) == {"Magenta": 100}


def test_annotations_that_print_are_on_their_plates() -> None:
    pdf = pikepdf.new()
    appearance = stream(pdf, b"0 1 0 0 k 0 0 10 10 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 10, 10])
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[20, 20, 80, 80], F=4, AP=Dictionary(N=appearance))
    data = stranger(b"", pdf, {"Annots": Array([stamp])})
    assert inks_at(plates_of_pdf(data, PRESS, 72), 50, 150) == {"Magenta": 100}
    assert inks_at(plates_of_pdf(data, PRESS, 72), 100, 100) == {}


# --- what is not exact ------------------------------------------------------------------------------------------------


def test_what_is_not_exact_is_told_with_its_place_and_leaves_the_others_exact() -> None:
    pdf = pikepdf.new()
    broken = axial(Name.DeviceCMYK, Dictionary(FunctionType=9))
    content = b"/Gold cs 1 scn " + BOX + b"f q 100 0 50 50 re W n /S sh Q"
    data = stranger(content, pdf, Shading={"S": broken}, ColorSpace={"Gold": GOLD})
    assert inks_at(plates_of_pdf(data, PRESS, 72), 50, 150) == {"金": 100}
    with ForeignFile(data, Separation(PRESS)) as file:
        (inexact,) = file.page(0).inexact
    assert (inexact.what, inexact.box) == ("shading", Rect(100, 150, 50, 50))


@pytest.mark.parametrize(
    ("entries", "what"),
    [
        ({"Group": Dictionary(S=Name.Transparency, K=True)}, "group"),
        ({"Group": Dictionary(S=Name.Transparency, CS=Name.DeviceRGB), "Resources": MULTIPLY}, "group"),
        ({"Group": Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)}, None),
        ({"Resources": Dictionary(ExtGState=Dictionary(M=Dictionary(BM=Name.Hue)))}, "blend"),
        ({"Group": Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)}, None),
    ],
)
def test_what_plates_cannot_blend_one_by_one_is_told(entries: dict[str, Any], what: str | None) -> None:
    pdf = pikepdf.new()
    shown = form(pdf, b"/M gs 0 1 0 0 k " + BOX + b"f", **entries)
    with ForeignFile(stranger(b"/F Do", pdf, XObject={"F": shown}), Separation(PRESS)) as file:
        assert {found.what for found in file.page(0).inexact} == ({what} if what else set())


@pytest.mark.parametrize(("space", "what"), [("/DeviceRGB", "mask"), ("/DeviceCMYK", "mask"), ("/DeviceGray", None)])
def test_a_mask_of_colours_is_told(space: str, what: str | None) -> None:
    pdf = pikepdf.new()
    group = form(pdf, b"0.5 g " + BOX + b"f", Group=Dictionary(S=Name.Transparency, CS=Name(space)))
    state = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=group))
    data = stranger(b"/M gs 0 1 0 0 k " + BOX + b"f", pdf, ExtGState={"M": state})
    with ForeignFile(data, Separation(PRESS)) as file:
        assert {found.what for found in file.page(0).inexact} == ({what} if what else set())


def test_a_tile_that_multiplies_is_told() -> None:
    pdf = pikepdf.new()
    pattern = tile(pdf, b"/M gs 0 1 0 0 k 0 0 5 5 re f", Resources=MULTIPLY)
    data = stranger(b"/Pattern cs /P scn " + BOX + b"f", pdf, Pattern={"P": pattern})
    with ForeignFile(data, Separation(PRESS)) as file:
        assert [found.what for found in file.page(0).inexact] == ["tile"]


def test_light_of_many_spaces_has_white_paper() -> None:
    white = [0.9505, 1, 1.089]
    for space, color in (
        (Array([Name.CalRGB, Dictionary(WhitePoint=white, Matrix=[0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505])]), b"1 1 1"),
        (Array([Name.CalGray, Dictionary(WhitePoint=white, Gamma=1.8)]), b"1"),
        (Array([Name.Lab, Dictionary(WhitePoint=white)]), b"100 0 0"),
    ):  # fmt: skip
        found = inks(b"/S cs " + color + b" scn " + BOX + b"f", ColorSpace={"S": space})
        assert max(found.values(), default=0) <= 1


def test_default_spaces_stand_in_also_where_they_lead_back_to_what_they_replace() -> None:
    pdf = pikepdf.new()
    program = stream(pdf, b"{pop pop pop pop 0 0 0 0}", FunctionType=4, Domain=[0, 1] * 4, Range=[0, 1] * 4)
    names = Array([Name("/A"), Name("/B"), Name.Magenta, Name.Black])
    space = Array([Name.DeviceN, names, Name.DeviceCMYK, program])
    assert inks(b"0.1 0.4 0.8 0.2 k " + BOX + b"f", pdf, ColorSpace={"DefaultCMYK": space}) == {
        "A": 10, "B": 40, "Magenta": 80, "Black": 20,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("filter_name", "data"),
    [("RunLengthDecode", b"\x00\x00\x80"), ("ASCIIHexDecode", b"00>"), ("LZWDecode", b"\x80\x00\x60\x20")],
)
def test_filters_that_know_no_images(filter_name: str, data: bytes) -> None:
    pdf = pikepdf.new()
    shown = image(pdf, data, Filter=Name(f"/{filter_name}"))
    assert inks(SHOWN, pdf, XObject={"Im": shown}) == {"Black": 100}


def test_a_matte_colour_is_taken_out() -> None:
    pdf = pikepdf.new()
    mask = image(pdf, b"\x80", Matte=[1])
    shown = image(pdf, b"\x80", SMask=mask)
    assert inks(SHOWN, pdf, XObject={"Im": shown}) == {"Black": pytest.approx(50, abs=1)}


def test_a_shading_of_process_inks_that_overprints_leaves_spots() -> None:
    function = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 1, 0, 0], C1=[0, 1, 0, 0])
    content = b"/Gold cs 1 scn 0 0 300 200 re f /Over gs /S sh"
    states, shadings = {"Over": OVER}, {"S": axial(Name.DeviceCMYK, function)}
    found = inks(content, ExtGState=states, Shading=shadings, ColorSpace={"Gold": GOLD})
    assert found == {"Magenta": 100, "金": 100}
