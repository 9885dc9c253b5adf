"""Our plates are those that Ghostscript makes of the press PDF, and Poppler shows the same overprint.

How much of a page can be compared is asserted too, plate by plate: from three quarters of a page full of text and noise
to nearly all of one with tints.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest
from PIL import Image

from ghostscript_plates import DIFFERING, LEVELS, Pixels, differing, near_an_edge, tiffsep
from handmade import BLEED, X1A, X4, line, page, pdf, rectangle, run
from paginate.assets.press_picture import ColorSpace, PressPicture
from paginate.color import BLACK, PAPER, REGISTRATION, Process, Spot
from paginate.diagnostics import Sink
from paginate.display import Item, PlacedPage, Shadow
from paginate.geometry import Rect
from paginate.pdf import write_pdf
from paginate.pipeline.composing import compose
from paginate.pipeline.rendering import prepare_pictures, write
from paginate.pipeline.rendering import sources as sources_of
from paginate.separation.flatten import flattened
from paginate.separation.plates import Plates, plates, plates_of_pdf
from plated import inks_at, photo, separated, sources
from setting import PRESS
from witnesses import witness

DPI = 144
"""The pages of these tests are whole pixels wide and high."""

SKY = Process(0.4, 0.2, 0, 0)
RED = Process(0, 1, 0.9, 0)
GOLD = Spot("金", 0.6, Process(0.2, 0.3, 0.8, 0))
PANTONE = Spot("PANTONE 185 C", 1, Process(0, 0.9, 0.8, 0))

GROUND = rectangle(0, 0, 300, 100, SKY)
TEXT: Final[tuple[Item, ...]] = (
    GROUND,
    line(run("黑字压印不留白", 10, 40, size=30)._replace(overprint=True)),
    line(run("红字镂空", 10, 90, size=30, color=RED)),
    line(run("反白字", 180, 90, size=30, color=PAPER)),
    line(run("金字", 10, 150, size=30, color=GOLD), run("报纸", 90, 150, size=30, color=PANTONE)),
    *(line(run("一版正文用九磅报宋排成" * 3, 10, 165 + row, size=6)) for row in range(0, 30, 9)),
)
OVERPRINT = (
    GROUND,
    rectangle(20, 10, 40, 40, BLACK, overprint=True),
    rectangle(80, 10, 40, 40, BLACK),
    rectangle(140, 10, 40, 40, Process(0, 0.7, 0, 0), overprint=True),
    rectangle(200, 10, 40, 40, Process(0.1, 0, 0.3, 0), overprint=True),
    rectangle(20, 60, 40, 60, GOLD),
    rectangle(40, 70, 40, 40, PANTONE._replace(overprint=True)),
    rectangle(140, 60, 40, 60, GOLD._replace(tint=0.3, overprint=True)),
    rectangle(150, 70, 40, 40, Process(0, 0, 0, 0.5), overprint=True),
    rectangle(200, 60, 40, 60, RED, overprint=True),
    rectangle(200, 60, 40, 60, None, stroke=BLACK, stroke_width=6, overprint=True),
    rectangle(260, 60, 30, 30, REGISTRATION._replace(tint=0.5)),
)
TINTS = tuple(
    rectangle(10 + 14 * step, 10 + 45 * plate, 14, 40, Process(*(step / 20 * (plate == other) for other in range(4))))
    for step in range(1, 21)
    for plate in range(4)
)
PICTURES = (
    rectangle(0, 0, 300, 60, SKY),
    rectangle(0, 100, 300, 60, GOLD),
    photo(10, 40, 60, 120, source="photo"),
    photo(80, 40, 60, 120, source="gray"),
    photo(150, 40, 60, 120, source="duotone", inks=(BLACK, GOLD)),
    photo(220, 40, 60, 120, source="red", inks=(Process(0, 0.8, 0.5, 0.1),)),
)
TRANSPARENT = (
    rectangle(0, 0, 300, 60, SKY),
    rectangle(0, 100, 300, 60, PANTONE._replace(tint=0.4)),
    photo(10, 40, 120, 120, source="cut-out"),
    Shadow(Rect(170, 50, 100, 80), 10, Process(0, 0, 0, 0.6)),
)
PAGES: Mapping[str, tuple[Item, ...]] = {
    "text": TEXT, "overprint": OVERPRINT, "tints": TINTS, "pictures": PICTURES, "transparent": TRANSPARENT,
}  # fmt: skip
"""Pages of 300 by 200 points."""


def _flate(values: Pixels, space: ColorSpace, **more: Any) -> PressPicture:
    height, width = values.shape[:2]
    return PressPicture(width, height, space, 8, "FlateDecode", zlib.compress(values.tobytes(), 9), **more)


def _pictures() -> Mapping[str, PressPicture]:
    """Pictures of slopes, steps and noise, of another resolution than the plates'."""
    down, across = np.mgrid[0:100, 0:50]
    noise = np.random.default_rng(4).integers(0, 256, (100, 50))
    channels = (across * 4, down * 2, (across // 10 + down // 20) * 25, np.where(down > 70, noise, 90))
    slopes = np.ascontiguousarray(np.stack(channels, axis=2).astype(np.uint8))
    two = np.ascontiguousarray(slopes[..., :2])
    one = np.ascontiguousarray(slopes[..., 2])
    return {
        "photo": _flate(slopes, "DeviceCMYK"),
        "gray": _flate(one, "DeviceGray"),
        "duotone": _flate(two, "DeviceGray", inks=(BLACK, GOLD)),
        "red": _flate(one, "DeviceGray", inks=(Process(0, 0.8, 0.5, 0.1),)),
        "cut-out": _flate(slopes, "DeviceCMYK", mask=_flate(np.ascontiguousarray(slopes[..., 1]), "DeviceGray")),
    }


def assert_same(ours: Plates, theirs: Mapping[str, Pixels], least_compared: float) -> None:
    """All plates the same where they can be compared, and that is at least a certain share of each."""
    found = differing(dict(zip(ours.names, ours.rasters, strict=True)), theirs)
    for name, share in found.items():
        assert (~near_an_edge(theirs[name])).mean() >= least_compared, name
        assert share <= DIFFERING, name


@pytest.mark.parametrize(
    ("name", "least_compared"),
    [("text", 0.7), ("overprint", 0.9), ("tints", 0.8), ("pictures", 0.7), ("transparent", 0.7)],
)
def test_our_plates_are_ghostscripts(name: str, least_compared: float, tmp_path: Path) -> None:
    items, pictures = PAGES[name], _pictures()
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(*items, pictures=pictures))
    ours = separated(*items, pictures=pictures, dpi=DPI)
    assert_same(ours, tiffsep(path, DPI)[0], least_compared)


@pytest.mark.parametrize("name", PAGES)
def test_the_plates_of_any_pdf_are_ghostscripts(name: str, tmp_path: Path) -> None:
    """Here nothing is known but the file."""
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(*PAGES[name], pictures=_pictures()))
    ours = plates_of_pdf(path.read_bytes(), PRESS, DPI)
    assert_same(ours, tiffsep(path, DPI)[0], 0.7)


def test_a_flattened_page_has_the_same_plates(tmp_path: Path) -> None:
    """What Ghostscript sees in the flat page is what we see in the one that was not. The pixels are those of the plates."""
    made, found = page(*TRANSPARENT), sources(_pictures())
    press = PRESS._replace(screen=DPI / 2, ink_limit=None)
    path = tmp_path / "page.pdf"
    path.write_bytes(write_pdf(*flattened(made, found, press), X1A))
    ours = plates(made, found, press, DPI)
    assert_same(ours, tiffsep(path, DPI)[0], 0.7)


def test_a_placed_page_lies_on_the_same_plates(tmp_path: Path) -> None:
    placed = PlacedPage("advertisement.pdf", 0, Rect(30, 20, 240, 160), Rect(0, 0, 300, 200))
    made, found = page(GROUND, placed), sources(placed=pdf(*OVERPRINT[1:]))
    path = tmp_path / "page.pdf"
    path.write_bytes(write_pdf(made, found, X4))
    ours = plates(made, found, PRESS, DPI)
    assert_same(ours, tiffsep(path, DPI)[0], 0.9)


@pytest.mark.parametrize("name", ["jiaocheng", "press", "specimen", "xinwen"])
def test_our_plates_of_whole_pages_are_ghostscripts(name: str, layouts: Path, tmp_path: Path) -> None:
    composed = compose(layouts / name / "page.yaml", Sink())
    assert composed is not None
    pictures = prepare_pictures(composed, Sink())
    path = tmp_path / "page.pdf"
    path.write_bytes(write(composed, pictures))
    ours = plates(composed.page, sources_of(composed, pictures), composed.layout.press, DPI)
    # The page is no whole number of pixels large: at the right and at the bottom one has a part of one more.
    theirs = tiffsep(path, DPI)[0]
    high, wide = (min(sizes) for sizes in zip(ours.rasters[0].shape, theirs["Black"].shape, strict=True))
    assert max(abs(high - ours.rasters[0].shape[0]), abs(wide - ours.rasters[0].shape[1])) <= 1
    common = ours._replace(rasters=tuple(raster[:high, :wide] for raster in ours.rasters))
    assert_same(common, {ink: plate[:high, :wide] for ink, plate in theirs.items()}, 0.6)


def test_black_text_on_a_tint_leaves_no_trace_in_other_plates(tmp_path: Path) -> None:
    ground = rectangle(-BLEED, -BLEED, 318, 218, Process(0.4, 0.2, 0.6, 0))
    items = (ground, line(run("黑字压印不留白", 10, 120, size=40)._replace(overprint=True)))
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(*items))
    ours = separated(*items, dpi=DPI)
    for made in (dict(zip(ours.names, ours.rasters, strict=True)), tiffsep(path, DPI)[0]):
        assert [int(np.ptp(made[name])) for name in ("Cyan", "Magenta", "Yellow")] == [0, 0, 0]
        assert made["Black"].max() == 255


def test_black_text_that_knocks_out_is_seen_in_other_plates(tmp_path: Path) -> None:
    """The same without overprint, or the test above would prove nothing."""
    items = (GROUND, line(run("黑字压印不留白", 10, 60, size=40)))
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(*items))
    ours = separated(*items, dpi=DPI)
    for made in (dict(zip(ours.names, ours.rasters, strict=True)), tiffsep(path, DPI)[0]):
        assert made["Cyan"][20:120].min() == 0


PLACES = ((30, 30), (100, 30), (160, 30), (220, 30), (30, 80), (220, 80), (201, 80), (280, 95))


def test_poppler_shows_the_same_overprint(tmp_path: Path) -> None:
    """Each place of the page looks like a patch of the inks that our plates have there."""
    process = tuple(item for item in OVERPRINT if not isinstance(item.fill, Spot))
    made = separated(*process, dpi=DPI)
    inks = [inks_at(made, *place) for place in PLACES]
    mixed = [Process(*(found.get(name, 0) / 100 for name in made.names)) for found in inks]
    assert len(set(mixed)) > 4
    patches = [rectangle(10 + 30 * number, 150, 30, 30, color) for number, color in enumerate(mixed)]
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(*process, *patches))
    witness("pdftoppm", "-overprint", "-r", str(DPI), "-png", "-singlefile", path, path.with_suffix(""))
    with Image.open(path.with_suffix(".png")) as shown:
        rendered = shown.convert("RGB")
    for number, place in enumerate(PLACES):
        there, patch = (_pixel(rendered, *at) for at in (place, (25 + 30 * number, 165)))
        assert there == pytest.approx(patch, abs=LEVELS), place


def _pixel(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    scale = DPI / 72
    found = image.getpixel((round((BLEED + x) * scale), round((BLEED + y) * scale)))
    assert isinstance(found, tuple)
    return found
