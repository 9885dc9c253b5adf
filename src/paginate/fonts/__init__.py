"""Font faces: which the program has, what characters they cover, and shaping text to glyphs with them."""

from paginate.fonts.face import Face
from paginate.fonts.font_file import FontProblem
from paginate.fonts.inkless import has_ink
from paginate.fonts.library import Chain, Drawn, FontLibrary, FontSource
from paginate.fonts.placement import GlyphPlacement, Shaped

__all__ = [
    "Chain",
    "Drawn",
    "Face",
    "FontLibrary",
    "FontProblem",
    "FontSource",
    "GlyphPlacement",
    "Shaped",
    "has_ink",
]
