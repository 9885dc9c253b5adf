"""Excerpts: carets stand under what they mean, in cells of a terminal."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from paginate.diagnostics.excerpt import WIDEST, cells, excerpt, visible

LONG = "，".join(f"第{number}行" for number in range(100))


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "carets"),
    [
        ("size: 9磅", 7, 2, "size: 9磅", "      ^^^"),
        ("标题: 头版", 5, 2, "标题: 头版", "      ^^^^"),
        ("\tsize: 9pt", 2, 4, "    size: 9pt", "    ^^^^"),
        ("ab\tc", 3, 2, "ab  c", "  ^^^"),
        ("名\t\t字", 4, 1, "名      字", "        ^^"),
        ("ａ１: b", 4, 1, "ａ１: b", "     ^"),
        ("e\u0301tat", 3, 3, "e\u0301tat", " ^^^"),
        ("a\x1b[2Jb", 2, 1, "a<U+001B>[2Jb", " ^^^^^^^^"),
        ("ab", 3, 1, "ab", "  ^"),
        ("ab", 99, 5, "ab", "  ^"),
        ("ab", 1, 99, "ab", "^^"),
        ("", 1, 1, "", "^"),
    ],
)
def test_carets(line: str, column: int, length: int, shown: str, carets: str) -> None:
    assert excerpt(line, column, length) == (shown, carets)


def test_a_long_line_is_cut_at_its_end() -> None:
    shown, carets = excerpt(LONG, 5, 3)
    assert shown.startswith("第0行，第1行")
    assert shown.endswith("…")
    assert carets == "       ^^^^^"


def test_a_long_line_is_cut_at_both_ends() -> None:
    column = LONG.index("第50行") + 1
    shown, carets = excerpt(LONG, column, 4)
    assert shown[0] == shown[-1] == "…"
    start = carets.index("^")
    assert start <= 31
    assert cells(shown[: shown.index("第50行")]) == start
    assert carets.count("^") == cells("第50行")


def test_a_long_line_is_cut_at_its_beginning() -> None:
    shown, carets = excerpt(LONG, len(LONG), 1)
    assert shown[0] == "…"
    assert shown.endswith("第99行")
    assert cells(carets) == cells(shown)
    assert cells(shown) > WIDEST - 3


def test_a_long_place_is_underlined_as_far_as_it_is_shown() -> None:
    shown, carets = excerpt("x: " + "长" * 300, 4, 300)
    assert cells(shown) <= WIDEST
    assert cells(carets) == cells(shown) - 1


def test_a_line_of_a_million_characters_is_no_matter() -> None:
    shown, carets = excerpt("长" * 1_000_000, 500_000, 1)
    assert shown == "…" + "长" * 49 + "…"
    assert carets == " " * 31 + "^^"


@given(line=st.text(st.characters(exclude_characters="\n\r")), column=st.integers(1, 60), length=st.integers(1, 60))
@example("\u0300" * 500, 250, 3)
@example("\t" * 500, 250, 3)
@example("\x00" * 500, 250, 3)
def test_any_line_is_shown_safely(line: str, column: int, length: int) -> None:
    shown, carets = excerpt(line, column, length)
    assert cells(shown) <= WIDEST
    assert carets.strip(" ").strip("^") == ""
    assert carets.endswith("^")
    assert cells(carets) <= cells(shown) + 1
    assert all(unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for character in shown)


def test_visible_leaves_text_alone() -> None:
    assert visible("《朝霞》　“版”…—") == "《朝霞》　“版”…—"
    assert visible("a\u202eb\u200d\n") == "a<U+202E>b<U+200D><U+000A>"
