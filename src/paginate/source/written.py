"""What a layout says, read whole: its keys with their places, its texts, what its files are. No length is worked out yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from paginate.assets import PictureInfo, PlacedInfo
from paginate.diagnostics import Span
from paginate.geometry import Point
from paginate.model import FontFile, Issue, Lettering, Orientation, Paragraph, Script
from paginate.press import PressProfile
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.positions import Document, Path
from paginate.source.reading import Checked

if TYPE_CHECKING:
    from paginate.source.schema_tables import TableContent
    from paginate.source.table_grids import JoinedCells


class Mark(NamedTuple):
    """Characters `start` to `end` of a paragraph that are marked: with styles by name, each over those before it.

    `ruby` is the reading of the characters; `no_break`: they are to be on one line.
    """

    start: int
    end: int
    styles: tuple[str, ...] = ()
    orientation: Orientation | None = None
    lettering: Lettering | None = None
    script: Script | None = None
    ruby: str = ""
    no_break: bool = False


class StyleName(NamedTuple):
    """The name of the style that a paragraph asks for, and its place."""

    name: str
    span: Span


class WrittenParagraph(NamedTuple):
    """A paragraph as it is written: its text, which has no runs yet, what is marked in it, and its own style's name."""

    text: Paragraph
    marks: tuple[Mark, ...] = ()
    style: StyleName | None = None


class WrittenStory(NamedTuple):
    """A story's text, paragraph by paragraph."""

    id: str
    span: Span
    paragraphs: Sequence[WrittenParagraph]


class WrittenPhoto(NamedTuple):
    """A photo of an article: what it is, None where it cannot be had; its caption and who took it, None where that is not said;
    the path that leads to it, and the file that is named, empty where none is."""

    info: PictureInfo | None
    caption: WrittenParagraph | None
    credit: WrittenParagraph | None
    path: Path
    file: str = ""


class WrittenArticle(NamedTuple):
    """An article as its editor writes it: the lines of its heading, its text paragraph by paragraph, its photos by name."""

    id: str
    span: Span
    kicker: tuple[WrittenParagraph, ...] = ()
    headline: tuple[WrittenParagraph, ...] = ()
    deck: tuple[WrittenParagraph, ...] = ()
    byline: tuple[WrittenParagraph, ...] = ()
    paragraphs: Sequence[WrittenParagraph] = ()
    photos: Mapping[str, WrittenPhoto] = {}

    @property
    def heading(self) -> tuple[WrittenParagraph, ...]:
        """All lines of its heading, from the kicker to the byline."""
        return self.kicker + self.headline + self.deck + self.byline


class WrittenPlacedPhoto(NamedTuple):
    """A photo, or the photos of a group, in an article's frame. Caption and credit are those that the frame says in place of the
    article's; None where it does not. `outline` are the polygons that the text follows, in fractions of the photo's width and
    height; none where it goes past the photo's box."""

    keys: schema.ArticlePhoto
    path: Path
    photos: tuple[WrittenPhoto, ...]
    caption: WrittenParagraph | None = None
    credit: WrittenParagraph | None = None
    outline: Sequence[Sequence[Point]] = ()


class WrittenTable(NamedTuple):
    """A table as it is written: its keys, how many rows and columns it has, the paragraphs of the cells that have some, by row and
    column from 0, and the cells that are one."""

    id: str
    span: Span
    path: Path
    keys: TableContent
    size: tuple[int, int]
    cells: Mapping[tuple[int, int], tuple[WrittenParagraph, ...]]
    joined: tuple[JoinedCells, ...] = ()


class WrittenLine(NamedTuple):
    """A line of a heading, or a caption; `own` are the keys of a heading's line that has some."""

    text: WrittenParagraph
    own: schema.StyledLine | None = None


class WrittenFrame(NamedTuple):
    """A frame's keys, what they lead to, and the id by which findings name it. `path` leads to it in the file.

    `lines` are those of a heading; a caption is one. `photo` and `page` are None where they cannot be had. `photos` are those that
    an article's frame places.
    """

    id: str
    path: Path
    keys: schema.Frame
    lines: tuple[WrittenLine, ...] = ()
    photo: PictureInfo | None = None
    page: PlacedInfo | None = None
    photos: tuple[WrittenPlacedPhoto, ...] = ()


class Written(NamedTuple):
    """A layout as it is written, without its broken parts, which are reported.

    `fonts` are the font files that are there, `press_span` is where the layout names its press. `files` are the style files and
    article files that it was read from, by their names from its folder, `sheets` the program's own style sheets.
    """

    name: str
    document: Document
    checked: Checked
    stories: Mapping[str, WrittenStory]
    frames: Sequence[WrittenFrame]
    fonts: tuple[FontFile, ...]
    issue: Issue
    press: PressProfile
    press_span: Span | None
    files: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    articles: Mapping[str, WrittenArticle] = {}
    tables: Mapping[str, WrittenTable] = {}

    @property
    def layout(self) -> schema.Layout:
        """The layout's keys."""
        return self.checked.layout
