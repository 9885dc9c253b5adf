"""Text to lines: itemize, break, justify, set."""

from paginate.compose.inline.breaker import Broken, break_line
from paginate.compose.inline.items import Items
from paginate.compose.inline.line import LinePlace, set_line
from paginate.compose.inline.typesetter import Typesetter

__all__ = ["Broken", "Items", "LinePlace", "Typesetter", "break_line", "set_line"]
