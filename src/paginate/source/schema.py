"""The layout language as written: every key, what may stand behind it, its default and its meaning.

`docs/layout-language.md` and `docs/layout.schema.json` are made from these classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from paginate.geometry import Edge, WritingMode
from paginate.model import Align, Fit, Side
from paginate.source.keys import ByKeys, Key, Keys, Table
from paginate.source.positions import Data
from paginate.source.press_schema import USUAL_PRESS
from paginate.source.readers import ByName, Fault, Faulty, ListOf, Pair, Reader
from paginate.source.schema_styles import (
    COLOR_OR_SPOT,
    Color,
    Override,
    PunctuationStyle,
    SpacingRow,
    SpotInk,
    Style,
    Western,
)
from paginate.source.schema_values import (
    COLOR,
    DATE,
    DISTANCE,
    FILE,
    FRACTION,
    LENGTH,
    NAME,
    PAGE_FORMAT,
    PHOTO,
    POSITION,
    POSITIVE,
    REASON,
    SIZE,
    STORY,
    STYLE,
    SWITCH,
    TEXT,
    WEIGHT,
    one_of,
    whole,
)

__all__ = [
    "FRAMES",
    "Advertisement",
    "Box",
    "Color",
    "Columns",
    "Family",
    "Folds",
    "Font",
    "Frame",
    "FrameKeys",
    "Heading",
    "Issue",
    "Layout",
    "Override",
    "Photo",
    "PunctuationStyle",
    "Rule",
    "Shadow",
    "SpacingRow",
    "SpotInk",
    "Story",
    "Style",
    "Text",
    "TypeArea",
    "Western",
    "kinds",
]

MOST_COLUMNS: Final = 100
"""Columns in one frame; a broadsheet's base grid has eight."""


TEXT_STAYS: Final[Mapping[str, str]] = {"bleeds": "text-does-not-bleed"}
"""What frames of text have to say to keys that other frames have."""

MOST_PHOTO_INKS: Final = 2
"""Of a duotone."""

MOST_PAGES: Final = 9999
"""Pages of a PDF of which one is an advertisement: four digits catch a slip of the pen."""

OFFSET: Final = Pair(LENGTH)
EXTENT: Final = Pair(POSITIVE)
FOCUS: Final = Pair(FRACTION)
ALLOWED: Final = ByName(REASON)


class CustomPage(Keys):
    """A page of another size than broadsheet or tabloid."""

    width = Key(POSITIVE, "宽", "Width after trimming.", "裁切后的宽度。", "420mm", required=True)
    height = Key(POSITIVE, "高", "Height after trimming.", "裁切后的高度。", "594mm", required=True)


class TypeArea(Keys):
    """The type area 版心. What is not given is as large as the page's standard, and centred."""

    width = Key(POSITIVE, "宽", "Its width. Default: the page format's.", "版心的宽度。默认：按开本。", "350mm")
    height = Key(POSITIVE, "高", "Its height. Default: the page format's.", "版心的高度。默认：按开本。", "490mm")
    top = Key(
        DISTANCE,
        "天头",
        "Its distance from the page's upper edge. Default: it is centred.",
        "版心到版面上边的距离。默认：居中。",
        "30mm",
    )
    left = Key(
        DISTANCE,
        "左边距",
        "Its distance from the page's left edge. Default: it is centred.",
        "版心到版面左边的距离。默认：居中。",
        "20mm",
    )


class Grid(Keys):
    """The base grid: what a body line is. In frames, `em`/`字` and `line`/`行` are measured by it."""

    size = Key(SIZE, "字号", "Size of the body type.", "正文的字号。", "小五", default="10.5pt")
    leading = Key(
        POSITIVE, "行距", "From one baseline to the next.", "从一行基线到下一行基线。", "11.25pt", default="15.75pt"
    )


class Font(Keys):
    """A font file of the layout's own."""

    file = Key(
        FILE, "文件", "A TrueType, OpenType or TTC file.", "TrueType、OpenType 或 TTC 文件。", "fonts/FZBaoSong.ttf",
        required=True,
    )  # fmt: skip
    weight = Key(
        WEIGHT,
        "字重",
        "The weight it serves. A variable font for which none is written serves all that it has.",
        "用于哪种粗细。可变字体不写此键，则其所有粗细都可用。",
        "bold",
        default="regular",
    )
    width = Key(
        whole(25, 200),
        "字宽",
        "How wide a variable font is, in hundredths of its usual width (its `wdth` axis). Default: the font's own.",
        "可变字体的宽度（`wdth` 轴），常宽为 100。默认：字体本来的宽度。",
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
    """A text: in a file of its own or here. One of the two keys stands."""

    file = Key(
        FILE,
        "文件",
        "A text file; each line is a paragraph.",
        "文本文件，每行为一段。",
        "stories/lead.txt",
    )
    text = Key(
        TEXT,
        "文字",
        "The text itself; each line is a paragraph.",
        "稿件的文字，每行为一段。",
        "县委召开常委会会议。",
    )


class FrameKeys(Keys):
    """What every frame has."""

    id = Key(
        NAME,
        "名称",
        "Its name in findings. Default: kind and number, as in photo-3.",
        "检查结果中此框的名称。默认：种类加序号，如 photo-3。",
        "lead",
    )
    at = Key(
        OFFSET,
        "位置",
        "[x, y] of its top left corner, from the type area's.",
        "[x, y]：框的左上角，从版心左上角量起。",
        "[0, 12行]",
        required=True,
    )
    allow = Key(
        ALLOWED,
        "允许",
        "Findings about this frame that are allowed, by their codes, each with the reason.",
        "此框允许的问题：代码和理由。",
        "{last-line-short: 总编同意}",
        default={},
    )


EDGE: Final = one_of("edge", Edge)


class BleedingKeys(FrameKeys):
    """What a frame has that may run off the page."""

    bleeds = Key(
        EDGE | ListOf(EDGE, least=1),
        "出血边",
        "The sides that go on to the end of the bleed, wherever `at` and `size` end them.",
        "做到出血线为止的边，不论 `at` 和 `size` 写到哪里。",
        "[left, bottom]",
    )

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The sides that bleed."""
        match self.bleeds:
            case None:
                return ()
            case Edge() as edge:
                return (edge,)
            case edges:
                return edges


class StyledLine(Keys):
    """A line of a heading in a style of its own."""

    text = Key(TEXT, "文字", "The line.", "这一行的文字。", "奋进新征程", required=True)
    style = Key(STYLE, "样式", "Its style.", "这一行的样式。", "headline", required=True)


class Heading(FrameKeys):
    """A heading: lines one under the other, or right to left where its style is vertical."""

    moved: ClassVar[Mapping[str, str]] = TEXT_STAYS

    heading = Key(
        TEXT | ListOf(TEXT | Table(StyledLine), least=1),
        "题",
        "Its text, or a list of its lines.",
        "标题的文字，或各行的列表。",
        "履职尽责显担当",
        required=True,
    )
    size = Key(EXTENT, "尺寸", "[width, height].", "[宽, 高]。", "[350mm, 6行]", required=True)
    style = Key(
        STYLE,
        "样式",
        "Its style. Default: the style `heading`, if there is one.",
        "标题的样式。默认：样式 `heading`（如有）。",
        "headline",
    )
    block_align = Key(
        one_of("block alignment", Align),
        "整体对齐",
        "Where the lines together stand across the frame.",
        "各行作为整体在框中的位置。",
        "start",
        default="center",
    )


class Columns(Keys):
    """Columns of one measure."""

    count = Key(whole(1, MOST_COLUMNS), "栏数", "How many.", "分几栏。", "3", required=True)
    measure = Key(
        POSITIVE,
        "栏宽",
        "Measure of each. Default: what `size` leaves.",
        "每栏的行长。默认：`size` 所余均分。",
        "16.5em",
    )
    gutter = Key(
        DISTANCE,
        "栏间距",
        "White between two. Default: the frame's `gutter`.",
        "两栏之间的空白。默认：框的 `gutter`。",
        "1em",
    )


class Text(FrameKeys):
    """Columns of a story. Several frames may name the same story: it runs on through them.

    Measures are widths, and columns stand side by side; where the style is vertical, measures are heights, and columns
    stand one under the other.
    """

    moved: ClassVar[Mapping[str, str]] = TEXT_STAYS

    story = Key(
        STORY,
        "稿件",
        "Which story, by its name under `stories`.",
        "哪篇稿件：`stories` 下的名称。",
        "lead",
        required=True,
    )
    style = Key(
        STYLE,
        "样式",
        "Its style. Default: the style `body`, if there is one.",
        "文字的样式。默认：样式 `body`（如有）。",
        "body",
    )
    columns = Key(
        whole(1, MOST_COLUMNS) | ListOf(POSITIVE, least=1, most=MOST_COLUMNS) | Table(Columns),
        "分栏",
        "Their number, their measures, or both by keys.",
        "栏数、各栏行长，或用键同时写明。",
        "[16.5em, 16.5em]",
        default="1",
    )
    gutter = Key(DISTANCE, "栏间距", "White between two columns.", "两栏之间的空白。", "1.5em", default="1em")
    size = Key(EXTENT, "尺寸", "[width, height] of the whole frame.", "[宽, 高]：整个框。", "[80mm, 20行]")
    height = Key(
        POSITIVE, "高", "Depth of horizontal columns, in place of `size`.", "横排各栏的深度，代替 `size`。", "31行"
    )
    width = Key(
        POSITIVE, "宽", "Depth of vertical columns, in place of `size`.", "竖排各栏的深度，代替 `size`。", "12行"
    )
    fit_tolerance = Key(
        DISTANCE,
        "允许缺行",
        "How much each column may lack where the story ends short. Default: the layout's.",
        "稿件短时每栏可缺多少。默认：版面的 `fit_tolerance`。",
        "3行",
    )


class Shadow(Keys):
    """A soft shadow 投影 under a photo or a box."""

    offset = Key(
        OFFSET, "偏移", "[right, down]: how far it is moved.", "[右, 下]：移动多远。", "[1mm, 1mm]",
        default=["1mm", "1mm"],
    )  # fmt: skip
    blur = Key(DISTANCE, "模糊", "How wide its soft edge is.", "虚边的宽度。", "1mm", default="2mm")
    color = Key(COLOR, "颜色", "Its colour, of process inks.", "投影的颜色，用印刷四色。", "K60", default="K40")


class Photo(BleedingKeys):
    """A photo and its caption at one of its sides."""

    photo = Key(
        PHOTO,
        "照片",
        "A JPEG, PNG or TIFF file. A placeholder stands for one that is not there yet.",
        "JPEG、PNG 或 TIFF 文件。照片未到时以占位框代替。",
        "photos/1.jpg",
        required=True,
    )
    size = Key(
        EXTENT,
        "尺寸",
        "[width, height], of photo and caption together.",
        "[宽, 高]：照片连同图片说明。",
        "[120mm, 80mm]",
        required=True,
    )
    caption = Key(TEXT, "说明", "The text beside the photo.", "照片旁的图片说明。", "会议现场", default="")
    caption_style = Key(
        STYLE,
        "说明样式",
        "Its style. Default: the style `caption`, if there is one, else hei at 9pt, centred.",
        "图片说明的样式。默认：样式 `caption`（如有），否则 9pt 黑体居中。",
        "caption",
    )
    caption_gap = Key(
        DISTANCE, "图文间距", "White between photo and caption.", "照片与图片说明之间的空白。", "2mm", default="4pt"
    )
    caption_side = Key(
        one_of("side", Side),
        "说明位置",
        "Where the caption stands: a vertical one left or right. Default: below, left where its style is vertical.",
        "图片说明在哪一边；竖排的在左或右。默认：下；样式为竖排时在左。",
        "above",
    )
    fit = Key(
        one_of("fit", Fit), "适配", "How the photo fills its place.", "照片怎样填满图位。", "contain", default="cover"
    )
    focus = Key(
        FOCUS,
        "焦点",
        "The point that stays in sight where it is cropped, as fractions of its width and height.",
        "裁剪时必须留下的点：宽和高的几分之几。",
        "[0.5, 0.3]",
        default=["0.5", "0.5"],
    )
    inks = Key(
        ListOf(COLOR_OR_SPOT, least=1, most=MOST_PHOTO_INKS),
        "油墨",
        "The inks it is printed in: one for a gray picture, two for a duotone 双色调, of which the first draws the darks. "
        "Default: its own colours.",
        "用什么油墨印：灰度图一种，双色调两种（第一种印暗部）。默认：照片自己的颜色。",
        "[black]",
    )
    cut_out = Key(
        SWITCH,
        "去底",
        "Whether what lies under it is seen where it is transparent; else it stands on white.",
        "透明处是否露出下面的内容；否则衬白底。",
        "true",
        default="false",
    )
    shadow = Key(
        Table(Shadow),
        "投影",
        "A soft shadow under the photo; of one that is cut out, it follows the outline.",
        "照片下的柔和投影；去底图的投影随轮廓。",
        "{offset: [1mm, 1mm], blur: 2mm, color: K40}",
    )


class Advertisement(BleedingKeys):
    """A page of a PDF, taken in as it is: its trimmed page in place of a photo's whole."""

    advertisement = Key(
        FILE,
        "广告",
        "A PDF file. A placeholder stands for one that is not there yet.",
        "PDF 文件。广告未到时以占位框代替。",
        "ads/1.pdf",
        required=True,
    )
    page = Key(whole(1, MOST_PAGES), "页", "Which of its pages, from 1.", "其中第几页，从 1 数起。", "2", default="1")
    size = Key(EXTENT, "尺寸", "[width, height].", "[宽, 高]。", "[120mm, 80mm]", required=True)
    fit = Key(
        one_of("fit", Fit), "适配", "How the page fills its place.", "广告怎样填满其位置。", "fill", default="contain"
    )
    focus = Key(
        FOCUS,
        "焦点",
        "The point that stays in sight where it is cropped, as fractions of its width and height.",
        "裁剪时必须留下的点：宽和高的几分之几。",
        "[0.5, 0.3]",
        default=["0.5", "0.5"],
    )


class Rule(BleedingKeys):
    """A straight line."""

    rule = Key(POSITIVE, "线", "Its thickness.", "线的粗细。", "0.4pt", required=True)
    length = Key(POSITIVE, "长", "Its length.", "线的长度。", "350mm", required=True)
    direction = Key(
        one_of("direction", WritingMode), "方向", "Which way it runs.", "线的走向。", "vertical", default="horizontal"
    )
    color = Key(COLOR_OR_SPOT, "颜色", "Its ink.", "线的油墨。", "K60", default="black")


class BoxPaint(Keys):
    """How a box is drawn. At least one of fill and border stands."""

    fill = Key(COLOR_OR_SPOT, "底色", "Colour of a tint.", "底纹的颜色。", "K10")
    border = Key(
        POSITIVE,
        "边框",
        "Thickness of a border, drawn inside; no more than half the box.",
        "边框的粗细，画在框内，不超过框的一半。",
        "0.4pt",
    )
    border_color = Key(
        COLOR_OR_SPOT, "边框颜色", "Ink of the border.", "边框的油墨。", "C0 M100 Y100 K0", default="black"
    )


class Box(BleedingKeys):
    """A tint 底纹, a border 边框, or both. What comes after it in the list is drawn over it."""

    box = Key(Table(BoxPaint), "底框", "How it is drawn.", "怎样画。", "{fill: K10}", required=True)
    size = Key(EXTENT, "尺寸", "[width, height].", "[宽, 高]。", "[120mm, 80mm]", required=True)
    shadow = Key(
        Table(Shadow),
        "投影",
        "A soft shadow under the box.",
        "底框下的柔和投影。",
        "{offset: [1mm, 1mm], blur: 2mm, color: K40}",
    )


Frame = Heading | Text | Photo | Advertisement | Rule | Box

FRAMES: Final[Mapping[str, type[Frame]]] = {
    "heading": Heading,
    "story": Text,
    "photo": Photo,
    "advertisement": Advertisement,
    "rule": Rule,
    "box": Box,
}
"""The kinds of frame by the key that tells them."""


def kinds(value: object) -> list[str]:
    """The keys in `value` that tell a frame's kind: one, where all is well."""
    return [kind for kind in FRAMES if kind in value] if isinstance(value, dict) else []


class FrameReader(ByKeys[Frame]):
    """Reads a frame by the keys of its kind. A key that several kinds have is called alike in all of them."""

    def __init__(self) -> None:
        super().__init__({name: key for keys in FRAMES.values() for name, key in keys.table.items()})
        self.kinds: Mapping[str, Reader[Frame]] = {kind: Table(keys) for kind, keys in FRAMES.items()}

    def read(self, value: Data) -> Frame:
        """The frame."""
        found = kinds(value)
        if len(found) != 1:
            raise Faulty(Fault("frame-kind", value))
        return self.kinds[found[0]].read(value)

    def chosen(self, value: Data) -> Reader[Frame] | None:
        """The reader for frames of this one's kind, the first where it has several; None where it has none."""
        return next((self.kinds[kind] for kind in kinds(value)), None)


class Issue(Keys):
    """What names this page among all others: on the sheet, in the PDF and in its name."""

    paper = Key(NAME, "报名", "The newspaper 报名.", "报纸的名称。", "交城报")
    date = Key(DATE, "日期", "Its date, as year, month and day.", "出版日期：年-月-日。", "2024-05-01")
    page = Key(NAME, "版次", "Which page of it 版.", "第几版。", "A1")
    version = Key(NAME, "稿次", "Which version of the page 稿次.", "此版的第几稿。", "2", default="1")
    operator = Key(NAME, "制作", "Who made it.", "制作人。", "张三")


class Folds(Keys):
    """Where the sheet is folded, for its fold marks and for what must not lie in a fold."""

    down = Key(
        ListOf(POSITION),
        "竖折",
        "Folds down the page (a spread's 中缝): how far from the trim's left edge, as a length or a share of its width.",
        "竖向的折线（对开通版的中缝）：离裁切左边多远，写长度或宽度的百分比。",
        "[50%]",
        default=[],
    )
    across = Key(
        ListOf(POSITION),
        "横折",
        "Folds across it: how far from the trim's upper edge, as a length or a share of its height.",
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
        "The trimmed page: its name, or its width and height.",
        "裁切后的版面：开本名称，或宽和高。",
        "broadsheet",
        required=True,
    )
    bleed = Key(
        DISTANCE,
        "出血",
        "What is printed beyond the trim on each side, up to 50 mm. Default: what the press profile says.",
        "裁切线外每边多印多少，最多 50 mm。默认：按印刷配置。",
        "5mm",
    )
    type_area = Key(Table(TypeArea), "版心", "The type area 版心.", "版心。", "{top: 30mm}", default={})
    grid = Key(Table(Grid), "行格", "The base grid.", "版面的行格。", "{size: 小五, leading: 11.25pt}", default={})
    press = Key(
        FILE,
        "印刷配置",
        "What the press asks for: a [press profile](press-profiles.md) of the program's, or a file.",
        "印刷机的要求：程序自带的[印刷配置](press-profiles.md)，或文件。",
        "office",
        default=USUAL_PRESS,
    )
    issue = Key(
        Table(Issue),
        "期",
        "What names this page among all others.",
        "说明这是哪一版。",
        "{paper: 交城报, date: 2024-05-01, page: A1}",
        default={},
    )
    folds = Key(Table(Folds), "折线", "Where the sheet is folded.", "在哪里折页。", "{across: [50%]}", default={})
    fonts = Key(
        ByName(FAMILY),
        "字体",
        "Fonts of the layout's own.",
        "版面自带的字体。",
        "{方正报宋: fonts/FZBaoSong.ttf}",
        default={},
    )
    styles = Key(
        ByName(Table(Style)), "样式", "Styles by name.", "各样式，以名称为键。", "{body: {size: 小五}}", default={}
    )
    punctuation_styles = Key(
        ByName(Table(PunctuationStyle)),
        "标点风格",
        "Punctuation styles of the layout's own, by name.",
        "版面自定的标点风格，以名称为键。",
        "{ours: {based_on: full, rows: [{before: stop, after: opening, width: 0.5em}]}}",
        default={},
    )
    stories = Key(
        ByName(Table(Story)), "稿件", "Texts by name.", "各篇稿件，以名称为键。", "{lead: {file: lead.txt}}", default={}
    )
    fit_tolerance = Key(
        DISTANCE,
        "允许缺行",
        "How much each column of a frame may lack where a story ends short, before that is reported; a line is one of the "
        "frame's own.",
        "稿件短时每栏可缺多少而不报告；行为该框自己的行。",
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
        "What stands on the page, in the order in which it is drawn.",
        "版面上的各框，按先后次序叠放。",
        "[{photo: 1.jpg, at: [0, 0], size: [8cm, 6cm]}]",
        required=True,
    )
