"""When a file of the layout is saved: by the system's own notice, or by looking again and again where there is none."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from watchfiles import Change, awatch

from paginate import pipeline
from paginate.pipeline import Composed
from paginate.preview.mounts import needs_polling

QUIET: Final = 4
"""Milliseconds without a further change after which a save is over; an editor writes a text in less than one."""

LONGEST: Final = 100
"""Milliseconds after which what has changed is told though changes go on."""

LOOK_AGAIN: Final = 1.0
"""Seconds after which it is looked whether something has changed of which no notice was given."""

POLL: Final = 250
"""Milliseconds from one look at the files to the next where the system gives no notice."""

PASSING: Final = (".swp", ".swx", ".tmp", ".part", "~")
"""How names of files end that editors and our own program write on the way to another."""


def is_passing(path: str) -> bool:
    """Whether a file is none that a layout could name: one in the making, or a hidden one."""
    name = Path(path).name
    return name.startswith(".") or name.endswith(PASSING) or name.isdigit()  # Vim tries folders with the file 4913


def watched_folders(layout: Path, composed: Composed | None) -> frozenset[Path]:
    """The folders whose changes concern the page: those of its files, also of such as are missing."""
    folders = {layout.parent, layout.resolve().parent}
    if composed is not None:
        folders |= {path.parent for path in pipeline.input_files(composed)}
        for name in pipeline.input_names(composed.layout):
            with suppress(
                Exception
            ):  # a name that no file can have, or that leads out: it is reported where it is read
                folders.add(composed.assets.path(name).parent)
    return frozenset(folder for folder in folders if folder.is_dir())


class Watcher:
    """Watches a layout's folders; which these are may change with each render."""

    def __init__(self, layout: Path, *, polls: bool = False) -> None:
        self._layout, self._polls = layout, polls
        self._folders = watched_folders(layout, None)
        self._stale = asyncio.Event()

    def watch(self, composed: Composed | None) -> None:
        """Watch the folders of this page from now on."""
        folders = watched_folders(self._layout, composed)
        if composed is None:
            folders |= self._folders
        if folders != self._folders:
            self._folders = folders
            self._stale.set()

    async def run(self, saved: Callable[[], None]) -> None:
        """Call `saved` after each change, for ever; and once when other folders are watched, since before that nobody saw what was
        saved in them."""
        while True:
            self._stale.clear()
            wanted = self._folders
            state = _state(wanted)
            saved()
            async for changes in self._changes([folder for folder in wanted if folder.is_dir()]):
                now = _state(wanted)
                if now != state or any(not is_passing(path) for _, path in changes):
                    saved()
                if self._stale.is_set() or now.keys() != state.keys():
                    break
                state = now

    async def _changes(self, folders: Sequence[Path]) -> AsyncIterator[set[tuple[Change, str]]]:
        """The changes in these folders, as they come; at least once a second, also where there are none."""
        if not folders:
            await asyncio.sleep(LOOK_AGAIN)
            yield set()
            return
        polls = self._polls or any(map(needs_polling, folders))
        async for changes in awatch(
            *folders,
            watch_filter=None,
            debounce=LONGEST,
            step=QUIET,
            stop_event=self._stale,
            rust_timeout=round(1000 * LOOK_AGAIN),
            yield_on_timeout=True,
            recursive=False,
            force_polling=polls or None,
            poll_delay_ms=POLL,
            ignore_permission_denied=True,
        ):
            yield changes


File = tuple[str, int, int, int]
"""A file's name, its number in the file system, its size, and when it was written."""

State = Mapping[tuple[Path, int, int], frozenset[File]]
"""By each folder that is there, with its number in the file system, what is in it."""


def _state(folders: Iterable[Path]) -> State:
    """What is in the folders. A notice may be lost, and of folders that are renamed none is given."""
    found = {}
    for folder in folders:
        with suppress(OSError):
            there = folder.stat()
            found[folder, there.st_dev, there.st_ino] = frozenset(_files(folder))
    return found


def _files(folder: Path) -> Iterator[File]:
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if not is_passing(entry.name):
                    state = entry.stat()
                    yield entry.name, state.st_ino, state.st_size, state.st_mtime_ns
