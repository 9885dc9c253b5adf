"""The reference page's PDF, read back with tools that are not ours: poppler, qpdf, pikepdf, pdfium, MuPDF, Ghostscript."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from paginate import pipeline
from paginate.compose.printers_marks import SOLIDS, TINTS
from paginate.diagnostics import Sink
from paginate.display import ComposedPage

HERE = Path(__file__).parent
LAYOUT = HERE.parents[1] / "layouts" / "jiaocheng"
RUNS = json.loads((HERE / "lines.json").read_text(encoding="utf-8"))["runs"]
VERTICAL_HEADINGS = [
    "强化政治引领",
    "履政的底色更加鲜亮",
    "深化协商议政",
    "资政的成效更加明显",
    "聚焦民生关切",
    "服务群众的成色更加厚实充足",
    "加强自身建设",
    "作为的姿态更加积极",
]
RGB_OPERATORS = {"rg", "RG"}
FORBIDDEN_SPACES = {"/DeviceRGB", "/CalRGB", "/Lab"}


def compose(layout: Path) -> tuple[pipeline.Composed, Sink]:
    sink = Sink()
    composed = pipeline.compose(layout, sink)
    assert composed is not None
    return composed, sink


def composed_page() -> ComposedPage:
    return compose(LAYOUT / "page.yaml")[0].page


def pdf_of(layout: Path) -> bytes:
    pdf = pipeline.render_pdf(*compose(layout))
    assert pdf is not None
    return pdf


@pytest.fixture(scope="module")
def page_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference page as it is in the repository, with placeholders."""
    path = tmp_path_factory.mktemp("reference") / "page.pdf"
    path.write_bytes(pdf_of(LAYOUT / "page.yaml"))
    return path


@pytest.fixture(scope="module")
def photo_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference page with RGB photos in its slots."""
    folder = tmp_path_factory.mktemp("photos") / "jiaocheng"
    shutil.copytree(LAYOUT, folder)
    for number, name in enumerate(
        re.findall(r"photos/[^\s,]+\.jpg", (LAYOUT / "page.yaml").read_text(encoding="utf-8"))
    ):
        gradient = Image.linear_gradient("L").resize((600, 400)).rotate(60 * number)
        Image.merge("RGB", [gradient, gradient.rotate(90), gradient.rotate(180)]).save(folder / name, quality=90)
    path = folder / "page.pdf"
    path.write_bytes(pdf_of(folder / "page.yaml"))
    return path


def run(*command: str | Path) -> str:
    tool = str(command[0])
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed (.ci/run installs it)")
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def squeezed(text: str) -> str:
    return "".join(text.split())


def paragraphs() -> Iterator[str]:
    for run_ in RUNS:
        for lines in run_["paragraphs"]:
            yield "".join(lines)


def texts_of(pdf: Path) -> dict[str, str]:
    """The page's text as each tool extracts it."""
    document = pypdfium2.PdfDocument(pdf)
    texts = {
        "pdftotext": run("pdftotext", pdf, "-"),
        "pdftotext -raw": run("pdftotext", "-raw", pdf, "-"),
        "pdfium": document[0].get_textpage().get_text_bounded(),
    }
    document.close()
    return texts


def test_every_line_heading_and_caption_is_found_whole(page_pdf: Path) -> None:
    """Each line of the page is a line of the extracted text, whichever way a tool goes about it."""
    lines = [line.text for frame in composed_page().frames for line in frame.lines if line.text]
    assert len(lines) == 195
    for tool, text in texts_of(page_pdf).items():
        found = squeezed(text)
        for line in lines:
            assert squeezed(line) in found, (tool, line)


def test_stories_come_out_whole_and_in_order(page_pdf: Path) -> None:
    """Content order is reading order: each paragraph is one stretch of text, and the stories follow the layout."""
    for tool in ("pdftotext -raw", "pdfium"):
        found = squeezed(texts_of(page_pdf)[tool])
        places = []
        for paragraph in paragraphs():
            place = found.find(squeezed(paragraph))
            assert place >= 0, (tool, paragraph[:12])
            places.append(place)
        assert places == sorted(places), tool


def test_vertical_headings_are_whole_lines(page_pdf: Path) -> None:
    for tool, text in texts_of(page_pdf).items():
        lines = [line.strip() for line in text.replace("\f", "\n").splitlines()]
        for heading in VERTICAL_HEADINGS:
            # pdfium joins a vertical line to the horizontal one that ends above it
            assert heading in (lines if tool != "pdfium" else "\n".join(lines)), (tool, heading)


def test_fonts_are_embedded_subset_cid_fonts_with_unicode(page_pdf: Path) -> None:
    rows = run("pdffonts", page_pdf).splitlines()[2:]
    assert len(rows) >= 5
    for row in rows:
        assert re.match(r"[A-Z]{6}\+\S+\s+CID (TrueType|Type 0C)\s+Identity-[HV]\s+yes yes yes", row), row


def test_qpdf_finds_nothing_wrong(page_pdf: Path, photo_pdf: Path) -> None:
    for pdf in (page_pdf, photo_pdf):
        run("qpdf", "--check", pdf)  # exits with an error at the least warning


def test_other_programs_draw_it_without_a_word(page_pdf: Path, tmp_path: Path) -> None:
    assert run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", page_pdf) == ""
    run("mutool", "draw", "-q", "-r", "20", "-o", tmp_path / "page.png", page_pdf)


def test_nothing_is_rgb(page_pdf: Path, photo_pdf: Path) -> None:
    for path in (page_pdf, photo_pdf):
        with pikepdf.open(path) as pdf:
            for page in pdf.pages:
                operators = {str(each.operator) for each in pikepdf.parse_content_stream(page)}
                assert not operators & RGB_OPERATORS
            spaces = {
                str(value)
                for object_ in pdf.objects
                if isinstance(object_, pikepdf.Stream | pikepdf.Dictionary)
                for key, value in object_.items()
                if key in ("/ColorSpace", "/CS")
            }
            assert not spaces & FORBIDDEN_SPACES


def test_photos_are_cmyk_at_the_resolution_of_their_slots(photo_pdf: Path) -> None:
    rows = [row.split() for row in run("pdfimages", "-list", photo_pdf).splitlines()[2:]]
    assert len(rows) == 6
    for row in rows:
        assert row[5] == "cmyk"
        assert int(row[12]) <= 205


def test_text_is_black_only(page_pdf: Path) -> None:
    with pikepdf.open(page_pdf) as pdf:
        colours = {
            tuple(float(operand) for operand in each.operands)
            for each in pikepdf.parse_content_stream(pdf.pages[0])
            if str(each.operator) in ("k", "K")
        }
    colours -= {tuple(patch) for patch in (*SOLIDS, *TINTS)}  # the colour bar's, outside the page
    assert colours
    assert all(colour[:3] == (0, 0, 0) for colour in colours)


def test_boxes(page_pdf: Path) -> None:
    with pikepdf.open(page_pdf) as pdf:
        page = pdf.pages[0]
        trim = [float(edge) for edge in page.TrimBox]
        bleed = [float(edge) for edge in page.BleedBox]
        media = [float(edge) for edge in page.MediaBox]
    millimetre = 72 / 25.4
    assert trim[2] - trim[0] == pytest.approx(390 * millimetre, abs=0.01)
    assert trim[3] - trim[1] == pytest.approx(545 * millimetre, abs=0.01)
    assert [trim[0] - bleed[0], bleed[2] - trim[2]] == pytest.approx([3 * millimetre] * 2, abs=0.01)
    assert media[0] <= bleed[0] < trim[0] < trim[2] < bleed[2] <= media[2]


def test_the_same_bytes_again(page_pdf: Path) -> None:
    assert pdf_of(LAYOUT / "page.yaml") == page_pdf.read_bytes()
