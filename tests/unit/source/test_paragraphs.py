import pytest

from paginate.diagnostics import Sink, Span, phrase
from paginate.model import Orientation, Paragraph
from paginate.source.paragraphs import TOLD_AT_MOST, Manuscript, in_file
from paginate.source.paragraphs import paragraphs as written_paragraphs
from paginate.source.runs import StyleNames
from paginate.source.schema import Issue
from paginate.source.written import Mark
from paginate.text import Break


def manuscript(sink: Sink) -> Manuscript:
    return Manuscript(in_file("a.txt"), phrase("the-story", name="lead"), StyleNames(["red"]), sink)


def paragraphs(text: str, read_by: Manuscript) -> tuple[Paragraph, ...]:
    return tuple(found.text for found in written_paragraphs(text, read_by))


def test_each_line_with_text_is_a_paragraph_at_its_place() -> None:
    found = paragraphs("要闻\n\n　　简讯两则 \r\n \t三\r四", manuscript(Sink()))
    assert [paragraph.text for paragraph in found] == ["要闻", "简讯两则", "三", "四"]
    assert [paragraph.span for paragraph in found] == [
        Span("a.txt", 1, 1, 2),
        Span("a.txt", 3, 3, 4),
        Span("a.txt", 4, 3, 1),
        Span("a.txt", 5, 1, 1),
    ]


def test_white_space_inside_stays_and_a_tab_is_a_space() -> None:
    (found,) = paragraphs("砥砺奋进　谱新篇\t2024", manuscript(Sink()))
    assert found.text == "砥砺奋进　谱新篇 2024"


def test_control_characters_are_left_out_and_told() -> None:
    sink = Sink()
    (found,) = paragraphs("\n要\x07闻\u200e", manuscript(sink))
    assert found.text == "要闻"
    assert [(finding.code, finding.span) for finding in sink] == [
        ("control-character", Span("a.txt", 2, 2)),
        ("control-character", Span("a.txt", 2, 4)),
    ]


def test_a_text_full_of_control_characters_is_told_a_few_times() -> None:
    sink = Sink()
    assert paragraphs("\x07" * 1000, manuscript(sink)) == ()
    *told, more = sink
    assert len(told) == TOLD_AT_MOST
    assert (more.code, more.values["number"]) == ("more-findings", f"{1000 - TOLD_AT_MOST}")


def test_lost_characters_are_told_before_all_others() -> None:
    sink = Sink()
    (found,) = paragraphs("\u200e" * 50 + "要\ufffd闻", manuscript(sink))
    assert found.text == "要闻"
    first = next(iter(sink))
    assert (first.code, first.span, first.blocks) == ("replacement-character", Span("a.txt", 1, 52), True)


def test_as_many_as_are_told_hide_no_others() -> None:
    sink = Sink()
    paragraphs("\x07" * TOLD_AT_MOST, manuscript(sink))
    assert {finding.code for finding in sink} == {"control-character"}


@pytest.mark.parametrize(
    "character",
    "\0\x1b\x7f\x86\u061c\u115f\u180e\u200e\u200f\u202a\u202e\u2061\u2066\u2069\u2800\u3164\ufeff\uffa0\U000e0001",
)
def test_what_is_a_control_character(character: str) -> None:
    sink = Sink()
    (found,) = paragraphs(f"要{character}闻", manuscript(sink))
    assert found.text == "要闻"
    assert [(finding.code, finding.span) for finding in sink] == [("control-character", Span("a.txt", 1, 2))]


SEPARATORS = "\v\f\x85\u2028\u2029"


@pytest.mark.parametrize("separator", SEPARATORS)
def test_any_separator_of_unicode_ends_a_paragraph_inside_its_line(separator: str) -> None:
    sink = Sink()
    found = paragraphs(f"要闻{separator}　简讯\u200e{separator}{separator}[两]{{red}}则\n三", manuscript(sink))
    assert [paragraph.text for paragraph in found] == ["要闻", "简讯", "两则", "三"]
    assert [paragraph.span for paragraph in found] == [
        Span("a.txt", 1, 1, 2),
        Span("a.txt", 1, 5, 2),
        Span("a.txt", 1, 11, 8),
        Span("a.txt", 2, 1, 1),
    ]
    assert [found[2].place(at) for at in range(2)] == [Span("a.txt", 1, 11), Span("a.txt", 1, 18)]
    assert [(finding.code, finding.span) for finding in sink] == [("control-character", Span("a.txt", 1, 7))]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_a_mistake_behind_a_separator_is_told_at_its_place(separator: str) -> None:
    sink = Sink()
    paragraphs(f"要闻{separator}[两]{{blue}}", manuscript(sink))
    assert [(finding.code, finding.span) for finding in sink] == [("unknown-run", Span("a.txt", 1, 8, 4))]


@pytest.mark.parametrize(
    ("character", "may"), [("\u200b", Break.FREE), ("\u2060", Break.BOUND), ("\xad", Break.HYPHEN)]
)
def test_what_says_where_a_line_may_end_is_heeded_and_no_part_of_the_text(character: str, may: str) -> None:
    sink = Sink()
    (found,) = paragraphs(f"　ex{character}am[p{character}l]{{red}}e{character}", manuscript(sink))
    assert (found.text, found.breaks) == ("example", ((2, may), (5, may)))
    assert found.rest(3).breaks == ((2, may),)
    assert not list(sink)


@pytest.mark.parametrize(
    ("line", "breaks"),
    [
        ("ab\u200b cd", ((3, Break.FREE),)),
        ("ab\u200b \tcd", ((4, Break.FREE),)),
        ("ab \u200bcd", ((3, Break.FREE),)),
        ("ab\xad cd", ()),
        ("ab\u2060 cd", ()),
        ("ab \u2060cd", ((3, Break.BOUND),)),
    ],
)
def test_no_line_begins_with_a_word_space(line: str, breaks: tuple[tuple[int, str], ...]) -> None:
    (found,) = paragraphs(line, manuscript(Sink()))
    assert found.breaks == breaks


@pytest.mark.parametrize("text", ["葛\U000e0100城", "👩\u200d🌾", "❤\ufe0f", "𠮷野家", "\ue000"])
def test_what_belongs_to_a_character_stays(text: str) -> None:
    sink = Sink()
    (found,) = paragraphs(text, manuscript(sink))
    assert found.text == text
    assert not list(sink)


def test_halves_of_characters_are_lost_characters() -> None:
    sink = Sink()
    (found,) = paragraphs("要\ud800闻", manuscript(sink))
    assert found.text == "要闻"
    (finding,) = sink
    assert (finding.code, finding.span, finding.values["code_point"]) == (
        "replacement-character",
        Span("a.txt", 1, 2),
        "D800",
    )


def test_places_lead_past_what_is_left_out() -> None:
    line = "\u200b　要[闻\u200b]{red}两[则]{red}"
    (written,) = written_paragraphs(line, manuscript(Sink()))
    found = written.text
    assert found.text == "要闻两则"
    assert [line[found.place(index).column - 1] for index in range(4)] == list(found.text)
    assert written.marks == (Mark(1, 2, ("red",)), Mark(3, 4, ("red",)))
    assert found.rest(2).place(1) == found.place(3)


def test_a_run_may_be_a_whole_paragraph_with_white_space() -> None:
    (written,) = written_paragraphs("[ 要\t闻 ]{red}", manuscript(Sink()))
    assert (written.text.text, written.marks) == ("要 闻", (Mark(0, 3, ("red",)),))


def test_an_orientation_without_a_look() -> None:
    (written,) = written_paragraphs("[12]{纵中横}月", manuscript(Sink()))
    assert written.marks == (Mark(0, 2, (), Orientation.COMBINED),)


def test_a_word_of_the_issue_is_written_and_what_is_behind_it_keeps_its_place() -> None:
    names = StyleNames(["red"], issue=Issue(date="2026-11-30"))
    read_by = manuscript(Sink())._replace(styles=names)
    (found,) = written_paragraphs("今日[]{weekday}，[晴]{red}", read_by)
    assert found.text.text == "今日星期一，晴"
    assert found.marks == (Mark(6, 7, ("red",)),)
    assert [found.text.place(at).column for at in (0, 2, 5, 6)] == [1, 3, 14, 16]
