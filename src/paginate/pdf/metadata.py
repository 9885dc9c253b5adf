"""What a PDF says of itself, twice from the same facts: in its information dictionary and as XMP (ISO 16684-1)."""

from __future__ import annotations

import hashlib
from typing import Final

from paginate import __version__
from paginate.expressions import expression
from paginate.pdf.form import DEMANDS, PressForm
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, dictionary, name
from paginate.pdf.syntax import literal_string, text_string
from paginate.press import Standard
from paginate.records import NamedTuple

CREATOR: Final = "Paginate"
PRODUCER: Final = f"Paginate {__version__}"

UNDATED: Final = "2000-01-01"
"""The day that stands in a file whose layout gives no date: a page carries no trace of when it was made."""

BEIJING: Final = "+08:00"
"""The time zone of the date: pages are dated at midnight in China."""

NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
}
"""ISO 16684-1, 8, and XMP part 2 (pdf)."""

PACKET: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""{namespaces}>
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_NO_TEXT: Final = expression("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_NO_CHARACTER: Final = expression("[\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, or does not give back as it was."""


class Facts(NamedTuple):
    """What is said of a file. `day` is `YYYY-MM-DD`; the identifiers are UUIDs."""

    standard: Standard
    title: str
    day: str
    version: str
    document: str
    instance: str


def facts_of(form: PressForm) -> Facts:
    """The facts of a file of this form: nothing in them comes from the clock or from chance."""
    return Facts(
        standard=form.standard,
        title=_clean(form.title),
        day=form.issue.date or UNDATED,
        version=_clean(form.issue.version) or "1",
        document=_uuid("document", form.digest),
        instance=_uuid("instance", form.digest),
    )


def information(facts: Facts | None) -> PdfObject:
    """The information dictionary (ISO 32000-1, 14.3.3); of a file without facts only who made it."""
    if facts is None:
        return dictionary({"Producer": text_string(PRODUCER)})
    date = f"(D:{facts.day.replace('-', '')}000000{BEIJING.replace(':', chr(39))}')"
    entries: dict[str, PdfObject] = {
        "Title": text_string(facts.title),
        "Creator": literal_string(CREATOR),
        "Producer": literal_string(PRODUCER),
        "CreationDate": date,
        "ModDate": date,
        "Trapped": name("False"),
    }
    demands = DEMANDS[facts.standard]
    if demands.label_in_information:
        entries["GTS_PDFXVersion"] = literal_string(demands.label)
    return dictionary(entries)


def metadata_stream(file: ObjectFile, facts: Facts) -> PdfObject:
    """Add the XMP packet to the file, as the catalog's Metadata: not compressed, so that it is found without reading the PDF."""
    return file.add_raw_stream(xmp_packet(facts).encode("utf-8"), {"Type": name("Metadata"), "Subtype": name("XML")})


def xmp_packet(facts: Facts) -> str:
    """The packet: what the information dictionary says, and what PDF/X wants beside it."""
    date = f"{facts.day}T00:00:00{BEIJING}"
    properties = {
        "dc:format": "application/pdf",
        "xmp:CreatorTool": CREATOR,
        "xmp:CreateDate": date,
        "xmp:ModifyDate": date,
        "xmp:MetadataDate": date,
        "pdf:Producer": PRODUCER,
        "pdf:Trapped": "False",
        "xmpMM:DocumentID": f"uuid:{facts.document}",
        "xmpMM:InstanceID": f"uuid:{facts.instance}",
        "xmpMM:VersionID": facts.version,
        "xmpMM:RenditionClass": "default",
    }
    namespaces = dict(NAMESPACES)
    demands = DEMANDS[facts.standard]
    if demands.label:
        prefix, uri = demands.namespace
        namespaces[prefix] = uri
        properties[f"{prefix}:GTS_PDFXVersion"] = demands.label
    title = f'<rdf:Alt><rdf:li xml:lang="x-default">{_escape(facts.title)}</rdf:li></rdf:Alt>'
    elements = [f"<{key}>{_escape(value)}</{key}>" for key, value in properties.items()]
    return PACKET.format(
        namespaces="".join(f'\n xmlns:{prefix}="{uri}"' for prefix, uri in namespaces.items()),
        properties="\n".join([f"<dc:title>{title}</dc:title>", *elements]),
    )


def _clean(text: str) -> str:
    """`text` as both the information dictionary and XMP can hold it."""
    return _NO_CHARACTER.sub("", _NO_TEXT.sub(" ", text))


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _uuid(purpose: str, digest: str) -> str:
    """A UUID of version 8, the one whose bits are the maker's own (RFC 9562, 5.8)."""
    digits = hashlib.blake2b(f"{purpose} {digest}".encode(), digest_size=16).hexdigest()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
