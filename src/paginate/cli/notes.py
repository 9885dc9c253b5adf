"""`paginate notes`: the notes on a page listed, a new one written, one closed or opened again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from paginate.cli import reporting
from paginate.cli.commands import NAME
from paginate.cli.problem import UsageProblem, Words
from paginate.diagnostics import Sink

if TYPE_CHECKING:
    from paginate.notes import Board, Entry, Journal, PageTexts, PlacedNote
    from paginate.pipeline import Composed

STATES: Final = {
    "open": Words("open", "待处理"),
    "done": Words("done", "已处理"),
    "refused": Words("refused", "不改"),
}
GONE: Final = Words("what it marks is gone", "所批文字已不在")
NO_ROOM: Final = Words("its text finds no room on the page", "所批文字没有排下")
NOT_SIGNED: Final = Words("not signed", "未签")
CHANGED: Final = Words("the page has changed since", "签字后版面有改动")
NOTHING: Final = Words("no notes", "没有批注")


def notes(
    layout: Path,
    *,
    add: str | None,
    text: str | None,
    done: str | None,
    refuse: str | None,
    reopen: str | None,
    name: str | None,
    press: str | None,
    as_json: bool,
    language: str | None,
) -> int:
    """List the notes on LAYOUT and who signed it; add one, or say what became of one."""
    from paginate import pipeline
    from paginate.notes import PageTexts, journal_file, read_board, read_journal, report_board

    sink = Sink()
    file = journal_file(layout)
    journal = read_journal(file, sink)
    changes = {"done": done, "refused": refuse, "open": reopen}
    asked = {state: said for state, said in changes.items() if said is not None}
    if (add is not None or asked) and not name:
        raise UsageProblem("option-missing", option=NAME.names[0], meaning=NAME.meaning)
    composing = Sink()
    composed = pipeline.compose(layout, composing, press=press)
    texts = None if composed is None else PageTexts(composed.layout, composed.page)
    if composed is None:
        sink = composing
    written = _new_entries(journal, texts, asked, (add, text, name or ""))
    if not _append(file, written, sink):
        reporting.print_findings(sink, layout, language)
        return reporting.status_of(sink)
    if written:
        sink = Sink() if composed is not None else composing
        journal = read_journal(file, sink)
    board = read_board(journal, texts)
    digest = _digest(composed) if board.rounds else None
    report_board(board, sink, digest, notes=False)
    if as_json:
        reporting.echo_json(_json(board, digest))
    else:
        _list(board, digest, reporting.language_of(language))
    reporting.print_findings(sink, layout, language)
    return reporting.status_of(sink)


def _append(file: Path, entries: list[Entry], sink: Sink) -> bool:
    from paginate.notes import append

    try:
        for entry in entries:
            append(file, entry)
    except OSError as problem:
        sink.report("output-unwritable", None, file=file, reason=problem.strerror or str(problem))
        return False
    return True


def _new_entries(
    journal: Journal, texts: PageTexts | None, asked: dict[str, str], new: tuple[str | None, str | None, str]
) -> list[Entry]:
    from paginate.notes import Note, NoteState, StateChange, note_id, now

    words, text, name = new
    time = now()
    found: list[Entry] = []
    for state, said in asked.items():
        ids = list(dict.fromkeys(entry.id for entry in journal.entries if isinstance(entry, Note)))
        like = [each for each in ids if said and each.startswith(said)]
        if len(like) != 1:
            raise UsageProblem("no-note", name=said, near=(said, ids) if ids else None, names=NOTHING)
        found.append(StateChange(like[0], NoteState(state), name, time))
    if words is not None and texts is not None:
        if not text:
            raise UsageProblem("note-without-place", at="--add")
        marks = texts.occurrences(text)
        if len(marks) != 1:
            raise UsageProblem(
                "text-not-on-page" if not marks else "text-twice", at="--text", value=text, count=len(marks)
            )
        found.append(Note(note_id(name, time, words, marks[0]), name, time, words, marks[0]))
    return found


def _digest(composed: Composed | None) -> str | None:
    """Of the PDF that a render writes now; empty where none can be written, None where there is no page."""
    if composed is None:
        return None
    from hashlib import sha256

    from paginate import pipeline

    pdf = pipeline.render_pdf(composed, Sink())
    return "" if pdf is None else sha256(pdf).hexdigest()


def _list(board: Board, digest: str | None, language: str) -> None:
    from paginate.notes import ROUNDS, ROUNDS_IN_ENGLISH

    if not board.notes:
        print(NOTHING.of(language))
    for each in board.notes:
        print(f"{each.note.id}  {STATES[each.state.value].of(language)}  {each.note.name} {each.note.time}")
        print(f"  {_where(each, language)}\n  {each.note.words}")
        if each.closed_by:
            print(f"  {STATES[each.state.value].of(language)}：{each.closed_by} {each.closed_at}")
    for name, english in zip(ROUNDS, ROUNDS_IN_ENGLISH, strict=True):
        shown = f"{name}" if language == "zh" else f"{name} {english}"
        if name not in board.rounds:
            print(f"{shown}  {NOT_SIGNED.of(language)}")
            continue
        signed, _ = board.rounds[name]
        since = "" if digest is None or digest == signed.sha256 else f"  {CHANGED.of(language)}"
        print(f"{shown}  {signed.name} {signed.time}  sha256:{signed.sha256[:12]}{since}")


def _where(each: PlacedNote, language: str) -> str:
    from paginate.notes import MarkPlace

    mark = each.note.mark
    where = mark.story or mark.frame
    shown = f"{where}：{mark.before[-6:]}【{mark.text}】{mark.after[:6]}" if mark.text else where
    shown = shown.replace("\n", "¶")
    if each.is_lost:
        return f"{shown}  ({GONE.of(language)})"
    if isinstance(each.place, MarkPlace) and not each.place.boxes:
        return f"{shown}  ({NO_ROOM.of(language)})"
    return shown


def _json(board: Board, digest: str | None) -> dict[str, object]:
    from paginate.notes import ROUNDS, MarkPlace

    def note(each: PlacedNote) -> dict[str, object]:
        place = each.place
        return {
            "id": each.note.id,
            "state": each.state.value,
            "name": each.note.name,
            "time": each.note.time,
            "words": each.note.words,
            "mark": each.note.mark._asdict(),
            "closed_by": each.closed_by,
            "closed_at": each.closed_at,
            "lost": each.is_lost,
            "frame": place.frame if isinstance(place, MarkPlace) else None,
            "boxes": [list(box) for box in place.boxes] if isinstance(place, MarkPlace) else [],
        }

    def signed(name: str) -> dict[str, object] | None:
        if name not in board.rounds:
            return None
        entry = board.rounds[name][0]
        changed = None if digest is None else digest != entry.sha256
        return {"name": entry.name, "time": entry.time, "sha256": entry.sha256, "changed": changed}

    return {"notes": [note(each) for each in board.notes], "rounds": {name: signed(name) for name in ROUNDS}}
