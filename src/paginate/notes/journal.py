"""The file of a page's notes: one entry a line, in JSON, each only ever added at the end."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from paginate.diagnostics import Sink, Span
from paginate.notes.entries import ROUNDS, Entry, Note, NotedText, NoteState, SignedRound, StateChange
from paginate.records import NamedTuple

ENDING: Final = ".notes.jsonl"
CONFLICT: Final = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
"""How the lines begin that git writes where it could not merge."""

MOST_BYTES: Final = 16_000_000


class Journal(NamedTuple):
    """The entries of a file, and the line of each."""

    entries: tuple[Entry, ...] = ()
    spans: tuple[Span, ...] = ()


def journal_file(layout: Path) -> Path:
    """Where the notes on a layout lie: beside it, `page.notes.jsonl`."""
    return layout.with_name(f"{layout.stem}{ENDING}")


def read_journal(file: Path, sink: Sink) -> Journal:
    """The entries, each once. Lines that are none are reported, and those around them are read all the same."""
    try:
        data = file.read_bytes() if file.exists() else b""
    except OSError as problem:
        sink.report("notes-unreadable", None, file=file.name, reason=problem.strerror or str(problem))
        return Journal()
    if len(data) > MOST_BYTES:
        sink.report("notes-unreadable", None, file=file.name, reason=f"{len(data)} > {MOST_BYTES} bytes")
        return Journal()
    found: dict[Entry, Span] = {}
    in_conflict = False
    for number, line in enumerate(data.decode("utf-8-sig", "replace").split("\n"), 1):
        span = Span(file.name, number, 1, max(1, len(line.rstrip())))
        if line.startswith(CONFLICT):
            if not in_conflict:
                sink.report("notes-conflict", span)
            in_conflict = not line.startswith(CONFLICT[-1])
        elif line.strip():
            entry = _entry(line)
            if entry is None:
                sink.report("not-a-note", span)
            else:
                found.setdefault(entry, span)
    return Journal(tuple(found), tuple(found.values()))


def append(file: Path, entry: Entry) -> None:
    """Add an entry in one write: nothing that is in the file is written again, whatever it is. Raises OSError."""
    line = json.dumps(_data(entry), ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    with file.open("a+b") as opened:
        if opened.seek(0, os.SEEK_END):
            opened.seek(-1, os.SEEK_END)
            if opened.read(1) != b"\n":
                line = b"\n" + line
        opened.write(line)


def _data(entry: Entry) -> Mapping[str, object]:
    match entry:
        case Note():
            mark = {key: value for key, value in entry.mark._asdict().items() if value}
            return {"note": entry.id, "name": entry.name, "time": entry.time, "words": entry.words, "mark": mark}
        case StateChange():
            return {"state": entry.state.value, "note": entry.note, "name": entry.name, "time": entry.time}
        case SignedRound():
            return {"round": entry.round, "name": entry.name, "time": entry.time, "sha256": entry.sha256}


def _entry(line: str) -> Entry | None:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match data:
        case {"state": str(state), "note": str(note), "name": str(name), "time": str(time)}:
            return (
                StateChange(note, NoteState(state), name, time) if state in {each.value for each in NoteState} else None
            )
        case {"note": str(note), "name": str(name), "time": str(time), "words": str(words), "mark": dict(mark)}:
            marked = _mark(mark)
            return None if marked is None else Note(note, name, time, words, marked)
        case {"round": str(signed), "name": str(name), "time": str(time), "sha256": str(digest)}:
            return SignedRound(signed, name, time, digest) if signed in ROUNDS else None
        case _:
            return None


def _mark(data: Mapping[str, Any]) -> NotedText | None:
    known = {key: data.get(key, default) for key, default in NotedText()._asdict().items()}
    nth = known["nth"]
    whole = isinstance(nth, int) and not isinstance(nth, bool) and nth >= 0
    if not whole or not all(isinstance(value, str) for key, value in known.items() if key != "nth"):
        return None
    return NotedText(**known)
