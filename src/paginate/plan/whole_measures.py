"""Whether the lines of a Chinese story and the base columns hold a whole number of characters 字, and what to write where they do not.

A line of Han characters that fills a measure of 12.9 字 is spread in every line, since the thirteenth finds no room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import floor
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.geometry import WritingMode
from paginate.model import Align, Pitch, Region, Story, Style, TextFrame
from paginate.plan.columns import Measures
from paginate.plan.giving_way import Thing
from paginate.plan.setting import Setting, Site
from paginate.plan.styles import UNKNOWN
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.units import TOLERANCE, Length, Unit, at_least, figures, fits, in_millimetres, same

FILLED: Final = frozenset({Align.JUSTIFY, Align.JUSTIFY_ALL})
"""The alignments that spread a line to its measure in CLREQ's order of spaces."""

LEAST_GUTTER: Final = 0.5
"""Characters of white between columns that are proposed at least."""

SHOWN: Final = 12
"""Columns up to which their measures are written out."""

LOOKED_AT: Final = 2_000
"""Characters of a story by which it is known for Chinese or Western text."""

CHINESE_UNITS: Final = {Unit.EM: "字", Unit.LINE: "行"}
"""How the units that depend on the type are written in what is proposed."""

CHINESE: Final = (
    (0x3005, 0x3005), (0x3007, 0x3007), (0x3040, 0x312F), (0x31A0, 0x31BF), (0x3400, 0x9FFF), (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)  # fmt: skip
"""Ideographs, and what is set in ems beside them (bopomofo, kana): first and last of each range."""

NEITHER: Final = ((0x3005, 0x318F), (0xAC00, 0xD7AF))
"""Others between these, and Hangul: letters that make no Western words."""

ONE_CHINESE: Final = "C"
IN_A_WORD: Final = "w"
BETWEEN: Final = " "


class _Kinds(dict[int, str]):
    """For str.translate: whether a character is Chinese, of a Western word, or neither. (Regular expressions with such ranges
    take 3 ms to compile.)"""

    def __missing__(self, code_point: int) -> str:
        result = self[code_point] = self._kind(code_point, chr(code_point))
        return result

    @staticmethod
    def _kind(code_point: int, character: str) -> str:
        if any(first <= code_point <= last for first, last in CHINESE):
            return ONE_CHINESE
        is_letter = character.isalnum() and not character.isdecimal()
        is_western = is_letter and not any(first <= code_point <= last for first, last in NEITHER)
        return IN_A_WORD if is_western else BETWEEN


_KINDS: Final = _Kinds()


def whole_columns(columns: tuple[Region, ...], pitch: Pitch, mode: WritingMode) -> tuple[Region, ...]:
    """The columns, those that nearly hold another character as long as it takes."""
    return tuple(_whole(column, pitch, mode) for column in columns)


def _whole(column: Region, pitch: Pitch, mode: WritingMode) -> Region:
    box = column.box
    measure = box.width if mode is WritingMode.HORIZONTAL else box.height
    wanted = pitch.measure(pitch.below(measure))
    if wanted - measure <= TOLERANCE:
        return column
    key = "width" if mode is WritingMode.HORIZONTAL else "height"
    return column._replace(box=box._replace(**{key: wanted}))


def pitch_of(style: Style, story: Story | None) -> Pitch | None:
    """The pitch of a story's characters where its measure is to be whole: Chinese text in lines that are filled."""
    if story is None or style is UNKNOWN or style.align not in FILLED or not _is_chinese(story):
        return None
    return Pitch.of(style)


def _is_chinese(story: Story) -> bool:
    """Whether the beginning of the story has more Chinese characters than Western words; a text to come is taken for Chinese."""
    if not story.paragraphs:
        return True
    text, length = "", 0
    for paragraph in story.paragraphs:
        text += paragraph.text[: LOOKED_AT - length] + "\n"
        length += len(paragraph.text)
        if length >= LOOKED_AT:
            break
    kinds = text.translate(_KINDS)
    return kinds.count(ONE_CHINESE) > len(kinds.replace(ONE_CHINESE, BETWEEN).split())


class AskedMeasures(NamedTuple):
    """A text frame's columns, the room that they share, None where their measures decide, and the pitch of their text."""

    written: schema.Text
    columns: Measures
    room: float | None
    pitch: Pitch
    mode: WritingMode


def check_measures(asked: AskedMeasures, site: Site) -> None:
    """Report, once a frame, columns that hold no whole number of characters."""
    pitch = asked.pitch
    uneven = [each for each in asked.columns.each if pitch.characters(each) >= 1 and not pitch.is_whole(each)]
    if not uneven:
        return
    key = next(key for key in ("columns", "size", "at", "below") if key in asked.written.said)
    count = figures(pitch.characters(uneven[0]), pitch.below(uneven[0]), decimals=3)[0]
    site.report("measure-not-whole", key, frame=site.id, count=count, sizes=_sizes(uneven[0], asked), hint=_hint(asked))


def _sizes(measure: float, asked: AskedMeasures) -> Phrase:
    """How long the nearest whole measures are: all columns with their gutters, where these are alike."""
    pitch, columns = asked.pitch, asked.columns
    below = pitch.below(measure)
    above = below + pitch.step
    number = 1 if isinstance(asked.written.columns, tuple) else len(columns.each)
    gutters = (number - 1) * columns.gutter
    lengths = in_millimetres(
        shorter=number * pitch.measure(below) + gutters, longer=number * pitch.measure(above) + gutters
    )
    counts = {"below": figures(below)[0], "above": figures(above)[0]}
    return phrase("measures-of-one" if number == 1 else "measures-of-several", number=number, **counts, **lengths)


def _hint(asked: AskedMeasures) -> Phrase:
    ways = list(dict.fromkeys(_ways(asked)))
    if len(ways) == 1:
        return phrase("write-this", way=ways[0])
    return phrase("write-one-of", first=ways[0], second=ways[1])


def _ways(asked: AskedMeasures) -> Iterator[str]:
    """What may be written in the place of the columns: the shorter measure, then the longer one where it finds room."""
    written = asked.written.columns
    for up in (False, True):
        if isinstance(written, tuple):
            yield from _list(asked, up=up)
        elif isinstance(written, schema.Columns) and written.measure is not None:
            yield from _measure(asked, up=up)
        elif len(asked.columns.each) == 1:
            count = _nearest(asked, asked.columns.each[0], up=up)
            if not up or asked.written.size is not None or _fits(asked, asked.pitch.measure(count)):
                yield _size(asked, asked.pitch.written(count))
        else:
            yield from _gutter(asked, up=up)


def _nearest(asked: AskedMeasures, measure: float, *, up: bool) -> float:
    pitch = asked.pitch
    below = max(pitch.below(measure), 1.0)
    return below + pitch.step if up and not pitch.is_whole(measure) else below


def _list(asked: AskedMeasures, *, up: bool) -> Iterator[str]:
    columns, pitch = asked.columns, asked.pitch
    counts = [_nearest(asked, each, up=up) for each in columns.each]
    if _fits(asked, sum(map(pitch.measure, counts))) or not up:
        shown = [pitch.written(count) for count in counts]
        more = ", …" if len(shown) > SHOWN else ""
        yield f"columns: [{', '.join(shown[:SHOWN])}{more}]"


def _measure(asked: AskedMeasures, *, up: bool) -> Iterator[str]:
    count = _nearest(asked, asked.columns.each[0], up=up)
    if _fits(asked, len(asked.columns.each) * asked.pitch.measure(count)) or not up:
        yield f"measure: {asked.pitch.written(count)}"


def _fits(asked: AskedMeasures, measures: float) -> bool:
    gutters = asked.columns.gutter * (len(asked.columns.each) - 1)
    return asked.room is None or fits(measures + gutters, asked.room)


def _size(asked: AskedMeasures, length: str) -> str:
    """The frame's size with another length along its lines, and its depth as it is written; in a place, its one column."""
    if asked.written.size is None:
        return f"columns: [{length}]"
    width, height = map(_as_written, asked.written.size)
    return f"size: [{length}, {height}]" if asked.mode is WritingMode.HORIZONTAL else f"size: [{width}, {length}]"


def _as_written(length: Length) -> str:
    return f"{length.value:g}{CHINESE_UNITS.get(length.unit, length.unit.value)}"


def _gutter(asked: AskedMeasures, *, up: bool) -> Iterator[str]:
    """The same columns over the same room with other gutters; where these would be too narrow, over a larger one."""
    number, pitch = len(asked.columns.each), asked.pitch
    count = _nearest(asked, asked.columns.each[0], up=up)
    measures = number * pitch.measure(count)
    gutter = ((asked.room or 0.0) - measures) / (number - 1)
    if gutter >= LEAST_GUTTER * pitch.em:
        white = figures(gutter, decimals=3, rounded=floor)[0]
        yield f"columns: {{count: {number}, measure: {pitch.written(count)}, gutter: {white}pt}}"
        return
    if asked.written.size is None:  # in a place, whose width is given
        if not up:
            yield f"columns: {{count: {number}, measure: {pitch.written(pitch.below(asked.columns.each[0]))}}}"
        return
    yield _size(asked, at_least(measures + asked.columns.gutter * (number - 1)).replace(" ", ""))


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
