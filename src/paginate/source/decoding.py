"""Which encoding a file's bytes are in: UTF-8 is read, for any other a guess is made that the designer can act on."""

from __future__ import annotations

from typing import Final, NamedTuple

from paginate.diagnostics.line_breaks import TEXT_LINE_BREAK

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

FREQUENT: Final = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家事成方多"
    "经去法同现当没动面起看定天分还进好小部其主样理心本前开但因从想实日民工全市县乡村镇"
    "這個們來為國說時會對發後過學經麼動現當沒進開樣從實無長機與縣鄉鎮，。、：；！？“”《》（）　"
)
"""The commonest characters of Chinese text: a third and more of any honest text, hardly any of one decoded wrongly."""

ENCODINGS: Final = {"gb18030": "GB18030", "big5": "BIG5", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}
"""The encodings that are tried, and iconv's names for them."""


class NotText(NamedTuple):
    """No text at all; `kind` is the name of the phrase that says what it is."""

    kind: str


class OtherEncoding(NamedTuple):
    """Text in another encoding than UTF-8, named as iconv names it."""

    name: str


class Damaged(NamedTuple):
    """UTF-8 with some bytes that are not; line and column of the first, from 1."""

    line: int
    column: int


def decode(contents: bytes) -> str | NotText | OtherEncoding | Damaged:
    """The text of `contents`, without a byte order mark, or what stands against reading them as UTF-8.

    Halves of characters (surrogates) are left in it for the reader of the text to report, each at its place.
    """
    for signature, kind in SIGNATURES.items():
        if contents.startswith(signature):
            return NotText(kind)
    try:
        return contents.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _with_halves(contents) or _damage(contents, error.start) or _guess(contents)


def _with_halves(contents: bytes) -> str | None:
    """The text if all that is wrong are halves of characters (surrogates), which stand in it as they are."""
    try:
        return contents.decode("utf-8-sig", "surrogatepass")
    except UnicodeDecodeError:
        return None


def _damage(contents: bytes, start: int) -> Damaged | None:
    """Where the first bad byte stands if all but a few are UTF-8."""
    text = contents.decode("utf-8-sig", "replace")
    bad = text.count("\ufffd")
    if bad * 20 > sum(character > "\x7f" for character in text):
        return None
    before = contents[:start].decode("utf-8-sig")
    lines = TEXT_LINE_BREAK.split(before)
    return Damaged(len(lines), len(lines[-1]) + 1)


def _guess(contents: bytes) -> NotText | OtherEncoding:
    if contents.startswith((b"\xff\xfe", b"\xfe\xff")):
        return OtherEncoding("UTF-16")
    likeness = {encoding: _likeness(contents, encoding) for encoding in ENCODINGS}
    best = max(ENCODINGS, key=lambda encoding: likeness[encoding])
    if likeness[best] == 0:
        return NotText("file-binary")
    return OtherEncoding(ENCODINGS[best])


def _likeness(contents: bytes, encoding: str) -> float:
    """How much like Chinese text the bytes read in `encoding`: the share of frequent characters, 0 where they do not."""
    try:
        text = contents.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    wide = [character for character in text if character > "\x7f"]
    if not wide or any(character < " " and character not in "\t\n\r\f" for character in text):
        return 0.0
    return sum(character in FREQUENT for character in wide) / len(wide)
