"""What the newsprint profile promises to whoever converts pictures with it, asked through LittleCMS."""

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms

PROFILES = Path(__file__).parents[3] / "profiles"
NEWSPRINT = PROFILES / "newsprint.icc"
INK_LIMIT = 2.20

Numbers = npt.NDArray[np.float64]

PERCEPTUAL = ImageCms.Intent.PERCEPTUAL
RELATIVE = ImageCms.Intent.RELATIVE_COLORIMETRIC
ABSOLUTE = ImageCms.Intent.ABSOLUTE_COLORIMETRIC
PLAIN = ImageCms.Flags.NONE
BLACK_POINT_COMPENSATION = ImageCms.Flags.BLACKPOINTCOMPENSATION


def converted(pixels: Image.Image, transform: ImageCms.ImageCmsTransform) -> Numbers:
    """The values of the first row of the picture behind the transform."""
    made = ImageCms.applyTransform(pixels, transform)
    assert made is not None
    values: Numbers = np.asarray(made, dtype=np.float64)[0]
    return values


def separate(rgb: npt.ArrayLike, intent: ImageCms.Intent = PERCEPTUAL, flags: ImageCms.Flags = PLAIN) -> Numbers:
    """Dot values 0..1 of sRGB triples 0..255."""
    pixels = Image.fromarray(np.asarray(rgb, dtype="u1").reshape(1, -1, 3))
    transform = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), str(NEWSPRINT), "RGB", "CMYK", intent, flags)
    return np.divide(converted(pixels, transform), 255)


def printed(dots: npt.ArrayLike, intent: ImageCms.Intent = RELATIVE) -> Numbers:
    """CIELAB of dot values 0..1."""
    levels = np.rint(np.asarray(dots, dtype=np.float64) * 255).astype("u1")
    pixels = Image.frombytes("CMYK", (len(levels), 1), levels.tobytes())
    transform = ImageCms.buildTransform(str(NEWSPRINT), ImageCms.createProfile("LAB"), "CMYK", "LAB", intent)
    encoded = converted(pixels, transform).astype("u1")
    return np.column_stack([encoded[:, 0] / 2.55, encoded[:, 1:].view("i1")])


def separate_lab(lab: Numbers) -> Numbers:
    """Dot values 0..1 of media-relative CIELAB, rounded to whole units."""
    encoded = np.column_stack([np.rint(lab[:, 0] * 2.55), np.rint(lab[:, 1:]) % 256]).astype("u1")
    pixels = Image.frombytes("LAB", (len(lab), 1), encoded.tobytes())
    transform = ImageCms.buildTransform(ImageCms.createProfile("LAB"), str(NEWSPRINT), "LAB", "CMYK", RELATIVE)
    return np.divide(converted(pixels, transform), 255)


def tag(signature: bytes) -> bytes:
    content = NEWSPRINT.read_bytes()
    for entry in range(int.from_bytes(content[128:132])):
        name, offset, size = np.frombuffer(content, ">u4", 3, 132 + 12 * entry)
        if int(name).to_bytes(4) == signature:
            return content[offset : offset + size]
    raise AssertionError(f"no tag {signature!r}")


GRAYS = np.repeat(np.arange(256)[:, None], 3, axis=1)


def test_it_says_what_it_is() -> None:
    profile = ImageCms.getOpenProfile(str(NEWSPRINT)).profile
    assert profile.profile_description == "Paginate Newsprint Coldset 220 (computed)"
    assert (profile.device_class, profile.xcolor_space, profile.connection_space) == ("prtr", "CMYK", "Lab ")
    assert profile.version == pytest.approx(2.4)
    assert "CC0" in str(profile.copyright)


def test_its_id_is_its_md5() -> None:
    content = bytearray(NEWSPRINT.read_bytes())
    profile_id = bytes(content[84:100])
    content[44:48] = content[64:68] = bytes(4)
    content[84:100] = bytes(16)
    assert profile_id == hashlib.md5(content, usedforsecurity=False).digest()


@pytest.mark.parametrize(
    ("intent", "flags"),
    [(PERCEPTUAL, PLAIN), (RELATIVE, PLAIN), (RELATIVE, BLACK_POINT_COMPENSATION), (ABSOLUTE, PLAIN)],
)
def test_no_color_passes_the_ink_limit(intent: ImageCms.Intent, flags: ImageCms.Flags) -> None:
    levels = np.linspace(0, 255, 17)
    rgb = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(-1, 3)
    assert separate(rgb, intent, flags).sum(axis=1).max() <= INK_LIMIT


@pytest.mark.parametrize("signature", [b"B2A0", b"B2A1", b"B2A2"])
def test_every_node_keeps_the_ink_limit(signature: bytes) -> None:
    table = tag(signature)
    nodes, entries = table[10], int.from_bytes(table[48:50])
    grid = np.frombuffer(table, ">u2", nodes**3 * 4, 52 + 2 * 3 * entries).reshape(-1, 4)
    assert grid.astype(int).sum(axis=1).max() <= INK_LIMIT * 65535


@pytest.mark.parametrize("intent", [PERCEPTUAL, RELATIVE])
def test_white_is_bare_paper(intent: ImageCms.Intent) -> None:
    assert separate([255, 255, 255], intent).max() == 0


@pytest.mark.parametrize("intent", [PERCEPTUAL, RELATIVE])
def test_black_is_carried_by_black_ink(intent: ImageCms.Intent) -> None:
    dots = separate([0, 0, 0], intent)
    assert dots[0, 3] >= 0.8
    assert np.hypot(*printed(dots)[0, 1:]) <= 1.5


def test_darker_grays_take_more_ink_and_more_black() -> None:
    dots = separate(GRAYS)
    assert (np.diff(dots[:, 3]) <= 0).all()
    assert (np.diff(dots.sum(axis=1)) <= 0).all()


def test_grays_print_darker_in_order_and_neutral() -> None:
    lab = printed(separate(GRAYS))
    assert (np.diff(lab[:, 0]) >= 0).all()
    assert np.hypot(lab[:, 1], lab[:, 2]).max() <= 1.5


# Absolute CIELAB on white backing: characterisation data IFRA26S of printing to ISO/DIS 12647-3:2004 (profiles/README.md).
PAPER = {(0, 0, 0, 0): (85.20, 0.90, 5.18)}
SOLIDS = {
    (1, 0, 0, 0): (59.11, -23.94, -27.10),
    (0, 1, 0, 0): (55.50, 47.62, 0.68),
    (0, 0, 1, 0): (80.37, -1.38, 61.56),
    (0, 0, 0, 1): (36.76, 1.48, 4.46),
}
OVERPRINTS = {
    (0, 1, 1, 0): (53.82, 44.81, 26.04),
    (1, 0, 1, 0): (54.87, -34.25, 17.45),
    (1, 1, 0, 0): (42.41, 6.99, -22.67),
}


@pytest.mark.parametrize("published", [PAPER, SOLIDS, OVERPRINTS])
def test_paper_solids_and_overprints_print_as_published(
    published: dict[tuple[float, ...], tuple[float, float, float]],
) -> None:
    found = printed([list(map(float, inks)) for inks in published], ABSOLUTE)
    difference = np.linalg.norm(found - list(published.values()), axis=1)
    assert difference.mean() <= 0.5  # most of it is the rounding of a* and b* to whole units
    assert difference.max() <= 0.7


@pytest.mark.parametrize("ink", [1, 3])
def test_forty_percent_prints_as_sixty_six(ink: int) -> None:
    paper, tint, solid = ((printed(np.outer([0, 0.4, 1], np.eye(4)[ink]))[:, 0] + 16) / 116) ** 3
    assert (paper - tint) / (paper - solid) == pytest.approx(0.66, abs=0.01)


def test_printable_colors_survive_the_round_trip() -> None:
    dots = np.random.default_rng(7).uniform(0, 1, (4000, 4)) ** 1.3
    lab = printed(dots[dots.sum(axis=1) < INK_LIMIT - 0.05])
    difference = np.linalg.norm(printed(separate_lab(lab)) - lab, axis=1)
    assert difference.mean() <= 1.0
    assert difference.max() <= 5.0


def test_the_script_computes_the_committed_bytes(tmp_path: Path) -> None:
    rebuilt = tmp_path / "newsprint.icc"
    subprocess.run([sys.executable, "-B", str(PROFILES / "build.py"), str(rebuilt)], check=True)
    assert rebuilt.read_bytes() == NEWSPRINT.read_bytes()
