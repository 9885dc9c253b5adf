"""The conformance page claims nothing that no test proves, and its summary is what its rows add up to."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[3] / "docs" / "conformance"))

import count

PAGE = count.PAGE.read_text(encoding="utf-8")
HEAD = "| clause | what it asks | horizontal | vertical |\n|---|---|---|---|\n"
THIS = "`tests/unit/docs_folder/test_conformance.py::test_every_done_names_tests_that_exist`"


def faults(*rows: str) -> list[str]:
    return count.faults(count.read_rows(HEAD + "\n".join(rows)))


def test_every_done_names_tests_that_exist() -> None:
    assert count.faults(count.read_rows(PAGE)) == []


def test_the_summary_is_what_the_rows_say() -> None:
    assert count.with_summary(PAGE) == PAGE, "run: python docs/conformance/count.py"


@pytest.mark.parametrize("direction", count.DIRECTIONS)
def test_of_the_clauses_that_setting_text_is_made_of_at_least_95_percent_are_done(direction: str) -> None:
    done = count.share(count.counted(count.read_rows(PAGE), count.COMPOSITION, direction))
    assert done is not None
    assert done >= 0.95


def test_the_page_walks_sections_2_and_3_and_the_marks() -> None:
    clauses = [row.clause for row in count.read_rows(PAGE)]
    sections = {clause.split(" ")[0] for clause in clauses}
    assert len(clauses) == len(set(clauses))
    assert {"2.1.1", "2.2.1", "2.3.5", "2.4.2", "3.1.2", "3.1.4", "3.1.7", "3.2.3", "3.4.4", "3.5.3", "A.1"} <= sections
    assert {f"3.5.3 step {step}" for step in range(1, 8)} <= set(clauses)


def test_every_row_concerns_a_direction() -> None:
    for row in count.read_rows(PAGE):
        assert row.asks
        assert {row.horizontal.word, row.vertical.word} != {count.SILENT}, row


def test_a_done_without_a_test_is_a_fault() -> None:
    assert faults("| 3.1.7 | hang | done | — |") == ["line 3, 3.1.7, horizontal: done, but no test is named"]
    assert faults("| 3.1.7 | hang | done: of course | — |") == ["line 3, 3.1.7, horizontal: done, but no test is named"]
    assert faults(f"| 3.1.7 | hang | done: {THIS} | — |") == []


@pytest.mark.parametrize(
    "test",
    [
        "tests/unit/docs_folder/test_conformance.py::test_nothing",
        "tests/unit/docs_folder/test_conformance.py",
        "tests/unit/docs_folder/test_conformance.py::faults",
        "tests/unit/docs_folder/test_nothing.py::test_nothing",
    ],
)
def test_a_test_that_is_not_there_is_a_fault(test: str) -> None:
    assert faults(f"| 3.1.7 | hang | — | done: `{test}` |") == [f"line 3, 3.1.7, vertical: there is no test {test}"]


@pytest.mark.parametrize("word", ["partly", "not for newspapers"])
def test_a_status_that_needs_words_and_has_none_is_a_fault(word: str) -> None:
    assert faults(f"| 3.1.7 | hang | {word} | later |") == [f"line 3, 3.1.7, horizontal: {word}, but not a word why"]


@pytest.mark.parametrize("row", ["| 3.1.7 | hang | nearly | later |", "| 3.1.7 | hang | later |", "| x | y | — | — |"])
def test_what_is_no_row_is_an_error(row: str) -> None:
    with pytest.raises(count.RowProblem, match="line 3"):
        faults(row)


def test_counting() -> None:
    rows = list(count.read_rows(f"{HEAD}| 2.1 | a | done: {THIS} | partly: b |\n| 3.1 | c | later | — |\n| A.1 | d | "
                                "not for newspapers: e | later: f |"))  # fmt: skip
    assert count.summary(rows).splitlines()[-2:] == [
        "| **all** | horizontal | 3 | 1 | 0 | 1 | 1 | 50 % |",
        "| **all** | vertical | 2 | 0 | 1 | 1 | 0 | 0 % |",
    ]
