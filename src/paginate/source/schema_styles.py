"""What the layout language says of looks: the keys of styles, colours and punctuation tables."""

from __future__ import annotations

from typing import Final

from paginate.color import Process
from paginate.geometry import WritingMode
from paginate.model import Align, Composer, Figures, Hang, Locale, Numerals, Prohibition, Punctuation, PushIn
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import ListOf
from paginate.source.schema_values import (
    CHARACTERS,
    CLASS,
    COLOR,
    DISTANCE,
    EMS,
    FONT,
    GROUP,
    HYPHENATION,
    INK,
    LENGTH,
    POSITIVE,
    PUNCTUATION,
    SIZE,
    STYLE,
    SWITCH,
    WEIGHT,
    number,
    one_of,
    percentage,
    whole,
)

SCALE = percentage(50, 200)


class SpotInk(Keys):
    """A tint of a spot ink."""

    spot = Key(
        INK,
        "专色",
        "The ink's name, as the printer calls it.",
        "油墨的名称，照印厂的叫法。",
        "PANTONE 185 C",
        required=True,
    )
    tint = Key(number(0, 100), "网点", "How much of it, in percent.", "用多少，百分数。", "40", default="100")
    cmyk = Key(
        COLOR,
        "替代色",
        "The process colour that stands in for the full ink.",
        "代替实地专色的四色。",
        "C0 M100 Y80 K0",
        required=True,
    )
    overprint = Key(
        SWITCH,
        "叠印",
        "Whether it is printed over what lies under it, in place of knocking it out.",
        "是否叠印在下面的内容上，而不挖空。",
        "true",
        default="false",
    )


Color = Process | SpotInk
COLOR_OR_SPOT: Final = COLOR | Table(SpotInk)


class SpaceLimits(Keys):
    """How far blanks give way and grow in the adjustment of lines 行内调整; what is not given is as CLREQ 3.5 has it."""

    word_least = Key(
        DISTANCE, "词距下限", "Least Western word space. Default: 0.25em.", "西文词距最小多少。默认：0.25em。", "0.2em"
    )
    interpunct = Key(
        DISTANCE,
        "间隔号",
        "What 间隔号 that have an em keep of each blank. Default: 0.",
        "占一字的间隔号两边各保留多少空白。默认：0。",
        "0.125em",
    )
    bracket = Key(
        DISTANCE,
        "括号",
        "What brackets and quotation marks keep. Default: 0.",
        "括号、引号保留多少空白。默认：0。",
        "0.25em",
    )
    comma = Key(
        DISTANCE,
        "逗号",
        "What ，、；： keep. Default: 0; down the page in the full style 0.25em.",
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
    stop = Key(DISTANCE, "句号", "What 。？！ keep. Default: 0.5em.", "。？！保留多少空白。默认：0.5em。", "0")
    word_most = Key(
        DISTANCE,
        "词距上限",
        "Most that a word space grows to while another boundary may grow. Default: 0.5em.",
        "别处还能拉开时，词距最大多少。默认：0.5em。",
        "0.4em",
    )
    western_most = Key(
        DISTANCE,
        "中西间距上限",
        "The same for white between Chinese and Western text. Default: 0.5em.",
        "别处还能拉开时，中西文之间空白最大多少。默认：0.5em。",
        "0.3em",
    )


class Western(Keys):
    """The font of Western text 西文: letters, digits and the marks in them."""

    font = Key(
        FONT, "字体", "As in a style. Default: the style's.", "同样式中的字体。默认：样式的字体。", "Noto Sans SC"
    )
    weight = Key(
        WEIGHT,
        "字重",
        "As in a style. Default: the style's, else the font's own.",
        "同样式中的字重。默认：样式的，否则字体自己的。",
        "medium",
    )
    size = Key(
        SCALE, "字号", "Its size in proportion to the style's.", "相对于样式字号的大小。", "105%", default="100%"
    )
    rise = Key(
        LENGTH,
        "升高",
        "How far it is lifted, from -0.5em to 0.5em.",
        "升高多少，-0.5em 至 0.5em。",
        "0.02em",
        default="0",
    )


class Override(Western):
    """Another font for some characters. Of several that cover a character the first counts; `western` comes last."""

    groups = Key(
        GROUP | ListOf(GROUP, least=1),
        "用于",
        "Which characters: groups, or classes.",
        "哪些字符：字符组或字符类。",
        "[digits, marks]",
        name="for",
    )
    characters = Key(CHARACTERS, "字符", "Which besides, one by one.", "另外还有哪些，逐个写出。", "①②③")


class Style(Keys):
    """How text is set. A key that is not given comes from the style in `based_on`, else from the default."""

    based_on = Key(STYLE, "基于", "The style from which it takes what it does not say.", "未写明的都照此样式。", "body")
    font = Key(
        FONT,
        "字体",
        "A role (song, biaosong, hei, kai, fangsong), a family, or a name under `fonts`. Default: song.",
        "字体角色（song、biaosong、hei、kai、fangsong）、字族，或 `fonts` 下的名称。默认：song。",
        "kai",
    )
    weight = Key(
        WEIGHT,
        "字重",
        "How heavy. Default: the role's own, else regular.",
        "笔画的粗细。默认：字体角色自己的，否则常规。",
        "bold",
    )
    size = Key(
        SIZE,
        "字号",
        "Type size; em is the grid's size. Default: the grid's size.",
        "字的大小；em 为行格的字号。默认：行格的字号。",
        "小五",
    )
    leading = Key(
        POSITIVE,
        "行距",
        "From one line to the next. Default: the grid's leading at the grid's size, else 1.5 em.",
        "从一行到下一行。默认：字号与行格相同时为行格的行距，否则 1.5 em。",
        "24pt",
    )
    writing_mode = Key(
        one_of("writing mode", WritingMode),
        "排向",
        "How lines run. Default: horizontal.",
        "横排或竖排。默认：横排。",
        "vertical",
    )
    locale = Key(
        one_of("locale", Locale),
        "地区",
        "Whose marks: at the side of their cell or in its middle. Default: zh-Hans.",
        "标点照哪里的习惯：在字格一侧或居中。默认：zh-Hans。",
        "zh-Hant-TW",
    )
    punctuation = Key(
        PUNCTUATION,
        "标点风格",
        "How wide marks are 标点风格: a word, or a name under `punctuation_styles`. Default: kaiming.",
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
        CHARACTERS, "行首禁字", "Characters that may not begin a line either.", "另外不得在行首的字符。", "々ー"
    )
    no_line_end = Key(
        CHARACTERS, "行尾禁字", "Characters that may not end a line either.", "另外不得在行尾的字符。", "第约"
    )
    keep_units = Key(
        SWITCH,
        "数字连单位",
        "Whether a number stays with the Chinese unit behind it: 2021年. Default: false.",
        "数字与其后的中文单位是否不拆开，如 2021年。默认：否。",
        "true",
    )
    hang = Key(
        one_of("hanging", Hang),
        "悬挂",
        "Whether a stop or comma at a line's end may stand outside the measure 悬挂: where it has no room inside, or "
        "always. Default: none.",
        "行尾的句号、逗号可否悬挂在行长之外：排不下时，或总是。默认：不悬挂。",
        "allow",
    )
    limits = Key(
        Table(SpaceLimits),
        "空白限度",
        "How far blanks give way and grow.",
        "空白可压缩、拉开多少。",
        "{comma: 0.25em, stop: 0}",
    )
    push_in = Key(
        one_of("pushing in", PushIn),
        "挤进",
        "What a line is squeezed for 挤进: marks that may not begin the next, or any character. Default: marks.",
        "为什么压缩一行：为不得在行首的标点，或为任何字符。默认：标点。",
        "any",
    )
    composer = Key(
        one_of("composer", Composer),
        "断行方式",
        "Whether each line is broken for itself, or all of a paragraph together for evenness. Default: line.",
        "逐行断行，或整段一起求均匀。默认：逐行。",
        "paragraph",
    )
    min_last_line = Key(
        DISTANCE,
        "末行至少",
        "What the last line of a paragraph is to have at least. Default: 0.",
        "一段的末行至少多长。默认：0。",
        "2em",
    )
    lone_lines = Key(
        one_of("lone lines", bool),
        "孤行",
        "Whether one line of a paragraph may stand alone at a column's head or foot 孤行. Default: allow.",
        "一段可否只有一行落在栏头或栏尾。默认：允许。",
        "avoid",
    )
    keep_with_next = Key(
        SWITCH,
        "随下段",
        "Whether a paragraph, such as a crosshead 小标题, goes to the next column where it would be last in its own. "
        "Default: false.",
        "小标题一类的段落若落在栏尾，是否移到下一栏。默认：否。",
        "true",
    )
    loose = Key(
        POSITIVE,
        "过松",
        "How far a line may be spread, at each boundary on the average, before that is reported; reported as well "
        "is one of which nothing can grow but spaces, beyond their most. Default: 0.25em.",
        "一行平均每处拉开多少以上要报告；只有空格能拉开而又超过上限的行也报告。默认：0.25em。",
        "0.2em",
    )
    tight = Key(
        POSITIVE,
        "过紧",
        "How far it may be squeezed before that is reported. Default: never.",
        "压紧多少以上要报告。默认：不报告。",
        "0.1em",
    )
    force_justify = Key(
        SWITCH,
        "强制撑满",
        "Whether a line is spread also where no boundary may be stretched. Default: false.",
        "没有可拉开之处的行是否也撑满。默认：否。",
        "true",
    )
    indent = Key(DISTANCE, "缩进", "Indent of every line 缩进. Default: 0.", "每行都缩进多少。默认：0。", "2字")
    end_indent = Key(
        DISTANCE, "行尾缩进", "White at the end of every line. Default: 0.", "每行行尾留多少空白。默认：0。", "1字"
    )
    first_line_indent = Key(
        LENGTH,
        "首行缩进",
        "Indent of a paragraph's first line besides; less than 0, it stands out 凸排, as far as `indent` goes. "
        "Default: 0.",
        "段首行另外缩进多少；小于 0 则凸排，最多到 `indent` 为止。默认：0。",
        "2字",
    )
    indent_first = Key(
        SWITCH,
        "首段缩进",
        "Whether the first paragraph of a story has that too. Default: true.",
        "稿件的第一段是否也如此。默认：是。",
        "false",
    )
    lines_between = Key(
        whole(0, 20), "段间空行", "Empty lines between paragraphs. Default: 0.", "段与段之间空几行。默认：0。", "1"
    )
    align = Key(
        one_of("alignment", Align),
        "对齐",
        "Where a line stands in its measure; justify-all fills the last line of a paragraph too, even 均排 spreads "
        "every line alike. Default: justify.",
        "行在行长中的位置；justify-all 连段末行也撑满，均排使每行字距均匀。默认：两端对齐。",
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
        "White between Chinese and Western text. Default: 0.25em.",
        "中西文之间的空白。默认：0.25em。",
        "0",
    )
    word_space = Key(
        DISTANCE, "词距", "A Western word space. Default: 0.25em.", "西文词与词之间的空白。默认：0.25em。", "0.3em"
    )
    hyphenate = Key(
        HYPHENATION,
        "断词",
        "The language whose words may be parted with a hyphen, or off. Default: off.",
        "按哪种语言断词加连字符，或不断词。默认：不断词。",
        "en",
    )
    numerals = Key(
        one_of("numerals", Numerals),
        "数字",
        "Whether digits are set as typed, half-width or full-width. Those in Western words and addresses "
        "(COVID-19, A4, www.163.com) stay half-width. Default: as-is.",
        "数字照原样、用半角或全角。西文词和网址中的（COVID-19、A4、www.163.com）保持半角。默认：照原样。",
        "half",
    )
    figures = Key(
        one_of("figures", Figures),
        "数字宽度",
        "The widths of half-width digits: the font's usual ones, all alike, each its own. Default: usual.",
        "半角数字的宽度：字体默认、等宽或各按其宽。默认：字体默认。",
        "tabular",
    )
    western = Key(Table(Western), "西文", "The font of Western text.", "西文用什么字体。", "{font: hei, size: 105%}")
    overrides = Key(
        ListOf(Table(Override)),
        "换字体",
        "Fonts for some characters; of several that name one, the first has it.",
        "某些字符另用的字体；几条都含同一字符时，以前面的为准。",
        "[{for: digits, font: hei}]",
    )
    digits_upright = Key(
        whole(0, 4),
        "纵中横",
        "So many digits in a row stand side by side in one cell of a vertical line 纵中横. Default: 2.",
        "竖排中连续几个数字并排在一格里。默认：2。",
        "3",
    )
    capitals_upright = Key(
        SWITCH,
        "大写直立",
        "Whether Western capitals stand upright in a vertical line. Default: false.",
        "竖排中西文大写字母是否直立。默认：否。",
        "true",
    )
    color = Key(COLOR_OR_SPOT, "颜色", "Ink of the text. Default: black.", "文字的油墨。默认：黑。", "C0 M100 Y100 K0")


class SpacingRow(Keys):
    """A blank between characters of some classes. A later row goes over an earlier one."""

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
        "Classes of the character behind it; edge 行端 is the line's end.",
        "空白之后字符的类；行端为行尾。",
        "opening",
        required=True,
    )
    width = Key(EMS, "宽", "How wide it is.", "空白多宽。", "0.5em", required=True)
    least = Key(
        EMS,
        "下限",
        "What squeezing leaves of it. Default: 0 where it may be squeezed, else its width.",
        "压缩后剩多少。默认：可压缩时为 0，否则为其宽度。",
        "0.25em",
    )
    squeeze = Key(
        one_of("squeezing", int),
        "压缩",
        "With which others it is squeezed, in the order of CLREQ 3.5.3.",
        "与哪些空白一起压缩，按 CLREQ 3.5.3 的次序。",
        "bracket",
        default="never",
    )
    most = Key(
        EMS,
        "上限",
        "What it grows to before all boundaries share. Default: its width.",
        "各处一起拉开之前可到多宽。默认：其宽度。",
        "0.5em",
    )
    stretch = Key(
        one_of("stretching", int),
        "拉伸",
        "With which others it is stretched, in the order of CLREQ 3.5.4.",
        "与哪些空白一起拉开，按 CLREQ 3.5.4 的次序。",
        "never",
        default="all",
    )


class PunctuationStyle(Keys):
    """A punctuation style of the layout's own: what is otherwise than in one of the program's."""

    based_on = Key(
        one_of("punctuation style", Punctuation),
        "基于",
        "The one of the program's styles that it changes.",
        "改自程序的哪一种标点风格。",
        "full",
        default="kaiming",
    )
    rows = Key(
        ListOf(Table(SpacingRow)),
        "规则",
        "The blanks that are otherwise.",
        "不同的空白。",
        "[{before: stop, after: opening, width: 0.5em}]",
        required=True,
    )
