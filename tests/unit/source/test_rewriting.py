"""A file in the other language: the same page, with its comments, and back again the same file, if it was in one language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from paginate.assets import Assets
from paginate.diagnostics import Sink
from paginate.model import PageLayout
from paginate.plan import plan_layout
from paginate.source import read_layout
from paginate.source.rewriting import OTHER_WORDS, rewritten
from paginate.source.words import WORDS, is_chinese, names_of

ROOT = Path(__file__).parents[3]
LAYOUTS = sorted((*ROOT.glob("layouts/**/page.yaml"), *ROOT.glob("tests/golden/**/*.yaml")))
OTHERS = sorted((*ROOT.glob("profiles/*.yaml"), *ROOT.glob("styles/*.yaml"), *ROOT.glob("layouts/**/press.yaml")))

HAS_CHINESE = re.compile(r"at: \[?(栏|行)|(page|remainder|heading): [\u4e00-\u9fff]")
"""Places and words in Chinese beside English keys, as a file may have them."""


def put(text: str, to: str) -> str:
    sink = Sink()
    found = rewritten(text, "page.yaml", to, sink)
    assert found is not None
    assert not len(sink)
    return found.text


def page(path: Path) -> PageLayout | None:
    sink = Sink()
    written = read_layout(path, Assets(path.parent), sink)
    return None if written is None else plan_layout(written, sink)


def without_places(layout: PageLayout | None) -> str:
    assert layout is not None
    return re.sub(r"Span\([^)]*\)", "", repr(layout._replace(last_lines={})))


@pytest.mark.parametrize("path", [*LAYOUTS, *OTHERS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_there_and_back_is_the_same_file(path: Path) -> None:
    text = path.read_bytes().decode()
    chinese = put(text, "zh")
    assert put(chinese, "zh") == chinese
    assert put(chinese, "en") == put(text, "en")
    assert put(text, "en") == text or HAS_CHINESE.search(text)
    comments = [re.findall(r"(?:^|\s)#.*", each) for each in (text, chinese)]
    assert comments[0] == comments[1]


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_is_the_same_page(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "page"
    folder.mkdir()
    for file in path.parent.iterdir():
        if file.is_dir() or file.suffix in (".txt", ".yaml", ".jpg"):
            (folder / file.name).symlink_to(file)
    found = []
    for name, text in {
        "en": path.read_text(encoding="utf-8"),
        "zh": put(path.read_text(encoding="utf-8"), "zh"),
    }.items():
        (folder / name).mkdir()
        here = folder / name
        for each in folder.iterdir():
            if each.is_symlink():
                (here / each.name).symlink_to(each.resolve())
        (here / "one.yaml").write_text(text, encoding="utf-8")
        found.append(without_places(page(here / "one.yaml")))
    assert found[0] == found[1]


ENGLISH = """page: broadsheet   # 对开
use: [newspaper, ours.yaml]
grid: {size: 小五, leading: 11.25pt, writing_mode: vertical}
fonts: {kai: kai.ttf}
punctuation_styles: {half: {based_on: full, rows: [{before: comma, after: [han, western], width: 0.5em}]}}
styles:
  "left": {font: kai, 'weight': bold, punctuation: half, align: 'left', color: paper}
  b: {font: hei, punctuation: kaiming, align: start, color: gray 30%, hyphenate: off, western_space: 0.25em}
articles:
  lead: {headline: left, text: none}
frames:
- article: lead
  at: columns 1-5 lines 13-41
  heading: {at: top left, fit: width}
  photos: [{photo: left, at: column 4 lines 3-5}]
  rules: [between, below]
- {heading: [above, {text: top, style: left}], at: [columns 1-3 lines 20-40, column 1 lines 41-60], style: left}
- {rule: 0.4pt, at: column 4 line 45, direction: vertical}
- {photo: left.jpg, at: [0, 3行], size: [5cm, 5em], fit: cover, bleeds: [top, left], cut_out: true}
"""

CHINESE = """开本: 对开   # 对开
样式文件: [报纸, ours.yaml]
行格: {字号: 小五, 行距: 11.25pt, 排向: 竖排}
字体: {kai: kai.ttf}
标点风格: {half: {基于: 全角, 规则: [{前: 逗号, 后: [汉字, 西文], 宽: 0.5em}]}}
样式:
  "left": {字体: kai, '字重': 粗, 标点风格: half, 对齐: '居左', 颜色: 纸白}
  b: {字体: 黑, 标点风格: 开明, 对齐: 齐头, 颜色: 灰 30%, 断词: 不断词, 中西间距: 0.25em}
稿块:
  lead: {主题: left, 文字: none}
框:
- 稿块: lead
  位置: 栏1-5 行13-41
  题: {位置: 左上, 适配: 撑满}
  图片: [{照片: left, 位置: 栏4 行3-5}]
  栏线: [栏间, 下]
- {题: [above, {文字: top, 样式: left}], 位置: [栏1-3 行20-40, 栏1 行41-60], 样式: left}
- {线: 0.4pt, 位置: 栏4 行45, 方向: 竖线}
- {照片: left.jpg, 位置: [0, 3行], 尺寸: [5cm, 5em], 适配: 裁满, 出血边: [上, 左], 去底: 是}
"""


def test_every_kind_of_word() -> None:
    assert put(ENGLISH, "zh").splitlines() == CHINESE.splitlines()
    assert put(CHINESE, "en").splitlines() == ENGLISH.splitlines()


def test_lines_end_as_they_did() -> None:
    assert put("page: tabloid\r\nframes: []\r\n", "zh") == "开本: 四开\r\n框: []\r\n"


def test_keys_that_are_merged_in_and_values_behind_aliases() -> None:
    text = "frames:\n- &a {rule: 1pt, at: &p [0, 0], length: 8mm, direction: &d vertical}\n- {<<: *a, at: *p, direction: *d}\n"
    chinese = "框:\n- &a {线: 1pt, 位置: &p [0, 0], 长: 8mm, 方向: &d 竖线}\n- {<<: *a, 位置: *p, 方向: *d}\n"
    assert put(text, "zh") == chinese
    assert put(chinese, "en") == text


def test_a_value_that_is_read_as_two_things_stays() -> None:
    text = "styles: {a: {align: &l left}}\nframes: [{photo: a.jpg, at: [0, 0], caption_side: *l}]\n"
    assert put(text, "zh").startswith("样式: {a: {对齐: &l left}}")


def test_only_the_head_of_an_article_file() -> None:
    text = "---\nheadline: text   # x\nphotos: {a: {file: text}}\n---\nheadline: 正文\n"
    chinese = "---\n主题: text   # x\n图片: {a: {文件: text}}\n---\nheadline: 正文\n"
    assert put(text, "zh") == chinese
    assert put(chinese, "en") == text


def test_a_file_that_is_no_yaml() -> None:
    sink = Sink()
    assert rewritten("page: [", "page.yaml", "zh", sink) is None
    assert [finding.code for finding in sink] == ["not-yaml"]


def test_what_is_no_key_stays() -> None:
    assert put("pgae: broadsheet\nframes: []\n", "zh") == "pgae: broadsheet\n框: []\n"
    assert put("- a\n", "zh") == "- a\n"
    assert put("", "zh") == ""


@pytest.mark.parametrize("kind", [*WORDS, *OTHER_WORDS])
def test_every_word_has_one_of_the_other_language(kind: str) -> None:
    words = {**WORDS.get(kind, {}), **OTHER_WORDS.get(kind, {})}
    names = names_of(words)
    for word in words:
        if not word.startswith("PDF/X"):
            assert word in (names.english if is_chinese(word) else names.chinese)
    for english, chinese in names.chinese.items():
        assert names.english[chinese] == english
        assert words[english] == words[chinese]
