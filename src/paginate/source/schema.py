"""The layout language as written: every key, what may stand behind it, its default and its meaning.

`docs/layout-language.md` and `docs/layout.schema.json` are made from these classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

from pydantic import Discriminator, Field, Tag

from paginate.color import Process
from paginate.geometry import Edge, WritingMode
from paginate.model import Align, Fit, Side
from paginate.source.page_formats import PageFormat
from paginate.source.press_schema import USUAL_PRESS
from paginate.source.schema_styles import Color, Override, PunctuationStyle, SpacingRow, SpotInk, Style, Western
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
    SWITCH,
    TEXT,
    WEIGHT,
    Given,
    Keys,
    by_shape,
    key,
    one_of,
    spellings,
    whole,
)
from paginate.units import Length

__all__ = [
    "FRAMES",
    "Advertisement",
    "Box",
    "Color",
    "Columns",
    "Folds",
    "Font",
    "Heading",
    "Issue",
    "Keys",
    "Layout",
    "Override",
    "Photo",
    "PunctuationStyle",
    "Rule",
    "Shadow",
    "SpacingRow",
    "SpotInk",
    "Style",
    "Text",
    "Western",
    "kinds",
    "spellings",
]

MOST_COLUMNS: Final = 100
"""Columns in one frame; a broadsheet's base grid has eight."""


TEXT_STAYS: Final[Mapping[str, str]] = {"bleeds": "text-does-not-bleed"}
"""What frames of text have to say to keys that other frames have."""

MOST_PHOTO_INKS: Final = 2
"""Of a duotone."""

MOST_PAGES: Final = 9999
"""Pages of a PDF of which one is an advertisement: four digits catch a slip of the pen."""

Offset = tuple[Annotated[Length, LENGTH], Annotated[Length, LENGTH]]
Extent = tuple[Annotated[Length, POSITIVE], Annotated[Length, POSITIVE]]


class CustomPage(Keys):
    """A page of another size than broadsheet or tabloid."""

    width: Annotated[Length, POSITIVE] = key("Width after trimming.", "420mm", required=True)
    height: Annotated[Length, POSITIVE] = key("Height after trimming.", "594mm", required=True)


class TypeArea(Keys):
    """The type area 版心. What is not given is as large as the page's standard, and centred."""

    width: Annotated[Length | None, POSITIVE] = key("Its width. Default: the page format's.", "350mm")
    height: Annotated[Length | None, POSITIVE] = key("Its height. Default: the page format's.", "490mm")
    top: Annotated[Length | None, DISTANCE] = key(
        "Its distance from the page's upper edge. Default: it is centred.", "30mm"
    )
    left: Annotated[Length | None, DISTANCE] = key(
        "Its distance from the page's left edge. Default: it is centred.", "20mm"
    )


class Grid(Keys):
    """The base grid: what a body line is. In frames, `em`/`字` and `line`/`行` are measured by it."""

    size: Annotated[Length, SIZE] = key("Size of the body type.", "小五", "10.5pt")
    leading: Annotated[Length, POSITIVE] = key("From one baseline to the next.", "11.25pt", "15.75pt")


class Font(Keys):
    """A font file of the layout's own."""

    file: Annotated[str, FILE] = key("A TrueType, OpenType or TTC file.", "fonts/FZBaoSong.ttf", required=True)
    weight: Annotated[int, WEIGHT] = key(
        "The weight it serves. A variable font for which none is written serves all that it has.", "bold", "regular"
    )
    width: Annotated[int | None, whole(25, 200)] = key(
        "How wide a variable font is, in hundredths of its usual width (its `wdth` axis). Default: the font's own.",
        "75",
    )
    index: Annotated[int, whole(0, 255)] = key("Which font of a collection (.ttc), from 0.", "1", "0")


FontOrFile = Annotated[
    Annotated[str, FILE, Tag("#text")] | Annotated[Font, Tag("#mapping")], by_shape("text-or-mapping")
]
Family = Annotated[
    Annotated[str, FILE, Tag("#text")]
    | Annotated[Font, Tag("#mapping")]
    | Annotated[list[FontOrFile], Field(min_length=1), Tag("#list")],
    by_shape("text-or-list"),
]


class Story(Keys):
    """A text: in a file of its own or here. One of the two keys stands."""

    file: Annotated[str | None, FILE] = key("A text file; each line is a paragraph.", "stories/lead.txt")
    text: Annotated[str | None, TEXT] = key("The text itself; each line is a paragraph.", "县委召开常委会会议。")


Allowed = dict[str, Annotated[str, REASON]]


class FrameKeys(Keys):
    """What every frame has."""

    id: Annotated[str | None, NAME] = key("Its name in findings. Default: kind and number, as in photo-3.", "lead")
    at: Offset = key("[x, y] of its top left corner, from the type area's.", "[0, 12行]", required=True)
    allow: Allowed = Field(
        default_factory=dict,
        description="Findings about this frame that are allowed, by their codes, each with the reason.",
        examples=["{last-line-short: 总编同意}"],
    )


Edges = Annotated[
    Annotated[Edge, one_of("edge"), Tag("#text")]
    | Annotated[list[Annotated[Edge, one_of("edge")]], Field(min_length=1), Tag("#list")],
    by_shape("text-or-list"),
]


class BleedingKeys(FrameKeys):
    """What a frame has that may run off the page."""

    bleeds: Annotated[Edges | None, Given()] = key(
        "The sides that go on to the end of the bleed, wherever `at` and `size` end them.", "[left, bottom]"
    )

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The sides that bleed."""
        match self.bleeds:
            case None:
                return ()
            case list() as edges:
                return tuple(edges)
            case edge:
                return (edge,)


class StyledLine(Keys):
    """A line of a heading in a style of its own."""

    text: Annotated[str, TEXT] = key("The line.", "奋进新征程", required=True)
    style: Annotated[str, NAME] = key("Its style.", "headline", required=True)


HeadingLine = Annotated[
    Annotated[str, TEXT, Tag("#text")] | Annotated[StyledLine, Tag("#mapping")], by_shape("text-or-mapping")
]


class Heading(FrameKeys):
    """A heading: lines one under the other, or right to left where its style is vertical."""

    moved: ClassVar[Mapping[str, str]] = TEXT_STAYS

    heading: Annotated[
        Annotated[str, TEXT, Tag("#text")] | Annotated[list[HeadingLine], Field(min_length=1), Tag("#list")],
        by_shape("text-or-list"),
    ] = key("Its text, or a list of its lines.", "履职尽责显担当", required=True)
    size: Extent = key("[width, height].", "[350mm, 6行]", required=True)
    style: Annotated[str | None, NAME] = key("Its style. Default: the style `heading`, if there is one.", "headline")
    block_align: Annotated[Align, one_of("block alignment")] = key(
        "Where the lines together stand across the frame.", "start", "center"
    )


class Columns(Keys):
    """Columns of one measure."""

    count: Annotated[int, whole(1, MOST_COLUMNS)] = key("How many.", "3", required=True)
    measure: Annotated[Length | None, POSITIVE] = key("Measure of each. Default: what `size` leaves.", "16.5em")
    gutter: Annotated[Length | None, DISTANCE] = key("White between two. Default: the frame's `gutter`.", "1em")


class Text(FrameKeys):
    """Columns of a story. Several frames may name the same story: it runs on through them.

    Measures are widths, and columns stand side by side; where the style is vertical, measures are heights, and columns
    stand one under the other.
    """

    moved: ClassVar[Mapping[str, str]] = TEXT_STAYS

    story: Annotated[str, NAME] = key("Which story, by its name under `stories`.", "lead", required=True)
    style: Annotated[str | None, NAME] = key("Its style. Default: the style `body`, if there is one.", "body")
    columns: Annotated[
        Annotated[int, whole(1, MOST_COLUMNS), Tag("#text")]
        | Annotated[list[Annotated[Length, POSITIVE]], Field(min_length=1, max_length=MOST_COLUMNS), Tag("#list")]
        | Annotated[Columns, Tag("#mapping")],
        by_shape("list-or-mapping"),
    ] = key("Their number, their measures, or both by keys.", "[16.5em, 16.5em]", "1")
    gutter: Annotated[Length, DISTANCE] = key("White between two columns.", "1.5em", "1em")
    size: Annotated[Extent | None, Given()] = key("[width, height] of the whole frame.", "[80mm, 20行]")
    height: Annotated[Length | None, POSITIVE] = key("Depth of horizontal columns, in place of `size`.", "31行")
    width: Annotated[Length | None, POSITIVE] = key("Depth of vertical columns, in place of `size`.", "12行")
    fit_tolerance: Annotated[Length | None, DISTANCE] = key(
        "How much each column may lack where the story ends short. Default: the layout's.", "3行"
    )


class Shadow(Keys):
    """A soft shadow 投影 under a photo or a box."""

    offset: Offset = key("[right, down]: how far it is moved.", "[1mm, 1mm]", ["1mm", "1mm"])
    blur: Annotated[Length, DISTANCE] = key("How wide its soft edge is.", "1mm", "2mm")
    color: Annotated[Process, COLOR] = key("Its colour, of process inks.", "K60", "K40")


class Photo(BleedingKeys):
    """A photo and its caption at one of its sides."""

    photo: Annotated[str | None, PHOTO] = key(
        "A JPEG, PNG or TIFF file. A placeholder stands for one that is not there yet.", "photos/1.jpg", required=True
    )
    size: Extent = key("[width, height], of photo and caption together.", "[120mm, 80mm]", required=True)
    caption: Annotated[str, TEXT] = key("The text beside the photo.", "会议现场", "")
    caption_style: Annotated[str | None, NAME] = key(
        "Its style. Default: the style `caption`, if there is one, else hei at 9pt, centred.", "caption"
    )
    caption_gap: Annotated[Length, DISTANCE] = key("White between photo and caption.", "2mm", "4pt")
    caption_side: Annotated[Side | None, one_of("side")] = key(
        "Where the caption stands: a vertical one left or right. Default: below, left where its style is vertical.",
        "above",
    )
    fit: Annotated[Fit, one_of("fit")] = key("How the photo fills its place.", "contain", "cover")
    focus: tuple[Annotated[float, FRACTION], Annotated[float, FRACTION]] = key(
        "The point that stays in sight where it is cropped, as fractions of its width and height.",
        "[0.5, 0.3]",
        ["0.5", "0.5"],
    )
    inks: Annotated[list[Color] | None, Field(min_length=1, max_length=MOST_PHOTO_INKS), Given()] = key(
        "The inks it is printed in: one for a gray picture, two for a duotone 双色调, of which the first draws the darks. "
        "Default: its own colours.",
        "[black]",
    )
    cut_out: Annotated[bool, SWITCH] = key(
        "Whether what lies under it is seen where it is transparent; else it stands on white.", "true", "false"
    )
    shadow: Annotated[Shadow | None, Given()] = Field(
        None,
        description="A soft shadow under the photo; of one that is cut out, it follows the outline.",
        examples=["{offset: [1mm, 1mm], blur: 2mm, color: K40}"],
    )


class Advertisement(BleedingKeys):
    """A page of a PDF, taken in as it is: its trimmed page in place of a photo's whole."""

    advertisement: Annotated[str, FILE] = key(
        "A PDF file. A placeholder stands for one that is not there yet.", "ads/1.pdf", required=True
    )
    page: Annotated[int, whole(1, MOST_PAGES)] = key("Which of its pages, from 1.", "2", "1")
    size: Extent = key("[width, height].", "[120mm, 80mm]", required=True)
    fit: Annotated[Fit, one_of("fit")] = key("How the page fills its place.", "fill", "contain")
    focus: tuple[Annotated[float, FRACTION], Annotated[float, FRACTION]] = key(
        "The point that stays in sight where it is cropped, as fractions of its width and height.",
        "[0.5, 0.3]",
        ["0.5", "0.5"],
    )


class Rule(BleedingKeys):
    """A straight line."""

    rule: Annotated[Length, POSITIVE] = key("Its thickness.", "0.4pt", required=True)
    length: Annotated[Length, POSITIVE] = key("Its length.", "350mm", required=True)
    direction: Annotated[WritingMode, one_of("direction")] = key("Which way it runs.", "vertical", "horizontal")
    color: Color = key("Its ink.", "K60", "black")


class BoxPaint(Keys):
    """How a box is drawn. At least one of fill and border stands."""

    fill: Annotated[Color | None, Given()] = key("Colour of a tint.", "K10")
    border: Annotated[Length | None, POSITIVE] = key(
        "Thickness of a border, drawn inside; no more than half the box.", "0.4pt"
    )
    border_color: Color = key("Ink of the border.", "C0 M100 Y100 K0", "black")


class Box(BleedingKeys):
    """A tint 底纹, a border 边框, or both. What comes after it in the list is drawn over it."""

    box: BoxPaint = key("How it is drawn.", "{fill: K10}", required=True)
    size: Extent = key("[width, height].", "[120mm, 80mm]", required=True)
    shadow: Annotated[Shadow | None, Given()] = Field(
        None, description="A soft shadow under the box.", examples=["{offset: [1mm, 1mm], blur: 2mm, color: K40}"]
    )


FRAMES: Final[Mapping[str, type[FrameKeys]]] = {
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


def _tag_of_kind(value: object) -> str | None:
    found = kinds(value)
    return f"#{found[0]}" if len(found) == 1 else None


Frame = Annotated[
    Annotated[Heading, Tag("#heading")]
    | Annotated[Text, Tag("#story")]
    | Annotated[Photo, Tag("#photo")]
    | Annotated[Advertisement, Tag("#advertisement")]
    | Annotated[Rule, Tag("#rule")]
    | Annotated[Box, Tag("#box")],
    Discriminator(_tag_of_kind, custom_error_type="frame-kind", custom_error_message="see findings"),
]


class Issue(Keys):
    """What names this page among all others: on the sheet, in the PDF and in its name."""

    paper: Annotated[str | None, NAME] = key("The newspaper 报名.", "交城报")
    date: Annotated[str | None, DATE] = key("Its date, as year, month and day.", "2024-05-01")
    page: Annotated[str | None, NAME] = key("Which page of it 版.", "A1")
    version: Annotated[str, NAME] = key("Which version of the page 稿次.", "2", "1")
    operator: Annotated[str | None, NAME] = key("Who made it.", "张三")


class Folds(Keys):
    """Where the sheet is folded, for its fold marks and for what must not lie in a fold."""

    down: list[Annotated[Length | float, POSITION]] = Field(
        default_factory=list,
        description="Folds down the page (a spread's 中缝): how far from the trim's left edge, as a length or a share of its "
        "width.",
        examples=["[50%]"],
    )
    across: list[Annotated[Length | float, POSITION]] = Field(
        default_factory=list,
        description="Folds across it: how far from the trim's upper edge, as a length or a share of its height.",
        examples=["[272.5mm]"],
    )


class Layout(Keys):
    """One page."""

    moved: ClassVar[Mapping[str, str]] = {"profile": "moved-profile", "photo_resolution": "moved-resolution"}

    page: Annotated[
        Annotated[PageFormat, PAGE_FORMAT, Tag("#text")] | Annotated[CustomPage, Tag("#mapping")],
        by_shape("text-or-mapping"),
    ] = key("The trimmed page: its name, or its width and height.", "broadsheet", required=True)
    bleed: Annotated[Length | None, DISTANCE] = key(
        "What is printed beyond the trim on each side, up to 50 mm. Default: what the press profile says.", "5mm"
    )
    type_area: TypeArea = Field(default_factory=TypeArea, description="The type area 版心.", examples=["{top: 30mm}"])
    grid: Grid = Field(default_factory=Grid, description="The base grid.", examples=["{size: 小五, leading: 11.25pt}"])
    press: Annotated[str, FILE] = key(
        "What the press asks for: a [press profile](press-profiles.md) of the program's, or a file.",
        "office",
        USUAL_PRESS,
    )
    issue: Issue = Field(
        default_factory=Issue,
        description="What names this page among all others.",
        examples=["{paper: 交城报, date: 2024-05-01, page: A1}"],
    )
    folds: Folds = Field(default_factory=Folds, description="Where the sheet is folded.", examples=["{across: [50%]}"])
    fonts: dict[str, Family] = Field(
        default_factory=dict, description="Fonts of the layout's own.", examples=["{方正报宋: fonts/FZBaoSong.ttf}"]
    )
    styles: dict[str, Style] = Field(
        default_factory=dict, description="Styles by name.", examples=["{body: {size: 小五}}"]
    )
    punctuation_styles: dict[str, PunctuationStyle] = Field(
        default_factory=dict,
        description="Punctuation styles of the layout's own, by name.",
        examples=["{ours: {based_on: full, rows: [{before: stop, after: opening, width: 0.5em}]}}"],
    )
    stories: dict[str, Story] = Field(
        default_factory=dict, description="Texts by name.", examples=["{lead: {file: lead.txt}}"]
    )
    fit_tolerance: Annotated[Length, DISTANCE] = key(
        "How much each column of a frame may lack where a story ends short, before that is reported; a line is one of the "
        "frame's own.",
        "0",
        "1行",
    )
    allow: Allowed = Field(
        default_factory=dict,
        description="Findings that are allowed on the whole page, by their codes, each with the reason.",
        examples=["{photo-missing: 照片晚上到}"],
    )
    frames: list[Frame] = Field(
        description="What stands on the page, in the order in which it is drawn.",
        examples=["[{photo: 1.jpg, at: [0, 0], size: [8cm, 6cm]}]"],
    )
