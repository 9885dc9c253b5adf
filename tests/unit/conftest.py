"""Layouts, each loaded in a folder of its own, and a page to proof: gray bleed, white trim, a black square in its corner."""

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from loading import Load, load_in

BLEED = 8.5


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Loads the layout that it is given as text; see `loading.load_in`."""
    return partial(load_in, tmp_path)


@pytest.fixture
def page() -> Callable[..., bytes]:
    """Makes the PDF of a page with this trim, in points."""

    def write(width: float = 360, height: float = 500, *, trim: bool = True) -> bytes:
        file = io.BytesIO()
        boxes = {"trimBox": (BLEED, BLEED, BLEED + width, BLEED + height)} if trim else {}
        canvas = Canvas(file, pagesize=(width + 2 * BLEED, height + 2 * BLEED), invariant=1, **boxes)
        canvas.setFillColorCMYK(0, 0, 0, 0.5)
        canvas.rect(0, 0, width + 2 * BLEED, height + 2 * BLEED, fill=1, stroke=0)
        canvas.setFillColorCMYK(0, 0, 0, 0)
        canvas.rect(BLEED, BLEED, width, height, fill=1, stroke=0)
        canvas.setFillColorCMYK(0, 0, 0, 1)
        canvas.rect(BLEED, BLEED + height - 20, 20, 20, fill=1, stroke=0)
        canvas.save()
        return file.getvalue()

    return write
