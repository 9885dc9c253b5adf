"""What holds for text around obstacles and in level columns, across and down the page: nothing lost, nothing on an obstacle,
lines on the grid, feet level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import cos, pi, sin
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paginate.compose.axes import Axes
from paginate.compose.flow import FlowedStory, flow_story, least_depths, line_slots
from paginate.compose.settle import settle_story
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.display.moving import moved
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import ALL_COLUMNS, Exclusion, PageLayout, Paragraph, Region, Story, Style, TextFrame
from paginate.text import Punctuation
from paginate.units import TOLERANCE
from setting import BODY, GRID, HERE, PAGE, PRESS, typesetter

HAN = "春风又绿江南岸明月何时照我还，。"
CROSSHEAD = BODY._replace(name="crosshead", size=12, leading=16, lines=2)
ACROSS = CROSSHEAD._replace(name="across", span=ALL_COLUMNS)

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Case(NamedTuple):
    """A frame with a story for it."""

    frame: TextFrame
    story: Story

    @property
    def lines_deep(self) -> int:
        """How many lines the frame has room for."""
        return round((self.axes.depth - 10) / 15) + 1

    @property
    def axes(self) -> Axes:
        """The axes of the whole frame."""
        return Axes(self.frame.style.writing_mode, self.frame.box)

    @property
    def without_wishes(self) -> Case:
        """The same frame filled column by column."""
        return self._replace(frame=self.frame._replace(balance=False, open_depth=False))

    def so_deep(self, lines: int) -> Case:
        """The same in a frame of so many lines."""
        depth = (lines - 1) * 15 + 10
        columns = []
        for column in self.frame.columns:
            axes = Axes(self.frame.style.writing_mode, column.box)
            columns.append(column._replace(box=axes.rect(0, 0, axes.measure, depth)))
        box = self.axes.rect(0, 0, self.axes.measure, depth)
        return self._replace(frame=self.frame._replace(box=box, columns=tuple(columns)))

    def flowed(self) -> FlowedStory:
        """The story in its frame."""
        return flow_story(self.story, [self.frame], typesetter(), GRID, PAGE)

    def set_lines(self) -> Iterator[Line]:
        """The lines of the story on the page."""
        box = self.frame.box
        for line in settle_story(self.flowed(), typesetter(Sink()))[self.frame.id]:
            yield moved(line, Point(box.x, box.y))


@st.composite
def outlines(draw: st.DrawFn, measure: float, depth: float) -> list[Point]:
    """A rectangle or a star-shaped polygon, along the lines (x) and across them (y)."""
    x, y = draw(st.integers(-40, int(measure))), draw(st.integers(-40, int(depth)))
    width, height = draw(st.integers(5, 160)), draw(st.integers(5, 120))
    if draw(st.booleans()):
        return list(Rect(x, y, width, height).corners())
    corners = draw(st.lists(st.floats(0.2, 1.0), min_size=3, max_size=9))
    turns = [2 * pi * number / len(corners) for number in range(len(corners))]
    return [
        Point(x + width / 2 * (1 + far * cos(turn)), y + height / 2 * (1 + far * sin(turn)))
        for far, turn in zip(corners, turns, strict=True)
    ]


@st.composite
def cases(draw: st.DrawFn, *, plain: bool = False) -> Case:
    mode = draw(st.sampled_from(list(WritingMode)))
    style = BODY._replace(
        writing_mode=mode,
        punctuation=draw(st.sampled_from([Punctuation.KAIMING, Punctuation.FULL])),
        first_line_indent=draw(st.sampled_from([0.0, 20.0])),
        avoid_lone_lines=not plain and draw(st.booleans()),
    )
    count, depth = draw(st.integers(1, 4)), draw(st.integers(4, 20)) * 15 - 5
    measures = draw(st.lists(st.integers(8, 18), min_size=count, max_size=count))
    axes = Axes(mode, Rect(15, 15, 970, 900))
    extent = sum(measures) * 10 + (count - 1) * 10
    exclusions = [
        Exclusion(tuple(axes.point(*point) for point in outline))
        for outline in draw(st.lists(outlines(extent, depth), max_size=0 if plain else 3))
    ]
    columns, inline = [], 0.0
    for measure in measures if not plain else measures[:1] * count:
        columns.append(Region(axes.rect(inline, 0, measure * 10, depth), tuple(exclusions)))
        inline += measure * 10 + 10
    box = axes.rect(0, 0, inline - 10, depth)
    frame = TextFrame("frame", HERE, box, style, "story", tuple(columns), balance=draw(st.booleans()) or plain)
    return Case(frame, draw(stories(style, plain=plain)))


@st.composite
def stories(draw: st.DrawFn, style: Style, *, plain: bool) -> Story:
    paragraphs = []
    for number, length in enumerate(draw(st.lists(st.integers(1, 160), min_size=1, max_size=6))):
        own = None
        if number and not plain and length < 40:
            own = draw(st.sampled_from([CROSSHEAD, ACROSS, ACROSS._replace(span=2)]))
            own = own._replace(writing_mode=style.writing_mode)
        text = (HAN * 12)[number : number + (length if own is None else 1 + length // 8)].lstrip("，。") or "文"
        paragraphs.append(Paragraph(text, HERE, style=own))
    return Story("story", HERE, tuple(paragraphs))


def feet(flowed: FlowedStory, axes: Axes) -> dict[int, int]:
    """By column the number of the last line of the frame that is taken, of those that stand on the grid."""
    found: dict[int, int] = {}
    for _, column, line in lines_taken(flowed, axes):
        found[column] = max(line, found.get(column, -1))
    return found


def lines_taken(flowed: FlowedStory, axes: Axes) -> Iterator[tuple[int, int, int]]:
    """The lines of the frame that are taken: of which paragraph, in which column, and which line it is."""
    regions = [column.box for column in flowed.frames[0].columns]
    walls = {wall.paragraph: wall for wall in flowed.walls}
    for placement in flowed.placements:
        if (wall := walls.get(placement.number)) is not None:
            yield from (
                (wall.paragraph, column, wall.lines[1]) for column in range(wall.columns[0], wall.columns[1] + 1)
            )
            continue
        for place in placement.places:
            line = (place.axes.block_start() + place.block - axes.block_start()) / 15
            deepest = round(line) if placement.style.lines == 0 else int(line - 0.01) + 1
            yield placement.number, regions.index(place.axes.box), deepest


def last_lines(case: Case) -> dict[int, int]:
    """By column the number of the last line that the frame has for text."""
    return {
        number: round([*slots][-1].block / 15)
        for number, slots in groupby(line_slots(case.frame, GRID, PAGE), key=lambda slot: slot.column)
    }


def inside(point: Point, outline: Sequence[Point]) -> bool:
    crossings = 0
    for one, other in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (one.y > point.y) != (other.y > point.y):
            crossings += point.x < one.x + (point.y - one.y) * (other.x - one.x) / (other.y - one.y)
    return crossings % 2 == 1


@FEW
@given(cases())
def test_text_out_is_text_in(case: Case) -> None:
    flowed, whole = case.flowed(), "".join(paragraph.text for paragraph in case.story.paragraphs)
    text = "".join(line.text for line in case.set_lines())
    assert whole.startswith(text)
    assert len(whole) - len(text) == flowed.overset.characters


@FEW
@given(cases())
def test_no_character_is_on_an_obstacle(case: Case) -> None:
    outlines = [exclusion.outline for exclusion in case.frame.columns[0].exclusions]
    for line in case.set_lines():
        box = line.box.inset(2 * TOLERANCE)
        within = [Point(box.x + box.width * x / 24, box.y + box.height * y / 24) for x in range(25) for y in range(25)]
        for outline in outlines:
            assert not any(inside(point, outline) for point in within), line.text
            assert not any(box.contains(Rect(*point, 0, 0)) for point in outline), line.text


@FEW
@given(cases())
def test_lines_with_the_leading_of_the_grid_are_on_it(case: Case) -> None:
    for placement in case.flowed().placements:
        for place in placement.places:
            line = (
                place.axes.block_start() + place.block - Axes(place.axes.writing_mode, PAGE.type_area).block_start()
            ) / 15
            assert placement.style.lines or abs(line - round(line)) < 1e-6


@FEW
@given(cases())
def test_a_line_beside_an_obstacle_has_whole_characters_and_more_than_four(case: Case) -> None:
    step = 0.5 if case.frame.style.punctuation is Punctuation.KAIMING else 1.0
    for slot in line_slots(case.frame, GRID, PAGE):
        assert slot.measure / 10 / step == int(slot.measure / 10 / step)
        assert slot.measure >= 50
        assert slot.inline + slot.measure <= slot.axes.measure + TOLERANCE


@FEW
@given(cases())
def test_feet_are_level_or_it_is_said_why_not(case: Case) -> None:
    flowed = case.flowed()
    if not case.frame.balance or flowed.overset.characters or flowed.uneven is not None:
        return
    if any(wall.faults for wall in flowed.walls):
        return
    found = feet(flowed, case.axes)
    foot = max(found.values())
    full, less = last_lines(case.so_deep(foot + 1)), last_lines(case.so_deep(foot)) if foot else {}
    kinds = [
        "full" if found.get(column) == full.get(column) else "less"
        for column in range(len(case.frame.columns))
        if full.get(column) != less.get(column)
    ]
    assert kinds == sorted(kinds)
    for column in range(len(case.frame.columns)):
        assert found.get(column) in (full.get(column), less.get(column))


@FEW
@given(cases())
def test_text_is_before_what_goes_across_and_goes_on_under_it(case: Case) -> None:
    flowed = case.flowed()
    taken = list(lines_taken(flowed, case.axes))
    for wall in flowed.walls:
        first, last = wall.columns
        around = [(number, column, line) for number, column, line in taken if first <= column <= last]
        assert all(line < wall.lines[0] for number, _, line in around if number < wall.paragraph)
        assert all(line > wall.lines[1] for number, _, line in around if number > wall.paragraph)
        under = max((other.lines[1] for other in flowed.walls if other.lines[1] < wall.lines[0]), default=-1)
        above = [max((at for _, here, at in around if here == each and at < wall.lines[0]), default=under)
                 for each in range(first, last + 1)]  # fmt: skip
        if not (wall.uneven or case.frame.columns[0].exclusions or max(above) == under):
            assert above == sorted(above, reverse=True)
            assert above[0] - above[-1] <= 1


@FEW
@given(cases(plain=True))
def test_the_feet_of_columns_that_are_alike_are_counted_out(case: Case) -> None:
    flowed = case.flowed()
    if flowed.overset.characters:
        return
    assert flowed.uneven is None
    lines = sum(len(placement.places) for placement in flowed.placements)
    columns = len(case.frame.columns)
    counts = [(lines + columns - 1 - number) // columns for number in range(columns)]
    found = feet(flowed, case.axes)
    assert [found.get(column, -1) + 1 for column in range(columns)] == counts


@FEW
@given(cases())
def test_an_open_depth_is_the_least_that_holds_the_text(case: Case) -> None:
    opened = case._replace(frame=case.frame._replace(open_depth=True, balance=True))
    layout = PageLayout("page", PAGE, GRID, {}, (), {"story": case.story}, (opened.frame,), PRESS)
    depth = least_depths(layout, typesetter())["frame"]
    if depth is None:
        assert case.without_wishes.flowed().overset.characters
        return
    again = opened.so_deep(depth)
    assert not again.flowed().overset.characters
    assert feet(again.flowed(), case.axes) == feet(opened.flowed(), case.axes)
    if depth > 1:
        shallower = case.without_wishes.so_deep(depth - 1).flowed()
        # what was parted for want of a line, or had no room across the columns
        assert shallower.overset.characters or shallower.flaws or len(shallower.walls) < len(again.flowed().walls)
