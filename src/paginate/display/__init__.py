"""The composed page: what is drawn where. Whoever reads it places items and decides nothing."""

from paginate.display.items import (
    NO_BLANK,
    Cells,
    Direction,
    GlyphRun,
    Item,
    Line,
    Picture,
    PlacedPage,
    Shadow,
    Shape,
    colors_of,
)
from paginate.display.page import ComposedFrame, ComposedPage, ComposedStory, Overset

__all__ = [
    "NO_BLANK",
    "Cells",
    "ComposedFrame",
    "ComposedPage",
    "ComposedStory",
    "Direction",
    "GlyphRun",
    "Item",
    "Line",
    "Overset",
    "Picture",
    "PlacedPage",
    "Shadow",
    "Shape",
    "colors_of",
]
