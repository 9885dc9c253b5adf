"""Notes on a page: what they hold on to, what becomes of them when the page changes, and what their file may look like."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from command_line import run
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.notes import (
    Character,
    MarkPlace,
    Note,
    NotedText,
    NoteState,
    PageTexts,
    SignedRound,
    StateChange,
    append,
    journal_file,
    read_board,
    read_journal,
    report_board,
)
from previewing import BODY, write_layout


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    return write_layout(tmp_path / "page")


def texts(layout: Path) -> PageTexts:
    composed = pipeline.compose(layout, Sink())
    assert composed is not None
    return PageTexts(composed.layout, composed.page)


def body(layout: Path, text: str) -> None:
    (layout.parent / "texts" / "body.txt").write_text(text, "utf-8")


def marked(layout: Path, words: str, nth: int = 0) -> NotedText:
    return texts(layout).occurrences(words)[nth]


def first(found: object) -> Character:
    assert isinstance(found, MarkPlace)
    assert found.first is not None
    return found.first


def note(mark: NotedText, name: str = "李四", words: str = "改") -> Note:
    return Note("1234abcd", name, "2026-01-01T00:00:00Z", words, mark)


def test_a_mark_survives_text_put_in_above_it(layout: Path) -> None:
    mark = marked(layout, "春天")
    before = first(texts(layout).place(mark))
    body(layout, "新添的一段，在最前面。\n又一段。\n" + BODY)
    after = first(texts(layout).place(mark))
    assert after.frame == before.frame
    assert after.line > before.line
    assert after.character == before.character


def test_a_mark_holds_on_to_its_own_occurrence(layout: Path) -> None:
    body(layout, "一个人来了。\n两个人来了。\n三个人来了。\n")
    mark = marked(layout, "人来", 1)
    body(layout, "零个人来了。\n一个人来了。\n两个人来了。\n三个人来了。\n")
    assert first(texts(layout).place(mark)).line == 2


def test_of_places_that_are_alike_in_all_a_mark_keeps_its_number(layout: Path) -> None:
    body(layout, "\n".join(["完全一样的一段话就在这里了一样长。"] * 5))
    marks = texts(layout).occurrences("就在")[:5]
    lines = [first(texts(layout).place(mark)).line for mark in marks]
    assert lines == sorted(set(lines))


def test_a_mark_of_characters_is_made_and_found_again(layout: Path) -> None:
    page = texts(layout)
    frame = first(page.place(marked(layout, "大河"))).frame
    mark = page.mark(Character(frame, 0, 2), Character(frame, 0, 3))
    assert mark is not None
    assert mark.text == "解冻"
    found = page.place(mark)
    assert isinstance(found, MarkPlace)
    assert (found.first, found.last) == (Character(frame, 0, 2), Character(frame, 0, 3))


def test_a_vertical_heading_can_be_marked(layout: Path) -> None:
    mark = marked(layout, "看花")
    assert mark.frame == "side"
    assert first(texts(layout).place(mark)).character == 0


def test_text_that_finds_no_room_is_not_gone(layout: Path) -> None:
    mark = marked(layout, "春天")
    body(layout, "前面的字很多。" * 400 + "\n" + BODY)
    found = texts(layout).place(mark)
    assert isinstance(found, MarkPlace)
    assert found.boxes == ()


def test_a_note_whose_text_is_gone_says_so(layout: Path) -> None:
    append(journal_file(layout), note(marked(layout, "春天")))
    body(layout, "大河解冻。\n")
    board = read_board(read_journal(journal_file(layout), Sink()), texts(layout))
    sink = Sink()
    report_board(board, sink, None, notes=True)
    assert [(each.code, each.span and each.span.line) for each in sink] == [("note-lost", 1)]


def test_an_open_note_is_a_finding_at_its_place(layout: Path) -> None:
    append(journal_file(layout), note(marked(layout, "春天")))
    sink = Sink()
    report_board(read_board(read_journal(journal_file(layout), sink), texts(layout)), sink, None, notes=True)
    (found,) = sink
    assert found.code == "note-open"
    assert found.box is not None
    assert found.message("zh") == "李四：改"


def test_a_state_is_an_entry_and_the_later_one_counts(layout: Path) -> None:
    file = journal_file(layout)
    append(file, note(marked(layout, "春天")))
    append(file, StateChange("1234abcd", NoteState.REFUSED, "王五", "2026-01-03T00:00:00Z"))
    append(file, StateChange("1234abcd", NoteState.DONE, "张三", "2026-01-02T00:00:00Z"))
    (found,) = read_board(read_journal(file, Sink()), None).notes
    assert (found.state, found.closed_by) == (NoteState.REFUSED, "王五")


def test_a_conflict_is_a_finding_and_loses_nothing(layout: Path) -> None:
    file = journal_file(layout)
    mark = marked(layout, "春天")
    append(file, note(mark))
    line = file.read_text("utf-8")
    other, third = line.replace("1234", "5678"), line.replace("1234", "9abc")
    file.write_text(f"{line}<<<<<<< HEAD\n{other}||||||| base\n=======\n{third}>>>>>>> other\n", "utf-8")
    sink = Sink()
    journal = read_journal(file, sink)
    assert [(each.code, each.span and each.span.line) for each in sink] == [("notes-conflict", 2)]
    assert len(journal.entries) == 3
    append(file, note(mark, "赵六"))
    assert "<<<<<<< HEAD" in file.read_text("utf-8")
    assert len(read_journal(file, Sink()).entries) == 4


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "null",
        '{"note": 1}',
        '{"state": "maybe", "note": "a", "name": "b", "time": "c"}',
        '{"round": "四审", "name": "b", "time": "c", "sha256": "d"}',
        '{"note": "a", "name": "b", "time": "c", "words": "d", "mark": {"nth": true}}',
        '{"note": "a", "name": "b", "time": "c", "words": "d", "mark": {"text": 7}}',
        "[" * 100_000,
    ],
)
def test_a_line_that_is_no_entry_is_a_finding_at_its_place(layout: Path, line: str) -> None:
    file = journal_file(layout)
    append(file, note(marked(layout, "春天")))
    with file.open("a", encoding="utf-8") as opened:
        opened.write(line)
    append(file, note(marked(layout, "春天"), "赵六"))
    sink = Sink()
    assert len(read_journal(file, sink).entries) == 2
    assert [(each.code, each.span and each.span.line) for each in sink] == [("not-a-note", 2)]


def test_a_folder_in_place_of_the_file_is_a_finding(layout: Path) -> None:
    journal_file(layout).mkdir()
    sink = Sink()
    assert read_journal(journal_file(layout), sink).entries == ()
    assert [each.code for each in sink] == ["notes-unreadable"]


def test_a_page_that_changed_after_it_was_signed_says_so(layout: Path) -> None:
    append(journal_file(layout), SignedRound("终审", "张三", "2026-01-01T00:00:00Z", "0" * 64))
    board = read_board(read_journal(journal_file(layout), Sink()), None)
    same, other = Sink(), Sink()
    report_board(board, same, "0" * 64, notes=False)
    report_board(board, other, "1" * 64, notes=False)
    assert [each.code for each in same] == []
    assert [each.code for each in other] == ["signed-page-changed"]


# --- the commands -----------------------------------------------------------------------------------------------------


def test_a_note_is_written_listed_and_closed(layout: Path) -> None:
    assert run("notes", str(layout), "--add", "应为“看灯”", "--text", "看花", "--name", "李四").exit_code == 0
    data = json.loads(run("notes", str(layout), "--json").stdout)
    (made,) = data["notes"]
    assert (made["state"], made["words"], made["frame"]) == ("open", "应为“看灯”", "side")
    assert run("notes", str(layout), "--done", made["id"][:4], "--name", "王五").exit_code == 0
    assert json.loads(run("notes", str(layout), "--json").stdout)["notes"][0]["closed_by"] == "王五"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--add", "改"], "--name is missing"),
        (["--add", "改", "--name", "甲"], "nothing says where"),
        (["--add", "改", "--name", "甲", "--text", "没有的字"], "is not on the page"),
        (["--add", "改", "--name", "甲", "--text", "春天"], "2 times"),
        (["--done", "1234", "--name", "甲"], "there is no note"),
    ],
)
def test_a_note_that_cannot_be_written(layout: Path, arguments: list[str], said: str) -> None:
    ended = run("notes", str(layout), "--language", "en", *arguments)
    assert ended.exit_code == 2
    assert said in ended.stderr
    assert not journal_file(layout).exists()


def test_a_signature_names_the_pdf_and_a_change_after_it_is_told(layout: Path, tmp_path: Path) -> None:
    from hashlib import sha256

    pdf = tmp_path / "page.pdf"
    run("render", str(layout), "-o", str(pdf))
    assert run("sign", str(layout), "--as", "终审", "--name", "张三").exit_code == 0
    signed = json.loads(run("notes", str(layout), "--json").stdout)["rounds"]["终审"]
    assert signed["sha256"] == sha256(pdf.read_bytes()).hexdigest()
    assert signed["changed"] is False
    assert "signed-page-changed" not in run("render", str(layout), "-o", str(pdf)).stderr
    body(layout, BODY.replace("春天", "夏天"))
    assert "signed-page-changed" in run("render", str(layout), "-o", str(pdf)).stderr
    assert json.loads(run("notes", str(layout), "--json").stdout)["rounds"]["终审"]["changed"] is True
    assert run("sign", str(layout), "--as", "final-review", "--name", "张三").exit_code == 0
    assert "signed-page-changed" not in run("render", str(layout), "-o", str(pdf)).stderr


def test_the_marked_proof_has_the_note(layout: Path, tmp_path: Path) -> None:
    run("notes", str(layout), "--add", "应为看灯", "--text", "看花", "--name", "李四")
    run("proof", str(layout), "--marked", "-o", str(tmp_path))
    (proof,) = tmp_path.glob("*.pdf")
    text = subprocess.run(["pdftotext", proof, "-"], capture_output=True, check=True, encoding="utf-8").stdout
    assert "应为看灯" in text
