"""How photos are developed for the press, as far as an entry of the cache depends on it; free of Pillow."""

from __future__ import annotations

from typing import Final

OVERSAMPLING: Final = 2
"""Source pixels per press pixel, each way, that the quick reductions leave for the good filter."""

DRAFT: Final = 1.4
"""The same for what a JPEG's decoder leaves: it halves by leaving out frequencies, which is a good filter itself."""

FORMAT: Final = 2
"""Of what is developed. Raise it when the way there changes, and when Pillow or LittleCMS are raised to a release that
makes other pixels: their versions are not asked for, since that would cost a run whose photos are all cached 30 ms."""

ENCODING: Final = f"{FORMAT} {OVERSAMPLING} {DRAFT}"
"""The part of a cache key that stands for all of this."""
