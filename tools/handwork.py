"""Counts the handwork in layouts: the numbers that a designer works out to say where things stand and how large they are.

    python tools/handwork.py [--list] LAYOUT…

A number counts where it is not 0 and stands in `at`, `size`, `width`, `height`, `columns`, `gutter`, `length`, `measure`, `count`,
`depth`, `down` or `gap`, in English or in Chinese, anywhere under `frames` and `articles`, heads of article files included.
`栏1-5 行13-41` are four.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from paginate.assets import Assets
from paginate.diagnostics import Sink
from paginate.source import schema
from paginate.source.article_files import with_heads
from paginate.source.chinese_keys import in_english
from paginate.source.positions import Document, Node
from paginate.source.yaml_files import read_document

SECTIONS: Final = ("frames", "articles")
KEYS: Final = frozenset(
    {"at", "size", "width", "height", "columns", "gutter", "length", "measure", "count", "depth", "down", "gap"}
)
NUMBER: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(pt|mm|磅|毫米)?")


class Handwork(NamedTuple):
    """A number of handwork: its line in the layout, its key, what is written there, and whether it is a length on paper."""

    line: int
    key: str
    written: str
    is_on_paper: bool


def handwork(path: Path) -> list[Handwork]:
    """The handwork in a layout, in the order of its keys. Raises ValueError where the layout cannot be read."""
    sink = Sink()
    assets = Assets(path.parent)
    document = read_document(path, assets, sink)
    if document is None:
        raise ValueError(path)
    document, _ = with_heads(in_english(document, schema.Layout, sink), assets, sink)
    return [number for section in SECTIONS for number in _of_section(document, section)]


def _of_section(document: Document, section: str) -> Iterator[Handwork]:
    children = document.root.children
    if isinstance(children, dict) and section in children:
        yield from _under(children[section])


def _under(node: Node) -> Iterator[Handwork]:
    """The handwork in all that a value holds."""
    if isinstance(node.children, list):
        for child in node.children:
            yield from _under(child)
    elif isinstance(node.children, dict):
        for key, child in node.children.items():
            if key in KEYS:
                yield from _numbers(key, child)
            else:
                yield from _under(child)


def _numbers(key: str, node: Node) -> Iterator[Handwork]:
    """The numbers in a value of one of the keys."""
    if node.children:
        children = node.children.values() if isinstance(node.children, dict) else node.children
        for child in children:
            yield from _numbers(key, child)
        return
    for number, unit in NUMBER.findall(str(node.data)):
        if float(number):
            yield Handwork(node.line + 1, key, number + unit, bool(unit))


def main() -> None:
    """Prints how much handwork each layout has."""
    parser = argparse.ArgumentParser(description="Counts the numbers of handwork in layouts.")
    parser.add_argument("layouts", nargs="+", type=Path, metavar="LAYOUT")
    parser.add_argument("--list", action="store_true", help="each number with its line")
    arguments = parser.parse_args()
    for path in arguments.layouts:
        found = handwork(path)
        on_paper = sum(number.is_on_paper for number in found)
        print(f"{len(found):5} numbers, {on_paper} of them lengths on paper  {path}")
        if arguments.list:
            for number in found:
                print(f"      {path}:{number.line}: {number.key}: {number.written}")


if __name__ == "__main__":
    main()
