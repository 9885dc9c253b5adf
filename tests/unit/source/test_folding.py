"""Texts written over several lines: no space between Chinese characters, one between Western words."""

import pytest

from loading import Load
from paginate.model import HeadingFrame

FORMS = {
    "folded": "heading: >\n      {}",
    "folded, without the last line break": "heading: >-\n      {}",
    "plain": "heading: {}",
    "plain on the next line": "heading:\n      {}",
    "in single quotation marks": "heading: '{}'",
    "in double quotation marks": 'heading: "{}"',
}

TEXTS = {
    "Chinese": (["立冬已过，", "小雪刚至", "田间忙"], "立冬已过，小雪刚至田间忙"),
    "marks that are shared": (["他说“好", "”，又来……", "走了"], "他说“好”，又来……走了"),
    "Western words": (["Zhejiang", "Daily is", "a paper"], "Zhejiang Daily is a paper"),
    "both": (["用", "Word", "写稿"], "用 Word 写稿"),
    "a space that was typed": (["甲 乙", "丙 丁"], "甲 乙丙 丁"),
    "characters beyond the first plane": (["𠮷", "𠮷野"], "𠮷𠮷野"),
    "Western quotation marks": (["a “b”", "“c” d"], "a “b” “c” d"),
}


def heading(written: str, load: Load) -> list[str]:
    frame = load(f"frames:\n  - {written}\n    at: [0, 0]\n    size: [100mm, 60mm]\n").frame
    assert isinstance(frame, HeadingFrame)
    return [line.content.text for line in frame.lines]


@pytest.mark.parametrize("form", ["folded", "in double quotation marks"])
def test_a_marked_run_at_the_end_of_a_line(form: str, load: Load) -> None:
    written = FORMS[form].format("收成\n      [好]{dots}\n      于去年 [A]{dots}\n      B")
    assert heading(written, load) == ["收成好于去年 A B"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TEXTS)
def test_lines_of_one_text(form: str, name: str, load: Load) -> None:
    lines, text = TEXTS[name]
    assert heading(FORMS[form].format("\n      ".join(lines)), load) == [text]


def test_an_empty_line_ends_a_paragraph(load: Load) -> None:
    assert heading(FORMS["folded"].format("立冬\n      已过\n\n      小雪\n      刚至"), load) == [
        "立冬已过",
        "小雪刚至",
    ]


def test_a_text_as_it_stands_keeps_its_lines(load: Load) -> None:
    assert heading("heading: |\n      立冬\n      已过", load) == ["立冬", "已过"]


def test_a_line_that_stands_further_in_keeps_its_break(load: Load) -> None:
    assert heading(FORMS["folded"].format("立冬\n        已过\n      小雪"), load) == ["立冬", "已过", "小雪"]


def test_quotation_marks_inside(load: Load) -> None:
    assert heading("heading: '立''冬\n      已过'", load) == ["立'冬已过"]
    assert heading('heading: "立冬\\\n      已过"', load) == ["立冬已过"]
    assert heading('heading: "立\\"冬\\"已\n      过\n      小雪"', load) == ['立"冬"已过小雪']


def test_the_same_words_again_and_again(load: Load) -> None:
    assert heading(FORMS["plain"].format("甲 甲\n      甲 甲\n      甲"), load) == ["甲 甲甲 甲甲"]
