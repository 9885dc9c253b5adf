"""How deep an article is that does not say: as its text needs, and what stands in it, wherever that is counted from."""

from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame

LEADING = 11.25
SENTENCE = "桥头有一盏灯，傍晚由看桥的人点起来，照着过河的人。"
PAGE = """
page: {width: 250mm, height: 250mm}
use: newspaper
grid: {columns: 4, measure: 11字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 50MODE}
styles: {竖文: {based_on: body, writing_mode: vertical, punctuation: full}}
articles: {a: {headline: 桥头的灯, text: TEXT, photos: {灯: {file: lamp.jpg}, 鸭: {file: duck.jpg}}}}
frames:
  - {article: a, id: a, at: 栏1-4 行3-, KEYS}
  - {box: {fill: K10}, id: under, at: 栏1-4, below: a, depth: 2行}
"""


def made(folder: Path, keys: str, sentences: int, mode: str = "") -> tuple[dict[str, ComposedFrame], int, list[str]]:
    """What is on the page, how many of its lines the article is deep, and what was found."""
    path = folder / "page.yaml"
    page = PAGE.replace("KEYS", keys).replace("TEXT", SENTENCE * sentences).replace("MODE", mode)
    path.write_text(page, encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(path, sink)
    assert composed is not None
    frames = {frame.id: frame for frame in composed.page.frames}
    area, under = composed.layout.page.type_area, frames["under"].box
    before = area.right - under.right if mode else under.y - area.y
    return frames, round(before / LEADING) - 3, [finding.code for finding in sink]


def said(folder: Path) -> str:
    """What would mend the page that was made last."""
    sink = Sink()
    pipeline.compose(folder / "page.yaml", sink)
    return " ".join(finding.help() for finding in sink)


def photos(*places: str) -> str:
    return ", ".join(f"{{photo: {name}, {place}}}" for name, place in zip("灯鸭", places, strict=False))


def test_a_photo_deeper_than_the_text_is_whole(tmp_path: Path) -> None:
    keys = f"heading: none, photos: [{photos('at: top right, columns: 2, depth: 9行')}]"
    frames, deep, codes = made(tmp_path, keys, 2)
    assert deep == 9
    assert frames["a-photo-1"].box.height == pytest.approx(8 * LEADING + 9)
    assert "story-short" in codes
    assert "shallower" not in said(tmp_path)  # it has its least depth


def test_photos_of_one_column_have_room_one_under_the_other(tmp_path: Path) -> None:
    keys = f"heading: none, photos: [{photos('at: top right, depth: 6行', 'at: bottom right, depth: 7行')}]"
    assert made(tmp_path, keys, 2)[1] == 13


@pytest.mark.parametrize("place", ["at: bottom left", "at: middle", "at: bottom right"])
def test_with_a_photo_at_its_foot_it_is_the_least_that_holds_the_text(place: str, tmp_path: Path) -> None:
    frames, deep, codes = made(tmp_path, f"heading: above, photos: [{photos(f'{place}, columns: 2, depth: 8行')}]", 30)
    text = "".join(line.text for line in frames["a"].lines)
    assert text == SENTENCE * 30
    assert not {"story-short", "columns-uneven"} & set(codes)
    boxes = [frames["a"].box, frames["a-photo-1"].box]
    assert max(box.bottom for box in boxes) == pytest.approx(frames["under"].box.y - 2 * LEADING + 9)
    lines = 30 * len(SENTENCE) / 11.5 + 2 * 8  # marks are half an em
    assert (deep - 6) * 4 <= lines + 8


@pytest.mark.parametrize("heading", ["right", "left", "above", "none"])
def test_on_a_page_of_vertical_lines_it_holds_the_heading_beside_the_text(heading: str, tmp_path: Path) -> None:
    keys = f"heading: {heading}, styles: {{body: 竖文}}"
    frames, _, codes = made(tmp_path, keys, 20, ", writing_mode: vertical")
    assert "".join(line.text for line in frames["a"].lines) == SENTENCE * 20
    assert not {"story-short", "overset"} & set(codes)


def heading_of(folder: Path, headline: str, keys: str) -> tuple[float, float, ComposedFrame]:
    """The size of a headline, how deep its frame is, and the first line of text under it."""
    path = folder / "page.yaml"
    page = PAGE.replace("KEYS", keys).replace("TEXT", SENTENCE * 8).replace("MODE", "").replace("桥头的灯", headline)
    style = "styles: {headline: {based_on: headline, size: 28pt, fit: {least: 0.5em, most: 2em}}, "
    path.write_text(page.replace("styles: {", style, 1), encoding="utf-8")
    composed = pipeline.compose(path, Sink())
    assert composed is not None
    frames = {frame.id: frame for frame in composed.page.frames}
    (line,) = frames["a-heading"].lines
    return line.box.height, frames["a-heading"].box.height, frames["a"]


def test_a_heading_that_fills_its_width_is_as_deep_as_its_size_asks(tmp_path: Path) -> None:
    keys = "heading: {at: above, fit: width}"
    usual, *_ = heading_of(tmp_path, "桥头的灯", "heading: above")
    large, deep, text = heading_of(tmp_path, "桥头的灯", keys)
    small, shallow, other = heading_of(tmp_path, "桥头有一盏灯傍晚由看桥的人点起来照着过河的人", keys)
    assert large == 2 * usual  # the most that its style allows
    assert small < usual
    assert deep >= large
    assert round((deep - shallow) / LEADING) == round((text.box.y - other.box.y) / LEADING) > 0


def test_a_heading_of_a_depth_that_is_said_keeps_to_it(tmp_path: Path) -> None:
    size, deep, _ = heading_of(tmp_path, "桥头的灯", "heading: {at: above, fit: width, depth: 4行}")
    assert deep == pytest.approx(3 * LEADING + 9)
    assert 28 < size <= deep
