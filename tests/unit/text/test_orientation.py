"""Which way up characters stand: exactly as UTR #50 says, and where Chinese newspapers set otherwise."""

import lzma
import sys
from pathlib import Path

import pytest

from paginate.text import orientation_data
from paginate.text.orientation import UPRIGHT_HERE, orientation, orientations, turned

sys.path.append(str(Path(__file__).parents[3] / "tools"))

import build_orientation

ROOT = Path(__file__).parents[3]
RANGES = ROOT / "tests" / "data" / "VerticalOrientation-15.0.txt.xz"
DEBIAN = Path("/usr/share/unicode/VerticalOrientation.txt")
VERSION = "# VerticalOrientation-15.0.0.txt"

EVERY_CHARACTER = "".join(map(chr, range(0x110000)))


def by_unicode() -> list[str]:
    """What Unicode's file says of each code point, read as the file asks: R where it names none."""
    found = ["R"] * 0x110000
    for line in lzma.decompress(RANGES.read_bytes()).decode().splitlines():
        span, value = line.split(";")
        first, _, last = span.partition("..")
        for code_point in range(int(first, 16), int(last or first, 16) + 1):
            found[code_point] = value
    return found


def shown(text: str) -> str:
    """The text's characters as T where turned and | where upright."""
    return "".join("T" if turn else "|" for turn in turned(text))


def test_every_code_point_has_the_orientation_that_unicode_gives_it() -> None:
    spelled = {"U": "U", "R": "R", "u": "Tu", "r": "Tr"}
    assert [spelled[code] for code in orientations(EVERY_CHARACTER)] == by_unicode()


def test_a_character_alone() -> None:
    assert [orientation(character) for character in "中a、（\u3000\U0010ffff"] == ["U", "R", "Tu", "Tr", "U", "R"]


@pytest.mark.skipif(
    not DEBIAN.is_file() or not DEBIAN.read_text(encoding="utf-8").startswith(VERSION),
    reason="needs Debian's unicode-data of Unicode 15.0",
)
def test_the_table_is_what_its_builder_makes() -> None:
    made = build_orientation.build_module(DEBIAN.read_text(encoding="utf-8"))
    assert made == Path(orientation_data.__file__).read_text(encoding="utf-8"), "run: python tools/build_orientation.py"


def test_the_builder_refuses_other_files() -> None:
    with pytest.raises(ValueError, match="VerticalOrientation"):
        build_orientation.build_module("# LineBreak-15.0.0.txt\n# © 2022 Unicode®, Inc.\n0000;CM\n")


def test_characters_stand_as_utr_50_says_but_for_our_table() -> None:
    deviating = {"“", "”", "‘", "’", "—", "―", "⸺", "…", "⋯", "‥", "·", "‧", "•"}
    assert {character for row in UPRIGHT_HERE for character in row.characters} == deviating
    wanted = by_unicode()
    differing = {
        character
        for character in EVERY_CHARACTER[:0x10000]
        if turned(character)[0] != (wanted[ord(character)] == "R") and not _encloses(character)
    }
    assert differing == deviating


def _encloses(character: str) -> bool:
    return character in "\u0488\u0489\u1abe\u20dd\u20de\u20df\u20e0\u20e2\u20e3\u20e4\ua670\ua671\ua672"


def test_every_deviation_has_its_clause_and_reason() -> None:
    assert all(row.clauses[0] in "23A" and row.reason for row in UPRIGHT_HERE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("交城", "||"),
        ("ABc19", "TTTTT"),
        ("（“交城”），——……·、。：；？！～《》", "|" * 21),
        ("ａ１％￥℃№①Ⅳ★■※×", "|" * 12),
        ("ªº«»→←↑–-%$°", "TTTTTTTTTTTT"),
        ("שלום سلام", "TTTT" + "T" + "TTTT"),
        ("한국어かなㄅ", "||||||"),
        ("😀👨\u200d👩", "||||"),
    ],
)
def test_newspaper_text(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("e\u0301", "TT"),
        ("中\u0301", "||"),  # a mark that is turned with what is turned stands upright on what is upright
        ("か\u3099a\u3099", "||TT"),
        ("葛\U000e0100", "||"),
        ("☃\ufe0f", "||"),
        ("क्षि", "TTTT"),
        ("“\u0301", "||"),
        ("1\u20dd", "||"),  # in a circle
        ("1\ufe0f\u20e3a", "|||T"),
        ("\u0301中", "T|"),  # on nothing
    ],
)
def test_marks_follow_what_they_stand_on(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_an_apostrophe_is_turned_with_its_word() -> None:
    assert shown("don’t") == "TTTTT"
    assert shown("‘中’a’中") == "|||T||"
    assert shown("’") == "|"
