"""What is to be said of crossheads that go across columns: where they cannot, or have too little text before or behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.compose.advice import either
from paginate.compose.flow import FlowedStory
from paginate.compose.flow.choose import goes_across
from paginate.compose.flow.column_ends import Wall, WallFault
from paginate.compose.settle.line_faults import SHOWN, report_uneven
from paginate.diagnostics import Phrase, Sink, phrase

REMEDIES: Final = {
    WallFault.ONE_COLUMN: ("wall-without-span",),
    WallFault.FEWER_COLUMNS: ("wall-span",),
    WallFault.OBSTACLE: ("wall-move", "move-obstacle"),
    WallFault.LAST: ("text-behind", "delete-crosshead"),
    WallFault.FEW_BEFORE: ("text-before", "wall-fewer"),
    WallFault.FEW_BEHIND: ("text-behind", "wall-fewer"),
    WallFault.NO_ROOM: ("deeper-frame", "wall-without-span"),
}
"""What would mend each fault."""


def report_walls(flowed: FlowedStory, sink: Sink) -> None:
    """Report what is wrong with the crossheads of a story that go across columns, and columns before them that are not level."""
    for wall in flowed.walls:
        if wall.uneven is not None:
            report_uneven(wall.uneven, flowed, sink)
    for wall, fault in _faults(flowed):
        paragraph, columns = flowed.story.paragraphs[wall.paragraph], wall.columns[1] - wall.columns[0] + 1
        why = phrase(f"wall-{fault.value.replace(' ', '-')}", columns=columns)
        words: dict[str, str | Phrase] = {"story": flowed.story.id, "text": paragraph.text[:SHOWN], "why": why}
        to_do = either([phrase(each, columns=columns) for each in REMEDIES[fault]])
        sink.report("crosshead-across", paragraph.span, **words, advice=to_do)


def _faults(flowed: FlowedStory) -> Iterator[tuple[Wall, WallFault]]:
    known = {wall.paragraph: wall for wall in flowed.walls}
    for number, paragraph in enumerate(flowed.story.paragraphs):
        if (wall := known.get(number)) is not None:
            for fault in wall.faults:
                yield wall, fault
        elif goes_across(paragraph) and not flowed.overset.lines:
            yield Wall(number, 0, (0, 0), (0, -1), flowed.frames[-1].box), WallFault.NO_ROOM
