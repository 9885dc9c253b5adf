"""What was added to a text, taken out of it and moved in it, and which of its lines end elsewhere.

Paragraphs that are alike are found first; only in those that are not are characters compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from paginate.compare.changes import Change, ChangeKind
from paginate.diagnostics import Span
from paginate.records import NamedTuple

LEAST_MOVED: Final = 4
"""Characters that are taken out in one place and added in another were moved if they are at least so many."""

AROUND: Final = 6
"""Characters that are shown before and behind the end of a line."""


class ComparedText(NamedTuple):
    """A text of a page: its paragraphs, where each is written, and behind how many characters of each a line ends on the page, the
    paragraph's own end left out; None where a paragraph is not on the page."""

    paragraphs: tuple[str, ...]
    spans: tuple[Span | None, ...]
    line_ends: tuple[tuple[int, ...] | None, ...]


class Edit(NamedTuple):
    """Characters of the texts that are not the same: `before` and `after`, and where they begin in the second text, by paragraph and
    character."""

    before: str
    after: str
    paragraph: int


def text_changes(name: str, before: ComparedText, after: ComparedText) -> Iterator[Change]:
    """What is added, taken out and moved from one to the other, and line ends that differ where the text does not."""
    edits = list(_edits(before.paragraphs, after.paragraphs))
    moved = _moved(edits)
    for edit in edits:
        place = after.spans[min(edit.paragraph, len(after.spans) - 1)] if after.spans else None
        file, line = (place.file, place.line) if place is not None else ("", 0)
        kind = _kind(edit, moved)
        if kind is not None:
            yield Change(kind, name, edit.before, edit.after, file=file, line=line)
    yield from _line_ends(name, before, after)


def _edits(before: Sequence[str], after: Sequence[str]) -> Iterator[Edit]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old, new = "\n".join(before[i1:i2]), "\n".join(after[j1:j2])
        yield from _character_edits(old, new, j1)


def _character_edits(old: str, new: str, first: int) -> Iterator[Edit]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(old[i1:i2], new[j1:j2], first + new.count("\n", 0, j1))


def _kind(edit: Edit, moved: Collection[str]) -> ChangeKind | None:
    """What an edit is; None of a passage that is taken out here and reported where it was moved to."""
    if edit.before and edit.after:
        return ChangeKind.REPLACED
    if edit.after:
        return ChangeKind.MOVED if edit.after in moved else ChangeKind.ADDED
    return None if edit.before in moved else ChangeKind.TAKEN_OUT


def _moved(edits: Sequence[Edit]) -> set[str]:
    """Passages that are taken out in one place and added, the same, in another."""
    taken_out = {edit.before for edit in edits if not edit.after}
    return {
        edit.after
        for edit in edits
        if not edit.before and edit.after in taken_out and len(edit.after.strip()) >= LEAST_MOVED
    }


def _line_ends(name: str, before: ComparedText, after: ComparedText) -> Iterator[Change]:
    """Of each paragraph that says the same in both, the first line that ends elsewhere."""
    matcher = SequenceMatcher(None, before.paragraphs, after.paragraphs, autojunk=False)
    for first, second, count in matcher.get_matching_blocks():
        for i in range(count):
            old, new = before.line_ends[first + i], after.line_ends[second + i]
            if old is None or new is None or old == new:
                continue
            text, place = after.paragraphs[second + i], after.spans[second + i]
            at = next(
                (n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
            )
            shown = [_around(text, ends[at] if at < len(ends) else len(text)) for ends in (old, new)]
            file, line = (place.file, place.line) if place is not None else ("", 0)
            yield Change(ChangeKind.LINE_END, name, before=shown[0], after=shown[1], file=file, line=line)


def _around(text: str, at: int) -> str:
    """The end of a line with what is before and behind it."""
    return f"{text[max(0, at - AROUND) : at]}|{text[at : at + AROUND]}"


def all_text_changes(before: Mapping[str, ComparedText], after: Mapping[str, ComparedText]) -> Iterator[Change]:
    """The changes of all texts, by their names; a text that is in one alone is added or taken out as a whole."""
    nothing = ComparedText((), (), ())
    for name in dict.fromkeys((*before, *after)):
        yield from text_changes(name, before.get(name, nothing), after.get(name, nothing))
