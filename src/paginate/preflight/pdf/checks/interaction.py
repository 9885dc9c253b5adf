"""What belongs to the screen: annotations, actions, forms, presentations, and how a viewer shows the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from paginate.pdf_reading.boxes import Edges
from paginate.pdf_reading.values import Dictionary
from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined, ExaminedPage

ACTIONS: Final = frozenset({
    "GoTo", "GoToR", "GoToE", "Launch", "Thread", "URI", "Sound", "Movie", "Hide", "Named", "SubmitForm", "ResetForm",
    "ImportData", "JavaScript", "SetOCGState", "Rendition", "Trans", "GoTo3DView",
})  # fmt: skip
"""What an action may do (ISO 32000-1, Table 198)."""

PRINTER_MARK, TRAP_NETWORK = "PrinterMark", "TrapNet"

VIEW_KEYS: Final = ("ViewArea", "ViewClip", "PrintArea", "PrintClip")
VIEW_BOXES: Final = frozenset({"MediaBox", "BleedBox"})


def on_the_page(examined: Examined) -> Iterator[Breach]:
    """Annotations on what is printed. Printer's marks may stand in the bleed."""
    for page in examined.pages:
        for annotation in page.dictionary.array("Annots").dictionaries():
            kind = annotation.name("Subtype") or "?"
            rectangle = annotation.numbers("Rect")
            if kind == TRAP_NETWORK or rectangle is None or len(rectangle) != 4:
                continue
            (left, right), (bottom, top) = sorted(rectangle[::2]), sorted(rectangle[1::2])
            place = Edges(left, bottom, right, top)
            if place.overlaps(_printed(page, kind)):
                yield Breach({"kind": kind}, page.number, page.matrix.box(*place))


def _printed(page: ExaminedPage, kind: str) -> Edges:
    boxes = page.boxes
    return boxes.finished if kind == PRINTER_MARK else boxes.bleed or boxes.finished


def actions(examined: Examined) -> Iterator[Breach]:
    """Anything that is to happen."""
    if isinstance(examined.catalog["OpenAction"], Dictionary):
        yield Breach({"what": "OpenAction"})
    if "JavaScript" in examined.catalog.dictionary("Names"):
        yield Breach({"what": "JavaScript"})
    annotations = (each for page in examined.pages for each in page.dictionary.array("Annots").dictionaries())
    for each in chain(examined.objects, annotations):
        if "AA" in each:
            yield Breach({"what": "AA"})
        for action in (each, each.dictionary("A")):
            kind = action.name("S")
            if kind in ACTIONS and action.name("Type") in (None, "Action"):
                yield Breach({"what": str(kind)})


def xfa(examined: Examined) -> Iterator[Breach]:
    """A form that a program is to lay out."""
    if "XFA" in examined.catalog.dictionary("AcroForm") or "NeedsRendering" in examined.catalog:
        yield Breach()


def viewer_preferences(examined: Examined) -> Iterator[Breach]:
    """A viewer that is told to show or print less than the page."""
    preferences = examined.catalog.dictionary("ViewerPreferences")
    for key in VIEW_KEYS:
        if key in preferences and preferences.name(key) not in VIEW_BOXES:
            yield Breach({"key": key})


def presentations(examined: Examined) -> Iterator[Breach]:
    """Another order or look of the pages on a screen."""
    in_pages = any("PresSteps" in page.dictionary for page in examined.pages)
    if in_pages or "AlternatePresentations" in examined.catalog.dictionary("Names"):
        yield Breach()
