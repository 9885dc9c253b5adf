"""`paginate fit`: what places hold before any text exists, what texts have, and how many lines a text takes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from command_line import run

PAGE = """\
page: 对开
grid: {columns: 8, measure: 13字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 123}
styles:
  body: {font: song, punctuation: full}
  title: {font: biaosong, size: 36pt, leading: 40pt}
"""
TEN = "零一二三四五六七八九"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "long.txt").write_text(TEN * 30 + "\n" + TEN + "\n", encoding="utf-8")
    return tmp_path


def written(folder: Path, rest: str, page: str = PAGE) -> Path:
    path = folder / "page.yaml"
    path.write_text(page + rest, encoding="utf-8")
    return path


def fitted(layout: Path, *options: str | Path) -> Any:
    return json.loads(run("fit", layout, "--json", *options).stdout)


def test_what_a_place_holds_before_there_is_a_text(folder: Path) -> None:
    for stories in ("a: {file: a.txt}", "a: {text: ''}", "a: {}"):
        layout = written(folder, f"stories: {{{stories}}}\nframes:\n  - {{story: a, at: 栏1-5 行13-41}}\n")
        found = fitted(layout)
        (story,) = found["stories"]
        assert (story["state"], story["holds"]) == ("empty", {"lines": 5 * 29, "characters": 5 * 29 * 13})
        assert found["diagnostics"] == []
        assert run("fit", layout).exit_code == 0


def test_a_text_is_over_in_lines_and_characters(folder: Path) -> None:
    layout = written(folder, "stories: {a: {file: long.txt}}\nframes:\n  - {story: a, id: a, at: 栏1-2 行1-10}\n")
    (story,) = fitted(layout)["stories"]
    assert story["state"] == "over"
    assert story["has"] == {"lines": 24 + 1, "characters": 310}
    assert story["over"] == {"lines": 5, "characters": 310 - 20 * 13}
    assert [each["code"] for each in story["diagnostics"]] == ["overset"]
    result = run("fit", layout, "--language", "zh")
    assert "多出 5 行（50 字）\n    建议: 请删 50 字，或加深 3行\n" in result.stdout
    assert (result.stderr, result.exit_code) == ("", 1)


def test_a_text_is_short_by_column_with_the_remedies_of_the_trade(folder: Path) -> None:
    layout = written(folder, "stories: {a: {file: long.txt}}\nframes:\n  - {story: a, id: a, at: 栏1-3 行1-12}\n")
    (story,) = fitted(layout)["stories"]
    assert (story["state"], story["free"]) == ("short", {"lines": 11, "characters": 11 * 13})
    (frame,) = story["frames"]
    assert [(each["lines"], each["taken"]) for each in frame["columns"]] == [(12, 9), (12, 8), (12, 8)]
    said = run("fit", layout, "--language", "en").stdout
    assert "short by 11 lines (143 characters; by column 3+4+4)" in said
    assert "help: make the article 'a' 3行 shallower, write 143 characters more" in said


def test_what_is_tolerated_is_no_fault(folder: Path) -> None:
    frames = "stories: {a: {file: long.txt}}\nframes:\n  - {story: a, at: 栏1-3 行1-9}\n"
    layout = written(folder, frames)
    (story,) = fitted(layout)["stories"]
    assert (story["state"], story["free"]["lines"], story["diagnostics"]) == ("fits", 2, [])
    assert "fits, 2 free\n" in run("fit", layout, "--language", "en").stdout


def test_a_story_of_several_frames(folder: Path) -> None:
    frames = "  - {story: a, id: one, at: 栏1 行1-10}\n  - {story: a, id: two, at: 栏2 行1-15}\n"
    layout = written(folder, f"stories: {{a: {{file: long.txt}}}}\nframes:\n{frames}")
    (story,) = fitted(layout)["stories"]
    assert story["holds"] == {"lines": 25, "characters": 325}
    assert [frame["id"] for frame in story["frames"]] == ["one", "two"]
    assert [frame["columns"][0]["taken"] for frame in story["frames"]] == [10, 15]
    lines = run("fit", layout, "--language", "zh").stdout.splitlines()
    assert lines[2].startswith("  框“one”  栏1 行1-10  1 栏 × 13字 × 10行  10 行 130 字")


def test_an_open_depth_is_that_of_the_text_and_without_one_all_there_is(folder: Path) -> None:
    frames = "  - {story: a, id: a, at: 栏1-2 行110-}\n  - {story: b, id: b, at: 栏3-4 行1-}\n"
    layout = written(folder, f"stories: {{a: {{}}, b: {{file: long.txt}}}}\nframes:\n{frames}")
    first, second = fitted(layout)["stories"]
    assert (first["frames"][0]["is_open"], first["holds"]["lines"]) == (True, 2 * 14)
    assert (second["frames"][0]["is_open"], second["holds"]["lines"]) == (False, 2 * 13)
    assert "深未定，至多 28 行 364 字" in run("fit", layout, "--language", "zh").stdout


def test_an_open_depth_is_that_of_a_tables_rows(folder: Path) -> None:
    frames = "  - {id: t, table: t, at: 栏1-2 行1-}\n  - {story: a, id: a, at: 栏1-2, below: t, depth: 9行}\n"
    tables = "tables: {t: {rows: [[一], [二], [三]], row_depth: 1行}}\n"
    layout = written(folder, f"{tables}stories: {{a: {{}}}}\nframes:\n{frames}")
    found = fitted(layout)
    assert found["diagnostics"] == []
    assert found["stories"][0]["frames"][0]["place"] == [{"columns": [1, 2], "lines": [5, 13]}]


def test_what_stands_under_a_text_to_come_is_no_mistake(folder: Path) -> None:
    frames = "  - {story: a, id: a, at: 栏1-2 行10-}\n  - {story: b, at: 栏1-2, below: a, depth: 9行}\n"
    layout = written(folder, f"stories: {{a: {{}}, b: {{}}}}\nframes:\n{frames}")
    assert fitted(layout)["diagnostics"] == []


def test_an_article_to_come_leaves_its_text_what_others_do_not_take(folder: Path) -> None:
    articles = "articles: {lead: {headline: 凝心聚力, file: lead.txt, photos: {会场: {file: a.jpg}}}}\n"
    frames = "  - {article: lead, at: 栏1-5 行13-41, photos: [{photo: 会场, at: top right, columns: 2, depth: 10行}]}\n"
    layout = written(folder, f"use: [newspaper]\n{articles}frames:\n{frames}", PAGE.replace("  title:", "  own:"))
    found = fitted(layout)
    (story,) = found["stories"]
    assert (story["id"], story["state"], found["diagnostics"]) == ("lead", "empty", [])
    (frame,) = story["frames"]
    lines = [each["lines"] for each in frame["columns"]]
    assert frame["place"] == [{"columns": [1, 5], "lines": [13, 41]}]
    assert lines[0] == lines[1] == lines[2] > lines[3] == lines[4] > 0
    assert story["holds"]["characters"] == 13 * sum(lines)


def test_headings_and_captions(folder: Path) -> None:
    frames = "  - {heading: [第一行, 第二行也太长了吧], at: 栏1-2 行1-8, style: title}\n  - {photo: a.jpg, caption: 新茶, at: 栏3 行1-9}\n"
    layout = written(folder, f"frames:\n{frames}")
    first, second, caption = fitted(layout)["lines"]
    assert (first["kind"], first["holds"], first["has"]) == ("heading", 6, 3)
    assert (second["holds"], second["has"]) == (6, 8)
    assert (caption["kind"], caption["has"]) == ("caption", 2)
    said = run("fit", layout, "--language", "zh").stdout
    assert said.startswith("还没有放稿件的位置。\n")
    assert "多 2 字" in said


def test_a_place_in_lengths_is_about_these_cells(folder: Path) -> None:
    layout = written(folder, "stories: {a: {}}\nframes:\n  - {story: a, at: [3pt, 0], columns: [13字], height: 99pt}\n")
    assert fitted(layout)["stories"][0]["frames"][0]["is_whole"] is False
    assert "约 栏1 行1-9" in run("fit", layout, "--language", "zh").stdout


def test_lines_of_a_text_at_each_measure(folder: Path) -> None:
    layout = written(folder, "")
    found = fitted(layout, "--text", folder / "long.txt")["text"]
    assert [(each["columns"], each["em"], each["lines"]) for each in found["lines"][:3]] == [
        (1, 13.0, 24 + 1),
        (2, 27.0, 12 + 1),
        (3, 41.0, 8 + 1),
    ]
    assert found["characters"] == 310
    larger = fitted(layout, "--text", folder / "long.txt", "--style", "title")["text"]
    assert larger["lines"][0]["lines"] == 100 + 4
    assert "13字   25\n" in run("fit", layout, "--text", folder / "long.txt", "--language", "zh").stdout


def test_unequal_columns_give_each_measure_once(folder: Path) -> None:
    page = PAGE.replace("columns: 8, measure: 13字", "columns: [20字, 10字, 20字]")
    found = fitted(written(folder, "", page), "--text", folder / "long.txt")["text"]
    assert [each["em"] for each in found["lines"]] == [20.0, 10.0, 31.0, 52.0]


def test_what_cannot_be_listed(folder: Path) -> None:
    layout = written(folder, "")
    assert (
        "the layout has no style 'titel'"
        in run("fit", layout, "--text", folder / "long.txt", "--style", "titel", "--language", "en").stderr
    )
    assert "只写样式，没有要排的文字" in run("fit", layout, "--style", "title", "--language", "zh").stderr
    missing = run("fit", layout, "--text", folder / "none.txt", "--language", "en")
    assert "there is no such file" in missing.stderr
    assert (missing.stdout, missing.exit_code) == ("", 2)
    assert fitted(folder / "none.yaml")["stories"] == []


def test_mistakes_of_the_layout_are_told(folder: Path) -> None:
    layout = written(folder, "stories: {a: {}}\nframes:\n  - {story: a, at: 栏1-9 行1-9}\n")
    result = run("fit", layout, "--language", "en")
    assert "error[no-such-column]" in result.stderr
    assert result.exit_code == 1


AROUND = """\
articles: {lead: {headline: 凝心聚力, text: 零一二三四五六七八九零一二三四五六七八九}, two: {photos: {桥: {caption: 老桥}}}}
frames:
  - {article: lead, at: 栏1-4 行1-20}
  - {advertisement: ads/a.pdf, id: 酒店, at: 栏2-3 行10-15}
  - {article: two, at: 栏1-4 行22-40, photos: [{photo: 桥, at: top, columns: 4, depth: 19行}]}
"""


def test_who_gives_way_to_whom(folder: Path) -> None:
    layout = written(folder, f"use: [newspaper]\n{AROUND}", PAGE.replace("  title:", "  own:"))
    lead, two = fitted(layout)["stories"]
    assert lead["frames"][0]["gives_way_to"] == [{"id": "酒店", "called": "the advertisement '酒店'"}]
    assert two["frames"][0]["gives_way_to"] == []
    assert "    让广告“酒店”（栏2-3 行10-15）\n" in run("fit", layout, "--language", "zh").stdout
    said = run("fit", layout, "--language", "en").stdout
    assert "    gives way to the advertisement '酒店' (columns 2-3 lines 10-15)\n" in said


def test_an_article_of_photos_has_no_text_to_come(folder: Path) -> None:
    layout = written(folder, f"use: [newspaper]\n{AROUND}", PAGE.replace("  title:", "  own:"))
    assert fitted(layout)["stories"][1]["state"] == "pictures"
    assert "图片稿，无正文" in run("fit", layout, "--language", "zh").stdout
    to_come = written(folder, f"use: [newspaper]\n{AROUND}".replace("two: {", "two: {file: two.txt, "), PAGE)
    assert fitted(to_come)["stories"][1]["state"] == "empty"


def test_what_is_free(folder: Path) -> None:
    layout = written(folder, f"use: [newspaper]\n{AROUND}", PAGE.replace("  title:", "  own:"))
    assert fitted(layout)["holes"] == [{"columns": [1, 4], "lines": [41, 123]}, {"columns": [5, 8], "lines": [1, 123]}]
    said = run("fit", layout, "--language", "zh").stdout
    assert said.endswith("\n空位: 栏1-4 行41-123 空着 83 行；栏5-8 行1-123 空着 123 行\n")
    whole = written(folder, "stories: {a: {}}\nframes:\n  - {story: a, at: 栏1-8 行1-121}\n")
    assert run("fit", whole, "--language", "en").stdout.endswith("free: none of more than 3 lines\n")


def test_a_head_is_no_part_of_a_text(folder: Path) -> None:
    head = "---\n引题: 全县\nheadline: [凝心聚力, 再启新程]\nphotos: {会场: {file: a.jpg, caption: 会场}}\n---\n"
    (folder / "lead.txt").write_text(head + TEN, encoding="utf-8")
    layout = written(folder, "")
    found = fitted(layout, "--text", folder / "lead.txt")
    assert (found["text"]["characters"], found["text"]["head"]) == (10, {"kicker": 2, "headline": 8})
    assert (found["text"]["lines"][0]["lines"], found["diagnostics"]) == (1, [])
    said = run("fit", layout, "--text", folder / "lead.txt", "--language", "zh").stdout
    assert "正文 10 字，样式 body（9 pt，行距 11.25 pt）；引题 2 字；主题 8 字\n" in said
    (folder / "open.txt").write_text("---\n" + TEN, encoding="utf-8")
    assert [each["code"] for each in fitted(layout, "--text", folder / "open.txt")["diagnostics"]] == ["head-unclosed"]


@pytest.mark.parametrize("leading", ["9.5pt", "11.25pt", "12pt", "14pt"])
def test_what_would_fill_an_article_does_whatever_its_leading(leading: str, folder: Path) -> None:
    """A place that is so much less deep, and a picture of so many lines of the page."""
    Image.new("RGB", (600, 400)).save(folder / "p.png")
    styles = f"use: newspaper\nstyles: {{body: {{font: song, leading: {leading}}}}}\n"
    articles = f"articles: {{a: {{text: {TEN * 60}, photos: {{p: {{file: p.png}}}}}}}}\n"

    def said(lines: int, photos: str = "") -> str:
        frame = f"article: a, at: 栏1-3 行1-{lines}, heading: none, photos: [{photos}]"
        page = PAGE.partition("styles")[0]
        return run(
            "fit", written(folder, f"{articles}frames: [{{{frame}}}]\n", page + styles), "--language", "en"
        ).stdout

    def number(pattern: str) -> int:
        found = re.search(pattern, said(80))
        assert found is not None, said(80)
        return int(found[1])

    photo = f"{{photo: p, at: bottom right, columns: 3, depth: {number('3 columns × ([0-9]+) lines')}行}}"
    for each in (said(80 - number("([0-9]+)行 shallower")), said(80, photo)):
        assert "short by" not in each
        assert "over by" not in each
