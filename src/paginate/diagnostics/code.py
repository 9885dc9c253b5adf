"""A row in the tables of findings: a code's severity, message and remedy, and what comes of the fault in print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.records import NamedTuple

NOTHING: Final = ("", "")


class Code(NamedTuple):
    """A row of a table. `still_renders`: the page is set and written all the same, so that the fault can be seen.

    `explanation` says what goes wrong on the press where preflight finds this; empty words for all other codes.
    """

    severity: str
    message: Mapping[str, str]
    help: Mapping[str, str]
    explanation: Mapping[str, str]
    still_renders: bool = False


def row(
    severity: str,
    english: tuple[str, str],
    chinese: tuple[str, str],
    *,
    explanation: tuple[str, str] = NOTHING,
    still_renders: bool = False,
) -> Code:
    """A row from its message and help in English and in Chinese, and its explanation in both."""
    message, remedy, explained = (
        {"en": words[0], "zh": words[1]} for words in (*zip(english, chinese, strict=True), explanation)
    )
    return Code(severity, message, remedy, explained, still_renders or severity != "error")
