"""The fonts that come with the program, as a table: families, weights, roles and fallback."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

CHINESE_MARKS: Final = "“”‘’—…·⸺⋯"

VERTICAL_MARKS: Final = "，。、：；！？．～（）《》〈〉「」『』【】〔〕［］" + CHINESE_MARKS
"""Marks that stand or turn otherwise in vertical text (CLREQ 3.1.2, A.5), and so need the font's `vert`."""


class Family(NamedTuple):
    """A family's files by weight.

    `borrows`: characters it has but draws so that they do not serve; another face sets them.
    `draws`: characters that another of its own glyphs sets better.
    """

    files: Mapping[int, str]
    borrows: str = ""
    draws: Mapping[str, str] = MappingProxyType({})


FAMILIES: Final[Mapping[str, Family]] = {
    "Noto Serif SC": Family(
        {400: "NotoSerifSC-Regular.ttf", 700: "NotoSerifSC-Bold.ttf", 900: "NotoSerifSC-Black.ttf"},
        draws={"·": "•"},  # its · is a Western one, 0.33 em wide; its • is a dot of the same size in a whole em
    ),
    "Noto Sans SC": Family(
        {400: "NotoSansSC-Regular.ttf", 700: "NotoSansSC-Bold.ttf", 900: "NotoSansSC-Black.ttf"},
    ),
    # Its quotation marks are Western, 0.35 em wide, and it has no vertical dash.
    "LXGW WenKai": Family({400: "LXGWWenKai-Regular.ttf"}, borrows=CHINESE_MARKS),
    # Its question mark is centred, its ￥ is a dollar sign, and it has no vertical forms (see Face.turns_marks).
    "FandolFang": Family({400: "fandol/FandolFang-Regular.otf"}, borrows=CHINESE_MARKS + "？￥"),
}

ROLES: Final[Mapping[str, tuple[str, int]]] = {
    "song": ("Noto Serif SC", 400),  # 报宋, 书宋: body text
    "biaosong": ("Noto Serif SC", 700),  # 小标宋, 大标宋: headlines
    "hei": ("Noto Sans SC", 400),  # 黑体: headlines, captions
    "kai": ("LXGW WenKai", 400),  # 楷体: commentary, bylines
    "fangsong": ("FandolFang", 400),  # 仿宋: quotations, source lines
}
"""A role's family, and the weight it has where the style names none."""

FALLBACK: Final = ("Noto Serif SC", "Noto Sans SC", "LXGW WenKai")
"""Where a character is looked for, in this order, that the wanted family lacks: first at the wanted weight, then at the
regular one, which has the most characters."""

REGULAR: Final = 400

NOTDEF: Final = ("Noto Serif SC", REGULAR)
"""The face whose .notdef is a box that can be seen; in most it is blank."""
