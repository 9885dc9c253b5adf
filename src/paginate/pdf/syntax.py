"""How PDF writes numbers and Unicode text (ISO 32000-1, 7.3.3 and 7.9.2.2)."""

from __future__ import annotations

from codecs import utf_16_be_encode  # `str.encode` would import a module for its name

BYTE_ORDER_MARK = "FEFF"


def number(value: float, decimals: int = 3) -> str:
    """`value` rounded, without trailing zeros and never with an exponent, which PDF does not know."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def utf16(text: str) -> str:
    """`text` as the hexadecimal digits of its UTF-16BE code units."""
    return utf_16_be_encode(text)[0].hex().upper()


def text_string(text: str) -> str:
    """`text` as a hexadecimal PDF text string."""
    return f"<{BYTE_ORDER_MARK}{utf16(text)}>"


def literal_string(text: str) -> str:
    """`text` as a PDF string that people can read in the file, where it is plain ASCII; else as `text_string`."""
    if not text.isascii() or not text.isprintable():
        return text_string(text)
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"
