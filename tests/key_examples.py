"""Each key of the language on a small page: the layouts of `golden/keys`, in which examples and mistakes are shown.

`golden/keys/NAME.layouts` has layouts for the keys of the class NAME of the table, one after the other between lines of `---`. In a
layout, `<key>` is where the example of a key goes. A line of the comment before a layout says for which keys it is:

    # keys: size leading
    # without size: size: 5mm       what the page without the example has there, for a key that must be written; else nothing
    # also at: columns 1-2 lines 3-5 | 栏3 行20      further values of a key
    # idle over: rules take no cells      why a key does nothing here: any other key whose examples do nothing is a mistake
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from paginate.source import schema
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import Reader, ValueReader
from paginate.source.words import WORDS, is_chinese

sys.path.append(str(Path(__file__).parents[1] / "docs"))

import build_layout_language as build

HERE: Final = Path(__file__).parent / "golden" / "keys"

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
