"""Whether bytes are Chinese text, and in which encoding, by characters that are likely in a text that is read rightly."""

from __future__ import annotations

import re
from typing import Final

FREQUENT: Final = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家事成方多"
    "经去法同现当没动面起看定天分还进好小部其主样理心本前开但因从想实日民工全市县乡村镇"
    "這個們來為國說時會對發後過學經麼動現當沒進開樣從實無長機與縣鄉鎮，。、：；！？“”《》（）　"
)
"""The commonest characters of Chinese text: a third and more of any honest text, hardly any of one decoded wrongly."""

_WIDE: Final = re.compile(rb"[\x81-\xfe](?:[\x40-\x7e\x80-\xfe]|[0-9][\x81-\xfe][0-9])")
"""A character of more than one byte (GB 18030-2005, 5.2)."""

_USUAL: Final = re.compile(
    rb"[\xb0-\xd7][\xa1-\xfe]"  # GB 2312-1980, rows 16-55: the 3,755 characters of the first level
    rb"|[\xa1-\xa3\xa6-\xa9][\xa1-\xfe]"  # its rows of marks, 1-9; without those of kana, which EUC-JP has there too
)

_NOT_ASCII: Final = re.compile("[^\x00-\x7f]")

_LIKELY_IN_UTF8: Final = re.compile("[\xa0-\u017f\u0391-\u03c9\u0410-\u045f]")
"""Likely characters of two bytes in UTF-8: Latin, Greek and Cyrillic letters, degrees, dots, signs."""

USUAL_SHARE: Final = 0.95
"""Of the characters of a text that is surely GB18030: Big5 and Shift-JIS put half of theirs outside GB 2312's first level."""

ENOUGH: Final = 20
"""Characters from which on a text must have frequent ones: Korean in EUC-KR has all of its in the rows of the first level."""

FREQUENT_SHARE: Final = 0.1
"""Of its characters, those that are then `FREQUENT`."""


def is_surely_gb18030(contents: bytes) -> bool:
    """Whether the bytes are surely GB18030: nearly all characters of more than one byte are usual ones of GB 2312."""
    wide = _WIDE.findall(contents)
    usual = sum(_USUAL.fullmatch(character) is not None for character in wide)
    if not wide or usual < USUAL_SHARE * len(wide) or b"\x00" in contents:
        return False
    text = b"".join(wide).decode("gb18030", "replace")
    return len(text) < ENOUGH or sum(character in FREQUENT for character in text) >= FREQUENT_SHARE * len(text)


def is_unlikely(text: str) -> bool:
    """Whether a text that UTF-8 writes with one and two bytes a character is mostly accents without letters and rare marks."""
    wide = _NOT_ASCII.findall(text)
    unlikely = sum(_LIKELY_IN_UTF8.match(character) is None for character in wide)
    return unlikely > 0 and 2 * unlikely >= len(wide)


def likeness(contents: bytes, encoding: str) -> float:
    """How much like Chinese text the bytes read in `encoding`: the share of frequent characters, 0 where they do not."""
    try:
        text = contents.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    wide = [character for character in text if character > "\x7f"]
    if not wide or any(character < " " and character not in "\t\n\r\f" for character in text):
        return 0.0
    return sum(character in FREQUENT for character in wide) / len(wide)
