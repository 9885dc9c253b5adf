"""Letters with accents in a line: the room they take, and where their accents stand in it."""

import random

import pytest

from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.geometry import Rect
from paginate.model import FontChoice, Style
from setting import BODY, VERTICAL, ink, set_text

both_ways = pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])


def placed(line: Line) -> list[tuple[str, Rect]]:
    return [
        (text, ink(run, glyph, position))
        for run in line.runs
        for glyph, position, text in zip(run.glyphs, run.positions, run.text, strict=True)
    ]


@pytest.mark.parametrize("family", ["song", "kai", "fangsong"])  # that of Hei has one glyph for the letter and both
def test_two_accents_stand_one_over_the_other(family: str) -> None:
    (line,) = set_text("ê̌国", 9, BODY._replace(font=FontChoice(family)))
    (letter, base), (mark, accent), _ = placed(line)
    assert (letter, mark) == ("ê̌", "")
    assert accent.x + accent.width / 2 == pytest.approx(base.x + base.width / 2, abs=0.001)
    assert 0.4 <= base.y - accent.bottom <= 1.5


def test_turned_down_the_page_they_stand_to_the_right_of_it() -> None:
    (line,) = set_text("ê̌国", 9, VERTICAL)
    (_, base), (_, accent), _ = placed(line)
    assert accent.y + accent.height / 2 == pytest.approx(base.y + base.height / 2, abs=0.001)
    assert 0.4 <= accent.x - base.right <= 1.5


@both_ways
def test_accents_take_no_room(style: Style) -> None:
    (plain,), (accented,) = (set_text(text, 9, style) for text in ("n国", "n̄国"))
    assert [cell.width for cell in accented.cells.cells] == [cell.width for cell in plain.cells.cells]
    assert accented.natural == plain.natural


@both_ways
def test_an_accent_that_no_font_has_is_reported(style: Style) -> None:
    sink = Sink()
    set_text("n\u0330\u0330国", 9, style, sink)
    assert [(finding.code, finding.values["code_point"]) for finding in sink] == [("missing-glyph", "0330")]


@both_ways
def test_selectors_and_joiners_that_no_font_has_are_not(style: Style) -> None:
    sink = Sink()
    set_text("n\ufe05国\u200d国\U000e0105一", 9, style, sink)
    assert list(sink) == []


@both_ways
@pytest.mark.parametrize("family", ["song", "kai", "fangsong"])
def test_whatever_belongs_together_is_set(style: Style, family: str) -> None:
    """Emoji sequences, letters of other scripts, lone marks: nothing is asked of them but that they are told or set."""
    draw = random.Random(7)
    parts = [
        "n",
        "国",
        "か",
        "😀",
        "👨\u200d👩",
        "🇨🇳",
        "1\ufe0f\u20e3",
        "ก\u0e34",
        "ש\u05b8",
        "ß",
        "ﷺ",
        "\u0304",
        "\u0323",
        "\u3099",
    ]
    parts += ["\u035c", "\u0360", "\u20dd", "\ufe0f", "\U0001f3fd", "ạ", "ḡ", " ", "，", "—"]
    for _ in range(60):
        text = "".join(draw.choice(parts) for _ in range(12))
        lines = set_text(f"国{text}国", 9, style._replace(font=FontChoice(family)), Sink())
        assert "".join(line.text for line in lines) == f"国{text}国"
