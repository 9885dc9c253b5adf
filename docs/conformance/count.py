"""What the rows of clreq.md add up to: reads them, checks them, and writes the summary at the head of the page.

`python docs/conformance/count.py` rewrites the summary.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

PAGE: Final = Path(__file__).parent / "clreq.md"
ROOT: Final = Path(__file__).parents[2]

COUNTED: Final = ("done", "partly", "later", "not for newspapers")
SILENT: Final = "—"
"""The status of a direction of which the clause says nothing; it is not counted."""

NEEDS_WORDS: Final = ("partly", "not for newspapers")
"""Statuses that must say what is missing, or why."""

COMPOSITION: Final = ("2.1", "2.2", "3.1", "A", "3.2", "3.4", "3.5")
"""How the clauses begin on characters, marks, mixed text, paragraphs and line adjustment: what setting text is made of."""

PARTS: Final = {
    "2 Basics": ("2",),
    "3 Line composition": ("3",),
    "Appendix A, marks": ("A",),
    "2.1, 2.2 characters; 3.1, A marks; 3.2 mixed text; 3.4 paragraphs; 3.5 line adjustment": COMPOSITION,
    "**all**": ("",),
}
"""What the summary has lines for, and how the clauses of each begin."""

DIRECTIONS: Final = ("horizontal", "vertical")
HEAD: Final = ("clause", "what it asks", "horizontal", "vertical")
START: Final = "<!-- summary: written by count.py -->"
END: Final = "<!-- end of summary -->"

_CLAUSE = re.compile(r"(?:[23]|A)(?:\.\d+)+")
_CELL = re.compile(rf"({'|'.join((*COUNTED, SILENT))})(?:: (.+))?")
_TEST = re.compile(r"`(tests/[^`]+)`")


class Status(NamedTuple):
    """One cell: its word, what it says beside it, and the tests that it names."""

    word: str
    words: str
    tests: tuple[str, ...]


class Row(NamedTuple):
    """One clause. `line` is where it stands in the page."""

    line: int
    clause: str
    asks: str
    horizontal: Status
    vertical: Status


class RowProblem(ValueError):
    """A row that cannot be read, with its line."""


def read_rows(page: str) -> Iterator[Row]:
    """The rows of every table whose head is HEAD, in order; RowProblem for one that cannot be read."""
    inside = False
    for number, line in enumerate(page.splitlines(), 1):
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|")) if line.startswith("|") else ()
        if not cells or cells == HEAD:
            inside = cells == HEAD
        elif inside and not set(line) <= set("|- "):
            yield _row(number, cells)


def _row(number: int, cells: Sequence[str]) -> Row:
    if len(cells) != len(HEAD) or not _CLAUSE.match(cells[0]):
        raise RowProblem(f"line {number}: not a clause, what it asks and two statuses: {' | '.join(cells)}")
    return Row(number, cells[0], cells[1], _status(number, cells[2]), _status(number, cells[3]))


def _status(number: int, cell: str) -> Status:
    match = _CELL.fullmatch(cell)
    if match is None:
        raise RowProblem(f"line {number}: no such status: {cell!r}")
    words = match[2] or ""
    return Status(match[1], words, tuple(_TEST.findall(words)))


def faults(rows: Iterable[Row], root: Path = ROOT) -> list[str]:
    """What is wrong with the rows: a done without a test, a test that is not there, a status without its words."""
    return [
        f"line {row.line}, {row.clause}, {direction}: {fault}"
        for row in rows
        for direction in DIRECTIONS
        for fault in _faults_of(getattr(row, direction), root)
    ]


def _faults_of(status: Status, root: Path) -> Iterator[str]:
    if status.word == "done" and not status.tests:
        yield "done, but no test is named"
    if status.word in NEEDS_WORDS and not _TEST.sub("", status.words).strip():
        yield f"{status.word}, but not a word why"
    for test in status.tests:
        path, _, name = test.partition("::")
        if name not in _tests_of(root / path):
            yield f"there is no test {test}"


@cache
def _tests_of(path: Path) -> frozenset[str]:
    """The names of a file's test functions; none where there is no such file."""
    if not path.is_file():
        return frozenset()
    module = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(
        node.name for node in module.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


def summary(rows: Sequence[Row]) -> str:
    """The table of counts: a line for each part and direction."""
    lines = [
        f"| part | direction | clauses | {' | '.join(COUNTED)} | done of what newspapers need |",
        f"|---|---|{'--:|' * (len(COUNTED) + 2)}",
    ]
    for title, beginnings in PARTS.items():
        for direction in DIRECTIONS:
            counts = counted(rows, beginnings, direction)
            numbers = " | ".join(str(counts[word]) for word in COUNTED)
            done = share(counts)
            shown = SILENT if done is None else f"{100 * done:.0f} %"
            lines.append(f"| {title} | {direction} | {counts.total()} | {numbers} | {shown} |")
    return "\n".join(lines)


def counted(rows: Iterable[Row], beginnings: tuple[str, ...], direction: str) -> Counter[str]:
    """How many clauses that begin so have each status in a direction."""
    found = (getattr(row, direction).word for row in rows if row.clause.startswith(beginnings))
    return Counter(word for word in found if word != SILENT)


def share(counts: Counter[str]) -> float | None:
    """How much is done of what newspapers need, from 0 to 1; None where they need nothing."""
    needed = counts.total() - counts["not for newspapers"]
    return counts["done"] / needed if needed else None


def with_summary(page: str) -> str:
    """The page with the summary that its rows add up to."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{summary(list(read_rows(page)))}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(with_summary(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
