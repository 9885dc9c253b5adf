"""Transparency: forbidden in PDF/X-1a, and in PDF/X-4 only as PDF has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.pdf_reading.color_spaces import SpaceFamily, read_color_space
from paginate.pdf_reading.marks import OPAQUE_MODES
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary, Name
from paginate.preflight.pdf.clause import Breach, pages_where
from paginate.preflight.pdf.examined import Examined, ExaminedPage

BLEND_MODES: Final = OPAQUE_MODES | {
    "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight",
    "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
}  # fmt: skip
"""The blend modes (ISO 32000-1, 11.3.5)."""


def any_transparency(examined: Examined) -> Iterator[Breach]:
    """Anything that lets what lies under it be seen."""
    for page in examined.pages:
        for state in page.content.states:
            if _is_transparent(state):
                yield Breach({"what": "ExtGState"}, page.number)
        for shown in page.images:
            if "SMask" in shown.image or shown.image.number("SMaskInData"):
                yield Breach({"what": "SMask"}, page.number, shown.box)
        for holder in (page.dictionary, *page.content.forms):
            if holder.dictionary("Group").name("S") == "Transparency":
                yield Breach({"what": "Group"}, page.number)


def _is_transparent(state: Dictionary) -> bool:
    modes = {str(mode) for mode in state.array("BM") if isinstance(mode, Name)}
    solid = state.number("ca") in (None, 1) and state.number("CA") in (None, 1)
    return not solid or not modes <= OPAQUE_MODES or isinstance(state["SMask"], Dictionary)


def unknown_blend_modes(examined: Examined) -> Iterator[Breach]:
    """Blend modes that PDF does not have."""
    for page in examined.pages:
        for state in page.content.states:
            modes = [str(mode) for mode in state.array("BM") if isinstance(mode, Name)]
            if modes and not BLEND_MODES.intersection(modes):
                yield Breach({"mode": modes[0]}, page.number)


def foreign_groups(examined: Examined) -> Iterator[Breach]:
    """Groups that blend in RGB, though they are printed in inks."""
    profile = examined.output_profile
    if profile is not None and profile.space != "CMYK":
        return
    for page in examined.pages:
        for holder in (page.dictionary, *page.content.forms):
            group = holder.dictionary("Group")
            if "CS" in group and _family(group, page) in (SpaceFamily.RGB, None):
                yield Breach(page=page.number)


def _family(group: Dictionary, page: ExaminedPage) -> SpaceFamily | None:
    try:
        return read_color_space(group["CS"], page.resources).family
    except PdfProblem:
        return None


def no_page_group(examined: Examined) -> Iterator[Breach]:
    """Transparency on a page that does not say in what space it blends."""
    return pages_where(
        examined, lambda page: "CS" not in page.dictionary.dictionary("Group") and _has_transparency(page)
    )


def _has_transparency(page: ExaminedPage) -> bool:
    masked = any("SMask" in shown.image for shown in page.images)
    return masked or any(use.coat.is_seen_through for use in page.colors)
