"""Articles as their editors write them: in the layout or in a file with a head, each part with its place."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from paginate.assets import Assets
from paginate.diagnostics import Diagnostic, Sink
from paginate.model.article import Around, ArticleRule, ArticleSpot, HeadingFit, Remainder
from paginate.source import Written, read_layout, schema
from paginate.source.article_files import parted
from paginate.source.places import Place
from paginate.source.written import WrittenArticle, WrittenFrame, WrittenParagraph
from paginate.units import Length

FRAME = "frames: [{article: lead, at: 栏1 行1-20}]"
HEADED = """---
kicker: 县委全会召开
headline: [凝心聚力, 再启新程]        # by sense
署名: 本报记者　某某
photos:
  会场: {file: photos/1.png, caption: "全会\\n现场", credit: 某某 摄}
---
本报讯　[重点]{body}

[]{crosshead}一河清水
"""


class Read(NamedTuple):
    written: Written
    findings: tuple[Diagnostic, ...]

    @property
    def lead(self) -> WrittenArticle:
        return self.written.articles["lead"]

    @property
    def frame(self) -> WrittenFrame:
        return self.written.frames[0]

    @property
    def article(self) -> schema.Article:
        assert isinstance(self.frame.keys, schema.Article)
        return self.frame.keys

    @property
    def told(self) -> list[tuple[str, str, int, int]]:
        places = [(each.code, each.span) for each in self.findings]
        return [(code, span.file.rpartition("/")[2], span.line, span.column) for code, span in places if span]


def read(folder: Path, layout: str, **files: str) -> Read:
    (folder / "page.yaml").write_text(f"page: broadsheet\nuse: newspaper\n{layout}", encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    sink = Sink()
    written = read_layout(folder / "page.yaml", Assets(folder), sink)
    assert written is not None
    return Read(written, tuple(sink))


def texts(paragraphs: tuple[WrittenParagraph, ...]) -> list[str]:
    return [paragraph.text.text for paragraph in paragraphs]


def test_an_article_in_the_layout(tmp_path: Path) -> None:
    found = read(tmp_path, f"articles:\n  lead: {{headline: [凝心聚力, 再启新程], deck: 副题, text: 本报讯}}\n{FRAME}")
    assert found.told == []
    assert (texts(found.lead.headline), texts(found.lead.deck)) == (["凝心聚力", "再启新程"], ["副题"])
    assert (found.lead.kicker, found.lead.byline, found.lead.photos) == ((), (), {})
    assert texts(tuple(found.lead.paragraphs)) == ["本报讯"]
    assert found.lead.headline[1].text.span[1:3] == (4, 27)
    assert found.written.files == ()


def test_an_article_file_with_a_head(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    Image.new("L", (40, 30)).save(tmp_path / "photos/1.png")
    frames = "frames: [{article: lead, at: 栏1 行1-20, photos: [{photo: 会场}]}]"
    found = read(tmp_path, f"articles: {{lead: {{file: a.txt, deck: 副题}}}}\n{frames}", a=HEADED)
    assert found.told == []
    lead = found.lead
    assert [texts(part) for part in (lead.kicker, lead.headline, lead.deck, lead.byline)] == [
        ["县委全会召开"],
        ["凝心聚力", "再启新程"],
        ["副题"],
        ["本报记者　某某"],
    ]
    assert [tuple(line.text.span[:3]) for line in lead.headline] == [("a.txt", 3, 12), ("a.txt", 3, 18)]
    first, second = lead.paragraphs
    assert (first.text.span.file, first.text.span.line, first.marks[0].styles) == ("a.txt", 8, ("body",))
    assert second.style is not None
    assert (second.style.name, second.text.text, second.text.span.line) == ("crosshead", "一河清水", 10)
    photo = lead.photos["会场"]
    assert photo.info is not None
    assert (photo.info.width, photo.caption and photo.caption.text.text) == (40, "全会　现场")
    assert photo.credit is not None
    assert found.frame.photos[0].photos == (photo,)
    assert found.written.files == ("a.txt",)


def test_a_text_file_without_a_head_is_an_article_without_heading(tmp_path: Path) -> None:
    found = read(tmp_path, f"articles: {{lead: {{file: a.txt}}}}\n{FRAME}", a="本报讯\n---\n完")
    assert found.told == []
    assert texts(tuple(found.lead.paragraphs)) == ["本报讯", "---", "完"]
    assert found.lead.heading == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_head_and_text_keep_their_lines(end: str) -> None:
    parts = parted(end.join(["---  ", "a: b", "---", "一", "二"]))
    assert (parts.head, parts.text, parts.is_closed) == ("\na: b", "\n\n\n一\n二", True)


def test_a_head_without_an_end_is_text(tmp_path: Path) -> None:
    found = read(tmp_path, f"articles: {{lead: {{file: a.txt}}}}\n{FRAME}", a="---\nheadline: 题\n本报讯")
    assert found.told == [("head-unclosed", "a.txt", 1, 1)]
    assert texts(tuple(found.lead.paragraphs)) == ["---", "headline: 题", "本报讯"]
    assert parted("---").is_closed is False


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("- a", [("wrong-shape", "a.txt", 2, 1)]),
        ("headline: [a", [("not-yaml", "a.txt", 2, 11)]),
        ("headlin: a", [("unknown-key", "a.txt", 2, 1)]),
        ("photos: {a: {capton: b}}", [("missing-key", "a.txt", 2, 10), ("unknown-key", "a.txt", 2, 14)]),
        ("deck: 二", [("keys-conflict", "a.txt", 2, 1)]),
        ("text: 二", [("keys-conflict", "a.txt", 2, 1)]),
        ("# nothing", []),
        ("kicker: '[要]{none}'", [("unknown-run", "a.txt", 2, 14)]),
    ],
)
def test_what_is_wrong_with_a_head_is_told_in_its_file(head: str, told: list[object], tmp_path: Path) -> None:
    found = read(tmp_path, f"articles: {{lead: {{file: a.txt, deck: 一}}}}\n{FRAME}", a=f"---\n{head}\n---\n本报讯")
    assert [each for each in found.told if each[1] == "a.txt"] == told


def test_files_that_cannot_be_had(tmp_path: Path) -> None:
    found = read(tmp_path, f"articles: {{lead: {{file: lead.txt}}}}\n{FRAME}", leed="本报讯")
    assert [code for code, *_ in found.told] == ["text-missing"]
    assert "leed.txt" in found.findings[0].help()
    assert found.written.articles["lead"].paragraphs == ()
    assert [code for code, *_ in read(tmp_path, f"articles: {{lead: {{file: ../a.txt}}}}\n{FRAME}").told] == [
        "outside-folder"
    ]


def test_an_article_with_nothing_in_it(tmp_path: Path) -> None:
    assert [code for code, *_ in read(tmp_path, f"articles: {{lead: {{}}}}\n{FRAME}").told] == ["text-empty"]
    assert read(tmp_path, f"articles: {{lead: {{headline: 图片新闻}}}}\n{FRAME}").told == []


def test_text_in_a_file_and_in_the_layout(tmp_path: Path) -> None:
    found = read(tmp_path, f"articles: {{lead: {{file: a.txt, text: 本报讯}}}}\n{FRAME}", a="本报讯")
    assert [code for code, *_ in found.told] == ["keys-conflict"]


def test_what_is_allowed_on_an_article_s_frame_holds_for_its_file(tmp_path: Path) -> None:
    frames = "frames: [{article: lead, at: 栏1 行1-20, allow: {article-photo-unused: 留待下版}}]"
    head = "---\nphotos: {街景: {file: 1.png}}\n---\n本报讯"
    Image.new("L", (40, 30)).save(tmp_path / "1.png")
    found = read(tmp_path, f"articles: {{lead: {{file: a.txt}}}}\n{frames}", a=head)
    assert [each.allowed for each in found.findings] == ["留待下版"]


def test_frames_of_articles_are_called_by_their_names(tmp_path: Path) -> None:
    articles = "articles: {lead: {text: 一}, river: {text: 二}}"
    frames = "[{article: lead, at: 栏1 行1-20}, {id: 河, article: river, at: 栏1, below: lead}]"
    found = read(tmp_path, f"{articles}\nframes: {frames}")
    assert [frame.id for frame in found.written.frames] == ["lead", "河"]


ENGLISH = """{article: lead, at: columns 1-5 lines 13-41, heading: {at: top left, columns: 3, fill: K10, fit: width},
  photos: [{photo: 1.png, at: bottom right, around: outline}, {group: [1.png, 1.png], rows: [1, 1], at: 栏4-5, down: 2行}],
  rules: [between, below], box: {border: 0.6pt, padding: [2em, 1line]}, columns: 2, remainder: heading,
  styles: {headline: 竖题}, balance: false, white: 1.5em}"""
CHINESE = """{稿块: lead, 位置: 栏1-5 行13-41, 题: {位置: 左上, 分栏: 3, 底色: K10, 适配: 撑满},
  图片: [{照片: 1.png, 位置: 右下, 绕排: 轮廓}, {组照: [1.png, 1.png], 各排: [1, 1], 位置: 栏4-5, 下移: 2行}],
  栏线: [栏间, 下], 底框: {边框: 0.6pt, 内空: [2字, 1行]}, 分栏: 2, 余数: 题,
  所用样式: {主题: 竖题}, 各栏齐平: 否, 留白: 1.5字}"""


@pytest.mark.parametrize("frame", [ENGLISH, CHINESE])
def test_the_keys_of_a_frame_in_both_languages(frame: str, tmp_path: Path) -> None:
    cut_out = Image.new("RGBA", (40, 30))
    cut_out.paste((0, 0, 0, 255), (10, 10, 30, 20))
    cut_out.save(tmp_path / "1.png")
    found = read(tmp_path, f"articles: {{lead: {{text: 一}}}}\nframes:\n- {frame}")
    assert found.told == []
    keys = found.article
    assert (keys.at, keys.columns, keys.remainder, keys.balance) == (
        Place((1, 5), (13, 41)),
        2,
        Remainder.HEADING,
        False,
    )
    assert (keys.head.at, keys.head.columns, keys.head.fit) == (ArticleSpot.TOP_LEFT, 3, HeadingFit.WIDTH)
    assert list(keys.sides) == [ArticleRule.BETWEEN, ArticleRule.BELOW]
    assert keys.box is not None
    assert not isinstance(keys.box.padding, Length)
    assert [length.value for length in keys.box.padding] == [2, 1]
    assert (keys.styles.headline, keys.styles.body) == ("竖题", None)
    one, group = keys.photos
    assert (one.at, one.around) == (ArticleSpot.BOTTOM_RIGHT, Around.OUTLINE)
    assert (group.at, group.down, group.rows) == (Place((4, 5), None), 2, (1, 1))
    assert len(found.frame.photos[1].photos) == 2


@pytest.mark.parametrize("rules", ["rules: {below: [2pt, 2pt, 0.4pt]}", "栏线: {下: [2pt, 2pt, 0.4pt]}"])
def test_rules_of_an_article_with_their_strokes(rules: str, tmp_path: Path) -> None:
    article = "稿块: lead, 位置: 栏1-5 行13-41" if "栏线" in rules else "article: lead, at: 栏1-5 行13-41"
    keys = read(tmp_path, f"articles: {{lead: {{text: 一}}}}\nframes:\n- {{{article}, {rules}}}").article
    assert {side: [each.value for each in strokes] for side, strokes in keys.sides.items()} == {
        ArticleRule.BELOW: [2, 2, 0.4]
    }


def test_what_a_frame_does_not_say(tmp_path: Path) -> None:
    keys = read(tmp_path, f"articles: {{lead: {{text: 一}}}}\n{FRAME}").article
    assert (keys.head.at, keys.head.fit, keys.sides, keys.remainder) == (
        ArticleSpot.ABOVE,
        HeadingFit.NONE,
        {},
        Remainder.GUTTER,
    )
    assert (keys.balance, keys.columns, keys.box, keys.photos) == (True, None, None, ())


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("heading: beside", "not-one-of"),
        ("heading: 栏5-4", "not-a-place"),
        ("photos: [{photo: a.png, at: above}]", "not-one-of"),
        ("remainder: heding", "not-one-of"),
        ("styles: {headline: none}", "unknown-style"),
        ("styles: {headlin: body}", "unknown-key"),
        ("story: lead", "keys-conflict"),
        ("bleeds: top", "unknown-key"),
        ("columns: 0", "out-of-range"),
    ],
)
def test_what_is_wrong_with_a_frame(keys: str, code: str, tmp_path: Path) -> None:
    found = read(tmp_path, f"articles: {{lead: {{text: 一}}}}\nframes: [{{article: lead, at: 栏1 行1-20, {keys}}}]")
    assert code in [each.code for each in found.findings]
