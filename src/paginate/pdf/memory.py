"""What was made for the last PDF and may serve the next one: of a page that changes, most stays as it is."""

from __future__ import annotations

from paginate.fonts import Face
from paginate.kept import Kept
from paginate.pdf.content import ShownLines
from paginate.pdf.encoding import EncodedFont, Usage
from paginate.pdf.fonts import FontObjects
from paginate.pdf.reportlab_objects import Streams


class WriterMemory:
    """Faces with the glyphs that are used of them, what the file says of these, its streams, and the lines that it shows."""

    __slots__ = ("font_objects", "fonts", "lines", "streams")

    def __init__(self) -> None:
        self.fonts: Kept[tuple[Face, Usage], EncodedFont] = Kept()
        self.font_objects: Kept[EncodedFont, FontObjects] = Kept()
        self.streams = Streams()
        self.lines: ShownLines = Kept()

    def begin_run(self) -> None:
        """Forget what the last run did not need."""
        self.fonts.begin_run()
        self.font_objects.begin_run()
        self.streams.begin_run()
        self.lines.begin_run()
