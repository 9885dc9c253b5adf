import pytest

from loading import Load, Loaded
from paginate.color import BLACK, Process, Spot
from paginate.geometry import WritingMode
from paginate.model import (
    Align,
    Companion,
    Composer,
    CopyfitStep,
    Figures,
    FitLimits,
    FontChoice,
    GlueLimits,
    Hang,
    Locale,
    Numerals,
    Prohibition,
    Punctuation,
    PushIn,
    Style,
)
from paginate.text import EDGE, Class, Glue, Squeeze, Stretch


def style(load: Load, written: str, name: str = "a", before: str = "") -> Style:
    return load(f"{before}\nstyles:\n{written}\nframes: []").page.styles[name]


def test_defaults(load: Load) -> None:
    assert style(load, "  a: {}") == Style(
        name="a",
        font=FontChoice("song", 400),
        size=10.5,
        leading=15.75,
        writing_mode=WritingMode.HORIZONTAL,
        punctuation=Punctuation.KAIMING,
        prohibition=Prohibition.STRICT,
        align=Align.JUSTIFY,
        first_line_indent=0,
        tracking=0,
        western_space=0,
        color=BLACK,
        loose=0.25,
    )


def test_leading_follows_the_grid_at_its_size_and_the_size_elsewhere(load: Load) -> None:
    grid = "grid: {size: 9pt, leading: 11.25pt}"
    assert style(load, "  a: {size: 小五}", before=grid).leading == 11.25
    assert style(load, "  a: {size: 2em}", before=grid).leading == 27
    assert style(load, "  a: {size: 20pt, leading: 2行}", before=grid).leading == 22.5
    assert style(load, "  a: {size: 20pt, leading: 1.2em}", before=grid).leading == 24


def test_what_is_inherited_is_measured_anew(load: Load) -> None:
    found = style(load, "  b: {size: 20pt, first_line_indent: 2em, align: even}\n  a: {based_on: b, size: 10pt}")
    assert (found.name, found.size, found.first_line_indent, found.align) == ("a", 10, 20, Align.EVEN)


def test_chains_in_any_order(load: Load) -> None:
    chain = "\n".join(f"  s{number}: {{based_on: s{number + 1}}}" for number in range(3000))
    assert style(load, f"{chain}\n  s3000: {{size: 20pt}}", "s0").size == 20


@pytest.mark.parametrize(
    ("written", "choice"),
    [
        ("{font: biaosong}", FontChoice("biaosong", 700)),
        ("{font: 黑体}", FontChoice("hei", 400)),
        ("{font: 仿宋, weight: bold}", FontChoice("fangsong", 700)),
        ("{font: Noto Sans SC}", FontChoice("Noto Sans SC", 400)),
        ("{font: 宋体}", FontChoice("宋体", 400)),
        ("{font: biaosong, weight: 900}", FontChoice("biaosong", 900)),
    ],
)
def test_fonts(written: str, choice: FontChoice, load: Load) -> None:
    own = "fonts: {宋体: own.txt}"
    found = load(f"{own}\nstyles: {{a: {written}}}\nframes: []", own="a font")
    assert found.page.styles["a"].font == choice


def test_words_and_colours(load: Load) -> None:
    written = "  a: {writing_mode: 竖排, align: 均排, punctuation: 全角, color: {spot: 专红, tint: 40, cmyk: M100 Y80}}"
    found = style(load, written)
    assert found.writing_mode is WritingMode.VERTICAL
    assert found.align is Align.EVEN
    assert found.punctuation is Punctuation.FULL
    assert found.color == Spot("专红", 0.4, Process(0, 1, 0.8, 0))
    assert style(load, "  a: {align: left}").align is Align.START


def broken(load: Load, written: str) -> Loaded:
    return load(f"styles:\n{written}\nframes:\n  - {{heading: 要闻, at: [0, 0], size: [9cm, 9cm], style: a}}")


def test_a_broken_style_breaks_what_is_based_on_it_without_a_word(load: Load) -> None:
    assert broken(load, "  b: {size: 9}\n  a: {based_on: b}").codes == ["missing-unit"]
    assert broken(load, "  b: {font: none}\n  a: {based_on: b}").codes == ["unknown-font"]
    assert broken(load, "  b: {size: 9999pt}\n  a: {based_on: b}").codes == ["out-of-range"]
    assert broken(load, "  b: {based_on: c}\n  a: {based_on: b}").codes == ["unknown-style"]
    assert broken(load, "  b: {based_on: b}\n  a: {based_on: b}").codes == ["circular-style"]


def test_a_broken_section_breaks_every_style_without_a_word(load: Load) -> None:
    found = load("styles: body\nframes:\n  - {heading: 要闻, at: [0, 0], size: [9cm, 9cm], style: a}")
    assert found.codes == ["wrong-shape"]


def test_one_broken_style_leaves_the_others(load: Load) -> None:
    found = load("styles: {a: {size: 9}, b: {size: 9pt}}\nframes: []")
    assert found.layout is not None
    assert set(found.layout.styles) == {"b"}


def test_every_fault_of_a_style_is_told(load: Load) -> None:
    found = broken(load, "  a: {font: none, based_on: nobody, size: 9, aling: left}")
    assert sorted(found.codes) == ["missing-unit", "unknown-font", "unknown-key", "unknown-style"]
    assert sorted(broken(load, "  a: {font: none, based_on: nobody}").codes) == ["unknown-font", "unknown-style"]
    assert broken(load, "  a: {leading: 0.1pt, tracking: 99em}").codes == ["out-of-range", "out-of-range"]


@pytest.mark.parametrize(("tracking", "codes"), [("-0.1em", []), ("-0.11em", ["out-of-range"])])
def test_how_close_characters_may_stand(tracking: str, codes: list[str], load: Load) -> None:
    assert load(f"styles:\n  a: {{tracking: {tracking}}}\nframes: []").codes == codes


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("indent: 2em", "indent", 20),
        ("end_indent: 1em", "end_indent", 10),
        ("indent: 2em, first_line_indent: -2em", "first_line_indent", -20),
        ("indent_first: false", "indent_first", False),
        ("lines_between: 1", "lines_between", 1),
        ("lines: 2", "lines", 2),
        ("占行: 2", "lines", 2),
        ("locale: 台湾", "locale", Locale.TAIWAN),
        ("locale: zh-Hant-HK", "locale", Locale.HONG_KONG),
        ("no_line_start: 々 ー々", "no_line_start", "々ー"),
        ("no_line_end: 第", "no_line_end", "第"),
        ("keep_units: true", "units", True),
        ("keep_units: 否", "units", False),
        ("hang: 强制", "hang", Hang.FORCE),
        ("push_in: any", "push_in", PushIn.ANY),
        ("composer: 整段", "composer", Composer.PARAGRAPH),
        ("min_last_line: 2字", "min_last_line", 20),
        ("lone_lines: avoid", "avoid_lone_lines", True),
        ("loose: 2.5pt", "loose", 0.25),
        ("tight: 0.1em", "tight", 0.1),
        ("force_justify: true", "force_justify", True),
        ("align: 强制两端", "align", Align.JUSTIFY_ALL),
        ("hyphenate: en", "hyphenate", "en"),
        ("hyphenate: off", "hyphenate", ""),
        ("word_space: 3pt", "word_space", 0.3),
        ("numerals: 半角", "numerals", Numerals.HALF),
        ("figures: tabular", "figures", Figures.TABULAR),
        ("digits_upright: 0", "digits_upright", 0),
        ("capitals_upright: 是", "capitals_upright", True),
        ("limits: {comma: 2.5pt, stop: 0}", "limits", GlueLimits(comma=0.25, stop=0)),
    ],
)
def test_keys_of_lines_and_digits(written: str, field: str, value: object, load: Load) -> None:
    assert getattr(style(load, f"  a: {{size: 10pt, {written}}}"), field) == value


@pytest.mark.parametrize("written", ["first_line_indent: -1pt", "indent: 1em, first_line_indent: -1.1em"])
def test_a_first_line_stands_out_no_farther_than_the_others_are_indented(written: str, load: Load) -> None:
    assert load(f"styles:\n  a: {{{written}}}\nframes: []").codes == ["out-of-range"]


WESTERN = Class.WESTERN + Class.DIGIT + Class.RAISED
WESTERN += Class.WESTERN_OPENING + Class.WESTERN_CLOSING + Class.HYPHEN + Class.PREFIX + Class.SUFFIX


@pytest.mark.parametrize(
    ("written", "companions"),
    [
        ("western: {font: hei}", [Companion(WESTERN, "", FontChoice("hei", 400))]),
        ("western: {size: 105%, rise: -1pt}", [Companion(WESTERN, "", FontChoice("song", 400), 1.05, -0.1)]),
        ("weight: bold, western: {font: hei}", [Companion(WESTERN, "", FontChoice("hei", 700))]),
        ("weight: bold, western: {font: biaosong, weight: 900}", [Companion(WESTERN, "", FontChoice("biaosong", 900))]),
        (
            "western: {font: hei}, overrides: [{for: [引号, stop], characters: ①①, font: 楷}, {for: digits}]",
            [
                Companion(Class.STOP, "“”‘’「」『』①", FontChoice("kai", 400)),
                Companion(Class.DIGIT + Class.FULL_DIGIT + Class.DIGITS_UPRIGHT, "", FontChoice("song", 400)),
                Companion(WESTERN, "", FontChoice("hei", 400)),
            ],
        ),
    ],
)
def test_fonts_for_some_characters(written: str, companions: list[Companion], load: Load) -> None:
    assert list(style(load, f"  a: {{size: 10pt, {written}}}").companions) == companions


def test_mistakes_in_fonts_for_some_characters(load: Load) -> None:
    rises = "{western: {rise: 0.6em}, overrides: [{for: marks, rise: -6pt}]}"
    assert load(f"styles:\n  a: {rises}\nframes: []").codes == ["out-of-range"] * 2
    nobody = "{western: {font: x}, overrides: [{for: marks, font: y}, {font: hei}, {for: []}]}"
    assert load(f"styles:\n  a: {nobody}\nframes: []").codes == ["wrong-count", "unknown-font", "unknown-font"]
    found = load("styles:\n  a: {overrides: [{font: hei}]}\nframes: []")
    assert found.codes == ["missing-key"]
    assert "write for:" in found.words
    assert "did you mean 'for'?" in load("styles:\n  a: {overrides: [{fro: marks}]}\nframes: []").words


PUNCTUATION = """
punctuation_styles:
  ours:
    based_on: 全角
    rows:
      - {before: [stop, 逗号], after: 行端, width: 0.5em}
      - {before: any, after: opening, width: 0.5字, squeeze: bracket, most: 1em, stretch: never}
  kaiming: {based_on: half, rows: []}
"""


def test_punctuation_of_the_layouts_own(load: Load) -> None:
    found = style(load, "  a: {punctuation: ours}", before=PUNCTUATION)
    assert found.punctuation is Punctuation.FULL
    edge, opening = found.punctuation_rows
    assert edge == (Class.STOP + Class.COMMA, EDGE, Glue(0.5, 0.5, 0, 0.5, Stretch.ALL))
    assert Class.HAN in opening[0]
    assert EDGE not in opening[0]
    assert opening[1:] == (Class.OPENING, Glue(0.5, 0, Squeeze.BRACKET, 1, 0))


def test_a_blank_that_gives_way_says_in_which_rank(load: Load) -> None:
    row = "{before: comma, after: han, width: 0.5em, least: 0.25em}"
    found = load(f"punctuation_styles: {{ours: {{rows: [{row}]}}}}\nframes: []")
    assert found.codes == ["missing-key"]
    assert "squeeze: bracket" in found.words


def test_punctuation_of_the_layouts_own_goes_before_the_programs(load: Load) -> None:
    assert style(load, "  a: {punctuation: kaiming}", before=PUNCTUATION).punctuation is Punctuation.HALF
    assert style(load, "  a: {}", before=PUNCTUATION).punctuation is Punctuation.HALF
    assert style(load, "  a: {punctuation: 开明}", before=PUNCTUATION).punctuation is Punctuation.KAIMING


@pytest.mark.parametrize(
    ("row", "bounds"),
    [("width: 0.5em, least: 0.6em", "from 0em to 0.5em"), ("width: 0.5em, most: 0.4em", "from 0.5em to 4em")],
)
def test_a_blank_lies_between_its_least_and_its_most(row: str, bounds: str, load: Load) -> None:
    table = f"punctuation_styles: {{a: {{rows: [{{before: stop, after: han, {row}}}]}}}}\nframes: []"
    assert bounds in load(table).words


@pytest.mark.parametrize(
    ("styles", "keys", "is_told"),
    [
        ("正文: {}", "", False),
        ("正文: {}, 图说: {}", "", True),
        ("正文: {}, 图说: {}", ", caption_style: 图说", False),
        ("正文: {based_on: 底}, 底: {}", "", False),
        ("正文: {}, heading: {}", "", False),
    ],
)
def test_a_caption_may_take_the_program_s_own_style_where_all_others_are_named(
    styles: str, keys: str, is_told: bool, load: Load
) -> None:
    found = load(
        f"styles: {{{styles}}}\nstories: {{a: {{text: 要闻}}}}\nframes:\n"
        "  - {story: a, style: 正文, at: [0, 0], size: [21em, 2cm]}\n"
        f"  - {{photo: , caption: 说明, at: [0, 9cm], size: [8cm, 6cm]{keys}}}"
    )
    assert ("style-unnamed" in found.codes) is is_told


def test_how_far_a_heading_goes_is_in_ems_of_its_style(load: Load) -> None:
    fit = style(load, "  a: {size: 40pt, fit: {least: 30pt, most: 48pt, tracking: -0.4pt}}").fit
    assert list(fit) == pytest.approx([0.75, 1.2, -0.01, 0.8])
    assert style(load, "  a: {size: 40pt}").fit == FitLimits()


@pytest.mark.parametrize("limits", ["least: 41pt", "least: 1pt", "most: 39pt", "tracking: -0.2em", "tracking: 1pt"])
def test_the_size_and_tracking_of_a_style_are_within_its_limits(limits: str, load: Load) -> None:
    assert load(f"styles:\n  a: {{size: 40pt, fit: {{{limits}}}}}\nframes: []").codes == ["out-of-range"]


def test_steps_of_copyfitting_are_in_order(load: Load) -> None:
    assert style(load, "  a: {copyfit: [字距, punctuation]}").copyfit == (CopyfitStep.TRACKING, CopyfitStep.PUNCTUATION)
