"""The table of a run over strangers' PDFs, alone or beside an earlier run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from statistics import median
from typing import Any, Final, NamedTuple

Trial = Mapping[str, Any]
"""As the run's JSON has it."""

Result = Mapping[str, Any]

STEPS: Final = ("judge", "plates", "place")
PICTURED: Final = STEPS[1:]

MOST_TIMES: Final = 20
"""What Ghostscript takes, so many times, is what we may take."""

MOST_MEMORY: Final = 600_000_000
"""Bytes."""

MOST_LOST: Final = 0.005
"""Of the ink: less is a hair that two renderers draw differently."""

MOST_ADDED: Final = 0.002
"""Of the page."""

MOST_APART: Final = 0.001
"""Of a plate's pixels away from edges."""

SHOWN: Final = 12
"""Files that are named of each kind."""

REFUSALS: Final = (
    "pdf-damaged", "pdf-too-complex", "pdf-content-lost", "pdf-encrypted", "pdf-empty", "advertisement-damaged",
    "advertisement-encrypted", "advertisement-page",
)  # fmt: skip
"""Findings after which a file, or a part of it, is not judged or not printed."""

TELLING: Final = ("pdf-", "advertisement-", "annotation-")
"""How the codes begin of findings that say that not all could be read, shown or separated."""


class Kind(NamedTuple):
    """What is counted: its name, and whether a trial is of it. `fault`: the files are named."""

    name: str
    holds: Callable[[Result, Trial], bool]
    fault: bool = True


def table(result: Result) -> str:
    """Each figure with what it is, and the first files of each kind."""
    rows = [f"{'files':58} {len(result['trials'])}"]
    rows += [f"{kind.name:58} {len(_of(kind, result))}" for kind in KINDS]
    rows += [f"{name:58} {value}" for name, value in _times_taken(result)]
    return "\n".join([*rows, "", *_named(result), "", *_codes(result)])


def comparison(before: Result, after: Result) -> str:
    """The figures of two runs over the files that both have tried."""
    common = {trial["file"] for trial in before["trials"]} & {trial["file"] for trial in after["trials"]}
    one, other = (
        {**result, "trials": [trial for trial in result["trials"] if trial["file"] in common]}
        for result in (before, after)
    )
    rows = [f"{f'files {len(common)}':58} {'before':>10} {'after':>10}"]
    rows += [f"{kind.name:58} {len(_of(kind, one)):>10} {len(_of(kind, other)):>10}" for kind in KINDS]
    for (name, first), (_, second) in zip(_times_taken(one), _times_taken(other), strict=True):
        rows.append(f"{name:58} {first:>10} {second:>10}")
    return "\n".join([*rows, "", *_named(other), "", *_codes(other)])


def _of(kind: Kind, result: Result) -> list[Trial]:
    return [trial for trial in result["trials"] if kind.holds(result, trial)]


def _said(trial: Trial) -> set[str]:
    return {code for step in trial["steps"].values() for code, _ in step["findings"]}


def is_silent(trial: Trial) -> bool:
    """Whether no finding of an error or a warning says that something could not be read, shown or separated."""
    said = [code for step in trial["steps"].values() for code, severity in step["findings"] if severity != "note"]
    return not any(code.startswith(TELLING) for code in said)


def _failures(trial: Trial) -> list[str]:
    return [step["failed"] for step in trial["steps"].values() if step["failed"]]


def _crashed(_: Result, trial: Trial) -> bool:
    return any(not why.startswith(("ended", "PdfProblem", "ResolutionProblem")) for why in _failures(trial))


def _ended(_: Result, trial: Trial) -> bool:
    return any(why.startswith("ended") for why in _failures(trial))


def _large(_: Result, trial: Trial) -> bool:
    return max((step["memory"] for step in trial["steps"].values()), default=0) > MOST_MEMORY


def _unwritten(_: Result, trial: Trial) -> bool:
    step = trial["steps"].get("place")
    return trial["clean"] and step is not None and not step["state"].get("written", False)


def _is_slow(step: str) -> Kind:
    return Kind(
        f"{step}: more than {MOST_TIMES} times Ghostscript's time",
        lambda result, trial: (_times(result, trial, step) or 0) > MOST_TIMES,
    )


def _is_refused(code: str) -> Kind:
    return Kind(f"clean, but {code}", lambda _, trial: trial["clean"] and code in _said(trial))


def _is_lost(step: str) -> tuple[Kind, Kind, Kind]:
    def lost(_: Result, trial: Trial) -> bool:
        return bool(trial["lost"].get(step, 0) > MOST_LOST)

    return (
        Kind(f"{step}: content lost", lost),
        Kind(f"{step}: content lost without a word", lambda result, trial: lost(result, trial) and is_silent(trial)),
        Kind(f"{step}: content that nobody else sees", lambda _, trial: trial["added"].get(step, 0) > MOST_ADDED),
    )


def _apart(_: Result, trial: Trial) -> bool:
    return max(trial["plates"].values(), default=0.0) > MOST_APART


KINDS: Final = (
    Kind("clean to qpdf and Ghostscript", lambda _, trial: trial["clean"], fault=False),
    Kind("tracebacks", _crashed),
    Kind("ended: too long, or by a signal", _ended),
    Kind(f"more than {MOST_MEMORY // 1_000_000} MB", _large),
    *map(_is_slow, STEPS),
    *map(_is_refused, REFUSALS),
    Kind("clean, but no page is written", _unwritten),
    *(kind for step in PICTURED for kind in _is_lost(step)),
    Kind("plates held against Ghostscript's", lambda _, trial: bool(trial["plates"]), fault=False),
    Kind("plates that differ", _apart),
    Kind("plates that differ without a word", lambda result, trial: _apart(result, trial) and is_silent(trial)),
)


def _times(result: Result, trial: Trial, step: str) -> float | None:
    """How many times Ghostscript's time the step takes with the program's start; None where one did not come to an end."""
    if step not in trial["steps"] or not trial["ghostscript"]:
        return None
    return float((result["start"] + trial["steps"][step]["seconds"]) / trial["ghostscript"])


def _times_taken(result: Result) -> Iterator[tuple[str, str]]:
    for step in STEPS:
        times = [times for trial in result["trials"] if (times := _times(result, trial, step)) is not None]
        yield f"{step}: times Ghostscript's time, median", f"{median(times):.1f}" if times else "-"
    yield "seconds of the processor, of all steps and files", f"{sum(map(_seconds, result['trials'])):.0f}"


def _seconds(trial: Trial) -> float:
    return float(sum(step["seconds"] for step in trial["steps"].values()))


def _named(result: Result) -> Iterator[str]:
    """The first files of each kind, and how they failed."""
    for kind in KINDS:
        found = _of(kind, result)
        if kind.fault and found:
            yield f"{kind.name}:"
            yield from (f"    {trial['file']}  {'; '.join(sorted(set(_failures(trial))))}" for trial in found[:SHOWN])


def _codes(result: Result) -> Iterable[str]:
    """How many files each finding is said of."""
    count = Counter(code for trial in result["trials"] for code in _said(trial))
    return ["findings:", *(f"    {number:5} {code}" for code, number in count.most_common())]
