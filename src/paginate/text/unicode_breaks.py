"""The only door to icu4py: where UAX #14 lets a line break, untailored, in the Unicode version of ICU (17.0 in ICU 78)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

ROOT: Final = "und"
"""ICU's root locale, which tailors nothing: that of Chinese, for one, takes its quotation marks for brackets."""

_SURROGATES = re.compile("[\ud800-\udfff]")
ALPHABETIC: Final = "\ufffd"
"""Replaces a lone surrogate, which ICU does not take: both are alphabetic (LB1)."""


def break_opportunities(text: str) -> Sequence[bool]:
    """Whether a line may break before each character of the text, its end included: one more than it has characters.

    The first is False (LB2) and the last True (LB3); of an empty text the only one is False. Thai, Lao, Khmer and
    Burmese, of which UAX #14 leaves the words to dictionaries, break between the words of ICU's.
    """
    from icu4py.breakers import LineBreaker

    allowed = [False] * (len(text) + 1)
    end = 0
    # Its segments as text: their offsets would count in UTF-16.
    for segment in LineBreaker(_SURROGATES.sub(ALPHABETIC, text), ROOT):
        end += len(segment)
        allowed[end] = True
    return allowed
