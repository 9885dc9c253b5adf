"""Every layout of the project as PDF/X-4 and PDF/X-1a: our preflight has nothing to say, and readers that are not ours agree."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from paginate import pipeline
from paginate.diagnostics import Severity, Sink
from paginate.press import Standard
from paginate.units import POINTS_PER_MILLIMETRE
from witnesses import rendering, witness

LAYOUTS = Path(__file__).parents[2] / "layouts"
PAGES = sorted(path.parent.name for path in LAYOUTS.glob("*/page.yaml"))
STANDARDS = (Standard.X4, Standard.X1A)
EXPECTED = {"photo-missing", "photo-unnamed"}
"""What the reference page has to say for itself: its photographs are lost."""

MOST_COLORED = {"press": 0.4, "yaowen": 0.25}
"""On how much of the sheet one coloured ink may lie, by the layout, where that is more than 0.2: a band of cyan, photographs, an
advertisement on a tint."""

MOST_APART = {"press": 0.035}
"""How far renderers may differ in darkness where that is more than 0.02: mutool without ICC shows the band as RGB 0 1 1."""

pytestmark = pytest.mark.parametrize("written", [(n, s) for n in PAGES for s in STANDARDS], indirect=True, ids=str)


class Written(NamedTuple):
    """A layout's press PDF, and what was found while it was made."""

    composed: pipeline.Composed
    path: Path
    standard: Standard
    findings: Sink
    press: Path


@pytest.fixture(scope="module")
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    name, standard = request.param
    folder = tmp_path_factory.mktemp(name)
    press = folder / "press.yaml"
    press.write_text(f"based_on: newsprint\nstandard: {standard.value}\n", "utf-8")
    sink = Sink()
    composed = pipeline.compose(LAYOUTS / name / "page.yaml", sink, press=str(press))
    assert composed is not None
    pdf = pipeline.render_pdf(composed, sink)
    assert pdf is not None
    path = folder / f"{name}.pdf"
    path.write_bytes(pdf)
    return Written(composed, path, standard, sink, press)


def test_our_preflight_of_the_layout_is_silent(written: Written) -> None:
    told = [each for each in written.findings if each.allowed is None and each.severity is not Severity.NOTE]
    assert {finding.code for finding in told} <= EXPECTED


def test_our_preflight_of_the_pdf_is_silent(written: Written) -> None:
    sink = Sink()
    pipeline.judge_pdf(written.path, str(written.press), sink)
    assert [finding.message() for finding in sink] == []


def test_qpdf_finds_the_file_sound(written: Written) -> None:
    said = witness("qpdf", "--check", written.path)  # exits with an error at the least warning
    assert f"PDF Version: {'1.6' if written.standard is Standard.X4 else '1.4'}" in said


def test_pdffonts_finds_every_font_embedded_and_cut_down(written: Written) -> None:
    rows = witness("pdffonts", written.path).splitlines()[2:]
    assert rows
    assert all(re.search(r"yes +yes +(yes|no) +\d+ +\d+$", row) for row in rows)


def test_pdfimages_finds_ink_and_nothing_else(written: Written) -> None:
    for row in witness("pdfimages", "-list", written.path).splitlines()[2:]:
        kind, color = row.split()[2], row.split()[5]
        assert (kind, color) in {("image", "cmyk"), ("image", "gray"), ("smask", "gray")}
        assert written.standard is Standard.X4 or kind == "image"


def test_pdfinfo_finds_the_trim_in_the_bleed_in_the_medium(written: Written) -> None:
    said = witness("pdfinfo", "-box", written.path)
    media, bleed, trim = (
        [float(value) for value in re.findall(rf"{box}: +(.+)", said)[0].split()]
        for box in ("MediaBox", "BleedBox", "TrimBox")
    )
    page = written.composed.page
    assert trim[2] - trim[0] == pytest.approx(page.trim.width, abs=0.01)
    assert trim[3] - trim[1] == pytest.approx(page.trim.height, abs=0.01)
    assert trim[0] - bleed[0] == pytest.approx(3 * POINTS_PER_MILLIMETRE, abs=0.01)
    assert media[0] <= bleed[0] < trim[0]
    assert trim[2] < bleed[2] <= media[2]
    assert re.search(r"Encrypted: +no", said)
    assert re.search(r"JavaScript: +no", said)


def test_pdfinfo_finds_the_standard_that_is_declared(written: Written) -> None:
    said = witness("pdfinfo", written.path)
    assert re.search(rf"PDF subtype: +{re.escape(written.standard.value)}", said) or written.standard is Standard.X4


def test_ghostscript_finds_ink_on_the_plates(written: Written) -> None:
    said = witness("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=inkcov", "-o", "-", written.path)
    cyan, magenta, yellow, black = (float(share) for share in said.split()[:4])
    assert 0.02 < black < 0.5
    assert max(cyan, magenta, yellow) < MOST_COLORED.get(written.path.stem, 0.2)


def test_all_renderers_draw_the_same_page(written: Written) -> None:
    shares = [_darkness(renderer, written.path) for renderer in ("pdfium", "poppler", "mupdf", "ghostscript")]
    assert max(shares) - min(shares) < MOST_APART.get(written.path.stem, 0.02)


def _darkness(renderer: str, path: Path) -> float:
    histogram = rendering(renderer, path).convert("L").histogram()
    return sum((255 - value) * count for value, count in enumerate(histogram)) / 255 / sum(histogram)
