"""What readers of a page write about it: notes on its text and pictures, the readings that it has passed, who signed which PDF."""

from paginate.notes.board import Board, PlacedNote, read_board, report_board
from paginate.notes.entries import (
    ROUNDS,
    ROUNDS_IN_ENGLISH,
    Entry,
    Note,
    NotedText,
    NoteState,
    SignedRound,
    StateChange,
    note_id,
    now,
)
from paginate.notes.journal import Journal, append, journal_file, read_journal
from paginate.notes.marked_text import Character, MarkPlace, PageTexts

__all__ = [
    "ROUNDS",
    "ROUNDS_IN_ENGLISH",
    "Board",
    "Character",
    "Entry",
    "Journal",
    "MarkPlace",
    "Note",
    "NoteState",
    "NotedText",
    "PageTexts",
    "PlacedNote",
    "SignedRound",
    "StateChange",
    "append",
    "journal_file",
    "note_id",
    "now",
    "read_board",
    "read_journal",
    "report_board",
]
