"""How much of a stranger's page is read: one bound for whoever reads it, of operations, bytes, tokens and pixels.

All that is counted here costs about the same wherever it stands, so that no page takes longer than a few seconds.
"""

from __future__ import annotations

from typing import Final

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.tokens import MOST_TOKENS, count_tokens

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

MOST_PIXELS: Final = 200_000_000
"""Of the images of a page, each counted once: a broadsheet at 600 ppi has 119 million."""

DEEPEST: Final = 24
"""Forms, patterns and glyphs that may lie inside one another: such a chain may lead back to itself."""

MOST_SAVED: Final = 512
"""Graphics states that may be saved; ISO 32000-1 allows for 28 (Annex C)."""


class Bounds:
    """What has been read of a page so far. Each count raises PdfProblem, pdf-too-complex, where that is too much."""

    def __init__(self) -> None:
        self.operations = 0
        self.pixels = 0
        self._bytes = 0
        self._tokens = 0

    def count(self, operations: int = 1) -> None:
        """So many operations more."""
        self.operations += operations
        if self.operations > MOST_OPERATIONS:
            raise PdfProblem("pdf-too-complex")

    def count_stream(self, content: bytes) -> None:
        """A stream of content."""
        self.count(COST_OF_A_STREAM)
        self._bytes += len(content)
        if self._bytes > MOST_BYTES:
            raise PdfProblem("pdf-too-complex")
        if len(content) > LONG_STREAM:
            self._tokens += count_tokens(content)
            if self._tokens > MOST_TOKENS:
                raise PdfProblem("pdf-too-complex")

    def count_pixels(self, width: float, height: float) -> None:
        """An image of so many pixels that was not met before."""
        self.pixels += int(width * height)
        if self.pixels > MOST_PIXELS:
            raise PdfProblem("pdf-too-complex")
