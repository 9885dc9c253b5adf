"""Texts in files of their own that cannot be set as they stand: what is told, at which character, and that nothing else is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from command_line import run
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import GlyphRun, Line

LAYOUT: Final = """\
page: {{width: 500pt, height: 5000pt}}
type_area: {{width: 400pt, height: 4500pt}}
grid: {{size: 10pt, leading: 15pt}}
stories:
  lead: {{file: lead.txt}}
frames:
  - {{story: lead, at: [0, 0], size: [{measure}, 4500pt], fit_tolerance: 4500pt}}
"""

WORD: Final = "abcdefghij" * 1000

BIDI_CONTROLS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class Case(NamedTuple):
    """What stands in the middle of a story's second line, the findings by line and column, and what of it is left out."""

    bad: str
    found: list[tuple[str, int, int]]
    left_out: str = ""
    measure: str = "200pt"


CASES: Final = {
    "a lone surrogate": Case("\ud800", [("replacement-character", 2, 5)], "\ud800"),
    "control characters": Case("\x07会\x1b\x9f", [("control-character", 2, at) for at in (5, 7, 8)], "\x07\x1b\x9f"),
    "NUL": Case("\0", [("control-character", 2, 5)], "\0"),
    "bidi controls": Case(BIDI_CONTROLS, [("control-character", 2, at) for at in range(5, 17)], BIDI_CONTROLS),
    "a word of 10,000 characters": Case(WORD, [("measure-too-narrow", 2, 5)]),
    "an emoji": Case("😀", [("missing-glyph", 2, 5)]),
    "an emoji many times": Case("😀" * 100, [("missing-glyph", 2, 5)]),
    "a measure narrower than one character": Case("", [("measure-too-narrow", 1, 1)], measure="9pt"),
}


def written(folder: Path, case: Case) -> Path:
    """The layout of a case, with its story beside it."""
    layout = folder / "page.yaml"
    layout.write_text(LAYOUT.format(measure=case.measure), encoding="utf-8")
    text = f"要闻\n　　县委{case.bad}会\n"
    (folder / "lead.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    return layout


def composed_lines(layout: Path) -> list[Line]:
    composed = pipeline.compose(layout, Sink())
    assert composed is not None
    return [line for frame in composed.page.frames for line in frame.lines]


def told(layout: Path) -> list[tuple[str, str, int, int]]:
    """What `paginate check` tells: code, file, line and column of each finding."""
    result = run("check", layout, "--format", "json")
    found = [(each["code"], each["span"]) for each in json.loads(result.stdout)]
    return [(code, span["file"], span["line"], span["column"]) for code, span in found]


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_at_its_character(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    assert told(written(tmp_path, case)) == [(code, "lead.txt", line, column) for code, line, column in case.found]


@pytest.mark.parametrize("name", CASES)
def test_nothing_else_is_lost(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    kept = "".join(character for character in case.bad if character not in case.left_out)
    assert "".join(line.text for line in composed_lines(written(tmp_path, case))) == f"要闻县委{kept}会"


def test_a_table_with_an_unknown_class_is_told_where_it_names_it(tmp_path: Path) -> None:
    layout = written(tmp_path, Case("", []))
    rows = "punctuation_styles:\n  ours: {rows: [{before: stop, after: hann, width: 0.5em}]}\nstyles:\n  body: {punctuation: ours}\n"
    layout.write_text(layout.read_text(encoding="utf-8") + rows, encoding="utf-8")
    assert told(layout) == [("unknown-class", str(layout), 9, 39)]
    assert "".join(line.text for line in composed_lines(layout)) == "要闻县委会"


def test_a_box_stands_in_place_of_an_emoji(tmp_path: Path) -> None:
    composed = pipeline.compose(written(tmp_path, CASES["an emoji"]), Sink())
    assert composed is not None
    *_, line = composed.page.frames[0].lines
    boxes = [run for run in line.runs if "😀" in run.text]
    assert [_texts(run) for run in line.runs if run not in boxes] == ["县委", "会"]
    (box,) = boxes
    assert _texts(box) == "😀"
    assert box.glyphs == (0,)  # .notdef
    assert composed.fonts.face(box.face).ink(0) is not None


def _texts(run: GlyphRun) -> str:
    return "".join(run.text)


def test_the_caret_stands_under_what_comes_behind_a_surrogate(tmp_path: Path) -> None:
    layout = written(tmp_path, Case("\ud800\x07", []))
    result = run("check", layout, "--language", "en")
    lines = result.stderr.splitlines()
    carets = [lines[at + 1] for at, line in enumerate(lines) if line.startswith("2 |")]
    before = "  | " + " " * len("　　县委") * 2
    assert carets == [before + "^^^^^^^^", before + " " * len("<U+D800>") + "^^^^^^^^"]
