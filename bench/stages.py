"""Where our own time goes: the stages of a render, and what its imports cost by package."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from measuring import Contender

STAGE = re.compile(r"^ {2}(\w+) +([\d.]+) ms$", re.MULTILINE)
IMPORT = re.compile(r"^import time: +(\d+) \| +\d+ \| +(\S+)$", re.MULTILINE)


def stage_times(ours: Contender, runs: int) -> dict[str, float]:
    """Milliseconds by stage, medians of so many runs, as `--timings` prints them."""
    found: dict[str, list[float]] = defaultdict(list)
    for _ in range(runs):
        printed = _standard_error([*ours.command, "--timings"], ours)
        for stage, time in STAGE.findall(printed):
            found[stage].append(float(time))
    return {stage: median(times) for stage, times in found.items()}


def import_times(ours: Contender, runs: int) -> dict[str, tuple[float, int]]:
    """By package: milliseconds that its own modules take to import, medians of so many runs, and their number.

    Measuring makes imports slower, by a third or so: the figures are for comparison with each other.
    """
    found: dict[str, list[tuple[float, int]]] = defaultdict(list)
    arguments = list(ours.command[ours.command.index("render") :])
    command = [sys.executable, "-X", "importtime", "-m", "paginate", *arguments]
    for _ in range(runs):
        packages: dict[str, list[int]] = defaultdict(list)
        for time, module in IMPORT.findall(_standard_error(command, ours)):
            packages[_package(module)].append(int(time))
        for package, times in packages.items():
            found[package].append((sum(times) / 1000, len(times)))
    return dict(sorted(_medians(found), key=lambda item: -item[1][0]))


def _medians(found: dict[str, list[tuple[float, int]]]) -> Iterator[tuple[str, tuple[float, int]]]:
    for package, times in found.items():
        yield package, (median(time for time, _ in times), times[0][1])


def _package(module: str) -> str:
    top = module.partition(".")[0]
    return "standard library" if top in sys.stdlib_module_names or top.startswith("_") else top


def _standard_error(command: list[str], ours: Contender) -> str:
    environment = {**os.environ, **ours.environment}
    return subprocess.run(
        command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8"
    ).stderr
