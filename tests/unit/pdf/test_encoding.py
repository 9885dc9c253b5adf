"""Codes of glyphs, and which of them lead back to their text."""

from handmade import FANG, KAI, SERIF, face, line, page, rectangle, run
from paginate.color import BLACK
from paginate.display import Direction
from paginate.pdf.encoding import Usage, encode_font, glyph_usage

NO_BREAK_SPACE = "\u00a0"


def pair(text: str, key: str = SERIF) -> tuple[int, str]:
    return face(key).shape(text).glyphs[0], text


def test_usage_is_by_face_in_order_of_appearance_and_by_direction() -> None:
    down = run("人", direction=Direction.VERTICAL)
    turned = run("a", direction=Direction.TURNED)
    made = glyph_usage(page(rectangle(0, 0, 9, 9, BLACK), line(run("一", key=KAI)), line(run("一"), down, turned)))
    assert list(made) == [KAI, SERIF]
    assert made[SERIF] == Usage(horizontal={pair("一"), pair("a")}, vertical={pair("人")})


def test_codes_are_the_glyphs_of_the_subset_in_the_order_of_the_face() -> None:
    pairs = {pair("人"), pair("一"), pair("a")}
    font = encode_font(face(SERIF), Usage(horizontal=pairs))
    assert font.texts == {1: "a", 2: "一", 3: "人"}
    assert font.horizontal[pair("人")] == ("0003", 10_000)
    assert font.horizontal[pair("a")] == ("0001", 5_570)
    assert font.own_codes == ()
    assert font.unreadable == frozenset()


def test_vertical_codes_move_the_pen_by_the_vertical_advance() -> None:
    font = encode_font(face(SERIF), Usage(vertical={pair("a")}))
    assert font.vertical == {pair("a"): ("0001", round(face(SERIF).vertical_advance(pair("a")[0]) * 10_000))}
    assert font.horizontal == {}


def test_a_second_text_of_a_glyph_has_a_code_of_its_own() -> None:
    space, fixed = pair(" "), pair(NO_BREAK_SPACE)
    assert space[0] == fixed[0]
    font = encode_font(face(SERIF), Usage(horizontal={space, fixed, pair("一")}))
    assert font.texts == {1: " ", 2: "一", 3: NO_BREAK_SPACE}
    assert font.own_codes == (3,)
    assert font.glyphs[3] == space[0]
    assert font.unreadable == frozenset()


def test_a_postscript_font_cannot_tell_two_texts_of_a_glyph_apart() -> None:
    glyph, _ = pair("一", FANG)
    font = encode_font(face(FANG), Usage(horizontal={(glyph, "一"), (glyph, "⼀")}))
    assert font.texts == {1: "⼀"}
    assert font.unreadable == {(glyph, "一")}
    assert font.horizontal[glyph, "一"] == font.horizontal[glyph, "⼀"]


def test_a_glyph_that_continues_the_one_before_it_is_unreadable() -> None:
    glyph, _ = pair("一")
    font = encode_font(face(SERIF), Usage(horizontal={(glyph, "")}))
    assert font.texts == {}
    assert font.unreadable == {(glyph, "")}


def test_characters_that_no_font_has_share_a_glyph_but_not_a_text() -> None:
    font = encode_font(face(SERIF), Usage(horizontal={(0, "\ue000"), (0, "\ue001")}))
    assert font.texts == {0: "\ue000", 1: "\ue001"}
    assert font.glyphs == {0: 0, 1: 0}
