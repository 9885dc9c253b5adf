"""Each key of the language with a value of the wrong kind: a finding with its place that says what to write, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from key_examples import CLASSES, Setting, settings
from key_files import write_files
from loading import load_layout
from paginate import pipeline
from paginate.assets import Assets
from paginate.diagnostics import Diagnostic, Sink
from paginate.source.keys import Key, Keys
from paginate.source.readers import Faulty
from paginate.source.rewriting import rewritten

VALUES: Final = (
    "",
    "''",
    "7",
    "-1",
    "0.5",
    "123456789",
    "-9mm",
    "99999mm",
    "无此词",
    "行",
    "栏0 行0-",
    "C999",
    "[]",
    "[a, [b]]",
    "[1mm, 2mm, 3mm, x]",
    "{}",
    "{无此键: 1}",
)
"""Nothing, numbers, lengths, words, places, colours, lists and maps: for each key some of them are wrong."""

ROWS: Final = {key: (keys, name) for keys in reversed(CLASSES) for name, key in keys.table.items()}
"""Each row of the table once, with a class that has it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A layout's folder with the files that the examples name."""
    made = tmp_path_factory.mktemp("page") / "page"
    write_files(made)
    return made


def faults(key: Key[Any], value: str) -> list[str]:
    """The codes of what is wrong with a value; none where the row's reader takes it."""
    try:
        key.reader.read(yaml.load(f"key: {value}", Loader=yaml.BaseLoader)["key"])
    except Faulty as faulty:
        return [fault.code for fault in faulty.faults]
    return []


def wrong_values(key: Key[Any]) -> list[str]:
    """A value for each mistake that can be made with a key."""
    found = {(tuple(codes), value[:1] in "[{"): value for value in VALUES if (codes := faults(key, value))}
    return list(found.values())


def read(layout: str, folder: Path) -> list[Diagnostic]:
    """What is found in a layout when it is read and planned."""
    (folder / "page.yaml").write_text(layout, encoding="utf-8")
    sink = Sink()
    load_layout(folder / "page.yaml", Assets(folder), sink)
    return list(sink)


def composed(layout: str, folder: Path) -> list[Diagnostic]:
    """What is found in a layout that goes through all stages."""
    (folder / "page.yaml").write_text(layout, encoding="utf-8")
    sink = Sink()
    pipeline.compose(folder / "page.yaml", sink)
    return list(sink)


def in_chinese(layout: str) -> str:
    made = rewritten(layout, "page.yaml", "zh", Sink())
    assert made is not None
    return made.text


def own_keys(keys: type[Keys]) -> dict[str, Setting]:
    """The layouts for the keys that no other class is tried with."""
    return {name: setting for name, setting in settings(keys).items() if ROWS[keys.table[name]] == (keys, name)}


def place_of(setting: Setting, fragment: str) -> tuple[int, range]:
    """The line in which a key is, and its columns, from 1."""
    number, line = next(each for each in enumerate(setting.layout.splitlines(), 1) if "<key>" in each[1])
    start = line.index("<key>") + 1
    return number, range(start, start + len(fragment) + 1)


def is_told(findings: list[Diagnostic], line: int, columns: range, language: str) -> bool:
    """Whether one of the findings is at this place; each says something, and what to write."""
    at_place = [each for each in findings if each.span and each.span.line == line and each.span.column in columns]
    return bool(at_place) and all(each.message(language) and each.help(language) for each in at_place)


@pytest.mark.parametrize("keys", CLASSES, ids=lambda keys: keys.__name__)
def test_a_wrong_value_is_told_at_its_place(keys: type[Keys], folder: Path) -> None:
    for name, setting in own_keys(keys).items():
        wrong = wrong_values(keys.table[name])
        assert wrong, name
        for value in wrong:
            layout = setting.with_(f"{name}: {value}")
            line, columns = place_of(setting, f"{name}: {value}")
            assert is_told(read(layout, folder), line, columns, "en"), layout
            chinese = in_chinese(layout)
            assert is_told(read(chinese, folder), line, range(1, 999), "zh"), chinese


@pytest.mark.parametrize("keys", CLASSES, ids=lambda keys: keys.__name__)
def test_a_value_that_is_read_goes_through_every_stage(keys: type[Keys], folder: Path) -> None:
    """It may be out of all measure: what comes of it is a page, or findings that say why not; never an exception."""
    for name, setting in own_keys(keys).items():
        for value in VALUES:
            if not faults(keys.table[name], value):
                findings = composed(setting.with_(f"{name}: {value}"), folder)
                assert all(each.message(language) for each in findings for language in ("en", "zh"))
