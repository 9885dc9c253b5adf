"""The measures of a page of another PDF before it is placed: its size, and the number of pages."""

from __future__ import annotations

import hashlib
from typing import Final

from paginate.assets.cache import Cache, cache_key
from paginate.assets.problems import AdvertisementProblem
from paginate.assets.versions import pdf_versions
from paginate.diagnostics import phrase
from paginate.expressions import expression
from paginate.geometry import Size
from paginate.records import NamedTuple

LARGEST: Final = 512 << 20
"""Bytes of the largest advertisement: all of it must fit in memory."""

FORMAT: Final = "4"
"""The format of the cache's entries. Raise it when a change measures the same page differently."""

_MEASURED: Final = expression(rb"([1-9][0-9]*) ([0-9.e+-]+(?: [0-9.e+-]+){5}) ([0-9]\.[0-9])")
"""An entry: pages, width, height and bleed on four sides in points, version of PDF."""

REASONS: Final = {"pdf-empty": "file-empty", "pdf-damaged": "damaged-pdf", "pdf-too-complex": "complex-pdf"}
"""The faults of a PDF, by the codes of `pdf_reading`, as the names of phrases."""


class PlacedInfo(NamedTuple):
    """A page of a PDF: its number from 0, and of how many; the SHA-256 of the file and the version of PDF it is in.

    `trim` is the size in points of its trim box as it is looked at: turned as /Rotate says, scaled as /UserUnit does; where
    there is none, of its art, crop or media box, the first that there is. `bleed` is what its bleed box has beyond that: left,
    top, right, bottom.
    """

    name: str
    number: int
    pages: int
    trim: Size
    digest: str
    pdf_version: str
    bleed: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


def describe_page(cache: Cache, name: str, number: int, data: bytes) -> PlacedInfo:
    """Page `number`, from 0, of the PDF `data`; `name` is its name in the layout. Raises AdvertisementProblem."""
    digest = hashlib.sha256(data).hexdigest()
    key = cache_key("placed page", FORMAT, pdf_versions(), digest, str(number))
    known = cache.understood(key, _understand)
    if known is None:
        written = _measured(name, number, data).encode()
        cache.put(key, written)
        known = _understand(written)
    pages, (width, height, *bleed), version = known
    left, top, right, bottom = bleed
    return PlacedInfo(name, number, pages, Size(width, height), digest, version, (left, top, right, bottom))


def _understand(entry: bytes) -> tuple[int, list[float], str]:
    found = _MEASURED.fullmatch(entry)
    if found is None:
        raise ValueError("it measures no page")
    return int(found[1]), [float(length) for length in found[2].split()], found[3].decode()


def _measured(name: str, number: int, data: bytes) -> str:
    from paginate.pdf_reading.measuring import measure_page  # pikepdf takes 80 ms to import: not where the cache knows
    from paginate.pdf_reading.problems import PdfProblem

    try:
        measured = measure_page(data, number)
    except PdfProblem as problem:
        if problem.code == "pdf-encrypted":
            raise AdvertisementProblem("advertisement-encrypted", file=name) from problem
        raise AdvertisementProblem(
            "advertisement-damaged", file=name, reason=phrase(REASONS[problem.code])
        ) from problem
    if measured.size is None:
        raise AdvertisementProblem("advertisement-page", file=name, page=str(number + 1), pages=str(measured.pages))
    lengths = " ".join(repr(length) for length in (*measured.size, *measured.bleed))
    return f"{measured.pages} {lengths} {measured.version}"
