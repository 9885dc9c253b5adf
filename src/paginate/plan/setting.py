"""What one frame is read with: its place in the file, the grid and the type area it is measured by."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from paginate.diagnostics import Span, phrase
from paginate.geometry import Edge, Point, Rect
from paginate.model import Grid, Page, Story, Style
from paginate.plan.base_grid import BaseGrid
from paginate.plan.places import Numbered, is_placed
from paginate.plan.planning import Planning, Points
from paginate.plan.styles import Styles
from paginate.records import NamedTuple
from paginate.source import Path
from paginate.source.written import WrittenFrame

if TYPE_CHECKING:
    from paginate.model.tables import SetTable


class Setting(NamedTuple):
    """What every frame of a page is set in; `page` and `base` are None where they cannot be had.

    `base` are the page's columns and lines, `grids` those with other columns by name. `numbered` are the frames that are
    placed by number, `depths` the lines of frames whose text says how deep they are, by id, as far as they are known.
    """

    planning: Planning
    page: Page | None
    grid: Grid
    styles: Styles
    stories: Mapping[str, Story]
    base: BaseGrid | None = None
    grids: Mapping[str, BaseGrid] = {}
    numbered: Sequence[Numbered] = ()
    depths: Mapping[str, int] = {}
    tables: Mapping[str, SetTable] = {}

    @property
    def origin(self) -> Point:
        """The top left corner of the type area, from which frames are placed."""
        return Point(self.page.type_area.x, self.page.type_area.y) if self.page else Point(0, 0)


class Site(NamedTuple):
    """A frame as it is written, the page's setting, and the boxes of the frames that are planned so far, by id."""

    written: WrittenFrame
    setting: Setting
    planned: Mapping[str, Rect] = {}

    @property
    def id(self) -> str:
        """By what findings name the frame."""
        return self.written.id

    @property
    def path(self) -> Path:
        """What leads to the frame in the layout file."""
        return self.written.path

    @property
    def planning(self) -> Planning:
        """The layout, and where its faults are reported."""
        return self.setting.planning

    @property
    def span(self) -> Span:
        """Where the frame begins in the file."""
        return self.planning.document.place(self.path)

    def points(self, style: Style | None = None) -> Points:
        """Lengths in a frame of this style; in one without, an em is the grid's."""
        grid = self.setting.grid
        em = grid.size if style is None else style.size
        return lambda length: length.points(em, grid.leading)

    @property
    def is_placed(self) -> bool:
        """Whether the frame is placed in columns and lines."""
        return is_placed(self.written.keys)

    @property
    def grid(self) -> BaseGrid | None:
        """The columns and lines by which its place is counted."""
        return self.setting.grids.get(self.written.keys.grid or "", self.setting.base)

    def bled(self, box: Rect, edges: Collection[Edge]) -> Rect:
        """The box with these edges at the end of the bleed; as it is where it lies wholly beyond one of them."""
        if self.setting.page is None or not edges:
            return box
        sheet = self.setting.page.bleed_edge
        left, top = (sheet.x if Edge.LEFT in edges else box.x), (sheet.y if Edge.TOP in edges else box.y)
        right = sheet.right if Edge.RIGHT in edges else box.right
        bottom = sheet.bottom if Edge.BOTTOM in edges else box.bottom
        return Rect(left, top, right - left, bottom - top) if left < right and top < bottom else box

    def style(self, name: str | None, usual: str) -> Style:
        """The style `name`, else the style `usual`; see `Styles.find`."""
        return self.setting.styles.find(name, usual)

    def report(self, code: str, *keys: str | int, **values: object) -> None:
        """Report a finding about the value at `keys` in the frame."""
        self.planning.report(code, (*self.path, *keys), **values)

    def report_missing(self, key: str) -> None:
        """Report that the frame lacks a key, which is called as its other keys are."""
        row = type(self.written.keys).table[key]
        name = row.chinese if self.planning.document.is_in_chinese(self.path) else key
        self.report("missing-key", key=name, hint=phrase("example", key=name, example=row.example))

    def report_key(self, code: str, key: str, /, **values: object) -> None:
        """Report a finding about a key of the frame."""
        document, path = self.planning.document, (*self.path, key)
        self.planning.sink.report(code, document.key_place(path), **document.in_words(path, values))
