"""How wide a heading or a photo on an article is where its `width` says so."""

from __future__ import annotations

from paginate.plan.article_parts import Parts
from paginate.plan.article_space import ArticleSpace
from paginate.source.positions import Path
from paginate.units import TOLERANCE, Length


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
