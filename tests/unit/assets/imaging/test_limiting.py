"""On no pixel of any picture lies more ink than the press takes, as decoded from what goes into the PDF."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from paginate.assets import Cache, PressPicture
from paginate.assets.imaging.limiting import ink_sums, limited_inks, most_ink
from paginate.color import Process, Spot
from paginate.geometry import Size
from prepared import Photos
from setting import PRESS

LIMITS = (2.4, 2.2)
ONE_DECODER_OFF = 4 / 255  # a level in each ink
ORANGE = Spot("PANTONE Orange 021 C", 1, Process(0, 0.68, 1, 0))
SHARP = PRESS._replace(sharpening=0.8)


def pixels(seed: int, size: tuple[int, int], mode: str, kind: str) -> Image.Image:
    """Pictures that are hard on a limit: noise, saturated blocks, darkness with a little noise, hard edges of solids."""
    random = np.random.default_rng(seed)
    shape = (size[1], size[0], len(mode))
    if kind == "noise":
        values = random.integers(0, 256, shape)
    elif kind == "saturated":
        values = random.integers(0, 2, shape) * 255
    elif kind == "dark":
        values = np.clip(random.normal(12, 14, shape), 0, 255)
        values = 255 - values if mode == "CMYK" else values
    else:  # shapes with hard edges, coarser than a block of JPEG
        coarse = random.integers(0, 2, (shape[0] // 11 + 1, shape[1] // 11 + 1, shape[2])) * 255
        values = coarse.repeat(11, axis=0).repeat(11, axis=1)[: shape[0], : shape[1]]
    return Image.frombytes(mode, size, np.ascontiguousarray(values).astype("u1").tobytes())


def inks(photos: Photos, press: PressPicture) -> npt.NDArray[np.float64]:
    """The ink on each pixel as decoded."""
    sums: npt.NDArray[np.float64] = np.asarray(photos.printed(press)).sum(axis=2, dtype=int) / 255
    return sums


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    picture=st.builds(
        pixels,
        seed=st.integers(0, 2**32 - 1),
        size=st.tuples(st.integers(1, 130), st.integers(1, 130)),
        mode=st.sampled_from(["RGB", "CMYK"]),
        kind=st.sampled_from(["noise", "saturated", "dark", "edges"]),
    ),
    limit=st.sampled_from(LIMITS),
    quality=st.sampled_from([50, 75, 90, 95]),
)
def test_the_limit_holds_on_every_pixel(photos: Photos, picture: Image.Image, limit: float, quality: int) -> None:
    name = f"a.{'png' if picture.mode == 'RGB' else 'tif'}"
    photos.save(picture, name)
    press = photos.prepare(name, press=SHARP._replace(ink_limit=limit, jpeg_quality=quality))
    found = inks(photos, press)
    assert press.filter == "DCTDecode"
    assert found.max() <= limit - ONE_DECODER_OFF
    assert press.most_ink == pytest.approx(found.max())


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("kind", ["noise", "saturated", "dark", "edges"])
def test_cmyk_jpegs_over_the_limit_do_not_pass(photos: Photos, kind: str, limit: float) -> None:
    path = photos.save(pixels(3, (160, 90), "CMYK", kind), "a.jpg", quality=92)
    press = photos.prepare("a.jpg", press=PRESS._replace(ink_limit=limit))
    assert press.data != path.read_bytes()
    assert inks(photos, press).max() <= limit
    untouched = photos.prepare("a.jpg", press=PRESS._replace(ink_limit=None))
    assert untouched.data == path.read_bytes()
    assert untouched.most_ink == pytest.approx(inks(photos, untouched).max())
    assert untouched.most_ink > limit


def test_a_limit_that_comes_later_is_noticed_though_the_cache_knows_the_file(photos: Photos, tmp_path: Path) -> None:
    path = photos.save(Image.new("CMYK", (32, 32), (150, 150, 150, 150)), "a.jpg", quality=95)
    cache = Cache(tmp_path / "cache")
    for _ in range(2):
        assert photos.prepare("a.jpg", cache=cache).data == path.read_bytes()
        assert photos.prepare("a.jpg", cache=cache, press=PRESS._replace(ink_limit=2.2)).data != path.read_bytes()


@pytest.mark.parametrize("limit", LIMITS)
def test_a_shop_s_profile_of_another_limit_is_limited_as_well(photos: Photos, limit: float) -> None:
    """The same pictures in numbers for coated paper: a TIFF of 320 % everywhere."""
    photos.save(Image.new("CMYK", (64, 64), (204, 204, 204, 204)), "a.tif")
    press = photos.prepare("a.tif", press=PRESS._replace(ink_limit=limit))
    cyan, magenta, yellow, black = np.asarray(photos.printed(press))[32, 32]
    assert black == pytest.approx(204, abs=2)  # black stays, the others make room alike
    assert max(cyan, magenta, yellow) - min(cyan, magenta, yellow) <= 1
    assert limit - 0.04 <= press.most_ink <= limit


def test_what_is_within_the_limit_stays(photos: Photos) -> None:
    """Of a photo whose ink comes near the limit nowhere, nothing is lost."""
    photo = pixels(5, (320, 200), "CMYK", "noise").filter(ImageFilter.GaussianBlur(9))
    photos.save(photo, "a.tif")
    free, limited = (photos.prepare("a.tif", press=PRESS._replace(ink_limit=limit)) for limit in (None, 2.4))
    assert free == limited
    assert free.most_ink < 2.4


@pytest.mark.parametrize("limit", LIMITS)
def test_little_ink_is_lost(photos: Photos, limit: float) -> None:
    """Beyond what a limiter must take, mending JPEG takes less than half a percent of one ink on the mean."""
    photo = pixels(5, (640, 400), "RGB", "dark").filter(ImageFilter.GaussianBlur(0.7))
    photos.save(photo, "a.png")
    free, limited = (photos.prepare("a.png", press=SHARP._replace(ink_limit=each)) for each in (None, limit))
    must = np.minimum(inks(photos, free), limit).mean()
    assert 0 <= must - inks(photos, limited).mean() <= 0.04


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("duotone", [(Process(1, 1, 0, 0.4), Process(0, 0, 1, 0.8)), (Process(0.8, 0.9, 1, 1),)])
def test_the_limit_holds_in_duotones(photos: Photos, duotone: tuple[Process, ...], limit: float) -> None:
    photos.save(pixels(1, (96, 64), "RGB", "saturated"), "a.png")
    press = photos.prepare("a.png", inks=duotone, press=PRESS._replace(ink_limit=limit))
    assert press.color_space == "DeviceCMYK"
    assert limit - 0.4 <= inks(photos, press).max() <= limit


@pytest.mark.parametrize("limit", LIMITS)
def test_the_limit_holds_in_channels(photos: Photos, limit: float) -> None:
    photos.save(pixels(1, (96, 64), "RGB", "dark"), "a.png")
    press = photos.prepare("a.png", inks=(Process(1, 1, 0, 0), ORANGE), press=PRESS._replace(ink_limit=limit))
    assert [getattr(ink, "name", ink) for ink in press.inks] == [Process(1, 0, 0, 0), Process(0, 1, 0, 0), ORANGE.name]
    assert press.most_ink == pytest.approx(inks(photos, press).max())
    assert press.most_ink <= limit


def test_sums() -> None:
    image = pixels(1, (61, 70), "CMYK", "noise")
    expected = np.asarray(image).sum(axis=2, dtype=int)
    assert (ink_sums(image.tobytes()).reshape(70, 61) == expected).all()
    assert most_ink(image) == expected.max()


@given(pixel=st.tuples(*[st.integers(0, 255)] * 4), most=st.integers(0, 1020), kept=st.sampled_from([None, 0, 3]))
def test_what_the_limiter_takes(pixel: tuple[int, ...], most: int, kept: int | None) -> None:
    (limited,) = limited_inks(np.array([pixel], np.uint8), most, kept).astype(int)
    assert limited.sum() <= most
    assert (limited <= pixel).all()
    if sum(pixel) <= most:
        assert tuple(limited) == pixel
    else:
        assert limited.sum() > most - 4  # no more than rounding takes
        if kept is not None:
            assert limited[kept] == min(pixel[kept], most)


def test_a_picture_that_no_mending_saves_is_packed_without_loss(
    photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    from paginate.assets.imaging import coding

    monkeypatch.setattr(coding, "mend", lambda *_: None)
    photos.save(pixels(3, (64, 64), "CMYK", "saturated"), "a.tif")
    press = photos.prepare("a.tif", press=PRESS._replace(ink_limit=2.2))
    assert (press.filter, press.inverted) == ("FlateDecode", False)
    assert inks(photos, press).max() <= 2.2
    assert press.most_ink == pytest.approx(inks(photos, press).max())


def test_a_desktop_printer_has_no_limit(photos: Photos) -> None:
    from paginate.press import Inks

    photos.save(pixels(1, (32, 32), "CMYK", "dark"), "a.tif")
    press = photos.prepare("a.tif", pixels=Size(32, 32), press=PRESS._replace(inks=Inks.SRGB))
    assert (press.color_space, press.most_ink) == ("DeviceRGB", 0)
