"""Texts of two versions: characters that are added, taken out, replaced and moved, and line ends that differ."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paginate.compare.changes import ChangeKind
from paginate.compare.texts import ComparedText, all_text_changes, text_changes


def text(*paragraphs: str, ends: Sequence[tuple[int, ...] | None] = ()) -> ComparedText:
    return ComparedText(paragraphs, (None,) * len(paragraphs), tuple(ends) or (None,) * len(paragraphs))


def told(before: ComparedText, after: ComparedText) -> list[str]:
    return [f"{change.kind.value} {change.before}>{change.after}" for change in text_changes("lead", before, after)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("桥头有灯", "桥头有灯", []),
        ("桥头有灯", "桥头有一盏灯", ["text-added >一盏"]),
        ("桥头有一盏灯", "桥头有灯", ["text-taken-out 一盏>"]),
        ("桥头有灯", "桥尾有灯", ["text-replaced 头>尾"]),
        ("昨天下午，桥头的灯亮了", "桥头的灯亮了昨天下午，", ["text-moved >昨天下午，"]),
    ],
)
def test_characters(before: str, after: str, expected: list[str]) -> None:
    assert told(text(before), text(after)) == expected


def test_only_the_paragraph_that_differs_is_reported() -> None:
    before, after = text("天亮了。", "桥头有灯。", "人走了。"), text("天亮了。", "桥头无灯。", "人走了。")
    assert told(before, after) == ["text-replaced 有>无"]


def test_a_text_of_one_version_alone() -> None:
    changes = list(all_text_changes({"old": text("旧闻")}, {"new": text("新闻")}))
    assert [(change.kind.value, change.where) for change in changes] == [
        ("text-taken-out", "old"),
        ("text-added", "new"),
    ]


def test_a_line_that_ends_elsewhere_in_the_same_text() -> None:
    before, after = text("桥头有一盏灯照着", ends=[(4,)]), text("桥头有一盏灯照着", ends=[(5,)])
    assert told(before, after) == ["line-end 桥头有一|盏灯照着>桥头有一盏|灯照着"]
    assert told(before, before) == []


def test_line_ends_of_a_text_that_differs_are_none_of_its_own() -> None:
    before, after = text("桥头有一盏灯", ends=[(4,)]), text("桥头有两盏灯", ends=[(5,)])
    assert told(before, after) == ["text-replaced 一>两"]


@given(st.text("桥灯人水，。", max_size=40), st.text("桥灯人水，。", max_size=40))
def test_as_many_characters_are_added_as_the_second_text_has_more(old: str, new: str) -> None:
    changes = list(text_changes("lead", text(old), text(new)))
    assert bool(changes) == (old != new)
    if not any(change.kind is ChangeKind.MOVED for change in changes):
        more = sum(len(change.after) - len(change.before) for change in changes)
        assert more == len(new) - len(old)
