"""`paginate fit`: what the places of a page hold and what its texts have, for editors and for programs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from paginate.cli import reporting
from paginate.cli.problem import UsageProblem
from paginate.diagnostics import Diagnostic, Severity, Sink

if TYPE_CHECKING:
    from paginate.pipeline.measuring import Planned, TextLines


def fit(
    layout: Path, text: Path | None, style: str | None, press: str | None, *, as_json: bool, language: str | None
) -> int:
    """List what each place of LAYOUT holds and each text has, in lines and characters; texts may still be missing."""
    from paginate.cli import fit_forms
    from paginate.pipeline.measuring import planned_page, room

    if style is not None and text is None:
        raise UsageProblem("style-without-text", at="--style")
    sink = Sink()
    planned = planned_page(layout, sink, press)
    spoken = language or "en" if as_json else reporting.language_of(language)
    table: Iterable[str] = ()
    found: list[Diagnostic] = []
    if text is not None:
        lines = None if planned is None else _text_lines(planned, text, style, sink)
        value = fit_forms.text_json(lines, sink, spoken)
        table = () if lines is None else fit_forms.text_table(lines, spoken)
    else:
        held = None if planned is None else room(planned, sink)
        on_page = fit_forms.OnPage({}, sink.names, {}, ())
        if planned is not None:
            paper = planned.paper
            on_page = fit_forms.OnPage(paper.places, sink.names, planned.layout.gives_way, paper.holes)
        value = fit_forms.page_json(held, on_page, sink, spoken)
        table = () if held is None else fit_forms.page_table(held, on_page, spoken)
        found = [] if held is None else [finding for story in held.stories for finding in story.findings]
    if as_json:
        reporting.echo_json(value)
    else:
        for row in table:
            print(row)
        reporting.print_findings(sink, layout, language)
    return reporting.status_of(sink) or (reporting.HAS_ERRORS if _has_errors(found) else reporting.DONE)


def _has_errors(findings: Iterable[Diagnostic]) -> bool:
    return any(each.severity is Severity.ERROR and each.allowed is None for each in findings)


def _text_lines(planned: Planned, text: Path, style: str | None, sink: Sink) -> TextLines | None:
    from paginate.pipeline.measuring import text_lines, text_style

    found = text_style(planned, style)
    if found is None:
        raise UsageProblem("no-style", at="--style", name=style, near=(style or "", tuple(planned.layout.styles)))
    return text_lines(planned, text, found, sink)
