"""The dummy: its paper has each column, line and character, and each place says what it holds; the same page, the same bytes."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from command_line import run
from paginate.diagnostics import Sink
from paginate.display import Line, Shape
from paginate.pipeline.measuring import Planned, planned_page, room
from paginate.proof.dummy import dummy
from paginate.proof.dummy_labels import Labels, words_of_frames, words_of_hole
from paginate.proof.dummy_paper import draw_paper
from paginate.proof.lettering import LabelSetter
from setting import fonts

PAPER = "page: 对开\ngrid: {columns: 8, measure: 13字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 123}\n"
FRAMES = """\
styles: {body: {font: song}, title: {font: biaosong, size: 36pt, leading: 40pt}}
stories: {a: {}, b: {text: 春天来了}}
frames:
  - {heading: 凝心聚力再启新程, id: headline, at: 栏1-5 行10-14, style: title}
  - {story: a, id: a, at: 栏1-5 行15-41}
  - {story: b, id: b, at: 栏6-8 行10-41}
  - {photo: a.jpg, id: shot, at: 栏1-3 行43-60}
"""


def planned(folder: Path, text: str) -> Planned:
    path = folder / "page.yaml"
    path.write_text(text, encoding="utf-8")
    sink = Sink()
    found = planned_page(path, sink)
    assert found is not None
    assert list(sink) == []
    return found


def made(page: Planned) -> bytes:
    return dummy(page.layout, page.paper, room(page, Sink()), page.fonts)


def words(page: Planned) -> dict[str, list[str]]:
    found = words_of_frames(page.layout, page.paper, room(page, Sink()))
    return {name: [text for text, _ in label.lines] for name, label in found.items()}


@pytest.mark.parametrize("frames", ["", "frames:\n", "frames: []\n"])
def test_without_frames_it_is_the_empty_paper(frames: str, tmp_path: Path) -> None:
    page = planned(tmp_path, PAPER + frames)
    text = pdfium.PdfDocument(made(page))[0].get_textpage().get_text_range()
    assert "未用" not in text
    assert "全版 12792 字" in text
    items = list(draw_paper(page.layout, page.paper.base, LabelSetter(fonts())))
    numbers = [item.text for item in items if isinstance(item, Line)]
    assert all(numbers.count(f"{line}") == 2 + 7 * (line % 10 == 0) for line in range(1, 124))
    assert all(numbers.count(f"栏{column}") == 2 for column in range(1, 9))


def test_there_is_a_mark_for_each_character_of_each_line(tmp_path: Path) -> None:
    page = planned(tmp_path, PAPER)
    shapes = [
        item for item in draw_paper(page.layout, page.paper.base, LabelSetter(fonts())) if isinstance(item, Shape)
    ]
    upright = {
        round(each.points[0].x, 3) for each in shapes if len(each.points) == 2 and each.points[0].x == each.points[1].x
    }
    left = page.paper.base.span(1, 1)[0]
    assert {round(left + number * 9, 3) for number in range(1, 13)} <= upright
    assert len(upright) == 8 * 12
    boxes = [each for each in shapes if len(each.points) == 4]
    assert len(boxes) == 8 * 123 + 8 + 1


def test_each_place_has_its_name_its_capacity_and_its_state(tmp_path: Path) -> None:
    found = words(planned(tmp_path, PAPER + FRAMES))
    assert found["a"] == ["稿件　a", "栏1-5 行15-41", "5 栏 × 13字 × 27行", "容 1755 字，135 行", "空"]
    assert found["b"][-1] == "短 95 行（1235 字）"
    assert found["headline"] == ["标题　headline", "栏1-5 行10-14", "凝心聚力再启新程（8 字，容 17 字）"]
    assert found["shot"][:2] == ["图片　shot", "栏1-3 行43-60"]


def test_places_that_nothing_takes_are_named(tmp_path: Path) -> None:
    page = planned(tmp_path, PAPER + FRAMES)
    holes = [[text for text, _ in words_of_hole(hole, page.paper.base).lines] for hole in page.paper.holes]
    assert holes[0] == ["未用", "栏1-8 行1-9", "8 栏 × 9 行"]


def test_no_label_lies_over_another(tmp_path: Path) -> None:
    text = (
        PAPER
        + "stories: {a: {}, b: {}}\nframes:\n  - {story: a, id: a, at: 栏1-2 行10-}\n  - {story: b, at: 栏1-2, below: a}\n"
    )
    page = planned(tmp_path, text)
    found = words_of_frames(page.layout, page.paper, room(page, Sink()))
    labels = Labels(LabelSetter(page.fonts))
    plates = [next(iter(labels.place(each))) for each in found.values()]
    boxes = [
        (min(p.y for p in each.points), max(p.y for p in each.points)) for each in plates if isinstance(each, Shape)
    ]
    assert boxes[0][1] <= boxes[1][0]


def test_tiers_and_vertical_lines_are_counted_from_the_right(tmp_path: Path) -> None:
    page = planned(
        tmp_path, PAPER.replace("lines: 123", "lines: 40, writing_mode: vertical").replace("columns: 8", "columns: 6")
    )
    items = list(draw_paper(page.layout, page.paper.base, LabelSetter(fonts())))
    places = {item.text: item.box.x for item in items if isinstance(item, Line)}
    assert places["1"] > places["2"] > places["40"]


def test_the_second_page_of_a_spread_has_its_own_numbers(tmp_path: Path) -> None:
    page = planned(tmp_path, PAPER.replace("page: 对开", "page: {spread: 对开}"))
    numbers = [
        item.text for item in draw_paper(page.layout, page.paper.base, LabelSetter(fonts())) if isinstance(item, Line)
    ]
    assert numbers.count("11") == 4
    assert "栏16" in numbers


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    page = planned(tmp_path, PAPER + FRAMES)
    assert made(page) == made(page)


def test_the_command(tmp_path: Path) -> None:
    layout = tmp_path / "page.yaml"
    layout.write_text(PAPER + FRAMES, encoding="utf-8")
    result = run("dummy", layout, "-o", tmp_path / "paper.pdf")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    over = run("dummy", layout, "-o", layout, "--language", "en")
    assert "error[output-is-input]" in over.stderr
    assert layout.read_text(encoding="utf-8") == PAPER + FRAMES
