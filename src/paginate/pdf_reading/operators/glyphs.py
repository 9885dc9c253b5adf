"""Glyphs of Type 3 fonts, which are content streams of their own (ISO 32000-1, 9.6.5)."""

from __future__ import annotations

from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import Dictionary, Name, is_number


def walk_glyphs(scene: Scene, font: EmbeddedFont, shown: bytes) -> None:
    """Go through each glyph of the string that the page has not shown before, at its first place."""
    procedures = font.dictionary.dictionary("CharProcs")
    names = glyph_names(font.dictionary)
    resources = font.dictionary.dictionary("Resources") or scene.resources
    state = scene.state
    em = Matrix(state.font_size * state.stretch, 0, 0, state.font_size, 0, state.rise)
    matrix = font.matrix.then(em).then(scene.text_matrix)
    for code in dict.fromkeys(shown):
        glyph = procedures.dictionary(names.get(code, ""))
        if glyph.is_stream and scene.record.is_new(glyph):
            scene.inside(resources, matrix, glyph)


def glyph_names(font: Dictionary) -> dict[int, str]:
    """The names of a simple font's codes, as far as the Differences of its encoding say (9.6.6)."""
    names: dict[int, str] = {}
    code = 0
    for value in font.dictionary("Encoding").array("Differences"):
        if isinstance(value, Name):
            names[code] = value
            code += 1
        elif is_number(value):
            code = int(value)
    return names
