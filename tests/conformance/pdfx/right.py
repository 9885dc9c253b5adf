"""The smallest files that are right: one page in PDF/X-4 and in PDF/X-1a, made object by object."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Final

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, StreamDecodeLevel, String

from paginate.installation import newsprint_profile

BLEED: Final = 9
MARGIN: Final = 20
WIDTH, HEIGHT = 200, 300

MEDIA: Final = (0, 0, WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN)
BLEED_BOX: Final = (MARGIN - BLEED, MARGIN - BLEED, WIDTH + MARGIN + BLEED, HEIGHT + MARGIN + BLEED)
TRIM: Final = (MARGIN, MARGIN, WIDTH + MARGIN, HEIGHT + MARGIN)

CONTENT: Final = b"""\
q 0.2 0 0.1 0 k 60 60 100 80 re f Q
q /GS0 gs 0 0 0 1 k BT /F0 14 Tf 60 250 Td <000100010001> Tj ET Q
"""

X4: Final = "PDF/X-4"
X1A: Final = "PDF/X-1a"

XMP: Final = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Page</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-01-02T03:04:05+08:00</xmp:CreateDate>
<xmp:ModifyDate>2026-01-02T03:04:05+08:00</xmp:ModifyDate>
<xmp:MetadataDate>2026-01-02T03:04:05+08:00</xmp:MetadataDate>
<pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def right(standard: str) -> Pdf:
    """A page that breaks no clause: a tint and a word in black that overprints, with its font and output profile."""
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=MEDIA[2:])
    page = pdf.pages[0]
    page.obj.MediaBox, page.obj.BleedBox, page.obj.TrimBox = Array(MEDIA), Array(BLEED_BOX), Array(TRIM)
    page.obj.Contents = Stream(pdf, CONTENT)
    page.obj.Resources = Dictionary(
        Font=Dictionary(F0=font(pdf)),
        ExtGState=Dictionary(GS0=pdf.make_indirect(Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1))),
    )
    profile = Stream(pdf, newsprint_profile().read_bytes())
    profile.N = 4
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String("A shop's own"),
        Info=String("Coldset offset on newsprint"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String("Page"),
            CreationDate=String("D:20260102030405+08'00'"),
            ModDate=String("D:20260102030405+08'00'"),
            Trapped=Name("/False"),
        )
    )
    if standard == X4:
        put_xmp(pdf, XMP)
    else:
        pdf.trailer.Info.GTS_PDFXVersion = String("PDF/X-1a:2003")
    return pdf


def put_xmp(pdf: Pdf, text: str) -> None:
    """Give the file XMP metadata."""
    pdf.Root.Metadata = Stream(pdf, text.encode())
    pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype = Name.Metadata, Name.XML


def written(pdf: Pdf, standard: str, version: str = "") -> bytes:
    """The file's bytes, without object streams."""
    buffer = BytesIO()
    pdf.save(
        buffer,
        force_version=version or ("1.6" if standard == X4 else "1.4"),
        object_stream_mode=ObjectStreamMode.disable,
        static_id=True,
        stream_decode_level=StreamDecodeLevel.none,
        compress_streams=False,
        fix_metadata_version=False,
    )
    return buffer.getvalue()


def font(pdf: Pdf) -> Dictionary:
    """A composite font of one square letter, embedded."""
    program = Stream(pdf, font_program())
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/ABCDEF+Square"), Flags=4, FontBBox=Array([0, 0, 1000, 1000]),
        ItalicAngle=0, Ascent=800, Descent=-200, CapHeight=800, StemV=80, FontFile2=program,
    )  # fmt: skip
    descendant = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/ABCDEF+Square"), DW=1000, CIDToGIDMap=Name.Identity,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Square"), Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=Stream(pdf, b"1 beginbfchar <0001> <65B9> endbfchar"),
        )
    )  # fmt: skip


@cache
def font_program() -> bytes:
    """A TrueType font with a square for 方."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "square"])
    builder.setupCharacterMap({0x65B9: "square"})
    pen = TTGlyphPen(None)
    for number, corner in enumerate([(100, 0), (100, 800), (900, 800), (900, 0)]):
        (pen.lineTo if number else pen.moveTo)(corner)
    pen.closePath()
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "square": (1000, 100)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular"})
    builder.setupOS2(fsType=0)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0
    buffer = BytesIO()
    builder.font.recalcTimestamp = False
    builder.save(buffer)
    return buffer.getvalue()
