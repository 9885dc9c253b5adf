"""What is compared: a layout, a PDF or a picture, by a word of the command line, made into pixels and what else is known of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, UnidentifiedImageError

from paginate import pipeline
from paginate.compare.pages import LaidOut
from paginate.compare.pdf_lines import PdfLine, lines_of
from paginate.compare.pictures import Pixels
from paginate.compare.problems import CompareProblem
from paginate.compare.revisions import checked_out, parted
from paginate.diagnostics import Sink
from paginate.geometry import Size
from paginate.pdf_reading.problems import PdfProblem
from paginate.records import NamedTuple
from paginate.separation.raster import page_raster

PICTURES: Final = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")


class ComparedPage(NamedTuple):
    """One of the two: a page with its `pdf` and the `size` of its trim in points, or a `picture` in colour, as it was scanned.

    `version` is a layout's; `lines` are those of the page's PDF.
    """

    name: str
    pdf: bytes | None = None
    size: Size | None = None
    picture: Pixels | None = None
    version: LaidOut | None = None
    lines: tuple[PdfLine, ...] = ()

    def drawn(self, dpi: float) -> Pixels:
        """The page in its trim at so many pixels an inch; a picture as it is."""
        if self.picture is not None:
            return self.picture
        assert self.pdf is not None
        return np.asarray(page_raster(self.pdf, dpi).convert("RGB"))


def opened(word: str, folder: Path, sink: Sink) -> ComparedPage:
    """What a word names; a revision is written into `folder`. Findings of a layout are reported. Raises CompareProblem where there is
    nothing to compare."""
    file, revision = parted(word)
    path = checked_out(Path(file), revision, folder) if revision else Path(file)
    if path.suffix.lower() in PICTURES:
        return ComparedPage(word, picture=_picture(path))
    if path.suffix.lower() == ".pdf":
        return _pdf(word, path)
    return _layout(word, path, sink)


def _picture(path: Path) -> Pixels:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except FileNotFoundError:
        raise CompareProblem("not-there", file=path) from None
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError):
        raise CompareProblem("not-a-picture", file=path) from None


def _pdf(word: str, path: Path) -> ComparedPage:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise CompareProblem("not-there", file=path) from None
    except OSError:
        raise CompareProblem("not-a-pdf", file=path) from None
    try:
        size, lines = lines_of(data)
        return ComparedPage(word, data, size, lines=lines)
    except (PdfProblem, ValueError):
        raise CompareProblem("not-a-pdf", file=path) from None


def _layout(word: str, path: Path, sink: Sink) -> ComparedPage:
    composed = pipeline.compose(path, sink)
    pdf = pipeline.render_pdf(composed, sink) if composed is not None else None
    if composed is None or pdf is None:
        raise CompareProblem("makes-no-page", file=word)
    size, lines = lines_of(pdf)
    version = LaidOut(composed.layout, composed.page)
    return ComparedPage(word, pdf, size, version=version, lines=lines)
