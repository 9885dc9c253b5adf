"""How deep articles are where that changes what their text has: vertical ones on a page whose lines run across, whose tiers are longer
as they are deeper, and those with something placed from their middle or their end. They are planned at one depth after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import Final

from paginate.model import PageLayout, TextFrame

Planned = Callable[[int], PageLayout | None]
"""The page with the text so many lines deep: of the page, where it has lines of its own, else its own."""

Depths = Callable[[PageLayout], Mapping[str, int]]

FURTHER: Final = 4
"""Lines under the least depth found that are tried too: a tier more, or a photo elsewhere, may leave more room in fewer lines."""


def is_to_be_tried(layout: PageLayout, name: str) -> bool:
    """Whether the room that a text has in a number of lines is not known from that in more of them."""
    frame = _text(layout, name)
    return frame is not None and (frame.own_lines or frame.shifts)


def least_lines(name: str, layout: PageLayout, planned: Planned, measure: Depths) -> int | None:
    """The least number of lines at which all of a frame's text is in; None where it is over at all of them."""

    def holds(lines: int) -> bool | None:
        """Whether the text is in; None where the page has no room for so many lines."""
        page = planned(lines)
        if page is None or _text(page, name) is None:
            return None
        return name in measure(_opened(page, name))

    text = _text(layout, name)
    least = 1 if text is None or text.own_lines else max(1, text.least)
    area = layout.page.type_area
    low, high = least - 1, ceil(max(area.width, area.height) / layout.grid.leading) + 1
    found = None
    while high - low > 1:
        middle = (low + high) // 2
        is_in = holds(middle)
        if is_in is False:
            low = middle
            continue
        high = middle
        found = middle if is_in else found
    if found is None:
        return None
    return next((lines for lines in range(max(least, found - FURTHER), found) if holds(lines)), found)


def _text(page: PageLayout, name: str) -> TextFrame | None:
    return next((frame for frame in page.frames if isinstance(frame, TextFrame) and frame.id == name), None)


def _opened(page: PageLayout, name: str) -> PageLayout:
    """The page with a frame of open depth, so that it can be said whether its text is in."""
    frames = (
        frame._replace(open_depth=True) if isinstance(frame, TextFrame) and frame.id == name else frame
        for frame in page.frames
    )
    return page._replace(frames=tuple(frames))
