"""Makes `layout-language.md` and JSON Schemas: what layouts, style files and heads of articles may say, for people and for editors.

    python docs/build_layout_language.py

The tables of keys and words come from `paginate.source.schema`, everything else from `layout-language.in.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from inspect import getdoc
from pathlib import Path
from typing import Any, Final

from paginate.diagnostics import Sink
from paginate.fonts import catalogue
from paginate.source import schema
from paginate.source.keys import Keys, Table
from paginate.source.page_formats import FORMATS, SOURCES, UsualGrid
from paginate.source.places import CornerOrPlaces
from paginate.source.positions import Data
from paginate.source.readers import NO_LIMIT, ByName, ByShape, ListOf, Pair, Reader, ValueReader
from paginate.source.rewriting import rewritten
from paginate.source.roles import ROLES
from paginate.source.values import ROLE_NAMES, WEIGHT_NAMES
from paginate.source.words import WORDS
from paginate.units import CHINESE_SIZES, POINTS_PER_MILLIMETRE

HERE: Final = Path(__file__).parent
TEMPLATE: Final = HERE / "layout-language.in.md"
PAGE: Final = HERE / "layout-language.md"
SCHEMAS: Final[Mapping[Path, tuple[type[Keys], str]]] = {
    HERE / "layout.schema.json": (schema.Layout, "A newspaper page for paginate"),
    HERE / "style.schema.json": (schema.StyleFile, "A style file for paginate"),
    HERE / "article.schema.json": (schema.ArticleHead, "The head of an article file for paginate"),
}
"""Each file with the keys that are at its top, and its title."""

NOTE: Final = "<!-- Made by {script} from {template}: change that file. -->\n\n"
PRESS_WORDS: Final = ("standard", "kind of inks", "printer's mark", "overprinting", "severity")
"""The kinds of value that only press profiles have."""

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

Json = Any


def json_schema(top: type[Keys], title: str) -> str:
    """The JSON Schema of a language, each kind of value and each class of keys defined once."""
    definitions: dict[str, Json] = {}
    whole = {"$schema": DIALECT, "title": title, **_keys_schema(top, definitions)}
    return json.dumps({**whole, "$defs": dict(sorted(definitions.items()))}, ensure_ascii=False, indent=1) + "\n"


def _keys_schema(keys: type[Keys], definitions: dict[str, Json]) -> Json:
    """Each key by its English and by its Chinese name; one that is required, by either."""
    properties = {}
    for name, key in keys.table.items():
        default = {} if key.default in (None, {}, []) else {"default": key.default}
        value = {**default, **_value_schema(key.reader, definitions)}
        english, chinese = ([example.partition(": ")[2]] for example in examples(keys, name))
        properties[name] = {"title": key.chinese, "description": key.meaning, "examples": english, **value}
        properties[key.chinese] = {"title": name, "description": key.chinese_meaning, "examples": chinese, **value}
    required = [[name, key.chinese] for name, key in keys.table.items() if key.required]
    either = [{"anyOf": [{"required": [name]} for name in names]} for names in required]
    return {
        "additionalProperties": False,
        "description": getdoc(keys),
        "properties": properties,
        **({"allOf": either} if either else {}),
        "type": "object",
    }


def examples(keys: type[Keys], name: str) -> tuple[str, str]:
    """The example of a key, in English and in Chinese: `heading: left`, `题: 左`."""
    written = f"{name}: {keys.table[name].example}"
    sink = Sink()
    both = [rewritten(written, name, language, sink, keys) for language in ("en", "zh")]
    english, chinese = (written if found is None else found.text for found in both)
    assert not len(sink), [finding.message() for finding in sink]
    return english, chinese


def _value_schema(reader: Reader[Any], definitions: dict[str, Json]) -> Json:
    """What a reader takes; what has a name goes into `definitions`."""
    match reader:
        case ValueReader():
            return _defined(reader.name, lambda: {"title": reader.name, **reader.schema}, definitions)
        case Table():
            return _defined(reader.keys.__name__, lambda: _keys_schema(reader.keys, definitions), definitions)
        case ListOf():
            least = {"minItems": reader.least} if reader.least else {}
            most = {} if reader.most == NO_LIMIT else {"maxItems": reader.most}
            return {"type": "array", "items": _value_schema(reader.item, definitions), **least, **most}
        case Pair():
            item = _value_schema(reader.item, definitions)
            return {"type": "array", "prefixItems": [item, item], "minItems": 2, "maxItems": 2}
        case ByName():
            return {"type": "object", "additionalProperties": _value_schema(reader.item, definitions)}
        case _:
            return {"oneOf": [_value_schema(choice, definitions) for choice in inner(reader)]}


def _defined(name: str, definition: Callable[[], Json], definitions: dict[str, Json]) -> Json:
    name = re.sub(r"\W+", "-", name)
    if name not in definitions:
        definitions[name] = definition()
    return {"$ref": f"#/$defs/{name}"}


def build_page() -> str:
    """The description of the language."""
    return filled(TEMPLATE, schema.Layout, _layout_table)


def filled(template: Path, top: type[Keys], table_of: Callable[[str], str]) -> str:
    """The page that a template makes: tables of the language's keys, all other tables from `table_of`."""
    page = template.read_text(encoding="utf-8")
    by_name = {keys.__name__: keys for keys in classes(Table(top))}
    places = _places(page)

    def table(found: re.Match[str]) -> str:
        match found[1].split():
            case ["keys:", name]:
                return "\n".join(_keys(by_name[name], places))
            case _:
                return table_of(found[1])

    note = NOTE.format(
        script=f"docs/build_{template.name.partition('.')[0].replace('-', '_')}.py", template=template.name
    )
    return note + re.sub(r"<!-- (.*?) -->", table, page)


def classes(reader: Reader[Any]) -> Iterator[type[Keys]]:
    """The classes of keys in a value."""
    if isinstance(reader, Table):
        yield reader.keys
    for each in inner(reader):
        yield from classes(each)


def inner(reader: Reader[Any]) -> Sequence[Reader[Any]]:
    """The readers of what stands in a value."""
    match reader:
        case Table():
            return [key.reader for key in reader.table.values()]
        case ListOf() | Pair() | ByName():
            return (reader.item,)
        case ByShape():
            return reader.by_shape
        case CornerOrPlaces():
            return (reader.corner, reader.places)
        case schema.FrameReader():
            return tuple(reader.kinds.values())
        case _:
            return ()


def _layout_table(name: str) -> str:
    match name:
        case "words":
            return "\n".join(words(kind for kind in WORDS if kind not in PRESS_WORDS))
        case "formats":
            return "\n".join(_formats())
        case "sizes":
            return ", ".join(f"{name} ({points:g}pt)" for name, points in CHINESE_SIZES.items())
        case "weights":
            return "; ".join(_grouped(WEIGHT_NAMES, "{words} = `{meaning}`"))
        case "roles":
            return "; ".join(_grouped({role: role for role in catalogue.ROLES} | ROLE_NAMES, "{words}"))
        case "style roles":
            return ", ".join(f"`{name}` = `{chinese}`" for name, chinese in ROLES.items())
        case unknown:
            raise ValueError(f"the template asks for {unknown}")


def _places(page: str) -> dict[str, str]:
    """Under which heading the keys of each class stand."""
    places = {}
    heading = ""
    for line in page.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif found := re.fullmatch(r"<!-- keys: (\w+) -->", line):
            places[found[1]] = heading
    return places


def _keys(keys: type[Keys], places: Mapping[str, str]) -> Iterator[str]:
    yield "| key 键 | value | default | meaning | example |"
    yield "|---|---|---|---|---|"
    for name, key in keys.table.items():
        meaning, _, usual = key.meaning.partition(" Default: ")
        default = "**required**" if key.required else _default(key.default) or usual.rstrip(".")
        cells = (f"`{name}`<br>`{key.chinese}`", _kind(key.reader, places), default)
        shown = "<br>".join(f"`{example}`" for example in examples(keys, name))
        yield f"| {' | '.join(cells)} | {meaning}<br>{key.chinese_meaning} | {shown} |"


def _default(default: Data) -> str:
    if isinstance(default, list):
        return f"`[{', '.join(map(str, default))}]`" if default else ""
    return f"`{default}`" if default else ""


def _kind(reader: Reader[Any], places: Mapping[str, str]) -> str:
    """What stands behind a key, in words."""
    kinds = [] if isinstance(reader, Table) else [_kind(each, places) for each in inner(reader)]
    match reader:
        case ValueReader():
            return reader.name
        case Table():
            return f"[keys](#{places[reader.keys.__name__].lower().replace(' ', '-')})"
        case ListOf():
            return f"list of {kinds[0]}"
        case Pair():
            return f"[{kinds[0]}, {kinds[0]}]"
        case ByName():
            return f"by name: {kinds[0]}"
        case _:
            return " or ".join(dict.fromkeys(kinds))


def words(kinds: Iterable[str]) -> Iterator[str]:
    """Words that mean the same, by the kind of value they are."""
    yield "| value | words |"
    yield "|---|---|"
    for kind in kinds:
        yield f"| {kind} | {'; '.join(_grouped(WORDS[kind], '{words}'))} |"


def _formats() -> Iterator[str]:
    """The page formats: trim, type area, columns and sources."""
    yield "| name | trim | type area | columns that it brings | source 出处 |"
    yield "|---|---|---|---|---|"
    for name, sources in SOURCES.items():
        page = FORMATS[name]
        names = ", ".join(each for each, found in FORMATS.items() if found is page)
        trim, area = (" × ".join(_millimetres(side) for side in size) + " mm" for size in (page.trim, page.type_area))
        cells = ["two 对开 pages", ""] if page.is_spread else [trim, area]
        columns = "" if page.grid is None else _columns(page.grid, page.type_area.height)
        if page.grid is not None:
            cells[1] = f"{_millimetres(_wide(page.grid) * page.grid.size.value)} mm ({_wide(page.grid):g} 字) wide"
        yield f"| {' | '.join([names, *cells, columns, '<br>'.join(sources)])} |"


def _wide(grid: UsualGrid) -> float:
    """How wide all columns are with their gutters, in characters."""
    return grid.columns * (grid.measure.value + grid.gutter.value) - grid.gutter.value


def _columns(grid: UsualGrid, height: float) -> str:
    size, leading = grid.size.value, grid.leading.value
    name = next(name for name, points in CHINESE_SIZES.items() if points == size)
    lines = int((height - size) / leading + 1e-9) + 1
    gutter = f"{grid.gutter.value:g} 字"
    return (
        f"{grid.columns} of {grid.measure.value:g} 字 {name}, gutters of {gutter}, leading {leading:g}pt: {lines} lines"
    )


def _millimetres(points: float) -> str:
    return f"{points / POINTS_PER_MILLIMETRE:.1f}".removesuffix(".0")


def _grouped(words: Mapping[str, object], form: str) -> Iterator[str]:
    """Each meaning with all its words, in the form given."""
    rows: dict[object, list[str]] = {}
    for word, meaning in words.items():
        rows.setdefault(meaning, []).append(f"`{word}`")
    for meaning, same in rows.items():
        yield form.format(words=" = ".join(same), meaning=meaning)


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8")
    for path, of in SCHEMAS.items():
        path.write_text(json_schema(*of), encoding="utf-8")
