"""What composition tests are made of: a style, a typesetter with the program's fonts, a text set to a measure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from paginate.color import BLACK
from paginate.compose.flow import Threaded, thread_story
from paginate.compose.inline import Items, Typesetter
from paginate.diagnostics import Sink, Span
from paginate.display import Line
from paginate.fonts import FontLibrary
from paginate.geometry import Rect, Size, WritingMode
from paginate.installation import font_folder
from paginate.model import Align, Column, FontChoice, Grid, Page, Paragraph, Story, Style, TextFrame
from paginate.text import Prohibition, Punctuation

HERE = Span("text.txt", 1, 1)
GRID = Grid(size=10, leading=15)
PAGE = Page(trim=Size(1000, 1000), bleed=0, type_area=Rect(0, 0, 1000, 1000))

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


@cache
def fonts() -> FontLibrary:
    """The program's fonts, opened once for all tests."""
    return FontLibrary(font_folder())


def typesetter(sink: Sink | None = None) -> Typesetter:
    return Typesetter(fonts(), sink if sink is not None else Sink())


def items(text: str, style: Style = BODY) -> Items:
    return typesetter().items(text, style, HERE)


def frame(columns: Sequence[Rect], style: Style = BODY, name: str = "frame") -> TextFrame:
    box = Rect(columns[0].x, columns[0].y, columns[-1].right - columns[0].x, columns[-1].bottom - columns[0].y)
    return TextFrame(name, HERE, box, style, "story", tuple(Column(column) for column in columns))


def story(*paragraphs: str) -> Story:
    spans = [Span("text.txt", number, 1) for number in range(1, len(paragraphs) + 1)]
    return Story("story", HERE, tuple(Paragraph(text, span) for text, span in zip(paragraphs, spans, strict=True)))


def thread(paragraphs: Sequence[str], frames: Sequence[TextFrame], sink: Sink | None = None) -> Threaded:
    return thread_story(story(*paragraphs), frames, typesetter(sink), GRID, PAGE)


def set_text(text: str, ems: float, style: Style = BODY) -> list[Line]:
    """The lines of one paragraph in a column `ems` wide and as deep as it takes."""
    measure = ems * style.size
    depth = 15.0 * (len(text) + 2)
    vertical = style.writing_mode is WritingMode.VERTICAL
    box = Rect(0, 0, depth, measure) if vertical else Rect(0, 0, measure, depth)
    return list(thread([text], [frame([box], style)]).lines[0])


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]
