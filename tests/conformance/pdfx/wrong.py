"""For each clause of PDF/X that is checked, a right file with one thing broken."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from conformance.pdfx.right import CONTENT, TRIM, X1A, X4, XMP, put_xmp, right, written
from paginate.installation import newsprint_profile

Break = Callable[[Pdf], object]


def show(pdf: Pdf, content: bytes, **resources: Dictionary) -> None:
    """Add to what the page shows, and to its resources."""
    page = pdf.pages[0].obj
    page.Contents = Stream(pdf, CONTENT + content)
    for kind, entries in resources.items():
        page.Resources[f"/{kind}"] = Dictionary({**dict(page.Resources.get(f"/{kind}", {})), **dict(entries)})


def use_state(pdf: Pdf, **parameters: Any) -> None:
    """Apply a graphics state with these parameters."""
    state = pdf.make_indirect(Dictionary(Type=Name.ExtGState, **parameters))
    show(pdf, b"q /GS1 gs Q\n", ExtGState=Dictionary(GS1=state))


def fill_with(pdf: Pdf, space: object, components: bytes, before: bytes = b"") -> None:
    """Fill a square with a colour of a space."""
    show(
        pdf, b"q " + before + b" /CS1 cs " + components + b" scn 70 70 20 20 re f Q\n",
        ColorSpace=Dictionary(CS1=pdf.make_indirect(space) if isinstance(space, Array) else space),
    )  # fmt: skip


def place_image(pdf: Pdf, data: bytes = b"\0" * 4, **entries: Any) -> Stream:
    """Show an image of one CMYK pixel, unless the entries say otherwise."""
    image = Stream(pdf, data)
    usual = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1, "ColorSpace": Name.DeviceCMYK,
             "BitsPerComponent": 8}  # fmt: skip
    for key, value in (usual | entries).items():
        image[f"/{key}"] = value
    show(pdf, b"q 20 0 0 20 70 70 cm /Im1 Do Q\n", XObject=Dictionary(Im1=image))
    return image


def annotate(pdf: Pdf, subtype: Name, rectangle: tuple[int, int, int, int] = (50, 50, 80, 80)) -> Dictionary:
    annotation = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=subtype, Rect=Array(rectangle)))
    pdf.pages[0].obj.Annots = Array([annotation])
    return annotation


def as_dictionary(found: Object) -> Dictionary:
    assert isinstance(found, Dictionary)
    return found


def intent(pdf: Pdf) -> Dictionary:
    return as_dictionary(pdf.Root.OutputIntents[0])


def profile_with(pdf: Pdf, start: int, replaced: bytes) -> None:
    """Change bytes of the output profile."""
    data = bytearray(newsprint_profile().read_bytes())
    data[start : start + len(replaced)] = replaced
    profile = Stream(pdf, bytes(data))
    profile.N = 4
    intent(pdf).DestOutputProfile = profile


def source_profile(pdf: Pdf, data: bytes, components: int) -> Array:
    stream = Stream(pdf, data)
    stream.N = components
    return Array([Name.ICCBased, stream])


def rgb_profile(pdf: Pdf, signature: bytes = b"acsp") -> Array:
    """An ICC space whose profile has a header and nothing else."""
    header = bytearray(128)
    header[8], header[12:20], header[36:40] = 2, b"mntrRGB ", signature
    return source_profile(pdf, bytes(header), 3)


def tint_transform(cyan: float) -> Dictionary:
    return Dictionary(FunctionType=2, N=1, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([cyan, 0, 0, 0]))


def spot(pdf: Pdf, name: str, cyan: float) -> Array:
    return pdf.make_indirect(Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint_transform(cyan)]))


def two_spots(pdf: Pdf) -> None:
    show(
        pdf, b"q /CS1 cs 1 scn 70 70 20 20 re f /CS2 cs 1 scn 90 90 20 20 re f Q\n",
        ColorSpace=Dictionary(CS1=spot(pdf, "Orange", 0.5), CS2=spot(pdf, "Orange", 0.7)),
    )  # fmt: skip


def many_colorants(pdf: Pdf, count: int) -> None:
    names = Array([Name(f"/Cyan{number}") for number in range(count)])
    fill_with(pdf, Array([Name.DeviceN, names, Name.DeviceCMYK, tint_transform(1)]), b"0.5 " * count)


def set_xmp(old: str, new: str) -> Break:
    def change(pdf: Pdf) -> None:
        assert old in XMP
        put_xmp(pdf, XMP.replace(old, new))

    return change


def descendant(pdf: Pdf) -> Dictionary:
    return as_dictionary(pdf.pages[0].obj.Resources.Font.F0.DescendantFonts[0])


def open_type(pdf: Pdf) -> None:
    descriptor = descendant(pdf).FontDescriptor
    program = Stream(pdf, descriptor.FontFile2.read_bytes())
    program.Subtype = Name.OpenType
    descriptor.FontFile3 = program
    del descriptor.FontFile2


def layer(pdf: Pdf, **configuration: Any) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Text")))
    default = Dictionary({"/Name": String("Default"), **{f"/{key}": value for key, value in configuration.items()}})
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=default)


def add(holder: Callable[[Pdf], Object], **entries: Any) -> Break:
    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            holder(pdf)[f"/{key}"] = value

    return change


def drop(holder: Callable[[Pdf], Object], key: str) -> Break:
    def change(pdf: Pdf) -> None:
        del holder(pdf)[f"/{key}"]

    return change


def page(pdf: Pdf) -> Dictionary:
    return pdf.pages[0].obj


def info(pdf: Pdf) -> Dictionary:
    return as_dictionary(pdf.trailer.Info)


def root(pdf: Pdf) -> Dictionary:
    return as_dictionary(pdf.Root)


def second_intent(pdf: Pdf, **changed: Any) -> None:
    other = Dictionary({**dict(intent(pdf)), **{f"/{key}": value for key, value in changed.items()}})
    pdf.Root.OutputIntents.append(pdf.make_indirect(other))


def external_stream(pdf: Pdf) -> None:
    stream = Stream(pdf, b"")
    stream.F = String("elsewhere.bin")
    page(pdf).PieceInfo = Dictionary(Private=stream)


def postscript(pdf: Pdf) -> None:
    program = Stream(pdf, b"showpage")
    program.Type, program.Subtype = Name.XObject, Name.PS
    page(pdf).Resources.XObject = Dictionary(Ps1=program)


def lzw(pdf: Pdf) -> None:
    stream = Stream(pdf, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
    stream.Filter = Name.LZWDecode
    page(pdf).PieceInfo = Dictionary(Private=stream)


def nested_states(pdf: Pdf) -> None:
    show(pdf, b"q " * 29 + b"Q " * 29)


def group(space: Name) -> Dictionary:
    return Dictionary(Type=Name.Group, S=Name.Transparency, CS=space)


def half_transparent(pdf: Pdf) -> None:
    state = pdf.make_indirect(Dictionary(Type=Name.ExtGState, ca=0.5))
    show(pdf, b"q /GS1 gs 0.1 0 0 0 k 70 70 20 20 re f Q\n", ExtGState=Dictionary(GS1=state))


def soft_mask(pdf: Pdf) -> Stream:
    """Give an image a soft mask."""
    page(pdf).Group = group(Name.DeviceCMYK)
    mask = Stream(pdf, b"\xff\0\0\0")
    for key, value in {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1,
                       "ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8}.items():  # fmt: skip
        mask[f"/{key}"] = value
    return place_image(pdf, SMask=mask)


def embedded_file(pdf: Pdf) -> None:
    stream = Stream(pdf, b"text")
    stream.Type = Name.EmbeddedFile
    page(pdf).PieceInfo = Dictionary(Private=stream)


def lab_output(pdf: Pdf) -> None:
    profile_with(pdf, 16, b"Lab ")
    intent(pdf).DestOutputProfile.N = 3


def gray_output(pdf: Pdf) -> None:
    profile_with(pdf, 16, b"GRAY")
    intent(pdf).DestOutputProfile.N = 1


def untrapped(pdf: Pdf) -> None:
    """Say nothing of trapping, in both places."""
    info(pdf).Trapped = Name.Unknown
    set_xmp("<pdf:Trapped>False", "<pdf:Trapped>Unknown")(pdf)


BOTH: Final[dict[str, Break]] = {
    "pdfx-output-intent": second_intent,
    "pdfx-output-condition": drop(intent, "OutputConditionIdentifier"),
    "pdfx-output-info": drop(intent, "Info"),
    "pdfx-output-profile": drop(intent, "DestOutputProfile"),
    "pdfx-output-profile-version": lambda pdf: profile_with(pdf, 8, b"\x05\0"),
    "pdfx-spot-differs": two_spots,
    "pdfx-font-embedded": drop(lambda pdf: descendant(pdf).FontDescriptor, "FontFile2"),
    "pdfx-external-stream": external_stream,
    "pdfx-external-file": add(place_image, OPI=Dictionary()),
    "pdfx-filter": lzw,
    "pdfx-trap-network": lambda pdf: annotate(pdf, Name.TrapNet),
    "pdfx-trim-box": drop(page, "TrimBox"),
    "pdfx-box-nesting": add(page, TrimBox=Array([0, 0, 240, 340])),
    "pdfx-bleed-cropped": add(page, CropBox=Array(TRIM)),
    "pdfx-transfer-function": lambda pdf: use_state(pdf, TR=Name.Identity),
    "pdfx-halftone": lambda pdf: use_state(pdf, HT=Dictionary(HalftoneType=6)),
    "pdfx-postscript": postscript,
    "pdfx-annotation": lambda pdf: annotate(pdf, Name.Text),
    "pdfx-action": add(root, OpenAction=Dictionary(S=Name.Named, N=Name.Print)),
    "pdfx-unknown-operator": lambda pdf: show(pdf, b"BX 1 2 frob EX\n"),
    "pdfx-viewer-preferences": add(root, ViewerPreferences=Dictionary(PrintArea=Name.ArtBox)),
    "pdfx-limits": nested_states,
}

ONLY_X4: Final[dict[str, Break]] = {
    "pdfx-output-channels": lab_output,
    "pdfx-several-profiles": lambda pdf: second_intent(pdf, S=Name.GTS_PDFA1, DestOutputProfile=Stream(pdf, b"")),
    "pdfx-profile-elsewhere": add(intent, DestOutputProfileRef=Dictionary()),
    "pdfx-page-intent": add(page, OutputIntents=Array([])),
    "pdfx-device-color": lambda pdf: show(pdf, b"q 1 0.9 0.8 rg 70 70 20 20 re f Q\n"),
    "pdfx-default-space": lambda pdf: show(pdf, b"", ColorSpace=Dictionary(DefaultGray=rgb_profile(pdf))),
    "pdfx-icc-profile": lambda pdf: fill_with(pdf, rgb_profile(pdf, b"none"), b"1 0.9 0.8"),
    "pdfx-icc-output-twin": lambda pdf: fill_with(
        pdf, source_profile(pdf, newsprint_profile().read_bytes(), 4), b"0.1 0 0 0"
    ),
    "pdfx-icc-overprint": lambda pdf: fill_with(
        pdf, source_profile(pdf, newsprint_profile().read_bytes() + b"\0", 4), b"0.1 0 0 0", b"/GS0 gs"
    ),
    "pdfx-glyph-map": drop(descendant, "CIDToGIDMap"),
    "pdfx-embedded-file": embedded_file,
    "pdfx-trapped": untrapped,
    "pdfx-trapped-xmp": set_xmp("<pdf:Trapped>False", "<pdf:Trapped>True"),
    "pdfx-xmp": drop(root, "Metadata"),
    "pdfx-xmp-properties": set_xmp("<xmpMM:VersionID>1</xmpMM:VersionID>", ""),
    "pdfx-metadata-differ": add(info, Title=String("Another")),
    "pdfx-not-identified": set_xmp("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", ""),
    "pdfx-alternate-image": add(place_image, Alternates=Array([])),
    "pdfx-blend-mode": lambda pdf: use_state(pdf, BM=Name.Sparkle),
    "pdfx-group-color": add(page, Group=group(Name.DeviceRGB)),
    "pdfx-page-group": half_transparent,
    "pdfx-soft-mask-image": soft_mask,
    "pdfx-presentation": add(page, PresSteps=Dictionary()),
    "pdfx-rendering-intent": lambda pdf: show(pdf, b"/Vivid ri\n"),
    "pdfx-layer-events": lambda pdf: layer(pdf, AS=Array([])),
    "pdfx-layer-names": lambda pdf: layer(pdf, Name=String("")),
    "pdfx-xfa": add(root, AcroForm=Dictionary(XFA=String(""))),
    "pdfx-jpeg-2000": add(
        lambda pdf: place_image(pdf, b"\0\0\0\x16ihdr\0\0\0\1\0\0\0\1\0\2\7\7\0\0"), Filter=Name.JPXDecode
    ),
}

ONLY_X1A: Final[dict[str, Break]] = {
    "pdfx-layers": layer,
    "pdfx-16-bit-image": lambda pdf: place_image(pdf, b"\0" * 8, BitsPerComponent=16),
    "pdfx-open-type-font": open_type,
    "pdfx-separated": add(page, SeparationInfo=Dictionary()),
    "pdfx-color-space": lambda pdf: show(pdf, b"q 1 0.9 0.8 rg 70 70 20 20 re f Q\n"),
    "pdfx-default-profile": lambda pdf: show(pdf, b"", ColorSpace=Dictionary(DefaultGray=rgb_profile(pdf))),
    "pdfx-output-channels": gray_output,
    "pdfx-not-identified": drop(info, "GTS_PDFXVersion"),
    "pdfx-trapped": add(info, Trapped=String("True")),
    "pdfx-information": drop(info, "Title"),
    "pdfx-metadata-differ": lambda pdf: put_xmp(
        pdf,
        XMP.replace("pdfxid:GTS", "pdfxid:Not").replace("04:05+08:00</xmp:CreateDate>", "04:06+08:00</xmp:CreateDate>"),
    ),
    "pdfx-page-size": add(page, MediaBox=Array([-9000, -9000, 9000, 9000])),
    "pdfx-alternate-image": lambda pdf: add(
        place_image, Alternates=Array([Dictionary(DefaultForPrinting=True, Image=Stream(pdf, b""))])
    )(pdf),
    "pdfx-transparency": half_transparent,
}

WRONG: Final[dict[str, dict[str, Break]]] = {X4: BOTH | ONLY_X4, X1A: BOTH | ONLY_X1A}
"""What breaks a clause of each standard, by its finding's code."""


def without_identifier(data: bytes) -> bytes:
    return data.replace(b"/ID [", b"/Di [")


def encrypted(data: bytes) -> bytes:
    """Encrypted, but opened without a password."""
    buffer = BytesIO()
    with Pdf.open(BytesIO(data)) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="owner", user="", R=4))
    return data[:8] + buffer.getvalue()[8:]


def packed(data: bytes) -> bytes:
    """With object streams."""
    buffer = BytesIO()
    with Pdf.open(BytesIO(data)) as pdf:
        pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buffer.getvalue().replace(b"%PDF-1.5", b"%PDF-1.4", 1)


DAMAGE: Final[dict[str, Callable[[bytes], bytes]]] = {
    "pdfx-version": lambda data: b"%PDF-1.7" + data[8:],
    "pdfx-file-id": without_identifier,
    "pdfx-encryption": encrypted,
}
WRONG_BYTES: Final = {X4: DAMAGE, X1A: {**DAMAGE, "pdfx-compressed-objects": packed}}
"""What breaks a clause in the bytes of the file."""


def wrong(standard: str, code: str) -> bytes:
    """A right file in which the clause of that finding, and nothing else, is broken."""
    pdf = right(standard)
    change = WRONG[standard].get(code)
    if change is not None:
        change(pdf)
    data = written(pdf, standard)
    return data if change is not None else WRONG_BYTES[standard][code](data)
