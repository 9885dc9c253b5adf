from paginate.diagnostics import Sink, Span, phrase
from paginate.source.paragraphs import TOLD_AT_MOST, in_file, paragraphs

WHERE = phrase("the-story", name="lead")


def test_each_line_with_text_is_a_paragraph_at_its_place():
    found = paragraphs("要闻\n\n　　简讯两则 \r\n \t三\r四", in_file("a.txt"), WHERE, Sink())
    assert [paragraph.text for paragraph in found] == ["要闻", "简讯两则", "三", "四"]
    assert [paragraph.span for paragraph in found] == [
        Span("a.txt", 1, 1, 2),
        Span("a.txt", 3, 3, 4),
        Span("a.txt", 4, 3, 1),
        Span("a.txt", 5, 1, 1),
    ]


def test_white_space_inside_stays_and_a_tab_is_a_space():
    (found,) = paragraphs("砥砺奋进　谱新篇\t2024", in_file("a.txt"), WHERE, Sink())
    assert found.text == "砥砺奋进　谱新篇 2024"


def test_control_characters_are_left_out_and_told():
    sink = Sink()
    (found,) = paragraphs("\n要\x07闻\u200b", in_file("a.txt"), WHERE, sink)
    assert found.text == "要闻"
    assert [(finding.code, finding.span) for finding in sink] == [
        ("control-character", Span("a.txt", 2, 2)),
        ("control-character", Span("a.txt", 2, 4)),
    ]


def test_a_text_full_of_control_characters_is_told_a_few_times():
    sink = Sink()
    assert paragraphs("\x07" * 1000, in_file("a.txt"), WHERE, sink) == ()
    *told, more = sink
    assert len(told) == TOLD_AT_MOST
    assert (more.code, more.values) == ("more-findings", {"number": f"{1000 - TOLD_AT_MOST}"})


def test_lost_characters_are_told_before_all_others():
    sink = Sink()
    (found,) = paragraphs("\u200b" * 50 + "要\ufffd闻", in_file("a.txt"), WHERE, sink)
    assert found.text == "要闻"
    first = next(iter(sink))
    assert (first.code, first.span, first.blocks) == ("replacement-character", Span("a.txt", 1, 52), True)


def test_as_many_as_are_told_hide_no_others():
    sink = Sink()
    paragraphs("\x07" * TOLD_AT_MOST, in_file("a.txt"), WHERE, sink)
    assert {finding.code for finding in sink} == {"control-character"}
