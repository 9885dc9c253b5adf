"""Images: by space, depth, filter and mask, and in the content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from plates_set import codecs
from plates_set.case import GROUND, Case, Maker, Page, simple
from plates_set.codecs import COLUMNS, JPEG_TIMES, ROWS, fields
from plates_set.colors import CAL_GRAY, CAL_RGB, LAB, ORANGE, SpaceMaker
from plates_set.functions import device_n, icc

SHOWN: Final = GROUND + "q 96 0 0 72 0 0 cm /I Do Q"
SMALL: Final = GROUND + "0 0.7 0.6 0.1 k q 72 0 0 54 12 6 cm /I Do Q"
USUAL: Final = f"/Type /XObject /Subtype /Image /Width {COLUMNS} /Height {ROWS} /BitsPerComponent 8"
LARGE: Final = (
    f"/Type /XObject /Subtype /Image /Width {COLUMNS * JPEG_TIMES} /Height {ROWS * JPEG_TIMES} /BitsPerComponent 8"
)
INK: Final = (np.add.outer(np.arange(ROWS), np.arange(COLUMNS)) % 3 == 0).astype(np.uint8)
"""Two levels."""

INK_DATA: Final = codecs.packed((INK * 255)[..., None], 1)
STRIPES: Final = np.tile(np.array([0, 255], np.uint8), (ROWS, COLUMNS // 2))[..., None]


def _image(name: str, data: bytes, entries: str, content: str = SHOWN, **more: SpaceMaker) -> Case:
    def draw(maker: Maker) -> Page:
        made = maker.stream(data, f"<<{entries}>>", **{key: make(maker) for key, make in more.items()})
        return Page(content, {"XObject": {"I": made}})

    return Case(name, draw)


def _space(text: str) -> SpaceMaker:
    return lambda maker: maker.parsed(text)


def _two_inks(maker: Maker) -> Any:
    return device_n(maker, "/Orange /Black", "{exch dup 0.5 mul exch 0 4 1 roll 0 3 1 roll exch}")


SPACES: Final = {
    "DeviceGray": (1, _space("/DeviceGray")), "DeviceRGB": (3, _space("/DeviceRGB")), "DeviceCMYK": (4, _space("/DeviceCMYK")),
    "CalGray": (1, _space(CAL_GRAY)), "CalRGB": (3, _space(CAL_RGB)),
    "ICC gray": (1, lambda maker: icc(maker, "gray")), "ICC RGB": (3, lambda maker: icc(maker, "rgb")), "ICC sRGB": (3, lambda maker: icc(maker, "srgb")),
    "ICC CMYK": (4, lambda maker: icc(maker, "cmyk")), "Separation": (1, _space(ORANGE)), "DeviceN": (2, _two_inks),
    "Separation All": (1, _space(ORANGE.replace("Orange", "All"))),
}  # fmt: skip

BY_SPACE: Final = tuple(
    _image(f"image in {name}", fields(channels).tobytes(), USUAL, ColorSpace=space)
    for name, (channels, space) in SPACES.items()
)
MODERATE: Final = (fields(3) // 4 + np.array([120, 90, 90], np.uint8)).astype(np.uint8)
"""Colours of Lab that can be seen."""

IN_LAB: Final = _image("image in Lab", MODERATE.tobytes(), USUAL, ColorSpace=_space(LAB))
BY_DEPTH: Final = tuple(
    _image(f"image of {bits} bit in {name}", codecs.packed(fields(channels), bits), USUAL.replace("BitsPerComponent 8", f"BitsPerComponent {bits}"), ColorSpace=space)
    for bits in (1, 2, 4, 16)
    for name, (channels, space) in SPACES.items()
    if name in {"DeviceGray", "DeviceRGB", "DeviceCMYK", "Separation"}
)  # fmt: skip


def _counted(bits: int) -> codecs.Pixels:
    """The numbers of up to four colours in turn, as samples of so many bits."""
    numbers = np.arange(COLUMNS * ROWS).reshape(ROWS, COLUMNS, 1) % min(4, 1 << bits)
    return (numbers << (8 - bits)).astype(np.uint8)


INDEXED: Final = (
    *(_image(f"image of {bits} bit, Indexed", codecs.packed(_counted(bits), bits), USUAL.replace("BitsPerComponent 8", f"BitsPerComponent {bits}") + " /ColorSpace [/Indexed /DeviceCMYK 3 <000000FF 80000000 19CC6633 00000000>]") for bits in (1, 2, 4, 8)),
    _image("image, Indexed over RGB", bytes(value % 3 for value in range(48)), USUAL + " /ColorSpace [/Indexed /DeviceRGB 2 <FF0000 3380B0 000000>]"),
    _image("image, Indexed over a spot ink", bytes(value % 3 for value in range(48)), USUAL + f" /ColorSpace [/Indexed {ORANGE} 2 <00 80 FF>]"),
    _image("image, Indexed over Lab", bytes(value % 3 for value in range(48)), USUAL + f" /ColorSpace [/Indexed {LAB} 2 <80B0B0 C07098 70A060>]"),
    _image("image, Indexed, decoded backwards", codecs.packed((INK * 255)[..., None], 1), USUAL.replace("BitsPerComponent 8", "BitsPerComponent 1") + " /Decode [1 0] /ColorSpace [/Indexed /DeviceCMYK 1 <000000FF 80000000>]"),
)  # fmt: skip
DECODED: Final = (
    _image("gray, decoded backwards", fields(1).tobytes(), USUAL + " /ColorSpace /DeviceGray /Decode [1 0]"),
    _image("CMYK, decoded backwards", fields(4).tobytes(), USUAL + " /ColorSpace /DeviceCMYK /Decode [1 0 1 0 1 0 1 0]"),
    _image("RGB, decoded in part", fields(3).tobytes(), USUAL + " /ColorSpace /DeviceRGB /Decode [0.2 0.8 0 0.5 1 0]"),
    _image("spot ink, decoded in part", fields(1).tobytes(), USUAL + f" /ColorSpace {ORANGE} /Decode [0.1 0.6]"),
)  # fmt: skip


def _filtered(name: str, channels: int, data: bytes, filters: str, entries: str = USUAL) -> Case:
    space = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}[channels]
    return _image(name, data, f"{entries} /ColorSpace {space} /Filter {filters}")


PREDICTED: Final = f"/Colors 4 /Columns {COLUMNS} /BitsPerComponent 8"
FILTERS: Final = (
    _filtered("Flate", 4, codecs.flate(fields(4).tobytes()), "/FlateDecode"),
    _filtered("Flate with PNG's prediction", 4, codecs.png_predicted(fields(4)), f"/FlateDecode /DecodeParms <</Predictor 15 {PREDICTED}>>"),
    _filtered("Flate with TIFF's prediction", 4, codecs.tiff_predicted(fields(4)), f"/FlateDecode /DecodeParms <</Predictor 2 {PREDICTED}>>"),
    _filtered("LZW", 4, codecs.lzw(fields(4).tobytes()), "/LZWDecode"),
    _filtered("RunLength", 4, codecs.run_length(fields(4).tobytes()), "/RunLengthDecode"),
    _filtered("ASCII85", 4, codecs.ascii85(fields(4).tobytes()), "/ASCII85Decode"),
    _filtered("ASCIIHex", 4, codecs.ascii_hex(fields(4).tobytes()), "/ASCIIHexDecode"),
    _filtered("ASCII85 and Flate", 4, codecs.ascii85(codecs.flate(fields(4).tobytes())), "[/ASCII85Decode /FlateDecode]"),
    _filtered("DCT, gray", 1, codecs.jpeg(fields(1)), "/DCTDecode", LARGE),
    _filtered("DCT, RGB", 3, codecs.jpeg(fields(3)), "/DCTDecode", LARGE),
    _filtered("DCT, CMYK", 4, codecs.jpeg(fields(4)), "/DCTDecode", LARGE),
    _filtered("DCT, CMYK, backwards", 4, codecs.jpeg(255 - fields(4)), "/DCTDecode /Decode [1 0 1 0 1 0 1 0]", LARGE),
    _filtered("DCT, YCCK", 4, codecs.jpeg(codecs.ycck(fields(4)), transform=2), "/DCTDecode", LARGE),
    _filtered("DCT, YCCK, backwards", 4, codecs.jpeg(codecs.ycck(255 - fields(4)), transform=2), "/DCTDecode /Decode [1 0 1 0 1 0 1 0]", LARGE),
    _image("DCT in a spot ink", codecs.jpeg(fields(1)), f"{LARGE} /ColorSpace {ORANGE} /Filter /DCTDecode"),
    _image("DCT in RGB of a profile", codecs.jpeg(fields(3)), f"{LARGE} /Filter /DCTDecode", ColorSpace=lambda maker: icc(maker, "rgb")),
    _image("DCT over Flate", codecs.flate(codecs.jpeg(fields(3))), f"{LARGE} /ColorSpace /DeviceRGB /Filter [/FlateDecode /DCTDecode]"),
)  # fmt: skip
FAX: Final = f"/Columns {COLUMNS} /Rows {ROWS}"
BITS: Final = USUAL.replace("BitsPerComponent 8", "BitsPerComponent 1")
TWO_LEVELS: Final = (
    _image("CCITT, group 4", codecs.fax(INK), f"{BITS} /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms <</K -1 {FAX}>>"),
    _image("CCITT, black is 1", codecs.fax(INK), f"{BITS} /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms <</K -1 /BlackIs1 true {FAX}>>"),
    _image("CCITT, Indexed", codecs.fax(INK), f"{BITS} /ColorSpace [/Indexed /DeviceCMYK 1 <00CC6633 80000000>] /Filter /CCITTFaxDecode /DecodeParms <</K -1 {FAX}>>"),
    _image("CCITT in a spot ink", codecs.fax(INK), f"{BITS} /ColorSpace {ORANGE} /Filter /CCITTFaxDecode /DecodeParms <</K -1 {FAX}>>"),
    _image("CCITT as a mask", codecs.fax(INK), f"{BITS} /ImageMask true /Filter /CCITTFaxDecode /DecodeParms <</K -1 {FAX}>>", SMALL),
    _image("JBIG2", codecs.jbig2(INK), f"{BITS} /ColorSpace /DeviceGray /Filter /JBIG2Decode"),
    _image("JBIG2, Indexed", codecs.jbig2(INK), f"{BITS} /ColorSpace [/Indexed /DeviceCMYK 1 <00CC6633 80000000>] /Filter /JBIG2Decode"),
    _image("JBIG2 in a spot ink", codecs.jbig2(INK), f"{BITS} /ColorSpace {ORANGE} /Filter /JBIG2Decode"),
    _image("JBIG2 as a mask", codecs.jbig2(INK), f"{BITS} /ImageMask true /Filter /JBIG2Decode", SMALL),
)  # fmt: skip
JPX: Final = "/Type /XObject /Subtype /Image /Width 64 /Height 48 /Filter /JPXDecode"
BROAD: Final = {channels: codecs.enlarged(fields(channels), 8) for channels in (1, 3, 4)}
JPEG2000: Final = (
    _image("JPX, gray", codecs.jpeg2000(BROAD[1], "L"), f"{JPX} /ColorSpace /DeviceGray"),
    _image("JPX, RGB", codecs.jpeg2000(BROAD[3], "RGB"), f"{JPX} /ColorSpace /DeviceRGB"),
    _image("JPX, CMYK", codecs.jpeg2000(BROAD[4], "CMYK"), f"{JPX} /ColorSpace /DeviceCMYK"),
    _image("JPX in a spot ink", codecs.jpeg2000(BROAD[1], "L"), f"{JPX} /ColorSpace {ORANGE}"),
    _image("JPX, gray, without ColorSpace", codecs.jpeg2000(BROAD[1], "L"), JPX),
    _image("JPX, RGB, without ColorSpace", codecs.jpeg2000(BROAD[3], "RGB"), JPX),
    _image("JPX, Indexed", codecs.jpeg2000(BROAD[1] // 52, "L"), f"{JPX} /ColorSpace [/Indexed /DeviceCMYK 4 <000000FF 80000000 19CC6633 00800000 00000000>]"),
    _image("JPX with alpha", codecs.jpeg2000(BROAD[4], "RGBA"), f"{JPX} /SMaskInData 1", SMALL),
    _image("JPX with alpha that is not asked for", codecs.jpeg2000(BROAD[4], "RGBA"), f"{JPX} /ColorSpace /DeviceRGB", SMALL),
)  # fmt: skip


def _masked(name: str, entries: str, make: Callable[[Maker], dict[str, Any]], channels: int = 4) -> Case:
    space = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}[channels]
    return Case(
        name,
        lambda maker: Page(
            SMALL, {"XObject": {"I": maker.stream(fields(channels).tobytes(), f"<<{USUAL} /ColorSpace {space} {entries}>>", **make(maker))}}
        ),
    )  # fmt: skip


def _stencil(maker: Maker, more: str = "") -> Any:
    return maker.stream(INK_DATA, f"<<{BITS} /ImageMask true {more}>>")


def _soft(maker: Maker, more: str = "", data: bytes = fields(1).tobytes()) -> Any:
    return maker.stream(data, f"<<{USUAL} /ColorSpace /DeviceGray {more}>>")


MASKS: Final = (
    _image("image mask", INK_DATA, f"{BITS} /ImageMask true", SMALL),
    _image("image mask, backwards", INK_DATA, f"{BITS} /ImageMask true /Decode [1 0]", SMALL),
    _image("image mask, smoothed", INK_DATA, f"{BITS} /ImageMask true /Interpolate true", SMALL),
    Case("image mask in a spot ink", lambda maker: Page(SMALL.replace("0 0.7 0.6 0.1 k", "/O cs 0.7 sc"), {"XObject": {"I": _stencil(maker)}, "ColorSpace": {"O": ORANGE}})),
    _masked("Mask that is a stencil", "", lambda maker: {"Mask": _stencil(maker)}),
    _masked("Mask that is a stencil, backwards", "", lambda maker: {"Mask": _stencil(maker, "/Decode [1 0]")}),
    _masked("colour key in CMYK", "/Mask [0 80 0 255 0 255 0 255]", lambda _: {}),
    _masked("colour key in RGB", "/Mask [0 80 0 255 0 255]", lambda _: {}, 3),
    _masked("colour key in gray", "/Mask [30 120]", lambda _: {}, 1),
    _masked("SMask", "", lambda maker: {"SMask": _soft(maker)}),
    _masked("SMask, backwards", "", lambda maker: {"SMask": _soft(maker, "/Decode [1 0]")}),
    _masked("SMask over a gray image", "", lambda maker: {"SMask": _soft(maker)}, 1),
    _masked("SMask over an RGB image", "", lambda maker: {"SMask": _soft(maker)}, 3),
    _masked("SMask with a matte", "", lambda maker: {"SMask": _soft(maker, "/Matte [0 0 0 0]", np.full((ROWS, COLUMNS), 128, np.uint8).tobytes())}),
    _masked("SMask before a colour key", "/Mask [0 80 0 255 0 255 0 255]", lambda maker: {"SMask": _soft(maker)}),
    _masked("SMask before a stencil", "", lambda maker: {"SMask": _soft(maker), "Mask": _stencil(maker)}),
    _image("colour key in Indexed", bytes(value % 3 for value in range(48)), USUAL + " /Mask [1 1] /ColorSpace [/Indexed /DeviceCMYK 2 <000000FF 80000000 00CC0000>]", SMALL),
)  # fmt: skip
HALF: Final = "q 48 0 0 36 24 18 cm BI "
INLINE: Final = (
    simple("inline, abbreviated", GROUND + HALF + "/W 4 /H 2 /BPC 8 /CS /G /F /AHx ID 00 30 60 90 FF C0 A0 20> EI Q"),
    simple("inline in RGB", GROUND + HALF + "/W 2 /H 2 /BPC 8 /CS /RGB /F /AHx ID FF0000 3380B0 000000 FFFFFF> EI Q"),
    simple("inline in CMYK", GROUND + HALF + "/W 2 /H 2 /BPC 8 /CS /CMYK /F /AHx ID 00FF0000 00000000 FF000000 000000FF> EI Q"),
    simple("inline, Indexed", GROUND + HALF + "/W 4 /H 2 /BPC 2 /CS [/I /CMYK 3 <000000FF 80000000 19CC6633 00000000>] /F /AHx ID 1B E4> EI Q"),
    simple("inline in a named space", GROUND + HALF + "/W 4 /H 2 /BPC 8 /CS /O /F /AHx ID 00 30 60 90 FF C0 A0 20> EI Q", ColorSpace={"O": ORANGE}),
    simple("inline in a space named RGB", GROUND + HALF + "/W 4 /H 2 /BPC 8 /CS /Ora /F /AHx ID 00 30 60 90 FF C0 A0 20> EI Q", ColorSpace={"Ora": ORANGE, "RGB": "/DeviceCMYK"}),
    simple("inline mask", GROUND + "0 0.7 0.6 0.1 k " + HALF + "/W 8 /H 2 /IM true /D [1 0] /F /AHx ID AA 0F> EI Q"),
    simple("inline, full names", GROUND + HALF + "/Width 4 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode ID 00 30 60 90 FF C0 A0 20> EI Q"),
    simple("inline, bytes as they are", GROUND + HALF + "/W 4 /H 2 /BPC 8 /CS /G ID EI 0@P\xe0\xff EI Q"),
    simple("inline, run lengths", GROUND + HALF + "/W 4 /H 2 /BPC 8 /CS /G /F [/AHx /RL] ID FD 30 FD C0 80> EI Q"),
    simple("image without a space", GROUND + HALF + "/W 4 /H 2 /IM false /BPC 1 /CS /DeviceGray /F /AHx ID A0 50> EI Q"),
    simple("turned and mirrored", GROUND + "q -20 30 40 26 40 10 cm BI /W 2 /H 2 /BPC 8 /CS /CMYK /F /AHx ID 00FF0000 00000000 FF000000 000000FF> EI Q"),
)  # fmt: skip
IMAGES: Final[tuple[Case, ...]] = (
    IN_LAB,
    *BY_SPACE,
    *BY_DEPTH,
    *INDEXED,
    *DECODED,
    *FILTERS,
    *TWO_LEVELS,
    *JPEG2000,
    *MASKS,
    *INLINE,
)
