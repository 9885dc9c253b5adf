"""The faults that a schema finds in a file, as findings at their places, and the file without its broken parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from paginate.diagnostics import Phrase, Sink, Span, phrase
from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.keys import Key, Keys, Table
from paginate.source.names import listed, nearest
from paginate.source.places import looks_like_place
from paginate.source.positions import Data, Document, Path
from paginate.source.readers import Fault, Faulty
from paginate.source.values import shape
from paginate.source.wide_marks import WIDE, narrow, narrowed, quoted

MOST_FAULTS: Final = 1000
"""The most faults that are reported; a file with more is something else, or has one mistake a thousand times."""

CHINESE_LIKENESS: Final = 0.49
"""How like a Chinese key's name another must be to be worth proposing: of two characters one is right."""

Finding = tuple[str, Span, Mapping[str, str | Phrase]]
"""A code, a place and the values that fill the code's words."""

REFUSED: Final = frozenset({
    "not-a-length", "wrong-unit", "missing-unit", "not-in-ems", "not-a-percentage", "not-a-number", "not-a-color",
    "not-a-date", "not-one-of", "wrong-shape", "wrong-count",
})  # fmt: skip
"""The errors at values other than free text: a full-width character in one is named rather than its consequence."""

FREE_TEXT: Final = frozenset(
    {"heading", "text", "caption", "credit", "kicker", "headline", "deck", "byline", "allow", "issue"}
)
"""The keys whose values, or whose keys' values, are text that may contain brackets."""

_KEY_AND_VALUE: Final = expression(r"\s*([^\s:：]+)\s*([:：])\s*(.*?)\s*", re.DOTALL)


Top = TypeVar("Top", bound=Keys)
"""The outermost class of a language."""


class Language(NamedTuple, Generic[Top]):
    """The language by which the keys of a file are checked.

    `parts` are the keys whose items can be left out one by one; the value of any other top-level key is sound or
    broken whole. `stand_ins` are for required keys that are missing or broken, so that the rest can be checked.
    `example` is a key and its value that may begin such a file.
    """

    top: type[Top]
    parts: Sequence[str]
    stand_ins: Mapping[str, Data]
    example: tuple[str, str]


class Sound(NamedTuple, Generic[Top]):
    """The keys of a file without its broken parts, and the paths of these."""

    keys: Top
    broken: frozenset[Path]


def check(document: Document, language: Language[Top], sink: Sink) -> Sound[Top] | None:
    """The keys of the file without its faulty parts; None, with a finding, if it has no keys at all."""
    data = document.data
    if not isinstance(data, dict):
        key, example = language.example
        code, span, words = _wrong_shape(document, (), data, ("mapping",), phrase("example", key=key, example=example))
        sink.report(code, span, **words)
        return None
    table = Table(language.top)
    try:
        return Sound(table.read(data), frozenset())
    except Faulty as faulty:
        faults = faulty.faults
    last = _report(faults[:MOST_FAULTS], document, sink)
    if len(faults) > MOST_FAULTS:
        sink.report("more-findings", last, number=len(faults) - MOST_FAULTS)
    broken = frozenset(_part(fault.path, language) for fault in faults)
    return Sound(table.read(_without(data, broken, language)), broken)


def _part(path: Path, language: Language[Top]) -> Path:
    return path[: 2 if path[0] in language.parts else 1]


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


def _report(faults: Sequence[Fault], document: Document, sink: Sink) -> Span | None:
    """Report each mistake once, from the top of the file to its end; where the last one is."""
    misspelt = {near for fault in faults if fault.code == "unknown-key" and (near := _meant(fault))}
    found = [_finding(fault, document) for fault in faults if fault.code != "missing-key" or fault.path not in misspelt]
    told: set[tuple[str, Span, str]] = set()
    last: Span | None = None
    for code, span, values in sorted(found, key=lambda finding: (finding[1].line, finding[1].column)):
        if (identity := (code, span, str(values))) not in told:
            told.add(identity)
            sink.report(code, last := span, **values)
    return last


def _meant(fault: Fault) -> Path | None:
    """Where an unknown key belongs if it is another one misspelt: that one is then not missing besides."""
    if fault.table is None:
        return None
    name = str(fault.path[-1])
    near = _nearest(name, fault.table.table)
    return None if near is None else (*fault.path[:-1], _english(fault.table.table, near))


def _finding(fault: Fault, document: Document) -> Finding:
    return _look_alike(fault, document) or _plain(fault, document)


def _plain(fault: Fault, document: Document) -> Finding:
    """The finding that a fault is, by its code."""
    value, path, key = fault.value, fault.path, _last_key(fault.path, document)
    match fault.code:
        case "unknown-key":
            hint = _comma_hint(document, path, value) or _keys_hint(key, fault.table)
            return "unknown-key", document.key_place(path), {"key": key, "hint": hint}
        case "missing-key":
            key = _spelled(fault, document)
            return "missing-key", document.place(path[:-1]), {"key": key, "hint": _example(fault, document)}
        case "frame-kind":
            return _frame_kind(document, path, value)
        case "wrong-shape" if fault.expected:
            return _wrong_shape(document, path, value, fault.expected, _example(fault, document))
    quoting = _quoting(document, path) if fault.code == "wrong-shape" else None
    hint = quoting or _example(fault, document)
    if fault.code == "empty-value" and fault.table is not None and not fault.table.table[fault.key].required:
        hint = phrase("or-take-out", way=hint)
    return fault.code, document.place(path), {"key": key, "name": key, "hint": hint, **fault.words}


def _example(fault: Fault, document: Document) -> Phrase:
    """A hint that shows how the key is written."""
    if fault.table is None:
        return phrase("none")
    return phrase("example", key=_spelled(fault, document), example=fault.table.table[fault.key].example)


def _spelled(fault: Fault, document: Document) -> str:
    """The fault's key as the file spells it; one that it lacks, as it spells those beside it."""
    end = max(place for place, step in enumerate(fault.path) if step == fault.key)
    path = fault.path[: end + 1]
    if fault.code == "missing-key" and fault.table and document.is_in_chinese(path[:-1]):
        return fault.table.table[fault.key].chinese
    return document.spelling(path, fault.key)


def _names(table: Mapping[str, Key[Any]], name: str) -> Sequence[str]:
    """The keys' names in the language that `name` is in."""
    return [key.chinese for key in table.values()] if _is_chinese(name) else list(table)


def _nearest(name: str, table: Mapping[str, Key[Any]]) -> str | None:
    """The key that `name` may be meant for."""
    names = _names(table, name)
    return nearest(name, names, CHINESE_LIKENESS) if _is_chinese(name) else nearest(name, names)


def _english(table: Mapping[str, Key[Any]], name: str) -> str:
    return next((english for english, key in table.items() if key.chinese == name), name)


def _is_chinese(name: str) -> bool:
    return "\u4e00" <= name[:1] <= "\u9fff"  # by its beginning: `heigh 6行` lacks a colon


def _last_key(path: Path, document: Document) -> str:
    """The last key on the path, as the file spells it."""
    end, key = next((end, step) for end, step in reversed(list(enumerate(path))) if isinstance(step, str))
    return document.spelling(path[: end + 1], key)


def _look_alike(fault: Fault, document: Document) -> Finding | None:
    """The finding for a value that is refused because of a look-alike character, or of a comment in its place."""
    value, path, name = fault.value, fault.path, _last_key(fault.path, document)
    if fault.code == "empty-value" and (comment := document.comment_at(path)):
        return "comment-for-value", comment[1], {"key": name, "quoted": quoted(comment[0])}
    if fault.code == "unknown-key" and name.endswith(("］", "｝")) and value is None:
        return _wide(document.key_place(path), name, len(name) - 1)
    is_refused = fault.code in REFUSED or (fault.code == "not-a-place" and not looks_like_place(value))
    return _wide_character(document, path, value) if is_refused else None


def _wide_character(document: Document, path: Path, value: Data) -> Finding | None:
    """The full-width character for which a value, or the list that it is, is refused; None where there is none."""
    for step, text in enumerate(value) if isinstance(value, list) else [(None, value)]:
        found = WIDE.search(text) if isinstance(text, str) else None
        if (
            found and isinstance(text, str) and "：" not in text
        ):  # that is reported with the key and the value on its sides
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
    """The hint for a text that brackets make a list."""
    written = document.in_brackets(path) if FREE_TEXT.intersection(path[-3:]) else ""
    return phrase("quote-brackets", quoted=quoted(written)) if written else None


def _comma_hint(document: Document, path: Path, value: Data) -> Phrase | None:
    """The hint for the lines of a place that a comma makes a key, `at: 栏1-5, 行13-41`; None for any other key."""
    owner = document.value((*path[:-1], "at"))
    if value is not None or not looks_like_place(path[-1]) or not isinstance(owner, str):
        return None
    return phrase("place-comma", place=f"{owner} {path[-1]}")


def _keys_hint(key: str, keys: type[Keys] | None) -> Phrase:
    if keys is None:
        return phrase("none")
    if key in keys.moved:
        return phrase(keys.moved[key])
    names = _names(keys.table, key)
    near = _nearest(key, keys.table)
    return phrase("near-of", name=near, names=listed(names)) if near else phrase("keys-here", names=listed(names))


def _frame_kind(document: Document, path: Path, frame: object) -> Finding:
    """A frame of no kind or of more than one; a key that looks like a misspelt kind is reported first."""
    if not isinstance(frame, dict):
        return _wrong_shape(document, path, frame, ("mapping",), phrase("frame-kinds"))
    if found := schema.kinds(frame):
        key, other = (document.spelling((*path, kind), kind) for kind in found[:2])
        values: dict[str, str | Phrase] = {"key": key, "other": other, "hint": phrase("frame-kinds")}
        return "keys-conflict", document.key_place((*path, found[1])), values
    known = {key for keys in schema.FRAMES.values() for key in keys.table}
    kinds = {kind: keys.table[kind] for kind, keys in schema.FRAMES.items()}
    for key in frame:
        if key not in known and (near := _nearest(key, kinds)):
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
