"""The only door to uharfbuzz: HarfBuzz, without Python's tools for the inspection of programs, which it imports for seven numbers.

These take 11 million instructions and ten modules of a start.
"""

from __future__ import annotations

from typing import Final

from paginate.lean_imports import stand_ins

CODE_FLAGS: Final = {
    "CO_OPTIMIZED": 1, "CO_NEWLOCALS": 2, "CO_VARARGS": 4, "CO_VARKEYWORDS": 8, "CO_NESTED": 16, "CO_GENERATOR": 32,
    "CO_NOFREE": 64, "CO_COROUTINE": 128, "CO_ITERABLE_COROUTINE": 256, "CO_ASYNC_GENERATOR": 512,
}  # fmt: skip
"""As `inspect` has them; extensions written with Cython ask it for them when they are imported."""

with stand_ins({"inspect": CODE_FLAGS}):
    import uharfbuzz as hb

__all__ = ["hb"]
