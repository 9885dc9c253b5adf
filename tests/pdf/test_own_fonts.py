"""A layout's own fonts in the PDF, as readers that are not ours find them."""

import re
from pathlib import Path

import pytest
from PIL import Image

from own_fonts import HAN, made_font, variable_font
from paginate import pipeline
from paginate.diagnostics import Sink
from witnesses import RESOLUTION, rendering, witness

POINTS = RESOLUTION / 72


@pytest.fixture(params=["pdfium", "poppler", "mupdf", "ghostscript"])
def renderer(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def rendered(layout: Path, sink: Sink) -> Path:
    composed = pipeline.compose(layout, sink)
    assert composed is not None
    pdf = pipeline.render_pdf(composed, sink)
    assert pdf is not None
    path = layout.with_suffix(".pdf")
    path.write_bytes(pdf)
    return path


WEIGHTS = """
page: {width: 60mm, height: 60mm}
type_area: {width: 60mm, height: 60mm}
press: plain
fonts: {own: own.ttf}
styles:
  thin: {font: own, weight: 200, size: 50pt}
  black: {font: own, weight: black, size: 50pt}
frames:
  - {heading: 一, style: thin, at: [0, 0], size: [60mm, 60pt]}
  - {heading: 一, style: black, at: [0, 80pt], size: [60mm, 60pt]}
"""


def thickness(image: Image.Image, top: float, bottom: float) -> float:
    """How thick the bar is between two heights, in points from the trim's top."""
    part = image.crop((0, round((top + 8.5) * POINTS), image.width, round((bottom + 8.5) * POINTS)))
    box = part.convert("L").point(lambda level: 255 * (level < 128)).getbbox()
    assert box is not None
    return (box[3] - box[1]) / POINTS


@pytest.mark.parametrize("cff", [False, True], ids=["glyf", "CFF2"])
def test_each_weight_of_a_variable_font_is_drawn(tmp_path: Path, renderer: str, *, cff: bool) -> None:
    variable_font(tmp_path / "own.ttf", cff=cff)
    (tmp_path / "page.yaml").write_text(WEIGHTS, encoding="utf-8")
    sink = Sink()
    image = rendering(renderer, rendered(tmp_path / "page.yaml", sink))
    assert [finding.code for finding in sink] == []
    assert thickness(image, 0, 60) == pytest.approx(5, abs=0.8)
    assert thickness(image, 80, 140) == pytest.approx(15, abs=0.8)


@pytest.mark.parametrize("cff", [False, True], ids=["glyf", "CFF2"])
def test_each_weight_is_a_font_of_its_own_and_the_same_in_every_run(tmp_path: Path, *, cff: bool) -> None:
    variable_font(tmp_path / "own.ttf", cff=cff, names="Shu")
    (tmp_path / "page.yaml").write_text(WEIGHTS, encoding="utf-8")
    path = rendered(tmp_path / "page.yaml", Sink())
    once = path.read_bytes()
    fonts = re.findall(r"^[A-Z]{6}\+(\S+) +CID (\S+ ?0?C?)", witness("pdffonts", path), re.MULTILINE)
    assert {name.partition("-")[0] for name, _ in fonts} == {"Shu_200wght", "Shu_900wght"}
    witness("qpdf", "--check", path)
    assert rendered(tmp_path / "page.yaml", Sink()).read_bytes() == once


@pytest.mark.parametrize("cff", [False, True], ids=["glyf", "CFF"])
def test_a_font_by_gb_2312_is_embedded_and_read_back(tmp_path: Path, *, cff: bool) -> None:
    builder = made_font({"永": HAN, "国": HAN}, cff=cff)
    (table, *_) = builder.font["cmap"].tables
    codes = {int.from_bytes(chr(code).encode("gbk"), "big"): name for code, name in table.cmap.items()}
    table.platformID, table.platEncID, table.cmap = 3, 3, codes
    builder.font["cmap"].tables = [table]
    builder.save(tmp_path / "own.ttf")
    (tmp_path / "page.yaml").write_text(
        WEIGHTS.replace("一", "永国").replace("own, weight: 200", "own"), encoding="utf-8"
    )
    sink = Sink()
    path = rendered(tmp_path / "page.yaml", sink)
    assert [finding.code for finding in sink] == ["font-weight"]
    assert "Handmade-Regular" in witness("pdffonts", path)
    assert "Noto" not in witness("pdffonts", path)
    assert "永国" in witness("pdftotext", path, "-")


@pytest.mark.parametrize("text", ["n̄ m̀ ê̄ ê̌", "hǘ̄ạ̈"])
def test_letters_with_accents_are_read_back(tmp_path: Path, text: str) -> None:
    layout = (
        WEIGHTS.replace("fonts: {own: own.ttf}", "")
        .replace("own, weight: 200", "song")
        .replace("own, weight: black", "hei")
    )
    (tmp_path / "page.yaml").write_text(
        layout.replace("heading: 一", f"heading: {text}").replace("50pt", "20pt"), encoding="utf-8"
    )
    found = witness("pdftotext", rendered(tmp_path / "page.yaml", Sink()), "-")
    assert found.split("\n")[0] == text
