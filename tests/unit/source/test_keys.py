"""The table of the language: what its rows must hold, and how a value is made of them."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from paginate.source.keys import Key, Keys, Table
from paginate.source.press_schema import Press
from paginate.source.readers import ByName, Faulty, ListOf, Pair, Reader, ValueReader
from paginate.source.schema import FRAMES, Layout
from paginate.source.schema_values import LENGTH, TEXT, whole


def rows(keys: type[Keys], known: dict[type[Keys], None]) -> None:
    """The classes of keys that a class leads to, itself among them."""
    if keys not in known:
        known[keys] = None
        for key in keys.table.values():
            inside(key.reader, known)


def inside(reader: Reader[Any], known: dict[type[Keys], None]) -> None:
    if isinstance(reader, Table):
        rows(reader.keys, known)
    elif isinstance(reader, ListOf | Pair | ByName):
        inside(reader.item, known)
    elif len(reader.by_shape) > 1:
        for each in reader.by_shape:
            inside(each, known)


def every_row() -> list[Any]:
    known: dict[type[Keys], None] = {}
    for keys in (Layout, Press, *FRAMES.values()):
        rows(keys, known)
    return [pytest.param(key, id=f"{keys.__name__}-{name}") for keys in known for name, key in keys.table.items()]


@pytest.mark.parametrize("key", every_row())
def test_a_row(key: Key[Any]) -> None:
    example = yaml.load(f"key: {key.example}", Loader=yaml.BaseLoader)["key"]
    assert key.reader.read(example) is not None
    if key.default is not None:
        key.reader.read(key.default)
    assert not (key.required and key.default is not None)
    assert key.meaning.endswith((".", "`."))
    assert key.chinese_meaning.endswith("。")
    assert any("\u4e00" <= character <= "\u9fff" for character in key.chinese)


class Inner(Keys):
    count = Key(whole(1, 9), "数", "How many.", "几个。", "3", required=True)


class Outer(Keys):
    name = Key(TEXT, "名", "A name.", "名称。", "x")
    length = Key(LENGTH, "长", "A length.", "长度。", "9pt", default="1mm", name="long-one")
    inner = Key(ListOf(Table(Inner), most=2), "内", "Others.", "其他。", "[{count: 1}]", default=[])


class Derived(Outer):
    more = Key(Pair(LENGTH), "余", "Two.", "两个。", "[1mm, 2mm]")


def faults(reader: Reader[Any], value: Any) -> list[tuple[str, tuple[str | int, ...], str]]:
    with pytest.raises(Faulty) as caught:
        reader.read(value)
    return [(fault.code, fault.path, fault.key) for fault in caught.value.faults]


def test_what_is_said_goes_before_what_is_usual() -> None:
    found = Table(Outer).read({"long-one": "2mm", "inner": [{"count": "2"}]})
    assert (found.name, str(found.length), [inner.count for inner in found.inner]) == (None, "2mm", [2])
    assert set(found.said) == {"length", "inner"}
    usual = Table(Outer).read({})
    assert (str(usual.length), usual.inner, dict(usual.said)) == ("1mm", (), {})
    assert usual.length is Table(Outer).read({}).length


def test_keys_are_as_the_file_has_them() -> None:
    found = Table(Outer).read({"name": "x"})
    with pytest.raises(AttributeError):
        found.name = "y"
    assert found.name == "x"


def test_inherited_keys_come_first() -> None:
    assert list(Derived.table) == ["name", "long-one", "inner", "more"]
    assert list(Outer.table) == ["name", "long-one", "inner"]


def test_every_fault_is_found_with_its_path_and_its_innermost_key() -> None:
    value = {"long-one": "x", "inner": [{"count": "10"}, {"cuont": "1"}], "other": None, "more": ["1mm"]}
    assert faults(Table(Derived), value) == [
        ("not-a-length", ("long-one",), "long-one"),
        ("out-of-range", ("inner", 0, "count"), "count"),
        ("missing-key", ("inner", 1, "count"), "count"),
        ("unknown-key", ("inner", 1, "cuont"), ""),
        ("wrong-count", ("more",), "more"),
        ("unknown-key", ("other",), ""),
    ]


@pytest.mark.parametrize(
    ("reader", "value", "code", "expected"),
    [
        (Table(Outer), "x", "wrong-shape", ("mapping",)),
        (Table(Outer), None, "empty-value", ("mapping",)),
        (ListOf(TEXT), {}, "wrong-shape", ("list",)),
        (ListOf(TEXT, least=1), [], "wrong-count", ()),
        (ListOf(TEXT, most=1), ["a", None], "wrong-count", ()),
        (Pair(LENGTH), ["1mm", "2mm", "x"], "wrong-count", ()),
        (Pair(LENGTH), "1mm", "wrong-shape", ("list",)),
        (ByName(TEXT), [], "wrong-shape", ("mapping",)),
        (TEXT | ListOf(TEXT), {}, "wrong-shape", ("text", "list")),
        (TEXT | ListOf(TEXT), None, "empty-value", ("text", "list")),
    ],
)
def test_a_value_of_another_shape_or_count(
    reader: Reader[Any], value: Any, code: str, expected: tuple[str, ...]
) -> None:
    with pytest.raises(Faulty) as caught:
        reader.read(value)
    (fault,) = caught.value.faults
    assert (fault.code, fault.expected) == (code, expected)


def test_a_choice_of_three_shapes() -> None:
    reader = whole(1, 9) | ListOf(TEXT) | Table(Inner)
    assert (reader.read("3"), reader.read(["3"])) == (3, ("3",))
    inner = reader.read({"count": "3"})
    assert isinstance(inner, Inner)
    assert [type(each) for each in reader.by_shape] == [ValueReader, ListOf, Table]
