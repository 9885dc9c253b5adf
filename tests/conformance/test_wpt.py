"""What web-platform-tests say of line starts and of the width of marks holds here, but where CLREQ says otherwise."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest

from conformance import wpt_line_break as line_break
from conformance import wpt_text_spacing as text_spacing
from paginate.text import EDGE, Break, BreakRules, Class, Prohibition, SpacingRules, breaks, classify, spacing_table
from paginate.text.spacing import HALF_CELLS

Fact = TypeVar("Fact", line_break.Fact, text_spacing.Fact)

PAGE = Path(__file__).parents[2] / "docs" / "conformance" / "wpt.md"

OF_THE_FONT = Class.WESTERN_OPENING + Class.WESTERN_CLOSING
HALVES = dict.fromkeys(HALF_CELLS, 0.5) | dict.fromkeys(OF_THE_FONT, 0.0)


def begins(character: str, level: Prohibition) -> bool:
    text = f"文{character}字"
    return breaks(text, classify(text), BreakRules(level))[1] == Break.FREE


def agrees_at_its_levels(fact: line_break.Fact) -> bool:
    return all(begins(fact.character, level) is fact.begins for level in line_break.LEVELS[fact.strictness])


def width(fact: text_spacing.Fact) -> float:
    """What the marks between two Han characters, or between one and the line's edge, take, in ems."""
    marks = fact.text.strip(text_spacing.START + text_spacing.END)
    codes = classify(f"文{marks}字", fact.mode, fact.locale)
    before = EDGE if fact.text.startswith(text_spacing.START) else codes[0]
    after = EDGE if fact.text.endswith(text_spacing.END) else codes[-1]
    table = spacing_table(SpacingRules(text_spacing.STYLES[fact.value]))
    cells = sum(HALVES.get(code, 1.0) for code in codes[1:-1])
    return cells + sum(table[pair].width for pair in pairwise(before + codes[1:-1] + after))


LINE_BREAK = list(line_break.facts())
TEXT_SPACING = list(text_spacing.facts())


def test_line_starts_are_as_the_files_have_them_but_for_the_exceptions() -> None:
    for fact in LINE_BREAK:
        different = any(difference.covers(fact) for difference in line_break.DIFFERENT)
        assert agrees_at_its_levels(fact) is not different, fact


def test_widths_are_as_the_files_have_them_but_for_the_exceptions() -> None:
    for fact in TEXT_SPACING:
        others = [other.width for other in text_spacing.DIFFERENT if other.covers(fact)]
        assert [width(fact)] == (others or [fact.width]), fact
        assert fact.width not in others, fact


@pytest.mark.parametrize(
    "different", line_break.DIFFERENT, ids=lambda different: f"{different.part} {different.strictness.value}"
)
def test_every_other_line_start_stands_in_the_files(different: line_break.Difference) -> None:
    assert {fact.character for fact in LINE_BREAK if different.covers(fact)} == set(different.characters)


@pytest.mark.parametrize(
    "different", text_spacing.DIFFERENT, ids=lambda different: f"{different.names} {different.texts[0]}"
)
def test_every_other_width_stands_in_the_files(different: text_spacing.Difference) -> None:
    assert {fact.text for fact in TEXT_SPACING if different.covers(fact)} == set(different.texts)


def test_a_word_in_the_same_text_changes_no_line_start() -> None:
    for fact in LINE_BREAK:
        alone, beside = f"文{fact.character}字", f"文{fact.character}字，a-b (c)"
        for level in Prohibition:
            found = breaks(alone, classify(alone), BreakRules(level))[1]
            among = breaks(beside, classify(beside), BreakRules(level))[1]
            assert (found == Break.FREE) is (among == Break.FREE), (fact, level)


@pytest.mark.parametrize("amount", ["￥8", "€8", "±5", "№8", "−5℃"])
@pytest.mark.parametrize("level", list(Prohibition))
def test_a_sign_before_its_number_begins_a_line(amount: str, level: Prohibition) -> None:
    text = f"约{amount}"
    found = breaks(text, classify(text), BreakRules(level))
    assert found[1] == Break.FREE
    assert Break.FREE not in found[2:-1]


def counted(facts: Sequence[Fact], differences: Sequence[Callable[[Fact], bool]]) -> list[int]:
    """How many facts there are, how many are followed and how many are not."""
    others = sum(covers(fact) for covers in differences for fact in facts)
    return [len(facts), len(facts) - others, others]


def test_the_page_has_the_counts_of_the_data() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, row in {
        "line starts": counted(LINE_BREAK, [difference.covers for difference in line_break.DIFFERENT]),
        "widths": counted(TEXT_SPACING, [difference.covers for difference in text_spacing.DIFFERENT]),
    }.items():
        assert f"| {name} | {' | '.join(map(str, row))} |\n" in page


@pytest.mark.parametrize("different", (*line_break.DIFFERENT, *text_spacing.DIFFERENT), ids=lambda one: one.why)
def test_the_page_tells_of_every_difference(different: line_break.Difference | text_spacing.Difference) -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    assert any(different.followed in row and different.why in row for row in rows)
