"""Placed lines to set ones, frames to what is drawn in them, and what is to be said of both."""

from paginate.compose.settle.lines import settle_story
from paginate.compose.settle.page import settle_page

__all__ = ["settle_page", "settle_story"]
