"""The state of an interpreter in one content stream, and its record of the whole page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from paginate.geometry import Point, Rect
from paginate.pdf_reading.color_spaces import ColorSpace
from paginate.pdf_reading.fonts import EmbeddedFont, read_font
from paginate.pdf_reading.layers import Layers
from paginate.pdf_reading.marks import ShownMark
from paginate.pdf_reading.matrix import IDENTITY, Matrix, is_finite
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.state import State
from paginate.pdf_reading.tokens import MOST_TOKENS, count_tokens
from paginate.pdf_reading.values import NO_OBJECT, Dictionary
from paginate.pdf_reading.wholeness import unpacked_size

MOST_OPERATIONS: Final = 400_000
"""Operations of one page. A crowded broadsheet has some 20 000; this many take two or three seconds."""

MOST_BYTES: Final = 32 << 20
"""Bytes of a page's content, with that of its forms as often as they are shown."""

LONG_STREAM: Final = 100_000
"""Bytes of content from which on its tokens are counted before they are read."""

COST_OF_A_STREAM: Final = 50
"""Operations that a stream of content counts as, besides its own."""

MOST_MARKS: Final = 100_000
"""Marks of one page that are kept."""

MOST_POINTS: Final = 100_000
"""Points of one path that are kept."""

MOST_CHECKED: Final = 256 << 20
"""Bytes that pictures and fonts of one page are unpacked to, to see whether they are whole."""

DEEPEST: Final = 24
"""Forms, patterns and glyphs that may lie inside one another: such a chain may lead back to itself."""

Interpret = Callable[[Dictionary, "Scene"], None]
"""Go through a stream of content in a scene of its own."""


class Record:
    """The record of a page: its marks in paint order, the resources that it uses, and their faults.

    `masking` are the marks of soft masks, which lay no ink. `unknown` are operators that ISO 32000-1 does not have;
    `problems` are codes of findings; `deepest` is how many graphics states were saved at most.
    """

    def __init__(self, layers: Layers, interpret: Interpret) -> None:
        self.layers = layers
        self.interpret = interpret
        self.marks: list[ShownMark] = []
        self.masking: list[ShownMark] = []
        self.states: list[Dictionary] = []
        self.fonts: list[EmbeddedFont] = []
        self.forms: list[Dictionary] = []
        self.intents: set[str] = set()
        self.unknown: set[str] = set()
        self.problems: set[str] = set()
        self.deepest = 0
        self._operations = 0
        self._bytes = 0
        self._tokens = 0
        self._visited: set[tuple[int, int]] = set()
        self._fonts: dict[tuple[int, int], EmbeddedFont] = {}
        self._unchecked = MOST_CHECKED

    def count(self, operations: int = 1) -> None:
        """Raises PdfProblem where the page has too many operations."""
        self._operations += operations
        if self._operations > MOST_OPERATIONS:
            raise PdfProblem("pdf-too-complex")

    def count_stream(self, content: bytes) -> None:
        """Raises PdfProblem where the page has too much content."""
        self.count(COST_OF_A_STREAM)
        self._bytes += len(content)
        if self._bytes > MOST_BYTES:
            raise PdfProblem("pdf-too-complex")
        if len(content) > LONG_STREAM:
            self._tokens += count_tokens(content)
            if self._tokens > MOST_TOKENS:
                raise PdfProblem("pdf-too-complex")

    def keep(self, mark: ShownMark) -> None:
        """Write down a mark, if it is anywhere. Raises PdfProblem where there are too many."""
        if len(self.marks) >= MOST_MARKS:
            raise PdfProblem("pdf-too-complex")
        if is_finite(mark.box):
            self.marks.append(mark)
        else:
            self.problems.add("pdf-damaged")

    def is_new(self, used: Dictionary) -> bool:
        """Whether an object was not met before; one without a number is always new."""
        if used.identity in self._visited:
            return False
        if used.identity != NO_OBJECT:
            self._visited.add(used.identity)
        return True

    def font(self, dictionary: Dictionary) -> EmbeddedFont:
        """The font that `dictionary` describes, read once; one without a number is read anew each time."""
        found = self._fonts.get(dictionary.identity)
        if found is None or dictionary.identity == NO_OBJECT:
            found = self._fonts[dictionary.identity] = read_font(dictionary)
            self.fonts.append(found)
            if found.program.is_stream:
                self.check(found.program, "pdf-font-lost")
        return found

    def check(self, stream: Dictionary, problem: str) -> None:
        """Write down the problem if data of the stream are lost; each is looked at once, until that would take long."""
        if self._unchecked > 0 and self.is_new(stream):
            size = unpacked_size(stream, self._unchecked)
            self._unchecked -= size or 0
            if size is None:
                self.problems.add(problem)


class Scene:
    """A content stream being read: the graphics state and the saved ones, the path, the text's place, hidden layers."""

    def __init__(self, record: Record, resources: Dictionary, state: State, depth: int = 0) -> None:
        self.record = record
        self.resources = resources
        self.state = state
        self.base = state.matrix
        self.depth = depth
        self.saved: list[State] = []
        self.subpaths: list[list[Point]] = []
        self.points = 0
        self.clips = False
        self.text_matrix = IDENTITY
        self.line_matrix = IDENTITY
        self.contents: list[bool] = []
        self.all_hidden = False
        self.takes_color = True
        self.spaces: dict[str, ColorSpace] = {}
        self.fonts: dict[str, EmbeddedFont] = {}

    @property
    def hidden(self) -> bool:
        """Whether the current mark belongs to a layer that is off."""
        return self.all_hidden or any(self.contents)

    def change(self, **parameters: Any) -> None:
        """Set parameters of the graphics state."""
        self.state = self.state._replace(**parameters)

    def visible(self, box: Rect) -> Rect | None:
        """The part of `box` that the clipping path leaves; None where that is nothing."""
        return box.intersection(self.state.clip)

    def inside(self, resources: Dictionary, matrix: Matrix, stream: Dictionary) -> None:
        """Go through the content of `stream`, whose space `matrix` leads to this one's user space.

        Raises PdfProblem where it lies too deep.
        """
        if self.depth >= DEEPEST:
            raise PdfProblem("pdf-too-complex")
        state = self.state._replace(matrix=matrix.then(self.state.matrix))
        scene = Scene(self.record, resources, state, self.depth + 1)
        scene.all_hidden = self.hidden
        scene.takes_color = self.takes_color
        self.record.interpret(stream, scene)
