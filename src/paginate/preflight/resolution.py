"""When a resolution is under a limit, as the Ghent Workgroup counts."""

from __future__ import annotations

from typing import Final

SLACK: Final = 1.0
"""Pixels per inch: GWG 2022 writes 100 ppi as "greater than 99" (R0031) and 550 as "greater than 549" (R0032)."""


def is_under(resolution: float, limit: float) -> bool:
    """Whether a picture of so many pixels per inch misses a limit in pixels per inch."""
    return resolution <= limit - SLACK
