"""All photos of a page at once: the same as one by one, whatever the order, with a fault in the place of each that fails."""

import warnings
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from paginate.assets import (
    Assets,
    Cache,
    OutsideFolder,
    PictureProblem,
    PressPicture,
    ProfileProblem,
    prepare,
    prepare_picture,
    prepare_pictures,
)
from paginate.color import BLACK
from paginate.geometry import Rect, Size
from prepared import Photos, Placed
from setting import PRESS


def several(photos: Photos) -> list[Placed]:
    random = np.random.default_rng(1)
    for number in range(5):
        photos.save(Image.fromarray(random.integers(0, 256, (90, 120, 3), dtype="u1")), f"{number}.png")
    placed = [photos.placed(f"{number}.png", pixels=Size(60, 45)) for number in range(5)]
    return [*placed, placed[0]._replace(inks=(BLACK,)), placed[1]._replace(crop=Rect(0, 0, 50, 50))]


def test_the_same_as_one_by_one_in_any_order(photos: Photos, tmp_path: Path) -> None:
    placed = several(photos)
    one_by_one = {each: prepare_picture(Assets(tmp_path), Cache(None), each, PRESS) for each in placed}
    for order in (placed, placed[::-1], [*placed, *placed]):
        together = prepare_pictures(Assets(tmp_path), Cache(None), order, PRESS)
        assert together == one_by_one
        assert list(together) == list(dict.fromkeys(order))


def test_the_cache_is_filled_and_used(photos: Photos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    placed = several(photos)
    cache = Cache(tmp_path / "cache")
    first = prepare_pictures(Assets(tmp_path, cache), cache, placed, PRESS)
    monkeypatch.setattr(prepare, "_made", lambda *_: None)
    assert prepare_pictures(Assets(tmp_path, cache), cache, placed, PRESS) == first


def test_large_photos_are_made_alone(photos: Photos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    placed = several(photos)
    expected = prepare_pictures(Assets(tmp_path), Cache(None), placed, PRESS)
    monkeypatch.setattr(prepare, "LARGE", 0)
    assert prepare_pictures(Assets(tmp_path), Cache(None), placed, PRESS) == expected


def test_faults_stand_in_their_picture_s_place(photos: Photos, tmp_path: Path) -> None:
    good, *_ = several(photos)
    (tmp_path / "damaged.png").write_bytes((tmp_path / "1.png").read_bytes()[:2000])
    (tmp_path / "no.png").write_bytes(b"no picture")
    wanted = [good._replace(source=name) for name in ("0.png", "damaged.png", "no.png", "none.png", "../a.png")]
    found = list(prepare_pictures(Assets(tmp_path), Cache(None), wanted, PRESS).values())
    assert isinstance(found[0], PressPicture)
    assert [type(each) for each in found[1:]] == [PictureProblem, PictureProblem, FileNotFoundError, OutsideFolder]


def test_a_profile_that_is_none_is_a_fault_of_each(photos: Photos, tmp_path: Path) -> None:
    (tmp_path / "no.icc").write_bytes(b"")
    found = prepare_pictures(Assets(tmp_path), Cache(None), several(photos), photos.with_profile(tmp_path / "no.icc"))
    assert {type(each) for each in found.values()} == {ProfileProblem}


def test_no_warning_escapes_from_threads(photos: Photos, tmp_path: Path) -> None:
    """Damaged EXIF makes Pillow warn; the filters of warnings are afterwards what they were."""
    for number in range(6):
        photos.save(photos.quarters, f"{number}.jpg", exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + bytes(20))
    placed = [photos.placed(f"{number}.jpg") for number in range(6)]
    before = list(warnings.filters)
    prepare_pictures(Assets(tmp_path), Cache(None), placed, PRESS)
    assert warnings.filters == before


def test_nothing_to_prepare(tmp_path: Path) -> None:
    assert prepare_pictures(Assets(tmp_path), Cache(None), [], PRESS) == {}
