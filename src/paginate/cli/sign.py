"""`paginate sign`: a round of reading is signed for the PDF that a render writes now."""

from __future__ import annotations

from pathlib import Path

from paginate.cli import reporting
from paginate.diagnostics import Sink


def sign(layout: Path, reading: str, name: str, press: str | None, *, language: str | None) -> int:
    """Sign a round of reading of LAYOUT, one of 三审 or 三校, for the PDF that `render` writes now."""
    from hashlib import sha256

    from paginate import pipeline
    from paginate.notes import ROUNDS, ROUNDS_IN_ENGLISH, SignedRound, append, journal_file, now

    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    pdf = None if composed is None else pipeline.render_pdf(composed, sink)
    if pdf is not None:
        chosen = dict(zip(ROUNDS_IN_ENGLISH, ROUNDS, strict=True)).get(reading, reading)
        entry = SignedRound(chosen, name, now(), sha256(pdf).hexdigest())
        file = journal_file(layout)
        try:
            append(file, entry)
        except OSError as problem:
            sink.report("output-unwritable", None, file=file, reason=problem.strerror or str(problem))
        else:
            print(f"{entry.round}  {entry.name}  {entry.time}  sha256:{entry.sha256}")
    reporting.print_findings(sink, layout, language)
    return reporting.status_of(sink)
