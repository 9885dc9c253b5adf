"""The notes on the page that is shown: what the browser knows of them, and how it adds to them. For the page's thread."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from paginate.diagnostics import Diagnostic, Sink
from paginate.notes import (
    Character,
    MarkPlace,
    Note,
    NoteState,
    PageTexts,
    PlacedNote,
    StateChange,
    append,
    journal_file,
    note_id,
    now,
    read_board,
    read_journal,
)
from paginate.pipeline import Composed
from paginate.preview.page_data import Json, box_data

LONGEST: Final = 2000
"""Characters of what one note says."""


def notes_data(layout: Path, composed: Composed | None) -> tuple[Json, tuple[Diagnostic, ...]]:
    """The notes with their places, and what is wrong with their file."""
    sink = Sink()
    journal = read_journal(journal_file(layout), sink)
    texts = PageTexts(composed.layout, composed.page) if journal.entries and composed is not None else None
    board = read_board(journal, texts)
    return {"type": "notes", "notes": [_note(each) for each in board.notes]}, tuple(sink)


def _note(each: PlacedNote) -> Json:
    place = each.place
    return {
        "id": each.note.id,
        "state": each.state.value,
        "name": each.note.name,
        "time": each.note.time,
        "words": each.note.words,
        "text": each.note.mark.text or each.note.mark.file or each.note.mark.frame,
        "lost": each.is_lost,
        "range": _range(place) if isinstance(place, MarkPlace) else None,
        "boxes": [box_data(box) for box in place.boxes] if isinstance(place, MarkPlace) else [],
    }


def _range(place: MarkPlace) -> Json | None:
    """The marked characters, as the browser names them; None for a frame as a whole, and for what finds no room."""
    if place.first is None or place.last is None:
        return None
    end = place.last._replace(character=place.last.character + 1)
    return {"start": place.first._asdict(), "end": end._asdict()}


def write_note(layout: Path, composed: Composed, asked: Any) -> bool:
    """Write the note or the change of state that a browser asks for; False where it asks for neither. Raises OSError."""
    file = journal_file(layout)
    if file.is_symlink():  # nobody writes through it into another folder
        return False
    entry: Note | StateChange
    match asked:
        case {"note": str(note), "state": "open" | "done" | "refused" as state, "name": str(name)} if name.strip():
            entry = StateChange(note[:64], NoteState(state), name.strip()[:64], now())
        case {"words": str(words), "name": str(name), "from": dict(first), "to": dict(last)} if (
            words.strip() and name.strip()
        ):
            texts = PageTexts(composed.layout, composed.page)
            start, end = _character(first), _character(last)
            if start is None or end is None:
                return False
            mark = texts.mark(start, end) or texts.mark_frame(start.frame)
            if mark is None:
                return False
            time, said, by = now(), words.strip()[:LONGEST], name.strip()[:64]
            entry = Note(note_id(by, time, said, mark), by, time, said, mark)
        case _:
            return False
    append(file, entry)
    return True


def _character(asked: Any) -> Character | None:
    match asked:
        case {"frame": int(frame), "line": int(line), "character": int(character)}:
            return Character(frame, line, character)
        case _:
            return None
