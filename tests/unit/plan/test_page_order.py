"""A page of four columns of 10 字 of 10 pt and of 30 lines of 12 pt: what papers avoid on it, and what they do not."""

import pytest

from loading import Load, Loaded
from paginate.diagnostics.place_codes import ORDER_CODES

PAGE = """
page: {width: 500pt, height: 400pt}
type_area: {top: 0, left: 0}
grid: {columns: 4, measure: 10字, gutter: 1字, size: 10pt, leading: 12pt, lines: 30}
styles:
  body: {font: song, size: 10pt, leading: 12pt}
  headline: {font: hei, size: 20pt, leading: 24pt}
  small: {font: hei, size: 12pt, leading: 14pt}
"""
ARTICLES = {
    "a": "{headline: 冬前备耕, text: 立冬已过。}",
    "b": "{headline: 新茶馆, text: 小雪刚至。}",
    "c": "{headline: 云溪河, text: 大雪封山。}",
    "d": "{headline: 老篾匠, text: 冬至将临。, photos: {窗: {file: }}}",
}
STORIES = "stories: {s: {text: 立冬已过，小雪刚至。}}\n"
BOX = "box: {fill: K10}"


def loaded(load: Load, *frames: str, page: str = PAGE) -> Loaded:
    """The page with these frames, and with the texts that they name."""
    listed = "".join(f"  - {{{frame}}}\n" for frame in frames)
    named = "".join(f"  {name}: {text}\n" for name, text in ARTICLES.items() if f"article: {name}," in listed)
    articles, stories = f"articles:\n{named}" if named else "", STORIES if "story:" in listed else ""
    return load(f"{page}{articles}{stories}frames:\n{listed}")


def told(load: Load, *frames: str, page: str = PAGE) -> list[str]:
    """The codes about order, in the order of their findings."""
    return [code for code in loaded(load, *frames, page=page).codes if code in ORDER_CODES]


QUARTERS = (
    "article: a, at: 栏1-2 行1-14, heading: none",
    "article: b, at: 栏3-4 行1-14, heading: none",
    "article: c, at: 栏1-2 行16-30, heading: none",
    "article: d, at: 栏3-4 行16-30, heading: none",
)


@pytest.mark.parametrize(
    ("frames", "lines"),
    [
        (QUARTERS, 2),
        ((*QUARTERS[:2], "article: c, at: 栏1-4 行16-30, heading: none"), 0),  # which goes from edge to edge itself
        ((QUARTERS[0], "article: b, at: 栏3-4 行1-30, heading: none", QUARTERS[2]), 0),
        ((*QUARTERS[:3], "article: d, at: 栏2-4 行16-30, heading: none"), 1),
        ((*QUARTERS[:2], f"{BOX}, at: 栏1-2 行16-30", f"{BOX}, at: 栏3-4 行16-30"), 0),  # no news
        ((QUARTERS[0], "article: b, at: 栏3-4 行1-10, heading: none", *QUARTERS[2:]), 2),
        ((*QUARTERS[:3], "article: d, at: 栏3-4 行16-24, heading: none"), 1),  # ends six lines above the edge
        (tuple(frame.replace("at: 栏1-2 行1-14", "at: 栏1-2 行1-18") for frame in QUARTERS[:2]), 0),
    ],
)
def test_lines_through_the_page(frames: tuple[str, ...], lines: int, load: Load) -> None:
    assert told(load, *frames) == ["through-line"] * lines


def test_the_fold_of_a_spread_is_no_line_through_it(load: Load) -> None:
    page = "page: 通版\ngrid: {columns: 2, lines: 30}\n"
    assert told(load, *QUARTERS, page=page) == ["through-line"]


SIDE = "headings-side-by-side"


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("at: 栏1-2 行1-30", "at: 栏3-4 行1-30", [SIDE]),
        ("at: 栏1-2 行1-30", "at: 栏3-4 行1-30, heading: left", []),
        ("at: 栏1-2 行1-30, heading: right", "at: 栏3-4 行1-30, heading: left", [SIDE]),
        ("at: 栏1-2 行1-30", "at: 栏3-4 行2-30", [SIDE]),
        ("at: 栏1-2 行1-30", "at: 栏3-4 行3-30", []),
        ("at: 栏1-2 行1-30", "at: 栏3-4 行1-30, styles: {headline: small}", []),
        ("at: 栏1-2 行1-30", "at: 栏3-4 行1-30, box: {border: 1pt}", []),
        ("at: 栏1-2 行1-30, box: {border: 1pt}", "at: 栏3-4 行1-30, box: {border: 1pt}", [SIDE]),
        ("at: 栏1 行1-30", "at: 栏3-4 行1-30", []),
        ("at: 栏1 行1-14", "at: 栏1 行16-30", ["headings-stacked"]),
        ("at: 栏1 行1-14", "at: 栏1 行16-30, heading: left", []),
        ("at: 栏1 行1-14", "at: 栏1 行21-30", []),
        ("at: 栏1-2 行1-14", "at: 栏1-2 行16-30", []),
        ("at: 栏1 行1-14", "at: 栏1-2 行16-30", []),
    ],
)
def test_two_headings(first: str, second: str, codes: list[str], load: Load) -> None:
    assert told(load, f"article: a, {first}", f"article: b, {second}") == codes


@pytest.mark.parametrize(
    ("texts", "codes"),
    [
        ((), []),
        (("article: a, at: 栏1-2 行5-30", "article: b, at: 栏3-4 行5-30, heading: none"), []),
        (("article: a, at: 栏1-2 行5-30, heading: none", "article: b, at: 栏3-4 行5-30, heading: none"), [SIDE]),
        (("story: s, at: 栏1-2 行5-30", "story: s, at: 栏3-4 行5-30"), [SIDE]),
    ],
)
def test_a_line_that_heads_no_text_is_no_heading(texts: tuple[str, ...], codes: list[str], load: Load) -> None:
    """Such as the paper's name, and the date beside it however large."""
    lines = ("heading: 云溪报, style: headline, at: 栏1-2 行1-4", "heading: 十月廿日, style: headline, at: 栏3-4 行1-4")
    assert told(load, *lines, *texts) == codes


def test_a_vertical_line_heads_the_text_beside_it(load: Load) -> None:
    page = PAGE + "  down: {based_on: headline, writing_mode: vertical}\n"
    lines = ("heading: 冬前备耕, style: down, at: 栏2 行1-30", "heading: 新茶馆, style: down, at: 栏3 行1-30")
    texts = ("story: s, at: 栏1 行1-30", "story: s, at: 栏4 行1-30")
    assert [told(load, *lines, *found, page=page) for found in ((), texts)] == [[], [SIDE]]


@pytest.mark.parametrize(
    ("frames", "codes"),
    [
        (("story: s, at: 栏1 行1-30", "article: a, at: 栏2 行1-30", "story: s, at: 栏3 行1-30"), ["text-jumps"]),
        (("story: s, at: 栏1 行1-30", "story: s, at: 栏2 行1-30", "article: a, at: 栏3 行1-30"), []),
        (("story: s, at: 栏1 行1-30", f"{BOX}, at: 栏2 行1-30", "story: s, at: 栏3 行1-30"), []),
        (("article: a, at: 栏1-3 行1-30", "article: b, at: 栏2 行5-30, heading: none"), []),
        (
            ("article: a, at: 栏1-3 行1-30, heading: none", "article: b, at: 栏1-3 行10-20, heading: none"),
            ["text-jumps"],
        ),
        (("article: a, at: 栏1-3 行1-30, heading: none", "article: b, at: 栏1-3 行20-30, heading: none"), []),
        (("article: a, at: 栏1-3 行1-30, heading: none", "article: b, at: 栏2 行1-30, heading: none"), ["text-jumps"]),
    ],
)
def test_texts_that_jump(frames: tuple[str, ...], codes: list[str], load: Load) -> None:
    assert told(load, *frames) == codes


@pytest.mark.parametrize(
    ("thing", "codes"),
    [
        ("at: 栏2 行8-22", ["overhang"]),
        ("at: 栏2 行8-23", []),
        ("at: 栏2 行20-28", ["overhang"]),
        ("at: 栏2 行18-28", []),
        ("at: 栏2 行8-14", []),
        ("at: 栏2 行2-14", ["part-covered", "overhang"]),
        ("at: 栏2 行2-14, over: true", []),
    ],
)
def test_what_lies_on_an_article(thing: str, codes: list[str], load: Load) -> None:
    assert told(load, "article: a, at: 栏1-3 行3-20", f"id: x, {BOX}, {thing}") == codes


def test_a_box_before_a_heading_is_its_ground(load: Load) -> None:
    article, tint = "article: a, at: 栏1-3 行1-20", f"{BOX}, at: 栏1-3 行1-4"
    assert told(load, tint, article) == []
    assert told(load, article, tint) == ["part-covered"]


def test_an_articles_own_photo_over_its_edge(load: Load) -> None:
    photos = "photos: [{photo: 窗, at: 栏2 行15-21}]"
    found = loaded(load, f"article: d, at: 栏1-3 行1-20, {photos}")
    assert [each.message("zh") for each in found.findings if each.code == "overhang"] == [
        "图片“窗”只越过稿件“d”边线 1 行（行21）"
    ]


def test_two_articles_on_one_cell(load: Load) -> None:
    found = loaded(load, "article: a, at: 栏1-2 行1-20", "article: b, at: 栏2-4 行10-30")
    told = next(each for each in found.findings if each.code == "place-taken")
    assert told.message("zh") == "稿件“b”（栏2-4 行10-30）与稿件“a”（栏1-2 行1-20）同占 栏2 行10-20"
    assert told.help("zh") == "请改一处栏号或行号；要嵌入，须整个在另一稿之内"


def test_a_finding_about_order_is_allowed_with_a_reason(load: Load) -> None:
    allowed = "article: b, at: 栏3-4 行1-30, allow: {headings-side-by-side: 两题相对}"
    found = loaded(load, "article: a, at: 栏1-2 行1-30", allowed)
    assert [each.allowed for each in found.findings if each.code == SIDE] == ["两题相对"]


def test_a_layout_in_lengths_is_asked_for_no_order(load: Load) -> None:
    frames = (
        "heading: 冬前备耕, style: headline, size: [210pt, 24pt]",
        "heading: 新茶馆, style: headline, size: [210pt, 24pt]",
    )
    assert told(load, f"{frames[0]}, at: [0, 0]", f"{frames[1]}, at: [220pt, 0]") == []


@pytest.mark.parametrize("heading", ["above", "left", "top left", "none"])
def test_an_article_in_unknown_styles(heading: str, load: Load) -> None:
    styles = "styles: {headline: no, body: no, caption: no}"
    article = f"article: d, at: 栏1-4 行1-, columns: 2, heading: {heading}, {styles}, photos: [{{photo: 窗}}]"
    assert loaded(load, article).codes.count("unknown-style") >= 2
