"""What the press gets of each kind of photo: pixels, inks, size, and whether the cache gives the same."""

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms

from paginate.assets import Assets, Cache, PictureProblem, PressPicture, ProfileProblem, prepare, prepare_picture
from paginate.assets.imaging.inspect import _frame
from paginate.assets.press_picture import ColorSpace
from paginate.color import BLACK, Process
from paginate.geometry import Rect, Size
from paginate.installation import newsprint_profile
from paginate.press import Inks
from pixels import channels
from prepared import Photos
from setting import PRESS

ORIENTATION = 0x0112
TESTS = Path(__file__).parents[2]
NO_LIMIT = PRESS._replace(ink_limit=None)
RED = Process(0, 1, 1, 0)
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""From upright to how a camera has it with this orientation."""


def lies(image: Image.Image, orientation: int) -> tuple[Image.Image, Image.Exif]:
    """The image as it lies in a file with this orientation, and the EXIF to go with it."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return image.transpose(TURNS[orientation]), exif


def inks(picture: Image.Image, x: int, y: int) -> tuple[float, ...]:
    """Dot areas 0..1 of one pixel."""
    return tuple(round(value / 255, 2) for value in channels(picture, (x, y)))


def noise(size: int, mode: str = "RGB") -> Image.Image:
    values = np.random.default_rng(1).integers(0, 256, (size, size, len(mode)), dtype="u1")
    return Image.frombytes(mode, (size, size), values.tobytes())


# --- colour -----------------------------------------------------------------------------------------------------------


def test_colour_becomes_ink(photos: Photos) -> None:
    photos.save(photos.quarters, "a.png")
    press = photos.prepare("a.png")
    assert press == PressPicture(48, 32, "DeviceCMYK", 8, "DCTDecode", b"")._replace(
        data=press.data, inverted=True, most_ink=press.most_ink
    )
    picture = photos.printed(press)
    cyan, magenta, yellow, _ = inks(picture, 10, 8)
    assert cyan < 0.1
    assert min(magenta, yellow) > 0.7
    assert inks(picture, 36, 24) == (0, 0, 0, 0)


@pytest.mark.parametrize("mode", ["RGBA", "P", "RGB"])
def test_what_is_transparent_is_paper(photos: Photos, mode: str) -> None:
    """Left half transparent, right half opaque."""
    if mode == "RGBA":
        clear = photos.quarters.convert("RGBA")
        clear.putalpha(Image.new("L", (48, 32), 255))
        clear.paste((255, 0, 0, 0), (0, 0, 24, 32))
        photos.save(clear, "a.png")
    else:
        flat = photos.quarters.copy()
        flat.paste("red", (0, 0, 24, 32))
        palette = flat.convert("P", palette=Image.Palette.ADAPTIVE)
        photos.save(
            palette if mode == "P" else flat,
            "a.png",
            transparency=palette.getpixel((0, 0)) if mode == "P" else (255, 0, 0),
        )
    picture = photos.printed(photos.prepare("a.png"))
    assert inks(picture, 8, 8) == (0, 0, 0, 0)
    assert sum(inks(picture, 36, 8)) > 1


def test_a_photo_s_own_profile_counts(photos: Photos) -> None:
    """A wide profile makes the same numbers a stronger green; a broken one, or one for gray, is as none."""
    photo = Image.new("RGB", (16, 16), (60, 180, 60))
    wide = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = (wide.index(tag, 128) for tag in (b"rXYZ", b"gXYZ"))
    wide[red : red + 4], wide[green : green + 4] = b"gXYZ", b"rXYZ"
    gray = bytearray(wide)
    gray[16:20] = b"GRAY"
    for name, profile in (("none", None), ("other", bytes(wide)), ("broken", b"x" * 200), ("gray", bytes(gray))):
        photos.save(photo, f"{name}.png", icc_profile=profile)
    plain, other, broken, wrong = (
        inks(photos.printed(photos.prepare(f"{name}.png")), 8, 8) for name in ("none", "other", "broken", "gray")
    )
    assert other[0] < 0.2 < plain[0]
    assert broken == wrong == plain


def test_cmyk_values_stay(photos: Photos) -> None:
    photos.save(Image.new("CMYK", (16, 16), (10, 20, 30, 200)), "a.tif")
    press = photos.prepare("a.tif")
    assert press.inverted
    assert np.abs(np.asarray(photos.printed(press)).astype(int) - (10, 20, 30, 200)).max() <= 2


@pytest.mark.parametrize("ending", ["png", "tif"])
@pytest.mark.parametrize("mode", ["L", "LA", "I;16"])
def test_gray_stays_gray(photos: Photos, mode: str, ending: str) -> None:
    ramp = Image.linear_gradient("L").resize((64, 64))
    image = ramp if mode == "L" else ramp.convert("LA")
    if mode == "I;16":
        image = Image.fromarray(np.asarray(ramp).astype("u2") * 257)
    photos.save(image, f"a.{ending}")
    press = photos.prepare(f"a.{ending}")
    assert (press.color_space, press.bits_per_component, press.inverted) == ("DeviceGray", 8, False)
    assert np.abs(np.asarray(photos.printed(press)).astype(int) - np.asarray(ramp)).max() <= 3


@pytest.mark.parametrize("options", [{}, {"transparency": 0}])
def test_line_art_stays_sharp(photos: Photos, options: dict[str, int]) -> None:
    art = Image.new("1", (20, 9), 1)
    art.paste(0, (3, 2, 8, 9))
    photos.save(art, "a.png", **options)
    press = photos.prepare("a.png", Rect(1, 1, 15, 8), Size(5, 3))
    if options:  # with transparency it is an ordinary picture
        assert (press.width, press.height, press.bits_per_component) == (5, 3, 8)
        return
    assert (press.width, press.height, press.bits_per_component, press.filter) == (15, 8, 1, "FlateDecode")
    assert photos.printed(press).tobytes() == art.crop((1, 1, 16, 9)).tobytes()


# --- size and place ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("kind", ["RGB.jpg", "RGB.png", "RGB.tif", "L.jpg", "CMYK.jpg", "CMYK.tif", "1.tif"])
def test_turned_photos_are_shown_upright(photos: Photos, kind: str, orientation: int) -> None:
    """The crop is the green quarter with a margin to its left and below, so that every turn would show."""
    upright = photos.quarters.resize((480, 320)).convert(kind.split(".")[0])
    photos.save(upright, "upright.tif")
    turned, exif = lies(upright, orientation)
    photos.save(turned, kind, exif=exif, **({"quality": 95} if kind.endswith("jpg") else {}))
    expected, got = (
        np.asarray(photos.printed(photos.prepare(name, Rect(220, 0, 260, 180), Size(65, 45)))).astype(int)
        for name in ("upright.tif", kind)
    )
    assert got.shape == expected.shape
    assert np.abs(got - expected).mean() < 2


@pytest.mark.parametrize("kind", ["RGB.jpg", "RGB.png", "RGBA.png", "CMYK.tif", "L.png"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 4.3, 17.0])
def test_photos_are_scaled_down(photos: Photos, kind: str, scale: float) -> None:
    """Whatever quick way is taken, a gradient keeps its place to a pixel of the result."""
    mode = kind.split(".")[0]
    ramp = Image.linear_gradient("L").resize((900, 1200), Image.Resampling.BICUBIC)
    bands = {"RGB": [ramp] * 3, "RGBA": [ramp] * 3 + [Image.new("L", ramp.size, 255)], "L": [ramp]}
    ink = ImageChops.invert(ramp)
    clear = Image.new("L", ramp.size)
    photos.save(Image.merge(mode, bands.get(mode, [clear, clear, clear, ink])), kind)
    size = Size(600 / scale, 800 / scale)
    press = photos.prepare(kind, Rect(150, 200, 600, 800), size)
    assert (press.width, press.height) == (round(size.width), round(size.height))
    got = np.asarray(photos.printed(press).convert("CMYK")).astype(float)
    column = got[:, press.width // 2, :].sum(axis=1)
    assert (np.diff(column) <= 6).all()
    assert np.ptp(got, axis=1).max() <= 12
    if mode == "L":
        expected = np.interp((np.arange(press.height) + 0.5) * 800 / press.height + 200, [0, 1200], [255, 0])
        assert np.abs(got[:, 0, 3] - expected).max() <= 3


def test_photos_are_never_scaled_up(photos: Photos) -> None:
    photos.save(photos.quarters, "a.png")
    press = photos.prepare("a.png", Rect(10.4, 0.2, 20.2, 30.6), Size(500, 500))
    assert (press.width, press.height) == (20, 31)


def test_a_photo_may_be_distorted(photos: Photos) -> None:
    photos.save(photos.quarters, "a.png")
    press = photos.prepare("a.png", Rect(0, 0, 48, 32), Size(12, 500))
    assert (press.width, press.height) == (12, 32)


@pytest.mark.parametrize("ending", ["jpg", "png", "tif"])
@pytest.mark.parametrize("mode", ["RGB", "L", "1"])
def test_one_pixel_is_a_photo(photos: Photos, mode: str, ending: str) -> None:
    photos.save(Image.new(mode, (1, 1)), f"a.{ending}")
    press = photos.prepare(f"a.{ending}")
    assert (press.width, press.height) == (1, 1)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    crop=st.builds(Rect, *[st.floats(-60, 60)] * 2, *[st.floats(0, 80)] * 2),
    pixels=st.builds(Size, *[st.floats(0, 80)] * 2),
)
def test_no_crop_breaks_it(photos: Photos, crop: Rect, pixels: Size) -> None:
    photos.save(photos.quarters, "a.png")
    press = photos.prepare("a.png", crop, pixels)
    assert 1 <= press.width <= 48
    assert 1 <= press.height <= 48


# --- passing through --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize(("mode", "color_space"), [("CMYK", "DeviceCMYK"), ("L", "DeviceGray")])
def test_press_ready_jpegs_pass_untouched(
    photos: Photos, tmp_path: Path, mode: str, color_space: ColorSpace, progressive: bool
) -> None:
    path = photos.save(noise(64).convert(mode), "a.jpg", progressive=progressive)
    press = photos.prepare("a.jpg", Rect(16, 0, 32, 48), Size(32, 48), press=NO_LIMIT)
    darkest = np.asarray(photos.printed(press)).astype(int)
    assert press == PressPicture(
        64, 64, color_space, 8, "DCTDecode", path.read_bytes(), mode == "CMYK", Rect(0.25, 0, 0.5, 0.75),
        most_ink=(darkest.sum(axis=2).max() if mode == "CMYK" else 255 - darkest.min()) / 255,
    )  # fmt: skip


def without_adobe_marker(path: Path) -> None:
    data = path.read_bytes()
    start = data.index(b"\xff\xee\x00\x0eAdobe")
    path.write_bytes(data[:start] + data[start + 16 :])


def test_cmyk_jpegs_are_inverted_only_where_adobe_says_so(photos: Photos) -> None:
    path = photos.save(Image.new("CMYK", (16, 16), (250, 200, 100, 0)), "a.jpg", quality=95)
    without_adobe_marker(path)
    assert not photos.prepare("a.jpg").inverted
    image, exif = lies(Image.new("CMYK", (16, 16), (250, 200, 100, 0)), 6)
    without_adobe_marker(photos.save(image, "b.jpg", quality=95, exif=exif))
    turned = photos.prepare("b.jpg")
    assert turned.inverted
    assert np.abs(np.asarray(photos.printed(turned)).astype(int) - (5, 55, 155, 255)).max() <= 2


def test_gray_that_is_no_jpeg_does_not_pass(photos: Photos, tmp_path: Path) -> None:
    path = photos.save(Image.new("L", (8, 8), 100), "a.png")
    cache = Cache(tmp_path / "cache")
    for _ in range(2):
        assert photos.prepare("a.png", cache=cache).data != path.read_bytes()


@pytest.mark.parametrize(
    ("jpeg", "marker"),
    [
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xff\xc9\x00\x0b", 0xC9),
        (b"\xff\xd8\xff\xc4\x00\x03a\xff\xc2\x00\x0b", 0xC2),
        (b"\xff\xd8\xff\xe0\x00\x04ab", 0),
        (b"\xff\xd8no segment", 0),
    ],
)
def test_how_a_jpeg_is_coded(jpeg: bytes, marker: int) -> None:
    assert _frame(jpeg) == marker


def test_arithmetic_coding_does_not_pass(photos: Photos, monkeypatch: pytest.MonkeyPatch) -> None:
    path = photos.save(noise(16).convert("L"), "a.jpg")
    monkeypatch.setattr("paginate.assets.imaging.inspect._frame", lambda _: 0xC9)
    assert photos.prepare("a.jpg").data != path.read_bytes()


# --- damage -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["RGB.jpg", "CMYK.jpg", "L.jpg", "RGB.png", "RGB.tif"])
def test_a_photo_cut_short_is_reported(photos: Photos, tmp_path: Path, kind: str) -> None:
    path = photos.save(noise(128).convert(kind.split(".")[0]), kind)
    path.write_bytes(path.read_bytes()[: -path.stat().st_size // 3])
    cache = Cache(tmp_path / "cache")
    for _ in range(2):
        with pytest.raises(PictureProblem) as raised:
            photos.prepare(kind, cache=cache)
        assert raised.value.code == "photo-damaged"
        assert raised.value.values["file"] == kind


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    kind=st.sampled_from(["rgb.jpg", "cmyk.jpg", "rgb.png", "rgba.png", "rgb.tif"]),
    damage=st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 255)), max_size=8),
    length=st.integers(0, 1500),
)
def test_no_damage_is_more_than_a_finding(
    photos: Photos, tmp_path: Path, kind: str, damage: list[tuple[int, int]], length: int
) -> None:
    path = photos.save(photos.quarters.convert(kind.split(".")[0].upper()), kind)
    data = bytearray(path.read_bytes()[:length])
    for place, value in damage:
        if place < len(data):
            data[place] = value
    path.write_bytes(data)
    try:
        press = photos.prepare(kind, pixels=Size(20, 20))
    except PictureProblem as problem:
        assert problem.code in ("photo-damaged", "photo-too-large")
    else:
        assert press.data


def test_a_profile_that_littlecms_cannot_use(photos: Photos, tmp_path: Path) -> None:
    photos.save(photos.quarters, "a.png")
    newsprint = newsprint_profile().read_bytes()
    tag = newsprint.index(b"B2A0")
    for damaged in (
        newsprint[: tag + 4] + b"\x7f\xff\xff\xff" + newsprint[tag + 8 :],  # the table lies beyond the end
        newsprint[:8] + b"\xff\xff" + newsprint[10:],  # of a version that is still to come
    ):
        profile = tmp_path / "press.icc"
        profile.write_bytes(damaged)
        with pytest.raises(ProfileProblem) as raised:
            photos.prepare("a.png", press=photos.with_profile(profile))
        assert raised.value.values["file"] == "press.icc"


# --- the cache --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["RGB.jpg", "CMYK.jpg", "L.png"])
def test_the_same_with_and_without_cache(photos: Photos, tmp_path: Path, kind: str) -> None:
    photos.save(noise(64).convert(kind.split(".")[0]), kind)
    cache = Cache(tmp_path / "cache")
    made = [photos.prepare(kind, pixels=Size(30, 30), cache=each) for each in (Cache(None), cache, cache)]
    assert made[0] == made[1] == made[2]


def test_a_damaged_entry_is_made_anew(photos: Photos, tmp_path: Path) -> None:
    photos.save(photos.quarters, "a.png")
    cache = Cache(tmp_path / "cache")
    first = photos.prepare("a.png", cache=cache)
    for entry in (tmp_path / "cache").iterdir():
        entry.write_bytes(entry.read_bytes()[:-3])
    assert photos.prepare("a.png", cache=cache) == first


def test_every_parameter_makes_an_entry_of_its_own(photos: Photos, tmp_path: Path) -> None:
    photos.save(photos.quarters, "a.png")
    cache = Cache(tmp_path / "cache")
    other_profile = tmp_path / "press.icc"
    other_profile.write_bytes(newsprint_profile().read_bytes() + b"\0")
    changes: tuple[dict[str, Any], ...] = (
        {},
        {"crop": Rect(0, 0, 40, 32)},
        {"pixels": Size(20, 20)},
        {"inks": (BLACK,)},
        {"inks": (BLACK, RED)},
        {"cut_out": True},
        {"press": photos.with_profile(other_profile)},
        {"press": PRESS._replace(ink_limit=2.2)},
        {"press": PRESS._replace(jpeg_quality=80)},
        {"press": PRESS._replace(sharpening=0.8)},
        {"press": PRESS._replace(inks=Inks.SRGB)},
    )
    for entries, change in enumerate(changes, 2):  # one is for the header
        for _ in range(2):
            photos.prepare("a.png", cache=cache, **change)
            assert len(list((tmp_path / "cache").iterdir())) == entries, change
    photos.save(photos.quarters.rotate(180), "a.png")
    photos.prepare("a.png", cache=cache)
    assert len(list((tmp_path / "cache").iterdir())) == len(changes) + 1 + 2


def test_what_the_cache_has_needs_no_pillow(photos: Photos, tmp_path: Path) -> None:
    photos.save(photos.quarters, "a.png")
    photos.save(photos.quarters.convert("CMYK"), "b.jpg")
    cache = Cache(tmp_path / "cache")
    for name in ("a.png", "b.jpg"):
        photos.prepare(name, cache=cache)
    program = f"""
import sys
from collections import namedtuple
from pathlib import Path
sys.path.append({str(TESTS)!r})
from setting import PRESS
from paginate.assets import Assets, Cache, prepare_picture, prepare_pictures
from paginate.geometry import Rect, Size
folder = Path({str(tmp_path)!r})
cache = Cache(folder / "cache")
assets = Assets(folder, cache)
Placed = namedtuple("Placed", "source crop pixels inks cut_out")
placed = [Placed(name, Rect(0, 0, 48, 32), Size(1000, 1000), (), False) for name in ("a.png", "b.jpg")]
assert all(prepare_picture(assets, cache, each, PRESS).data for each in placed)
assert all(each.data for each in prepare_pictures(assets, cache, placed, PRESS).values())
sys.exit(bool({{"PIL", "numpy", "pikepdf", "concurrent.futures"}} & sys.modules.keys()))
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_nothing_of_the_photo_s_comment_is_carried_along(photos: Photos, tmp_path: Path) -> None:
    photos.save(photos.quarters, "a.jpg", comment=b"confidential")
    press = photos.prepare("a.jpg")
    assert b"confidential" not in press.data
    assert Image.open(io.BytesIO(press.data)).info.keys() <= {"adobe", "adobe_transform"}


def test_names_outside_and_names_without_a_file(photos: Photos, tmp_path: Path) -> None:
    from paginate.assets import OutsideFolder

    with pytest.raises(OutsideFolder):
        photos.prepare("../a.png")
    with pytest.raises(FileNotFoundError):
        photos.prepare("a.png")


def test_a_display_list_s_picture_can_be_prepared(photos: Photos, tmp_path: Path) -> None:
    from paginate.display import Picture

    photos.save(photos.quarters, "a.png")
    placed = Picture("a.png", Rect(0, 0, 72, 48), Rect(0, 0, 48, 32), Size(24, 16))
    assert prepare_picture(Assets(tmp_path), Cache(None), placed, PRESS).width == 24


def test_other_ways_of_encoding_do_not_share_an_entry(
    photos: Photos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos.save(photos.quarters, "a.png")
    cache = Cache(tmp_path / "cache")
    photos.prepare("a.png", cache=cache)
    before = len(list((tmp_path / "cache").iterdir()))
    photos.prepare("a.png", cache=cache)
    assert len(list((tmp_path / "cache").iterdir())) == before
    monkeypatch.setattr(prepare, "encoding", lambda: "of another release")
    photos.prepare("a.png", cache=cache)
    assert len(list((tmp_path / "cache").iterdir())) == before + 1
