"""Openings of paragraphs that a style marks by rule, such as 本报讯 and 新华社…电: the reporter's file has no marks for them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from paginate.source.written import Mark, WrittenParagraph

ANYTHING: Final = re.compile("…+|\\*+")
"""What in an opening stands for other characters."""

MOST: Final = "[^。！？]{1,40}?"
"""Those characters: a place and a date, or some names, but no end of a sentence."""


def with_openings(found: Sequence[WrittenParagraph], openings: Mapping[str, str]) -> tuple[WrittenParagraph, ...]:
    """The paragraphs; one that begins as one of `openings` does has that much marked with its style, the longest that fits. Nothing
    is added where the file itself marks something there, nor to a paragraph in a style of its own."""
    patterns = [(_pattern(opening), style) for opening, style in openings.items()]
    return tuple(_marked(each, patterns) for each in found)


def _pattern(opening: str) -> re.Pattern[str]:
    return re.compile(MOST.join(map(re.escape, ANYTHING.split(opening.strip()))))


def _marked(paragraph: WrittenParagraph, patterns: Sequence[tuple[re.Pattern[str], str]]) -> WrittenParagraph:
    if paragraph.style is not None:
        return paragraph
    fits = [(len(found[0]), style) for pattern, style in patterns if (found := pattern.match(paragraph.text.text))]
    length, style = max(fits, default=(0, ""), key=lambda each: each[0])
    if not length or any(mark.start < length for mark in paragraph.marks):
        return paragraph
    return paragraph._replace(marks=(Mark(0, length, (style,)), *paragraph.marks))
