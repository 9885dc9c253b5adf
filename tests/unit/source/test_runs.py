"""Marked runs in a line; what a wrong one is told stands in tests/diagnostics."""

import pytest

from paginate.model import FontChoice, Lettering, Look, MarkedRun, Orientation
from paginate.source.runs import RunReader
from paginate.source.styles import Styles

RED, BOLD, HEI, LARGE = Look(size=9), Look(FontChoice("", 700)), Look(FontChoice("hei", 400)), Look(size=20)
STYLES = Styles({}, {"red": RED, "bold": BOLD, "hei": HEI, "very large": LARGE}, ["red", "broken"], {})


def read(line: str) -> tuple[str, list[MarkedRun], list[str]]:
    """What is left of the line, its runs and the codes of what is wrong."""
    reader = RunReader(line, STYLES)
    text = "".join(character for at, character in enumerate(line) if at not in reader.markup)
    return text, reader.runs, [problem.code for problem in reader.problems]


@pytest.mark.parametrize(
    ("line", "text", "runs"),
    [
        ("要[闻]{red}", "要闻", [MarkedRun(2, 3, RED)]),
        ("[要]{ red }[闻]{hei}", "要闻", [MarkedRun(1, 2, RED), MarkedRun(11, 12, HEI)]),
        ("[要[闻]]{red}", "要[闻]", [MarkedRun(1, 5, RED)]),
        ("[要 [闻]{red}", "[要 闻", [MarkedRun(4, 5, RED)]),
        ("要]闻[讯]{red}", "要]闻讯", [MarkedRun(4, 5, RED)]),
        ("[要]{red}{x}", "要{x}", [MarkedRun(1, 2, RED)]),
        ("[要]{broken}", "要", [MarkedRun(1, 2)]),
        ("[要]{very large}", "要", [MarkedRun(1, 2, LARGE)]),
        ("[12]{red turned}", "12", [MarkedRun(1, 3, RED, Orientation.TURNED)]),
        ("[12]{直立 upright}", "12", [MarkedRun(1, 3, Look(), Orientation.UPRIGHT)]),
        ("[12]{着重号}", "12", [MarkedRun(1, 3, Look(lettering=Lettering.DOTS))]),
        ("[12]{framed}", "12", [MarkedRun(1, 3, Look(lettering=Lettering.FRAME))]),
        ("\\[要]{red}", "[要]{red}", []),
        ("要\\]{red}", "要]{red}", []),
        ("[要\\]{x}]{red}", "要]{x}", [MarkedRun(1, 7, RED)]),
        ("\\[要] [闻]", "\\[要] [闻]", []),
    ],
)
def test_runs(line: str, text: str, runs: list[MarkedRun]) -> None:
    assert read(line) == (text, runs, [])


@pytest.mark.parametrize("names", ["hei bold", "bold hei"])
def test_a_weight_and_a_family_come_together(names: str) -> None:
    (run,) = read(f"[要]{{{names}}}")[1]
    assert run.look.font == FontChoice("hei", 700 if names == "hei bold" else 400)


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("[要]{rde}", ["unknown-run"]),
        ("[要]{red very}", ["unknown-run"]),
        ("[要]{upright turned}", ["keys-conflict"]),
        ("[]{red}", ["text-empty"]),
        ("[要]{}", ["unfinished-run"]),
        ("[要]{red", ["unfinished-run"]),
        ("要]{red}", ["unfinished-run"]),
    ],
)
def test_what_is_wrong_stays_as_it_stands(line: str, codes: list[str]) -> None:
    assert read(line) == (line, [], codes)


def test_a_run_inside_a_run() -> None:
    assert read("[要[闻]{red}]{hei}") == ("[要闻]{hei}", [MarkedRun(3, 4, RED)], ["nested-run"])


def test_where_all_styles_are_unknown_none_is_missed() -> None:
    reader = RunReader("[要]{any name}", STYLES._replace(are_known=False))
    assert (reader.runs, reader.problems) == ([MarkedRun(1, 2)], [])


def test_what_stands_before_the_beginning_is_not_read() -> None:
    reader = RunReader("[]{red}[要]{red}", STYLES, begin=7)
    assert (reader.runs, reader.problems) == ([MarkedRun(8, 9, RED)], [])
