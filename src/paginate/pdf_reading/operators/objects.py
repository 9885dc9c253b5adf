"""Operators that show images, forms and shadings, and that mark content (ISO 32000-1, 8.8 to 8.11, 14.6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from paginate.pdf_reading.color_spaces import read_color_space
from paginate.pdf_reading.marks import ShownImage
from paginate.pdf_reading.matrix import matrix_of
from paginate.pdf_reading.operators.operands import name
from paginate.pdf_reading.operators.patterns import paint_shading
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import Dictionary, Name, Value
from paginate.units import POINTS_PER_INCH


def show_object(scene: Scene, operands: list[Value]) -> None:
    """Do."""
    found = scene.resources.dictionary("XObject")[name(operands)]
    if not isinstance(found, Dictionary) or not found.is_stream:
        raise PdfProblem("pdf-damaged")
    was_hidden = scene.all_hidden
    scene.all_hidden = was_hidden or scene.record.layers.hides(found.dictionary("OC"))
    try:
        if found.name("Subtype") == "Image":
            _show_image(scene, name(operands), found)
        elif found.name("Subtype") == "Form":
            _show_form(scene, found)
        else:
            scene.record.forms.append(found)
    finally:
        scene.all_hidden = was_hidden


def _show_form(scene: Scene, form: Dictionary) -> None:
    """A form: its box clips, its matrix comes before the current one (8.10.1)."""
    if scene.record.is_new(form):
        scene.record.forms.append(form)
    state = scene.state
    matrix = matrix_of(form.numbers("Matrix"))
    box = form.numbers("BBox")
    if box is not None and len(box) == 4:
        edges = matrix.then(state.matrix).box(*box)
        scene.change(clip=edges.intersection(state.clip) or edges._replace(width=0, height=0))
    try:
        scene.inside(form.dictionary("Resources") or scene.resources, matrix, form)
    finally:
        scene.state = state


def show_inline_image(scene: Scene, operands: list[Value]) -> None:
    """BI … ID … EI."""
    image = operands[0]
    assert isinstance(image, Dictionary)
    _show_image(scene, "BI", image, is_inline=True)


MOST_PIXELS: Final = 200_000_000
"""Of one image: a broadsheet at 600 ppi has 119 million, and its plates take a second for every 30."""


def _show_image(scene: Scene, called: str, image: Dictionary, *, is_inline: bool = False) -> None:
    """An image fills the unit square."""
    width, height = image.number("Width"), image.number("Height")
    matrix = scene.state.matrix
    if not width or not height:
        raise PdfProblem("pdf-damaged")
    if width * height > MOST_PIXELS:
        raise PdfProblem("pdf-too-complex")
    shown = scene.visible(matrix.box(0, 0, 1, 1))
    if shown is None:
        return
    if not is_inline:
        scene.record.check(image, "pdf-picture-lost")
    across, down = matrix.width / POINTS_PER_INCH, matrix.height / POINTS_PER_INCH
    resolution = min(width / across, height / down) if across and down else float("inf")
    is_mask = image.flag("ImageMask")
    space = None if is_mask else read_color_space(image["ColorSpace"] or image_space(image), scene.resources)
    scene.record.keep(
        ShownImage(called, image, space, scene.state.fill_coat, resolution, shown, scene.hidden, is_inline)
    )


def image_space(image: Dictionary) -> Name | None:
    """The colour space of an image that names none: JPEG 2000 has it inside its data (7.4.9)."""
    return Name("DeviceCMYK") if "JPXDecode" in image.filters() else None


def fill_shading(scene: Scene, operands: list[Value]) -> None:
    """sh: over all that the clipping path leaves."""
    shading = scene.resources.dictionary("Shading")[name(operands)]
    if not isinstance(shading, Dictionary):
        raise PdfProblem("pdf-damaged")
    paint_shading(scene, shading, scene.state.fill_coat, scene.state.clip)


def begin_content(scene: Scene, operands: list[Value]) -> None:
    """BMC, BDC: content with a tag; that of a layer which is off is hidden (8.11.3.2)."""
    hides = False
    if len(operands) == 2 and operands[0] == "OC" and isinstance(operands[1], Name):
        hides = scene.record.layers.hides(scene.resources.dictionary("Properties").dictionary(operands[1]))
    scene.contents.append(hides)


def end_content(scene: Scene, _operands: list[Value]) -> None:
    """EMC."""
    if not scene.contents:
        raise PdfProblem("pdf-damaged")
    scene.contents.pop()


def mark_point(_scene: Scene, _operands: list[Value]) -> None:
    """MP, DP: a point with a tag. BX, EX and d0 change nothing here either."""


def uncolored_glyph(scene: Scene, _operands: list[Value]) -> None:
    """d1: a glyph that takes the colour of the text."""
    scene.takes_color = False


OPERATORS: Final[Mapping[str, Callable[[Scene, list[Value]], None]]] = {
    "Do": show_object,
    "BI": show_inline_image,
    "sh": fill_shading,
    "BMC": begin_content,
    "BDC": begin_content,
    "EMC": end_content,
    "MP": mark_point,
    "DP": mark_point,
    "d0": mark_point,
    "d1": uncolored_glyph,
}
