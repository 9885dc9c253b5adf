"""Accents over, under and beside their letters, placed by their ink where the font does not place them itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final
from unicodedata import combining, normalize

from paginate.fonts.face import Face
from paginate.fonts.placement import GlyphPlacement
from paginate.records import NamedTuple


class AccentPlace(NamedTuple):
    """Where marks of a class are placed by their base. `side`: -1 to its left, 0 in its middle, 1 to its right, 2 over
    the boundary with the next letter. `height`: -1 under it, 0 on it, 1 over it. `joined`: they touch it."""

    side: int
    height: int
    joined: bool = False


PLACES: Final[Mapping[int, AccentPlace]] = {
    # Canonical_Combining_Class (UAX #44, table 15)
    1: AccentPlace(0, 0, joined=True),      # overlays
    202: AccentPlace(0, -1, joined=True),   # attached below: cedilla, ogonek
    214: AccentPlace(0, 1, joined=True),    # attached above
    216: AccentPlace(1, 1, joined=True),    # attached above right: horn
    218: AccentPlace(-1, -1),               # below left
    220: AccentPlace(0, -1),                # below
    222: AccentPlace(1, -1),                # below right
    224: AccentPlace(-1, 0),                # left
    226: AccentPlace(1, 0),                 # right
    228: AccentPlace(-1, 1),                # above left
    230: AccentPlace(0, 1),                 # above
    232: AccentPlace(1, 1),                 # above right
    233: AccentPlace(2, -1),                # double, below
    234: AccentPlace(2, 1),                 # double, above
    240: AccentPlace(0, -1),                # iota subscript
}  # fmt: skip
"""Marks of other classes belong to scripts that place them by rules of their own."""

DOTLESS: Final[Mapping[str, str]] = {"i": "ı", "j": "ȷ"}
"""Letters that lose their dot under a mark (Soft_Dotted, Unicode 7.1)."""

NEAR: Final = 0.05
FAR: Final = 0.14
"""em: the least and the most white between a letter and its accent, and between two accents. Within these a mark stays as
high as it was drawn, so that those of a word are level."""

OVERLAP: Final = 0.05
"""em: a mark that touches its letter may reach as far into it as it was drawn."""


class Spelled(NamedTuple):
    """A letter as a font can draw it: a character, precomposed as far as there is one, and the marks that are left."""

    base: str
    marks: str


def spelled(cluster: str, has: Callable[[str], bool]) -> Spelled | None:
    """How a font that `has` certain characters draws a letter with its marks, in canonical order; None: it cannot, or one
    of the marks is of a kind that is not placed here."""
    whole = normalize("NFD", cluster)
    base, left = whole[0], ""
    for mark in whole[1:]:
        composed = normalize("NFC", base + mark)
        blocked = left and combining(left[-1]) >= combining(mark)
        if len(composed) == 1 and not blocked and has(composed):
            base = composed
        elif combining(mark) in PLACES and has(mark):
            left += mark
        else:
            return None
    if base in DOTLESS and any(PLACES[combining(mark)].height > 0 for mark in left) and has(DOTLESS[base]):
        base = DOTLESS[base]
    return Spelled(base, left) if has(base) else None


class Accented(NamedTuple):
    """A letter's glyph and then those of its marks, each with its place and how it moves the pen; marks do not move it."""

    glyphs: list[int]
    placements: list[GlyphPlacement]


def accented(
    face: Face, cluster: str, *, vertical: bool = False, features: Mapping[str, bool] | None = None
) -> Accented | None:
    """A letter with the marks that its font has no one character for; None where these are not placed here.

    `vertical`: upright in vertical text.
    """
    known = spelled(cluster, face.has)
    if known is None or not known.marks:
        return None
    across = face.shape(known.base, features=dict(features or {}))
    letter = face.shape(known.base, vertical=True, features=dict(features or {})) if vertical else across
    if len(letter.glyphs) != 1 or len(across.glyphs) != 1:
        return None
    glyphs = [*letter.glyphs, *map(face.glyph, known.marks)]
    moves = None if vertical else _by_the_font(face, known, features)
    if moves is None:
        moves = _by_their_ink(face, glyphs, known.marks)
    if moves is None:
        return None
    first = letter.placements[0]
    start = _vertical_start(face, glyphs, first) if vertical else [(-first.advance, 0.0)] * len(moves)
    placed = [
        GlyphPlacement(0.0, x + right + first.x, y + up + first.y)
        for (x, y), (right, up) in zip(start, moves, strict=True)
    ]
    return Accented(glyphs, [first, *placed])


Move = tuple[float, float]
"""How far a mark's origin is moved from the letter's, in ems: to the right and up."""


def _vertical_start(face: Face, glyphs: list[int], first: GlyphPlacement) -> list[Move]:
    """From where marks are moved in vertical text, in which glyphs hang by their vertical origins: behind the letter."""
    letter_x, letter_y = face.vertical_origin(glyphs[0])
    origins = [face.vertical_origin(mark) for mark in glyphs[1:]]
    return [(x - letter_x, y - letter_y + first.advance) for x, y in origins]


def _by_the_font(face: Face, letter: Spelled, features: Mapping[str, bool] | None) -> list[Move] | None:
    """Where the font's own anchors (`mark`, `mkmk`) put the marks; None where it lacks one, or they collide all the same."""
    text = letter.base + letter.marks
    with_anchors = face.shape(text, features=dict(features or {}))
    without = face.shape(text, features={**(features or {}), "mark": False, "mkmk": False})
    if len(with_anchors.glyphs) != len(text) or with_anchors.glyphs != without.glyphs:
        return None
    moves = []
    pen = 0.0
    for placed, unplaced in zip(with_anchors.placements, without.placements, strict=True):
        if pen and placed == unplaced:
            return None
        moves.append((pen + placed.x, placed.y))
        pen += placed.advance
    origin = with_anchors.placements[0]
    moves = [(x - origin.x, y - origin.y) for x, y in moves[1:]]
    return moves if _are_clear(face, with_anchors.glyphs, letter.marks, moves) else None


def _are_clear(face: Face, glyphs: list[int], marks: str, moves: list[Move]) -> bool:
    """Whether every mark over or under a letter is clear of it, and not beside it."""
    letter = face.ink(glyphs[0])
    if letter is None:
        return False
    left, bottom, right, top = letter
    for glyph, mark, (x, y) in zip(glyphs[1:], marks, moves, strict=True):
        ink, place = face.ink(glyph), PLACES[combining(mark)]
        if ink is None:
            return False
        beside = ink[2] + x < left or ink[0] + x > right
        if place.height > 0:
            inside, top = ink[1] + y < top - OVERLAP, max(top, ink[3] + y)
        elif place.height < 0:
            inside, bottom = ink[3] + y > bottom + OVERLAP, min(bottom, ink[1] + y)
        else:
            continue
        if inside or (beside and place.side == 0):
            return False
    return True


def _by_their_ink(face: Face, glyphs: list[int], marks: str) -> list[Move] | None:
    """Each mark in the middle of the letter's ink, clear of all marks already on its side."""
    letter = face.ink(glyphs[0])
    if letter is None:
        return None
    _, bottom, _, top = letter
    moves = []
    for glyph, mark in zip(glyphs[1:], marks, strict=True):
        ink, place = face.ink(glyph), PLACES[combining(mark)]
        if ink is None:
            return None
        least, most = (-OVERLAP, 0.0) if place.joined else (NEAR, FAR)
        if place.height > 0:
            up = top + min(max(ink[1] - top, least), most) - ink[1]
            top = ink[3] + up
        elif place.height < 0:
            up = bottom - min(max(bottom - ink[3], least), most) - ink[3]
            bottom = ink[1] + up
        else:
            up = (letter[1] + letter[3] - ink[1] - ink[3]) / 2
        moves.append((_sideways(letter, ink, place, face.horizontal_advance(glyphs[0])), up))
    return moves


def _sideways(letter: Ink, ink: Ink, place: AccentPlace, advance: float) -> float:
    """How far to the right a mark is moved to be on its side of the letter."""
    match place.side:
        case -1:
            return letter[0] - ink[2]
        case 1:
            return letter[2] - ink[0]
        case 2:
            return advance - (ink[0] + ink[2]) / 2
        case _:
            return (letter[0] + letter[2] - ink[0] - ink[2]) / 2


Ink = tuple[float, float, float, float]
"""Left, bottom, right and top, in ems."""
