"""Remembered groups make the items that the general way makes of the same text, whatever stood around them before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from paginate.compose.inline import Items
from paginate.compose.inline.groups import ENOUGH, Groups
from paginate.compose.inline.serving import HAN as IDEOGRAPHS
from paginate.geometry import WritingMode
from paginate.model import (
    Companion,
    Figures,
    FontChoice,
    Hang,
    Locale,
    Numerals,
    Paragraph,
    Style,
)  # fmt: skip
from paginate.text import Class, Prohibition, Punctuation
from paginate.text.classes import class_of
from paginate.text.western_space import takes_space
from setting import BODY, HERE, NEWSPAPER, typesetter

ALL_NEWS = "".join(NEWSPAPER)
HAN = "国一卜三十百万元年月日多余米个的了龘〇㐂𠮷𪚥豈"
MARKS = "，、。．；：？！“”‘’「」『』（）()《》〈〉【】·•—―…⋯～〜–-－／/‼⁉,.:;?!'\"*&%％‰℃°′$￥№§　 \u00a0\u2003\u200b"
WORDS = [
    "2021", "25%", "3.5", "1,234,567", "12 345", "12:30", "3·15", "8：30", "2021—2025", "2026-11-30", "－5℃", "≥60", "±3",
    "30km/h", "0.5㎎／L", "㎡", "25 °C", "№ 3", "５０ｋｍ", "２０２１", "9.6", "９９．６", "GDP", "A", "ok", "WTO", "3.0", "A+",
    "COVID-19", "Wi-Fi 6", "the composition of words", "U.S.A.", "www.example.com/a?b=c", "https://a.cn/x_y",
    "news_desk_2024", "C:\\data\\x", "²", "H₂O", "1⁄2", "——", "……", "——————", "--", "──", "ーー", "。。。", "···", "！！！",
    "？！", "?!", "！！", "ゃ", "かな", "カー", "々", "ｶﾞ", "Ａ", "ＡＢＣ", "①", "★", "½", "γαβ", "ж", "한글", "ก", "😀", "\ue000", "\t",
]  # fmt: skip
RARE = [
    "don’t", "rock ’n’ roll", "#备耕#", "@张三", "a@b1.cn", "＜条例＞", "三∶二", "3∶2", "⿰木国", "e\u0301", "葛\U000e0100", "国\ufe00",
    "か\u3099", "👨\u200d👩", "❤\ufe0f", "\ufdd0", "\U0002ffff", "long " * 20,
]  # fmt: skip
"""With these a paragraph is worked out as a whole."""

piece = st.one_of(
    st.integers(0, len(ALL_NEWS) - 8).map(lambda at: ALL_NEWS[at : at + 8]),
    st.integers(0, len(ALL_NEWS) - 8).map(lambda at: ALL_NEWS[at : at + 8]),
    st.text(HAN, min_size=1, max_size=3),
    st.text(MARKS, min_size=1, max_size=4),
    st.sampled_from(WORDS),
    st.sampled_from(WORDS),
    st.sampled_from(WORDS * 3 + RARE),
)
text = st.lists(piece, min_size=1, max_size=10).map("".join)
style = st.fixed_dictionaries(
    {
        key: st.sampled_from(values)
        for key, values in dict[str, Sequence[Any]](
            {
                "punctuation": list(Punctuation),
                "prohibition": list(Prohibition),
                "writing_mode": list(WritingMode),
                "western_space": [0.0, 2.5],
                "locale": list(Locale),
                "hang": list(Hang),
                "hyphenate": ["", "", "en"],
                "numerals": list(Numerals),
                "figures": list(Figures),
                "digits_upright": [0, 1, 2, 3, 4],
                "capitals_upright": [False, True],
                "units": [False, False, False, False, True],
                "tracking": [0.0, 0.7],
                "size": [10, 9.3],
                "no_line_start": ["", "", "的", "“"],
                "font": [FontChoice(family) for family in ("song", "hei", "kai", "fangsong")],
                "companions": [
                    (),
                    (Companion(Class.DIGIT, "", FontChoice("hei"), 0.9), Companion("", "“”国", FontChoice("song"))),
                    (Companion(Class.DIGIT + Class.WESTERN, "", FontChoice("kai"), 1.1, 0.02),),
                ],
            }
        ).items()
    }
).map(lambda chosen: BODY._replace(**chosen))


def fields(items: Items) -> dict[str, object]:
    """What breaking and setting read of items."""
    hyphens = [items.hyphen(at) for at, code in enumerate(items.breaks) if code == "-"]
    return {
        "classes": items.classes,
        "starts": list(items.starts),
        "runs": list(items.runs),
        "cells": list(items.cells),
        "gaps": list(items.gaps),
        "advances": list(items.advances),
        "offsets": list(items.offsets),
        "places": list(items.places),
        "breaks": items.breaks,
        "spacing": items.spacing,
        "hyphens": hyphens,
        "text": items.text,
        "style": items.style,
    }


@settings(max_examples=300, deadline=None)
@given(st.lists(text, min_size=1, max_size=4), style)
def test_groups_make_the_items_of_the_general_way(texts: Sequence[str], style: Style) -> None:
    setter = typesetter()
    setter.items(Paragraph("国" * ENOUGH, HERE), style)
    for each in texts:
        paragraph = Paragraph(each, HERE)
        assert fields(setter.items(paragraph, style)) == fields(setter.worked_out(paragraph, style).items)


def test_a_newspaper_is_made_of_groups() -> None:
    setter = typesetter()
    for mode in WritingMode:
        groups = Groups(BODY._replace(writing_mode=mode), setter)
        for each in NEWSPAPER:
            assert groups.items(Paragraph(each, HERE), setter) is not None


def test_the_tables_know_no_difference_between_ideographs() -> None:
    """Or what stands beside one would depend on which it is."""
    for first, last in IDEOGRAPHS:
        characters = [chr(code) for code in range(first, last + 1)]
        assert set(map(class_of, characters)) == {Class.HAN}
        assert all(map(takes_space, characters))
