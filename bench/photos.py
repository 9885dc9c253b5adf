"""Pictures that are as hard to compress as press photos: light that falls off, shapes in and out of focus, grain."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1800, 1200
RESOLUTION = 300  # pixels per inch, as cameras note it down
QUALITY = 90  # of JPEG
SHARP, BLURRED = 2, 12  # radius in pixels
SHAPES = 120
GRAIN = 20  # standard deviation of 255, before it is softened as demosaicing does
GRAIN_RADIUS = 0.7


def write_photo(file: Path, seed: int) -> None:
    """A JPEG of 1800 x 1200 RGB pixels, always the same one for a seed."""
    random = Random(seed)
    picture = _light(random)
    for radius in (BLURRED, SHARP):
        picture = _with_shapes(picture, radius, random)
    ImageChops.add(picture, _grain(random), scale=1, offset=-128).save(
        file, quality=QUALITY, dpi=(RESOLUTION, RESOLUTION)
    )


def _light(random: Random) -> Image.Image:
    """A gradient that falls at its own angle in each channel."""
    angle = random.uniform(0, 360)
    channels = [
        Image.linear_gradient("L").rotate(angle + random.uniform(-20, 20)).resize((WIDTH, HEIGHT)) for _ in range(3)
    ]
    return Image.merge("RGB", channels).filter(ImageFilter.GaussianBlur(BLURRED))


def _with_shapes(picture: Image.Image, radius: float, random: Random) -> Image.Image:
    shapes = picture.copy()
    draw = ImageDraw.Draw(shapes)
    for _ in range(SHAPES):
        x, y = random.uniform(0, WIDTH), random.uniform(0, HEIGHT)
        wide, high = random.uniform(20, 250), random.uniform(20, 250)
        paint = random.choice((draw.ellipse, draw.rectangle))
        paint((x, y, x + wide, y + high), fill=tuple(random.randrange(256) for _ in range(3)))
    return shapes.filter(ImageFilter.GaussianBlur(radius))


def _grain(random: Random) -> Image.Image:
    # The sum of two even distributions is close enough to the eye's idea of grain.
    noise = [Image.frombytes("L", (WIDTH, HEIGHT), random.randbytes(WIDTH * HEIGHT)) for _ in range(2)]
    even = Image.blend(noise[0], noise[1], 0.5)
    amount = GRAIN / 52  # 52 is the standard deviation of that mean
    grain = even.point([round(128 + (value - 127.5) * amount) for value in range(256)])
    return grain.filter(ImageFilter.GaussianBlur(GRAIN_RADIUS)).convert("RGB")
