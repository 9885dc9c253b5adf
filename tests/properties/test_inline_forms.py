"""What holds for every marked text: nothing is lost, and no reading collides with its neighbour's."""

from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from paginate.compose.axes import Axes
from paginate.compose.inline import Broken, set_line
from paginate.compose.inline.line import LinePlace
from paginate.compose.inline.ruby import length_of
from paginate.display import Direction, GlyphRun
from paginate.geometry import Rect, WritingMode
from paginate.model import Align, Composer, Lettering, Look, MarkedRun, Paragraph, Script, Style
from paginate.text import Break
from paginate.units import TOLERANCE
from setting import BODY, HERE, NEWSPAPER, set_paragraph, typesetter

ALL_NEWS = "".join(NEWSPAPER)

readings = st.sampled_from(["chuāng", "a", "多山之城", "wú", "shuāngshuāng"])
looks = st.one_of(
    st.sampled_from(list(Lettering)).map(lambda lettering: Look(lettering=lettering)),
    st.sampled_from(list(Script)).map(lambda script: Look(script=script)),
    readings.map(lambda reading: Look(ruby=(reading,))),
    st.lists(readings, min_size=4, max_size=4).map(lambda each: Look(ruby=tuple(each))),
)
styles = st.builds(
    lambda mode, align, composer: BODY._replace(writing_mode=mode, align=align, composer=composer),
    st.sampled_from(list(WritingMode)),
    st.sampled_from([Align.JUSTIFY, Align.START, Align.CENTER]),
    st.sampled_from(list(Composer)),
)


@st.composite
def marked(draw: st.DrawFn) -> Paragraph:
    """Newspaper text in which runs of four characters are marked, and some ends of lines forced."""
    at = draw(st.integers(0, len(ALL_NEWS) - 60))
    text = ALL_NEWS[at : at + draw(st.integers(12, 60))].strip("，。、：；")
    starts = sorted(draw(st.sets(st.integers(0, max(0, len(text) - 5) // 4), max_size=6)))
    runs = tuple(MarkedRun(4 * start, 4 * start + 4, draw(looks)) for start in starts if 4 * start + 4 <= len(text))
    bound = {place for run in runs for place in range(run.start + 1, run.end) if len(run.look.ruby) == 1}
    forced = draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=2)) - bound
    return Paragraph(text, HERE, runs, breaks=tuple((place, Break.FORCED) for place in sorted(forced)))


@given(marked(), styles, st.integers(14, 30))
def test_nothing_is_lost_and_forced_ends_are_kept(paragraph: Paragraph, style: Style, measure: int) -> None:
    lines = set_paragraph(paragraph, measure, style)
    assert "".join(line.text for line in lines) == paragraph.text
    assert "".join(text for line in lines for run in line.runs for text in run.text).replace(" ", "") == (
        paragraph.text.replace(" ", "")
    )
    ends = [0]
    for line in lines:
        ends.append(ends[-1] + len(line.text))
    assert {place for place, _ in paragraph.breaks} <= set(ends)


@given(marked(), styles, st.integers(14, 30))
def test_every_reading_is_set_and_none_touches_another(paragraph: Paragraph, style: Style, measure: int) -> None:
    lines = set_paragraph(paragraph, measure, style)
    asked = [text for run in paragraph.runs for text in run.look.ruby]
    made = "".join(text for line in lines for run in line.annotations for text in run.text)
    assert made.replace(" ", "") == "".join(asked)
    readings_in_order = iter(typesetter().items(paragraph, style).readings)
    for line in lines:
        runs = list(line.annotations)
        end = -inf
        while runs:
            reading = next(readings_in_order).items
            count = len(set_line(reading, 0, Broken(len(reading)), SOMEWHERE).runs)
            start = _start(runs[0])
            assert start >= end - TOLERANCE
            end = start + length_of(reading)
            del runs[:count]


SOMEWHERE = LinePlace(Axes(WritingMode.HORIZONTAL, Rect(0, 0, 1000, 1000)), 0, 0, 1000)


def _start(run: GlyphRun) -> float:
    """Where along its line a run begins, in points."""
    return (run.origin.x if run.direction is Direction.HORIZONTAL else run.origin.y) + run.positions[0]
