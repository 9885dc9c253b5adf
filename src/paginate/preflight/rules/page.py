"""Rules for a page as a whole: what lies too near its edges and folds, its bleed, and its boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.geometry import Rect, Size
from paginate.preflight.judged_marks import ImageMark, Mark, PressSheet, TextMark
from paginate.preflight.rule import GWG, Rule, Violation, violation
from paginate.units import POINTS_PER_MILLIMETRE, TRIM_TOLERANCE, fits, in_millimetres, millimetres

SAFE: Final = 3 * POINTS_PER_MILLIMETRE
"""From the trim: as much as the usual bleed."""

FOLD: Final = 1 * POINTS_PER_MILLIMETRE
"""To either side of a fold; newspapers ask for register within a millimetre, and a fold is no better."""

BETWEEN: Final = -TRIM_TOLERANCE
"""The same of a heading, whose characters have white of their own at their sides: the fold may pass between two of them."""

HEADING: Final = "heading"


def _text_near_trim(sheet: PressSheet) -> Iterator[Violation]:
    safe = Rect(0, 0, *sheet.trim).inset(SAFE)
    return (violation(text, limit=millimetres(SAFE)) for text in sheet.texts if not safe.contains(text.box))


def _text_in_fold(sheet: PressSheet) -> Iterator[Violation]:
    for text in sheet.texts:
        is_heading, box = text.frame_kind == HEADING, text.box
        in_fold = _is_in(sheet.folds_down, box.x, box.right, BETWEEN if is_heading else FOLD) or (
            is_heading and _is_in(sheet.folds_across, box.y, box.bottom, FOLD)
        )
        if in_fold and not text.text.isspace():
            yield violation(text, limit=millimetres(FOLD))


def _is_in(folds: tuple[float, ...], start: float, end: float, white: float) -> bool:
    """Whether something is nearer than so much to a fold."""
    return any(start < fold + white and fold - white < end for fold in folds)


def bleed_of(sheet: PressSheet) -> float:
    """What the sheet has beyond the trim on its poorest side, in points."""
    box = sheet.bleed_box
    return max(0.0, min(_beyond(box, sheet.trim))) if box is not None else 0.0


def reach(mark: Mark, trim: Size) -> Iterator[float]:
    """How far the mark goes beyond each edge of the trim, in points; less than 0 where it stays inside.

    Nothing for text, which is to stay inside, and for white, which nobody misses.
    """
    if not isinstance(mark, TextMark) and (isinstance(mark, ImageMark) or not mark.paint.is_white):
        yield from _beyond(mark.box, trim)


def _beyond(box: Rect, trim: Size) -> tuple[float, float, float, float]:
    return -box.x, -box.y, box.right - trim.width, box.bottom - trim.height


def _short_of_bleed(sheet: PressSheet) -> Iterator[Violation]:
    """What is to run off the page but stops in the bleed or at the trim."""
    wanted = min(sheet.press.bleed, bleed_of(sheet))
    for mark in sheet.marks:
        for beyond in reach(mark, sheet.trim):
            if beyond >= -TRIM_TOLERANCE and not fits(wanted - beyond, TRIM_TOLERANCE):
                yield violation(mark, **in_millimetres(reach=max(beyond, 0.0), limit=wanted))
                break


def _bleed_too_small(sheet: PressSheet) -> Iterator[Violation]:
    """A page with matter that runs off it, and less bleed than the press asks for."""
    bleed, wanted = bleed_of(sheet), sheet.press.bleed
    if fits(wanted - bleed, TRIM_TOLERANCE):
        return
    for mark in sheet.marks:
        if any(beyond >= -TRIM_TOLERANCE for beyond in reach(mark, sheet.trim)):
            yield violation(mark, **in_millimetres(bleed=bleed, limit=wanted))
            return


def _several_pages(sheet: PressSheet) -> Iterator[Violation]:
    if sheet.pages > 1:
        yield Violation({"pages": sheet.pages})


def _trim_unsaid(sheet: PressSheet) -> Iterator[Violation]:
    if not sheet.has_trim:
        yield Violation()


def _page_boxes(sheet: PressSheet) -> Iterator[Violation]:
    trim = Rect(0, 0, *sheet.trim)
    bleed = sheet.bleed_box or trim
    if not bleed.contains(trim) or not sheet.media.contains(bleed):
        yield Violation(box=trim)


def _page_empty(sheet: PressSheet) -> Iterator[Violation]:
    if not sheet.unread and not any(isinstance(mark, ImageMark) or not mark.paint.is_white for mark in sheet.marks):
        yield Violation()


# fmt: off
PAGE_RULES: Final = (
    Rule("text-near-trim", "ours: the bleed allows for a cut 3 mm outside the trim, so for one 3 mm inside",
         "3 mm and more from the trim", _text_near_trim),
    Rule("text-in-fold", "ours: a fold wanders by about a millimetre; body text runs across the middle fold of every broadsheet",
         "1 mm and more from a fold down the page, a heading's between two characters; headings also from one across it",
         _text_in_fold),
    Rule("short-of-bleed", "press profile",
         "press profile, bleed (3 mm), as far as the page has it; 0.1 mm less is let pass", _short_of_bleed),
    Rule("bleed-too-small", "press profile",
         "press profile, bleed (3 mm), where anything reaches the trim; 0.1 mm less is let pass", _bleed_too_small),
    Rule("several-pages", "ours, for pages; GWG 2022 Newspaper Ads R0006 for advertisements", "1 page a file", _several_pages),
    Rule("trim-unsaid", "ISO 15930-7 (PDF/X-4), 6.12", "one TrimBox", _trim_unsaid),
    Rule("page-boxes", "ISO 32000-1, 14.11.2; ISO 15930-7 (PDF/X-4), 6.12", "TrimBox in BleedBox in MediaBox", _page_boxes),
    Rule("page-empty", f"{GWG} R0005", "some ink", _page_empty),
)
