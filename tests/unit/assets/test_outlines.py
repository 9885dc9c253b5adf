"""The outline of a cut-out photo: its outer lines in few points, its holes counted, traced once."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from paginate.assets.cache import Cache
from paginate.assets.outlines import Outline, outline_of, simplified
from paginate.assets.pictures import describe_picture
from paginate.geometry import Point, Rect

CLEAR, INK = (0, 0, 0, 0), (200, 0, 0, 255)


def outline(folder: Path, image: Image.Image, cache: Cache | None = None) -> Outline | None:
    path = folder / "photo.png"
    image.save(path)
    cache = cache or Cache(None)
    return outline_of(cache, describe_picture(cache, "photo.png", path), path)


def drawn(*boxes: tuple[int, int, int, int], size: tuple[int, int] = (200, 100)) -> Image.Image:
    """A clear picture with boxes from their first pixels to their last."""
    image = Image.new("RGBA", size, CLEAR)
    for box in boxes:
        ImageDraw.Draw(image).rectangle(box, fill=INK)
    return image


def test_a_rectangle_has_four_corners(tmp_path: Path) -> None:
    found = outline(tmp_path, drawn((20, 10, 99, 59)))
    assert found is not None
    assert found.holes == 0
    assert [sorted(part) for part in found.parts] == [sorted(Rect(0.1, 0.1, 0.4, 0.5).corners())]


def test_each_part_has_an_outline_and_dust_has_none(tmp_path: Path) -> None:
    found = outline(tmp_path, drawn((0, 0, 49, 49), (100, 0, 149, 49), (180, 80, 180, 80)))
    assert found is not None
    assert [Rect.around(part) for part in found.parts] == [Rect(0, 0, 0.25, 0.5), Rect(0.5, 0, 0.25, 0.5)]


def test_pixels_that_meet_at_a_corner_are_parts_of_their_own(tmp_path: Path) -> None:
    found = outline(tmp_path, drawn((20, 20, 39, 39), (40, 40, 59, 59)))
    assert found is not None
    assert list(map(len, found.parts)) == [4, 4]


def test_holes_are_counted_and_have_no_outline(tmp_path: Path) -> None:
    image = drawn((20, 10, 159, 89))
    for box in ((40, 30, 59, 49), (80, 30, 99, 49)):
        ImageDraw.Draw(image).rectangle(box, fill=CLEAR)
    found = outline(tmp_path, image)
    assert found is not None
    assert (len(found.parts), found.holes) == (1, 2)


def test_a_circle_has_few_points_which_are_on_it(tmp_path: Path) -> None:
    image = Image.new("RGBA", (800, 800), CLEAR)
    ImageDraw.Draw(image).ellipse((100, 100, 700, 700), fill=INK)
    found = outline(tmp_path, image)
    assert found is not None
    [part] = found.parts
    assert 12 < len(part) < 60
    assert all(abs(((x - 0.5) ** 2 + (y - 0.5) ** 2) ** 0.5 - 0.375) < 0.005 for x, y in part)


@pytest.mark.parametrize("image", [Image.new("RGB", (20, 20)), Image.new("RGBA", (20, 20), CLEAR)])
def test_what_is_all_opaque_or_all_clear_has_none(image: Image.Image, tmp_path: Path) -> None:
    assert outline(tmp_path, image) is None


def test_it_is_traced_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "cache")
    first = outline(tmp_path, drawn((20, 10, 99, 59)), cache)
    monkeypatch.setattr("paginate.assets.outlines._traced", None)
    assert outline(tmp_path, drawn((20, 10, 99, 59)), cache) == first


def test_a_line_loses_the_points_that_are_nearly_on_it() -> None:
    line = [Point(0, 0), Point(5, 0.4), Point(10, 0), Point(10, 10), Point(0, 10)]
    assert simplified(line, 0.5) == [Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10)]
    assert simplified(line, 0.3) == line
