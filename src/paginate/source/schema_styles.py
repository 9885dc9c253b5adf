"""What the layout language says of looks: the keys of styles, colours and punctuation tables."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, Tag

from paginate.color import Process
from paginate.geometry import WritingMode
from paginate.model import Align, Composer, Figures, Hang, Locale, Numerals, Prohibition, Punctuation, PushIn
from paginate.source.schema_values import (
    CHARACTERS,
    CLASS,
    COLOR,
    DISTANCE,
    EMS,
    GROUP,
    HYPHENATION,
    INK,
    LENGTH,
    NAME,
    POSITIVE,
    PUNCTUATION,
    SIZE,
    SWITCH,
    WEIGHT,
    Given,
    Keys,
    by_shape,
    key,
    number,
    one_of,
    percentage,
    whole,
)
from paginate.source.words import Group
from paginate.units import Length

SCALE = percentage(50, 200)


class SpotInk(Keys):
    """A tint of a spot ink."""

    spot: Annotated[str, INK] = key("The ink's name, as the printer calls it.", "PANTONE 185 C", required=True)
    tint: Annotated[float, number(0, 100)] = key("How much of it, in percent.", "40", "100")
    cmyk: Annotated[Process, COLOR] = key(
        "The process colour that stands in for the full ink.", "C0 M100 Y80 K0", required=True
    )
    overprint: Annotated[bool, SWITCH] = key(
        "Whether it is printed over what lies under it, in place of knocking it out.", "true", "false"
    )


Color = Annotated[
    Annotated[Process, COLOR, Tag("#text")] | Annotated[SpotInk, Tag("#mapping")], by_shape("text-or-mapping")
]


class SpaceLimits(Keys):
    """How far blanks give way and grow in the adjustment of lines 行内调整; what is not given is as CLREQ 3.5 has it."""

    word_least: Annotated[Length | None, DISTANCE] = key("Least Western word space. Default: 0.25em.", "0.2em")
    interpunct: Annotated[Length | None, DISTANCE] = key(
        "What 间隔号 that have an em keep of each blank. Default: 0.", "0.125em"
    )
    bracket: Annotated[Length | None, DISTANCE] = key("What brackets and quotation marks keep. Default: 0.", "0.25em")
    comma: Annotated[Length | None, DISTANCE] = key(
        "What ，、；： keep. Default: 0; down the page in the full style 0.25em.", "0.25em"
    )
    western: Annotated[Length | None, DISTANCE] = key(
        "Least white between Chinese and Western text. Default: 0.125em.", "0"
    )
    stop: Annotated[Length | None, DISTANCE] = key("What 。？！ keep. Default: 0.5em.", "0")
    word_most: Annotated[Length | None, DISTANCE] = key(
        "Most that a word space grows to while another boundary may grow. Default: 0.5em.", "0.4em"
    )
    western_most: Annotated[Length | None, DISTANCE] = key(
        "The same for white between Chinese and Western text. Default: 0.5em.", "0.3em"
    )


class Western(Keys):
    """The font of Western text 西文: letters, digits and the marks in them."""

    font: Annotated[str | None, NAME] = key("As in a style. Default: the style's.", "Noto Sans SC")
    weight: Annotated[int | None, WEIGHT] = key("As in a style. Default: the style's, else the font's own.", "medium")
    size: Annotated[float, SCALE] = key("Its size in proportion to the style's.", "105%", "100%")
    rise: Annotated[Length, LENGTH] = key("How far it is lifted, from -0.5em to 0.5em.", "0.02em", "0")


Groups = Annotated[
    Annotated[Group, GROUP, Tag("#text")] | Annotated[list[Annotated[Group, GROUP]], Field(min_length=1), Tag("#list")],
    by_shape("text-or-list"),
]


class Override(Western):
    """Another font for some characters. Of several that cover a character the first counts; `western` comes last."""

    groups: Annotated[Groups | None, Given()] = key(
        "Which characters: groups, or classes.", "[digits, marks]", spelling="for"
    )
    characters: Annotated[str | None, CHARACTERS] = key("Which besides, one by one.", "①②③")


class Style(Keys):
    """How text is set. A key that is not given comes from the style in `based_on`, else from the default."""

    based_on: Annotated[str | None, NAME] = key("The style from which it takes what it does not say.", "body")
    font: Annotated[str | None, NAME] = key(
        "A role (song, biaosong, hei, kai, fangsong), a family, or a name under `fonts`. Default: song.", "kai"
    )
    weight: Annotated[int | None, WEIGHT] = key("How heavy. Default: the role's own, else regular.", "bold")
    size: Annotated[Length | None, SIZE] = key("Type size; em is the grid's size. Default: the grid's size.", "小五")
    leading: Annotated[Length | None, POSITIVE] = key(
        "From one line to the next. Default: the grid's leading at the grid's size, else 1.5 em.", "24pt"
    )
    writing_mode: Annotated[WritingMode | None, one_of("writing mode")] = key(
        "How lines run. Default: horizontal.", "vertical"
    )
    locale: Annotated[Locale | None, one_of("locale")] = key(
        "Whose marks: at the side of their cell or in its middle. Default: zh-Hans.", "zh-Hant-TW"
    )
    punctuation: Annotated[str | None, PUNCTUATION] = key(
        "How wide marks are 标点风格: a word, or a name under `punctuation_styles`. Default: kaiming.", "full"
    )
    prohibition: Annotated[Prohibition | None, one_of("prohibition level")] = key(
        "Which marks may not begin or end a line 禁则. Default: strict.", "gb"
    )
    no_line_start: Annotated[str | None, CHARACTERS] = key("Characters that may not begin a line either.", "々ー")
    no_line_end: Annotated[str | None, CHARACTERS] = key("Characters that may not end a line either.", "第约")
    keep_units: Annotated[bool | None, SWITCH] = key(
        "Whether a number stays with the Chinese unit behind it: 2021年. Default: false.", "true"
    )
    hang: Annotated[Hang | None, one_of("hanging")] = key(
        "Whether a stop or comma at a line's end may stand outside the measure 悬挂: where it has no room inside, or "
        "always. Default: none.",
        "allow",
    )
    limits: Annotated[SpaceLimits | None, Given()] = key(
        "How far blanks give way and grow.", "{comma: 0.25em, stop: 0}"
    )
    push_in: Annotated[PushIn | None, one_of("pushing in")] = key(
        "What a line is squeezed for 挤进: marks that may not begin the next, or any character. Default: marks.", "any"
    )
    composer: Annotated[Composer | None, one_of("composer")] = key(
        "Whether each line is broken for itself, or all of a paragraph together for evenness. Default: line.",
        "paragraph",
    )
    min_last_line: Annotated[Length | None, DISTANCE] = key(
        "What the last line of a paragraph is to have at least. Default: 0.", "2em"
    )
    lone_lines: Annotated[bool | None, one_of("lone lines")] = key(
        "Whether one line of a paragraph may stand alone at a column's head or foot 孤行. Default: allow.", "avoid"
    )
    keep_with_next: Annotated[bool | None, SWITCH] = key(
        "Whether a paragraph, such as a crosshead 小标题, goes to the next column where it would be last in its own. "
        "Default: false.",
        "true",
    )
    loose: Annotated[Length | None, POSITIVE] = key(
        "How far a line may be spread, at each boundary on the average, before that is reported; reported as well is one of "
        "which nothing can grow but spaces, beyond their most. Default: 0.25em.",
        "0.2em",
    )
    tight: Annotated[Length | None, POSITIVE] = key(
        "How far it may be squeezed before that is reported. Default: never.", "0.1em"
    )
    force_justify: Annotated[bool | None, SWITCH] = key(
        "Whether a line is spread also where no boundary may be stretched. Default: false.", "true"
    )
    indent: Annotated[Length | None, DISTANCE] = key("Indent of every line 缩进. Default: 0.", "2字")
    end_indent: Annotated[Length | None, DISTANCE] = key("White at the end of every line. Default: 0.", "1字")
    first_line_indent: Annotated[Length | None, LENGTH] = key(
        "Indent of a paragraph's first line besides; less than 0, it stands out 凸排, as far as `indent` goes. "
        "Default: 0.",
        "2字",
    )
    indent_first: Annotated[bool | None, SWITCH] = key(
        "Whether the first paragraph of a story has that too. Default: true.", "false"
    )
    lines_between: Annotated[int | None, whole(0, 20)] = key("Empty lines between paragraphs. Default: 0.", "1")
    align: Annotated[Align | None, one_of("alignment")] = key(
        "Where a line stands in its measure; justify-all fills the last line of a paragraph too, even 均排 spreads "
        "every line alike. Default: justify.",
        "even",
    )
    tracking: Annotated[Length | None, LENGTH] = key(
        "White added after each character, from -0.1em. Default: 0.", "0.1em"
    )
    western_space: Annotated[Length | None, DISTANCE] = key(
        "White between Chinese and Western text. Default: 0.25em.", "0"
    )
    word_space: Annotated[Length | None, DISTANCE] = key("A Western word space. Default: 0.25em.", "0.3em")
    hyphenate: Annotated[str | None, HYPHENATION] = key(
        "The language whose words may be parted with a hyphen, or off. Default: off.", "en"
    )
    numerals: Annotated[Numerals | None, one_of("numerals")] = key(
        "Whether digits are set as typed, half-width or full-width. Those in Western words and addresses (COVID-19, A4, "
        "www.163.com) stay half-width. Default: as-is.",
        "half",
    )
    figures: Annotated[Figures | None, one_of("figures")] = key(
        "The widths of half-width digits: the font's usual ones, all alike, each its own. Default: usual.", "tabular"
    )
    western: Annotated[Western | None, Given()] = key("The font of Western text.", "{font: hei, size: 105%}")
    overrides: Annotated[list[Override] | None, Given()] = key(
        "Fonts for some characters; of several that name one, the first has it.", "[{for: digits, font: hei}]"
    )
    digits_upright: Annotated[int | None, whole(0, 4)] = key(
        "So many digits in a row stand side by side in one cell of a vertical line 纵中横. Default: 2.", "3"
    )
    capitals_upright: Annotated[bool | None, SWITCH] = key(
        "Whether Western capitals stand upright in a vertical line. Default: false.", "true"
    )
    color: Annotated[Color | None, Given()] = key("Ink of the text. Default: black.", "C0 M100 Y100 K0")


Classes = Annotated[
    Annotated[str, CLASS, Tag("#text")] | Annotated[list[Annotated[str, CLASS]], Field(min_length=1), Tag("#list")],
    by_shape("text-or-list"),
]


class SpacingRow(Keys):
    """A blank between characters of some classes. A later row goes over an earlier one."""

    before: Classes = key(
        "Classes of the character before the blank; edge 行端 is the line's start.", "[stop, comma]", required=True
    )
    after: Classes = key("Classes of the character behind it; edge 行端 is the line's end.", "opening", required=True)
    width: Annotated[float, EMS] = key("How wide it is.", "0.5em", required=True)
    least: Annotated[float | None, EMS] = key(
        "What squeezing leaves of it. Default: 0 where it may be squeezed, else its width.", "0.25em"
    )
    squeeze: Annotated[int, one_of("squeezing")] = key(
        "With which others it is squeezed, in the order of CLREQ 3.5.3.", "bracket", "never"
    )
    most: Annotated[float | None, EMS] = key(
        "What it grows to before all boundaries share. Default: its width.", "0.5em"
    )
    stretch: Annotated[int, one_of("stretching")] = key(
        "With which others it is stretched, in the order of CLREQ 3.5.4.", "never", "all"
    )


class PunctuationStyle(Keys):
    """A punctuation style of the layout's own: what is otherwise than in one of the program's."""

    based_on: Annotated[Punctuation, one_of("punctuation style")] = key(
        "The one of the program's styles that it changes.", "full", "kaiming"
    )
    rows: list[SpacingRow] = key(
        "The blanks that are otherwise.", "[{before: stop, after: opening, width: 0.5em}]", required=True
    )
