"""`paginate check`: what a render would report, without writing anything."""

from __future__ import annotations

from pathlib import Path

from paginate.cli import reporting
from paginate.diagnostics import Sink, phrase


def check(layout: Path, form: str, press: str | None, *, strict: bool, language: str | None) -> int:
    """Report what is wrong with LAYOUT itself, its texts and photos, and write nothing; `preflight` judges the page too."""
    from paginate import pipeline
    from paginate.diagnostics.render import render_json

    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    if composed is not None:
        pipeline.check_layout(composed, sink)
    if form == "json":
        reporting.echo_json(render_json(sink, language or "en"))
    else:
        reporting.print_findings(sink, layout, language)
        if not len(sink):
            reporting.say(phrase("no-findings", file=layout), language)
    return reporting.status_of(sink, strict=strict)
