"""Photos whose outline text follows: text stays clear of exactly what is seen of them, however long their captions turn out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import Line, Picture
from paginate.geometry import Rect
from paginate.model import PhotoFrame
from paginate.pipeline.composing import Composed
from paginate.plan.outlined import caption_lines
from paginate.units import TOLERANCE

TEN = "零一二三四五六七八九"
PAGE = f"""\
page: 对开
use: [newspaper]
grid: {{columns: 8, measure: 13字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 60}}
allow: {{hole: 试}}
articles:
  a: {{headline: 竹灯, text: {TEN * 150}, photos: {{圆: {{file: round.png, caption: '%s'}}}}}}
frames:
"""
OWN = (
    "  - {article: a, at: 栏1-4 行1-60, photos: [{photo: 圆, at: middle, columns: 2, around: outline, depth: 20行}]}\n"
)
ALONE = """\
  - {article: a, at: 栏1-4 行1-60}
  - {photo: round.png, caption: '%s', at: 栏2-3 行20-39, around: outline}
"""
CAPTIONS = {
    "none": "",
    "as counted": TEN,
    "shorter: Western letters are narrower than an em": "Bamboo lanterns on the square " * 4,
    "longer: words are not broken": " ".join(["W" * 20] * 4),
}
MORE = {"shorter: Western letters are narrower than an em": -1, "longer: words are not broken": 1}
"""Whether there are less lines than the characters would take that are an em wide, or more."""


def composed(folder: Path, frames: str, caption: str) -> Composed:
    picture = Image.new("RGBA", (400, 400))
    ImageDraw.Draw(picture).ellipse((0, 0, 399, 399), fill=(0, 0, 0, 255))
    picture.save(folder / "round.png")
    text = PAGE.replace("%s", caption)
    if "photo: round.png" in frames:
        text = text.replace(f", photos: {{圆: {{file: round.png, caption: '{caption}'}}}}", "")
    text = text.replace(", caption: ''", "")
    (folder / "page.yaml").write_text(text + frames.replace("%s", caption).replace("caption: '', ", ""), "utf-8")
    found = pipeline.compose(folder / "page.yaml", Sink())
    assert found is not None
    return found


@pytest.mark.parametrize("caption", CAPTIONS.values(), ids=CAPTIONS)
@pytest.mark.parametrize("frames", [OWN, ALONE], ids=["of an article", "by itself"])
def test_the_outline_is_where_the_picture_is(frames: str, caption: str, tmp_path: Path) -> None:
    page = composed(tmp_path, frames, caption)
    (frame,) = (frame for frame in page.layout.frames if isinstance(frame, PhotoFrame))
    (made,) = (made for made in page.page.frames if made.id == frame.id)
    (picture,) = (item for item in made.items if isinstance(item, Picture))
    seen = Rect(picture.box.x + made.offset.x, picture.box.y + made.offset.y, picture.box.width, picture.box.height)
    around = Rect.around(frame.outline[0])
    assert [around.x, around.y, around.right, around.bottom] == pytest.approx(
        [seen.x, seen.y, seen.right, seen.bottom], abs=seen.width / 400 * 3
    )
    lines = [line.box for line in made.items if isinstance(line, Line)]
    assert len(frame.outline) == (2 if lines else 1)
    if lines:
        top = min(box.y for box in lines) + made.offset.y
        assert frame.outline[1][0].y == pytest.approx(top - frame.caption_gap, abs=1e-6)


@pytest.mark.parametrize("frames", [OWN, ALONE], ids=["of an article", "by itself"])
def test_text_goes_round_the_circle_and_keeps_its_white(frames: str, tmp_path: Path) -> None:
    page = composed(tmp_path, frames, CAPTIONS["none"])
    (frame,) = (frame for frame in page.layout.frames if isinstance(frame, PhotoFrame))
    around = Rect.around(frame.outline[0])
    centre = around.x + around.width / 2, around.y + around.height / 2
    radius = around.width / 2
    (text,) = (made for made in page.page.frames if made.id == "a")
    in_box = 0
    for line in (item for item in text.items if isinstance(item, Line)):
        x, y = line.box.x + text.offset.x, line.box.y + text.offset.y
        box = Rect(x, y, line.natural, line.box.height)
        near_x = min(max(centre[0], box.x), box.right)
        near_y = min(max(centre[1], box.y), box.bottom)
        assert ((near_x - centre[0]) ** 2 + (near_y - centre[1]) ** 2) ** 0.5 >= radius + 9 - 1.5
        in_box += box.overlaps(around.inset(TOLERANCE))
    assert in_box > 0


@pytest.mark.parametrize("name", MORE)
def test_captions_come_out_shorter_and_longer_than_they_are_counted(name: str, tmp_path: Path) -> None:
    page = composed(tmp_path, ALONE, CAPTIONS[name])
    (frame,) = (frame for frame in page.layout.frames if isinstance(frame, PhotoFrame))
    (lines,) = page.layout.caption_lines.values()
    counted = caption_lines(frame, {})
    assert (lines > counted) - (lines < counted) == MORE[name]


def test_a_photo_that_bleeds_has_no_outline_to_follow(tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text(
        PAGE.replace(", photos: {圆: {file: round.png, caption: '%s'}}", "")
        + ALONE.replace("caption: '%s', ", "").replace("around: outline", "around: outline, bleeds: left"),
        "utf-8",
    )
    Image.new("RGBA", (9, 9)).save(tmp_path / "round.png")
    sink = Sink()
    pipeline.compose(tmp_path / "page.yaml", sink)
    assert "keys-conflict" in {each.code for each in sink}
