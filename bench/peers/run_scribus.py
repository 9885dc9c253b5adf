"""The page in Scribus, as PDF/X-4 in CMYK: scribus -g -ns -py run_scribus.py SHEET OUT.

Scribus runs it in the Python that is built into it, and so it has nothing but the standard library.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import scribus

Data = dict[str, Any]

# Scribus's numbers: alignments, a way of leading, a kind of PDF, its destination, its pictures' encoding and quality.
LEFT, JUSTIFIED = 0, 3
FIXED_LEADING = 0
PDF_X4, PRINTER = 10, 1
JPEG, HIGH = 1, 1

EM_BOX_ASCENT = 0.88  # em, of these fonts
DEEPEST = 0.25  # em that these fonts go down below the em box; Scribus shows no line that has not so much room
HALF_WIDTH = re.compile("[，、；：“”‘’《》（）]+")  # marks that take half an em in 开明 style
STYLE_NAMES = {400: "Regular", 700: "Bold", 900: "Black"}
PHOTO_RESOLUTION = 200  # pixels an inch, as in our PDF


def main(sheet_file: str, output: str) -> None:
    """Set the page and write it."""
    sheet = json.loads(Path(sheet_file).read_text("utf-8"))
    size, no_margins = (sheet["width"], sheet["height"]), (0, 0, 0, 0)
    scribus.newDocument(size, no_margins, scribus.PORTRAIT, 1, scribus.UNIT_POINTS, scribus.PAGE_1, 0, 1)
    scribus.setRedraw(False)
    for fill in sheet["fills"]:
        set_fill(fill)
    for photo in sheet["photos"]:
        set_photo(Path(sheet_file).parent / photo["file"], photo["box"])
    for number, line in enumerate(sheet["lines"]):
        set_line(line, f"line {number}")
    for number, passage in enumerate(sheet["passages"]):
        set_passage(passage, f"passage {number}")
    write_pdf(output, sorted({font_name(text["font"]) for text in (*sheet["lines"], *sheet["passages"])}))
    scribus.closeDoc()


def set_fill(fill: Data) -> None:
    """A tint or a rule."""
    frame = scribus.createRect(*fill["box"])
    scribus.setFillColor("Black", frame)
    scribus.setFillShade(round(100 * fill["black"]), frame)
    scribus.setLineColor("None", frame)


def set_photo(file: Path, box: Sequence[float]) -> None:
    """A photo that covers its box. Scribus can only fit one into it, which tells both scales."""
    _, _, width, height = box
    frame = scribus.createImage(*box)
    scribus.loadImage(str(file), frame)
    scribus.setScaleImageToFrame(scaletoframe=True, proportional=False, name=frame)
    across, down = scribus.getImageScale(frame)
    scale = max(across, down)
    scribus.setScaleImageToFrame(scaletoframe=False, proportional=True, name=frame)
    scribus.setImageScale(scale, scale, frame)
    scribus.setImageOffset(width * (1 - scale / across) / 2, height * (1 - scale / down) / 2, frame)


def set_line(line: Data, name: str) -> None:
    """A line of a heading or a caption; Scribus has no vertical writing: one character a paragraph."""
    x, y, width, height = line["box"]
    size, tracking = line["size"], line["tracking"]
    text, leading = line["text"], size
    if line["vertical"]:
        text, leading, tracking = "\r".join(text), size + tracking, 0
    add_style(name, line, leading, tracking, alignment=LEFT)
    # A size more than the line takes: what is a hair too long would break, and not be shown.
    set_text(name, text, (x, y, width + size, height + size), size, leading)


def set_passage(passage: Data, name: str) -> None:
    """Running text in columns."""
    first, last = passage["columns"][0], passage["columns"][-1]
    size, leading, paragraphs = passage["size"], passage["leading"], passage["paragraphs"]
    add_style(name, passage, leading, alignment=JUSTIFIED, firstindent=passage["indent"])
    box = (first[0], first[1], last[0] + last[2] - first[0], first[3] + DEEPEST * size)
    frame = set_text(name, "\r".join(paragraphs), box, size, leading)
    if len(passage["columns"]) > 1:
        scribus.setColumns(len(passage["columns"]), frame)
        scribus.setColumnGap(passage["columns"][1][0] - first[0] - first[2], frame)
    if passage["continued"]:
        add_style(f"{name} continued", passage, leading, alignment=JUSTIFIED)
        scribus.selectText(0, len(paragraphs[0]), frame)
        scribus.setParagraphStyle(f"{name} continued", frame)
    if passage["kaiming"]:
        for marks in HALF_WIDTH.finditer("\r".join(paragraphs)):
            scribus.selectText(marks.start(), len(marks[0]), frame)
            scribus.setFontFeatures("halt", frame)


def add_style(name: str, text: Data, leading: float, tracking: float = 0, **paragraph: Any) -> None:
    """A paragraph style for the line or passage, and the character style of the same name that it is based on."""
    size = text["size"]
    thousandths = 1000 * tracking / size
    scribus.createCharStyle(name, font_name(text["font"]), size, tracking=thousandths, language="zh_CN")
    scribus.createParagraphStyle(name, linespacingmode=FIXED_LEADING, linespacing=leading, charstyle=name, **paragraph)


def font_name(font: tuple[str, int]) -> str:
    """The name that Scribus knows the font by."""
    family, weight = font
    return f"{family} {STYLE_NAMES[weight]}"


def set_text(style: str, text: str, box: Sequence[float], size: float, leading: float) -> str:
    """A text frame; `box` begins with the em box of the first line."""
    x, y, width, height = box
    above = leading - EM_BOX_ASCENT * size  # Scribus puts the first baseline a leading below the frame's upper edge
    frame: str = scribus.createText(x, y - above, width, height + above)
    scribus.setFirstLineOffset(scribus.FLOP_LINESPACING, frame)
    scribus.setText(text, frame)
    scribus.selectText(0, scribus.getTextLength(frame), frame)
    scribus.setParagraphStyle(style, frame)
    return frame


def write_pdf(output: str, fonts: list[str]) -> None:
    """As a printer takes it: PDF/X-4, photos in CMYK and no finer than ours."""
    pdf = scribus.PDFfile()
    pdf.file = output
    pdf.version = PDF_X4
    pdf.outdst = PRINTER
    pdf.compressmtd, pdf.quality = JPEG, HIGH
    pdf.downsample = PHOTO_RESOLUTION
    pdf.fonts = []
    pdf.subsetList = fonts  # or else Scribus embeds them whole
    pdf.save()


main(*sys.argv[1:])
