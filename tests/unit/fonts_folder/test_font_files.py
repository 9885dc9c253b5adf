"""The committed font files are those of SOURCES, and hold what a newspaper page asks of them."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz as hb

FONTS = Path(__file__).resolve().parents[3] / "fonts"
SOURCES: list[dict[str, Any]] = tomllib.loads((FONTS / "SOURCES").read_text("utf-8"))["file"]
FILES = {row["file"]: row for row in SOURCES}
FACES = [name for name in FILES if name.endswith((".ttf", ".otf"))]
NOTO = [name for name in FACES if name.startswith("Noto")]

# OpenType OS/2 fsType: bit 1 forbids embedding, bit 8 subsets, bit 9 outlines.
RESTRICTED, NO_SUBSETTING, BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
FS_TYPE_OFFSET = 8

FANDOL_TGH = 6638  # of 8105: FandolFang stops at GB/T 2312 and a little more


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shaped mark: its glyph, and its advance along the line in 1/1000 em."""

    glyph_id: int
    advance: int


def open_face(name: str) -> hb.Face:
    return hb.Face(hb.Blob.from_file_path(str(FONTS / name)))


def shape(face: hb.Face, mark: str, direction: str, **features: bool) -> Glyph:
    buffer = hb.Buffer()
    buffer.add_str(mark)
    buffer.direction, buffer.script, buffer.language = direction, "Hani", "zh-Hans"
    hb.shape(hb.Font(face), buffer, features)
    [info], [position] = buffer.glyph_infos, buffer.glyph_positions
    return Glyph(info.codepoint, position.x_advance if direction == "ltr" else -position.y_advance)


def gb2312_hanzi() -> Iterator[str]:
    for row in range(16, 88):
        for cell in range(1, 95):
            yield from bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312", "ignore")


def general_standard_characters() -> list[str]:
    return (FONTS / "charset-8105.txt").read_text("utf-8").splitlines()


def coverage(name: str, characters: set[str]) -> int:
    return len(characters.intersection(map(chr, open_face(name).unicodes)))


@pytest.mark.parametrize("name", FILES)
def test_file_is_the_one_sources_names(name: str) -> None:
    assert hashlib.sha256((FONTS / name).read_bytes()).hexdigest() == FILES[name]["sha256"]


@pytest.mark.parametrize("name", [name for name, row in FILES.items() if row["treatment"] == "whole"])
def test_whole_file_is_its_input_unchanged(name: str) -> None:
    assert FILES[name]["sha256"] == FILES[name]["input_sha256"]


def test_every_font_in_the_folder_is_in_sources() -> None:
    committed = {path.relative_to(FONTS).as_posix() for path in FONTS.rglob("*.[to]t[fc]")}
    assert committed == set(FACES)


@pytest.mark.parametrize("name", FILES)
def test_licence_text_is_there(name: str) -> None:
    assert (FONTS / FILES[name]["licence_file"]).stat().st_size > 0


@pytest.mark.parametrize("name", [name for name in FACES if FILES[name]["licence"] == "OFL-1.1"])
def test_licence_text_quotes_the_copyright_of_the_font(name: str) -> None:
    notice = open_face(name).get_name(hb.OTNameIdPredefined.COPYRIGHT, "en")
    assert notice
    assert "\n".join(notice.splitlines()) in (FONTS / FILES[name]["licence_file"]).read_text("utf-8")


def test_charset_has_the_three_levels_of_the_standard() -> None:
    lines = general_standard_characters()
    levels = ["".join(lines[:35]), "".join(lines[35:65]), "".join(lines[65:])]
    assert [len(level) for level in levels] == [3500, 3000, 1605]
    assert len(set("".join(levels))) == 8105


@pytest.mark.parametrize("name", FACES)
def test_covers_every_hanzi_of_gb2312(name: str) -> None:
    hanzi = set(gb2312_hanzi())
    assert len(hanzi) == 6763
    assert coverage(name, hanzi) == 6763


@pytest.mark.parametrize("name", FACES)
def test_covers_the_general_standard_characters(name: str) -> None:
    expected = FANDOL_TGH if "Fandol" in name else 8105
    assert coverage(name, set("".join(general_standard_characters()))) == expected


@pytest.mark.parametrize("name", FACES)
def test_fs_type_permits_an_embedded_subset(name: str) -> None:
    table = open_face(name).reference_table("OS/2").data
    fs_type = int.from_bytes(table[FS_TYPE_OFFSET : FS_TYPE_OFFSET + 2])
    assert fs_type == FILES[name]["fs_type"]
    assert not fs_type & (RESTRICTED | NO_SUBSETTING | BITMAPS_ONLY)


@pytest.mark.parametrize("name", [*NOTO, "LXGWWenKai-Regular.ttf"])
def test_marks_turn_in_vertical_lines(name: str) -> None:
    face = open_face(name)
    marks = "。，、；：？！“”‘’（）《》〈〉【】「」『』〔〕…～"
    assert [mark for mark in marks if shape(face, mark, "ttb").glyph_id == shape(face, mark, "ltr").glyph_id] == []


@pytest.mark.parametrize("name", NOTO)
def test_noto_marks_are_an_em_wide_and_half_an_em_when_squeezed(name: str) -> None:
    face = open_face(name)
    marks = "。，、“”‘’（）《》〈〉【】「」『』〔〕"
    assert {shape(face, mark, "ltr").advance for mark in marks} == {1000}
    assert {shape(face, mark, "ltr", halt=True).advance for mark in marks} == {500}
    assert {shape(face, mark, "ttb").advance for mark in marks} == {1000}
    assert {shape(face, mark, "ttb", vhal=True).advance for mark in marks} == {500}


@pytest.mark.parametrize("name", NOTO)
def test_noto_digits_have_half_and_full_widths(name: str) -> None:
    face = open_face(name)
    assert {shape(face, digit, "ltr", hwid=True).advance for digit in "0123456789"} == {500}
    assert {shape(face, digit, "ltr", fwid=True).advance for digit in "0123456789"} == {1000}


@pytest.mark.parametrize("name", NOTO)
def test_noto_double_dash_is_one_glyph_of_two_ems_both_ways(name: str) -> None:
    face = open_face(name)
    assert shape(face, "——", "ltr").advance == 2000
    assert shape(face, "——", "ttb").advance == 2000
