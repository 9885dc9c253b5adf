"""Every key of the language with its example: what the example does to a small page, in English and in Chinese.

`keys/NAME.layouts` has the pages, as `key_examples` reads them. `keys/NAME.txt` says for each example which lines of the display list
and which findings differ from the page without it. Where a key takes words, each of them is an example.
`pytest tests/golden/test_keys.py --update-golden` writes these anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from dumped import dump
from key_examples import CLASSES, HERE, Setting, examples, settings
from key_files import write_files
from paginate import pipeline
from paginate.color import Color, Spot
from paginate.diagnostics import Sink
from paginate.display import GlyphRun, Line, Shape
from paginate.source.keys import Keys
from paginate.source.rewriting import rewritten


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
