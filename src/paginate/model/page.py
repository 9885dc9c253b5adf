"""The page as a whole: its sheet, its line grid, its stories and its frames."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.diagnostics import Span
from paginate.geometry import Rect, Size
from paginate.model.frames import Frame
from paginate.model.paragraph import Paragraph
from paginate.model.style import FontChoice, Style
from paginate.press import PressProfile
from paginate.records import NamedTuple


class Page(NamedTuple):
    """The trimmed sheet, the bleed around it, and the type area 版心 (from the trim's top left), in points."""

    trim: Size
    bleed: float
    type_area: Rect

    @property
    def bleed_edge(self) -> Rect:
        """The trim with its bleed on all sides: where what runs off the page is cut."""
        return Rect(0, 0, *self.trim).inset(-self.bleed)


class Grid(NamedTuple):
    """The base grid: body size and leading in points; line n stands `n * leading` below the type area's top."""

    size: float
    leading: float


class Story(NamedTuple):
    """A text that runs through one or more frames."""

    id: str
    span: Span
    paragraphs: tuple[Paragraph, ...]


class FontFile(NamedTuple):
    """A font file that the layout brings along: the family and weight it serves, and its face in a collection.

    `weight` is None where none is written: all that a variable font has, else regular. `width`, of a variable font, is in
    hundredths of the usual one; None: the font's own.
    """

    family: str
    weight: int | None
    file: str
    face_index: int
    span: Span
    width: int | None = None


class FontUse(NamedTuple):
    """A font that a style asks for, and where the layout names it and asks it for a weight; None where it does not."""

    style: str
    font: FontChoice
    span: Span | None
    weight_span: Span | None


class Issue(NamedTuple):
    """What names a page among all others: the paper 报名, the date as `YYYY-MM-DD`, page 版, version 稿次 and operator.

    What the layout does not say is empty; `version` is then 1.
    """

    paper: str = ""
    date: str = ""
    page: str = ""
    version: str = "1"
    operator: str = ""


class Folds(NamedTuple):
    """Where the sheet is folded: the x of folds that run down the page (a spread's 中缝), the y of those across it.

    Points from the trim's top left.
    """

    down: tuple[float, ...] = ()
    across: tuple[float, ...] = ()


class PageLayout(NamedTuple):
    """One page as the designer asked for it; frames stand in paint order.

    `press` is what the press asks for, `press_span` where the layout names it; None where it does not. `last_lines` are, by the
    frames' ids, the last lines of their entries in the layout. `files` are the further files that it is written in, of styles and
    articles, by their names from its folder, `sheets` the program's style sheets. `gives_way` are, by
    the frames' ids, those of what articles give way to.
    """

    name: str
    page: Page
    grid: Grid
    styles: Mapping[str, Style]
    fonts: tuple[FontFile, ...]
    stories: Mapping[str, Story]
    frames: tuple[Frame, ...]
    press: PressProfile
    press_span: Span | None = None
    issue: Issue = Issue()
    folds: Folds = Folds()
    font_uses: tuple[FontUse, ...] = ()
    last_lines: Mapping[str, int] = {}
    files: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    gives_way: Mapping[str, tuple[str, ...]] = {}
