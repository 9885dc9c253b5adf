"""The plates show what each ink prints: knocked out, overprinted, spot and process, pictures and shadows."""

import zlib

import numpy as np
import pytest

from handmade import BLEED, TRIM, line, page, rectangle, run
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, PAPER, REGISTRATION, Process, Spot
from paginate.display import Shadow
from paginate.geometry import Rect
from paginate.separation.plates import plates
from paginate.separation.raster import Cut, ResolutionProblem
from plated import DPI, inks_at, photo, separated, sources
from setting import PRESS

SKY = Process(0.4, 0.2, 0, 0)
GOLD = Spot("金", 0.6, Process(0.2, 0.3, 0.8, 0))


def test_process_plates_are_always_there_and_spot_plates_where_they_are_used() -> None:
    assert separated().names == ("Cyan", "Magenta", "Yellow", "Black")
    made = separated(rectangle(10, 10, 20, 20, GOLD))
    assert made.names == ("Cyan", "Magenta", "Yellow", "Black", "金")
    assert made.solids[3:] == (BLACK, GOLD.alternate)
    assert inks_at(made, 20, 20) == {"金": 60}
    assert inks_at(made, 40, 20) == {}


def test_what_overprints_leaves_what_lies_under_it() -> None:
    ground = rectangle(0, 0, 200, 200, SKY)
    made = separated(
        ground,
        rectangle(10, 10, 20, 20, BLACK),
        rectangle(40, 10, 20, 20, BLACK, overprint=True),
        rectangle(70, 10, 20, 20, GOLD),
        rectangle(100, 10, 20, 20, GOLD._replace(overprint=True)),
        rectangle(130, 10, 20, 20, Process(0, 0.7, 0, 0), overprint=True),
        rectangle(10, 40, 20, 20, PAPER),
        rectangle(40, 40, 20, 20, PAPER, overprint=True),
    )
    sky = {"Cyan": 40, "Magenta": 20}
    found = [inks_at(made, x, y) for x, y in ((20, 20), (50, 20), (80, 20), (110, 20), (140, 20), (20, 50), (50, 50))]
    assert found == [
        {"Black": 100},
        {**sky, "Black": 100},
        {"金": 60},
        {**sky, "金": 60},
        {"Cyan": 40, "Magenta": 70},
        {},
        {},  # paper never overprints
    ]


def test_black_text_on_a_tint_leaves_no_trace_in_the_other_plates() -> None:
    ground = rectangle(0, 0, *TRIM, SKY)
    black = run("国", 20, 120, size=100, color=BLACK)
    overprinted = separated(ground, line(black._replace(overprint=True)), dpi=150)
    for raster in overprinted.rasters[:3]:
        assert np.ptp(raster) == 0
    assert overprinted.rasters[3].max() == 255
    knocked_out = separated(ground, line(black), dpi=150)
    assert knocked_out.rasters[0].min() == 0


def test_registration_colour_is_on_every_plate() -> None:
    made = separated(rectangle(10, 10, 20, 20, REGISTRATION), rectangle(50, 10, 20, 20, GOLD))
    assert inks_at(made, 20, 20) == dict.fromkeys(made.names, 100)


def test_a_picture_knocks_out_what_lies_under_it() -> None:
    data = PressPicture(1, 1, "DeviceCMYK", 8, "FlateDecode", zlib.compress(bytes([255, 0, 128, 0])))
    made = separated(
        rectangle(0, 0, 200, 200, SKY), rectangle(0, 0, 200, 20, GOLD), photo(10, 10, 50, 50), pictures={"photo": data}
    )
    assert inks_at(made, 30, 30) == inks_at(made, 30, 15) == {"Cyan": 100, "Yellow": 50}
    assert inks_at(made, 100, 30) == {"Cyan": 40, "Magenta": 20}


def test_what_lies_under_a_cut_out_picture_is_seen_through_it() -> None:
    mask = PressPicture(2, 1, "DeviceGray", 8, "FlateDecode", zlib.compress(bytes([255, 0])))
    data = PressPicture(1, 1, "DeviceCMYK", 8, "FlateDecode", zlib.compress(bytes([0, 0, 255, 0])), mask=mask)
    made = separated(rectangle(0, 0, 200, 200, SKY), photo(10, 10, 80, 50), pictures={"photo": data})
    assert inks_at(made, 15, 30) == {"Yellow": 100}
    assert inks_at(made, 85, 30) == {"Cyan": 40, "Magenta": 20}


def test_a_shadow_adds_its_ink() -> None:
    made = separated(rectangle(0, 0, 300, 200, SKY), Shadow(Rect(50, 50, 100, 100), 10, Process(0, 0, 0, 0.5)))
    assert inks_at(made, 100, 100) == {"Cyan": 40, "Magenta": 20, "Black": 50}
    assert inks_at(made, 50, 100)["Black"] == pytest.approx(25, abs=3)
    assert inks_at(made, 30, 100) == {"Cyan": 40, "Magenta": 20}


@pytest.mark.parametrize(("cut", "around"), [(Cut.TRIM, 0), (Cut.BLEED, BLEED), (Cut.SHEET, BLEED + 20)], ids=str)
def test_they_are_cut_where_it_is_asked(cut: Cut, around: float) -> None:
    sheet = page(rectangle(10, 10, 20, 20, BLACK))._replace(margin=20, marks=(rectangle(-25, 50, 5, 5, BLACK),))
    made = plates(sheet, sources(), PRESS, DPI, cut)
    assert made.origin == (-around, -around)
    assert made.rasters[0].shape == (TRIM.height + 2 * around, TRIM.width + 2 * around)
    assert inks_at(made, 20, 20) == {"Black": 100}
    if cut is Cut.SHEET:
        assert inks_at(made, -22, 52) == {"Black": 100}


def test_they_are_the_same_each_time() -> None:
    items = (rectangle(10, 10, 20, 20, SKY), line(run("国际", 20, 120, size=50)))
    for one, other in zip(separated(*items).rasters, separated(*items).rasters, strict=True):
        assert (one == other).all()


def test_an_absurd_resolution_is_refused() -> None:
    with pytest.raises(ResolutionProblem):
        separated(dpi=1)
