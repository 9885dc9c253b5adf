"""A page of three columns of 10 字 of 10 pt and of 20 lines of 12 pt: its type area begins at 0, 0."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from loading import Load, Loaded
from paginate.assets import Assets
from paginate.diagnostics import Sink
from paginate.geometry import Rect
from paginate.model import Frame, TextFrame
from paginate.plan import plan_layout
from paginate.source import read_layout

PAGE = """
page: {width: 400pt, height: 300pt}
bleed: 9pt
type_area: {top: 0, left: 0}
grid: {columns: 3, measure: 10字, gutter: 2字, size: 10pt, leading: 12pt, lines: 20}
grids: {half: {columns: 2, gutter: 20pt}}
allow: {hole: 试排, photo-unnamed: 试排}
styles:
  body: {font: song, size: 10pt, leading: 12pt}
  heading: {font: hei, size: 20pt, leading: 24pt}
  caption: {font: hei, size: 8pt, leading: 10pt}
  side: {font: hei, size: 10pt, writing_mode: vertical}
"""
STORY = "stories: {a: {text: 立冬已过小雪刚至连日来田间地头一派繁忙}}\n"
BOX = "box: {fill: K10}"


def loaded(load: Load, *frames: str) -> Loaded:
    story = STORY if any("story:" in frame for frame in frames) else ""
    return load(f"{PAGE}{story}frames:\n" + "".join(f"  - {{{frame}}}\n" for frame in frames))


def frames_of(load: Load, *frames: str) -> dict[str, Frame]:
    found = loaded(load, *frames)
    assert set(found.codes) <= {"hole", "photo-unnamed", "measure-not-whole"}
    assert found.layout is not None
    return {frame.id: frame for frame in found.layout.frames}


def box_of(load: Load, *frames: str) -> Rect:
    """The box of the last frame."""
    return list(frames_of(load, *frames).values())[-1].box


def columns_of(load: Load, *frames: str) -> list[Rect]:
    frame = list(frames_of(load, *frames).values())[-1]
    assert isinstance(frame, TextFrame)
    return [column.box for column in frame.columns]


@pytest.mark.parametrize(
    ("frame", "box"),
    [
        (f"{BOX}, at: 栏1-2 行3-5", (0, 24, 220, 34)),
        (f"{BOX}, at: 行3", (0, 24, 340, 10)),
        (f"{BOX}, at: 栏2 行3-, depth: 2行", (120, 24, 100, 22)),
        (f"{BOX}, at: 栏2 行-4, depth: 2行", (120, 24, 100, 22)),
        (f"{BOX}, at: 栏2 行1-4, grid: half", (180, 0, 160, 46)),
        (f"{BOX}, at: 栏1 行1-4, bleeds: [top, left]", (-9, -9, 109, 55)),
        ("heading: 要闻, at: 栏1 行3-", (0, 24, 100, 34)),
        ("heading: [要闻, 简讯], at: 栏1 行3-", (0, 24, 100, 58)),
        ("heading: 要闻, style: side, at: 栏1 行3-6", (0, 24, 100, 46)),
        ("photo: , at: 栏1 行1-", (0, 0, 100, 70)),
        ("photo: , caption: 图, at: 栏1 行1-", (0, 0, 100, 82)),
        ("rule: 2pt, at: 栏1-3 行2", (0, 16, 340, 2)),
        ("rule: 2pt, at: 栏1|2 行1-2", (109, 0, 2, 22)),
        ("rule: [1pt, 0.5pt, 0.5pt], at: 栏1|2 行1-2", (109, 0, 2, 22)),
        ("rule: [1pt, 0.5pt, 0.5pt], at: [0, 0], length: 20pt", (0, 0, 20, 2)),
        ("rule: 2pt, at: 栏1 行1-2, direction: vertical", (49, 0, 2, 22)),
        ("rule: 2pt, at: 栏1-3 行2, bleeds: [left, right]", (-9, 16, 418, 2)),
    ],
)
def test_a_place(frame: str, box: tuple[float, ...], load: Load) -> None:
    assert box_of(load, frame) == pytest.approx(box)


@pytest.mark.parametrize(
    ("frame", "boxes"),
    [
        ("rule: [2pt, 2pt, 1pt], at: 栏1-3 行2", [(0, 14.5, 340, 2), (0, 18.5, 340, 1)]),
        ("rule: [2pt, 2pt, 1pt], at: 栏1|2 行1-2", [(107.5, 0, 2, 22), (111.5, 0, 1, 22)]),
        ("rule: [2pt, 2pt, 1pt], at: [10pt, 20pt], length: 90pt", [(10, 20, 90, 2), (10, 24, 90, 1)]),
        (
            "rule: [2pt, 2pt, 1pt], at: [10pt, 20pt], length: 90pt, direction: vertical",
            [(10, 20, 2, 90), (14, 20, 1, 90)],
        ),
    ],
)
def test_a_rule_of_several_lines(frame: str, boxes: list[tuple[float, ...]], load: Load) -> None:
    found = frames_of(load, f"id: band, {frame}")
    assert list(found) == ["band", "band-2"]
    assert [each.box for each in found.values()] == [pytest.approx(box) for box in boxes]


def test_a_side_heading_that_gets_the_remainder_has_what_the_measures_leave(load: Load) -> None:
    found = load(
        f"{PAGE}articles: {{a: {{headline: 要闻, text: 立冬已过小雪刚至}}}}\nframes:\n"
        "  - {article: a, at: 栏1-3 行1-6, heading: left, columns: [12字, 11字], remainder: heading, "
        "fit_tolerance: 9行, allow: {column-empty: 试排}}\n"
    )
    assert found.layout is not None
    heading, text = found.layout.frames
    assert isinstance(text, TextFrame)
    assert heading.box == (0, 0, 70, 70)
    assert [column.box for column in text.columns] == [(90, 0, 120, 70), (230, 0, 110, 70)]


def test_a_text_has_the_columns_of_the_page(load: Load) -> None:
    assert columns_of(load, "story: a, at: 栏2-3 行1-2, fit_tolerance: 9行") == [(120, 0, 100, 22), (240, 0, 100, 22)]


def test_a_text_divides_its_place_by_the_gutter_of_the_page(load: Load) -> None:
    assert columns_of(load, "story: a, at: 栏1-3 行1-2, columns: 2, fit_tolerance: 9行") == [
        (0, 0, 160, 22),
        (180, 0, 160, 22),
    ]
    assert columns_of(load, "story: a, at: 栏1-3 行1-2, columns: [10字, 6字], gutter: 1字, fit_tolerance: 9行") == [
        (0, 0, 100, 22),
        (110, 0, 60, 22),
    ]


def test_columns_run_through_places_that_touch(load: Load) -> None:
    assert columns_of(load, "story: a, at: [栏1-2 行1-2, 栏1 行3-4], fit_tolerance: 9行") == [
        (0, 0, 100, 46),
        (120, 0, 100, 22),
    ]
    assert columns_of(load, "story: a, at: [栏1-2 行1-2, 栏1 行4-4], fit_tolerance: 9行") == [
        (0, 0, 100, 22),
        (120, 0, 100, 22),
        (0, 36, 100, 10),
    ]


def test_a_vertical_text_in_a_place_of_horizontal_lines_is_one_tier(load: Load) -> None:
    assert columns_of(load, "story: a, style: side, at: 栏1 行1-10, fit_tolerance: 9字") == [(0, 0, 100, 118)]


ONE = f"id: one, {BOX}, at: 栏1 行1-3"
TWO = f"id: two, {BOX}, at: 栏2-3 行1-6"


@pytest.mark.parametrize(
    ("frame", "box"),
    [
        (f"{BOX}, at: 栏1, below: one, depth: 2行", (0, 48, 100, 22)),
        (f"{BOX}, at: 栏1, below: one, gap: 0行, depth: 2行", (0, 36, 100, 22)),
        (f"{BOX}, below: two, depth: 1行", (120, 84, 220, 10)),
        (f"{BOX}, below: [one, two], gap: 2行, depth: 1行", (0, 96, 340, 10)),
        (f"{BOX}, at: 栏1 行-6, below: one", (0, 48, 100, 22)),
        ("heading: 要闻, at: 栏1, below: one", (0, 48, 100, 34)),
    ],
)
def test_below_others(frame: str, box: tuple[float, ...], load: Load) -> None:
    assert box_of(load, ONE, TWO, frame) == box


def test_what_is_below_may_stand_before_it_in_the_file(load: Load) -> None:
    found = frames_of(load, f"id: under, {BOX}, at: 栏1, below: one, depth: 1行", ONE)
    assert list(found) == ["under", "one"]
    assert found["under"].box.y == 48


def test_below_a_frame_in_lengths(load: Load) -> None:
    placed = f"id: free, {BOX}, at: [0, 0], size: [10pt, 30pt]"
    assert box_of(load, placed, f"{BOX}, at: 栏1, below: free, depth: 1行").y == 48  # 30 pt end in line 3


def test_an_open_depth_ends_before_the_next_thing_that_is_placed_by_number(load: Load) -> None:
    text = "id: t, story: a, at: 栏1-2 行3-, fit_tolerance: 99行"
    found = frames_of(load, text)["t"]
    assert isinstance(found, TextFrame)
    assert found.open_depth
    assert found.box == (0, 24, 220, 214)
    assert frames_of(load, text, f"{BOX}, at: 栏2-3 行10-12")["t"].box.bottom == 8 * 12 + 10
    assert frames_of(load, text, f"{BOX}, at: 栏3 行10-12", "rule: 1pt, at: 栏1|2 行5-9")["t"].box.bottom == 238
    assert frames_of(load, f"{BOX}, at: 栏1 行2", "id: t, story: a, at: 栏1 行-9, fit_tolerance: 99行")["t"].box.y == 24


def test_a_depth_that_is_said_is_not_open(load: Load) -> None:
    found = frames_of(load, "id: t, story: a, at: 栏1 行3-, depth: 4行, fit_tolerance: 9行")["t"]
    assert isinstance(found, TextFrame)
    assert not found.open_depth


def test_columns_count_on_over_the_fold(load: Load) -> None:
    text = """
page: {spread: 四开六栏}
frames:
  - {box: {fill: K10}, at: 栏6 行1-88}
  - {box: {fill: K10}, at: 栏7 行1-88}
  - {box: {fill: K10}, at: 栏1-5 行1-88}
  - {box: {fill: K10}, at: 栏8-12 行1-88}
"""
    page = load(text).page
    left, right = page.frames[0].box, page.frames[1].box
    inner = page.page.type_area.x  # as wide as the outer margin, on both sides of the fold
    assert right.x - left.right == pytest.approx(2 * inner)
    assert page.frames[3].box.right == pytest.approx(page.page.type_area.right)


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (f"{BOX}, at: 栏1 行1-2, size: [9pt, 9pt]", "'size' and 'at' cannot be used together; a place says how large"),
        ("rule: 1pt, at: 栏1 行1, length: 9pt", "'length' and 'at' cannot be used together"),
        ("story: a, at: 栏1 行1-2, height: 9pt", "'height' and 'at' cannot be used together"),
        (f"{BOX}, at: [0, 0], size: [9pt, 9pt], below: other", "'below' and 'at' cannot be used together"),
        (f"{BOX}, at: [0, 0]", "the key 'size' is missing"),
        (f"{BOX}, size: [9pt, 9pt]", "the key 'at' is missing"),
        ("rule: 1pt, at: [0, 0]", "the key 'length' is missing; write something like length: 350mm"),
        (f"{BOX}, at: 栏1 行3-", "the key 'depth' is missing"),
        ("heading: 要闻, style: side, at: 栏1 行3-", "the key 'depth' is missing"),
        (f"{BOX}, at: 栏1 行3-4, depth: 9行", "'depth' and 'at' cannot be used together; the place says both lines"),
        (f"{BOX}, at: 栏1 行3-, below: other", "'below' and 'at' cannot be used together; keep one of them: below:"),
        (f"{BOX}, at: 栏4 行1", "there is no column 4; the page has 3 columns; only a spread has columns 4 to 6"),
        (f"{BOX}, at: 栏1 行15-21", "there is no line 21: the type area has 20 lines"),
        ("story: a, at: [栏1 行1-2, 栏2 行3], columns: 2", "an area of several places has the page's own columns"),
    ],
)
def test_what_cannot_be_a_place(frame: str, words: str, load: Load) -> None:
    found = loaded(load, "id: other, rule: 1pt, at: 栏3 行20", frame)
    assert [words in f"{finding.message()}; {finding.help()}" for finding in found.findings] == [True]


def test_a_page_without_columns_has_one(load: Load) -> None:
    found = load("frames: [{rule: 1pt, at: 栏2 行1}]")
    assert found.words.endswith("the page has one column: write columns: in grid:, such as grid: {columns: 8}")


def test_planned_again_with_the_depths_of_texts(tmp_path: Path) -> None:
    frames = ("id: t, story: a, at: 栏1 行3-", f"id: u, {BOX}, at: 栏1, below: t, depth: 1行", f"{BOX}, at: 栏2 行9")
    (tmp_path / "page.yaml").write_text(
        f"{PAGE}{STORY}frames:\n" + "".join(f"  - {{{frame}}}\n" for frame in frames), encoding="utf-8"
    )
    sink = Sink()
    written = read_layout(tmp_path / "page.yaml", Assets(tmp_path), sink)
    assert written is not None

    def bottoms(depths: Mapping[str, int]) -> list[float]:
        layout = plan_layout(written, Sink(), depths)
        assert layout is not None
        return [frame.box.bottom for frame in layout.frames[:2]]

    assert bottoms({}) == [238, 58]  # one line until it is known
    assert bottoms({"t": 4}) == [70, 94]
    assert bottoms({"t": 99})[0] == 238  # no deeper than there is room


SMALL = "  small: {font: song, size: 9pt, leading: 12pt, punctuation: full}"


@pytest.mark.parametrize("place", ["栏1-3 行1-2", "栏1 行1-2", "栏1-2 行1-2, columns: 2", "栏1-2 行1-2, columns: 1"])
def test_what_is_proposed_for_a_measure_that_is_not_whole_fits_its_place(place: str, load: Load) -> None:
    def found(frame: str) -> list[str]:
        page = PAGE.replace("styles:", f"styles:\n{SMALL}") + STORY
        made = load(f"{page}frames:\n  - {{story: a, style: small, fit_tolerance: 9行, at: {frame}}}")
        return [finding.help() for finding in made.findings if finding.code != "hole"]

    (help_,) = found(place)
    ways = re.findall(r"columns: (?:\[.*?\]|\{.*?\})", help_)
    assert ways
    assert [found(f"{place.partition(',')[0]}, {way}") for way in ways] == [[]] * len(ways)
