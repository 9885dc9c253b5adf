"""Which encoding a file's bytes are in: UTF-8 and GB18030 are read; for any other a guess is made that the designer can act on."""

from __future__ import annotations

import re
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

GB18030: Final = "GB18030"
"""With what is a part of it: GBK and GB 2312."""

ENCODINGS: Final = {"gb18030": GB18030, "big5": "Big5", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}
"""The encodings that are tried, and their names."""

_WIDE: Final = re.compile(rb"[\x81-\xfe](?:[\x40-\x7e\x80-\xfe]|[0-9][\x81-\xfe][0-9])")
"""A character of more than one byte (GB 18030-2005, 5.2)."""

_USUAL: Final = re.compile(
    rb"[\xb0-\xd7][\xa1-\xfe]"  # GB 2312-1980, rows 16-55: the 3,755 characters of the first level
    rb"|[\xa1-\xa3\xa6-\xa9][\xa1-\xfe]"  # its rows of marks, 1-9; without those of kana, which EUC-JP has there too
)

_BEYOND_TWO_BYTES: Final = re.compile("[\u0800-\U0010ffff]")
"""What UTF-8 writes with three bytes and more, as all Chinese: a text that has it is not UTF-8 by chance."""

_NOT_ASCII: Final = re.compile("[^\x00-\x7f]")

_LIKELY_IN_UTF8: Final = re.compile("[\xa0-\u017f\u0391-\u03c9\u0410-\u045f]")
"""What of UTF-8's characters of two bytes a text honestly has: Latin, Greek and Cyrillic letters, degrees, dots, signs."""

USUAL_SHARE: Final = 0.95
"""Of the characters of a text that is surely GB18030: Big5 and Shift-JIS put half of theirs outside GB 2312's first level."""

ENOUGH: Final = 20
"""Characters from which on a text must have frequent ones: Korean in EUC-KR has all of its in the rows of the first level."""

FREQUENT_SHARE: Final = 0.1


class NotText(NamedTuple):
    """No text at all; `kind` is the name of the phrase that says what it is."""

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
    """The text of `contents`, without a byte order mark, or what stands against reading them.

    Halves of characters (surrogates) are left in it for the reader of the text to report, each at its place.
    """
    for signature, kind in SIGNATURES.items():
        if contents.startswith(signature):
            return NotText(kind)
    try:
        text = contents.decode("utf-8-sig")
        return (None if _BEYOND_TWO_BYTES.search(text) else _chinese_by_chance_utf8(text, contents)) or text
    except UnicodeDecodeError as error:
        return (
            _with_halves(contents)
            or _damage(contents, error.start, "utf-8-sig")
            or _gb18030(contents)
            or _guess(contents)
        )


def _chinese_by_chance_utf8(text: str, contents: bytes) -> Recoded | Damaged | None:
    """What is UTF-8 by chance, as 停水通知 is in GBK: read so, it is mostly accents without letters and rare marks."""
    wide = _NOT_ASCII.findall(text)
    unlikely = [character for character in wide if not _LIKELY_IN_UTF8.match(character)]
    return _gb18030(contents) if unlikely and 2 * len(unlikely) >= len(wide) else None


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
    """The text if all that is wrong are halves of characters (surrogates), which stand in it as they are."""
    try:
        return contents.decode("utf-8-sig", "surrogatepass")
    except UnicodeDecodeError:
        return None


def _damage(contents: bytes, start: int, codec: str) -> Damaged | None:
    """Where the first bad byte stands if all but a few are of the encoding."""
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
    if not _is_surely_chinese(contents):
        return None
    try:
        return Recoded(contents.decode("gb18030").removeprefix("\ufeff"), GB18030)
    except UnicodeDecodeError as error:
        if error.end == len(contents):  # cut in the middle of its last character
            return _damaged(contents, error.start, "gb18030")
        return _damage(contents, error.start, "gb18030")


def _is_surely_chinese(contents: bytes) -> bool:
    """Whether nearly all characters of more than one byte are usual ones of GB 2312."""
    wide = _WIDE.findall(contents)
    usual = sum(_USUAL.fullmatch(character) is not None for character in wide)
    if not wide or usual < USUAL_SHARE * len(wide) or b"\x00" in contents:
        return False
    text = b"".join(wide).decode("gb18030", "replace")
    return len(text) < ENOUGH or sum(character in FREQUENT for character in text) >= FREQUENT_SHARE * len(text)


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
