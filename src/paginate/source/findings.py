"""What a schema finds wrong in a file, as findings at their places, and what is sound without the broken parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Generic, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import Tag, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from paginate.diagnostics import Phrase, Sink, Span, phrase
from paginate.source import schema
from paginate.source.names import listed, nearest
from paginate.source.positions import Data, Document, Path
from paginate.source.values import shape
from paginate.source.wide_marks import WIDE, narrow, narrowed, quoted

EXPECTED: Final[Mapping[str, tuple[str, ...]]] = {
    "model_type": ("mapping",),
    "dict_type": ("mapping",),
    "list_type": ("list",),
    "tuple_type": ("list",),
    "text-or-mapping": ("text", "mapping"),
    "text-or-list": ("text", "list"),
    "list-or-mapping": ("list", "mapping"),
}
"""By an error's type, the shapes that the value should have had."""

MOST_ERRORS: Final = 1000
"""Errors that are told at most; a file with more is something else, or has one mistake a thousand times."""

Finding = tuple[str, Span, Mapping[str, str | Phrase]]
"""A code, a place and the values that fill the code's words."""

REFUSED: Final = frozenset({
    "not-a-length", "wrong-unit", "missing-unit", "not-in-ems", "not-a-percentage", "not-a-number", "not-a-color",
    "not-a-date", "not-one-of", "wrong-shape", "wrong-count", "too_short", "too_long", "missing", *EXPECTED,
})  # fmt: skip
"""The errors at values that are no free text: a full-width character in one is named rather than what comes of it."""

FREE_TEXT: Final = frozenset({"heading", "text", "caption", "allow", "issue"})
"""The keys whose values, or whose keys' values, are text in which brackets may stand."""

_KEY_AND_VALUE: Final = re.compile(r"\s*([^\s:：]+)\s*([:：])\s*(.*?)\s*", re.DOTALL)


Top = TypeVar("Top", bound=schema.Keys)
"""The outermost class of a language."""


class Language(NamedTuple, Generic[Top]):
    """What the keys of a file are checked by.

    `parts` are the keys whose items can be left out one by one; what stands under any other top-level key is sound or
    broken whole. `stand_ins` are for required keys that are missing or broken, so that the rest can be checked.
    `example` is a key and its value that may begin such a file.
    """

    top: type[Top]
    parts: Sequence[str]
    stand_ins: Mapping[str, Data]
    example: tuple[str, str]


class Sound(NamedTuple, Generic[Top]):
    """What a file says without its broken parts, and the paths of these."""

    keys: Top
    broken: frozenset[Path]


class Location(NamedTuple):
    """A place of which pydantic speaks: the path in the file, the innermost class, the last of its keys, its field."""

    path: Path
    model: type[schema.Keys]
    key: str = ""
    field: FieldInfo | None = None

    def example(self) -> Phrase:
        """A hint that shows how the key is written."""
        if self.field is None or not self.field.examples:
            return phrase("none")
        return phrase("example", key=self.key, example=self.field.examples[0])


def check(document: Document, language: Language[Top], sink: Sink) -> Sound[Top] | None:
    """What the file says as far as the schema finds no fault in it; None, with a finding, where it has no keys at all."""
    data = document.data
    if not isinstance(data, dict):
        key, example = language.example
        code, span, words = _wrong_shape(document, (), data, ("mapping",), phrase("example", key=key, example=example))
        sink.report(code, span, **words)
        return None
    try:
        return Sound(language.top.model_validate(data), frozenset())
    except ValidationError as faults:
        errors = faults.errors(include_url=False)
    located = [(error, _locate(error["loc"], language.top)) for error in errors[:MOST_ERRORS]]
    last = _report(located, document, sink)
    if len(errors) > MOST_ERRORS:
        sink.report("more-findings", last, number=len(errors) - MOST_ERRORS)
    broken = frozenset(_part(error["loc"], language) for error in errors)
    return Sound(language.top.model_validate(_without(data, broken, language)), broken)


def _part(steps: Path, language: Language[Top]) -> Path:
    return steps[: 2 if steps[0] in language.parts else 1]  # no tag of a union stands as high as that


def _without(data: Mapping[str, Data], broken: frozenset[Path], language: Language[Top]) -> dict[str, Data]:
    sound: dict[str, Data] = dict(language.stand_ins)
    for key, value in data.items():
        if (key,) in broken:
            continue
        if key in language.parts and isinstance(value, list):
            sound[key] = [item for place, item in enumerate(value) if (key, place) not in broken]
        elif key in language.parts and isinstance(value, dict):
            sound[key] = {name: item for name, item in value.items() if (key, name) not in broken}
        else:
            sound[key] = value
    return sound


def _report(errors: Sequence[tuple[ErrorDetails, Location]], document: Document, sink: Sink) -> Span | None:
    """Report each mistake once, from the top of the file to its end; where the last one is."""
    misspelt = {near for error, at in errors if error["type"] == "extra_forbidden" and (near := _meant(at))}
    found = [
        _finding(error, at, document) for error, at in errors if error["type"] != "missing" or at.path not in misspelt
    ]
    told: set[tuple[str, Span, str]] = set()
    last: Span | None = None
    for code, span, values in sorted(found, key=lambda finding: (finding[1].line, finding[1].column)):
        if (identity := (code, span, str(values))) not in told:
            told.add(identity)
            sink.report(code, last := span, **values)
    return last


def _meant(at: Location) -> Path | None:
    """Where an unknown key belongs if it is another one misspelt: that one is then not missing besides."""
    near = nearest(str(at.path[-1]), schema.spellings(at.model))
    return None if near is None else (*at.path[:-1], near)


def _finding(error: ErrorDetails, at: Location, document: Document) -> Finding:
    kind, value, path = error["type"], error["input"], at.path
    if value is None and kind in EXPECTED:
        kind = "empty-value"
    return _look_alike(kind, value, path, document) or _schema_finding(kind, error, at, document)


def _schema_finding(kind: str, error: ErrorDetails, at: Location, document: Document) -> Finding:
    """The finding that an error of the schema is, by its kind."""
    value, path = error["input"], at.path
    name = _last_key(path)
    match kind:
        case "extra_forbidden":
            return "unknown-key", document.key_place(path), {"key": name, "hint": _keys_hint(name, at.model)}
        case "missing" if path[-1] == at.key:
            return "missing-key", document.place(path[:-1]), {"key": name, "hint": at.example()}
        case "missing" | "too_short" | "too_long":
            return "wrong-count", document.place(path), {"key": name, "hint": at.example()}
        case "frame-kind":
            return _frame_kind(document, path, value)
        case _ if kind in EXPECTED:
            return _wrong_shape(document, path, value, EXPECTED[kind], at.example())
    hint = _quoting(document, path) if kind == "wrong-shape" else None
    hint = hint or at.example()
    if kind == "empty-value" and at.field is not None and not at.field.is_required():
        hint = phrase("or-take-out", way=hint)
    return kind, document.place(path), {"key": name, "name": name, "hint": hint, **error.get("ctx", {})}


def _last_key(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


def _look_alike(kind: str, value: object, path: Path, document: Document) -> Finding | None:
    """What is wrong where a value is refused for a character that looks like another one, or for a comment in its place."""
    name = _last_key(path)
    if kind == "empty-value" and (comment := document.comment_at(path)):
        return "comment-for-value", comment[1], {"key": name, "quoted": quoted(comment[0])}
    if kind == "extra_forbidden" and name[-1:] in "］｝" and value is None:
        return _wide(document.key_place(path), name, len(name) - 1)
    return _wide_character(document, path, value) if kind in REFUSED else None


def _wide_character(document: Document, path: Path, value: object) -> Finding | None:
    """The full-width character for which a value, or the list that it is, is refused; None where there is none."""
    if isinstance(value, list) and isinstance(path[-1], int):
        path = path[:-1]  # what is missing in the list
    for step, text in enumerate(value) if isinstance(value, list) else [(None, value)]:
        found = WIDE.search(text) if isinstance(text, str) else None
        if (
            found and isinstance(text, str) and "：" not in text
        ):  # that is told with the key and the value that it parts
            place = path if step is None else (*path, step)
            return _wide(document.text_place(place, 0, 0, 1), text, found.start())
    return None


def _wide(start: Span, text: str, index: int) -> Finding:
    fixed = narrowed(text)
    is_more = not WIDE.sub("", text[index:]) and narrow(text[index]) in ",."
    hint = (
        phrase("leave-out", fixed=fixed) if is_more else phrase("write-narrow", narrow=narrow(text[index]), fixed=fixed)
    )
    return (
        "wide-character",
        start._replace(column=start.column + index, length=1),
        {"character": text[index], "hint": hint},
    )


def _quoting(document: Document, path: Path) -> Phrase | None:
    """What to write where brackets make a list of what was meant as text."""
    written = document.in_brackets(path) if FREE_TEXT.intersection(path[-3:]) else ""
    return phrase("quote-brackets", quoted=quoted(written)) if written else None


def _keys_hint(key: str, model: type[schema.Keys]) -> Phrase:
    if key in model.moved:
        return phrase(model.moved[key])
    keys = tuple(schema.spellings(model))
    near = nearest(key, keys)
    return phrase("near-of", name=near, names=listed(keys)) if near else phrase("keys-here", names=listed(keys))


def _frame_kind(document: Document, path: Path, frame: object) -> Finding:
    """A frame of no kind or of more than one; a key that looks like a kind misspelt is told first."""
    if not isinstance(frame, dict):
        return _wrong_shape(document, path, frame, ("mapping",), phrase("frame-kinds"))
    if found := schema.kinds(frame):
        key, other = found[:2]
        values: dict[str, str | Phrase] = {"key": key, "other": other, "hint": phrase("frame-kinds")}
        return "keys-conflict", document.key_place((*path, other)), values
    known = {key for model in schema.FRAMES.values() for key in model.model_fields}
    for key in frame:
        if key not in known and (near := nearest(key, schema.FRAMES)):
            return "unknown-key", document.key_place((*path, key)), {"key": key, "hint": phrase("near", name=near)}
    return "frame-kind", document.place(path), {}


def _wrong_shape(document: Document, path: Path, value: object, expected: tuple[str, ...], hint: Phrase) -> Finding:
    shapes = [phrase(f"shape-{name}") for name in expected]
    wanted = shapes[0] if len(shapes) == 1 else phrase("shape-or", one=shapes[0], other=shapes[1])
    if isinstance(value, str) and (colon := _KEY_AND_VALUE.fullmatch(value)):
        name = "plain-colon" if colon[2] == "：" else "space-after-colon"
        hint = phrase(name, key=colon[1], value=colon[3])
    elif "text" in expected:
        hint = _quoting(document, path) or hint
    return (
        "wrong-shape",
        document.place(path),
        {"found": phrase(f"shape-{shape(value)}"), "expected": wanted, "hint": hint},
    )


def _locate(steps: Sequence[int | str], top: type[schema.Keys]) -> Location:
    """Follow a location of pydantic's through the schema; it has the tags of unions among its steps."""
    found = Location((), top)
    at: Any = top
    for step in steps:
        alternatives = dict(_alternatives(at))
        if step in alternatives:
            at = alternatives[step]
            continue
        found = found._replace(path=(*found.path, step))
        at = next(iter(alternatives.values()), None)
        if isinstance(at, type) and issubclass(at, schema.Keys):
            found = found._replace(model=at)
            if field := schema.spellings(at).get(str(step)):
                found = found._replace(key=str(step), field=field)
                at = field.annotation
        else:
            at = (get_args(at) or (None,))[-1]  # what a list, a tuple or a mapping holds
    return found


def _alternatives(annotation: Any, tag: str | None = None) -> Iterator[tuple[int | str | None, Any]]:
    """The types that an annotation allows, by their tags in a union."""
    if get_origin(annotation) is Annotated:
        tags = [str(mark.tag) for mark in annotation.__metadata__ if isinstance(mark, Tag)]
        yield from _alternatives(annotation.__origin__, tags[0] if tags else tag)
    elif get_origin(annotation) in (Union, UnionType):
        for alternative in get_args(annotation):
            yield from _alternatives(alternative, tag)
    elif annotation is not NoneType:
        yield tag, annotation
