import re
from pathlib import Path
from string import Formatter

import pytest

from paginate import diagnostics
from paginate.diagnostics import CODES, Sink, phrase
from paginate.diagnostics.phrases import LONGEST_VALUE, PHRASES

PACKAGE = Path(diagnostics.__file__).parents[1]


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("name", PHRASES)
def test_both_languages_say_the_same(name: str) -> None:
    assert places(PHRASES[name]["en"]) == places(PHRASES[name]["zh"])


@pytest.mark.parametrize("code", CODES)
def test_both_languages_of_a_code_are_filled_by_the_same_values(code: str) -> None:
    row = CODES[code]
    assert places(row.message["en"] + row.help["en"]) == places(row.message["zh"] + row.help["zh"])


def test_every_phrase_is_used() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "phrases.py")
    said = set(re.findall(r'"([a-z0-9-]+)"', sources))
    made = {f"yaml-{name}{suffix}" for name in said for suffix in ("", "-hint")}
    made |= {f"{prefix}-{name}" for prefix in ("shape", "edge", "depth-of", "inexact") for name in said}
    assert set(PHRASES) <= said | made


def test_a_phrase_inside_a_finding_follows_its_language() -> None:
    sink = Sink()
    sink.report("wrong-shape", None, found=phrase("shape-list"), expected=phrase("shape-text"), hint=phrase("none"))
    (finding,) = sink
    assert finding.message() == "this must be text, not a list"
    assert finding.message("zh") == "此处应为文字，写的却是列表"


def test_a_phrase_is_english_where_no_language_is_asked_for() -> None:
    assert str(phrase("near", name="body")) == "did you mean 'body'?"


def test_long_values_are_shortened() -> None:
    sink = Sink()
    sink.report("not-a-length", None, text="x" * 10_000)
    (finding,) = sink
    assert len(finding.values["text"]) == LONGEST_VALUE


COUNTS = "number|lines|characters|lost|frames|values|most|limit|more"
PLURAL = re.compile(rf"\{{(?:{COUNTS})\}} (?:[a-z]+ )?[a-z]+s\b")
"""A number and a plural behind it."""

ALWAYS_SEVERAL = {"{number} columns", "{number} output intents", "{number} cells", "{most} rows", "{number} operations"}
"""What is told only of two or more: a frame of several columns, a PDF with too many output intents, a table with too many cells or
rows, a page with too many operations."""


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "the story 'a' is over by 0 lines (0 characters)"),
        (1, "the story 'a' is over by 1 line (1 character)"),
        (2, "the story 'a' is over by 2 lines (2 characters)"),
        (21, "the story 'a' is over by 21 lines (21 characters)"),
    ],
)
def test_words_go_with_their_number(number: int, said: str) -> None:
    sink = Sink()
    sink.report("overset", None, story="a", characters=number, lines=number, pushed="", advice="")
    (finding,) = sink
    assert finding.message() == said


def test_no_message_has_a_plural_that_does_not_go_with_its_number() -> None:
    english = [row["en"] for row in PHRASES.values()]
    english += [words["en"] for code in CODES.values() for words in (code.message, code.help)]
    assert {found for text in english for found in PLURAL.findall(text)} <= ALWAYS_SEVERAL
