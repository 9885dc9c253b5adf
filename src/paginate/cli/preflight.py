"""`paginate preflight`: what a printer would send back, of a layout or of any PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from paginate.cli import options, reporting
from paginate.diagnostics import Sink, phrase

PICTURES: Final = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".psd", ".heic", ".webp")
"""Endings of files that are judged where a layout places them."""


@click.command()
@click.argument("target", metavar="LAYOUT|FILE.pdf", type=click.Path(path_type=Path))
@options.form
@options.press
@options.strict
@options.language
def preflight(target: Path, form: str, press: str | None, *, strict: bool, language: str | None) -> None:
    """Judge the page of a layout, or any PDF, by the rules of the press, and write nothing."""
    from paginate.diagnostics.render import render_json

    sink = Sink()
    if target.suffix.lower() in PICTURES:
        raise click.BadParameter(f"{target} is a picture: name a layout, or a PDF", param_hint="LAYOUT|FILE.pdf")
    if _is_pdf(target):
        _judge_pdf(target, press, sink)
    else:
        _judge_layout(target, press, sink)
    if form == "json":
        reporting.echo_json(render_json(sink, language or "en"))
    else:
        reporting.print_findings(sink, target, language)
        if not len(sink):
            click.echo(phrase("nothing-to-send-back", file=target).words(reporting.language_of(language)), err=True)
    sys.exit(reporting.status_of(sink, strict=strict))


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
