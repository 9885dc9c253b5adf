"""Every finding that the program can make, by its code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics.code import Code
from paginate.diagnostics.layout_codes import LAYOUT_CODES
from paginate.diagnostics.pdf_codes import PDF_CODES
from paginate.diagnostics.press_codes import PRESS_CODES

__all__ = ["CODES", "Code"]

CODES: Final[Mapping[str, Code]] = {**LAYOUT_CODES, **PRESS_CODES, **PDF_CODES}
