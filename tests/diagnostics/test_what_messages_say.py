"""What findings about columns, lines and articles say in a newsroom's words, with their numbers, and that what they advise mends it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image, ImageDraw

from paginate import pipeline
from paginate.diagnostics import Sink

TEN = "零一二三四五六七八九"
PAGE = """\
page: 对开
use: [newspaper]
grid: {columns: 8, measure: 13字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 106}
"""
LONG = TEN * 30
ARTICLES = {
    "云溪河": f"{{headline: 云溪河水清又清, text: {LONG}}}",
    "老街口": f"{{headline: 老街口的新茶馆, text: {LONG}}}",
    "冬前备耕": f"{{headline: [冬前备耕, 三样忙], text: {LONG}}}",
    "全年红": f"{{headline: 抢工期强保障　奋力冲刺全年红, text: {LONG}}}",
    "cold": f"{{text: {TEN}}}",
    "craft": f"{{headline: 竹灯, text: {LONG}, photos: {{匠人: {{file: a.jpg, caption: 老周}}}}}}",
    "round": f"{{headline: 竹灯, text: {LONG}, photos: {{圆: {{file: round.png}}}}}}",
    "filed": "{file: lead.txt}",
}
HEAD = "---\nheadline: 云溪河\n"


class Case(NamedTuple):
    """A frame or two, what is said of them, what is written in place of what since that is advised, and the file in which."""

    code: str
    frames: str
    said: str
    old: str
    new: str
    file: str = "page.yaml"


CASES: Sequence[Case] = [
    Case(
        "no-such-column",
        "  - {article: 云溪河, at: 栏6-9 行1-9}",
        "栏9 没有：本页 8 栏（通版才有 栏9-16）",
        "栏6-9", "栏6-8",
    ),
    Case(
        "no-such-line",
        "  - {article: 云溪河, at: 栏1-4 行83-107}",
        "行107 没有：版心 106 行：请写行 1 到 106，或在 grid: 中加大 lines:",
        "83-107", "83-106",
    ),
    Case(
        "unknown-key",
        "  - {article: 云溪河, at: columns 1-5, lines 13-41}",
        "此处没有“lines 13-41”这个键：位置里不用逗号：请写 columns 1-5 lines 13-41",
        "columns 1-5, lines 13-41", "columns 1-5 lines 13-41",
    ),
    Case(
        "place-taken",
        "  - {article: 云溪河, at: 栏1-4 行45-65}\n  - {article: 老街口, at: 栏4-8 行45-65}",
        "稿件“老街口”（栏4-8 行45-65）与稿件“云溪河”（栏1-4 行45-65）同占 栏4 行45-65："
        "请改一处栏号或行号；要嵌入，须整个在另一稿之内",
        "栏4-8", "栏5-8",
    ),
    Case(
        "part-covered",
        "  - {article: 老街口, at: 栏5-8 行45-65, heading: left}\n  - {advertisement: a.pdf, id: ad2, at: 栏4-5 行52-65}",
        "广告“ad2”（栏4-5 行52-65）压在竖排的标题“老街口的新茶馆”上（栏5 行45-65）：题不能让："
        "题改 above 或移到别的栏，或移动广告“ad2”",
        "heading: left", "heading: above",
    ),
    Case(
        "overhang",
        "  - {article: 老街口, at: 栏5-8 行45-65}\n  - {photo: a.jpg, id: 老街, at: 栏5-6 行55-66}",
        "图片“老街”只越过稿件“老街口”边线 1 行（行66）：请改行号或深；若有意，写 allow: {overhang: 理由}",
        "行55-66", "行55-65",
    ),
    Case(
        "circular-below",
        "  - {article: 老街口, at: 栏1, below: 冬前备耕}\n  - {article: 冬前备耕, at: 栏1, below: 老街口}",
        "“老街口”接来接去又接在自己下面：老街口 → 冬前备耕 → 老街口：请断开一处，写明行号，如 行5-",
        "at: 栏1, below: 冬前备耕", "at: 栏1 行5-",
    ),
    Case(
        "place-open", "  - {article: 云溪河, at: 栏1-4}", "两端都未定：请写 行5-、below 或 depth", "栏1-4", "栏1-4 行5-"
    ),
    Case(
        "no-room-for-text",
        "  - {article: cold, at: 栏1-3 行86-90}\n  - {advertisement: a.pdf, at: 栏1-3 行86-90}",
        "广告“a.pdf”占满稿件“cold”（栏1-3 行86-90），正文无处可排：请把稿件下移或加深，或缩小压住它的框",
        "cold, at: 栏1-3 行86-90", "cold, at: 栏1-3 行92-96",
    ),
    Case(
        "heading-too-deep",
        "  - {article: 冬前备耕, at: 栏1-4 行1-30, heading: {depth: 4行}}",
        "标题“冬前备耕”放不下：题深 4行，需 7行（行距合 71.93 磅，加半行）：请在 heading: 中写 depth: 7行、减小字号、减小行距、减少行数，或加深标题框",
        "depth: 4行", "depth: 7行",
    ),
    Case(
        "heading-deeper-than-article",
        "  - {article: 云溪河, at: 栏1-4 行1-6, heading: {depth: 7行}}",
        "稿件“云溪河”题深 7 行，稿件只有 6 行，题下没有排正文的地方：请加深稿件，或减小题：少几行、缩小字号，或在 heading: 中写 depth:",
        "行1-6", "行1-14",
    ),
    Case(
        "photo-wider-than-article",
        "  - {article: craft, at: 栏1-2 行1-40, photos: [{photo: 匠人, at: top, columns: 3}]}",
        "图宽 3 栏，稿件“craft”正文只有 2 栏：请写 columns: 2，或更少",
        "columns: 3}", "columns: 2}",
    ),
    Case(
        "heading-overset",
        "  - {article: 全年红, at: 栏1-3 行1-15}",
        "标题“抢工期强保障　奋力冲刺全年红”多出 2 字：需要 148.02 mm，只有 130.18 mm：请改 26 磅、分两行、减少字数，或加长标题框",
        "frames:", "styles: {headline: {based_on: headline, size: 26pt}}\nframes:",
    ),
    Case(
        "heading-overset",
        "  - {article: 全年红, at: 栏1-2 行1-25, heading: {fit: width}}\nstyles: {headline: {based_on: headline, fit: {least: 29pt}}}",
        "标题“抢工期强保障　奋力冲刺全年红”缩到样式下限 29 磅仍多出 3 字：需要 107.93 mm，只有 85.72 mm：请在样式里写 fit: {least: 23pt}、",
        "least: 29pt", "least: 23pt",
    ),
    Case(
        "not-one-of",
        "  - {article: 云溪河, at: 栏1-4 行1-12, columns: 3, remainder: heding}",
        "remainder 不能写“heding”：是否想写“heading”？",
        "heding", "gutter",
    ),
    Case(
        "not-one-of",
        "  - {article: 云溪河, at: 栏1-4 行1-12, columns: 3, remainder: 中}",
        "remainder 不能写“中”：请写以下之一：gutter、栏间、first、首栏、last、末栏、heading、题、margins、两边、fraction、不取整",
        "中}", "gutter}",
    ),
    Case(
        "columns-not-whole",
        "  - {article: 云溪河, at: 栏1-4 行1-12}\ntype_area: {top: 20mm, left: 15mm, width: 349.8mm}",
        "稿件“云溪河”所在的基本栏宽 12.897 字，不是整字：请在 grid: 中写 measure: 12.5字（版心宽 339.72 mm），或 measure: 13字（版心宽 352.42 mm），并删去 type_area: 中的 width:",
        "type_area: {top: 20mm, left: 15mm, width: 349.8mm}", "grid: {columns: 8, measure: 13字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 106}",
    ),
    Case(
        "overset",
        "  - {article: 云溪河, at: 栏1-4 行1-9}",
        "稿件“云溪河”多出 4 行（42 字）：请删 42 字，或加深 1行",
        "行1-9", "行1-10",
    ),
    Case(
        "photo-left-behind",
        "  - {article: craft, at: 栏1-4 行60-84, photos: [{photo: 匠人, at: 栏2-3 行41-51}]}",
        "图片“匠人”在 栏2-3 行41-51，稿件“craft”现在 栏1-4 行60-84：请改栏号或行号，或不写行而写 down: 2行，随稿移动",
        "栏2-3 行41-51", "栏2-3, down: 2行",
    ),
    Case(
        "head-unclosed",
        "  - {article: filed, at: 栏1-2 行1-4}",
        "lead.txt 第 1 行的 --- 没有配对的 ---：稿头到哪里为止？全文暂作正文：请在稿头与正文之间写一行 ---，或删去第 1 行",
        HEAD, HEAD + "---\n", "lead.txt",
    ),
    Case(
        "outline-holes",
        "  - {article: round, at: 栏1-4 行1-40, photos: [{photo: 圆, at: middle, columns: 2, around: outline}]}",
        "round.png 的轮廓有 2 个洞：只沿外廓绕排：无需处理",
        "outline", "box",
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    Image.new("RGB", (1500, 1000)).save(folder / "a.jpg")
    picture = Image.new("RGBA", (300, 300))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((10, 10, 290, 290), fill=(0, 0, 0, 255))
    for box in ((100, 60, 140, 100), (160, 160, 200, 200)):
        draw.ellipse(box, fill=(0, 0, 0, 0))
    picture.save(folder / "round.png")
    return folder


class Desk(NamedTuple):
    """A folder with a layout in it."""

    folder: Path

    def write(self, frames: str, pictures: Path) -> None:
        used = "".join(f"  {name}: {text}\n" for name, text in ARTICLES.items() if f"article: {name}" in frames)
        (self.folder / "page.yaml").write_text(f"{PAGE}articles:\n{used}frames:\n{frames}", encoding="utf-8")
        (self.folder / "lead.txt").write_text(HEAD + TEN, encoding="utf-8")
        for picture in pictures.iterdir():
            (self.folder / picture.name).write_bytes(picture.read_bytes())

    def change(self, old: str, new: str, file: str = "page.yaml") -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def says(self) -> dict[str, list[str]]:
        """By code what is found, with the advice."""
        sink = Sink()
        pipeline.compose(self.folder / "page.yaml", sink)
        found: dict[str, list[str]] = {}
        for each in sink:
            found.setdefault(each.code, []).append("：".join(filter(None, (each.message("zh"), each.help("zh")))))
        return found


@pytest.mark.parametrize("case", CASES, ids=[f"{each.code}-{number}" for number, each in enumerate(CASES)])
def test_the_advice_mends_what_is_said(case: Case, pictures: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(case.frames, pictures)
    if case.code == "columns-not-whole":  # with a measure that is written, it is meant so
        desk.change("grid: {columns: 8, measure: 13字,", "grid: {columns: 8,")
    said = desk.says()
    assert any(each.startswith(case.said) for each in said.get(case.code, ())), said
    if case.code == "columns-not-whole":
        desk.change("grid: {columns: 8, gutter: 1字, size: 小五, leading: 11.25pt, lines: 106}\n", "")
    desk.change(case.old, case.new, case.file)
    assert case.code not in desk.says()


SHORT = "  - {article: 云溪河, at: 栏1-4 行1-12}"
SAID = "稿件“云溪河”短 8 行（每栏 2 行，104 字）：请把题深 4行 改为 6行、加 2 栏 × 4 行的图、补 104 字，或在框里写 fit_tolerance: 2行（有意留白时）"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("行1-12}", "行1-12, heading: {depth: 6行}}"),
        ("行1-12}", "行1-12, photos: [{photo: a.jpg, at: top right, columns: 2, depth: 4行}]}"),
        (TEN * 30, TEN * 30 + (TEN * 11)[:104]),
        ("行1-12}", "行1-12, fit_tolerance: 2行}"),
    ],
    ids=["heading", "picture", "text", "tolerance"],
)
def test_each_way_to_fill_a_short_article_fills_it(old: str, new: str, pictures: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(SHORT, pictures)
    assert desk.says()["story-short"] == [SAID]
    desk.change(old, new)
    assert not {"story-short", "overset"} & set(desk.says())


def test_an_article_whose_columns_differ_says_by_how_much_it_is_too_shallow(pictures: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    photos = "photos: [{photo: a.jpg, at: top right, columns: 2, depth: 6行}]"
    desk.write(f"  - {{article: 云溪河, at: 栏1-4 行1-10, {photos}}}", pictures)
    (said,) = desk.says()["overset"]
    assert said == "稿件“云溪河”多出 12 行（146 字）：请删 146 字，或加深 3行"
    desk.change("行1-10", "行1-12")
    assert "overset" in desk.says()
    desk.change("行1-12", "行1-13")
    assert "overset" not in desk.says()


def test_what_an_open_article_pushes_down_says_what_stands_above_it(pictures: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(
        "  - {article: 云溪河, at: 栏1-4 行80-}\n  - {article: 老街口, at: 栏1-4 行-98, below: 云溪河}", pictures
    )
    (said,) = desk.says()["overset"]
    assert (
        said
        == "稿件“老街口”多出 8 行（94 字）：上面的稿件“云溪河”到 行89 为止：请删 94 字、加深 2行，或使上面的稿件“云溪河”浅 2行"
    )
    desk.change("行80-}", "行78-}")
    assert "overset" not in desk.says()
