"""PDFs made to exhaust whoever reads them: each says too much, leads back to itself, or lies about its size."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any, Final

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from conformance.pdfx.right import CONTENT, X4, XMP, right, written

MEGABYTE: Final = 1 << 20


def plain_pdf(objects: list[bytes], size: int | None = None) -> bytes:
    """A PDF 1.4 of these objects, the first of which is the catalog."""
    body = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size or len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table) + trailer


def page(content: bytes, resources: bytes = b"") -> bytes:
    """A page with this content and these resources."""
    return plain_pdf(
        [
            b"<</Type /Catalog /Pages 2 0 R>>",
            b"<</Type /Pages /Count 1 /Kids [3 0 R]>>",
            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources <<%b>>>>" % resources,
            stream(content),
        ]
    )


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d %b>>\nstream\n%b\nendstream" % (len(data), entries, data)


def bomb(megabytes: int) -> bytes:
    """Spaces, deflated a thousandfold."""
    packer = zlib.compressobj(9)
    return b"".join([*(packer.compress(b" " * MEGABYTE) for _ in range(megabytes)), packer.flush()])


def deflated(pdf: Pdf, data: bytes, **entries: Any) -> Stream:
    made = Stream(pdf, b"")
    made.write(data, filter=Name.FlateDecode)
    for key, value in entries.items():
        made[f"/{key}"] = value
    return made


def changed(change: Callable[[Pdf], None]) -> bytes:
    pdf = right(X4)
    change(pdf)
    return written(pdf, X4)


def bomb_as_content(pdf: Pdf) -> None:
    pdf.pages[0].obj.Contents = deflated(pdf, bomb(400))


def bomb_as_profile(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile = deflated(pdf, bomb(400), N=4)


def bomb_as_xmp(pdf: Pdf) -> None:
    pdf.Root.Metadata = deflated(pdf, bomb(8), Type=Name.Metadata, Subtype=Name.XML)


def bomb_as_font(pdf: Pdf) -> None:
    descriptor = pdf.pages[0].obj.Resources.Font.F0.DescendantFonts[0].FontDescriptor
    descriptor.FontFile2 = deflated(pdf, bomb(400))


def bomb_in_bomb(pdf: Pdf) -> None:
    made = Stream(pdf, b"")
    made.write(zlib.compress(bomb(400)), filter=Array([Name.FlateDecode] * 2))
    pdf.pages[0].obj.Contents = made


def laughs(pdf: Pdf) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><x>&a11;</x>'
    pdf.Root.Metadata = Stream(pdf, text.encode())
    pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype = Name.Metadata, Name.XML


def deep_xmp(pdf: Pdf) -> None:
    pdf.Root.Metadata = Stream(pdf, b"<a>" * 200_000 + b"</a>" * 200_000)


def form_in_itself(pdf: Pdf) -> None:
    form = Stream(pdf, b"/Fm0 Do /Fm0 Do")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 300, 300])
    form.Resources = Dictionary(XObject=Dictionary(Fm0=form))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=form)
    pdf.pages[0].obj.Contents = Stream(pdf, b"/Fm0 Do")


def doubling_forms(pdf: Pdf) -> None:
    """Each form shows the next one twice, twenty deep."""
    inner = Stream(pdf, b"0 0 1 1 re f")
    inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 300, 300])
    for _ in range(20):
        outer = Stream(pdf, b"/Fm0 Do /Fm0 Do")
        outer.Type, outer.Subtype, outer.BBox = Name.XObject, Name.Form, Array([0, 0, 300, 300])
        outer.Resources = Dictionary(XObject=Dictionary(Fm0=pdf.make_indirect(inner)))
        inner = outer
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=inner)
    pdf.pages[0].obj.Contents = Stream(pdf, b"/Fm0 Do")


def pattern_in_itself(pdf: Pdf) -> None:
    tile = Stream(pdf, b"/Pattern cs /P0 scn 0 0 9 9 re f")
    for key, value in {"PatternType": 1, "PaintType": 1, "BBox": Array([0, 0, 9, 9]), "XStep": 9, "YStep": 9}.items():
        tile[f"/{key}"] = value
    tile.Resources = Dictionary(Pattern=Dictionary(P0=tile))
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P0=tile)
    pdf.pages[0].obj.Contents = Stream(pdf, b"/Pattern cs /P0 scn 0 0 99 99 re f")


def glyph_in_itself(pdf: Pdf) -> None:
    glyph = Stream(pdf, b"9 0 d0 BT /F0 9 Tf (a) Tj ET")
    type3 = pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontMatrix=Array([0.1, 0, 0, 0.1, 0, 0]), FirstChar=97, LastChar=97,
            FontBBox=Array([0, 0, 9, 9]), Widths=Array([9]), CharProcs=Dictionary(a=glyph),
            Encoding=Dictionary(Differences=Array([97, Name.a])),
        )
    )  # fmt: skip
    type3.Resources = Dictionary(Font=Dictionary(F0=type3))
    pdf.pages[0].obj.Resources.Font = Dictionary(F0=type3)
    pdf.pages[0].obj.Contents = Stream(pdf, b"BT /F0 9 Tf (aaa) Tj ET")


def mask_in_itself(pdf: Pdf) -> None:
    state = pdf.pages[0].obj.Resources.ExtGState.GS0
    form = Stream(pdf, b"/GS0 gs 0 0 9 9 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 300, 300])
    form.Resources = Dictionary(ExtGState=Dictionary(GS0=state))
    state.SMask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=form)


def space_on_itself(pdf: Pdf) -> None:
    space = pdf.make_indirect(Array([Name.Indexed, Name.DeviceCMYK, 1, b"\0" * 8]))
    space[1] = space
    pdf.pages[0].obj.Resources.ColorSpace = Dictionary(CS0=space)
    pdf.pages[0].obj.Contents = Stream(pdf, CONTENT + b"/CS0 cs 0 sc 0 0 9 9 re f")


def spot_on_itself(pdf: Pdf) -> None:
    """A tint transform that is a hundred times itself."""
    transform = pdf.make_indirect(Array([]))
    for _ in range(100):
        transform.append(transform)
    space = pdf.make_indirect(Array([Name.Separation, Name.Orange, Name.DeviceCMYK, transform]))
    pdf.pages[0].obj.Resources.ColorSpace = Dictionary(CS0=space)
    pdf.pages[0].obj.Contents = Stream(pdf, CONTENT + b"/CS0 cs 1 sc 0 0 9 9 re f")


def wide_ranges(pdf: Pdf) -> None:
    descendant = pdf.pages[0].obj.Resources.Font.F0.DescendantFonts[0]
    descendant.W = Array([number for _ in range(2000) for number in (0, 65535, 500)])
    blocks = b"1000 beginbfrange " + b"<0000> <FFFF> <4E00> " * 1000 + b"endbfrange "
    pdf.pages[0].obj.Resources.Font.F0.ToUnicode = Stream(pdf, blocks * 5)


def nested_kids(depth: int) -> bytes:
    """A tree of pages with nothing but branches."""
    objects = [b"<</Type /Catalog /Pages 2 0 R>>"]
    objects += [b"<</Type /Pages /Count 1 /Kids [%d 0 R]>>" % (number + 1) for number in range(2, depth)]
    return plain_pdf([*objects, b"<</Type /Page /MediaBox [0 0 9 9]>>"])


HOSTILE: Final[dict[str, Callable[[], bytes]]] = {
    "bomb as content": lambda: changed(bomb_as_content),
    "bomb as profile": lambda: changed(bomb_as_profile),
    "bomb as metadata": lambda: changed(bomb_as_xmp),
    "bomb as font": lambda: changed(bomb_as_font),
    "bomb in a bomb": lambda: changed(bomb_in_bomb),
    "entities that multiply": lambda: changed(laughs),
    "deep XML": lambda: changed(deep_xmp),
    "form in itself": lambda: changed(form_in_itself),
    "forms that double": lambda: changed(doubling_forms),
    "pattern in itself": lambda: changed(pattern_in_itself),
    "glyph in itself": lambda: changed(glyph_in_itself),
    "soft mask in itself": lambda: changed(mask_in_itself),
    "colour space on itself": lambda: changed(space_on_itself),
    "tint transform of itself": lambda: changed(spot_on_itself),
    "parent of itself": lambda: plain_pdf(
        [b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Count 1 /Kids [3 0 R]>>", b"<</Type /Page /Parent 3 0 R>>"]
    ),
    "wide ranges of widths": lambda: changed(wide_ranges),
    "pages in a circle": lambda: plain_pdf([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Count 9 /Kids [2 0 R]>>"]),
    "deep tree of pages": lambda: nested_kids(20_000),
    "many pages": lambda: plain_pdf(
        [b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Count 20000 /Kids [%b]>>" % (b"3 0 R " * 20_000),
         b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>"]
    ),
    "deep arrays in a file": lambda: plain_pdf([b"<</Type /Catalog /Pages " + b"[" * 100_000 + b"]" * 100_000 + b">>"]),
    "deep dictionaries in a file": lambda: plain_pdf([b"<</A " * 100_000 + b">>" * 100_000]),
    "deep arrays in content": lambda: page(b"[" * 200_000),
    "deep dictionaries in content": lambda: page(b"/A <</B " * 100_000 + b"BDC"),
    "deep brackets in a string": lambda: page(b"(" * 500_000),
    "saved without end": lambda: page(b"q " * 500_000),
    "many operators": lambda: page(b"0 g " * 2_000_000),
    "many marks": lambda: page(b"0 0 1 1 re f\n" * 600_000),
    "long path": lambda: page(b"0 0 m " + b"1 1 l " * 1_000_000 + b"S"),
    "long string": lambda: page(b"BT /F1 9 Tf (" + b"a" * (8 * MEGABYTE) + b") Tj ET", b"/Font <</F1 <</Subtype /Type1>>>>"),
    "long number": lambda: page(b"1" * MEGABYTE + b" w"),
    "comment without end": lambda: page(b"%" * MEGABYTE),
    "matrix out of all bounds": lambda: page(b"9e9 99999999999 cm " + b"999999999 0 0 999999999 0 0 cm " * 60 + b"0 0 1 1 re f"),
    "size out of all bounds": lambda: plain_pdf([b"<</Type /Catalog /Pages 2 0 R>>"], size=2_000_000_000),
    "image without end": lambda: page(b"BI /W 9 /H 9 ID " + b"x" * MEGABYTE),
    "metadata of another document": lambda: changed(lambda pdf: setattr(pdf.Root, "Metadata", Stream(pdf, XMP.encode("utf-16")))),
}  # fmt: skip
