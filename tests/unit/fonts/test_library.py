"""Who draws a character: the style's face, or the one that it must borrow from."""

from pathlib import Path

import pytest

from paginate.fonts import Face, FontLibrary, FontProblem
from paginate.installation import font_folder
from setting import fonts


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


def test_a_face_without_vertical_forms_borrows_vertical_marks() -> None:
    assert draws("fangsong", "，") == ("FandolFang-Regular", "，")
    assert draws("fangsong", "，", vertical=True) == ("NotoSerifSC-Regular", "，")


def test_no_face_has_it() -> None:
    assert draws("song", "\U0010fffd") is None


def test_a_layout_s_own_family_comes_first() -> None:
    own = FontLibrary(font_folder(), {"song": {400: (font_folder() / "NotoSansSC-Black.ttf", 0)}})
    assert own.chain("song", 400).first.key == "NotoSansSC-Black"
    assert own.chain("song", 400).stand_in.key == "NotoSerifSC-Regular"


def test_two_files_of_one_name_have_two_keys(tmp_path: Path) -> None:
    copy = tmp_path / "NotoSansSC-Black.ttf"
    copy.symlink_to(font_folder() / "NotoSansSC-Black.ttf")
    library = FontLibrary(font_folder(), {"mine": {400: (copy, 0)}})
    assert library.chain("hei", 900).first.key == "NotoSansSC-Black"
    assert library.chain("mine", 400).first.key == "NotoSansSC-Black-2"
    assert library.face("NotoSansSC-Black-2").path == copy


@pytest.mark.parametrize("content", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\x00" * 60])
def test_a_file_that_is_no_font_is_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(content)
    with pytest.raises(FontProblem):
        Face("font", path)


def test_outlines_that_pdf_cannot_hold_are_a_problem(tmp_path: Path) -> None:
    """A CFF2 table is enough to tell; what is in it is not looked at."""
    from fontTools.ttLib import TTFont

    font = TTFont(font_folder() / "fandol" / "FandolFang-Regular.otf")
    font["CFF2"] = _raw(b"\2\0\5\0\0")
    font.save(tmp_path / "font.otf")
    font.close()
    with pytest.raises(FontProblem, match="CFF2"):
        Face("font", tmp_path / "font.otf")


def _raw(data: bytes):
    from fontTools.ttLib.tables.DefaultTable import DefaultTable

    table = DefaultTable("CFF2")
    table.data = data
    return table


def test_a_heavy_face_falls_back_to_its_regular_weight_before_another_hand() -> None:
    assert draws("biaosong", "臺", 900) == ("NotoSerifSC-Regular", "臺")
    assert draws("hei", "臺", 900) == ("NotoSerifSC-Regular", "臺")


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
