"""`paginate new`: pages copied from those that come with the program, over nothing that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import run
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.pipeline.gallery import gallery, page_files


def test_the_pages_are_listed_each_with_what_it_is() -> None:
    result = run("new", "--list")
    assert (result.exit_code, result.stderr) == (0, "")
    listed = dict(line.split("  ", 1) for line in result.stdout.splitlines())
    assert listed == gallery()
    assert listed["specimen"].startswith("排字样张")
    assert all(listed.values())


@pytest.mark.parametrize("page", gallery())
def test_a_copy_is_the_page_with_all_that_it_is_made_of(page: str, tmp_path: Path) -> None:
    folder = tmp_path / "papers" / "today"
    assert run("new", folder, "--from", page).exit_code == 0
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == set(
        page_files(page)
    )
    sink = Sink()
    assert pipeline.compose(folder / "page.yaml", sink) is not None
    assert not sink.blocks


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text("mine", encoding="utf-8")
    for taken in (tmp_path, tmp_path / "page.yaml"):
        result = run("new", taken, "--from", "specimen", "--language", "en")
        assert result.exit_code == 2
        assert "output-folder-taken" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["page.yaml"]
    assert (tmp_path / "page.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--from", "specimen"], "no file is named"),
        (["x"], "--from is missing"),
        (["x", "--from", "speciman"], "did you mean specimen?"),
        (["x", "--from", "../specimen"], "no page '../specimen' comes with the program"),
    ],
)
def test_what_is_missing_or_wrong_is_told(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("new", *arguments, "--language", "en")
    assert result.exit_code == 2
    assert told in result.stderr
    assert not list(tmp_path.iterdir())
