"""The paper on which a page is planned: its base columns and lines, and where on them each frame stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from paginate.diagnostics import Sink
from paginate.geometry import Rect
from paginate.model import Frame, PageLayout, PhotoFrame, RuleFrame, Style
from paginate.plan.base_grid import BaseGrid, plan_base_grid, plan_other_grids
from paginate.plan.page_map import Taken, page_map, place_words
from paginate.plan.places import CellRange, whole_cells, written_places
from paginate.plan.planning import Planning
from paginate.plan.styles import UNKNOWN, plan_styles
from paginate.plan.text_frames import USUAL_STYLE
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.written import Written, WrittenFrame
from paginate.units import same


class FramePlace(NamedTuple):
    """The cells on which a frame stands, several rectangles of them where it is no rectangle itself.

    `is_whole`: it covers these and nothing else; one that is placed in lengths may cover parts of some. `grid` is the name of the
    grid by which it is counted, where that is not the page's own.
    """

    cells: tuple[CellRange, ...]
    is_whole: bool
    grid: str = ""

    def words(self, language: str) -> str:
        """The place as a layout writes it (`栏1-5 行13-41`)."""
        between = "、" if language == "zh" else ", "
        words = between.join(place_words(each).words(language) for each in self.cells)
        return f"{words} ({self.grid})" if self.grid else words


class Paper(NamedTuple):
    """Columns and lines of a page, and the places of its frames by their ids; of a frame that touches no column there is none.

    `holes` are the pieces of columns on which nothing stands.
    """

    base: BaseGrid
    places: Mapping[str, FramePlace]
    holes: tuple[CellRange, ...]


def plan_paper(written: Written, layout: PageLayout) -> Paper | None:
    """The paper of a page that is planned; None where its columns have no room, which planning has reported."""
    planning = Planning(written, Sink())
    base = plan_base_grid(planning, layout.grid, layout.page)
    if base is None:
        return None
    others = plan_other_grids(planning, base, layout.page, lambda length: length.points(base.size, base.leading))
    by_id = {frame.id: frame for frame in reversed(written.frames)}
    places, taken = {}, []
    for number, frame in enumerate(layout.frames):
        own = by_id.get(frame.id)
        name = "" if own is None else own.keys.grid or ""
        grid = others.get(name, base)
        box = _box(frame, own, layout.frames)
        place = _place(box, own, grid)
        if place is not None:
            places[frame.id] = place._replace(grid=name)
            parts = tuple(grid.area(*each) for each in place.cells)
            taken.append(Taken(number, frame, parts, is_placed=True, is_over=own is not None and own.keys.over))
    return Paper(base, places, tuple(page_map(taken, base).holes()))


def _box(frame: Frame, written: WrittenFrame | None, frames: Sequence[Frame]) -> Rect:
    """What a frame covers, without what of it bleeds; of an article's text, all that the article has but its rules."""
    if written is not None and isinstance(written.keys, schema.Article):
        own = [each for each in frames if each.id == written.id or each.id.startswith(f"{written.id}-")]
        boxes = [_box(each, None, ()) for each in own if not isinstance(each, RuleFrame)]
        return Rect.around(corner for box in boxes for corner in box.corners())
    return frame.caption_box or frame.box if isinstance(frame, PhotoFrame) else frame.box


def _place(box: Rect, written: WrittenFrame | None, grid: BaseGrid) -> FramePlace | None:
    """The cells that a box touches; those that are written, where they are several places."""
    if written is not None and len(parts := tuple(whole_cells(written_places(written.keys)))) > 1:
        return FramePlace(parts, is_whole=True)
    columns = grid.columns_of(box)
    if columns is None:
        return None
    first, last = max(1, grid.first_line(box)), min(grid.lines, grid.last_line(box))
    if last < first:
        return None
    cells = CellRange(columns, (first, last))
    return FramePlace((cells,), _are_same(box, grid.area(*cells)))


def _are_same(box: Rect, other: Rect) -> bool:
    return all(same(*sides) for sides in zip(box, other, strict=True))


class Measure(NamedTuple):
    """So many base columns beside each other, the first of them, and how wide they are together, in points."""

    columns: int
    first: int
    points: float


def measures_of(base: BaseGrid) -> Iterator[Measure]:
    """The measures that base columns and whole numbers of them make, the narrowest numbers first; each measure once."""
    seen: list[float] = []
    number = len(base.columns)
    for columns in range(1, number + 1):
        for first in range(1, number - columns + 2):
            _, width = base.span(first, first + columns - 1)
            if not any(same(width, other) for other in seen):
                seen.append(width)
                yield Measure(columns, first, width)


def usual_style(written: Written, layout: PageLayout, name: str | None) -> Style | None:
    """The style of a text that is in no frame: the one that is named, else the usual one; None where there is none of the name."""
    styles = plan_styles(Planning(written, Sink()), layout.grid)
    found = styles.find(name, USUAL_STYLE)
    return None if found is UNKNOWN else found
