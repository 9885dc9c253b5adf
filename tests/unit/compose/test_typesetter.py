"""Who sets what: companions of a style, and marked runs inside a line."""

import pytest

from paginate.color import Process
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.geometry import WritingMode
from paginate.model import Companion, FontChoice, Look, MarkedRun, Paragraph, Style
from paginate.text import Class
from setting import BODY, FULL, HERE, VERTICAL, cell_bounds, set_paragraph, set_text, texts

HEI = FontChoice("hei")
KAI = FontChoice("kai")
SONG = FontChoice("song")
both_ways = pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])


def faces(line: Line) -> dict[str, str]:
    """The beginning of the name of the face that draws each character."""
    return {text: run.face.split("-")[0] for run in line.runs for text in run.text if text}


def of(style: Style, *companions: Companion) -> Style:
    return style._replace(companions=companions)


@both_ways
def test_digits_of_another_typeface(style: Style) -> None:
    (line,) = set_text("在2021年Q", 9, of(style, Companion(Class.DIGIT, "", HEI)))
    drawn = faces(line)
    assert {drawn[digit] for digit in "201"} == {"NotoSansSC"}
    assert {drawn[other] for other in "在年Q"} == {"NotoSerifSC"}


@both_ways
def test_characters_of_another_typeface(style: Style) -> None:
    drawn = faces(set_text("“一”二", 9, of(style._replace(font=HEI), Companion("", "“”", SONG)))[0])
    assert (drawn["“"], drawn["一"], drawn["”"]) == ("NotoSerifSC", "NotoSansSC", "NotoSerifSC")


def test_the_first_companion_that_has_a_character_sets_it() -> None:
    style = of(BODY, Companion("", "8", KAI), Companion(Class.DIGIT, "", HEI))
    assert faces(set_text("一89", 9, style)[0]) == {"一": "NotoSerifSC", "8": "LXGWWenKai", "9": "NotoSansSC"}


def test_a_companion_may_be_smaller_and_lifted() -> None:
    plain = set_text("一85", 9, of(BODY, Companion(Class.DIGIT, "", SONG)))[0].runs[-1]
    small = set_text("一85", 9, of(BODY, Companion(Class.DIGIT, "", SONG, scale=0.8, rise=0.1)))[0].runs[-1]
    assert (plain.size, small.size) == (10, 8)
    assert small.origin.y == pytest.approx(plain.origin.y - 1)
    assert small.positions[1] == pytest.approx(plain.positions[1] * 0.8)


def test_a_companion_stands_on_the_baseline_of_the_font_it_accompanies() -> None:
    fangsong = BODY._replace(font=FontChoice("fangsong"))
    lead, companion = set_text("一85", 9, of(fangsong, Companion(Class.DIGIT, "", HEI)))[0].runs
    assert companion.face != lead.face
    assert companion.origin.y == pytest.approx(lead.origin.y)


@both_ways
def test_a_marked_run_has_its_own_font_size_and_colour(style: Style) -> None:
    red = Process(0, 1, 1, 0)
    paragraph = Paragraph("一二三四", HERE, (MarkedRun(1, 3, Look(HEI, 12, red)),))
    first, marked, last = set_paragraph(paragraph, 9, style)[0].runs
    assert ("".join(marked.text), marked.size, marked.color) == ("二三", 12, red)
    assert marked.face.startswith("NotoSansSC")
    assert first[:3] == last[:3]


@both_ways
@pytest.mark.parametrize("ems", [4, 5.5])
def test_a_marked_run_does_not_interrupt_squeezing_and_stretching(style: Style, ems: float) -> None:
    style = style._replace(punctuation=FULL.punctuation)
    text = "一，二三，四五六七"
    plain = set_text(text, ems, style)
    marked = set_paragraph(Paragraph(text, HERE, (MarkedRun(2, 5, Look(HEI)),)), ems, style)
    assert texts(plain) == texts(marked)
    assert [line.cells.added for line in plain] == [line.cells.added for line in marked]
    assert [cell_bounds(line) for line in plain] == [cell_bounds(line) for line in marked]
    assert any(plain[0].cells.added)
    assert len(marked[0].runs) > 1


@pytest.mark.parametrize(
    ("look", "digits"),
    [
        (Look(size=20), ("NotoSansSC-Regular", 10)),
        (Look(font=KAI, size=20), ("LXGWWenKai-Regular", 20)),  # a run with a font has it for all of its characters
    ],
)
def test_a_marked_run_keeps_its_companions_unless_it_has_a_font(look: Look, digits: tuple[str, float]) -> None:
    style = of(BODY, Companion(Class.DIGIT, "", HEI, scale=0.5))
    paragraph = Paragraph("一85", HERE, (MarkedRun(0, 3, look),))
    last = set_paragraph(paragraph, 9, style)[0].runs[-1]
    assert (last.face, last.size) == digits


def test_a_marked_run_may_be_of_another_weight_alone() -> None:
    paragraph = Paragraph("一二", HERE, (MarkedRun(1, 2, Look(FontChoice("", 700))),))
    assert [run.face for run in set_paragraph(paragraph, 9, BODY)[0].runs] == [
        "NotoSerifSC-Regular",
        "NotoSerifSC-Bold",
    ]


def test_glyphs_of_another_font_than_the_one_asked_for_are_borrowed() -> None:
    (line,) = set_text("一“二”", 9, BODY._replace(font=KAI))
    assert {text for run in line.runs if run.borrowed for text in run.text} == {"“", "”"}


def test_down_the_page_the_middle_of_a_marked_run_is_the_middle_of_the_line() -> None:
    paragraph = Paragraph("一二三", HERE, (MarkedRun(1, 2, Look(size=20)),))
    runs = set_paragraph(paragraph, 9, BODY._replace(writing_mode=WritingMode.VERTICAL))[0].runs
    assert len({run.origin.x for run in runs}) == 1


def test_a_companion_stands_on_the_baseline_also_in_a_larger_run() -> None:
    style = of(BODY, Companion(Class.WESTERN, "", FontChoice("hei")))
    text = Paragraph("大B城", HERE, (MarkedRun(0, 2, Look(size=20)),))
    (line,) = set_paragraph(text, 10, style)
    large = [run for run in line.runs if run.size == 20]
    assert len(large) == 2
    assert large[0].origin.y == pytest.approx(large[1].origin.y)


def test_a_weight_alone_is_for_companions_too() -> None:
    style = of(BODY, Companion(Class.WESTERN, "", FontChoice("hei"), scale=1.2, rise=0.1))
    text = Paragraph("甲乙B", HERE, (MarkedRun(1, 3, Look(FontChoice("", 700))),))
    (line,) = set_paragraph(text, 10, style)
    assert [run.face for run in line.runs] == ["NotoSerifSC-Regular", "NotoSerifSC-Bold", "NotoSansSC-Bold"]
    assert line.runs[-1].size == 12


@pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])
def test_a_letter_and_its_accent_are_one_cell_of_one_font(style: Style) -> None:
    style = of(style, Companion(Class.WESTERN, "", FontChoice("hei")))._replace(western_space=2.5)
    (line,) = set_text("和cafe\u0301和", 10, style)
    assert len(line.cells.cells) == 6
    assert {run.face for run in line.runs if "e\u0301" in run.text} == {"NotoSansSC-Regular"}
    assert line.cells.blanks[-1].width == 0.25  # Western space behind it as behind é


@pytest.mark.parametrize(("family", "letter"), [("song", "u\u0308"), ("hei", "n\u0303"), ("fangsong", "e\u0301")])
def test_a_font_that_has_the_letter_with_its_accent_draws_both(family: str, letter: str) -> None:
    # None of these has the accent alone: another font would draw it beside the letter.
    (line,) = set_text(f"M{letter}ller", 10, BODY._replace(font=FontChoice(family)))
    assert [run.borrowed for run in line.runs] == [False]
    assert len(line.cells.cells) == 6


def test_the_point_of_a_number_is_set_with_its_digits() -> None:
    line = set_text("达98.6，", 10, of(BODY, Companion(Class.DIGIT, "", FontChoice("hei"))))[0]
    assert faces(line)["."] == faces(line)["9"] == "NotoSansSC"


def test_a_narrow_space_is_drawn_by_every_font() -> None:
    sink = Sink()
    (line,) = set_text("共10\u202f000人", 10, BODY, sink)
    assert not list(sink)
    assert line.text == "共10\u202f000人"
