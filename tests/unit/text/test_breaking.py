"""Which pairs a line may break between, level by level (CLREQ 3.1.4) and at none (3.1.5, 3.2.4)."""

from itertools import pairwise

import pytest

from paginate.text import Break, BreakRules, Prohibition, break_table, breaks, classify


def may_break(text: str, level: Prohibition) -> bool:
    """Whether a line may end behind the first character of the text, as the tables have it."""
    codes = classify(text)
    return break_table(level)[codes[0], codes[1]] == Break.FREE


def pairs(level: Prohibition, *codes: str) -> set[tuple[str, str]]:
    """The pairs of classes of which the tables of a level say one of these."""
    return {pair for pair, code in break_table(level).items() if code in codes}


def ends(text: str, level: Prohibition = Prohibition.STRICT, no_line_start: str = "", no_line_end: str = "") -> str:
    """The text with a bar wherever a line may end inside it."""
    found = breaks(text, classify(text), BreakRules(level, no_line_start, no_line_end))
    return "".join(
        f"|{character}" if at and found[at] == Break.FREE else character for at, character in enumerate(text)
    )


LEVELS = list(Prohibition)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [  #        none   basic  GB     strict
        ("交，", (True, False, False, False)),
        ("交”", (True, False, False, False)),
        ("交·", (True, False, False, False)),
        ("交～", (True, False, False, False)),
        ("交／", (True, False, False, False)),
        ("／交", (True, True, False, False)),
        ("“交", (True, False, False, False)),
        ("《交", (True, False, False, False)),
        ("交——", (True, True, True, False)),
        ("交—城", (True, False, False, False)),
        ("交…", (True, True, True, False)),
        ("交々", (True, False, False, False)),
        ("交‰", (True, False, False, False)),
        ("交℃", (True, False, False, False)),
        ("交‥", (True, False, False, False)),
        ("交ー", (True, True, True, False)),
        ("交￥", (True, True, True, True)),
        ("，交", (True, True, True, True)),
        ("交“", (True, True, True, True)),
        ("交城", (True, True, True, True)),
        ("——", (False, False, False, False)),
        ("……", (False, False, False, False)),
        ("20", (False, False, False, False)),
        ("ab", (False, False, False, False)),
        ("8%", (False, False, False, False)),
        ("￥8", (False, False, False, False)),
        ("1年", (True, True, True, True)),
        ("a ", (False, False, False, False)),
        (" b", (True, True, True, True)),
        ("-b", (True, True, True, True)),
    ],
)
def test_breaks(text: str, allowed: tuple[bool, ...]) -> None:
    assert tuple(may_break(text, level) for level in LEVELS) == allowed


def test_the_levels_grow_stricter() -> None:
    tables = [pairs(level, Break.PROHIBITED, Break.BOUND) for level in LEVELS]
    assert all(lower < upper for lower, upper in pairwise(tables))


def test_what_is_unbreakable_is_so_at_every_level() -> None:
    bound = pairs(Prohibition.NONE, Break.BOUND)
    assert all(pairs(level, Break.BOUND) == bound for level in LEVELS)
    assert pairs(Prohibition.NONE, Break.PROHIBITED) == set()


def test_two_em_marks_in_a_row_part_between_one_another() -> None:
    assert ends("交————城") == "交——|——|城"
    assert ends("……………") == "……|……|…"
    assert ends("⸺⸺") == "⸺|⸺"


def test_a_style_adds_marks_of_its_own() -> None:
    assert ends("交的城") == "交|的|城"
    assert ends("交的城", no_line_start="的") == "交的|城"
    assert ends("交的城", no_line_end="的") == "交|的城"


@pytest.mark.parametrize("kept", ["2021年", "3.5万元", "200余张", "３０年", "2½年", "5吨", "12月"])
def test_a_number_keeps_its_unit_where_a_style_asks_for_it(kept: str) -> None:
    text = f"共{kept}整"
    inside = slice(2, len(kept) + 1)
    assert set(breaks(text, classify(text), BreakRules(Prohibition.STRICT, units=True))[inside]) == {Break.BOUND}
    assert Break.FREE in breaks(text, classify(text), BreakRules(Prohibition.STRICT))[inside]


def test_an_address_is_parted_at_its_points_and_keeps_its_own_stop() -> None:
    text = "（http://a.cn/b）。x.cn/y. z"
    found = "".join(breaks(text, classify(text), BreakRules(Prohibition.STRICT)))
    assert found[text.index("/b") + 1] == Break.FREE
    assert found[text.index(". z")] == Break.BOUND


def test_a_long_word_is_no_slower_than_its_length() -> None:
    text = "A" * 200_000 + ". x"
    assert len(breaks(text, classify(text), BreakRules(Prohibition.STRICT))) == len(text) + 1
