"""Characters typed for a dash or an ellipsis: table lines, full-width hyphens, en dashes; stops and points in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from paginate.records import NamedTuple

DASH: Final = "——"
ELLIPSIS: Final = "……"

TRUE_DASHES: Final = "—―"
DASH_LOOKALIKES: Final = "─━－﹣﹘–‒−⎯ー︱"
"""The characters of input methods, old code tables and manuscripts for half of a dash (clreq#101, clreq#205; GB/T 15834, 4.12.2)."""

POINTS: Final = "。．｡﹒·・•‧･∙⋅"
ELLIPSIS_SIGNS: Final = (*(point * 3 for point in POINTS), "‥‥", "︙")
"""Characters typed for an ellipsis (GB/T 15834, 4.11.2: six points in the middle of two ems); without one, a run is not an ellipsis."""

OF_DASHES: Final = re.escape(TRUE_DASHES + DASH_LOOKALIKES)
BOX: Final = "\u2500-\u257f"

_DASH: Final = f"(?<![{OF_DASHES}{BOX}0-9０-９])(?:[{OF_DASHES}]{{2}}){{1,2}}(?![{OF_DASHES}{BOX}0-9０-９])"
"""Two marks or four, which are one dash or two: a longer row is a line that someone has drawn."""

_ELLIPSIS: Final = f"([{POINTS}])(?<!\\1\\1)\\1{{2,5}}(?!\\1)|(?<!‥)‥{{2,3}}(?!‥)|︙{{1,2}}"
"""Three to six points: a longer row are leaders."""


class Lookalike(NamedTuple):
    """A look-alike from `start` on, and what to write in its place."""

    start: int
    typed: str
    right: str


def dashes(text: str) -> Iterator[Lookalike]:
    """Characters typed for a dash; a true dash is not among them."""
    if any(mark in text for mark in DASH_LOOKALIKES):
        for found in re.finditer(_DASH, text):
            typed = found[0]
            kana = "ー" in typed and "\u3040" <= text[max(0, found.start() - 1)] <= "\u30ff"  # a Japanese word's
            if not kana and not all(mark in TRUE_DASHES for mark in typed):
                yield Lookalike(found.start(), typed, "—" * len(typed))


def ellipses(text: str) -> Iterator[Lookalike]:
    """Characters typed for an ellipsis."""
    if any(sign in text for sign in ELLIPSIS_SIGNS):
        for found in re.finditer(_ELLIPSIS, text):
            yield Lookalike(found.start(), found[0], ELLIPSIS)


def with_dashes(text: str) -> str:
    """The text with dashes where something is typed for them, as long as before."""
    for found in dashes(text):
        text = text[: found.start] + found.right + text[found.start + len(found.typed) :]
    return text
