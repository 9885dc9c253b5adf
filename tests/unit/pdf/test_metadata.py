"""What a file says of itself, read from both places."""

import re
from xml.etree import ElementTree as ET

import pytest

from handmade import X1A, X4, read_back
from paginate.model import Issue
from paginate.pdf.form import PressForm
from paginate.pdf.metadata import NAMESPACES, PRODUCER, UNDATED, facts_of, information, metadata_stream, xmp_packet
from paginate.pdf.reportlab_objects import ObjectFile
from paginate.press import Standard

PREFIXES = {
    **NAMESPACES,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
}


def xmp(form: PressForm) -> dict[str, str]:
    """The packet's properties, as a program that knows XML but not XMP reads them."""
    (description,) = ET.fromstring(xmp_packet(facts_of(form)).encode()).iter(f"{{{PREFIXES['rdf']}}}Description")
    names = {f"{{{uri}}}": prefix for prefix, uri in PREFIXES.items()}
    found = {}
    for element in description:
        key = re.sub(r"^\{.*\}", "", element.tag)
        uri = element.tag.removesuffix(key)
        found[f"{names[uri]}:{key}"] = "".join(element.itertext())
    return found


def info(form: PressForm) -> dict[str, str]:
    file = ObjectFile()
    with read_back(file, {"Found": file.add(information(facts_of(form)))}) as catalog:
        return {key.lstrip("/"): str(value) for key, value in catalog.Found.items()}


def test_the_packet_has_what_pdf_x_4_asks_for() -> None:
    found = xmp(X4)
    assert found["dc:title"] == "要闻 第1版"
    assert {found[f"xmp:{key}"] for key in ("CreateDate", "ModifyDate", "MetadataDate")} == {
        "2026-11-23T00:00:00+08:00"
    }
    assert found["pdf:Trapped"] == "False"
    assert found["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
    assert (found["xmpMM:VersionID"], found["xmpMM:RenditionClass"]) == ("1", "default")


@pytest.mark.parametrize(
    ("standard", "in_packet", "in_information"),
    [
        (Standard.X4, {"pdfxid:GTS_PDFXVersion": "PDF/X-4"}, None),
        (Standard.X1A, {"pdfx:GTS_PDFXVersion": "PDF/X-1a:2003"}, "PDF/X-1a:2003"),
        (Standard.PLAIN, {}, None),
    ],
)
def test_each_standard_is_named_where_it_wants_to_be(
    standard: Standard, in_packet: dict[str, str], in_information: str | None
) -> None:
    form = X4._replace(standard=standard)
    assert {key: value for key, value in xmp(form).items() if "GTS" in key} == in_packet
    assert info(form).get("GTS_PDFXVersion") == in_information


@pytest.mark.parametrize("form", [X4, X1A, X4._replace(title="<&> \"'", issue=Issue(version="3"))])
def test_both_places_say_the_same(form: PressForm) -> None:
    dictionary, packet = info(form), xmp(form)
    assert dictionary["Title"] == packet["dc:title"] == form.title
    assert dictionary["Creator"] == packet["xmp:CreatorTool"]
    assert dictionary["Producer"] == packet["pdf:Producer"] == PRODUCER
    assert dictionary["Trapped"] == f"/{packet['pdf:Trapped']}"
    (date,) = re.findall(r"^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+08'00'$", dictionary["CreationDate"])
    assert "{}-{}-{}T{}:{}:{}+08:00".format(*date) == packet["xmp:CreateDate"] == packet["xmp:ModifyDate"]
    assert dictionary["ModDate"] == dictionary["CreationDate"]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("一\n二\t三", "一 二 三"),
        ("a\x00\x1b\x85b", "a b"),
        ("𠮷\ufffe\ud800家", "𠮷家"),
        ("]]>&amp;{0}", "]]>&amp;{0}"),
    ],
)
def test_a_title_is_kept_as_far_as_both_places_can_hold_it(title: str, kept: str) -> None:
    form = X4._replace(title=title)
    assert xmp(form)["dc:title"] == info(form)["Title"] == kept


def test_a_page_without_a_date_has_one_all_the_same() -> None:
    form = X4._replace(issue=Issue())
    assert xmp(form)["xmp:CreateDate"] == f"{UNDATED}T00:00:00+08:00"
    assert info(form)["CreationDate"].startswith("D:20000101000000")


def test_identifiers_follow_from_the_input_alone() -> None:
    one, same, other = facts_of(X4), facts_of(X4), facts_of(X4._replace(digest="1" * 64))
    assert one == same
    assert len({one.document, one.instance, other.document, other.instance}) == 4
    for uuid in (one.document, one.instance):
        assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", uuid)


def test_the_packet_is_not_compressed() -> None:
    file = ObjectFile()
    with read_back(file, {"Found": metadata_stream(file, facts_of(X4))}) as catalog:
        assert "/Filter" not in catalog.Found
        assert catalog.Found.Type == "/Metadata"
        assert catalog.Found.Subtype == "/XML"
        assert catalog.Found.read_raw_bytes() == xmp_packet(facts_of(X4)).encode()
