"""JSON Schema as far as the project's schemas use it: what of a value is not as a schema says.

Draft 2020-12. An editor validates with a library of its own; this says what such a library says, for the keywords that occur.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

import yaml

Json = Any

TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "null": (type(None),),
    "anything": (object,),
}

NOTES: Final = {"$schema", "$defs", "title", "description", "default", "examples"}
"""Keywords that ask for nothing."""


class _Loader(yaml.SafeLoader):
    """YAML 1.2, as editors read it: a date is a text, and so is `off`."""


_Loader.yaml_implicit_resolvers = {
    first: [each for each in resolvers if each[0] not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def read_yaml(text: str) -> Json:
    """The value of a YAML text."""
    return yaml.load(text, Loader=_Loader)


def problems(value: Json, schema: Json) -> list[str]:
    """Where and in which keyword a value is not as the schema says."""
    return list(_problems(value, schema, schema, "$"))


def _problems(value: Json, schema: Json, top: Json, at: str) -> Iterator[str]:
    for keyword, wanted in schema.items():
        match keyword:
            case "$ref":
                yield from _problems(value, top["$defs"][wanted.removeprefix("#/$defs/")], top, at)
            case "type":
                kinds = [wanted] if isinstance(wanted, str) else wanted
                if not any(_is(value, kind) for kind in kinds):
                    yield f"{at}: {value!r} is no {wanted}"
            case "allOf":
                for each in wanted:
                    yield from _problems(value, each, top, at)
            case "anyOf" | "oneOf":
                sound = sum(not any(_problems(value, each, top, at)) for each in wanted)
                if sound == 0 or (keyword == "oneOf" and sound > 1):
                    yield f"{at}: {value!r} is {sound} of {keyword}"
            case _ if keyword not in NOTES:
                of_type, inner = OF_A_TYPE[keyword]
                if _is(value, of_type):
                    yield from inner(value, Asked(schema, top, at))


def _is(value: Json, kind: str) -> bool:
    return isinstance(value, TYPES[kind]) and (kind in ("boolean", "anything") or not isinstance(value, bool))


class Asked(NamedTuple):
    """What asks: the schema with the keyword, the whole of it, and where the value is."""

    schema: Json
    top: Json
    at: str


def _enum(value: Json, asked: Asked) -> Iterator[str]:
    if not any(type(each) is type(value) and each == value for each in asked.schema["enum"]):
        yield f"{asked.at}: {value!r} is not in the enum"


def _pattern(value: Json, asked: Asked) -> Iterator[str]:
    if not re.search(asked.schema["pattern"], value):
        yield f"{asked.at}: {value!r} has not the pattern"


def _range(value: Json, asked: Asked) -> Iterator[str]:
    if not asked.schema.get("minimum", value) <= value <= asked.schema.get("maximum", value):
        yield f"{asked.at}: {value!r} is out of range"


def _count(value: Json, asked: Asked) -> Iterator[str]:
    count = len(value)
    if not asked.schema.get("minItems", count) <= count <= asked.schema.get("maxItems", count):
        yield f"{asked.at}: {count} items"


def _items(value: Json, asked: Asked) -> Iterator[str]:
    for number, each in enumerate(value):
        yield from _problems(each, asked.schema["items"], asked.top, f"{asked.at}[{number}]")


def _first_items(value: Json, asked: Asked) -> Iterator[str]:
    for number, (each, wanted) in enumerate(zip(value, asked.schema["prefixItems"], strict=False)):
        yield from _problems(each, wanted, asked.top, f"{asked.at}[{number}]")


def _required(value: Json, asked: Asked) -> Iterator[str]:
    yield from (f"{asked.at}: {name} is missing" for name in asked.schema["required"] if name not in value)


def _properties(value: Json, asked: Asked) -> Iterator[str]:
    wanted = asked.schema["properties"]
    for name in wanted.keys() & value.keys():
        yield from _problems(value[name], wanted[name], asked.top, f"{asked.at}.{name}")


def _others(value: Json, asked: Asked) -> Iterator[str]:
    wanted = asked.schema["additionalProperties"]
    for name in value.keys() - asked.schema.get("properties", {}).keys():
        if wanted is False:
            yield f"{asked.at}: no key {name!r}"
        else:
            yield from _problems(value[name], wanted, asked.top, f"{asked.at}.{name}")


OF_A_TYPE: Final[Mapping[str, tuple[str, Callable[[Json, Asked], Iterator[str]]]]] = {
    "enum": ("anything", _enum),
    "pattern": ("string", _pattern),
    "minimum": ("number", _range),
    "maximum": ("number", _range),
    "minItems": ("array", _count),
    "maxItems": ("array", _count),
    "items": ("array", _items),
    "prefixItems": ("array", _first_items),
    "required": ("object", _required),
    "properties": ("object", _properties),
    "additionalProperties": ("object", _others),
}
"""The keywords that ask something of values of one type, and of which."""
