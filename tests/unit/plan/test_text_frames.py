import pytest

from loading import Load
from paginate.geometry import Rect
from paginate.model import TextFrame

HEAD = """
page: {width: 1000pt, height: 1000pt}
type_area: {width: 900pt, height: 900pt}
grid: {size: 10pt, leading: 15pt}
styles:
  body: {}
  large: {size: 20pt}
  upright: {writing_mode: vertical}
stories: {a: {text: 要闻}}
frames:
"""


def frame(load: Load, keys: str) -> TextFrame:
    found = load(f"{HEAD}  - {{story: a, at: [10pt, 2行], {keys}}}").page.frames[0]
    assert isinstance(found, TextFrame)
    return found


def boxes(load: Load, keys: str) -> list[tuple[float, ...]]:
    return [tuple(column.box) for column in frame(load, keys).columns]


def test_one_column_fills_its_frame(load: Load) -> None:
    found = frame(load, "size: [20em, 4行]")
    assert found.box == Rect(60, 80, 200, 60)
    assert [column.box for column in found.columns] == [found.box]
    assert (found.id, found.story, found.style.name) == ("story-1", "a", "body")


def test_horizontal_columns_stand_side_by_side(load: Load) -> None:
    assert boxes(load, "columns: [16.5em, 10em], height: 10行") == [(60, 80, 165, 150), (235, 80, 100, 150)]
    assert frame(load, "columns: [16.5em, 10em], height: 10行").box == Rect(60, 80, 275, 150)


def test_vertical_columns_stand_one_under_the_other(load: Load) -> None:
    keys = "columns: [8em, 6em], width: 3行, style: upright"
    assert boxes(load, keys) == [(60, 80, 45, 80), (60, 170, 45, 60)]
    assert frame(load, keys).box == Rect(60, 80, 45, 150)


@pytest.mark.parametrize("columns", ["3", "{count: 3}"])
def test_columns_share_what_the_gutters_leave(columns: str, load: Load) -> None:
    assert boxes(load, f"columns: {columns}, gutter: 15pt, size: [330pt, 50pt]") == [
        (60, 80, 100, 50),
        (175, 80, 100, 50),
        (290, 80, 100, 50),
    ]


def test_vertical_columns_share_the_height(load: Load) -> None:
    assert boxes(load, "columns: 2, size: [45pt, 110pt], style: upright") == [(60, 80, 45, 50), (60, 140, 45, 50)]


def test_columns_of_one_measure(load: Load) -> None:
    keys = "columns: {count: 2, measure: 100pt, gutter: 5pt}, gutter: 50pt, height: 50pt"
    assert boxes(load, keys) == [(60, 80, 100, 50), (165, 80, 100, 50)]
    assert boxes(load, "columns: {count: 2, measure: 40pt}, size: [200pt, 50pt]") == [
        (60, 80, 40, 50),
        (110, 80, 40, 50),
    ]


def test_an_em_is_that_of_the_style_and_a_line_that_of_the_grid(load: Load) -> None:
    assert boxes(load, "columns: [10em], height: 10行, style: large") == [(60, 80, 200, 150)]


@pytest.mark.parametrize(
    ("keys", "code", "words"),
    [
        ("columns: 2", "missing-key", "the key 'height' is missing"),
        ("columns: 2, height: 10行", "missing-key", "the key 'size' is missing"),
        ("columns: [9em], width: 10行", "unknown-key", "write height:"),
        ("columns: [9em], height: 10行, style: upright", "unknown-key", "write width:"),
        ("size: [90pt, 90pt], width: 90pt", "keys-conflict", "keep one of them"),
        ("columns: [50pt, 50pt], size: [100pt, 90pt]", "columns-too-wide", "3.88 mm"),
        ("columns: 9, gutter: 50pt, size: [100pt, 90pt]", "columns-too-wide", "141.11 mm"),
    ],
)
def test_faults(keys: str, code: str, words: str, load: Load) -> None:
    found = load(f"{HEAD}  - {{story: a, at: [0, 0], {keys}}}")
    assert found.codes == [code]
    if code != "columns-too-wide":
        assert words in found.words


def test_lengths_that_hang_on_an_unknown_style_are_not_checked(load: Load) -> None:
    text = HEAD + "  - {story: a, at: [0, 0], style: none, columns: [9999em], height: 10行}\n"
    assert load(text).codes == ["unknown-style"]
    assert load(text.replace("9999em], height: 10行", "9em, 9em], size: [10em, 10pt]")).codes == ["unknown-style"]
    assert load(text.replace("], height", "], width")).codes == ["unknown-style"]
    assert load(text.replace("9999em], height: 10行", "9pt], size: [9999pt, 10pt]")).codes == [
        "unknown-style",
        "frame-off-page",
    ]


def test_a_frame_whose_story_or_style_is_not_there_is_left_out(load: Load) -> None:
    for keys in ("story: b", "story: a, style: none"):
        found = load(
            f"{HEAD}  - {{story: a, at: [0, 20行], size: [9em, 1行]}}\n  - {{{keys}, at: [0, 0], size: [9em, 1行]}}"
        )
        assert found.layout is not None
        assert [frame.id for frame in found.layout.frames] == ["story-1"]


def test_frames_of_one_story_thread(load: Load) -> None:
    found = load(
        f"{HEAD}  - {{story: a, at: [0, 0], size: [9em, 1行]}}\n  - {{story: a, at: [0, 2行], size: [9em, 1行]}}"
    )
    assert [frame.story for frame in found.page.frames if isinstance(frame, TextFrame)] == ["a", "a"]
