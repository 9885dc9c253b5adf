"""Glyphs are drawn where the display list has them."""

from ctypes import c_double
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from handmade import BLEED, FANG, KAI, SANS, TRIM, face, line, pdf, run
from paginate.display import Direction, GlyphRun
from witnesses import drawn_glyphs

ACCURACY = 0.02  # points; MuPDF prints six digits

RUNS = {
    "natural": run("过多方努力，2021年的Paginate工作", 20, 40),
    "justified": run("过多方努力，2021年的Paginate工作", 20, 40, gap=0.237),
    "tightened": run("过多方，努力，", 20, 40, gap=-3.3),
    "small": run("六号小字排得很紧凑的一行文字直到行末", 20, 40, size=5.5, gap=0.0413),
    "large": run("大标宋", 10, 120, size=84, gap=-0.77),
    "postscript": run("仿宋体一行，", 20, 40, key=FANG, gap=0.5),
    "kai": run("楷体一行 kai", 20, 40, key=KAI, gap=0.5),
    "condensed": run("2021", 20, 40, stretch=0.48, features={"hwid": True}),
    "vertical": run("竖排，标题。（一）—…“文”", 250, 20, direction=Direction.VERTICAL),
    "vertical justified": run("竖排，标题。", 250, 20, direction=Direction.VERTICAL, gap=3.21),
    "vertical tightened": run("竖排，标题。", 250, 20, direction=Direction.VERTICAL, gap=-1.21),
    "vertical letters": run("竖 Wij 排", 250, 20, direction=Direction.VERTICAL, size=14),
    "vertical sans": run("黑体竖排", 250, 20, direction=Direction.VERTICAL, key=SANS, size=30, gap=1),
    "vertical postscript": run("仿宋竖排 Wij", 250, 20, direction=Direction.VERTICAL, key=FANG, gap=0.5),
    "vertical condensed": run("竖排标题", 250, 20, direction=Direction.VERTICAL, stretch=0.8, gap=0.5),
    "turned": run("Paginate AV 2021", 250, 20, direction=Direction.TURNED),
    "turned, spread": run("Paginate", 250, 20, direction=Direction.TURNED, gap=2.2, stretch=0.9),
}


def horizontal_origins(made: GlyphRun) -> list[tuple[float, float]]:
    """Where the run's glyphs have their horizontal origins, in points from the trim's top left."""
    origins = []
    for glyph, position in zip(made.glyphs, made.positions, strict=True):
        along = position * made.stretch
        match made.direction:
            case Direction.HORIZONTAL:
                origins.append((made.origin.x + along, made.origin.y))
            case Direction.TURNED:
                origins.append((made.origin.x, made.origin.y + along))
            case Direction.VERTICAL:
                x, y = face(made.face).vertical_origin(glyph)
                origins.append((made.origin.x - x * made.size, made.origin.y + along + y * made.size * made.stretch))
    return origins


def on_the_page(x: float, y: float) -> tuple[float, float]:
    """A place in PDF coordinates as one in points from the trim's top left."""
    return x - BLEED, BLEED + TRIM.height - y


@pytest.mark.parametrize("made", RUNS.values(), ids=RUNS)
def test_mupdf_draws_each_glyph_in_its_place(made: GlyphRun, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(line(made)))
    drawn = drawn_glyphs(path)
    assert [glyph.text for glyph in drawn] == [text[:1] for text in made.text]
    for glyph, origin in zip(drawn, horizontal_origins(made), strict=True):
        assert on_the_page(glyph.x, glyph.y) == pytest.approx(origin, abs=ACCURACY)


@pytest.mark.parametrize("name", ["natural", "justified", "large", "condensed"])
def test_pdfium_draws_each_glyph_in_its_place(name: str) -> None:
    made = RUNS[name]
    document = pypdfium2.PdfDocument(pdf(line(made, text="".join(made.text))))
    page = document[0].get_textpage()
    origins = horizontal_origins(made)
    try:
        assert page.count_chars() == len(origins)
        for index, origin in enumerate(origins):
            x, y = c_double(), c_double()
            raw.FPDFText_GetCharOrigin(page, index, x, y)
            assert on_the_page(x.value, y.value) == pytest.approx(origin, abs=ACCURACY)
    finally:
        document.close()


MATRICES = {
    Direction.HORIZONTAL: (5, 0, 0, 10),
    Direction.VERTICAL: (10, 0, 0, 5),
    Direction.TURNED: (0, -5, 10, 0),
}


@pytest.mark.parametrize("direction", Direction)
def test_a_run_is_stretched_along_its_direction_only(direction: Direction, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(line(run("一", 100, 100, direction=direction, stretch=0.5))))
    assert [glyph.matrix for glyph in drawn_glyphs(path)] == [MATRICES[direction]]
