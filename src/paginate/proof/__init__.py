"""Proofs: the page as it will print, in pixels, with the faults of its layout marked on it."""

from paginate.proof.marks import ProofMark
from paginate.proof.write import proof_png
from paginate.separation.raster import ResolutionProblem, page_raster

__all__ = ["ProofMark", "ResolutionProblem", "page_raster", "proof_png"]
