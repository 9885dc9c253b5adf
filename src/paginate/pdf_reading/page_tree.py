"""What a page inherits from the nodes above it (ISO 32000-1, 7.7.3.4)."""

from __future__ import annotations

from typing import Final

from paginate.pdf_reading.values import EMPTY, Dictionary, Value

DEEPEST_TREE: Final = 64
"""Nodes between a page and the root of the page tree."""

INHERITED: Final = ("Resources", "MediaBox", "CropBox", "Rotate")
"""The keys that a page may inherit from the nodes above it (ISO 32000-1, 7.7.3.4)."""


def inherited(page: Dictionary, key: str) -> Value:
    """The value of `key` in a page, or in the nearest node above it that has one."""
    node = page
    for _ in range(DEEPEST_TREE):
        if key in node:
            return node[key]
        node = node.dictionary("Parent")
        if not node:
            break
    return None


def resources_of(page: Dictionary) -> Dictionary:
    """A page's resources, its own or inherited."""
    found = inherited(page, "Resources")
    return found if isinstance(found, Dictionary) else EMPTY
