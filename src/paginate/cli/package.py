"""`paginate package`: all that a page is made of, and all that was made of it, in one folder or zip."""

from __future__ import annotations

from pathlib import Path

from paginate.cli import option, reporting
from paginate.diagnostics import Sink


def package(layout: Path, output: Path | None, press: str | None, *, strict: bool, language: str | None) -> int:
    """Gather LAYOUT, its texts, pictures, fonts and profile, with the PDF, proof and report, for the printer or the archive."""
    from paginate import pipeline
    from paginate.pipeline.package import package as pack

    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    if composed is not None:
        target = output or option.DEFAULT_FOLDER / f"{pipeline.file_name(composed.layout)}.zip"
        for line in pack(composed, target, press, sink, make_folder=output is None):
            print(line)
    reporting.print_findings(sink, layout, language)
    return reporting.status_of(sink, strict=strict)
