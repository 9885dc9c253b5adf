"""The keys of the blanks between characters: their limits, and punctuation styles."""

from __future__ import annotations

from paginate.model import Punctuation
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import ListOf
from paginate.source.schema_values import CLASS, DISTANCE, EMS, one_of


class SpaceLimits(Keys):
    """How far blanks are squeezed and stretched when a line is adjusted 行内调整. The defaults are those of CLREQ 3.5."""

    word_least = Key(
        DISTANCE, "词距下限", "Least Western word space. Default: 0.25em.", "西文词距最小多少。默认：0.25em。", "0.2em"
    )
    interpunct = Key(
        DISTANCE,
        "间隔号",
        "How much of each blank a 间隔号 of one em keeps. Default: 0.",
        "占一字的间隔号两边各保留多少空白。默认：0。",
        "0.125em",
    )
    bracket = Key(
        DISTANCE,
        "括号",
        "How much of their blank brackets and quotation marks keep. Default: 0.",
        "括号、引号保留多少空白。默认：0。",
        "0.25em",
    )
    comma = Key(
        DISTANCE,
        "逗号",
        "How much of their blank ，、；： keep. Default: 0; in vertical text of the full style 0.25em.",
        "，、；：保留多少空白。默认：0；全角风格竖排时 0.25em。",
        "0.25em",
    )
    western = Key(
        DISTANCE,
        "中西间距",
        "Least white between Chinese and Western text. Default: 0.125em.",
        "中西文之间空白最小多少。默认：0.125em。",
        "0",
    )
    stop = Key(
        DISTANCE,
        "句号",
        "How much of their blank 。？！ keep. Default: 0.5em.",
        "。？！保留多少空白。默认：0.5em。",
        "0",
    )
    word_most = Key(
        DISTANCE,
        "词距上限",
        "Largest word space while other boundaries can still be stretched. Default: 0.5em.",
        "别处还能拉开时，词距最大多少。默认：0.5em。",
        "0.4em",
    )
    western_most = Key(
        DISTANCE,
        "中西间距上限",
        "Largest white between Chinese and Western text, likewise. Default: 0.5em.",
        "别处还能拉开时，中西文之间空白最大多少。默认：0.5em。",
        "0.3em",
    )


class SpacingRow(Keys):
    """A blank between characters of some classes. A later row replaces an earlier one."""

    before = Key(
        CLASS | ListOf(CLASS, least=1),
        "前",
        "Classes of the character before the blank; edge 行端 is the line's start.",
        "空白之前字符的类；行端为行首。",
        "[stop, comma]",
        required=True,
    )
    after = Key(
        CLASS | ListOf(CLASS, least=1),
        "后",
        "Classes of the character after the blank; edge 行端 is the line's end.",
        "空白之后字符的类；行端为行尾。",
        "opening",
        required=True,
    )
    width = Key(EMS, "宽", "Width of the blank.", "空白多宽。", "0.5em", required=True)
    least = Key(
        EMS,
        "下限",
        "The least width after squeezing. Default: 0 if the blank may be squeezed, else its width.",
        "压缩后剩多少。默认：可压缩时为 0，否则为其宽度。",
        "0.25em",
    )
    squeeze = Key(
        one_of("squeezing", int),
        "压缩",
        "With which other blanks it is squeezed, in the order of CLREQ 3.5.3.",
        "与哪些空白一起压缩，按 CLREQ 3.5.3 的次序。",
        "bracket",
        default="never",
    )
    most = Key(
        EMS,
        "上限",
        "The largest width before all boundaries are stretched. Default: its width.",
        "各处一起拉开之前可到多宽。默认：其宽度。",
        "0.5em",
    )
    stretch = Key(
        one_of("stretching", int),
        "拉伸",
        "With which other blanks it is stretched, in the order of CLREQ 3.5.4.",
        "与哪些空白一起拉开，按 CLREQ 3.5.4 的次序。",
        "never",
        default="all",
    )


class PunctuationStyle(Keys):
    """A punctuation style that the layout defines: how it differs from one of the program's."""

    based_on = Key(
        one_of("punctuation style", Punctuation),
        "基于",
        "The style of the program that it changes.",
        "以程序的哪一种标点风格为底。",
        "full",
        default="kaiming",
    )
    rows = Key(
        ListOf(Table(SpacingRow)),
        "规则",
        "The blanks that differ.",
        "不同的空白。",
        "[{before: stop, after: opening, width: 0.25em}]",
        required=True,
    )
