"""Rules for a page as a whole: what lies too near its edges and folds, its bleed, its boxes and fonts,
and what composing it has found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from paginate.geometry import Rect, Size
from paginate.preflight.judged_marks import ImageMark, Mark, PressSheet, SheetFont, TextMark, prints
from paginate.preflight.rule import COMPOSITION, GWG, Judge, PreflightRule, Violation, violation
from paginate.units import POINTS_PER_MILLIMETRE, TRIM_TOLERANCE, fits, in_millimetres, millimetres

SAFE: Final = 3 * POINTS_PER_MILLIMETRE
"""From the trim: as much as the usual bleed."""

FOLD: Final = 1 * POINTS_PER_MILLIMETRE
"""To either side of a fold; newspapers ask for register within a millimetre, and a fold is no better."""

HEADING: Final = "heading"


def _text_near_trim(sheet: PressSheet) -> Iterator[Violation]:
    safe = Rect(0, 0, *sheet.trim).inset(SAFE)
    return (violation(text, limit=millimetres(SAFE)) for text in sheet.texts if not safe.contains(text.box))


def _text_in_fold(sheet: PressSheet) -> Iterator[Violation]:
    for text in sheet.texts:
        in_fold = _is_in(sheet.folds_down, text.box.x, text.box.right) or (
            text.frame_kind == HEADING and _is_in(sheet.folds_across, text.box.y, text.box.bottom)
        )
        if in_fold and not text.text.isspace():
            yield violation(text, limit=millimetres(FOLD))


def _is_in(folds: tuple[float, ...], start: float, end: float) -> bool:
    return any(start < fold + FOLD and fold - FOLD < end for fold in folds)


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
        yield Violation({"pages": sheet.pages, "page": sheet.name})


def _trim_unsaid(sheet: PressSheet) -> Iterator[Violation]:
    if not sheet.has_trim:
        yield Violation()


def _page_boxes(sheet: PressSheet) -> Iterator[Violation]:
    trim = Rect(0, 0, *sheet.trim)
    bleed = sheet.bleed_box or trim
    if not bleed.contains(trim) or not sheet.media.contains(bleed):
        yield Violation(box=trim)


def _page_empty(sheet: PressSheet) -> Iterator[Violation]:
    if sheet.is_whole and not prints(sheet.marks):
        yield Violation({"page": sheet.name})


def _fonts(is_wrong: Callable[[SheetFont], bool]) -> Judge:
    """The judge of fonts that are wrong in a way."""
    return lambda sheet: (
        Violation({"frame": font.origin.frame, "font": font.name}, font.origin.span)
        for font in sheet.fonts
        if is_wrong(font)
    )


# fmt: off
PAGE_RULES: Final = (
    PreflightRule("text-near-trim", "ours: the bleed allows for a cut 3 mm outside the trim, so for one 3 mm inside",
         "3 mm and more from the trim", _text_near_trim),
    PreflightRule("text-in-fold", "ours: a fold wanders by about a millimetre; body text runs across the middle fold of every broadsheet",
         "1 mm and more from a fold down the page; headings also from one across it", _text_in_fold),
    PreflightRule("short-of-bleed", "press profile",
         "press profile, bleed (3 mm), as far as the page has it; 0.1 mm less is let pass", _short_of_bleed),
    PreflightRule("bleed-too-small", "press profile",
         "press profile, bleed (3 mm), where anything reaches the trim; 0.1 mm less is let pass", _bleed_too_small),
    PreflightRule("several-pages", "ours, for pages; GWG 2022 Newspaper Ads R0006 for advertisements", "1 page a file", _several_pages),
    PreflightRule("trim-unsaid", "ISO 15930-7 (PDF/X-4), 6.12", "one TrimBox", _trim_unsaid),
    PreflightRule("page-boxes", "ISO 32000-1, 14.11.2; ISO 15930-7 (PDF/X-4), 6.12", "TrimBox in BleedBox in MediaBox", _page_boxes),
    PreflightRule("page-empty", f"{GWG} R0005", "some ink", _page_empty),
)

FONT_RULES: Final = (
    PreflightRule("font-not-embedded", "ISO 15930-7 (PDF/X-4), 6.5; ISO 15930-4 (PDF/X-1a), 6.3", "every font of the page",
         _fonts(lambda font: not font.embedded)),
    PreflightRule("font-embedding-forbidden", "ISO 15930-7 (PDF/X-4), 6.5; OpenType, OS/2 fsType",
         "OS/2 fsType: restricted licence, bitmaps only, no subsetting",
         _fonts(lambda font: not font.may_be_embedded)),
    PreflightRule("font-courier", f"{GWG} R0014", "no font named Courier",
         _fonts(lambda font: font.name == "Courier")),
)
# fmt: on

COMPOSITION_RULES: Final = tuple(
    PreflightRule(code, COMPOSITION, limit, lambda _: iter(()))
    for code, limit in (
        ("overset", "no character"),
        ("table-overset", "no row"),
        ("heading-overset", "no character"),
        ("caption-overset", "some room"),
        ("photo-missing", "no placeholder"),
        ("photo-unnamed", "no placeholder"),
        ("advertisement-missing", "no placeholder"),
    )
)
"""What composing the page has found and reported: these judges find nothing, but have more to say of it."""
