"""Runs a command in this process, as a shell would see it."""

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from paginate.cli import main


class Result(NamedTuple):
    """What a run printed, and the status it ended with."""

    exit_code: int
    stdout: str
    stderr: str


def run(*arguments: str | Path) -> Result:
    """Run `paginate` with these arguments."""
    out, err = _stream(), _stream()
    with redirect_stdout(out), redirect_stderr(err):
        status = main([str(argument) for argument in arguments])
    return Result(status, _printed(out), _printed(err))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _printed(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
