"""Whether the data of a stream are all there: a file that was cut off, or mended, may lack the end of them."""

from __future__ import annotations

import zlib
from typing import Final

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import LARGEST_DATA, Dictionary, inflated_size

START_OF_SCAN: Final = b"\xff\xda"
END_OF_IMAGE: Final = b"\xff\xd9"
"""Markers of a JPEG (ITU-T T.81, table B.1); neither occurs among coded data, and a preview comes before the last scan."""


def unpacked_size(stream: Dictionary, most: int) -> int | None:
    """Bytes that a stream unpacks to, as far as that is looked at: at most `most` of deflated data; None where some are lost."""
    try:
        packed = stream.packed()
        match next(iter(stream.filters()), None):
            case _ if not packed:
                return None
            case "FlateDecode":
                return inflated_size(packed, most)
            case "DCTDecode":
                return len(packed) if packed.find(END_OF_IMAGE, packed.rfind(START_OF_SCAN)) >= 0 else None
            case _:
                return len(packed)
    except PdfProblem as problem:
        return None if problem.code == "pdf-damaged" else most


LARGEST_PROGRAM: Final = 32 << 20
SFNT: Final = (b"\0\1\0\0", b"true", b"OTTO", b"ttcf", b"typ1")
"""How a TrueType or OpenType font begins (OpenType, "Font tables")."""


def is_font(program: Dictionary) -> bool:
    """Whether a font's program begins as one does: TrueType, OpenType, Type 1 or CFF; one that is too large counts as one."""
    try:
        data = program.data(LARGEST_PROGRAM)
    except PdfProblem as problem:
        return problem.code != "pdf-damaged"
    if data[:4] in SFNT:
        tables = int.from_bytes(data[4:6], "big")
        return data[:4] == b"ttcf" or 0 < tables <= len(data) // 16
    is_type1 = data[:1] == b"\x80" or b"%!" in data[:64]
    is_cff = data[:1] == b"\1" and len(data) > 4 and data[2] >= 4 and 1 <= data[3] <= 4
    return is_type1 or is_cff


def is_garbled(stream: Dictionary) -> bool:
    """Whether the sum behind deflated data is there and wrong (RFC 1950, 2.2).

    No reader checks it, and some programs write it wrongly.
    """
    if stream.filters()[:1] != ("FlateDecode",):
        return False
    reader = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        packed = stream.packed()
        data = reader.decompress(packed[2:], LARGEST_DATA)
    except (PdfProblem, zlib.error):
        return True
    written = reader.unused_data[:4]
    return len(written) == 4 and int.from_bytes(written) != zlib.adler32(data)
