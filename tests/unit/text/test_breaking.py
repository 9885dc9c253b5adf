"""Which pairs a line may break between, level by level (CLREQ 3.1.4) and at none (3.1.5, 3.2.4)."""

from itertools import pairwise

import pytest

from paginate.text import Prohibition, break_table, classify


def may_break(pair: str, level: Prohibition) -> bool:
    before, after = classify(pair)
    return (before, after) not in break_table(level).prohibited


LEVELS = list(Prohibition)


@pytest.mark.parametrize(
    ("pair", "allowed"),
    [  #        none   basic  GB     strict
        ("交，", (True, False, False, False)),
        ("交”", (True, False, False, False)),
        ("交·", (True, False, False, False)),
        ("交～", (True, False, False, False)),
        ("交／", (True, False, False, False)),
        ("／交", (True, True, False, False)),
        ("“交", (True, False, False, False)),
        ("《交", (True, False, False, False)),
        ("交—", (True, True, True, False)),
        ("交…", (True, True, True, False)),
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
def test_breaks(pair: str, allowed: tuple[bool, ...]) -> None:
    assert tuple(may_break(pair, level) for level in LEVELS) == allowed


def test_the_levels_grow_stricter() -> None:
    tables = [break_table(level).prohibited for level in LEVELS]
    assert all(lower < upper for lower, upper in pairwise(tables))


def test_what_is_unbreakable_is_so_at_every_level() -> None:
    assert all(break_table(level).unbreakable == break_table(Prohibition.NONE).unbreakable for level in LEVELS)
    assert break_table(Prohibition.NONE).prohibited == break_table(Prohibition.NONE).unbreakable
