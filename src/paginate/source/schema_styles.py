"""The keys of styles: how text is set."""

from __future__ import annotations

from paginate.geometry import WritingMode
from paginate.model import Align, Composer, CopyfitStep, Figures, Hang, Locale, Numerals, Prohibition, PushIn
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import ListOf
from paginate.source.schema_punctuation import SpaceLimits
from paginate.source.schema_values import (
    CHARACTERS,
    COLOR_OR_SPOT,
    COLUMNS_ACROSS,
    DISTANCE,
    FONT,
    GROUP,
    HYPHENATION,
    LENGTH,
    POSITIVE,
    PUNCTUATION,
    SIZE,
    STYLE,
    SWITCH,
    TAB_STOPS,
    WEIGHT,
    one_of,
    percentage,
    whole,
)

SCALE = percentage(50, 200)


class FitLimits(Keys):
    """How far a heading with `fit: width` goes to fill its measure."""

    least = Key(POSITIVE, "最小", "The least size.", "最小字号。", "30pt", default="0.75em")
    most = Key(POSITIVE, "最大", "The largest size.", "最大字号。", "48pt", default="1.25em")
    tracking = Key(
        LENGTH,
        "字距",
        "The least tracking, where the least size is still too long.",
        "最小字号仍排不下时，字距最小多少。",
        "-0.03em",
        default="-0.05em",
    )
    narrowing = Key(
        percentage(50, 100),
        "长体",
        "How narrow characters may be made then, in horizontal lines.",
        "再排不下时，横排的字最窄压到多少。",
        "90%",
        default="80%",
    )


class Western(Keys):
    """The font of Western text 西文: letters, digits and the marks among them."""

    font = Key(
        FONT, "字体", "As in a style. Default: the style's.", "同样式中的字体。默认：样式的字体。", "Noto Sans SC"
    )
    weight = Key(
        WEIGHT, "字重",
        "As in a style. Default: the style's, else the font's own.",
        "同样式中的字重。默认：样式的，否则字体自己的。", "bold",
    )  # fmt: skip
    size = Key(
        SCALE, "字号", "Its size in proportion to the style's.", "相对于样式字号的大小。", "105%", default="100%"
    )
    rise = Key(
        LENGTH,
        "升高",
        "How far it is raised, from -0.5em to 0.5em.",
        "升高多少，-0.5em 至 0.5em。",
        "0.02em",
        default="0",
    )


class Ruby(Keys):
    """How readings are set beside their characters 注音."""

    font = Key(FONT, "字体", "As in a style. Default: the style's.", "同样式中的字体。默认：样式的字体。", "hei")
    weight = Key(
        WEIGHT, "字重",
        "As in a style. Default: the style's, else the font's own.",
        "同样式中的字重。默认：样式的，否则字体自己的。", "bold",
    )  # fmt: skip
    size = Key(
        percentage(30, 100),
        "字号",
        "Their size in proportion to the characters'.",
        "相对于正文字号的大小。",
        "45%",
        default="50%",
    )
    over = Key(
        one_of("side of readings", bool),
        "位置",
        "Over the characters, in vertical lines to their right; or under them, to their left.",
        "在字的上方（竖排在右），或下方（竖排在左）。",
        "under",
        default="over",
        name="side",
    )


class Override(Western):
    """Another font for some characters. The first row for a character counts; `western` comes last."""

    groups = Key(
        GROUP | ListOf(GROUP, least=1),
        "用于",
        "Which characters: groups, or classes.",
        "哪些字符：字符组或字符类。",
        "[digits, marks]",
        name="for",
    )
    characters = Key(CHARACTERS, "字符", "Further characters, one by one.", "另外还有哪些字符，逐个写出。", "①②③")


class Style(Keys):
    """How text is set. A key that a style lacks comes from the style in `based_on`, else from the default."""

    based_on = Key(STYLE, "基于", "The style that gives the keys that this one lacks.", "没写的键都照此样式。", "body")
    font = Key(
        FONT, "字体",
        "A typeface (song, biaosong, hei, kai, fangsong), a font family, or a name under `fonts`. Default: song.",
        "宋、标宋、黑、楷、仿宋之一，或字体名称，或 `fonts` 下的名称。默认：宋。", "kai",
    )  # fmt: skip
    weight = Key(
        WEIGHT, "字重",
        "How heavy. Default: the typeface's own, else regular.",
        "笔画的粗细。默认：字体自己的，否则常规。", "bold",
    )  # fmt: skip
    size = Key(
        SIZE, "字号",
        "Type size; an em is the grid's size. Default: the grid's size.",
        "字号；以字为单位时按行格的字号算。默认：行格的字号。", "小五",
    )  # fmt: skip
    leading = Key(
        POSITIVE,
        "行距",
        "From one line to the next. Default: the grid's leading at the grid's size, else 1.5 em.",
        "从一行到下一行。默认：字号与行格相同时为行格的行距，否则为字号的 1.5 倍。",
        "24pt",
    )
    writing_mode = Key(
        one_of("writing mode", WritingMode),
        "排向",
        "Direction of lines. Default: horizontal.",
        "横排或竖排。默认：横排。",
        "vertical",
    )
    locale = Key(
        one_of("locale", Locale),
        "地区",
        "Whose marks: beside the characters (zh-Hans) or in the middle of their cell. Default: zh-Hans.",
        "标点照哪里的习惯：大陆在字格一侧，台湾、香港居中。默认：大陆。",
        "zh-Hant-TW",
    )
    punctuation = Key(
        PUNCTUATION,
        "标点风格",
        "The widths of marks 标点风格: one of the words, or a name under `punctuation_styles`. Default: kaiming.",
        "标点占多宽：名称，或 `punctuation_styles` 下的名称。默认：开明。",
        "full",
    )
    prohibition = Key(
        one_of("prohibition level", Prohibition),
        "禁则",
        "Which marks may not begin or end a line 禁则. Default: strict.",
        "哪些标点不得在行首或行尾。默认：strict。",
        "gb",
    )
    no_line_start = Key(
        CHARACTERS, "行首禁字", "Further characters that may not begin a line.", "另外不得在行首的字符。", "们等"
    )
    no_line_end = Key(
        CHARACTERS, "行尾禁字", "Further characters that may not end a line.", "另外不得在行尾的字符。", "第约"
    )
    keep_units = Key(
        SWITCH,
        "数字连单位",
        "Whether a number stays with the Chinese unit after it: 2021年. Default: false.",
        "数字与其后的中文单位是否不拆开，如 2021年。默认：否。",
        "true",
    )
    hang = Key(
        one_of("hanging", Hang),
        "悬挂",
        "Whether a stop or comma at a line's end may hang outside the measure 悬挂: where it has no room inside, or "
        "always. Default: none.",
        "行尾的句号、逗号可否悬挂在栏外：排不下时，或总是。默认：不悬挂。",
        "allow",
    )
    limits = Key(
        Table(SpaceLimits),
        "空白限度",
        "How far blanks are squeezed and stretched.",
        "空白可压缩、拉开多少。",
        "{comma: 0.25em, stop: 0}",
    )
    push_in = Key(
        one_of("pushing in", PushIn),
        "挤进",
        "Why a line is squeezed 挤进: for marks that may not begin the next line, or for any character. Default: marks.",
        "为什么挤进：只为不得在行首的标点，或为任何字符。默认：标点。",
        "any",
    )
    composer = Key(
        one_of("composer", Composer),
        "断行方式",
        "Whether lines are broken one by one, or a paragraph as a whole for evenness. Default: line.",
        "逐行排，或整段排以求均匀。默认：逐行。",
        "paragraph",
    )
    min_last_line = Key(
        DISTANCE,
        "末行至少",
        "The least length of a paragraph's last line. Default: 0.",
        "一段的末行至少多长。默认：0。",
        "2em",
    )
    lone_lines = Key(
        one_of("lone lines", bool), "孤行",
        "Whether one line of a paragraph may be alone at a column's head or foot 孤行. Default: allow.",
        "一段可否只有一行落在栏首或栏尾。默认：允许。",
        "avoid",
    )  # fmt: skip
    keep_with_next = Key(
        SWITCH, "随下段",
        "Whether a paragraph such as a crosshead 小标题 moves to the next column instead of ending its own. "
        "Default: false.",
        "小标题一类的段落若落在栏尾，是否移到下一栏。默认：否。",
        "true",
    )  # fmt: skip
    lines = Key(
        whole(1, 20),
        "占行",
        "How many lines of its frame a paragraph such as a crosshead takes 占行; it is in the middle of them, and stays with "
        "the next paragraph. Default: those that it has.",
        "小题一类的段落占所在栏的几行，居于其中，并与下段同栏。默认：按实有行数。",
        "2",
    )
    span = Key(
        COLUMNS_ACROSS,
        "跨栏",
        "Across how many columns a crosshead goes, or `all`: the text before it ends level in these columns, and goes on under it. "
        "Default: 1.",
        "小题跨几栏，或通栏：前文在这几栏内排平，后文从题下接排。默认：1。",
        "all",
    )
    loose = Key(
        POSITIVE,
        "过松",
        "How far each boundary of a line may be stretched on average before that is reported. A line in which only word "
        "spaces can be stretched, and are beyond their limit, is reported too. Default: 0.25em.",
        "一行平均每字拉开超过多少就报告；只有词距能拉开而又超过上限的行也报告。默认：0.25字。",
        "0.2em",
    )
    tight = Key(
        POSITIVE,
        "过紧",
        "How far a line may be squeezed before that is reported. Default: never.",
        "一行平均每字压缩超过多少就报告。默认：不报告。",
        "0.1em",
    )
    force_justify = Key(
        SWITCH, "强制撑满",
        "Whether a line is justified even if no boundary may be stretched. Default: false.",
        "没有可拉开之处的行，是否也撑满。默认：否。",
        "true",
    )  # fmt: skip
    indent = Key(DISTANCE, "缩进", "Indent of every line 缩进. Default: 0.", "每行都缩进多少。默认：0。", "2字")
    end_indent = Key(
        DISTANCE, "行尾缩进", "White at the end of every line. Default: 0.", "每行行尾留多少空白。默认：0。", "1字"
    )
    first_line_indent = Key(
        LENGTH, "首行缩进",
        "Further indent of a paragraph's first line; a negative one hangs out 凸排, at most by `indent`. Default: 0.",
        "每段首行另外缩进多少；小于 0 为凸排，最多抵消 `indent`。默认：0。",
        "2字",
    )  # fmt: skip
    indent_first = Key(
        SWITCH, "首段缩进",
        "Whether the first paragraph of a story has this indent too. Default: true.",
        "稿件的第一段是否也首行缩进。默认：是。",
        "false",
    )  # fmt: skip
    signature = Key(
        SWITCH, "落款",
        "Whether a paragraph such as a signature 署名 or a date is at the end of the line before it, where there is room, else at the "
        "end of a line of its own. Default: false.",
        "署名、日期一类的段落，上一行末尾有空就接排在行末，否则另起一行居右。默认：否。", "true",
    )  # fmt: skip
    lines_between = Key(
        whole(0, 20), "段间空行", "Empty lines between paragraphs. Default: 0.", "段与段之间空几行。默认：0。", "1"
    )
    align = Key(
        one_of("alignment", Align),
        "对齐",
        "How a line fills its measure; justify-all fills the last line of a paragraph too, even 均排 spreads "
        "all characters of every line evenly. Default: justify.",
        "每行怎样对齐；justify-all 连段末行也撑满，均排使每行字距均匀。默认：两端对齐。",
        "even",
    )
    tracking = Key(
        LENGTH,
        "字距",
        "White added after each character, from -0.1em. Default: 0.",
        "每字之后加多少空白，-0.1em 起。默认：0。",
        "0.1em",
    )
    western_space = Key(
        DISTANCE,
        "中西间距",
        "White between Chinese and Western text. Default: 0, as newspapers have it.",
        "中西文之间的空白。默认：0，报纸不留。",
        "0.25em",
    )
    word_space = Key(
        DISTANCE, "词距", "A Western word space. Default: 0.25em.", "西文词与词之间的空白。默认：0.25em。", "0.3em"
    )
    hyphenate = Key(
        HYPHENATION, "断词",
        "The language in which words are hyphenated, or off. Default: off.",
        "按哪种语言断词加连字符，或不断词。默认：不断词。",
        "en",
    )  # fmt: skip
    numerals = Key(
        one_of("numerals", Numerals),
        "数字",
        "Whether digits are set as typed, half-width or full-width. Digits in Western words and addresses "
        "(COVID-19, A4, www.163.com) stay half-width. Default: as-is.",
        "数字照原样、用半角或全角。西文词和网址中的（COVID-19、A4、www.163.com）保持半角。默认：照原样。",
        "half",
    )
    figures = Key(
        one_of("figures", Figures),
        "数字宽度",
        "The widths of half-width digits: the font's usual ones, all equal, or each its own. Default: usual.",
        "半角数字的宽度：字体默认、等宽或各按其宽。默认：字体默认。",
        "tabular",
    )
    western = Key(Table(Western), "西文", "The font of Western text.", "西文用什么字体。", "{font: hei, size: 105%}")
    overrides = Key(
        ListOf(Table(Override)),
        "换字体",
        "Fonts for some characters; the first row for a character counts.",
        "某些字符另用的字体；几条都含同一字符时，以前面的为准。",
        "[{for: digits, font: hei}]",
    )
    digits_upright = Key(
        whole(0, 4),
        "纵中横",
        "How many digits in a row go side by side into one cell of vertical text 纵中横. Default: 2.",
        "竖排时，连续几个数字并排在一格里。默认：2。",
        "3",
    )
    capitals_upright = Key(
        SWITCH, "大写直立",
        "Whether Western capitals are upright in vertical text. Default: false.",
        "竖排中西文大写字母是否直立。默认：否。",
        "true",
    )  # fmt: skip
    tabs = Key(
        TAB_STOPS,
        "制表位",
        "Where what stands behind each tab of a paragraph is, from left to right.",
        "一段中每个制表符之后的文字在哪里，从左到右。",
        "[{at: 4字}, {at: end, leader: dots}]",
    )
    ruby = Key(
        Table(Ruby),
        "注音",
        "How readings are set: `[重]{ruby: chóng}`.",
        "注音怎样排：`[重]{注音: chóng}`。",
        "{size: 45%}",
    )
    fit = Key(
        Table(FitLimits),
        "撑满限度",
        "How far a heading goes that is to fill its width.",
        "标题撑满宽度时，字号、字距和字形可变多少。",
        "{least: 30pt, most: 48pt}",
    )
    copyfit = Key(
        ListOf(one_of("copyfit step", CopyfitStep)),
        "挤排",
        "What a text that is over by a few lines gives a little of, step by step until it fits; each time that is reported. "
        "Default: nothing.",
        "正文多出几行时，依次略减哪些，到排下为止；每次都会报告。默认：都不减。",
        "[punctuation, tracking]",
    )
    color = Key(COLOR_OR_SPOT, "颜色", "Ink of the text. Default: black.", "文字的油墨。默认：黑。", "C0 M100 Y100 K0")
