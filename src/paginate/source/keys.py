"""Keys of the language as rows of a table: their names, readers, meanings, examples and defaults."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from typing import Any, ClassVar, Generic, Literal, NoReturn, Self, TypeVar, cast, overload

from paginate.source.positions import Data
from paginate.source.readers import Fault, Faulty, Meaning, Reader, wrong_shape

One = TypeVar("One")
Kept = TypeVar("Kept")
Own = TypeVar("Own", bound="Keys")


class Key(Generic[Kept]):
    """One key: a row of the table that a class of keys is.

    `name` is how a layout spells it, as its attribute is called if nothing else is said, and `chinese` is its Chinese name.
    `meaning` and `chinese_meaning` say what it is for; `example` is a possible value. `default` is what a layout
    without the key would have written, unless the key is required; None leaves it to the module that uses the key.
    """

    @overload
    def __init__(
        self: Key[One],
        reader: Reader[One],
        chinese: str,
        meaning: str,
        chinese_meaning: str,
        example: str,
        *,
        required: Literal[True],
        name: str = "",
    ) -> None: ...
    @overload
    def __init__(
        self: Key[One],
        reader: Reader[One],
        chinese: str,
        meaning: str,
        chinese_meaning: str,
        example: str,
        *,
        default: Data,
        name: str = "",
    ) -> None: ...
    @overload
    def __init__(
        self: Key[One | None],
        reader: Reader[One],
        chinese: str,
        meaning: str,
        chinese_meaning: str,
        example: str,
        *,
        name: str = "",
    ) -> None: ...
    def __init__(  # noqa: PLR0913  a row has this many cells
        self,
        reader: Reader[Any],
        chinese: str,
        meaning: str,
        chinese_meaning: str,
        example: str,
        *,
        default: Data = None,
        required: bool = False,
        name: str = "",
    ) -> None:
        self.reader = reader
        self.chinese = chinese
        self.meaning = meaning
        self.chinese_meaning = chinese_meaning
        self.example = example
        self.default = default
        self.required = required
        self.name = name

    def __set_name__(self, owner: type, attribute: str) -> None:
        self.attribute = attribute
        self.name = self.name or attribute

    @overload
    def __get__(self, keys: None, owner: type) -> Self: ...
    @overload
    def __get__(self, keys: Keys, owner: type) -> Kept: ...
    def __get__(self, keys: Keys | None, owner: type) -> Self | Kept:
        """The default, read only if the keys have no value of their own."""
        return self if keys is None else self._usual

    @cached_property
    def _usual(self) -> Kept:
        return cast("Kept", None if self.default is None else self.reader.read(self.default))


class Keys:
    """Values by keys, and the table of all possible keys.

    `table` has the keys by their names, inherited ones first. `moved`: by what once was a key here, or is one elsewhere, the
    phrase that says where it is.
    """

    table: ClassVar[Mapping[str, Key[Any]]] = {}
    moved: ClassVar[Mapping[str, str]] = {}

    def __init__(self, **said: object) -> None:
        vars(self).update(said)

    def __init_subclass__(cls) -> None:
        cls.table = {**cls.table, **{key.name: key for key in vars(cls).values() if isinstance(key, Key)}}

    def __setattr__(self, attribute: str, value: object) -> NoReturn:
        raise AttributeError(f"{attribute} is as the file has it")

    @property
    def said(self) -> Mapping[str, Any]:
        """The values that the file has itself, by attribute."""
        return vars(self)


class ByKeys(Reader[Meaning]):
    """Reads a value by keys of the language: `table` has every key that may occur, `english` the English names of all
    by their Chinese ones."""

    shape = "mapping"

    def __init__(self, table: Mapping[str, Key[Any]]) -> None:
        self.table = table
        self.english = {key.chinese: name for name, key in table.items()}

    def of_keys(self, names: Collection[str]) -> ByKeys[Any]:  # noqa: ARG002  frames look at them
        """The reader of a value with these keys: itself, if there is only one kind of it."""
        return self

    def inside(self, value: Data) -> Iterable[tuple[str | int, Data, Reader[Any]]]:
        """The values of the keys."""
        keys = value if isinstance(value, dict) else {}
        return ((name, keys[name], key.reader) for name, key in self.table.items() if name in keys)


class Table(ByKeys[Own]):
    """Reads a value by the keys of a class."""

    def __init__(self, keys: type[Own]) -> None:
        super().__init__(keys.table)
        self.keys = keys

    def read(self, value: Data) -> Own:
        """The keys with their values."""
        if not isinstance(value, dict):
            raise wrong_shape(value, self.shape)
        faults: list[Fault] = []
        said = self._read_keys(value, faults)
        if faults:
            raise Faulty(*faults)
        return self.keys(**said)

    def _read_keys(self, values: Mapping[str, Data], faults: list[Fault]) -> dict[str, object]:
        said = {}
        for name, key in self.table.items():
            if name in values:
                try:
                    said[key.attribute] = key.reader.read(values[name])
                except Faulty as faulty:
                    faults.extend(
                        fault if fault.table else fault._replace(key=name, table=self.keys)
                        for fault in faulty.behind(name)
                    )
            elif key.required:
                faults.append(Fault("missing-key", None, path=(name,), key=name, table=self.keys))
        for name, value in values.items():
            if name not in self.table:
                faults.append(Fault("unknown-key", value, path=(name,), table=self.keys))
        return said


class LaterTable(Table[Own]):
    """Reads a value by the keys of a class whose module is imported when it is first asked: most layouts need none of it."""

    def __init__(self, load: Callable[[], type[Own]]) -> None:
        self._load = load

    def __getattr__(self, name: str) -> Any:
        if name not in ("keys", "table", "english"):
            raise AttributeError(name)
        super().__init__(self._load())
        return getattr(self, name)
