"""What a process that makes pages again and again keeps from one run to the next."""

from __future__ import annotations

from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Values by their keys. What neither this run nor the one before it asked for is forgotten."""

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._now: dict[Key, Value] = {}
        self._before: dict[Key, Value] = {}

    def begin_run(self) -> None:
        """What is asked for from now on is of another run."""
        self._before, self._now = self._now, {}

    def get(self, key: Key) -> Value | None:
        """The value that was kept under the key, if there is one."""
        found = self._now.get(key)
        if found is None and self._before and (found := self._before.get(key)) is not None:
            self._now[key] = found
        return found

    def forget(self, key: Key) -> None:
        """Keep nothing under the key."""
        self._now.pop(key, None)
        self._before.pop(key, None)

    def keep(self, key: Key, value: Value) -> Value:
        """The value, from now on kept."""
        self._now[key] = value
        return value
