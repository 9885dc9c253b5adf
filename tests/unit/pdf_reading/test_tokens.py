"""Content streams read token by token."""

from __future__ import annotations

import pytest

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.tokens import operations
from paginate.pdf_reading.values import Array, Dictionary, Name, Value


def operands(content: bytes) -> list[Value]:
    (operation,) = operations(content + b" op")
    assert operation.operator == "op"
    return operation.operands


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"1 -2 +3 .5 -.25 4.", [1, -2, 3, 0.5, -0.25, 4]),
        (b"true false null", [True, False, None]),
        (b"/Name /A#20B /#e5#ae#8b /#cb#ce", [Name("Name"), Name("A B"), Name("宋"), Name("宋")]),
        (b"(plain) (in (brackets)) (\\(\\)) (\\101\\n\\\r\nx)", [b"plain", b"in (brackets)", b"()", b"A\nx"]),
        (b"<4142> <4> < 41 42 >", [b"AB", b"@", b"AB"]),
        (b"% comment ) ( \r12%more\n", [12]),
    ],
)
def test_operands(written: bytes, read: list[object]) -> None:
    assert operands(written) == read


def test_arrays_and_dictionaries() -> None:
    array, dictionary = operands(b"[1 [2] (x)] <</A /B /C <</D 3>>>>")
    assert isinstance(array, Array)
    assert isinstance(dictionary, Dictionary)
    assert [array[0], array[2]] == [1, b"x"]
    assert dictionary.name("A") == "B"
    assert dictionary.dictionary("C").number("D") == 3


def test_operators_need_no_space_before_what_begins_with_a_mark() -> None:
    found = [(each.operator, each.operands) for each in operations(b"BT/F0 9 Tf(a)Tj[]TJ(b)'")]
    assert [operator for operator, _ in found] == ["BT", "Tf", "Tj", "TJ", "'"]


def test_an_inline_image_is_one_operation_with_letters_of_its_end_inside() -> None:
    content = b"BI /W 2 /H 2 /CS /G /BPC 8 ID \0\nEI\xff\xfe\nEI Q"
    image, restore = operations(content)
    assert image.operator == "BI"
    assert isinstance(image.operands[0], Dictionary)
    assert image.operands[0].number("Width") == 2
    assert restore.operator == "Q"


@pytest.mark.parametrize("content", [b"[1 2", b"<</A 1", b"(never closed", b"BI /W 1 ID abc"])
def test_what_is_never_closed_is_damage(content: bytes) -> None:
    with pytest.raises(PdfProblem, match="pdf-damaged"):
        list(operations(content))


def test_what_lies_too_deep_is_too_complex() -> None:
    with pytest.raises(PdfProblem, match="pdf-too-complex"):
        list(operations(b"[" * 100))


def test_numbers_are_kept_in_bounds() -> None:
    assert operands(b"99999999999999999999 -99999999999999999999") == [1e9, -1e9]
