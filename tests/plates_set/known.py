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

_FEW_LEVELS: Final = "up to 9 levels beside Ghostscript's, on steps of another width or by another conversion of light"
_LAB: Final = (
    "Lab of images, of indexes and of shadings is scaled by the space's Range (8.6.5.4): Ghostscript's values differ"
)
_KEY: Final = (
    "the picture's own colours are others than Ghostscript's where a colour key is written beside its soft mask"
)
_JPX_ALPHA: Final = "the edge of JPEG 2000's alpha is up to 5 levels beside Ghostscript's"
_CORNER: Final = (
    "a thin border of the function's area is painted where Ghostscript leaves paper, or the other way round"
)
_IMPLICIT: Final = "CMYK of the press's own profile is not taken as DeviceCMYK (8.6.5.7)"
_MASK: Final = "a mask's light is that of each plate"
_SPREAD: Final = (
    "the spot ink under a shading that overprints is on all of the shading's area, as Ghostscript has it too"
)
_TILE: Final = "what a tile multiplies with is not beneath it"

TO_MEND: Final[Mapping[str, str]] = {
    **dict.fromkeys((
        "CalRGB", "Lab", "image in CalRGB", "axial, a function an ink", "radial, calculated", "radial, a function an ink",
        "axial in RGB", "axial in CalRGB", "axial in ICC RGB", "free triangles in CMYK", "free triangles in RGB",
        "free triangles in a spot ink", "free triangles by a function", "free triangles by a program", "lattice in CMYK",
        "lattice in a spot ink", "Coons patch in CMYK", "Coons patch in RGB", "Coons patch by a function", "tensor patch in CMYK",
        "tensor patch in a spot ink", "soft mask of a ramp",
    ), _FEW_LEVELS),
    **dict.fromkeys(("Indexed over Lab", "image in Lab", "image, Indexed over Lab", "axial in Lab"), _LAB),
    **dict.fromkeys(("by a function, sampled", "by a function, calculated", "by a function in a spot ink"), _CORNER),
    **dict.fromkeys(("ICC CMYK, OPM 1", "ICC CMYK, op alone", "ICC CMYK, strokes only"), _IMPLICIT),
    **dict.fromkeys(("soft mask of light in RGB", "soft mask of light in CMYK"), _MASK),
    **dict.fromkeys(("CMYK shading, OPM 0", "CMYK shading, OPM 1"), _SPREAD),
    "SMask before a colour key": _KEY,
    "JPX with alpha": _JPX_ALPHA,
    "tiles: multiplied inside": _TILE,
}  # fmt: skip
"""What is known to differ. Who mends one takes its row away."""
