"""Several results are written all or none; what another program holds stays, and the new one lies beside it."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from paginate.assets.unfinished import unfinished
from paginate.diagnostics import Sink
from paginate.output import write_outputs

OLD = {"page.pdf": b"old pdf", "page.png": b"old png"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in OLD.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def write(folder: Path, *names: str, make_folder: bool = False) -> tuple[list[str], list[str]]:
    """The names written, and the codes of findings."""
    sink = Sink()
    results = {folder / name: f"new {name}".encode() for name in names or OLD}
    written = write_outputs(results, sink, make_folder=make_folder)
    return [path.name for path in written.values()], [finding.code for finding in sink]


def held(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """As Windows has it where another program has such files open."""
    replace = os.replace

    def refusing(source: str, target: str) -> None:
        if Path(target).name in names:
            raise PermissionError(errno.EACCES, "Permission denied", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)


def test_all_are_written(folder: Path) -> None:
    assert write(folder) == (["page.pdf", "page.png"], [])
    assert contents(folder) == {"page.pdf": b"new page.pdf", "page.png": b"new page.png"}


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the folder that says it")
def test_they_may_be_read_by_whom_the_user_wants(folder: Path) -> None:
    mask = os.umask(0o027)
    try:
        write(folder)
    finally:
        os.umask(mask)
    assert (folder / "page.pdf").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("names", [("page.pdf", "none/page.png"), ("none/page.png", "page.pdf"), ("page.pdf", "sub")])
def test_none_is_where_one_cannot_be(folder: Path, names: tuple[str, str]) -> None:
    (folder / "sub").mkdir()
    written, codes = write(folder, *names)
    assert written == []
    assert codes in (["output-folder-missing"], ["output-no-file"])
    assert contents(folder) == OLD


@pytest.mark.parametrize("which", [0, 1])
def test_a_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch, which: int) -> None:
    opened = []
    usual = Path.open

    def full(path: Path, mode: str = "r", **options: Any) -> Any:
        opened.append(path)
        if len(opened) == which + 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return usual(path, mode, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        assert write(folder) == ([], ["output-unwritable"])
    assert contents(folder) == OLD


def test_every_fault_is_told_at_once(folder: Path) -> None:
    assert write(folder, "a/1.png", "b/2.png") == ([], ["output-folder-missing"] * 2)


def test_one_that_is_held_lies_beside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held(monkeypatch, "page.pdf")
    sink = Sink()
    write_outputs({folder / "page.pdf": b"new pdf", folder / "page.png": b"new png"}, sink, make_folder=False)
    assert contents(folder) == {"page.pdf": b"old pdf", "page.new.pdf": b"new pdf", "page.png": b"new png"}
    (finding,) = sink
    assert finding.code == "output-in-use"
    assert str(folder / "page.new.pdf") in finding.message("en")
    assert str(folder / "page.new.pdf") in finding.message("zh")


def test_where_the_place_beside_is_held_too_nothing_is_renamed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held(monkeypatch, "page.pdf", "page.new.pdf")
    assert write(folder) == ([], ["output-unwritable"])
    assert contents(folder) == OLD


def test_a_link_that_is_held(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "link.pdf").symlink_to("page.pdf")
    held(monkeypatch, "page.pdf")
    assert write(folder, "link.pdf") == (["page.new.pdf"], ["output-in-use"])


def test_a_name_as_long_as_may_be(folder: Path) -> None:
    name = "版" * 83 + "a.pdf"
    assert write(folder, name) == ([name], [])


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows only the day counts")
def test_what_was_left_there_is_taken_away(folder: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = unfinished(folder)
    left.with_name(left.name.replace(f"-{os.getpid()}-", f"-{ended.pid}-")).touch()
    (folder / "film.part").touch()
    os.utime(folder / "film.part", (0, 0))
    write(folder)
    assert sorted(contents(folder)) == ["film.part", "page.pdf", "page.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_run_that_is_killed_leaves_the_old_ones_and_the_next_one_clears(folder: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from paginate.diagnostics import Sink;"
        "from paginate.output import write_outputs; os.replace = lambda *_: os.kill(os.getpid(), 9);"
        f"write_outputs({{Path({str(folder)!r}, name): b'new' for name in ('page.pdf', 'page.png')}}, Sink(), make_folder=False)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == -9
    assert len(contents(folder)) == 4
    assert write(folder) == (["page.pdf", "page.png"], [])
    assert sorted(contents(folder)) == ["page.pdf", "page.png"]
