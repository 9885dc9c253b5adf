"""Draws the pictures of the gallery's news page: flat scenes of a county that does not exist.

    python tools/draw_xinwen.py

They are the project's own and can be made again. Each is drawn twice as large, reduced, and kept in few colours.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import sin
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

PHOTOS: Final = Path(__file__).parents[1] / "layouts" / "xinwen" / "photos"
LARGER: Final = 2
COLORS: Final = 40

Color = tuple[int, int, int]
Draw = ImageDraw.ImageDraw
Line = list[tuple[float, float]]


def mixed(first: Color, second: Color, share: float) -> Color:
    """A colour between two: the first at 0, the second at 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def sky(draw: Draw, width: int, depth: int, above: Color, below: Color) -> None:
    """Eight bands that go from one colour to the other, down to the foot."""
    for band in range(8):
        draw.rectangle((0, depth * band / 8, width, depth), mixed(above, below, band / 7))


def ridge(width: int, depth: int, height: float, phase: float, swing: float) -> Line:
    """The line of a range of hills at a share of the height, closed along the foot."""
    across = range(0, width + 6, 6)
    line = [
        (x, depth * (height + swing * sin(phase + 6 * x / width) + swing / 3 * sin(17 * x / width))) for x in across
    ]
    return [*line, (width, depth), (0, depth)]


def road(draw: Draw, width: int, depth: int) -> None:
    """A road that winds up a hill, with a bus on it."""
    sky(draw, width, depth, (176, 200, 218), (240, 232, 208))
    for number, color in enumerate(((152, 170, 176), (118, 146, 136), (88, 124, 98))):
        draw.polygon(ridge(width, depth, 0.34 + 0.13 * number, 1.7 * number, 0.07 - 0.01 * number), color)
    bends = [(0.30, 1.02), (0.86, 0.84), (0.22, 0.70), (0.70, 0.59), (0.36, 0.52), (0.56, 0.465)]
    places = [(width * x, depth * y) for x, y in bends]
    for number, (start, end) in enumerate(pairwise(places)):
        thick = width * 0.052 * 0.68**number
        for more, color in ((1.35, (232, 228, 214)), (1.0, (112, 112, 114))):
            draw.line((start, end), color, round(thick * more))
            radius = thick * more / 2
            draw.ellipse((end[0] - radius, end[1] - radius, end[0] + radius, end[1] + radius), color)
    for number in range(15):
        x, y = width * (0.06 + 0.064 * number), depth * (0.80 + 0.06 * sin(2.4 * number))
        draw.ellipse((x, y, x + width * 0.05, y + depth * 0.1), (52, 92, 70) if number % 3 else (196, 116, 52))
    x, y, long = width * 0.50, depth * 0.70, width * 0.13
    draw.rounded_rectangle((x, y, x + long, y + long * 0.42), long * 0.06, (222, 96, 60))
    for number in range(4):
        draw.rectangle(
            (x + long * (0.08 + 0.23 * number), y + long * 0.07, x + long * (0.25 + 0.23 * number), y + long * 0.2),
            (226, 236, 240),
        )
    for share in (0.22, 0.78):
        draw.ellipse(
            (x + long * (share - 0.07), y + long * 0.35, x + long * (share + 0.07), y + long * 0.49), (40, 40, 44)
        )


def person(draw: Draw, x: float, foot: float, tall: float, color: Color) -> None:
    """Somebody who stands, from behind."""
    draw.rounded_rectangle((x - tall * 0.15, foot - tall * 0.76, x + tall * 0.15, foot), tall * 0.1, color)
    draw.ellipse((x - tall * 0.1, foot - tall, x + tall * 0.1, foot - tall * 0.79), (86, 62, 48))


def field(draw: Draw, width: int, depth: int) -> None:
    """People before a blackboard at the edge of a wheat field."""
    sky(draw, width, depth, (206, 218, 224), (244, 236, 214))
    draw.polygon(ridge(width, depth, 0.36, 0.4, 0.04), (140, 160, 158))
    draw.rectangle((0, depth * 0.44, width, depth), (126, 160, 92))
    for number in range(-14, 15):
        x = width / 2 + number * width * 0.16
        draw.line((width / 2 + number * width * 0.035, depth * 0.44, x, depth), (92, 130, 70), round(width * 0.008))
    draw.polygon([(0, depth * 0.74), (width, depth * 0.66), (width, depth), (0, depth)], (170, 142, 104))
    left, top, wide, high = width * 0.64, depth * 0.30, width * 0.20, depth * 0.26
    for share in (0.15, 0.5, 0.85):
        draw.line((left + wide / 2, top, left + wide * share, depth * 0.80), (110, 82, 54), round(width * 0.008))
    draw.rectangle((left, top, left + wide, top + high), (46, 70, 62), (196, 164, 116), round(width * 0.007))
    for number in range(4):
        y = top + high * (0.22 + 0.19 * number)
        draw.line(
            (left + wide * 0.12, y, left + wide * (0.84 - 0.12 * (number % 3)), y),
            (222, 226, 214),
            round(width * 0.005),
        )
    coats = ((60, 84, 122), (166, 66, 56), (74, 74, 82), (196, 150, 70), (92, 112, 84), (126, 84, 112), (58, 70, 96))
    person(draw, width * 0.92, depth * 0.83, depth * 0.40, (200, 196, 186))
    for number, coat in enumerate(coats):
        person(
            draw,
            width * (0.07 + 0.082 * number),
            depth * (0.88 + 0.05 * (number % 2)),
            depth * (0.40 + 0.03 * (number % 3)),
            coat,
        )


def ferry(draw: Draw, width: int, depth: int) -> None:
    """A bus full of books at a river, with a boat."""
    sky(draw, width, depth, (228, 190, 160), (250, 230, 190))
    draw.polygon(ridge(width, depth, 0.38, 2.2, 0.06), (150, 138, 148))
    draw.rectangle((0, depth * 0.52, width, depth), (150, 178, 186))
    for number in range(24):
        x, y = width * ((0.37 * number) % 1), depth * (0.56 + 0.018 * number)
        draw.line((x, y, x + width * 0.08, y), (206, 216, 212), round(depth * 0.006))
    draw.polygon(
        [(width * 0.42, depth), (width * 0.52, depth * 0.72), (width, depth * 0.64), (width, depth)], (168, 148, 116)
    )
    x, y, long = width * 0.56, depth * 0.36, width * 0.36
    draw.rounded_rectangle((x, y, x + long, y + depth * 0.40), depth * 0.04, (62, 122, 88))
    draw.rectangle((x + long * 0.06, y + depth * 0.07, x + long * 0.94, y + depth * 0.20), (250, 238, 200))
    for number in range(22):
        left, tint = x + long * (0.08 + 0.039 * number), ((170, 60, 52), (60, 86, 130), (206, 160, 70))[number % 3]
        draw.rectangle((left, y + depth * (0.09 + 0.01 * (number % 4)), left + long * 0.026, y + depth * 0.19), tint)
    for share in (0.2, 0.78):
        middle, radius = x + long * share, depth * 0.06
        draw.ellipse((middle - radius, y + depth * 0.35, middle + radius, y + depth * 0.35 + 2 * radius), (44, 44, 48))
    draw.polygon(
        [
            (width * 0.10, depth * 0.66),
            (width * 0.38, depth * 0.66),
            (width * 0.34, depth * 0.75),
            (width * 0.15, depth * 0.75),
        ],
        (112, 74, 50),
    )
    person(draw, width * 0.2, depth * 0.68, depth * 0.26, (70, 82, 104))
    draw.line((width * 0.25, depth * 0.36, width * 0.29, depth * 0.9), (92, 66, 46), round(width * 0.006))


def lamp(draw: Draw, width: int, depth: int) -> None:
    """A lamp of split bamboo, and its shadows on the wall."""
    draw.rectangle((0, 0, width, depth), (74, 58, 50))
    for number in range(9, 0, -1):
        share = number / 9
        across, down = width * 0.62 * share, depth * 0.74 * share
        color = mixed((246, 206, 128), (74, 58, 50), share)
        draw.ellipse((width / 2 - across, depth * 0.46 - down, width / 2 + across, depth * 0.46 + down), color)
    for number in range(-16, 17):
        draw.line(
            (width / 2 + number * width * 0.012, depth * 0.3, width / 2 + number * width * 0.07, 0),
            (150, 112, 74),
            round(width * 0.004),
        )
    left, right, top, foot = width * 0.37, width * 0.63, depth * 0.24, depth * 0.72
    draw.ellipse((left, top, right, foot), (252, 226, 158), (120, 78, 40), round(width * 0.008))
    for number in range(1, 8):
        half = (right - left) / 2 * abs(1 - number / 4)
        draw.ellipse((width / 2 - half, top, width / 2 + half, foot), None, (164, 114, 58), round(width * 0.005))
        y = top + (foot - top) * number / 8
        reach = (right - left) / 2 * (1 - (2 * number / 8 - 1) ** 2) ** 0.5
        draw.line((width / 2 - reach, y, width / 2 + reach, y), (164, 114, 58), round(width * 0.005))
    draw.rectangle((0, depth * 0.82, width, depth), (98, 66, 42))
    draw.rectangle((width * 0.44, depth * 0.72, width * 0.56, depth * 0.83), (120, 78, 40))


PICTURES: Final[dict[str, tuple[Callable[[Draw, int, int], None], int, int]]] = {
    "road": (road, 720, 540),
    "field": (field, 720, 430),
    "ferry": (ferry, 720, 460),
    "lamp": (lamp, 720, 420),
}
"""The pictures by name, with their width and height in pixels."""


def main() -> None:
    """Draw them all."""
    PHOTOS.mkdir(parents=True, exist_ok=True)
    for name, (scene, width, depth) in PICTURES.items():
        large = Image.new("RGB", (width * LARGER, depth * LARGER))
        scene(ImageDraw.Draw(large), width * LARGER, depth * LARGER)
        small = large.resize((width, depth), Image.Resampling.LANCZOS).quantize(COLORS, dither=Image.Dither.NONE)
        small.save(PHOTOS / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
