"""Text to lines: itemize, break, justify, set."""

from paginate.compose.inline.breaker import Broken, break_line
from paginate.compose.inline.items import Items
from paginate.compose.inline.line import LinePlace, set_line
from paginate.compose.inline.paragraph import Wanted, first_fit, total_fit
from paginate.compose.inline.typesetter import Memory, Typesetter

__all__ = [
    "Broken",
    "Items",
    "LinePlace",
    "Memory",
    "Typesetter",
    "Wanted",
    "break_line",
    "first_fit",
    "set_line",
    "total_fit",
]
