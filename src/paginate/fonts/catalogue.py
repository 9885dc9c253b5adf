"""The fonts that come with the program, as a table: families, weights, roles and fallback."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from paginate.records import NamedTuple

UPRIGHT_MARKS: Final = frozenset("、。，．！？")
"""Marks that stay upright in vertical text but move in their cell (UTR #50 orientation Tu; CLREQ 3.1.2)."""

TURNED_MARKS: Final = frozenset(
    "：；（）［］｛｝｟｠〈〉《》「」『』【】〔〕〖〗〘〙〚〛〝〞〟“”‘’"  # the quotation marks become corner brackets
    "\u2329\u232a﹙﹚﹛﹜﹝﹞"  # for 〈〉 in another encoding and the small forms of （）｛｝〔〕 few fonts have vertical ones
    "–—―⸺…⋯‥～〜〰ー゠－＝＿｜＜＞￣"
)
"""Marks that are turned in vertical text (all of UTR #50's orientation Tr, of R the Chinese ones; CLREQ A.5): where no font
has a vertical form of them, their horizontal one is turned."""

VERTICAL_MARKS: Final = UPRIGHT_MARKS | TURNED_MARKS

PRESENTATION_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    dict(
        zip(
            "，、。：；！？〖〗…⋯‥—―–＿（）｛｝〔〕【】《》〈〉「」『』‘’“”［］",
            "︐︑︒︓︔︕︖︗︘︙︙︰︱︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹁﹂﹃﹄﹇﹈",
            strict=True,
        )
    )
)
"""Unicode's vertical forms of marks, for faces that have them but no `vert` that leads to them. Quotation marks have none of
their own: the mainland's are corner brackets down the page (GB/T 15834 5.2; CLREQ 3.1.1.2)."""


class Family(NamedTuple):
    """A family's files by weight.

    `borrows`: characters it has but draws so that they do not serve; another face sets them. `borrows_across` and
    `borrows_down`: those that serve in vertical or in horizontal text only.
    `draws`: characters that another of its own glyphs sets better.
    """

    files: Mapping[int, str]
    borrows: str = ""
    borrows_across: str = ""
    borrows_down: str = ""
    draws: Mapping[str, str] = MappingProxyType({})

    def serves(self, character: str, *, vertical: bool) -> bool:
        """Whether its own drawing of the character serves."""
        return character not in self.borrows and character not in (
            self.borrows_down if vertical else self.borrows_across
        )


FAMILIES: Final[Mapping[str, Family]] = {
    "Noto Serif SC": Family(
        {400: "NotoSerifSC-Regular.ttf", 700: "NotoSerifSC-Bold.ttf", 900: "NotoSerifSC-Black.ttf"},
        draws={"·": "•"},  # its · is a Western one, 0.33 em wide; its • is a dot of the same size in a whole em
    ),
    "Noto Sans SC": Family(
        {400: "NotoSansSC-Regular.ttf", 700: "NotoSansSC-Bold.ttf", 900: "NotoSansSC-Black.ttf"},
    ),
    # Its dashes touch their neighbours, and are longer down than across; its quotation marks and dots are Western, 0.35 em
    # wide, but the marks have proper forms down the page.
    "LXGW WenKai": Family({400: "LXGWWenKai-Regular.ttf"}, borrows="—⸺•", borrows_across="“”‘’·"),
    # Its dash touches its neighbours, the dots of two ellipses are not evenly spaced, the middle ones are too low, its ￥ is
    # a dollar sign; its question mark is centred across, its stop and commas are halfway down the cell in vertical text.
    "FandolFang": Family(
        {400: "fandol/FandolFang-Regular.otf"}, borrows="—…⋯·•・￥", borrows_across="“”‘’？", borrows_down="。，、"
    ),
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
"""Where a character is looked for, in this order, that the wanted family lacks, also at its regular weight: first at the
wanted weight, then at the regular one, which has the most characters."""

REGULAR: Final = 400

NOTDEF: Final = ("Noto Serif SC", REGULAR)
"""The face whose .notdef is a box that can be seen; in most it is blank."""
