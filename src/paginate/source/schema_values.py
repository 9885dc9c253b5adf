"""What the classes of the layout language are made of: the kinds of value, and how a key is described."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from pydantic import BaseModel, ConfigDict, Discriminator, Field, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from paginate.source import values
from paginate.source.values import ValueProblem, shape
from paginate.source.words import WORDS
from paginate.units import CHINESE_SIZES


class Value:
    """Makes pydantic read a value with one of the readers of `values`; `schema` says the same to editors.

    `$id` in the schema is the name by which the documentation calls such values.
    """

    def __init__(self, read: Callable[[object], object], schema: Mapping[str, Any]) -> None:
        self.read = read
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: object) -> dict[str, Any]:
        return dict(self.schema)

    def _validate(self, value: object) -> object:
        try:
            return self.read(value)
        except ValueProblem as problem:
            raise PydanticCustomError(problem.code, "see findings", dict(problem.values)) from None


def _text(name: str, read: Callable[[object], object], **schema: object) -> Value:
    return Value(read, {"$id": name, "type": ["string", "number", "boolean"], **schema})


def _length(name: str, read: Callable[[object], object], sign: str, *alternatives: object) -> Value:
    written = rf"^\s*{sign}(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|em|lines?|磅|点|毫米|厘米|级|字|行)\s*$"
    return Value(read, {"$id": name, "anyOf": [{"type": "string", "pattern": written}, *alternatives]})


PAGE_FORMAT: Final = Value(values.read_page_format, {"$id": "page format", "enum": list(WORDS["page format"])})


def one_of(name: str) -> Value:
    """One of the words of a kind."""
    words = WORDS[name]
    return Value(values.choice(words), {"$id": name, "enum": list(words)})


def whole(least: int, most: int) -> Value:
    """A whole number."""
    schema = {"$id": f"whole number from {least} to {most}", "type": "integer", "minimum": least, "maximum": most}
    return Value(values.whole_number(least, most), schema)


def number(least: float, most: float) -> Value:
    """A number."""
    schema = {"$id": f"number from {least:g} to {most:g}", "type": "number", "minimum": least, "maximum": most}
    return Value(values.number(least, most), schema)


_EMS: Final = r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(em|字)\s*$"
_PERCENTAGE: Final = r"^\s*\d+(\.\d+)?\s*[%％]\s*$"

ZERO: Final = {"enum": [0, "0"]}
TEXT: Final = _text("text", values.read_text)
REASON: Final = _text("reason", values.read_name)
NAME: Final = _text("name", values.read_name)
INK: Final = _text("name", values.read_ink)
FILE: Final = _text("file", values.read_file, type="string")
PHOTO: Final = _text("file or nothing", values.read_photo, type=["string", "null"])
LENGTH: Final = _length("length", values.read_length, "[+-]?", ZERO)
POSITION: Final = Value(
    values.read_position,
    {
        "$id": "length from 0 or percentage",
        "anyOf": [
            {
                "type": "string",
                "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|em|lines?|磅|点|毫米|厘米|级|字|行)\s*$",
            },
            {"type": "string", "pattern": _PERCENTAGE},
            ZERO,
        ],
    },
)
DATE: Final = Value(values.read_date, {"$id": "date", "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
DISTANCE: Final = _length("length from 0", values.read_distance, r"\+?", ZERO)
POSITIVE: Final = _length("length above 0", values.read_positive, r"\+?")
SIZE: Final = _length("type size", values.read_size, r"\+?", {"enum": list(CHINESE_SIZES)})
COLOR: Final = _text("colour", values.read_color, type="string")
WEIGHT: Final = Value(
    values.read_weight,
    {
        "$id": "weight",
        "anyOf": [{"enum": list(values.WEIGHT_NAMES)}, {"type": "integer", "minimum": 100, "maximum": 900}],
    },
)
FRACTION: Final = number(0, 1)
SWITCH: Final = Value(
    values.choice(WORDS["true or false"]), {"$id": "true or false", "enum": [True, False, "是", "否"]}
)
PUNCTUATION: Final = Value(
    values.read_name,
    {"$id": "punctuation style", "anyOf": [{"enum": list(WORDS["punctuation style"])}, {"type": "string"}]},
)
CHARACTERS: Final = _text("characters", values.read_characters)
HYPHENATION: Final = _text("language", values.read_hyphenation, type=["string", "boolean"])
EMS: Final = Value(values.read_ems, {"$id": "ems", "anyOf": [{"type": "string", "pattern": _EMS}, ZERO]})
CLASS: Final = Value(values.read_class, {"$id": "class", "enum": list(WORDS["class"])})
GROUP: Final = Value(
    values.read_group, {"$id": "group or class", "enum": list(dict.fromkeys([*WORDS["group"], *WORDS["class"]]))}
)


ABSOLUTE: Final = Value(
    values.read_absolute,
    {
        "$id": "absolute length from 0",
        "anyOf": [
            {"type": "string", "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|磅|点|毫米|厘米|级)\s*$"},
            ZERO,
        ],
    },
)
FILE_NAME: Final = _text("file name with places", values.read_file_name, type="string")


def percentage_or_none(least: int, most: int) -> Value:
    """A percentage, or none of it."""
    written = {"anyOf": [{"type": "string", "pattern": _PERCENTAGE}, {"enum": list(values.NOTHING)}]}
    schema = {"$id": f"percentage from {least}% to {most}%, or none", **written}
    return Value(values.percentage_or_none(least, most), schema)


def percentage(least: int, most: int) -> Value:
    """A percentage."""
    schema = {"$id": f"percentage from {least}% to {most}%", "type": "string", "pattern": _PERCENTAGE}
    return Value(values.percentage(least, most), schema)


def _tag_of_shape(value: object) -> str:
    return f"#{shape(value)}"


def by_shape(expected: str) -> Discriminator:
    """Tells the kinds of a union by whether text, a list or keys stand there; `expected` is the error's type if none."""
    return Discriminator(_tag_of_shape, custom_error_type=expected, custom_error_message="see findings")


def key(
    meaning: str,
    example: str,
    default: str | list[str] | None = None,
    *,
    required: bool = False,
    spelling: str | None = None,
) -> Any:
    """A key: what it means, what may be written there, and the default as it would be written; None leaves it open.

    `spelling` is how the layout has it where Python cannot.
    """
    if required:
        return Field(description=meaning, examples=[example], alias=spelling)
    if default is None:
        return Field(None, description=meaning, examples=[example], alias=spelling)
    return Field(default, description=meaning, examples=[example], alias=spelling, validate_default=True)


class Given:
    """Refuses a key with nothing behind it, where pydantic alone would take it for a key that is not there."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._validate, handler(source))

    @staticmethod
    def _validate(value: object) -> object:
        if value is None:
            raise PydanticCustomError("empty-value", "see findings")
        return value


class Keys(BaseModel):
    """Keys and their values; no others are allowed. `moved`: by what once was a key here, or is one elsewhere, the phrase
    that says where it is."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    moved: ClassVar[Mapping[str, str]] = {}


def spellings(model: type[Keys]) -> dict[str, FieldInfo]:
    """The keys of a class as a layout spells them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}
