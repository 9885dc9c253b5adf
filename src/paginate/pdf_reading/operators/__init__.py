"""The operators of content streams (ISO 32000-1, Annex A), one module for each kind."""

from collections.abc import Callable, Mapping
from typing import Final

from paginate.pdf_reading.operators import colors, graphics, objects, paths, text
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import Value

Act = Callable[[Scene, list[Value]], None]

OPERATORS: Final[Mapping[str, Act]] = {
    **graphics.OPERATORS,
    **colors.OPERATORS,
    **paths.OPERATORS,
    **text.OPERATORS,
    **objects.OPERATORS,
}
"""How each operator changes the scene: all 73, with BI for ID and EI too."""
