"""Whether the data of a stream are all there: a file that was cut off, or mended, may lack the end of them."""

from __future__ import annotations

from typing import Final

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary, inflated

START_OF_SCAN: Final = b"\xff\xda"
END_OF_IMAGE: Final = b"\xff\xd9"
"""Markers of a JPEG (ITU-T T.81, table B.1); neither can stand among coded data, and a preview stands before the last scan."""


def unpacked_size(stream: Dictionary, most: int) -> int | None:
    """Bytes that a stream unpacks to, as far as that is looked at: at most `most` of deflated data; None where some are lost."""
    try:
        packed = stream.packed()
        match next(iter(stream.filters()), None):
            case _ if not packed:
                return None
            case "FlateDecode":
                return len(inflated(packed, most))
            case "DCTDecode":
                return len(packed) if packed.find(END_OF_IMAGE, packed.rfind(START_OF_SCAN)) >= 0 else None
            case _:
                return len(packed)
    except PdfProblem as problem:
        return None if problem.code == "pdf-damaged" else most
