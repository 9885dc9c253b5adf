"""Results that take long to make, kept on disk by the content they were made from, so that the next run can use them."""

from __future__ import annotations

import hashlib
import os
import struct
import sys
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar, cast

from paginate.assets.digests import Digests
from paginate.assets.unfinished import clear_unfinished, unfinished
from paginate.expressions import expression
from paginate.kept import Kept

BOUND: Final = 2_000_000_000
"""Bytes that the cache may take on disk: the photos of some hundreds of pages."""

VERSION: Final = "2"
"""Goes into every key. Raise it when the same parts would make another entry than before."""

_OWN: Final = expression(r"[0-9a-f]{64}(\.\d+\.\d+)?")
"""Names of entries, and of those that the first versions of the program did not finish; of other files in the folder only
those are ever taken away that were in the making."""

_MAGIC: Final = b"paginate"
_HEADER: Final = struct.Struct(">8sQI")
"""Before an entry's data: the magic, the data's length in bytes, their CRC-32."""

Entry = TypeVar("Entry")


def cache_key(*parts: str) -> str:
    """The key of an entry made from `parts`: a hexadecimal SHA-256, fit to name a file."""
    told_apart = "".join(f"{len(part)}:{part}" for part in (VERSION, *parts))
    return hashlib.sha256(told_apart.encode()).hexdigest()


def cache_folder(environment: Mapping[str, str], platform: str) -> Path | None:
    """The folder for the cache: $PAGINATE_CACHE, else `paginate` in the platform's cache folder; None if unknown.

    `platform` is as in sys.platform. Elsewhere than on Windows and macOS the XDG Base Directory Specification holds,
    by which a relative $XDG_CACHE_HOME does not count.
    """
    if own := environment.get("PAGINATE_CACHE"):
        return Path(own)
    home = environment.get("HOME")
    caches: str | None
    if platform == "win32":
        caches = environment.get("LOCALAPPDATA")
    elif platform == "darwin":
        caches = home and f"{home}/Library/Caches"
    elif (named := environment.get("XDG_CACHE_HOME", "")).startswith("/"):
        caches = named
    else:
        caches = home and f"{home}/.cache"
    return Path(caches, "paginate") if caches else None


class Cache:
    """Entries on disk, by key.

    A cache never prevents a run: if its folder cannot be read or written it is empty and stays so, and an entry that
    is damaged, or that says nothing that can be understood, counts as none.

    One that serves several runs keeps what it read in memory as well, `digests` of the files that the entries are made from,
    and of these the `originals` that are printed as they are, by their digests.
    """

    def __init__(self, folder: Path | None, bound: int = BOUND) -> None:
        """Entries in `folder`, made when the first is put, of at most `bound` bytes together; None keeps nothing."""
        self._folder = folder
        self._bound = bound
        self._cleared = False
        self.digests = Digests()
        self.originals: Kept[str, bytes] = Kept()
        self._understood: Kept[str, object] = Kept()

    def begin_run(self) -> None:
        """Forget of what is in memory what the last run did not ask for."""
        self.digests.begin_run()
        self.originals.begin_run()
        self._understood.begin_run()

    @classmethod
    def for_user(cls) -> Cache:
        """The cache in the folder that the environment names."""
        return cls(cache_folder(os.environ, sys.platform))

    def get(self, key: str) -> bytes | None:
        """The entry's data, as they were put; None if there is no entry or it is damaged."""
        if self._folder is None:
            return None
        if not self._cleared:
            self._cleared = True
            clear_unfinished(self._folder)
        try:
            with (self._folder / key).open("rb") as file:
                header, data = file.read(_HEADER.size), file.read()
        except OSError:
            return None
        return data if header == _header(data) else None

    def understood(self, key: str, understand: Callable[[bytes], Entry]) -> Entry | None:
        """The entry's data as `understand` reads them; None also if it raises ValueError, and the entry is made anew.

        A key has one reader: what it made is kept.
        """
        known = self._understood.get(key)
        if known is not None:
            return cast(Entry, known)
        data = self.get(key)
        if data is None:
            return None
        try:
            entry = understand(data)
        except ValueError:
            return None
        self._understood.keep(key, entry)
        return entry

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, or silently not; the oldest entries go where room is short."""
        self._understood.forget(key)
        if self._folder is None or _HEADER.size + len(data) > self._bound:
            return
        temporary = unfinished(self._folder)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with temporary.open("xb") as file:
                file.write(_header(data))
                file.write(data)
            temporary.replace(self._folder / key)
            self._make_room(self._folder)
        except OSError:
            with suppress(OSError):
                temporary.unlink()

    def _make_room(self, folder: Path) -> None:
        with os.scandir(folder) as files:
            entries = [(file.stat(), file.name) for file in files if _OWN.fullmatch(file.name)]
        surplus = sum(stat.st_size for stat, _ in entries) - self._bound
        for stat, name in sorted(entries, key=lambda entry: (entry[0].st_mtime_ns, entry[1])):
            if surplus <= 0:
                return
            (folder / name).unlink()
            surplus -= stat.st_size


def _header(data: bytes) -> bytes:
    return _HEADER.pack(_MAGIC, len(data), zlib.crc32(data))
