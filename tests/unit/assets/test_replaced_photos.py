"""What is kept under a photo's digest was made of that photo, whenever another one takes its place."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from paginate.assets import Assets, Cache, PictureProblem, prepare_picture, prepare_pictures
from paginate.assets.cache import Cache as CacheOnDisk
from paginate.assets.imaging import inspect
from prepared import Photos
from setting import PRESS


@pytest.fixture
def two(photos: Photos) -> tuple[Path, Path]:
    """Two photos of one size and of other colours."""
    return (
        photos.save(Image.new("RGB", (48, 32), "red"), "red.png"),
        photos.save(Image.new("RGB", (48, 32), "blue"), "blue.png"),
    )


def replace(path: Path, other: Path, *, in_place: bool) -> None:
    if in_place:
        path.write_bytes(other.read_bytes())
    else:
        shutil.copy(other, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)


@pytest.mark.parametrize("in_place", [True, False])
def test_after_it_was_described(photos: Photos, two: tuple[Path, Path], tmp_path: Path, in_place: bool) -> None:
    cache, path = Cache(tmp_path / "cache"), tmp_path / "a.png"
    shutil.copy(two[0], path)
    placed, assets = photos.placed("a.png"), Assets(tmp_path, cache)
    assets.picture("a.png")
    replace(path, two[1], in_place=in_place)
    with pytest.raises(PictureProblem) as raised:
        prepare_picture(assets, cache, placed, PRESS)
    assert (raised.value.code, raised.value.values) == ("photo-changed", {"file": "a.png"})
    found = prepare_pictures(assets, cache, [placed], PRESS)[placed]
    assert isinstance(found, PictureProblem)
    assert found.code == "photo-changed"
    shutil.copy(two[0], path)
    assert photos.prepare("a.png", cache=cache) == photos.prepare("red.png")
    replace(path, two[1], in_place=in_place)
    assert photos.prepare("a.png", cache=cache) == photos.prepare("blue.png")


def test_after_it_was_hashed(
    photos: Photos, two: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its header is then that of the other one, and stands under the other's digest."""
    photos.save(Image.new("L", (10, 90)), "tall.png")
    cache, path = Cache(tmp_path / "cache"), tmp_path / "a.png"
    shutil.copy(two[0], path)

    def too_late(self: Cache, key: str) -> None:
        shutil.copy(tmp_path / "tall.png", path)

    monkeypatch.setattr(CacheOnDisk, "get", too_late)
    info = Assets(tmp_path, cache).picture("a.png")
    monkeypatch.undo()
    assert info._replace(name="tall.png") == Assets(tmp_path).picture("tall.png")
    assert Assets(tmp_path, cache).picture("red.png").width == 48


def test_while_it_is_looked_at(photos: Photos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A CMYK JPEG passes through untouched: what was proved is what the PDF gets."""
    photos.save(Image.new("CMYK", (48, 32), (9, 9, 9, 9)), "light.jpg")
    photos.save(Image.new("CMYK", (48, 32), (255, 255, 255, 255)), "dark.jpg")
    cache, path, prove = Cache(tmp_path / "cache"), tmp_path / "a.jpg", inspect.prove
    shutil.copy(tmp_path / "light.jpg", path)

    def slow(name: str, data: bytes) -> object:
        shutil.copy(tmp_path / "dark.jpg", path)
        return prove(name, data)

    monkeypatch.setattr(inspect, "prove", slow)
    assert photos.prepare("a.jpg", cache=cache).data == (tmp_path / "light.jpg").read_bytes()
    monkeypatch.undo()
    assert photos.prepare("a.jpg", cache=cache).most_ink <= 2.4 == PRESS.ink_limit
    assert photos.prepare("light.jpg", cache=cache).most_ink < 0.2


def test_one_that_passes_and_was_replaced_since(photos: Photos, tmp_path: Path) -> None:
    photos.save(Image.new("CMYK", (48, 32), (9, 9, 9, 9)), "a.jpg")
    cache = Cache(tmp_path / "cache")
    photos.prepare("a.jpg", cache=cache)
    assets, placed = Assets(tmp_path, cache), photos.placed("a.jpg")
    assets.picture("a.jpg")
    photos.save(Image.new("CMYK", (48, 32), (255, 255, 255, 255)), "a.jpg")
    with pytest.raises(PictureProblem, match="photo-changed"):
        prepare_picture(assets, cache, placed, PRESS)


@pytest.mark.parametrize("entry", [b"", b"x", b"48 32", b"48 32 RGB\n", b"-1 2 RGB", b"\xff\xfe", b"0 0 0 0 0 0 0 0\n",
    b"48 32 DeviceRGB 8 DCTDecode 0 nan 3\nabc", b"48 32 DeviceGray 8 FlateDecode 0 1.0 9999\nshort",
    b"48 32 DeviceCMYK 8 DCTDecode 1 1.0 7\ngarbage", b"48 32 DeviceCMYK 8 DCTDecode 1 1.0 3\n\xff\xd8\xffmask",
    b"48 32 DeviceCMYK 8 DCTDecode 1 1.0 3 0,0\n\xff\xd8\xff"])  # fmt: skip
@pytest.mark.parametrize("name", ["a.png", "b.jpg", "c.png"])
def test_entries_that_say_nothing(photos: Photos, tmp_path: Path, name: str, entry: bytes) -> None:
    photos.save(photos.quarters, "a.png")
    photos.save(Image.new("CMYK", (48, 32), (9, 9, 9, 9)), "b.jpg")
    clear = photos.quarters.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((48, 32)))
    photos.save(clear, "c.png")
    cache, folder = Cache(tmp_path / "cache"), tmp_path / "cache"
    whole = photos.prepare(name, cache=cache, cut_out=True)
    for path in folder.iterdir():
        cache.put(path.name, entry)
    assert photos.prepare(name, cache=cache, cut_out=True) == whole
    assert photos.prepare(name, cache=cache, cut_out=True) == whole
