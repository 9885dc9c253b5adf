import pytest

from loading import Load
from paginate.geometry import Rect, Size
from paginate.model import Grid, Page
from paginate.units import POINTS_PER_MILLIMETRE as MM


def page(load: Load, text: str) -> Page:
    return load(f"{text}\nframes: []".encode()).page.page


def in_millimetres(box: Rect | Size) -> tuple[float, ...]:
    return tuple(round(length / MM, 6) for length in box)


@pytest.mark.parametrize("name", ["broadsheet", "对开"])
def test_broadsheet(name: str, load: Load) -> None:
    found = page(load, f"page: {name}")
    assert in_millimetres(found.trim) == (390, 545)
    assert in_millimetres(found.type_area) == (20, 27.5, 350, 490)
    assert found.bleed == 3 * MM


@pytest.mark.parametrize("name", ["tabloid", "四开"])
def test_tabloid(name: str, load: Load) -> None:
    found = page(load, f"page: {name}\nbleed: 0")
    assert in_millimetres(found.trim) == (273, 390)
    assert in_millimetres(found.type_area) == (23.8, 20, 225.4, 350)
    assert found.bleed == 0


def test_a_page_of_any_size_has_the_usual_margins(load: Load) -> None:
    found = page(load, "page: {width: 200mm, height: 300mm}")
    assert in_millimetres(found.trim) == (200, 300)
    assert in_millimetres(found.type_area) == (20, 20, 160, 260)


def test_the_type_area_is_centred_where_it_is_not_placed(load: Load) -> None:
    found = page(load, "page: 对开\ntype_area: {width: 340mm, top: 30mm}")
    assert in_millimetres(found.type_area) == (25, 30, 340, 490)
    found = page(load, "page: 对开\ntype_area: {height: 480mm, left: 10mm}")
    assert in_millimetres(found.type_area) == (10, 32.5, 350, 480)


def test_a_small_page_must_say_what_its_type_area_is(load: Load) -> None:
    assert load("page: {width: 40mm, height: 30mm}\nframes: []").words.startswith("the key 'type_area' is missing")
    found = page(load, "page: {width: 40mm, height: 30mm}\ntype_area: {width: 40mm, height: 30mm}")
    assert in_millimetres(found.type_area) == (0, 0, 40, 30)


@pytest.mark.parametrize(
    ("text", "grid"),
    [
        ("", Grid(10.5, 15.75)),
        ("grid: {size: 小五, leading: 11.25pt}", Grid(9, 11.25)),
        ("grid: {size: 小五, leading: 1.25em}", Grid(9, 11.25)),
        ("grid: {size: 小五}", Grid(9, 15.75)),
    ],
)
def test_grid(text: str, grid: Grid, load: Load) -> None:
    assert load(f"{text}\nframes: []").page.grid == grid


def test_lengths_of_the_sheet_may_hang_on_the_grid(load: Load) -> None:
    found = page(load, "page: 对开\ngrid: {size: 10pt, leading: 15pt}\ntype_area: {width: 90em, height: 90行}")
    assert found.type_area[2:] == (900, 1350)


def test_a_sheet_out_of_bounds(load: Load) -> None:
    assert load("page: {width: 5mm, height: 9999mm}\nframes: []").codes == ["out-of-range", "out-of-range"]


@pytest.mark.parametrize("bleed", ["0", "50mm"])
def test_the_largest_and_the_least_bleed(bleed: str, load: Load) -> None:
    assert page(load, f"page: 对开\nbleed: {bleed}").bleed == pytest.approx(float(bleed.removesuffix("mm")) * MM)


def test_a_bleed_out_of_bounds(load: Load) -> None:
    words = load("page: 对开\nbleed: 51mm\nframes: []").words
    assert words.startswith("bleed is 51 mm; it must be from 0 mm to 50 mm")
    huge = "page: {width: 5076mm, height: 100cm}"  # the largest sheet is 5080 mm
    assert load(f"{huge}\nbleed: 2mm\nframes: []").codes == []
    assert load(f"{huge}\nbleed: 3mm\nframes: []").codes == ["out-of-range"]
