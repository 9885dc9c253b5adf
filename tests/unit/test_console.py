"""Consoles and pipes in other encodings: nothing raises, carets stay in place, and JSON stays JSON."""

import codecs
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from paginate.cli import console, reporting
from paginate.diagnostics.excerpt import cells

LAYOUT = """\
page: {width: 200mm, height: 150mm}
styles: {正文: {font: song, size: 9pt}}
stories: {要闻: 交城县政协}
frames:
  - {id: 甲, story: 要闻, style: 正文, at: [0, 0], columns: [10em], hight: 3行}
  - {id: 乙×é😀, photo: 照片/封面.jpg, at: [0, 7px], size: [10mm, 10mm]}
"""
ENCODINGS = ["cp936", "gb18030", "cp950", "cp1252", "cp437", "ascii", "utf-8"]


def run(folder: Path, encoding: str, *options: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    (folder / "头版.yaml").write_text(LAYOUT, encoding="utf-8")
    command = [sys.executable, "-m", "paginate", "check", "头版.yaml", *options]
    surroundings = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"} | environment
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, check=False)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_findings(tmp_path: Path, encoding: str, language: str) -> None:
    done = run(tmp_path, encoding, "--language", language)
    assert done.returncode == 1
    said = done.stderr.decode("utf-8" if encoding == "ascii" else encoding)
    assert "Traceback" not in said
    assert "\\u" not in said
    chinese = language == "zh" and encoding in ("cp936", "gb18030", "utf-8", "ascii")
    assert ("错误[" if chinese else "error[") in said
    lines = said.splitlines()
    (row,) = (number for number, line in enumerate(lines) if "hight" in line and line.startswith("5 |"))
    assert cells(lines[row].partition("hight")[0]) == lines[row + 1].index("^")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_json(tmp_path: Path, encoding: str) -> None:
    said = run(tmp_path, encoding, "--format", "json").stdout
    found = json.loads(said.decode("utf-8" if encoding == "ascii" else encoding))
    assert "头版.yaml" in {finding["span"]["file"] for finding in found}


def test_a_system_that_knows_only_ascii(tmp_path: Path) -> None:
    done = run(tmp_path, "", PYTHONIOENCODING="", LC_ALL="C", PYTHONCOERCECLOCALE="0")
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("cp936", "12×34 — 要闻“a”…→"), ("cp1252", "12×34 — ????“a”…>"), ("ascii", '12x34 - ????"a"~>'),
    ],
)  # fmt: skip
def test_what_cannot_be_shown(encoding: str, shown: str) -> None:
    codecs.register_error(console.HANDLER, console.legibly)
    text = "12×34 — 要闻“a”…→"
    assert text.encode(encoding, console.HANDLER).decode(encoding) == shown


@pytest.mark.parametrize("character", ["，", "é", "Ａ", "😀", "报", "\udcff", "―", "№"])
def test_a_stand_in_takes_as_many_cells(character: str) -> None:
    codecs.register_error(console.HANDLER, console.legibly)
    assert len(character.encode("ascii", console.HANDLER)) == cells(character)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("Chinese (Simplified)_China.936", "zh"), ("zh-CN", "zh"), ("English_United States.1252", "en"), ("C", "en")],
)
def test_on_windows_the_system_says_the_language(monkeypatch: pytest.MonkeyPatch, locale: str, language: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("locale.setlocale", lambda _: locale)
    assert reporting.language_of(None) == language
    assert reporting.language_of("en") == "en"
