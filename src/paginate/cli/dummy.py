"""`paginate dummy`: the paper on which editors plan a page, with what is on it so far."""

from __future__ import annotations

from pathlib import Path

from paginate.cli import option, reporting
from paginate.diagnostics import Sink


def dummy(layout: Path, output: Path | None, press: str | None, *, language: str | None) -> int:
    """Write the dummy of LAYOUT, on which editors plan: columns, lines and characters, and each place with what it holds."""
    from paginate import pipeline
    from paginate.pipeline.measuring import planned_page, room
    from paginate.proof.dummy import dummy as dummy_pdf

    option.check_output(output)
    output = option.as_pdf(output)
    sink = Sink()
    planned = planned_page(layout, sink, press)
    if planned is not None:
        pdf = dummy_pdf(planned.layout, planned.paper, room(planned, sink), planned.fonts)
        name = pipeline.plain_name(planned.layout.name) or "page"
        target = output or option.DEFAULT_FOLDER / f"{name}-dummy.pdf"
        reporting.write_results({target: pdf}, planned.inputs, sink, make_folder=output is None)
    reporting.print_findings(sink, layout, language)
    return reporting.status_of(sink)
