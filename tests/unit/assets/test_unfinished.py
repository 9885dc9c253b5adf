"""What runs have left in the making is taken away once nobody will finish it, and nothing else is."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from paginate.assets import Cache
from paginate.assets.cache import cache_key
from paginate.assets.unfinished import clear_unfinished, unfinished

DAY = 24 * 60 * 60
ENDED = subprocess.Popen([sys.executable, "-c", ""])
ENDED.wait()


def left_by(folder: Path, process: int, machine: str | None = None, age: float = 0) -> Path:
    """A file in the making, of another process or machine, begun so many seconds ago."""
    own = unfinished(folder)
    name = own.name.replace(f"-{os.getpid()}-", f"-{process}-")
    path = folder / (name.replace(name.split("-")[1], machine) if machine else name)
    path.write_bytes(b"half")
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_names_differ_and_are_known(tmp_path: Path) -> None:
    names = {unfinished(tmp_path).name for _ in range(100)}
    assert len(names) == 100
    assert all(name.startswith(".paginate-") and name.endswith(".part") for name in names)


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows only the day counts")
def test_those_of_a_run_that_has_ended_go(tmp_path: Path) -> None:
    left = left_by(tmp_path, ENDED.pid)
    clear_unfinished(tmp_path)
    assert not left.exists()


@pytest.mark.parametrize("process", [os.getpid(), os.getppid(), 1], ids=["its own", "its parent", "the first"])
def test_those_of_a_run_that_lives_stay(tmp_path: Path, process: int) -> None:
    left = left_by(tmp_path, process)
    clear_unfinished(tmp_path)
    assert left.exists()


def test_of_another_machine_nothing_is_known_for_a_day(tmp_path: Path) -> None:
    new, old = left_by(tmp_path, ENDED.pid, "00000000"), left_by(tmp_path, 1, "00000000", age=DAY + 60)
    clear_unfinished(tmp_path)
    assert (new.exists(), old.exists()) == (True, False)


def test_a_number_that_another_process_has_now_counts_for_a_day(tmp_path: Path) -> None:
    left = left_by(tmp_path, os.getpid(), age=DAY + 60)
    clear_unfinished(tmp_path)
    assert not left.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows only the day counts")
def test_folders_go_too_and_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").touch()
    folder, link = left_by(tmp_path, ENDED.pid), left_by(tmp_path, ENDED.pid)
    folder.unlink()
    (folder / "package").mkdir(parents=True)
    link.unlink()
    link.symlink_to(tmp_path / "kept")
    clear_unfinished(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert (tmp_path / "kept" / "file").exists()


@pytest.mark.parametrize("name", ["film.pdf.part", ".film.pdf.abcd.part", "page.pdf", ".paginate-1-2-3.part", ".part"])
def test_files_of_others_stay(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    os.utime(tmp_path / name, (0, 0))
    clear_unfinished(tmp_path)
    assert (tmp_path / name).exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    clear_unfinished(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows only the day counts")
def test_the_cache_clears_its_folder_also_where_it_has_all(tmp_path: Path) -> None:
    key = cache_key("photo")
    Cache(tmp_path).put(key, b"data")
    left = left_by(tmp_path, ENDED.pid)
    assert Cache(tmp_path).get(key) == b"data"
    assert not left.exists()


def test_on_windows_no_process_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There os.kill ends whom it asks."""
    new, old = left_by(tmp_path, ENDED.pid), left_by(tmp_path, ENDED.pid, age=DAY + 60)
    monkeypatch.setattr(os, "kill", lambda *_: pytest.fail("asked"))
    monkeypatch.setattr(sys, "platform", "win32")
    clear_unfinished(tmp_path)
    assert (new.exists(), old.exists()) == (sys.platform == "win32", False)
