"""Whether the base columns, in which articles run, hold whole characters 字, and which measure in the grid would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from paginate.diagnostics import Phrase, phrase
from paginate.model import Pitch, Story, TextFrame
from paginate.plan.giving_way import Thing
from paginate.plan.setting import Setting
from paginate.plan.whole_measures import pitch_of
from paginate.source import schema
from paginate.units import figures, in_millimetres, same


def check_base_measures(things: Sequence[Thing], stories: Mapping[str, Story], setting: Setting) -> None:
    """Report, once a page, base columns in which lines of an article are no whole characters. Those that are written, by their
    measure or in a list, are meant so; a text frame of its own is asked for its own columns."""
    base, written = setting.base, setting.planning.layout.grid
    if base is None or len(base.columns) < 2 or written.measure is not None or isinstance(written.columns, tuple):
        return
    measure = base.columns[0][1]
    for thing in things:
        if not isinstance(thing.keys, schema.Article) or thing.keys.columns is not None:
            continue
        text = next(frame for frame in thing.frames if isinstance(frame, TextFrame))
        widths = [column.box.height if base.is_vertical else column.box.width for column in text.columns]
        pitch = pitch_of(text.style, stories.get(text.story))
        if pitch is None or pitch.is_whole(measure) or not any(same(width, measure) for width in widths):
            continue
        below = max(pitch.below(measure), pitch.step)
        ways = [_way(pitch, count, setting) for count in (below, below + pitch.step)]
        key = "height" if base.is_vertical else "width"
        also = phrase("without-key", key=key) if key in setting.planning.layout.type_area.said else phrase("none")
        hint = phrase("write-measure", one=ways[0], other=ways[1], also=also)
        count = figures(pitch.characters(measure), decimals=3)[0]
        setting.planning.report("columns-not-whole", ("grid",), frame=thing.id, count=count, hint=hint)
        return


def _way(pitch: Pitch, count: float, setting: Setting) -> Phrase:
    """A measure as the grid says it, and how wide the type area is then."""
    base = setting.base
    assert base is not None
    number = len(base.columns)
    width = number * pitch.measure(count) + (number - 1) * base.gutter
    return phrase(
        "measure-of-area", measure=figures(pitch.measure(count) / base.size)[0], **in_millimetres(width=width)
    )
