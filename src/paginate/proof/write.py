"""Writing a proof: the PDF's page, marked, as PNG."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from paginate.proof.marks import ProofMark, draw_marks
from paginate.proof.png import png
from paginate.separation.raster import page_raster


def proof_png(pdf: bytes, dpi: float, marks: Sequence[ProofMark], label_font: Path) -> bytes:
    """The first page of `pdf`, cut at its trim, at `dpi` pixels per inch, with `marks` labelled in `label_font`.

    Raises ResolutionProblem for a resolution that no proof can have; OSError where the font cannot be read.
    """
    proof = page_raster(pdf, dpi)
    if marks:
        proof = draw_marks(proof, marks, dpi, label_font)
    return png(proof, dpi)
