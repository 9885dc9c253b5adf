"""The press PDF: a display list in, bytes out. It places items and decides nothing."""

from paginate.pdf.writer import write_pdf

__all__ = ["write_pdf"]
