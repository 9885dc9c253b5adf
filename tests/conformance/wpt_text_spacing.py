"""How wide web-platform-tests set marks under CSS `text-spacing-trim`, and where this program differs.

The facts are those of css/css-text/text-spacing-trim/text-spacing-trim-NAME.html and their references, read in the editions
of 2023 and 2024. A text stands between two Han characters; its width is what is between them, in ems. The Japanese columns
of the files are left out where they differ from the Chinese ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final, NamedTuple

from paginate.geometry import WritingMode
from paginate.text import Locale, Punctuation

STYLES: Final[Mapping[str, Punctuation]] = {
    # value         punctuation style
    "normal":     Punctuation.FULL,           # an em each, less where marks meet
    "space-first": Punctuation.FULL,          # the same, and half an em at the start of every line but the first
    "trim-start": Punctuation.FULL,           # the same, and half an em at the start of every line
    "space-all":  Punctuation.LINE_END_HALF,  # an em each, also where marks meet
    "trim-all":   Punctuation.HALF,           # half an em each
}  # fmt: skip
"""The style that is held against each value of `text-spacing-trim`."""

ACROSS: Final = (WritingMode.HORIZONTAL,)
DOWN: Final = (WritingMode.VERTICAL,)
BOTH: Final = ACROSS + DOWN

MAINLAND: Final = (Locale.MAINLAND,)
TRADITIONAL: Final = (Locale.TAIWAN,)
CHINESE: Final = MAINLAND + TRADITIONAL

START: Final = "^"
END: Final = "$"
"""Instead of a Han character: the text stands at the start or the end of a line."""


class Sample(NamedTuple):
    """Texts that have one width, in ems, in some writing modes and locales. Marks of ASCII count for nothing: their width
    is the font's."""

    name: str
    value: str
    texts: tuple[str, ...]
    width: float
    modes: tuple[WritingMode, ...] = BOTH
    locales: tuple[Locale, ...] = MAINLAND


def _pairs(befores: str, afters: str) -> tuple[str, ...]:
    return tuple(before + after for before, after in product(befores, afters))


OPEN: Final = "《「『〔〖〘〝（｛｟"
CLOSE: Final = "》」』〕〗〙〟）｝｠"
DOTS: Final = "、。，．"
MIDDLE: Final = "・　"

SAMPLES: Final = (
    # file              value     texts                                             ems    modes   locales
    # marks that meet: every closing, dot, middle and opening mark with every other
    Sample("combinations-001", "normal", _pairs(CLOSE + DOTS, CLOSE + DOTS),        1.5),
    Sample("combinations-001", "normal", _pairs(CLOSE + DOTS, MIDDLE),              1.5),
    Sample("combinations-001", "normal", _pairs(CLOSE + DOTS, OPEN),                1.5),
    Sample("combinations-001", "normal", _pairs(MIDDLE, OPEN),                      1.5),
    Sample("combinations-001", "normal", _pairs(OPEN, OPEN),                        1.5),
    Sample("001",       "normal", ("（（", "）（", "））", "）・", "）　", "・（", "　（"), 1.5),
    Sample("001",       "normal", ("（）", "（・", "（　", "・・", "・）", "　　", "　）"), 2.0),
    Sample("001",       "normal", ("（（（", "）））"),                               2.0),
    # colons and semicolons: at the side of their cell on the mainland, in its middle elsewhere, never trimmed down the page
    Sample("colon-001", "normal", ("：（", "：）", "：・", "：　", "）："),             1.5,  ACROSS, MAINLAND),
    Sample("colon-001", "normal", ("；（", "；）", "；・", "；　", "）；"),             1.5,  ACROSS, MAINLAND),
    Sample("colon-001", "normal", ("（：", "・：", "　：", "（；", "・；", "　；"),      2.0,  ACROSS, MAINLAND),
    Sample("colon-001", "normal", ("：（", "）：", "；（", "）；"),                    1.5,  ACROSS, TRADITIONAL),
    Sample("colon-001", "normal", ("：）", "：・", "：　", "（：", "・：", "　："),      2.0,  ACROSS, TRADITIONAL),
    Sample("colon-001", "normal", ("；）", "；・", "；　", "（；", "・；", "　；"),      2.0,  ACROSS, TRADITIONAL),
    Sample("colon-001", "normal", ("：（", "：）", "：・", "：　"),                    2.0,  DOWN,   CHINESE),
    Sample("colon-001", "normal", ("（：", "）：", "・：", "　："),                    2.0,  DOWN,   CHINESE),
    Sample("colon-001", "normal", ("；（", "；）", "；・", "；　"),                    2.0,  DOWN,   CHINESE),
    Sample("colon-001", "normal", ("（；", "）；", "・；", "　；"),                    2.0,  DOWN,   CHINESE),
    # full stops, likewise
    Sample("dot-001",   "normal", ("。（", "。）", "。・", "。　", "）。"),             1.5,  BOTH,   MAINLAND),
    Sample("dot-001",   "normal", ("（。", "・。", "　。"),                           2.0,  BOTH,   MAINLAND),
    Sample("dot-001",   "normal", ("。（", "）。"),                                  1.5,  BOTH,   TRADITIONAL),
    Sample("dot-001",   "normal", ("。）", "。・", "。　", "（。", "・。", "　。"),      2.0,  BOTH,   TRADITIONAL),
    # quotation marks are brackets in Chinese
    Sample("quote-001", "normal", ("）‘（", "）“（", "）’（", "）”（"),                2.0,  BOTH,   CHINESE),
    # beside brackets of ASCII, which themselves are not counted here
    Sample("narrow-001", "normal", ("）)", "(（"),                                  0.5),
    Sample("narrow-001", "normal", ("）(", ")（"),                                  1.0),
    # the start and the end of a line
    Sample("start-001", "normal", ("^（", "^“"),                                   1.0),
    Sample("start-001", "trim-start", ("^（", "^“"),                               0.5),
    Sample("start-001", "space-first", ("^（", "^“"),                              0.5),
    Sample("end-001",   "trim-start", ("）$",),                                    0.5),
    Sample("end-span-001", "normal", ("）$",),                                     1.0,  ACROSS),
    # no mark or every mark trimmed
    Sample("space-all-001", "space-all", ("）（", "（（"),                           2.0,  ACROSS),
    Sample("space-all-001", "space-all", ("^（", "（"),                             1.0,  ACROSS),
    Sample("trim-all-001", "trim-all", ("（", "）", "、", "・", "。", "「", "」"),     0.5),
)  # fmt: skip


class Fact(NamedTuple):
    """The width of one text, in ems."""

    name: str
    value: str
    text: str
    width: float
    mode: WritingMode
    locale: Locale


def facts() -> Iterator[Fact]:
    """Every fact of the files, one for each text, writing mode and locale."""
    for sample in SAMPLES:
        for text, mode, locale in product(sample.texts, sample.modes, sample.locales):
            yield Fact(sample.name, sample.value, text, sample.width, mode, locale)


class Difference(NamedTuple):
    """Texts of some files that this program sets to another width, and what it follows in that."""

    names: str
    texts: tuple[str, ...]
    width: float
    followed: str
    why: str
    modes: tuple[WritingMode, ...] = BOTH
    locales: tuple[Locale, ...] = CHINESE
    value: str = "normal"

    def covers(self, fact: Fact) -> bool:
        return (
            fact.name in self.names.split()
            and fact.value == self.value
            and fact.text in self.texts
            and fact.mode in self.modes
            and fact.locale in self.locales
        )


DIFFERENT: Final = (
    Difference("combinations-001 001", _pairs(CLOSE, OPEN), 1.0, "CLREQ 3.1.6.2",
               "two marks that meet may come down to one em; here they do where a bracket closes and the next opens"),
    Difference("quote-001", ("）‘（", "）“（", "）’（", "）”（"), 1.5, "CLREQ 3.1.6.2", "the same"),
    Difference("001", ("・・",), 1.0, "CLREQ 3.1.6.1", "an interpunct of the mainland is half an em wide, always"),
    Difference("001 colon-001 dot-001", ("（・", "・）", "・：", "・；", "・。"), 1.5, "CLREQ 3.1.6.1", "the same", BOTH, MAINLAND),
    Difference("colon-001", ("：・", "；・"), 1.5, "CLREQ 3.1.6.1", "the same", DOWN, MAINLAND),
    Difference("colon-001 dot-001",
               ("：）", "：・", "（：", "・：", "；）", "；・", "（；", "・；", "。）", "。・", "（。", "・。"), 1.75, "CLREQ 3.1.6.2",
               "any two marks that meet give: a centred mark the quarter em on that side, as a bracket is close to its text",
               ACROSS, TRADITIONAL),
    Difference("dot-001", ("。）", "。・", "（。", "・。"), 1.75, "CLREQ 3.1.6.2", "the same", DOWN, TRADITIONAL),
    Difference("colon-001", ("：（", "；（", "）：", "）；"), 1.5, "CLREQ 3.1.6.2",
               "a colon keeps its em down the page (3.1.6.1), and the bracket beside it gives its half", DOWN),
    Difference("start-001", ("^（", "^“"), 0.5, "CLREQ 3.1.6.3", "a bracket that opens a line may give half an em; here it does"),
    Difference("end-span-001", ("）$",), 0.5, "CLREQ 3.1.6.3",
               "a mark at the line's end has half an em, also where there is room (GB/T 15834, 5.1.10)"),
)  # fmt: skip
