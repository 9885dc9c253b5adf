"""What CLREQ asks of paragraphs (3.4) and of the faces mixed in them (2.2.4), across and down."""

import pytest

from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.geometry import Rect, WritingMode
from paginate.model import Align, Composer, FontChoice, Look, MarkedRun, Paragraph, Story, Style
from setting import FULL, HERE, VERTICAL, Threaded, frame, set_paragraph, set_text, texts, thread_story

DOWN = VERTICAL._replace(punctuation=FULL.punctuation)
both_ways = pytest.mark.parametrize("style", [FULL, DOWN], ids=["across", "down"])

TEN = "一二三四五六七八九十"


def box(style: Style, measure: float, lines: int) -> Rect:
    """A column of so many ems, with room for so many lines."""
    depth = 15.0 * lines - 5
    down = style.writing_mode is WritingMode.VERTICAL
    return Rect(0, 0, depth, measure * 10) if down else Rect(0, 0, measure * 10, depth)


def columns(paragraphs: list[str], style: Style, lines: int, sink: Sink | None = None) -> list[list[str]]:
    """The texts of the lines of two columns of ten ems, so many lines in each."""
    boxes = [box(style, 10, lines), box(style, 10, lines)]
    boxes[1] = boxes[1]._replace(x=300.0, y=300.0)
    story = Story("story", HERE, tuple(Paragraph(text, HERE) for text in paragraphs))
    made = thread_story(story, [frame([one], style) for one in boxes], sink)
    return [texts(found) for found in made.lines]


def threaded(paragraphs: list[Paragraph], style: Style) -> Threaded:
    """Paragraphs in a column of five ems."""
    made = frame([box(style, 5, 20)], style)
    return thread_story(Story("story", HERE, tuple(paragraphs)), [made])


def begins(line: Line, style: Style) -> float:
    """How many ems a line begins behind the start of its column."""
    return (line.box.y if style.writing_mode is WritingMode.VERTICAL else line.box.x) / 10


def ends(line: Line, style: Style) -> float:
    """How many ems behind the start of its column a line ends."""
    down = style.writing_mode is WritingMode.VERTICAL
    return (line.box.bottom if down else line.box.right) / 10


def places(lines: tuple[Line, ...], style: Style) -> list[float]:
    """How far down the column lines stand, in leadings from the first."""
    down = style.writing_mode is WritingMode.VERTICAL
    found = [-line.box.x if down else line.box.y for line in lines]
    return [(place - found[0]) / 15 for place in found]


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, HERE) for text in texts]


@both_ways
def test_every_paragraph_is_indented_or_all_but_the_first(style: Style) -> None:
    indented = style._replace(first_line_indent=20)
    lines = threaded(paragraphs("一二三四", "五六"), indented).lines[0]
    assert [begins(line, style) for line in lines] == [2, 0, 2]
    lines = threaded(paragraphs("一二三四五六", "七八"), indented._replace(indent_first=False)).lines[0]
    assert [begins(line, style) for line in lines] == [0, 0, 2]


@both_ways
def test_paragraphs_may_be_told_apart_by_empty_lines(style: Style) -> None:
    lines = threaded(paragraphs("一二", "三四", "五六"), style._replace(lines_between=1)).lines[0]
    assert [begins(line, style) for line in lines] == [0, 0, 0]
    assert places(lines, style) == [0, 2, 4]


@both_ways
def test_a_paragraph_that_goes_on_behind_a_quotation_has_no_indent(style: Style) -> None:
    indented = style._replace(first_line_indent=20)
    quotation = Paragraph("引用的话", HERE, style=indented._replace(indent=10, first_line_indent=0))
    goes_on = Paragraph("接着说", HERE, style=indented._replace(first_line_indent=0))
    lines = threaded([*paragraphs("他说"), quotation, goes_on], indented).lines[0]
    assert [begins(line, style) for line in lines] == [2, 1, 0]


@both_ways
def test_a_first_line_stands_out_but_not_beyond_the_column(style: Style) -> None:
    lines = threaded(paragraphs("问：一二三四五"), style._replace(indent=20, first_line_indent=-20)).lines[0]
    assert texts(lines) == ["问：一二三", "四五"]
    assert [begins(line, style) for line in lines] == [0, 2]


@both_ways
def test_a_whole_paragraph_is_indented(style: Style) -> None:
    quotation = Paragraph("三四五六七八", HERE, style=style._replace(indent=10, end_indent=10))
    lines = threaded([*paragraphs("一二"), quotation, *paragraphs("九十")], style).lines[0]
    assert texts(lines) == ["一二", "三四五", "六七八", "九十"]
    assert [begins(line, style) for line in lines] == [0, 1, 1, 0]
    assert [ends(line, style) for line in lines] == [2, 4, 4, 2]


@both_ways
def test_white_before_and_behind_an_indented_paragraph_is_whole_lines(style: Style) -> None:
    apart = style._replace(lines_between=1)
    quotation = Paragraph("三四", HERE, style=apart._replace(indent=10))
    lines = threaded([*paragraphs("一二"), quotation, Paragraph("五六", HERE, style=apart)], style).lines[0]
    assert places(lines, style) == [0, 2, 4]


@both_ways
@pytest.mark.parametrize(
    ("align", "bounds"),
    [(Align.CENTER, (1.5, 3.5)), (Align.START, (0, 2)), (Align.END, (3, 5)), (Align.EVEN, (0, 5))],
)
def test_a_single_line_is_placed_in_its_measure(align: Align, bounds: tuple[float, float], style: Style) -> None:
    (line,) = set_text("一二", 5, style._replace(align=align))
    assert (begins(line, style), ends(line, style)) == bounds


@both_ways
@pytest.mark.parametrize("composer", Composer)
@pytest.mark.parametrize("last", ["零", "零。", "零，”", "零！！", "零……", "零——", "。”"])
def test_a_character_does_not_make_a_line(last: str, composer: Composer, style: Style) -> None:
    style = style._replace(composer=composer, min_last_line=20)
    for before in (TEN, TEN * 2, TEN * 3):
        *_, end = texts(set_text(before + last, 10, style))
        assert len([character for character in end if character in TEN + "零"]) >= 2, end


@both_ways
def test_two_characters_make_a_line(style: Style) -> None:
    style = style._replace(min_last_line=20)
    assert texts(set_text(TEN + "零一。", 10, style))[-1] == "零一。"
    odd = style._replace(size=7.35, min_last_line=14.7)  # however the sum of the widths before them is rounded
    assert texts(set_text(TEN * 7 + "零一", 10, odd))[-1] == "零一"


@both_ways
def test_a_line_does_not_make_a_column(style: Style) -> None:
    text = TEN * 2 + "零一二三四五"
    assert columns([text], style, 2) == [[TEN, TEN], ["零一二三四五"]]
    first, second = columns([text], style._replace(avoid_lone_lines=True), 2)
    assert (len(first), len(second)) == (2, 2)


@both_ways
def test_a_line_that_cannot_but_make_a_column_is_reported(style: Style) -> None:
    sink = Sink()
    assert columns([TEN * 2 + "零"], style._replace(avoid_lone_lines=True), 2, sink)[1] == ["零"]
    assert [finding.code for finding in sink] == ["lone-line"]


@both_ways
def test_words_of_hei_inside_another_face(style: Style) -> None:
    paragraph = Paragraph("一二三四", HERE, (MarkedRun(1, 3, Look(FontChoice("hei"))),))
    (line,) = set_paragraph(paragraph, 9, style)
    assert [("".join(run.text), run.face.split("-")[0]) for run in line.runs] == [
        ("一", "NotoSerifSC"),
        ("二三", "NotoSansSC"),
        ("四", "NotoSerifSC"),
    ]
    assert line.natural == 40
