"""Digests of files: a file that is still the same one, unchanged, is not read again."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from paginate.kept import Kept
from paginate.records import NamedTuple


class _Identity(NamedTuple):
    """Which file it is, and in which state. A file that is written to twice within one tick of the file system's clock may keep it."""

    device: int
    number: int
    size: int
    modified: int
    changed: int


class _Digested(NamedTuple):
    """A file's digest in this state, and the run in which it was read."""

    identity: _Identity
    digest: str
    run: int
    is_sure: bool


class Digests:
    """The SHA-256 of files, kept from run to run by what the system says of them.

    A digest is believed once it was made in a run after the one that first met the file in this state: the clock has gone on since,
    so that whatever was written after the reading shows.
    """

    __slots__ = ("_known", "_run")

    def __init__(self) -> None:
        self._known: Kept[Path, _Digested] = Kept()
        self._run = 0

    def begin_run(self) -> None:
        """Forget the files that the last run did not ask for."""
        self._run += 1
        self._known.begin_run()

    def digest(self, path: Path) -> str:
        """The hexadecimal SHA-256 of the file's content. Raises OSError."""
        with path.open("rb") as file:
            identity, known = _identity(file), self._known.get(path)
            is_met = known is not None and known.identity == identity
            if known is not None and is_met and known.is_sure:
                return known.digest
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            if not is_met or known is None:
                self._known.keep(path, _Digested(identity, digest, self._run, is_sure=False))
            elif known.run < self._run and _identity(file) == identity:
                self._known.keep(path, _Digested(identity, digest, self._run, is_sure=True))
        return digest


def _identity(file: BinaryIO) -> _Identity:
    status = os.fstat(file.fileno())
    return _Identity(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
