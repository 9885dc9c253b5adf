"""Each mark is in the class that CLREQ 3.1 gives it, and context decides the few that have two."""

import pytest

from paginate.geometry import WritingMode
from paginate.text import Class, classify
from paginate.text.classes import CHARACTERS


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("交城县", "HHH"),
        ("，、；：。！", ",,;:.!"),
        ("？！", "PP"),
        ("！！！", "PP!"),
        ("！！！！", "!!!!"),
        ("“《（交）》”", "(((H)))"),
        ("2021年", "NNNNH"),
        ("GDP增长8%", "LLLHHN%"),
        ("——……", "——……"),
        ("3·15", "N·NN"),
        ("零下±5℃", "HH@N#"),
        ("￥8或￠8", "@NH#N"),
        ("‥․", "VV"),
        ("　□", "_H"),
    ],
)
def test_classes_of_newspaper_text(text: str, classes: str) -> None:
    assert classify(text) == classes


def test_a_quotation_mark_between_letters_is_an_apostrophe() -> None:
    assert classify("don’t") == "LLLLL"
    assert classify("‘好’") == "(H)"


def test_closing_marks_after_a_stop_take_over_its_blank() -> None:
    assert classify("好。”") == "H.]"
    assert classify("好！’”") == "H!]]"
    assert classify("好”。") == "H)."


def test_in_vertical_text_some_marks_keep_a_whole_em() -> None:
    assert classify("：；？，！。", WritingMode.VERTICAL) == "VVV,V."


def test_no_character_has_two_classes() -> None:
    every = "".join(CHARACTERS.values())
    assert len(every) == len(set(every))


def test_class_codes_are_single_and_different() -> None:
    codes = [code for name, code in vars(Class).items() if name.isupper()]
    assert all(len(code) == 1 for code in codes)
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("text", "apostrophe"),
    [("rock ’n’ roll", True), ("中文’s", True), ("5’6", True), ("don’t", True), ("‘好’", False), ("‘rock’ 好", False)],
)
def test_an_apostrophe_is_told_from_a_quotation_mark(text: str, apostrophe: bool) -> None:
    codes = {code for character, code in zip(text, classify(text), strict=True) if character == "’"}
    assert codes == ({Class.WESTERN} if apostrophe else {Class.CLOSING})
