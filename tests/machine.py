"""What tests have to know of the machine they run on: who runs them, and how much of it something takes.

A limit in seconds or megabytes says nothing on another machine, or a busy one. Tests say
how many times as much one thing may take as another, measured in the same process.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time


def is_root() -> bool:
    """Whether the tests are run by someone who may read and write every file."""
    get = getattr(os, "geteuid", None)
    return get is not None and get() == 0


def seconds(action: Callable[[], object], runs: int = 1) -> float:
    """The processor's time that the action takes: of this many runs, the least. What is measured is not traced for coverage, which
    takes many times as long as what it traces."""
    times = []
    with _untraced():
        for _ in range(runs):
            began = process_time()
            action()
            times.append(process_time() - began)
    return min(times)


@contextmanager
def _untraced() -> Iterator[None]:
    """Outside of coverage's sight, where coverage is looked for."""
    from coverage import Coverage

    coverage = Coverage.current()
    if coverage is None:
        yield
        return
    coverage.stop()
    try:
        yield
    finally:
        coverage.start()


def peak_memory() -> int:
    """The most bytes that this process has had in memory so far; 0 where the system does not say (Windows)."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << (0 if sys.platform == "darwin" else 10)
