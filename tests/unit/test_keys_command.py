"""`paginate keys`: what it prints and writes, and that it writes over nothing unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import run

ENGLISH = "page: tabloid   # 四开\nframes: []\n"
CHINESE = "开本: 四开   # 四开\n框: []\n"


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    path = tmp_path / "page.yaml"
    path.write_text(ENGLISH, encoding="utf-8")
    return path


def test_it_prints_the_file_in_the_other_language(layout: Path) -> None:
    result = run("keys", layout, "--to", "zh")
    assert (result.exit_code, result.stdout, result.stderr) == (0, CHINESE, "")
    assert layout.read_text(encoding="utf-8") == ENGLISH


def test_it_writes_to_another_file_and_back(layout: Path, tmp_path: Path) -> None:
    assert run("keys", layout, "--to", "zh", "-o", tmp_path / "zh.yaml").exit_code == 0
    assert (tmp_path / "zh.yaml").read_text(encoding="utf-8") == CHINESE
    assert run("keys", tmp_path / "zh.yaml", "--to", "en", "-o", tmp_path / "en.yaml").exit_code == 0
    assert (tmp_path / "en.yaml").read_bytes() == layout.read_bytes()


def test_it_never_writes_over_the_file_unasked(layout: Path) -> None:
    result = run("keys", layout, "--to", "zh", "-o", layout, "--language", "en")
    assert result.exit_code == 2
    assert "output-is-input" in result.stderr
    assert layout.read_text(encoding="utf-8") == ENGLISH
    assert run("keys", layout, "--to", "zh", "--in-place").exit_code == 0
    assert layout.read_text(encoding="utf-8") == CHINESE


def test_a_mark_of_utf_8_and_line_ends_stay(layout: Path) -> None:
    layout.write_bytes(b"\xef\xbb\xbf" + ENGLISH.replace("\n", "\r\n").encode())
    assert run("keys", layout, "--to", "zh", "--in-place").exit_code == 0
    assert layout.read_bytes() == b"\xef\xbb\xbf" + CHINESE.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(("text", "code", "status"), [("page: [", "not-yaml", 1), (None, "file-unreadable", 2)])
def test_a_file_that_cannot_be_rewritten_stays(text: str | None, code: str, status: int, layout: Path) -> None:
    if text is None:
        layout.unlink()
    else:
        layout.write_text(text, encoding="utf-8")
    result = run("keys", layout, "--to", "zh", "--in-place", "--language", "en")
    assert (result.exit_code, result.stdout) == (status, "")
    assert code in result.stderr


def test_into_which_language_must_be_said(layout: Path) -> None:
    assert "--to" in run("keys", layout, "--language", "en").stderr
    assert run("keys", layout, "--to", "fr").exit_code == 2
