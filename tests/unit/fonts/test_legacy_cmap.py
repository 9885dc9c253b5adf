"""Character maps in the encodings from before Unicode."""

import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from own_fonts import HAN, made_font
from paginate.fonts import Face
from paginate.fonts.legacy_cmap import unicode_cmap


def font_with(path: Path, *subtables: tuple[int, int, int, dict[int, str]]) -> Path:
    """A font of 永, 国 and A, with character maps of platform, encoding, format and glyph names by code."""
    made_font({"永": HAN, "国": HAN, "A": (0, 0, 500, 700)}).save(path)
    with TTFont(path) as font:
        font["cmap"].tables = []
        for platform, encoding, form, codes in subtables:
            table = CmapSubtable.newSubtable(form)
            table.platformID, table.platEncID, table.language, table.cmap = platform, encoding, 0, codes
            font["cmap"].tables.append(table)
        font.save(path)
    return path


def codes(encoding: str) -> dict[int, str]:
    return {int.from_bytes(character.encode(encoding), "big"): f"u{ord(character):04X}" for character in "永国A"}


@pytest.mark.parametrize(
    ("platform", "encoding", "form", "codec"),
    [
        (3, 3, 4, "gbk"),
        (3, 3, 2, "gbk"),
        (1, 25, 2, "gb2312"),
        (3, 5, 4, "cp949"),
        (3, 4, 4, "cp950"),
        (3, 2, 4, "cp932"),
    ],
)
def test_a_font_by_another_encoding_is_read(
    tmp_path: Path, platform: int, encoding: int, form: int, codec: str
) -> None:
    characters = (
        "永A" if codec in ("cp950", "cp932", "cp949") else "永国A"
    )  # 国 is a character of the mainland and Japan
    known = (
        codes(codec)
        if characters == "永国A"
        else {int.from_bytes(character.encode(codec), "big"): f"u{ord(character):04X}" for character in characters}
    )
    face = Face("own", font_with(tmp_path / "own.ttf", (platform, encoding, form, known)))
    order = [".notdef", "u6C38", "u56FD", "u0041"]
    assert [face.glyph(character) for character in characters] == [
        order.index(f"u{ord(each):04X}") for each in characters
    ]
    assert face.has("永")
    assert not face.has("说")


def test_unicode_comes_first(tmp_path: Path) -> None:
    path = font_with(tmp_path / "own.ttf", (3, 1, 4, {ord("永"): "u56FD"}), (3, 3, 4, codes("gbk")))
    face = Face("own", path)
    assert face.glyph("永") == 2
    assert not face.has("国")


def test_bytes_alone(tmp_path: Path) -> None:
    face = Face("own", font_with(tmp_path / "own.ttf", (3, 3, 6, {0x41: "u0041"})))
    assert face.has("A")


def test_a_symbol_font_is_left_to_harfbuzz(tmp_path: Path) -> None:
    face = Face("own", font_with(tmp_path / "own.ttf", (3, 0, 4, {0xF041: "u0041"})))
    assert face.has("A")


@pytest.mark.parametrize(
    "table",
    [b"", b"\0\0\0\1", struct.pack(">HHHHL", 0, 1, 3, 3, 9999), struct.pack(">HHHHLH", 0, 1, 3, 3, 12, 4),
     struct.pack(">HHHHL", 0, 1, 3, 9, 12)],
)  # fmt: skip
def test_a_damaged_or_unknown_map_is_none(table: bytes) -> None:
    assert unicode_cmap(table) is None
