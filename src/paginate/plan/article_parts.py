"""What the parts of one article are planned with: its keys, what its editor wrote, and the styles of its parts."""

from __future__ import annotations

from paginate.model import Style
from paginate.plan.base_grid import BaseGrid
from paginate.plan.setting import Site
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.written import WrittenArticle
from paginate.units import Length


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

    def id_of(self, part: str) -> str:
        """What findings call a part."""
        return f"{self.site.id}-{part}"
