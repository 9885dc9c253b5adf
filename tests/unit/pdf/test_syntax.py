"""Numbers and text as PDF source."""

import pytest

from paginate.pdf.syntax import literal_string, number, text_string, utf16


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (12, "12"), (100, "100"), (0.5, "0.5"), (-1.25, "-1.25"), (1 / 3, "0.333"), (-0.0001, "0"), (1e-9, "0")],
)
def test_a_number_has_no_more_digits_than_it_needs(value: float, written: str) -> None:
    assert number(value) == written


def test_a_large_number_has_no_exponent() -> None:
    assert number(1e20) == "100000000000000000000"


def test_a_number_may_have_more_decimals() -> None:
    assert number(2 / 3, decimals=6) == "0.666667"


def test_text_outside_the_basic_plane_is_a_surrogate_pair() -> None:
    assert utf16("𠮷a") == "D842DFB70061"


def test_a_text_string_begins_with_the_byte_order_mark() -> None:
    assert text_string("字") == "<FEFF5B57>"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("PDF/X-1a:2003", "(PDF/X-1a:2003)"),
        (r"a(b)\c", r"(a\(b\)\\c)"),
        ("", "()"),
        ("字", "<FEFF5B57>"),
        ("a\nb", "<FEFF0061000A0062>"),
    ],
)
def test_plain_ascii_can_be_read_in_the_file(text: str, written: str) -> None:
    assert literal_string(text) == written
