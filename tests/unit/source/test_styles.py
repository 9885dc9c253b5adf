import pytest

from loading import Load, Loaded
from paginate.color import BLACK, Process, Spot
from paginate.geometry import WritingMode
from paginate.model import Align, FontChoice, Prohibition, Punctuation, Style


def style(load: Load, written: str, name: str = "a", before: str = "") -> Style:
    return load(f"{before}\nstyles:\n{written}\nframes: []").page.styles[name]


def test_defaults(load: Load):
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
        western_space=2.625,
        color=BLACK,
    )


def test_leading_follows_the_grid_at_its_size_and_the_size_elsewhere(load: Load):
    grid = "grid: {size: 9pt, leading: 11.25pt}"
    assert style(load, "  a: {size: 小五}", before=grid).leading == 11.25
    assert style(load, "  a: {size: 2em}", before=grid).leading == 27
    assert style(load, "  a: {size: 20pt, leading: 2行}", before=grid).leading == 22.5
    assert style(load, "  a: {size: 20pt, leading: 1.2em}", before=grid).leading == 24


def test_what_is_inherited_is_measured_anew(load: Load):
    found = style(load, "  b: {size: 20pt, first_line_indent: 2em, align: even}\n  a: {based_on: b, size: 10pt}")
    assert (found.name, found.size, found.first_line_indent, found.align) == ("a", 10, 20, Align.EVEN)


def test_chains_in_any_order(load: Load):
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
def test_fonts(written: str, choice: FontChoice, load: Load):
    own = "fonts: {宋体: own.txt}"
    found = load(f"{own}\nstyles: {{a: {written}}}\nframes: []", own="a font")
    assert found.page.styles["a"].font == choice


def test_words_and_colours(load: Load):
    written = "  a: {writing_mode: 竖排, align: 均排, punctuation: 全角, color: {spot: 专红, tint: 40, cmyk: M100 Y80}}"
    found = style(load, written)
    assert found.writing_mode is WritingMode.VERTICAL
    assert found.align is Align.EVEN
    assert found.punctuation is Punctuation.FULL
    assert found.color == Spot("专红", 0.4, Process(0, 1, 0.8, 0))
    assert style(load, "  a: {align: left}").align is Align.START


def broken(load: Load, written: str) -> Loaded:
    return load(f"styles:\n{written}\nframes:\n  - {{heading: 要闻, at: [0, 0], size: [9cm, 9cm], style: a}}")


def test_a_broken_style_breaks_what_is_based_on_it_without_a_word(load: Load):
    assert broken(load, "  b: {size: 9}\n  a: {based_on: b}").codes == ["missing-unit"]
    assert broken(load, "  b: {font: none}\n  a: {based_on: b}").codes == ["unknown-font"]
    assert broken(load, "  b: {size: 9999pt}\n  a: {based_on: b}").codes == ["out-of-range"]
    assert broken(load, "  b: {based_on: c}\n  a: {based_on: b}").codes == ["unknown-style"]
    assert broken(load, "  b: {based_on: b}\n  a: {based_on: b}").codes == ["circular-style"]


def test_a_broken_section_breaks_every_style_without_a_word(load: Load):
    found = load("styles: body\nframes:\n  - {heading: 要闻, at: [0, 0], size: [9cm, 9cm], style: a}")
    assert found.codes == ["wrong-shape"]


def test_one_broken_style_leaves_the_others(load: Load):
    found = load("styles: {a: {size: 9}, b: {size: 9pt}}\nframes: []")
    assert found.layout is not None
    assert set(found.layout.styles) == {"b"}


def test_every_fault_of_a_style_is_told(load: Load):
    found = broken(load, "  a: {font: none, based_on: nobody, size: 9, aling: left}")
    assert sorted(found.codes) == ["missing-unit", "unknown-font", "unknown-key", "unknown-style"]
    assert sorted(broken(load, "  a: {font: none, based_on: nobody}").codes) == ["unknown-font", "unknown-style"]
    assert broken(load, "  a: {leading: 0.1pt, tracking: 99em}").codes == ["out-of-range", "out-of-range"]


@pytest.mark.parametrize(("tracking", "codes"), [("-0.1em", []), ("-0.11em", ["out-of-range"])])
def test_how_close_characters_may_stand(tracking: str, codes: list[str], load: Load):
    assert load(f"styles:\n  a: {{tracking: {tracking}}}\nframes: []").codes == codes
