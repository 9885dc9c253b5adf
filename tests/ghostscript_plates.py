"""Ghostscript's plates of a PDF, and where two programs' plates can be compared: away from edges.

Two renderers never agree on the pixels of an edge: where it falls, and how it is smoothed. Compared is what lies more than
two pixels from an edge. Of these 999 in 1000 must be the same within LEVELS.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.installation import newsprint_profile
from witnesses import witness

Pixels = npt.NDArray[np.uint8]

LEVELS: Final = 2
DIFFERING: Final = 0.001
"""The share of pixels that may differ by more."""

EDGE: Final = LEVELS
"""Levels from one pixel to the next: a slope across a page is less steep, and the edge of a 1 % tint is one."""

LEAST: Final = 0.2
"""Of a plate's pixels that must be away from edges."""

AROUND: Final = 2
"""Pixels beside an edge that are not compared."""

SMOOTH: Final = ("-dTextAlphaBits=4", "-dGraphicsAlphaBits=4")


def tiffsep(path: Path, dpi: float) -> list[dict[str, Pixels]]:
    """Ghostscript's plates of each page, by ink, cut at the trim: 255 is solid. Colours go through the program's own profile."""
    profile = newsprint_profile()
    colors = (f"-sOutputICCProfile={profile}", f"-sDefaultCMYKProfile={profile}", "-dRenderIntent=0")
    options = (
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-dUseTrimBox",
        f"--permit-file-read={profile}",
        f"-r{dpi}",
        *SMOOTH,
        *colors,
    )
    folder = path.with_suffix("")
    folder.mkdir()
    witness("gs", *options, "-sDEVICE=tiffsep", f"-sOutputFile={folder}/%d.tif", path)
    found: dict[int, dict[str, Pixels]] = {}
    for file in sorted(folder.glob("*(*).tif")):
        number, _, name = file.stem.partition("(")
        with Image.open(file) as plate:
            found.setdefault(int(number), {})[unquote(name[:-1])] = np.invert(np.asarray(plate.convert("L")))
    return [found[number] for number in sorted(found)]


def near_an_edge(plate: Pixels) -> npt.NDArray[np.bool_]:
    """Pixels within AROUND of a place where the plate changes by more than EDGE from one pixel to the next."""
    levels = plate.astype(np.int16)
    near = np.zeros(plate.shape, np.bool_)
    near[:-1] |= np.abs(np.diff(levels, axis=0)) > EDGE
    near[:, :-1] |= np.abs(np.diff(levels, axis=1)) > EDGE
    for axis in (0, 1):
        near = np.logical_or.reduce([np.roll(near, by, axis) for by in range(-AROUND, AROUND + 2)])
    return near


def differing(ours: Mapping[str, Pixels], theirs: Mapping[str, Pixels], within: int = LEVELS) -> dict[str, float]:
    """By plate, the share of the pixels away from the edges of their plate at which ours differs by more than `within` levels.

    A plate that only one of the two has counts as an empty one of the other's. Where nothing can be compared the share is 1.
    """
    found = {}
    if {plate.shape for plate in ours.values()} != {plate.shape for plate in theirs.values()}:
        return dict.fromkeys(ours, 1.0)
    for name in {**ours, **theirs}:
        empty = np.zeros_like(next(iter(theirs.values())))
        compared = ~near_an_edge(theirs.get(name, empty))
        difference = np.abs(ours.get(name, empty).astype(np.int16) - theirs.get(name, empty))[compared]
        found[name] = float((difference > within).mean()) if compared.mean() >= LEAST else 1.0
    return found
