"""Excel workbooks as bytes, made without the library that reads them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"

TYPES: Final = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""

ROOT: Final = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""

BOOK: Final = f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="积分榜" sheetId="1" r:id="rId1"/></sheets></workbook>"""

RELATIONS: Final = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>"""


def workbook(rows: Sequence[Sequence[str | tuple[float, str]]], joined: Sequence[str] = (), head: str = "") -> bytes:
    """A workbook with a sheet 积分榜: texts, and numbers each with its format; `joined` are ranges such as A1:B2. `head` stands
    before the sheet."""
    formats = list(dict.fromkeys(cell[1] for row in rows for cell in row if isinstance(cell, tuple)))
    cells = "".join(
        f'<row r="{number}">{"".join(_cell(cell, number, column, formats) for column, cell in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in joined)
    merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    numbers = "".join(
        f'<numFmt numFmtId="{164 + number}" formatCode="{escape(each, {chr(34): "&quot;"})}"/>'
        for number, each in enumerate(formats)
    )
    uses = "".join(f'<xf numFmtId="{164 + number}" xfId="0" applyNumberFormat="1"/>' for number in range(len(formats)))
    styles = (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(formats)}">{numbers}</numFmts><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>'
        f'<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{1 + len(formats)}"><xf/>{uses}</cellXfs></styleSheet>'
    )
    sheet = f'{head}<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData>{merged}</worksheet>'
    return _zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": ROOT,
            "xl/workbook.xml": BOOK,
            "xl/_rels/workbook.xml.rels": RELATIONS,
            "xl/styles.xml": styles,
            "xl/worksheets/sheet1.xml": sheet,
        }
    )


def _cell(cell: str | tuple[float, str], row: int, column: int, formats: Sequence[str]) -> str:
    at = f"{chr(ord('A') + column)}{row}"
    if isinstance(cell, tuple):
        return f'<c r="{at}" s="{1 + formats.index(cell[1])}"><v>{cell[0]!r}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>' if cell else ""


def bomb() -> bytes:
    """A workbook of some kilobytes that unpacks to more than is read."""
    return _zipped({"xl/workbook.xml": " " * 70_000_000})


def _zipped(parts: dict[str, str]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return written.getvalue()
