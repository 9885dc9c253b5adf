"""Every key of the language with its example: what the example does to a small page, in English and in Chinese.

`keys/NAME.layouts` has layouts for the keys of the class NAME of the table, one after the other between lines of `---`. In a layout,
`<key>` is where the example of a key goes. A line of the comment before a layout says for which keys it is:

    # keys: size leading
    # without size: size: 5mm       what the page without the example has there, for a key that must be written; else nothing
    # also at: columns 1-2 lines 3-5 | 栏3 行20      further values of a key
    # idle over: rules take no cells      why a key does nothing here: any other key whose examples do nothing is a mistake

`keys/NAME.txt` says for each example which lines of the display list and which findings differ from the page without it. Where a key
takes words, each of them is an example. `pytest tests/golden/test_keys.py --update-golden` writes the files anew.
"""

from __future__ import annotations

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from key_files import write_files
from paginate import pipeline
from paginate.color import Color, Spot
from paginate.diagnostics import Sink
from paginate.display import GlyphRun, Line, Shape
from paginate.display.dump import dump
from paginate.source import schema
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import Reader, ValueReader
from paginate.source.rewriting import rewritten
from paginate.source.words import WORDS, is_chinese

sys.path.append(str(Path(__file__).parents[2] / "docs"))

import build_layout_language as build

HERE: Final = Path(__file__).parent / "keys"

HEAD: Final = """\
page: {width: 450pt, height: 700pt}
press: plain
grid: {size: 10pt, leading: 15pt, columns: 6, measure: 6字, lines: 44}
"""
"""What a layout that says no page begins with: six columns of 6 字, with gutters of one."""

LINE_OF_COMMENT: Final = re.compile(r"# (?P<what>keys|without|also|idle)(?: (?P<key>\w+))?: ?(?P<rest>.*)")


class Setting(NamedTuple):
    """A layout in which examples are shown: `<key>` is where they go. `without`: what is there on the page without a key."""

    layout: str
    without: Mapping[str, str]
    also: Mapping[str, list[str]]
    idle: frozenset[str]

    def with_(self, fragment: str) -> str:
        """The layout with an example in it."""
        return re.sub("<key>", lambda _: fragment, self.layout)


def settings(keys: type[Keys]) -> dict[str, Setting]:
    """The layouts of a class, by the keys that they are for."""
    found: dict[str, Setting] = {}
    for text in (HERE / f"{keys.__name__}.layouts").read_text(encoding="utf-8").split("---\n"):
        names: list[str] = []
        without: dict[str, str] = {}
        also: defaultdict[str, list[str]] = defaultdict(list)
        idle: set[str] = set()
        comment, layout = re.fullmatch(r"((?:#[^\n]*\n)*)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
        for line in LINE_OF_COMMENT.finditer(comment):
            match line["what"]:
                case "keys":
                    names += line["rest"].split()
                case "without":
                    without[line["key"]] = line["rest"]
                case "idle":
                    idle.add(line["key"])
                case _:
                    also[line["key"]] += line["rest"].split(" | ")
        whole = (
            layout
            if (keys, names) == (schema.Layout, ["page"]) or re.search("^page:", layout, re.MULTILINE)
            else HEAD + layout
        )
        found |= dict.fromkeys(names, Setting(whole, without, also, frozenset(idle)))
    return found


CLASSES: Final = sorted(set(build.classes(Table(schema.Layout))), key=lambda keys: keys.__name__)


def words(reader: Reader[Any]) -> list[str]:
    """The English words that a key takes; none where it takes other values."""
    texts = [each for each in reader.by_shape if isinstance(each, ValueReader)]
    return [
        word for each in texts for word in WORDS.get(each.name, ()) if not is_chinese(word) and each.name != "class"
    ]


def examples(name: str, key: Key[Any], setting: Setting) -> list[str]:
    """What is shown of a key: its example first."""
    values = [key.example, *setting.also.get(name, ()), *words(key.reader)]
    return [f"{name}: {value}" for value in dict.fromkeys(values)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A layout's folder with the files that the examples name."""
    made = tmp_path_factory.mktemp("page") / "page"
    write_files(made)
    return made


@cache
def page(layout: str, folder: Path) -> tuple[str, ...]:
    """The display list and the findings of a layout, by lines."""
    (folder / "page.yaml").write_text(layout, encoding="utf-8")
    sink = Sink()
    made = pipeline.compose(folder / "page.yaml", sink)
    assert made is not None, [f"{finding.code}: {finding.message()}: {layout}" for finding in sink]
    sink.report_unused(is_judged=False)
    marks = tuple(mark for mark in made.page.marks if not isinstance(mark, Line))
    shown = dump(made.page._replace(marks=marks)).splitlines()
    return (*shown, *slug(made), *sorted(spots(made)), *sorted(findings(sink)))


def slug(made: pipeline.Composed) -> Iterator[str]:
    """The slug line without the digest of the layout, which is another in Chinese."""
    for mark in made.page.marks:
        if isinstance(mark, Line):
            yield "slug " + "".join(text for run in mark.runs for text in run.text).replace(made.digest[:12], "…")


def spots(made: pipeline.Composed) -> set[str]:
    """What replaces each spot ink, which the display list does not say."""
    colors: set[Color | None] = set()
    for item in (item for frame in made.page.frames for item in frame.placed):
        match item:
            case Line():
                colors |= {run.color for run in item.runs if isinstance(run, GlyphRun)}
            case Shape():
                colors |= {item.fill, item.stroke}
    return {f"ink {color.name} {color.alternate}" for color in colors if isinstance(color, Spot)}


def findings(sink: Sink) -> Iterator[str]:
    """The findings but for holes, of which a page that shows one thing is full."""
    for finding in (each for each in sink if each.code != "hole"):
        allowed = "" if finding.allowed is None else f" allowed: {finding.allowed}"
        yield f"finding {finding.code} in line {finding.span.line if finding.span else 0}{allowed}"


def shown(setting: Setting, name: str, example: str, folder: Path) -> list[str]:
    """The lines that the page with the example does not have in common with the one without it."""
    before = page(setting.with_(setting.without.get(name, "")), folder)
    after = page(setting.with_(example), folder)
    found = [line.rstrip() for line in unified_diff(before, after, n=0, lineterm="")]
    return [line for line in found[2:] if not line.startswith("@@")]


@pytest.mark.parametrize("keys", CLASSES, ids=lambda keys: keys.__name__)
def test_every_key_has_a_layout_that_shows_its_example(keys: type[Keys]) -> None:
    assert settings(keys).keys() == keys.table.keys()


@pytest.mark.parametrize("keys", CLASSES, ids=lambda keys: keys.__name__)
def test_what_the_examples_do(keys: type[Keys], folder: Path, request: pytest.FixtureRequest) -> None:
    made, wrong = [], []
    for name, setting in settings(keys).items():
        key = keys.table[name]
        effects = {example: shown(setting, name, example, folder) for example in examples(name, key, setting)}
        if any(effects.values()) == (name in setting.idle):
            wrong.append(name)
        for example, lines in effects.items():
            made += [f"== {example}", *(lines or ["as without it"]), ""]
    text = "\n".join(made)
    expected = HERE / f"{keys.__name__}.txt"
    if request.config.getoption("--update-golden"):
        assert "CI" not in os.environ, "golden files are not rewritten in CI"
        expected.write_text(text, encoding="utf-8")
    assert not wrong, "examples that change nothing, or are said to"
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("keys", CLASSES, ids=lambda keys: keys.__name__)
def test_the_examples_do_the_same_in_chinese(keys: type[Keys], folder: Path) -> None:
    for name, setting in settings(keys).items():
        key = keys.table[name]
        for example in examples(name, key, setting):
            english = setting.with_(example)
            sink = Sink()
            found = rewritten(english, "page.yaml", "zh", sink)
            assert found is not None
            assert key.chinese in found.text
            assert page(found.text, folder) == page(english, folder), found.text


def test_the_files_are_those_of_the_classes_and_small() -> None:
    names = {f"{keys.__name__}.{kind}" for keys in CLASSES for kind in ("layouts", "txt")}
    assert {path.name for path in HERE.iterdir()} == names
    assert sum(path.stat().st_size for path in HERE.iterdir()) < 1_500_000
