"""`paginate proof`: the page as plates, as a map of its ink, as newsprint shows it, or marked for the newsroom."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from paginate.cli import options, reporting
from paginate.diagnostics import Sink


@click.command()
@options.layout
@click.option("--separations", is_flag=True, help="A PNG a plate: how much ink of each lies where.")
@click.option("--ink", is_flag=True, help="A map of total ink, with the squares over the press's limit.")
@click.option("--soft", is_flag=True, help="The page as it will look on its paper, with overprint.")
@click.option("--marked", is_flag=True, help="A PDF with frames, line grid and every finding numbered in the margin.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write into (default: output, made if missing).",
)
@click.option("--dpi", type=float, default=options.DEFAULT_DPI, show_default=True, help="Resolution of the PNGs.")
@options.press
@options.language
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
) -> None:
    """Write proofs of LAYOUT beside each other, each for one question."""
    from paginate import pipeline
    from paginate.pipeline.proofs import Kinds, proofs
    from paginate.proof import ResolutionProblem

    kinds = Kinds(separations=separations, ink=ink, soft=soft, marked=marked)
    if not any(kinds):
        raise click.UsageError("say which proof: --separations, --ink, --soft or --marked, one or several")
    options.check_dpi(dpi, "--dpi")
    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    if composed is not None:
        try:
            found = proofs(composed, kinds, dpi, sink)
        except ResolutionProblem as problem:
            raise click.BadParameter(str(problem), param_hint="--dpi") from None
        folder = output or options.DEFAULT_FOLDER
        name = pipeline.file_name(composed.layout)
        results = {folder / f"{name}-{ending}": data for ending, data in found.items()}
        reporting.write_results(results, pipeline.input_files(composed), sink, make_folder=True)
    reporting.print_findings(sink, layout, language)
    sys.exit(reporting.status_of(sink))
