"""How photos are developed for the press, as far as an entry of the cache depends on it; free of Pillow."""

from __future__ import annotations

from functools import cache
from typing import Final

OVERSAMPLING: Final = 2
"""Source pixels per press pixel, each way, that the quick reductions leave for the good filter."""

DRAFT: Final = 1.4
"""The same for what a JPEG's decoder leaves: it halves by leaving out frequencies, which is a good filter itself."""

FORMAT: Final = 3
"""The format of developed photos. Raise it when their making changes."""


@cache
def encoding() -> str:
    """The part of a cache key for all of this, and for the versions of the libraries that do it."""
    from paginate.assets.imaging.versions import versions  # reads files: only for pictures

    return f"{FORMAT} {OVERSAMPLING} {DRAFT} {versions()}"
