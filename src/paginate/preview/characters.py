"""Where each character of a line is, along the line."""

from __future__ import annotations

from paginate.display import ComposedFrame, Direction, Line
from paginate.geometry import WritingMode
from paginate.records import NamedTuple


class CharacterEdges(NamedTuple):
    """Of a line of n characters n + 1 edges, in points from the start of its box: where each begins, and where the last one ends.

    `across` are first and last, exclusive, of those characters that stand side by side in one cell of a vertical line 纵中横:
    they share it.
    """

    edges: tuple[float, ...]
    across: tuple[tuple[int, int], ...]


def is_vertical(line: Line, frame: ComposedFrame) -> bool:
    """Whether the line runs down the page."""
    turned = any(run.direction is not Direction.HORIZONTAL for run in line.runs)
    return turned or frame.writing_mode is WritingMode.VERTICAL


def character_edges(line: Line, *, vertical: bool) -> CharacterEdges:
    """The edges of the line's characters. Those that are not drawn, such as a space at its end, have no width."""
    glyphs = [(run.text[place], run.direction) for run in line.runs for place in range(len(run.glyphs))]
    cells = line.cells
    at, first, end = cells.before.width * cells.size, 0, 0.0
    edges: list[float] = []
    across: list[tuple[int, int]] = []
    for number, cell in enumerate(cells.cells):
        own = glyphs[first : first + len(cell.glyphs)]
        first += len(cell.glyphs)
        count = len("".join(text for text, _ in own))
        shared = vertical and count > 1 and own[0][1] is Direction.HORIZONTAL
        if shared:
            across.append((len(edges), len(edges) + count))
        edges += [at if shared else at + cell.width * part / count for part in range(count)]
        end = at + cell.width
        at += cells.advance(number)
    edges = edges[: len(line.text)]
    edges += [end] * (len(line.text) + 1 - len(edges))
    return CharacterEdges(tuple(edges), tuple(across))
