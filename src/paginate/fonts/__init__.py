"""Font faces: which the program has, what characters they cover, and shaping text to glyphs with them."""

from paginate.fonts.face import Face, FontProblem, Placement, Shaped
from paginate.fonts.library import Chain, Drawn, FontLibrary

__all__ = ["Chain", "Drawn", "Face", "FontLibrary", "FontProblem", "Placement", "Shaped"]
