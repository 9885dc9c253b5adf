"""What is learned of a photo from its header, and which files are refused."""

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from paginate.assets import Assets, Cache, PictureProblem
from prepared import Photos

ORIENTATION = 0x0112


def turned(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return exif


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and has nothing of it."""
    chunks = b"\x89PNG\r\n\x1a\n"
    for kind, data in (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", b"x"),
        (b"IEND", b""),
    ):
        chunks += struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return chunks


@pytest.mark.parametrize("ending", ["jpg", "png", "tif"])
@pytest.mark.parametrize(("orientation", "size"), [(1, (48, 32)), (3, (48, 32)), (6, (32, 48)), (8, (32, 48))])
def test_size_is_upright(photos: Photos, tmp_path: Path, ending: str, orientation: int, size: tuple[int, int]) -> None:
    photos.save(photos.quarters, f"photo.{ending}", exif=turned(orientation))
    info = Assets(tmp_path).picture(f"photo.{ending}")
    assert (info.name, info.width, info.height, info.mode) == (f"photo.{ending}", *size, "RGB")


def test_a_senseless_orientation_counts_as_none(photos: Photos, tmp_path: Path) -> None:
    photos.save(photos.quarters, "a.jpg", exif=turned(77))
    photos.save(photos.quarters, "b.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert Assets(tmp_path).picture("a.jpg").width == 48
    assert Assets(tmp_path).picture("b.jpg").width == 48


def test_the_digest_is_that_of_the_content(photos: Photos, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        photos.save(photos.quarters, name)
    photos.save(photos.quarters.rotate(90), "c.png")
    assets = Assets(tmp_path)
    digests = [assets.picture(name).digest for name in ("a.png", "b.png", "c.png")]
    assert digests[0] == digests[1] != digests[2]
    assert assets.picture("b.png").name == "b.png"


def test_it_is_asked_once_a_run(photos: Photos, tmp_path: Path) -> None:
    path = photos.save(photos.quarters, "a.png")
    assets = Assets(tmp_path)
    info = assets.picture("a.png")
    path.unlink()
    path.touch()
    assert assets.picture("a.png") is info


def test_the_cache_knows_it_in_the_next_run(photos: Photos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photos.save(photos.quarters, "a.png")
    cache = Cache(tmp_path / "cache")
    info = Assets(tmp_path, cache).picture("a.png")
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("opened again"))
    assert Assets(tmp_path, cache).picture("a.png") == info


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"Liebe Leser", "it is not a picture"),
        (b"\xff\xd8\xff\xe0", "it is a JPEG with a damaged header"),
        (b"\x89PNG\r\n\x1a\n", "it is a PNG with a damaged header"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "it is a HEIC picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "it is a WebP picture"),
        (b"GIF89a", "it is a GIF picture"),
        (b"8BPS\0\1", "it is a Photoshop document"),
        (png_header(100_000, 1), "it is 100000 × 1 pixels"),
    ],
)
def test_files_that_are_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "photo").write_bytes(content)
    with pytest.raises(PictureProblem) as raised:
        Assets(tmp_path).picture("photo")
    assert raised.value.code == "photo-damaged"
    assert raised.value.values["file"] == "photo"
    assert str(raised.value.values["reason"]) == reason


@pytest.mark.parametrize("mode", ["F", "LAB", "I"])
def test_modes_that_no_press_prints(photos: Photos, tmp_path: Path, mode: str) -> None:
    photos.save(Image.new(mode, (4, 4)), "photo.tif")
    with pytest.raises(PictureProblem, match=f"mode is {mode}"):
        Assets(tmp_path).picture("photo.tif")


def test_too_large_is_known_before_anything_is_decoded(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(png_header(20_000, 7_501))
    with pytest.raises(PictureProblem) as raised:
        Assets(tmp_path).picture("photo.png")
    assert raised.value.code == "photo-too-large"
    assert raised.value.values == {"file": "photo.png", "pixels": "151", "limit": "150"}
    (tmp_path / "photo.png").write_bytes(png_header(20_000, 7_500))
    assert Assets(tmp_path).picture("photo.png").width == 20_000
