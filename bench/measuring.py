"""What a command costs in a fresh process: wall time, CPU time, the largest resident set.

The program that measures must stay small: on Linux a child's peak counts what its parent held when it was started.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes; getrusage(2) of macOS and of Linux
LOG_LINES = 8


@dataclass(frozen=True, slots=True)
class Contender:
    """A command that makes the page's PDF. `emptied` is a folder that is taken away before each run."""

    name: str
    command: Sequence[str]
    output: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    emptied: Path | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds, and bytes. `cpu` counts the processes that it waited for; `memory` is the largest one's."""

    wall: float
    cpu: float
    memory: int


class Failed(Exception):
    """A run that made no PDF; the text is the end of what it printed."""


def measure(contender: Contender, log: Path) -> Sample:
    """Run the command once. Raises Failed."""
    if sys.platform == "win32":
        raise Failed("Windows does not say what a process took")
    contender.output.unlink(missing_ok=True)
    if contender.emptied:
        shutil.rmtree(contender.emptied, ignore_errors=True)
    environment = {**os.environ, **contender.environment}
    with log.open("w+b") as printed:
        began = perf_counter()
        process = subprocess.Popen(
            contender.command, env=environment, stdin=subprocess.DEVNULL, stdout=printed, stderr=printed
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or not contender.output.exists():
        end = "\n".join(log.read_text("utf-8", "replace").splitlines()[-LOG_LINES:])
        raise Failed(f"exit status {process.returncode}\n{end}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS_UNIT)


def round_robin(contenders: Sequence[Contender], rounds: int, log: Path) -> dict[str, list[Sample] | Failed]:
    """Samples by contender. They take turns, so that a slow minute of the machine falls on all of them alike.

    One round more is run and not counted: it brings files into the system's cache. Who fails once is out.
    """
    results: dict[str, list[Sample] | Failed] = {contender.name: [] for contender in contenders}
    for number in range(rounds + 1):
        for contender in contenders:
            samples = results[contender.name]
            if isinstance(samples, Failed):
                continue
            try:
                sample = measure(contender, log)
            except Failed as failure:
                results[contender.name] = failure
                continue
            if number:
                samples.append(sample)
    return results
