"""What `paginate fit` prints: a table for people, and its JSON form (docs/fit.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from paginate.cli.problem import Words
from paginate.compose.room import Amount, ColumnRoom, FrameRoom, LineRoom, RoomState, StoryRoom, TextRoom
from paginate.diagnostics import Diagnostic, Sink
from paginate.diagnostics.excerpt import cells, visible
from paginate.diagnostics.phrases import fill, keep_phrases
from paginate.diagnostics.render import WORDS, render_json
from paginate.model import Pitch, Style
from paginate.pipeline.measuring import TextLines
from paginate.plan.paper import FramePlace
from paginate.units import figures

VERSION: Final = 1
"""Of the JSON form."""

Places = Mapping[str, FramePlace]

HEADS: Final = (
    Words("text", "稿件"), Words("place", "位置"), Words("columns", "栏"), Words("holds", "容"), Words("has", "有"), Words("", ""),
)  # fmt: skip
LINE_HEADS: Final = (
    Words("heading, caption", "标题、图片说明"), Words("place", "位置"), Words("characters a line", "每行字数"), Words("has", "有"),
    Words("", ""),
)  # fmt: skip
TEXT_HEADS: Final = (Words("base columns", "基本栏"), Words("measure", "栏宽"), Words("lines", "行数"))

AMOUNT: Final = Words(
    "{lines} {lines:line|lines}, {characters} {characters:character|characters}", "{lines} 行 {characters} 字"
)
AT_MOST: Final = Words("at most {amount}", "深未定，至多 {amount}")
ALIKE: Final = Words("{number} × {measure} em × {lines} {lines:line|lines}", "{number} 栏 × {measure}字 × {lines}行")
OF_ONE_MEASURE: Final = Words("{number} × {measure} em", "{number} 栏 × {measure}字")
OF_SEVERAL: Final = Words("{measure} em", "{measure}字")
OF_SEVERAL_DEPTHS: Final = Words("{columns}, {lines} lines", "{columns}，{lines}行")
ABOUT: Final = Words("about {place}", "约 {place}")
EMPTY: Final = Words("no text yet", "未来稿")
FITS: Final = Words("fits", "合适")
FREE: Final = Words("fits, {lines} free", "合适，余 {lines} 行")
OVER: Final = Words(
    "over by {lines} {lines:line|lines} ({characters} {characters:character|characters})",
    "多出 {lines} 行（{characters} 字）",
)
SHORT: Final = Words(
    "short by {lines} {lines:line|lines} ({characters} {characters:character|characters}; by column {columns})",
    "缺 {lines} 行（{characters} 字；各栏 {columns}）",
)
TOO_LONG: Final = Words("over by {characters}", "多 {characters} 字")
CHARACTERS: Final = Words("{characters} {characters:character|characters}", "{characters} 字")
EM: Final = Words("{number} em", "{number}字")
TEXT: Final = Words(
    "{file}: {characters} {characters:character|characters} in {style} ({size} pt on {leading} pt)",
    "{file}：{characters} 字，样式 {style}（{size} pt，行距 {leading} pt）",
)
ROW_CODES: Final = ("overset", "story-short")
"""Of findings that a story's row speaks of."""

NO_FRAMES: Final = Words("No text has a place yet.", "还没有放稿件的位置。")


def said(words: Words, language: str, **values: object) -> str:
    """The words with their values."""
    return fill(words.of(language), keep_phrases(values), language)


# --- for people ---------------------------------------------------------------------------------------------------


def page_table(found: TextRoom, places: Places, language: str) -> Iterator[str]:
    """The lines of the table: stories with their frames and remedies, then headings and captions."""
    if not found.stories:
        yield NO_FRAMES.of(language)
    else:
        rows: list[Sequence[str]] = [[head.of(language) for head in HEADS]]
        notes: dict[int, list[str]] = {}
        for story in found.stories:
            rows += _story_rows(story, places, language)
            notes[len(rows) - 1] = [_remedy(each, language) for each in story.findings]
        yield from _table(rows, notes)
    if found.lines:
        yield ""
        yield from _table(
            [[head.of(language) for head in LINE_HEADS], *(_line(each, places, language) for each in found.lines)]
        )


def _story_rows(story: StoryRoom, places: Places, language: str) -> Iterator[Sequence[str]]:
    """One row, or where the story has several frames one more for each of them."""
    alone = story.frames[0] if len(story.frames) == 1 else None
    where = ("", "") if alone is None else (_place(alone.frame.id, places, language), _columns(alone, language))
    has = "—" if story.state is RoomState.EMPTY else _amount(story.has, language)
    yield visible(story.story), *where, _held(story.holds, story.frames, language), has, _state(story, language)
    if alone is None:
        for room in story.frames:
            name, place = visible(room.frame.id), _place(room.frame.id, places, language)
            yield f"  {name}", place, _columns(room, language), _held(room.holds, [room], language), "", ""


def _state(story: StoryRoom, language: str) -> str:
    if story.state is RoomState.EMPTY:
        return EMPTY.of(language)
    if story.state is RoomState.OVER:
        return said(OVER, language, **story.over._asdict())
    if story.state is RoomState.SHORT:
        free = "+".join(str(column.lines - column.taken) for frame in story.frames for column in frame.columns)
        return said(SHORT, language, **story.free._asdict(), columns=free)
    return said(FREE, language, lines=story.free.lines) if story.free.lines else FITS.of(language)


def _remedy(finding: Diagnostic, language: str) -> str:
    """What to do; before it what is wrong, where the row does not say so."""
    said_before = "" if finding.code in ROW_CODES else f"{finding.message(language)}; "
    return f"{WORDS[language]['help']}: {visible(said_before + finding.help(language))}"


def _columns(room: FrameRoom, language: str) -> str:
    """How many columns of how many characters and lines."""
    columns = room.columns
    measures = [_characters(each.measure, room.frame.style) for each in columns]
    alike = len(set(measures)) == 1
    measure = measures[0] if alike else "+".join(measures)
    lines = sorted({each.lines for each in columns})
    if alike and len(lines) == 1:
        return said(ALIKE, language, number=len(columns), measure=measure, lines=lines[0])
    words = said(OF_ONE_MEASURE if alike else OF_SEVERAL, language, number=len(columns), measure=measure)
    return said(OF_SEVERAL_DEPTHS, language, columns=words, lines="+".join(str(each.lines) for each in columns))


def _characters(measure: float, style: Style) -> str:
    return figures(Pitch.of(style).characters(measure), decimals=1)[0]


def _line(line: LineRoom, places: Places, language: str) -> Sequence[str]:
    has = len(line.text)
    over = said(TOO_LONG, language, characters=has - line.holds) if has > line.holds and not line.is_caption else ""
    shown = said(CHARACTERS, language, characters=has) if has else "—"
    return visible(line.frame), _place(line.frame, places, language), str(line.holds), shown, over


def _place(frame: str, places: Places, language: str) -> str:
    found = places.get(frame)
    if found is None:
        return "—"
    words = found.words(language)
    return words if found.is_whole else said(ABOUT, language, place=words)


def _amount(amount: Amount, language: str) -> str:
    return said(AMOUNT, language, **amount._asdict())


def _held(amount: Amount, frames: Sequence[FrameRoom], language: str) -> str:
    """What frames hold: at most so much where the depth of one depends on the text."""
    words = _amount(amount, language)
    return said(AT_MOST, language, amount=words) if any(each.frame.open_depth for each in frames) else words


def _table(rows: Sequence[Sequence[str]], notes: Mapping[int, Sequence[str]] = {}) -> Iterator[str]:
    """Rows with their cells under one another; notes are by the number of the row that they follow."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        padded = (text + " " * (width - cells(text)) for text, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()
        yield from (f"    {note}" for note in notes.get(number, ()))


def text_table(found: TextLines, language: str) -> Iterator[str]:
    """A text's characters and style, and its lines at each measure."""
    style = found.style
    size, leading = f"{style.size:g}", f"{style.leading:g}"
    yield said(
        TEXT, language, file=found.file, characters=found.characters, style=style.name, size=size, leading=leading
    )
    rows = [[head.of(language) for head in TEXT_HEADS]]
    for each, lines in found.lines.items():
        rows.append([str(each.columns), said(EM, language, number=_characters(each.points, style)), str(lines)])
    yield from _table(rows)


# --- for programs -------------------------------------------------------------------------------------------------


def page_json(found: TextRoom | None, places: Places, sink: Sink, language: str) -> Mapping[str, Any]:
    """The page's room as JSON values; no stories and lines where there is no page."""
    return {
        "version": VERSION,
        "stories": [_story_json(story, places, language) for story in (found.stories if found else ())],
        "lines": [
            {
                "frame": line.frame,
                "kind": "caption" if line.is_caption else "heading",
                "holds": line.holds,
                "has": len(line.text),
            }
            for line in (found.lines if found else ())
        ],
        "diagnostics": render_json(sink, language),
    }


def _story_json(story: StoryRoom, places: Places, language: str) -> Mapping[str, Any]:
    amounts = {name: getattr(story, name)._asdict() for name in ("holds", "has", "over", "free")}
    return {
        "id": story.story,
        "state": story.state.value,
        **amounts,
        "frames": [_frame_json(frame, places) for frame in story.frames],
        "diagnostics": render_json(story.findings, language),
    }


def _frame_json(room: FrameRoom, places: Places) -> Mapping[str, Any]:
    place = places.get(room.frame.id)
    return {
        "id": room.frame.id,
        "place": place and [{"columns": each.columns, "lines": each.lines} for each in place.cells],
        "is_whole": place is not None and place.is_whole,
        "is_open": room.frame.open_depth,
        "columns": [_column_json(column, room.frame.style) for column in room.columns],
    }


def _column_json(column: ColumnRoom, style: Style) -> Mapping[str, Any]:
    return {
        "measure": round(column.measure, 3),
        "em": round(Pitch.of(style).characters(column.measure), 3),
        "lines": column.lines,
        "taken": column.taken,
        "characters": column.characters,
    }


def text_json(found: TextLines | None, sink: Sink, language: str) -> Mapping[str, Any]:
    """A text's lines at each measure as JSON values; `text` is null where the text cannot be had."""
    text = found and {
        "file": found.file,
        "characters": found.characters,
        "style": found.style.name,
        "lines": [
            {
                "columns": each.columns,
                "first": each.first,
                "measure": round(each.points, 3),
                "em": round(Pitch.of(found.style).characters(each.points), 3),
                "lines": lines,
            }
            for each, lines in found.lines.items()
        ],
    }
    return {"version": VERSION, "text": text, "diagnostics": render_json(sink, language)}
