"""Broken layouts and what is found in them.

Each file in `cases` says in comments what its layout must be told, and nothing besides:

    # expect: 7:12 unknown-key              line, column and code of a finding in the layout
    # expect: texts/a.txt:2:3 text-empty    the same in another file

What no YAML file can hold is made by the functions below.
"""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pikepdf
import pytest
from PIL import Image

from own_fonts import HAN, made_font, variable_font
from paginate import pipeline
from paginate.diagnostics import Diagnostic, Sink
from paginate.diagnostics.layout_codes import LAYOUT_CODES
from workbook_files import bomb, workbook

CASES: Final = sorted((Path(__file__).parent / "cases").glob("*.yaml"))

WRITING: Final = {
    "output-folder-missing",
    "output-folder-taken",
    "output-in-use",
    "output-is-input",
    "output-no-file",
    "output-no-package",
    "output-unwritable",
    "package-differs",
    "photo-changed",
    "workbook-reader",
}
"""The codes that no layout makes, but where its page is written to, what happens meanwhile, or what is not installed: the tests of
that cover them."""

STORY: Final = """
page: broadsheet
stories:
  lead: {file: lead.txt}
frames:
  - {story: lead, at: [0, 0], size: [21em, 20mm], fit_tolerance: 20mm}
"""

OWN_FONT: Final = """
page: broadsheet
fonts: {own: own.ttf}
styles:
  lead: {font: own}
stories:
  lead: {text: 县委A}
frames:
  - {story: lead, style: lead, at: [0, 0], size: [21em, 20mm], fit_tolerance: 20mm}
"""

PHOTO: Final = """
page: broadsheet
frames:
  - {photo: 1.png, at: [0, 0], size: [80mm, 20mm]}
"""


ADVERTISEMENT: Final = """
page: broadsheet
frames:
  - {advertisement: 1.pdf, page: 2, at: [0, 0], size: [80mm, 20mm]}
"""


AROUND: Final = """
page: 对开八栏
articles:
  lead: {text: 停水通知, photos: {fruit: {file: 1.png}}}
frames:
  - article: lead
    at: 栏1-8 行1-4
    fit_tolerance: 99行
    photos: [{photo: fruit, at: top right, depth: 3行, around: outline}]
  - {box: {fill: K10}, at: 栏1-8 行5-123}
"""


TABLE: Final = """
page: broadsheet
tables: {a: {file: a.FORM}}
frames:
  - {table: a, at: [0, 0], size: [80mm, 20mm]}
"""

BOOK: Final = TABLE.replace("FORM", "xlsx").encode()
CSV: Final = TABLE.replace("FORM", "csv").encode()


def font_of(characters: str) -> bytes:
    """A font of boxes."""
    data = BytesIO()
    made_font(dict.fromkeys(characters, HAN)).save(data)
    return data.getvalue()


def thin_font(axis: str = "wght") -> bytes:
    """A variable font whose weights, or widths, begin at 200."""
    with TemporaryDirectory() as folder:
        return variable_font(Path(folder, "variable.ttf"), axis=axis).read_bytes()


def blank_pdf(password: str = "") -> bytes:
    """A PDF of one empty page, locked where there is a password."""
    written = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(written, encryption=pikepdf.Encryption(user=password, owner=password) if password else None)
    return written.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG file without its pixels."""
    chunks = (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def cut_out(mode: str) -> bytes:
    """A square with a hole in it on a ground that is transparent, or, as RGB, is not."""
    image, written = Image.new("RGBA", (60, 60)), BytesIO()
    image.paste((180, 60, 30, 255), (10, 10, 50, 50))
    image.paste((0, 0, 0, 0), (20, 20, 40, 40))
    image.convert(mode).save(written, "png")
    return written.getvalue()


MADE: Final[dict[str, tuple[dict[str, bytes], list[str]]]] = {
    "not there": ({}, ["file-unreadable"]),
    "gb18030": (
        {"page.yaml": "标题: 中国的第一个县".encode("gb18030")},
        ["1:1 missing-key", "1:1 missing-key", "1:1 text-recoded", "1:1 unknown-key"],
    ),
    "gbk story": (
        {"page.yaml": STORY.encode(), "lead.txt": "停水通知\n停\a水".encode("gbk")},
        ["4:16 text-recoded", "lead.txt:2:2 control-character"],
    ),
    "big5 story": ({"page.yaml": STORY.encode(), "lead.txt": "這是我們的國家".encode("big5")}, ["4:16 not-utf8"]),
    "utf-16 story": ({"page.yaml": STORY.encode(), "lead.txt": "我们的报纸".encode("utf-16")}, ["4:16 not-utf8"]),
    "damaged story": (
        {"page.yaml": STORY.encode(), "lead.txt": "我们的报纸\n".encode() * 20 + b"\xff" + "报".encode()},
        ["lead.txt:21:1 damaged-text"],
    ),
    "Word story": ({"page.yaml": STORY.encode(), "lead.txt": b"PK\x03\x04\x14\x00"}, ["4:16 not-text"]),
    "binary story": ({"page.yaml": STORY.encode(), "lead.txt": bytes(range(128, 256)) * 9}, ["4:16 not-text"]),
    "huge layout": ({"page.yaml": b"# " + b"x" * 10_000_000}, ["too-large"]),
    "long story": ({"page.yaml": STORY.encode(), "lead.txt": "报".encode() * 2_400_000}, ["4:3 too-large"]),
    "many control characters": (
        {"page.yaml": STORY.encode(), "lead.txt": ("\u200e" * 25 + "报").encode()},
        sorted([*(f"lead.txt:1:{column} control-character" for column in range(1, 21)), "lead.txt:1:21 more-findings"]),
    ),
    "halves of characters": (
        {"page.yaml": STORY.encode(), "lead.txt": "要闻\n要\ud800闻\udc00".encode("utf-8", "surrogatepass")},
        ["lead.txt:2:2 replacement-character", "lead.txt:2:4 replacement-character"],
    ),
    "half a character in the layout": (
        {"page.yaml": "page: broadsheet\nframes: []\n# \ud800".encode("utf-8", "surrogatepass")},
        ["3:3 not-yaml"],
    ),
    "nul, C0, C1 and directions": (
        {"page.yaml": STORY.encode(), "lead.txt": "要\0闻\x1b\x85\n\u202e简\u2069讯\u200f\xad\u061c".encode()},
        [
            "lead.txt:1:2 control-character",
            "lead.txt:1:4 control-character",
            "lead.txt:2:1 control-character",
            "lead.txt:2:3 control-character",
            "lead.txt:2:5 control-character",
            "lead.txt:2:7 control-character",
        ],
    ),
    "many wrong runs": (
        {"page.yaml": STORY.encode(), "lead.txt": ("[报]{x}" * 25).encode()},
        sorted([*(f"lead.txt:1:{6 * run + 5} unknown-run" for run in range(20)), "lead.txt:1:125 more-findings"]),
    ),
    "damaged font": (
        {"page.yaml": b"page: broadsheet\nfonts: {own: own.ttf}\nframes: []", "own.ttf": b"no font"},
        ["2:14 font-damaged"],
    ),
    "font of other characters": (
        {"page.yaml": OWN_FONT.encode(), "own.ttf": font_of("A")},
        ["5:16 font-sets-nothing"],
    ),
    "font without the weight that its file is said to have": (
        {
            "page.yaml": b"page: broadsheet\nfonts: {own: {file: own.ttf, weight: 100}}\nframes: []",
            "own.ttf": thin_font(),
        },
        ["2:21 font-weight"],
    ),
    "font without the width that is asked for": (
        {
            "page.yaml": b"page: broadsheet\nfonts: {own: {file: own.ttf, width: 75}}\nframes: []",
            "own.ttf": thin_font("wdth"),
        },
        ["2:21 font-width"],
    ),
    "font of one width": (
        {
            "page.yaml": b"page: broadsheet\nfonts: {own: {file: own.ttf, width: 75}}\nframes: []",
            "own.ttf": thin_font(),
        },
        ["2:21 font-width-fixed"],
    ),
    "damaged advertisement": (
        {"page.yaml": ADVERTISEMENT.encode(), "1.pdf": b"%PDF-1.7\nnothing"},
        ["4:21 advertisement-damaged"],
    ),
    "locked advertisement": (
        {"page.yaml": ADVERTISEMENT.encode(), "1.pdf": blank_pdf("secret")},
        ["4:21 advertisement-encrypted"],
    ),
    "advertisement of one page": (
        {"page.yaml": ADVERTISEMENT.encode(), "1.pdf": blank_pdf()},
        ["4:34 advertisement-page"],
    ),
    "no outline": ({"page.yaml": AROUND.encode(), "1.png": cut_out("RGB")}, ["9:63 outline-missing"]),
    "an outline with a hole": ({"page.yaml": AROUND.encode(), "1.png": cut_out("RGBA")}, ["9:63 outline-holes"]),
    "a workbook of an old Excel, renamed": (
        {"page.yaml": BOOK, "a.xlsx": b"\xd0\xcf\x11\xe0" * 99},
        ["3:20 workbook-old"],
    ),
    "no workbook": ({"page.yaml": BOOK, "a.xlsx": "名次,球队".encode()}, ["3:20 workbook-damaged"]),
    "a workbook that is cut off": ({"page.yaml": BOOK, "a.xlsx": workbook([["一"]])[:200]}, ["3:20 workbook-damaged"]),
    "a workbook with entities": (
        {"page.yaml": BOOK, "a.xlsx": workbook([["一"]], head='<!DOCTYPE a [<!ENTITY b "c">]>')},
        ["3:20 workbook-damaged"],
    ),
    "a workbook that is a bomb": ({"page.yaml": BOOK, "a.xlsx": bomb()}, ["3:20 workbook-too-large"]),
    "a workbook with very many rows": (
        {"page.yaml": BOOK, "a.xlsx": workbook([["1"]] * 20_001)},
        ["3:20 table-too-long"],
    ),
    "a workbook without the sheet": (
        {"page.yaml": BOOK.replace(b"a.xlsx", b"a.xlsx, sheet: b"), "a.xlsx": workbook([["一"]])},
        ["3:35 no-such-sheet"],
    ),
    "a quotation mark that is not closed": (
        {"page.yaml": CSV, "a.csv": '名次,球队\n1,"云溪\n2,"天宁"队\n'.encode()},
        ["a.csv:2:3 csv-quote", "a.csv:2:3 half-width-mark", "a.csv:3:3 csv-quote"],
    ),
    "GBK, as Excel writes it": (
        {"page.yaml": CSV, "a.csv": "名次,球队\n1,云溪县队\n".encode("gbk")},
        ["3:20 text-recoded"],
    ),
    "a table without text": ({"page.yaml": CSV, "a.csv": b",,\n,,\n"}, ["3:10 text-empty"]),
    "a sheet of a CSV file": (
        {"page.yaml": CSV.replace(b"a.csv", b"a.csv, sheet: b"), "a.csv": "一,二".encode()},
        ["3:27 keys-conflict"],
    ),
    "huge photo": ({"page.yaml": PHOTO.encode(), "1.png": png_header(60_000, 60_000)}, ["4:13 photo-too-large"]),
}
"""By name: the files of a layout folder, and the findings in `page.yaml` of which no YAML file can be the case."""


def found(path: Path) -> list[str]:
    """The findings in a layout, read, composed and at their end, as its comments would expect them."""
    sink = Sink()
    pipeline.compose(path, sink)
    sink.report_unused(is_judged=False)
    return sorted(_expectation(finding, path) for finding in sink)


def _expectation(finding: Diagnostic, layout: Path) -> str:
    if finding.span is None:
        return finding.code
    file = "" if finding.span.file == str(layout) else f"{finding.span.file}:"
    return f"{file}{finding.span.line}:{finding.span.column} {finding.code}"


def expected(path: Path) -> list[str]:
    return sorted(re.findall(r"^# expect: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_broken_layout(path: Path) -> None:
    assert found(path) == expected(path)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_is_about_the_code_it_is_named_after(path: Path) -> None:
    assert path.stem in {line.split()[-1] for line in expected(path)}


@pytest.mark.parametrize("name", MADE)
def test_broken_files(name: str, tmp_path: Path) -> None:
    files, findings = MADE[name]
    for file, content in files.items():
        (tmp_path / file).write_bytes(content)
    assert found(tmp_path / "page.yaml") == findings


def test_every_code_has_a_case() -> None:
    in_files = {path.stem for path in CASES}
    made = {finding.split()[-1] for _, findings in MADE.values() for finding in findings}
    assert in_files | made | WRITING == set(LAYOUT_CODES)
    assert not (in_files | made) & WRITING


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_finding_has_words_and_a_remedy(path: Path, language: str) -> None:
    sink = Sink()
    pipeline.compose(path, sink)
    for finding in sink:
        assert finding.message(language)
        assert finding.help(language)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_broken_layout_goes_through_every_stage(path: Path) -> None:
    """What is left of it is composed, so that one run tells all; nothing of it may bring the program down."""
    sink = Sink()
    composed = pipeline.compose(path, sink)
    pdf = pipeline.render_pdf(composed, sink) if composed else None
    assert {finding.code for finding in sink} >= {line.split()[-1] for line in expected(path)}
    assert pdf is None or not sink.blocks


@pytest.mark.parametrize("name", MADE)
def test_broken_files_go_through_every_stage(name: str, tmp_path: Path) -> None:
    files, told = MADE[name]
    for file, content in files.items():
        (tmp_path / file).write_bytes(content)
    sink = Sink()
    composed = pipeline.compose(tmp_path / "page.yaml", sink)
    assert composed is None or pipeline.render_pdf(composed, sink) is None or not sink.blocks
    assert {finding.code for finding in sink} >= {line.split()[-1] for line in told}
