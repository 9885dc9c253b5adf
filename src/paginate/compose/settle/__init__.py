"""Placed lines to set ones, frames to what is drawn in them, and what is to be said of both."""

from paginate.compose.settle.page import settle_page
from paginate.compose.settle.story import settle_story

__all__ = ["settle_page", "settle_story"]
