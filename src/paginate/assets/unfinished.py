"""Unfinished files: their names, the process that writes each, and those that nobody will finish."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from paginate.expressions import expression

ENDING: Final = ".part"

LONGEST_LIFE: Final = 24 * 60 * 60
"""Seconds: no run takes as long, whatever process has its number now."""

_NAME: Final = expression(r"\.paginate-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{16}\.part")
"""The machine, the number of the process, and a part that differs for each file of the process."""


def unfinished(folder: Path) -> Path:
    """A name for a file, or a folder, that is to be renamed within `folder` once it is whole."""
    return folder / f".paginate-{_machine()}-{os.getpid()}-{os.urandom(8).hex()}{ENDING}"


def clear_unfinished(folder: Path) -> None:
    """Delete the unfinished files in `folder` of runs that have ended, or that began more than a day ago."""
    with suppress(OSError):
        for name in os.listdir(folder):  # noqa: PTH208  (of thousands of entries no paths are made)
            if name.endswith(ENDING) and _is_left(folder / name):
                _take_away(folder / name)


def _is_left(path: Path) -> bool:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return False
    machine, process = found[1], int(found[2])
    if machine == _machine() and not _lives(process):
        return True
    try:
        return time.time() - path.stat().st_mtime > LONGEST_LIFE
    except OSError:
        return False


def _take_away(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            from shutil import rmtree  # with compressors of archives, for a folder that a run has left

            rmtree(path)
        else:
            path.unlink()


@cache
def _machine() -> str:
    """Eight digits for the machine and, on Linux, for the container whose processes are counted for themselves."""
    if sys.platform == "win32":
        name = os.environ.get("COMPUTERNAME", "")
    else:
        name = os.uname().nodename
    with suppress(OSError):
        name += str(Path("/proc/self/ns/pid").readlink())
    return hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()[:8]


def _lives(process: int) -> bool:
    """Whether there is such a process on this machine. Windows is not asked: there the same call ends the process."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # somebody else's
        return True
    return True
