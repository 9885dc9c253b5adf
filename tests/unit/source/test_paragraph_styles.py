"""A paragraph's own style; what a wrong one is told stands in tests/diagnostics."""

import pytest

from loading import Load
from paginate.diagnostics import Span
from paginate.geometry import WritingMode
from paginate.model import Paragraph
from paginate.source.paragraph_styles import NOTHING_SAID, paragraph_style
from paginate.source.styles import Styles
from setting import BODY, VERTICAL

ASK = BODY._replace(name="问答", indent=20, first_line_indent=-20)
STYLES = Styles({"问答": ASK, "two words": BODY, "side": VERTICAL, "upright": BODY}, {}, ["问答", "broken"], {})


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("[]{问答}问", "[]{问答}"),
        ("\t　[]{ 问答 }　问", "[]{ 问答 }"),
        ("[]{问答}[问]{red}", "[]{问答}"),
    ],
)
def test_the_name_stands_before_the_first_word(line: str, mark: str):
    found = paragraph_style(line, STYLES, [BODY])
    assert (line[found.start : found.end], found.style, found.problems) == (mark, ASK, ())


@pytest.mark.parametrize(
    "line", ["[]{问答}", "[]{问答} ", "问[]{问答}问", "\\[]{问答}问", "[ ]{问答}问", "[]{ }问", "[]{问答"]
)
def test_all_else_says_nothing(line: str):
    assert paragraph_style(line, STYLES, [BODY]) == NOTHING_SAID


@pytest.mark.parametrize("name", ["two words", "upright"])
def test_a_style_of_any_name(name: str):
    assert paragraph_style(f"[]{{{name}}}问", STYLES, [BODY]).style is BODY


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("回答", "unknown-run"),
        ("turned", "paragraph-style"),
        ("横转", "paragraph-style"),
        ("问答 side", "paragraph-style"),
        ("side", "mixed-writing-modes"),
    ],
)
def test_what_is_wrong_leaves_the_paragraph_in_its_frames_style(name: str, code: str):
    line = f"[]{{ {name}}}问"
    found = paragraph_style(line, STYLES, [BODY])
    (problem,) = found.problems
    assert (found.style, problem.code) == (None, code)
    assert line[problem.start :][: problem.length] == name


def test_a_broken_style_is_told_in_its_own_place():
    assert paragraph_style("[]{broken}问", STYLES, [BODY]) == (0, 10, None, ())


def test_type_may_be_as_large_as_the_least_leading():
    large = STYLES._replace(by_name={"large": BODY._replace(size=15)})
    assert paragraph_style("[]{large}问", large, [BODY]).problems == ()
    found = paragraph_style("[]{large}问", large, [BODY, BODY._replace(leading=14)])
    assert [problem.code for problem in found.problems] == ["paragraph-too-large"]
    assert found.style is not None
    assert paragraph_style("[]{large}问", large, []).problems == ()


PAGE = """
styles:
  body: {first_line_indent: 2em}
  ask: {indent: 2em, first_line_indent: -2em}
  标: {based_on: ask, weight: bold}
  side: {writing_mode: vertical}
"""
FRAME = "frames:\n  - {story: lead, at: [0, 0], size: [21em, 10em]%s}\n"


def paragraphs(load: Load, text: str) -> tuple[Paragraph, ...]:
    return load(f"{PAGE}stories: {{lead: {{file: lead.txt}}}}\n{FRAME % ''}", lead=text).page.stories["lead"].paragraphs


def test_the_style_is_whole_with_what_it_is_based_on(load: Load):
    first, second, third = paragraphs(load, "要闻\n[]{标}简讯\n[]{ask}要闻\n")
    assert first.style is None
    assert second.style is not None and third.style is not None
    assert (second.style.name, second.style.indent, second.style.font.weight) == ("标", 21, 700)
    assert (third.style.name, third.style.first_line_indent) == ("ask", -21)


def test_places_lead_past_the_mark(load: Load):
    line = "　[]{ask} 问：[今年]{标}\tA"
    (found,) = paragraphs(load, line)
    assert found.text == "问：今年 A"
    assert found.span == Span("lead.txt", 1, 10, 11)
    assert [line[found.place(at).column - 1] for at in range(len(found.text))] == list("问：今年\tA")
    assert (found.rest(3).style, found.rest(3).place(0)) == (found.style, found.place(3))
    assert found.runs[0][:2] == (2, 4)


def test_the_places_of_what_is_wrong_lead_past_control_characters(load: Load):
    found = load(f"stories: {{lead: {{file: lead.txt}}}}\n{FRAME % ''}", lead="[\x07]{ab}要闻")
    assert [(each.code, each.span) for each in found.findings] == [
        ("control-character", Span("lead.txt", 1, 2)),
        ("unknown-run", Span("lead.txt", 1, 5, 2)),
    ]


def test_a_vertical_story_takes_vertical_styles(load: Load):
    text = f"{PAGE}stories: {{lead: {{text: '[]{{side}}要闻'}}}}\n{FRAME % ', style: side'}"
    style = load(text).page.stories["lead"].paragraphs[0].style
    assert style is not None
    assert style.writing_mode is WritingMode.VERTICAL


def test_of_a_frame_whose_style_is_not_known_nothing_is(load: Load):
    text = f"{PAGE}stories: {{lead: {{text: '[]{{side}}要闻'}}}}\n{FRAME % ', style: none'}"
    assert load(text).codes == ["unknown-style"]


def test_a_style_that_does_not_fit_is_told_once_a_story(load: Load):
    text = "[]{side}要闻\n" * 30
    found = load(f"{PAGE}stories: {{lead: {{file: lead.txt}}}}\n{FRAME % ''}", lead=text)
    assert found.codes == ["mixed-writing-modes"]
    assert "'side' is vertical, but the frame of this text is horizontal" in found.words
