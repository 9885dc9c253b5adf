"""Vertical metrics that cannot be right are left aside."""

from pathlib import Path
from typing import Final

import pytest
from fontTools.ttLib import TTFont

from own_fonts import Box, made_font
from paginate.fonts import Face
from paginate.pdf.encoding import Usage, encode_font
from paginate.pdf.fonts import _vertical_metrics

BOXES: dict[str, Box] = {
    "国": (40, -80, 960, 840), "一": (40, 330, 960, 430), "口": (150, 0, 850, 760), "小": (40, -70, 960, 800),
    "《": (500, -80, 950, 840), "，": (80, -100, 250, 120), "two-em-dash": (480, -550, 520, 1310),
}  # fmt: skip


def face(tmp_path: Path, down: dict[str, tuple[int, int]] | None) -> Face:
    made_font(BOXES, down=down).save(tmp_path / "own.ttf")
    return Face("own", tmp_path / "own.ttf")


def named(metrics: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    return {f"u{ord(key):04X}" if len(key) == 1 else key: value for key, value in metrics.items()}


SOUND = named({key: (2000 if key == "two-em-dash" else 1000, 880 - box[3]) for key, box in BOXES.items()})
SOUND["two-em-dash"] = (2000, 70)
BROKEN: Final[dict[str, dict[str, tuple[int, int]] | None]] = {
    "top side bearings that are the top": named({key: (1000, box[3]) for key, box in BOXES.items()}),
    "advances of 0": named({key: (0, 880 - box[3]) for key, box in BOXES.items()}),
    "advances of 3 em": named({key: (3000, 880 - box[3]) for key, box in BOXES.items()}),
    "origins two em up": named({key: (1000, 2000 - box[3]) for key, box in BOXES.items()}),
    "none": None,
}


@pytest.mark.parametrize("kind", BROKEN)
def test_marks_and_characters_stand_in_their_cells_all_the_same(tmp_path: Path, kind: str) -> None:
    sound = face(tmp_path, SOUND)
    cells = {character: (sound.vertical_origin(sound.glyph(character)), sound.vertical_advance(sound.glyph(character)))
             for character in "国一口小《，"}  # fmt: skip
    shaped = sound.shape("国一，", vertical=True)
    broken = face(tmp_path, BROKEN[kind])
    for character, (origin, advance) in cells.items():
        glyph = broken.glyph(character)
        assert broken.vertical_origin(glyph) == pytest.approx(origin, abs=1e-9)
        assert broken.vertical_advance(glyph) == advance == 1
    for here, there in zip(broken.shape("国一，", vertical=True).placements, shaped.placements, strict=True):
        assert here == pytest.approx(there)


@pytest.mark.parametrize("kind", BROKEN)
def test_a_dash_of_two_ems_keeps_them(tmp_path: Path, kind: str) -> None:
    down = BROKEN[kind]
    if down is not None and kind == "advances of 3 em":
        down = {**down, "two-em-dash": (3000, 70)}
    one = face(tmp_path, down)
    dash = len(BOXES)
    if kind.startswith(("advances", "none")):
        assert one.vertical_advance(dash) == 2
    assert one.ink(dash) == (0.48, -0.55, 0.52, 1.31)


def test_the_pdf_has_the_metrics_that_were_set(tmp_path: Path) -> None:
    one = face(tmp_path, BROKEN["top side bearings that are the top"])
    glyphs = {(one.glyph(character), character) for character in "国一，"}
    metrics = _vertical_metrics(encode_font(one, Usage(vertical=glyphs)), {1: 10000, 2: 10000, 3: 10000})
    assert "W2" not in metrics
    assert metrics["DW2"].sequence == ["880", "-1000"]


def test_sound_metrics_are_kept_though_the_font_is_condensed(tmp_path: Path) -> None:
    one = face(tmp_path, named({key: (900, 860 - box[3]) for key, box in BOXES.items()}))
    assert one.vertical_advance(one.glyph("国")) == 0.9


def test_a_mark_with_an_advance_of_0_among_sound_ones_has_an_em(tmp_path: Path) -> None:
    one = face(tmp_path, SOUND | named({"，": (0, 760)}))
    assert one.vertical_advance(one.glyph("，")) == 1
    assert one.shape("，", vertical=True).placements[0].advance == 1


def test_origins_in_vorg_are_believed_without_vmtx(tmp_path: Path) -> None:
    made_font(BOXES, cff=True, down={}).save(tmp_path / "own.otf")
    with TTFont(tmp_path / "own.otf") as font:
        del font["vmtx"], font["vhea"]
        vorg = font["VORG"] = __import__("fontTools.ttLib", fromlist=["newTable"]).newTable("VORG")
        vorg.majorVersion, vorg.minorVersion, vorg.defaultVertOriginY, vorg.numVertOriginYMetrics = 1, 0, 870, 0
        vorg.VOriginRecords = {}
        font.save(tmp_path / "vorg.otf")
    one = Face("own", tmp_path / "vorg.otf")
    assert one._vertical_metrics.has_origins
    assert not one._vertical_metrics.has_advances
    assert one.vertical_advance(one.glyph("国")) == 1
