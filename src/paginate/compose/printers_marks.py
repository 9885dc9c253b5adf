"""Printer's marks, outside the bleed: crop, fold and registration marks, colour bars, gray patches, the slug line."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from paginate import __version__
from paginate.color import BLACK, PROCESS_INKS, REGISTRATION, Color, Process, Spot
from paginate.compose.axes import Axes
from paginate.compose.inline import LinePlace, Typesetter, break_line, set_line
from paginate.diagnostics import Sink, Span
from paginate.display import ComposedFrame, Item, Line, Shape, colors_of
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Align, FontChoice, Issue, PageLayout, Paragraph, Style
from paginate.press import PrintersMark
from paginate.records import NamedTuple
from paginate.text import Prohibition, Punctuation
from paginate.units import POINTS_PER_MILLIMETRE

MARGIN: Final = 12 * POINTS_PER_MILLIMETRE
"""Beyond the bleed on each side, where anything is marked at all."""

MARK_LENGTH: Final = 6 * POINTS_PER_MILLIMETRE
MARK_GAP: Final = 1 * POINTS_PER_MILLIMETRE
"""Of crop and fold marks, and how far they keep from the bleed."""

MARK_WIDTH: Final = 0.25
"""Points: the thinnest line that is safe on newsprint."""

DASHES: Final = 3
"""Strokes of a fold mark, with gaps as long as they."""

TARGET_RADIUS: Final = 2 * POINTS_PER_MILLIMETRE
TARGET_ARM: Final = 3.5 * POINTS_PER_MILLIMETRE
TARGET_CORNERS: Final = 48
"""A registration mark: a circle, drawn as a polygon, and a cross through it."""

PATCH: Final = 5 * POINTS_PER_MILLIMETRE
"""The side of a patch in a colour bar: what the aperture of a densitometer takes, and some."""

SLUG_SIZE: Final = 6.5
LONGEST_PAPER: Final = 20
"""Characters of the paper's name that the slug line gives."""

NOWHERE: Final = Span("", 1, 1)

LABEL: Final = Style(
    name="label",
    font=FontChoice("hei"),
    size=SLUG_SIZE,
    leading=1.25 * SLUG_SIZE,
    writing_mode=WritingMode.HORIZONTAL,
    punctuation=Punctuation.KAIMING,
    prohibition=Prohibition.NONE,
    align=Align.START,
    first_line_indent=0,
    tracking=0,
    western_space=0.25,
    color=BLACK,
)
"""Small type that is about the page and not on it."""

SOLIDS: Final = (
    *(ink.solid for ink in PROCESS_INKS),
    Process(1, 1, 0, 0),
    Process(0, 1, 1, 0),
    Process(1, 0, 1, 0),
)
"""The inks and their overprints, as ISO 12647-3 names their colours."""

TINTS: Final = tuple(
    Process(*(tint if at == ink else 0.0 for at in range(4))) for ink in range(4) for tint in (0.4, 0.8)
)
"""Each ink at 40 % and 80 %, where ISO 12647-1 has the tone value increase measured."""

GRAYS: Final = tuple(Process(0, 0, 0, tint / 10) for tint in range(1, 11))
"""Steps of black alone."""


class Slug(NamedTuple):
    """What the slug line says beside what the layout says: the digest of everything the page is made of; and the spot inks."""

    digest: str
    spots: tuple[Spot, ...]


def sheet_margin(marks: Collection[PrintersMark]) -> float:
    """What the sheet has beyond the bleed on each side."""
    return MARGIN if marks else 0.0


def spot_inks(frames: Iterable[ComposedFrame]) -> tuple[Spot, ...]:
    """The spot inks of the page, each once and solid, by name."""
    solids = {
        color.name: color._replace(tint=1.0, overprint=False)
        for frame in frames
        for item in frame.items
        for color in colors_of(item)
        if isinstance(color, Spot)
    }
    return tuple(solids[name] for name in sorted(solids))


def printers_marks(layout: PageLayout, slug: Slug, typesetter: Typesetter) -> Iterator[Item]:
    """The marks that the press asks for, none of them nearer than the bleed. There is nothing for them to overprint."""
    marks = layout.press.marks
    trim = Rect(0, 0, layout.page.trim.width, layout.page.trim.height)
    bleed = trim.inset(-layout.page.bleed)
    if PrintersMark.CROP in marks:
        yield from _crop_marks(trim, bleed)
    if PrintersMark.FOLD in marks:
        yield from _fold_marks(layout, bleed)
    if PrintersMark.REGISTRATION in marks:
        yield from _registration_marks(bleed)
    start = trim.x + 4 * PATCH
    target = _across_target(bleed)
    ends = (target - TARGET_ARM, *layout.folds.down)
    end = max(start + PATCH, min((each for each in ends if each > start), default=0.0) - MARK_GAP)
    if PrintersMark.COLOR_BAR in marks:
        yield from _patches((*SOLIDS, *TINTS, *slug.spots), start, end, bleed)
    if PrintersMark.GRAY_PATCHES in marks:
        grays = max(target + TARGET_ARM + MARK_GAP, trim.right - (4 + len(GRAYS)) * PATCH)
        yield from _patches(GRAYS, grays, trim.right - MARK_GAP, bleed)
    if PrintersMark.SLUG in marks:
        room = Rect(start, bleed.bottom + MARK_GAP + SLUG_SIZE / 2, end - start, LABEL.leading)
        yield _slug_line(slug_text(layout, slug), room, typesetter)


def slug_text(layout: PageLayout, slug: Slug) -> str:
    """What the slug line says: paper, date, page, version, operator; the layout, the press, and the digest's beginning."""
    issue = layout.issue
    words = [*_issue_words(issue), layout.name, layout.press.name, layout.press.standard.value]
    return "  ".join(word for word in (*words, f"Paginate {__version__}", slug.digest[:12]) if word)


def _issue_words(issue: Issue) -> Iterator[str]:
    yield issue.paper if len(issue.paper) <= LONGEST_PAPER else f"{issue.paper[:LONGEST_PAPER]}…"
    yield issue.date
    yield issue.page and f"第{issue.page}版"
    yield f"第{issue.version}稿"
    yield issue.operator and f"操作：{issue.operator}"


def _slug_line(text: str, room: Rect, typesetter: Typesetter) -> Line:
    """The line, cut where the page is too narrow for it. It has no text: nobody is to find it who looks for a story."""
    quiet = Typesetter(typesetter.fonts, Sink())  # names may be in any script
    items = quiet.items(Paragraph(text, NOWHERE), LABEL)
    axes = Axes(WritingMode.HORIZONTAL, room)
    line = set_line(items, 0, break_line(items, 0, room.width), LinePlace(axes, 0.0, 0.0, room.width))
    return line._replace(text="")


def _crop_marks(trim: Rect, bleed: Rect) -> Iterator[Shape]:
    for x in (trim.x, trim.right):
        for y in (bleed.y - MARK_GAP - MARK_LENGTH, bleed.bottom + MARK_GAP):
            yield _rule(Point(x, y), MARK_LENGTH, down=True)
    for y in (trim.y, trim.bottom):
        for x in (bleed.x - MARK_GAP - MARK_LENGTH, bleed.right + MARK_GAP):
            yield _rule(Point(x, y), MARK_LENGTH, down=False)


def _fold_marks(layout: PageLayout, bleed: Rect) -> Iterator[Shape]:
    """Dashed lines at both ends of each fold."""
    dash = MARK_LENGTH / (2 * DASHES - 1)
    steps = [2 * dash * number for number in range(DASHES)]
    for x in layout.folds.down:
        for start in (bleed.y - MARK_GAP - MARK_LENGTH, bleed.bottom + MARK_GAP):
            yield from (_rule(Point(x, start + step), dash, down=True) for step in steps)
    for y in layout.folds.across:
        for start in (bleed.x - MARK_GAP - MARK_LENGTH, bleed.right + MARK_GAP):
            yield from (_rule(Point(start + step, y), dash, down=False) for step in steps)


def _registration_marks(bleed: Rect) -> Iterator[Shape]:
    """A target at the middle of each side, moved a third of the way off it so that no fold mark runs into it."""
    off = MARK_GAP + TARGET_ARM
    across, down = _across_target(bleed), bleed.y + bleed.height * 2 / 3
    for centre in (
        Point(across, bleed.y - off),
        Point(across, bleed.bottom + off),
        Point(bleed.x - off, down),
        Point(bleed.right + off, down),
    ):
        yield _rule(Point(centre.x - TARGET_ARM, centre.y), 2 * TARGET_ARM, down=False)
        yield _rule(Point(centre.x, centre.y - TARGET_ARM), 2 * TARGET_ARM, down=True)
        turns = (2 * math.pi * corner / TARGET_CORNERS for corner in range(TARGET_CORNERS))
        circle = tuple(
            Point(centre.x + TARGET_RADIUS * math.cos(turn), centre.y + TARGET_RADIUS * math.sin(turn))
            for turn in turns
        )
        yield Shape(circle, fill=None, stroke=REGISTRATION, stroke_width=MARK_WIDTH)


def _across_target(bleed: Rect) -> float:
    """The x of the targets above and below the page."""
    return bleed.x + bleed.width * 2 / 3


def _patches(colors: tuple[Color, ...], start: float, end: float, bleed: Rect) -> Iterator[Shape]:
    """A row of patches above the page, from `start` on; narrower ones where they would not fit before `end`."""
    width = min(PATCH, max(0.0, end - start) / len(colors))
    for number, color in enumerate(colors):
        yield Shape(Rect(start + number * width, bleed.y - MARK_GAP - PATCH, width, PATCH).corners(), fill=color)


def _rule(start: Point, length: float, *, down: bool) -> Shape:
    """A registration line from `start` on, with its middle on the line that it marks."""
    half = MARK_WIDTH / 2
    if down:
        return Shape(Rect(start.x - half, start.y, MARK_WIDTH, length).corners(), fill=REGISTRATION)
    return Shape(Rect(start.x, start.y - half, length, MARK_WIDTH).corners(), fill=REGISTRATION)
