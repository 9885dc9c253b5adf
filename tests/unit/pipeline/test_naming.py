"""What a page's files are called is a name on every system."""

import pytest

from paginate.pipeline.naming import LONGEST, plain_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("要闻 第1版", "要闻-第1版"), ("a/b\\c:d*e?f", "a-b-c-d-e-f"), ("头版. ", "头版"), ("..", ""), (" . ", ""),
        ("CON", "_CON"), ("nul", "_nul"), ("aux.txt", "_aux.txt"), ("Com1.2026", "_Com1.2026"), ("LPT³", "_LPT³"),
        ("CONIN$", "_CONIN$"), ("con ", "_con"), ("console", "console"), ("com10", "com10"), ("nul-1", "nul-1"),
        ("版" * 100, "版" * (LONGEST // 3)), ("a\udcffb", "a-b"), ("a\r\nb\tc", "a-b-c"), ("-_.", ""),
    ],
)  # fmt: skip
def test_a_name(text: str, name: str) -> None:
    assert plain_name(text) == name
