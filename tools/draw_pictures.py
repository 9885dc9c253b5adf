"""Draws the pictures of the gallery's front page: flat landscapes of a county that does not exist.

    python tools/draw_pictures.py

They are the project's own and can be made again. Each is drawn twice as large, reduced, and kept in few colours, so that it has
a few kilobytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

PHOTOS: Final = Path(__file__).parents[1] / "layouts" / "yaowen" / "photos"
LARGER: Final = 2
COLORS: Final = 48

Color = tuple[int, int, int]
Draw = ImageDraw.ImageDraw
Size = tuple[int, int]

SUN: Final = (250, 226, 170)
DARK: Final = (52, 58, 64)
STEEL: Final = (196, 202, 206)


def mixed(first: Color, second: Color, share: float) -> Color:
    """A colour between two: the first at 0, the second at 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def sky(draw: Draw, size: Size, above: Color, below: Color) -> None:
    """Bands that go from one colour to the other, down to the foot."""
    bands = 9
    for band in range(bands):
        top = size[1] * band // bands
        draw.rectangle((0, top, size[0], size[1]), mixed(above, below, band / (bands - 1)))


def hills(draw: Draw, size: Size, line: tuple[float, float, float], color: Color) -> None:
    """A range of hills, whose line is given by its share of the height from the top, its phase and its swing."""
    width, depth = size
    height, phase, swing = line
    edge = [
        (x, depth * (height + swing * sin(phase + 7 * x / width) + swing / 3 * sin(3 * phase + 19 * x / width)))
        for x in range(0, width + 8, 8)
    ]
    draw.polygon([*edge, (width, depth), (0, depth)], color)


def ripples(draw: Draw, size: Size, top: float, color: Color) -> None:
    """Short bright lines on water, nearer and longer towards the foot."""
    width, depth = size
    for row in range(9):
        y = depth * (top + (1 - top) * (row + 0.7) ** 1.3 / 19)
        for place in range(4):
            x = width * ((place * 0.29 + row * 0.173) % 1)
            draw.rectangle((x, y, x + width * (0.03 + row * 0.008), y + depth * 0.004), color)


def bridge(draw: Draw, size: Size) -> None:
    """A bridge held by cables over a river, its last piece on the crane."""
    width, depth = size
    sky(draw, size, (120, 164, 196), (238, 222, 196))
    draw.ellipse((width * 0.14, depth * 0.16, width * 0.22, depth * 0.16 + width * 0.08), SUN)
    hills(draw, size, (0.46, 0.4, 0.06), (150, 172, 176))
    hills(draw, size, (0.55, 2.1, 0.05), (104, 136, 128))
    draw.rectangle((0, depth * 0.68, width, depth), (122, 158, 172))
    ripples(draw, size, 0.70, (196, 214, 216))
    deck = depth * 0.58
    draw.rectangle((0, deck, width * 0.505, deck + depth * 0.025), DARK)
    draw.rectangle((width * 0.545, deck, width, deck + depth * 0.025), DARK)
    for tower in (0.26, 0.79):
        x, top = width * tower, depth * 0.14
        for step in range(1, 8):
            for side in (-1, 1):
                end = x + side * width * 0.034 * step
                draw.line((x, top + depth * 0.012 * step, end, deck), STEEL, width // 400)
        draw.polygon([(x - width * 0.012, depth * 0.78), (x - width * 0.005, top), (x + width * 0.005, top),
                      (x + width * 0.012, depth * 0.78)], (88, 92, 98))  # fmt: skip
    draw.rectangle((width * 0.508, depth * 0.63, width * 0.542, depth * 0.66), (186, 70, 48))
    for x in (0.512, 0.538):
        draw.line((width * x, deck - depth * 0.02, width * x, depth * 0.63), DARK, width // 300)
    draw.rectangle((width * 0.48, deck - depth * 0.03, width * 0.57, deck - depth * 0.012), (214, 158, 54))
    for x in (0.06, 0.95):
        draw.rectangle((width * (x - 0.01), deck, width * (x + 0.01), depth * 0.74), (88, 92, 98))


def street(draw: Draw, size: Size) -> None:
    """Old houses with lanterns on both sides of a paved street."""
    width, depth = size
    sky(draw, size, (176, 198, 206), (240, 230, 210))
    hills(draw, size, (0.42, 1.0, 0.05), (140, 164, 158))
    draw.polygon(
        [(0, depth), (width * 0.44, depth * 0.52), (width * 0.56, depth * 0.52), (width, depth)], (168, 162, 150)
    )
    for step in range(7):
        y = depth * (0.56 + 0.44 * (step / 7) ** 1.5)
        draw.line((width * 0.1, y, width * 0.9, y), (146, 140, 130), width // 300)
    for side in (0, 1):
        for near in (0.25, 0.5, 1.0):
            _house(draw, size, side, near)


def _house(draw: Draw, size: Size, side: int, near: float) -> None:
    """One house; the nearer, the larger."""
    width, depth = size

    def at(x: float, y: float) -> tuple[float, float]:
        across = 0.46 * (1 - near * x)
        return width * (1 - across if side else across), depth * (0.5 + near * y)

    walls, roof = mixed((206, 196, 178), (150, 112, 82), near), mixed((116, 120, 122), (66, 68, 72), near)
    draw.polygon([at(0.5, -0.12), at(1.0, -0.26), at(1.0, 0.5), at(0.5, 0.25)], walls)
    draw.polygon([at(0.42, -0.10), at(1.0, -0.30), at(1.0, -0.46), at(0.52, -0.22)], roof)
    draw.polygon([at(0.66, 0.02), at(0.86, -0.02), at(0.86, 0.42), at(0.66, 0.32)], mixed(walls, DARK, 0.6))
    x, y = at(0.56, -0.02)
    radius = width * 0.022 * near + 2
    draw.ellipse((x - radius, y - radius, x + radius, y + radius * 1.2), (200, 64, 44))


def rape(draw: Draw, size: Size) -> None:
    """Terraces sown in rows, a drone over them."""
    width, depth = size
    sky(draw, size, (158, 194, 214), (236, 236, 220))
    hills(draw, size, (0.34, 0.2, 0.06), (146, 176, 160))
    for step in range(7):
        height = 0.44 + 0.085 * step
        hills(draw, size, (height, 1.2 + 0.3 * step, 0.03), mixed((196, 204, 110), (96, 138, 70), step / 6))
        hills(draw, size, (height + 0.05, 1.2 + 0.3 * step, 0.03), mixed((168, 132, 92), (122, 92, 62), step / 6))
    x, y, arm = width * 0.62, depth * 0.2, width * 0.07
    draw.line((x - arm, y, x + arm, y), DARK, width // 120)
    draw.rectangle((x - arm * 0.3, y, x + arm * 0.3, y + arm * 0.45), DARK)
    for side in (-1, 1):
        draw.ellipse((x + side * arm - arm * 0.5, y - arm * 0.2, x + side * arm + arm * 0.5, y), (120, 126, 130))


def greenhouse(draw: Draw, size: Size) -> None:
    """A path between tomato plants under a round roof."""
    width, depth = size
    sky(draw, size, (226, 234, 232), (198, 214, 196))
    middle = (width / 2, depth * 0.5)
    for ring in range(6, 0, -1):
        radius = width * 0.1 * ring
        draw.arc((middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius), 180, 360,
                 (150, 160, 158), width // 150)  # fmt: skip
    draw.polygon([(width * 0.3, depth), (width * 0.48, depth * 0.5), (width * 0.52, depth * 0.5), (width * 0.7, depth)],
                 (176, 146, 112))  # fmt: skip
    for side in (-1, 1):
        for row in range(6):
            near = 0.2 + 0.16 * row
            x, y = middle[0] + side * width * 0.52 * near, middle[1] + depth * 0.2 * near
            leaf = width * 0.2 * near
            draw.ellipse((x - leaf, y - leaf, x + leaf, y + leaf * 1.4), mixed((150, 180, 120), (58, 108, 56), near))
            for fruit in range(5):
                angle = 2 * pi * fruit / 5 + row
                fx, fy = x + leaf * 0.6 * cos(angle), y + leaf * 0.7 * sin(angle)
                draw.ellipse((fx - leaf * 0.17, fy - leaf * 0.17, fx + leaf * 0.17, fy + leaf * 0.17), (206, 66, 44))


def pond(draw: Draw, size: Size) -> None:
    """A fish pond with a net drawn in a ring, a boat on it."""
    width, depth = size
    sky(draw, size, (170, 198, 214), (240, 226, 204))
    hills(draw, size, (0.34, 2.6, 0.05), (140, 166, 150))
    draw.rectangle((0, depth * 0.44, width, depth), (120, 154, 160))
    ripples(draw, size, 0.46, (186, 206, 206))
    for number in range(28):
        angle = 2 * pi * number / 28
        x, y = width * (0.5 + 0.33 * cos(angle)), depth * (0.72 + 0.17 * sin(angle))
        draw.ellipse((x - width * 0.009, y - width * 0.009, x + width * 0.009, y + width * 0.009), (238, 232, 214))
    x, y = width * 0.34, depth * 0.62
    draw.polygon([(x, y), (x + width * 0.3, y), (x + width * 0.25, y + depth * 0.08), (x + width * 0.05, y + depth * 0.08)],
                 (112, 80, 56))  # fmt: skip
    for place in (0.09, 0.19):
        head, shirt = x + width * place, y - depth * 0.13
        draw.rectangle((head - width * 0.014, shirt, head + width * 0.014, y), (70, 96, 130))
        draw.ellipse((head - width * 0.015, shirt - width * 0.034, head + width * 0.015, shirt), (196, 152, 120))


def reservoir(draw: Draw, size: Size) -> None:
    """A channel that comes down from a lake between hills."""
    width, depth = size
    sky(draw, size, (138, 178, 206), (232, 232, 218))
    hills(draw, size, (0.26, 0.9, 0.08), (150, 176, 180))
    hills(draw, size, (0.42, 3.0, 0.06), (112, 146, 126))
    draw.ellipse((width * 0.3, depth * 0.44, width * 0.95, depth * 0.58), (150, 190, 204))
    hills(draw, size, (0.60, 0.3, 0.05), (92, 128, 88))
    bend = [(0.60, 0.57, 0.010), (0.52, 0.68, 0.02), (0.60, 0.80, 0.04), (0.44, 1.0, 0.09)]
    for wider, color in ((1.6, (196, 190, 176)), (1.0, (158, 200, 214))):
        right = [(width * (x + half * wider), depth * y) for x, y, half in bend]
        left = [(width * (x - half * wider), depth * y) for x, y, half in reversed(bend)]
        draw.polygon([*right, *left], color)
    for number in range(14):
        x, y = width * ((number * 0.37) % 1), depth * (0.7 + 0.02 * (number % 11))
        tall = depth * 0.07
        draw.polygon([(x - tall * 0.4, y), (x, y - tall), (x + tall * 0.4, y)], (54, 88, 62))


def moon(draw: Draw, size: Size) -> None:
    """The old stone bridge under the moon, and both in the water."""
    width, depth = size
    sky(draw, size, (34, 52, 92), (128, 142, 170))
    hills(draw, size, (0.44, 1.7, 0.08), (62, 80, 112))
    water = depth * 0.66
    draw.rectangle((0, water, width, depth), (58, 78, 116))
    for middle, radius in ((0.24, 0.10), (0.82, 0.07)):
        x, y = width * 0.78, depth * middle
        draw.ellipse((x - depth * radius, y - depth * radius, x + depth * radius, y + depth * radius), SUN)
    ripples(draw, size, 0.68, (92, 112, 148))
    draw.polygon([(0, water), (width * 0.04, depth * 0.5), (width * 0.34, depth * 0.36), (width * 0.64, depth * 0.5),
                  (width * 0.68, water)], (40, 44, 58))  # fmt: skip
    for x, radius in ((0.14, 0.05), (0.34, 0.085), (0.54, 0.05)):
        box = (width * (x - radius), water - width * radius, width * (x + radius), water + width * radius)
        draw.ellipse(box, (58, 78, 116))
    for number in range(11):
        x = 0.06 + 0.056 * number
        y = depth * (0.36 + 0.14 * abs(x - 0.34) / 0.3)
        draw.rectangle((width * (x - 0.004), y - depth * 0.05, width * (x + 0.004), y), (40, 44, 58))


PICTURES: Final[Sequence[tuple[str, Size, Callable[[Draw, Size], None]]]] = (
    ("bridge", (820, 490), bridge),
    ("street", (540, 300), street),
    ("rape", (420, 250), rape),
    ("greenhouse", (420, 250), greenhouse),
    ("pond", (420, 250), pond),
    ("reservoir", (540, 600), reservoir),
    ("moon", (540, 270), moon),
)
"""Each picture: its name, its pixels, and who draws it."""


def main() -> None:
    """Draws all of them."""
    PHOTOS.mkdir(parents=True, exist_ok=True)
    for name, size, drawn in PICTURES:
        large = (size[0] * LARGER, size[1] * LARGER)
        picture = Image.new("RGB", large)
        drawn(ImageDraw.Draw(picture), large)
        small = picture.resize(size, Image.Resampling.BOX)
        small.quantize(COLORS, dither=Image.Dither.NONE).save(PHOTOS / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
