"""Text: kinds of font, render modes, and the operators that place and space it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from plates_set.case import GROUND, Case, Maker, Page
from plates_set.colors import ORANGE
from plates_set.fonts import composite_font, simple_font, type3_font

COLORS: Final = GROUND + "0 0.7 0.6 0.1 k 0.8 0.2 0 0 K 4 w "
WORD: Final = "BT /F 48 Tf 12 18 Td (AB) Tj ET"


def _text(name: str, content: str, font: Callable[[Maker], Any], **more: Any) -> Case:
    return Case(name, lambda maker: Page(content, {"Font": {"F": font(maker)}, "ColorSpace": {"O": ORANGE}, **more}))


def _plain(name: str, content: str, **more: Any) -> Case:
    return _text(name, content, lambda maker: simple_font(maker, "TrueType"), **more)


KINDS: Final = (
    *(_text(f"font {kind}", COLORS + WORD, lambda maker, kind=kind: simple_font(maker, kind)) for kind in ("TrueType", "Type1", "Type1C")),  # type: ignore[misc]
    *(_text(f"font {kind}", COLORS + WORD.replace("(AB)", "<00010002>"), lambda maker, kind=kind: composite_font(maker, kind)) for kind in ("CIDFontType2", "CIDFontType0C")),  # type: ignore[misc]
    _text("downwards", COLORS + "BT /F 30 Tf 48 66 Td <00010002> Tj ET", lambda maker: composite_font(maker, "CIDFontType2", writing="V")),
)  # fmt: skip
SQUARE: Final = "100 0 600 700 re f"
TYPE3: Final = (
    _text("Type 3, d1", COLORS + WORD, lambda maker: type3_font(maker, f"800 0 0 0 800 800 d1 {SQUARE}", "800 0 0 0 800 800 d1 300 200 200 300 re f")),
    _text("Type 3, d1 ignores its colours", COLORS + WORD, lambda maker: type3_font(maker, f"800 0 0 0 800 800 d1 1 0 0 0 k {SQUARE}", f"800 0 0 0 800 800 d1 {SQUARE}")),
    _text("Type 3, d0 of its own colours", COLORS + WORD, lambda maker: type3_font(maker, f"800 0 d0 0.9 0 0.3 0 k {SQUARE}", f"800 0 d0 0.3 g {SQUARE} 0.2 0.5 0.7 rg 300 200 200 300 re f")),
    _text("Type 3, d0 that sets no colour", COLORS + WORD, lambda maker: type3_font(maker, f"800 0 d0 {SQUARE}", f"800 0 d0 {SQUARE}")),
    _text("Type 3, d0 in a spot ink", COLORS + WORD, lambda maker: type3_font(maker, f"800 0 d0 /O cs 0.7 scn {SQUARE}", f"800 0 d0 0 0 0 1 k {SQUARE}", resources={"ColorSpace": {"O": ORANGE}})),
    _text("Type 3, nothing set", GROUND + WORD, lambda maker: type3_font(maker, f"800 0 d0 {SQUARE}", f"800 0 0 0 800 800 d1 {SQUARE}")),
    _text("Type 3, half opaque inside", COLORS + WORD, lambda maker: type3_font(maker, f"800 0 d0 /H gs 0.9 0 0.3 0 k {SQUARE}", f"800 0 d0 0 0 0 1 k {SQUARE}", resources={"ExtGState": {"H": "<</ca 0.5>>"}})),
    _text("Type 3 with an image mask", COLORS + WORD, lambda maker: type3_font(maker, "800 0 0 0 800 800 d1 600 0 0 700 100 0 cm BI /W 2 /H 2 /IM true /BPC 1 /F /AHx ID 4080> EI", f"800 0 0 0 800 800 d1 {SQUARE}")),
    _text("Type 3 that overprints", COLORS + "/P gs " + WORD, lambda maker: type3_font(maker, f"800 0 0 0 800 800 d1 {SQUARE}", f"800 0 0 0 800 800 d1 {SQUARE}"), ExtGState={"P": "<</op true /OP true /OPM 1>>"}),
)  # fmt: skip
MODES: Final = tuple(
    _plain(
        f"render mode {mode}", f"{COLORS}q BT {mode} Tr /F 48 Tf 12 18 Td (AB) Tj ET 0.1 0 0.9 0 k 0 24 96 18 re f Q"
    )
    for mode in range(8)
)
OVERPRINTED: Final = tuple(
    _plain(f"render mode {mode}, {name}", f"{COLORS}/P gs BT {mode} Tr /F 48 Tf 12 18 Td (AB) Tj ET", ExtGState={"P": state})
    for mode in (0, 1, 2)
    for name, state in (("fills overprint", "<</op true /OP false /OPM 1>>"), ("strokes overprint", "<</op false /OP true /OPM 1>>"), ("all overprint", "<</op true /OP true /OPM 1>>"))
)  # fmt: skip
OPERATORS: Final = (
    _plain("TJ", f"{COLORS}BT /F 30 Tf 6 18 Td [(A) -400 (B) 200 (A)] TJ ET"),
    _plain("Tc, Tw, Tz, Ts", f"{COLORS}BT /F 24 Tf 6 Tc 9 Tw 80 Tz 6 Ts 6 18 Td (A) Tj 120 Tz -6 Ts (B) Tj ET"),
    _plain("TL, T*, TD, ', \"", f"{COLORS}BT /F 18 Tf 18 TL 6 54 Td (A) Tj T* (B) Tj (A) ' 24 18 TD (AB) Tj 3 1 (B) \" ET"),
    _plain("Tm", f"{COLORS}BT /F 30 Tf 0.9 0.3 -0.3 0.9 30 12 Tm (AB) Tj ET"),
    _plain("mirrored", f"{COLORS}BT /F 30 Tf -1 0 0 1 84 18 Tm (AB) Tj ET"),
    _plain("font by gs", f"{COLORS}BT /F 30 Tf 12 18 Td (A) Tj ET"),
    _plain("in a spot ink", f"{COLORS}/O cs 0.7 scn {WORD}"),
    _plain("colour inside BT", f"{COLORS}BT /F 40 Tf 12 18 Td 0.9 0 0.3 0 k (A) Tj 0.1 0.9 0 0 k (B) Tj ET"),
    _plain("state is kept after ET", f"{COLORS}BT /F 40 Tf 12 18 Td 0.9 0 0.3 0 k (A) Tj ET 54 18 30 36 re f"),
    _plain("hidden by a clip", f"{COLORS}0 0 48 36 re W n {WORD}"),
    _plain("shown in a pattern", f"{COLORS}/Pattern cs /S scn {WORD}", Pattern={"S": "<</PatternType 2 /Shading <</ShadingType 2 /Coords [0 0 96 0] /ColorSpace /DeviceCMYK /Function <</FunctionType 2 /Domain [0 1] /C0 [0.4 0 0 0] /C1 [0.4 0 0 0] /N 1>>>>>>"}),
    _plain("half opaque, glyphs that overlap", f"{COLORS}/H gs BT /F 40 Tf -12 Tc 12 18 Td (AB) Tj ET", ExtGState={"H": "<</ca 0.5>>"}),
    _plain("half opaque, glyphs that overlap, each by itself", f"{COLORS}/H gs BT /F 40 Tf -12 Tc 12 18 Td (AB) Tj ET", ExtGState={"H": "<</ca 0.5 /TK false>>"}),
)  # fmt: skip
TEXT: Final[tuple[Case, ...]] = (*KINDS, *TYPE3, *MODES, *OVERPRINTED, *OPERATORS)
