"""All notes on a page as they are now: which are open and where, and which rounds were signed for which PDF."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.diagnostics import Sink, Span
from paginate.notes.entries import ROUNDS, Note, NoteState, SignedRound, StateChange
from paginate.notes.journal import Journal
from paginate.notes.marked_text import Loss, MarkPlace, PageTexts
from paginate.records import NamedTuple


class PlacedNote(NamedTuple):
    """A note with its state, by whom and when that was said, and its place; None where no page can be had."""

    note: Note
    span: Span
    state: NoteState
    closed_by: str = ""
    closed_at: str = ""
    place: MarkPlace | Loss | None = None

    @property
    def is_lost(self) -> bool:
        """Whether what it marks is gone."""
        return isinstance(self.place, Loss)


class Board(NamedTuple):
    """The notes in the order in which they were written, and by its name the last signature of each round."""

    notes: tuple[PlacedNote, ...]
    rounds: Mapping[str, tuple[SignedRound, Span]]


def read_board(journal: Journal, texts: PageTexts | None) -> Board:
    """What a journal comes to. Of what two people said of one note the later counts, whichever line git has put first."""
    said: dict[str, StateChange] = {}
    rounds: dict[str, tuple[SignedRound, Span]] = {}
    for entry, span in zip(journal.entries, journal.spans, strict=True):
        match entry:
            case StateChange():
                before = said.get(entry.note)
                if before is None or before.time <= entry.time:
                    said[entry.note] = entry
            case SignedRound():
                known = rounds.get(entry.round)
                if known is None or known[0].time <= entry.time:
                    rounds[entry.round] = (entry, span)
    notes = tuple(
        _placed(entry, span, said.get(entry.id), texts)
        for entry, span in zip(journal.entries, journal.spans, strict=True)
        if isinstance(entry, Note)
    )
    return Board(notes, {name: rounds[name] for name in ROUNDS if name in rounds})


def _placed(note: Note, span: Span, change: StateChange | None, texts: PageTexts | None) -> PlacedNote:
    place = None if texts is None else texts.place(note.mark)
    if change is None:
        return PlacedNote(note, span, NoteState.OPEN, place=place)
    return PlacedNote(note, span, change.state, change.name, change.time, place)


def report_board(board: Board, sink: Sink, digest: str | None, *, notes: bool) -> None:
    """Report what is open and what is gone, where `notes` are asked for, and what was signed of another PDF than that of `digest`."""
    for each in board.notes if notes else ():
        note = each.note
        if each.state is not NoteState.OPEN:
            continue
        if each.is_lost:
            sink.report(
                "note-lost",
                each.span,
                id=note.id,
                name=note.name,
                words=note.words,
                text=note.mark.text or note.mark.frame,
            )
            continue
        box = each.place.boxes[0] if isinstance(each.place, MarkPlace) and each.place.boxes else None
        sink.report_at("note-open", each.span, box, id=note.id, name=note.name, words=note.words)
    for name, (signed, span) in board.rounds.items():
        if digest is not None and signed.sha256 != digest:
            sink.report("signed-page-changed", span, round=name, name=signed.name, time=signed.time)
