"""Cases whose plates are not Ghostscript's: where it errs, where a renderer of ours cannot, and what is to be mended.

Each has its reason. A case that is in no table must have Ghostscript's plates, and one that has them must be in none: a
fault that is mended takes its row along. Only of Ghostscript's errors, which other versions may not have, this is not asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

Inks = tuple[int, ...]
"""Levels of cyan, magenta, yellow and black, 255 for the solid, and of the first spot ink where there is one."""


class Right(NamedTuple):
    """Why Ghostscript's plates are not followed, and what ours have instead at some places, in points of the page."""

    reason: str
    places: Mapping[tuple[float, float], Inks]


GROUND: Final = (102, 51, 25, 25)
PAPER: Final = (0, 0, 0, 0)
SECOND: Final = (204, 51, 0, 0)

_TEXT_MODE: Final = (
    "Ghostscript 10.00 lets nothing overprint in render mode 2; each of fill and stroke overprints as it says (8.6.7)"
)
_ABBREVIATED: Final = "Ghostscript 10.00 abbreviates names of spaces in content too; only inline images do (8.9.7)"
_INDEXED: Final = "Ghostscript 10.00 takes the index for an ink; overprint mode 1 is of DeviceCMYK alone (8.6.7)"
_SMEARED: Final = "Ghostscript 10.00 puts the spot ink everywhere; it stays where it was"
_HIDDEN: Final = "Ghostscript 10.00 does not look at OC of a form, nor at Or in an expression (8.11)"

GHOSTSCRIPT_ERRS: Final[Mapping[str, Right]] = {
    "a space named G": Right(_ABBREVIATED, {(40, 40): (0, 0, 0, 0, 153)}),
    "a space named RGB": Right(_ABBREVIATED, {(40, 40): (25, 102, 204, 51)}),
    "a space named CMYK": Right(_ABBREVIATED, {(40, 40): (162, 60, 4, 27)}),
    "Indexed CMYK, OPM 1": Right(_INDEXED, {(36, 20): (0, 178, 0, 0, 127), (60, 50): (0, 178, 0, 0, 0)}),
    "Indexed CMYK, op alone": Right(_INDEXED, {(36, 20): (0, 178, 0, 0, 127), (14, 20): (0, 178, 0, 0, 0)}),
    "Indexed CMYK, strokes only": Right(_INDEXED, {(36, 20): (0, 178, 0, 0, 0), (14, 20): (0, 178, 0, 0, 127)}),
    "Multiply and overprint": Right("Ghostscript 10.00 multiplies what overprint keeps by itself; it stays (11.7.4.3)", {(24, 24): (0, 204, 0, 0, 153), (60, 24): (178, 209, 76, 0, 0)}),
    "ca and CA of B": Right("Ghostscript 10.00 lays the stroke over itself; fill and stroke knock each other out (11.7.4.4)", {(15, 20): (62, 113, 36, 25), (21, 24): (62, 113, 36, 25), (15, 40): (15, 189, 113, 41)}),
    "isolated group in gray": Right("Ghostscript makes four inks of a gray group; gray is black alone", {(24, 24): (0, 0, 0, 178, 0), (60, 50): (0, 0, 0, 102, 0)}),
    "SMask before a stencil": Right("Ghostscript applies both; a soft mask goes before a stencil (8.9.5.4)", {(54, 8): (126, 167, 74, 124)}),
    "image mask, smoothed": Right("how Interpolate smooths is the renderer's own (8.9.5.3)", {(6, 66): PAPER, (6, 20): GROUND}),
    "JPX, gray, without ColorSpace": Right("Ghostscript takes sGray through a curve of its own; gray is black alone", {(42, 42): (0, 0, 0, 147), (54, 20): (0, 0, 0, 111)}),
    "CMYK shading, OPM 0": Right(_SMEARED, {(36, 50): (0, 77, 0, 0, 127), (60, 50): (0, 127, 0, 0, 0)}),
    "CMYK shading, OPM 1": Right(_SMEARED, {(36, 50): (0, 77, 0, 0, 127), (60, 50): (0, 127, 0, 0, 0)}),
    "render mode 2, fills overprint": Right(_TEXT_MODE, {(24, 24): (102, 178, 153, 25), (16, 24): (204, 51, 0, 0)}),
    "render mode 2, strokes overprint": Right(_TEXT_MODE, {(24, 24): (0, 178, 153, 25), (16, 24): (204, 51, 25, 25)}),
    "render mode 2, all overprint": Right(_TEXT_MODE, {(24, 24): (102, 178, 153, 25), (16, 24): (204, 51, 25, 25)}),
    "membership by another expression": Right(_HIDDEN, {(24, 24): GROUND, (66, 24): SECOND}),
    "form in a layer that is off": Right(_HIDDEN, {(24, 24): GROUND, (66, 24): SECOND}),
}  # fmt: skip

_KNOCKOUT: Final = "PDFium knows no knockout groups"
_NOT_SEPARABLE: Final = "PDFium blends one plate without the others"

OURS_DIFFER: Final[Mapping[str, str]] = {
    "isolated knockout group, multiplied inside": _KNOCKOUT,
    "isolated knockout group, half opaque inside": _KNOCKOUT,
    "groups in groups": "PDFium forgets how opaque its backdrop was when it takes it out of a group that is not isolated",
    **{f"blend mode {mode}": _NOT_SEPARABLE for mode in ("Hue", "Saturation", "Color", "Luminosity")},
    "isolated group in RGB": "groups are blended in inks, whatever space they ask for",
}

_MEANING: Final = "the space's own meaning is not asked"
_DEFAULT: Final = "Default spaces are not asked"
_NAMES: Final = "an abbreviation for inline images goes before the resource of that name"
_GRAY_JPX: Final = "gray of JPEG 2000 that names no space is separated as light"
_UNSET: Final = "the colour that a page begins with is on all plates"
_IMPLICIT: Final = "CMYK of the press's own profile is not taken as DeviceCMYK (8.6.5.7)"
_ISOLATED: Final = "overprint reaches out of an isolated group"
_STEPS: Final = "PDFium takes a shading in 256 steps, each at its darker end"
_LIGHT: Final = "the page is not taken apart, but separated as it looks"
_MATTE: Final = "the matte stays in the picture"
_KEY: Final = "the colour key goes before the soft mask"
_MASK: Final = "a mask's light is that of each plate"
_TILE: Final = "what a tile multiplies with is not beneath it"
_UNIT: Final = "UserUnit is not asked"
_ANNOTATION: Final = "annotations are left out"
_GLYPHS: Final = "a glyph's own colours are one gray on all plates"
_SHADING_KNOCKS: Final = "a shading that overprints knocks spot inks out"

TO_MEND: Final[Mapping[str, str]] = {
    **dict.fromkeys((
        "CalGray", "CalRGB", "Lab", "ICCBased gray", "ICCBased RGB that is wider", "Indexed over CalGray", "Indexed over CalRGB", "Indexed over Lab", "Indexed over ICCBased gray", "Indexed over ICCBased RGB", "initial colour of CalGray", "initial colour of Lab", "image in CalGray", "image in CalRGB", "image in Lab", "image in ICC gray", "image in ICC RGB", "image, Indexed over Lab", "DCT in RGB of a profile", "axial in CalRGB", "axial in Lab",
    ), _MEANING),
    **dict.fromkeys((
        "DefaultRGB", "DefaultRGB that is calibrated", "DefaultGray", "DefaultGray that is calibrated", "DefaultCMYK", "DefaultCMYK of spot inks",
    ), _DEFAULT),
    **dict.fromkeys((
        "a space named RGB", "a space named CMYK",
    ), _NAMES),
    **dict.fromkeys((
        "nothing set", "tiles: no colour set",
    ), _UNSET),
    **dict.fromkeys((
        "ICC CMYK, OPM 1", "ICC CMYK, op alone", "ICC CMYK, strokes only",
    ), _IMPLICIT),
    **dict.fromkeys((
        "isolated group over the ground, no overprint", "isolated CMYK group, no overprint",
    ), _ISOLATED),
    **dict.fromkeys((
        "spot shading, OPM 0", "spot shading, OPM 1", "axial, exponential", "axial, stitched", "axial, sampled", "axial, a function an ink", "radial, exponential", "radial, stitched", "radial, sampled", "radial, a function an ink", "axial in gray", "axial in RGB", "axial in ICC RGB", "axial in ICC CMYK", "axial in a spot ink", "axial in two inks", "axial, not extended", "axial, within a box", "radial, extended", "by a function, sampled", "shading as a pattern: filled", "shading as a pattern: with a matrix", "shading as a pattern: of a stroke", "shading as a pattern: in a spot ink", "shading as a pattern: with a state", "soft mask of a ramp",
    ), _STEPS),
    **dict.fromkeys((
        "RunLength", "CCITT, Indexed", "CCITT in a spot ink", "JBIG2, Indexed", "JBIG2 in a spot ink", "JPX with alpha", "JPX with alpha that is not asked for", "axial, calculated", "radial, calculated", "by a function, calculated", "by a function in a spot ink", "free triangles in CMYK", "free triangles in RGB", "free triangles in gray", "free triangles in a spot ink", "free triangles by a function", "free triangles by a program", "lattice in CMYK", "lattice in a spot ink", "Coons patch in CMYK", "Coons patch in RGB", "Coons patch by a function", "tensor patch in CMYK", "tensor patch in a spot ink", "tensor patch in Indexed colours",
    ), _LIGHT),
    **dict.fromkeys((
        "SMask with a matte",
    ), _MATTE),
    **dict.fromkeys((
        "SMask before a colour key",
    ), _KEY),
    **dict.fromkeys((
        "soft mask of light in RGB", "soft mask of light in CMYK",
    ), _MASK),
    **dict.fromkeys((
        "tiles: multiplied inside",
    ), _TILE),
    **dict.fromkeys((
        "unit of its own",
    ), _UNIT),
    **dict.fromkeys((
        "stamp that prints", "typed text that prints", "form field that prints",
    ), _ANNOTATION),
    **dict.fromkeys((
        "Type 3, d0 of its own colours", "Type 3, d0 in a spot ink", "Type 3, half opaque inside",
    ), _GLYPHS),
    **dict.fromkeys(("CMYK shading, OPM 0", "CMYK shading, OPM 1"), _SHADING_KNOCKS),
    "ICCBased CMYK of another press": _MEANING,
    "a space named G": _NAMES,
    "JPX, gray, without ColorSpace": _GRAY_JPX,
}  # fmt: skip
"""Faults that are known. Who mends one takes its row away."""
