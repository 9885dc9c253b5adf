"""Tiling patterns, forms, layers, marked content, boxes and turned pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pikepdf import Array, Dictionary, Name, String

from plates_set.case import GROUND, PATCH, Case, Maker, Page, simple
from plates_set.colors import ORANGE

TWO: Final = "0 0.7 0.6 0.1 k 0 0 6 6 re f 0.8 0.2 0 0 k 6 6 6 6 re f"
FILL: Final = f"/Pattern cs /T scn {PATCH}"


def _tiled(name: str, make: Callable[[Maker], Any], content: str = FILL, **spaces: str) -> Case:
    return Case(
        f"tiles: {name}",
        lambda maker: Page(
            GROUND + content, {"Pattern": {"T": make(maker)}, "ColorSpace": spaces, "ExtGState": {"H": "<</ca 0.5>>"}}
        ),
    )


TILES: Final = (
    _tiled("two colours", lambda maker: maker.tile(TWO)),
    _tiled("no colour set", lambda maker: maker.tile("0 0 6 6 re f")),
    _tiled("gray and RGB", lambda maker: maker.tile("0.4 g 0 0 6 6 re f 0.8 0.3 0.2 rg 6 6 6 6 re f")),
    _tiled("a spot ink", lambda maker: maker.tile("/O cs 0.7 scn 0 0 6 12 re f", {"ColorSpace": {"O": ORANGE}})),
    _tiled("wide steps", lambda maker: maker.tile(TWO, text="<</XStep 24 /YStep 24>>")),
    _tiled("askew", lambda maker: maker.tile(TWO, text="<</Matrix [1.6 0.8 -0.8 1.6 6 3]>>")),
    _tiled("TilingType 2", lambda maker: maker.tile(TWO, text="<</TilingType 2>>")),
    _tiled("of a stroke", lambda maker: maker.tile(TWO), "/Pattern CS /T SCN 18 w 18 18 60 36 re S"),
    _tiled("an image inside", lambda maker: maker.tile("q 12 0 0 12 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /CMYK /F /AHx ID 00FF0000 00000000 FF000000 000000FF> EI Q")),
    _tiled("tiles inside", lambda maker: maker.tile("/Pattern cs /T scn 0 0 24 24 re f", {"Pattern": {"T": maker.tile(TWO)}}, "<</BBox [0 0 24 24] /XStep 30 /YStep 30>>")),
    _tiled("half opaque inside", lambda maker: maker.tile("/H gs " + TWO, {"ExtGState": {"H": "<</ca 0.5>>"}})),
    _tiled("multiplied inside", lambda maker: maker.tile("/H gs 0 0.7 0.6 0.1 k 0 0 12 6 re f", {"ExtGState": {"H": "<</BM /Multiply>>"}})),
    _tiled("half opaque as a whole", lambda maker: maker.tile(TWO), "/H gs " + FILL),
    *(_tiled(f"without colour, in {name}", lambda maker: maker.tile("0 0 6 6 re f", text="<</PaintType 2>>"), f"/U cs {color} /T scn {PATCH}", U=f"[/Pattern {space}]") for name, space, color in (("CMYK", "/DeviceCMYK", "0 0.7 0.6 0.1"), ("gray", "/DeviceGray", "0.4"), ("RGB", "/DeviceRGB", "0.2 0.5 0.7"), ("a spot ink", ORANGE, "0.8"))),
    _tiled("without colour, of two colours", lambda maker: maker.tile("0 0 6 6 re f", text="<</PaintType 2>>"), "/U cs 0 0.7 0.6 0.1 /T scn 12 12 36 48 re f 0.8 0 0 0 /T scn 48 12 36 48 re f", U="[/Pattern /DeviceCMYK]"),
)  # fmt: skip


def _formed(name: str, content: str, make: Callable[[Maker], dict[str, Any]]) -> Case:
    return Case(name, lambda maker: Page(GROUND + content, {"XObject": make(maker)}))


MARK: Final = "0 0.7 0.6 0.1 k 12 12 36 24 re f"
FORMS: Final = (
    _formed("form", "/F Do", lambda maker: {"F": maker.form(MARK, {})}),
    _formed("form that sets no colour", "0 0.7 0.6 0.1 k /F Do", lambda maker: {"F": maker.form("12 12 36 24 re f", {})}),
    _formed("form with a matrix", "/F Do", lambda maker: {"F": maker.form(MARK, {}, "<</Matrix [1.2 0.4 -0.4 1.2 24 0]>>")}),
    _formed("form cut at its box", "/F Do", lambda maker: {"F": maker.form(MARK, {}, "<</BBox [24 0 40 30]>>")}),
    _formed("form shown twice", "/F Do q 1 0 0 1 36 30 cm /F Do Q", lambda maker: {"F": maker.form(MARK, {})}),
    _formed("form shown in two colours", "0 0.7 0.6 0.1 k /F Do 0.8 0 0 0 k q 1 0 0 1 36 30 cm /F Do Q", lambda maker: {"F": maker.form("12 12 36 24 re f", {})}),
    _formed("forms in forms", "/F Do", lambda maker: {"F": maker.form("q 0.5 0 0 0.5 12 12 cm /G Do Q 0.8 0 0 0 k 60 12 24 24 re f", {"XObject": {"G": maker.form(MARK, {})}})}),
    _formed("form without resources of its own", "/F Do", lambda maker: {"F": maker.form("q 72 0 0 48 12 12 cm /I Do Q"), "I": maker.stream(b"\0\xff\0\0", "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK>>")}),
    _formed("form that does not restore", "/F Do 60 12 24 48 re f", lambda maker: {"F": maker.form("q 0.8 0 0 0 k " + MARK, {})}),
    _formed("form that is empty", "/F Do", lambda maker: {"F": maker.form("", {})}),
)  # fmt: skip


def _layered(
    name: str, content: str, properties: Callable[[Maker, Any, Any], dict[str, Any]] | None = None, **more: Any
) -> Case:
    """A page with a layer that is on (`On`) and one that is off (`Off`)."""

    def draw(maker: Maker) -> Page:
        seen, hidden = (_layer(maker, name, hidden=name == "Off") for name in ("On", "Off"))
        named = {"On": seen, "Off": hidden} | (properties(maker, seen, hidden) if properties else {})
        made = {kind: make(maker, seen, hidden) for kind, make in more.items()}
        return Page(GROUND + content, {"Properties": named, **made})

    return Case(name, draw)


def _layer(maker: Maker, name: str, *, hidden: bool) -> Any:
    def make() -> Any:
        layer = maker.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name)))
        if "/OCProperties" not in maker.pdf.Root:
            maker.pdf.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary(Order=Array([]), OFF=Array([])))
        maker.pdf.Root.OCProperties.OCGs.append(layer)
        if hidden:
            maker.pdf.Root.OCProperties.D.OFF.append(layer)
        return layer

    return maker.once(f"layer {name}", make)


def _membership(policy: str) -> Callable[[Maker, Any, Any], dict[str, Any]]:
    return lambda maker, seen, hidden: {
        "M": Dictionary(Type=Name.OCMD, OCGs=Array([seen, hidden]), P=Name(f"/{policy}"))
    }


LEFT: Final = "0 0.7 0.6 0.1 k 12 12 30 48 re f "
RIGHT: Final = "0.8 0.2 0 0 k 54 12 30 48 re f "
LAYERS: Final = (
    _layered("layer that is on", f"/OC /On BDC {LEFT}EMC {RIGHT}"),
    _layered("layer that is off", f"/OC /Off BDC {LEFT}EMC {RIGHT}"),
    _layered("layers in layers", f"/OC /On BDC {LEFT}/OC /Off BDC {RIGHT}EMC EMC"),
    _layered("a layer that is on in one that is off", f"/OC /Off BDC {LEFT}/OC /On BDC {RIGHT}EMC EMC"),
    *(_layered(f"membership {policy}", f"/OC /M BDC {LEFT}EMC {RIGHT}", _membership(policy)) for policy in ("AllOn", "AnyOn", "AnyOff", "AllOff")),
    _layered("membership by an expression", f"/OC /M BDC {LEFT}EMC {RIGHT}", lambda maker, seen, hidden: {"M": Dictionary(Type=Name.OCMD, VE=Array([Name.And, seen, Array([Name.Not, hidden])]))}),
    _layered("membership by another expression", f"/OC /M BDC {LEFT}EMC {RIGHT}", lambda maker, seen, hidden: {"M": Dictionary(Type=Name.OCMD, VE=Array([Name.Or, hidden, Array([Name.Not, seen])]))}),
    _layered("form in a layer that is off", f"/F Do {RIGHT}", XObject=lambda maker, _, hidden: {"F": maker.form(LEFT, {}, OC=hidden)}),
    _layered("form in a layer that is on", f"/F Do {RIGHT}", XObject=lambda maker, seen, _: {"F": maker.form(LEFT, {}, OC=seen)}),
    _layered("image in a layer that is off", f"q 30 0 0 48 12 12 cm /I Do Q {RIGHT}", XObject=lambda maker, _, hidden: {"I": maker.stream(b"\0\xff\0\0", "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK>>", OC=hidden)}),
    _layered("image mask in a layer that is off", f"q 30 0 0 48 12 12 cm /I Do Q {RIGHT}", XObject=lambda maker, _, hidden: {"I": maker.stream(b"\0", "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 1 /ImageMask true>>", OC=hidden)}),
    _layered("colour set in a layer that is off", f"/OC /Off BDC 0 0.7 0.6 0.1 k EMC {PATCH}"),
    _layered("state saved in a layer that is off", f"/OC /Off BDC q {LEFT}EMC 60 12 24 48 re f Q 0 12 12 48 re f"),
)  # fmt: skip
MARKED: Final = (
    simple("marked content", f"/Span <</ActualText (a)>> BDC {LEFT}EMC /P BMC {RIGHT}EMC /A MP /B <</C 1>> DP"),
    simple("compatibility sections", f"BX {LEFT}1 2 unheard EX {RIGHT}"),
    simple("saved too often", f"q q {LEFT}Q {RIGHT}"),
    simple("restored too often", f"q {LEFT}Q Q {RIGHT}"),
    simple("BMC without EMC", f"/P BMC {LEFT}{RIGHT}"),
    simple("numbers as some write them", "0 .7 +.6 0.1 k 12. 12.0 -30 48 re f 0.8 0.2 00.0 0 k 54 12 30 --48 re f"),
    simple("comments and line ends", f"% nothing (\r{LEFT}%) Tj\n{RIGHT}"),
)  # fmt: skip


def _page(
    name: str, make: Callable[[Maker], dict[str, Any]], content: str = GROUND + LEFT + "0.8 0.2 0 0 k 54 12 30 24 re f"
) -> Case:
    return Case(name, lambda maker: Page(content, {}, make(maker)))


PAGES: Final = (
    *(_page(f"turned by {angle}", lambda _, angle=angle: {"Rotate": angle}) for angle in (90, 180, 270, -90)),  # type: ignore[misc]
    _page("origin elsewhere", lambda _: {"MediaBox": Array([-20, -10, 76, 62]), "TrimBox": Array([-20, -10, 76, 62])}),
    _page("trim within the medium", lambda _: {"MediaBox": Array([-24, -24, 120, 96])}),
    _page("trim and turned", lambda _: {"MediaBox": Array([-24, -24, 120, 96]), "Rotate": 90}),
    _page("crop within the medium", lambda _: {"MediaBox": Array([-24, -24, 120, 96]), "CropBox": Array([-12, -12, 108, 84])}),
    _page("corners the other way round", lambda _: {"MediaBox": Array([96, 72, 0, 0])}),
    _page("several streams, cut between tokens", lambda maker: {"Contents": Array([maker.stream(part) for part in ("q 0 0.7 0.6", " 0.1 k 12 12", " 30 48 re f", "Q 0.8 0.2 0 0 k", "54 12 30 48 re f")])}),
    _page("no content", lambda _: {"Contents": Array([])}),
    _page("unit of its own", lambda _: {"MediaBox": Array([0, 0, 48, 36]), "TrimBox": Array([0, 0, 48, 36]), "UserUnit": 2}, "0 0.7 0.6 0.1 k 6 6 18 24 re f"),
)  # fmt: skip


def _annotated(name: str, flags: int, kind: str = "/Stamp", **more: Any) -> Case:
    """A page with an annotation that has an appearance."""

    def draw(maker: Maker) -> Page:
        appearance = maker.form("0 0.7 0.6 0.1 k 0 0 10 10 re f", {}, "<</BBox [0 0 10 10]>>")
        note = maker.parsed(f"<</Type /Annot /Subtype {kind} /Rect [12 12 60 60] /F {flags}>>")
        note.AP = Dictionary(N=appearance)
        for key, value in more.items():
            note[f"/{key}"] = value
        shown = maker.pdf.make_indirect(note)
        if kind == "/Widget":
            maker.pdf.Root.AcroForm = Dictionary(Fields=Array([shown]))
        return Page(GROUND, {}, {"Annots": Array([shown])})

    return Case(name, draw)


ANNOTATIONS: Final = (
    _annotated("stamp that prints", 4),
    _annotated("typed text that prints", 4, "/FreeText"),
    _annotated("form field that prints", 4, "/Widget", FT=Name.Tx, T=String("name")),
    _annotated("stamp that is hidden", 6),
    _annotated("popup", 4, "/Popup"),
)
STRUCTURE: Final[tuple[Case, ...]] = (*TILES, *FORMS, *LAYERS, *MARKED, *PAGES, *ANNOTATIONS)
