"""Paragraphs with styles of their own, and what their marks mean."""

import pytest

from loading import Load
from paginate.diagnostics import Span
from paginate.geometry import WritingMode
from paginate.model import FontChoice, Look, MarkedRun, Orientation, Paragraph
from paginate.plan.paragraphs import paragraph
from paginate.plan.styles import Styles
from paginate.source.written import Mark, WrittenParagraph

RED, BOLD, HEI = Look(size=9), Look(FontChoice("", 700)), Look(FontChoice("hei", 400))
STYLES = Styles({}, {"red": RED, "bold": BOLD, "hei": HEI}, ["red", "broken"], {})


def look(*styles: str) -> Look:
    marked = WrittenParagraph(Paragraph("要闻", Span("a.txt", 1, 1)), (Mark(0, 1, styles, Orientation.TURNED),))
    ((_, _, found, _),) = paragraph(marked, STYLES).runs
    return found


def test_a_mark_looks_as_its_style_says() -> None:
    marked = WrittenParagraph(Paragraph("要闻", Span("a.txt", 1, 1)), (Mark(0, 1, ("red",), Orientation.TURNED),))
    assert paragraph(marked, STYLES).runs == (MarkedRun(0, 1, RED, Orientation.TURNED),)


def test_a_broken_style_changes_nothing() -> None:
    assert look("broken") == Look()


@pytest.mark.parametrize("names", [("hei", "bold"), ("bold", "hei")])
def test_a_weight_and_a_family_come_together(names: tuple[str, str]) -> None:
    assert look(*names).font == FontChoice("hei", 700 if names[-1] == "bold" else 400)


PAGE = """
styles:
  body: {first_line_indent: 2em}
  ask: {indent: 2em, first_line_indent: -2em}
  标: {based_on: ask, weight: bold}
  side: {writing_mode: vertical}
"""
FRAME = "frames:\n  - {story: lead, at: [0, 0], size: [21em, 10em]%s}\n"


def paragraphs(load: Load, text: str) -> tuple[Paragraph, ...]:
    return load(f"{PAGE}stories: {{lead: {{file: lead.txt}}}}\n{FRAME % ''}", lead=text).page.stories["lead"].paragraphs


def test_the_style_is_whole_with_what_it_is_based_on(load: Load) -> None:
    first, second, third = paragraphs(load, "要闻\n[]{标}简讯\n[]{ask}要闻\n")
    assert first.style is None
    assert second.style is not None and third.style is not None
    assert (second.style.name, second.style.indent, second.style.font.weight) == ("标", 21, 700)
    assert (third.style.name, third.style.first_line_indent) == ("ask", -21)


def test_places_lead_past_the_mark(load: Load) -> None:
    line = "　[]{ask} 问：[今年]{标}\tA"
    (found,) = paragraphs(load, line)
    assert found.text == "问：今年 A"
    assert found.span == Span("lead.txt", 1, 10, 11)
    assert [line[found.place(at).column - 1] for at in range(len(found.text))] == list("问：今年\tA")
    assert (found.rest(3).style, found.rest(3).place(0)) == (found.style, found.place(3))
    assert found.runs[0][:2] == (2, 4)


def test_a_vertical_story_takes_vertical_styles(load: Load) -> None:
    text = f"{PAGE}stories: {{lead: {{text: '[]{{side}}要闻'}}}}\n{FRAME % ', style: side'}"
    style = load(text).page.stories["lead"].paragraphs[0].style
    assert style is not None
    assert style.writing_mode is WritingMode.VERTICAL


def test_of_a_frame_whose_style_is_not_known_nothing_is(load: Load) -> None:
    text = f"{PAGE}stories: {{lead: {{text: '[]{{side}}要闻'}}}}\n{FRAME % ', style: none'}"
    assert load(text).codes == ["unknown-style"]


def test_a_style_that_does_not_fit_is_told_once_a_story(load: Load) -> None:
    text = "[]{side}要闻\n" * 30
    found = load(f"{PAGE}stories: {{lead: {{file: lead.txt}}}}\n{FRAME % ''}", lead=text)
    assert found.codes == ["mixed-writing-modes"]
    assert "'side' is vertical, but the frame of this text is horizontal" in found.words


@pytest.mark.parametrize(
    ("frames", "code"), [([14.1], []), ([15, 13.9], ["paragraph-too-large"]), ([], ["story-unused"])]
)
def test_type_may_be_as_large_as_the_least_leading(load: Load, frames: list[float], code: list[str]) -> None:
    styles = "".join(f"  s{leading}: {{size: 9pt, leading: {leading}pt}}\n" for leading in frames)
    boxes = "".join(
        f"  - {{story: lead, at: [0, {40 * place}mm], size: [18em, 20mm], style: s{leading}, allow: {{off-grid: a, story-short: a}}}}\n"
        for place, leading in enumerate(frames)
    )
    text = f"styles:\n  large: {{size: 14pt}}\n{styles}stories: {{lead: {{text: '[]{{large}}问'}}}}\nframes:{(boxes and chr(10)) or ' []'}{boxes}"
    assert load(text).codes == code
