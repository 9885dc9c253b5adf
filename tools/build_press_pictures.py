"""Makes the pictures of layouts/press: balls of ink on paper, two sorts cut out with their shadow, an engraving of the balls.

    python tools/build_press_pictures.py

Nothing is photographed: a small ray tracer sees the scenes, so the pictures are the project's own and can be made again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Array: TypeAlias = NDArray[Any]

ROOT: Final = Path(__file__).parents[1]
PHOTOS: Final = ROOT / "layouts" / "press" / "photos"
FACE: Final = ROOT / "fonts" / "NotoSerifSC-Black.ttf"
FACE_SIDE: Final = 512

PAPER: Final = (0.93, 0.91, 0.87)
LAMP: Final = np.array((-5.0, -3.5, 8.0), np.float32)
LAMP_SIDE: Final = 3.6
LAMP_CELLS: Final = 5
LAMP_TURN: Final = 0.1
"""A square lamp shines from so many places a side. It is turned a fifth of a radian against the sorts, so that behind their
edges these places fall one after the other and not in rows: soft shadows have no steps.
"""

SHADOW: Final = 0.6
INKY: Final = 0.02
"""How dense the deepest shadow of a cut-out is, and how light its colour (linear)."""

FAR: Final = np.float32(1e6)
NEAR: Final = np.float32(1e-3)


class Ball(NamedTuple):
    """A glossy ball: where its middle is, how large, and its colour (linear RGB, 0 to 1)."""

    middle: tuple[float, float, float]
    radius: float
    color: tuple[float, float, float]

    def distance(self, eye: Array, ray: Array) -> Array:
        """How far along each ray it is met; FAR where it is not."""
        to_eye = eye - np.array(self.middle, np.float32)
        half = np.einsum("...i,...i", to_eye, ray)
        inside = half * half - np.einsum("...i,...i", to_eye, to_eye) + np.float32(self.radius**2)
        distance = -half - np.sqrt(np.maximum(inside, 0))
        return np.where((inside > 0) & (distance > NEAR), distance, FAR)

    def normal(self, place: Array) -> Array:
        """The normal at each place on it."""
        return (place - np.array(self.middle, np.float32)) / np.float32(self.radius)

    def shade(self, place: Array) -> Array:
        """Its colour at each place."""
        return np.zeros_like(place) + np.array(self.color, np.float32)


class Sort(NamedTuple):
    """A piece of type on the ground: where its foot is, half its width, its height, how far it is turned, and its character."""

    foot: tuple[float, float]
    half: float
    height: float
    turn: float
    character: str
    color: tuple[float, float, float] = (0.36, 0.37, 0.40)

    def distance(self, eye: Array, ray: Array) -> Array:
        """How far along each ray it is met; FAR where it is not."""
        start, way = self._own(eye), ray @ self._turned().T
        way = np.where(np.abs(way) < 1e-7, np.float32(1e-7), way)
        first, last = (-self._halves() - start) / way, (self._halves() - start) / way
        entered = np.minimum(first, last).max(-1)
        return np.where((entered < np.maximum(first, last).min(-1)) & (entered > NEAR), entered, FAR)

    def normal(self, place: Array) -> Array:
        """The normal at each place on it: the character stands out of its face."""
        own = self._own(place) / self._halves()
        side = np.eye(3, dtype=np.float32)[np.abs(own).argmax(-1)] * np.sign(own)
        row, column = _cells(own)
        face = _slopes(self.character)[row, column]
        return np.where((own[..., 2] > 0.999)[..., None], face, side) @ self._turned()

    def shade(self, place: Array) -> Array:
        """Its colour at each place: what prints is bright, the ground about it dull."""
        own = self._own(place) / self._halves()
        row, column = _cells(own)
        bright = np.where(own[..., 2] > 0.999, 0.3 + 1.5 * _face(self.character)[row, column], 1)
        return bright[..., None].astype(np.float32) * np.array(self.color, np.float32)

    def _own(self, place: Array) -> Array:
        return (place - np.array((*self.foot, self.height / 2), np.float32)) @ self._turned().T

    def _turned(self) -> Array:
        cosine, sine = np.cos(self.turn), np.sin(self.turn)
        return np.array(((cosine, sine, 0), (-sine, cosine, 0), (0, 0, 1)), np.float32)

    def _halves(self) -> Array:
        return np.array((self.half, self.half, self.height / 2), np.float32)


Thing: TypeAlias = Ball | Sort


@cache
def _face(character: str) -> Array:
    """How far a sort's face stands out at each place of it, 0 to 1; mirrored, as type is."""
    picture = Image.new("L", (FACE_SIDE, FACE_SIDE), 0)
    font = ImageFont.truetype(FACE, round(FACE_SIDE * 0.84))
    ImageDraw.Draw(picture).text((FACE_SIDE / 2, FACE_SIDE / 2), character, 255, font, anchor="mm")
    mirrored = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(3))
    return np.asarray(mirrored, np.float32) / 255


@cache
def _slopes(character: str) -> Array:
    """The normals of a sort's face."""
    steep_down, steep_right = np.gradient(_face(character))
    slope = np.stack((-steep_right, steep_down), -1) * np.float32(9)
    return _unit(np.concatenate((slope, np.ones_like(slope[..., :1])), -1))


def _cells(own: Array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Row and column in a face for places of it from -1 to 1."""
    cells = np.clip((own[..., :2] + 1) / 2 * (FACE_SIDE - 1), 0, FACE_SIDE - 1).astype(int)
    return FACE_SIDE - 1 - cells[..., 1], cells[..., 0]


def _unit(vectors: Array) -> Array:
    unit: Array = vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)
    return unit


class Seen(NamedTuple):
    """What rays meet: where, its normal, its colour, whether it shines, and whether it is a thing and not the ground."""

    place: Array
    normal: Array
    color: Array
    gloss: Array
    thing: NDArray[np.bool_]
    sky: NDArray[np.bool_]


def _seen(things: Sequence[Thing], eye: Array, ray: Array) -> Seen:
    down = np.where(ray[..., 2] < -1e-6, -eye[..., 2] / np.minimum(ray[..., 2], -1e-6), FAR)
    nearest = np.where(down > NEAR, down, FAR).astype(np.float32)
    normal = np.zeros_like(ray) + np.array((0, 0, 1), np.float32)
    color = np.zeros_like(ray) + np.array(PAPER, np.float32)
    gloss = np.zeros(ray.shape[:-1], np.float32)
    is_thing = np.zeros(ray.shape[:-1], bool)
    for thing in things:
        distance = thing.distance(eye, ray)
        nearer = distance < nearest
        if not nearer.any():
            continue
        nearest = np.where(nearer, distance, nearest)
        place = eye + ray * nearest[..., None]
        normal = np.where(nearer[..., None], thing.normal(place), normal)
        color = np.where(nearer[..., None], thing.shade(place), color)
        gloss = np.where(nearer, np.float32(0.04 if isinstance(thing, Ball) else 0.30), gloss)
        is_thing |= nearer
    sky = nearest >= FAR
    return Seen(eye + ray * np.where(sky, 0, nearest)[..., None], normal, color, gloss, is_thing, sky)


def _lit(things: Sequence[Thing], seen: Seen) -> Array:
    """How much of the lamp's light falls on each place, 0 to 1."""
    light = np.zeros(seen.gloss.shape, np.float32)
    start = seen.place + seen.normal * np.float32(2e-3)
    for cell in np.ndindex(LAMP_CELLS, LAMP_CELLS):
        across, along = ((np.array(cell) + 0.5) / LAMP_CELLS - 0.5) * LAMP_SIDE
        cosine, sine = np.cos(LAMP_TURN), np.sin(LAMP_TURN)
        spot = np.array((across * cosine - along * sine, across * sine + along * cosine, 0), np.float32)
        ray = _unit(LAMP + spot - start)
        shaded = np.zeros(light.shape, bool)
        for thing in things:
            shaded |= thing.distance(start, ray) < FAR
        light += np.where(shaded, 0, np.maximum((ray * seen.normal).sum(-1), 0))
    return light / LAMP_CELLS**2


def _open(things: Sequence[Thing], seen: Seen) -> Array:
    """How much of the sky each place sees, 0 to 1: corners are darker."""
    sees = np.float32(0.62) + np.float32(0.38) * seen.normal[..., 2]
    for thing in things:
        if isinstance(thing, Ball):
            middle, radius = np.array(thing.middle, np.float32), thing.radius
        else:
            middle, radius = np.array((*thing.foot, thing.height / 2), np.float32), thing.half
        away = middle - seen.place
        distance = np.linalg.norm(away, axis=-1)
        facing = np.maximum((away * seen.normal).sum(-1) / distance, 0)
        sees = sees * (1 - np.minimum(facing * (radius / np.maximum(distance, radius)) ** 2, 1) * np.float32(0.85))
    return sees


def _environment(ray: Array) -> Array:
    """What a mirror shows of the room: a light wall, and the lamp as a square window."""
    wall = np.float32(0.25) + np.float32(0.35) * np.clip(ray[..., 2], 0, 1)
    to_lamp = LAMP / np.linalg.norm(LAMP)
    aside = _unit(np.cross(to_lamp, np.array((0, 0, 1), np.float32)))
    above = np.cross(aside, to_lamp)
    spread = np.maximum(np.abs(ray @ aside), np.abs(ray @ above))
    window = np.clip((0.30 - spread) / 0.03, 0, 1) * ((ray @ to_lamp) > 0)
    shown: Array = (wall + np.float32(3.2) * window)[..., None] * np.ones(3, np.float32)
    return shown


def _shaded(things: Sequence[Thing], eye: Array, ray: Array, bounces: int) -> tuple[Array, Seen]:
    """The light that comes back along each ray, linear RGB, and what it met."""
    seen = _seen(things, eye, ray)
    light = 0.98 * _lit(things, seen) + 0.34 * _open(things, seen)
    color = seen.color * light[..., None]
    if bounces:
        facing = np.clip(-(ray * seen.normal).sum(-1), 0, 1)
        mirror = seen.gloss + (1 - seen.gloss) * (1 - facing) ** 5
        mirror = np.where(seen.thing, mirror, 0)[..., None]
        bent = ray - 2 * (ray * seen.normal).sum(-1, keepdims=True) * seen.normal
        reflected, _ = _shaded(things, seen.place + seen.normal * np.float32(2e-3), bent.astype(np.float32), 0)
        color = color * (1 - mirror) + reflected * mirror
    return np.where(seen.sky[..., None], _environment(ray), color).astype(np.float32), seen


class Camera(NamedTuple):
    """From where a scene is seen, to where, and how wide: half the picture's width at distance 1."""

    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    half: float

    def rays(self, size: tuple[int, int]) -> Iterator[tuple[Array, Array]]:
        """The rays of a picture of this many pixels, two by two in each; one row of pixels at a time."""
        forward = _unit(np.subtract(self.target, self.eye).astype(np.float32))
        right = _unit(np.cross(forward, np.array((0, 0, 1), np.float32)))
        up = np.cross(right, forward)
        width, height = size[0] * 2, size[1] * 2
        x = ((np.arange(width, dtype=np.float32) + 0.5) / width * 2 - 1) * self.half
        y = (1 - (np.arange(height, dtype=np.float32) + 0.5) / height * 2) * self.half * height / width
        for row in y.reshape(-1, 2):
            ray = forward + x[None, :, None] * right + row[:, None, None] * up
            yield np.zeros_like(ray) + np.array(self.eye, np.float32), _unit(ray).astype(np.float32)


def _reduced(values: Array) -> Array:
    return (values[::2, ::2] + values[1::2, ::2] + values[::2, 1::2] + values[1::2, 1::2]) / 4


def _bytes(linear: Array) -> NDArray[np.uint8]:
    rolled = np.where(linear > 0.8, 0.8 + 0.2 * np.tanh((linear - 0.8) / 0.2), linear)  # highlights keep their drawing
    return (np.clip(rolled, 0, 1) ** (1 / 2.2) * 255 + 0.5).astype(np.uint8)


BALLS: Final = (
    Ball((-1.62, 0.35, 0.92), 0.92, (0.00, 0.27, 0.50)),
    Ball((0.18, 0.85, 1.12), 1.12, (0.55, 0.015, 0.13)),
    Ball((2.02, 0.30, 0.86), 0.86, (0.85, 0.58, 0.015)),
    Ball((0.72, -1.00, 0.56), 0.56, (0.012, 0.012, 0.013)),
    Ball((-0.62, -1.02, 0.38), 0.38, (0.78, 0.06, 0.03)),
    Ball((1.78, -1.28, 0.32), 0.32, (0.03, 0.30, 0.07)),
    Ball((-1.58, -1.52, 0.26), 0.26, (0.05, 0.04, 0.25)),
    Ball((2.86, -0.75, 0.30), 0.30, (0.75, 0.75, 0.73)),
    Ball((-2.72, -0.60, 0.34), 0.34, (0.20, 0.20, 0.20)),
)
SORTS: Final = (
    Sort((-0.62, 0.10), 0.60, 1.5, 0.30, "印"),
    Sort((0.86, -0.18), 0.60, 1.5, -0.10, "刷"),
)


def balls(size: tuple[int, int]) -> NDArray[np.uint8]:
    """The balls on paper, sRGB."""
    camera = Camera((0, -9.2, 4.3), (0.1, 0, 0.62), 0.345)
    return np.vstack([_bytes(_reduced(_shaded(BALLS, *rays, 1)[0])) for rays in camera.rays(size)])


def sorts(size: tuple[int, int]) -> NDArray[np.uint8]:
    """Two sorts, sRGB with alpha: they are opaque, their shadow on the ground is not."""
    camera = Camera((0.2, -6.4, 7.4), (0.62, 0.10, 0.42), 0.275)
    return np.vstack([_cut_out(*rays) for rays in camera.rays(size)])


def _cut_out(eye: Array, ray: Array) -> NDArray[np.uint8]:
    color, seen = _shaded(SORTS, eye, ray, 1)
    shadow = 1 - np.clip(_lit(SORTS, seen) / np.maximum(_lit((), seen), 1e-3), 0, 1)
    alpha = np.where(seen.thing, 1, shadow * SHADOW)
    color = np.where(seen.thing[..., None], color, INKY)
    small = _reduced(alpha)
    shown = _reduced(color * alpha[..., None]) / np.maximum(small, 1e-4)[..., None]
    return np.dstack((_bytes(shown), (small * 255 + 0.5).astype(np.uint8)))


def softened(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The same with an even shadow: what is left of the lamp's single places is blurred, the sorts and their edges are kept."""
    alpha = picture[..., 3]
    things = Image.fromarray((alpha > SHADOW * 255 + 1).astype(np.uint8) * 255)
    ground = np.asarray(things.filter(ImageFilter.MaxFilter(5))) == 0
    blurred, weight = (
        np.asarray(Image.fromarray(values.astype(np.uint8)).filter(ImageFilter.GaussianBlur(7)), np.float32)
        for values in (alpha * ground, ground * 255)
    )
    shadow = (blurred / np.maximum(weight, 1) * 255 + 0.5).astype(np.uint8)
    black = _bytes(np.full((1, 1, 3), INKY, np.float32))
    return np.dstack((np.where(ground[..., None], black, picture[..., :3]), np.where(ground, shadow, alpha)))


def engraving(picture: NDArray[np.uint8], size: tuple[int, int], pitch: int) -> Image.Image:
    """A picture in waving lines that swell where it is dark: pure black and white."""
    large = Image.fromarray(picture).convert("L").resize(size, Image.Resampling.BICUBIC)
    light = np.asarray(large.filter(ImageFilter.GaussianBlur(pitch / 4)), np.float32) / 255
    row, column = np.mgrid[: size[1], : size[0]].astype(np.float32)
    wave = row + pitch * 1.1 * np.sin(column * np.float32(2 * np.pi / size[0] * 2.5)) + light * pitch * 1.8
    across = np.abs((wave / pitch) % 1 - 0.5) * 2
    return Image.fromarray(across > np.maximum((1 - light) * 0.92, 0.12)).convert("1")


def main() -> None:
    """Writes the three pictures."""
    PHOTOS.mkdir(parents=True, exist_ok=True)
    seen = balls((960, 640))
    Image.fromarray(seen).save(PHOTOS / "balls.jpg", quality=90, subsampling=0, dpi=(200, 200))
    Image.fromarray(softened(sorts((640, 350)))).save(PHOTOS / "sorts.png", optimize=True, dpi=(200, 200))
    engraving(seen[:, 250:744], (1240, 1606), 30).save(PHOTOS / "engraving.png", optimize=True, dpi=(900, 900))


if __name__ == "__main__":
    main()
