"""The figures as a table for people and as JSON for programs."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import NamedTuple

from contenders import OURS, OURS_FIRST, OURS_PLAIN, SCRIBUS, TYPST
from measuring import Sample

MOST_TIMES_TYPST = 2.0
LEAST_TIMES_FIRST = 8.0  # of our time with an empty cache, that Scribus takes
MOST_TIMES_PLAIN = 1.3
MOST_PREFLIGHT = 100.0  # ms
MEBIBYTE = 2**20
LEAST_PACKAGE = 1.0  # ms; packages that take less to import are left out of the table

Samples = Mapping[str, Sequence[Sample]]


def machine() -> dict[str, object]:
    """What the figures were measured on. `load` is the machine's load average of the last minute: 0 is quiet."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": _load(),
    }


def _load() -> float | None:
    if sys.platform == "win32":
        return None
    return round(os.getloadavg()[0], 2)


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def comparison_table(samples: Samples, sizes: Mapping[str, int]) -> Iterator[str]:
    """One row a contender."""
    yield f"{'':<16}{'wall s':>8}{'min':>8}{'max':>8}{'CPU s':>8}{'min':>8}{'max':>8}{'MiB':>7}{'min':>6}{'max':>6}{'PDF kB':>9}"
    for name, runs in samples.items():
        walls, cpus = [run.wall for run in runs], [run.cpu for run in runs]
        memories = [run.memory / MEBIBYTE for run in runs]
        yield (
            f"{name:<16}{median(walls):8.3f}{min(walls):8.3f}{max(walls):8.3f}"
            f"{median(cpus):8.3f}{min(cpus):8.3f}{max(cpus):8.3f}"
            f"{median(memories):7.0f}{min(memories):6.0f}{max(memories):6.0f}{sizes[name] / 1000:9.0f}"
        )


class Ratio(NamedTuple):
    """One's time in another's, by wall and by CPU: the medians of the rounds' own ratios; a slow minute leaves them alone."""

    wall: float
    cpu: float


def ratio_of(one: str, other: str, samples: Samples) -> Ratio | None:
    """How many times the other's time the one's is; None where one of them was not measured."""
    if one not in samples or other not in samples:
        return None
    rounds = list(zip(samples[one], samples[other], strict=True))
    return Ratio(
        wall=median(mine.wall / yours.wall for mine, yours in rounds),
        cpu=median(mine.cpu / yours.cpu for mine, yours in rounds),
    )


def verdict(samples: Samples) -> str:
    """Whether the aim is met: at most twice Typst's wall time, and no more memory."""
    ratio = ratio_of(OURS, TYPST, samples)
    if ratio is None:
        return "paginate / typst: not measured"
    our, their = (median(run.memory for run in samples[name]) / MEBIBYTE for name in (OURS, TYPST))
    return (
        f"paginate / typst: {ratio.wall:.2f} by wall time (aim: at most {MOST_TIMES_TYPST}: "
        f"{_met(ratio.wall <= MOST_TIMES_TYPST)}), {ratio.cpu:.2f} by CPU time; "
        f"{our:.0f} MiB to {their:.0f} (aim: not more: {_met(our <= their)})"
    )


def press_verdict(samples: Samples) -> str:
    """Whether the aim for the press is met: with no photo cached, at least eight times as fast as Scribus."""
    ratio = ratio_of(SCRIBUS, OURS_FIRST, samples)
    if ratio is None:
        return "scribus / first: not measured"
    return (
        f"scribus / first: {ratio.wall:.2f} by wall time (aim: at least {LEAST_TIMES_FIRST}: "
        f"{_met(ratio.wall >= LEAST_TIMES_FIRST)}), {ratio.cpu:.2f} by CPU time"
    )


def plain_verdict(samples: Samples) -> str:
    """Whether the aim for standard, preflight and marks is met: they cost less than a third on top of a plain render."""
    ratio = ratio_of(OURS, OURS_PLAIN, samples)
    if ratio is None:
        return "paginate / plain: not measured"
    return (
        f"paginate / plain: {ratio.wall:.2f} by wall time (aim: at most {MOST_TIMES_PLAIN}: "
        f"{_met(ratio.wall <= MOST_TIMES_PLAIN)}), {ratio.cpu:.2f} by CPU time"
    )


def preflight_verdict(stages: Mapping[str, float]) -> str:
    """Whether the aim for preflight is met."""
    time = stages["preflight"]
    return f"preflight: {time:.0f} ms of a render (aim: at most {MOST_PREFLIGHT:.0f}: {_met(time <= MOST_PREFLIGHT)})"


def _met(aim: bool) -> str:  # noqa: FBT001
    return "met" if aim else "NOT MET"


def stages_table(stages: Mapping[str, float]) -> Iterator[str]:
    """Milliseconds by stage."""
    return (f"  {stage:<20}{time:8.1f} ms" for stage, time in stages.items())


def imports_table(imports: Mapping[str, tuple[float, int]]) -> Iterator[str]:
    """Milliseconds by package."""
    for package, (time, modules) in imports.items():
        if time >= LEAST_PACKAGE:
            yield f"  {package:<20}{time:8.1f} ms in {modules} modules"
    yield f"  {'total':<20}{sum(time for time, _ in imports.values()):8.1f} ms"


def throughput_table(throughput: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Characters a second by way of composing and length of story."""
    for way, measured in throughput.items():
        for characters, seconds in measured.items():
            speed = int(characters) / seconds
            yield f"  {way:<20}{int(characters):>9,} characters {seconds:8.2f} s of CPU {speed:10,.0f} characters a second"


def as_data(samples: Samples, sizes: Mapping[str, int]) -> dict[str, object]:
    """Every single run, for results.json."""
    ratios = {
        "ratio": ratio_of(OURS, TYPST, samples),
        "press_ratio": ratio_of(SCRIBUS, OURS_FIRST, samples),
        "plain_ratio": ratio_of(OURS, OURS_PLAIN, samples),
    }
    return {
        name: {"pdf_bytes": sizes[name], "runs": [asdict(run) for run in runs]} for name, runs in samples.items()
    } | {name: ratio._asdict() if ratio else None for name, ratio in ratios.items()}
