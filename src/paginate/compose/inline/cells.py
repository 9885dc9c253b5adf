"""Cells: the items of a line, made of a run's shaped glyphs.

A cell is as wide as its glyphs, or, for a mark, as the half em that holds the mark's ink: its blank belongs to the boundary
with its neighbour (see paginate.text.spacing). A word space has no width of its own either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from paginate.color import Color
from paginate.compose.inline.itemize import Run, RunSetting
from paginate.fonts import Face, GlyphPlacement, Shaped
from paginate.records import NamedTuple
from paginate.text import Class, Locale
from paginate.text.classes import SPACE_WIDTHS
from paginate.text.spacing import CENTRED_MARKS, HALF_CELLS, SPACES

if TYPE_CHECKING:
    from paginate.fonts.accents import Accented

HALF: Final = 0.5  # em: the cell that holds a mark's ink
EM_CELLS: Final = (
    Class.HAN + Class.ITERATION + Class.SMALL_KANA + Class.FULL_DIGIT + Class.FULL_PREFIX + Class.FULL_SUFFIX
)  # fmt: skip
"""Classes whose cells are the font's own, never kerned: a whole em of a vertical line."""


class Setup(NamedTuple):
    """What the cells of a run have in common. `across` is where the baseline of horizontal and turned glyphs stands: points
    from the middle of the line, growing across it; `shift` moves glyphs the same way from where they would stand.
    `borrowed`: the face stands in for the one that was asked for; `overprint`: the colour does, see paginate.paint. `narrowing` is
    the width of the cells in proportion to the glyphs' own."""

    face: Face
    setting: RunSetting
    size: float
    color: Color
    across: float
    features: tuple[tuple[str, bool], ...] = ()
    locale: Locale = Locale.MAINLAND
    shift: float = 0.0
    borrowed: bool = False
    overprint: bool = False
    narrowing: float = 1.0


class Cell(NamedTuple):
    """An item: glyphs that move together. Lengths are points along the line, from the start of the cell.

    `offsets[i]` is where the origin of glyph i stands; `text[i]` its source ("" where it belongs to the one before).
    `alone`: it is drawn as a run of its own. `stretch` condenses the glyphs (纵中横, 长体) and their offsets, 1 is natural.
    `shifts[i]` moves glyph i across the line, in points that grow as the lines follow each other: accents; none where all stand as they are.
    """

    width: float
    setup: Setup
    glyphs: tuple[int, ...]
    offsets: tuple[float, ...]
    text: tuple[str, ...]
    alone: bool
    stretch: float = 1.0
    shifts: tuple[float, ...] = ()


_Key = tuple[int, GlyphPlacement, str, str]
"""What makes the cell of a single glyph: the glyph, its placement, its source character and that character's class."""


class _SingleCells(dict[_Key, Cell]):
    """The cells of single glyphs, each made when first asked for: a newspaper has the same few hundred again and again."""

    def __init__(self, setup: Setup) -> None:
        super().__init__()
        self._setup = setup

    def __missing__(self, key: _Key) -> Cell:
        glyph, placement, source, code = key
        cell = self[key] = _cell([glyph], [placement], source, code, self._setup)
        return cell


class CellMaker:
    """Makes the cells of one setup."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._single = _SingleCells(setup)
        self._hyphen: Cell | None = None

    def cells(self, run: Run, source: str, codes: str) -> tuple[Sequence[int], list[Cell]]:
        """The run's cells and where each starts in the run; `source` and `codes` are the run's characters and classes."""
        if run.setting is RunSetting.COMBINED:
            return (0,), [_combined(run, source, self._setup)]
        setup = self._setup
        shaped = setup.face.shape(
            run.drawn,
            vertical=run.setting is RunSetting.UPRIGHT,
            features=dict(setup.features),
            language=setup.locale.value,
        )
        in_order = range(len(source))
        if shaped.clusters == list(in_order):
            single = self._single
            return in_order, [single[key] for key in zip(shaped.glyphs, shaped.placements, source, codes, strict=True)]
        starts = []
        cells = []
        for first, after, start, end in _clusters(shaped, len(source)):
            glyphs, placements = shaped.glyphs[first:after], shaped.placements[first:after]
            if after - first > 1:
                glyphs, placements = self._with_accents(run, run.drawn[start:end]) or (glyphs, placements)
            starts.append(start)
            cells.append(_cell(glyphs, placements, source[start:end], codes[start], self._setup))
        return starts, cells

    def _with_accents(self, run: Run, cluster: str) -> Accented | None:
        """A letter with accents that its font has no one glyph for; None: the cluster is something else."""
        from paginate.fonts.accents import accented  # few clusters are of more than one glyph

        setup = self._setup
        return accented(setup.face, cluster, vertical=run.setting is RunSetting.UPRIGHT, features=dict(setup.features))

    def hyphen(self) -> Cell:
        """The hyphen of a word that is parted at the line's end; it stands for nothing in the text."""
        if self._hyphen is None:
            shaped = self._setup.face.shape("-", features=dict(self._setup.features))
            made = _cell(shaped.glyphs, shaped.placements, "", Class.HYPHEN, self._setup)
            self._hyphen = made._replace(text=("",) * len(made.glyphs), alone=True)
        return self._hyphen


def _clusters(shaped: Shaped, length: int) -> Iterator[tuple[int, int, int, int]]:
    """The glyphs that stand for the same characters: the first glyph and the one after the last, and so the characters."""
    clusters = [*shaped.clusters, length]
    first = 0
    for index in range(1, len(clusters)):
        if clusters[index] != clusters[first]:
            yield first, index, clusters[first], clusters[index]
            first = index


def _cell(glyphs: Sequence[int], placements: Sequence[GlyphPlacement], source: str, code: str, setup: Setup) -> Cell:
    """The cell of one cluster."""
    upright = setup.setting is RunSetting.UPRIGHT
    advance = sum(placement.advance for placement in placements)
    if code in EM_CELLS and upright:
        advance = 1.0  # whatever the font says: LXGW WenKai's vertical advances are zeros
    elif code in EM_CELLS and len(glyphs) == 1:
        advance = setup.face.horizontal_advance(glyphs[0])  # some fonts kern kana
    width = SPACE_WIDTHS[source[0]] if code == Class.FIXED_SPACE else _width(advance, code, upright=upright)
    pen = max(0.0, width - advance) / 2
    if 0 < width < advance:  # a mark's blank is taken off where the font has it, whatever the side
        pen = -setup.face.window(glyphs[0], advance, width, vertical=upright)
    alone = len(glyphs) > 1
    if _is_centred(code, setup):
        pen, setup, alone = *_centred(glyphs[0], width, setup), True
    offsets = []
    for placement in placements:
        offsets.append((pen + (-placement.y if upright else placement.x)) * setup.size)
        pen += placement.advance
    shifts = [-(placement.x if upright else placement.y) * setup.size for placement in placements]
    return Cell(
        width=width * setup.size * setup.narrowing,
        setup=setup,
        glyphs=tuple(glyphs),
        offsets=tuple(offsets),
        text=(source,) + ("",) * (len(glyphs) - 1),
        alone=alone,
        stretch=setup.narrowing,
        shifts=tuple(shifts) if len(glyphs) > 1 and any(shifts) else (),
    )


def _is_centred(code: str, setup: Setup) -> bool:
    """Whether a mark stands in the middle of its cell, wherever the font has it: those of Taiwan and Hong Kong, and the
    short connector, which fonts have at the height of Western letters (CLREQ 3.1.2)."""
    if code == Class.WHOLE_MARK:
        return setup.locale is not Locale.MAINLAND
    return code in CENTRED_MARKS or (code == Class.SHORT_CONNECTOR and setup.setting is RunSetting.HORIZONTAL)


def _width(advance: float, code: str, *, upright: bool) -> float:
    """The cell's width in ems. Where a font draws a mark as narrow as a Western one, the mark has its room all the same."""
    if code in SPACES:
        return 0.0
    if code in HALF_CELLS and not (upright and code == Class.SOLIDUS):  # down the line ／ is nearly an em long
        return HALF
    return 1.0 if code == Class.WHOLE_MARK else advance


def _centred(glyph: int, width: float, setup: Setup) -> tuple[float, Setup]:
    """Where the pen starts so that the glyph's ink is in the middle of a cell `width` em wide, and the setup that moves
    it across the line to the middle of that too. Fonts of the mainland have these marks in a corner."""
    ink = setup.face.ink(glyph)
    if ink is None:
        return 0.0, setup
    left, bottom, right, top = ink
    if setup.setting is RunSetting.UPRIGHT:
        origin_x, origin_y = setup.face.vertical_origin(glyph)
        return width / 2 - (origin_y - (bottom + top) / 2), setup._replace(
            shift=setup.shift + ((left + right) / 2 - origin_x) * setup.size
        )
    middle = setup.across / setup.size - (bottom + top) / 2
    return (width - left - right) / 2, setup._replace(shift=setup.shift - middle * setup.size)


def _combined(run: Run, source: str, setup: Setup) -> Cell:
    """Characters upright in one em of a vertical line, condensed where they are wider.

    Its offsets run across the line, and are as long as they are before condensing.
    """
    shaped = setup.face.shape(run.drawn, features=dict(setup.features))
    width = sum(placement.advance for placement in shaped.placements)
    stretch = 1.0 / width if width > 1 else 1.0
    pen = (1.0 / stretch - width) / 2
    offsets = []
    for placement in shaped.placements:
        offsets.append((pen + placement.x) * setup.size)
        pen += placement.advance
    clusters = [*shaped.clusters, len(source)]
    return Cell(
        width=setup.size,
        setup=setup,
        glyphs=tuple(shaped.glyphs),
        offsets=tuple(offsets),
        text=tuple(source[start : max(start, end)] for start, end in pairwise(clusters)),
        alone=True,
        stretch=stretch,
    )
