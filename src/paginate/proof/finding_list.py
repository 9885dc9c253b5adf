"""The list of a proof's findings, on pages of their own: number, severity, message, remedy, and the place in the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from paginate.color import BLACK, Process
from paginate.diagnostics import Diagnostic, Span
from paginate.diagnostics.render import WORDS, counted, word_for
from paginate.display import ComposedPage, Item, Line, Shape
from paginate.geometry import Point, Rect, Size
from paginate.proof.construction import stroke
from paginate.proof.lettering import LabelSetter, type_of
from paginate.proof.numbers import PADDING, NumberedFinding, tag, tag_height
from paginate.units import POINTS_PER_MILLIMETRE

A4: Final = Size(210 * POINTS_PER_MILLIMETRE, 297 * POINTS_PER_MILLIMETRE)
MARGIN: Final = 18 * POINTS_PER_MILLIMETRE
NUMBER_WIDTH: Final = 22.0
TEXT_LEFT: Final = MARGIN + NUMBER_WIDTH + 30
"""Points, and where the words begin: behind the number and the severity."""

GRAY: Final = Process(0, 0, 0, 0.6)
TITLE_TYPE: Final = type_of(14, BLACK, bold=True)
MESSAGE_TYPE: Final = type_of(9.5)
HELP_TYPE: Final = type_of(8.5, GRAY)
PLACE_TYPE: Final = type_of(7.5, GRAY)
FOOT_TYPE: Final = type_of(7.5, GRAY)
RULE_COLOR: Final = Process(0, 0, 0, 0.25)
RULE_WIDTH: Final = 0.25
BETWEEN: Final = 7.0
"""Points above and below the rule between two findings."""

YAML_ENDINGS: Final = (".yaml", ".yml")
"""How the names of layouts end."""

LANGUAGE: Final = "zh"
"""Proofs speak Chinese whatever the terminal speaks, and their bytes do not depend on that."""


def list_pages(entries: Sequence[NumberedFinding], title: str, lettering: LabelSetter) -> list[ComposedPage]:
    """The pages of the list; none where there is no finding."""
    pages: list[list[Item]] = []
    y = A4.height
    for entry in entries:
        depth = max(item.box.bottom for item in _entry(entry, 0.0, lettering) if isinstance(item, Line))
        if y + depth > A4.height - MARGIN:
            pages.append([])
            y = MARGIN
            if len(pages) == 1:
                pages[0].append(lettering.line(title, TITLE_TYPE, Point(MARGIN, y)))
                y += TITLE_TYPE.leading + BETWEEN
        pages[-1] += _entry(entry, y, lettering)
        y += depth + BETWEEN
        pages[-1].append(_rule(y))
        y += BETWEEN
    feet = [f"{title} · {number}/{len(pages)}" for number in range(1, len(pages) + 1)]
    return [
        ComposedPage(foot, A4, 0.0, (), (), marks=(*items, _foot(foot, lettering)))
        for items, foot in zip(pages, feet, strict=True)
    ]


def _at_home(finding: Diagnostic) -> Diagnostic:
    """The finding with the layout's name alone, from wherever the program was called: the proof is the same everywhere."""
    span = finding.span
    if span is None or not span.file.lower().endswith(YAML_ENDINGS):
        return finding
    name = PurePath(span.file).name
    values = {key: name if value == span.file else value for key, value in finding.values.items()}
    return finding._replace(span=span._replace(file=name), values=values)


def _entry(entry: NumberedFinding, y: float, lettering: LabelSetter) -> Iterator[Item]:
    """One finding, from `y` on."""
    finding = _at_home(entry.finding)
    number = Rect(MARGIN, y - PADDING / 2, NUMBER_WIDTH, tag_height(MESSAGE_TYPE.size))
    yield from tag(f"{entry.number}", number, entry.color, lettering, MESSAGE_TYPE.size)
    severity = type_of(MESSAGE_TYPE.size, entry.color, bold=True)
    yield lettering.line(word_for(finding, LANGUAGE), severity, Point(MARGIN + NUMBER_WIDTH + 5, y))
    measure = A4.width - MARGIN - TEXT_LEFT
    for text, style in (
        (finding.message(LANGUAGE), MESSAGE_TYPE),
        (_remedy(finding), HELP_TYPE),
        (" · ".join(_place(entry, finding.span)), PLACE_TYPE),
    ):
        if text:
            lines = lettering.lines(text, style, Point(TEXT_LEFT, y), measure)
            yield from lines
            y += len(lines) * style.leading


def _remedy(finding: Diagnostic) -> str:
    """What to do, or why nothing is done."""
    return finding.help(LANGUAGE) if finding.allowed is None else f"{WORDS[LANGUAGE]['reason']}：{finding.allowed}"


def _place(entry: NumberedFinding, span: Span | None) -> Iterator[str]:
    if span is not None:
        yield f"{span.file}:{span.line}:{span.column}"
    if entry.frame:
        yield f"框 {entry.frame}"
    if entry.box is None:
        yield "版面上无对应位置"
    yield entry.finding.code


def _rule(y: float) -> Shape:
    return stroke((Point(MARGIN, y), Point(A4.width - MARGIN, y)), RULE_COLOR, RULE_WIDTH)


def _foot(text: str, lettering: LabelSetter) -> Line:
    return lettering.line(text, FOOT_TYPE, Point(MARGIN, A4.height - MARGIN * 2 / 3))


def count_words(entries: Sequence[NumberedFinding]) -> str:
    """How many findings there are of each severity."""
    return counted((entry.finding for entry in entries), LANGUAGE) or "没有发现问题"
