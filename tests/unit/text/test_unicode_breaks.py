"""UAX #14 as Unicode tests it, without and with the rules for Chinese."""

import lzma
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from paginate.text.unicode_breaks import break_opportunities

sys.path.append(str(Path(__file__).parents[3] / "docs" / "conformance"))

import line_breaking

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests" / "data" / "LineBreakTest-17.0.txt.xz"
DEBIAN = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")


def cases(source: str) -> Iterator[tuple[str, list[bool]]]:
    for line in source.splitlines():
        signs = line.partition("#")[0].split()
        if signs:
            yield "".join(chr(int(spelled, 16)) for spelled in signs[1::2]), [sign == "÷" for sign in signs[::2]]


def parted(text: str) -> str:
    """The text with a bar wherever a line may break inside it."""
    allowed = break_opportunities(text)
    return "".join(f"|{character}" if allowed[at] else character for at, character in enumerate(text))


def test_every_case_of_unicode_s_own_test_passes() -> None:
    wanted = list(cases(lzma.decompress(CASES.read_bytes()).decode()))
    assert len(wanted) == 19338
    assert [text for text, breaks in wanted if list(break_opportunities(text)) != breaks] == []


@pytest.mark.skipif(not DEBIAN.is_file(), reason="needs Debian's unicode-data")
def test_an_older_unicode_has_it_nearly_so() -> None:
    wanted = list(cases(DEBIAN.read_text(encoding="utf-8")))
    passed = sum(list(break_opportunities(text)) == breaks for text, breaks in wanted)
    assert passed / len(wanted) >= 0.995


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县GDP增长5.6%。", "全|县|GDP|增|长|5.6%。"),
        ("the quick (brown) fox", "the |quick |(brown) |fox"),
        ("😀 😀的👍🏻a", "😀 |😀|的|👍🏻|a"),
        ("🇨🇳🇨🇳", "🇨🇳|🇨🇳"),
        ("a\nb\r\nc\u2028d\n", "a\n|b\r\n|c\u2028|d\n"),
        ("a\0 b", "a\0 |b"),
        ("中，“a”b", "中，“a”b"),  # ICU's Chinese locale would part ，“ and ”b
    ],
)
def test_breaks_are_counted_in_characters(text: str, expected: str) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize("text", ["\ud800", "a\udc00 b", "\ud83d\ude00 x", "中\udfff"])
def test_lone_surrogates_are_letters(text: str) -> None:
    like = "".join("x" if "\ud800" <= character <= "\udfff" else character for character in text)
    assert break_opportunities(text) == break_opportunities(like)


def test_the_ends() -> None:
    assert list(break_opportunities("")) == [False]
    assert list(break_opportunities("a")) == [False, True]
    assert list(break_opportunities("\n")) == [False, True]


def test_what_the_rules_for_chinese_change_is_explained() -> None:
    assert line_breaking.compare().unexplained() == []


def test_the_page_on_line_breaking_is_fresh() -> None:
    page = line_breaking.PAGE.read_text(encoding="utf-8")
    assert page == line_breaking.build_page(line_breaking.compare()), "run: python docs/conformance/line_breaking.py"


def test_a_change_that_no_row_explains_is_told() -> None:
    han = line_breaking.Group("H", "H", line_breaking.OPENED)
    found = line_breaking.Comparison(1, 1, 1, {han: 1}, {han: "中文"})
    assert found.unexplained() == ["han | han, × → ÷, such as U+4E2D U+6587"]
