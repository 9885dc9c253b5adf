"""Where lines break otherwise than UAX #14 has it, found with Unicode's LineBreakTest, each with its clause of CLREQ.

`python docs/conformance/line_breaking.py` writes line-breaking.md.
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from paginate.text import Break, BreakRules, Class, Prohibition, breaks, classify
from paginate.text.breaking import ALL
from paginate.text.unicode_breaks import break_opportunities

PAGE: Final = Path(__file__).parent / "line-breaking.md"
UNICODE: Final = "17.0"
CASES: Final = Path(__file__).parents[2] / "tests" / "data" / f"LineBreakTest-{UNICODE}.txt.xz"

RULES: Final = BreakRules(Prohibition.STRICT)
"""The level that forbids most."""

OPENED: Final = "× → ÷"
CLOSED: Final = "÷ → ×"
"""What the tailoring does where UAX #14 says otherwise: let a line break, or keep it from breaking."""

SYMBOL: Final = "S"
SYMBOLS: Final = "☰❗⊕⊖"
"""Characters of the test that are set as Han characters are, but which UAX #14, for want of context, takes for letters."""

SETS: Final = ALL + SYMBOL
NAMES: Final = {code: name for name, code in vars(Class).items() if name.isupper()} | {SYMBOL: "symbol"}


class Tailoring(NamedTuple):
    """Pairs of classes between which a line breaks otherwise than in UAX #14: the CLREQ clause, and the reason."""

    befores: str
    afters: str
    change: str
    clause: str
    reason: str


TAILORED: Final = (
    # before                 after                                          change    CLREQ
    Tailoring(SETS,          Class.OPENING,                                 OPENED,   "3.1.4",
              "“ and ‘ are opening marks: a line may begin with them. UAX #14 takes them for Western ones (LB19)."),
    Tailoring(Class.CLOSING, SETS,                                          OPENED,   "3.1.4",
              "” and ’ are closing marks: a line may end with them. UAX #14 takes them for Western ones (LB19)."),
    Tailoring(SYMBOL,        SETS,                                          OPENED,   "3.1.2",
              "Signs that take an em among Han characters break as these do; LB1 leaves it to the context."),
    Tailoring(SETS,          SYMBOL,                                        OPENED,   "3.1.2",
              "The same before such a sign."),
    Tailoring(SETS,          Class.FULL_PREFIX,                             OPENED,   "3.1.5.2",
              "§ and its like, an em wide, may begin a line with their number. UAX #14 takes § for a letter."),
    Tailoring(Class.FULL_PREFIX, SETS,                                      OPENED,   "3.1.5.2",
              "They stay with no more than the number or word behind them."),
    Tailoring(SETS,          Class.IDEOGRAPHIC_SPACE,                       OPENED,   "—",
              "U+3000 is an em like any other, in which nothing is drawn. UAX #14 lets it end lines only (LB21)."),
    Tailoring(Class.SPACE,   SETS,                                          CLOSED,   "3.1.4 basic",
              "Behind an opening mark and spaces: the spaces vanish at the line's end, and the mark would end it (as LB14)."),
    Tailoring(Class.HAN,     Class.PREFIX + Class.FULL_PREFIX,              CLOSED,   "3.1.5.2",
              "A sign without its number, such as ￥ among Han characters, begins no line, as in CSS (see wpt.md)."),
    Tailoring(Class.FULL_PREFIX, Class.DIGIT + Class.WESTERN,               CLOSED,   "3.1.5.2",
              "A sign is not parted from its number, or from what is written for a number, in any script (as LB24, LB25)."),
    Tailoring(Class.DIGIT,   Class.FULL_PREFIX,                             CLOSED,   "3.1.5.2",
              "So are a number and a sign behind it, as in 3＋5 or 12＃ (as LB25)."),
    Tailoring(SETS,          Class.INTERPUNCT + Class.EXCLAMATION,          CLOSED,   "3.1.4 basic",
              "These begin no line, behind a space neither."),
    Tailoring(SETS,          Class.CONNECTOR + Class.SHORT_CONNECTOR,       CLOSED,   "3.1.4 basic",
              "Connectors begin no line. UAX #14 knows — as a dash, which may (LB17)."),
    Tailoring(SETS,          Class.DASH + Class.ELLIPSIS,                   CLOSED,   "3.1.4 strict",
              "Dashes and ellipses begin no line, behind a space neither."),
    Tailoring(SETS,          Class.WHOLE_MARK,                              CLOSED,   "3.1.4 basic",
              "‼ and its like begin no line, behind a space neither (LB18)."),
    Tailoring(SETS,          Class.ITERATION + Class.SMALL_KANA,            CLOSED,   "3.1.4 strict",
              "々 and small kana begin no line, behind a space neither (LB18); CLREQ leaves them to JIS X 4051."),
    Tailoring(Class.SOLIDUS, SETS,                                          CLOSED,   "3.1.4 GB-style",
              "A solidus ends no line."),
    Tailoring(SETS,          Class.SUFFIX + Class.FULL_SUFFIX,              CLOSED,   "3.1.5.2",
              "% and its like begin no line, behind a mark or a space neither; UAX #14 knows them behind numbers and words."),
    Tailoring(Class.FULL_SUFFIX, SETS,                                      OPENED,   "3.1.5.2",
              "﹪ and its like stay with no more than the number before them. UAX #14 adds what follows (LB24, LB25)."),
    Tailoring(SETS,          Class.COMBINING,                               CLOSED,   "—",
              "A combining character is not parted from the character before it, also where UAX #14 does not count it as combining."),
    Tailoring(SETS,          Class.NO_BREAK_SPACE,                          CLOSED,   "—",
              "No line breaks at a no-break space, after a hyphen or a space neither (LB12a)."),
    Tailoring(SETS,          Class.SPACE,                                   CLOSED,   "3.2.4 edges",
              "A space does not begin a line, nor does a tab, behind an object neither (LB20)."),
)  # fmt: skip


class Group(NamedTuple):
    """A pair of classes whose breaks differ from those of UAX #14, and how."""

    before: str
    after: str
    change: str

    def tailoring(self) -> Tailoring | None:
        """Why; None where no one has said so, which is a fault of ours."""
        for row in TAILORED:
            if self.before in row.befores and self.after in row.afters and self.change == row.change:
                return row
        return None


class Comparison(NamedTuple):
    """What the whole of LineBreakTest shows. `examples` are the two characters beside the first boundary of a group."""

    cases: int
    passed: int
    boundaries: int
    groups: Mapping[Group, int]
    examples: Mapping[Group, str]

    def unexplained(self) -> list[str]:
        """The groups that no row of TAILORED explains, each with its example."""
        return [
            f"{_pair(group)}, {group.change}, such as {_spelled(self.examples[group])}"
            for group in self.groups
            if group.tailoring() is None
        ]


def read_cases() -> Iterator[tuple[str, Sequence[bool]]]:
    """Each text of LineBreakTest, and whether a line may break before each of its characters and at its end."""
    for line in lzma.decompress(CASES.read_bytes()).decode().splitlines():
        signs = line.split()
        yield "".join(chr(int(spelled, 16)) for spelled in signs[1::2]), [sign == "÷" for sign in signs[::2]]


@cache
def compare() -> Comparison:
    """Our breaks, and those of UAX #14 alone, against what LineBreakTest wants."""
    cases = passed = boundaries = 0
    groups: Counter[Group] = Counter()
    examples: dict[Group, str] = {}
    for text, wanted in read_cases():
        cases += 1
        boundaries += len(text) - 1
        passed += list(break_opportunities(text)) == wanted
        for at, group in _differences(text, wanted):
            groups[group] += 1
            examples.setdefault(group, text[at - 1 : at + 1])
    return Comparison(cases, passed, boundaries, dict(sorted(groups.items(), key=_order)), examples)


def _differences(text: str, wanted: Sequence[bool]) -> Iterator[tuple[int, Group]]:
    found = breaks(text, classify(text), RULES)
    for at in range(1, len(text)):
        if (found[at] in (Break.FREE, Break.HYPHEN)) != wanted[at]:
            classes = _classes(text)
            yield at, Group(classes[at - 1], classes[at], CLOSED if wanted[at] else OPENED)


def _classes(text: str) -> list[str]:
    """The classes; behind a boundary's combining marks, that of the character they belong to (LB9)."""
    classes = [SYMBOL if character in SYMBOLS else code for character, code in zip(text, classify(text), strict=True)]
    for at in range(1, len(text) - 1):
        if classes[at] == Class.COMBINING:
            classes[at] = classes[at - 1]
    return classes


def _order(counted: tuple[Group, int]) -> tuple[int, int, str]:
    group, count = counted
    row = group.tailoring()
    return (len(TAILORED) if row is None else TAILORED.index(row), -count, _pair(group))


def _pair(group: Group) -> str:
    return " | ".join(NAMES[code].lower().replace("_", " ") for code in (group.before, group.after))


def _spelled(characters: str) -> str:
    return " ".join(f"U+{ord(character):04X}" for character in characters)


def build_page(found: Comparison) -> str:
    """The page."""
    differing = sum(found.groups.values())
    lines = [
        "<!-- Made by docs/conformance/line_breaking.py: change that. -->",
        "",
        "# Conformance with UAX #14",
        "",
        f"*Unicode Line Breaking Algorithm*, held against the {found.cases:,} cases of LineBreakTest {UNICODE}.",
        "",
        f"- Without the rules for Chinese, {found.passed:,} of {found.cases:,} cases pass: ICU's breaks, by way of",
        "  `paginate.text.unicode_breaks`.",
        f"- With them, at the strictest level, {differing:,} of {found.boundaries:,} boundaries between characters differ,",
        "  each on purpose: here are the pairs of classes, and the clause of CLREQ that has it so.",
        "",
        "× no line breaks there, ÷ one may: first in UAX #14, then here. The examples are the characters on both sides.",
    ]
    for row in TAILORED:
        lines += _section(row, found)
    return "\n".join(lines) + "\n"


def _section(row: Tailoring, found: Comparison) -> Iterable[str]:
    groups = [group for group in found.groups if group.tailoring() is row]
    if groups:
        yield from ("", f"**{row.change}, CLREQ {row.clause}.** {row.reason}", "")
        yield from ("| before | after | boundaries | example |", "|---|---|--:|---|")
    for group in groups:
        yield f"| {_pair(group)} | {found.groups[group]} | {_spelled(found.examples[group])} |"


if __name__ == "__main__":
    PAGE.write_text(build_page(compare()), encoding="utf-8")
