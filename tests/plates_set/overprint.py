"""Overprint: which plates of what lies beneath are kept, by space, mode and kind of mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from plates_set.case import CLIP, PATCH, Case, Maker, Page, simple
from plates_set.colors import ORANGE
from plates_set.functions import device_n, exponential, icc

GROUND: Final = "0.4 0.2 0.1 0.1 k 0 0 96 36 re f /O cs 0.5 sc 0 0 48 72 re f\n"
"""Process inks below, a spot ink at the left."""

GREEN: Final = ORANGE.replace("Orange", "Green")
STATES: Final = {
    "no overprint": "<</op false /OP false>>", "OPM 0": "<</OP true /op true /OPM 0>>", "OPM 1": "<</OP true /op true /OPM 1>>",
    "OP alone": "<</OP true>>", "op alone": "<</OP false /op true /OPM 1>>", "strokes only": "<</OP true /op false /OPM 1>>",
}  # fmt: skip
SET: Final = {
    "CMYK": "0 0.7 0 0 k 0 0 0.6 0 K ", "CMYK of zeros": "0 0 0 0 k 0 0 0 0 K ", "black": "0 0 0 1 k 0 0 0 1 K ", "gray": "0.3 g 0.6 G ",
    "RGB": "0.2 0.5 0.7 rg 0.9 0.2 0.1 RG ", "spot": "/Sp cs 0.6 sc /Sp CS 1 SC ", "the spot beneath": "/O cs 0 sc /O CS 0.2 SC ",
    "spot of nothing": "/Sp cs 0 sc /Sp CS 0 SC ", "All": "/A cs 0.5 sc /A CS 1 SC ", "None": "/N cs 1 sc /N CS 1 SC ",
    "DeviceN": "/D cs 0.3 0.6 sc /D CS 0 0.5 SC ", "Indexed CMYK": "/Ix cs 1 sc /Ix CS 1 SC ", "ICC CMYK": "/C cs 0 0.7 0 0 sc /C CS 0 0 0.6 0 SC ",
}  # fmt: skip


def _spaces(maker: Maker) -> dict[str, Any]:
    return {
        "O": ORANGE, "Sp": GREEN, "A": "[/Separation /All /DeviceCMYK " + exponential("0 0 0 0", "1 1 1 1") + "]",
        "N": "[/Separation /None /DeviceCMYK " + exponential("0 0 0 0", "1 1 1 1") + "]",
        "D": device_n(maker, "/Magenta /Green", "{exch 0 exch 3 -1 roll 0.5 mul 0}"),
        "Ix": "[/Indexed /DeviceCMYK 1 <000000FF 00B20000>]", "C": icc(maker, "cmyk"),
    }  # fmt: skip


def _case(name: str, content: str, state: str, **more: Callable[[Maker], Mapping[str, Any]]) -> Case:
    """A page in a state of overprint; `more` makes resources of other kinds."""

    def draw(maker: Maker) -> Page:
        resources: dict[str, Mapping[str, Any]] = {"ColorSpace": _spaces(maker), "ExtGState": {"P": STATES[state]}}
        return Page(f"{GROUND}/P gs {content}", resources | {kind: make(maker) for kind, make in more.items()})

    return Case(f"{name}, {state}", draw)


MARK: Final = "24 12 48 48 re f 9 w 12 6 72 60 re S"
IMAGE: Final = "/W 2 /H 2 /BPC 8"


def _tile(maker: Maker) -> dict[str, Any]:
    return {"T": maker.tile("0 0.7 0 0 k 0 0 12 6 re f")}


def _shading(maker: Maker) -> dict[str, Any]:
    return {
        "C": f"<</ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 96 0] /Function {exponential('0 0 0 0', '0 0.8 0 0')}>>",
        "S": f"<</ShadingType 2 /ColorSpace {GREEN} /Coords [0 0 96 0] /Function {exponential('0', '1')}>>",
    }


def _forms(maker: Maker) -> dict[str, Any]:
    mark = "/P gs 0 0.7 0 0 k 24 12 48 48 re f"
    resources = {"ExtGState": {"P": STATES["OPM 1"]}}
    return {
        "F": maker.form(mark, resources), "B": maker.form("0 0.7 0 0 k 24 12 48 48 re f", {}),
        "I": maker.group(mark, resources, "/I true"), "N": maker.group(mark, resources, "/I false"),
        "G": maker.group(GROUND + mark, {**resources, "ColorSpace": {"O": ORANGE}}, "/I true"),
        "C": maker.group("/P gs 0 0.7 0 0 k 24 12 48 48 re f", resources, "/I true /CS /DeviceCMYK"),
    }  # fmt: skip


OVERPRINT: Final[tuple[Case, ...]] = (
    *(_case(f"{name}", color + MARK, state) for name, color in SET.items() for state in STATES),
    *(_case("B paints both", f"{SET['CMYK']} 12 w {PATCH} B", state) for state in STATES),
    *(_case("CMYK image", f"q 48 0 0 48 24 12 cm BI {IMAGE} /CS /CMYK /F /AHx ID 00FF0000 00000000 FF000000 000000FF> EI Q", state) for state in ("OPM 0", "OPM 1")),
    *(_case("gray image", f"q 48 0 0 48 24 12 cm BI {IMAGE} /CS /G /F /AHx ID 00 80 C0 FF> EI Q", state) for state in ("OPM 0", "OPM 1")),
    *(_case("image mask", "0 0.7 0 0 k q 48 0 0 48 24 12 cm BI /W 2 /H 2 /IM true /BPC 1 /F /AHx ID 4080> EI Q", state) for state in ("OPM 0", "OPM 1")),
    *(_case("spot image", f"q 48 0 0 48 24 12 cm BI {IMAGE} /CS /G /F /AHx ID 00 80 C0 FF> EI Q".replace("/CS /G", "/CS /S2"), state, ColorSpace=lambda maker: {**_spaces(maker), "S2": GREEN}) for state in ("OPM 0", "OPM 1")),
    *(_case("tiles", "/Pattern cs /T scn " + PATCH, state, Pattern=_tile) for state in ("OPM 0", "OPM 1")),
    *(_case("CMYK shading", f"q {CLIP} /C sh Q", state, Shading=_shading) for state in ("OPM 0", "OPM 1")),
    *(_case("spot shading", f"q {CLIP} /S sh Q", state, Shading=_shading) for state in ("OPM 0", "OPM 1")),
    _case("form that sets it", "/F Do", "no overprint", XObject=_forms),
    _case("form that inherits it", "/B Do", "OPM 1", XObject=_forms),
    _case("isolated group over the ground", "/I Do", "no overprint", XObject=_forms),
    _case("group over the ground", "/N Do", "no overprint", XObject=_forms),
    _case("isolated group with the ground", "/G Do", "no overprint", XObject=_forms),
    _case("isolated CMYK group", "/C Do", "no overprint", XObject=_forms),
    simple("overprint is saved and restored", "0.4 0.2 0.1 0.1 k 0 0 96 72 re f q /P gs Q 0 0.7 0 0 k " + PATCH, ExtGState={"P": STATES["OPM 1"]}),
)  # fmt: skip
