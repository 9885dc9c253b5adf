"""The layout language as written: every key, what may stand behind it, its default and its meaning.

`docs/layout-language.md` and `docs/layout.schema.json` are made from these classes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Discriminator, Field, GetCoreSchemaHandler, Tag
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from paginate.color import Process
from paginate.geometry import WritingMode
from paginate.model import Align, Fit, Prohibition, Punctuation
from paginate.source import values
from paginate.source.page_formats import PageFormat
from paginate.source.values import ValueProblem, shape
from paginate.units import CHINESE_SIZES, Length

MOST_COLUMNS: Final = 100
"""Columns in one frame; a broadsheet's base grid has eight."""


class Value:
    """Makes pydantic read a value with one of the readers of `values`; `schema` says the same to editors.

    `$id` in the schema is the name by which the documentation calls such values.
    """

    def __init__(self, read: Callable[[object], object], schema: Mapping[str, Any]) -> None:
        self.read = read
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: object) -> dict[str, Any]:
        return dict(self.schema)

    def _validate(self, value: object) -> object:
        try:
            return self.read(value)
        except ValueProblem as problem:
            raise PydanticCustomError(problem.code, "see findings", dict(problem.values)) from None


def _text(name: str, read: Callable[[object], object], **schema: object) -> Value:
    return Value(read, {"$id": name, "type": ["string", "number", "boolean"], **schema})


def _length(name: str, read: Callable[[object], object], sign: str, *alternatives: object) -> Value:
    written = rf"^\s*{sign}(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|em|lines?|磅|点|毫米|厘米|级|字|行)\s*$"
    return Value(read, {"$id": name, "anyOf": [{"type": "string", "pattern": written}, *alternatives]})


def _words(name: str) -> Value:
    words = values.WORDS[name]
    return Value(values.choice(words), {"$id": name, "enum": list(words)})


def _whole(least: int, most: int) -> Value:
    schema = {"$id": f"whole number from {least} to {most}", "type": "integer", "minimum": least, "maximum": most}
    return Value(values.whole_number(least, most), schema)


def _number(least: float, most: float) -> Value:
    schema = {"$id": f"number from {least:g} to {most:g}", "type": "number", "minimum": least, "maximum": most}
    return Value(values.number(least, most), schema)


ZERO: Final = {"enum": [0, "0"]}
TEXT: Final = _text("text", values.read_text)
NAME: Final = _text("name", values.read_name)
INK: Final = _text("name", values.read_ink)
FILE: Final = _text("file", values.read_file, type="string")
PHOTO: Final = _text("file or nothing", values.read_photo, type=["string", "null"])
LENGTH: Final = _length("length", values.read_length, "[+-]?", ZERO)
DISTANCE: Final = _length("length from 0", values.read_distance, r"\+?", ZERO)
POSITIVE: Final = _length("length above 0", values.read_positive, r"\+?")
SIZE: Final = _length("type size", values.read_size, r"\+?", {"enum": list(CHINESE_SIZES)})
COLOR: Final = _text("colour", values.read_color, type="string")
WEIGHT: Final = Value(
    values.read_weight,
    {
        "$id": "weight",
        "anyOf": [{"enum": list(values.WEIGHT_NAMES)}, {"type": "integer", "minimum": 100, "maximum": 900}],
    },
)
FRACTION: Final = _number(0, 1)


def _tag_of_shape(value: object) -> str:
    return f"#{shape(value)}"


def _by_shape(expected: str) -> Discriminator:
    """Tells the kinds of a union by whether text, a list or keys stand there; `expected` is the error's type if none."""
    return Discriminator(_tag_of_shape, custom_error_type=expected, custom_error_message="see findings")


def _key(meaning: str, example: str, default: str | list[str] | None = None, *, required: bool = False) -> Any:
    """A key: what it means, what may be written there, and the default as it would be written; None leaves it open."""
    if required:
        return Field(description=meaning, examples=[example])
    if default is None:
        return Field(None, description=meaning, examples=[example])
    return Field(default, description=meaning, examples=[example], validate_default=True)


class Given:
    """Refuses a key with nothing behind it, where pydantic alone would take it for a key that is not there."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._validate, handler(source))

    @staticmethod
    def _validate(value: object) -> object:
        if value is None:
            raise PydanticCustomError("empty-value", "see findings")
        return value


class Keys(BaseModel):
    """Keys and their values; no others are allowed."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


Offset = tuple[Annotated[Length, LENGTH], Annotated[Length, LENGTH]]
Extent = tuple[Annotated[Length, POSITIVE], Annotated[Length, POSITIVE]]


class SpotInk(Keys):
    """A tint of a spot ink."""

    spot: Annotated[str, INK] = _key("The ink's name, as the printer calls it.", "PANTONE 185 C", required=True)
    tint: Annotated[float, _number(0, 100)] = _key("How much of it, in percent.", "40", "100")
    cmyk: Annotated[Process, COLOR] = _key(
        "The process colour that stands in for the full ink.", "C0 M100 Y80 K0", required=True
    )


Color = Annotated[
    Annotated[Process, COLOR, Tag("#text")] | Annotated[SpotInk, Tag("#mapping")], _by_shape("text-or-mapping")
]


class CustomPage(Keys):
    """A page of another size than broadsheet or tabloid."""

    width: Annotated[Length, POSITIVE] = _key("Width after trimming.", "420mm", required=True)
    height: Annotated[Length, POSITIVE] = _key("Height after trimming.", "594mm", required=True)


class TypeArea(Keys):
    """The type area 版心. What is not given is as large as the page's standard, and centred."""

    width: Annotated[Length | None, POSITIVE] = _key("Its width. Default: the page format's.", "350mm")
    height: Annotated[Length | None, POSITIVE] = _key("Its height. Default: the page format's.", "490mm")
    top: Annotated[Length | None, DISTANCE] = _key(
        "Its distance from the page's upper edge. Default: it is centred.", "30mm"
    )
    left: Annotated[Length | None, DISTANCE] = _key(
        "Its distance from the page's left edge. Default: it is centred.", "20mm"
    )


class Grid(Keys):
    """The base grid: what a body line is. In frames, `em`/`字` and `line`/`行` are measured by it."""

    size: Annotated[Length, SIZE] = _key("Size of the body type.", "小五", "10.5pt")
    leading: Annotated[Length, POSITIVE] = _key("From one baseline to the next.", "11.25pt", "15.75pt")


class Font(Keys):
    """A font file of the layout's own."""

    file: Annotated[str, FILE] = _key("A TrueType, OpenType or TTC file.", "fonts/FZBaoSong.ttf", required=True)
    weight: Annotated[int, WEIGHT] = _key("The weight it serves.", "bold", "regular")
    index: Annotated[int, _whole(0, 255)] = _key("Which font of a collection (.ttc), from 0.", "1", "0")


FontOrFile = Annotated[
    Annotated[str, FILE, Tag("#text")] | Annotated[Font, Tag("#mapping")], _by_shape("text-or-mapping")
]
Family = Annotated[
    Annotated[str, FILE, Tag("#text")]
    | Annotated[Font, Tag("#mapping")]
    | Annotated[list[FontOrFile], Field(min_length=1), Tag("#list")],
    _by_shape("text-or-list"),
]


class Style(Keys):
    """How text is set. A key that is not given comes from the style in `based_on`, else from the default."""

    based_on: Annotated[str | None, NAME] = _key("The style from which it takes what it does not say.", "body")
    font: Annotated[str | None, NAME] = _key(
        "A role (song, biaosong, hei, kai, fangsong), a family, or a name under `fonts`. Default: song.", "kai"
    )
    weight: Annotated[int | None, WEIGHT] = _key("How heavy. Default: the role's own, else regular.", "bold")
    size: Annotated[Length | None, SIZE] = _key("Type size; em is the grid's size. Default: the grid's size.", "小五")
    leading: Annotated[Length | None, POSITIVE] = _key(
        "From one line to the next. Default: the grid's leading at the grid's size, else 1.5 em.", "24pt"
    )
    writing_mode: Annotated[WritingMode | None, _words("writing mode")] = _key(
        "How lines run. Default: horizontal.", "vertical"
    )
    punctuation: Annotated[Punctuation | None, _words("punctuation style")] = _key(
        "How wide marks are 标点风格. Default: kaiming.", "full"
    )
    prohibition: Annotated[Prohibition | None, _words("prohibition level")] = _key(
        "Which marks may not begin or end a line 禁则. Default: strict.", "gb"
    )
    first_line_indent: Annotated[Length | None, DISTANCE] = _key(
        "Indent of a paragraph's first line. Default: 0.", "2字"
    )
    align: Annotated[Align | None, _words("alignment")] = _key(
        "Where a line stands in its measure; even 均排 spreads every line. Default: justify.", "even"
    )
    tracking: Annotated[Length | None, LENGTH] = _key(
        "White added after each character, from -0.1em. Default: 0.", "0.1em"
    )
    western_space: Annotated[Length | None, DISTANCE] = _key(
        "White between Chinese and Western text. Default: 0.25em.", "0"
    )
    color: Annotated[Color | None, Given()] = _key("Ink of the text. Default: black.", "C0 M100 Y100 K0")


class Story(Keys):
    """A text: in a file of its own or here. One of the two keys stands."""

    file: Annotated[str | None, FILE] = _key("A UTF-8 text file; each line is a paragraph.", "stories/lead.txt")
    text: Annotated[str | None, TEXT] = _key("The text itself; each line is a paragraph.", "县委召开常委会会议。")


class FrameKeys(Keys):
    """What every frame has."""

    id: Annotated[str | None, NAME] = _key("Its name in findings. Default: kind and number, as in photo-3.", "lead")
    at: Offset = _key("[x, y] of its top left corner, from the type area's.", "[0, 12行]", required=True)


class StyledLine(Keys):
    """A line of a heading in a style of its own."""

    text: Annotated[str, TEXT] = _key("The line.", "奋进新征程", required=True)
    style: Annotated[str, NAME] = _key("Its style.", "headline", required=True)


HeadingLine = Annotated[
    Annotated[str, TEXT, Tag("#text")] | Annotated[StyledLine, Tag("#mapping")], _by_shape("text-or-mapping")
]


class Heading(FrameKeys):
    """A heading: lines one under the other, or right to left where its style is vertical."""

    heading: Annotated[
        Annotated[str, TEXT, Tag("#text")] | Annotated[list[HeadingLine], Field(min_length=1), Tag("#list")],
        _by_shape("text-or-list"),
    ] = _key("Its text, or a list of its lines.", "履职尽责显担当", required=True)
    size: Extent = _key("[width, height].", "[350mm, 6行]", required=True)
    style: Annotated[str | None, NAME] = _key("Its style. Default: the style `heading`, if there is one.", "headline")
    block_align: Annotated[Align, _words("block alignment")] = _key(
        "Where the lines together stand across the frame.", "start", "center"
    )


class Columns(Keys):
    """Columns of one measure."""

    count: Annotated[int, _whole(1, MOST_COLUMNS)] = _key("How many.", "3", required=True)
    measure: Annotated[Length | None, POSITIVE] = _key("Measure of each. Default: what `size` leaves.", "16.5em")
    gutter: Annotated[Length | None, DISTANCE] = _key("White between two. Default: the frame's `gutter`.", "1em")


class Text(FrameKeys):
    """Columns of a story. Several frames may name the same story: it runs on through them.

    Measures are widths, and columns stand side by side; where the style is vertical, measures are heights, and columns
    stand one under the other.
    """

    story: Annotated[str, NAME] = _key("Which story, by its name under `stories`.", "lead", required=True)
    style: Annotated[str | None, NAME] = _key("Its style. Default: the style `body`, if there is one.", "body")
    columns: Annotated[
        Annotated[int, _whole(1, MOST_COLUMNS), Tag("#text")]
        | Annotated[list[Annotated[Length, POSITIVE]], Field(min_length=1, max_length=MOST_COLUMNS), Tag("#list")]
        | Annotated[Columns, Tag("#mapping")],
        _by_shape("list-or-mapping"),
    ] = _key("Their number, their measures, or both by keys.", "[16.5em, 16.5em]", "1")
    gutter: Annotated[Length, DISTANCE] = _key("White between two columns.", "1.5em", "1em")
    size: Annotated[Extent | None, Given()] = _key("[width, height] of the whole frame.", "[80mm, 20行]")
    height: Annotated[Length | None, POSITIVE] = _key("Depth of horizontal columns, in place of `size`.", "31行")
    width: Annotated[Length | None, POSITIVE] = _key("Depth of vertical columns, in place of `size`.", "12行")


class Photo(FrameKeys):
    """A photo and its caption under it."""

    photo: Annotated[str | None, PHOTO] = _key(
        "A JPEG, PNG or TIFF file. A placeholder stands for one that is not there yet.", "photos/1.jpg", required=True
    )
    size: Extent = _key("[width, height], of photo and caption together.", "[120mm, 80mm]", required=True)
    caption: Annotated[str, TEXT] = _key("The text under the photo.", "会议现场", "")
    caption_style: Annotated[str | None, NAME] = _key(
        "Its style. Default: the style `caption`, if there is one, else hei at 9pt, centred.", "caption"
    )
    caption_gap: Annotated[Length, DISTANCE] = _key("White between photo and caption.", "2mm", "4pt")
    fit: Annotated[Fit, _words("fit")] = _key("How the photo fills its place.", "contain", "cover")
    focus: tuple[Annotated[float, FRACTION], Annotated[float, FRACTION]] = _key(
        "The point that stays in sight where it is cropped, as fractions of its width and height.",
        "[0.5, 0.3]",
        ["0.5", "0.5"],
    )


class Rule(FrameKeys):
    """A straight line."""

    rule: Annotated[Length, POSITIVE] = _key("Its thickness.", "0.4pt", required=True)
    length: Annotated[Length, POSITIVE] = _key("Its length.", "350mm", required=True)
    direction: Annotated[WritingMode, _words("direction")] = _key("Which way it runs.", "vertical", "horizontal")
    color: Color = _key("Its ink.", "K60", "black")


class BoxPaint(Keys):
    """How a box is drawn. At least one of fill and border stands."""

    fill: Annotated[Color | None, Given()] = _key("Colour of a tint.", "K10")
    border: Annotated[Length | None, POSITIVE] = _key(
        "Thickness of a border, drawn inside; no more than half the box.", "0.4pt"
    )
    border_color: Color = _key("Ink of the border.", "C0 M100 Y100 K0", "black")


class Box(FrameKeys):
    """A tint 底纹, a border 边框, or both. What comes after it in the list is drawn over it."""

    box: BoxPaint = _key("How it is drawn.", "{fill: K10}", required=True)
    size: Extent = _key("[width, height].", "[120mm, 80mm]", required=True)


FRAMES: Final[Mapping[str, type[FrameKeys]]] = {
    "heading": Heading,
    "story": Text,
    "photo": Photo,
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
    | Annotated[Rule, Tag("#rule")]
    | Annotated[Box, Tag("#box")],
    Discriminator(_tag_of_kind, custom_error_type="frame-kind", custom_error_message="see findings"),
]


class Layout(Keys):
    """One page."""

    page: Annotated[
        Annotated[PageFormat, _words("page format"), Tag("#text")] | Annotated[CustomPage, Tag("#mapping")],
        _by_shape("text-or-mapping"),
    ] = _key("The trimmed page: its name, or its width and height.", "broadsheet", required=True)
    bleed: Annotated[Length, DISTANCE] = _key(
        "What is printed beyond the trim on each side, up to 50 mm.", "5mm", "3mm"
    )
    type_area: TypeArea = Field(default_factory=TypeArea, description="The type area 版心.", examples=["{top: 30mm}"])
    grid: Grid = Field(default_factory=Grid, description="The base grid.", examples=["{size: 小五, leading: 11.25pt}"])
    profile: Annotated[str | None, FILE] = _key(
        "The printer's CMYK profile. Default: the newsprint profile that comes with the program.", "printer.icc"
    )
    photo_resolution: Annotated[float, _number(1, 2400)] = _key(
        "Pixels per inch that the press wants photos to have.", "150", "200"
    )
    fonts: dict[str, Family] = Field(
        default_factory=dict, description="Fonts of the layout's own.", examples=["{方正报宋: fonts/FZBaoSong.ttf}"]
    )
    styles: dict[str, Style] = Field(
        default_factory=dict, description="Styles by name.", examples=["{body: {size: 小五}}"]
    )
    stories: dict[str, Story] = Field(
        default_factory=dict, description="Texts by name.", examples=["{lead: {file: lead.txt}}"]
    )
    frames: list[Frame] = Field(
        description="What stands on the page, in the order in which it is drawn.",
        examples=["[{photo: 1.jpg, at: [0, 0], size: [8cm, 6cm]}]"],
    )
