"""The keys of photos, advertisements, rules and boxes, and the reader of any frame."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar, Final

from paginate.geometry import Edge, WritingMode
from paginate.model import Fit, Side
from paginate.source.keys import ByKeys, Key, Keys, Table
from paginate.source.positions import Data
from paginate.source.readers import Fault, Faulty, ListOf, Reader
from paginate.source.schema_articles import Article, ArticlePhoto
from paginate.source.schema_box import STROKES, BoxPaint
from paginate.source.schema_text_frames import (
    EXTENT,
    MOST_COLUMNS,
    OFFSET,
    SIZE_IN_CHINESE,
    SIZE_MEANING,
    TEXT_STAYS,
    FrameKeys,
    Heading,
    Text,
)
from paginate.source.schema_values import (
    AROUND_PHOTO,
    COLOR,
    COLOR_OR_SPOT,
    DISTANCE,
    FILE,
    PHOTO,
    POSITIVE,
    STYLE,
    SWITCH,
    TABLE,
    TEXT,
    one_of,
    whole,
)
from paginate.units import Length

MOST_PHOTO_INKS: Final = 2
"""The inks of a duotone."""

MOST_PAGES: Final = 9999
"""The largest page number in a PDF: a number of five digits is a slip of the pen."""

EDGE: Final = one_of("edge", Edge)


class BleedingKeys(FrameKeys):
    """The keys of a frame that may run off the page."""

    bleeds = Key(
        EDGE | ListOf(EDGE, least=1),
        "出血边",
        "The sides that extend to the end of the bleed, whatever `at` and `size` say.",
        "延伸到出血线的边，不论 `at` 和 `size` 怎样写。",
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


class Shadow(Keys):
    """A soft shadow 投影 under a photo or a box."""

    offset = Key(
        OFFSET, "偏移", "[right, down]: how far it is moved.", "[右, 下]：移开多远。", "[2mm, 1mm]",
        default=["1mm", "1mm"],
    )  # fmt: skip
    blur = Key(DISTANCE, "模糊", "Width of the soft edge.", "虚边的宽度。", "1mm", default="2mm")
    color = Key(COLOR, "颜色", "Its colour, in process inks.", "投影的颜色，用四色。", "K60", default="K40")


class Photo(BleedingKeys):
    """A photo with a caption at one side."""

    photo = Key(
        PHOTO,
        "照片",
        "A JPEG, PNG or TIFF file. While it is missing, a placeholder takes its place.",
        "JPEG、PNG 或 TIFF 文件。照片未到时，以占位框代替。",
        "photos/1.jpg",
        required=True,
    )
    size = Key(
        EXTENT,
        "尺寸",
        "[width, height], of photo and caption together. Required where `at` is in lengths.",
        "[宽, 高]：照片连同图片说明。`at` 写长度时必须写。",
        "[120mm, 80mm]",
    )
    caption = Key(TEXT, "说明", "The text beside the photo.", "照片旁的图片说明。", "会议现场", default="")
    caption_style = Key(
        STYLE,
        "说明样式",
        "Style of the caption. Default: the style `caption`, if there is one, else hei at 9pt, centred.",
        "图片说明的样式。默认：样式 `caption`（如有），否则小五黑体居中。",
        "小说明",
    )
    caption_gap = Key(
        DISTANCE, "图文间距", "White between photo and caption.", "照片与图片说明之间的空白。", "2mm", default="4pt"
    )
    caption_side = Key(
        one_of("side", Side),
        "说明位置",
        "Side of the caption; a vertical caption is left or right. Default: below, or left if its style is vertical.",
        "图片说明在哪一边；竖排的在左或右。默认：下；样式为竖排时在左。",
        "above",
    )
    fit = Key(
        one_of("fit", Fit), "适配", "How the photo fills its slot.", "照片怎样填满图位。", "contain", default="cover"
    )
    focus = ArticlePhoto.focus
    around = Key(
        AROUND_PHOTO,
        "绕排",
        "Whether articles give way to it although it is placed in lengths, and whether their text goes past its box or follows its "
        "outline.",
        "以长度定位时，文章是否也绕开它排；正文绕过图框，还是沿轮廓绕排。",
        "outline",
        default="false",
    )
    inks = Key(
        ListOf(COLOR_OR_SPOT, least=1, most=MOST_PHOTO_INKS),
        "油墨",
        "The inks of the photo: one for a gray picture, two for a duotone 双色调, the first for the darks. "
        "Default: its own colours.",
        "用什么油墨印：灰度图一种，双色调两种（第一种印暗部）。默认：照片自己的颜色。",
        "[black]",
    )
    cut_out = Key(
        SWITCH,
        "去底",
        "Whether its transparent parts show what lies under them; else they are white.",
        "透明处是否露出下面的内容；否则衬白底。",
        "true",
        default="false",
    )
    shadow = Key(
        Table(Shadow),
        "投影",
        "A soft shadow under the photo; under a cut-out photo it follows the outline.",
        "照片的柔和投影；去底图的投影随轮廓。",
        "{offset: [1mm, 1mm], blur: 2mm, color: K40}",
    )


class Advertisement(BleedingKeys):
    """A page of a PDF that is placed as it is, cut to its trim; where that lies on ours, with the bleed that it has."""

    advertisement = Key(
        FILE,
        "广告",
        "A PDF file. While it is missing, a placeholder takes its place.",
        "PDF 文件。广告未到时，以占位框代替。",
        "ads/1.pdf",
        required=True,
    )
    page = Key(
        whole(1, MOST_PAGES), "页", "Which page of the file, from 1.", "用文件的第几页，从 1 数起。", "2", default="1"
    )
    size = Key(EXTENT, "尺寸", SIZE_MEANING, SIZE_IN_CHINESE, "[120mm, 80mm]")
    fit = Key(
        one_of("fit", Fit), "适配", "How the page fills its place.", "广告怎样填满版位。", "fill", default="contain"
    )
    focus = ArticlePhoto.focus


class Rule(BleedingKeys):
    """A straight line."""

    rule = Key(
        STROKES,
        "线",
        "Thickness; a list is ink, white, ink 文武线, from above or from the left.",
        "线的粗细；列表依次是墨、白、墨（文武线），从上或从左数起。",
        "[2pt, 2pt, 0.4pt]",
        required=True,
    )
    length = Key(
        POSITIVE, "长", "Its length. Required where `at` is in lengths.", "线的长度。`at` 写长度时必须写。", "350mm"
    )
    direction = Key(
        one_of("direction", WritingMode),
        "方向",
        "Direction of the line.",
        "线的走向。",
        "vertical",
        default="horizontal",
    )
    color = Key(COLOR_OR_SPOT, "颜色", "Its ink.", "线的油墨。", "K60", default="black")

    @property
    def strokes(self) -> tuple[Length, ...]:
        """Its thickness, ink and white in turn: one where it is all ink."""
        return (self.rule,) if isinstance(self.rule, Length) else self.rule


class Box(BleedingKeys):
    """A tint 底纹, a border 边框, or both. Frames after it in the list are drawn over it."""

    box = Key(Table(BoxPaint), "底框", "How it is drawn.", "怎样画。", "{fill: K10}", required=True)
    size = Key(EXTENT, "尺寸", SIZE_MEANING, SIZE_IN_CHINESE, "[120mm, 80mm]")
    shadow = Key(
        Table(Shadow),
        "投影",
        "A soft shadow under the box.",
        "底框下的柔和投影。",
        "{offset: [1mm, 1mm], blur: 2mm, color: K40}",
    )


class TableFrame(FrameKeys):
    """A place for a table. Its rows go on in the next column, and in the next frame that names it."""

    moved: ClassVar[Mapping[str, str]] = TEXT_STAYS

    content = Key(
        TABLE,
        "表",
        "Which table, by its name under `tables`.",
        "哪张表：`tables` 下的名称。",
        "积分榜",
        required=True,
        name="table",
    )
    size = Key(EXTENT, "尺寸", SIZE_MEANING, SIZE_IN_CHINESE, "[120mm, 80mm]")
    columns = Key(
        whole(1, MOST_COLUMNS),
        "分栏",
        "Into how many columns the place is divided: rows go on from one to the next.",
        "此处分几栏：表从一栏接排到下一栏。",
        "2",
        default="1",
    )
    gutter = Key(
        DISTANCE, "栏间距", "White between two columns. Default: the grid's.", "两栏之间的空白。默认：按行格。", "2字"
    )
    balance = Key(
        SWITCH,
        "各栏齐平",
        "Whether columns end level where the table ends in this frame.",
        "表在此框结束时，各栏是否齐平。",
        "false",
        default="true",
    )


Frame = Heading | Text | Article | Photo | Advertisement | Rule | Box | TableFrame

FRAMES: Final[Mapping[str, type[Frame]]] = {
    "heading": Heading,
    "story": Text,
    "article": Article,
    "photo": Photo,
    "advertisement": Advertisement,
    "rule": Rule,
    "box": Box,
    "table": TableFrame,
}
"""The kinds of frame by the key that names them."""


def kinds(value: object) -> list[str]:
    """The keys in `value` that name a frame's kind; a sound frame has one. An article's `heading` and `box` name none."""
    return kinds_of(value) if isinstance(value, dict) else []


def kinds_of(keys: Collection[str]) -> list[str]:
    """The same for the names of the keys."""
    found = [kind for kind in FRAMES if kind in keys]
    return [kind for kind in found if not any(kind in FRAMES[other].table for other in found if other != kind)]


class FrameReader(ByKeys[Frame]):
    """Reads a frame by the keys of its kind. A key of several kinds has the same names in all of them."""

    def __init__(self) -> None:
        super().__init__({name: key for keys in FRAMES.values() for name, key in keys.table.items()})
        self.kinds: Mapping[str, Table[Frame]] = {kind: Table(keys) for kind, keys in FRAMES.items()}

    def read(self, value: Data) -> Frame:
        """The frame."""
        found = kinds(value)
        if len(found) != 1:
            raise Faulty(Fault("frame-kind", value))
        return self.kinds[found[0]].read(value)

    def chosen(self, value: Data) -> Reader[Frame] | None:
        """The reader for frames of this kind, the first of several; None if the frame has no kind."""
        return next((self.kinds[kind] for kind in kinds(value)), None)

    def of_keys(self, names: Collection[str]) -> ByKeys[Frame]:
        """The reader of the kind that these keys name; itself where they name none."""
        found = kinds_of(names)
        return self.kinds[found[0]] if found else self
