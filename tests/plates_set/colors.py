"""Colour spaces of fills and strokes: each by its components, by default, out of range, and over another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pikepdf import Array, Name, String

from plates_set.case import GROUND, PATCH, Case, Maker, Page, simple
from plates_set.functions import calculated, device_n, icc, sampled, separation

WHITE: Final = "/WhitePoint [0.9505 1 1.089]"
CAL_GRAY: Final = f"[/CalGray <<{WHITE} /Gamma 2.2>>]"
CAL_RGB: Final = (
    f"[/CalRGB <<{WHITE} /Gamma [2.2 2.2 2.2]"
    " /Matrix [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505]>>]"
)
LAB: Final = "[/Lab <</WhitePoint [0.9642 1 0.8249] /Range [-128 127 -128 127]>>]"
ORANGE: Final = separation("Orange", "0 0.5 1 0")

SpaceMaker = Callable[[Maker], Any]


def _in(name: str, space: str | SpaceMaker, *colors: str) -> Case:
    """Four patches over half a ground, filled and stroked in the space."""

    def draw(maker: Maker) -> Page:
        made = space if isinstance(space, str) else space(maker)
        content = GROUND + "/S cs /S CS 6 w\n"
        for number, color in enumerate(colors):
            left = number * 96 / len(colors)
            content += f"{color} sc {left + 2:.2f} 6 {40 / len(colors):.2f} 60 re f\n"
            content += f"{color} SC {left + 76 / len(colors):.2f} 6 m {left + 76 / len(colors):.2f} 66 l S\n"
        return Page(content, {"ColorSpace": {"S": made}})

    return Case(name, draw)


def _indexed(name: str, base: str | SpaceMaker, table: bytes, *, in_stream: bool = False, highest: int = 3) -> Case:
    def space(maker: Maker) -> Any:
        under = maker.parsed(base) if isinstance(base, str) else base(maker)
        return Array([Name.Indexed, under, highest, maker.stream(table) if in_stream else String(table)])

    return _in(f"Indexed over {name}", space, "0", "1", "2", "3")


def _initial(name: str, space: str | SpaceMaker) -> Case:
    """The colour that a space begins with."""
    draw = lambda maker: Page(  # noqa: E731
        GROUND + "/S cs /S CS " + PATCH + "6 w 6 6 84 60 re S",
        {"ColorSpace": {"S": space if isinstance(space, str) else space(maker)}},
    )
    return Case(f"initial colour of {name}", draw)


def _plain_n(maker: Maker, names: str, count: int) -> Any:
    """Its stand-in is the mean of its tints, in black."""
    program = "{" + "add " * (count - 1) + f"{count} div 0 0 0 4 -1 roll}}"
    return device_n(maker, names, program)


SPACES: Final = (
    _in("DeviceGray", "/DeviceGray", "0", "0.3", "0.7", "1"),
    _in("DeviceRGB", "/DeviceRGB", "0 0 0", "1 0 0", "0.2 0.5 0.7", "1 1 1"),
    _in("DeviceCMYK", "/DeviceCMYK", "0 0 0 1", "0.5 0 0 0", "0.1 0.4 0.8 0.2", "0 0 0 0"),
    _in("CalGray", CAL_GRAY, "0", "0.3", "0.7", "1"),
    _in("CalRGB", CAL_RGB, "0 0 0", "1 0 0", "0.2 0.5 0.7", "1 1 1"),
    _in("Lab", LAB, "0 0 0", "60 60 40", "50 -30 -40", "100 0 0"),
    _in("ICCBased gray", lambda maker: icc(maker, "gray"), "0", "0.3", "0.7", "1"),
    _in("ICCBased sRGB", lambda maker: icc(maker, "srgb"), "0 0 0", "1 0 0", "0.2 0.5 0.7", "1 1 1"),
    _in("ICCBased RGB that is wider", lambda maker: icc(maker, "rgb"), "0 0 0", "1 0 0", "0.2 0.5 0.7", "1 1 1"),
    _in("ICCBased CMYK of the press", lambda maker: icc(maker, "cmyk"), "0 0 0 1", "0.5 0 0 0", "0.1 0.4 0.8 0.2", "0 0 0 0"),
    _in("ICCBased CMYK of another press", lambda maker: icc(maker, "cmyk2"), "0 0 0 1", "0.5 0 0 0", "0.1 0.4 0.8 0.2", "0 0 0 0"),
    _in("Separation", ORANGE, "0", "0.3", "0.7", "1"),
    _in("Separation, sampled", lambda maker: Array([Name.Separation, Name.Orange, Name.DeviceCMYK, sampled(maker, [(0, 0, 0, 0), (0, 128, 255, 0)])]), "0", "0.3", "0.7", "1"),
    _in("Separation, calculated", lambda maker: Array([Name.Separation, Name.Orange, Name.DeviceCMYK, calculated(maker, "{0 exch dup 0.5 mul exch 0}", 4)]), "0", "0.3", "0.7", "1"),
    _in("Separation over Lab", separation("Warm", "50 60 40", LAB, "100 0 0"), "0", "0.3", "0.7", "1"),
    _in("Separation over RGB", separation("Sky", "0.2 0.5 0.9", "/DeviceRGB", "1 1 1"), "0", "0.3", "0.7", "1"),
    _in("Separation of a name in Chinese", separation("#E9#87#91", "0.2 0.3 0.8 0"), "0", "0.3", "0.7", "1"),
    _in("Separation of a process ink", separation("Magenta", "0 1 0 0"), "0", "0.3", "0.7", "1"),
    _in("Separation All", separation("All", "1 1 1 1"), "0", "0.3", "0.7", "1"),
    _in("Separation None", separation("None", "1 1 1 1"), "0.2", "0.5", "1"),
    _in("DeviceN of two spots", lambda maker: _plain_n(maker, "/Orange /Green", 2), "1 0", "0 1", "0.5 0.3", "0 0"),
    _in("DeviceN of a spot and black", lambda maker: _plain_n(maker, "/Orange /Black", 2), "1 0", "0 1", "0.5 0.3", "0 0"),
    _in("DeviceN with None", lambda maker: _plain_n(maker, "/None /Green /Cyan", 3), "1 0 0", "0 1 0", "0.5 0.3 0.6", "0 0 0"),
    _in("DeviceN of four process inks", lambda maker: device_n(maker, "/Cyan /Magenta /Yellow /Black", "{}"), "1 0 0 0", "0 0.4 0.3 0.1", "0 0 0 1", "0 0 0 0"),
    _in("DeviceN of seven", lambda maker: _plain_n(maker, "/Cyan /Magenta /Yellow /Black /Orange /Green /Violet", 7), "1 0 0 0 0.5 0 0", "0 0.4 0.3 0.1 0 0.6 0", "0 0 0 1 0 0 1"),
)  # fmt: skip

INDEXED: Final = (
    _indexed("DeviceGray", "/DeviceGray", b"\0\x50\xa0\xff"),
    _indexed("DeviceRGB", "/DeviceRGB", b"\0\0\0\xff\0\0\x33\x80\xb0\xff\xff\xff", in_stream=True),
    _indexed("DeviceCMYK", "/DeviceCMYK", b"\0\0\0\xff\x80\0\0\0\x19\x66\xcc\x33\0\0\0\0"),
    _indexed("CalGray", CAL_GRAY, b"\0\x50\xa0\xff"),
    _indexed("CalRGB", CAL_RGB, b"\0\0\0\xff\0\0\x33\x80\xb0\xff\xff\xff"),
    _indexed("Lab", LAB, bytes([0, 128, 128, 150, 200, 170, 128, 90, 80, 255, 128, 128])),
    _indexed("ICCBased gray", lambda maker: icc(maker, "gray"), b"\0\x50\xa0\xff"),
    _indexed("ICCBased RGB", lambda maker: icc(maker, "rgb"), b"\0\0\0\xff\0\0\x33\x80\xb0\xff\xff\xff"),
    _indexed("ICCBased CMYK", lambda maker: icc(maker, "cmyk"), b"\0\0\0\xff\x80\0\0\0\x19\x66\xcc\x33\0\0\0\0"),
    _indexed("Separation", ORANGE, b"\0\x50\xa0\xff"),
    _indexed("DeviceN", lambda maker: _plain_n(maker, "/Orange /Black", 2), b"\xff\0\0\xff\x80\x40\0\0"),
    _in("Indexed out of its range", "[/Indexed /DeviceCMYK 1 <000000FF 80000000>]", "-1", "0.4", "9"),
)  # fmt: skip

INITIAL: Final = (
    simple("nothing set", GROUND + PATCH + "6 w 6 6 84 60 re S"),
    *(_initial(name, f"/Device{name}") for name in ("Gray", "RGB", "CMYK")),
    _initial("CalGray", CAL_GRAY),
    _initial("CalRGB", CAL_RGB),
    _initial("Lab", LAB),
    _initial("ICCBased RGB", lambda maker: icc(maker, "srgb")),
    _initial("ICCBased CMYK", lambda maker: icc(maker, "cmyk")),
    _initial("Indexed", "[/Indexed /DeviceCMYK 1 <00800000 80000000>]"),
    _initial("Separation", ORANGE),
    _initial("DeviceN", lambda maker: _plain_n(maker, "/Orange /Green", 2)),
)


def _with_default(name: str, key: str, space: str | SpaceMaker, content: str) -> Case:
    draw = lambda maker: Page(  # noqa: E731
        GROUND + content + PATCH, {"ColorSpace": {key: space if isinstance(space, str) else space(maker)}}
    )
    return Case(name, draw)


NAMED: Final = (
    simple("g, rg, k", "0.3 g 0 0 24 72 re f 0.2 0.5 0.7 rg 24 0 36 72 re f 0.1 0.4 0.8 0.2 k 60 0 36 72 re f"),
    simple("G, RG, K", "9 w 0.3 G 6 6 20 60 re S 0.2 0.5 0.7 RG 38 6 20 60 re S 0.1 0.4 0.8 0.2 K 70 6 20 60 re S"),
    simple("out of range", GROUND + "1.5 g 0 0 24 72 re f -1 g 24 0 24 72 re f -1 0.5 0 2 k 48 0 24 72 re f 2 -1 0.5 rg 72 0 24 72 re f"),
    _with_default("DefaultRGB", "DefaultRGB", lambda maker: icc(maker, "rgb"), "0.2 0.5 0.7 rg "),
    _with_default("DefaultRGB that is calibrated", "DefaultRGB", CAL_RGB.replace("2.2 2.2 2.2", "1 1 1"), "0.2 0.5 0.7 rg "),
    _with_default("DefaultGray", "DefaultGray", lambda maker: icc(maker, "gray"), "0.4 g "),
    _with_default("DefaultGray that is calibrated", "DefaultGray", CAL_GRAY.replace("2.2", "1"), "0.4 g "),
    _with_default("DefaultGray that is a spot ink", "DefaultGray", separation("Orange", "0 0.5 1 0", none="0 0 0 0"), "0.4 g "),
    _with_default("DefaultCMYK", "DefaultCMYK", lambda maker: icc(maker, "cmyk2"), "0.1 0.4 0.8 0.2 k "),
    _with_default("DefaultCMYK of spot inks", "DefaultCMYK", lambda maker: _plain_n(maker, "/Orange /Green /Violet /Black", 4), "0.1 0.4 0.8 0.2 k "),
    _with_default("a space named G", "G", ORANGE, "/G cs 0.6 sc "),
    _with_default("a space named RGB", "RGB", "/DeviceCMYK", "/RGB cs 0.1 0.4 0.8 0.2 sc "),
    _with_default("a space named CMYK", "CMYK", "/DeviceRGB", "/CMYK cs 0.2 0.5 0.7 sc "),
    _with_default("a space that is a name", "S", "/DeviceCMYK", "/S cs 0.1 0.4 0.8 0.2 scn "),
    simple("rendering intents", GROUND + "".join(f"/{intent} ri 0.2 0.5 0.7 rg {left} 12 20 48 re f\n" for left, intent in ((2, "AbsoluteColorimetric"), (26, "RelativeColorimetric"), (50, "Saturation"), (74, "Perceptual")))),
    simple("spaces are saved and restored", "/S cs 0.4 scn q /DeviceRGB cs 1 0 0 sc Q " + PATCH, ColorSpace={"S": ORANGE}),
)  # fmt: skip

COLORS: Final = (*SPACES, *INDEXED, *INITIAL, *NAMED)
