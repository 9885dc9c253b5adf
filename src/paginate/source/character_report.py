"""The report of a text's wrong characters: each kind once, at its first place, with the number of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from paginate.diagnostics import Phrase, Span, phrase
from paginate.model import Paragraph

if TYPE_CHECKING:
    from paginate.source.paragraphs import Manuscript
    from paginate.source.wrong_characters import Wrong

TOLD_AT_MOST: Final = 20
"""Kinds of wrong characters of one text that are reported each by itself."""

AROUND: Final = 4
"""Characters of the text that are shown before and after a wrong mark."""

Found = tuple[int, Paragraph, "Wrong"]
"""The number of the line, its paragraph and what is wrong there."""


def report_wrong_characters(lines: Sequence[tuple[int, Paragraph]], manuscript: Manuscript) -> None:
    """Report what is wrong in the paragraphs, each with the number of its line, from 0."""
    from paginate.source.wrong_characters import wrong_characters  # 10 ms that a text without suspicion need not spend

    kinds: dict[tuple[str, str], list[Found]] = {}
    for number, paragraph in lines:
        for wrong in wrong_characters(paragraph.text):
            kinds.setdefault(_kind(wrong), []).append((number, paragraph, wrong))
    told = sorted(kinds.values(), key=lambda found: (found[0][0], found[0][2].start))
    for found in told[:TOLD_AT_MOST]:
        _, paragraph, wrong = found[0]
        more = phrase("more-there", number=len(found) - 1) if len(found) > 1 else phrase("none")
        words = _words(wrong, paragraph.text) | {"right": _rights(found)}
        manuscript.sink.report(wrong.code, _span(found[0], manuscript), place=manuscript.where, more=more, **words)
    if untold := told[TOLD_AT_MOST:]:
        codes = {found[0][2].code for found in untold}
        folded = {"folded": codes.pop()} if len(codes) == 1 else {}
        span = _span(untold[0][0], manuscript)
        manuscript.sink.report("more-findings", span, number=sum(map(len, untold)), **folded)


def _kind(wrong: Wrong) -> tuple[str, str]:
    """Of brackets and quotation marks around words, the marks alone."""
    return wrong.code, wrong.written if len(wrong.right) < 3 else wrong.written[0] + wrong.written[-1]


def _rights(found: Sequence[Found]) -> str:
    """The right character; both of a pair that opens and closes."""
    rights = dict.fromkeys(wrong.right for _, _, wrong in found)
    return " ".join(rights) if all(len(right) == 1 for right in rights) else found[0][2].right


def _words(wrong: Wrong, text: str) -> dict[str, str | Phrase]:
    start, end = wrong.start, wrong.start + len(wrong.written)
    words: dict[str, str | Phrase] = {"text": text[max(0, start - AROUND) : end + AROUND]}
    if wrong.code == "compatibility-character":
        return {**words, "character": wrong.written, **_code_points(wrong)}
    return {**words, "mark": wrong.written}


def _code_points(wrong: Wrong) -> Mapping[str, str]:
    return {"code_point": f"{ord(wrong.written):04X}", "right_code_point": f"{ord(wrong.right):04X}"}


def _span(found: Found, manuscript: Manuscript) -> Span:
    number, paragraph, wrong = found
    before = paragraph.place(wrong.start).column - manuscript.place(number, 0, 1).column
    return manuscript.place(number, max(0, before), len(wrong.written))
