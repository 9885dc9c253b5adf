"""CLREQ 3.1.6.1 and 3.1.6.2 as tables: the room in ems of every mark, and of every mark behind every other, between two Han
characters, in each style, across and down, on the mainland, in Taiwan and in Hong Kong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

import pytest

from paginate.geometry import WritingMode
from paginate.model import Locale, Style
from paginate.text import Punctuation
from setting import BODY, ems_inside

ACROSS, DOWN = WritingMode.HORIZONTAL, WritingMode.VERTICAL
MAINLAND, TAIWAN, HONG_KONG = Locale

OPENING = "（《「“〔【"
CLOSING = "）》」”〕】"

KINDS: Mapping[tuple[Locale, WritingMode], Mapping[str, str]] = {
    # 3.1.6.1: which marks have their blank before them （, behind them ），。, on both sides ·, or none that gives –！
    (MAINLAND, ACROSS):  {"（": OPENING, "）": CLOSING, "，": "，、：；", "。": "。？！", "·": "·‧•・–", "！": "‼⁇⁈⁉"},
    (MAINLAND, DOWN):    {"（": OPENING, "）": CLOSING, "，": "，、", "。": "。", "·": "·‧•・–", "！": "：；？！‼"},
    (TAIWAN, ACROSS):    {"（": OPENING, "）": CLOSING, "，": "，、：；", "。": "。", "·": "·‧•・", "–": "–", "！": "？！‼"},
    (TAIWAN, DOWN):      {"（": OPENING, "）": CLOSING, "，": "，、", "。": "。", "·": "·‧•・", "–": "–", "！": "：；？！‼"},
}  # fmt: skip

# 3.1.6.1: one em each, but half an em what is always so: – everywhere, · on the mainland.
# 3.1.6.2: where two meet that have two ems, 1½ or 1. Two ems remain where the marks have no blank between them: it is before
# an opening bracket and behind all that closes, and a mark that keeps its em has none.

FULL_MAINLAND = """
       （   ）   ，   。   ·   ！
       1    1    1    1    ½   1
（     1½   2    2    2    1½  2
）     1    1½   1½   1½   1½  1½
，     1½   1½   1½   1½   1½  1½
。     1½   1½   1½   1½   1½  1½
·      1½   1½   1½   1½   1   1½
！     1½   2    2    2    1½  2
"""

FULL_TRADITIONAL = """
       （   ）   ，   。   ·   –   ！
       1    1    1    1    1   ½   1
（     1½   2    1¾   1¾   2   1½  2
）     1    1½   1½   1½   1½  1½  1½
，     1½   1¾   1½   1½   1¾  1½  2
。     1½   1¾   1½   1½   1¾  1½  2
·      1½   2    1¾   1¾   1½  1½  2
–      1½   1½   1½   1½   1½  1   1½
！     1½   2    2    2    2   1½  2
"""

# 开明: half an em each, but an em for what ends a sentence, also behind the bracket that follows it (no clause: the trade's own).

KAIMING_MAINLAND = """
       （   ）   ，   。   ·   ！
       ½    ½    ½    1    ½   1
（     1    1    1    1½   1   1½
）     1    1    1    1½   1   1½
，     1    1    1    1½   1   1½
。     1½   1½   1    1½   1½  2
·      1    1    1    1½   1   1½
！     1½   1½   1½   2    1½  2
"""

KAIMING_TRADITIONAL = """
       （   ）   ，   。   ·   –   ！
       ½    ½    1    1    ½   ½   1
（     1    1    1¼   1¼   1   1   1½
）     1    1    1½   1½   1   1   1½
，     1½   1¼   1½   1½   1½  1½  2
。     1½   1¾   1½   1½   1½  1½  2
·      1    1    1½   1½   1   1   1½
–      1    1    1½   1½   1   1   1½
！     1½   1½   2    2    1½  1½  2
"""

FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}


class Table(NamedTuple):
    """The room of marks of each kind, and of one of each kind behind one of each other."""

    single: dict[str, float]
    pairs: dict[tuple[str, str], float]


def read(table: str) -> Table:
    head, single, *rows = (line.split() for line in table.strip("\n").splitlines())
    pairs = {(row[0], after): width(word) for row in rows for after, word in zip(head, row[1:], strict=True)}
    return Table({kind: width(word) for kind, word in zip(head, single, strict=True)}, pairs)


def width(word: str) -> float:
    return sum(FRACTIONS.get(figure) or float(figure) for figure in word)


def styles(punctuation: Punctuation, *locales: Locale) -> Iterator[tuple[Style, Mapping[str, str]]]:
    for locale, mode in product(locales, WritingMode):
        kinds = KINDS[MAINLAND if locale is MAINLAND else TAIWAN, mode]
        yield BODY._replace(punctuation=punctuation, locale=locale, writing_mode=mode), kinds


SHARE_A_CELL = {"".join(pair) for pair in product("？！", repeat=2)}
"""3.1.3.3: two that have one em together."""

A_DASH = {"––"}
"""3.1.5.1: two of them are typed for a dash, which has two ems."""

THREE_IN_TWO_EMS = {"".join(pair) for pair in product("？！", "‼⁇⁈⁉")}
"""3.1.3.3: ？？？ has two ems also where ‼ follows, so ？ gives nothing to it."""


@pytest.mark.parametrize(
    ("punctuation", "locales", "table"),
    [
        (Punctuation.FULL, [MAINLAND], FULL_MAINLAND),
        (Punctuation.FULL, [TAIWAN, HONG_KONG], FULL_TRADITIONAL),
        (Punctuation.KAIMING, [MAINLAND], KAIMING_MAINLAND),
        (Punctuation.KAIMING, [TAIWAN, HONG_KONG], KAIMING_TRADITIONAL),
    ],
    ids=["full", "full-traditional", "kaiming", "kaiming-traditional"],
)
def test_every_mark_and_every_pair_has_the_room_of_the_table(
    punctuation: Punctuation, locales: list[Locale], table: str
) -> None:
    wanted = read(table)
    for style, kinds in styles(punctuation, *locales):
        assert set(kinds) == set(wanted.single)
        for kind, marks in kinds.items():
            assert {mark: ems_inside(mark, style) for mark in marks} == dict.fromkeys(marks, wanted.single[kind])
        for (before, after), room in wanted.pairs.items():
            pairs = {a + b for a, b in product(kinds[before], kinds[after])} - SHARE_A_CELL - A_DASH - THREE_IN_TWO_EMS
            assert {pair: ems_inside(pair, style) for pair in pairs} == dict.fromkeys(pairs, room), style


@pytest.mark.parametrize("locale", list(Locale))
def test_in_the_half_style_each_mark_has_its_half_em_beside_any_other(locale: Locale) -> None:
    for style, kinds in styles(Punctuation.HALF, locale):
        single = {mark: 1.0 if kind == "！" else 0.5 for kind, marks in kinds.items() for mark in marks}
        assert {mark: ems_inside(mark, style) for mark in single} == single
        for before, after in product(single, repeat=2):
            if before + after not in SHARE_A_CELL | A_DASH:
                assert ems_inside(before + after, style) == single[before] + single[after]


def test_in_the_line_end_half_style_each_mark_has_its_em_beside_any_other() -> None:
    for style, kinds in styles(Punctuation.LINE_END_HALF, MAINLAND):
        single = {mark: 0.5 if kind == "·" else 1.0 for kind, marks in kinds.items() for mark in marks}
        assert {mark: ems_inside(mark, style) for mark in single} == single
        for before, after in product(single, repeat=2):
            if before + after not in SHARE_A_CELL | A_DASH:
                assert ems_inside(before + after, style) == single[before] + single[after]


@pytest.mark.parametrize("mark", ["：", "；", "？", "！", "‼", "⁇"])
@pytest.mark.parametrize("bracket", CLOSING)
def test_a_bracket_before_a_mark_that_keeps_its_em_gives_as_one_behind_it_does(bracket: str, mark: str) -> None:
    opening = OPENING[CLOSING.index(bracket)]
    for locale in Locale:
        style = BODY._replace(punctuation=Punctuation.FULL, locale=locale, writing_mode=DOWN)
        assert ems_inside(bracket + mark, style) == ems_inside(mark + opening, style) == 1.5
        assert ems_inside(f"。{bracket}{mark}", style) == (2.25 if locale is not MAINLAND else 2)
