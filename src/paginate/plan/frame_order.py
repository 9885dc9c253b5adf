"""In which order frames are planned: each after those that it is below."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping

from paginate.diagnostics import phrase
from paginate.model import PageLayout, TableFrame, TextFrame
from paginate.plan.planning import Planning
from paginate.source import schema
from paginate.source.frames import frame_ids, said_ids
from paginate.source.names import name_hint
from paginate.source.written import Written, WrittenFrame


def above(frame: schema.Frame) -> tuple[str, ...]:
    """The ids of what a frame is below."""
    match frame.below:
        case None:
            return ()
        case str() as name:
            return (name,)
        case names:
            return names


def measurable(written: Written, layout: PageLayout) -> list[str]:
    """The ids of the frames of open depth that are below no other one: how deep these are can be measured."""
    opened = {frame.id for frame in layout.frames if isinstance(frame, TextFrame | TableFrame) and frame.open_depth}
    below = {frame.id: above(frame.keys) for frame in written.frames}
    waiting = {name for name in opened if any(each in opened for each in _all_above(name, below))}
    return [frame.id for frame in layout.frames if frame.id in opened - waiting]


def _all_above(name: str, below: Mapping[str, tuple[str, ...]]) -> set[str]:
    """All that a frame is below, directly or not."""
    found: set[str] = set()
    coming = list(below.get(name, ()))
    while coming:
        if (each := coming.pop()) not in found:
            found.add(each)
            coming += below.get(each, ())
    return found


def planning_order(planning: Planning) -> list[WrittenFrame]:
    """The frames, each after those that it is below; one that is below itself in the end is reported and left out, and so is
    what is below that. The ids of all frames are in the file, those of broken ones too."""
    frames = planning.written.frames
    known = {frame.id for frame in frames}
    _check_names(planning)
    wanted = {number: {name for name in above(frame.keys) if name in known} for number, frame in enumerate(frames)}
    waiting: dict[str, list[int]] = defaultdict(list)
    for number, names in wanted.items():
        for name in names:
            waiting[name].append(number)
    ready = deque(number for number, names in wanted.items() if not names)
    found = []
    while ready:
        number = ready.popleft()
        found.append(frames[number])
        for other in waiting.pop(frames[number].id, ()):
            wanted[other].discard(frames[number].id)
            if not wanted[other]:
                ready.append(other)
    _report_circles({frames[number].id: (frames[number], names) for number, names in wanted.items() if names}, planning)
    return found


def _check_names(planning: Planning) -> None:
    """Report what a frame is to be below and is not there; that a frame is broken otherwise does not count."""
    known, said = dict.fromkeys(frame_ids(planning.document)), said_ids(planning.document)
    for frame in planning.written.frames:
        names = above(frame.keys)
        for number, name in enumerate(names):
            if name not in known:
                path = (*frame.path, "below") if isinstance(frame.keys.below, str) else (*frame.path, "below", number)
                others = [each for each in said if each != frame.id]
                planning.report("unknown-frame", path, name=name, hint=name_hint(name, others, phrase("none")))


def _report_circles(left: Mapping[str, tuple[WrittenFrame, set[str]]], planning: Planning) -> None:
    """Report each circle once; `left` are the frames that wait for others, by id, with the ids that they wait for."""
    seen: set[str] = set()
    for start in left:
        chain: list[str] = []
        name = start
        while name in left and name not in chain and name not in seen:
            chain.append(name)
            name = min(left[name][1])
        if name in chain:
            circle = chain[chain.index(name) :]
            frame = left[circle[0]][0]
            planning.report(
                "circular-below", (*frame.path, "below"), name=frame.id, chain=" → ".join([*circle, circle[0]])
            )
        seen.update(chain)
