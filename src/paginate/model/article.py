"""The words by which an article says where its parts stand."""

from __future__ import annotations

from enum import Enum


class ArticleSpot(Enum):
    """Where a heading or a photo stands on its article's area: beside the text, or at a place that the text goes past."""

    ABOVE = "above"
    LEFT = "left"
    RIGHT = "right"
    NONE = "none"
    TOP = "top"
    TOP_LEFT = "top left"
    TOP_RIGHT = "top right"
    MIDDLE = "middle"
    MIDDLE_LEFT = "middle left"
    MIDDLE_RIGHT = "middle right"
    BOTTOM = "bottom"
    BOTTOM_LEFT = "bottom left"
    BOTTOM_RIGHT = "bottom right"


class ArticleRule(Enum):
    """Where the rules of an article run: between its columns, or in the middle of the white at a side."""

    BETWEEN = "between"
    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"


class Remainder(Enum):
    """Who gets what equal columns of whole characters leave of their width."""

    GUTTER = "gutter"
    FIRST = "first"
    LAST = "last"
    HEADING = "heading"
    MARGINS = "margins"
    FRACTION = "fraction"


class HeadingFit(Enum):
    """How far a heading is made to fill its measure."""

    NONE = "none"
    WIDTH = "width"


class Around(Enum):
    """What the text goes past: a photo's box, or the outline of a cut-out one; nothing."""

    NONE = "none"
    BOX = "box"
    OUTLINE = "outline"
