"""What is wrong with values that could be read."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from paginate.cli.problem import UsageProblem

DEFAULT_FOLDER: Final = Path("output")


def check_output(output: Path | None, option: str = "-o") -> None:
    """Refuse a name that is a folder."""
    if output is not None and not output.name:
        raise UsageProblem("not-a-file", at=option, path=output)


def check_dpi(dpi: float | None, option: str) -> None:
    """Refuse what is no resolution at all."""
    if dpi is not None and not (math.isfinite(dpi) and dpi > 0):
        raise UsageProblem("not-a-resolution", at=option, dpi=f"{dpi:g}")


def out_of_range(dpi: float, bound: float, option: str) -> UsageProblem:
    """The problem of a resolution that the page's proof cannot have; `bound` is the least or the most that it can."""
    code = "resolution-too-coarse" if dpi < bound else "resolution-too-fine"
    return UsageProblem(code, at=option, dpi=f"{dpi:g}", bound=f"{bound:g}")
