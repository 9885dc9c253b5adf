"""Whether something of a page is blended with what lies under it, by the resources that it and what is inside it may use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.pdf_reading.values import NO_OBJECT, Dictionary

DEEPEST: Final = 24
"""Resources inside resources that are looked into."""

MOST: Final = 20_000
"""Resources of a page that are looked into; with more of them it counts as transparent."""


MIXED_MODES: Final = frozenset({"Hue", "Saturation", "Color", "Luminosity"})
"""Blend modes that mix the colours of all plates (11.3.5.3)."""


PLAIN_MODES: Final = frozenset({None, "Normal", "Compatible"})
"""Blend modes in which nothing beneath shows."""

GRAYS: Final = frozenset({None, "DeviceGray", "CalGray"})
"""Spaces whose light is the same on every plate."""


def blends_otherwise(form: Dictionary) -> bool:
    """Whether a form is a group that plates cannot blend one by one: a knockout group (11.4.6), or one that blends in light."""
    group = form.dictionary("Group")
    if group.name("S") != "Transparency":
        return False
    is_light = group.array("CS")[0] in ("DeviceRGB", "CalRGB", "Lab")
    return group.flag("K") or (is_light and is_transparent(form.dictionary("Resources")))


def masks_by_color(state: Dictionary) -> bool:
    """Whether a state's soft mask is the light of a group in colours, which are other grays on each plate (11.5.3)."""
    mask = state.dictionary("SMask")
    return mask.name("S") == "Luminosity" and mask.dictionary("G").dictionary("Group").array("CS")[0] not in GRAYS


def mixes(resources: Dictionary) -> bool:
    """Whether a state among the resources of a tile blends with what lies under it, which a tile of a plate does not know."""
    return any(state.name("BM") not in PLAIN_MODES for state in resources.dictionary("ExtGState").dictionaries())


def is_transparent(resources: Dictionary) -> bool:
    """Whether something among the resources, or those of forms, tiles and glyphs among them, blends."""
    seen: set[tuple[int, int]] = set()
    waiting = [(resources, 0)]
    for _ in range(MOST):
        if not waiting:
            return False
        found, depth = waiting.pop()
        states = found.dictionary("ExtGState")
        if depth > DEEPEST or any(map(_blends, states.dictionaries())):
            return True
        for holder in _inside(found):
            if "SMask" in holder:
                return True
            if holder.identity not in seen:
                seen.update({holder.identity} - {NO_OBJECT})
                waiting.append((holder.dictionary("Resources"), depth + 1))
    return True


def _inside(resources: Dictionary) -> Iterator[Dictionary]:
    """Forms, images, tiles and Type 3 fonts among the resources."""
    for kind in ("XObject", "Pattern", "Font"):
        yield from resources.dictionary(kind).dictionaries()


def _blends(state: Dictionary) -> bool:
    opaque = all(state.number(key) in (None, 1) for key in ("ca", "CA"))
    return not opaque or state.name("BM") not in PLAIN_MODES or bool(state.dictionary("SMask"))
