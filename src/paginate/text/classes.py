"""Character classes: CLREQ 3.1 (marks) and 3.2 (mixed text), as a table from class to characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from paginate.geometry import WritingMode


class Class:
    """The classes, each a single character, so that a text's classes are a string as long as the text."""

    HAN: Final = "H"  # 汉字, and whatever else stands in a full em cell
    OPENING: Final = "("  # 开始夹注符号: opening brackets and quotation marks
    CLOSING: Final = ")"  # 结束夹注符号
    SENTENCE_CLOSING: Final = "]"  # a closing mark right after a stop: the sentence's blank stands behind it
    COMMA: Final = ","  # 逗号, 顿号
    SEMICOLON: Final = ";"  # 分号
    COLON: Final = ":"  # 冒号
    STOP: Final = "."  # 句号
    EXCLAMATION: Final = "!"  # 问号, 叹号
    INTERPUNCT: Final = "·"  # 间隔号
    CONNECTOR: Final = "~"  # 连接号
    SOLIDUS: Final = "/"  # 分隔号
    DASH: Final = "—"  # 破折号, two together
    ELLIPSIS: Final = "…"  # 省略号, two together
    WHOLE_MARK: Final = "V"  # ：；？！ of vertical text: one em, never adjusted
    DIGIT: Final = "N"
    DIGITS_UPRIGHT: Final = "D"  # 纵中横: a number upright in one cell of a vertical line
    FULL_DIGIT: Final = "n"  # full-width digits
    PREFIX: Final = "$"  # $ and its like, before a number
    FULL_PREFIX: Final = "@"  # ￥ and its like, an em wide
    SUFFIX: Final = "%"  # % and its like, after a number
    FULL_SUFFIX: Final = "#"  # ％ ℃ and their like, an em wide
    WESTERN: Final = "L"  # letters and the marks inside Western words
    WESTERN_OPENING: Final = "<"
    WESTERN_CLOSING: Final = ">"
    HYPHEN: Final = "-"  # a break may follow it inside a Western word
    SPACE: Final = " "  # a Western word space
    NO_BREAK_SPACE: Final = "="
    IDEOGRAPHIC_SPACE: Final = "_"  # U+3000, an em without ink
    COMBINING: Final = "^"  # belongs to the character before it


CHARACTERS: Final[Mapping[str, str]] = {
    # class                    characters                                          CLREQ
    Class.OPENING:           "“‘（《〈「『【〔〖［｛〘〚",                            # 3.1.1.2, 3.1.6.1, A.3
    Class.CLOSING:           "”’）》〉」』】〕〗］｝〙〛",                            # 3.1.1.2, 3.1.6.1, A.3
    Class.COMMA:             "，、﹐﹑",                                            # 3.1.1.1, A.1
    Class.SEMICOLON:         "；﹔",                                               # 3.1.1.1, A.1
    Class.COLON:             "：﹕",                                               # 3.1.1.1, A.1
    Class.STOP:              "。．﹒｡",                                            # 3.1.1.1, A.1
    Class.EXCLAMATION:       "？！﹖﹗‼⁇⁈⁉",                                        # 3.1.1.1, A.1; ‼⁇⁈⁉ 3.1.3.3
    Class.INTERPUNCT:        "·‧•・",                                             # 3.1.1.2, A.2 间隔号
    Class.CONNECTOR:         "～–〜",                                             # 3.1.1.2, A.2 连接号
    Class.SOLIDUS:           "／",                                                # 3.1.1.2, A.2 分隔号
    Class.DASH:              "—⸺―",                                              # 3.1.1.2, A.2 破折号
    Class.ELLIPSIS:          "…⋯",                                               # 3.1.1.2, A.2 省略号
    Class.PREFIX:            "№¥$£€",                                           # 3.1.5.2
    Class.FULL_PREFIX:       "￥＄￡￠",                                            # 3.1.5.2
    Class.FULL_DIGIT:        "０１２３４５６７８９",                                      # 3.2.1
    Class.SUFFIX:            "°′″%‱",                                           # 3.1.5.2
    Class.FULL_SUFFIX:       "％‰℃℉",                                            # 3.1.5.2
    Class.WESTERN_OPENING:   "([{",
    Class.WESTERN_CLOSING:   ")]},.;:!?",
    Class.HYPHEN:            "-\u2010",
    Class.SPACE:             " \t",
    Class.NO_BREAK_SPACE:    "\u00a0\u202f",
    Class.IDEOGRAPHIC_SPACE: "\u3000",
}  # fmt: skip

WHOLE_IN_VERTICAL: Final = Class.SEMICOLON + Class.COLON + Class.EXCLAMATION
"""Classes whose marks keep a whole em in vertical text, adjusted by nobody (CLREQ 3.1.6.1)."""

_BY_CHARACTER: Final = {character: code for code, characters in CHARACTERS.items() for character in characters}

_WESTERN_NAMES: Final = ("LATIN", "GREEK", "CYRILLIC", "SUPERSCRIPT", "SUBSCRIPT")
"""How the Unicode names begin of what belongs to Western words: m², H₂O."""

APOSTROPHE: Final = "’"
_APOSTROPHE = re.compile(r"(?<=[A-Za-z\u00c0-\u024f])’(?=[A-Za-z\u00c0-\u024f])")
_SENTENCE_CLOSING = re.compile(r"(?<=[.!])[)]+")


@lru_cache(maxsize=65536)
def class_of(character: str) -> str:
    """The class of a character on its own, in horizontal text."""
    if found := _BY_CHARACTER.get(character):
        return found
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Mc") or character in "\u200d\ufe0e\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return Class.COMBINING
    if character.isascii() or unicodedata.name(character, "").startswith(_WESTERN_NAMES):
        return Class.DIGIT if character.isdigit() else Class.WESTERN
    return Class.HAN


class _ClassTable(dict[int, str]):
    """A table for str.translate that works out each character once."""

    def __missing__(self, code_point: int) -> str:
        code = class_of(chr(code_point))
        self[code_point] = code
        return code


_TABLE: Final = _ClassTable()
_VERTICAL: Final = str.maketrans(dict.fromkeys(WHOLE_IN_VERTICAL, Class.WHOLE_MARK))


def classify(text: str, writing_mode: WritingMode = WritingMode.HORIZONTAL) -> str:
    """The classes of a text's characters, one character each."""
    codes = text.translate(_TABLE)
    if APOSTROPHE in text:
        spelled = list(codes)
        for apostrophe in _APOSTROPHE.finditer(text):
            spelled[apostrophe.start()] = Class.WESTERN
        codes = "".join(spelled)
    codes = _SENTENCE_CLOSING.sub(lambda marks: Class.SENTENCE_CLOSING * len(marks[0]), codes)
    if writing_mode is WritingMode.VERTICAL:
        codes = codes.translate(_VERTICAL)
    return codes
