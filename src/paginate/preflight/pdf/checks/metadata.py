"""What the file says of itself: the information dictionary, XMP, its standard, whether it is trapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined
from paginate.preflight.pdf.xmp import DC, PDF, PDFX_ID, XMP, XMP_MM

X4: Final = "PDF/X-4"
X1A: Final = "PDF/X-1a:2003"
"""What GTS_PDFXVersion says in a file of each standard."""

REQUIRED: Final = {
    "dc:title": DC + "title",
    "xmp:CreateDate": XMP + "CreateDate",
    "xmp:ModifyDate": XMP + "ModifyDate",
    "xmp:MetadataDate": XMP + "MetadataDate",
    "xmpMM:DocumentID": XMP_MM + "DocumentID",
    "xmpMM:VersionID": XMP_MM + "VersionID",
    "xmpMM:RenditionClass": XMP_MM + "RenditionClass",
}

TEXTS: Final = {"Title": DC + "title"}
DATES: Final = {"CreationDate": XMP + "CreateDate", "ModDate": XMP + "ModifyDate"}
"""Entries of the information dictionary and their twins in XMP."""

_PDF_DATE: Final = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?.*", re.DOTALL
)


def declared(examined: Examined) -> str | None:
    """The standard that the file says it keeps to, in XMP (pdfxid) or in the information dictionary; None where it does not."""
    return (examined.xmp or {}).get(PDFX_ID + "GTS_PDFXVersion") or examined.info.text("GTS_PDFXVersion")


def no_xmp(examined: Examined) -> Iterator[Breach]:
    """No XMP, or none that can be read."""
    stream = examined.catalog.dictionary("Metadata")
    if examined.xmp is None or stream.name("Type") != "Metadata" or stream.name("Subtype") != "XML":
        yield Breach()


def missing_properties(examined: Examined) -> Iterator[Breach]:
    """XMP that lacks something it must have."""
    if examined.xmp is not None:
        missing = [name for name, key in REQUIRED.items() if not examined.xmp.get(key)]
        if missing:
            yield Breach({"names": ", ".join(missing)})


def missing_information(examined: Examined) -> Iterator[Breach]:
    """An information dictionary that lacks something it must have."""
    missing = [key for key in (*TEXTS, *DATES) if not examined.info.text(key)]
    if missing:
        yield Breach({"names": ", ".join(missing)})


def differences(examined: Examined) -> Iterator[Breach]:
    """An information dictionary that says one thing and XMP another."""
    for key, twin in (TEXTS | DATES).items():
        written, other = examined.info.text(key), (examined.xmp or {}).get(twin)
        if written and other and not (written == other or (key in DATES and _instant(written) == _xmp_instant(other))):
            yield Breach({"key": key})


def _instant(written: str) -> datetime | None:
    """A PDF date (7.9.4) as an instant; without a zone it is taken for UTC."""
    found = _PDF_DATE.fullmatch(written)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups()[:6])
    sign = -1 if found[8] == "-" else 1
    try:
        away = timedelta(hours=int(found[9] or 0), minutes=int(found[10] or 0)) * sign
        zone = timezone(away)
        return datetime(year or 1, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=zone)
    except (ValueError, OverflowError):
        return None


def _xmp_instant(written: str) -> datetime | None:
    """An XMP date (ISO 8601) as an instant."""
    try:
        found = datetime.fromisoformat(written).replace(microsecond=0)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def not_trapped_said(examined: Examined) -> Iterator[Breach]:
    """Trapped that is not the name True or False."""
    if examined.info.name("Trapped") not in ("True", "False"):
        yield Breach()


def trapped_differs(examined: Examined) -> Iterator[Breach]:
    """Trapped that XMP says otherwise, or not at all."""
    if examined.xmp is not None and examined.xmp.get(PDF + "Trapped") != examined.info.name("Trapped"):
        yield Breach()


def trap_network(examined: Examined) -> Iterator[Breach]:
    """Traps in a file that says it has none."""
    for page in examined.pages:
        for annotation in page.dictionary.array("Annots").dictionaries():
            if annotation.name("Subtype") == "TrapNet" and examined.info.name("Trapped") != "True":
                yield Breach(page=page.number)


def not_identified_in_xmp(examined: Examined) -> Iterator[Breach]:
    """XMP that does not say PDF/X-4."""
    found = (examined.xmp or {}).get(PDFX_ID + "GTS_PDFXVersion")
    if examined.xmp is not None and found != X4:
        yield Breach({"expected": X4})


def not_identified_in_information(examined: Examined) -> Iterator[Breach]:
    """An information dictionary that does not say PDF/X-1a:2003."""
    if examined.info.text("GTS_PDFXVersion") != X1A or examined.info.text("GTS_PDFXConformance") not in (None, X1A):
        yield Breach({"expected": X1A})
