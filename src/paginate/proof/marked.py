"""The marked proof 标注校样: the page on its line grid, with every finding numbered in the margin, and the list of findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from paginate.color import BLACK, Process
from paginate.diagnostics import Diagnostic, Severity
from paginate.display import ComposedPage, Item, Picture, Shape
from paginate.display.places import Places
from paginate.fonts import FontLibrary
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.model import PageLayout, Style
from paginate.pdf import Sources, write_proof
from paginate.preflight.page_sheet import resolution
from paginate.preflight.rules.pictures import is_under
from paginate.proof.construction import (
    COLUMN_COLOR,
    EDGE_COLOR,
    FOLD_COLOR,
    FRAME_COLOR,
    GRID_COLOR,
    construction,
    line_numbers,
    name_at,
    names,
)
from paginate.proof.finding_list import GRAY, count_words, list_pages
from paginate.proof.lettering import LabelSetter, type_of
from paginate.proof.numbers import (
    ALLOWED,
    COLORS,
    PADDING,
    Margins,
    NumberedFinding,
    draw_numbers,
    draw_places,
    margins,
    place_tags,
    pointers,
    tag,
    tag_height,
)
from paginate.proof.printed import printed_boxes, tints
from paginate.proof.room import Label, Room
from paginate.proof.sharpness import asked_of, whole
from paginate.units import POINTS_PER_MILLIMETRE

TITLE_SIZE: Final = 16.0
HEAD_SIZE: Final = 11.0
NOTE_SIZE: Final = 7.0

OUTSIDE_TYPE: Final = type_of(NOTE_SIZE, GRAY)
"""Of labels that have no room on a sheet that is full."""

HEAD_GAP: Final = 6 * POINTS_PER_MILLIMETRE
"""From the bleed to the words above and below the page."""

SWATCH: Final = 18.0
BETWEEN: Final = 22.0
"""Points of a colour that is explained below the page with what parts it from its words, and from these to the next."""

ASCENT: Final = 0.88
"""Of an em box, what is above the baseline."""

OVERSET: Final = "+ 多出 {lines} 行（{characters} 字）"
COARSE: Final = "{found} ppi，{asked} {limit:g}"
ASKED: Final[Mapping[Severity, str]] = {Severity.ERROR: "至少应有", Severity.WARNING: "最好有"}
"""The words of the finding that a picture gets."""


def marked_proof(
    page: ComposedPage, layout: PageLayout, sources: Sources, fonts: FontLibrary, findings: Iterable[Diagnostic]
) -> bytes:
    """A PDF of the page, with what it is built on and what was found on it, and the findings listed on pages behind it.

    The page itself is shown as it prints, its overprint too; the printer's marks around it are left out. The same page and
    findings give the same bytes.
    """
    lettering = LabelSetter(fonts)
    entries = number_findings(findings, Places(page, layout.last_lines))
    beside = margins(entries, page.trim, page.bleed)
    drawing = _Drawing(page, layout, sources, lettering)
    drawn = tuple(drawing.items(entries, beside))
    sheet = page._replace(margin=max(beside.width, drawing.depth_below), marks=drawn)
    pages = [sheet, *list_pages(entries, title_of(page), lettering)]
    return write_proof(pages, sources, layout.press.inks)


def number_findings(findings: Iterable[Diagnostic], places: Places) -> list[NumberedFinding]:
    """The findings numbered down the page, those that have no place on it last, by their places in the files."""
    placed = [(finding, places.place(finding)) for finding in findings]
    rows = [(finding, place.box if place else None, place.frame if place else "") for finding, place in placed]
    rows.sort(key=lambda row: (row[1] is None, (row[1].y, row[1].x) if row[1] else (0, 0), row[0].span or ("", 0, 0)))
    return [NumberedFinding(number, *row) for number, row in enumerate(rows, 1)]


class _Drawing:
    """Draws over one page."""

    def __init__(self, page: ComposedPage, layout: PageLayout, sources: Sources, lettering: LabelSetter) -> None:
        self._page = page
        self._layout = layout
        self._sources = sources
        self._lettering = lettering
        sheet = Rect(0, 0, *page.trim).inset(-page.bleed)
        self._room = Room(sheet, list(printed_boxes(page)), tints(page))
        self._untold: list[Label] = []  # labels for which the sheet has no room
        self.depth_below = 0.0  # what these take below the bleed

    def items(self, entries: list[NumberedFinding], beside: Margins) -> Iterator[Item]:
        """Everything over and around the page, in paint order."""
        yield from construction(self._page, self._layout)
        marked = place_tags(entries, self._page.trim, self._lettering, self._room)
        yield from (line for line in line_numbers(self._layout, self._lettering) if self._room.keep(line.box))
        yield from draw_places(marked)
        notes = [item for note in self._notes() for item in self._placed(note, self._note_at)]
        for name in names(self._page, self._lettering):
            yield from self._placed(name, self._name_at)
        yield from notes
        yield from draw_numbers(marked, beside, self._lettering)
        yield from self._outside()
        yield from self._head(entries)
        yield from self._legend(entries)

    def _placed(self, label: Label, draw: Callable[[Rect, Label], Iterator[Item]]) -> Iterator[Item]:
        """The label in the room that the sheet has for it, and where that is not beside its box, a line from there to it."""
        place = self._room.take(label.box, *label.size, leftmost=label.is_leftmost)
        if place is None:
            self._untold.append(label)
            return
        yield from pointers(place, label.box, label.color)
        yield from draw(place, label)

    def _name_at(self, place: Rect, label: Label) -> Iterator[Item]:
        return name_at(place, label, self._lettering)

    def _note_at(self, place: Rect, label: Label) -> Iterator[Item]:
        return tag(label.text, place, label.color, self._lettering, NOTE_SIZE)

    def _outside(self) -> Iterator[Item]:
        """What has no room on the sheet, in lines under the legend."""
        foot = self._page.trim.height + self._page.bleed
        x, y = 0.0, foot + HEAD_GAP + 2 * HEAD_SIZE
        for label in self._untold:
            words = f"{label.text}　"
            length = self._lettering.length(words, OUTSIDE_TYPE)
            if x and x + length > self._page.trim.width:
                x, y = 0.0, y + OUTSIDE_TYPE.leading
            yield self._lettering.line(words, OUTSIDE_TYPE, Point(x, y))
            x += length
            self.depth_below = y + OUTSIDE_TYPE.leading + HEAD_GAP - foot

    def _notes(self) -> Iterator[Label]:
        """At the end of each story that is too long, what is left of it; on each picture that is too coarse, how coarse."""
        frames = {frame.id: frame for frame in self._page.frames}
        for story in self._page.stories:
            if story.overset.characters:
                end = frames[story.frames[-1]]
                ends_left = end.writing_mode is WritingMode.VERTICAL
                corner = Point(end.box.x if ends_left else end.box.right, end.box.bottom)
                words = OVERSET.format(**story.overset._asdict())
                yield self._note(words, Rect(*corner, 0, 0), COLORS[Severity.ERROR], before=not ends_left)
        for frame in self._page.frames:
            for item in frame.placed:
                if isinstance(item, Picture):
                    yield from self._coarse(item)

    def _coarse(self, picture: Picture) -> Iterator[Label]:
        asked, found = asked_of(self._sources.picture(picture), self._layout.press), resolution(picture)
        if is_under(found, asked.wanted):
            bad = is_under(found, asked.least)
            severity, limit = (Severity.ERROR, asked.least) if bad else (Severity.WARNING, asked.wanted)
            words = COARSE.format(found=whole(found), asked=ASKED[severity], limit=limit)
            foot = Rect(picture.box.x, picture.box.bottom, picture.box.width, 0)
            yield self._note(words, foot, COLORS[severity], before=False)

    def _note(self, text: str, box: Rect, color: Process, *, before: bool) -> Label:
        """White words in a tag that begins beside the box or, `before` it, ends there; or near it."""
        width = self._lettering.length(text, type_of(NOTE_SIZE, bold=True)) + 2 * PADDING
        return Label(text, box, Size(width, tag_height(NOTE_SIZE)), color, is_leftmost=before)

    # --- around the page ------------------------------------------------------------------------------------------

    def _head(self, entries: list[NumberedFinding]) -> Iterator[Item]:
        """What the page is, above it."""
        issue, press = self._layout.issue, self._layout.press
        words = [
            issue.paper,
            issue.date,
            issue.page and f"第{issue.page}版",
            f"{press.name}（{press.standard.value}）",
            count_words(entries),
        ]
        y = -self._page.bleed - HEAD_GAP - TITLE_SIZE
        parts = ((None, title_of(self._page), TITLE_SIZE), (None, "　".join(filter(None, words)), HEAD_SIZE))
        yield from self._row(parts, y)

    def _legend(self, entries: list[NumberedFinding]) -> Iterator[Item]:
        """What the colours mean, below it."""
        grid = f"行格（行距 {self._layout.grid.leading:g} pt，两侧数字为行数）"
        meanings = {
            "框及名称": FRAME_COLOR,
            "栏": COLUMN_COLOR,
            grid: GRID_COLOR,
            "版心和裁切边": EDGE_COLOR,
            **({"折线": FOLD_COLOR} if any(self._layout.folds) else {}),
            "错误": COLORS[Severity.ERROR],
            "警告": COLORS[Severity.WARNING],
            **_rarer_kinds(entries),
        }
        parts = [(color, words, HEAD_SIZE) for words, color in meanings.items()]
        yield from self._row(parts, self._page.trim.height + self._page.bleed + HEAD_GAP)

    def _row(self, parts: Sequence[tuple[Process | None, str, float]], y: float) -> Iterator[Item]:
        """Words beside each other on one baseline, each behind a swatch of its colour where it has one; as large as the
        page is wide enough for."""
        sizes = [size for _, _, size in parts]
        natural = sum(self._lettering.length(words, _head_type(size)) + BETWEEN for _, words, size in parts)
        natural += sum(SWATCH for color, _, _ in parts if color)
        scale = min(1.0, self._page.trim.width / natural)
        baseline = y + ASCENT * max(sizes) * scale
        x = 0.0
        for color, words, size in parts:
            if color:
                yield Shape(Rect(x, baseline - 0.4 * size * scale, 0.8 * SWATCH * scale, 2).corners(), fill=color)
                x += SWATCH * scale
            line = self._lettering.line(words, _head_type(size * scale), Point(x, baseline - ASCENT * size * scale))
            yield line
            x = line.box.right + BETWEEN * scale


def _rarer_kinds(entries: list[NumberedFinding]) -> Mapping[str, Process]:
    """Notes and allowed findings, as far as there are some."""
    colors = {entry.color for entry in entries}
    kinds = {"提示": COLORS[Severity.NOTE], "允许": ALLOWED}
    return {name: color for name, color in kinds.items() if color in colors}


def title_of(page: ComposedPage) -> str:
    """What the proof is called."""
    return f"标注校样　{page.name}"


def _head_type(size: float) -> Style:
    return type_of(size, BLACK if size > HEAD_SIZE else GRAY, bold=size > HEAD_SIZE)
