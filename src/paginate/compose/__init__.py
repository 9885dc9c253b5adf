"""From what the designer asked for to what is drawn where: grid, frames, stories, lines."""

from paginate.compose.inline import Memory
from paginate.compose.page import caption_lines, compose_page, least_depths

__all__ = ["Memory", "caption_lines", "compose_page", "least_depths"]
