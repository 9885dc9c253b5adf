"""Flattened, a page prints the same inks and has nothing left to see through."""

import zlib

import numpy as np
import pytest

from handmade import BLEED, TRIM, X1A, line, page, rectangle, run
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, Process, Spot
from paginate.display import ComposedPage, Item, Picture, Shadow
from paginate.geometry import Rect
from paginate.pdf import Sources, write_pdf
from paginate.separation.flatten import flattened, needs_flattening
from paginate.separation.plate_pictures import ink_rasters
from paginate.separation.plates import plates
from paginate.separation.raster import Cut
from plated import inks_at, photo, sources
from setting import PRESS

SKY = Process(0.4, 0.2, 0, 0)
GOLD = Spot("金", 0.6, Process(0.2, 0.3, 0.8, 0))
GROUND = rectangle(0, 0, 200, 200, SKY)
SHADOW = Shadow(Rect(50, 50, 100, 100), 10, Process(0, 0, 0, 0.5))

FADING = PressPicture(3, 1, "DeviceGray", 8, "FlateDecode", zlib.compress(bytes([255, 128, 0])))
YELLOW = PressPicture(1, 1, "DeviceCMYK", 8, "FlateDecode", zlib.compress(bytes([0, 0, 255, 0])))
PICTURES = {"whole": YELLOW, "cut-out": YELLOW._replace(mask=FADING)}


def made_flat(*items: Item) -> tuple[ComposedPage, Sources]:
    return flattened(page(*items), sources(PICTURES), PRESS)


def pictures_of(flat: ComposedPage, found: Sources) -> list[PressPicture]:
    return [found.picture(item) for item in flat.items() if isinstance(item, Picture)]


def test_only_what_can_be_seen_through_needs_it() -> None:
    words = line(run("字", 10, 50, size=30))
    opaque = (GROUND, words, photo(10, 10, 60, 60, source="whole"))
    assert not needs_flattening(page(*opaque), sources(PICTURES))
    assert made_flat(*opaque)[0] == page(*opaque)
    for item in (SHADOW, photo(10, 10, 60, 60, source="cut-out")):
        assert needs_flattening(page(*opaque, item), sources(PICTURES))
        flat, found = made_flat(*opaque, item, words)
        assert not needs_flattening(flat, found)
        items = tuple(flat.items())
        assert items[:3] == opaque
        assert items[4:] == (words,)
        assert isinstance(items[3], Picture)


@pytest.mark.parametrize(
    "items",
    [
        (GROUND, SHADOW),
        (GROUND, rectangle(0, 0, 300, 80, GOLD), SHADOW, rectangle(60, 60, 80, 80, BLACK)),
        (GROUND, photo(30, 30, 120, 60, source="cut-out")),
        (GROUND, photo(30, 30, 120, 60, source="cut-out"), SHADOW, photo(90, 30, 120, 60, source="cut-out")),
        (GROUND, line(run("国", 60, 140, size=80)._replace(overprint=True)), SHADOW),
    ],
)
def test_the_plates_stay_as_they_are(items: tuple[Item, ...]) -> None:
    before = plates(page(*items), sources(PICTURES), PRESS, PRESS.picture_resolution)
    after = plates(*made_flat(*items), PRESS, PRESS.picture_resolution)
    for one, other, name in zip(before.rasters, after.rasters, before.names, strict=True):
        difference = np.abs(one.astype(int) - other)
        assert (difference <= 2).mean() > 0.99, name


def test_spot_inks_beneath_stay_spot_inks() -> None:
    flat, found = made_flat(rectangle(0, 0, 300, 80, GOLD), SHADOW)
    (picture,) = pictures_of(flat, found)
    assert picture.inks[:4] == ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), BLACK)
    assert picture.inks[4:] == (GOLD._replace(tint=1),)
    made = plates(flat, found, PRESS, 72)
    assert inks_at(made, 100, 65) == {"金": 60, "Black": 50}


def test_where_there_is_only_black_the_picture_is_gray() -> None:
    (picture,) = pictures_of(*made_flat(SHADOW))
    assert (picture.color_space, picture.inks) == ("DeviceGray", ())
    assert picture.most_ink == pytest.approx(0.5, abs=0.01)


def test_the_ink_limit_is_kept() -> None:
    flat, found = made_flat(rectangle(0, 0, 300, 200, Process(0.8, 0.8, 0.7, 0)), SHADOW)
    (picture,) = pictures_of(flat, found)
    total = np.sum([raster.astype(int) for raster in ink_rasters(picture).values()], axis=0)
    assert total.max() <= 2.4 * 255
    assert picture.most_ink == pytest.approx(total.max() / 255)
    assert inks_at(plates(flat, found, PRESS, 72), 100, 100)["Black"] == 50
    unlimited = flattened(
        page(rectangle(0, 0, 300, 200, Process(0.8, 0.8, 0.7, 0)), SHADOW), sources(), PRESS._replace(ink_limit=None)
    )
    assert pictures_of(*unlimited)[0].most_ink == pytest.approx(2.8, abs=0.02)


def test_it_is_as_fine_as_the_press_can_use() -> None:
    (picture,) = pictures_of(*made_flat(SHADOW))
    assert (picture.width, picture.height) == pytest.approx((120 * 200 / 72, 120 * 200 / 72), abs=1)


def test_what_lies_off_the_sheet_is_left_away() -> None:
    corner = Shadow(Rect(-40, -40, 80, 80), 10, BLACK)
    flat, _ = made_flat(corner)
    (item,) = flat.items()
    assert isinstance(item, Picture)
    assert item.box == Rect(-BLEED, -BLEED, 50 + BLEED, 50 + BLEED)
    assert tuple(made_flat(Shadow(Rect(400, 400, 80, 80), 10, BLACK))[0].items()) == ()


def test_frames_and_marks_stay_what_they_are() -> None:
    sheet = page(GROUND, SHADOW)._replace(margin=20, marks=(rectangle(-25, 50, 5, 5, BLACK),))
    flat, found = flattened(sheet, sources(), PRESS)
    assert flat.marks == sheet.marks
    assert flat.frames[0]._replace(items=()) == sheet.frames[0]._replace(items=())
    made = plates(flat, found, PRESS, 72, Cut.SHEET)
    assert inks_at(made, -22, 52) == {"Black": 100}


def test_it_is_a_page_for_a_press_without_transparency() -> None:
    flat, found = made_flat(GROUND, rectangle(0, 0, *TRIM, GOLD), SHADOW, photo(30, 30, 120, 60, source="cut-out"))
    data = write_pdf(flat, found, X1A)
    assert b"/SMask" not in data
    assert data == write_pdf(
        *made_flat(
            *page(GROUND, rectangle(0, 0, *TRIM, GOLD), SHADOW, photo(30, 30, 120, 60, source="cut-out")).items()
        ),
        X1A,
    )
