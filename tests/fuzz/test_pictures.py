"""Pictures that are damaged are told of; none is an exception of Pillow's, and none takes without end."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from fuzz.damage import cut_short, damaged, flipped, holed, repeated
from fuzz.hostile import HOSTILE
from paginate.assets import AdvertisementProblem, Assets, Cache, PictureProblem, prepare_picture
from paginate.geometry import Rect, Size
from prepared import Placed
from setting import PRESS

NO_CACHE = Cache(None)
FORMATS = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif"}


def picture(kind: str, mode: str) -> bytes:
    target = io.BytesIO()
    image = Image.linear_gradient("L").resize((48, 32)).convert(mode)
    image.save(target, kind, **({"icc_profile": b"no profile at all"} if kind == "PNG" else {}))
    return target.getvalue()


def prepared(folder: Path, name: str, data: bytes) -> str:
    """What comes of a picture: 'prepared', or the code of its finding."""
    (folder / name).write_bytes(data)
    assets = Assets(folder)
    try:
        info = assets.picture(name)
        whole = Rect(0, 0, info.width, info.height)
        made = prepare_picture(assets, NO_CACHE, Placed(name, whole, Size(40, 30)), PRESS)
    except PictureProblem as problem:
        return problem.code
    assert made.width > 0
    return "prepared"


CASES = [(kind, mode) for kind in FORMATS for mode in ("L", "RGB", "CMYK", "1") if (kind, mode) != ("PNG", "CMYK")]


@pytest.mark.parametrize(("kind", "mode"), CASES)
def test_a_damaged_picture_is_told_of(kind: str, mode: str, tmp_path: Path) -> None:
    sound = picture(kind, mode)
    random = Random(f"{kind} {mode}")
    damages: tuple[Callable[[bytes, Random], bytes], ...] = (cut_short, flipped, holed, repeated)
    for _ in range(25):
        data = random.choice(damages)(sound, random)
        assert prepared(tmp_path, f"a{FORMATS[kind]}", data) in {"prepared", "photo-damaged", "photo-too-large"}


def test_a_damaged_advertisement_is_told_of(tmp_path: Path) -> None:
    sound = HOSTILE["parent of itself"]()
    random = Random(2)
    assets = Assets(tmp_path)
    for _ in range(100):
        (tmp_path / "ad.pdf").write_bytes(damaged(sound, random))
        try:
            placed = assets.placed_page("ad.pdf", 1)
        except AdvertisementProblem as problem:
            assert problem.code
        else:
            assert placed.pages > 0


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_advertisement_is_measured_or_told_of(name: str, tmp_path: Path) -> None:
    (tmp_path / "ad.pdf").write_bytes(HOSTILE[name]())
    try:
        placed = Assets(tmp_path).placed_page("ad.pdf", 1)
    except AdvertisementProblem as problem:
        assert problem.code
    else:
        assert placed.pages > 0
