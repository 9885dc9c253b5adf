"""The page as a whole: its sheet, its line grid, its stories and its frames."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from paginate.diagnostics import Span
from paginate.geometry import Rect, Size
from paginate.model.frames import Frame
from paginate.model.paragraph import Paragraph
from paginate.model.style import Style


class Page(NamedTuple):
    """The trimmed sheet, the bleed around it, and the type area 版心 (from the trim's top left), in points."""

    trim: Size
    bleed: float
    type_area: Rect


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
    """A font file that the layout brings along: the family and weight it serves, and its face in a collection."""

    family: str
    weight: int
    file: str
    face_index: int
    span: Span


class PageLayout(NamedTuple):
    """One page as the designer asked for it; frames stand in paint order.

    `profile` names the printer's CMYK profile, None the project's own; `photo_resolution` is in pixels per inch.
    """

    name: str
    page: Page
    grid: Grid
    styles: Mapping[str, Style]
    fonts: tuple[FontFile, ...]
    stories: Mapping[str, Story]
    frames: tuple[Frame, ...]
    profile: str | None
    photo_resolution: float
    profile_span: Span | None = None
