"""How wide a heading or a photo on an article is where `width` says it, and what keeps out of its text's way."""

from __future__ import annotations

from pathlib import Path

import pytest

from loading import Loaded, load_in
from paginate.model import Frame, TextFrame

PAGE = """
page: {width: 450pt, height: 700pt}
grid: {size: 10pt, leading: 15pt, columns: 6, measure: 6字, lines: 44}
articles: {lead: {headline: 启程, text: 县委召开会议。, photos: {会场: {file: photos/1.jpg}}}}
"""


def loaded(folder: Path, frames: str) -> Loaded:
    return load_in(folder, f"{PAGE}frames: [{frames}]")


def frame(found: Loaded, name: str) -> Frame:
    assert found.layout is not None
    return next(each for each in found.layout.frames if each.id == name)


def exclusions(found: Loaded) -> list[tuple[float, float]]:
    """Where what the text of the first column keeps out of begins and ends."""
    text = frame(found, "lead")
    assert isinstance(text, TextFrame)
    return [(round(each.outline[0].x, 1), round(each.outline[2].x, 1)) for each in text.columns[0].exclusions]


@pytest.mark.parametrize(("at", "left"), [("top left", 20), ("top right", 150), ("top", 85)])
def test_a_photo_of_a_width_is_at_its_side(at: str, left: float, tmp_path: Path) -> None:
    found = loaded(tmp_path, f"{{article: lead, at: 栏1-3 行1-20, photos: [{{photo: 会场, at: {at}, width: 7字}}]}}")
    box = frame(found, "lead-photo-1").box
    assert (round(box.x, 3), round(box.width, 3)) == (left, 70)


def test_text_goes_on_beside_it_with_the_white_between(tmp_path: Path) -> None:
    photo = "photos: [{photo: 会场, at: top left, width: 7字}]"
    assert exclusions(loaded(tmp_path, f"{{article: lead, at: 栏1-3 行1-20, columns: 1, {photo}}}")) == [(20, 100)]
    assert exclusions(loaded(tmp_path, f"{{article: lead, at: 栏1-3 行1-20, columns: 1, white: 2字, {photo}}}")) == [
        (20, 110)
    ]


def test_a_heading_of_a_width(tmp_path: Path) -> None:
    inset = frame(
        loaded(tmp_path, "{article: lead, at: 栏1-3 行1-20, heading: {at: top left, width: 9字}}"), "lead-heading"
    )
    side = frame(loaded(tmp_path, "{article: lead, at: 栏1-3 行1-20, heading: {at: left, width: 9字}}"), "lead-heading")
    assert (inset.box.width, side.box.width) == (90, 90)


@pytest.mark.parametrize("both", ["at: 栏1, width: 9字", "at: top, columns: 1, width: 9字", "at: 栏1, columns: 2"])
@pytest.mark.parametrize("part", ["heading: {{{}}}", "photos: [{{photo: 会场, {}}}]"])
def test_a_width_that_is_said_twice(part: str, both: str, tmp_path: Path) -> None:
    found = loaded(tmp_path, f"{{article: lead, at: 栏1-3 行1-20, {part.format(both)}}}")
    assert "keys-conflict" in found.codes


@pytest.mark.parametrize(("around", "kept"), [("", []), (", around: true", [(10, 90)])])
def test_what_is_placed_in_lengths_is_in_the_way_where_it_asks_for_it(
    around: str, kept: list[tuple[float, float]], tmp_path: Path
) -> None:
    photo = f"{{photo: photos/1.jpg, at: [0, 15pt], size: [60pt, 30pt]{around}}}"
    found = loaded(tmp_path, f"{{article: lead, at: 栏1-3 行1-20, heading: none}}, {photo}")
    assert exclusions(found) == kept
    assert ("frames-overlap" in found.codes) is not bool(around)
