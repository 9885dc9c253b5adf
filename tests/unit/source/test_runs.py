"""Marked runs in a line; what a wrong one is told stands in tests/diagnostics."""

import pytest

from paginate.model import Lettering, Orientation, Script
from paginate.source.runs import RunReader, StyleNames
from paginate.source.schema import Issue
from paginate.source.written import Mark

STYLES = StyleNames(["red", "bold", "hei", "very large"])


def read(line: str) -> tuple[str, list[Mark], list[str]]:
    """What is left of the line, its runs and the codes of what is wrong."""
    reader = RunReader(line, STYLES)
    text = "".join(character for at, character in enumerate(line) if at not in reader.markup)
    return text, reader.runs, [problem.code for problem in reader.problems]


@pytest.mark.parametrize(
    ("line", "text", "runs"),
    [
        ("要[闻]{red}", "要闻", [Mark(2, 3, ("red",))]),
        ("[要]{ red }[闻]{hei}", "要闻", [Mark(1, 2, ("red",)), Mark(11, 12, ("hei",))]),
        ("[要[闻]]{red}", "要[闻]", [Mark(1, 5, ("red",))]),
        ("[要 [闻]{red}", "[要 闻", [Mark(4, 5, ("red",))]),
        ("要]闻[讯]{red}", "要]闻讯", [Mark(4, 5, ("red",))]),
        ("[要]{red}{x}", "要{x}", [Mark(1, 2, ("red",))]),
        ("[要]{very large}", "要", [Mark(1, 2, ("very large",))]),
        ("[12]{red turned}", "12", [Mark(1, 3, ("red",), Orientation.TURNED)]),
        ("[12]{直立 upright}", "12", [Mark(1, 3, (), Orientation.UPRIGHT)]),
        ("[12]{着重号}", "12", [Mark(1, 3, lettering=Lettering.DOTS)]),
        ("[12]{framed}", "12", [Mark(1, 3, lettering=Lettering.FRAME)]),
        (
            "[屈原]{专名号}作[离骚]{book-title}",
            "屈原作离骚",
            [
                Mark(1, 3, lettering=Lettering.PROPER_NAME),
                Mark(11, 13, lettering=Lettering.BOOK_TITLE),
            ],
        ),
        ("H[2]{sub}O", "H2O", [Mark(2, 3, script=Script.SUB)]),
        ("[重庆]{ruby: chóng qìng}", "重庆", [Mark(1, 3, ruby="chóng qìng")]),
        ("[重]{red 注音：chóng }", "重", [Mark(1, 2, ("red",), ruby="chóng")]),
        ("[张三]{nobreak}", "张三", [Mark(1, 3, no_break=True)]),
        ("\\[要]{red}", "[要]{red}", []),
        ("要\\]{red}", "要]{red}", []),
        ("[要\\]{x}]{red}", "要]{x}", [Mark(1, 7, ("red",))]),
        ("\\[要] [闻]", "\\[要] [闻]", []),
    ],
)
def test_runs(line: str, text: str, runs: list[Mark]) -> None:
    assert read(line) == (text, runs, [])


def test_styles_are_named_in_their_order() -> None:
    (run,) = read("[要]{hei turned bold}")[1]
    assert run == Mark(1, 2, ("hei", "bold"), Orientation.TURNED)


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("[要]{rde}", ["unknown-run"]),
        ("[要]{red very}", ["unknown-run"]),
        ("[要]{upright turned}", ["keys-conflict"]),
        ("[要]{dots strike}", ["keys-conflict"]),
        ("[要]{sub super}", ["keys-conflict"]),
        ("[要]{ruby}", ["run-value"]),
        ("[要]{ruby: }", ["run-value"]),
        ("[要]{dots: 3}", ["run-value"]),
        ("[要]{break}", ["run-value"]),
        ("[要]{rubi: yào}", ["unknown-run"]),
        ("[]{ruby: yào}", ["text-empty"]),
        ("[]{red}", ["text-empty"]),
        ("[要]{}", ["unfinished-run"]),
        ("[要]{red", ["unfinished-run"]),
        ("要]{red}", ["unfinished-run"]),
    ],
)
def test_what_is_wrong_stays_as_it_stands(line: str, codes: list[str]) -> None:
    assert read(line) == (line, [], codes)


def test_a_run_inside_a_run() -> None:
    assert read("[要[闻]{red}]{hei}") == ("[要闻]{hei}", [Mark(3, 4, ("red",))], ["nested-run"])


def test_where_all_styles_are_unknown_none_is_missed() -> None:
    reader = RunReader("[要]{any name}", StyleNames((), are_known=False))
    assert (reader.runs, reader.problems) == ([Mark(1, 2, ("any name",))], [])


def test_what_stands_before_the_beginning_is_not_read() -> None:
    reader = RunReader("[]{red}[要]{red}", STYLES, begin=7)
    assert (reader.runs, reader.problems) == ([Mark(8, 9, ("red",))], [])


def test_a_forced_break_is_taken_out_and_its_place_kept() -> None:
    reader = RunReader("一[]{break}二[]{ 换行 }三", STYLES)
    assert (reader.breaks, reader.runs, reader.problems) == ([1, 11], [], [])
    assert read("一[]{break}二[]{ 换行 }三")[0] == "一二三"


ISSUE = Issue(date="2026-11-30", number="3128")


def test_words_of_the_issue_are_written_in_their_places() -> None:
    reader = RunReader("第[]{number}期 []{日期}", STYLES._replace(issue=ISSUE))
    assert (reader.inserted, reader.problems) == ({1: "3128", 13: "2026年11月30日"}, [])


def test_what_the_issue_does_not_say_is_reported() -> None:
    reader = RunReader("[]{paper}[]{农历}", STYLES._replace(issue=Issue(number="3128")))
    assert [(problem.code, problem.text, problem.other) for problem in reader.problems] == [
        ("issue-unsaid", "paper", "paper"),
        ("issue-unsaid", "农历", "date"),
    ]
