"""Preflight of PDF files, our own and strangers': the rules for pages as far as a PDF shows them, and the clauses of PDF/X."""

from paginate.preflight.pdf.judging import judge_clauses, preflight_pdf
from paginate.preflight.pdf.placed import PlacedMarks, placed_marks

__all__ = ["PlacedMarks", "judge_clauses", "placed_marks", "preflight_pdf"]
