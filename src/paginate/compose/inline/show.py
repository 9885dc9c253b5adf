"""How a paragraph's characters are shown: the width of its digits, and in vertical text which way up each stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, assert_never

from paginate.compose.inline.itemize import RunSetting, Shown
from paginate.expressions import expression
from paginate.geometry import WritingMode
from paginate.model import MarkedRun, Numerals, Orientation, Paragraph, Style
from paginate.text import Class, classify
from paginate.text.classes import SPACE_WIDTHS
from paginate.text.lookalikes import with_dashes
from paginate.text.spacing import SPACES

HALF_DIGITS: Final = "0123456789"
FULL_DIGITS: Final = "０１２３４５６７８９"
NUMERALS: Final = {
    Numerals.AS_IS: {},
    Numerals.HALF: str.maketrans(FULL_DIGITS + "％", HALF_DIGITS + "%"),
    Numerals.FULL: str.maketrans(HALF_DIGITS + "%", FULL_DIGITS + "％"),
}

FULL_WIDTH: Final = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
"""ASCII to its full-width forms: upright in vertical lines, an em each (CLREQ 2.4.2)."""

SPACES_DRAWN: Final = {ord(space): " " for space in ("\u00a0", "\u202f", *SPACE_WIDTHS)}
"""Every font has a word space; hardly any the narrow one that does not break, or those of other widths."""

DRAWN_ACROSS: Final = SPACES_DRAWN | {ord("／"): "/"}
"""The same, and what stands for ／ across, where it has half an em (CLREQ 3.1.2): its own ink is nearly an em wide."""

SPACES_DRAWN_OTHERWISE: Final = frozenset(map(chr, SPACES_DRAWN))
DRAWN_ACROSS_OTHERWISE: Final = frozenset(map(chr, DRAWN_ACROSS))
"""Hardly any text has one of these: to look is faster than to translate."""

HALF_WIDTH_MARKS: Final = str.maketrans("？！", "?!")
"""What stands for ？！ where two share a cell: their full-width forms would be condensed to half their width."""


def show(paragraph: Paragraph, style: Style) -> Shown:
    """The paragraph as its style has it set."""
    text = _with_numerals(with_dashes(paragraph.text), style.numerals)
    classes = classify(text, style.writing_mode, style.locale)
    if style.writing_mode is WritingMode.HORIZONTAL:
        classes_shown = _with_scripts(classes, paragraph.runs)
        drawn = text if DRAWN_ACROSS_OTHERWISE.isdisjoint(text) else text.translate(DRAWN_ACROSS)
        return Shown(text, classes, drawn, classes_shown, (RunSetting.HORIZONTAL,) * len(text), (0,) * len(text))
    shown = _Stand(text, classes, style).shown(paragraph.runs)
    return shown._replace(classes=_with_scripts(shown.classes, paragraph.runs))


def _with_scripts(classes: str, marked: Sequence[MarkedRun]) -> str:
    """The classes, where lowered and raised characters belong to what is before them as ² does (CLREQ 3.1.5.2)."""
    for run in marked:
        if run.look.script is not None:
            classes = classes[: run.start] + Class.RAISED * (run.end - run.start) + classes[run.end :]
    return classes


def _with_numerals(text: str, numerals: Numerals) -> str:
    """The text with its digits in the width that is wanted, and what parts half-width ones as well."""
    match numerals:
        case Numerals.AS_IS:
            return text
        case Numerals.HALF:
            text = text.translate(NUMERALS[numerals])
            return _FULL_POINT.sub(lambda point: point[0].translate(HALF_POINTS), text)
        case Numerals.FULL:
            if _WORDS.search(text) is None:
                return text.translate(NUMERALS[numerals])
            pieces = _WESTERN_TEXT.split(text)  # Chinese text and Western text by turns
            wide = [piece if _WORDS.search(piece) else piece.translate(NUMERALS[numerals]) for piece in pieces]
            return "".join(wide)
        case _:
            assert_never(numerals)


STANDS: Final = (RunSetting.UPRIGHT, RunSetting.TURNED)
"""By whether a character is turned."""


class _Stand:
    """Works out which way up the characters of a vertical paragraph stand."""

    def __init__(self, text: str, classes: str, style: Style) -> None:
        from paginate.text.orientation import turned  # a page without vertical text needs no table of orientations

        self._style = style
        self._text = list(text)
        self._classes = list(classes)
        self._settings = [STANDS[turn] for turn in turned(text)]
        self._groups = [0] * len(text)
        self._whole, self._codes = text, classes

    def shown(self, marked: Sequence[MarkedRun]) -> Shown:
        for found in _PAIR.finditer(self._codes):
            self._combine(found.start(), found.end(), Class.PAIRED)
        for found in _TRIPLE.finditer(self._whole):
            self._combine(found.start(), found.end() - 1, Class.WHOLE_MARK)
            self._combine(found.end() - 1, found.end(), Class.WHOLE_MARK)
        if self._style.digits_upright:
            for found in _short(self._style.digits_upright).finditer(self._whole):
                self._combine(found.start(), found.end(), Class.DIGITS_UPRIGHT)
        if self._style.capitals_upright:
            for found in _CAPITALS.finditer(self._whole):
                self._set_upright(found.start(), found.end())
        for run in marked:
            if run.orientation is not None:
                self._by_mark[run.orientation](self, run.start, run.end)
        drawn, classes = "".join(self._text), "".join(self._classes)
        if not SPACES_DRAWN_OTHERWISE.isdisjoint(drawn):
            drawn = drawn.translate(SPACES_DRAWN)
        return Shown(self._whole, self._codes, drawn, classes, self._settings, self._groups)

    def _combine(self, start: int, end: int, code: str = Class.DIGITS_UPRIGHT) -> None:
        shown = self._whole[start:end].translate(HALF_WIDTH_MARKS)
        self._write(start, end, shown, code, RunSetting.COMBINED)
        self._groups[start:end] = [start + 1] * (end - start)

    def _set_upright(self, start: int, end: int) -> None:
        for at in range(start, end):
            code = self._codes[at]
            if code in SPACES:
                continue  # a line may end there, and has no use for it upright
            if self._whole[at].isascii():
                code = Class.FULL_DIGIT
            self._write(at, at + 1, self._whole[at].translate(FULL_WIDTH), code, RunSetting.UPRIGHT)

    def _set_turned(self, start: int, end: int) -> None:
        self._write(start, end, self._whole[start:end], self._codes[start:end], RunSetting.TURNED)

    def _write(self, start: int, end: int, text: str, codes: str, setting: RunSetting) -> None:
        length = end - start
        self._text[start:end] = text
        self._classes[start:end] = codes if len(codes) == length else codes * length
        self._settings[start:end] = [setting] * length
        self._groups[start:end] = [0] * length

    _by_mark: Final[dict[Orientation, Callable[[_Stand, int, int], None]]] = {
        Orientation.UPRIGHT: _set_upright,
        Orientation.TURNED: _set_turned,
        Orientation.COMBINED: _combine,
    }


_FULL_POINT = expression("(?<=[0-9])[．：](?=[0-9])|(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")
HALF_POINTS: Final = str.maketrans("．：，", ".:,")
_PAIR = expression(Class.PAIRED * 2)
_TRIPLE = expression("(?<![？！])[？！]{3}(?![？！])")
"""Three in a row take two ems (CLREQ 3.1.3.3): two in one cell, and one in the middle of the next."""

_LETTER = "[A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f\u1e00-\u1fff]"
_WORDS = expression(_LETTER)
_JOINT = r"(?<=[!-~])[ \u00a0\u2010-\u2014\u2019\u2212](?=[!-~])"
_WESTERN_TEXT = expression(rf"((?:[!-~\u00a1-\u00b6\u00b8-\u052f\u1e00-\u1fff\u2070-\u209f]|{_JOINT})+)")
"""Western characters without a break, or with a single space or dash between them: COVID-19, a@b1.cn, iPhone 15, GB/T
15834—2011. Where there is a letter among them, the digits belong to a word, a name, a unit or an address, which are
proportional (CLREQ 3.2.2). Where there is none they are a number, a date, a time or a telephone number."""

_WESTERN = r"[!-~\u00a1-\u00b6\u00b8-\u04ff\u2070-\u209f]"  # with raised and lowered digits, without the interpunct
_ALONE = rf"(?<!{_WESTERN})(?:{{}})(?!{_WESTERN})"
"""A token that no Western character touches: no part of a word, a date, a time or a longer number."""

_CAPITALS = expression(_ALONE.format("[A-Z][A-Z0-9]*"))


@cache
def _short(digits: int) -> re.Pattern[str]:
    """Tokens that stand upright in one cell: numbers of at most `digits` digits, and what is no wider (CLREQ 2.4.2:
    3.0, A+, 2B)."""
    others = r"\d\.\d|[A-Z][+-]?|\d[A-Z]" if digits > 1 else "[A-Z]"
    return re.compile(_ALONE.format(rf"\d{{1,{digits}}}|{others}"), re.ASCII)
