"""`paginate preview` from outside: what it starts, what it finds running, and what is wrong with a command line."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from command_line import run
from paginate.cli import preview as command
from paginate.preview.running import Running, find_running, forget, record, record_file
from previewing import write_layout

SOURCES = os.pathsep.join(sys.path)


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    return write_layout(tmp_path / "page")


@pytest.fixture
def running(layout: Path) -> Iterator[subprocess.Popen[str]]:
    """A preview in a process of its own, after its first render."""
    arguments = [sys.executable, "-m", "paginate", "preview", str(layout), "--no-browser", "--language", "en"]
    environment = {**os.environ, "PYTHONPATH": SOURCES}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, env=environment, encoding="utf-8") as process:
        yield process
        process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def test_a_preview_says_its_address_and_each_render_and_ends_by_control_c(
    running: subprocess.Popen[str], layout: Path
) -> None:
    found = re.fullmatch(r"The page is at (http://127\.0\.0\.1:\d+/#\S+) until Ctrl\+C\.\n", line(running))
    assert found
    assert re.match(r"shown after \d+ ms", line(running))
    again = run("preview", layout, "--no-browser", "--language", "en")
    assert again.exit_code == 0
    assert again.stdout == f"A preview of this page runs already: {found[1]}\n"
    text = layout.parent / "texts" / "body.txt"
    assert run("preview", layout, "--show", f"{text}:2").exit_code == 0
    assert run("preview", layout, "--show", f"{text}:2:5").exit_code == 0
    missed = run("preview", layout, "--show", f"{layout}:1", "--language", "zh")
    assert missed.exit_code == 1
    assert missed.stderr == f"{layout}:1 不在版面上\n"
    if sys.platform != "win32":
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 0
        assert run("preview", layout, "--show", f"{text}:2").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--show", "a.txt"], "--show: 'a.txt' is no line of a file"),
        (["--show", "a.txt:0"], "--show: 'a.txt:0' is no line of a file"),
        (["--show", ":3"], "--show: ':3' is no line of a file"),
        (["--show", "a.txt:3"], "no preview of"),
        (["--port", "http"], "--port: 'http' is not a port"),
        (["--port", "65536"], "--port: '65536' is not a port"),
        (["--editor", "code"], "--editor: 'code' is no command that opens a file"),
        (["--editor", "code '{file}"], "--editor: 'code '{file}' is no command that opens a file"),
    ],
)
def test_what_is_wrong_with_a_command_line(layout: Path, arguments: list[str], said: str) -> None:
    done = run("preview", layout, "--no-browser", "--language", "en", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "help:" in done.stderr


def test_a_layout_that_is_not_there(tmp_path: Path) -> None:
    done = run("preview", tmp_path / "none.yaml", "--language", "en")
    assert (done.exit_code, "there is no file" in done.stderr) == (2, True)


def test_a_port_that_is_taken(layout: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("preview", layout, "--no-browser", "--port", str(port), "--language", "en")
    assert done.exit_code == 2
    assert f"--port: port {port} is taken" in done.stderr


def test_without_its_packages_it_says_what_to_install(layout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "NEEDED", ("no_such_package_at_all",))
    done = run("preview", layout, "--language", "en")
    assert done.exit_code == 2
    assert "no_such_package_at_all is missing" in done.stderr
    assert "pip install 'paginate-newspaper[preview]'" in done.stderr


def test_the_record_of_a_preview_is_its_users_alone_and_ends_with_it(layout: Path, tmp_path: Path) -> None:
    file, running = record_file(tmp_path, layout), Running(1, "secret")
    assert file is not None
    assert file == record_file(tmp_path, layout.parent / ".." / "page" / "page.yaml")
    record(file, running)
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600
    assert find_running(file) is None  # nobody answers
    forget(file, Running(2, "of another"))
    assert file.exists()
    forget(file, running)
    assert not file.exists()
    file.write_text("{", "utf-8")
    assert find_running(file) is None
    assert record_file(None, layout) is None
    record(None, running)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("a.txt:3", ("a.txt", 3, 1)),
        ("a.txt:3:7", ("a.txt", 3, 7)),
        ("C:\\a.txt:3", ("C:\\a.txt", 3, 1)),
        ("a:b:3", ("a:b", 3, 1)),
    ],
)
def test_how_a_place_is_written(said: str, place: tuple[str, int, int]) -> None:
    file, line, column = command._place(said)
    assert (str(file), line, column) == place
