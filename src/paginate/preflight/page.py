"""Preflight of a composed page: what a printer would send back, told with its line in the layout and its place on the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from paginate.diagnostics import Sink
from paginate.display import ComposedPage
from paginate.model import PageLayout
from paginate.preflight.judging import judge_sheet
from paginate.preflight.page_sheet import Supplies, page_sheet

if TYPE_CHECKING:
    from paginate.separation.ink import InkSquare
    from paginate.separation.plates import Plates

Measure = Callable[[], "Plates"]
"""Makes the plates of the page, on which ink can be measured; costs about a second."""


def preflight_page(
    page: ComposedPage, layout: PageLayout, supplies: Supplies, measure: Measure | None, sink: Sink
) -> None:
    """Report to `sink` what the rules find on the page.

    `measure` is called only where ink may pass the press's limit; with None, or where a placed page is too complex,
    that is not judged.
    """
    sheet = page_sheet(page, layout, supplies)
    if sheet.unread:
        from paginate.preflight.unread import tell_placed

        for part in sheet.unread:
            tell_placed(sink, part, layout.press)
    if measure is not None and all(part.code != "pdf-too-complex" for part in sheet.unread):
        sheet = sheet._replace(densest=lambda limit: _densest(measure, limit))
    judge_sheet(sheet, sink)


def _densest(measure: Measure, limit: float) -> list[InkSquare]:
    from paginate.separation.ink import densest  # numpy takes 80 ms to import: not where the ink need not be measured

    return densest(measure(), limit)
