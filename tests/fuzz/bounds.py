"""How long a file may take to be judged, and how much memory: as multiples of what a usual one takes here and now."""

from functools import cache

from fuzz.hostile import page
from machine import seconds
from paginate.diagnostics import Sink
from paginate.preflight.pdf import preflight_pdf
from setting import PRESS

MOST_PAGES = 60
"""As long as preflight of so many pages of ten thousand marks may one file take; the largest page takes as long as ten."""

MOST_STREAMS = 4
"""By as much as so many of the largest streams may the process grow for one file: by two, and a page's marks."""


@cache
def usual_page() -> float:
    """How long preflight of a page of ten thousand marks takes."""
    data = page(b"0 0 1 1 re f\n" * 10_000)
    return seconds(lambda: preflight_pdf(data, PRESS, Sink(), "file.pdf"), runs=3)
