"""What composition tests are made of: a style, a typesetter with the program's fonts, a text set to a measure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from paginate.color import BLACK
from paginate.compose.flow import FlowedStory, flow_story
from paginate.compose.inline import Items, Typesetter
from paginate.compose.settle import settle_story
from paginate.diagnostics import Sink, Span
from paginate.display import Direction, GlyphRun, Line, Overset
from paginate.display.moving import moved
from paginate.fonts import Chain, Drawn, Face, FontLibrary
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.installation import font_folder, newsprint_profile
from paginate.model import Align, FontChoice, Grid, Page, Paragraph, Region, Story, Style, TextFrame
from paginate.press import Black, Inks, OutputCondition, PressProfile, Resolution, Standard
from paginate.text import Prohibition, Punctuation

HERE = Span("text.txt", 1, 1)
GRID = Grid(size=10, leading=15)
PAGE = Page(trim=Size(1000, 1000), bleed=0, type_area=Rect(0, 0, 1000, 1000))

PRESS = PressProfile(
    name="newsprint",
    standard=Standard.X4,
    condition=OutputCondition(newsprint_profile(), "Paginate newsprint", "Coldset offset on newsprint"),
    inks=Inks.CMYK,
    ink_limit=2.4,
    screen=100,
    resolution=Resolution(100, 150),
    line_art=Resolution(550, 800),
    bleed=0,
    marks=frozenset(),
    black=Black(),
    jpeg_quality=90,
    sharpening=0,
    file_name="{name}",
    severities={},
)
"""A newsprint press as the program's own profile has it, without marks and sharpening."""

BODY = Style(
    name="body",
    font=FontChoice("song"),
    size=10,
    leading=15,
    writing_mode=WritingMode.HORIZONTAL,
    punctuation=Punctuation.KAIMING,
    prohibition=Prohibition.STRICT,
    align=Align.JUSTIFY,
    first_line_indent=0,
    tracking=0,
    western_space=0,
    color=BLACK,
)
"""Ten points a character, so that a measure in points is ten times the one in ems."""

VERTICAL = BODY._replace(name="vertical", writing_mode=WritingMode.VERTICAL)
FULL = BODY._replace(name="full", punctuation=Punctuation.FULL)

_RUNS = json.loads((Path(__file__).parent / "reference" / "lines.json").read_text(encoding="utf-8"))["runs"]
NEWSPAPER = tuple("".join(lines) for run in _RUNS for lines in run["paragraphs"])
"""The paragraphs of a printed page."""


@cache
def fonts() -> FontLibrary:
    """The program's fonts, opened once for all tests."""
    return FontLibrary(font_folder())


def drawn(chain: Chain, character: str, *, vertical: bool = False) -> Drawn:
    """Who draws a character that some face of the chain has."""
    found = chain.draws(character, vertical=vertical)
    assert found is not None
    return found


def glyph_ink(face: Face, number: int) -> tuple[float, float, float, float]:
    """The ink of a glyph that has some, as the face gives it."""
    found = face.ink(number)
    assert found is not None
    return found


def typesetter(sink: Sink | None = None) -> Typesetter:
    return Typesetter(fonts(), sink if sink is not None else Sink())


def items(text: str, style: Style = BODY) -> Items:
    return typesetter().items(Paragraph(text, HERE), style)


def ems(text: str, style: Style) -> float:
    """How long a text is on a line that has room for it, in ems."""
    line = items(text, style)
    return line.natural(0, len(line)) / style.size


def ems_inside(marks: str, style: Style) -> float:
    """The room in ems that marks take between two Han characters."""
    return ems(f"交{marks}城", style) - 2


def frame(columns: Sequence[Rect], style: Style = BODY, name: str = "frame") -> TextFrame:
    box = Rect(columns[0].x, columns[0].y, columns[-1].right - columns[0].x, columns[-1].bottom - columns[0].y)
    return TextFrame(name, HERE, box, style, "story", tuple(Region(column) for column in columns))


def story(*paragraphs: str) -> Story:
    spans = [Span("text.txt", number, 1) for number in range(1, len(paragraphs) + 1)]
    return Story("story", HERE, tuple(Paragraph(text, span) for text, span in zip(paragraphs, spans, strict=True)))


class Threaded(NamedTuple):
    """A story's lines frame by frame, and what it was before they were set."""

    lines: tuple[tuple[Line, ...], ...]
    flowed: FlowedStory

    @property
    def overset(self) -> Overset:
        return self.flowed.overset


def thread_story(story: Story, frames: Sequence[TextFrame], sink: Sink | None = None) -> Threaded:
    """The story flowed through frames, which need no ids of their own, and settled."""
    setter = typesetter(sink)
    if len(frames) > 1:
        frames = [frame._replace(id=f"{frame.id}-{number}") for number, frame in enumerate(frames, 1)]
    flowed = flow_story(story, frames, setter, GRID, PAGE)
    lines = settle_story(flowed, setter)
    return Threaded(tuple(tuple(_on_page(frame, lines[frame.id])) for frame in frames), flowed)


def _on_page(frame: TextFrame, lines: Sequence[Line]) -> Iterator[Line]:
    return (moved(line, Point(frame.box.x, frame.box.y)) for line in lines)


def thread(paragraphs: Sequence[str], frames: Sequence[TextFrame], sink: Sink | None = None) -> Threaded:
    return thread_story(story(*paragraphs), frames, sink)


def set_paragraph(paragraph: Paragraph, ems: float, style: Style = BODY, sink: Sink | None = None) -> list[Line]:
    """The lines of a paragraph in a column `ems` wide and as deep as it takes."""
    measure = ems * style.size
    depth = max(15.0, style.leading) * (len(paragraph.text) + 3)
    vertical = style.writing_mode is WritingMode.VERTICAL
    box = Rect(0, 0, depth, measure) if vertical else Rect(0, 0, measure, depth)
    of_one = Story("story", HERE, (paragraph,))
    return list(thread_story(of_one, [frame([box], style)], sink).lines[0])


def set_text(text: str, ems: float, style: Style = BODY, sink: Sink | None = None) -> list[Line]:
    """The same for a text of which nothing is marked."""
    return set_paragraph(Paragraph(text, HERE), ems, style, sink)


def glyphs(line: Line) -> Iterator[tuple[GlyphRun, int, float, str]]:
    """Each glyph of a line: its run, its number, where its origin is along the run, and its source text."""
    for run in line.runs:
        for number, position, text in zip(run.glyphs, run.positions, run.text, strict=True):
            yield run, number, position, text


def ink(run: GlyphRun, number: int, position: float) -> Rect:
    """Where on the page the ink of a run's glyph is."""
    left, bottom, right, top = (edge * run.size for edge in glyph_ink(fonts().face(run.face), number))
    x, y = run.origin
    match run.direction:
        case Direction.HORIZONTAL:
            x += position * run.stretch
            return Rect(x + left * run.stretch, y - top, (right - left) * run.stretch, top - bottom)
        case Direction.VERTICAL:
            hung_x, hung_y = (edge * run.size for edge in fonts().face(run.face).vertical_origin(number))
            return Rect(x - hung_x + left, y + position + hung_y - top, right - left, top - bottom)
        case Direction.TURNED:
            return Rect(x + bottom, y + position + left, top - bottom, right - left)


def inks(line: Line) -> dict[str, Rect]:
    """The ink of each of a line's characters; of one that is there several times, the last."""
    face = fonts().face
    return {
        text: ink(run, number, position)
        for run, number, position, text in glyphs(line)
        if face(run.face).ink(number) is not None
    }


def cell_bounds(line: Line) -> list[tuple[float, float]]:
    """Where each cell of a line begins and ends, in points from the first one's beginning."""
    cells = line.cells
    gaps = [
        blank.width * cells.size + cells.tracking + added
        for blank, added in zip(cells.blanks, cells.added, strict=True)
    ]
    bounds = [(0.0, cells.cells[0].width)]
    gaps += [0.0] * (len(cells.cells) - 1 - len(gaps))  # a hyphen has no gap before it
    for cell, gap in zip(cells.cells[1:], gaps, strict=True):
        begins = bounds[-1][1] + gap
        bounds.append((begins, begins + cell.width))
    return bounds


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]
