"""The keys by which a box is drawn, and the reader of a photo's focus: what frames and articles share."""

from __future__ import annotations

from typing import Final

from paginate.source.keys import Key, Keys
from paginate.source.readers import ListOf, Pair
from paginate.source.schema_values import COLOR_OR_SPOT, FRACTION, POSITIVE

FOCUS: Final = Pair(FRACTION)

STROKES: Final = POSITIVE | ListOf(POSITIVE, least=3, most=5)
"""How thick a rule is; of a list, ink and white in turn."""


class BoxPaint(Keys):
    """How a box is drawn. It has a fill, a border, or both."""

    fill = Key(COLOR_OR_SPOT, "底色", "Colour of a tint.", "底纹的颜色。", "K10")
    border = Key(
        POSITIVE,
        "边框",
        "Thickness of the border, which is drawn inside; at most half the box.",
        "边框的粗细，画在框内，不超过框的一半。",
        "0.4pt",
    )
    border_color = Key(
        COLOR_OR_SPOT, "边框颜色", "Ink of the border.", "边框的油墨。", "C0 M100 Y100 K0", default="black"
    )
