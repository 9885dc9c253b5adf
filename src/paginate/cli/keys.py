"""`paginate keys`: a file of the language with its keys and words in the other language."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from pathlib import Path

from paginate.cli import reporting
from paginate.diagnostics import Sink


def keys(file: Path, to: str, output: Path | None, *, in_place: bool, language: str | None) -> int:
    """Write FILE, a layout, style file, press profile or article file, with its keys and words in the other language."""
    from paginate.source.rewriting import rewritten_file

    sink = Sink()
    found = rewritten_file(file, to, sink)
    if found is not None:
        target = file if in_place and output is None else output
        if target is None:
            sys.stdout.write(found.text)
        else:
            data = (BOM_UTF8 if found.has_mark else b"") + found.text.encode()
            inputs = set() if in_place else {file.resolve()}
            reporting.write_results({target: data}, inputs, sink, make_folder=False)
    reporting.print_findings(sink, file, language)
    return reporting.status_of(sink)
