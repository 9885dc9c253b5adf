"""Cases whose plates are not Ghostscript's: where it errs, where a renderer of ours cannot, and what is to be mended.

Each has its reason. A case that is in no table must have Ghostscript's plates, and one that has them must be in none: a
fault that is mended takes its row along. Only of Ghostscript's errors, which other versions may not have, this is not asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

Inks = tuple[int, ...]
"""Levels of cyan, magenta, yellow and black, 255 for the solid, and of the first spot ink where there is one."""


class Coarse(NamedTuple):
    """Why ours are less exact, and by how many levels at most."""

    reason: str
    levels: int


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
_WHITE: Final = "Ghostscript prints the white of Lab; it is the paper"
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
    "Lab": Right(_WHITE, {(7, 50): (117, 86, 98, 255), (31, 50): (3, 170, 138, 2), (55, 50): (237, 37, 13, 20), (79, 50): PAPER}),
    "Indexed over Lab": Right(_WHITE, {(7, 50): (117, 86, 98, 255), (31, 50): (0, 196, 136, 0), (79, 50): PAPER}),
    "axial in Lab": Right("Ghostscript mixes few shades of Lab; these are its own of the colours at these places", {(45, 30): (33, 98, 149, 12), (60, 30): (37, 50, 137, 7)}),
    "SMask before a colour key": Right("Ghostscript applies both; a soft mask goes before a colour key (8.9.5.4)", {(24, 16): (93, 73, 52, 24)}),
    "SMask before a stencil": Right("Ghostscript applies both; a soft mask goes before a stencil (8.9.5.4)", {(54, 8): (126, 167, 74, 124)}),
    "image mask, smoothed": Right("how Interpolate smooths is the renderer's own (8.9.5.3)", {(6, 66): PAPER, (6, 20): GROUND}),
    "JPX, gray, without ColorSpace": Right("Ghostscript takes sGray through a curve of its own; gray is black alone", {(42, 42): (0, 0, 0, 147), (54, 20): (0, 0, 0, 111)}),
    "render mode 2, fills overprint": Right(_TEXT_MODE, {(24, 24): (102, 178, 153, 25), (16, 24): (204, 51, 0, 0)}),
    "render mode 2, strokes overprint": Right(_TEXT_MODE, {(24, 24): (0, 178, 153, 25), (16, 24): (204, 51, 25, 25)}),
    "render mode 2, all overprint": Right(_TEXT_MODE, {(24, 24): (102, 178, 153, 25), (16, 24): (204, 51, 25, 25)}),
    "membership by another expression": Right(_HIDDEN, {(24, 24): GROUND, (66, 24): SECOND}),
    "form in a layer that is off": Right(_HIDDEN, {(24, 24): GROUND, (66, 24): SECOND}),
}  # fmt: skip

_STEPS: Final = "PDFium takes a shading in 256 steps, and a function as a table"
_MESH: Final = "PDFium shades a mesh in small fields of one colour"
_BYTES: Final = "colours of images go through tables of eight bits"

LESS_EXACT: Final[Mapping[str, Coarse]] = {
    "CalRGB": Coarse(_BYTES, 3),
    "image in CalRGB": Coarse(_BYTES, 6),
    "image in Lab": Coarse(_BYTES, 5),
    "JPX with alpha": Coarse(_BYTES, 4),
    "axial, a function an ink": Coarse(_STEPS, 3),
    "axial in RGB": Coarse(_STEPS, 3),
    "axial in ICC RGB": Coarse(_STEPS, 3),
    "axial in CalRGB": Coarse(_STEPS, 5),
    "radial, a function an ink": Coarse(_STEPS, 3),
    "soft mask of a ramp": Coarse(_STEPS, 3),
    "by a function, sampled": Coarse(_STEPS, 3),
    "by a function, calculated": Coarse(_STEPS, 3),
    "free triangles in CMYK": Coarse(_MESH, 4),
    "free triangles in RGB": Coarse(_MESH, 4),
    "free triangles in a spot ink": Coarse(_MESH, 3),
    "free triangles by a function": Coarse(_MESH, 4),
    "free triangles by a program": Coarse(_MESH, 4),
    "lattice in CMYK": Coarse(_MESH, 4),
    "lattice in a spot ink": Coarse(_MESH, 3),
    "Coons patch in CMYK": Coarse(_MESH, 5),
    "Coons patch in RGB": Coarse(_MESH, 8),
    "Coons patch by a function": Coarse(_MESH, 5),
    "tensor patch in CMYK": Coarse(_MESH, 5),
    "tensor patch in a spot ink": Coarse(_MESH, 5),
}
"""Cases that are Ghostscript's within these levels."""

_KNOCKOUT: Final = "PDFium knows no knockout groups"
_NOT_SEPARABLE: Final = "PDFium blends one plate without the others"

_MASK: Final = "a mask's light is that of each plate"

OURS_DIFFER: Final[Mapping[str, str]] = {
    "isolated knockout group, multiplied inside": _KNOCKOUT,
    "isolated knockout group, half opaque inside": _KNOCKOUT,
    **{f"blend mode {mode}": _NOT_SEPARABLE for mode in ("Hue", "Saturation", "Color", "Luminosity")},
    "isolated group in RGB": "groups are blended in inks, whatever space they ask for",
    "tiles: multiplied inside": "what a tile multiplies with is not beneath it",
    "soft mask of light in RGB": _MASK,
    "soft mask of light in CMYK": _MASK,
}
"""Cases that are not Ghostscript's, and of which preflight says that their plates are inexact."""

_IMPLICIT: Final = "CMYK of the press's own profile is not taken as DeviceCMYK (8.6.5.7)"
TO_MEND: Final[Mapping[str, str]] = {
    "ICC CMYK, OPM 1": _IMPLICIT,
    "ICC CMYK, op alone": _IMPLICIT,
    "ICC CMYK, strokes only": _IMPLICIT,
    "groups in groups": "PDFium forgets how opaque the backdrop of a group was; nothing says so",
}
"""Faults that are known, and that nothing says. Who mends one takes its row away."""
