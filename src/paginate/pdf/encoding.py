"""Which code each glyph of the page has in its font, so that drawing and reading back both come out right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Final

from paginate.display import ComposedPage, Direction, Line
from paginate.fonts import Face
from paginate.pdf.subset import Subset, subset
from paginate.records import NamedTuple, Value

TENTHS_PER_EM: Final = 10_000
"""Widths and adjustments are counted in tenths of PDF's glyph space unit (1/1000 em, ISO 32000-1, 9.2.4)."""

Pair = tuple[int, str]
"""A glyph and the source text that it stands for."""

Code = tuple[str, int]
"""A character code in hexadecimal, and how far it moves the pen along the line, in tenths."""


class Usage(NamedTuple):
    """What is drawn with a face along its horizontal advances (horizontal and turned runs) and along vertical ones."""

    horizontal: AbstractSet[Pair] = frozenset()
    vertical: AbstractSet[Pair] = frozenset()


class EncodedFont(Value):
    """A face as the page uses it. Codes are CIDs; `glyphs` is the face's glyph of each, `texts` its source text.

    `own_codes` are the codes past the subset's last glyph, given to glyphs that stand for more than one text.
    `unreadable` are the pairs whose code does not lead back to their text.
    """

    face: Face
    subset: Subset
    glyphs: Mapping[int, int]
    texts: Mapping[int, str]
    own_codes: tuple[int, ...]
    horizontal: Mapping[Pair, Code]
    vertical: Mapping[Pair, Code]
    unreadable: frozenset[Pair]


def glyph_usage(*pages: ComposedPage) -> dict[str, Usage]:
    """The glyphs used of each face, by the face's key, in the order in which the faces appear."""
    used: dict[str, tuple[set[Pair], set[Pair]]] = {}
    for line in chain.from_iterable(page.items() for page in pages):
        if not isinstance(line, Line):
            continue
        for run in line.drawn:
            horizontal, vertical = used.setdefault(run.face, (set(), set()))
            pairs = vertical if run.direction is Direction.VERTICAL else horizontal
            pairs.update(zip(run.glyphs, run.text, strict=True))
    return {face: Usage(*map(frozenset, pairs)) for face, pairs in used.items()}


def encode_font(face: Face, usage: Usage) -> EncodedFont:
    """Subset the face and give each pair its code.

    A glyph's code is its number in the subset. Where it stands for several texts (a space and a no-break space), the
    first has that code; the others get codes of their own, which a TrueType font can map to the same glyph. A CFF
    font cannot, and a glyph that only continues the one before it has no text to lead back to: these are `unreadable`.
    """
    pairs = usage.horizontal | usage.vertical
    cut = subset(face, frozenset(glyph for glyph, _ in pairs))
    next_code = max(cut.glyphs.values()) + 1
    first_own_code = next_code
    codes: dict[Pair, int] = {}
    glyphs: dict[int, int] = {}
    texts: dict[int, str] = {}
    unreadable: set[Pair] = set()
    for pair in sorted(pairs, key=lambda pair: (pair[0], not pair[1], pair[1])):
        glyph, text = pair
        code = cut.glyphs[glyph]
        if code in glyphs and text and not face.is_cff:
            code = next_code
            next_code += 1
        if not text or code in texts:
            unreadable.add(pair)
        else:
            texts[code] = text
        codes[pair] = code
        glyphs[code] = glyph
    return EncodedFont(
        face=face,
        subset=cut,
        glyphs=glyphs,
        texts=texts,
        own_codes=tuple(range(first_own_code, next_code)),
        horizontal=_codes_and_advances(codes, usage.horizontal, face.horizontal_advance),
        vertical=_codes_and_advances(codes, usage.vertical, face.vertical_advance),
        unreadable=frozenset(unreadable),
    )


def tenths(ems: float) -> int:
    """A length in ems as a whole number of tenths of a glyph space unit."""
    return round(ems * TENTHS_PER_EM)


def _codes_and_advances(
    codes: Mapping[Pair, int], used: Collection[Pair], advance: Callable[[int], float]
) -> dict[Pair, Code]:
    return {pair: (f"{code:04X}", tenths(advance(pair[0]))) for pair, code in codes.items() if pair in used}
