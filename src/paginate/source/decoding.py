"""Which encoding a file's bytes are in: UTF-8 and GB18030 are read; for any other a guess is made that the designer can act on."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import Final

from paginate.diagnostics.span import TEXT_LINE_BREAK
from paginate.expressions import expression
from paginate.records import NamedTuple

SIGNATURES: Final = {
    b"PK\x03\x04": "file-word",  # .docx is a ZIP archive
    b"\xd0\xcf\x11\xe0": "file-word",  # .doc is a compound file
    b"%PDF": "file-pdf",
    b"{\\rtf": "file-rtf",
    b"\x89PNG": "file-picture",
    b"\xff\xd8\xff": "file-picture",
    b"II*\x00": "file-picture",
    b"MM\x00*": "file-picture",
    b"8BPS": "file-picture",
}
"""How the files begin that are often named in place of a text, and the phrase for each."""

GB18030: Final = "GB18030"
"""With its parts, GBK and GB 2312."""

ENCODINGS: Final = {"gb18030": GB18030, "big5": "Big5", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}
"""The encodings that are tried, and their names."""

_BEYOND_TWO_BYTES: Final = expression("[^\x00-\u07ff]")
"""Characters of three bytes and more in UTF-8, such as all Chinese: a text with one is not UTF-8 by chance."""


class NotText(NamedTuple):
    """Not a text; `kind` is the name of the phrase that says what it is."""

    kind: str


class Recoded(NamedTuple):
    """Text that is read from another encoding than UTF-8, and the name of that."""

    text: str
    encoding: str


class OtherEncoding(NamedTuple):
    """Text in another encoding, which is not read."""

    name: str


class Damaged(NamedTuple):
    """Text with some bytes that are not of its encoding; line and column of the first, from 1."""

    line: int
    column: int
    encoding: str = "UTF-8"


def decode(contents: bytes) -> str | Recoded | NotText | OtherEncoding | Damaged:
    """The text of `contents`, without a byte order mark, or the reason that they cannot be read.

    Halves of characters (surrogates) are left in it for the reader of the text to report, each at its place.
    """
    for signature, kind in SIGNATURES.items():
        if contents.startswith(signature):
            return NotText(kind)
    try:
        text = contents.removeprefix(BOM_UTF8).decode()
        if text.isascii() or _BEYOND_TWO_BYTES.search(text):
            return text
        return _gb18030_by_chance_utf8(text, contents) or text
    except UnicodeDecodeError as error:
        return (
            _with_halves(contents)
            or _damage(contents, error.start, "utf-8-sig")
            or _gb18030(contents)
            or _guess(contents)
        )


def _gb18030_by_chance_utf8(text: str, contents: bytes) -> Recoded | None:
    """Bytes that are UTF-8 by chance alone, as 停水通知 is in GBK."""
    from paginate.source.likely_chinese import is_unlikely  # most texts need no tables of what is likely

    found = _gb18030(contents) if is_unlikely(text) else None
    return found if isinstance(found, Recoded) else None


def shown(contents: bytes) -> str:
    """The text of `contents` as far as it can be read, to be shown."""
    found = decode(contents)
    match found:
        case str():
            return found
        case Recoded(text, _):
            return text
        case Damaged(_, _, encoding):
            return contents.decode(encoding, "replace").removeprefix("\ufeff")
        case _:
            return contents.decode("utf-8-sig", "replace")


def _with_halves(contents: bytes) -> str | None:
    """The text if its only faults are halves of characters (surrogates), which it keeps."""
    try:
        return contents.decode("utf-8-sig", "surrogatepass")
    except UnicodeDecodeError:
        return None


def _damage(contents: bytes, start: int, codec: str) -> Damaged | None:
    """The place of the first bad byte if all but a few are of the encoding."""
    text = contents.decode(codec, "replace")
    bad = text.count("\ufffd")
    if bad * 20 > sum(character > "\x7f" for character in text):
        return None
    return _damaged(contents, start, codec)


def _damaged(contents: bytes, start: int, codec: str) -> Damaged:
    lines = TEXT_LINE_BREAK.split(contents[:start].decode(codec))
    return Damaged(len(lines), len(lines[-1]) + 1, ENCODINGS.get(codec, "UTF-8"))


def _gb18030(contents: bytes) -> Recoded | Damaged | None:
    """The text if it is surely GB18030, or where it is damaged if all but a few bytes are; None for any other."""
    from paginate.source.likely_chinese import is_surely_gb18030

    if not is_surely_gb18030(contents):
        return None
    try:
        return Recoded(contents.decode("gb18030").removeprefix("\ufeff"), GB18030)
    except UnicodeDecodeError as error:
        if error.end == len(contents):  # cut in the middle of its last character
            return _damaged(contents, error.start, "gb18030")
        return _damage(contents, error.start, "gb18030")


def _guess(contents: bytes) -> NotText | OtherEncoding:
    if contents.startswith((b"\xff\xfe", b"\xfe\xff")):
        return OtherEncoding("UTF-16")
    from paginate.source.likely_chinese import likeness

    found = {encoding: likeness(contents, encoding) for encoding in ENCODINGS}
    best = max(ENCODINGS, key=lambda encoding: found[encoding])
    if found[best] == 0:
        return NotText("file-binary")
    return OtherEncoding(ENCODINGS[best])
