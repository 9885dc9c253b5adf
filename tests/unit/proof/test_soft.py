"""The soft proof has the paper's colour and that of inks on it, overprinted as the press does."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from handmade import rectangle
from paginate.color import BLACK, Color, Process, Spot
from paginate.installation import newsprint_profile
from paginate.proof.soft import soft_proof
from pixels import channels
from plated import separated

SKY = Process(0.4, 0.2, 0, 0)
CYAN = Process(1, 0, 0, 0)
YELLOW = Process(0, 0, 1, 0)


def shown(*colors: Color, overprint: bool = False, profile: Path | None = None) -> tuple[int, ...]:
    """What the colours look like on paper, one over the other."""
    made = separated(*(rectangle(0, 0, 300, 200, color, overprint=overprint) for color in colors))
    image = Image.open(BytesIO(soft_proof(made, profile or newsprint_profile())))
    assert (image.mode, image.size) == ("RGB", (300, 200))
    return channels(image, (150, 100))


def test_paper_is_not_white() -> None:
    red, green, blue = shown()
    assert 225 > red > green > blue > 190


def test_black_on_newsprint_is_a_dark_gray() -> None:
    values = shown(BLACK)
    assert all(70 < value < 100 for value in values)
    assert max(values) - min(values) < 15


def test_inks_that_overprint_mix() -> None:
    green = shown(CYAN, YELLOW, overprint=True)
    assert green == shown(Process(1, 0, 1, 0))
    assert shown(CYAN, YELLOW) == shown(YELLOW)
    assert shown(SKY, BLACK, overprint=True) != shown(SKY, BLACK)


@pytest.mark.parametrize("tint", [0.1, 0.5, 1])
def test_a_spot_ink_on_paper_looks_like_its_stand_in(tint: float) -> None:
    stand_in = Process(0, 0.9, 0.8, 0)
    process = Process(*(tint * share for share in stand_in))
    assert shown(Spot("红", tint, stand_in)) == pytest.approx(shown(process), abs=2)


def test_a_spot_ink_darkens_what_it_is_printed_over() -> None:
    red = Spot("红", 1, Process(0, 0.9, 0.8, 0), overprint=True)
    over = shown(SKY, red, overprint=True)
    assert all(both <= min(one, other) + 1 for both, one, other in zip(over, shown(SKY), shown(red), strict=True))
    assert over != shown(red)


def test_a_desktop_printers_inks_look_like_the_light_that_they_leave(tmp_path: Path) -> None:
    profile = tmp_path / "srgb.icc"
    profile.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    assert shown(profile=profile) == (255, 255, 255)
    assert shown(SKY, profile=profile) == (153, 204, 255)
    assert shown(BLACK, profile=profile) == (0, 0, 0)
