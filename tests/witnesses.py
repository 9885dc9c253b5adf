"""Other people's programs that read PDFs, as witnesses in tests; where one is not installed, the test is skipped."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from PIL import Image

RESOLUTION = 144
"""Pixels per inch of renderings: two a point."""


def witness(program: str, *arguments: str | Path) -> str:
    """What the program prints on standard output; the test fails where it exits with an error."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"
    return done.stdout


class DrawnGlyph(NamedTuple):
    """A glyph as MuPDF draws it: its horizontal origin in points from the media box's lower left, and its matrix."""

    text: str
    x: float
    y: float
    matrix: tuple[float, ...]


def drawn_glyphs(path: Path) -> list[DrawnGlyph]:
    """Every glyph of the file, in the order in which MuPDF draws them."""
    glyphs = []
    for span in ET.fromstring(witness("mutool", "trace", path)).iter("span"):
        matrix = tuple(float(value) for value in span.attrib["trm"].split())
        for glyph in span.iter("g"):
            text = glyph.attrib.get("unicode", "")
            glyphs.append(DrawnGlyph(text, float(glyph.attrib["x"]), float(glyph.attrib["y"]), matrix))
    return glyphs


def pdfium_text(path: Path) -> list[str]:
    """The lines of text that PDFium finds."""
    document = pypdfium2.PdfDocument(path)
    try:
        text: str = document[0].get_textpage().get_text_range()
        return text.splitlines()
    finally:
        document.close()


def rendering(renderer: str, path: Path) -> Image.Image:
    """The first page as `renderer` (pdfium, poppler, mupdf, ghostscript) draws it."""
    target = path.with_name(f"{path.stem}-{renderer}.png")
    match renderer:
        case "pdfium":
            document = pypdfium2.PdfDocument(path)
            try:
                drawn: Image.Image = document[0].render(scale=RESOLUTION / 72).to_pil()
                return drawn.convert("RGB")
            finally:
                document.close()
        case "poppler":
            witness("pdftoppm", "-r", str(RESOLUTION), "-png", "-singlefile", path, target.with_suffix(""))
        case "mupdf":
            witness("mutool", "draw", "-q", "-r", str(RESOLUTION), "-o", target, path)
        case "ghostscript":
            options = ("-q", "-dNOPAUSE", "-dBATCH", "-dTextAlphaBits=4", "-sDEVICE=png16m", f"-r{RESOLUTION}")
            witness("gs", *options, f"-sOutputFile={target}", path)
    with Image.open(target) as image:
        return image.convert("RGB")
