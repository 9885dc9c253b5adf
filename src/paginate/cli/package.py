"""`paginate package`: all that a page is made of, and all that was made of it, in one folder or zip."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from paginate.cli import options, reporting
from paginate.diagnostics import Sink


@click.command()
@options.layout
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="A folder, or a file that ends in .zip (default: output/NAME.zip).",
)
@options.press
@options.strict
@options.language
def package(layout: Path, output: Path | None, press: str | None, *, strict: bool, language: str | None) -> None:
    """Gather LAYOUT, its texts, pictures, fonts and profile, with the PDF, proof and report, for the printer or the archive."""
    from paginate import pipeline
    from paginate.pipeline.package import package as pack

    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    if composed is not None:
        target = output or options.DEFAULT_FOLDER / f"{pipeline.file_name(composed.layout)}.zip"
        for line in pack(composed, target, press, sink, make_folder=output is None):
            click.echo(line)
    reporting.print_findings(sink, layout, language)
    sys.exit(reporting.status_of(sink, strict=strict))
