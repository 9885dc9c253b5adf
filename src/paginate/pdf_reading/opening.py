"""PDFs opened safely: whatever the bytes are, either a PDF comes back or a PdfProblem, in bounded time and memory."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Final

import pikepdf

from paginate.pdf_reading.problems import PdfProblem

LARGEST_STREAM: Final = 128 << 20
"""Bytes that a stream may unpack to: more than a page of any newspaper, less than a machine has."""

LARGEST_FILE: Final = 512 << 20
"""Bytes: no advertisement is larger."""

LARGEST_TO_MEND: Final = 64 << 20
"""Bytes of a damaged file that is searched for its objects and for the ends of their streams."""

MOST_TO_MEND: Final = 20_000
"""Objects of a damaged file. The time to find them grows with their number: two seconds for this many, at worst."""

MOST_WARNINGS: Final = 1000
"""Faults of a file that qpdf puts up with before it gives up."""

MOST_ITEMS: Final = 1_000_000
"""Of an array or a dictionary."""

FAULTS: Final = (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, OverflowError, MemoryError)
"""The exceptions of pikepdf on damaged files."""

logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # or faults of files would go to standard error
logging.getLogger("pikepdf").propagate = False


def open_pdf(data: bytes) -> pikepdf.Pdf:
    """The PDF with these bytes; who opens it closes it. Raises PdfProblem where they are none, or a locked one."""
    if not data.strip():
        raise PdfProblem("pdf-empty")
    if len(data) > LARGEST_FILE:
        raise PdfProblem("pdf-too-complex")
    pikepdf.settings.set_qpdf_limits(
        doc_max_warnings=MOST_WARNINGS,
        parser_max_container_size=MOST_ITEMS,
        flate_max_memory=LARGEST_STREAM,
        png_max_memory=LARGEST_STREAM,
        run_length_max_memory=LARGEST_STREAM,
        tiff_max_memory=LARGEST_STREAM,
    )
    try:
        return _opened(data)
    except pikepdf.PasswordError as error:
        raise PdfProblem("pdf-encrypted") from error
    except FAULTS as error:
        raise PdfProblem("pdf-damaged") from error


def _opened(data: bytes) -> pikepdf.Pdf:
    """The PDF; a damaged one is mended as far as may be, now or when a damaged object is read, unless that would take long."""
    mends = len(data) <= LARGEST_TO_MEND and data.count(b"obj") <= 2 * MOST_TO_MEND
    return pikepdf.Pdf.open(BytesIO(data), attempt_recovery=mends)
