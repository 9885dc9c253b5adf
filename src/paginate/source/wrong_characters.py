"""Look-alikes in a text: characters in place of Han characters and of Chinese marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from paginate.records import NamedTuple

_RADICALS: Final = "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
_CHARACTERS: Final = "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
RADICALS: Final = dict(zip(_RADICALS, _CHARACTERS, strict=True))
"""The CJK radicals supplement and the characters that look the same (Unicode, EquivalentUnifiedIdeograph.txt)."""

FORMS: Final = re.compile(
    "[\u2e80-\u2ef3"  # CJK radicals supplement
    "\u2f00-\u2fd5"  # Kangxi radicals
    # CJK compatibility ideographs, without the twelve that are characters of their own (Unicode Standard, 18.1)
    "\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff"
    "\U0002f800-\U0002fa1f]"  # the supplement to these
)
"""Look-alikes of Han characters, mostly in texts that were copied out of a PDF."""

_HAN: Final = "〇\u2e80-\u2fd5\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_AFTER: Final = f"(?:(?<=[{_HAN}”’》）」』】〉])|(?<=[{_HAN}][\"']))"
"""Behind Chinese, also where a half-width mark closes it."""
_BEFORE: Final = f"[{_HAN}“‘《（「『【〈]"
"""A character that begins Chinese text."""
_WORD_AND: Final = "(?<=[0-9A-Za-z%％])"
"""Behind a Latin word or a number."""
_END: Final = r"""(?=\s*$|["”’》）」』】〉]|\s*""" + f"{_BEFORE})"
"""Before more Chinese, or the end of a text."""

Right = Callable[[str, re.Match[str]], str]
"""The mark to write for one found in a text; empty if it is right."""


class CharacterRule(NamedTuple):
    """Half-width marks in place of Chinese ones: how they are found, and the marks to write."""

    wrong: re.Pattern[str]
    right: Right


def _always(mark: str) -> Right:
    return lambda _text, _found: mark


def _after_more_than(numbering: str, mark: str) -> Right:
    """The mark, but not behind the number that a paragraph begins with, as in 一.开头."""
    number = re.compile(rf"\s*[(（]?(?:{numbering})[)）]?")
    return lambda text, found: "" if number.fullmatch(text, 0, found.start()) else mark


def _translated(_text: str, found: re.Match[str]) -> str:
    return found[0].translate(str.maketrans("?!,;:", "？！，；：", " "))


def _quotation_mark(text: str, found: re.Match[str]) -> str:
    """The opening one or the closing one, as they alternate in the text, Chinese ones among them."""
    last = max(text.rfind(mark, 0, found.start()) for mark in "“”")
    is_open = last >= 0 and text[last] == "“"
    return "“" if text.count('"', last + 1, found.start()) % 2 == is_open else "”"


def _around(opening: str, closing: str) -> Right:
    return lambda _text, found: f"{opening}{found[0][1:-1]}{closing}"


RULES: Final = (
    # GB/T 15834-2011, 4.11: an ellipsis is six dots. Two and more half-width ones are meant as one; three and more full stops
    # are reported as the mark that they are typed for.
    CharacterRule(re.compile(rf"{_AFTER}\.{{2,}}|\.{{3,}}(?={_BEFORE})|(?<!。)。。(?!。)"), _always("……")),
    # 4.12 dash. Beside Latin letters `--` is an option of a program, or a note of a number left out.
    CharacterRule(re.compile(rf"{_AFTER}--+(?={_BEFORE}|\s*$)|(?<!-)--+(?={_BEFORE})"), _always("——")),
    # 4.4 comma. In 3,500 it parts digits; between a Latin word and a space it is that language's own.
    CharacterRule(
        re.compile(rf"{_AFTER},(?=[0-9A-Za-z]|\s*$|\s*{_BEFORE})|(?<=[0-9A-Za-z%％]),(?=[{_HAN}])"),
        _after_more_than("[0-9]+", "，"),
    ),
    # 4.1 full stop. In 3.5, a.txt, www.a.cn a letter or a digit follows.
    CharacterRule(
        re.compile(rf"{_AFTER}(?<!\.)\.{_END}(?!\.)"),
        _after_more_than("[〇零一二三四五六七八九十百]+", "。"),
    ),
    # 4.6 semicolon.
    CharacterRule(re.compile(rf"{_AFTER};(?!\s+[A-Za-z])|{_WORD_AND};(?=[{_HAN}])"), _always("；")),
    # 4.7 colon. In 8:30, 3:2, http:// it has a letter or a digit on both sides.
    CharacterRule(re.compile(rf"{_AFTER}:|{_WORD_AND}:(?=[{_HAN}])"), _always("：")),
    # 4.2 question mark, 4.3 exclamation mark. In an address `?name=` begins a query. Yahoo! is a name.
    CharacterRule(
        re.compile(rf"{_AFTER}[?!]+(?!\s+[A-Za-z]|[A-Za-z_]\w*=)|{_WORD_AND}(?<!Yahoo)[?!]+(?=[{_HAN}](?![^，。]*=))"),
        _translated,
    ),
    # 4.2 to 4.7 with a space before the mark, as it is typed in other languages.
    CharacterRule(re.compile(rf"(?<=[{_HAN}]) +[,;:?!](?=\s*{_BEFORE}|\s*$)"), _translated),
    # 4.8 quotation marks. Behind a digit it is an inch or a second.
    CharacterRule(re.compile(rf'{_AFTER}"|(?<![0-9])"(?=[{_HAN}《（])'), _quotation_mark),
    CharacterRule(re.compile(rf"'(?=[{_HAN}])[^'\n]*(?<=[{_HAN}。！？])'"), _around("‘", "’")),
    # 4.9 brackets with Chinese in them. In an English sentence, after a word and a space, they belong to it.
    CharacterRule(re.compile(rf"(?<![A-Za-z][ ])\([^()（）\n]*[{_HAN}][^()（）\n]*\)"), _around("（", "）")),
    # 4.9 the same, one of a pair.
    CharacterRule(re.compile(r"\([^()（）\n]*）|（[^()（）\n]*\)"), _around("（", "）")),
)
"""The marks of GB/T 15834-2011, and the half-width ones that a keyboard has in their places."""


class Wrong(NamedTuple):
    """A wrong character at its place in a text, and the right one; `code` is the finding's."""

    code: str
    start: int
    written: str
    right: str


def wrong_characters(text: str) -> Iterator[Wrong]:
    """All such characters of one paragraph."""
    for found in FORMS.finditer(text):
        if right := unified(found[0]):
            yield Wrong("compatibility-character", found.start(), found[0], right)
    for rule in RULES:
        for found in rule.wrong.finditer(text):
            if right := rule.right(text, found):
                yield Wrong("half-width-mark", found.start(), found[0], right)


def unified(character: str) -> str:
    """The Han character for one that `FORMS` finds; empty if there is none."""
    if character in RADICALS:
        return RADICALS[character]
    import unicodedata  # most texts need no table of it

    plain = unicodedata.normalize("NFKC", character)
    return "" if plain == character else plain
