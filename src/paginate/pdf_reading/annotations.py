"""Annotations that print: where each is drawn, and as what (ISO 32000-1, 12.5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.layers import Layers
from paginate.pdf_reading.matrix import IDENTITY, Matrix, matrix_of
from paginate.pdf_reading.values import Dictionary

HIDDEN: Final = 1 << 1
PRINTED: Final = 1 << 2
"""Flags of an annotation (Table 165)."""

NEVER_DRAWN: Final = frozenset({"Popup", "Link", "TrapNet", "PrinterMark"})
"""Kinds that belong to the screen or to the press's marks: readers print them only as what they appear as, if at all."""

MOST: Final = 2000
"""Annotations of a page that are looked at."""


def prints(annotation: Dictionary, layers: Layers) -> bool:
    """Whether an annotation is to be printed with its page."""
    flags = int(annotation.number("F") or 0)
    return bool(flags & PRINTED) and not flags & HIDDEN and not layers.hides(annotation.dictionary("OC"))


def printing_appearances(page: Dictionary, layers: Layers, problems: set[str]) -> Iterator[tuple[Matrix, Dictionary]]:
    """The appearance of each annotation of a page that prints, with the map from its form's own space to the page's (12.5.5).

    That one has none is a problem.
    """
    for annotation in islice(page.array("Annots").dictionaries(), MOST):
        kind = annotation.name("Subtype")
        if kind == "Popup" or not prints(annotation, layers):
            continue
        appearance = _appearance(annotation)
        place = annotation.numbers("Rect")
        if appearance is not None and place is not None and len(place) == 4:
            yield _mapped(appearance, place), appearance
        elif kind not in NEVER_DRAWN and not _is_without_any(annotation):
            problems.add("annotation-lost")


def _appearance(annotation: Dictionary) -> Dictionary | None:
    """The normal appearance, of several that of the state that it is in."""
    normal = annotation.dictionary("AP").dictionary("N")
    if not normal.is_stream:
        normal = normal.dictionary(annotation.name("AS") or "Off")
    return normal if normal.is_stream else None


def _is_without_any(annotation: Dictionary) -> bool:
    """Whether nothing is to be seen: a field that is empty, a button in a state for which there is no appearance."""
    if "AS" in annotation and annotation.dictionary("AP"):
        return True
    return annotation.name("Subtype") == "Widget" and annotation["V"] in (None, b"") and not annotation.dictionary("MK")


def _mapped(appearance: Dictionary, place: tuple[float, ...]) -> Matrix:
    """From the space around the form to the page: the box around its own box, as its matrix turns it, fills the rectangle."""
    own = appearance.numbers("BBox")
    (left, right), (bottom, top) = sorted(place[::2]), sorted(place[1::2])
    if own is None or len(own) != 4:
        return Matrix(1, 0, 0, 1, left, bottom)
    box: Rect = matrix_of(appearance.numbers("Matrix")).box(*own)
    if not box.width or not box.height:
        return IDENTITY
    across, down = (right - left) / box.width, (top - bottom) / box.height
    return Matrix(across, 0, 0, down, left - box.x * across, bottom - box.y * down)
