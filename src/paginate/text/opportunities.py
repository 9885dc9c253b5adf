"""Where the lines of a text may break: CLREQ's tables, UAX #14 for all other characters, addresses, hyphens, units,
and the marks that a layout adds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.text.addresses import partings
from paginate.text.breaking import (
    BLANKS,
    CLOSING,
    NO_LINE_END,
    POINTING,
    PREFIXES,
    SUFFIXES,
    WORD,
    Break,
    Prohibition,
    break_table,
    parted_dashes,
)
from paginate.text.classes import CHARACTERS, VULGAR_FRACTIONS, Class
from paginate.text.numbers import bound_places

MULTIPLIERS: Final = "十百千万亿"
LONG_UNITS: Final = (
    "平方公里", "平方千米", "平方米", "立方米", "摄氏度", "百分点", "公里", "千米", "分米", "厘米", "毫米", "公顷", "公斤",
    "千克", "毫升", "千瓦时", "千瓦", "小时", "分钟", "秒钟", "年度", "月份", "美元", "欧元", "港元", "人次", "亿元", "万元",
)  # fmt: skip
SHORT_UNITS: Final = "年月日号时点分秒元角个名位人件条项次届期周天岁平米吨斤亩里度倍种家所座辆台户口张升克"
"""Units that stay with the number before them if a style says so (`units`): 3.5万元, 200余张, 20平方米."""

_NUMBER_WITH_UNIT = expression(
    rf"(?<=[0-9０-９{VULGAR_FRACTIONS}])[{MULTIPLIERS}]*[多余]?(?:{'|'.join(LONG_UNITS)}|[{SHORT_UNITS}])?"
)

BY_UNICODE: Final = (
    WORD + Class.SPACE + Class.NO_BREAK_SPACE + Class.FIXED_SPACE + Class.COMBINING + Class.PREFIX + Class.SUFFIX
)  # fmt: skip
"""Classes between which UAX #14 alone decides."""

HAN: Final = (
    (0x2E80, 0x2FFF), (0x3003, 0x3029), (0x3030, 0x3034), (0x3036, 0x303B), (0x303D, 0x3098), (0x309B, 0x3130),
    (0x3190, 0x9FFF), (0xF900, 0xFAFF), (0xFF01, 0xFF60), (0xFFE0, 0xFFE5), (0x20000, 0x3FFFD),
)  # fmt: skip
"""Characters between which lines break freely in UAX #14 too: first and last of each range."""

LIKE_HAN: Final = (
    (0xA7, 0xA7), (0xD7, 0xD7), (0xF7, 0xF7), (0x203B, 0x203B), (0x2150, 0x2188), (0x2190, 0x2211), (0x2214, 0x2307),
    (0x2312, 0x2312), (0x2460, 0x25CB), (0x25CD, 0x261C), (0x261E, 0x26F8), (0x26FA, 0x2709), (0x270E, 0x275A),
    (0x2776, 0x27BF), (0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD),
)  # fmt: skip
"""Numbers in circles, arrows, boxes, stars, and private characters, with which newsrooms write rare Han ones: for UAX #14
letters or Han, as the context has it (LB1); here they are Han."""

_MARKS: Final = frozenset("".join(marks for code, marks in CHARACTERS.items() if code not in BY_UNICODE))

KNOWN: Final = "k"
ASKS: Final = "?"


class _AskTable(dict[int, str]):
    """For str.translate: KNOWN for a character of which the tables say all that UAX #14 does, else ASKS. (A regular
    expression with such ranges takes eight milliseconds to compile.)"""

    def __missing__(self, code_point: int) -> str:
        known = chr(code_point) in _MARKS or _is_in(code_point, HAN) or _is_in(code_point, LIKE_HAN)
        result = self[code_point] = KNOWN if known else ASKS
        return result


LIKE_ALL: Final = "一"
"""Replaces every character that is broken like a Han character."""

_ASKS: Final = _AskTable()


def _is_in(code_point: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(first <= code_point <= last for first, last in ranges)


_LONE_PREFIX = expression(f"(?<={Class.HAN})[{PREFIXES}](?={Class.HAN}|$)")
"""A sign of a number, alone among Han characters: it begins no line (see docs/conformance/wpt.md)."""
_SIMPLE = expression(r"(?<![!-~ ])(?:[A-Za-z]+|[0-9]+(?:[.,:][0-9]+)*%?)(?![!-~ ])")
"""Words and numbers alone among Chinese characters: for these the tables agree with UAX #14."""


_FIXED = expression(
    "\u200b *|[\n\v\f\r\x85\u2028\u2029\u200d\u2060\ufeff\u2007\u2011\u180e\u0f08\u0f0c\u0f12\u034f\u035c-\u0362\U00016fe4]"
)
"""Characters whose business is to break lines, or to forbid it: LB4 to LB12, which UAX #14 lets nobody tailor."""


class BreakRules(NamedTuple):
    """The keys of a style about breaking: see `paginate.model.Style`. `hyphenate` is a language, empty for none."""

    level: Prohibition
    no_line_start: str = ""
    no_line_end: str = ""
    units: bool = False
    hyphenate: str = ""


def breaks(text: str, classes: str, rules: BreakRules) -> list[str]:
    """The `Break` before each character of the text and at its end: one more than it has characters."""
    table = break_table(rules.level)
    pairs = zip(with_bases(classes), classes[1:], strict=False)
    found = [Break.FREE, *[table[pair] for pair in pairs], Break.FREE]
    for at in parted_dashes(text, classes):
        found[at] = Break.FREE
    if ASKS in text.translate(_ASKS):
        _apply_words(text, classes, rules, found)
    for at in bound_places(text, classes):
        found[at] = Break.BOUND
    for at, may_end in partings(text):
        found[at] = Break.FREE if may_end else Break.BOUND
    if rules.level is not Prohibition.NONE:
        _apply_context(text, classes, rules.level, found)
    if rules.units:
        for unit in _NUMBER_WITH_UNIT.finditer(text):
            found[unit.start() : unit.end()] = [Break.BOUND] * (unit.end() - unit.start())
    if rules.no_line_start or rules.no_line_end:
        _apply_own_marks(text, rules, found)
    return found


@cache
def _marks_beside_blanks(level: Prohibition) -> re.Pattern[str]:
    """Marks that a level lets end no line, with blanks behind them: the blanks are not seen, and the mark would end it
    (LB14). So a closing mark with blanks before it would begin a line."""
    ends_none = re.escape(NO_LINE_END[level] + Class.WESTERN_OPENING)
    begins_none = re.escape(CLOSING + POINTING + Class.WESTERN_CLOSING)
    return re.compile(f"[{ends_none}][{BLANKS}]+|[{BLANKS}]+(?=[{begins_none}])")


_CLUSTER = expression(rf"([^\{Class.COMBINING} ])\{Class.COMBINING}+")


def with_bases(classes: str) -> str:
    """The classes, where a combining mark has that of the character it belongs to (LB9)."""
    if Class.COMBINING not in classes:
        return classes
    return _CLUSTER.sub(lambda cluster: cluster[1] * len(cluster[0]), classes)


_TOPIC: Final = r"([#＃])(?!\s)[^#＃]{1,30}(?<!\s)\1|[<＜](?![\s0-9０-９=＝])[^<>＜＞]{1,30}(?<!\s)[>＞]"
"""Text between two # or between < and >, which are brackets there: #备耕进行时#, ＜条例＞."""

_CALLED = expression(r"(?<![0-9A-Za-z_.+-])[@＠#＃]")
"""A sign that opens a name or a topic, where a Han character is behind it: @张三, #备耕."""


def _apply_context(text: str, classes: str, level: Prohibition, found: list[str]) -> None:
    """Prohibitions that depend on more than two neighbours."""
    places: list[int] = []
    if any(sign in classes for sign in PREFIXES):
        places += [sign.start() for sign in _LONE_PREFIX.finditer(classes)]
    if any(sign in text for sign in "#＃@＠<＜"):
        topics = list(re.finditer(_TOPIC, text))
        opened = {topic.start() for topic in topics}
        places = [at for at in places if at not in opened]
        places += [at for topic in topics for at in (topic.start() + 1, topic.end() - 1)]
        closed = {topic.end() for topic in topics}
        called = {sign.end() for sign in _CALLED.finditer(text, 0, len(text) - 1)} - closed
        places += [at for at in called if "\u3400" <= text[at] <= "\u9fff"]
    if any(blank in classes for blank in BLANKS):
        for group in _marks_beside_blanks(level).finditer(classes):
            begins_with_blank = classes[group.start()] in BLANKS
            places += range(group.start() + (not begins_with_blank), group.end() + 1)
    for at in places:
        if 0 < at < len(classes) and found[at] == Break.FREE:
            found[at] = Break.PROHIBITED


def _apply_words(text: str, classes: str, rules: BreakRules, found: list[str]) -> None:
    """The breaks in Western words and numbers: UAX #14, hyphenation."""
    if ASKS in _SIMPLE.sub("", text).translate(_ASKS):
        _apply_unicode(text, classes, found)
    if rules.hyphenate:
        from paginate.text.hyphenation import hyphenation_points

        for at in hyphenation_points(text, rules.hyphenate):
            if found[at] == Break.BOUND:
                found[at] = Break.HYPHEN


def _apply_unicode(text: str, classes: str, found: list[str]) -> None:
    """Let UAX #14 decide where the tables say nothing; loading it takes a moment, so only where it is needed."""
    from paginate.text.unicode_breaks import break_opportunities

    ours = BY_UNICODE + Class.HAN
    asked = [character if code in ours else LIKE_ALL for character, code in zip(text, classes, strict=True)]
    allowed = break_opportunities("".join([LIKE_ALL if _is_in(ord(each), LIKE_HAN) else each for each in asked]))
    for at, (before, after) in enumerate(zip(with_bases(classes), classes[1:], strict=False), 1):
        if before in BY_UNICODE and after in BY_UNICODE:
            found[at] = Break.FREE if allowed[at] else Break.BOUND
        elif not allowed[at] and found[at] == Break.FREE and after not in SUFFIXES:
            found[at] = Break.BOUND
    for fixed in _FIXED.finditer(text):
        for at in {fixed.start(), fixed.end()} - {0}:
            found[at] = Break.FREE if allowed[at] else Break.BOUND


def _apply_own_marks(text: str, rules: BreakRules, found: list[str]) -> None:
    for at in range(1, len(text)):
        forbidden = text[at] in rules.no_line_start or text[at - 1] in rules.no_line_end
        if forbidden and found[at] in (Break.FREE, Break.HYPHEN):
            found[at] = Break.PROHIBITED
