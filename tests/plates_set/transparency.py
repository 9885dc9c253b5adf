"""Transparency: blend modes, opacity, groups and soft masks."""

from __future__ import annotations

from typing import Any, Final

from plates_set.case import CLIP, PATCH, Case, Maker, Page
from plates_set.colors import ORANGE
from plates_set.functions import calculated, exponential

MODES: Final = (
    "Normal", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight",
    "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
)  # fmt: skip
PAGE: Final = {"Group": "<</S /Transparency /CS /DeviceCMYK /I true>>"}
"""Pages blend in the press's inks, as PDF/X-4 asks for."""

STEPS: Final = "0.4 0.2 0.1 0.1 k 0 0 96 36 re f 0.1 0.7 0.6 0.2 k 0 36 96 18 re f\n"
FOUR: Final = "0.8 0.1 0.2 0 k 0 6 24 60 re f 0.1 0.3 0.7 0.3 k 24 6 24 60 re f 0.3 g 48 6 24 60 re f 0.6 0.2 0 0.1 k 72 6 24 60 re f\n"
BACKDROP: Final = "0.7 0.1 0.3 0 k 0 0 96 36 re f /O cs 0.6 scn 0 0 48 72 re f\n"
OVERLAP: Final = "0 0.8 0.2 0.1 k 18 12 42 36 re f 0.2 0 0.9 0 k 36 24 42 36 re f\n"


def _page(name: str, content: str, **resources: Any) -> Case:
    """A page that is a group in CMYK; resources are objects, or make them."""

    def draw(maker: Maker) -> Page:
        made = {kind: objects(maker) if callable(objects) else objects for kind, objects in resources.items()}
        made.setdefault("ColorSpace", {"O": ORANGE})
        return Page(content, made, {"Group": maker.parsed(PAGE["Group"])})

    return Case(name, draw)


def _state(text: str) -> dict[str, str]:
    return {"P": text}


BLENDED: Final = (
    *(_page(f"blend mode {mode}", f"{STEPS}/P gs {FOUR}", ExtGState=_state(f"<</BM /{mode}>>")) for mode in MODES),
    *(_page(f"{mode}, half opaque, over a spot ink", f"{BACKDROP}/P gs {OVERLAP}", ExtGState=_state(f"<</BM /{mode} /ca 0.5>>")) for mode in ("Normal", "Multiply", "Screen", "Overlay")),
    *(_page(f"a spot ink in {mode}", f"{BACKDROP}/P gs /O cs 0.7 scn {PATCH}", ExtGState=_state(f"<</BM /{mode}>>")) for mode in ("Multiply", "Screen", "Difference", "Luminosity")),
    _page("a choice of modes", f"{STEPS}/P gs {FOUR}", ExtGState=_state("<</BM [/Unheard /Multiply /Screen]>>")),
    _page("Compatible", f"{STEPS}/P gs {FOUR}", ExtGState=_state("<</BM /Compatible>>")),
)  # fmt: skip
OPACITY: Final = (
    _page("ca", f"{STEPS}/P gs {FOUR}", ExtGState=_state("<</ca 0.4>>")),
    _page("CA", f"{STEPS}/P gs 0 0.8 0.2 0.1 K 12 w 18 18 60 36 re S", ExtGState=_state("<</CA 0.4>>")),
    _page("ca and CA of B", f"{STEPS}/P gs 0 0.8 0.2 0.1 K 0.2 0 0.9 0 k 12 w 18 18 60 36 re B", ExtGState=_state("<</CA 0.4 /ca 0.7>>")),
    _page("ca of a spot ink", f"{BACKDROP}/P gs /O cs 0.7 scn {PATCH}", ExtGState=_state("<</ca 0.4>>")),
    _page("ca of an image", f"{STEPS}/P gs q 72 0 0 48 12 12 cm BI /W 2 /H 2 /BPC 8 /CS /CMYK /F /AHx ID 00FF0000 00000000 FF000000 000000FF> EI Q", ExtGState=_state("<</ca 0.4>>")),
    _page("ca of a shading", f"{STEPS}/P gs q {CLIP} /S sh Q", ExtGState=_state("<</ca 0.4>>"), Shading={"S": f"<</ShadingType 2 /Coords [0 0 96 0] /ColorSpace /DeviceCMYK /Function {exponential('0 0.4 0 0', '0 0.4 0 0')}>>"}),
    _page("ca and overprint", f"{BACKDROP}/P gs 0 0.8 0 0 k {PATCH}", ExtGState=_state("<</ca 0.5 /op true /OP true /OPM 1>>")),
    _page("Multiply and overprint", f"{BACKDROP}/P gs 0 0.8 0 0 k {PATCH}", ExtGState=_state("<</BM /Multiply /op true /OP true /OPM 1>>")),
    _page("black that multiplies", f"{BACKDROP}/P gs 0 0 0 1 k {PATCH}", ExtGState=_state("<</BM /Multiply>>")),
    _page("opacity is restored", f"{BACKDROP}q /P gs Q 0 0.8 0 0 k {PATCH}", ExtGState=_state("<</ca 0.4>>")),
)  # fmt: skip


def _grouped(name: str, inner: str, more: str, outer: str = "", **states: str) -> Case:
    def draw(maker: Maker) -> Page:
        resources = {"ExtGState": states, "ColorSpace": {"O": ORANGE}}
        group = maker.group(inner, resources, more)
        return Page(
            f"{BACKDROP}{outer}/F Do", {"XObject": {"F": group}, **resources}, {"Group": maker.parsed(PAGE["Group"])}
        )

    return Case(name, draw)


MULTIPLY: Final = "<</BM /Multiply>>"
HALF: Final = "<</ca 0.5 /CA 0.5>>"
KINDS: Final = {
    "group": "/I false /K false", "isolated group": "/I true /K false", "knockout group": "/I false /K true",
    "isolated knockout group": "/I true /K true",
}  # fmt: skip


def _nested(maker: Maker) -> dict[str, Any]:
    states = {"ExtGState": {"M": MULTIPLY, "H": HALF}, "ColorSpace": {"O": ORANGE}}
    inner = maker.group(f"/M gs {OVERLAP}", states, "/I false")
    outer = maker.group("/H gs /O cs 0.5 scn 12 12 30 48 re f /F Do", {**states, "XObject": {"F": inner}}, "/I true")
    return {"F": outer}


GROUPS: Final = (
    *(_grouped(f"{name}, multiplied inside", f"/M gs {OVERLAP}", more, M=MULTIPLY) for name, more in KINDS.items()),
    *(_grouped(f"{name}, half opaque inside", f"/H gs {OVERLAP}", more, H=HALF) for name, more in KINDS.items()),
    *(_grouped(f"{name}, half opaque as a whole", OVERLAP, more, "/H gs ", H=HALF) for name, more in KINDS.items()),
    *(_grouped(f"{name}, multiplied as a whole", OVERLAP, more, "/M gs ", M=MULTIPLY) for name, more in KINDS.items()),
    _grouped("isolated group with a space of its own", f"/M gs {OVERLAP}", "/I true /CS /DeviceCMYK", M=MULTIPLY),
    _grouped("isolated group in RGB", "/M gs 0.9 0.2 0.1 rg 18 12 42 36 re f 0.2 0.5 0.7 rg 36 24 42 36 re f", "/I true /CS /DeviceRGB", M=MULTIPLY),
    _grouped("isolated group in gray", "/M gs 0.3 g 18 12 42 36 re f 0.6 g 36 24 42 36 re f", "/I true /CS /DeviceGray", M=MULTIPLY),
    _grouped("spot inks in an isolated group", "/M gs /O cs 0.6 scn 18 12 42 36 re f 0.7 scn 36 24 42 36 re f", "/I true", M=MULTIPLY),
    _grouped("opaque group", OVERLAP, "/I true"),
    _page("groups in groups", f"{BACKDROP}/F Do", XObject=_nested),
    _page("form without a group is blended mark by mark", f"{BACKDROP}/P gs /F Do", ExtGState=_state(MULTIPLY), XObject=lambda maker: {"F": maker.form(OVERLAP, {})}),
    _page("page group that knocks out", f"{BACKDROP}/P gs {OVERLAP}", ExtGState=_state(HALF)),
)  # fmt: skip


def _soft(
    name: str,
    kind: str,
    mask: str,
    more: str = "",
    *,
    group: str = "/CS /DeviceGray",
    drawn: str = f"0 0.8 0.2 0.1 k {PATCH}",
    **made: Any,
) -> Case:
    def draw(maker: Maker) -> Page:
        form = maker.group(mask, {"ExtGState": {"H": HALF}, "ColorSpace": {"O": ORANGE}, "Shading": {"S": RAMP}}, group)
        soft = maker.parsed(f"<</Type /Mask /S /{kind} {more}>>")
        soft["/G"] = form
        for key, make in made.items():
            soft[f"/{key}"] = make(maker)
        state = maker.parsed("<</Type /ExtGState>>")
        state["/SMask"] = soft
        resources = {"ExtGState": {"P": state, "N": "<</SMask /None>>", "M": MULTIPLY}, "ColorSpace": {"O": ORANGE}}
        return Page(f"{BACKDROP}/P gs {drawn}", resources, {"Group": maker.parsed(PAGE["Group"])})

    return Case(name, draw)


RAMP: Final = f"<</ShadingType 2 /Coords [12 0 84 0] /Extend [true true] /ColorSpace /DeviceGray /Function {exponential('0', '1')}>>"
BARS: Final = "1 g 12 12 24 48 re f 0.5 g 36 12 24 48 re f 0.2 g 60 12 24 48 re f\n"
MASKS: Final = (
    _soft("soft mask of light", "Luminosity", BARS),
    _soft("soft mask of a ramp", "Luminosity", "/S sh"),
    _soft("soft mask of light in RGB", "Luminosity", "1 0 0 rg 12 12 24 48 re f 0 1 0 rg 36 12 24 48 re f 0.2 0.5 0.7 rg 60 12 24 48 re f", group="/CS /DeviceRGB"),
    _soft("soft mask of light in CMYK", "Luminosity", "0 0 0 0 k 12 12 24 48 re f 0 1 0 0 k 36 12 24 48 re f 0 0 0 0.6 k 60 12 24 48 re f", group="/CS /DeviceCMYK"),
    _soft("soft mask of alpha", "Alpha", "0 g 12 12 24 48 re f /H gs 36 12 24 48 re f"),
    _soft("soft mask with a backdrop", "Luminosity", "0 g 30 24 36 24 re f", "/BC [0.8]"),
    _soft("soft mask turned round", "Luminosity", BARS, f"/TR {exponential('1', '0')}"),
    _soft("soft mask of alpha, turned round", "Alpha", "0 g 12 12 24 48 re f /H gs 36 12 24 48 re f", f"/TR {exponential('1', '0')}"),
    _soft("soft mask through a program", "Luminosity", BARS, TR=lambda maker: calculated(maker, "{dup mul}", 1)),
    _soft("soft mask with TR Identity", "Luminosity", BARS, "/TR /Identity"),
    _soft("soft mask is ended", "Luminosity", BARS, drawn="q 0 0.8 0.2 0.1 k 0 0 48 72 re f Q /N gs 0 0.8 0.2 0.1 k 60 12 24 48 re f"),
    _soft("soft mask over an image", "Luminosity", BARS, drawn="q 72 0 0 48 12 12 cm BI /W 2 /H 2 /BPC 8 /CS /CMYK /F /AHx ID 00FF0000 00000000 FF000000 000000FF> EI Q"),
    _soft("soft mask over a spot ink", "Luminosity", BARS, drawn=f"/O cs 0.9 scn {PATCH}"),
    _soft("soft mask and Multiply", "Luminosity", BARS, drawn=f"/M gs 0 0.8 0.2 0.1 k {PATCH}"),
    _soft("soft mask in moved space", "Luminosity", BARS, drawn=f"q 0.5 0 0 0.5 24 18 cm 0 0.8 0.2 0.1 k {PATCH} Q"),
)  # fmt: skip
TRANSPARENCY: Final[tuple[Case, ...]] = (*BLENDED, *OPACITY, *GROUPS, *MASKS)
