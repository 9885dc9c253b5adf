"""XMP metadata (ISO 16684-1): a document's properties by namespace and name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as ET

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary

LARGEST: Final = 4 << 20
"""Bytes of metadata that are read; a kilobyte or two is usual."""

RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"

DC: Final = "{http://purl.org/dc/elements/1.1/}"
PDF: Final = "{http://ns.adobe.com/pdf/1.3/}"
PDFX_ID: Final = "{http://www.npes.org/pdfx/ns/id/}"
XMP: Final = "{http://ns.adobe.com/xap/1.0/}"
XMP_MM: Final = "{http://ns.adobe.com/xap/1.0/mm/}"

Xmp = Mapping[str, str]
"""Simple properties, and the first value of those that have several, by `{namespace}name`."""


def read_xmp(stream: Dictionary) -> Xmp | None:
    """The properties in a metadata stream; None where it is none, or no well-formed XMP.

    A document type is refused: it may define entities that grow without end, and XMP has none.
    """
    if not stream.is_stream:
        return None
    try:
        data = stream.data(LARGEST)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            return None
        root = ET.fromstring(data)  # noqa: S314  (no document type, no entities)
    except (PdfProblem, ET.ParseError, ValueError, LookupError, RecursionError):
        return None
    descriptions = list(root.iter(f"{RDF}Description"))
    if not descriptions:
        return None
    properties: dict[str, str] = {}
    for description in descriptions:
        properties.update({name: value.strip() for name, value in description.attrib.items()})
        properties.update({each.tag: _value(each) for each in description})
    return properties


def _value(element: ET.Element) -> str:
    """A simple value, or the first of an array's."""
    first = next(element.iter(f"{RDF}li"), element)
    return (first.text or "").strip()
