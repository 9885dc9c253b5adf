"""A content stream that is being read: the graphics state and what else holds while it is, and how others lie inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from paginate.geometry import Point, Rect
from paginate.pdf_reading.bounds import DEEPEST, Bounds
from paginate.pdf_reading.color_spaces import ColorSpace
from paginate.pdf_reading.contents import LOST, form_content
from paginate.pdf_reading.device import Device
from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.marks import Coat, Color
from paginate.pdf_reading.matrix import IDENTITY, Matrix, matrix_of
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.state import State
from paginate.pdf_reading.tokens import Operation
from paginate.pdf_reading.values import NO_OBJECT, Dictionary, Name
from paginate.pdf_reading.wholeness import is_garbled

EVERYWHERE: Final = 1e6
"""Points to each side, beyond any sheet: a tile is painted again and again, wherever its first one may lie."""

UNCOLORED: Final = 2
"""The PaintType of a tile that takes the current colour."""

NO_OPERATION: Final = Operation("", [], 0, 0)


class PageReading:
    """What is found out while a page is read: how much it is, and what is wrong with it.

    `problems` are codes of findings; `unknown` are operators that ISO 32000-1 does not have; `intents` rendering intents;
    `deepest` is how many graphics states were saved at most; `lacks`: an object was to be shown that is not there;
    `annotations` are those that print.
    """

    def __init__(self, library: Library, run: Callable[[Scene, bytes], None]) -> None:
        self.library = library
        self.run = run
        self.bounds = Bounds()
        self.problems: set[str] = set()
        self.unknown: set[str] = set()
        self.intents: set[str] = set()
        self.deepest = 0
        self.lacks = False
        self.annotations = 0
        self._visited: set[tuple[int, int]] = set()

    def is_new(self, used: Dictionary) -> bool:
        """Whether an object was not met before on this page; one without a number is always new."""
        if used.identity in self._visited:
            return False
        if used.identity != NO_OBJECT:
            self._visited.add(used.identity)
        return True


class Scene:
    """A content stream being read: the graphics state and the saved ones, the path, the text's place, hidden layers."""

    def __init__(
        self, reading: PageReading, device: Device, resources: Dictionary, state: State, depth: int = 0
    ) -> None:
        self.reading = reading
        self.device = device
        self.resources = resources
        self.state = state
        self.base = state.matrix
        self.depth = depth
        self.content = b""
        self.operation = NO_OPERATION
        self.saved: list[State] = []
        self.subpaths: list[list[Point]] = []
        self.points = 0
        self.clips = False
        self.text_matrix = IDENTITY
        self.line_matrix = IDENTITY
        self.in_text = False
        self.contents: list[bool] = []
        self.all_hidden = False
        self.takes_color = True
        self.spaces: dict[str, ColorSpace] = {}

    @property
    def written(self) -> bytes:
        """The current operation as it stands in the content."""
        return self.content[self.operation.start : self.operation.end]

    @property
    def hidden(self) -> bool:
        """Whether what is painted belongs to a layer that is off."""
        return self.all_hidden or any(self.contents)

    def change(self, **parameters: Any) -> None:
        """Set parameters of the graphics state."""
        self.state = self.state._replace(**parameters)

    def space(self, name: str) -> ColorSpace:
        """The colour space of that name among the resources, read once. Raises PdfProblem where there is none."""
        if name not in self.spaces:
            self.spaces[name] = self.reading.library.space(Name(name), self.resources)
        return self.spaces[name]

    def visible(self, box: Rect) -> Rect | None:
        """The part of `box` that the clipping path leaves; None where that is nothing."""
        return box.intersection(self.state.clip)

    # --- content inside this one ------------------------------------------------------------------------------------

    def walk_form(self, form: Dictionary, device: Device) -> None:
        """Go through a form: its box clips, its matrix comes before the current one (8.10.1)."""
        state, matrix = self.state, matrix_of(form.numbers("Matrix"))
        box = form.numbers("BBox")
        if box is not None and len(box) == 4:
            edges = matrix.then(state.matrix).box(*box)
            state = state._replace(clip=edges.intersection(state.clip) or edges._replace(width=0, height=0))
        group = form.dictionary("Group")
        if group.flag("I") and group.name("S") == "Transparency":
            state = state._replace(is_isolated=True)
        resources = form.dictionary("Resources") or self.resources
        self._inside(form, device, resources, state._replace(matrix=matrix.then(state.matrix)))

    def walk_tile(self, pattern: Dictionary, coat: Coat, device: Device) -> None:
        """Go through one tile of a pattern. It begins with the graphics state of a page (8.7.3.1), and is painted as `coat` is."""
        matrix, wide = matrix_of(pattern.numbers("Matrix")).then(self.base), self.state.clip.inset(-EVERYWHERE)
        state = State(
            matrix, wide, fill_alpha=coat.alpha, stroke_alpha=coat.alpha, blend_mode=coat.blend_mode,
            soft_masked=coat.soft_masked, is_isolated=self.state.is_isolated,
        )  # fmt: skip
        takes_color = pattern.number("PaintType") != UNCOLORED or coat.color.space.base is None
        if not takes_color and coat.color.space.base is not None:
            ink = Color(coat.color.space.base, coat.color.components)
            state = state._replace(
                fill=ink, stroke=ink, fill_overprint=coat.overprint, overprint_mode=coat.overprint_mode
            )
        with self._taking_color(takes_color=takes_color):
            self._inside(pattern, device, pattern.dictionary("Resources"), state)

    def walk_glyph(self, font: EmbeddedFont, glyph: Dictionary, device: Device) -> Scene:
        """Go through a glyph of a Type 3 font, where the pen is; the scene that it left."""
        state = self.state
        em = Matrix(state.font_size * state.stretch, 0, 0, state.font_size, 0, state.rise)
        matrix = font.matrix.then(em).then(self.text_matrix).then(state.matrix)
        resources = font.dictionary.dictionary("Resources") or self.resources
        return self._inside(glyph, device, resources, state._replace(matrix=matrix))

    def walk_mask(self, state: Dictionary, device: Device) -> Dictionary:
        """Go through the group of an ExtGState's soft mask; the group, empty where there is none."""
        group = state.dictionary("SMask").dictionary("G")
        if group.is_stream:
            matrix = matrix_of(group.numbers("Matrix")).then(self.state.matrix)
            self._inside(group, device, group.dictionary("Resources"), self.state._replace(matrix=matrix))
        return group

    def _inside(self, stream: Dictionary, device: Device, resources: Dictionary, state: State) -> Scene:
        """Go through the content of `stream`. Raises PdfProblem where it lies too deep."""
        if self.depth >= DEEPEST:
            raise PdfProblem("pdf-too-complex")
        scene = Scene(self.reading, device, resources, state, self.depth + 1)
        scene.all_hidden = self.hidden
        scene.takes_color = self.takes_color
        content, unknown = form_content(stream, self.reading.problems), len(self.reading.unknown)
        if content is not None:
            self.reading.run(scene, content)
        if len(self.reading.unknown) > unknown and is_garbled(stream):
            self.reading.problems.add(LOST)
        return scene

    @contextmanager
    def _taking_color(self, *, takes_color: bool) -> Iterator[None]:
        before = self.takes_color
        self.takes_color = before and takes_color
        try:
            yield
        finally:
            self.takes_color = before
