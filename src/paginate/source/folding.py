"""A text that is written over several lines in YAML, as one: the line break is a space between Western words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_HAN: Final = "\u2e80-\u2fdf\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_SHARED: Final = "“”‘’…—·"
"""Marks that Chinese shares with Western text."""

_AROUND_FOLD: Final = re.compile(f"[{_HAN}][{_HAN}{_SHARED}]|[{_SHARED}][{_HAN}]")
"""Characters between which no space is meant where a line was folded: those of Chinese, and its marks beside them."""


_RUN_END: Final = re.compile(r"\]\{[^{}\[\]]*\}\Z")

_ESCAPE: Final = re.compile(r'\\(["\\/])')


def unfolded(text: str, written: Sequence[str], style: str) -> str:
    """The text without the spaces that YAML puts for line breaks between Chinese characters (YAML 1.1, 5.4 and 9.1.1).

    `written` are its lines in the file, from its first character to its last, and `style` is how it is
    quoted: `"`, `'`, `>` or nothing. It stays as it is where it is not written as it reads, with escapes.
    """
    folds = list(_folds(text, written, style))
    kept = [0, *(fold + 1 for fold in folds if _AROUND_FOLD.fullmatch(_before(text, fold) + _behind(text, fold + 1)))]
    if len(kept) == 1:
        return text
    ends = [*(start - 1 for start in kept[1:]), len(text)]
    return "".join(text[start:end] for start, end in zip(kept, ends, strict=True))


def _before(text: str, end: int) -> str:
    """The last character before a place, without the markup of a run that ends there: `]{dots}`."""
    while text[end - 1] == "}" and (markup := _RUN_END.search(text, 0, end)):
        end = markup.start()
    return text[end - 1 : end]


def _behind(text: str, start: int) -> str:
    """The first character behind a place, without the bracket of a run that begins there."""
    while text.startswith("[", start):
        start += 1
    return text[start : start + 1]


def _folds(text: str, written: Sequence[str], style: str) -> Iterator[int]:
    """The places in the text of spaces that were line breaks."""
    at = 0
    for line in written:
        piece = _read(line.strip(" \t"), style)
        if not piece:
            continue
        while text.startswith((" ", "\n"), at) and not text.startswith(piece, at):
            at += 1
        if not text.startswith(piece, at):
            return
        at += len(piece)
        if text.startswith(" ", at) and 0 < at < len(text) - 1:
            yield at


def _read(piece: str, style: str) -> str:
    """A piece of the text as it reads; only escapes of a character by itself are known."""
    if style == "'":
        return piece.replace("''", "'")
    return _ESCAPE.sub(r"\1", piece) if style == '"' else piece
