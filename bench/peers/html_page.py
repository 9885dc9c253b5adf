"""The page in HTML and CSS, for browsers (vertical writing) and for WeasyPrint (headings stacked by hand)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from common_page import Box, Fill, Font, Passage, Photo, Sheet, SingleLine

from paginate.fonts.catalogue import FAMILIES

HALF_WIDTH = re.compile("[，、；：“”‘’《》（）]+")
"""Marks that take half an em in 开明 style; `halt` is the font's feature for it."""

STYLESHEET = """\
@page { size: %(width).3fpt %(height).3fpt; margin: 0 }
* { margin: 0; padding: 0 }
main { display: block; position: relative; width: %(width).3fpt; height: %(page_height).3fpt; overflow: hidden }
main > * { position: absolute }
i { font-style: normal; font-feature-settings: "halt" }
img { object-fit: cover; display: block }
h1 { white-space: nowrap; line-height: 1 }
.vertical { writing-mode: vertical-rl; text-orientation: upright }
.passage { column-fill: auto }
p { text-align: justify; line-break: strict; text-spacing-trim: trim-start; text-autospace: no-autospace;
    orphans: 1; widows: 1 }
.passage.continued p:first-child { text-indent: 0 }
"""


def html_page(sheet: Sheet, fonts: Path, *, stacked: bool) -> str:
    """The page's source. `stacked` puts the characters of vertical headings under each other, one a line."""
    # Half a point less than the page, or rounding makes a second one.
    measures = {"width": sheet.width, "height": sheet.height, "page_height": sheet.height - 0.5}
    style = "\n".join((*_font_faces(sheet, fonts), STYLESHEET % measures))
    body = "\n".join(
        (
            *map(_fill, sheet.fills),
            *map(_photo, sheet.photos),
            *(_single_line(line, stacked=stacked) for line in sheet.lines),
            *map(_passage, sheet.passages),
        )
    )
    return (
        f'<!doctype html>\n<html lang="zh-Hans"><meta charset="utf-8"><title>page</title>\n'
        f"<style>\n{style}</style>\n<body><main>\n{body}\n</main></body></html>\n"
    )


def _font_faces(sheet: Sheet, folder: Path) -> Iterator[str]:
    """Only the faces that the page uses."""
    for family, weight in sorted({line.font for line in sheet.lines} | {passage.font for passage in sheet.passages}):
        url = (folder / FAMILIES[family].files[weight]).as_uri()
        yield f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{url}") }}'


def _place(box: Box) -> str:
    return f"left:{box.x:.3f}pt;top:{box.y:.3f}pt;width:{box.width:.3f}pt;height:{box.height:.3f}pt"


def _type(font: Font, size: float) -> str:
    return f"font-family:'{font.family}';font-weight:{font.weight};font-size:{size}pt"


def _fill(fill: Fill) -> str:
    gray = round(255 * (1 - fill.black))
    return f'<div style="{_place(fill.box)};background:rgb({gray},{gray},{gray})"></div>'


def _photo(photo: Photo) -> str:
    return f'<img src="{quote(photo.file)}" style="{_place(photo.box)}">'


def _single_line(line: SingleLine, *, stacked: bool) -> str:
    text, more, kind = escape(line.text), f";letter-spacing:{line.tracking}pt", ""
    if line.vertical and stacked:
        text = "<br>".join(map(escape, line.text))
        more = f";line-height:{line.size + line.tracking:.3f}pt"
    elif line.vertical:
        kind = ' class="vertical"'
    return f'<h1{kind} style="{_place(line.box)};{_type(line.font, line.size)}{more}">{text}</h1>'


def _passage(passage: Passage) -> str:
    first, last = passage.columns[0], passage.columns[-1]
    half = (passage.leading - passage.size) / 2  # CSS puts half the leading above a line too
    # A line more than ours: what else breaks into more lines would run on in a column beside the frame.
    box = Box(first.x, first.y - half, last.x + last.width - first.x, first.height + 2 * half + passage.leading)
    columns = f"height:{box.height:.3f}pt"
    if len(passage.columns) > 1:
        gutter = passage.columns[1].x - first.x - first.width
        columns += f";column-count:{len(passage.columns)};column-gap:{gutter:.3f}pt"
    paragraphs = "\n".join(
        f"<p>{kaiming(text) if passage.kaiming else escape(text)}</p>" for text in passage.paragraphs
    )
    # The columns are a box of their own because WeasyPrint does not set columns in one that is placed absolutely.
    return (
        f'<div style="{_place(box)};{_type(passage.font, passage.size)};line-height:{passage.leading}pt;'
        f'text-indent:{passage.indent}pt"><div class="passage{" continued" if passage.continued else ""}" '
        f'style="{columns}">\n{paragraphs}\n</div></div>'
    )


def kaiming(text: str) -> str:
    """The text, with marks that take half an em marked as such."""
    return HALF_WIDTH.sub(lambda marks: f"<i>{marks[0]}</i>", escape(text))
