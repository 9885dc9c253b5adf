"""What the pages of a file share, read once: its fonts, its colour spaces, its layers, and which streams are whole."""

from __future__ import annotations

from typing import Final

from paginate.pdf_reading.color_spaces import DEFAULTS, ColorSpace, read_color_space
from paginate.pdf_reading.fonts import EmbeddedFont, may_be_embedded, read_font
from paginate.pdf_reading.layers import Layers
from paginate.pdf_reading.values import NO_OBJECT, Array, Dictionary, Name, Value
from paginate.pdf_reading.wholeness import is_font, unpacked_size

MOST_CHECKED: Final = 256 << 20
"""Bytes that pictures and fonts of one file are unpacked to, to see whether they are whole."""

MOST_SPACES: Final = 4096
MOST_FONTS: Final = 1024
"""Of a file; those beyond are read anew each time."""


class Library:
    """The library of an open file."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self._fonts: dict[tuple[int, int], EmbeddedFont] = {}
        self._spaces: dict[tuple[int, int], ColorSpace] = {}
        self._sizes: dict[tuple[int, int], int | None] = {}
        self._programs: dict[tuple[int, int], bool] = {}
        self._embeddable: dict[tuple[int, int], bool] = {}
        self._left = MOST_CHECKED

    def font(self, dictionary: Dictionary) -> EmbeddedFont:
        """The font that `dictionary` describes; one without a number is read anew each time."""
        key = dictionary.identity
        found = self._fonts.get(key)
        if found is None:
            found = read_font(dictionary)
            if key != NO_OBJECT and len(self._fonts) < MOST_FONTS:
                self._fonts[key] = found
        return found

    def space(self, written: Value, resources: Dictionary) -> ColorSpace:
        """The colour space that is written, or named among the resources. Raises PdfProblem where there is none."""
        spaces = resources.dictionary("ColorSpace")
        found = spaces[written] if isinstance(written, Name) and written in spaces else written
        key = found.identity if isinstance(found, Array) else NO_OBJECT
        if key == NO_OBJECT or any(default in spaces for default in DEFAULTS.values()):
            return read_color_space(written, resources)
        space = self._spaces.get(key)
        if space is None:
            space = read_color_space(written, resources)
            if len(self._spaces) < MOST_SPACES:
                self._spaces[key] = space
        return space

    def has_picture(self, image: Dictionary) -> bool:
        """Whether the data of an image are all there."""
        return self._is_whole(image) is not None

    def has_program(self, font: EmbeddedFont) -> bool:
        """Whether the program of a font, if it is said to have one, is all there, and is one."""
        return not font.program.is_stream or (self._is_whole(font.program) is not None and self._is_font(font))

    def may_be_embedded(self, font: EmbeddedFont) -> bool:
        """Whether the program of a font lets it be embedded as it is."""
        key = font.program.identity
        if key not in self._embeddable or key == NO_OBJECT:
            self._embeddable[key] = may_be_embedded(font)
        return self._embeddable[key]

    def _is_font(self, font: EmbeddedFont) -> bool:
        key = font.program.identity
        if key not in self._programs or key == NO_OBJECT:
            self._programs[key] = is_font(font.program)
        return self._programs[key]

    def _is_whole(self, stream: Dictionary) -> int | None:
        """Bytes that a stream unpacks to, None where some are lost; looked at once, until that would take long."""
        if self._left <= 0:
            return 0
        key = stream.identity
        if key not in self._sizes or key == NO_OBJECT:
            size = unpacked_size(stream, self._left)
            self._left -= size or 0
            self._sizes[key] = size
        return self._sizes[key]
