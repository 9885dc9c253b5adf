"""What is done with the content of a page: the interpreter calls a device for all that it comes upon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paginate.geometry import Point
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.values import Dictionary, Value
from paginate.records import NamedTuple

if TYPE_CHECKING:
    from paginate.pdf_reading.scene import Scene


class PaintedPath(NamedTuple):
    """A path that is painted, on the sheet: its subpaths (of curves the control points), and how."""

    subpaths: Sequence[Sequence[Point]]
    fills: bool
    strokes: bool


class ShownStrings(NamedTuple):
    """Strings and the numbers between them; `moved` is how far they move the pen, in text space."""

    parts: Sequence[Value]
    moved: float

    def skipped(self, scene: Scene) -> bytes:
        """What moves the pen as far without showing anything."""
        state = scene.state
        across = 1.0 if state.font is not None and state.font.is_vertical else state.stretch
        length = state.font_size * across
        before = b"T*\n" if scene.operation.operator in ("'", '"') else b""
        return before + (b"[%.4f] TJ\n" % (-1000 * self.moved / length) if length else b"")

    @property
    def strings(self) -> list[bytes]:
        """The strings alone."""
        return [part for part in self.parts if isinstance(part, bytes)]


class Device:
    """A device that does nothing. `scene` has the graphics state, the resources, and the operation as it is written.

    `copies`: it wants the operators that paint nothing, too.
    """

    copies = False

    def copy(self, scene: Scene) -> None:
        """An operator that paints nothing: it builds a path, moves the pen, saves or changes the state."""

    def other(self, scene: Scene) -> None:
        """Any other operator, after what it does was told; those that cannot be executed are not among them."""

    def close(self, operator: str) -> None:
        """An operator that the content lacks at its end, for it to be balanced."""

    def place(self, matrix: Matrix) -> None:
        """What follows, up to a `close` of Q, stands in a space of its own, which `matrix` leads to the page's."""

    def color(self, scene: Scene) -> None:
        """A colour or a colour space was chosen."""

    def parameters(self, scene: Scene, state: Dictionary) -> None:
        """The parameters of an ExtGState dictionary were set."""

    def path(self, scene: Scene, path: PaintedPath) -> None:
        """A path is painted; with neither fill nor stroke it ends, and may clip."""

    def text(self, scene: Scene, shown: ShownStrings) -> None:
        """Strings are shown, in a font that there is."""

    def image(self, scene: Scene, name: str, image: Dictionary) -> None:
        """An image or a stencil mask fills the unit square."""

    def shading(self, scene: Scene, shading: Dictionary) -> None:
        """A shading fills all that the clipping path leaves."""

    def form(self, scene: Scene, form: Dictionary) -> None:
        """A form is shown."""
        scene.walk_form(form, self)
