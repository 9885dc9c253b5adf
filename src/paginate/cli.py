"""The commands: render, check and inspect."""

from __future__ import annotations

import gc
import math
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final

import click

from paginate import __version__
from paginate.diagnostics import Phrase, Sink, phrase

if TYPE_CHECKING:
    from paginate.pipeline import Composed

DONE: Final = 0
LAYOUT_HAS_ERRORS: Final = 1
CANNOT_START: Final = 2
"""Exit status: usage, or a file that cannot be read or written."""

CANNOT_START_CODES: Final = (
    "file-unreadable",
    "output-folder-missing",
    "output-is-input",
    "output-no-file",
    "output-unwritable",
)

DEFAULT_DPI: Final = 150.0
DEFAULT_FOLDER: Final = Path("output")


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


def _language_of_user() -> str:
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "zh" if spoken.lower().startswith("zh") else "en"


_layout = click.argument("layout", type=click.Path(path_type=Path))
_language = click.option(
    "--language", type=click.Choice(["en", "zh"]), default=None, help="Language of messages (default: the system's)."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="paginate")
def main() -> None:
    """Set newspaper pages: one YAML layout in, one press PDF out."""
    # pydantic would look for plugins in the metadata of every installed package; there are none for us.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def run() -> None:
    """The program: `main` for one run of a process that then ends."""
    gc.set_threshold(20_000)  # objects, not 700: our values hold no circles, and looking for them takes 15 ms
    status = DONE
    try:
        try:
            main()
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else LAYOUT_HAS_ERRORS
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # where it prints to is full or gone: there is nobody to tell
        status = CANNOT_START
    os._exit(status)  # nothing is left to be done: to take the interpreter apart would cost 20 ms


@main.command()
@_layout
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The PDF to write (default: output/NAME.pdf).")
@click.option(
    "--png",
    "dpi",
    type=float,
    is_flag=False,
    flag_value=DEFAULT_DPI,
    default=None,
    metavar="[DPI]",
    help=f"Also write a PNG proof beside the PDF (default {DEFAULT_DPI:.0f} dpi).",
)
@click.option("--timings", is_flag=True, help="Print how long each stage took.")
@_language
def render(layout: Path, output: Path | None, dpi: float | None, *, timings: bool, language: str | None) -> None:
    """Set the page of LAYOUT and write its press PDF."""
    from paginate import pipeline

    _check_proof(output, dpi)
    sink = Sink()
    times = Timings()
    composed = pipeline.compose(layout, sink, times.stage)
    pdf = pipeline.render_pdf(composed, sink, times.stage) if composed is not None else None
    if composed is not None and pdf is not None:
        target = output or DEFAULT_FOLDER / f"{composed.layout.name}.pdf"
        results = {target: pdf}
        if dpi is not None:
            with times.stage("proof"):
                results[target.with_suffix(".png")] = _proof(composed, pdf, dpi, sink)
        with times.stage("write"):
            _write(results, pipeline.input_files(composed), sink, make_folder=output is None)
        if not any(finding.code in CANNOT_START_CODES for finding in sink):
            click.echo(_summary(composed).words(language or _language_of_user()))
    _print_findings(sink, layout, language)
    if timings:
        click.echo(times, err=True)
    sys.exit(_status(sink))


def _check_proof(output: Path | None, dpi: float | None) -> None:
    """Refuse, before anything is written, a proof that would lie over its PDF, or one that nobody could read."""
    if output is not None and not output.name:
        raise click.BadParameter(f"{output} is a folder: name a file in it", param_hint="-o")
    if dpi is None:
        return
    if output is not None and output.suffix.lower() == ".png":
        raise click.BadParameter(
            "the proof would replace the PDF: give the PDF a name that ends in .pdf", param_hint="-o"
        )
    if not (math.isfinite(dpi) and dpi > 0):
        raise click.BadParameter(f"{dpi:g} is no resolution", param_hint="--png")


def _proof(composed: Composed, pdf: bytes, dpi: float, sink: Sink) -> bytes:
    from paginate import pipeline
    from paginate.proof import ResolutionProblem

    try:
        return pipeline.render_proof(composed, pdf, dpi, sink)
    except ResolutionProblem as problem:
        raise click.BadParameter(str(problem), param_hint="--png") from None


def _write(results: Mapping[Path, bytes], inputs: set[Path], sink: Sink, *, make_folder: bool) -> None:
    """Write the files, unless one of them is an input, and say which were written."""
    from paginate.output import write_output

    taken = [path for path in results if path.resolve() in inputs]
    for path in taken:
        sink.report("output-is-input", None, file=path)
    if taken:
        return
    for path, data in results.items():
        if write_output(path, data, sink, make_folder=make_folder):
            click.echo(f"{path}  {len(data) / 1e6:.1f} MB")


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


@main.command()
@_layout
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print findings.")
@_language
def check(layout: Path, form: str, language: str | None) -> None:
    """Report everything that a render of LAYOUT would report, and write nothing."""
    from paginate import pipeline
    from paginate.diagnostics.render import render_json

    sink = Sink()
    composed = pipeline.compose(layout, sink)
    if composed is not None:
        pipeline.prepare_pictures(composed, sink)
    if form == "json":
        findings = render_json(sink, language or "en")
        _echo_json(findings)
    else:
        _print_findings(sink, layout, language)
        if not len(sink):
            click.echo(phrase("no-findings", file=layout).words(language or _language_of_user()), err=True)
    sys.exit(_status(sink))


@main.command()
@_layout
@click.option("--json", "as_json", is_flag=True, required=True, help="Print as JSON; there is no other form yet.")
@click.option("--glyphs", is_flag=True, help="Add the glyphs of each line, with the white between them and its reason.")
@_language
def inspect(layout: Path, *, as_json: bool, glyphs: bool, language: str | None) -> None:  # noqa: ARG001 - a flag for the form to come
    """Print what was composed: frames, lines, stories and findings."""
    from paginate import pipeline
    from paginate.diagnostics.render import render_json
    from paginate.display.inspection import empty_inspection, inspection

    sink = Sink()
    composed = pipeline.compose(layout, sink)
    if composed is not None:
        pipeline.prepare_pictures(composed, sink)
    findings = render_json(sink, language or "en")
    whole = composed is not None and not sink.blocks
    found = inspection(composed.page, findings, glyphs=glyphs) if composed and whole else empty_inspection(findings)
    _echo_json(found)
    sys.exit(_status(sink))


def _echo_json(value: object) -> None:
    import json  # a plain render needs none

    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def _status(sink: Sink) -> int:
    if any(finding.code in CANNOT_START_CODES for finding in sink):
        return CANNOT_START
    return LAYOUT_HAS_ERRORS if sink.has_errors else DONE


def _print_findings(sink: Sink, layout: Path, language: str | None) -> None:
    if not len(sink):
        return
    from paginate.diagnostics.render import render_text
    from paginate.source.decoding import decode

    def source(file: str) -> str | None:
        path = layout if file == str(layout) else layout.parent / file
        try:
            contents = path.read_bytes()
        except OSError:
            return None
        text = decode(contents)
        return text if isinstance(text, str) else contents.decode("utf-8-sig", errors="replace")

    click.echo(render_text(sink, source, language or _language_of_user()), err=True)
