"""From a character to its place in a file and back, in every layout that comes with the project and in a small one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Sink, Span
from paginate.display import Direction, Line
from paginate.pipeline import Composed
from paginate.preview.characters import character_edges, is_vertical
from paginate.preview.sources import character_span, shown_place, span_file
from previewing import write_layout

PAGES = ("fukan", "jiaocheng", "specimen", "xinwen", "yaowen")


def composed(layout: Path) -> Composed:
    found = pipeline.compose(layout, Sink())
    assert found is not None
    return found


@pytest.fixture
def small(tmp_path: Path) -> Composed:
    return composed(write_layout(tmp_path))


def characters(made: Composed) -> Iterator[tuple[int, int, int, str]]:
    """Every character of the page that is the layout's: frame, line, character, and what it is."""
    for frame, each in enumerate(made.page.frames):
        for line, own in enumerate(each.lines):
            if own.source is not None:
                # What stands behind a caption, who took the photo, is another text of the file.
                text = own.text.partition("\u3000")[0] if each.kind == "photo" else own.text
                yield from ((frame, line, number, character) for number, character in enumerate(text))


def written(made: Composed, span: Span) -> str:
    """The character of the file at the place."""
    path = Path(span.file) if Path(span.file) == made.file or Path(span.file).is_absolute() else None
    text = (path or made.assets.path(span.file)).read_text("utf-8")
    return text.split("\n")[span.line - 1][span.column - 1]


@pytest.mark.parametrize("name", PAGES)
def test_every_character_is_found_in_its_file(layouts: Path, name: str) -> None:
    made = composed(layouts / name / "page.yaml")
    wrong = []
    for frame, line, number, text in characters(made):
        span = character_span(made, frame, line, number)
        assert span is not None
        if (found := written(made, span)) != text:
            wrong.append((text, found, span))
    # What the layout has typed otherwise than it is set (dashes, spaces, quotation marks) differs; never where it is.
    assert len(wrong) <= sum(1 for _ in characters(made)) / 500, wrong[:20]


def test_a_text_that_is_in_two_frames_is_found_from_both(small: Composed) -> None:
    numbers = [number for number, frame in enumerate(small.page.frames) if frame.story is not None]
    assert len(numbers) == 2
    spans = [character_span(small, number, 0, 3) for number in numbers]
    assert spans[0] == spans[1] == Span("texts/body.txt", 1, 4)


def test_what_is_not_there_has_no_place(small: Composed) -> None:
    for place in ((-1, 0, 0), (99, 0, 0), (0, 5, 0), (0, 0, 2), (0, 0, -1)):
        assert character_span(small, *place) is None


def test_edges_of_characters_are_in_order_and_inside_of_the_line(layouts: Path) -> None:
    for name in PAGES:
        for frame in composed(layouts / name / "page.yaml").page.frames:
            for line in frame.lines:
                vertical = is_vertical(line, frame)
                edges = character_edges(line, vertical=vertical).edges
                assert len(edges) == len(line.text) + 1
                assert list(edges) == sorted(edges)
                assert edges[-1] <= along(line, vertical=vertical) + line.cells.size  # a mark that hangs is outside


def along(line: Line, *, vertical: bool) -> float:
    return line.box.height if vertical else line.box.width


def test_a_character_begins_where_its_glyph_stands(layouts: Path) -> None:
    made = composed(layouts / "fukan" / "page.yaml")
    checked = 0
    for frame in made.page.frames:
        for line in frame.lines:
            vertical = is_vertical(line, frame)
            edges = character_edges(line, vertical=vertical).edges
            for run in line.runs:
                if run.text and run.text[0] >= "一" and (run.direction is Direction.VERTICAL) == vertical:
                    start = run.origin.y - line.box.y if vertical else run.origin.x - line.box.x
                    number = line.text.index(run.text[0])
                    if line.text.count(run.text[0]) == 1:
                        assert edges[number] == pytest.approx(start, abs=0.01)
                        checked += 1
    assert checked > 100


def test_two_figures_side_by_side_share_a_cell(small: Composed) -> None:
    side = next(frame for frame in small.page.frames if frame.id == "side")
    (line,) = side.lines
    found = character_edges(line, vertical=True)
    first = line.text.index("12")
    assert found.across == ((first, first + 2),)
    assert found.edges[first] == found.edges[first + 1] < found.edges[first + 2]


def test_a_place_in_a_file_leads_to_its_character(small: Composed) -> None:
    found = shown_place(small, Span("texts/body.txt", 2, 4))
    assert found is not None
    frame = next(frame for frame in small.page.frames if frame.id == found.frame)
    line = frame.lines[1]
    assert line.box.contains(found.box)
    assert found.box.x == pytest.approx(line.box.x + character_edges(line, vertical=False).edges[3], abs=0.01)


def test_a_line_of_the_layout_leads_to_its_frame(small: Composed) -> None:
    line = 1 + small.file.read_text("utf-8").splitlines().index(
        "  - {id: text, story: one, at: 栏1 行6-16, fit_tolerance: 20行}"
    )
    found = shown_place(small, Span(str(small.file), line, 1))
    assert found is not None
    assert found.frame == "text"
    assert shown_place(small, Span(str(small.file), 1, 1)) is None


def test_files_are_known_by_where_they_are(small: Composed, tmp_path: Path) -> None:
    assert span_file(small.file, small, tmp_path / "texts" / ".." / "texts" / "body.txt") == "texts/body.txt"
    assert span_file(small.file, small, small.file) == str(small.file)
    assert span_file(small.file, small, tmp_path / "other.txt") is None


def test_a_character_of_a_credit_is_where_the_credit_is_written(tmp_path: Path) -> None:
    layout = tmp_path / "page.yaml"
    layout.write_text(
        """\
page: broadsheet
use: newspaper
grid: {columns: 8}
articles:
  news:
    headline: 大河
    text: 大河解冻，冰排顺流而下。
    photos: {江: {file: a.jpg, caption: 冰排顺流, credit: 某某 摄}}
frames:
  - article: news
    at: 栏1-3 行1-40
    photos: [{photo: 江, at: 右上}]
""",
        "utf-8",
    )
    made = composed(layout)
    lines = layout.read_text("utf-8").splitlines()
    number = next(number for number, frame in enumerate(made.page.frames) if frame.kind == "photo")
    place, text = next(
        (place, line.text) for place, line in enumerate(made.page.frames[number].lines) if "某" in line.text
    )
    spans = [character_span(made, number, place, text.index(each)) for each in ("冰", "某", "摄")]
    assert [lines[span.line - 1][span.column - 1] for span in spans if span] == ["冰", "某", "摄"]
