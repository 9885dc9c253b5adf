"""An advertisement with faults is printed as all readers show it; what is lost of it is marked, and nothing vanishes unseen."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from paginate import pipeline
from paginate.diagnostics import Severity, Sink
from paginate.display import PlacedPage
from paginate.geometry import Rect
from paginate.separation.raster import page_raster
from pixels import channels

LAYOUT = """\
page: {width: 200pt, height: 160pt}
type_area: {left: 0, top: 0, width: 200pt, height: 160pt}
frames: [{advertisement: ad.pdf, at: [0, 0], size: [200pt, 160pt]}]
"""
FIRST, SECOND = (30, 140), (170, 20)
"""Where the two corners are that an advertisement paints, from the top left."""

ONE = b"q 0 1 1 0 k 0 0 60 40 re f Q "
OTHER = b"q 1 0 0 0 k 140 120 60 40 re f Q "


def ad(
    content: bytes | list[bytes], pdf: pikepdf.Pdf | None = None, entries: dict[str, Any] | None = None, **kinds: Any
) -> bytes:
    pdf = pdf or pikepdf.new()
    pdf.add_blank_page(page_size=(200, 160))
    made = pdf.pages[0].obj
    made.TrimBox = made.MediaBox
    parts = [content] if isinstance(content, bytes) else content
    made.Contents = Array([pdf.make_stream(part) for part in parts])
    made.Resources = Dictionary({f"/{kind}": Dictionary({f"/{name}": each for name, each in named.items()}) for kind, named in kinds.items()})  # fmt: skip
    for key, value in (entries or {}).items():
        made[f"/{key}"] = value
    target = BytesIO()
    pdf.save(target, compress_streams=False)
    return target.getvalue()


class Printed:
    """What became of a page with the advertisement."""

    def __init__(self, folder: Path, data: bytes, press: str = "newsprint") -> None:
        (folder / "page.yaml").write_text(LAYOUT, encoding="utf-8")
        (folder / "ad.pdf").write_bytes(data)
        sink = Sink()
        composed = pipeline.compose(folder / "page.yaml", sink, press=press)
        self.pdf = pipeline.render_pdf(composed, sink) if composed else None
        self.codes = {finding.code: finding.severity for finding in sink}

    def shows(self, place: tuple[int, int]) -> bool:
        assert self.pdf is not None
        return min(channels(page_raster(self.pdf, 72).convert("RGB"), place)) < 140

    @property
    def corners(self) -> tuple[bool, bool]:
        return self.shows(FIRST), self.shows(SECOND)


HARMLESS = {
    "a q too many": b"q " + ONE + OTHER,
    "a Q too many": ONE + b"Q " + OTHER,
    "Q too many in a moved space": b"1 0 0 1 5 5 cm Q 1 0 0 1 -5 -5 cm " + ONE + OTHER,
    "an open BMC": b"/A BMC " + ONE + OTHER,
    "an EMC too many": ONE + b"EMC " + OTHER,
    "an open text": b"BT " + ONE + OTHER,
    "an unknown state": b"/No gs " + ONE + OTHER,
    "an unknown font": b"BT /No 9 Tf (a) Tj ET " + ONE + OTHER,
    "an unknown object": b"/No Do " + ONE + OTHER,
    "an unknown colour space": b"q /No cs 1 scn Q " + ONE + OTHER,
    "text without a font": b"BT (a) Tj ET " + ONE + OTHER,
    "a double sign": b"q 1 0 0 1 --40 40- cm 1 0 0 1 40 -40 cm Q " + ONE + OTHER,
    "an operator without operands": b"re f " + ONE + OTHER,
    "an operator that there is not": b"frob " + ONE + OTHER,
    "an image with a tight end": b"q 1 0 0 1 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7fEI Q " + ONE + OTHER,
    "an image whose data have its end": b"q BI /W 9 /H 1 /CS /G /BPC 8 ID a EI b EI EI Q " + ONE + OTHER,
}


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless_faults_cost_nothing(tmp_path: Path, name: str) -> None:
    printed = Printed(tmp_path, ad(HARMLESS[name]))
    assert printed.corners == (True, True)
    assert Severity.ERROR not in {
        severity for code, severity in printed.codes.items() if code != "pdfx-unknown-operator"
    }


@pytest.mark.parametrize(
    "name", ["a q too many", "a Q too many", "Q too many in a moved space", "an open BMC", "an open text"]
)
def test_what_is_placed_is_balanced(tmp_path: Path, name: str) -> None:
    printed = Printed(tmp_path, ad(HARMLESS[name]))
    assert printed.codes["pdf-mended"] is Severity.WARNING
    assert printed.pdf is not None
    with pikepdf.open(BytesIO(printed.pdf)) as made:
        operators = [str(each.operator) for each in pikepdf.parse_content_stream(made.pages[0].Resources.XObject.P1)]
    depths = [operators[:end].count("q") - operators[:end].count("Q") for end in range(len(operators) + 1)]
    assert min(depths) == depths[-1] == 0
    assert operators.count("BT") == operators.count("ET")
    assert sum(each in ("BMC", "BDC") for each in operators) == operators.count("EMC")


def test_a_sound_page_is_placed_as_it_is(tmp_path: Path) -> None:
    printed = Printed(tmp_path, ad(ONE + OTHER))
    assert printed.pdf is not None
    assert "pdf-mended" not in printed.codes
    with pikepdf.open(BytesIO(printed.pdf)) as made:
        assert made.pages[0].Resources.XObject.P1.read_bytes().strip() == (ONE + OTHER).strip()


# --- what is lost -----------------------------------------------------------------------------------------------------


def lost() -> bytes:
    """One of two streams of content is packed and cut off."""
    with pikepdf.open(BytesIO(ad([ONE, OTHER]))) as pdf:
        pdf.pages[0].obj.Contents[1].write(b"x\x9c\x01\x02", filter=Name.FlateDecode)
        target = BytesIO()
        pdf.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return target.getvalue()


def test_where_content_is_lost_the_page_is_written_with_its_place_crossed_out(tmp_path: Path) -> None:
    printed = Printed(tmp_path, lost())
    assert printed.codes["pdf-content-lost"] is Severity.ERROR
    assert printed.corners == (True, False)
    assert printed.shows((100, 80))  # where the diagonals meet


def test_a_press_may_want_nothing_then(tmp_path: Path) -> None:
    (tmp_path / "strict.yaml").write_text("{based_on: newsprint, damaged_advertisement: block}", encoding="utf-8")
    printed = Printed(tmp_path, lost(), press=str(tmp_path / "strict.yaml"))
    assert printed.pdf is None
    assert {"pdf-content-lost", "advertisement-damaged"} <= printed.codes.keys()


@pytest.mark.parametrize(
    "data",
    [
        ad(b""),
        ad(b"0 0 0 0 k 0 0 200 160 re f"),
        ad(ONE + OTHER, entries={"CropBox": Array([80, 50, 120, 100]), "TrimBox": Array([80, 50, 120, 100])}),
    ],
    ids=["nothing", "white", "beside it"],
)
def test_an_advertisement_that_prints_nothing_is_told(tmp_path: Path, data: bytes) -> None:
    assert Printed(tmp_path, data).codes["advertisement-empty"] is Severity.ERROR


# --- layers -----------------------------------------------------------------------------------------------------------


def form(pdf: pikepdf.Pdf, content: bytes, **entries: Any) -> pikepdf.Object:
    made = pdf.make_stream(content)
    values = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 200, 160]), **entries}
    for key, value in values.items():
        made[f"/{key}"] = value
    return made


def layered(kind: str) -> bytes:
    """The second corner is on a layer that is off, in one of many ways."""
    pdf = pikepdf.new()
    off = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="off"))
    on = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="on"))
    default = Dictionary(OFF=Array([off]))
    layer, shown = off, b"/OC /L BDC " + OTHER + b"EMC "
    objects = {}
    match kind:
        case "all on of two":
            layer = pdf.make_indirect(Dictionary(Type=Name.OCMD, OCGs=Array([on, off]), P=Name.AllOn))
        case "an expression":
            expression = Array([Name.And, on, Array([Name.Not, Array([Name.Or, Array([Name.Not, off])])])])
            layer = pdf.make_indirect(Dictionary(Type=Name.OCMD, VE=expression))
        case "all off but some":
            default = Dictionary(BaseState=Name.OFF, ON=Array([on]))
        case "not printed":
            off.Usage = Dictionary(Print=Dictionary(PrintState=Name.OFF))
            default = Dictionary(
                AS=Array([Dictionary(Event=Name.Print, Category=Array([Name.Print]), OCGs=Array([off]))])
            )
        case "a form":
            objects, shown = {"F": form(pdf, OTHER, OC=off)}, b"/F Do "
        case "a form in a form":
            inner = form(pdf, OTHER, OC=off)
            outer = form(pdf, b"/G Do ", Resources=Dictionary(XObject=Dictionary(G=inner)))
            objects, shown = {"F": outer}, b"/F Do "
        case "marked in a form":
            outer = form(pdf, shown, Resources=Dictionary(Properties=Dictionary(L=off)))
            objects, shown = {"F": outer}, b"/F Do "
        case "an image":
            image = pdf.make_stream(b"\xff\0\0\0")
            values = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1, "BitsPerComponent": 8}
            for key, value in (values | {"ColorSpace": Name.DeviceCMYK, "OC": off}).items():
                image[f"/{key}"] = value
            objects, shown = {"F": image}, b"q 60 0 0 40 140 120 cm /F Do Q "
    pdf.Root.OCProperties = Dictionary(OCGs=Array([off, on]), D=default)
    return ad(ONE + shown, pdf, Properties={"L": layer}, XObject=objects)


LAYERS = ("off", "all on of two", "an expression", "all off but some", "not printed", "a form", "a form in a form",
          "marked in a form", "an image")  # fmt: skip


@pytest.mark.parametrize("press", ["newsprint", "x1a"])
@pytest.mark.parametrize("kind", LAYERS)
def test_a_layer_that_is_off_is_not_printed(tmp_path: Path, kind: str, press: str) -> None:
    (tmp_path / "x1a.yaml").write_text("{based_on: newsprint, standard: PDF/X-1a}", encoding="utf-8")
    printed = Printed(
        tmp_path, layered(kind), press="newsprint" if press == "newsprint" else str(tmp_path / "x1a.yaml")
    )
    assert printed.corners == (True, False)
    if press == "x1a":
        assert printed.pdf is not None
        assert b"/OC" not in printed.pdf


# --- annotations ------------------------------------------------------------------------------------------------------


def annotated(flags: int = 4, subtype: str = "Stamp", *, appearance: bool = True, **more: Any) -> bytes:
    pdf = pikepdf.new()
    drawn = form(pdf, b"1 0 0 0 k 0 0 30 20 re f", BBox=Array([0, 0, 30, 20]))
    annotation = Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([140, 120, 200, 160]), F=flags)
    if appearance:
        annotation.AP = Dictionary(N=drawn)
    for key, value in more.items():
        annotation[f"/{key}"] = value
    made = pdf.make_indirect(annotation)
    if subtype == "Widget":
        pdf.Root.AcroForm = Dictionary(Fields=Array([made]))
    return ad(ONE, pdf, {"Annots": Array([made])})


@pytest.mark.parametrize("subtype", ["Stamp", "FreeText", "Widget", "Ink", "Square", "Highlight"])
def test_an_annotation_that_prints_is_drawn_as_it_appears(tmp_path: Path, subtype: str) -> None:
    assert Printed(tmp_path, annotated(subtype=subtype)).corners == (True, True)


@pytest.mark.parametrize("data", [annotated(0), annotated(4 | 2), annotated(subtype="Popup")])
def test_one_that_does_not_print_is_not(tmp_path: Path, data: bytes) -> None:
    printed = Printed(tmp_path, data)
    assert printed.corners == (True, False)
    assert "annotation-lost" not in printed.codes


@pytest.mark.parametrize(
    ("data", "is_lost"),
    [
        (annotated(appearance=False), True),
        (annotated(subtype="FreeText", appearance=False), True),
        (annotated(subtype="Widget", appearance=False, V=pikepdf.String("Name")), True),
        (annotated(subtype="Widget", appearance=False), False),
        (annotated(subtype="Link", appearance=False), False),
    ],
)
def test_one_without_an_appearance_is_told(tmp_path: Path, data: bytes, is_lost: bool) -> None:
    printed = Printed(tmp_path, data)
    assert ("annotation-lost" in printed.codes) is is_lost
    assert printed.pdf is not None


def test_an_annotation_is_judged_like_content(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    drawn = form(pdf, b"1 0 0 rg 0 0 30 20 re f", BBox=Array([0, 0, 30, 20]))
    stamp = Dictionary(Subtype=Name.Stamp, Rect=Array([140, 120, 200, 160]), F=4, AP=Dictionary(N=drawn))
    assert "rgb" in Printed(tmp_path, ad(ONE, pdf, {"Annots": Array([stamp])})).codes


# --- boxes and fonts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("box", ["TrimBox", "CropBox", "ArtBox"])
def test_a_box_beyond_the_medium_ends_with_it(tmp_path: Path, box: str) -> None:
    data = ad(ONE + OTHER, entries={"TrimBox": Array([0, 0, 0, 0]), box: Array([-100, -80, 300, 240])})
    assert Printed(tmp_path, data).corners == (True, True)


@pytest.mark.parametrize(
    ("place", "size", "bleeds"), [("[0, 0]", "[200pt, 160pt]", True), ("[20pt, 20pt]", "[160pt, 128pt]", False)]
)
def test_a_page_of_its_own_size_keeps_its_bleed(tmp_path: Path, place: str, size: str, bleeds: bool) -> None:
    pdf = pikepdf.new()
    content = b"0 0.5 0 0 k 0 0 220 180 re f"
    data = ad(
        content,
        pdf,
        {
            "MediaBox": Array([0, 0, 220, 180]),
            "TrimBox": Array([10, 10, 210, 170]),
            "BleedBox": Array([1, 1, 219, 179]),
        },
    )
    (tmp_path / "page.yaml").write_text(
        LAYOUT.replace("[0, 0]", place).replace("[200pt, 160pt]", size), encoding="utf-8"
    )
    (tmp_path / "ad.pdf").write_bytes(data)
    sink = Sink()
    composed = pipeline.compose(tmp_path / "page.yaml", sink)
    assert composed is not None
    placed = (item for frame in composed.page.frames for item in frame.placed)
    (box,) = (item.box for item in placed if isinstance(item, PlacedPage))
    assert (box.x, box.right) == pytest.approx((-3 * 72 / 25.4, 200 + 3 * 72 / 25.4) if bleeds else (20, 180))
    pipeline.render_pdf(composed, sink)
    assert "short-of-bleed" not in {finding.code for finding in sink}


HELVETICA = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [(b"", False), (b"() Tj", False), (b"3 Tr (a) Tj", False), (b"(a) Tj", True), (b"1 Tr (a) Tj", True)],
)
def test_a_font_must_be_embedded_where_a_glyph_of_it_is_shown(tmp_path: Path, text: bytes, is_told: bool) -> None:
    data = ad(ONE + b"BT /F 9 Tf 20 100 Td " + text + b" ET", Font={"F": HELVETICA})
    assert ("font-not-embedded" in Printed(tmp_path, data).codes) is is_told


def test_the_place_of_what_is_not_exact_is_told(tmp_path: Path) -> None:
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([0, 0, 9, 9]), Function=Dictionary(FunctionType=9)
    )
    data = ad(ONE + b"q 140 120 60 40 re W n /S sh Q", Shading={"S": shading})
    (tmp_path / "page.yaml").write_text(LAYOUT, encoding="utf-8")
    (tmp_path / "ad.pdf").write_bytes(data)
    sink = Sink()
    composed = pipeline.compose(tmp_path / "page.yaml", sink)
    assert composed is not None
    pipeline.render_pdf(composed, sink)
    (found,) = (finding for finding in sink if finding.code == "plates-inexact")
    assert found.box == Rect(140, 0, 60, 40)
