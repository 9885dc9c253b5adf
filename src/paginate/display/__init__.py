"""The composed page: what is drawn where. Whoever reads it places items and decides nothing."""

from paginate.display.items import (
    Direction,
    GlyphRun,
    Item,
    Line,
    Picture,
    Shape,
)
from paginate.display.page import ComposedFrame, ComposedPage, ComposedStory, Overset

__all__ = [
    "ComposedFrame",
    "ComposedPage",
    "ComposedStory",
    "Direction",
    "GlyphRun",
    "Item",
    "Line",
    "Overset",
    "Picture",
    "Shape",
]
