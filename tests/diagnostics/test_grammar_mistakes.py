"""What goes wrong with columns, lines and articles: a finding with the numbers and what to write, and no text is lost for it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import pytest
from PIL import Image

from key_examples import HEAD
from key_files import write_files
from paginate import pipeline
from paginate.diagnostics import Diagnostic, Sink

TEXT: Final = "县委召开会议，听取汇报。"

TWO: Final = f"""\
use: newspaper
styles: {{headline: {{based_on: headline, size: 14pt}}}}
articles:
  lead: {{headline: 再启新程, text: {TEXT}, photos: {{会场: {{file: photos/1.jpg}}, 环: {{file: photos/ring.png}}}}}}
  other: {{headline: 停水, text: 停水通知。}}
"""


class Mistake(NamedTuple):
    """The frames, the finding about them with its line and column, and what it says in Chinese."""

    frames: str
    code: str
    place: tuple[int, int]
    says: tuple[str, ...]


OTHER: Final = "{article: other, at: 栏5-6 行1-}"

MISTAKES: Final = {
    "columns beyond the grid": Mistake(
        f"{{article: lead, at: 栏3-8 行1-9}}, {OTHER}", "no-such-column", (9, 30), ("栏7 没有", "本页 6 栏")
    ),
    "lines beyond the page": Mistake(
        f"{{article: lead, at: 栏1-2 行40-50}}, {OTHER}",
        "no-such-line",
        (9, 30),
        ("行50 没有：版心 44 行", "行 1 到 44"),
    ),
    "below in a circle": Mistake(
        "{article: lead, at: 栏1-2, below: other}, {article: other, at: 栏1-2, below: lead}",
        "circular-below",
        (9, 43),
        ("lead → other → lead", "写明行号"),
    ),
    "two articles on one cell": Mistake(
        "{article: lead, at: 栏1-4 行1-10}, {article: other, at: 栏4-6 行5-12}",
        "place-taken",
        (9, 43),
        ("稿件“other”（栏4-6 行5-12）与稿件“lead”（栏1-4 行1-10）同占 栏4 行5-10", "改一处栏号或行号"),
    ),
    "an obstacle that leaves no room": Mistake(
        f"{{article: lead, at: 栏1-3 行1-10, heading: none}}, {OTHER}, {{advertisement: ads/1.pdf, at: 栏1-3 行1-10}}",
        "no-room-for-text",
        (9, 10),
        ("占满稿件“lead”（栏1-3 行1-10），正文无处可排", "下移或加深"),
    ),
    "an outline with holes": Mistake(
        f"{{article: lead, at: 栏1-4 行1-30, photos: [{{photo: 环, around: outline, columns: 2}}]}}, {OTHER}",
        "outline-holes",
        (9, 70),
        ("ring.png 的轮廓有 1 个洞：只沿外廓绕排",),
    ),
    "a remainder word that is not known": Mistake(
        f"{{article: lead, at: 栏1-4 行1-10, remainder: heding}}, {OTHER}",
        "not-one-of",
        (9, 53),
        ("remainder 不能写“heding”", "heading"),
    ),
    "a headline that no size fits": Mistake(
        f"{{article: lead, at: 栏1 行1-10, heading: {{at: above, fit: width}}, styles: {{headline: 大题}}}}, {OTHER}",
        "heading-overset",
        (7, 20),
        ("标题“再启新程”缩到样式下限 30 磅仍多出 2 字", "分两行"),
    ),
    "a heading deeper than its article": Mistake(
        f"{{article: lead, at: 栏1-4 行1-2}}, {OTHER}",
        "heading-deeper-than-article",
        (9, 10),
        ("题深 2 行，稿件只有 2 行", "加深稿件"),
    ),
    "a photo wider than its article": Mistake(
        f"{{article: lead, at: 栏1-2 行1-30, photos: [{{photo: 会场, columns: 3}}]}}, {OTHER}",
        "photo-wider-than-article",
        (9, 72),
        ("图宽 3 栏", "正文只有 2 栏", "columns: 2"),
    ),
    "a photo of a width beyond its article": Mistake(
        f"{{article: lead, at: 栏1-2 行1-30, photos: [{{photo: 会场, width: 20字}}]}}, {OTHER}",
        "out-of-range",
        (9, 70),
        ("width 为 20字，应在 1字 到 13字 之间",),
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A layout's folder with photos, one of them a ring."""
    made = tmp_path_factory.mktemp("page") / "page"
    write_files(made)
    ring = Image.new("RGBA", (60, 60))
    ring.paste((180, 60, 30, 255), (10, 10, 50, 50))
    ring.paste((0, 0, 0, 0), (20, 20, 40, 40))
    ring.save(made / "photos" / "ring.png")
    return made


class Found(NamedTuple):
    """The findings of a page, and its texts with what is left over of them, by story."""

    findings: list[Diagnostic]
    texts: dict[str, tuple[str, int]]


def composed(folder: Path, layout: str) -> Found:
    (folder / "page.yaml").write_text(layout, encoding="utf-8")
    sink = Sink()
    made = pipeline.compose(folder / "page.yaml", sink)
    if made is None:
        return Found(list(sink), {})
    frames = {frame.id: "".join(line.text for line in frame.lines) for frame in made.page.frames}
    texts = {
        story.id: ("".join(frames[name] for name in story.frames), story.overset.characters)
        for story in made.page.stories
    }
    return Found(list(sink), texts)


@pytest.mark.parametrize("name", MISTAKES)
def test_it_says_where_and_what_to_write(name: str, folder: Path) -> None:
    mistake = MISTAKES[name]
    styles = TWO.replace("styles: {", "styles: {大题: {based_on: headline, size: 40pt}, ")
    findings = composed(folder, f"{HEAD}{styles}frames: [{mistake.frames}]\n").findings
    (found,) = (each for each in findings if each.code == mistake.code)
    assert found.span is not None
    assert (found.span.line, found.span.column) == mistake.place
    said = f"{found.message('zh')}；{found.help('zh')}"
    assert all(part in said for part in mistake.says), said
    assert found.message("en")
    assert found.help("en")


@pytest.mark.parametrize("name", MISTAKES)
def test_no_text_is_lost(name: str, folder: Path) -> None:
    """Where the text is set at all, what is set and what is reported as left over are all of it."""
    styles = TWO.replace("styles: {", "styles: {大题: {based_on: headline, size: 40pt}, ")
    for text, left_over in composed(folder, f"{HEAD}{styles}frames: [{MISTAKES[name].frames}]\n").texts.values():
        assert len(text) + left_over in (len(TEXT), len("停水通知。"))


def test_an_article_file_without_its_closing_line(folder: Path) -> None:
    (folder / "articles" / "open.txt").write_text(f"---\nheadline: 启程\n{TEXT}\n", encoding="utf-8")
    layout = f"{HEAD}use: newspaper\narticles: {{lead: {{file: articles/open.txt}}}}\nframes: [{{article: lead, at: 栏1-4 行1-}}]\n"
    found = composed(folder, layout)
    (finding,) = (each for each in found.findings if each.code == "head-unclosed")
    assert finding.span is not None
    assert (finding.span.file, finding.span.line) == ("articles/open.txt", 1)
    assert "没有配对的 ---" in finding.message("zh")
    assert "写一行 ---" in finding.help("zh")
    assert found.texts["lead"] == (f"---headline: 启程{TEXT}", 0)
