"""Makes `proofs.png`, the proofs of the reference page that the guide shows.

    python docs/build_proofs.py

The photos of that page are lost: flat landscapes take their places, one of them too coarse; and one tint is made too heavy. So
preflight has two things to say of the page, which the proofs show.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import pypdfium2
from PIL import Image, ImageDraw, ImageOps

from paginate.cli.program import main

ROOT: Final = Path(__file__).parents[1]
PICTURE: Final = ROOT / "docs" / "proofs.png"
sys.path.append(str(ROOT / "tools"))

from draw_yaowen import SUN, Color, Ridge, hills, mixed, sky  # noqa: E402

HEAVY: Final = "C60 M50 Y50 K100"
"""More ink than newsprint takes, under a heading in white."""

TINT: Final = "fill: K10"
SIDES: Final = "{headline: side, deck: side-second}"
WHITE: Final = "  side-white: {based_on: side, color: white}\n  second-white: {based_on: side-second, color: white}\n"
STYLES: Final = "styles:\n"

DPI: Final = 200
GROUND: Final = (230, 230, 230)
GAP: Final = 14
PAGE: Final = (400, 560)
PART: Final = (400, 345)
PARTS: Final = ((0.66, 1.04, 0.27), (0.69, 1.10, 0.27))
"""Left, top and width of what is enlarged, in widths of the page: of the marked proof, which has a margin, and of the others."""


class Landscape(NamedTuple):
    """The colours of a sky, above and below, and of the hills; how wide the photo is in pixels."""

    above: Color
    below: Color
    near: Color
    width: int = 1500


LANDSCAPES: Final = {
    "1-政协会议": Landscape((96, 128, 176), (226, 206, 150), (126, 120, 52)),
    "2-视察项目": Landscape((92, 140, 196), (214, 226, 232), (56, 92, 84)),
    "3-委员培训": Landscape((214, 106, 62), (240, 206, 120), (84, 92, 60)),
    "4-提案督办": Landscape((110, 76, 140), (226, 150, 150), (72, 58, 74)),
    "5-履职为民": Landscape((84, 160, 170), (226, 232, 190), (58, 96, 66)),
    "6-学习考察": Landscape((190, 202, 196), (230, 232, 196), (66, 88, 70), width=480),
}
"""By the name of each photo; the last has too few pixels for its place."""


def landscape(colors: Landscape) -> Image.Image:
    """A sky with a sun over three ranges of hills."""
    size = (colors.width, colors.width * 2 // 3)
    picture = Image.new("RGB", size)
    draw = ImageDraw.Draw(picture)
    sky(draw, size, colors.above, colors.below)
    x, y, radius = size[0] * 3 // 5, size[1] // 4, size[0] // 24
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), SUN)
    for number in range(3):
        color = mixed(mixed(colors.below, colors.near, 0.4), colors.near, number / 2)
        hills(draw, size, color, Ridge(0.5 + 0.15 * number, 1 + 2 * number))
    return picture


def copied_page(folder: Path) -> Path:
    """The reference page in a folder, with its two faults."""
    shutil.copytree(ROOT / "layouts" / "jiaocheng", folder)
    for name, colors in LANDSCAPES.items():
        landscape(colors).save(folder / "photos" / f"{name}.jpg", quality=90)
    page = folder / "page.yaml"
    text = page.read_text(encoding="utf-8")
    for old, new in (
        (TINT, f"fill: {HEAVY}"),
        (SIDES, "{headline: side-white, deck: second-white}"),
        (STYLES, STYLES + WHITE),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    page.write_text(text, encoding="utf-8")
    return page


def proofs(page: Path, folder: Path) -> list[Image.Image]:
    """The marked page, the soft proof, the map of ink, and the plate of cyan."""
    wanted = ("--marked", "--soft", "--ink", "--separations")
    main(["proof", str(page), *wanted, "-o", str(folder), "--dpi", str(DPI), "--language", "zh"])
    (marked,) = folder.glob("*marked*.pdf")
    return [with_margin(marked)] + [
        Image.open(next(folder.glob(f"*{name}*.png"))).convert("RGB") for name in ("soft", "ink", "cyan")
    ]


def with_margin(pdf: Path) -> Image.Image:
    """The first page of a PDF with what lies beside its trim: the numbers of findings."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture: Image.Image = document[0].render(scale=DPI / 72).to_pil()
        return picture.convert("RGB")


def sheet(pages: list[Image.Image]) -> Image.Image:
    """The proofs beside each other, and under each a part of it, larger."""
    width = GAP + len(pages) * (PAGE[0] + GAP)
    whole = Image.new("RGB", (width, 3 * GAP + PAGE[1] + PART[1]), GROUND)
    for number, page in enumerate(pages):
        x = GAP + number * (PAGE[0] + GAP)
        seen = ImageOps.contain(page, PAGE, Image.Resampling.LANCZOS)
        whole.paste("white", (x, GAP, x + PAGE[0], GAP + PAGE[1]))
        whole.paste(seen, (x + (PAGE[0] - seen.width) // 2, GAP))
        left, top, side = (round(share * page.width) for share in PARTS[number > 0])
        part = page.crop((left, top, left + side, top + side * PART[1] // PART[0]))
        whole.paste(part.resize(PART, Image.Resampling.LANCZOS), (x, 2 * GAP + PAGE[1]))
    return whole


if __name__ == "__main__":
    with TemporaryDirectory() as temporary:
        found = copied_page(Path(temporary, "jiaocheng"))
        sheet(proofs(found, Path(temporary, "proofs"))).save(PICTURE, optimize=True)
