"""What the parts of one article are planned with: its keys, what its editor wrote, the styles of its parts, and what room they have."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from paginate.geometry import Size, WritingMode
from paginate.model import Style
from paginate.plan.article_space import ArticleSpace
from paginate.plan.base_grid import BaseGrid
from paginate.plan.setting import Site
from paginate.plan.styles import UNKNOWN
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.positions import Path
from paginate.source.written import WrittenArticle
from paginate.units import TOLERANCE, Length, in_millimetres


class Parts(NamedTuple):
    """An article: how it is placed, what is in it, and the grid on which it lies."""

    keys: schema.Article
    written: WrittenArticle
    site: Site
    grid: BaseGrid

    @property
    def body(self) -> Style:
        """The style of the text."""
        return self.style("body")

    @property
    def known_body(self) -> Style:
        """The style of the text; where it is not known, the one built in, so that one run reports all."""
        return self.site.setting.styles.built_in["body"] if self.body is UNKNOWN else self.body

    @property
    def is_vertical(self) -> bool:
        """Whether its text is vertical, so that its columns are tiers 段."""
        return self.body.writing_mode is WritingMode.VERTICAL

    def style(self, part: str) -> Style:
        """The style of a part: the one that `styles` names for it, else the one that bears its name, else the usual one."""
        named: str | None = getattr(self.keys.styles, part, None)
        styles = self.site.setting.styles
        if named is not None:
            return styles.find(named, "body")
        if part in styles.written:
            return styles.find(part, part)
        return styles.find(None, "caption" if part == "caption" else "body" if part == "body" else "heading")

    def points(self, length: Length, style: Style | None = None) -> float:
        """A length in points: 字 are the grid's, or those of a style."""
        return self.site.points(style)(length)

    @property
    def padding(self) -> tuple[float, int]:
        """What a box keeps free inside: points at the sides, whole lines above and below."""
        if self.keys.box is None:
            return 0.0, 0
        padding = self.keys.box.padding
        across, down = (padding, padding) if isinstance(padding, Length) else padding
        return self.points(across), max(0, round(self.points(down) / self.grid.leading))

    def id_of(self, part: str) -> str:
        """What findings call a part."""
        return f"{self.site.id}-{part}"


def width_within(space: ArticleSpace, said: Length, parts: Parts, path: Path) -> float:
    """The points of a width; those of the article's text where it says more, which is reported. `path` leads to its keys."""
    width, most = parts.points(said), space.right - space.left
    if width <= most + TOLERANCE:
        return width
    site, place = parts.site, (*path, "width")
    words = site.planning.document.in_words((*site.path, *place), {"key": "width"})
    value, most_said = (f"{points / parts.grid.size:.3g}字" for points in (width, most))
    site.report("out-of-range", *place, **words, value=value, least="1字", most=most_said)
    return most


def check_padding(parts: Parts, room: Size) -> None:
    """Report a box in whose padding not one character finds room. `room` is what the heading leaves of the article's place."""
    box, grid = parts.keys.box, parts.grid
    if box is None or min(room.width, room.height) < parts.known_body.size - TOLERANCE:
        return  # what a heading takes is reported by itself
    (across, lines), size = parts.padding, parts.known_body.size
    down = lines * grid.leading
    if room.width - 2 * across >= size - TOLERANCE and room.height - 2 * down >= size - TOLERANCE:
        return
    most_across = floor((room.width - size) / 2 / grid.size)
    most_down = floor((room.height - size) / 2 / grid.leading + TOLERANCE)
    if isinstance(box.padding, Length):
        most = f"{min(most_across, floor(most_down * grid.leading / grid.size))}字"
    else:
        most = f"[{most_across}字, {most_down}行]"
    parts.site.report("padding-too-large", "box", "padding", name=parts.site.id, most=most)


def check_columns(parts: Parts, room: float, measures: Sequence[float], gutter: float) -> None:
    """Report columns that find no room, those that are said and those with not one character in each. `room` is the width that text
    has, or the height where it runs down."""
    size = parts.known_body.size
    needed = sum(max(measure, size) for measure in measures) + gutter * (len(measures) - 1)
    if needed > room + TOLERANCE and room >= size - TOLERANCE:
        words = in_millimetres(needed=needed, room=room)
        parts.site.report("columns-too-wide", "columns", **words)
