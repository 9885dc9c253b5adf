"""The composed page: what is drawn where. Whoever reads it places items and decides nothing."""

from paginate.display.items import (
    NO_BLANK,
    Cells,
    Direction,
    GlyphRun,
    Image,
    Item,
    Line,
    LineSource,
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
    "Image",
    "Item",
    "Line",
    "LineSource",
    "Overset",
    "Picture",
    "PlacedPage",
    "Shadow",
    "Shape",
    "colors_of",
]
