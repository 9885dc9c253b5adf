"""Small layouts, their display lists as text and, for each rule of typesetting, a picture: what changes here is a change of
what is printed.

`pytest tests/golden --update-golden` rewrites the lists and pictures of the cases that run; look at them before you commit.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from dumped import dump
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.separation.raster import page_raster

HERE = Path(__file__).parent
LAYOUTS = sorted((HERE / "layouts").glob("*.yaml"))
RULES = sorted((HERE / "rules").glob("*.yaml"))

DPI = 150
SHADES = 16
"""Colours that are kept of a picture: enough for smooth edges, and a few kilobytes each."""

MOST_ON_THE_AVERAGE = 2.0
"""Of 255, over the whole picture, in gray: 16 shades make up to 1.4, PDFium of pypdfium2 5.0 to 5.15 nothing more."""

BLOCK = 8
MOST_IN_A_BLOCK = 24
"""Of 255, on the average of a square of so many pixels a side: 16 shades make up to 11, a comma that moves by one pixel,
a twenty-fifth of an em, 26."""


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    wanted: bool = request.config.getoption("--update-golden")
    assert not (wanted and "CI" in os.environ), "golden files are not rewritten in CI"
    return wanted


def composed(layout: Path, sink: Sink) -> pipeline.Composed:
    made = pipeline.compose(layout, sink, press="plain")  # without the marks around it, which would be the same in all
    assert made is not None, [finding.message() for finding in sink]
    return made


def picture(layout: Path) -> Image.Image:
    """The page of a layout by way of its press PDF."""
    sink = Sink()
    pdf = pipeline.render_pdf(composed(layout, sink), sink)
    assert pdf is not None, [finding.message() for finding in sink]
    return page_raster(pdf, DPI)


def unlike(made: Image.Image, expected: Image.Image) -> str:
    """How two pictures differ beyond what their shades and other versions of PDFium make; nothing where they do not."""
    if made.size != expected.size:
        return f"{made.size} pixels in place of {expected.size}"
    difference = ImageChops.difference(made.convert("L"), expected.convert("L"))  # colours are in the display list
    [average] = ImageStat.Stat(difference).mean
    block = int(np.asarray(difference.reduce(BLOCK)).max())
    if average > MOST_ON_THE_AVERAGE or block > MOST_IN_A_BLOCK:
        return f"{average:.2f} of 255 on the average, {block} in one square of {BLOCK} pixels"
    return ""


@pytest.mark.parametrize("layout", LAYOUTS + RULES, ids=lambda path: path.stem)
def test_display_list(layout: Path, *, update: bool) -> None:
    sink = Sink()
    page = dump(composed(layout, sink).page)
    findings = "".join(
        f"finding {finding.code} {finding.span and (finding.span.line, finding.span.column)}\n" for finding in sink
    )
    made = page + findings
    expected = layout.with_suffix(".txt")
    if update:
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("layout", RULES, ids=lambda path: path.stem)
def test_picture(layout: Path, tmp_path: Path, *, update: bool) -> None:
    made = picture(layout)
    expected = layout.with_suffix(".png")
    if update and (not expected.exists() or unlike(made, Image.open(expected))):
        made.quantize(SHADES, dither=Image.Dither.NONE).save(expected, optimize=True)
    difference = unlike(made, Image.open(expected))
    if difference:
        made.save(tmp_path / expected.name)
    assert not difference, f"{difference}: see {tmp_path / expected.name}"


def test_a_mark_that_moves_by_a_tenth_of_an_em_is_seen() -> None:
    made = picture(HERE / "rules" / "line-end.yaml")
    comma = (198, 24, 211, 38)  # the one that ends the first line
    moved = made.copy()
    ImageDraw.Draw(moved).rectangle(comma, "white")
    moved.paste(made.crop(comma), (comma[0] - 2, comma[1]))
    assert unlike(moved, made)
    assert not unlike(made, Image.open(HERE / "rules" / "line-end.png"))


def test_there_are_cases() -> None:
    assert len(LAYOUTS) >= 8
    assert len(RULES) >= 50
    kept = {path.name for path in (HERE / "rules").iterdir()}
    assert kept == {f"{layout.stem}.{kind}" for layout in RULES for kind in ("yaml", "txt", "png")}


def test_the_pictures_are_small() -> None:
    sizes = [layout.with_suffix(".png").stat().st_size for layout in RULES]
    assert max(sizes) < 20_000
    assert sum(sizes) < 700_000
