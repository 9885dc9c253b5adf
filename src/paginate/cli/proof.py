"""`paginate proof`: the page as plates, as a map of its ink, as newsprint shows it, or marked for the newsroom."""

from __future__ import annotations

from pathlib import Path

from paginate.cli import option, reporting
from paginate.cli.problem import UsageProblem
from paginate.diagnostics import Sink


def proof(
    layout: Path,
    output: Path | None,
    dpi: float,
    press: str | None,
    *,
    separations: bool,
    ink: bool,
    soft: bool,
    marked: bool,
    language: str | None,
) -> int:
    """Write proofs of LAYOUT beside each other, each for one question."""
    from paginate import pipeline
    from paginate.pipeline.proofs import Kinds, proofs
    from paginate.proof import ResolutionProblem

    kinds = Kinds(separations=separations, ink=ink, soft=soft, marked=marked)
    if not any(kinds):
        raise UsageProblem("no-proof-named")
    option.check_dpi(dpi, "--dpi")
    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    if composed is not None:
        if marked:
            from paginate.notes import PageTexts, journal_file, read_board, read_journal, report_board

            journal = read_journal(journal_file(layout), sink)
            board = read_board(journal, PageTexts(composed.layout, composed.page) if journal.entries else None)
            report_board(board, sink, None, notes=True)
        try:
            found = proofs(composed, kinds, dpi, sink)
        except ResolutionProblem as problem:
            raise option.out_of_range(dpi, problem.bound, "--dpi") from None
        folder = output or option.DEFAULT_FOLDER
        name = pipeline.file_name(composed.layout)
        results = {folder / f"{name}-{ending}": data for ending, data in found.items()}
        reporting.write_results(results, pipeline.input_files(composed), sink, make_folder=True)
    reporting.print_findings(sink, layout, language)
    return reporting.status_of(sink)
