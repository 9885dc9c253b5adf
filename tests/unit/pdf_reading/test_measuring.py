"""How large a page is as it is looked at."""

import io
from typing import Any

import pikepdf
import pytest

from paginate.geometry import Size
from paginate.pdf_reading.measuring import measure_page


def page(**entries: Any) -> bytes:
    file = io.BytesIO()
    with pikepdf.new() as new:
        new.add_blank_page(page_size=(200, 300))
        for key, value in entries.items():
            new.pages[0].obj[f"/{key}"] = pikepdf.Array(value) if isinstance(value, list) else value
        new.save(file, min_version="1.6", static_id=True)
    return file.getvalue()


@pytest.mark.parametrize(
    ("entries", "size"),
    [
        ({}, (200, 300)),
        ({"CropBox": [10, 10, 110, 60]}, (100, 50)),
        ({"CropBox": [10, 10, 110, 60], "TrimBox": [20, 20, 100, 50]}, (80, 30)),
        ({"TrimBox": [100, 50, 20, 20]}, (80, 30)),
        ({"TrimBox": [20, 20, 20, 50]}, (200, 300)),
        ({"ArtBox": [0, 0, 10, 20], "CropBox": [0, 0, 50, 50]}, (10, 20)),
        ({"Rotate": 90}, (300, 200)),
        ({"Rotate": 180}, (200, 300)),
        ({"Rotate": -90, "TrimBox": [20, 20, 100, 50]}, (30, 80)),
        ({"UserUnit": 2, "Rotate": 270}, (600, 400)),
        ({"UserUnit": -1}, (200, 300)),
        ({"UserUnit": pikepdf.Name.Large, "Rotate": pikepdf.Name.Upright}, (200, 300)),
    ],
)
def test_sizes(entries: dict[str, Any], size: tuple[float, float]) -> None:
    assert measure_page(page(**entries), 0)[:3] == (1, "1.6", Size(*size))


def test_pages_that_are_not_there() -> None:
    for number in (1, -1, 10**12):
        assert measure_page(page(), number)[:3] == (1, "1.6", None)


def test_a_page_whose_content_cannot_be_unpacked_can_be_placed_all_the_same() -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(page())) as new:
        new.pages[0].Contents = pikepdf.Stream(new, b"no such data", Filter=pikepdf.Name.FlateDecode)
        new.save(file)
    assert measure_page(file.getvalue(), 0) == measure_page(page(), 0)
