"""`paginate inspect`: what was composed, for programs."""

from __future__ import annotations

from pathlib import Path

from paginate.cli import reporting
from paginate.diagnostics import Sink


def inspect(layout: Path, press: str | None, *, as_json: bool, glyphs: bool, language: str | None) -> int:  # noqa: ARG001 - a flag for the form to come
    """Print what was composed: frames, lines, stories and findings."""
    from paginate import pipeline
    from paginate.diagnostics.render import render_json
    from paginate.display.inspection import empty_inspection, inspection

    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    if composed is not None:
        pipeline.check_layout(composed, sink)
    findings = render_json(sink, language or "en")
    whole = composed is not None and not sink.blocks
    found = inspection(composed.page, findings, glyphs=glyphs) if composed and whole else empty_inspection(findings)
    reporting.echo_json(found)
    return reporting.status_of(sink)
