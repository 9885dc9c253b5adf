"""What holds for every text, style and measure: nothing lost, nothing prohibited, every justified line exact."""

import json
from itertools import accumulate, pairwise
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from paginate.compose.inline.itemize import mark_short_numbers
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.geometry import Rect, WritingMode
from paginate.model import Style
from paginate.text import Class, Prohibition, Punctuation, break_table, classify, spacing_table
from paginate.units import TOLERANCE
from setting import BODY, frame, thread

RUNS = json.loads((Path(__file__).parents[1] / "reference" / "lines.json").read_text(encoding="utf-8"))["runs"]
NEWSPAPER = "".join(line for run in RUNS for paragraph in run["paragraphs"] for line in paragraph)

piece = st.one_of(
    st.integers(0, len(NEWSPAPER) - 12).flatmap(lambda at: st.just(NEWSPAPER[at : at + 12])),
    st.text("，。、；：？！“”‘’（）《》【】·—…～／", min_size=1, max_size=3),
    st.sampled_from(["2021年", "25%", "￥100", "GDP", "don’t stop", "Wi-Fi", "3·15", "——", "……", "　", "𠮷", "镕"]),
)
text = st.lists(piece, min_size=1, max_size=12).map("".join)
long_text = st.lists(piece, min_size=6, max_size=16).map("".join)
"""As a rule more than one line: what holds between lines or for all but the last says nothing of a single one."""

style = st.builds(
    lambda punctuation, prohibition, writing_mode, western: BODY._replace(
        punctuation=punctuation, prohibition=prohibition, writing_mode=writing_mode, western_space=western
    ),
    st.sampled_from(Punctuation),
    st.sampled_from(Prohibition),
    st.sampled_from(WritingMode),
    st.sampled_from([0.0, 2.5]),
)


def set_in(text: str, style: Style, ems: float) -> tuple[list[Line], Sink]:
    sink = Sink()
    measure, depth = ems * style.size, 15.0 * (len(text) + 3)
    vertical = style.writing_mode is WritingMode.VERTICAL
    box = Rect(0, 0, depth, measure) if vertical else Rect(0, 0, measure, depth)
    return list(thread([text], [frame([box], style)], sink).lines[0]), sink


@settings(max_examples=200, deadline=None)
@given(text, style, st.floats(8, 30))
def test_text_out_is_text_in(text: str, style: Style, ems: float) -> None:
    lines, _ = set_in(text, style, ems)
    assert "".join(line.text for line in lines) == text
    drawn = "".join(source for line in lines for run in line.runs for source in run.text)
    assert drawn.replace(" ", "") == text.replace(" ", "")


def set_in_lines(text: str, style: Style, ems: float) -> list[Line]:
    """More than one line, none of which holds a word that is too wide; other texts are passed over."""
    lines, sink = set_in(text, style, ems)
    assume(all(finding.code != "measure-too-narrow" for finding in sink))
    assume(len(lines) > 1)
    return lines


@settings(max_examples=200, deadline=None)
@given(long_text, style, st.floats(8, 20))
def test_no_line_begins_or_ends_with_a_prohibited_mark(text: str, style: Style, ems: float) -> None:
    lines = set_in_lines(text, style, ems)
    prohibited = break_table(style.prohibition).prohibited
    classes = classify(text, style.writing_mode)
    breaks = list(accumulate(len(line.text) for line in lines[:-1]))
    assert len(breaks) == len(lines) - 1 > 0
    for at in breaks:
        assert (classes[at - 1], classes[at]) not in prohibited


@settings(max_examples=200, deadline=None)
@given(long_text, style, st.floats(8, 20))
def test_lines_fill_their_measure_and_never_pass_it(text: str, style: Style, ems: float) -> None:
    lines = set_in_lines(text, style, ems)
    for line in lines:
        assert length(line, style) <= line.measure + 2 * TOLERANCE
    justified = [line for line in lines[:-1] if can_stretch(line, style)]
    assume(justified)
    for line in justified:
        assert abs(length(line, style) - line.measure) <= 2 * TOLERANCE


def test_most_texts_make_several_lines() -> None:
    counts: list[int] = []

    @settings(max_examples=100, deadline=None, derandomize=True, database=None)
    @given(long_text, style, st.floats(8, 20))
    def count(text: str, style: Style, ems: float) -> None:
        counts.append(len(set_in(text, style, ems)[0]))

    count()
    assert len(counts) >= 100
    assert sum(lines > 1 for lines in counts) > 0.75 * len(counts)


def length(line: Line, style: Style) -> float:
    return line.box.height if style.writing_mode is WritingMode.VERTICAL else line.box.width


def can_stretch(line: Line, style: Style) -> bool:
    """Whether the line has a boundary that may be stretched; a lone word or a dash has none."""
    classes = classify(line.text.rstrip(" "), style.writing_mode)
    if style.writing_mode is WritingMode.VERTICAL:
        classes = mark_short_numbers(classes)
    table = spacing_table(style.punctuation, style.western_space / style.size)
    return any(table[pair].stretch for pair in pairwise(classes) if pair != (Class.DIGITS_UPRIGHT,) * 2)
