"""The keys of articles 稿块: what an editor writes of one, and where a designer places it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from paginate.model.article import Around, ArticleRule, ArticleSpot, HeadingFit, Remainder
from paginate.source.keys import Key, Keys, Table
from paginate.source.places import SCHEMA as PLACE_SCHEMA
from paginate.source.places import Place, looks_like_place, read_place
from paginate.source.readers import ByName, ListOf, Pair, ValueReader
from paginate.source.roles import ROLES
from paginate.source.schema_box import FOCUS, STROKES, BoxPaint
from paginate.source.schema_text_frames import MOST_COLUMNS, TEXT_STAYS, FrameKeys
from paginate.source.schema_values import (
    ARTICLE,
    COLOR_OR_SPOT,
    DISTANCE,
    FILE,
    NAME,
    PHOTO,
    POSITIVE,
    STYLE,
    SWITCH,
    TEXT,
    WHOLE_LINES,
    WHOLE_LINES_OR_NONE,
    one_of,
    whole,
)
from paginate.source.values import choice
from paginate.source.words import WORDS
from paginate.units import Length, parse_length

MOST_IN_GROUP: Final = 50
"""Photos of one group."""

USUAL_RULE: Final = parse_length("0.3pt")
"""How thick rules between and around articles are."""

LINES: Final = TEXT | ListOf(TEXT, least=1)


def _spot(kind: str) -> ValueReader[ArticleSpot | Place]:
    """A word of this kind, or columns of the page, with lines or without."""
    words = {word: spot for word, spot in WORDS[kind].items() if isinstance(spot, ArticleSpot)}
    read_word = choice(words)

    def read(value: object) -> ArticleSpot | Place:
        return read_place(value) if looks_like_place(value) else read_word(value)

    return ValueReader(kind, read, {"anyOf": [{"enum": list(words)}, PLACE_SCHEMA]})


HEADING_SPOT: Final = _spot("place of a heading")
PHOTO_SPOT: Final = _spot("place of a photo")


# --- what an editor writes ------------------------------------------------------------------------------------------------


class ArticlePicture(Keys):
    """A photo of an article."""

    file = Key(
        PHOTO,
        "文件",
        "A JPEG, PNG or TIFF file. While it is missing, a placeholder takes its place.",
        "JPEG、PNG 或 TIFF 文件。照片未到时，以占位框代替。",
        "photos/1.jpg",
        required=True,
    )
    caption = Key(TEXT, "说明", "The text beside the photo.", "照片旁的图片说明。", "全会现场", default="")
    credit = Key(TEXT, "摄影", "Who took it.", "谁摄的。", "某某 摄", default="")


class ArticleHead(Keys):
    """What an article has beside its text; also the head of an article file, between two lines of `---`."""

    kicker = Key(
        LINES,
        ROLES["kicker"],
        "The line over the headline 引题.",
        "主题上面的一行。",
        "县委十四届六次全会召开",
        default="",
    )
    headline = Key(
        LINES,
        ROLES["headline"],
        "The headline 主题; a list of lines is broken by sense.",
        "主题；写成列表，则按意思分行。",
        "[凝心聚力, 再启新程]",
        default="",
    )
    deck = Key(
        LINES, ROLES["deck"], "The line under the headline 副题.", "主题下面的一行。", "部署下一阶段工作", default=""
    )
    byline = Key(LINES, ROLES["byline"], "Who wrote it 署名.", "谁写的。", "本报记者　某某", default="")
    photos = Key(
        ByName(Table(ArticlePicture)),
        "图片",
        "Its photos by name.",
        "各张图片，以名称为键。",
        "{会场: {file: photos/1.jpg, caption: 全会现场}}",
        default={},
    )


class ArticleContent(ArticleHead):
    """An article 稿块 as its editor writes it: here, or in a file with a head of these keys. Its text has one of `file` and
    `text`; one of photos needs none."""

    file = Key(
        FILE,
        "文件",
        "A text file, with or without a head; each line is a paragraph.",
        "文本文件，有无稿头都可以，一行为一段。",
        "articles/lead.txt",
    )
    text = Key(
        TEXT,
        "文字",
        "The text itself; each line is a paragraph.",
        "稿件的文字，一行为一段。",
        "县委召开常委会会议。",
    )


# --- where a designer places it -------------------------------------------------------------------------------------------


class ArticleHeading(Keys):
    """How an article's heading is placed."""

    at = Key(
        HEADING_SPOT,
        "位置",
        "Above the text, at its side, at a place that the text goes past, at columns of the page, or none.",
        "盖题、侧题、文中某处、版面的某几栏，或不要。",
        "left",
        default="above",
    )
    columns = Key(
        whole(1, MOST_COLUMNS), "分栏", "How many of the article's own columns it is wide.", "占本稿的几栏。", "3"
    )
    width = Key(POSITIVE, "宽", "Its width, in place of columns.", "宽度，代替栏数。", "14字")
    depth = Key(
        WHOLE_LINES,
        "深",
        "How many lines deep it is. Default: as its lines ask, and half a line.",
        "深几行。默认：各行行距合计加半行，取整行。",
        "8行",
    )
    down = Key(
        WHOLE_LINES_OR_NONE,
        "下移",
        "Lines from the first line of text to it, where it stands at columns of the page.",
        "以栏定位时，从正文第一行往下几行。",
        "2行",
        default="0行",
    )
    fill = Key(COLOR_OR_SPOT, "底色", "Colour of a tint under it.", "题下底纹的颜色。", "K10")
    fit = Key(
        one_of("fit of a heading", HeadingFit),
        "适配",
        "Whether it takes the largest size that fills its width.",
        "是否用能排满宽度的最大字号。",
        "width",
        default="none",
    )


class ArticlePhoto(Keys):
    """A photo, or a group of them 组照, on an article. It has one of `photo` and `group`."""

    photo = Key(
        NAME,
        "照片",
        "Which of the article's photos, by its name; or a file.",
        "本稿的哪张图片，写名称；或文件。",
        "会场",
    )
    group = Key(
        ListOf(NAME, least=1, most=MOST_IN_GROUP),
        "组照",
        "Several photos as one thing.",
        "几张照片合为一组。",
        "[甲, 乙, 丙]",
    )
    rows = Key(
        ListOf(whole(1, MOST_IN_GROUP), least=1, most=MOST_IN_GROUP),
        "各排",
        "How many photos of a group stand in each row. Default: all in one.",
        "组照每排几张。默认：排成一排。",
        "[1, 2]",
    )
    caption = Key(TEXT, "说明", "The caption, in place of the article's.", "图片说明，代替稿件里写的。", "全会现场")
    credit = Key(TEXT, "摄影", "Who took it, in place of the article's.", "谁摄的，代替稿件里写的。", "某某 摄")
    at = Key(
        PHOTO_SPOT,
        "位置",
        "Where on the article, or at which columns of the page.",
        "在本稿的哪里，或版面的某几栏。",
        "top right",
        default="top right",
    )
    columns = Key(
        whole(1, MOST_COLUMNS), "分栏", "How many of the article's own columns it is wide.", "占本稿的几栏。", "2"
    )
    width = ArticleHeading.width
    depth = Key(
        WHOLE_LINES,
        "深",
        "How many lines deep it is with its caption. Default: by its proportions, to the nearest whole line.",
        "连同说明深几行。默认：按照片比例，取最近的整行。",
        "15行",
    )
    down = Key(
        WHOLE_LINES_OR_NONE,
        "下移",
        "Lines from the first line of text to it, where it stands at columns of the page.",
        "以栏定位时，从正文第一行往下几行。",
        "2行",
        default="0行",
    )
    white = Key(
        DISTANCE,
        "留白",
        "White between it and the text. Default: the article's.",
        "与正文之间的空白。默认：同本稿。",
        "2字",
    )
    around = Key(
        one_of("what text goes around", Around),
        "绕排",
        "Whether text goes past its box or follows its outline.",
        "正文绕过图框，还是沿轮廓绕排。",
        "outline",
        default="box",
    )
    focus = Key(
        FOCUS,
        "焦点",
        "The point that stays visible when it is cropped, as fractions of width and height.",
        "裁图时必须留下的点：宽和高的几分之几。",
        "[0.5, 0.3]",
        default=["0.5", "0.5"],
    )


class ArticleBox(BoxPaint):
    """A box around an article, on the edge of its place."""

    padding = Key(
        DISTANCE | Pair(DISTANCE),
        "内空",
        "White between its edge and the text: at the sides, and above and below, or [sides, above and below].",
        "框边与正文之间的空白：左右上下，或 [左右, 上下]。",
        "[2字, 1行]",
        default=["1字", "1行"],
    )


class PartStyles(Keys):
    """The styles that parts of an article take in place of those that bear their names."""

    kicker = Key(STYLE, ROLES["kicker"], "Style of the kicker.", "引题的样式。", "小引题")
    headline = Key(STYLE, ROLES["headline"], "Style of the headline.", "主题的样式。", "竖题")
    deck = Key(STYLE, ROLES["deck"], "Style of the deck.", "副题的样式。", "小副题")
    byline = Key(STYLE, ROLES["byline"], "Style of the byline.", "署名的样式。", "小署名")
    body = Key(STYLE, ROLES["body"], "Style of the text.", "正文的样式。", "评论")
    crosshead = Key(STYLE, ROLES["crosshead"], "Style of crossheads.", "小题的样式。", "花小题")
    caption = Key(STYLE, ROLES["caption"], "Style of captions.", "图片说明的样式。", "小说明")


class ArticleRules(Keys):
    """How thick the rules of an article are, by where they run."""

    between = Key(STROKES, "栏间", "Between its columns.", "栏与栏之间。", "0.3pt")
    above = Key(STROKES, "上", "Above it.", "稿件上边。", "[2pt, 2pt, 0.4pt]")
    below = Key(STROKES, "下", "Below it.", "稿件下边。", "[0.4pt, 2pt, 2pt]")
    left = Key(STROKES, "左", "At its left.", "稿件左边。", "0.3pt")
    right = Key(STROKES, "右", "At its right.", "稿件右边。", "0.3pt")


RULE_WORD: Final = one_of("rule of an article", ArticleRule)


class Article(FrameKeys):
    """An article 稿块: heading, text, photos, rules and box as one thing in one place."""

    moved: ClassVar = TEXT_STAYS

    article = Key(
        ARTICLE,
        "稿块",
        "Which article, by its name under `articles`.",
        "哪篇：`articles` 下的名称。",
        "lead",
        required=True,
    )
    heading = Key(
        HEADING_SPOT | Table(ArticleHeading),
        "题",
        "Where its heading stands: a word, or keys.",
        "题放在哪里：一个词，或用键写明。",
        "left",
        default="above",
    )
    photos = Key(
        ListOf(Table(ArticlePhoto)),
        "图片",
        "Its photos in their places.",
        "各张图片及其位置。",
        "[{photo: 会场, at: top right, columns: 2}]",
        default=[],
    )
    rules = Key(
        RULE_WORD | ListOf(RULE_WORD) | Table(ArticleRules),
        "栏线",
        "Rules between its columns, or at its sides; with keys, how thick each is.",
        "栏间或四边的线；用键写，则写明各线的粗细。",
        "[between, below]",
        default=[],
    )
    box = Key(Table(ArticleBox), "底框", "A box around it.", "四周的框。", "{border: 0.6pt, fill: K8, padding: 2字}")
    columns = Key(
        whole(1, MOST_COLUMNS) | ListOf(POSITIVE, least=1, most=MOST_COLUMNS),
        "分栏",
        "How many equal columns its text has, or their measures. Default: the base columns of its place.",
        "正文分几栏（等宽），或各栏栏宽。默认：所在的基本栏。",
        "2",
    )
    gutter = Key(
        DISTANCE, "栏间距", "White between two columns. Default: the grid's.", "两栏之间的空白。默认：按行格。", "2字"
    )
    remainder = Key(
        one_of("remainder", Remainder),
        "余数",
        "Who gets the characters that are over where columns are whole characters wide.",
        "各栏取整字后，多出的字归谁。",
        "heading",
        default="gutter",
    )
    styles = Key(
        Table(PartStyles),
        "所用样式",
        "Styles of its parts, in place of those that bear their names.",
        "各部分的样式，代替与之同名的样式。",
        "{headline: 竖题, body: 评论}",
        default={},
    )
    balance = Key(SWITCH, "各栏齐平", "Whether its columns end level.", "各栏是否排齐。", "false", default="true")
    white = Key(
        DISTANCE,
        "留白",
        "White between its text and what it goes past.",
        "正文与所绕之物的空白。",
        "2字",
        default="1字",
    )
    fit_tolerance = Key(
        DISTANCE,
        "允许缺行",
        "How much each column may lack where the text is short. Default: the layout's.",
        "稿件不够时，每栏可缺多少。默认：版面的 `fit_tolerance`。",
        "3行",
    )

    @property
    def head(self) -> ArticleHeading:
        """How its heading is placed, with keys also where a word says it."""
        return self.heading if isinstance(self.heading, ArticleHeading) else ArticleHeading(at=self.heading)

    @property
    def says_heading_spot(self) -> bool:
        """Whether it says where its heading stands."""
        keys = self.heading
        return "at" in keys.said if isinstance(keys, ArticleHeading) else "heading" in self.said

    @property
    def sides(self) -> Mapping[ArticleRule, tuple[Length, ...]]:
        """Where its rules run, and how thick each is, ink and white in turn."""
        if isinstance(self.rules, ArticleRules):
            said = self.rules.said.items()
            return {ArticleRule(side): (each,) if isinstance(each, Length) else each for side, each in said}
        sides = (self.rules,) if isinstance(self.rules, ArticleRule) else self.rules
        return dict.fromkeys(sides, (USUAL_RULE,))
