"""Rules for the resolution of pictures at their placed size; one of one bit is line art."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import ImageMark, PressSheet
from paginate.preflight.rule import GWG, PreflightRule, Violation, violation

SLACK: Final = 1.0
"""Pixels per inch: GWG 2022 writes 100 ppi as "greater than 99" (R0031) and 550 as "greater than 549" (R0032)."""


def is_under(found: float, limit: float) -> bool:
    """Whether a picture of so many pixels per inch misses a limit in pixels per inch, as the Ghent Workgroup counts."""
    return found <= limit - SLACK


def _pictures(sheet: PressSheet) -> Iterator[ImageMark]:
    return (image for image in sheet.images if image.bits > 1)


def _line_art(sheet: PressSheet) -> Iterator[ImageMark]:
    return (image for image in sheet.images if image.bits == 1)


def _coarse(images: Iterator[ImageMark], limit: float, least: float = 0.0) -> Iterator[Violation]:
    """Those that miss a limit but not the least, which has a rule of its own."""
    for image in images:
        if is_under(image.resolution, limit) and not is_under(image.resolution, least):
            yield violation(image, file=image.name, resolution=int(image.resolution), limit=f"{limit:g}")


# fmt: off
PICTURE_RULES: Final = (
    PreflightRule("picture-resolution", f"{GWG} R0031, error", "press profile, resolution: least (100 ppi)",
         lambda sheet: _coarse(_pictures(sheet), sheet.press.resolution.least)),
    PreflightRule("picture-resolution-low", f"{GWG} R0031, warning", "press profile, resolution: wanted (150 ppi)",
         lambda sheet: _coarse(_pictures(sheet), sheet.press.resolution.wanted, sheet.press.resolution.least)),
    PreflightRule("line-art-resolution", f"{GWG} R0032, error", "press profile, line_art: least (550 ppi)",
         lambda sheet: _coarse(_line_art(sheet), sheet.press.line_art.least)),
    PreflightRule("line-art-resolution-low", f"{GWG} R0032, warning", "press profile, line_art: wanted (800 ppi)",
         lambda sheet: _coarse(_line_art(sheet), sheet.press.line_art.wanted, sheet.press.line_art.least)),
)
