"""What the header of an ICC profile says (ICC.1, 7.2)."""

from __future__ import annotations

from typing import Final

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple

HEADER: Final = 128
LARGEST: Final = 32 << 20
"""Bytes of a profile that are read; two megabytes are many."""

CHANNELS: Final = {"GRAY": 1, "RGB": 3, "CMYK": 4, "Lab": 3}


class IccHeader(NamedTuple):
    """A profile's size in bytes as it says and as it is, its version, class, colour space, and whether it is signed `acsp`."""

    written_size: int
    size: int
    version: tuple[int, int]
    kind: str
    space: str
    signed: bool

    @property
    def channels(self) -> int:
        """The components of its colour space; 0 where that is none that PDF takes."""
        return CHANNELS.get(self.space, 0)


def read_icc_header(stream: Dictionary) -> IccHeader | None:
    """The header of the profile in a stream; None where there is none."""
    if not stream.is_stream:
        return None
    try:
        data = stream.data(LARGEST)
    except PdfProblem:
        return None
    if len(data) < HEADER:
        return None
    return IccHeader(
        written_size=int.from_bytes(data[:4], "big"),
        size=len(data),
        version=(data[8], data[9] >> 4),
        kind=data[12:16].decode("latin-1"),
        space=data[16:20].decode("latin-1").rstrip(),
        signed=data[36:40] == b"acsp",
    )
