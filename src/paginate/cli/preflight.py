"""`paginate preflight`: what a printer would send back, of a layout or of any PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from paginate.cli import reporting
from paginate.cli.problem import UsageProblem
from paginate.diagnostics import Sink, phrase

PICTURES: Final = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".psd", ".heic", ".webp")
"""Endings of files that are judged where a layout places them."""


def preflight(target: Path, form: str, press: str | None, *, strict: bool, language: str | None) -> int:
    """Judge the page of a layout, or any PDF, by the rules of the press, and write nothing."""
    from paginate.diagnostics.render import render_json

    sink = Sink()
    if target.suffix.lower() in PICTURES:
        raise UsageProblem("a-picture", path=target)
    if _is_pdf(target):
        _judge_pdf(target, press, sink)
    else:
        _judge_layout(target, press, sink)
    if form == "json":
        reporting.echo_json(render_json(sink, language or "en"))
    else:
        reporting.print_findings(sink, target, language)
        if not len(sink):
            reporting.say(phrase("nothing-to-send-back", file=target), language)
    return reporting.status_of(sink, strict=strict)


def _is_pdf(target: Path) -> bool:
    """Whether the file is a PDF by its name or, where it has another, by its first bytes."""
    if target.suffix.lower() in (".yaml", ".yml"):
        return False
    if target.suffix.lower() == ".pdf":
        return True
    try:
        with target.open("rb") as file:
            return file.read(1024).find(b"%PDF-") >= 0
    except OSError:
        return False


def _judge_layout(target: Path, press: str | None, sink: Sink) -> None:
    from paginate import pipeline

    composed = pipeline.compose(target, sink, press=press)
    if composed is not None:
        pipeline.judge_layout(composed, sink)


def _judge_pdf(target: Path, press: str | None, sink: Sink) -> None:
    from paginate import pipeline

    pipeline.judge_pdf(target, press, sink)
