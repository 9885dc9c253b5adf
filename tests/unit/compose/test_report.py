"""What composition tells of lines that are loose, tight, or broken where they may not be."""

import pytest

from paginate.diagnostics import Diagnostic, Sink
from paginate.geometry import Rect, WritingMode
from paginate.model import Align, Style
from paginate.text import Prohibition
from setting import BODY, FULL, HERE, frame, items, set_text, thread

LOOSE = BODY._replace(loose=0.2)
TIGHT = FULL._replace(tight=0.05)


def findings(text: str, ems: float, style: Style) -> list[Diagnostic]:
    sink = Sink()
    set_text(text, ems, style, sink)
    return list(sink)


def codes(text: str, ems: float, style: Style) -> list[str]:
    return [finding.code for finding in findings(text, ems, style)]


def test_a_loose_line_is_reported_where_it_begins() -> None:
    (finding,) = findings("一二三四五六七ABCDEFGHIJ八九", 6.5, LOOSE)
    assert finding.code == "line-loose"
    assert finding.span == HERE._replace(column=7)
    assert "'七'" in finding.message()


def test_a_line_is_loose_by_what_a_boundary_gets_on_the_average() -> None:
    text = "一二三四五ABCDEFGHIJ六七"  # 2.5 em are left behind 五, for four boundaries
    (finding,) = findings(text, 7.5, LOOSE._replace(loose=0.62))
    assert "0.62" in finding.message()
    assert codes(text, 7.5, BODY._replace(loose=0.63)) == []
    assert codes(text, 7.5, BODY) == []


@pytest.mark.parametrize("style", [LOOSE, LOOSE._replace(writing_mode=WritingMode.VERTICAL)], ids=["across", "down"])
def test_a_line_is_loose_where_nothing_but_spaces_can_grow_and_they_pass_half_an_em(style: Style) -> None:
    style = style._replace(western_space=4.0, word_space=0.4, loose=0.25)
    for line, rest in (("Aaaa bbbb", "cccccc"), ("文aaaa", "bbbb")):
        text = f"{line} {rest}"
        natural = items(line, style).natural(0, len(line)) / 10
        for more, expected in ((0.05, []), (0.09, []), (0.15, ["line-loose"]), (0.5, ["line-loose"])):
            assert codes(text, natural + more, style) == expected, more
        assert codes(text, natural + 0.5, style._replace(loose=18)) == []


def test_spaces_that_leave_the_rest_to_others_make_no_line_loose() -> None:
    style = LOOSE._replace(western_space=2.5, loose=0.25)
    line = set_text("文aaaa文文文文文文文文文", 7.4, style)[0]
    assert [round(added, 3) for added in line.cells.added if added][:2] == [2.5, 2.5]
    assert codes("文aaaa文文文文文文文文文", 7.4, style) == []


def test_lines_that_are_not_justified_and_last_lines_are_not_loose() -> None:
    assert codes("一二三四五ABCDEFGHIJ六七", 7.2, LOOSE._replace(align=Align.START)) == []
    assert codes("一二", 7.2, LOOSE) == []
    assert codes("一二", 7.2, LOOSE._replace(align=Align.JUSTIFY_ALL)) == ["line-loose"]


def test_a_tight_line_is_reported() -> None:
    (finding,) = findings("一，二三，四五", 4, TIGHT)
    assert finding.code == "line-tight"
    assert "0.12" in finding.message()
    assert codes("一，二三，四五", 4, FULL._replace(tight=0.13)) == []


@pytest.mark.parametrize(("text", "mark"), [("一，二", "，"), ("一》二", "》"), ("“一二", "“"), ("（一", "（")])
def test_a_mark_where_none_may_stand_is_reported_with_the_mark(text: str, mark: str) -> None:
    (finding, *_) = findings(text, 1.0, BODY)
    assert finding.code == "prohibited-mark"
    assert f"'{mark}'" in finding.message()


def test_a_mark_of_the_layouts_own_prohibition_is_reported_as_well() -> None:
    style = BODY._replace(no_line_start="的", prohibition=Prohibition.NONE)
    (finding,) = findings("一的二", 1.0, style)
    assert "'的'" in finding.message()


def test_a_mark_that_ends_a_line_behind_spaces_is_named_where_it_stands() -> None:
    (found,) = (finding for finding in findings("甲“ 乙", 1.0, BODY) if finding.code == "prohibited-mark")
    assert found.span is not None
    assert found.span.column == 2
    assert "'“'" in found.message()


def test_a_word_that_is_too_long_is_reported_once_however_many_lines_it_takes() -> None:
    sink = Sink()
    threaded = thread(["一" + "a" * 10_000 + "二"], [frame([Rect(0, 0, 100, 15 * 1000)])], sink)
    (finding,) = sink
    assert finding.code == "measure-too-narrow"
    assert finding.span == HERE._replace(column=2)
    assert len(threaded.lines[0]) > 500


def test_each_word_that_is_too_long_is_reported() -> None:
    assert codes("一ABCDEFGHIJKLM二ABCDEFGHIJKLM三", 5, BODY) == ["measure-too-narrow"] * 2


def test_lines_that_found_no_room_are_not_reported() -> None:
    sink = Sink()
    thread(["一二三四五六七ABCDEFGHIJ八九"], [frame([Rect(0, 0, 65, 15)], LOOSE)], sink)
    assert not list(sink)
