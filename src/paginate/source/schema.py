"""The layout language as written: every key with its reader, its default and its meaning.

A class is a set of keys. Those of frames, styles and punctuation are in the modules beside this one, and are imported here.
`docs/layout-language.md` and the JSON Schemas of layouts, style files and heads of articles are made from these classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final

from paginate.source.keys import Key, Keys, LaterTable, Table
from paginate.source.press_schema import USUAL_PRESS
from paginate.source.readers import ByName, ListOf
from paginate.source.schema_articles import (
    Article,
    ArticleContent,
    ArticleHead,
    ArticleHeading,
    ArticlePhoto,
    ArticlePicture,
    PartStyles,
)
from paginate.source.schema_frames import (
    FRAMES,
    Advertisement,
    Box,
    Frame,
    FrameReader,
    Photo,
    Rule,
    Shadow,
    TableFrame,
    kinds,
)
from paginate.source.schema_page import CustomPage, Grid, OtherGrid, TypeArea
from paginate.source.schema_punctuation import PunctuationStyle, SpacingRow
from paginate.source.schema_styles import FitLimits, Override, Ruby, Style, Western
from paginate.source.schema_text_frames import (
    ALLOWED,
    Columns,
    FrameKeys,
    Heading,
    StyledLine,
    Text,
)
from paginate.source.schema_values import (
    DATE,
    DISTANCE,
    FILE,
    NAME,
    PAGE_FORMAT,
    POSITION,
    SHEET,
    STYLE,
    TEXT,
    WEIGHT,
    Color,
    SpotInk,
    whole,
)

if TYPE_CHECKING:
    from paginate.source.schema_tables import TableContent

__all__ = [
    "FRAMES",
    "Advertisement",
    "Article",
    "ArticleContent",
    "ArticleHead",
    "ArticleHeading",
    "ArticlePhoto",
    "ArticlePicture",
    "Box",
    "Color",
    "Columns",
    "CustomPage",
    "Family",
    "FitLimits",
    "Folds",
    "Font",
    "Frame",
    "FrameKeys",
    "FrameReader",
    "Grid",
    "Heading",
    "Issue",
    "Layout",
    "OtherGrid",
    "Override",
    "PartStyles",
    "Photo",
    "PunctuationStyle",
    "Ruby",
    "Rule",
    "Shadow",
    "SpacingRow",
    "SpotInk",
    "Story",
    "Style",
    "StyleFile",
    "StyledLine",
    "TableFrame",
    "Text",
    "TypeArea",
    "Western",
    "kinds",
]


class Font(Keys):
    """A font file that the layout brings."""

    file = Key(
        FILE, "文件", "A TrueType, OpenType or TTC file.", "TrueType、OpenType 或 TTC 文件。", "fonts/FZBaoSong.ttf",
        required=True,
    )  # fmt: skip
    weight = Key(
        WEIGHT,
        "字重",
        "The weight that the file is used for. A variable font without this key is used for all its weights.",
        "用作哪种字重。可变字体不写此键，则各种字重都可用。",
        "bold",
        default="regular",
    )
    width = Key(
        whole(25, 200),
        "字宽",
        "Width of a variable font, in percent of its usual width (its `wdth` axis). Default: the font's own.",
        "可变字体的字宽（`wdth` 轴），常宽为 100。默认：字体本来的字宽。",
        "75",
    )
    index = Key(
        whole(0, 255),
        "序号",
        "Which font of a collection (.ttc), from 0.",
        "字体集（.ttc）中的第几款，从 0 数起。",
        "1",
        default="0",
    )


FONT_OR_FILE: Final = FILE | Table(Font)
FAMILY: Final = FONT_OR_FILE | ListOf(FONT_OR_FILE, least=1)
Family = str | Font | tuple[str | Font, ...]


class Story(Keys):
    """A story: in a file of its own, or written here. It has one of the two keys."""

    file = Key(
        FILE,
        "文件",
        "A text file; each line is a paragraph.",
        "稿件的文本文件，一行为一段。",
        "stories/lead.txt",
    )
    text = Key(
        TEXT,
        "文字",
        "The text itself; each line is a paragraph.",
        "稿件的文字，一行为一段。",
        "县委召开常委会会议。",
    )


def _table_content() -> type[TableContent]:
    from paginate.source.schema_tables import TableContent

    return TableContent


class Issue(Keys):
    """What identifies this page: on the sheet, in the PDF and in its file name."""

    paper = Key(NAME, "报名", "The newspaper 报名.", "报纸的名称。", "交城报")
    date = Key(DATE, "日期", "Date of the issue: year, month and day.", "出版日期：年-月-日。", "2024-05-01")
    page = Key(NAME, "版次", "Which page 版.", "第几版。", "A1")
    number = Key(NAME, "期号", "Number of the issue 总期号.", "总期号。", "3128")
    version = Key(NAME, "稿次", "Which version of the page 稿次.", "此版的第几稿。", "2", default="1")
    operator = Key(NAME, "制作", "Who made it.", "制作人。", "张三")


class Folds(Keys):
    """Where the sheet is folded: for fold marks, and for the check of text in folds."""

    down = Key(
        ListOf(POSITION),
        "竖折",
        "Folds down the page (a spread's 中缝): how far from the trim's left edge, as a length or a share of its width.",
        "竖向的折线（通版的中缝）：离裁切左边多远，写长度或宽度的百分比。",
        "[50%]",
        default=[],
    )
    across = Key(
        ListOf(POSITION),
        "横折",
        "Folds across the page: how far from the trim's upper edge, as a length or a share of its height.",
        "横向的折线：离裁切上边多远，写长度或高度的百分比。",
        "[272.5mm]",
        default=[],
    )


class Layout(Keys):
    """One page."""

    moved: ClassVar[Mapping[str, str]] = {"profile": "moved-profile", "photo_resolution": "moved-resolution"}

    page = Key(
        PAGE_FORMAT | Table(CustomPage),
        "开本",
        "The trimmed page: the name of its format, or its width and height.",
        "裁切后的版面：开本名称，或宽和高。",
        "broadsheet",
        required=True,
    )
    bleed = Key(
        DISTANCE,
        "出血",
        "How far printing extends beyond the trim on each side, up to 50 mm. Default: the press profile's.",
        "裁切边外每边多印多少，最多 50 mm。默认：按印刷配置。",
        "5mm",
    )
    type_area = Key(Table(TypeArea), "版心", "The type area 版心.", "版心。", "{top: 30mm}", default={})
    grid = Key(Table(Grid), "行格", "The base grid.", "版面的行格。", "{size: 小五, leading: 11.25pt}", default={})
    grids = Key(
        ByName(Table(OtherGrid)),
        "其他栏格",
        "Grids with other columns, by name.",
        "另外的栏格，以名称为键。",
        "{广告: {columns: 6, gutter: 4mm}}",
        default={},
    )
    press = Key(
        FILE,
        "印刷配置",
        "The requirements of the press: one of the program's [press profiles](press-profiles.md), or a file.",
        "印厂的要求：程序自带的[印刷配置](press-profiles.md)，或文件。",
        "office",
        default=USUAL_PRESS,
    )
    use = Key(
        SHEET | ListOf(SHEET),
        "样式文件",
        "Style files, whose styles, punctuation styles and fonts are there as if the layout had them: the program's style sheet "
        "`newspaper`, or files. What the layout says goes before, and a later file before an earlier one.",
        "样式文件：其中的样式、标点风格和字体如同写在版面文件里。可写程序自带的 `报纸`，或文件。以版面文件里写的为先，后面的文件先于前面的。",
        "[newspaper, house/styles.yaml]",
        default=[],
    )
    issue = Key(
        Table(Issue),
        "期",
        "What identifies this page.",
        "这是哪天哪一版。",
        "{paper: 交城报, date: 2024-05-01, page: A1}",
        default={},
    )
    folds = Key(Table(Folds), "折线", "Where the sheet is folded.", "在哪里折页。", "{across: [50%]}", default={})
    fonts = Key(
        ByName(FAMILY),
        "字体",
        "Fonts that the layout brings, by name.",
        "版面自带的字体，以名称为键。",
        "{方正报宋: fonts/FZBaoSong.ttf}",
        default={},
    )
    styles = Key(
        ByName(Table(Style)), "样式", "Styles by name.", "各样式，以名称为键。", "{body: {size: 小五}}", default={}
    )
    punctuation_styles = Key(
        ByName(Table(PunctuationStyle)),
        "标点风格",
        "Punctuation styles that the layout defines, by name.",
        "版面自定的标点风格，以名称为键。",
        "{ours: {based_on: full, rows: [{before: stop, after: opening, width: 0.25em}]}}",
        default={},
    )
    stories = Key(
        ByName(Table(Story)), "稿件", "Texts by name.", "各篇稿件，以名称为键。", "{lead: {file: lead.txt}}", default={}
    )
    articles = Key(
        ByName(Table(ArticleContent)),
        "稿块",
        "Articles by name: what the editor writes.",
        "各篇稿块，以名称为键：编辑写的内容。",
        "{lead: {headline: 凝心聚力　再启新程, file: articles/lead.txt}}",
        default={},
    )
    openings = Key(
        ByName(STYLE),
        "段首",
        "Openings of paragraphs that are set in a style, wherever a text begins a paragraph so: `…` stands for other characters.",
        "段首固定用语的样式：凡以此开头的段落，开头几字用此样式；`…` 代表其他文字。",
        "{本报讯: 黑体, 新华社…电: 黑体}",
        default={},
    )
    tables = Key(
        ByName(LaterTable(_table_content)),
        "表格",
        "Tables by name.",
        "各张表，以名称为键。",
        "{积分榜: {file: tables/积分.csv, header: 1}}",
        default={},
    )
    fit_tolerance = Key(
        DISTANCE,
        "允许缺行",
        "How much each column of a frame may lack where a story is short before that is reported; a line is one of the "
        "frame's own.",
        "稿件不够时，每栏可缺多少而不报告；一行按该框的行距算。",
        "0",
        default="1行",
    )
    allow = Key(
        ALLOWED,
        "允许",
        "Findings that are allowed on the whole page, by their codes, each with the reason.",
        "全版允许的问题：代码和理由。",
        "{photo-missing: 照片晚上到}",
        default={},
    )
    frames = Key(
        ListOf(FrameReader()),
        "框",
        "Everything on the page, in the order of drawing.",
        "版面上的各个框，后面的叠在上面。",
        "[{photo: 1.jpg, at: [0, 0], size: [8cm, 6cm]}]",
        required=True,
    )


class StyleFile(Keys):
    """A style file 样式文件: what several layouts share. A layout brings it in with `use`."""

    styles = Layout.styles
    punctuation_styles = Layout.punctuation_styles
    fonts = Layout.fonts
    openings = Layout.openings
