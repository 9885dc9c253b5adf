"""The dummy 版样纸: a page's columns, lines and characters as editors draw on them, each place with what it holds and has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NoReturn

from paginate.color import BLACK, Color, Process
from paginate.compose.room import TextRoom
from paginate.display import ComposedPage, Item, Shape
from paginate.fonts import FontLibrary
from paginate.geometry import Point, Rect
from paginate.model import (
    AdvertisementFrame,
    BoxFrame,
    Frame,
    PageLayout,
    PhotoFrame,
    RuleFrame,
    TextFrame,
)
from paginate.pdf import Sources, write_proof
from paginate.plan.paper import Paper
from paginate.proof.dummy_labels import COLORS, KINDS, RULE_COLOR, DummyWords, Labels, words_of_frames, words_of_hole
from paginate.proof.dummy_paper import GRAY, HEAD, MARGIN, draw_paper, paper_words
from paginate.proof.lettering import LabelSetter, type_of

UNDER: Final[Mapping[type, int]] = {BoxFrame: 0, TextFrame: 1}
"""What is drawn first."""

TINT: Final = 0.12
"""Of a frame's colour, what its ground has."""

OUTLINE: Final = 1.0
CROSS: Final = 0.4
"""Points of a frame's outline, and of the cross through what is a picture."""

TITLE_TYPE: Final = type_of(16, BLACK, bold=True)
WORDS_TYPE: Final = type_of(10, GRAY)
BETWEEN: Final = 18.0
SWATCH: Final = 10.0
"""Points from words to the next, and of the square before a word that is explained."""


def dummy(layout: PageLayout, paper: Paper, room: TextRoom, fonts: FontLibrary) -> bytes:
    """A PDF of the dummy, in Chinese; without any frames the paper alone. The same page gives the same bytes."""
    lettering = LabelSetter(fonts)
    words = words_of_frames(layout, paper, room)
    items = tuple(_items(layout, paper, words, lettering))
    page = ComposedPage(f"版样纸　{layout.name}", layout.page.trim, 0.0, (), (), margin=MARGIN, marks=items)
    return write_proof([page], Sources(fonts.face, _no_picture, _no_picture), layout.press.inks)


def _no_picture(asked: object) -> NoReturn:
    raise AssertionError(asked)


def _items(layout: PageLayout, paper: Paper, words: Mapping[str, DummyWords], lettering: LabelSetter) -> Iterator[Item]:
    """Grounds, the paper over them, outlines, and the labels over all, in paint order: boxes and texts lie under what is on them."""
    frames = sorted(layout.frames, key=lambda frame: UNDER.get(type(frame), len(UNDER)))
    for frame in frames:
        yield from (Shape(part.corners(), _tint(_color(frame))) for part in _parts(frame, paper))
    yield from draw_paper(layout, paper.base, lettering)
    for frame in frames:
        yield from _outlines(frame, paper)
    labels = Labels(lettering)
    for frame in layout.frames:
        if frame.id in words:
            yield from labels.place(words[frame.id])
    if layout.frames:
        for hole in paper.holes:
            yield from labels.place(words_of_hole(hole, paper.base))
    yield from _around(layout, paper, lettering)


def _parts(frame: Frame, paper: Paper) -> Sequence[Rect]:
    """What a frame covers on the paper: several rectangles where it is none itself."""
    place = paper.places.get(frame.id)
    if place is not None and len(place.cells) > 1:
        return [paper.base.area(*each) for each in place.cells]
    return (frame.box,) if not isinstance(frame, RuleFrame) else ()


def _outlines(frame: Frame, paper: Paper) -> Iterator[Item]:
    color = _color(frame)
    if isinstance(frame, RuleFrame):
        yield Shape(frame.box.corners(), RULE_COLOR)
    for part in _parts(frame, paper):
        yield Shape(part.corners(), None, color, OUTLINE)
        if isinstance(frame, (PhotoFrame, AdvertisementFrame)):
            top_left, top_right, bottom_right, bottom_left = part.corners()
            yield Shape((top_left, bottom_right), None, color, CROSS)
            yield Shape((top_right, bottom_left), None, color, CROSS)
    if isinstance(frame, TextFrame) and len(frame.columns) > 1:
        for column in frame.columns:
            yield Shape(column.box.corners(), None, color, CROSS)


def _color(frame: Frame) -> Process:
    return COLORS[type(frame)]


def _tint(color: Process) -> Process:
    return Process(*(TINT * ink for ink in color))


# --- around the page ----------------------------------------------------------------------------------------------


def _around(layout: PageLayout, paper: Paper, lettering: LabelSetter) -> Iterator[Item]:
    """What the page is, above it; what the colours mean, below it."""
    issue = layout.issue
    named = [issue.paper, issue.date, issue.page and f"第{issue.page}版", paper_words(layout, paper.base)]
    title = lettering.line(f"版样纸　{layout.name}", TITLE_TYPE, Point(0, -HEAD))
    yield title
    at = Point(title.box.right + BETWEEN, -HEAD + TITLE_TYPE.size - WORDS_TYPE.size - 1)
    yield lettering.line("　".join(filter(None, named)), WORDS_TYPE, at)
    x, y = 0.0, layout.page.trim.height + HEAD - WORDS_TYPE.size
    found = {type(frame) for frame in layout.frames}
    for kind, name in KINDS.items():
        if kind in found:
            yield _swatch(Rect(x, y, SWATCH, SWATCH), COLORS[kind])
            line = lettering.line(name, WORDS_TYPE, Point(x + SWATCH + 4, y))
            yield line
            x = line.box.right + BETWEEN


def _swatch(box: Rect, color: Color) -> Shape:
    return Shape(box.corners(), None, color, OUTLINE)
