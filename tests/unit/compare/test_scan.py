"""A scan, imitated from a page of our own: turned, scaled, blurred, noisy, unevenly lit. It aligns, and shows what was changed alone."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from command_line import run
from paginate.compare.aligning import aligned
from paginate.compare.pictures import ink_of
from paginate.separation.raster import page_raster

LAYOUT = """\
page: 四开六栏
use: [newspaper]
articles:
  lead: {{headline: 桥头的灯, text: "{text}"}}
frames:
  - {{article: lead, at: 栏1-6 行10-60, columns: 6, fit_tolerance: 99行}}
"""
TEXT = "桥头有一盏灯，傍晚由看桥的人点起来，照着过河的人。河上有雾，灯光在雾里成了一团，走近了才看得见桥。" * 9


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, Path]:
    """A page, and one that differs in a character of its text."""
    made = []
    for name, text in (("one", TEXT), ("other", TEXT[:200] + TEXT[200:].replace("走近", "走远", 1))):
        file = tmp_path / f"{name}.yaml"
        file.write_text(LAYOUT.format(text=text), encoding="utf-8")
        assert run("render", file, "-o", file.with_suffix(".pdf")).exit_code < 2
        made.append(file)
    return made[0], made[1]


def scan(pdf: Path, turn: float = 0.7, scale: float = 1.013, *, dpi: float = 150) -> Image.Image:
    page = page_raster(pdf.read_bytes(), dpi).convert("L")
    width, height = (round(length * scale) for length in page.size)
    paper = Image.new("L", (width + 60, height + 60), 255)
    paper.paste(page.resize((width, height), Image.Resampling.BICUBIC), (30, 30))
    seen = paper.rotate(turn, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.8))
    levels = np.asarray(seen, float)
    down, across = np.mgrid[0 : levels.shape[0], 0 : levels.shape[1]]
    light = 0.78 + 0.2 * across / levels.shape[1] - 0.1 * (down / levels.shape[0]) ** 2
    noise = np.random.default_rng(1).normal(0, 6, levels.shape)
    return Image.fromarray((levels * light + noise).clip(0, 255).astype(np.uint8))


def test_a_scan_of_the_page_shows_nothing_else(pages: tuple[Path, Path], tmp_path: Path) -> None:
    scan(pages[0].with_suffix(".pdf")).save(tmp_path / "scan.png")
    result = run("compare", pages[0], tmp_path / "scan.png", "--json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["changes"]) == (0, [])
    assert found["scan"]["turn"] == pytest.approx(-0.7, abs=0.02)
    assert found["scan"]["scale"] == pytest.approx(1.013, abs=0.001)


def test_one_character_of_a_scan(pages: tuple[Path, Path], tmp_path: Path) -> None:
    scan(pages[1].with_suffix(".pdf")).save(tmp_path / "scan.png")
    result = run("compare", pages[0], tmp_path / "scan.png", "--json")
    assert result.exit_code == 1
    [change] = json.loads(result.stdout)["changes"]
    [exact] = [
        each for each in json.loads(run("compare", *pages, "--json").stdout)["changes"] if each["kind"] == "print"
    ]
    centres = [(each["box"][0] + each["box"][2] / 2, each["box"][1] + each["box"][3] / 2) for each in (change, exact)]
    assert centres[0] == pytest.approx(centres[1], abs=9)  # a character's size


@pytest.mark.parametrize(("turn", "scale", "dpi"), [(-0.7, 0.96, 150), (3, 1.05, 150), (0, 1, 100), (-1.2, 1, 200)])
def test_turn_and_scale_are_found(pages: tuple[Path, Path], turn: float, scale: float, dpi: float) -> None:
    pdf = pages[0].with_suffix(".pdf")
    page = ink_of(np.asarray(page_raster(pdf.read_bytes(), 150).convert("RGB")))
    _, found = aligned(page, ink_of(np.asarray(scan(pdf, turn, scale, dpi=dpi).convert("RGB"))))
    assert found.turn == pytest.approx(-turn, abs=0.03)
    assert found.scale == pytest.approx(scale * dpi / 150, rel=0.002)


def test_blank_pictures(tmp_path: Path) -> None:
    Image.new("L", (400, 600), 255).save(tmp_path / "blank.png")
    result = run("compare", tmp_path / "blank.png", tmp_path / "blank.png", "--json")
    assert (result.exit_code, result.stderr, json.loads(result.stdout)["changes"]) == (0, "", [])
