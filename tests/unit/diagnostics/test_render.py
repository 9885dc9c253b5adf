"""What a designer reads in the terminal, and a program in JSON."""

import json
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from machine import seconds
from paginate.diagnostics import CODES, Diagnostic, Severity, Sink, Span
from paginate.diagnostics.excerpt import visible
from paginate.diagnostics.render import render_json, render_text
from paginate.geometry import Rect

LAYOUT = """\
name: 头版
styles:
  正文:
    size: 9磅
\tstlye: body
frames:
  - photo: 朝霞.jpg
"""


def source(file: str) -> str | None:
    return LAYOUT if file == "page.yaml" else None


@pytest.fixture
def sink() -> Sink:
    """Reported in another order than that of their places."""
    sink = Sink()
    sink.report("output-unwritable", None, file="page.pdf", reason="it is a folder", hint="")
    sink.report("photo-missing", Span("page.yaml", 7, 12, 6), file="朝霞.jpg", hint="did you mean '晚霞.jpg'?")
    sink.report("unknown-key", Span("page.yaml", 5, 2, 5), key="stlye", hint="did you mean 'style'?")
    sink.report("wrong-unit", Span("page.yaml", 4, 11, 2), unit="磅磅", text="9磅磅", suggestion="")
    sink.report("text-empty", Span("a.txt", 12, 1), name="头条")
    return sink


def test_text(sink: Sink) -> None:
    assert render_text(sink, source, "en") == dedent(
        """\
        error[text-empty]: the text of '头条' is empty
          --> a.txt:12:1
           = help: write the text, or delete it

        error[wrong-unit]: '磅磅' in '9磅磅' is not a unit of length
         --> page.yaml:4:11
          |
        4 |     size: 9磅
          |           ^^^
          = help: write 字/em, 行/line, mm, cm, in, pt or Q

        error[unknown-key]: there is no key 'stlye' here
         --> page.yaml:5:2
          |
        5 |     stlye: body
          |     ^^^^^
          = help: did you mean 'style'?

        warning[photo-missing]: there is no photo 朝霞.jpg; a placeholder takes its place
         --> page.yaml:7:12
          |
        7 |   - photo: 朝霞.jpg
          |            ^^^^^^^^
          = help: did you mean '晚霞.jpg'?

        error[output-unwritable]: cannot write page.pdf: it is a folder; the old file is unchanged
          = help: free some space or choose another place with -o

        4 errors, 1 warning"""
    )


def test_text_in_chinese(sink: Sink) -> None:
    text = render_text(sink, source, "zh")
    assert "错误[text-empty]: “头条”没有文字\n  --> a.txt:12:1\n   = 建议: 请写入文字，或删去" in text
    assert text.endswith("\n\n4 个错误，1 个警告")


@pytest.mark.parametrize(
    ("counts", "english", "chinese"),
    [
        ((1, 0, 0), "1 error", "1 个错误"),
        ((0, 1, 0), "1 warning", "1 个警告"),
        ((2, 2, 0), "2 errors, 2 warnings", "2 个错误，2 个警告"),
        ((0, 0, 1), "1 note", "1 个提示"),
        ((0, 1, 2), "1 warning, 2 notes", "1 个警告，2 个提示"),
    ],
)
def test_summary(counts: tuple[int, int, int], english: str, chinese: str) -> None:
    found = []
    for severity, count in zip(Severity, counts, strict=True):
        found += [Diagnostic("photo-unnamed", severity, None, {"name": "a", "key": "photo"})] * count
    assert render_text(found, source, "en").rpartition("\n")[2] == english
    assert render_text(found, source, "zh").rpartition("\n")[2] == chinese


def test_no_findings_no_text() -> None:
    assert render_text([], source, "en") == ""
    assert render_json([], "en") == []


def test_json(sink: Sink) -> None:
    found = render_json(sink, "zh")
    assert [each["code"] for each in found] == [
        "text-empty",
        "wrong-unit",
        "unknown-key",
        "photo-missing",
        "output-unwritable",
    ]
    assert found[3] == {
        "code": "photo-missing",
        "severity": "warning",
        "allowed": None,
        "message": "找不到照片 朝霞.jpg，以占位框代替",
        "help": "did you mean '晚霞.jpg'?",
        "span": {"file": "page.yaml", "line": 7, "column": 12, "length": 6},
        "box": None,
    }
    assert found[4]["span"] is None
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "on the page: 10 mm from the left, 20 mm from the top"), ("zh", "版面位置：距左 10 mm，距上 20 mm")],
)
def test_a_finding_on_the_page_says_where(language: str, words: str) -> None:
    millimetre = 72 / 25.4
    sink = Sink()
    sink.report_at("photo-unnamed", None, Rect(10 * millimetre, 20 * millimetre, 30, 40), name="a", key="photo")
    assert words in render_text(sink, source, language)
    assert render_json(sink, language)[0]["box"] == [28.346, 56.693, 30, 40]


def test_a_press_may_take_a_finding_otherwise_or_not_at_all() -> None:
    sink = Sink()
    sink.grades = {"photo-unnamed": Severity.ERROR, "photo-missing": None}
    sink.report("photo-unnamed", None, name="a")
    sink.report("photo-missing", None, file="a.jpg", hint="")
    assert [(found.code, found.severity) for found in sink] == [("photo-unnamed", Severity.ERROR)]


def test_findings_at_one_place_keep_their_order() -> None:
    here = Span("page.yaml", 1, 1)
    found = [Diagnostic("text-empty", Severity.ERROR, here, {"name": name}) for name in "ba"]
    assert [each["message"][13] for each in render_json(found, "en")] == ["b", "a"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_count_them(line_break: str) -> None:
    found = [Diagnostic("text-empty", Severity.ERROR, Span("a.yaml", 3, 1), {"name": "x"})]
    text = f"\ufeffone\x0c{line_break}{line_break}three{line_break}"
    assert "\n3 | three\n" in render_text(found, lambda _: text, "en")


@pytest.mark.parametrize("file", ["lead.txt", "导语", "page.yaml"])
def test_other_separators_end_no_line_of_a_file(file: str) -> None:
    text = "one\x85\u2028\u2029\rtwo\r\nthree\nfour"
    for line, shown in enumerate(["one<U+0085><U+2028><U+2029>", "two", "three", "four"], start=1):
        found = [Diagnostic("text-empty", Severity.ERROR, Span(file, line, 1), {"name": "x"})]
        assert f"\n{line} | {shown}\n" in render_text(found, lambda _: text, "en")


def test_a_thousand_findings_take_about_as_long_in_one_long_line_as_in_a_short_one() -> None:
    found = [
        Diagnostic("text-empty", Severity.ERROR, Span("a", 1, 400 * each + 1), {"name": "x"}) for each in range(1000)
    ]
    long, short = ("县委常委会会议，" * repeated for repeated in (50_000, 5))
    assert render_text(found, lambda _: long, "zh").endswith("1000 个错误")
    usual = seconds(lambda: render_text(found, lambda _: short, "zh"), runs=3)
    assert seconds(lambda: render_text(found, lambda _: long, "zh")) < 30 * usual


def test_places_beyond_the_end_of_the_file() -> None:
    found = [Diagnostic("text-empty", Severity.ERROR, Span("page.yaml", line, 1), {"name": "x"}) for line in (8, 9)]
    assert render_text(found, source, "en").startswith(
        "error[text-empty]: the text of 'x' is empty\n --> page.yaml:8:1\n  |\n8 |\n  | ^\n  = help:"
    )
    assert "--> page.yaml:9:1\n  = help:" in render_text(found, source, "en")
    assert "|" not in render_text(found, lambda _: "", "en")


def test_a_source_is_asked_for_once(sink: Sink) -> None:
    asked: list[str] = []
    render_text(sink, asked.append, "en")
    assert sorted(asked) == ["a.txt", "page.yaml"]


@given(
    text=st.text(),
    name=st.text(),
    file=st.text(),
    place=st.tuples(st.integers(1, 12), st.integers(1, 80), st.integers(1, 80)),
    language=st.sampled_from(["en", "zh"]),
)
def test_any_text_can_be_rendered(text: str, name: str, file: str, place: tuple[int, int, int], language: str) -> None:
    found = [Diagnostic("text-empty", Severity.ERROR, Span(file, *place), {"name": name})]
    rendered = render_text(found, lambda _: text, language).split("\n")
    assert 5 <= len(rendered) <= 8
    assert all(visible(line) == line for line in rendered)
    assert render_json(found, language)[0]["span"]["file"] == file


def test_words_for_every_severity() -> None:
    assert {code.severity for code in CODES.values()} <= {severity.value for severity in Severity}
