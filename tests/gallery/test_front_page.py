"""Five changes after the front page is done: each is one or two lines of YAML, and the page comes out whole, or says with the
number that would mend it what does not fit."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from difflib import ndiff
from pathlib import Path
from typing import NamedTuple

import pytest
from pikepdf import Array

from advertisement import advertisement
from paginate import pipeline
from paginate.diagnostics import Sink

PAGE = Path(__file__).parents[2] / "layouts" / "yaowen"


class Change(NamedTuple):
    """What is written in one file of the layout in place of what."""

    file: str
    old: str
    new: str


LEAD_PHOTO = "{photo: 大桥, at: top right, columns: 3}"
WATER_PHOTO = "{photo: 山渠, at: top right, columns: 2}"
DEEPER_PHOTO = Change("page.yaml", LEAD_PHOTO, "{photo: 大桥, at: top right, columns: 3, depth: 25行}")
TWO_LINES = Change("articles/bridge.txt", "headline: 云溪大桥主桥昨日合龙", "headline: [云溪大桥主桥, 昨日合龙]")
SOLD = Change(
    "page.yaml", "  # --- 广告 ---\n", "  - {advertisement: ads/sold.pdf, at: 栏2-3 行85-98}\n  # --- 广告 ---\n"
)


def water_photo(depth: int) -> Change:
    return Change("page.yaml", WATER_PHOTO, WATER_PHOTO.replace("2}", f"2, depth: {depth}行}}"))


class Changed:
    """A copy of the front page in which things are changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "yaowen"
        shutil.copytree(PAGE, self.folder)
        box = Array([0, 0, 243, 155.25])
        (self.folder / "ads" / "sold.pdf").write_bytes(advertisement(b"", MediaBox=box, TrimBox=box))

    def with_changes(self, *changes: Change) -> Changed:
        for file, old, new in changes:
            path = self.folder / file
            text = path.read_text("utf-8")
            assert text.count(old) == 1
            path.write_text(text.replace(old, new), "utf-8")
        return self

    def without(self, article: str, characters: int, after: str) -> Changed:
        """So many characters of an article's text less, from behind a text on."""
        path = self.folder / "articles" / f"{article}.txt"
        before, text = path.read_text("utf-8").split(after)
        assert "\n" not in text[:characters]
        path.write_text(before + after + text[characters:], "utf-8")
        return self

    def without_end(self, article: str, characters: int) -> Changed:
        """So many characters less at the end of an article's text."""
        path = self.folder / "articles" / f"{article}.txt"
        text = path.read_text("utf-8").rstrip("\n")
        while characters:
            characters -= text[-1] != "\n"
            text = text[:-1]
        path.write_text(text + "\n", "utf-8")
        return self

    @property
    def lines(self) -> int:
        """How many lines of YAML are not what they were."""
        return sum(map(self._lines_of, ("page.yaml", "articles/bridge.txt")))

    def _lines_of(self, file: str) -> int:
        before, after = ((folder / file).read_text("utf-8").split("\n") for folder in (PAGE, self.folder))
        return sum(line.startswith("+ ") for line in ndiff(before, after))

    def says(self) -> list[str]:
        """What is found, in the words of a newsroom."""
        sink = Sink()
        assert pipeline.compose(self.folder / "page.yaml", sink) is not None
        return [f"{finding.message('zh')}：{finding.help('zh')}" for finding in sink]


@pytest.fixture
def page(tmp_path: Path) -> Changed:
    return Changed(tmp_path)


def test_the_page_is_whole(page: Changed) -> None:
    assert page.says() == []


def test_a_photo_three_lines_taller_says_what_is_over_below_it_and_how_much(page: Changed) -> None:
    page.with_changes(DEEPER_PHOTO)
    assert page.lines == 1
    assert page.says() == [
        "稿件“cold”多出 4 行（48 字）：上面的稿件“bridge”到 行53 为止：请删 48 字、加深 2行，或使上面的稿件“bridge”浅 2行",
        "稿件“water”多出 5 行（63 字）：上面的稿件“bridge”到 行53 为止：请删 63 字、加深 3行，或使上面的稿件“bridge”浅 3行",
    ]


def test_a_photo_three_lines_taller_is_whole_when_what_is_over_is_cut(page: Changed) -> None:
    page.with_changes(DEEPER_PHOTO).without_end("cold", 48).without_end("water", 63)
    assert page.says() == []


def test_a_headline_of_two_lines_is_whole_with_a_photo_less_deep(page: Changed) -> None:
    page.with_changes(TWO_LINES, Change("page.yaml", LEAD_PHOTO, LEAD_PHOTO.replace("3}", "3, depth: 13行}")))
    assert page.lines == 2
    assert page.says() == []


def test_a_headline_of_two_lines_alone_says_what_is_over(page: Changed) -> None:
    page.with_changes(TWO_LINES)
    assert page.lines == 1
    assert page.says() == [
        "稿件“cold”多出 8 行（93 字）：上面的稿件“bridge”到 行55 为止：请删 93 字、加深 4行，或使上面的稿件“bridge”浅 4行",
        "稿件“water”多出 9 行（117 字）：上面的稿件“bridge”到 行55 为止：请删 117 字、加深 5行，或使上面的稿件“bridge”浅 5行",
    ]


def test_a_story_cut_by_70_characters_says_what_it_lacks(page: Changed) -> None:
    page.without("water", 70, after="县水利队的六个人背着仪器上山，")
    (said,) = page.says()
    assert said.startswith("稿件“water”短 7 行（各栏 3+4 行，91 字）")


def test_a_story_cut_by_70_characters_is_whole_with_a_deeper_photo(page: Changed) -> None:
    page.without("water", 70, after="县水利队的六个人背着仪器上山，").with_changes(water_photo(28))
    assert page.lines == 1
    assert page.says() == []


def test_an_advertisement_in_the_middle_says_what_it_pushes_out(page: Changed) -> None:
    page.with_changes(SOLD)
    assert page.lines == 1
    (said,) = page.says()
    assert said.startswith("稿件“water”多出 31 行（372 字）：上面的稿件“bridge”到 行50 为止：请删 372 字")


def test_an_advertisement_in_the_middle_is_whole_with_a_photo_less_deep(page: Changed) -> None:
    page.with_changes(SOLD, water_photo(9))
    assert page.lines == 2
    assert page.says() == []


SIDES: Sequence[tuple[Sequence[Change], list[str]]] = [
    (
        (
            Change("page.yaml", "contents, at: 栏4-6", "contents, at: 栏6-8"),
            Change("page.yaml", "moon, at: 栏7-8", "moon, at: 栏4-5"),
        ),
        [],
    ),
    (
        (
            Change("page.yaml", "at: 栏1-5 行13-\n", "at: 栏4-8 行13-\n"),
            Change("page.yaml", "comment, at: 栏6-8", "comment, at: 栏1-3"),
        ),
        ["稿件“craft”（栏6-8 行38-69）与稿件“bridge”（栏4-8 行13-50）同占 栏6-8 行38-50"],
    ),
]
"""Articles that change sides, and what is said then: of those beside which no other stands, nothing."""


@pytest.mark.parametrize(("changes", "said"), SIDES)
def test_articles_change_sides(page: Changed, changes: Sequence[Change], said: list[str]) -> None:
    page.with_changes(*changes)
    assert page.lines == 2
    assert [each.split("：")[0] for each in page.says()] == said
