"""Vertical articles: tiers of whole characters, all of the text in them, and an article that takes its glyphs along."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame
from paginate.geometry import Rect
from paginate.model import HeadingFrame, PageLayout, PhotoFrame, RuleFrame, TextFrame
from paginate.units import same

PAGE = """
page: 四开六栏
use: newspaper
styles: {竖文: {based_on: body, writing_mode: vertical, punctuation: full}}
articles: {a: {headline: 桥头的灯, text: TEXT, photos: {灯: {file: lamp.jpg, caption: 桥头}}}}
frames:
  - {article: a, styles: {body: 竖文}, KEYS}
"""
SIZE = 9
TEXT = "桥头有一盏灯，傍晚由看桥的人点起来，照着过河的人。"


class Made(NamedTuple):
    """What comes out of a page: its layout, what is composed, and the codes of findings."""

    layout: PageLayout
    frames: dict[str, ComposedFrame]
    codes: list[str]

    @property
    def text(self) -> TextFrame:
        """The frame with the text."""
        return next(frame for frame in self.layout.frames if isinstance(frame, TextFrame))

    def box(self, name: str) -> Rect:
        """Where a frame is."""
        return next(frame.box for frame in self.layout.frames if frame.id == name)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tiers")


def made(folder: Path, keys: str, text: str = TEXT * 12, more: str = "") -> Made:
    path = folder / "page.yaml"
    page = PAGE.replace("KEYS", keys).replace("TEXT", f'"{text}"') + more
    path.write_text(page, encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(path, sink)
    assert composed is not None, [finding.code for finding in sink]
    frames = {frame.id: frame for frame in composed.page.frames}
    return Made(composed.layout, frames, [finding.code for finding in sink])


def test_tiers_are_whole_characters_from_the_top_and_the_white_goes_between(folder: Path) -> None:
    found = made(folder, "at: 栏1-6 行1-40, columns: 2, rules: between").text
    first, second = (region.box for region in found.columns)
    place = 39 * 11.25 + SIZE
    measure = int((place - SIZE) / 2 / SIZE) * SIZE
    assert first.height == second.height == pytest.approx(measure)
    assert second.bottom - first.y == pytest.approx(place)
    assert (first.x, first.width) == (second.x, second.width)


@pytest.mark.parametrize(("lines", "tiers"), [(16, 1), (24, 2), (40, 3), (60, 4)])
def test_an_article_that_says_no_tiers_has_such_as_read_well(lines: int, tiers: int, folder: Path) -> None:
    found = made(folder, f"at: 栏1-6 行1-{lines}").text
    assert len(found.columns) == tiers


def test_a_heading_is_at_the_right_unless_it_is_said_to_be_above(folder: Path) -> None:
    at_right = made(folder, "at: 栏1-3 行1-20")
    heading = next(frame for frame in at_right.layout.frames if isinstance(frame, HeadingFrame))
    assert heading.box.x > at_right.text.box.right
    assert heading.box.height == pytest.approx(19 * 11.25 + SIZE)
    above = made(folder, "at: 栏1-3 行1-30, heading: above")
    heading = next(frame for frame in above.layout.frames if isinstance(frame, HeadingFrame))
    assert heading.box.bottom < above.text.box.y
    at_left = made(folder, "at: 栏1-3 行1-20, heading: left")
    heading = next(frame for frame in at_left.layout.frames if isinstance(frame, HeadingFrame))
    assert heading.box.right < at_left.text.box.x


def test_a_heading_over_the_first_tier_is_gone_past_there_only(folder: Path) -> None:
    found = made(folder, "at: 栏1-3 行1-36, columns: 2, heading: {at: top right, columns: 1}").text
    first, second = found.columns
    assert len(first.exclusions) == 1
    assert not second.exclusions
    assert Rect.around(first.exclusions[0].outline).right == pytest.approx(first.box.right)


def test_a_photo_takes_whole_tiers_and_lines_by_its_proportions(folder: Path) -> None:
    found = made(folder, "at: 栏1-6 行1-40, columns: 2, photos: [{photo: 灯, at: bottom left}], rules: between")
    photo = next(frame for frame in found.layout.frames if isinstance(frame, PhotoFrame))
    second = found.text.columns[1].box
    assert (photo.box.x, photo.box.bottom) == pytest.approx((second.x, second.bottom))
    assert photo.box.height == pytest.approx(second.height)
    rule = next(frame for frame in found.layout.frames if isinstance(frame, RuleFrame))
    assert rule.box.width > photo.box.width
    assert rule.box.height < 1


def test_text_goes_past_a_photo_at_columns_of_the_page(folder: Path) -> None:
    found = made(folder, "at: 栏1-6 行1-40, columns: 2, photos: [{photo: 灯, at: 栏3-4 行12-28}], rules: between")
    photo = next(frame for frame in found.layout.frames if isinstance(frame, PhotoFrame)).box
    around = photo.inset(-SIZE + 0.1)
    for line in found.frames["a"].lines:
        assert not line.box.overlaps(around)
    pieces = [frame.box for frame in found.layout.frames if isinstance(frame, RuleFrame)]
    assert [piece.overlaps(photo) for piece in pieces] == [False, False]


def test_text_goes_past_a_heading_at_columns_of_the_page(folder: Path) -> None:
    found = made(folder, "at: 栏1-6 行1-40, columns: 2, heading: {at: 栏3-4, down: 6行}")
    heading = next(frame for frame in found.layout.frames if isinstance(frame, HeadingFrame)).box
    assert (heading.y - found.text.box.y, heading.width) == pytest.approx((6 * 11.25, 23 * SIZE))
    assert not any(line.box.overlaps(heading.inset(-SIZE + 0.1)) for line in found.frames["a"].lines)


def test_tiers_of_a_page_in_tiers_are_on_its_lines(folder: Path) -> None:
    page = """
page: {width: 200mm, height: 150mm}
grid: {columns: 2, measure: 16字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 40, writing_mode: vertical}
use: newspaper
styles: {body: {based_on: body, writing_mode: vertical}}
articles: {a: {headline: 桥头的灯, text: TEXT}}
frames:
  - {article: a, at: 栏1-2 行5-40}
""".replace("TEXT", TEXT * 8)
    path = folder / "page.yaml"
    path.write_text(page, encoding="utf-8")
    composed = pipeline.compose(path, Sink())
    assert composed is not None
    text = next(frame for frame in composed.layout.frames if isinstance(frame, TextFrame))
    right = composed.layout.page.type_area.right
    assert [column.box.height for column in text.columns] == [16 * SIZE, 16 * SIZE]
    for line in next(frame for frame in composed.page.frames if frame.id == "a").lines:
        lines = (right - line.box.right) / 11.25
        assert same(lines, round(lines))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 6), st.integers(1, 40), st.integers(1, 20), st.integers(1, 3))
def test_text_goes_past_whatever_else_stands_on_the_article(
    folder: Path, column: int, line: int, depth: int, tiers: int
) -> None:
    last = min(6, column + depth % 2)
    obstacle = f"  - {{box: {{fill: K10}}, at: 栏{column}-{last} 行{line}-{min(40, line + depth)}}}\n"
    found = made(folder, f"at: 栏1-6 行1-40, columns: {tiers}, heading: none", TEXT * 30, obstacle)
    around = found.box("box-1").inset(-SIZE + 0.1)
    lines = found.frames["a"].lines
    assert not any(each.box.overlaps(around) for each in lines)
    assert "".join(each.text for each in lines) == TEXT * 30


def line_places(found: Made) -> list[tuple[str, Rect]]:
    return [(line.text, line.box) for line in found.frames["a"].lines]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 3), st.integers(1, 40), st.integers(1, 3), st.integers(1, 14))
def test_text_out_is_text_in_and_moving_an_article_moves_its_glyphs_alone(
    folder: Path, column: int, line: int, tiers: int, length: int
) -> None:
    text = TEXT * length
    one = made(folder, f"at: 栏1-3 行1-40, columns: {tiers}", text)
    other = made(folder, f"at: 栏{column}-{column + 2} 行{line}-{line + 39}, columns: {tiers}", text)
    assert "".join(each.text for each in one.frames["a"].lines) == text
    assert "overset" not in one.codes
    across, down = (column - 1) * 12 * SIZE, (line - 1) * 11.25
    for (was, before), (now, behind) in zip(line_places(one), line_places(other), strict=True):
        assert was == now
        assert same(before.x + across, behind.x)
        assert same(before.y + down, behind.y)
    measures = {region.box.height for region in one.text.columns}
    assert len(measures) == 1
    assert same(measures.pop() % SIZE, 0)


@pytest.mark.parametrize("tiers", [1, 2, 3])
def test_an_open_depth_is_the_least_that_holds_the_text(tiers: int, folder: Path) -> None:
    found = made(
        folder,
        f"id: a, at: 栏1-4 行3-, columns: {tiers}",
        TEXT * 14,
        "  - {box: {fill: K10}, at: 栏1-4, below: a, depth: 3行}\n",
    )
    assert "".join(each.text for each in found.frames["a"].lines) == TEXT * 14
    box, under = found.text.box, found.box("box-1")
    depth = round((under.y - 2 * 11.25 - box.y) / 11.25) + 1
    assert under.y > box.bottom
    assert "overset" not in made(folder, f"at: 栏1-4 行3-{2 + depth}, columns: {tiers}", TEXT * 14).codes
    assert "overset" in made(folder, f"at: 栏1-4 行3-{1 + depth}, columns: {tiers}", TEXT * 14).codes
