"""Draws the pictures of the gallery's 副刊: a stream, a bridge by moonlight and a branch of persimmons, as if cut in wood.

    python tools/draw_fukan.py

They are the project's own and can be made again. Each is drawn larger, reduced, and kept in few colours, so that it has a few
kilobytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from pathlib import Path
from random import Random
from typing import Final

from PIL import Image, ImageDraw

PHOTOS: Final = Path(__file__).parents[1] / "layouts" / "fukan" / "photos"
LARGER: Final = 3
COLORS: Final = 24

Color = tuple[int, int, int]
Place = tuple[float, float]
Draw = ImageDraw.ImageDraw

NIGHT: Final = (31, 46, 62)
WATER: Final = (46, 70, 88)
HILL: Final = (22, 33, 45)
MOON: Final = (247, 240, 214)
STONE: Final = (150, 158, 158)
SHADE: Final = (92, 104, 110)
LAMP: Final = (240, 186, 92)
BARK: Final = (70, 52, 42)
RED: Final = (218, 84, 34)
LIGHT: Final = (244, 150, 74)
CALYX: Final = (96, 104, 56)


def stroke(draw: Draw, places: Sequence[Place], widths: tuple[float, float], color: Color) -> None:
    """A line as a gouge cuts it: from one width to another, round at both ends."""
    for number, (one, other) in enumerate(pairwise(places)):
        steps = max(40, round(hypot(other[0] - one[0], other[1] - one[1])))
        for step in range(steps + 1):
            share = step / steps
            x, y = (a + (b - a) * share for a, b in zip(one, other, strict=True))
            at = (number + share) / (len(places) - 1)
            half = (widths[0] + (widths[1] - widths[0]) * at) / 2
            draw.ellipse((x - half, y - half, x + half, y + half), color)


# --- a bridge by moonlight ------------------------------------------------------------------------------------------------


def moonlight(width: int, height: int) -> Image.Image:
    """An old bridge of three arches over a stream, with the moon over it and in the water."""
    picture = Image.new("RGB", (width, height), NIGHT)
    draw = ImageDraw.Draw(picture)
    level = height * 0.64
    _sky(draw, width, level)
    moon = (width * 0.66, height * 0.2, width * 0.085)
    _disc(draw, moon, MOON)
    for range_, (top, swing, color) in enumerate(((0.47, 0.05, (40, 58, 74)), (0.55, 0.03, HILL))):
        line = [
            (x, height * (top + swing * sin(range_ * 2 + 6 * x / width) + swing / 3 * sin(17 * x / width)))
            for x in range(0, width + 6, 6)
        ]
        draw.polygon([*line, (width, level), (0, level)], color)
    draw.rectangle((0, level, width, height), WATER)
    _houses(draw, width, level)
    _bridge(draw, width, height, level)
    _ripples(draw, width, height, level, moon)
    _reeds(draw, width, height)
    return picture


def _disc(draw: Draw, disc: tuple[float, float, float], color: Color) -> None:
    x, y, radius = disc
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), color)


def _sky(draw: Draw, width: int, level: float) -> None:
    """Cuts of a gouge across the night, around where the moon is."""
    chance = Random(7)
    middle = (width * 0.66, level * 0.31)
    for _ in range(420):
        x, y = chance.uniform(0, width), chance.uniform(0, level)
        far = hypot(x - middle[0], y - middle[1]) / width
        if far < 0.11:
            continue
        length = width * chance.uniform(0.015, 0.05)
        bright = max(0.0, 0.5 - far)
        color = tuple(round(a + (b - a) * bright) for a, b in zip((48, 66, 84), MOON, strict=True))
        stroke(draw, [(x, y), (x + length, y)], (width / 300, width / 900), (color[0], color[1], color[2]))


def _houses(draw: Draw, width: int, level: float) -> None:
    """Roofs on both banks, with a lamp in a window or two."""
    for left, wide, high, lit in ((0.0, 0.14, 0.13, True), (0.11, 0.1, 0.09, False), (0.84, 0.18, 0.15, True)):
        x, w, h = left * width, wide * width, high * width
        draw.rectangle((x, level - h * 0.6, x + w, level), (30, 40, 50))
        roof = [(x - w * 0.12, level - h * 0.55), (x + w * 0.2, level - h), (x + w * 0.8, level - h)]
        draw.polygon([*roof, (x + w * 1.12, level - h * 0.55)], (16, 24, 33))
        if lit:
            draw.rectangle((x + w * 0.4, level - h * 0.42, x + w * 0.6, level - h * 0.18), LAMP)


def _bridge(draw: Draw, width: int, height: int, level: float) -> None:
    """The bridge: its back is bent, its middle arch is the widest, its stones are seen."""
    left, right, top = 0.1 * width, 0.92 * width, height * 0.5

    def back(x: float) -> float:
        rise: float = sin(pi * (x - left) / (right - left)) ** 0.7
        return level - (level - top) * rise - height * 0.01

    xs = [left + (right - left) * step / 120 for step in range(121)]
    line = [(x, back(x)) for x in xs]
    draw.polygon([*line, (right, level + 2), (left, level + 2)], STONE)
    for row in range(1, 5):
        courses = [(x, back(x) + row * height * 0.027) for x in xs if back(x) + row * height * 0.027 < level]
        draw.line(courses, SHADE, LARGER * 2)
    for middle, radius in ((0.27, 0.075), (0.51, 0.115), (0.75, 0.075)):
        x, r = middle * width, radius * width
        _disc(draw, (x, level, r * 1.13), SHADE)
        _disc(draw, (x, level, r), (36, 54, 68))
        for stone in range(1, 12):
            turn = pi * stone / 12
            ends = [(x - r * far * cos(turn), level - r * far * sin(turn)) for far in (1.0, 1.13)]
            draw.line(ends, STONE, LARGER * 2)
    for number, (x, y) in enumerate(line[4:-4]):
        if number % 7 == 0:
            draw.rectangle((x - width / 250, y - height * 0.035, x + width / 250, y), SHADE)
    draw.line([(x, y - height * 0.03) for x, y in line[4:-4]], STONE, LARGER * 3)
    draw.rectangle((0, level, width, height), WATER)
    for middle, radius in ((0.27, 0.075), (0.51, 0.115), (0.75, 0.075)):
        x, r = middle * width, radius * width
        draw.chord((x - r, level - r * 0.7, x + r, level + r * 0.7), 0, 180, (34, 52, 67))


def _ripples(draw: Draw, width: int, height: int, level: float, moon: tuple[float, float, float]) -> None:
    """Cuts on the water, bright under the moon."""
    chance = Random(3)
    for row in range(34):
        y = level + (height - level) * ((row + 0.8) / 34) ** 1.2
        for _ in range(9):
            x, length = chance.uniform(-0.05, 1) * width, width * chance.uniform(0.03, 0.12)
            stroke(draw, [(x, y), (x + length, y)], (width / 350, width / 1200), (78, 104, 120))
        wide = moon[2] * (0.4 + row / 26) * chance.uniform(0.5, 1.0)
        x = moon[0] + chance.uniform(-0.3, 0.3) * moon[2]
        stroke(draw, [(x - wide, y), (x + wide, y)], (width / 150, width / 400), MOON)


def _reeds(draw: Draw, width: int, height: int) -> None:
    """Reeds in the corner at the foot."""
    chance = Random(11)
    for _ in range(34):
        x = width * chance.uniform(-0.02, 0.2)
        high, lean = height * chance.uniform(0.1, 0.3), width * chance.uniform(-0.02, 0.09)
        places = [(x, height), (x + lean * 0.3, height - high * 0.6), (x + lean, height - high)]
        stroke(draw, places, (width / 130, width / 600), (14, 22, 30))


# --- the stream over the page ----------------------------------------------------------------------------------------------


def stream(width: int, height: int) -> Image.Image:
    """Hills in mist, the stream before them, and three herons that fly off."""
    picture = Image.new("RGB", (width, height), (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    for number, (top, color) in enumerate(((0.42, (214, 224, 226)), (0.56, (184, 200, 204)), (0.68, (146, 168, 174)))):
        line = [
            (x, height * (top + 0.16 * sin(2.1 * number + 9 * x / width) + 0.05 * sin(number + 31 * x / width)))
            for x in range(0, width + 6, 6)
        ]
        draw.polygon([*line, (width, height), (0, height)], color)
    chance = Random(5)
    draw.rectangle((0, height * 0.86, width, height), (232, 238, 238))
    for _ in range(150):
        x, y = chance.uniform(-0.03, 1) * width, height * chance.uniform(0.87, 0.99)
        stroke(draw, [(x, y), (x + width * 0.03, y)], (width / 900, width / 2600), (120, 146, 154))
    for x, y, wing in ((0.3, 0.2, 0.026), (0.37, 0.3, 0.02), (0.42, 0.17, 0.016)):
        x, y, w = x * width, y * height, wing * width
        stroke(draw, [(x - w, y - w * 0.45), (x - w * 0.4, y - w * 0.2), (x, y)], (w / 14, w / 7), HILL)
        stroke(draw, [(x + w, y - w * 0.5), (x + w * 0.4, y - w * 0.3), (x, y)], (w / 14, w / 7), HILL)
        stroke(draw, [(x - w * 0.1, y - w * 0.02), (x + w * 0.5, y + w * 0.1)], (w / 6, w / 20), HILL)
    return picture


# --- a branch of persimmons -----------------------------------------------------------------------------------------------


def persimmons(width: int, height: int) -> Image.Image:
    """A branch with fruit, cut out: what is not drawn is clear."""
    picture = Image.new("RGBA", (width, height), (*BARK, 0))
    draw = ImageDraw.Draw(picture)
    branch = [(0.93, 0.09), (0.72, 0.19), (0.52, 0.2), (0.3, 0.33), (0.1, 0.38)]
    twigs = (
        [(0.72, 0.19), (0.74, 0.34), (0.72, 0.5)],
        [(0.52, 0.2), (0.45, 0.34), (0.42, 0.56)],
        [(0.3, 0.33), (0.2, 0.5), (0.16, 0.62)],
    )
    scaled = [[(x * width, y * height) for x, y in line] for line in (branch, *twigs)]
    stroke(draw, scaled[0], (width * 0.045, width * 0.012), BARK)
    for line in scaled[1:]:
        stroke(draw, line, (width * 0.022, width * 0.012), BARK)
    for x, y, radius in ((0.72, 0.6, 0.15), (0.42, 0.7, 0.17), (0.16, 0.73, 0.14)):
        _persimmon(draw, x * width, y * height, radius * width)
    _leaf(draw, (0.6 * width, 0.17 * height), (0.5 * width, 0.04 * height))
    _leaf(draw, (0.2 * width, 0.36 * height), (0.06 * width, 0.24 * height))
    return picture


def _persimmon(draw: Draw, x: float, y: float, radius: float) -> None:
    draw.ellipse((x - radius, y - radius * 0.86, x + radius, y + radius * 0.86), RED)
    turns = [pi * (1.05 + number * 0.07) for number in range(9)]
    places = [(x + radius * 0.74 * cos(turn), y - radius * 0.62 * sin(turn)) for turn in turns]
    stroke(draw, places, (radius * 0.07, radius * 0.015), LIGHT)
    draw.ellipse((x - radius * 0.62, y - radius * 0.42, x - radius * 0.2, y - radius * 0.1), LIGHT)
    for turn in (0.15, 0.4, 0.6, 0.85):
        tip = (x + radius * 0.6 * cos(pi * turn), y - radius * (0.86 - 0.34 * sin(pi * turn) ** 2) + radius * 0.18)
        draw.polygon([(x - radius * 0.16, y - radius * 0.84), (x + radius * 0.16, y - radius * 0.84), tip], CALYX)


def _leaf(draw: Draw, stem: Place, tip: Place) -> None:
    (x, y), (to_x, to_y) = stem, tip
    across = ((to_y - y) * 0.32, (x - to_x) * 0.32)
    middle = ((x + to_x) / 2, (y + to_y) / 2)
    sides = [(middle[0] + way * across[0], middle[1] + way * across[1]) for way in (1, -1)]
    draw.polygon([stem, sides[0], tip, sides[1]], CALYX)
    draw.line([stem, tip], BARK, LARGER * 2)


def main() -> None:
    """Writes the pictures."""
    for name, draw, (width, height) in (
        ("stream.png", stream, (1770, 230)),
        ("moon.png", moonlight, (1100, 1000)),
        ("persimmon.png", persimmons, (640, 550)),
    ):
        large = draw(width * LARGER, height * LARGER)
        small = large.resize((width, height), Image.Resampling.LANCZOS)
        if small.mode == "RGB":
            small = small.quantize(COLORS, dither=Image.Dither.NONE)
        PHOTOS.mkdir(parents=True, exist_ok=True)
        small.save(PHOTOS / name, optimize=True)


if __name__ == "__main__":
    main()
