"""The operators of content streams (ISO 32000-1, Annex A): how each changes the scene, and what it tells the device.

An operator that cannot be executed raises PdfProblem, pdf-mended: readers leave it out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import chain
from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.bounds import MOST_POINTS, MOST_SAVED
from paginate.pdf_reading.color_spaces import SpaceFamily
from paginate.pdf_reading.device import PaintedPath
from paginate.pdf_reading.marks import Color
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.state import parameters
from paginate.pdf_reading.text_operators import TEXT_OPERATORS, floats, name
from paginate.pdf_reading.values import Array, Dictionary, Name, Value, is_number

Act = Callable[[Scene, list[Value]], None]

DEVICE_SPACES: Final = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}


# --- the graphics state (8.4.4) -------------------------------------------------------------------------------------


def save(scene: Scene, _operands: list[Value]) -> None:
    """q."""
    if len(scene.saved) >= MOST_SAVED:
        raise PdfProblem("pdf-too-complex")
    scene.saved.append(scene.state)
    scene.reading.deepest = max(scene.reading.deepest, len(scene.saved))


def restore(scene: Scene, _operands: list[Value]) -> None:
    """Q."""
    if not scene.saved:
        raise PdfProblem("pdf-mended")
    scene.state = scene.saved.pop()


def concatenate(scene: Scene, operands: list[Value]) -> None:
    """cm."""
    scene.change(matrix=Matrix(*floats(operands, 6)).then(scene.state.matrix))


def line_width(scene: Scene, operands: list[Value]) -> None:
    """w."""
    scene.change(line_width=abs(floats(operands, 1)[0]))


def intent(scene: Scene, operands: list[Value]) -> None:
    """ri."""
    scene.reading.intents.add(name(operands))


def no_effect(_scene: Scene, _operands: list[Value]) -> None:
    """Operators that change nothing that is asked: caps, joins, dashes, flatness, BX and EX, points with a tag, d0."""


def apply_state(scene: Scene, operands: list[Value]) -> None:
    """gs: the parameters of an ExtGState dictionary (8.4.5)."""
    found = scene.resources.dictionary("ExtGState")[name(operands)]
    if not isinstance(found, Dictionary):
        raise PdfProblem("pdf-mended")
    scene.change(**parameters(found))
    font = found["Font"]
    if isinstance(font, Array) and isinstance(font[0], Dictionary) and is_number(font[1]):
        scene.change(font=scene.reading.library.font(font[0]), font_size=font[1])
    scene.device.parameters(scene, found)


# --- colours (8.6.8) ------------------------------------------------------------------------------------------------


def choose_space(parameter: str, scene: Scene, operands: list[Value]) -> None:
    """cs, CS."""
    if scene.takes_color:
        space = scene.space(name(operands))
        scene.change(**{parameter: Color(space, space.initial)})
        scene.device.color(scene)


def choose_color(parameter: str, scene: Scene, operands: list[Value]) -> None:
    """sc, scn, SC, SCN."""
    if not scene.takes_color:
        return
    space = getattr(scene.state, parameter).space
    components = tuple(each for each in operands if is_number(each))
    pattern = None
    if space.family is SpaceFamily.PATTERN:
        pattern = scene.resources.dictionary("Pattern").dictionary(name(operands))
    elif len(components) != space.components:
        raise PdfProblem("pdf-mended")
    scene.change(**{parameter: Color(space, components, pattern)})
    scene.device.color(scene)


def choose_device_color(parameter: str, device: str, scene: Scene, operands: list[Value]) -> None:
    """g, rg, k, G, RG, K."""
    if scene.takes_color:
        space = scene.space(device)
        scene.change(**{parameter: Color(space, tuple(floats(operands, space.components)))})
        scene.device.color(scene)


# --- paths (8.5) ----------------------------------------------------------------------------------------------------


def add_points(scene: Scene, operands: list[Value], count: int, *, begins: bool = False) -> None:
    """m, l, c, v, y. A curve lies inside its control points, and that is as near as need be."""
    scene.points += count
    if scene.points > MOST_POINTS:
        raise PdfProblem("pdf-too-complex")
    values = floats(operands, 2 * count)
    points = [scene.state.matrix.point(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
    if begins:
        scene.subpaths.append(points)
    elif scene.subpaths:
        scene.subpaths[-1] += points
    else:
        raise PdfProblem("pdf-mended")


def rectangle(scene: Scene, operands: list[Value]) -> None:
    """re."""
    x, y, width, height = floats(operands, 4)
    corners: list[Value] = [x, y, x + width, y, x + width, y + height, x, y + height]
    add_points(scene, corners, 4, begins=True)
    close(scene, [])


def close(scene: Scene, _operands: list[Value]) -> None:
    """h."""
    if scene.subpaths:
        scene.subpaths[-1].append(scene.subpaths[-1][0])


def clip(scene: Scene, _operands: list[Value]) -> None:
    """W, W*: marks after the path show only inside it."""
    scene.clips = True


def paint(
    scene: Scene, _operands: list[Value], *, fills: bool = False, strokes: bool = False, closes: bool = False
) -> None:
    """f, S, B, n and their kin."""
    if closes:
        close(scene, [])
    subpaths, clips = [points for points in scene.subpaths if points], scene.clips
    scene.subpaths, scene.points, scene.clips = [], 0, False
    try:
        scene.device.path(scene, PaintedPath(subpaths, fills, strokes))
    finally:
        if clips:
            box = Rect.around(chain.from_iterable(subpaths)) if subpaths else Rect(0, 0, 0, 0)
            scene.change(clip=box.intersection(scene.state.clip) or Rect(box.x, box.y, 0, 0))


# --- images, forms, shadings, and marked content (8.8 to 8.11, 14.6) --------------------------------------------------


def show_object(scene: Scene, operands: list[Value]) -> None:
    """Do."""
    found = scene.resources.dictionary("XObject")[name(operands)]
    if not isinstance(found, Dictionary) or not found.is_stream:
        scene.reading.lacks = True
        raise PdfProblem("pdf-mended")
    was_hidden = scene.all_hidden
    scene.all_hidden = was_hidden or scene.reading.library.layers.hides(found.dictionary("OC"))
    try:
        if found.name("Subtype") == "Image":
            show_image(scene, [found], called=name(operands))
        else:
            scene.device.form(scene, found)
    finally:
        scene.all_hidden = was_hidden


def show_image(scene: Scene, operands: list[Value], called: str = "BI") -> None:
    """BI … ID … EI, or Do with an image."""
    (image,) = operands
    assert isinstance(image, Dictionary)
    width, height = image.number("Width") or 0, image.number("Height") or 0
    if width <= 0 or height <= 0:
        raise PdfProblem("pdf-mended")
    if scene.reading.is_new(image):
        scene.reading.bounds.count_pixels(width, height)
    scene.device.image(scene, called, image)


def fill_shading(scene: Scene, operands: list[Value]) -> None:
    """sh: over all that the clipping path leaves."""
    shading = scene.resources.dictionary("Shading")[name(operands)]
    if not isinstance(shading, Dictionary):
        raise PdfProblem("pdf-mended")
    scene.device.shading(scene, shading)


def begin_content(scene: Scene, operands: list[Value]) -> None:
    """BMC, BDC: content with a tag; that of a layer which is off is hidden (8.11.3.2)."""
    hides = False
    if len(operands) == 2 and operands[0] == "OC" and isinstance(operands[1], Name):
        layer = scene.resources.dictionary("Properties").dictionary(operands[1])
        hides = scene.reading.library.layers.hides(layer)
    scene.contents.append(hides)


def end_content(scene: Scene, _operands: list[Value]) -> None:
    """EMC."""
    if not scene.contents:
        raise PdfProblem("pdf-mended")
    scene.contents.pop()


def uncolored_glyph(scene: Scene, _operands: list[Value]) -> None:
    """d1: a glyph that takes the colour of the text."""
    scene.takes_color = False


COPIED: Final[Mapping[str, Act]] = {
    "q": save,
    "Q": restore,
    "cm": concatenate,
    "w": line_width,
    "ri": intent,
    "m": partial(add_points, count=1, begins=True),
    "l": partial(add_points, count=1),
    "c": partial(add_points, count=3),
    "v": partial(add_points, count=2),
    "y": partial(add_points, count=2),
    "h": close,
    "re": rectangle,
    "W": clip,
    "W*": clip,
    "d1": uncolored_glyph,
    **dict.fromkeys(("J", "j", "M", "d", "i", "d0"), no_effect),
    **TEXT_OPERATORS.copied,
}
"""Those that paint nothing, and mean the same on every plate."""

OPERATORS: Final[Mapping[str, Act]] = {
    **COPIED,
    **TEXT_OPERATORS.others,
    "gs": apply_state,
    "cs": partial(choose_space, "fill"),
    "CS": partial(choose_space, "stroke"),
    **dict.fromkeys(("sc", "scn"), partial(choose_color, "fill")),
    **dict.fromkeys(("SC", "SCN"), partial(choose_color, "stroke")),
    **{operator: partial(choose_device_color, "fill", device) for operator, device in DEVICE_SPACES.items()},
    **{operator.upper(): partial(choose_device_color, "stroke", device) for operator, device in DEVICE_SPACES.items()},
    "n": paint,
    "S": partial(paint, strokes=True),
    "s": partial(paint, strokes=True, closes=True),
    **dict.fromkeys(("f", "F", "f*"), partial(paint, fills=True)),
    **dict.fromkeys(("B", "B*"), partial(paint, fills=True, strokes=True)),
    **dict.fromkeys(("b", "b*"), partial(paint, fills=True, strokes=True, closes=True)),
    "Do": show_object,
    "BI": show_image,
    "sh": fill_shading,
    "BMC": begin_content,
    "BDC": begin_content,
    "EMC": end_content,
    **dict.fromkeys(("MP", "DP", "BX", "EX"), no_effect),
}
"""All 73, with BI for ID and EI too."""
