"""Named tuples are what those of `typing` are, however they are made."""

import pickle
import typing

import pytest

from paginate.records import NamedTuple


class Frame(NamedTuple):
    """A frame."""

    name: str
    width: float
    lines: int = 3
    tint: float | None = None

    @property
    def area(self) -> float:
        """Width by lines."""
        return self.width * self.lines

    def __str__(self) -> str:
        return f"{super().__repr__()}!"


class Same(typing.NamedTuple):
    """The same by `typing`."""

    name: str
    width: float
    lines: int = 3
    tint: float | None = None


class Nothing(NamedTuple):
    """It has no fields."""


def test_it_is_a_tuple() -> None:
    frame = Frame("a", 2.0)
    assert tuple(frame) == ("a", 2.0, 3, None) == tuple(Same("a", 2.0))
    assert hash(frame) == hash(Same("a", 2.0))
    assert isinstance(frame, tuple)
    assert [frame.name, frame.width, frame.lines, frame.tint] == [*frame]
    assert Frame("b", 1, tint=0.5, lines=2) == ("b", 1, 2, 0.5)
    assert Nothing() == ()
    assert not hasattr(frame, "__dict__")


def test_its_own_methods() -> None:
    frame = Frame("a", 2.0)
    assert frame.area == 6
    assert repr(frame) == "Frame(name='a', width=2.0, lines=3, tint=None)"
    assert str(frame) == f"{frame!r}!"
    assert Frame.__doc__ == "A frame."


def test_the_methods_of_named_tuples() -> None:
    frame, same = Frame("a", 2.0), Same("a", 2.0)
    assert frame._asdict() == same._asdict()
    assert tuple(frame._replace(lines=5)) == tuple(same._replace(lines=5))
    assert type(frame._replace(lines=5)) is Frame
    assert Frame._make(["a", 2.0, 3, None]) == frame
    assert Frame._fields == Same._fields
    assert pickle.loads(pickle.dumps(frame)) == frame


def test_it_is_matched_by_place_and_by_name() -> None:
    match Frame("a", 2.0):
        case Frame("a", width, lines=lines):
            assert (width, lines) == (2.0, 3)
        case _:
            pytest.fail("it does not match")


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError, match=r"Frame.__new__\(\) missing 1 required positional argument: 'width'"):
        Frame("a")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'widht'"):
        Frame("a", widht=2.0)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="4 fields, not 1"):
        Frame._make(["a"])
    with pytest.raises(ValueError, match="no fields widht"):
        Frame("a", 2.0)._replace(widht=3)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Frame("a", 2.0).width = 3  # type: ignore[misc]


def test_defaults_come_last() -> None:
    with pytest.raises(TypeError, match="a field without a default follows a"):

        class Wrong(NamedTuple):
            a: int = 1
            b: int  # type: ignore[misc]
