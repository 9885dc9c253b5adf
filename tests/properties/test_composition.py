"""What holds for every text, style and measure: nothing lost, nothing prohibited, every justified line exact."""

from __future__ import annotations

from itertools import accumulate, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from handmade import X4, sources
from paginate.color import Process
from paginate.compose.inline.cells import Cell
from paginate.compose.inline.show import show
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame, ComposedPage, Direction, Line
from paginate.geometry import Rect, Size, WritingMode
from paginate.model import (
    Align,
    Companion,
    Composer,
    Figures,
    FontChoice,
    Hang,
    Locale,
    Look,
    MarkedRun,
    Numerals,
    Orientation,
    Paragraph,
    PushIn,
    Style,
)
from paginate.pdf import write_pdf
from paginate.text import Class, Prohibition, Punctuation, Stretch
from paginate.text.breaking import NO_LINE_END, NO_LINE_START
from paginate.text.spacing import NEVER
from paginate.units import TOLERANCE
from setting import BODY, HERE, NEWSPAPER, cell_bounds, fonts, glyphs, set_paragraph
from witnesses import pdfium_text, witness

ALL_NEWS = "".join(NEWSPAPER)

WORDS = ["2021年", "25%", "￥100", "GDP", "don’t stop", "Wi-Fi 6", "3·15", "——", "……", "　", "composition of words",
         "3.0版", "A+级", "www.example.com/a?b=c", "２０２１", "24/7", "交城/文水", "——————", "6\u00a0km"]  # fmt: skip
RARE = ["𠮷", "镕", "葛\U000e0100", "㐂", "龘", "e\u0301", "γαβ", "①", "々"]
MARKS = "，。、；：？！“”‘’（）《》【】·—…～／–‼"

piece = st.one_of(
    st.integers(0, len(ALL_NEWS) - 12).map(lambda at: ALL_NEWS[at : at + 12]),
    st.text(MARKS, min_size=1, max_size=3),
    st.sampled_from(WORDS),
    st.sampled_from(RARE),
)
text = st.lists(piece, min_size=1, max_size=12).map("".join)
long_text = st.lists(piece, min_size=6, max_size=16).map("".join)
"""As a rule more than one line: what holds between lines or for all but the last says nothing of a single one."""

CHOICES: Final[dict[str, list[Any]]] = {
    "punctuation": list(Punctuation),
    "prohibition": list(Prohibition),
    "writing_mode": list(WritingMode),
    "align": [Align.JUSTIFY, Align.JUSTIFY, Align.JUSTIFY_ALL],
    "western_space": [0.0, 2.5],
    "locale": list(Locale),
    "hang": list(Hang),
    "composer": list(Composer),
    "push_in": list(PushIn),
    "hyphenate": ["", "en"],
    "numerals": list(Numerals),
    "figures": list(Figures),
    "digits_upright": [0, 1, 2, 3, 4],
    "capitals_upright": [False, True],
    "units": [False, True],
    "force_justify": [False, True],
    "min_last_line": [0.0, 20.0],
    "first_line_indent": [0.0, 20.0],
    "font": [FontChoice(family) for family in ("song", "hei", "kai", "fangsong")],
    "companions": [(), (Companion(Class.DIGIT, "", FontChoice("hei"), 0.9), Companion("", "“”", FontChoice("song")))],
}
style = st.fixed_dictionaries({key: st.sampled_from(values) for key, values in CHOICES.items()}).map(
    lambda chosen: BODY._replace(**chosen)
)
look = st.builds(
    Look,
    st.sampled_from([None, FontChoice("hei"), FontChoice("kai")]),
    st.sampled_from([None, None, 8.0, 14.0]),
    st.sampled_from([None, Process(0, 1, 1, 0)]),
    ruby=st.just(()),  # readings are in test_inline_forms.py: they are beside the text, and in the PDF behind it
)


@st.composite
def paragraphs(draw: st.DrawFn, of: st.SearchStrategy[str]) -> Paragraph:
    """A paragraph with up to two marked runs."""
    words = draw(of)
    edges = sorted(draw(st.lists(st.integers(0, len(words)), max_size=4, unique=True)))
    runs = [
        MarkedRun(start, end, draw(look), draw(st.sampled_from([None, None, *Orientation])))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]
    return Paragraph(words, HERE, tuple(runs))


def set_in(paragraph: Paragraph, style: Style, ems: float) -> tuple[list[Line], Sink]:
    sink = Sink()
    return set_paragraph(paragraph, ems, style, sink), sink


def codes(sink: Sink) -> set[str]:
    return {finding.code for finding in sink}


FORCED = {"measure-too-narrow", "prohibited-mark"}
"""What is reported of a line that had to end where none may end."""


@settings(max_examples=150, deadline=None)
@given(paragraphs(text), style, st.floats(8, 30))
def test_text_out_is_text_in(paragraph: Paragraph, style: Style, ems: float) -> None:
    lines, sink = set_in(paragraph, style, ems)
    assert "".join(line.text for line in lines) == paragraph.text
    drawn = "".join(source for line in lines for run in line.runs for source in run.text)
    assert drawn.replace(" ", "") == paragraph.text.replace(" ", "")
    assert codes(sink) <= FORCED | {"last-line-short", "missing-glyph"}


def set_in_lines(paragraph: Paragraph, style: Style, ems: float) -> tuple[list[Line], Sink]:
    """More than one line; other texts are passed over."""
    lines, sink = set_in(paragraph, style, ems)
    assume(len(lines) > 1)
    return lines, sink


@settings(max_examples=150, deadline=None)
@given(paragraphs(long_text), style, st.floats(8, 20))
def test_no_line_begins_or_ends_with_a_prohibited_mark_unless_reported(
    paragraph: Paragraph, style: Style, ems: float
) -> None:
    lines, sink = set_in_lines(paragraph, style, ems)
    classes = show(paragraph, style).classes
    breaks = list(accumulate(len(line.text) for line in lines[:-1]))
    assert len(breaks) == len(lines) - 1 > 0
    if not codes(sink) & FORCED:
        for at, line in zip(breaks, lines, strict=False):
            before, after = classes[at - 1], classes[at]
            assert before not in NO_LINE_END[style.prohibition], line.text
            both_dashes = before == after and after in Class.DASH + Class.ELLIPSIS  # several part between one another
            assert both_dashes or after not in NO_LINE_START[style.prohibition], line.text


@settings(max_examples=150, deadline=None)
@given(paragraphs(long_text), style, st.floats(8, 20))
def test_every_justified_line_is_exactly_its_measure(paragraph: Paragraph, style: Style, ems: float) -> None:
    lines, sink = set_in_lines(paragraph, style, ems)
    assume(not codes(sink) & FORCED)
    for line in lines:
        assert length(line, style) <= line.measure + 2 * TOLERANCE
    to_justify = lines if style.align is Align.JUSTIFY_ALL else lines[:-1]
    justified = [line for line in to_justify if style.force_justify or has_room(line, style)]
    for line in justified:
        if len(line.cells.cells) - hangs(line, style) > 1:
            assert length(line, style) == pytest.approx(line.measure, abs=2 * TOLERANCE)


def has_room(line: Line, style: Style) -> bool:
    """Whether a blank of the line may grow as far as is needed; those of the last resort only keep a mark near its word."""
    shown = line.cells.blanks[: len(stretchable(line, style))]
    return any(blank.stretch not in (NEVER, Stretch.LAST) for blank in shown)


def stretchable(line: Line, style: Style) -> list[bool]:
    """Which blanks of the line may grow: the one before a mark that hangs is outside the measure, as the mark is."""
    blanks = line.cells.blanks[:-1] if hangs(line, style) else line.cells.blanks
    return [bool(blank.stretch) for blank in blanks]


@settings(max_examples=150, deadline=None)
@given(paragraphs(long_text), style, st.floats(8, 20))
def test_no_space_grows_beyond_its_most_while_another_boundary_may_grow(
    paragraph: Paragraph, style: Style, ems: float
) -> None:
    lines, _ = set_in_lines(paragraph, style, ems)
    for line in lines:
        blanks = line.cells.blanks[:-1] if hangs(line, style) else line.cells.blanks
        grown = [blank.width + added / style.size for blank, added in zip(blanks, line.cells.added, strict=False)]
        limited = [blank.stretch in (Stretch.WORD_SPACE, Stretch.WESTERN) for blank in blanks]
        if any(blank.stretch == Stretch.ALL for blank in blanks):
            for blank, width, is_limited in zip(blanks, grown, limited, strict=True):
                assert not is_limited or width <= max(blank.most, blank.width) + TOLERANCE
        others = [
            added
            for blank, added in zip(blanks, line.cells.added, strict=False)
            if blank.stretch == Stretch.ALL and added > TOLERANCE
        ]
        if others:  # then all that come before them have grown as far as they may
            for blank, width, is_limited in zip(blanks, grown, limited, strict=True):
                assert not is_limited or width == pytest.approx(max(blank.most, blank.width), abs=TOLERANCE)


@settings(max_examples=150, deadline=None)
@given(paragraphs(long_text), style, st.floats(8, 20))
def test_the_mark_at_the_lines_end_gives_before_all_others(paragraph: Paragraph, style: Style, ems: float) -> None:
    lines, _ = set_in_lines(paragraph, style, ems)
    for line in lines:
        cells = line.cells
        assert -cells.after.width * style.size - TOLERANCE <= cells.added_after <= 0
        if cells.after.squeeze and any(added < -TOLERANCE for added in cells.added[:-1]):
            assert cells.added_after == pytest.approx((cells.after.least - cells.after.width) * style.size)


def hangs(line: Line, style: Style) -> bool:
    """Whether the last mark stands beyond the measure, so that the line's length does not count it."""
    return (
        style.hang is not Hang.NONE and sum(cell.width for cell in line.cells.cells) > length(line, style) + TOLERANCE
    )


def length(line: Line, style: Style) -> float:
    return line.box.height if style.writing_mode is WritingMode.VERTICAL else line.box.width


@settings(max_examples=150, deadline=None)
@given(paragraphs(text), style, st.floats(8, 20))
def test_cells_never_overlap_and_blanks_keep_their_least(paragraph: Paragraph, style: Style, ems: float) -> None:
    lines, _ = set_in(paragraph, style, ems)
    for line in lines:
        for (_, ends), (begins, _) in pairwise(cell_bounds(line)):
            assert begins >= ends - TOLERANCE
        for blank, added in zip(line.cells.blanks, line.cells.added, strict=True):
            assert added >= (blank.least - blank.width) * style.size - TOLERANCE


@settings(max_examples=100, deadline=None)
@given(paragraphs(text), style, st.floats(8, 20))
def test_glyphs_stand_where_their_cells_stand(paragraph: Paragraph, style: Style, ems: float) -> None:
    lines, _ = set_in(paragraph, style, ems)
    for line in lines:
        drawn = [
            run.origin.x + place if run.direction is Direction.HORIZONTAL else run.origin.y + place
            for run, _, place, _ in glyphs(line)
        ]
        assert len(drawn) == sum(len(cell.glyphs) for cell in line.cells.cells)
        if style.writing_mode is WritingMode.VERTICAL and any(r.direction is Direction.HORIZONTAL for r in line.runs):
            continue  # glyphs that share a cell stand across the line
        numbers = [0, *accumulate(len(cell.glyphs) for cell in line.cells.cells)]
        offsets = [cell.offsets[0] for cell in line.cells.cells if isinstance(cell, Cell)]
        starts = [drawn[number] - offset for number, offset in zip(numbers[:-1], offsets, strict=True)]
        begins = [begin for begin, _ in cell_bounds(line)]
        assert [start - starts[0] for start in starts] == pytest.approx(begins, abs=1e-6)


def test_most_texts_make_several_lines() -> None:
    counts: list[int] = []

    @settings(max_examples=100, deadline=None, derandomize=True, database=None)
    @given(paragraphs(long_text), style, st.floats(8, 20))
    def count(paragraph: Paragraph, style: Style, ems: float) -> None:
        counts.append(len(set_in(paragraph, style, ems)[0]))

    count()
    assert len(counts) >= 100
    assert sum(lines > 1 for lines in counts) > 0.75 * len(counts)


def pdf(lines: list[Line]) -> bytes:
    """A page of one frame with these lines."""
    trim = Size(max(line.box.right for line in lines) + 20, max(line.box.bottom for line in lines) + 20)
    frame = ComposedFrame("frame", "text", None, WritingMode.HORIZONTAL, Rect(0, 0, *trim), HERE, tuple(lines))
    return write_pdf(ComposedPage("page", trim, 9, (frame,), ()), sources()._replace(face=fonts().face), X4)


SELECTORS = dict.fromkeys([*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)])


def readable(found: list[str]) -> list[str]:
    """The lines without what the witnesses leave out: selectors of variants, and white at the end."""
    return [line for part in found if (line := part.translate(SELECTORS).strip("\f\r\n\ufffe \u3000"))]


def as_pdfium_tells(lines: list[str]) -> str:
    """The lines without what is lost on PDFium: it joins lines with a space or none, takes the hyphens at their ends away,
    and leaves characters from U+FFFD on out of replacement texts."""
    return "".join(character for character in "".join("".join(lines).split()) if "-" != character < "\ufffd")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(paragraphs(text), style, st.floats(8, 20))
def test_the_text_of_the_pdf_is_the_story(paragraph: Paragraph, style: Style, ems: float) -> None:
    lines, _ = set_in(paragraph, style, ems)
    expected = readable([line.text for line in lines])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(pdf(lines))
        assert as_pdfium_tells(readable(pdfium_text(path))) == as_pdfium_tells(expected)
        assert readable(witness("pdftotext", "-raw", path, "-").splitlines()) == expected
