"""The words for values in a layout, in English and in Chinese, with their meanings."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from paginate.diagnostics import Severity
from paginate.geometry import Edge, WritingMode
from paginate.model import (
    ALL_COLUMNS,
    Align,
    CellAlign,
    Composer,
    CopyfitStep,
    Figures,
    Fit,
    Hang,
    Leader,
    Lettering,
    Locale,
    NameOrder,
    Numerals,
    Orientation,
    Prohibition,
    Punctuation,
    PushIn,
    Script,
    Side,
)
from paginate.model.article import Around, ArticleRule, ArticleSpot, HeadingFit, Remainder
from paginate.press import DamagedAdvertisement, Inks, PrintersMark, Standard
from paginate.records import NamedTuple
from paginate.source.page_formats import FORMATS
from paginate.text import CLASS_NAMES, EDGE, Class, Squeeze, Stretch
from paginate.text.breaking import ALL


class RunForm(Enum):
    """What a marked run may be besides a look: characters with their reading, characters on one line, the end of a line."""

    RUBY = "ruby"
    NO_BREAK = "nobreak"
    BREAK = "break"


class IssueWord(Enum):
    """What a text may take from what the layout says of its issue."""

    PAPER = "paper"
    DATE = "date"
    DATE_IN_NUMERALS = "date-in-numerals"
    WEEKDAY = "weekday"
    LUNAR_DAY = "lunar-day"
    PAGE = "page"
    NUMBER = "number"


class CharacterGroup(NamedTuple):
    """Characters for which a style may have another font: those of `classes` (see paginate.text), and `characters`."""

    classes: str
    characters: str = ""


WESTERN: Final = CharacterGroup(
    Class.WESTERN + Class.DIGIT + Class.RAISED + Class.WESTERN_OPENING + Class.WESTERN_CLOSING + Class.HYPHEN
    + Class.PREFIX + Class.SUFFIX
)  # fmt: skip
"""Classes set in Western type. Spaces are not among them: the style gives their width."""

DIGITS: Final = CharacterGroup(Class.DIGIT + Class.FULL_DIGIT + Class.DIGITS_UPRIGHT)
QUOTATION_MARKS: Final = CharacterGroup("", "“”‘’「」『』")
BRACKETS: Final = CharacterGroup(Class.OPENING + Class.CLOSING + Class.SENTENCE_CLOSING)
MARKS: Final = CharacterGroup(
    BRACKETS.classes + Class.COMMA + Class.SEMICOLON + Class.COLON + Class.STOP + Class.EXCLAMATION + Class.PAIRED
    + Class.INTERPUNCT + Class.WIDE_INTERPUNCT + Class.CENTRED + Class.CENTRED_STOP + Class.CONNECTOR
    + Class.SHORT_CONNECTOR + Class.SOLIDUS + Class.DASH + Class.ELLIPSIS + Class.WHOLE_MARK
)  # fmt: skip

_BLOCK_ALIGN: Final = {
    "start": Align.START, "齐头": Align.START,
    "left": Align.START, "居左": Align.START,
    "center": Align.CENTER, "居中": Align.CENTER,
    "end": Align.END, "齐尾": Align.END,
    "right": Align.END, "居右": Align.END,
}  # fmt: skip

_SPOTS: Final = {
    "top": ArticleSpot.TOP, "上": ArticleSpot.TOP,
    "top left": ArticleSpot.TOP_LEFT, "左上": ArticleSpot.TOP_LEFT,
    "top right": ArticleSpot.TOP_RIGHT, "右上": ArticleSpot.TOP_RIGHT,
    "middle": ArticleSpot.MIDDLE, "中": ArticleSpot.MIDDLE,
    "middle left": ArticleSpot.MIDDLE_LEFT, "左中": ArticleSpot.MIDDLE_LEFT,
    "middle right": ArticleSpot.MIDDLE_RIGHT, "右中": ArticleSpot.MIDDLE_RIGHT,
    "bottom": ArticleSpot.BOTTOM, "下": ArticleSpot.BOTTOM,
    "bottom left": ArticleSpot.BOTTOM_LEFT, "左下": ArticleSpot.BOTTOM_LEFT,
    "bottom right": ArticleSpot.BOTTOM_RIGHT, "右下": ArticleSpot.BOTTOM_RIGHT,
}  # fmt: skip

WORDS: Final[Mapping[str, Mapping[str, object]]] = {
    "page format": FORMATS,
    "style sheet": {"newspaper": "newspaper", "报纸": "newspaper"},
    "true or false": {"true": True, "是": True, "false": False, "否": False},
    "writing mode": {
        "horizontal": WritingMode.HORIZONTAL, "横排": WritingMode.HORIZONTAL,
        "vertical": WritingMode.VERTICAL, "竖排": WritingMode.VERTICAL,
    },
    "locale": {
        "zh-Hans": Locale.MAINLAND, "大陆": Locale.MAINLAND,
        "zh-Hant-TW": Locale.TAIWAN, "台湾": Locale.TAIWAN,
        "zh-Hant-HK": Locale.HONG_KONG, "香港": Locale.HONG_KONG,
    },
    "punctuation style": {
        "full": Punctuation.FULL, "全角": Punctuation.FULL,
        "kaiming": Punctuation.KAIMING, "开明": Punctuation.KAIMING,
        "line-end-half": Punctuation.LINE_END_HALF, "行末半角": Punctuation.LINE_END_HALF,
        "half": Punctuation.HALF, "半角": Punctuation.HALF,
    },
    "prohibition level": {
        "none": Prohibition.NONE, "不禁": Prohibition.NONE,
        "basic": Prohibition.BASIC, "基本": Prohibition.BASIC,
        "gb": Prohibition.GB, "国标": Prohibition.GB,
        "strict": Prohibition.STRICT, "严格": Prohibition.STRICT,
    },
    "hanging": {
        "none": Hang.NONE, "不悬挂": Hang.NONE,
        "allow": Hang.ALLOW, "允许": Hang.ALLOW,
        "force": Hang.FORCE, "强制": Hang.FORCE,
    },
    "pushing in": {
        "marks": PushIn.MARKS, "标点": PushIn.MARKS,
        "any": PushIn.ANY, "任意": PushIn.ANY,
    },
    "composer": {
        "line": Composer.LINE, "逐行": Composer.LINE,
        "paragraph": Composer.PARAGRAPH, "整段": Composer.PARAGRAPH,
    },
    "columns across": {"all": ALL_COLUMNS, "通栏": ALL_COLUMNS},
    "lone lines": {"allow": False, "允许": False, "avoid": True, "避免": True},
    "alignment": {
        **_BLOCK_ALIGN,
        "justify": Align.JUSTIFY, "两端对齐": Align.JUSTIFY,
        "justify-all": Align.JUSTIFY_ALL, "全部两端对齐": Align.JUSTIFY_ALL, "强制两端": Align.JUSTIFY_ALL,
        "even": Align.EVEN, "均排": Align.EVEN, "撑满": Align.EVEN,
    },
    "block alignment": _BLOCK_ALIGN,
    "alignment in cells": {
        "start": CellAlign.START, "齐头": CellAlign.START,
        "left": CellAlign.START, "居左": CellAlign.START,
        "center": CellAlign.CENTER, "居中": CellAlign.CENTER,
        "end": CellAlign.END, "齐尾": CellAlign.END,
        "right": CellAlign.END, "居右": CellAlign.END,
        "justify": CellAlign.JUSTIFY, "两端对齐": CellAlign.JUSTIFY,
        "even": CellAlign.EVEN, "均排": CellAlign.EVEN, "撑满": CellAlign.EVEN,
        "decimal": CellAlign.DECIMAL, "小数点": CellAlign.DECIMAL,
    },
    "alignment across cells": {
        "top": Align.START, "上": Align.START,
        "middle": Align.CENTER, "中": Align.CENTER,
        "bottom": Align.END, "下": Align.END,
    },
    "leader": {
        "none": Leader.NONE, "无": Leader.NONE,
        "dots": Leader.DOTS, "圆点": Leader.DOTS,
        "line": Leader.LINE, "细线": Leader.LINE,
    },
    "order of names": {
        "across": NameOrder.ACROSS, "横排": NameOrder.ACROSS,
        "down": NameOrder.DOWN, "竖排": NameOrder.DOWN,
    },
    "numerals": {
        "as-is": Numerals.AS_IS, "照原样": Numerals.AS_IS,
        "half": Numerals.HALF, "半角": Numerals.HALF,
        "full": Numerals.FULL, "全角": Numerals.FULL,
    },
    "figures": {
        "usual": Figures.USUAL, "默认": Figures.USUAL,
        "tabular": Figures.TABULAR, "等宽": Figures.TABULAR,
        "proportional": Figures.PROPORTIONAL, "比例": Figures.PROPORTIONAL,
    },
    "group": {
        "western": WESTERN, "西文": WESTERN,
        "digits": DIGITS, "数字": DIGITS,
        "quotation-marks": QUOTATION_MARKS, "引号": QUOTATION_MARKS,
        "brackets": BRACKETS, "括号": BRACKETS,
        "marks": MARKS, "标点": MARKS,
    },
    "class": {
        "any": ALL, "任意": ALL,
        "edge": EDGE, "行端": EDGE,
        **CLASS_NAMES,
    },
    "squeezing": {
        "never": 0, "不压缩": 0,
        "word": Squeeze.WORD_SPACE, "词距": Squeeze.WORD_SPACE,
        "interpunct": Squeeze.INTERPUNCT, "间隔号": Squeeze.INTERPUNCT,
        "bracket": Squeeze.BRACKET, "括号": Squeeze.BRACKET,
        "comma": Squeeze.COMMA, "逗号": Squeeze.COMMA,
        "western": Squeeze.WESTERN, "中西间距": Squeeze.WESTERN,
        "stop": Squeeze.STOP, "句号": Squeeze.STOP,
    },
    "stretching": {
        "never": 0, "不拉伸": 0,
        "word": Stretch.WORD_SPACE, "词距": Stretch.WORD_SPACE,
        "western": Stretch.WESTERN, "中西间距": Stretch.WESTERN,
        "all": Stretch.ALL, "全部": Stretch.ALL,
        "last": Stretch.LAST, "最后": Stretch.LAST,
    },
    "orientation": {
        "upright": Orientation.UPRIGHT, "直立": Orientation.UPRIGHT,
        "turned": Orientation.TURNED, "横转": Orientation.TURNED,
        "combined": Orientation.COMBINED, "纵中横": Orientation.COMBINED,
    },
    "lettering": {
        "dots": Lettering.DOTS, "着重号": Lettering.DOTS,
        "framed": Lettering.FRAME, "示亡号": Lettering.FRAME,
        "proper-name": Lettering.PROPER_NAME, "专名号": Lettering.PROPER_NAME,
        "book-title": Lettering.BOOK_TITLE, "浪线": Lettering.BOOK_TITLE,
        "underline": Lettering.UNDERLINE, "下划线": Lettering.UNDERLINE,
        "strike": Lettering.STRIKE, "删除线": Lettering.STRIKE,
    },
    "script": {
        "sub": Script.SUB, "下标": Script.SUB,
        "super": Script.SUPER, "上标": Script.SUPER,
    },
    "form of a run": {
        "ruby": RunForm.RUBY, "注音": RunForm.RUBY,
        "nobreak": RunForm.NO_BREAK, "不断行": RunForm.NO_BREAK,
        "break": RunForm.BREAK, "换行": RunForm.BREAK,
    },
    "word of the issue": {
        "paper": IssueWord.PAPER, "报名": IssueWord.PAPER,
        "date": IssueWord.DATE, "日期": IssueWord.DATE,
        "date-in-numerals": IssueWord.DATE_IN_NUMERALS, "汉字日期": IssueWord.DATE_IN_NUMERALS,
        "weekday": IssueWord.WEEKDAY, "星期": IssueWord.WEEKDAY,
        "lunar-day": IssueWord.LUNAR_DAY, "农历": IssueWord.LUNAR_DAY,
        "page": IssueWord.PAGE, "版次": IssueWord.PAGE,
        "number": IssueWord.NUMBER, "期号": IssueWord.NUMBER,
    },
    "side of readings": {"over": True, "字上": True, "under": False, "字下": False},
    "side": {
        "above": Side.ABOVE, "上": Side.ABOVE,
        "below": Side.BELOW, "下": Side.BELOW,
        "left": Side.LEFT, "左": Side.LEFT,
        "right": Side.RIGHT, "右": Side.RIGHT,
    },
    "edge": {
        "top": Edge.TOP, "上": Edge.TOP,
        "bottom": Edge.BOTTOM, "下": Edge.BOTTOM,
        "left": Edge.LEFT, "左": Edge.LEFT,
        "right": Edge.RIGHT, "右": Edge.RIGHT,
    },
    "standard": {
        **{standard.value: standard for standard in Standard}, "普通": Standard.PLAIN,
        "PDF/X-1a:2003": Standard.X1A,
    },
    "kind of inks": {"cmyk": Inks.CMYK, "四色": Inks.CMYK, "srgb": Inks.SRGB, "显示色": Inks.SRGB},
    "printer's mark": {
        "crop": PrintersMark.CROP, "裁切线": PrintersMark.CROP,
        "fold": PrintersMark.FOLD, "折页线": PrintersMark.FOLD,
        "registration": PrintersMark.REGISTRATION, "套准线": PrintersMark.REGISTRATION,
        "color-bar": PrintersMark.COLOR_BAR, "色标": PrintersMark.COLOR_BAR,
        "gray-patches": PrintersMark.GRAY_PATCHES, "灰梯尺": PrintersMark.GRAY_PATCHES,
        "slug": PrintersMark.SLUG, "版边信息": PrintersMark.SLUG,
    },
    "damaged advertisement": {
        "mark": DamagedAdvertisement.MARK, "标出": DamagedAdvertisement.MARK,
        "block": DamagedAdvertisement.BLOCK, "不出版": DamagedAdvertisement.BLOCK,
    },
    "overprinting": {"overprint": True, "叠印": True, "knock-out": False, "挖空": False},
    "severity": {
        "error": Severity.ERROR, "错误": Severity.ERROR,
        "warning": Severity.WARNING, "警告": Severity.WARNING,
        "note": Severity.NOTE, "提示": Severity.NOTE,
        "off": None, "不查": None,
    },
    "place of a heading": {
        "above": ArticleSpot.ABOVE, "盖题": ArticleSpot.ABOVE,
        "left": ArticleSpot.LEFT, "左": ArticleSpot.LEFT,
        "right": ArticleSpot.RIGHT, "右": ArticleSpot.RIGHT,
        "none": ArticleSpot.NONE, "无": ArticleSpot.NONE,
        **_SPOTS,
    },
    "place of a photo": _SPOTS,
    "rule of an article": {
        "between": ArticleRule.BETWEEN, "栏间": ArticleRule.BETWEEN,
        "above": ArticleRule.ABOVE, "上": ArticleRule.ABOVE,
        "below": ArticleRule.BELOW, "下": ArticleRule.BELOW,
        "left": ArticleRule.LEFT, "左": ArticleRule.LEFT,
        "right": ArticleRule.RIGHT, "右": ArticleRule.RIGHT,
    },
    "remainder": {
        "gutter": Remainder.GUTTER, "栏间": Remainder.GUTTER,
        "first": Remainder.FIRST, "首栏": Remainder.FIRST,
        "last": Remainder.LAST, "末栏": Remainder.LAST,
        "heading": Remainder.HEADING, "题": Remainder.HEADING,
        "margins": Remainder.MARGINS, "两边": Remainder.MARGINS,
        "fraction": Remainder.FRACTION, "不取整": Remainder.FRACTION,
    },
    "fit of a heading": {
        "none": HeadingFit.NONE, "不缩放": HeadingFit.NONE,
        "width": HeadingFit.WIDTH, "撑满": HeadingFit.WIDTH,
    },
    "copyfit step": {
        "punctuation": CopyfitStep.PUNCTUATION, "标点": CopyfitStep.PUNCTUATION,
        "tracking": CopyfitStep.TRACKING, "字距": CopyfitStep.TRACKING,
        "leading": CopyfitStep.LEADING, "行距": CopyfitStep.LEADING,
        "size": CopyfitStep.SIZE, "字号": CopyfitStep.SIZE,
    },
    "what text goes around": {
        "box": Around.BOX, "图框": Around.BOX,
        "outline": Around.OUTLINE, "轮廓": Around.OUTLINE,
    },
    "fit": {
        "cover": Fit.COVER, "裁满": Fit.COVER,
        "contain": Fit.CONTAIN, "全图": Fit.CONTAIN,
        "fill": Fit.FILL, "拉满": Fit.FILL,
        "none": Fit.NONE, "原大": Fit.NONE,
        "scale-down": Fit.SCALE_DOWN, "只缩不放": Fit.SCALE_DOWN,
    },
    "direction": {
        "horizontal": WritingMode.HORIZONTAL, "横线": WritingMode.HORIZONTAL,
        "vertical": WritingMode.VERTICAL, "竖线": WritingMode.VERTICAL,
    },
}  # fmt: skip
"""By kind of value, its words and their meanings. A rule's direction is that of a line of text. A Chinese word stands behind the
English one that it is another name of; the names of standards are the same in both languages."""


class Names(NamedTuple):
    """The words of a kind in the other language: by the English ones their first Chinese one, by the Chinese ones the English one."""

    chinese: Mapping[str, str]
    english: Mapping[str, str]


def names_of(words: Mapping[str, object]) -> Names:
    """Which words of a kind are names of one another."""
    chinese: dict[str, str] = {}
    english: dict[str, str] = {}
    before = ""
    for word, meaning in words.items():
        if not is_chinese(word):
            before = word
        elif before and words[before] == meaning:
            english[word] = before
            chinese.setdefault(before, word)
    return Names(chinese, english)


def is_chinese(word: str) -> bool:
    """Whether a word is in Chinese, and no name in Latin letters."""
    return any("\u4e00" <= character <= "\u9fff" for character in word)
