"""How deep vertical articles are on a page whose lines run across: how many of its lines they take depends on how many characters
their tiers are long, so they are planned at one depth after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil

from paginate.model import PageLayout, TextFrame

Planned = Callable[[int], PageLayout | None]
"""The page with the frame so many of the page's lines deep."""

Depths = Callable[[PageLayout], Mapping[str, int]]


def has_own_lines(layout: PageLayout, name: str) -> bool:
    """Whether a text's lines are not the page's."""
    return any(isinstance(frame, TextFrame) and frame.id == name and frame.own_lines for frame in layout.frames)


def least_lines(name: str, layout: PageLayout, planned: Planned, measure: Depths) -> int | None:
    """The least number of the page's lines at which all of a frame's text is in; None where it is over in all the room."""

    def holds(lines: int) -> bool:
        page = planned(lines)
        return page is not None and name in measure(_opened(page, name))

    if name not in measure(layout):
        return None
    low, high = 0, ceil(layout.page.type_area.height / layout.grid.leading)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _opened(page: PageLayout, name: str) -> PageLayout:
    """The page with a frame of open depth, so that it can be said whether its text is in."""
    frames = (
        frame._replace(open_depth=True) if isinstance(frame, TextFrame) and frame.id == name else frame
        for frame in page.frames
    )
    return page._replace(frames=tuple(frames))
