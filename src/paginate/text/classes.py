"""Character classes: CLREQ 3.1 (marks) and 3.2 (mixed text), as a table from class to characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Final

from paginate.expressions import expression
from paginate.geometry import WritingMode


class Locale(Enum):
    """The custom that marks follow: on the mainland they are at the side of their cell, elsewhere in its middle."""

    MAINLAND = "zh-Hans"
    TAIWAN = "zh-Hant-TW"
    HONG_KONG = "zh-Hant-HK"


class Class:
    """The classes, each a single character, so that a text's classes are a string as long as the text."""

    HAN: Final = "H"  # 汉字, and all others in a full em cell
    ITERATION: Final = "k"  # 々 and its like: a Han character that does not begin a line
    SMALL_KANA: Final = "y"  # ゃ and its like in Japanese quotations, the sound mark ー
    OPENING: Final = "("  # 开始夹注符号: opening brackets and quotation marks
    CLOSING: Final = ")"  # 结束夹注符号
    SENTENCE_CLOSING: Final = "]"  # a closing mark right after a stop: the sentence's blank comes after it
    COMMA: Final = ","  # 逗号, 顿号
    SEMICOLON: Final = ";"  # 分号
    COLON: Final = ":"  # 冒号
    STOP: Final = "."  # 句号
    EXCLAMATION: Final = "!"  # 问号, 叹号
    PAIRED: Final = "P"  # ？！ and ！！: two that take one em together, also in ！！！
    INTERPUNCT: Final = "·"  # 间隔号, half an em
    WIDE_INTERPUNCT: Final = "*"  # 间隔号 of Taiwan and Hong Kong, an em
    CENTRED: Final = "c"  # ，、：； of Taiwan and Hong Kong: in the middle of the cell
    CENTRED_STOP: Final = "s"  # 。 of Taiwan and Hong Kong
    CONNECTOR: Final = "~"  # 连接号 of an em: ～ and a single —
    SHORT_CONNECTOR: Final = "-"  # 连接号 of half an em: –
    SOLIDUS: Final = "/"  # 分隔号, half an em
    DASH: Final = "—"  # 破折号, two together
    ELLIPSIS: Final = "…"  # 省略号, two together
    WHOLE_MARK: Final = "V"  # one em, never adjusted: ：；？！ of vertical text, ‼ and its like
    DIGIT: Final = "N"
    DIGITS_UPRIGHT: Final = "D"  # 纵中横: characters side by side in one cell of a vertical line
    FULL_DIGIT: Final = "n"  # full-width digits
    PREFIX: Final = "$"  # $ and its like, before a number
    FULL_PREFIX: Final = "@"  # ￥ and its like, an em wide
    SUFFIX: Final = "%"  # % and its like, after a number
    FULL_SUFFIX: Final = "#"  # ％ ℃ and their like, an em wide
    WESTERN: Final = "L"  # letters and the marks inside Western words
    RAISED: Final = "²"  # raised and lowered digits: they belong to the character before them
    WESTERN_OPENING: Final = "<"
    WESTERN_CLOSING: Final = ">"
    HYPHEN: Final = "h"  # a break may follow it inside a Western word
    SPACE: Final = " "  # a Western word space
    NO_BREAK_SPACE: Final = "="
    IDEOGRAPHIC_SPACE: Final = "_"  # U+3000, an em without ink
    FIXED_SPACE: Final = "w"  # a blank whose width its name says, from a hair to an em
    COMBINING: Final = "^"  # belongs to the character before it


def _from_to(first: int, last: int, without: str = "") -> str:
    """The characters from one code point to another, less some."""
    return "".join(character for code in range(first, last + 1) if (character := chr(code)) not in without)


UNIT_SIGNS: Final = _from_to(0x32CC, 0x32CE) + _from_to(0x3300, 0x3357) + _from_to(0x3371, 0x337A) + (
    _from_to(0x3380, 0x33DF) + "\u33ff"
)  # fmt: skip
"""The units that Unicode has as one character an em wide: ㎡ ㎏ ㎞ ㏄ ㏑ ㌔ ㍴."""

SUFFIXED_CURRENCIES: Final = "\u20a7\u20b6\u20bb\u20be\u20c0"
"""Signs of money after their number (UAX #14, PO); all others of their block come before it (PR)."""

VULGAR_FRACTIONS: Final = "¼½¾" + _from_to(0x2150, 0x215F) + "\u2189"
ARITHMETIC: Final = "±∓＋﹢×÷＝﹦≈≒≠≡＜﹤＞﹥≤≥≦≧≪≫≮≯∝√∠⌀"
RAISED_DIGITS: Final = "²³¹" + _from_to(0x2070, 0x208E, without="\u2072\u2073\u207d\u207e\u208d\u208e")

SPACE_WIDTHS: Final[Mapping[str, float]] = {
    # blank       em        name                     Unicode Standard, table 6-2
    "\u1680": 0.5,   # OGHAM SPACE MARK
    "\u2000": 0.5,   # EN QUAD
    "\u2001": 1.0,   # EM QUAD
    "\u2002": 0.5,   # EN SPACE
    "\u2003": 1.0,   # EM SPACE
    "\u2004": 1 / 3, # THREE-PER-EM SPACE
    "\u2005": 1 / 4, # FOUR-PER-EM SPACE
    "\u2006": 1 / 6, # SIX-PER-EM SPACE
    "\u2007": 0.5,   # FIGURE SPACE: a half-width digit's
    "\u2008": 0.25,  # PUNCTUATION SPACE: a half-width point's
    "\u2009": 1 / 5, # THIN SPACE
    "\u200a": 1 / 8, # HAIR SPACE
    "\u205f": 4 / 18, # MEDIUM MATHEMATICAL SPACE
}  # fmt: skip
"""Blanks of a width of their own, in ems."""

CHARACTERS: Final[Mapping[str, str]] = {
    # class                    characters                                          CLREQ
    Class.OPENING:           "“‘（《〈「『【〔〖［｛〘〚｟〝｢",                         # 3.1.1.2, 3.1.6.1, A.3
    Class.CLOSING:           "”’）》〉」』】〕〗］｝〙〛｠〞〟｣",                        # 3.1.1.2, 3.1.6.1, A.3
    Class.COMMA:             "，、﹐﹑､",                                           # 3.1.1.1, A.1
    Class.SEMICOLON:         "；﹔",                                               # 3.1.1.1, A.1
    Class.COLON:             "：﹕",                                               # 3.1.1.1, A.1
    Class.STOP:              "。．﹒｡",                                            # 3.1.1.1, A.1
    Class.EXCLAMATION:       "？！﹖﹗",                                            # 3.1.1.1, A.1
    Class.WHOLE_MARK:        "‼⁇⁈⁉‥․",                                           # 3.1.3.3: one em each; ‥․: none
    Class.INTERPUNCT:        "·‧•・･∙⋅",                                          # 3.1.1.2, A.2 间隔号
    Class.CONNECTOR:         "～〜∼⁓〰－﹣﹘∶",                                     # 3.1.1.2, A.2 连接号; clreq#527: －; ∶ as ：
    Class.SHORT_CONNECTOR:   "–‒",                                               # 3.1.1.2, 3.1.6.1, A.2 连接号
    Class.SOLIDUS:           "／",                                                # 3.1.1.2, A.2 分隔号
    Class.DASH:              "—⸺―",                                              # 3.1.1.2, A.2 破折号
    Class.ELLIPSIS:          "…⋯︙",                                              # 3.1.1.2, A.2 省略号
    Class.ITERATION:         "々〻ゝゞヽヾ",                                         # none: JIS X 4051 has them
    Class.SMALL_KANA:        "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ゛゜゠ｧｨｩｪｫｬｭｮｯｰ",
    Class.PREFIX:            "№¤¥$£฿−" + _from_to(0x20A0, 0x20CF, without=SUFFIXED_CURRENCIES),  # 3.1.5.2; UAX #14, PR
    Class.FULL_PREFIX:       "￥＄﹩￡￦§＃﹟" + ARITHMETIC,                            # 3.1.5.2, clreq#262
    Class.FULL_DIGIT:        "０１２３４５６７８９" + VULGAR_FRACTIONS,                   # 3.2.1; 3.1.5.2: 2½ is one number
    Class.SUFFIX:            "°′″‴⁗%‱¢℔" + SUFFIXED_CURRENCIES,                  # 3.1.5.2; UAX #14, PO
    Class.FULL_SUFFIX:       "％﹪‰℃℉￠‵‶‷" + UNIT_SIGNS,                          # 3.1.5.2, clreq#262
    Class.RAISED:            RAISED_DIGITS,                                      # 3.1.5.2, clreq#262: ㎞², m²
    Class.WESTERN:           "\u2011⁄∕",                                         # 3.2.4: inside words and numbers, such as 1⁄2
    Class.WESTERN_OPENING:   "([{",
    Class.WESTERN_CLOSING:   ")]},.;:!?",
    Class.HYPHEN:            "-\u2010",
    Class.SPACE:             " \t",
    Class.NO_BREAK_SPACE:    "\u00a0\u202f",
    Class.FIXED_SPACE:       "".join(SPACE_WIDTHS),
    Class.IDEOGRAPHIC_SPACE: "\u3000",
}  # fmt: skip

CLASS_NAMES: Final[Mapping[str, str]] = {
    # in a layout's tables                             one class or several
    "han": Class.HAN, "汉字": Class.HAN,
    "iteration": Class.ITERATION, "叠字号": Class.ITERATION,
    "small-kana": Class.SMALL_KANA, "小假名": Class.SMALL_KANA,
    "opening": Class.OPENING, "开始括号": Class.OPENING,
    "closing": Class.CLOSING + Class.SENTENCE_CLOSING, "结束括号": Class.CLOSING + Class.SENTENCE_CLOSING,
    "sentence-closing": Class.SENTENCE_CLOSING, "句末结束括号": Class.SENTENCE_CLOSING,
    "comma": Class.COMMA, "逗号": Class.COMMA, "顿号": Class.COMMA,
    "semicolon": Class.SEMICOLON, "分号": Class.SEMICOLON,
    "colon": Class.COLON, "冒号": Class.COLON,
    "stop": Class.STOP, "句号": Class.STOP,
    "exclamation": Class.EXCLAMATION, "问叹号": Class.EXCLAMATION,
    "paired": Class.PAIRED, "问叹连用": Class.PAIRED,
    "interpunct": Class.INTERPUNCT + Class.WIDE_INTERPUNCT, "间隔号": Class.INTERPUNCT + Class.WIDE_INTERPUNCT,
    "centred": Class.CENTRED, "居中点号": Class.CENTRED,
    "centred-stop": Class.CENTRED_STOP, "居中句号": Class.CENTRED_STOP,
    "connector": Class.CONNECTOR, "连接号": Class.CONNECTOR,
    "short-connector": Class.SHORT_CONNECTOR, "短连接号": Class.SHORT_CONNECTOR,
    "solidus": Class.SOLIDUS, "分隔号": Class.SOLIDUS,
    "dash": Class.DASH, "破折号": Class.DASH,
    "ellipsis": Class.ELLIPSIS, "省略号": Class.ELLIPSIS,
    "whole-mark": Class.WHOLE_MARK, "全身点号": Class.WHOLE_MARK,
    "digit": Class.DIGIT, "数字": Class.DIGIT, "半角数字": Class.DIGIT,
    "combined": Class.DIGITS_UPRIGHT, "纵中横": Class.DIGITS_UPRIGHT,
    "full-digit": Class.FULL_DIGIT, "全角数字": Class.FULL_DIGIT,
    "prefix": Class.PREFIX + Class.FULL_PREFIX, "前置单位": Class.PREFIX + Class.FULL_PREFIX,
    "suffix": Class.SUFFIX + Class.FULL_SUFFIX, "后置单位": Class.SUFFIX + Class.FULL_SUFFIX,
    "western": Class.WESTERN, "西文": Class.WESTERN,
    "raised": Class.RAISED, "上下标": Class.RAISED,
    "western-opening": Class.WESTERN_OPENING, "西文开始括号": Class.WESTERN_OPENING,
    "western-closing": Class.WESTERN_CLOSING, "西文结束标点": Class.WESTERN_CLOSING,
    "hyphen": Class.HYPHEN, "连字符": Class.HYPHEN,
    "space": Class.SPACE, "空格": Class.SPACE,
    "ideographic-space": Class.IDEOGRAPHIC_SPACE, "全角空格": Class.IDEOGRAPHIC_SPACE,
    "fixed-space": Class.FIXED_SPACE, "定宽空格": Class.FIXED_SPACE,
}  # fmt: skip
"""The names of the classes in layouts, in English and Chinese."""

WHOLE_IN_VERTICAL: Final = Class.SEMICOLON + Class.COLON + Class.EXCLAMATION
"""Classes whose marks keep a whole em in vertical text, adjusted by nobody (CLREQ 3.1.6.1)."""

CENTRED_IN_TRADITIONAL: Final[Mapping[WritingMode, Mapping[str, str]]] = {
    # CLREQ 3.1.2: in the middle of the cell, · an em; 3.1.6.1: ？！, and down the page also ：；, keep an em
    WritingMode.HORIZONTAL: {
        Class.COMMA: Class.CENTRED, Class.COLON: Class.CENTRED, Class.SEMICOLON: Class.CENTRED,
        Class.STOP: Class.CENTRED_STOP, Class.EXCLAMATION: Class.WHOLE_MARK, Class.INTERPUNCT: Class.WIDE_INTERPUNCT,
    },
    WritingMode.VERTICAL: {
        Class.COMMA: Class.CENTRED, Class.STOP: Class.CENTRED_STOP, Class.INTERPUNCT: Class.WIDE_INTERPUNCT,
    },
}  # fmt: skip
"""The mainland's classes and those of the same marks in Taiwan and Hong Kong."""

_BY_CHARACTER: Final = {character: code for code, characters in CHARACTERS.items() for character in characters}

_WESTERN_NAMES: Final = ("LATIN ", "GREEK ", "CYRILLIC ", "SUPERSCRIPT ", "SUBSCRIPT ", "MODIFIER LETTER ")
"""The beginnings of the Unicode names of signs in Western words: m², H₂O."""

APOSTROPHE: Final = "’"
_SINGLE_QUOTE = expression("[‘’]")
_FULL_POINT = expression(rf"(?<={Class.FULL_DIGIT})\{Class.STOP}(?={Class.FULL_DIGIT})")
_SENTENCE_ENDS = re.escape(Class.STOP + Class.EXCLAMATION + Class.PAIRED + Class.CENTRED_STOP)
_SENTENCE_CLOSING = expression(rf"(?<=[{_SENTENCE_ENDS}])\{Class.CLOSING}+")
"""Closing marks behind a stop that has a blank to hand on; ！ and ？ of vertical text keep their em to themselves."""

_PAIR = expression("(?<!!)!!(?=!?(?!!))")
"""Two ？ or ！ that share an em: a pair, or the first two of three, which take two ems (CLREQ 3.1.3.3)."""
_SINGLE_DASH = expression("(?<![—―⸺])[—―](?![—―⸺])")
_SINGLE_BOX_LINE = expression("(?<![\u2500-\u257f])[\u2500\u2501](?![\u2500-\u257f])")
"""A line of a table's frame, alone among other characters, used for the connector —."""

_TILDE = expression(r"(?<![\x00-\x7f])~(?!~)|(?<!~)~(?![\x00-\x7f])")
"""A half-width tilde beside Chinese text, where it is the connector ～."""

_SOLIDUS = expression(r"(?<![\x00-\x7f])/(?!/)|(?<!/)/(?![\x00-\x7f])")
"""A solidus beside Chinese text, where it is the Chinese mark; inside Western words it is a part of them."""


@lru_cache(maxsize=65536)
def class_of(character: str) -> str:
    """The class of a character on its own, in horizontal text."""
    if found := _BY_CHARACTER.get(character):
        return found
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Mc") or character in "\u200c\u200d" or "\U000e0100" <= character <= "\U000e01ef":
        return Class.COMBINING
    if character.isascii() or unicodedata.name(character, "").startswith(_WESTERN_NAMES):
        return Class.DIGIT if character in "0123456789" else Class.WESTERN
    if _is_western(character, category):
        return Class.DIGIT if category == "Nd" else Class.WESTERN
    return Class.HAN


def _is_western(character: str, category: str) -> bool:
    """Whether a letter or digit is of a script that is set in words and not in em cells."""
    return category in ("Lu", "Ll", "Lt", "Lo", "Lm", "Nd") and unicodedata.east_asian_width(character) in ("N", "A")


class _ClassTable(dict[int, str]):
    """A table for str.translate that works out each character once."""

    def __missing__(self, code_point: int) -> str:
        code = class_of(chr(code_point))
        self[code_point] = code
        return code


_TABLE: Final = _ClassTable()
_TRADITIONAL: Final[Mapping[WritingMode, Mapping[int, str]]] = {
    writing_mode: {ord(usual): centred for usual, centred in classes.items()}
    for writing_mode, classes in CENTRED_IN_TRADITIONAL.items()
}
_VERTICAL: Final = str.maketrans(dict.fromkeys(WHOLE_IN_VERTICAL, Class.WHOLE_MARK))


def classify(text: str, writing_mode: WritingMode = WritingMode.HORIZONTAL, locale: Locale = Locale.MAINLAND) -> str:
    """The classes of a text's characters, one character each."""
    codes = text.translate(_TABLE)
    if not text.isascii():
        codes = _in_context(text, codes)
    if locale is not Locale.MAINLAND:
        codes = codes.translate(_TRADITIONAL[writing_mode])
    if writing_mode is WritingMode.VERTICAL:
        codes = codes.translate(_VERTICAL)
    return _SENTENCE_CLOSING.sub(lambda marks: Class.SENTENCE_CLOSING * len(marks[0]), codes)


def _in_context(text: str, codes: str) -> str:
    """The classes, corrected where they depend on the neighbours of the character."""
    if APOSTROPHE in text:
        codes = _respelled(codes, _apostrophes(text, codes), Class.WESTERN)
    if "．" in text:
        codes = _respelled(codes, _FULL_POINT.finditer(codes), Class.FULL_DIGIT)
    if "/" in text:
        codes = _respelled(codes, _SOLIDUS.finditer(text), Class.SOLIDUS)
    if "~" in text:
        codes = _respelled(codes, _TILDE.finditer(text), Class.CONNECTOR)
    if "\u2500" in text or "\u2501" in text:
        codes = _respelled(codes, _SINGLE_BOX_LINE.finditer(text), Class.CONNECTOR)
    if Class.DASH in codes:
        codes = _respelled(codes, _SINGLE_DASH.finditer(text), Class.CONNECTOR)
    if "!!" in codes:
        codes = _PAIR.sub(Class.PAIRED * 2, codes)
    return codes


def _apostrophes(text: str, codes: str) -> Iterator[re.Match[str]]:
    """The ’ that close no quotation, and have a Western letter or digit beside them: don’t, rock ’n’ roll, 5’6."""
    open_quotations = 0
    for mark in _SINGLE_QUOTE.finditer(text):
        at = mark.start()
        before, behind = codes[max(0, at - 1) : at], codes[at + 1 : at + 2]
        inside = before == behind == Class.WESTERN
        if mark[0] == "‘":
            open_quotations += 1
        elif inside or (not open_quotations and {before, behind} & {Class.WESTERN, Class.DIGIT}):
            yield mark
        else:
            open_quotations = max(0, open_quotations - 1)


def _respelled(codes: str, places: Iterable[re.Match[str]], code: str) -> str:
    """The classes with `code` at each of the places, which are one character long."""
    spelled = list(codes)
    for place in places:
        spelled[place.start()] = code
    return "".join(spelled)
