"""Accents stand over, under or beside their letters, whatever the font says or does not say."""

from pathlib import Path
from unicodedata import combining

import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString

from own_fonts import Box, made_font
from paginate.fonts import Face, FontLibrary, FontSource
from paginate.fonts.accents import FAR, NEAR, OVERLAP, PLACES, accented, spelled
from paginate.installation import font_folder
from setting import drawn, fonts

BOXES: dict[str, Box] = {
    "n": (50, 0, 450, 500), "i": (60, 0, 140, 700), "ı": (60, 0, 140, 500), "T": (20, 0, 580, 720), "g": (40, -200, 460, 500),
    "\u0304": (-400, 560, -100, 600),  # drawn to the left of the pen, at the height of small letters
    "\u030c": (300, 560, 600, 700),    # drawn as if it had a cell
    "\u0323": (-300, -120, -200, -40),
    "\u0327": (-300, -200, -180, 10),
    "\u031b": (-100, 400, 20, 560),
    "\u0338": (-400, -50, 0, 550),
    "ǎ": (50, 0, 450, 700), "a": (50, 0, 450, 500),
}  # fmt: skip
WIDE = {character: 0 if combining(character) else 500 for character in BOXES}


def handmade(tmp_path: Path, rules: str = "") -> Face:
    builder = made_font(BOXES, advances=WIDE)
    if rules:
        addOpenTypeFeaturesFromString(builder.font, rules)
    builder.save(tmp_path / "own.ttf")
    return Face("own", tmp_path / "own.ttf")


Ink = tuple[float, float, float, float]


def inks(face: Face, cluster: str) -> list[Ink]:
    """Where the letter and each of its marks have their ink, from the letter's origin."""
    made = accented(face, cluster)
    assert made is not None
    pen = 0.0
    found = []
    for glyph, placement in zip(made.glyphs, made.placements, strict=True):
        left, bottom, right, top = face.ink(glyph) or (0, 0, 0, 0)
        x, y = pen + placement.x, placement.y
        found.append((left + x, bottom + y, right + x, top + y))
        pen += placement.advance
    assert sum(placement.advance for placement in made.placements) == made.placements[0].advance
    return found


def middle(ink: Ink) -> float:
    return (ink[0] + ink[2]) / 2


@pytest.mark.parametrize("cluster", ["n\u0304", "n\u030c", "T\u0304", "g\u030c", "n\u0304\u030c", "T\u030c\u0304"])
def test_accents_stand_over_the_letter_one_over_the_other(tmp_path: Path, cluster: str) -> None:
    letter, *marks = inks(handmade(tmp_path), cluster)
    below = letter
    for mark in marks:
        assert middle(mark) == pytest.approx(middle(letter))
        assert NEAR - 1e-9 <= mark[1] - below[3] <= FAR + 1e-9
        below = mark


def test_accents_over_small_letters_are_level(tmp_path: Path) -> None:
    face = handmade(tmp_path)
    assert inks(face, "n\u0304")[1][1] == inks(face, "g\u0304")[1][1] == pytest.approx(0.56)


def test_marks_below_stand_below_what_is_lowest(tmp_path: Path) -> None:
    face = handmade(tmp_path)
    for cluster, lowest in (("n\u0323", 0.0), ("g\u0323", -0.2)):
        letter, mark = inks(face, cluster)
        assert middle(mark) == pytest.approx(middle(letter))
        assert NEAR - 1e-9 <= lowest - mark[3] <= FAR + 1e-9


def test_marks_above_and_below_do_not_push_each_other(tmp_path: Path) -> None:
    face = handmade(tmp_path)
    below, above = inks(face, "n\u0304\u0323")[1:]  # in canonical order the one below comes first
    assert below == inks(face, "n\u0323")[1]
    assert above == inks(face, "n\u0304")[1]


def test_a_cedilla_touches_its_letter(tmp_path: Path) -> None:
    letter, cedilla = inks(handmade(tmp_path), "g\u0327")
    assert letter[1] <= cedilla[3] <= letter[1] + OVERLAP + 1e-9


def test_a_horn_stands_at_the_right_and_a_stroke_across(tmp_path: Path) -> None:
    letter, horn = inks(handmade(tmp_path), "n\u031b")
    assert horn[0] == pytest.approx(letter[2])
    letter, stroke = inks(handmade(tmp_path), "n\u0338")
    assert (middle(stroke), (stroke[1] + stroke[3]) / 2) == pytest.approx((middle(letter), 0.25))


def test_a_dot_gives_way(tmp_path: Path) -> None:
    face = handmade(tmp_path)
    assert spelled("i\u0304", face.has) == ("ı", "\u0304")
    assert spelled("i\u0323", face.has) == ("i", "\u0323")


def test_what_is_one_character_in_the_font_stays_one(tmp_path: Path) -> None:
    face = handmade(tmp_path)
    assert spelled("a\u030c", face.has) == ("ǎ", "")
    assert spelled("a\u030c\u0304", face.has) == ("ǎ", "\u0304")
    assert spelled("a\u0304\u030c", face.has) == ("a", "\u0304\u030c")  # the macron stands between them
    assert accented(face, "a\u030c") is None


@pytest.mark.parametrize("cluster", ["n\u0301", "n\u20dd", "n\u0e31", "n\u05b0", "n\ufe0f", "n\u200d", "か\u3099", "n"])
def test_what_is_not_placed_here(tmp_path: Path, cluster: str) -> None:
    assert accented(handmade(tmp_path), cluster) is None


ANCHORS = """
languagesystem DFLT dflt; languagesystem latn dflt;
markClass u0304 <anchor -250 560> @above;
feature mark {{ pos base u006E <anchor {x} {y}> mark @above; }} mark;
"""


def test_the_font_s_own_anchors_come_first(tmp_path: Path) -> None:
    letter, mark = inks(handmade(tmp_path, ANCHORS.format(x=300, y=590)), "n\u0304")
    assert (middle(mark), mark[1]) == pytest.approx((0.3, 0.59))
    assert middle(letter) == pytest.approx(0.25)


@pytest.mark.parametrize(("x", "y"), [(900, 590), (250, 300)], ids=["beside", "inside"])
def test_anchors_that_put_it_elsewhere_do_not(tmp_path: Path, x: int, y: int) -> None:
    letter, mark = inks(handmade(tmp_path, ANCHORS.format(x=x, y=y)), "n\u0304")
    assert middle(mark) == pytest.approx(middle(letter))
    assert mark[1] >= letter[3] + NEAR - 1e-9


PINYIN = [
    "n̄",
    "m̀",
    "ê̄",
    "ê̌",
    "ḡ",
    "ḡ",
    "ê̄",
    "ế",
    "ề",
    "m̄",
    "ḿ",
    "ǹ",
    "ň",
    "n̂",
    "ǘ̄",
    "ṻ",
    "ŋ̄",
    "ẑ",
    "ĉ",
    "ŝ",
    "a̋",
    "ạ̈",
    "ệ",
    "ặ",
    "ữ",
    "ự",
    "b̄",
    "T̄",
    "j̄",
    "ī",
]


@pytest.mark.parametrize("family", ["song", "biaosong", "hei", "kai", "fangsong"])
@pytest.mark.parametrize("cluster", PINYIN)
def test_letters_of_pinyin_and_vietnamese_in_the_program_s_fonts(family: str, cluster: str) -> None:
    chain = fonts().chain(family, 400)
    drawn = chain.draws_cluster(cluster) if len(cluster) > 1 else chain.draws(cluster, vertical=False)
    assert drawn is not None
    parts = spelled(cluster, drawn.face.has)
    if parts is None or not parts.marks:
        assert len(drawn.face.shape(cluster).glyphs) == 1
        return
    letter, *marks = inks(drawn.face, cluster)
    top, bottom = letter[3], letter[1]
    for mark, ink in zip(parts.marks, marks, strict=True):
        place = PLACES[combining(mark)]
        assert letter[0] < middle(ink) < letter[2]
        if place.height > 0:
            assert ink[1] > top - OVERLAP
            top = ink[3]
        else:
            assert ink[3] < bottom + OVERLAP
            bottom = ink[1]


def test_a_letter_that_a_font_has_by_parts_stays_in_it(tmp_path: Path) -> None:
    made_font(BOXES, advances=WIDE).save(tmp_path / "own.ttf")
    chain = FontLibrary(font_folder(), {"own": [FontSource(tmp_path / "own.ttf")]}).chain("own", 400)
    assert drawn(chain, "ň").face is chain.first
    assert drawn(chain, "豈").face is not chain.first


def test_upright_down_the_page_it_stands_as_it_does_across() -> None:
    face = fonts().chain("hei", 400).first
    across, down = (accented(face, "Ｎ\u0304", vertical=vertical) for vertical in (False, True))
    assert across is not None
    assert down is not None
    letter, mark = across.glyphs
    assert down.glyphs == across.glyphs
    (letter_x, letter_y), (mark_x, mark_y) = face.vertical_origin(letter), face.vertical_origin(mark)
    first, placed = down.placements
    advance = first.advance
    # From the letter's horizontal origin to the mark's, once by each way of setting.
    assert across.placements[0].advance + across.placements[1].x == pytest.approx(letter_x + placed.x - mark_x)
    assert across.placements[1].y == pytest.approx(letter_y - advance + placed.y - mark_y)
