"""`paginate render`: a layout to its press PDF."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from paginate.cli import option, reporting
from paginate.cli.problem import UsageProblem
from paginate.diagnostics import Phrase, Sink, phrase

if TYPE_CHECKING:
    from paginate.pipeline import Composed


class Timings:
    """How long each stage took, in milliseconds, in the order in which they ran."""

    def __init__(self) -> None:
        self.stages = [("start", process_time() * 1000)]

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Times what runs inside."""
        began = perf_counter()
        try:
            yield
        finally:
            self.stages.append((name, (perf_counter() - began) * 1000))

    def __str__(self) -> str:
        rows = [*self.stages, ("total", sum(time for _, time in self.stages))]
        return "\n".join(f"  {name:<10}{time:9.1f} ms" for name, time in rows)


def render(
    layout: Path,
    output: Path | None,
    dpi: float | None,
    press: str | None,
    *,
    strict: bool,
    timings: bool,
    language: str | None,
) -> int:
    """Set the page of LAYOUT, judge it by preflight and write its press PDF."""
    from paginate import pipeline

    _check_proof(output, dpi)
    output = option.as_pdf(output)
    sink = Sink()
    times = Timings()
    composed = pipeline.compose(layout, sink, times.stage, press)
    pdf = pipeline.render_pdf(composed, sink, times.stage) if composed is not None else None
    if composed is not None and pdf is not None:
        target = output or option.DEFAULT_FOLDER / f"{pipeline.file_name(composed.layout)}.pdf"
        results = {target: pdf}
        if dpi is not None:
            with times.stage("proof"):
                results[target.with_suffix(".png")] = _proof(composed, pdf, dpi, sink)
        with times.stage("write"):
            reporting.write_results(results, pipeline.input_files(composed), sink, make_folder=output is None)
        reporting.report_signatures(layout, pdf, sink)
        if reporting.is_written(sink):
            print(_summary(composed).words(reporting.language_of(language)))
    reporting.print_findings(sink, layout, language)
    if timings:
        print(times, file=sys.stderr)
    return reporting.status_of(sink, strict=strict)


def _check_proof(output: Path | None, dpi: float | None) -> None:
    """Refuse, before anything is written, a proof that would lie over its PDF, or one that nobody could read."""
    option.check_output(output)
    option.check_dpi(dpi, "--png")
    if dpi is not None and output is not None and output.suffix.lower() == ".png":
        raise UsageProblem("proof-over-pdf", at="-o")


def _proof(composed: Composed, pdf: bytes, dpi: float, sink: Sink) -> bytes:
    from paginate import pipeline
    from paginate.proof import ResolutionProblem

    try:
        return pipeline.render_proof(composed, pdf, dpi, sink)
    except ResolutionProblem as problem:
        raise option.out_of_range(dpi, problem.bound, "--png") from None


def _summary(composed: Composed) -> Phrase:
    from paginate.units import POINTS_PER_MILLIMETRE

    page = composed.page
    lines = [line for frame in page.frames for line in frame.lines]
    characters = sum(len(line.text) for line in lines)
    width, height = (length / POINTS_PER_MILLIMETRE for length in (page.trim.width, page.trim.height))
    return phrase(
        "summary",
        width=f"{width:g}",
        height=f"{height:g}",
        frames=len(page.frames),
        characters=characters,
        lines=len(lines),
    )
