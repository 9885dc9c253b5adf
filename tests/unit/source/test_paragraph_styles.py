"""The style that a paragraph names; what a wrong one is told stands in tests/diagnostics."""

import pytest

from loading import Load
from paginate.diagnostics import Span
from paginate.source.runs import NOTHING_SAID, StyleNames, paragraph_style

STYLES = StyleNames(["问答", "two words", "upright"])


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("[]{问答}问", "[]{问答}"),
        ("\t　[]{ 问答 }　问", "[]{ 问答 }"),
        ("[]{问答}[问]{red}", "[]{问答}"),
    ],
)
def test_the_name_stands_before_the_first_word(line: str, mark: str) -> None:
    found = paragraph_style(line, STYLES)
    assert (line[found.start : found.end], found.name, found.problems) == (mark, "问答", ())


@pytest.mark.parametrize(
    "line", ["[]{问答}", "[]{问答} ", "问[]{问答}问", "\\[]{问答}问", "[ ]{问答}问", "[]{ }问", "[]{问答"]
)
def test_all_else_says_nothing(line: str) -> None:
    assert paragraph_style(line, STYLES) == NOTHING_SAID


@pytest.mark.parametrize("name", ["two words", "upright"])
def test_a_style_of_any_name(name: str) -> None:
    assert paragraph_style(f"[]{{{name}}}问", STYLES).name == name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("回答", "unknown-run"),
        ("turned", "paragraph-style"),
        ("横转", "paragraph-style"),
        ("问答 side", "paragraph-style"),
    ],
)
def test_what_is_wrong_leaves_the_paragraph_in_its_frames_style(name: str, code: str) -> None:
    line = f"[]{{ {name}}}问"
    found = paragraph_style(line, STYLES)
    (problem,) = found.problems
    assert (found.name, problem.code) == ("", code)
    assert line[problem.start :][: problem.length] == name


def test_where_all_styles_are_unknown_none_is_missed() -> None:
    assert paragraph_style("[]{any}问", StyleNames((), are_known=False)).name == "any"


FRAME = "frames:\n  - {story: lead, at: [0, 0], size: [21em, 10em]}\n"


def test_the_places_of_what_is_wrong_lead_past_control_characters(load: Load) -> None:
    found = load(f"stories: {{lead: {{file: lead.txt}}}}\n{FRAME}", lead="[\x07]{ab}要闻")
    assert [(each.code, each.span) for each in found.findings] == [
        ("control-character", Span("lead.txt", 1, 2)),
        ("unknown-run", Span("lead.txt", 1, 5, 2)),
    ]
