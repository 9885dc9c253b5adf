"""The literary page: a vertical article in tiers, a poem in a box and an essay around its heading, with nothing left over."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.geometry import WritingMode
from paginate.model import HeadingFrame, PhotoFrame, TextFrame
from paginate.units import same

PAGE = Path(__file__).parents[2] / "layouts" / "fukan"
SIZE = 9.0


@cache
def composed() -> tuple[pipeline.Composed, tuple[str, ...]]:
    sink = Sink()
    made = pipeline.compose(PAGE / "page.yaml", sink)
    assert made is not None
    return made, tuple(finding.code for finding in sink if not finding.allowed)


def text_frame(name: str) -> TextFrame:
    return next(frame for frame in composed()[0].layout.frames if isinstance(frame, TextFrame) and frame.id == name)


def test_nothing_is_found_against_it_that_is_not_meant() -> None:
    assert composed()[1] == ("outline-holes",)  # between the stalks of the persimmons, where no text would go


@pytest.mark.parametrize("article", ["moon", "poem", "persimmon", "stove", "call"])
def test_the_whole_text_is_printed(article: str) -> None:
    body = (PAGE / "articles" / f"{article}.txt").read_text(encoding="utf-8").split("---\n")[2]
    text = body.replace("[]{诗题}", "").replace("\n", "")
    frame = next(frame for frame in composed()[0].page.frames if frame.id == article)
    assert "".join(line.text for line in frame.lines) == text


def test_the_tiers_are_three_of_fifteen_characters_from_the_top_of_the_place_to_its_foot() -> None:
    moon = text_frame("moon")
    assert moon.style.writing_mode is WritingMode.VERTICAL
    assert [column.box.height for column in moon.columns] == pytest.approx([15 * SIZE] * 3)
    assert same(moon.box.height, 39 * 11.25 + SIZE)


def test_no_line_of_the_tiers_is_on_the_picture_or_the_heading() -> None:
    frames = composed()[0].layout.frames
    kept = [
        frame.box
        for frame in frames
        if isinstance(frame, PhotoFrame | HeadingFrame) and frame.id in {"moon-photo-1", "moon-heading"}
    ]
    lines = next(frame for frame in composed()[0].page.frames if frame.id == "moon").lines
    assert len(kept) == 2
    assert not any(line.box.overlaps(box) for line in lines for box in kept)


def test_the_essay_follows_the_outline_of_the_persimmons() -> None:
    frames = composed()[0].layout.frames
    photo = next(frame.box for frame in frames if frame.id == "persimmon-photo-1")
    lines = next(frame for frame in composed()[0].page.frames if frame.id == "persimmon").lines
    beside = [line.box for line in lines if line.box.overlaps(photo)]
    assert len(beside) >= 3
    ends = sorted({round(box.right - photo.x, 1) for box in beside})
    assert len(ends) > 1  # some lines are shorter than others


def test_the_essay_goes_on_under_the_heading_in_its_midst() -> None:
    heading = next(frame.box for frame in composed()[0].layout.frames if frame.id == "persimmon-heading")
    lines = next(frame for frame in composed()[0].page.frames if frame.id == "persimmon").lines
    beside = [line.box for line in lines if line.box.x < heading.right and heading.x < line.box.right]
    assert any(box.bottom < heading.y for box in beside)
    assert any(box.y > heading.bottom for box in beside)
