"""What `paginate fit` prints: a table for people, and its JSON form (docs/fit.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from paginate.cli.problem import Words
from paginate.compose.room import Amount, ColumnRoom, FrameRoom, LineRoom, RoomState, StoryRoom, TextRoom
from paginate.diagnostics import Diagnostic, FrameName, Sink, phrase
from paginate.diagnostics.excerpt import cells, visible
from paginate.diagnostics.finding import with_names
from paginate.diagnostics.phrases import fill, keep_phrases
from paginate.diagnostics.render import WORDS, render_json
from paginate.model import Pitch, Style
from paginate.pipeline.measuring import TextLines
from paginate.plan.page_map import place_words
from paginate.plan.paper import FramePlace
from paginate.plan.places import CellRange
from paginate.records import NamedTuple
from paginate.source.frame_names import shortened
from paginate.source.roles import ROLES
from paginate.units import figures

VERSION: Final = 1
"""Of the JSON form."""


class OnPage(NamedTuple):
    """What stands where on the page: the places of frames, what frames are called, and what articles give way to, by the ids of the
    frames; and the pieces of columns on which nothing stands."""

    places: Mapping[str, FramePlace]
    names: Mapping[str, FrameName]
    gives_way: Mapping[str, Sequence[str]]
    holes: Sequence[CellRange]

    def called(self, frame: str, language: str) -> str:
        """What a newsroom calls the frame."""
        return visible(said(CALLED, language, **with_names({"frame": frame}, self.names)))

    def place(self, frame: str, language: str) -> str:
        """The columns and lines on which the frame stands."""
        found = self.places.get(frame)
        if found is None:
            return "—"
        words = found.words(language)
        return words if found.is_whole else said(ABOUT, language, place=words)


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
PICTURES: Final = Words("pictures, no text", "图片稿，无正文")
CALLED: Final = Words("{frame}", "{frame}")
GIVES_WAY: Final = Words("gives way to {others}", "让{others}")
WITH_PLACE: Final = Words("{name} ({place})", "{name}（{place}）")
HOLE: Final = Words("{place}: {lines} {lines:line|lines} free", "{place} 空着 {lines} 行")
HOLES: Final = Words("free", "空位")
NO_HOLES: Final = Words("none of more than 3 lines", "没有超过 3 行的")
FITS: Final = Words("fits", "合适")
FREE: Final = Words("fits, {lines} free", "合适，余 {lines} 行")
OVER: Final = Words(
    "over by {lines} {lines:line|lines} ({characters} {characters:character|characters})",
    "多出 {lines} 行（{characters} 字）",
)
SHORT: Final = Words(
    "short by {lines} {lines:line|lines} ({characters} {characters:character|characters}; by column {columns})",
    "短 {lines} 行（{characters} 字；各栏 {columns}）",
)
TOO_LONG: Final = Words("over by {characters}", "多 {characters} 字")
CHARACTERS: Final = Words("{characters} {characters:character|characters}", "{characters} 字")
EM: Final = Words("{number} em", "{number}字")
TEXT: Final = Words(
    "{file}: {characters} {characters:character|characters} of text in {style} ({size} pt on {leading} pt){head}",
    "{file}：正文 {characters} 字，样式 {style}（{size} pt，行距 {leading} pt）{head}",
)
HEAD_PART: Final = Words("; {part} {characters}", "；{part} {characters} 字")
WITHOUT_TEXT: Final = {RoomState.EMPTY: EMPTY, RoomState.PICTURES: PICTURES}
ROW_CODES: Final = ("overset", "story-short")
"""Of findings that a story's row speaks of."""

NO_FRAMES: Final = Words("No text has a place yet.", "还没有放稿件的位置。")


def said(words: Words, language: str, **values: object) -> str:
    """The words with their values."""
    return fill(words.of(language), keep_phrases(values), language)


# --- for people ---------------------------------------------------------------------------------------------------


def page_table(found: TextRoom, on_page: OnPage, language: str) -> Iterator[str]:
    """The lines of the table: stories with their frames, what they give way to and remedies, then headings and captions, then what
    is free."""
    if not found.stories:
        yield NO_FRAMES.of(language)
    else:
        rows: list[Sequence[str]] = [[head.of(language) for head in HEADS]]
        notes: dict[int, list[str]] = {}
        for story in found.stories:
            rows += _story_rows(story, on_page, language)
            remedies = (_remedy(each, language) for each in story.findings)
            notes[len(rows) - 1] = [*_ways(story, on_page, language), *remedies]
        yield from _table(rows, notes)
    if found.lines:
        yield ""
        yield from _table(
            [[head.of(language) for head in LINE_HEADS], *(_line(each, on_page, language) for each in found.lines)]
        )
    yield ""
    holes = [_hole(each, language) for each in on_page.holes]
    between = "；" if language == "zh" else "; "
    yield f"{HOLES.of(language)}: {between.join(holes) or NO_HOLES.of(language)}"


def _ways(story: StoryRoom, on_page: OnPage, language: str) -> Iterator[str]:
    """What the story's frames give way to."""
    others = [other for room in story.frames for other in on_page.gives_way.get(room.frame.id, ())]
    if others:
        words = (
            said(WITH_PLACE, language, name=on_page.called(other, language), place=on_page.place(other, language))
            for other in others
        )
        between = "、" if language == "zh" else ", "
        yield said(GIVES_WAY, language, others=between.join(words))


def _hole(cells: CellRange, language: str) -> str:
    return said(HOLE, language, place=place_words(cells), lines=cells.lines[1] - cells.lines[0] + 1)


def _story_rows(story: StoryRoom, on_page: OnPage, language: str) -> Iterator[Sequence[str]]:
    """One row, or where the story has several frames one more for each of them."""
    alone = story.frames[0] if len(story.frames) == 1 else None
    where = ("", "") if alone is None else (on_page.place(alone.frame.id, language), _columns(alone, language))
    has = "—" if story.state in WITHOUT_TEXT else _amount(story.has, language)
    yield visible(story.story), *where, _held(story.holds, story.frames, language), has, _state(story, language)
    if alone is None:
        for room in story.frames:
            name, place = on_page.called(room.frame.id, language), on_page.place(room.frame.id, language)
            yield f"  {name}", place, _columns(room, language), _held(room.holds, [room], language), "", ""


def _state(story: StoryRoom, language: str) -> str:
    if story.state in WITHOUT_TEXT:
        return WITHOUT_TEXT[story.state].of(language)
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


def _line(line: LineRoom, on_page: OnPage, language: str) -> Sequence[str]:
    has = len(line.text)
    over = said(TOO_LONG, language, characters=has - line.holds) if has > line.holds and not line.is_caption else ""
    shown = said(CHARACTERS, language, characters=has) if has else "—"
    own = visible(phrase("called-heading", name=shortened(line.text)).words(language))
    name = on_page.called(line.frame, language) if line.is_caption else own
    place = on_page.place(line.frame, language)
    return name, place, str(line.holds), shown, over


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
    parts = (said(HEAD_PART, language, part=_role(part, language), characters=n) for part, n in found.head.items())
    values = {"file": found.file, "characters": found.characters, "style": style.name, "head": "".join(parts)}
    yield said(TEXT, language, **values, size=size, leading=leading)
    rows = [[head.of(language) for head in TEXT_HEADS]]
    for each, lines in found.lines.items():
        rows.append([str(each.columns), said(EM, language, number=_characters(each.points, style)), str(lines)])
    yield from _table(rows)


def _role(part: str, language: str) -> str:
    return ROLES[part] if language == "zh" else part


# --- for programs -------------------------------------------------------------------------------------------------


def page_json(found: TextRoom | None, on_page: OnPage, sink: Sink, language: str) -> Mapping[str, Any]:
    """The page's room as JSON values; no stories and lines where there is no page."""
    return {
        "version": VERSION,
        "stories": [_story_json(story, on_page, language) for story in (found.stories if found else ())],
        "lines": [
            {
                "frame": line.frame,
                "called": on_page.called(line.frame, language),
                "kind": "caption" if line.is_caption else "heading",
                "holds": line.holds,
                "has": len(line.text),
            }
            for line in (found.lines if found else ())
        ],
        "holes": [{"columns": each.columns, "lines": each.lines} for each in on_page.holes],
        "diagnostics": render_json(sink, language),
    }


def _story_json(story: StoryRoom, on_page: OnPage, language: str) -> Mapping[str, Any]:
    amounts = {name: getattr(story, name)._asdict() for name in ("holds", "has", "over", "free")}
    return {
        "id": story.story,
        "state": story.state.value,
        **amounts,
        "frames": [_frame_json(frame, on_page, language) for frame in story.frames],
        "diagnostics": render_json(story.findings, language),
    }


def _frame_json(room: FrameRoom, on_page: OnPage, language: str) -> Mapping[str, Any]:
    place = on_page.places.get(room.frame.id)
    return {
        "id": room.frame.id,
        "place": place and [{"columns": each.columns, "lines": each.lines} for each in place.cells],
        "is_whole": place is not None and place.is_whole,
        "is_open": room.frame.open_depth,
        "gives_way_to": [
            {"id": other, "called": on_page.called(other, language)}
            for other in on_page.gives_way.get(room.frame.id, ())
        ],
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
        "head": found.head,
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
