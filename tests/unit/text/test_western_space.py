"""Chinese-Western space stands beside letters and digits and beside nothing else (CLREQ 3.2.2), across and down."""

import string
import unicodedata

import pytest

from paginate.model import Style
from paginate.text.western_space import SPACED, UNSPACED, Kind, takes_space
from setting import FULL, VERTICAL, items

ACROSS = FULL._replace(western_space=2.5, digits_upright=0)
DOWN = VERTICAL._replace(punctuation=FULL.punctuation, western_space=2.5, digits_upright=0)
both_ways = pytest.mark.parametrize("style", [ACROSS, DOWN], ids=["across", "down"])

ASCII_MARKS = string.punctuation
LATIN_1_MARKS = "¡¢£¤¥¦§¨©«¬®¯°±´¶·¸»¿×÷"
RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹₀₁₂₃ⁿⁱªº™℠ᵃʰₐ"
NOTE_MARKS = "*†‡§¶‖※⁎"
CURRENCY = "$¢£¤¥€₩₤₽₿"
SYMBOLS = "%‰‱°′″№←↑→↓①⑩★☆■□●○▲△♪©®½Ⅳ㈱㎡😀"


def spaces(text: str, style: Style) -> list[float]:
    """How much of a quarter em stands at each boundary of a text in Chinese-Western space."""
    with_space, without = items(text, style), items(text, style._replace(western_space=0))
    return [(gap.width - plain.width) * 4 for gap, plain in zip(with_space.gaps, without.gaps, strict=True)]


@both_ways
@pytest.mark.parametrize("sign", sorted(set(ASCII_MARKS + LATIN_1_MARKS + RAISED + NOTE_MARKS + CURRENCY + SYMBOLS)))
def test_a_sign_has_no_space_beside_a_han_character_or_a_word(sign: str, style: Style) -> None:
    assert spaces(f"文{sign}字", style) == [0, 0]
    assert spaces(f"文{sign}{sign}字", style) == [0, 0, 0]
    assert spaces(f"文{sign}Word字", style)[0] == 0
    assert spaces(f"文Word{sign}字", style)[-1] == 0
    assert set(spaces(f"{sign}Word", style) + spaces(f"Word{sign}", style)) == {0}


@both_ways
@pytest.mark.parametrize("word", ["Word", "é", "e\u0301", "ñandú", "Ωμέγα", "жук", "Ё", "שלום", "don’t", "C4"])
def test_letters_have_their_space(word: str, style: Style) -> None:
    found = spaces(f"文{word}字", style)
    assert (found[0], found[-1], sum(found)) == (1, 1, 2)


@both_ways
@pytest.mark.parametrize("number", ["8", "2021", "3.5", "1,000", "25%", "$100", "€5", "15°", "−5", "6′", "10¢", "٢"])
def test_digits_have_their_space_with_the_signs_that_make_one_with_them(number: str, style: Style) -> None:
    found = spaces(f"文{number}字", style)
    assert (found[0], found[-1], sum(found)) == (1, 1, 2)


@both_ways
@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('他说"好的"然后', []),
        ("他说'Good'了", []),
        ("孔乙己¹与上大人²，注*、注†。", []),
        ("话题#春运#、@某某、甲&乙", []),
        ("话题#AI#大会", []),
        ("面积10m²的", [1]),
        ("用C#与C++写", [0, 3]),
        ("中文’s", []),
        ("一〇1年", [1, 2]),
        ("葛\U000e0100A字", [0, 1]),
        ("\ue000A字", [0, 1]),
        ("かなGDPー", [1, 4]),
        ("①A股", [1]),
        ("ＧＤＰ8字", [3]),
    ],
)
def test_in_text(text: str, at: list[int], style: Style) -> None:
    assert [place for place, space in enumerate(spaces(text, style)) if space] == at


@both_ways
def test_a_layout_s_own_row_holds_beside_signs_too(style: Style) -> None:
    quarter = items("文A", style).gaps[0]._replace(width=0.125)
    own = style._replace(punctuation_rows=(("H", "L", quarter),))
    assert items("文@", own).gaps[0].width == items("文A", own).gaps[0].width == 0.125


@pytest.mark.parametrize(("kinds", "takes"), [(SPACED, True), (UNSPACED, False)], ids=["spaced", "unspaced"])
def test_every_kind_has_its_source_and_its_examples(kinds: tuple[Kind, ...], *, takes: bool) -> None:
    for kind in kinds:
        assert kind.source.startswith("CLREQ")
        assert {takes_space(example) for example in kind.examples.split()} == {takes}


def test_the_kinds_have_every_category_of_a_character_with_ink() -> None:
    named = {value for kind in (*SPACED, *UNSPACED) for value in kind.unicode.split()}
    found = {unicodedata.category(chr(code)) for code in range(0x110000)}
    assert found - named == {"Zs", "Zl", "Zp", "Mn", "Mc", "Me", "Cs"}
