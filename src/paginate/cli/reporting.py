"""What a command says in the end: its findings, in the reader's language, and its status."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from paginate.cli.console import CHINESE, shows
from paginate.diagnostics import Phrase, Severity, Sink

DONE: Final = 0
HAS_ERRORS: Final = 1
CANNOT_START: Final = 2
"""Exit status; the last is for usage, or for a file that cannot be read or written."""

CHINESE_NAMES: Final = ("zh", "chinese")
"""How names of locales begin: by BCP 47 and POSIX, and Windows' own (`Chinese (Simplified)_China.936`)."""

CANNOT_START_CODES: Final = (
    "file-unreadable",
    "output-folder-missing",
    "output-folder-taken",
    "output-in-use",
    "output-is-input",
    "output-no-file",
    "output-no-package",
    "output-unwritable",
)


def language_of(option: str | None) -> str:
    """The language to speak: the option's, else the system's; 'en' or 'zh'. English where Chinese cannot be shown."""
    if not shows(CHINESE, sys.stderr):
        return "en"
    return option or ("zh" if _spoken().lower().startswith(CHINESE_NAMES) else "en")


def _spoken() -> str:
    """The language that the environment names or, on Windows, where it names none, the system's settings."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if spoken or sys.platform != "win32":
        return spoken
    import locale  # only where nothing else says it

    return locale.setlocale(locale.LC_CTYPE) or ""


def status_of(sink: Sink, *, strict: bool = False) -> int:
    """The exit status; `strict` makes warnings fail. Notes and what is allowed never do."""
    if any(finding.code in CANNOT_START_CODES for finding in sink):
        return CANNOT_START
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return HAS_ERRORS if any(finding.severity in failing and finding.allowed is None for finding in sink) else DONE


def is_written(sink: Sink) -> bool:
    """Whether no finding says that a file could not be read or written."""
    return not any(finding.code in CANNOT_START_CODES for finding in sink)


def print_findings(sink: Sink, layout: Path, language: str | None) -> None:
    """Print the findings on standard error, with the lines they are about."""
    if not len(sink):
        return
    from paginate.diagnostics.render import render_text
    from paginate.source.decoding import shown

    def source(file: str) -> str | None:
        path = layout if file == str(layout) else layout.parent / file
        try:
            contents = path.read_bytes()
        except OSError:
            return None
        return shown(contents)

    print(render_text(sink, source, language_of(language)), file=sys.stderr)


def say(said: Phrase, language: str | None) -> None:
    """Print on standard error what is good to know where there are no findings."""
    print(said.words(language_of(language)), file=sys.stderr)


def write_results(results: Mapping[Path, bytes], inputs: set[Path], sink: Sink, *, make_folder: bool) -> None:
    """Write the files, unless one of them is an input, and say which were written."""
    from paginate.output import write_outputs

    taken = [path for path in results if path.resolve() in inputs]
    for path in taken:
        sink.report("output-is-input", None, file=path)
    if taken:
        return
    for path, place in write_outputs(results, sink, make_folder=make_folder).items():
        print(f"{place}  {size_of(results[path])}")


def size_of(data: bytes) -> str:
    """How large a file is, for people."""
    return f"{len(data) / 1e6:.1f} MB" if len(data) >= 1e6 else f"{max(1, round(len(data) / 1e3))} kB"


def echo_json(value: object) -> None:
    """Print `value` as JSON: in UTF-8 or, where standard output has another encoding, in ASCII, which any has."""
    import json  # a plain render needs none

    unicode = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not unicode, indent=1))


def report_signatures(layout: Path, pdf: bytes, sink: Sink) -> None:
    """Report who signed another PDF of the layout than this one."""
    if not layout.with_name(f"{layout.stem}.notes.jsonl").exists():  # as most are: nothing of notes is imported
        return
    from hashlib import sha256

    from paginate.notes import journal_file, read_board, read_journal, report_board

    board = read_board(read_journal(journal_file(layout), sink), None)
    report_board(board, sink, sha256(pdf).hexdigest(), notes=False)
