"""`paginate compare`: what differs between two versions of a page."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from paginate.cli import option, reporting
from paginate.cli.problem import UsageProblem
from paginate.diagnostics import Sink

if TYPE_CHECKING:
    from paginate.compare.comparing import Comparison


def compare(before: Path, after: Path, output: Path | None, *, as_json: bool, language: str | None) -> int:
    """Say what differs between two versions; the status is 1 where something does."""
    from paginate.compare.telling import as_json as json_of
    from paginate.compare.telling import summary

    option.check_output(output)
    found = _compared(before, after, language)
    spoken = reporting.language_of(language)
    if as_json:
        reporting.echo_json(json_of(found))
    else:
        print(summary(found, spoken))
    if output is not None and not _is_written(found, output, (before, after), language):
        return reporting.CANNOT_START
    return reporting.HAS_ERRORS if found.changes else reporting.DONE


def _compared(before: Path, after: Path, language: str | None) -> Comparison:
    from paginate.compare.comparing import compared
    from paginate.compare.problems import CompareProblem
    from paginate.compare.sides import opened

    sides = []
    with TemporaryDirectory(prefix="paginate-") as folder:
        for number, word in enumerate((before, after)):
            sink = Sink()
            try:
                sides.append(opened(str(word), Path(folder) / str(number), sink))
            except CompareProblem as problem:
                reporting.print_findings(sink, word, language)
                raise UsageProblem(problem.code, near=None, at="", **problem.values) from None
    return compared(*sides)


def _is_written(found: Comparison, output: Path, inputs: tuple[Path, Path], language: str | None) -> bool:
    from paginate.compare.html_page import html_page

    sink = Sink()
    data = html_page(found, reporting.language_of(language)).encode()
    reporting.write_results({output: data}, set(inputs), sink, make_folder=False)
    reporting.print_findings(sink, output, language)
    return reporting.is_written(sink)
