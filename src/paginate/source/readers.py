"""The readers of the language: each takes the data of a place in the file and gives their meaning, or all their faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

from paginate.diagnostics import Phrase
from paginate.records import NamedTuple
from paginate.source.positions import Data, Path
from paginate.source.values import ValueProblem, shape

if TYPE_CHECKING:
    from paginate.source.keys import Keys

One = TypeVar("One")
Other = TypeVar("Other")
Step = TypeVar("Step", str, int)
Meaning = TypeVar("Meaning", covariant=True)  # noqa: PLC0105  a reader gives it and takes none

NO_LIMIT: Final = 1_000_000
"""Items of a list without a limit of its own: more than a layout may have values."""


class Fault(NamedTuple):
    """What is wrong with a value: a finding's code and the values that fill its words.

    `path` leads to it from the value that is read. `key` is the innermost key of the language on that path, and `table` are
    the keys that are allowed beside it. `expected` are the shapes that a value of another shape should have had.
    """

    code: str
    value: Data
    words: Mapping[str, str | Phrase] = {}
    expected: tuple[str, ...] = ()
    path: Path = ()
    key: str = ""
    table: type[Keys] | None = None


class Faulty(Exception):
    """A value that cannot be read, and every fault in it."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults)
        self.faults = faults

    def behind(self, step: str | int) -> Iterator[Fault]:
        """The faults as the value has them that holds this one at `step`."""
        return (fault._replace(path=(step, *fault.path)) for fault in self.faults)


class Reader(Generic[Meaning]):
    """Reads values of one shape; `one | other` reads values of either's."""

    shape: ClassVar[str]

    def read(self, value: Data) -> Meaning:
        """The meaning of the value. Raises Faulty if it has none."""
        raise NotImplementedError

    def __or__(self, other: Reader[Other]) -> ByShape[Meaning | Other]:
        return ByShape((*self.by_shape, *other.by_shape))

    def chosen(self, value: Data) -> Reader[Meaning] | None:  # noqa: ARG002  those that choose look at it
        """The reader by which this one has the value read: itself, if it does not choose; None where none is for it."""
        return self

    def inside(self, value: Data) -> Iterable[tuple[str | int, Data, Reader[Any]]]:  # noqa: ARG002  a text holds none
        """The values that the value holds, as far as they are read, each with its step and its reader."""
        return ()

    @property
    def by_shape(self) -> Sequence[Reader[Meaning]]:
        """The readers that this one chooses from: itself alone, if it does not choose."""
        return (self,)


class ValueReader(Reader[Meaning]):
    """Reads a text with a meaning of its own; `name` is its name in the documentation, `schema` is its JSON Schema."""

    shape = "text"

    def __init__(self, name: str, meaning: Callable[[object], Meaning], schema: Mapping[str, object]) -> None:
        self.name = name
        self.schema = schema
        self._meaning = meaning

    def read(self, value: Data) -> Meaning:
        """The meaning of the text."""
        try:
            return self._meaning(value)
        except ValueProblem as problem:
            raise Faulty(Fault(problem.code, value, problem.values)) from None


class Reference(ValueReader[str]):
    """Reads the name of a part in another section of the layout."""

    def __init__(self, name: str, section: str, meaning: Callable[[object], str], schema: Mapping[str, object]) -> None:
        super().__init__(name, meaning, schema)
        self.section = section


class ListOf(Reader[tuple[One, ...]]):
    """Reads a list of `least` to `most` values of one kind."""

    shape = "list"

    def __init__(self, item: Reader[One], *, least: int = 0, most: int = NO_LIMIT) -> None:
        self.item = item
        self.least = least
        self.most = most

    def read(self, value: Data) -> tuple[One, ...]:
        """The meanings of the items."""
        if not isinstance(value, list):
            raise wrong_shape(value, self.shape)
        if not self.least <= len(value) <= self.most:
            raise Faulty(Fault("wrong-count", value))
        faults: list[Fault] = []
        items = read_each(enumerate(value), self.item, faults)
        if faults:
            raise Faulty(*faults)
        return tuple(items.values())

    def inside(self, value: Data) -> Iterable[tuple[str | int, Data, Reader[Any]]]:
        """The items."""
        return ((place, item, self.item) for place, item in enumerate(value if isinstance(value, list) else ()))


class Pair(Reader[tuple[One, One]]):
    """Reads a list of two values of one kind."""

    shape = "list"

    def __init__(self, item: Reader[One]) -> None:
        self.item = item

    def read(self, value: Data) -> tuple[One, One]:
        """The meanings of the two."""
        if not isinstance(value, list):
            raise wrong_shape(value, self.shape)
        if len(value) > 2:
            raise Faulty(Fault("wrong-count", value))
        faults: list[Fault] = []
        items = read_each(enumerate(value), self.item, faults)
        if len(value) < 2:
            faults.append(Fault("wrong-count", value))
        if faults:
            raise Faulty(*faults)
        return items[0], items[1]

    def inside(self, value: Data) -> Iterable[tuple[str | int, Data, Reader[Any]]]:
        """The two."""
        return ((place, item, self.item) for place, item in enumerate(value if isinstance(value, list) else ()))


class ByName(Reader[Mapping[str, One]]):
    """Reads values of one kind by names that the layout gives them."""

    shape = "mapping"

    def __init__(self, item: Reader[One]) -> None:
        self.item = item

    def read(self, value: Data) -> Mapping[str, One]:
        """The value of each name."""
        if not isinstance(value, dict):
            raise wrong_shape(value, self.shape)
        faults: list[Fault] = []
        items = read_each(value.items(), self.item, faults)
        if faults:
            raise Faulty(*faults)
        return items

    def inside(self, value: Data) -> Iterable[tuple[str | int, Data, Reader[Any]]]:
        """The value of each name."""
        return ((name, item, self.item) for name, item in value.items()) if isinstance(value, dict) else ()


class ByShape(Reader[Meaning]):
    """Reads a value with the one of several readers that is for its shape."""

    def __init__(self, readers: Sequence[Reader[Meaning]]) -> None:
        self._readers = {reader.shape: reader for reader in readers}

    def read(self, value: Data) -> Meaning:
        """The meaning of the value, by the reader for its shape."""
        if reader := self.chosen(value):
            return reader.read(value)
        raise wrong_shape(value, *self._readers)

    def chosen(self, value: Data) -> Reader[Meaning] | None:
        """The reader for values of this one's shape; None if there is none."""
        return self._readers.get(shape(value))

    @property
    def by_shape(self) -> Sequence[Reader[Meaning]]:
        """The readers, in the order in which they were given."""
        return tuple(self._readers.values())


def wrong_shape(value: Data, *expected: str) -> Faulty:
    """The error for a value that has none of the expected shapes."""
    return Faulty(Fault("empty-value" if value is None else "wrong-shape", value, expected=expected))


def read_each(values: Iterable[tuple[Step, Data]], reader: Reader[One], faults: list[Fault]) -> dict[Step, One]:
    """The meanings of the sound values, by their steps; the faults of the others go into `faults`."""
    found = {}
    for step, value in values:
        try:
            found[step] = reader.read(value)
        except Faulty as faulty:
            faults.extend(faulty.behind(step))
    return found
