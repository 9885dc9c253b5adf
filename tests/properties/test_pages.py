"""What holds for articles on a page, whatever its grid, across and down, on one page and on two: columns add up, text is whole and out
of the way, lines are on the grid, an open depth is the least, and an article that moves takes all of it along and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame, GlyphRun, Line
from paginate.geometry import ORIGIN, Point, Rect
from paginate.model import HeadingFrame, PageLayout, PhotoFrame, TextFrame
from paginate.pipeline.composing import Session

SIZE, LEADING = 9.0, 11.25
SENTENCE = "桥头有一盏灯，傍晚由看桥的人点起来，照着过河的人。"
LINES = 60

FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
SESSION = Session()

STYLES = """
use: newspaper
styles:
  竖文: {based_on: body, writing_mode: vertical, punctuation: full}
  题: {based_on: crosshead, lines: 2}
  竖题: {based_on: 题, writing_mode: vertical}
  跨: {based_on: 题, span: all}
  竖跨: {based_on: 跨, writing_mode: vertical}
  跨二: {based_on: 题, span: 2}
  竖跨二: {based_on: 跨二, writing_mode: vertical}
"""


class Sheet(NamedTuple):
    """A page, or two side by side: its columns, how many characters each is wide, and whether its lines are vertical."""

    columns: int
    measure: int
    is_spread: bool
    is_vertical: bool

    @property
    def yaml(self) -> str:
        """The keys of the page and its grid."""
        page = "{spread: 四开}" if self.is_spread else "{width: 300mm, height: 300mm}"
        mode = ", writing_mode: vertical" if self.is_vertical else ""
        return (
            f"page: {page}\n"
            f"grid: {{columns: {self.columns}, measure: {self.measure}字, gutter: 1字, size: 小五, leading: 11.25pt, "
            f"lines: {LINES}{mode}}}\n" + STYLES
        )


class Article(NamedTuple):
    """An article: its keys but its place, and its text with the styles of its paragraphs."""

    keys: str
    paragraphs: tuple[tuple[str, str], ...]
    is_vertical: bool

    @property
    def text(self) -> str:
        """All of its characters."""
        return "".join(text for _, text in self.paragraphs)

    def yaml(self, at: str, more: str = "") -> str:
        """The sections of the layout with it in a place, and further frames."""
        text = "\n".join(f"      []{{{style}}}{text}" if style else f"      {text}" for style, text in self.paragraphs)
        body = "竖文" if self.is_vertical else "body"
        return (
            "articles:\n  a:\n    headline: 桥头的灯\n    photos: {灯: {file: lamp.jpg, caption: 桥头}, 鸭: {file: duck.jpg}}\n"
            f"    text: |\n{text}\nframes:\n  - {{article: a, id: a, at: {at}, styles: {{body: {body}}}{self.keys}}}\n{more}"
        )


class Made(NamedTuple):
    """What comes of a page."""

    layout: PageLayout
    frames: dict[str, ComposedFrame]
    codes: list[str]
    overset: int

    def sizes(self) -> Iterator[float]:
        """How wide and high the photos and headings of the article are, and how far from one another."""
        boxes = [frame.box for frame in self.layout.frames if isinstance(frame, PhotoFrame | HeadingFrame)]
        for box in boxes:
            yield from (box.width, box.height)

    @property
    def said(self) -> list[str]:
        """What was found, but for what is free on the rest of the page."""
        return sorted(code for code in self.codes if code != "hole")

    @property
    def text(self) -> TextFrame:
        """The frame of the article's text."""
        return next(frame for frame in self.layout.frames if isinstance(frame, TextFrame))

    def lines(self) -> Iterator[tuple[Line, Rect]]:
        """The lines of the article's text, with their boxes on the page."""
        return ((line, line.box) for line in self.frames["a"].lines)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def made(folder: Path, sheet: Sheet, yaml: str) -> Made:
    path = folder / "page.yaml"
    path.write_text(sheet.yaml + yaml, encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(path, sink, session=SESSION)
    assert composed is not None, [finding.message() for finding in sink]
    assume("columns-too-wide" not in [finding.code for finding in sink])  # in a narrow box
    page = composed.page
    overset = sum(story.overset.characters for story in page.stories)
    return Made(
        composed.layout, {frame.id: frame for frame in page.frames}, [finding.code for finding in sink], overset
    )


def sheets(*, alone: bool = False) -> st.SearchStrategy[Sheet]:
    one = st.builds(Sheet, st.integers(2, 6), st.integers(9, 13), st.just(value=False), st.booleans())
    two = st.builds(Sheet, st.integers(2, 5), st.integers(9, 12), st.just(value=True), st.just(value=False))
    return one if alone else one | two


@st.composite
def articles(draw: st.DrawFn, sheet: Sheet, wide: int) -> Article:
    """An article whose parts are placed in words, for a place of so many columns."""
    is_vertical = sheet.is_vertical or draw(st.booleans())
    keys = [""]
    if draw(st.booleans()):
        keys.append(f"columns: {draw(st.integers(1, wide + 1))}")
        keys.append(f"remainder: {draw(st.sampled_from(['gutter', 'first', 'last', 'heading', 'margins']))}")
    spots = ["above", "none", "{at: top left, columns: 1}", "{at: middle, columns: 1}", "left", "right"]
    keys.append(f"heading: {draw(st.sampled_from(spots))}")
    keys.append(f"rules: {draw(st.sampled_from(['[]', 'between', '[between, below]']))}")
    if draw(st.booleans()):
        keys.append("box: {border: 0.4pt, padding: [1字, 1行]}")
    places = draw(st.lists(st.sampled_from(["top right", "bottom left", "middle"]), max_size=2, unique=True))
    photos = [
        f"{{photo: {name}, at: {place}, depth: {draw(st.integers(4, 9))}行}}"
        for name, place in zip("灯鸭", places, strict=False)
    ]
    keys.append(f"photos: [{', '.join(photos)}]")
    return Article(", ".join(keys), draw(texts(is_vertical)), is_vertical)


@st.composite
def texts(draw: st.DrawFn, is_vertical: bool) -> tuple[tuple[str, str], ...]:
    mode = "竖" if is_vertical else ""
    found: list[tuple[str, str]] = []
    for length in draw(st.lists(st.integers(1, 8), min_size=1, max_size=6)):
        if found and draw(st.integers(0, 2)) == 0:
            found.append((mode + draw(st.sampled_from(["题", "跨", "跨二"])), "看水的人"))
        found.append(("", SENTENCE * length))
    return tuple(found)


@st.composite
def pages(draw: st.DrawFn, *, alone: bool = False) -> tuple[Sheet, Article, int, int]:
    """A page, an article for it, of how many columns it is, and how many lines."""
    sheet = draw(sheets(alone=alone))
    wide = draw(st.integers(1, sheet.columns))
    return sheet, draw(articles(sheet, wide)), wide, draw(st.integers(24, 50))


def at(first: int, wide: int, line: int, lines: int | None) -> str:
    return f"栏{first}-{first + wide - 1} 行{line}-{'' if lines is None else line + lines - 1}"


@FEW
@given(pages())
def test_text_out_is_text_in(folder: Path, page: tuple[Sheet, Article, int, int]) -> None:
    sheet, article, wide, lines = page
    found = made(folder, sheet, article.yaml(at(1, wide, 3, lines)))
    text = "".join(line.text for line, _ in found.lines())
    assert article.text.startswith(text)
    assert len(article.text) - len(text) == found.overset


@FEW
@given(sheets(), st.data())
def test_columns_and_gutters_sum_to_their_place(folder: Path, sheet: Sheet, data: st.DataObject) -> None:
    wide, count = data.draw(st.integers(1, sheet.columns)), data.draw(st.integers(1, 5))
    remainder = data.draw(st.sampled_from(["gutter", "first", "last", "margins", "fraction"]))
    is_vertical = sheet.is_vertical or data.draw(st.booleans())
    article = Article(f", heading: none, columns: {count}, remainder: {remainder}", (("", SENTENCE),), is_vertical)
    found = made(folder, sheet, article.yaml(at(1, wide, 3, 40)))
    boxes = [region.box for region in found.text.columns]
    starts = [(box.y, box.height) if is_vertical else (box.x, box.width) for box in boxes]
    grid = wide * (sheet.measure + 1) * SIZE - SIZE
    place = 39 * LEADING + SIZE if is_vertical and not sheet.is_vertical else grid
    whole = starts[-1][0] + starts[-1][1] - starts[0][0]
    share = (place - (len(boxes) - 1) * SIZE) / len(boxes)
    step = SIZE if is_vertical else SIZE / 2  # marks of the horizontal style are half an em
    measure = share if remainder == "fraction" else int(share / step + 1e-6) * step
    assert min(length for _, length in starts) == pytest.approx(measure)
    if remainder in {"gutter", "fraction"} and count > 1:
        assert whole == pytest.approx(place)
    elif remainder in {"first", "last"} and count > 1:
        assert whole <= place + 0.001
        assert len({round(length, 3) for _, length in starts}) <= 2
    elif remainder == "margins":
        start = found.layout.page.type_area.y + 2 * LEADING if is_vertical and not sheet.is_vertical else None
        assert start is None or starts[0][0] - start == pytest.approx((place - whole) / 2)
    gaps = {round(other[0] - one[0] - one[1], 3) for one, other in pairwise(starts)}
    assert len(gaps) <= 1


@FEW
@given(pages())
def test_lines_of_the_grid_are_on_it(folder: Path, page: tuple[Sheet, Article, int, int]) -> None:
    sheet, article, wide, lines = page
    assume(article.is_vertical == sheet.is_vertical)
    found = made(folder, sheet, article.yaml(at(1, wide, 3, lines)))
    area = found.layout.page.type_area
    for line, box in found.lines():
        if line.text != "看水的人":
            down = (area.right - box.right if sheet.is_vertical else box.y - area.y) / LEADING
            assert abs(down - round(down)) < 1e-6, line.text


@FEW
@given(pages(), st.data())
def test_nothing_is_within_the_white_of_what_lies_on_the_article(
    folder: Path, page: tuple[Sheet, Article, int, int], data: st.DataObject
) -> None:
    sheet, article, wide, lines = page
    column, line = data.draw(st.integers(1, wide)), data.draw(st.integers(6, lines))
    last, deep = data.draw(st.integers(column, wide)), data.draw(st.integers(3, 12))
    obstacle = f"  - {{box: {{fill: K10}}, id: b, at: {at(column, last - column + 1, line, deep)}}}\n"
    found = made(folder, sheet, article.yaml(at(1, wide, 3, lines), obstacle))
    box = next(frame.box for frame in found.layout.frames if frame.id == "b").inset(0.01 - SIZE)
    photos = [frame.box for frame in found.layout.frames if isinstance(frame, PhotoFrame)]
    headings = [frame.box for frame in found.layout.frames if isinstance(frame, HeadingFrame)]
    for text, each in found.lines():
        inner = each.inset(0.01)
        assert not inner.overlaps(box), text.text
        assert not any(inner.overlaps(other) for other in [*photos, *headings]), text.text


@FEW
@given(pages(), st.data())
def test_an_article_that_moves_takes_all_of_it_along(
    folder: Path, page: tuple[Sheet, Article, int, int], data: st.DataObject
) -> None:
    sheet, article, wide, lines = page
    first = data.draw(st.integers(1, sheet.columns - wide + 1))
    first += sheet.columns if sheet.is_spread and data.draw(st.booleans()) else 0
    line = data.draw(st.integers(1, LINES - lines + 1))
    one = made(folder, sheet, article.yaml(at(1, wide, 1, lines)))
    other = made(folder, sheet, article.yaml(at(first, wide, line, lines)))
    cells = [next(frame.box for frame in each.layout.frames if frame.id == "a") for each in (one, other)]
    by = Point(cells[1].x - cells[0].x, cells[1].y - cells[0].y)
    assert one.frames.keys() == other.frames.keys()
    for name, frame in one.frames.items():
        moved = other.frames[name]
        assert tuple(moved.box) == pytest.approx(tuple(frame.box.moved(by)), abs=1e-6), name
        assert list(places(moved, ORIGIN)) == pytest.approx(list(places(frame, by)), abs=1e-6), name
    along = (first - 1) * (sheet.measure + 1) * SIZE if first <= sheet.columns else None
    down = (line - 1) * LEADING
    if sheet.is_vertical:
        assert tuple(by) == pytest.approx((-down, along))
    else:
        assert by.y == pytest.approx(down)
        assert along is None or by.x == pytest.approx(along)
    assert one.said == other.said


def places(frame: ComposedFrame, by: Point) -> Iterator[float]:
    """Where all is that a frame draws, so far from where it is."""
    for line in frame.lines:
        yield from line.box.moved(by)
        for run in line.runs:
            yield from _run(run)


def _run(run: GlyphRun) -> Iterator[float]:
    yield from run.glyphs
    yield from run.positions


@FEW
@given(pages())
def test_an_open_depth_is_the_least_that_holds_the_text(folder: Path, page: tuple[Sheet, Article, int, int]) -> None:
    sheet, article, wide, _ = page
    under = "  - {box: {fill: K10}, id: under, below: a, depth: 2行}\n"
    found = made(folder, sheet, article.yaml(at(1, wide, 3, None), under))
    assume(not found.overset and "under" in found.frames)
    area, box = found.layout.page.type_area, found.frames["under"].box
    deep = round((area.right - box.right if sheet.is_vertical else box.y - area.y) / LEADING) - 3
    again = made(folder, sheet, article.yaml(at(1, wide, 3, deep)))
    assert not again.overset
    for (_, one), (_, other) in zip(found.lines(), again.lines(), strict=True):
        assert tuple(one) == pytest.approx(tuple(other))
    less = made(folder, sheet, article.yaml(at(1, wide, 3, deep - 1)))
    assert less.overset or less.said != again.said or [*less.sizes()] != pytest.approx([*again.sizes()])
