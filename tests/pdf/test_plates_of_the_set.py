"""Any PDF's plates are Ghostscript's: each operator, colour space, shading, blend mode, mask and filter that PDF/X-4 allows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from ghostscript_plates import DIFFERING, LEVELS, Pixels, differing, tiffsep
from paginate.diagnostics import Sink
from paginate.preflight.pdf import preflight_pdf
from paginate.separation.plates import plates_of_pdf
from plates_set.case import HEIGHT, Case, document
from plates_set.colors import COLORS
from plates_set.images import IMAGES
from plates_set.known import GHOSTSCRIPT_ERRS, LESS_EXACT, OURS_DIFFER, TO_MEND
from plates_set.overprint import OVERPRINT
from plates_set.paths import PATHS
from plates_set.shadings import SHADINGS
from plates_set.structure import STRUCTURE
from plates_set.text import TEXT
from plates_set.transparency import TRANSPARENCY
from setting import PRESS

DPI: Final = 150
SET: Final[Mapping[str, tuple[Case, ...]]] = {
    "colors": COLORS, "images": IMAGES, "overprint": OVERPRINT, "paths": PATHS, "shadings": SHADINGS, "structure": STRUCTURE,
    "text": TEXT, "transparency": TRANSPARENCY,
}  # fmt: skip
PROCESS: Final = ("Cyan", "Magenta", "Yellow", "Black")


@pytest.mark.parametrize("subject", SET)
def test_plates_are_ghostscripts_but_for_known_ones(subject: str, tmp_path: Path) -> None:
    """All cases of a subject are pages of one file for Ghostscript, and a file each for us."""
    cases = SET[subject]
    (tmp_path / "set.pdf").write_bytes(document(cases))
    theirs = tiffsep(tmp_path / "set.pdf", DPI)
    found = {case.name for case, plates in zip(cases, theirs, strict=True) if not _is_right(case, plates)}
    assert found == {case.name for case in cases} & {*OURS_DIFFER, *TO_MEND}


@pytest.mark.parametrize("name", OURS_DIFFER)
def test_preflight_says_what_plates_cannot(name: str) -> None:
    case = next(case for cases in SET.values() for case in cases if case.name == name)
    sink = Sink()
    preflight_pdf(document([case]), PRESS, sink, "advertisement.pdf")
    assert "plates-inexact" in {finding.code for finding in sink}


def test_the_tables_speak_of_cases() -> None:
    names = [case.name for cases in SET.values() for case in cases]
    assert len(names) == len(set(names)) > 450
    assert {*GHOSTSCRIPT_ERRS, *LESS_EXACT, *OURS_DIFFER, *TO_MEND} <= set(names)
    assert not OURS_DIFFER.keys() & TO_MEND.keys()
    assert not LESS_EXACT.keys() & {*GHOSTSCRIPT_ERRS, *OURS_DIFFER, *TO_MEND}


def _is_right(case: Case, theirs: Mapping[str, Pixels]) -> bool:
    """Whether our plates are Ghostscript's, or those that they must be where it errs."""
    made = plates_of_pdf(document([case]), PRESS, DPI)
    ours = dict(zip(made.names, made.rasters, strict=True))
    wrong = GHOSTSCRIPT_ERRS.get(case.name)
    if wrong is None:
        within = LESS_EXACT[case.name].levels if case.name in LESS_EXACT else LEVELS
        return max(differing(ours, theirs, within).values()) <= DIFFERING
    spots = [name for name in {**ours, **theirs} if name not in PROCESS]
    return all(
        abs(_level(ours, name, place) - level) <= LEVELS
        for place, inks in wrong.places.items()
        for name, level in zip([*PROCESS, *spots], inks, strict=False)
    )


def _level(plates: Mapping[str, Pixels], name: str, place: tuple[float, float]) -> int:
    x, y = (round(value * DPI / 72) for value in (place[0], HEIGHT - place[1]))
    return int(plates[name][y, x]) if name in plates else 0
