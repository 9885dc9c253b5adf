"""Which characters web-platform-tests let begin a line at each strictness of CSS `line-break`, and where this program differs.

The facts are those of css/css-text/i18n/{zh,ja}/css-text-line-break-{zh,ja}-PART-{loose,normal,strict}.html, read in the
editions of 2019 to 2024; the Chinese and the Japanese file of a part always say the same. Each of them sets six Han
characters, the character in question and two more Han characters in lines of six. The part `dashes` is that of
css/css-text/line-break/line-break-{loose,normal,strict}-hyphens-001.html, whose characters older editions had in `hyphens`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final, NamedTuple

from paginate.text import Prohibition


class Strictness(Enum):
    """The values of CSS `line-break`."""

    LOOSE = "loose"
    NORMAL = "normal"
    STRICT = "strict"


LEVELS: Final[Mapping[Strictness, tuple[Prohibition, ...]]] = {
    # CLREQ 3.1.4 has no level between none and basic: none is the only one that lets marks begin a line, as loose does
    Strictness.LOOSE: (Prohibition.NONE,),
    Strictness.NORMAL: (Prohibition.BASIC, Prohibition.GB),
    Strictness.STRICT: (Prohibition.STRICT,),
}
"""The levels of CLREQ 3.1.4 that are held against each strictness."""


class Part(NamedTuple):
    """One part of a file name: its characters, and at which strictnesses they may begin a line."""

    name: str
    characters: str
    begins: Mapping[Strictness, bool]


def _begins(loose: bool, normal: bool, strict: bool) -> Mapping[Strictness, bool]:
    return dict(zip(Strictness, (loose, normal, strict), strict=True))


YES: Final = True
NO: Final = False

PARTS: Final = (
    # file       characters                                        loose normal strict
    Part("cj",   "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー"
                 "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ",         _begins(YES, YES, NO)),
    Part("cpm",  "・：；･‼⁇⁈⁉！？",                                  _begins(YES, NO, NO)),
    Part("hyphens", "〜゠",                                         _begins(YES, YES, NO)),
    Part("dashes", "‐–",                                           _begins(YES, NO, NO)),
    Part("in",   "․‥…⋯︙",                                          _begins(YES, NO, NO)),
    Part("iteration", "々〻ゝゞヽヾ",                                 _begins(YES, NO, NO)),
    Part("po",   "°‰′″‵℃℉﹪％￠",                                    _begins(YES, NO, NO)),
    Part("pr",   "±€№﹩＄￡￥￦",                                      _begins(YES, NO, NO)),
)  # fmt: skip


class Fact(NamedTuple):
    """Whether a character may begin a line at a strictness."""

    part: str
    character: str
    strictness: Strictness
    begins: bool


def facts() -> Iterator[Fact]:
    """Every fact of the files, one for each character and strictness."""
    for part in PARTS:
        for character in part.characters:
            for strictness in Strictness:
                yield Fact(part.name, character, strictness, part.begins[strictness])


class Difference(NamedTuple):
    """Characters that this program treats otherwise at one strictness, and what it follows in that."""

    part: str
    characters: str
    strictness: Strictness
    followed: str
    why: str

    def covers(self, fact: Fact) -> bool:
        return (fact.part, fact.strictness) == (self.part, self.strictness) and fact.character in self.characters


DIFFERENT: Final = (
    Difference("hyphens", "〜", Strictness.NORMAL, "CLREQ 3.1.4, basic",
               "connectors begin no line; the wave dash is ～ in another encoding"),
    Difference("in", "…⋯︙", Strictness.NORMAL, "CLREQ 3.1.4, strict",
               "ellipses may begin a line at every level but strict"),
    Difference("dashes", "‐", Strictness.LOOSE, "UAX #14, LB21",
               "a hyphen belongs to the Western word before it, which no level of CLREQ 3.1.4 breaks"),
)  # fmt: skip
