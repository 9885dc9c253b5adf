"""Openings that are marked by rule: which paragraphs begin so, and what of them is marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from loading import load_in

KEYS = "styles: {黑: {font: hei}, 问: {font: kai}}\nopenings: {本报讯: 黑, 新华社…电: 黑, 本报讯（记者…）: 问}\n"


def marked(folder: Path, text: str) -> str:
    """What of a text's first paragraph is marked by rule, and with which font."""
    page = load_in(
        folder,
        f"{KEYS}stories: {{a: {{file: a.txt}}}}\nframes: [{{story: a, at: [0, 0], size: [80mm, 80mm], style: 问}}]",
        a=text,
    ).layout
    assert page is not None
    paragraph = page.stories["a"].paragraphs[0]
    return "、".join(
        f"{paragraph.text[run.start : run.end]}/{run.look.font.family if run.look.font else ''}"
        for run in paragraph.runs
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本报讯　县委召开常委会。", "本报讯/hei"),
        ("本报讯（记者 李明）县委召开常委会。", "本报讯（记者 李明）/kai"),
        ("新华社北京11月30日电　今年粮食丰收。", "新华社北京11月30日电/hei"),
        ("新华社记者来到云溪。这里用上了电。", ""),
        ("据本报讯，县委召开常委会。", ""),
        ("[本报]{问}讯　县委召开常委会。", "本报/kai"),
        ("[]{问}本报讯　县委召开常委会。", ""),
        ("本报讯　[县委]{问}召开常委会。", "本报讯/hei、县委/kai"),
    ],
)
def test_what_begins_as_an_opening_is_marked(tmp_path: Path, text: str, found: str) -> None:
    assert marked(tmp_path, text) == found


def test_an_article_has_openings_too(tmp_path: Path) -> None:
    layout = load_in(
        tmp_path,
        f"page: 对开八栏\n{KEYS}articles: {{a: {{text: 本报讯　县委召开常委会。}}}}\nframes: [{{article: a, at: 栏1 行1-9}}]",
    ).layout
    assert layout is not None
    assert [(run.start, run.end) for run in layout.stories["a"].paragraphs[0].runs] == [(0, 3)]


def test_openings_of_the_house_hold_but_where_the_layout_has_its_own(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(
        "styles: {黑: {font: hei}}\nopenings: {本报讯: 黑, 新华社…电: 黑}\n", encoding="utf-8"
    )
    keys = "use: house.yaml\nstyles: {问: {font: kai}}\nopenings: {本报讯: 问}\n"
    text = '"本报讯　开会。\\n新华社北京电　丰收。"'
    frames = f"stories: {{a: {{text: {text}}}}}\nframes: [{{story: a, at: [0, 0], size: [80mm, 80mm], style: 问}}]"
    layout = load_in(tmp_path, keys + frames).layout
    assert layout is not None
    runs = [run for paragraph in layout.stories["a"].paragraphs for run in paragraph.runs]
    assert [run.look.font.family for run in runs if run.look.font] == ["kai", "hei"]


def test_a_style_that_is_not_there_is_reported(tmp_path: Path) -> None:
    text = "styles: {黑: {font: hei}}\nopenings: {本报讯: 红}\nframes: []"
    assert load_in(tmp_path, text).codes == ["unknown-style"]
