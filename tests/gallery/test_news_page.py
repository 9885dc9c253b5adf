"""The news page: text around pictures, columns broken anew, crossheads; all of it comes out level and without a word."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame

PAGE = Path(__file__).parents[2] / "layouts" / "xinwen"
SIZE, LEADING = 9.0, 11.25
INDENT = 2
ARTICLES = ["roads", "winter", "library", "snow", "bamboo"]


@cache
def composed() -> tuple[dict[str, ComposedFrame], tuple[str, ...]]:
    sink = Sink()
    made = pipeline.compose(PAGE / "page.yaml", sink)
    assert made is not None
    return {frame.id: frame for frame in made.page.frames}, tuple(finding.code for finding in sink)


def text_of(article: str) -> str:
    """The text of an article's file, after its head."""
    body = (PAGE / "articles" / f"{article}.txt").read_text(encoding="utf-8").split("---\n")[2]
    return body.replace("[]{crosshead}", "").replace("\n", "")


def test_nothing_is_found_against_it() -> None:
    assert composed()[1] == ()


@pytest.mark.parametrize("article", ARTICLES)
def test_the_whole_text_is_printed(article: str) -> None:
    assert "".join(line.text for line in composed()[0][article].lines) == text_of(article)


@pytest.mark.parametrize("article", ARTICLES)
def test_columns_end_level_and_the_last_within_a_line_of_the_first(article: str) -> None:
    lines = composed()[0][article].lines
    ends = [upper for upper, lower in pairwise(lines) if lower.box.y < upper.box.y]
    feet = [line.box.bottom for line in (*ends, lines[-1])]
    assert max(feet) - min(feet) == pytest.approx(0, abs=LEADING + 0.01)
    assert feet == sorted(feet, reverse=True)


def test_columns_broken_anew_are_whole_characters_wide() -> None:
    measures = {round(line.measure / SIZE, 3) for line in composed()[0]["bamboo"].lines if line.text}
    assert measures == {14, 14 - INDENT, 10, 10 - INDENT}  # in the whole column, and beside the lamp


def test_text_keeps_a_character_of_white_from_the_lamp_at_both_sides() -> None:
    lamp = composed()[0]["竹灯"].box
    beside = [
        line.box
        for line in composed()[0]["bamboo"].lines
        if line.box.y < lamp.bottom and lamp.y < line.box.bottom and line.text
    ]
    assert len(beside) > 20
    assert all(box.right <= lamp.x - SIZE + 0.01 or lamp.right + SIZE - 0.01 <= box.x for box in beside)


def test_crossheads_take_two_lines_and_never_end_a_column() -> None:
    for article in ("roads", "winter", "library", "bamboo"):
        lines = composed()[0][article].lines
        heads = [number for number, line in enumerate(lines) if line.text in crossheads(article)]
        assert heads
        for number in heads:
            over, under = lines[number - 1].box, lines[number + 1].box
            assert lines[number + 1].box.y > lines[number].box.y
            if over.y < under.y:
                assert under.y - over.y >= 3 * LEADING - 0.01


def crossheads(article: str) -> list[str]:
    text = (PAGE / "articles" / f"{article}.txt").read_text(encoding="utf-8")
    return [line.removeprefix("[]{crosshead}") for line in text.splitlines() if line.startswith("[]{crosshead}")]
