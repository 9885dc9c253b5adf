"""What to do about lines at fault: only what their style has not done already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.model import Composer, PushIn, Style
from paginate.records import NamedTuple

LEAST_PARTED: Final = expression(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff]{5}")
"""A word that hyphenation may part has two letters before the hyphen and three behind it, or the other way round."""


class Case(NamedTuple):
    """What a remedy depends on: the style, and the text that the line has or would have to take in."""

    style: Style
    text: str = ""


class Remedy(NamedTuple):
    """A phrase, the style's key and value that it speaks of (none where it speaks of no style), and where it is of use."""

    phrase: str
    written: str
    is_open: Callable[[Case], bool]


def _always(_: Case) -> bool:
    return True


CHANGE_WORDS: Final = Remedy("change-words", "", _always)
WIDER_COLUMN: Final = Remedy("wider-column", "", _always)
LESS_TYPE: Final = Remedy("smaller-type", "", _always)
HYPHENATE: Final = Remedy(
    "allow-hyphenation",
    "hyphenate: en",
    lambda case: not case.style.hyphenate and LEAST_PARTED.search(case.text) is not None,
)
COMPOSE_BY_PARAGRAPH: Final = Remedy(
    "by-paragraph", "composer: paragraph", lambda case: case.style.composer is not Composer.PARAGRAPH
)
PUSH_IN_LESS: Final = Remedy("push-in-marks", "push_in: marks", lambda case: case.style.push_in is not PushIn.MARKS)
LESS_TRACKING: Final = Remedy("less-tracking", "tracking: 0", lambda case: case.style.tracking > 0)
KEEP_WITH_NEXT: Final = Remedy(
    "keep-with-next", "keep_with_next: true", lambda case: not (case.style.keep_with_next or case.style.lines)
)
LINE_BEFORE: Final = Remedy("line-before", "", _always)
OTHER_DEPTH: Final = Remedy("other-depth", "", _always)
DEEPER_FRAME: Final = Remedy("deeper-frame", "", _always)

REMEDIES: Final[Mapping[str, tuple[Remedy, ...]]] = {
    "line-loose": (CHANGE_WORDS, HYPHENATE, COMPOSE_BY_PARAGRAPH),
    "line-tight": (CHANGE_WORDS, HYPHENATE, PUSH_IN_LESS, COMPOSE_BY_PARAGRAPH),
    "last-line-short": (Remedy("change-paragraph", "", _always),),
    "prohibited-mark": (WIDER_COLUMN, LESS_TYPE, CHANGE_WORDS),
    "measure-too-narrow": (WIDER_COLUMN, LESS_TYPE, HYPHENATE),
    "lone-line": (LINE_BEFORE, OTHER_DEPTH),
    "crosshead-foot": (KEEP_WITH_NEXT, LINE_BEFORE, OTHER_DEPTH),
    "heading-overset": (
        Remedy("two-lines", "", _always),
        Remedy("fewer-characters", "", _always),
        LESS_TRACKING,
        Remedy("longer-frame", "", _always),
    ),
    "heading-too-deep": (
        LESS_TYPE,
        Remedy("less-leading", "", _always),
        Remedy("fewer-lines", "", _always),
        DEEPER_FRAME,
    ),
    "heading-line-too-deep": (LESS_TYPE, DEEPER_FRAME),
}
"""By the code of a finding, what would mend it, the nearest at hand first."""


def advice(code: str, case: Case) -> Phrase:
    """The remedies that are open, as one list of words."""
    return either(remedies(code, case))


def remedies(code: str, case: Case) -> list[Phrase]:
    """The remedies that are open."""
    return [phrase(remedy.phrase) for remedy in REMEDIES[code] if remedy.is_open(case)]


def either(ways: list[Phrase]) -> Phrase:
    """One of several things to do."""
    *others, last = ways
    return phrase("or", one=listed(others), other=last) if others else last


def listed(ways: list[Phrase]) -> Phrase:
    """All of several things, with marks between them."""
    found = ways[0]
    for other in ways[1:]:
        found = phrase("listed", one=found, other=other)
    return found
