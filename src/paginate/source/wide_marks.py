"""Look-alikes of YAML's characters: full-width characters that a Chinese input method writes in place of others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from paginate.expressions import expression

BLANKS: Final[Mapping[str, str]] = {
    "\u3000": "full-width-blank",
    "\u00a0": "no-break-space",
    **dict.fromkeys(
        "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", "wide-space"
    ),
    "\u200b": "invisible-character",
    "\ufeff": "invisible-character",
}
"""Look-alikes of a space at a line's beginning, each with its phrase: in YAML (1.1, 4.2) U+0020 alone indents."""

HYPHENS: Final = "－﹣‐‑–—−"
"""Look-alikes of the hyphen before an item of a list."""

NARROW: Final[Mapping[str, str]] = {
    "，": ",", "、": ",", "；": ",",
    "：": ":",
    "［": "[", "］": "]", "｛": "{", "｝": "}", "【": "[", "】": "]",
    "．": ".", "。": ".",
    "＋": "+", "－": "-", "＃": "#",
    "＂": '"', "“": '"', "”": '"', "＇": "'", "‘": "'", "’": "'",
}  # fmt: skip
"""The character to write outside of text. Full-width letters and digits are 0xFEE0 above the others (Unicode, U+FF00)."""

_WIDE_LETTER: Final = "０-９Ａ-Ｚａ-ｚ"

WIDE: Final = expression(f"[{''.join(NARROW)}{_WIDE_LETTER}]")
"""A full-width character in a wrong place."""

INDENT: Final = expression(rf" *(?:- +)*([{''.join(BLANKS)}])")
"""A line that is indented with a look-alike of a space."""

ITEM: Final = expression(rf"\s*([{HYPHENS}])\s+\S")
"""A line that begins as an item of a list would, with another hyphen."""


def quoted(text: str) -> str:
    """The text as YAML takes it whatever it has in it."""
    return "'" + text.strip().replace("'", "''") + "'"


def narrow(character: str) -> str:
    """The character to write for one that `WIDE` finds."""
    return NARROW.get(character) or chr(ord(character) - 0xFEE0)


def narrowed(text: str) -> str:
    """The text with all such characters as they are to be written, and without such marks at its end."""
    fixed = WIDE.sub(lambda found: narrow(found[0]), text)
    return re.sub(r",(?=\S)", ", ", fixed.rstrip(",."))
