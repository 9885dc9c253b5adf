"""Who draws a character: the style's face, or the one that it must borrow from."""

from pathlib import Path

import pytest

from paginate.fonts import Face, FontLibrary, FontProblem, FontSource
from paginate.installation import font_folder
from paginate.model import FontChoice
from paginate.text.orientation import orientations
from setting import VERTICAL, drawn, fonts, glyph_ink, inks, set_text


def draws(family: str, character: str, weight: int = 400, *, vertical: bool = False) -> tuple[str, str] | None:
    drawn = fonts().chain(family, weight).draws(character, vertical=vertical)
    return drawn and (drawn.face.key, drawn.character)


@pytest.mark.parametrize(
    ("family", "weight", "face"),
    [
        ("song", 400, "NotoSerifSC-Regular"),
        ("biaosong", 700, "NotoSerifSC-Bold"),
        ("hei", 900, "NotoSansSC-Black"),
        ("hei", 800, "NotoSansSC-Bold"),
        ("kai", 400, "LXGWWenKai-Regular"),
        ("fangsong", 400, "FandolFang-Regular"),
        ("Noto Sans SC", 400, "NotoSansSC-Regular"),
    ],
)
def test_roles_families_and_weights(family: str, weight: int, face: str) -> None:
    assert draws(family, "交", weight) == (face, "交")


def test_a_character_that_a_face_lacks_comes_from_the_fallback() -> None:
    assert draws("fangsong", "啰") == ("NotoSerifSC-Regular", "啰")


def test_kai_borrows_its_quotation_marks() -> None:
    assert draws("kai", "“") == ("NotoSerifSC-Regular", "“")


def test_the_song_interpunct_is_drawn_with_a_whole_em_dot() -> None:
    assert draws("song", "·") == ("NotoSerifSC-Regular", "•")
    assert draws("hei", "·") == ("NotoSansSC-Regular", "·")


FAMILIES = ["song", "biaosong", "hei", "kai", "fangsong"]


def box_down(family: str, mark: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a mark's ink in its vertical em cell, from the cell's upper left corner, in ems."""
    who = drawn(fonts().chain(family, 400), mark, vertical=True)
    (glyph,) = who.face.shape(who.character, vertical=True).glyphs
    left, bottom, right, top = glyph_ink(who.face, glyph)
    x, y = who.face.vertical_origin(glyph)
    return left - x + 0.5, y - top, right - x + 0.5, y - bottom


@pytest.mark.parametrize("family", FAMILIES)
def test_every_mark_has_its_form_down_the_page(family: str) -> None:
    chain = fonts().chain(family, 400)
    marks = "。．，、：；！？⸺—…⋯～〜–―「」『』“”‘’（）《》〈〉【】〖〗〔〕［］｛｝"
    assert [mark for mark in marks if drawn(chain, mark, vertical=True).turned] == []
    assert [mark for mark in marks if drawn(chain, mark).turned] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_dashes_ellipses_and_connectors_run_down_the_middle(family: str) -> None:
    for mark in "⸺—…⋯～〜–":
        left, top, right, bottom = box_down(family, mark)
        assert bottom - top > 1.9 * (right - left)
        assert (left + right) / 2 == pytest.approx(0.5, abs=0.02)
        if mark != "⸺":
            assert (top + bottom) / 2 == pytest.approx(0.5, abs=0.03)


@pytest.mark.parametrize("family", FAMILIES)
def test_stops_and_commas_stand_high_on_the_right(family: str) -> None:
    for mark in "。．，、":
        left, top, _, bottom = box_down(family, mark)
        assert (left > 0.6, top < 0.15, bottom < 0.42) == (True, True, True)
    for mark in "：；！？":
        left, _, _, bottom = box_down(family, mark)
        assert (left > 0.45, bottom < 0.92) == (True, True)


@pytest.mark.parametrize("family", FAMILIES)
def test_brackets_lie_across_beside_what_they_enclose(family: str) -> None:
    for mark in "「『“‘（《〈【〖〔［｛":
        left, top, right, bottom = box_down(family, mark)
        assert (right - left > bottom - top, top > 0.5) == (True, True), mark
    for mark in "」』”’）》〉】〗〕］｝":
        left, top, right, bottom = box_down(family, mark)
        assert (right - left > bottom - top, bottom < 0.5) == (True, True), mark


@pytest.mark.parametrize("family", FAMILIES)
def test_interpuncts_stand_in_the_middle_of_the_cell(family: str) -> None:
    for mark in "·・‧•":
        left, top, right, bottom = box_down(family, mark)
        assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((0.5, 0.5), abs=0.03)


@pytest.mark.parametrize(
    ("family", "mark", "face", "character"),
    [
        ("fangsong", "，", "NotoSerifSC-Regular", "，"),  # its own is halfway down the cell
        ("fangsong", "［", "NotoSerifSC-Regular", "［"),  # its own would not be turned
        ("fangsong", "：", "FandolFang-Regular", "："),
        ("fangsong", "！", "FandolFang-Regular", "！"),
        ("fangsong", "“", "FandolFang-Regular", "﹃"),
        ("kai", "〖", "NotoSerifSC-Regular", "〖"),
        ("kai", "“", "LXGWWenKai-Regular", "“"),
        ("kai", "⋯", "LXGWWenKai-Regular", "︙"),
        ("kai", "—", "NotoSerifSC-Regular", "—"),
        ("song", "–", "NotoSerifSC-Regular", "︲"),
    ],
)
def test_a_face_borrows_the_vertical_marks_that_it_has_no_form_of(
    family: str, mark: str, face: str, character: str
) -> None:
    assert draws(family, mark, vertical=True) == (face, character)


def test_across_a_face_needs_no_vertical_form() -> None:
    assert draws("fangsong", "，") == ("FandolFang-Regular", "，")
    assert draws("kai", "〖") == ("LXGWWenKai-Regular", "〖")
    assert draws("song", "–") == ("NotoSerifSC-Regular", "–")


def test_a_mark_that_no_face_has_a_vertical_form_of_has_to_be_turned() -> None:
    chain = fonts().chain("kai", 400)
    assert chain.draws("－", vertical=True) == (chain.first, "－", False, True)
    assert not drawn(chain, "－").turned
    assert not drawn(chain, "／", vertical=True).turned


def of_orientation(value: str) -> list[str]:
    """The characters for which UTR #50 has a value, one of `paginate.text.orientation.Orientation`."""
    return [chr(code) for code, found in enumerate(orientations("".join(map(chr, range(0x20000))))) if found == value]


def test_every_character_of_orientation_tr_is_turned_where_no_font_has_a_form_of_it() -> None:
    transformed = of_orientation("r")
    assert len(transformed) == 47
    for mark in transformed:
        for family in FAMILIES:
            who = drawn(fonts().chain(family, 400), mark, vertical=True)
            has_form = who.character != mark or who.face.has_vertical_form(mark)
            assert who.turned is not has_form, mark


def test_no_character_of_orientation_tu_is_turned() -> None:
    transformed = of_orientation("u")
    assert len(transformed) == 148
    known = [fonts().chain("song", 400).draws(character, vertical=True) for character in transformed]
    assert not any(found.turned for found in known if found)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("pair", ["﹙﹚", "﹛﹜", "﹝﹞"])
def test_small_brackets_lie_across_a_vertical_line(family: str, pair: str) -> None:
    style = VERTICAL._replace(font=FontChoice(family))
    for bracket, ink in inks(set_text(f"交{pair[0]}城{pair[1]}县", 9, style)[0]).items():
        if bracket in pair:
            assert ink.width > 1.5 * ink.height


def test_who_borrows() -> None:
    chain = fonts().chain("fangsong", 400)
    assert {character: drawn(chain, character).borrowed for character in "交啰“"} == {
        "交": False,
        "啰": True,
        "“": True,
    }


@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
@pytest.mark.parametrize(
    ("family", "weight"), [("song", 400), ("biaosong", 900), ("hei", 700), ("kai", 400), ("fangsong", 400)]
)
def test_every_general_standard_character_is_there(family: str, weight: int, *, vertical: bool) -> None:
    characters = "".join((font_folder() / "charset-8105.txt").read_text("utf-8").split())
    drawn = fonts().chain(family, weight).draws_all(characters, vertical=vertical)
    assert len(characters) == 8105
    assert [character for character in characters if drawn[character] is None] == []


@pytest.mark.parametrize(
    ("character", "face"),
    [
        ("㸆", "NotoSerifSC-Regular"),  # extension A, a dish
        ("䶮", "NotoSerifSC-Regular"),  # A, a name
        ("𠮷", "LXGWWenKai-Regular"),  # B, a name
        ("𡘙", "LXGWWenKai-Regular"),  # B
        ("𫖮", "NotoSerifSC-Regular"),  # C, a name
        ("𫟹", "NotoSerifSC-Regular"),  # D, an element
        ("𬭚", "NotoSerifSC-Regular"),  # E, a name
        ("𬱖", "NotoSerifSC-Regular"),  # E, a name
        ("𰻝", "LXGWWenKai-Regular"),  # G, noodles of Shaanxi
    ],
)
def test_rare_characters_of_names_and_places(character: str, face: str) -> None:
    assert draws("song", character) == draws("fangsong", character) == (face, character)


def test_a_face_that_knows_a_variation_sequence_comes_before_one_that_has_the_base() -> None:
    kai = fonts().chain("kai", 400)
    song = fonts().chain("song", 400).first
    assert kai.draws("，", vertical=False) == (kai.first, "，", False, False)
    assert kai.draws_sequence("，", "\ufe01") == (song, "，", True, False)
    assert kai.draws_sequence("交", "\U000e0100") is None


def test_an_ideographic_variation_sequence_of_a_layout_s_own_font(tmp_path: Path) -> None:
    """The font's first variant of 辽 is 一, which cannot be mistaken."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    path = tmp_path / "own.ttf"
    with TTFont(font_folder() / "NotoSansSC-Bold.ttf") as font:
        variants = CmapSubtable.newSubtable(14)
        variants.platformID, variants.platEncID, variants.language, variants.cmap = 0, 5, 0xFF, {}
        variants.uvsDict = {0xE0100: [(ord("辽"), font.getBestCmap()[ord("一")])]}
        font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14] + [variants]
        font.save(path)
    chain = FontLibrary(font_folder(), {"own": [FontSource(path)]}).chain("own", 400)
    drawn = chain.draws_sequence("辽", "\U000e0100")
    assert drawn == (chain.first, "辽", False, False)
    assert drawn.face.shape("辽\U000e0100").glyphs == drawn.face.shape("一").glyphs
    assert chain.draws_sequence("辽", "\U000e0101") is None


def test_no_face_has_it() -> None:
    assert draws("song", "\U0010fffd") is None


def test_a_layout_s_own_family_comes_first() -> None:
    own = FontLibrary(font_folder(), {"song": [FontSource(font_folder() / "NotoSansSC-Black.ttf")]})
    assert own.chain("song", 400).first.key == "NotoSansSC-Black"
    assert own.chain("song", 400).stand_in.key == "NotoSerifSC-Regular"


def test_two_files_of_one_name_have_two_keys(tmp_path: Path) -> None:
    copy = tmp_path / "NotoSansSC-Black.ttf"
    copy.symlink_to(font_folder() / "NotoSansSC-Black.ttf")
    library = FontLibrary(font_folder(), {"mine": [FontSource(copy)]})
    assert library.chain("hei", 900).first.key == "NotoSansSC-Black"
    assert library.chain("mine", 400).first.key == "NotoSansSC-Black-2"
    assert library.face("NotoSansSC-Black-2").path == copy


@pytest.mark.parametrize("content", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\x00" * 60])
def test_a_file_that_is_no_font_is_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(content)
    with pytest.raises(FontProblem):
        Face("font", path)


def test_a_heavy_face_falls_back_to_its_regular_weight_before_another_hand() -> None:
    assert draws("biaosong", "臺", 900) == ("NotoSerifSC-Regular", "臺")
    assert draws("hei", "㐂", 900) == ("NotoSerifSC-Regular", "㐂")


@pytest.mark.parametrize("weight", [400, 700, 900])
def test_the_hei_face_has_the_frequent_traditional_characters(weight: int) -> None:
    chain = fonts().chain("hei", weight)
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    cells = [bytes((lead, trail)) for lead in range(0xA4, 0xC7) for trail in trails if (lead, trail) <= (0xC6, 0x7E)]
    characters = "".join(cell.decode("big5") for cell in cells)
    assert len(characters) == 5401
    assert [character for character in characters if drawn(chain, character).borrowed] == []


def test_fangsong_borrows_the_yuan_sign() -> None:
    assert draws("fangsong", "￥") == ("NotoSerifSC-Regular", "￥")


@pytest.mark.parametrize("family", ["hei", "biaosong", "kai", "fangsong"])
def test_the_box_for_a_missing_character_can_be_seen(family: str) -> None:
    stand_in = fonts().chain(family, 900).stand_in
    assert stand_in.ink(0) is not None
    assert stand_in.key == "NotoSerifSC-Regular"


@pytest.mark.parametrize("share", [0.2, 0.6, 0.999])
def test_a_font_that_is_cut_short_is_a_problem(tmp_path: Path, share: float) -> None:
    whole = (font_folder() / "NotoSansSC-Bold.ttf").read_bytes()
    (tmp_path / "font.ttf").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(FontProblem, match="cut short"):
        Face("font", tmp_path / "font.ttf")
