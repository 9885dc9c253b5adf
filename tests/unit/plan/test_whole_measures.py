"""Measures in characters: which are whole, what is set as the whole, and what is said of the others."""

import re

import pytest

from loading import Load
from paginate.model import Frame, Pitch, TextFrame

TEXT = "立冬已过，小雪刚至。连日来，田间地头一派繁忙，农户抢抓晴好天气，翻地、施肥、灌水。"
PAGE = "page: 对开\ngrid: {size: 小五, leading: 11.25pt}\n"


def layout(frame: str, style: str = "punctuation: full", text: str = TEXT) -> str:
    return f"{PAGE}styles: {{body: {{{style}}}}}\nstories: {{a: {{text: {text}}}}}\nframes: [{{story: a, at: [0, 0], {frame}}}]"


def columns(frame: Frame) -> list[float]:
    assert isinstance(frame, TextFrame)
    return [column.box.width for column in frame.columns]


@pytest.mark.parametrize(
    ("ems", "style", "codes"),
    [
        ("13", "punctuation: full", []),
        ("13.04", "punctuation: full", []),
        ("13.05", "punctuation: full", []),
        ("13.06", "punctuation: full", ["measure-not-whole"]),
        ("22.997", "punctuation: full", []),
        ("22.99", "punctuation: full", []),
        ("22.98", "punctuation: full", ["measure-not-whole"]),
        ("16.5", "punctuation: full", ["measure-not-whole"]),
        ("16.5", "punctuation: line-end-half", ["measure-not-whole"]),
        ("16.5", "punctuation: kaiming", []),
        ("16.5", "punctuation: half", []),
        ("16.25", "punctuation: half", ["measure-not-whole"]),
        ("12.9", "punctuation: full, align: justify-all", ["measure-not-whole"]),
        ("12.9", "punctuation: full, align: even", []),
        ("12.9", "punctuation: full, align: start", []),
        ("14.2", "punctuation: full, tracking: 0.1em", []),
        ("13", "punctuation: full, tracking: 0.1em", ["measure-not-whole"]),
    ],
)
def test_which_measures_are_whole(ems: str, style: str, codes: list[str], load: Load) -> None:
    assert load(layout(f"columns: [{ems}em], height: 90mm", style)).codes == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (TEXT, ["measure-not-whole"]),
        ("The quick brown fox jumps over the lazy dog.", []),
        ("The newspaper 交城报 is printed in the county of that name.", []),
        ("20240501", []),
        ("党的二十大报告指出，GDP 增长 5.2%，CPI 上涨。", ["measure-not-whole"]),
    ],
)
def test_of_western_text_no_whole_measure_is_asked(text: str, codes: list[str], load: Load) -> None:
    assert load(layout("columns: [12.9em], height: 90mm", text=f"'{text}'")).codes == codes


def test_what_is_nearly_whole_is_set_as_the_whole_and_stays_in_its_place(load: Load) -> None:
    frame = load(layout("columns: [22.997em, 13.04em, 12em], height: 90mm, gutter: 9pt")).frame
    assert isinstance(frame, TextFrame)
    assert columns(frame) == pytest.approx([23 * 9, 13.04 * 9, 12 * 9])
    starts = [column.box.x - frame.box.x for column in frame.columns]
    assert starts == pytest.approx([0, 22.997 * 9 + 9, (22.997 + 13.04) * 9 + 18])


def test_a_vertical_measure_is_a_height(load: Load) -> None:
    style = "punctuation: full, writing_mode: vertical"
    assert load(layout("size: [100mm, 12.9em]", style)).codes == ["measure-not-whole"]
    frame = load(layout("size: [100mm, 22.997em]", style)).frame
    assert isinstance(frame, TextFrame)
    assert frame.columns[0].box.height == pytest.approx(23 * 9)


def test_the_figures_are_those_of_the_frame(load: Load) -> None:
    words = load(layout("size: [350mm, 90mm], columns: 8, gutter: 1em")).words
    assert "12.905 字" in words
    assert "8 columns of 12 字 = 327.02 mm and of 13 字 = 352.42 mm" in words
    assert (
        "columns: {count: 8, measure: 12字, gutter: 18.303pt} or columns: {count: 8, measure: 13字, gutter: 8.017pt}"
        in words
    )


def test_a_longer_measure_is_proposed_only_where_there_is_room(load: Load) -> None:
    words = load(layout("size: [27em, 90mm], columns: [12.9em, 13em], gutter: 1em")).words
    assert words.endswith("write columns: [12字, 13字] or columns: [13字, 13字]")
    words = load(layout("size: [26.9em, 90mm], columns: [12.9em, 13em], gutter: 1em")).words
    assert words.endswith("write columns: [12字, 13字]")


def test_tracking_stands_between_characters() -> None:
    pitch = Pitch(10, 1, 1)
    assert pitch.measure(3) == 32
    assert pitch.characters(32) == 3
    assert pitch.written(3) == "3.2字"


@pytest.mark.parametrize("depth", ["60mm", "9行", "30字", "12.5行"])
def test_a_size_is_proposed_with_the_depth_that_is_written(depth: str, load: Load) -> None:
    found = load(layout(f"size: [100mm, {depth}], style: body"))
    assert found.codes == ["measure-not-whole"]
    assert f"size: [31字, {depth}] or size: [32字, {depth}]" in found.words
    for size in re.findall(r"size: (\[.*?\])", found.words):
        assert load(layout(f"size: {size}, style: body")).codes == []
