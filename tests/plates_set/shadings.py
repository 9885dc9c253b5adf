"""Shadings of all seven types, with functions of all four kinds, in every space, painted and as patterns."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import Any, Final

from plates_set.case import CLIP, GROUND, PATCH, Case, Maker, Page
from plates_set.colors import CAL_RGB, LAB, ORANGE
from plates_set.functions import calculated, device_n, exponential, icc, sampled, stitched

ShadingMaker = Callable[[Maker], Any]

AXIAL: Final = "/ShadingType 2 /Coords [12 0 84 0] /Extend [true true]"
RADIAL: Final = "/ShadingType 3 /Coords [40 36 4 48 36 34] /Extend [true false]"
CMYK: Final = exponential("0.8 0.1 0 0", "0 0.6 0.9 0.2")
SAMPLES: Final = [(200, 20, 0, 0), (0, 150, 200, 40), (20, 0, 60, 100)]
SQUARE: Final = [(0, 0, 0, 0), (255, 0, 0, 0), (0, 200, 0, 0), (0, 0, 220, 128)]


def _page(content: str, resources: dict[str, Any]) -> Page:
    """A page whose colours are to change as smoothly as they can: Ghostscript would mix ten shades where a hundred are."""
    return Page(f"{GROUND}/Q gs {content}", {**resources, "ExtGState": {"Q": "<</SM 0.0001>>"}})


def _shown(name: str, make: ShadingMaker | str, content: str = f"q {CLIP} /S sh Q") -> Case:
    def draw(maker: Maker) -> Page:
        made = make if isinstance(make, str) else make(maker)
        return _page(content, {"Shading": {"S": made}})

    return Case(name, draw)


def _with(maker: Maker, text: str, **entries: Any) -> Any:
    made = maker.parsed(f"<<{text}>>")
    for key, value in entries.items():
        made[f"/{key}"] = value
    return made


def _in_cmyk(geometry: str, name: str) -> tuple[Case, ...]:
    usual = f"<<{geometry} /ColorSpace /DeviceCMYK"
    return (
        _shown(f"{name}, exponential", f"{usual} /Function {CMYK}>>"),
        _shown(f"{name}, stitched", f"{usual} /Function {stitched('0.8 0 0 0', '0 0.6 0 0', '0 0 0.9 0.3')}>>"),
        _shown(f"{name}, sampled", lambda maker: _with(maker, f"{geometry} /ColorSpace /DeviceCMYK", Function=sampled(maker, SAMPLES))),
        _shown(f"{name}, calculated", lambda maker: _with(maker, f"{geometry} /ColorSpace /DeviceCMYK", Function=calculated(maker, "{dup 0.8 mul exch dup 1 exch sub 0.5 mul exch 0.3 mul 0.1}", 4))),
        _shown(f"{name}, a function an ink", f"{usual} /Function [{exponential('0.8', '0')} {exponential('0', '0.6')} {exponential('0.2', '0.9', 2)} {exponential('0', '0')}]>>"),
    )  # fmt: skip


def _in_space(name: str, space: str | ShadingMaker, first: str, last: str) -> Case:
    return _shown(
        f"axial in {name}",
        lambda maker: _with(
            maker, f"{AXIAL} /Function {exponential(first, last)}",
            ColorSpace=maker.parsed(space) if isinstance(space, str) else space(maker),
        ),
    )  # fmt: skip


GRAY: Final = "/ColorSpace /DeviceGray /Function " + exponential("0.9", "0.1")
BY_FUNCTION: Final = (*_in_cmyk(AXIAL, "axial"), *_in_cmyk(RADIAL, "radial"))
BY_SPACE: Final = (
    _in_space("gray", "/DeviceGray", "0.1", "0.9"),
    _in_space("RGB", "/DeviceRGB", "0.9 0.2 0.1", "0.1 0.5 0.8"),
    _in_space("CalRGB", CAL_RGB, "0.9 0.2 0.1", "0.1 0.5 0.8"),
    _in_space("ICC RGB", lambda maker: icc(maker, "srgb"), "0.9 0.2 0.1", "0.1 0.5 0.8"),
    _in_space("ICC CMYK", lambda maker: icc(maker, "cmyk"), "0.8 0.1 0 0", "0 0.6 0.9 0.2"),
    _in_space("Lab", LAB, "40 60 30", "90 -20 40"),
    _in_space("a spot ink", ORANGE, "0.1", "0.9"),
    _in_space("two inks", lambda maker: device_n(maker, "/Orange /Black", "{exch dup 0.5 mul exch 0 4 1 roll 0 3 1 roll exch}"), "0.1 0.6", "0.9 0"),
)  # fmt: skip
GEOMETRY: Final = (
    _shown("axial, not extended", f"<<{AXIAL.replace('true', 'false')} /ColorSpace /DeviceCMYK /Function {CMYK}>>"),
    _shown("axial, askew", f"<<{AXIAL.replace('12 0 84 0', '20 10 70 60')} /ColorSpace /DeviceCMYK /Function {CMYK}>>"),
    _shown("axial, of a domain", f"<<{AXIAL} /Domain [0.3 0.7] /ColorSpace /DeviceCMYK /Function {CMYK}>>"),
    _shown("axial, within a box", f"<<{AXIAL} /BBox [30 20 70 50] /ColorSpace /DeviceCMYK /Function {CMYK}>>"),
    _shown("axial, to a point", f"<<{AXIAL.replace('12 0 84 0', '48 0 48 0')} /ColorSpace /DeviceCMYK /Function {CMYK}>>"),
    _shown("radial, extended", f"<<{RADIAL.replace('false', 'true')} /ColorSpace /DeviceCMYK /Function {CMYK}>>"),
    _shown("radial, as a cone", f"<</ShadingType 3 /Coords [24 36 6 66 36 16] /Extend [true true] /ColorSpace /DeviceCMYK /Function {CMYK}>>"),
    _shown("radial in gray", f"<<{RADIAL} {GRAY}>>"),
    _shown("by a function, sampled", lambda maker: _with(maker, "/ShadingType 1 /Domain [0 1 0 1] /Matrix [72 0 0 48 12 12] /ColorSpace /DeviceCMYK", Function=sampled(maker, SQUARE, inputs=2))),
    _shown("by a function, calculated", lambda maker: _with(maker, "/ShadingType 1 /Domain [0 1 0 1] /Matrix [72 0 0 48 12 12] /ColorSpace /DeviceCMYK", Function=calculated(maker, "{0.8 mul exch 0.6 mul 0.1 0}", 4, inputs=2))),
    _shown("by a function in a spot ink", lambda maker: _with(maker, "/ShadingType 1 /Domain [0 1 0 1] /Matrix [72 0 0 48 12 12]", ColorSpace=maker.parsed(ORANGE), Function=calculated(maker, "{add 2 div}", 1, inputs=2))),
)  # fmt: skip


def _pattern(name: str, shading: str, content: str, more: str = "") -> Case:
    def draw(maker: Maker) -> Page:
        made = maker.parsed(f"<</PatternType 2 /Shading <<{shading}>> {more}>>")
        return _page(content, {"Pattern": {"P": made}})

    return Case(f"shading as a pattern: {name}", draw)


FILL: Final = f"/Pattern cs /P scn {PATCH}"
PATTERNS: Final = (
    _pattern("filled", f"{AXIAL} /ColorSpace /DeviceCMYK /Function {CMYK}", FILL),
    _pattern("with a matrix", f"{AXIAL} /ColorSpace /DeviceCMYK /Function {CMYK}", FILL, "/Matrix [0.5 0.3 -0.3 0.5 24 0]"),
    _pattern("with a background", f"{AXIAL.replace('true', 'false').replace('12 0 84', '36 0 60')} /Background [0 0 0.8 0.2] /ColorSpace /DeviceCMYK /Function {CMYK}", FILL),
    _pattern("of a stroke", f"{AXIAL} /ColorSpace /DeviceCMYK /Function {CMYK}", "/Pattern CS /P SCN 14 w 16 16 64 40 re S"),
    _pattern("in a spot ink", f"{AXIAL} /ColorSpace {ORANGE} /Function {exponential('0.1', '1')}", FILL),
    _pattern("radial, in gray", f"{RADIAL} {GRAY}", FILL),
    _pattern("with a state", f"{AXIAL} /ColorSpace /DeviceCMYK /Function {CMYK}", FILL, "/ExtGState <</ca 0.5>>"),
)  # fmt: skip

CORNERS: Final = ((12, 12, 0), (84, 12, 1), (48, 60, 2), (84, 60, 3))
"""Places in points and numbers of colours."""

INKS: Final = ((0.9, 0, 0, 0), (0, 0.8, 0, 0.1), (0, 0, 0.9, 0), (0.2, 0.2, 0.2, 0.6))
LIGHT: Final = ((0.9, 0.2, 0.1), (0.1, 0.6, 0.3), (0.2, 0.3, 0.9), (1, 1, 0.8))
DECODE: Final = "/BitsPerCoordinate 16 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 96 0 72 "


def _vertex(flag: int | None, place: tuple[float, float], color: Sequence[float]) -> bytes:
    head = b"" if flag is None else bytes([flag])
    return (
        head
        + struct.pack(">HH", *(round(value / side * 65535) for value, side in zip(place, (96, 72), strict=True)))
        + bytes(round(255 * each) for each in color)
    )


def _triangles(colors: Sequence[Sequence[float]], *, flags: Sequence[int | None]) -> bytes:
    return b"".join(_vertex(flag, (x, y), colors[number]) for flag, (x, y, number) in zip(flags, CORNERS, strict=True))


EDGES: Final = (
    (12, 12), (12, 28), (12, 44), (12, 60), (36, 66), (60, 54), (84, 60), (84, 44), (84, 28), (84, 12), (60, 6), (36, 18),
)  # fmt: skip
"""The outline of a patch, from its lower left and upwards."""

INSIDE: Final = ((36, 28), (36, 44), (60, 44), (60, 28))


def _patch(colors: Sequence[Sequence[float]], *, tensor: bool = False) -> bytes:
    places = EDGES + (INSIDE if tensor else ())
    packed = b"".join(_vertex(None, place, ()) for place in places)
    return b"\0" + packed + b"".join(bytes(round(255 * each) for each in color) for color in colors)


def _mesh(
    name: str,
    kind: int,
    data: bytes,
    space: str | ShadingMaker,
    count: int,
    *,
    more: str = "",
    **functions: ShadingMaker,
) -> Case:
    entries = f"/ShadingType {kind} {DECODE}{'0 1 ' * count}] {more}"
    if kind == 5:
        entries = entries.replace("/BitsPerFlag 8", "/VerticesPerRow 2")

    def draw(maker: Maker) -> Page:
        made = {key: make(maker) for key, make in functions.items()}
        under = maker.parsed(space) if isinstance(space, str) else space(maker)
        return _page("/S sh", {"Shading": {"S": maker.stream(data, f"<<{entries}>>", ColorSpace=under, **made)}})

    return Case(name, draw)


FREE: Final = (0, 0, 0, 1)
NO_FLAGS: Final = (None,) * 4
MESHES: Final = (
    _mesh("free triangles in CMYK", 4, _triangles(INKS, flags=FREE), "/DeviceCMYK", 4),
    _mesh("free triangles in RGB", 4, _triangles(LIGHT, flags=FREE), "/DeviceRGB", 3),
    _mesh("free triangles in gray", 4, _triangles(((0,), (0.5,), (1,), (0.3,)), flags=FREE), "/DeviceGray", 1),
    _mesh("free triangles in a spot ink", 4, _triangles(((0,), (0.5,), (1,), (0.3,)), flags=FREE), ORANGE, 1),
    _mesh("free triangles by a function", 4, _triangles(((0,), (0.5,), (1,), (0.3,)), flags=FREE), "/DeviceCMYK", 1, more=f"/Function {CMYK}"),
    _mesh("free triangles by a program", 4, _triangles(((0,), (0.5,), (1,), (0.3,)), flags=FREE), "/DeviceCMYK", 1, Function=lambda maker: calculated(maker, "{dup 0.8 mul exch 0 exch 0.3 mul 0.1}", 4)),
    _mesh("lattice in CMYK", 5, _triangles(INKS, flags=NO_FLAGS), "/DeviceCMYK", 4),
    _mesh("lattice in a spot ink", 5, _triangles(((0,), (0.5,), (1,), (0.3,)), flags=NO_FLAGS), ORANGE, 1),
    _mesh("Coons patch in CMYK", 6, _patch(INKS), "/DeviceCMYK", 4),
    _mesh("Coons patch in RGB", 6, _patch(LIGHT), "/DeviceRGB", 3),
    _mesh("Coons patch by a function", 6, _patch(((0,), (0.5,), (1,), (0.3,))), "/DeviceCMYK", 1, more=f"/Function {CMYK}"),
    _mesh("tensor patch in CMYK", 7, _patch(INKS, tensor=True), "/DeviceCMYK", 4),
    _mesh("tensor patch in a spot ink", 7, _patch(((0,), (0.5,), (1,), (0.3,)), tensor=True), ORANGE, 1),
    _mesh("tensor patch in Indexed colours", 7, _patch(((0,), (0,), (0,), (0,)), tensor=True), "[/Indexed /DeviceCMYK 1 <00CC6633 80000000>]", 1),
)  # fmt: skip
SHADINGS: Final[tuple[Case, ...]] = (*BY_FUNCTION, *BY_SPACE, *GEOMETRY, *PATTERNS, *MESHES)
