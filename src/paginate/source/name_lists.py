"""Lists of names 名单: a text of names made into a table, so many of them side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from paginate.diagnostics import Span, phrase
from paginate.expressions import expression
from paginate.model import NameOrder
from paginate.records import NamedTuple
from paginate.source.paragraphs import Manuscript, in_file, in_layout, paragraphs
from paginate.source.positions import Path
from paginate.source.reading import Reading
from paginate.source.runs import StyleNames
from paginate.source.schema_tables import TableContent
from paginate.source.table_grids import JoinedCells
from paginate.source.text_files import TextFile, read_text
from paginate.source.written import WrittenParagraph, WrittenTable

MOST_NAMES: Final = 20_000
"""Of one list: a broadsheet page holds some thousands."""

LONGEST_IN_PLACE: Final = 4 / 3
"""How many times as many characters as a place holds are narrowed to it 长体; a longer name takes further places."""

EXACT: Final = 1e-6

_BETWEEN: Final = expression(r"[\s、，,；;]+")


class Section(NamedTuple):
    """Names that stand together, under a heading of their own where they have one."""

    heading: WrittenParagraph | None
    names: list[WrittenParagraph]


def read_names(name: str, keys: TableContent, reading: Reading, styles: StyleNames) -> WrittenTable | None:
    """The list as a table; None, reported, where its text cannot be had or has no name."""
    path: Path = ("tables", name)
    found = _paragraphs(name, keys, reading, styles)
    if found is None:
        return None
    sections = list(_sections(found))
    if sum(len(section.names) for section in sections) > MOST_NAMES:
        words = {"what": phrase("the-table", name=name), "limit": phrase("cells", number=f"{MOST_NAMES:,}")}
        size = phrase("cells", number=f"{sum(len(section.names) for section in sections):,}")
        reading.report("too-large", path, size=size, hint=phrase("split-table"), **words)
        return None
    if not any(section.names for section in sections):
        reading.report("text-empty", path, name=name)
        return None
    return _Places(keys).table(name, reading.document.key_place(path), path, sections)


def _paragraphs(
    name: str, keys: TableContent, reading: Reading, styles: StyleNames
) -> Sequence[WrittenParagraph] | None:
    path: Path = ("tables", name)
    document = reading.document
    for other in ("rows", "sheet", "spans", "columns", *(["file"] if keys.text is not None else [])):
        if other in keys.said:
            words = document.in_words(path, {"key": other, "other": "names" if other != "file" else "text"})
            reading.sink.report("keys-conflict", document.key_place((*path, other)), **words, hint=phrase("keep-one"))
            return None
    if keys.text is not None:
        text: str | None = keys.text
        place = in_layout(document, (*path, "text"))
    elif keys.file is None:
        reading.report("missing-key", path, key="file", hint=phrase("file-or-text"))
        return None
    else:
        place = in_file(keys.file)
        file = TextFile(reading.assets, keys.file, keys.file)
        try:
            text = read_text(file, document.place((*path, "file")), phrase("split-table"), reading.sink)
        except FileNotFoundError:
            reading.report("table-missing", (*path, "file"), file=keys.file, hint=reading.file_hint(keys.file))
            return None
    if text is None:
        return None
    return paragraphs(text, Manuscript(place, phrase("the-table", name=name), styles, reading.sink, of_story=True))


def _sections(found: Sequence[WrittenParagraph]) -> Iterator[Section]:
    """The names under their headings: a paragraph in a style of its own is one."""
    section = Section(None, [])
    for paragraph in found:
        if paragraph.style is not None:
            if section.heading is not None or section.names:
                yield section
            section = Section(paragraph, [])
        else:
            section.names.extend(_names(paragraph))
    yield section


def _names(paragraph: WrittenParagraph) -> Iterator[WrittenParagraph]:
    """The names of a line. A single character belongs to the next single one behind blanks: 王　芳 is one name."""
    text = paragraph.text.text
    pieces: list[list[tuple[int, int]]] = []
    start = 0
    for end, behind in [*(found.span() for found in _BETWEEN.finditer(text)), (len(text), len(text))]:
        if end > start:
            before = pieces[-1] if pieces else []
            is_half = end - start == 1 and [last - first for first, last in before] == [1]
            if is_half and not text[before[0][1] : start].strip():
                before.append((start, end))
            else:
                pieces.append([(start, end)])
        start = behind
    yield from (_cut(paragraph, piece) for piece in pieces)


def _cut(paragraph: WrittenParagraph, pieces: Sequence[tuple[int, int]]) -> WrittenParagraph:
    """The part of a line that one name is; blanks within it are left out."""
    places = [at for first, last in pieces for at in range(first, last)]
    whole = paragraph.text
    begin = whole.place(places[0])
    columns = [whole.place(at).column - begin.column for at in places]
    left_out = [(number, column - number) for number, column in enumerate(columns) if column > number]
    changes = tuple(each for number, each in enumerate(left_out) if number == 0 or left_out[number - 1][1] != each[1])
    text = whole._replace(text="".join(whole.text[at] for at in places), span=begin, left_out=changes, breaks=())
    marks = []
    for mark in paragraph.marks:
        inside = [number for number, at in enumerate(places) if mark.start <= at < mark.end]
        if inside:
            marks.append(mark._replace(start=inside[0], end=inside[-1] + 1))
    return WrittenParagraph(text, tuple(marks))


class _Places:
    """Where the names of a list stand: each in a column, with a column of white between two."""

    def __init__(self, keys: TableContent) -> None:
        assert keys.names is not None
        self._keys, self._across = keys, keys.names
        self._width = 2 * keys.names - 1
        self._cells: dict[tuple[int, int], tuple[WrittenParagraph, ...]] = {}
        self._joined: list[JoinedCells] = []
        self._rows = 0

    def table(self, name: str, span: Span, path: Path, sections: Sequence[Section]) -> WrittenTable:
        """The table of all sections, one under the other."""
        for section in sections:
            if section.heading is not None:
                self._cells[self._rows, 0] = (section.heading,)
                if self._width > 1:
                    self._joined.append(JoinedCells((self._rows, self._rows), (0, self._width - 1)))
                self._rows += 1
            if self._keys.order is NameOrder.DOWN:
                self._down(section.names)
            else:
                self._line_by_line(section.names)
        return WrittenTable(name, span, path, self._keys, (self._rows, self._width), self._cells, tuple(self._joined))

    def _line_by_line(self, names: Sequence[WrittenParagraph]) -> None:
        place = 0
        for each in names:
            places = self._places(each)
            if place + places > self._across and place:
                self._rows, place = self._rows + 1, 0
            self._put(each, self._rows, place, places)
            place += places
        if place:
            self._rows += 1

    def _down(self, names: Sequence[WrittenParagraph]) -> None:
        """Column by column, all as deep as one another; a long name has no place beside it, and is broken."""
        depth = ceil(len(names) / self._across)
        for number, each in enumerate(names):
            self._put(each, self._rows + number % depth, number // depth, 1)
        self._rows += depth

    def _places(self, name: WrittenParagraph) -> int:
        """How many places side by side hold a name."""
        characters, place = len(name.text.text), self._keys.name_width.value
        return 1 if characters <= place * LONGEST_IN_PLACE + EXACT else min(self._across, ceil(characters / place))

    def _put(self, name: WrittenParagraph, row: int, place: int, places: int) -> None:
        self._cells[row, 2 * place] = (name,)
        if places > 1:
            self._joined.append(JoinedCells((row, row), (2 * place, 2 * (place + places - 1))))
