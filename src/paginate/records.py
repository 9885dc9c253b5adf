"""Values whose classes cost little to make: named tuples for 0.1 million instructions a class, where those of `typing` take 0.94
and a dataclass 4, and values that work out more of themselves when they are asked.

A render imports 190 named tuples, and ends so soon that to make their classes took a tenth of its time. What differs between them is
their fields and `__new__`, whose code is that of another class with as many fields under other names; all else they inherit.
"""

from __future__ import annotations

from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, dataclass_transform

__all__ = ["NamedTuple", "Value"]


class _Record(tuple[Any, ...]):
    """What the classes have in common: see `collections.namedtuple`."""

    __slots__ = ()
    _fields: tuple[str, ...]

    @classmethod
    def _make(cls, values: Any) -> Any:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Any:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"{type(self).__name__} has no fields {', '.join(changes)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        values = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({', '.join(values)})"


@cache
def _code(count: int) -> CodeType:
    """The code of a function that makes a tuple of so many values."""
    names = "".join(f"_{number}, " for number in range(count))
    code: CodeType = eval(f"lambda _cls, {names}: _new(_cls, ({names}))").__code__  # noqa: S307  of nothing but a number
    return code


def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    code = _code(len(fields)).replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__")
    return FunctionType(code, {"_new": tuple.__new__, "__name__": __name__}, "__new__", defaults)


class _Maker(type):
    """Makes of the body of a class a class of its own: it is no instance of this one."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:  # noqa: ARG004 - `NamedTuple` alone
        from collections import _tuplegetter  # type: ignore[attr-defined]  # what `namedtuple` has for its own fields

        fields = tuple(body.get("__annotations__", ()))
        defaulted = [field for field in fields if field in body]
        if defaulted != list(fields[len(fields) - len(defaulted) :]):
            raise TypeError(f"{name}: a field without a default follows {defaulted[0]}")
        defaults = tuple(body.pop(field) for field in defaulted)
        for index, field in enumerate(fields):
            body[field] = _tuplegetter(index, "")
        body |= {
            "__slots__": (),
            "__match_args__": fields,
            "__new__": _constructor(name, fields, defaults),
            "_fields": fields,
        }
        return type(name, (_Record,), body)


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Value:
    """A value whose fields are given by their names. It has a dictionary, for what is worked out once (`cached_property`)."""

    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)
