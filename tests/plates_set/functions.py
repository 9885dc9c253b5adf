"""Functions, profiles and colour spaces that cases share."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from pikepdf import Array, Name
from PIL import ImageCms

from paginate.installation import newsprint_profile
from plates_set.case import Maker

D50: Final = (0.9642, 1.0, 0.8249)
ADOBE: Final = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
"""Red, green and blue of a wide space, under D50."""


def exponential(first: str, last: str, exponent: float = 1) -> str:
    """A function of type 2."""
    return f"<</FunctionType 2 /Domain [0 1] /C0 [{first}] /C1 [{last}] /N {exponent}>>"


def stitched(first: str, middle: str, last: str) -> str:
    """A function of type 3, of two of type 2, the second one backwards."""
    functions = f"[{exponential(first, middle)} {exponential(last, middle)}]"
    return f"<</FunctionType 3 /Domain [0 1] /Functions {functions} /Bounds [0.4] /Encode [0 1 1 0]>>"


def sampled(maker: Maker, colors: Sequence[tuple[int, ...]], *, inputs: int = 1) -> Any:
    """A function of type 0 with these samples of 8 bit; of two inputs, as a square."""
    outputs = len(colors[0])
    side = round(len(colors) ** (1 / inputs))
    entries = (
        f"<</FunctionType 0 /Domain [{'0 1 ' * inputs}] /Range [{'0 1 ' * outputs}]"
        f" /Size [{f'{side} ' * inputs}] /BitsPerSample 8>>"
    )
    return maker.stream(bytes(value for color in colors for value in color), entries)


def calculated(maker: Maker, program: str, outputs: int, *, inputs: int = 1) -> Any:
    """A function of type 4."""
    return maker.stream(program, f"<</FunctionType 4 /Domain [{'0 1 ' * inputs}] /Range [{'0 1 ' * outputs}]>>")


def separation(name: str, solid: str, base: str = "/DeviceCMYK", none: str = "0 0 0 0") -> str:
    """A Separation space."""
    return f"[/Separation /{name} {base} {exponential(none, solid)}]"


def device_n(maker: Maker, names: str, program: str, *, base: Any = Name.DeviceCMYK, outputs: int = 4) -> Any:
    """A DeviceN space, its tint transform a program."""
    inks = maker.parsed(f"[{names}]")
    return Array([Name.DeviceN, inks, base, calculated(maker, program, outputs, inputs=len(inks))])


def icc(maker: Maker, kind: str) -> Any:
    """An ICCBased space: `gray`, `rgb` (wide), `srgb`, `cmyk` (the press's own) or `cmyk2` (another one)."""
    count = {"gray": 1, "cmyk": 4, "cmyk2": 4}.get(kind, 3)
    profile = maker.once(f"icc {kind}", lambda: maker.stream(_profile(kind), N=count))
    return Array([Name.ICCBased, profile])


@cache
def _profile(kind: str) -> bytes:
    match kind:
        case "cmyk":
            return newsprint_profile().read_bytes()
        case "srgb":
            made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
            return made[:24] + bytes(12) + made[36:]  # the date
        case "gray":
            return _assembled(b"GRAY", {b"wtpt": _xyz(D50), b"kTRC": _gamma(1.8)})
        case "rgb":
            colorants = {name: _xyz(color) for name, color in zip((b"rXYZ", b"gXYZ", b"bXYZ"), ADOBE, strict=True)}
            curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _gamma(2.2))
            return _assembled(b"RGB ", {b"wtpt": _xyz(D50), **colorants, **curves})
        case _:
            return _assembled(b"CMYK", {b"wtpt": _xyz(D50), b"A2B0": _inks_to_lab()}, b"prtr", b"Lab ")


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in values))


def _gamma(exponent: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IHH", 1, round(exponent * 256), 0)


def _inks_to_lab() -> bytes:
    """A table of two steps an ink, in which black darkens and the others tint."""
    ramp = bytes(range(256))
    table = bytearray()
    for number in range(16):
        cyan, magenta, yellow, black = (number >> place & 1 for place in (3, 2, 1, 0))
        light = (1 - 0.85 * black) * (1 - 0.4 * cyan) * (1 - 0.45 * magenta) * (1 - 0.1 * yellow)
        color = (1 - black) * 70
        table += bytes(
            [
                round(255 * light),
                round(128 + color * (0.9 * magenta - 0.5 * cyan)),
                round(128 + color * (yellow - 0.7 * cyan)),
            ]
        )
    identity = struct.pack(">9i", *(65536 * (place % 4 == 0) for place in range(9)))
    return b"mft1\0\0\0\0" + bytes([4, 3, 2, 0]) + identity + ramp * 4 + bytes(table) + ramp * 3


def _assembled(space: bytes, tags: dict[bytes, bytes], kind: bytes = b"mntr", connection: bytes = b"XYZ ") -> bytes:
    table, data = struct.pack(">I", len(tags)), b""
    for signature, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += signature + struct.pack(">II", 132 + 12 * len(tags) + len(data), len(value))
        data += padded
    head = struct.pack(">I4sI4s4s4s", 132 + 12 * len(tags) + len(data), bytes(4), 0x02400000, kind, space, connection)
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", *(round(value * 65536) for value in D50)) + bytes(48)
    return head + table + data
