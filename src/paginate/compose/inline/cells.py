"""Cells: the items of a line, made of a run's shaped glyphs.

A cell is as wide as its glyphs, or, for a mark, as the half em that holds the mark's ink: its blank belongs to the boundary
with its neighbour (see paginate.text.spacing).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from paginate.compose.inline.itemize import Run, Setting
from paginate.fonts import Face, Placement, Shaped
from paginate.text import Class
from paginate.text.spacing import BLANK_BEFORE, HALF_CELLS

HALF: Final = 0.5  # em: the cell that holds a mark's ink


class Cell(NamedTuple):
    """An item: glyphs that move together. Lengths are points along the line, from the start of the cell.

    `offsets[i]` is where the origin of glyph i stands; `text[i]` its source ("" where it belongs to the one before).
    `alone`: it is drawn as a run of its own. `stretch` condenses the glyphs (纵中横), 1 is natural.
    """

    width: float
    face: str
    setting: Setting
    glyphs: tuple[int, ...]
    offsets: tuple[float, ...]
    text: tuple[str, ...]
    alone: bool
    stretch: float = 1.0


class Setup(NamedTuple):
    """What the cells of a run have in common: the face, how they stand, the size in points, the OpenType features."""

    face: Face
    setting: Setting
    size: float
    features: tuple[tuple[str, bool], ...] = ()


_Key = tuple[int, Placement, str, str]
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

    def cells(self, run: Run, source: str, codes: str) -> tuple[Sequence[int], list[Cell]]:
        """The run's cells and where each starts in the run; `source` and `codes` are the run's characters and classes."""
        if run.setting is Setting.COMBINED:
            return (0,), [_combined(run, source, self._setup)]
        setup = self._setup
        shaped = setup.face.shape(run.drawn, vertical=run.setting is Setting.UPRIGHT, features=dict(setup.features))
        in_order = range(len(source))
        if shaped.clusters == list(in_order):
            single = self._single
            return in_order, [single[key] for key in zip(shaped.glyphs, shaped.placements, source, codes, strict=True)]
        starts = []
        cells = []
        for first, after, start, end in _clusters(shaped, len(source)):
            glyphs, placements = shaped.glyphs[first:after], shaped.placements[first:after]
            starts.append(start)
            cells.append(_cell(glyphs, placements, source[start:end], codes[start], self._setup))
        return starts, cells


def _clusters(shaped: Shaped, length: int) -> Iterator[tuple[int, int, int, int]]:
    """The glyphs that stand for the same characters: the first glyph and the one after the last, and so the characters."""
    clusters = [*shaped.clusters, length]
    first = 0
    for index in range(1, len(clusters)):
        if clusters[index] != clusters[first]:
            yield first, index, clusters[first], clusters[index]
            first = index


def _cell(glyphs: Sequence[int], placements: Sequence[Placement], source: str, code: str, setup: Setup) -> Cell:
    """The cell of one cluster.

    A mark's blank is taken off where its class has it: before an opening mark, on both sides of an interpunct, else behind.
    """
    upright = setup.setting is Setting.UPRIGHT
    advance = sum(placement.advance for placement in placements)
    if upright and code == Class.HAN:
        advance = 1.0  # some fonts' vertical advances are wrong (LXGW WenKai has zeros): a Han cell is an em
    width = min(advance, HALF) if code in HALF_CELLS else advance
    trimmed = advance - width
    pen = 0.0
    if code == Class.INTERPUNCT:
        pen = -trimmed / 2
    elif code in BLANK_BEFORE:
        pen = -trimmed
    offsets = []
    for placement in placements:
        offsets.append((pen + (-placement.y if upright else placement.x)) * setup.size)
        pen += placement.advance
    return Cell(
        width=width * setup.size,
        face=setup.face.key,
        setting=setup.setting,
        glyphs=tuple(glyphs),
        offsets=tuple(offsets),
        text=(source,) + ("",) * (len(glyphs) - 1),
        alone=len(glyphs) > 1,
    )


def _combined(run: Run, source: str, setup: Setup) -> Cell:
    """A number upright in one em of a vertical line, condensed where it is wider.

    Its offsets run across the line, and are as long as they are before condensing.
    """
    shaped = setup.face.shape(run.drawn)
    width = sum(placement.advance for placement in shaped.placements)
    stretch = 1.0 / width if width > 1 else 1.0
    pen = (1.0 / stretch - width) / 2
    offsets = []
    for placement in shaped.placements:
        offsets.append((pen + placement.x) * setup.size)
        pen += placement.advance
    return Cell(
        width=setup.size,
        face=setup.face.key,
        setting=Setting.COMBINED,
        glyphs=tuple(shaped.glyphs),
        offsets=tuple(offsets),
        text=tuple(source[cluster] for cluster in shaped.clusters),
        alone=True,
        stretch=stretch,
    )
