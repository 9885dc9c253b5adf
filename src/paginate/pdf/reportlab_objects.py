"""The only door to reportlab: PDF objects, their numbering, cross-references and trailer."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from paginate.kept import Kept
from paginate.lean_imports import stand_ins
from paginate.pdf.syntax import number
from paginate.records import NamedTuple

UNUSED: Final[Mapping[str, Mapping[str, object]]] = {
    "PIL": {"Image": None},
    "reportlab.lib.rl_safe_eval": dict.fromkeys(
        ("rl_safe_exec", "rl_safe_eval", "safer_globals", "rl_extended_literal_eval")
    ),
    "reportlab.lib.rltempfile": dict.fromkeys(("get_rl_tempfile", "get_rl_tempdir")),
    "_rl_accel": {},
    "reportlab.pdfbase.pdfmetrics": {},
    "reportlab.pdfbase.pdfutils": {},
    "ast": {"literal_eval": None},
    "datetime": {"tzinfo": object},
    "base64": dict.fromkeys(("decodebytes", "encodebytes")),
    "glob": {"glob": None},
    "urllib.parse": dict.fromkeys(("unquote", "urlparse")),
    "pickle": {},
    "platform": {},
    "reportlab.local_rl_mods": {},
    "reportlab_mods": {},
    "reportlab.local_rl_settings": {},
    "reportlab_settings": {},
}
"""What reportlab's writer of objects imports for pictures, for formulas in text, for files, addresses and dates, for its own
fonts, and, from wherever they may be, as the user's changes to reportlab. Its import takes 45 million instructions so, else 178."""

with stand_ins(UNUSED, private="reportlab"):
    from reportlab import rl_config
    from reportlab.pdfbase import pdfdoc

# reportlab takes its settings from the environment too; this one keeps comments out of the file.
rl_config.invariant = 1
# What is given to it as text is PDF source, which is ASCII: its own encoding would be looked up among those of its fonts.
pdfdoc.pdfdocEnc = lambda text: text.encode("ascii") if isinstance(text, str) else text

PdfObject = Any
"""What a dictionary or an array may hold: one of reportlab's objects, a number, or PDF source as `str` or `bytes`."""

COMPRESSION: Final = 2
"""zlib's level. On the subset of a Chinese font 6 takes twice the time of 2 and makes the file 4 % smaller."""

REGULAR: Final = frozenset(range(0x21, 0x7F)) - frozenset(b"()<>[]{}/%#")
"""The bytes that stand for themselves in a name (7.2.2)."""

DIGEST_BYTES: Final = 16
UNKNOWN_IDENTIFIER: Final = b"0" * 2 * DIGEST_BYTES
"""Stands in the trailer until the file's own digest, in hexadecimal, is known."""


class _Dictionary(pdfdoc.PDFDictionary):  # type: ignore[misc]
    """A dictionary whose keys may be any names: reportlab would take a slash in one for the beginning of another."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        entries = (name(key).encode() + b" " + pdfdoc.format(self.dict[key], document) for key in sorted(self.dict))
        return b"<<\n" + b"\n".join(entries) + b"\n>>"


class _Data(NamedTuple):
    """The data of a stream as the file has them, and their digest."""

    data: bytes
    digest: bytes


class Streams:
    """What streams are in the file, by their data: of a page that is made again, most are the same."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: Kept[tuple[bytes, bool], _Data] = Kept()

    def begin_run(self) -> None:
        """Forget those that the last run had not."""
        self._kept.begin_run()

    def made(self, data: bytes, *, deflated: bool) -> _Data:
        """The data, deflated or as they are."""
        key = (data, deflated)
        return self._kept.get(key) or self._kept.keep(
            key, _digested(zlib.compress(data, COMPRESSION) if deflated else data)
        )


def _digested(data: bytes) -> _Data:
    return _Data(data, hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest())


class _Stream(pdfdoc.PDFStream):  # type: ignore[misc]
    """A stream whose data end with a line end before `endstream`, as 7.3.8.1 advises and PDF/A demands."""

    def parts(self, document: pdfdoc.PDFDocument) -> tuple[bytes | _Data, ...]:
        return self.dictionary.format(document), b"\nstream\n", self.content, b"\nendstream\n"


class _NumberedObject(pdfdoc.PDFIndirectObject):  # type: ignore[misc]
    """An object with its number, in parts: the data of a stream are not copied before the whole file is put together."""

    def format(self, document: pdfdoc.PDFDocument) -> tuple[bytes | _Data, ...]:
        number, version = document.idToObjectNumberAndVersion[self.name]
        begin = b"%d %d obj\n" % (number, version)
        if isinstance(self.content, _Stream):
            return begin, *self.content.parts(document), b"endobj\n"
        return begin, pdfdoc.format(self.content, document, toplevel=1), b"\nendobj\n"


class _File(pdfdoc.PDFFile):  # type: ignore[misc]
    """The file, whose identifier is a digest of everything else in it. The data of a stream are in it by their own digest, which
    is known where they are those of the run before."""

    def __init__(self, version: tuple[int, int]) -> None:
        self._digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
        super().__init__(version)

    def add(self, made: str | bytes | tuple[bytes | _Data, ...]) -> int:
        place: int = self.offset
        for part in made if isinstance(made, tuple) else (pdfdoc.pdfdocEnc(made),):
            data, told = part if isinstance(part, _Data) else (part, part)
            self.strings.append(data)
            self.offset += len(data)
            self._digest.update(told)
        return place

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002  (reportlab's signature)
        self.strings[-1] = self.strings[-1].replace(UNKNOWN_IDENTIFIER, self._digest.hexdigest().encode())
        return b"".join(self.strings)


pdfdoc.PDFIndirectObject, pdfdoc.PDFFile = _NumberedObject, _File  # what its document makes of them, it makes of ours


class _Document(pdfdoc.PDFDocument):  # type: ignore[misc]
    """reportlab's document, with an identifier that does not depend on time."""

    def ID(self) -> bytes:  # noqa: N802  (reportlab's name)
        return b"[<%b> <%b>]" % (UNKNOWN_IDENTIFIER, UNKNOWN_IDENTIFIER)


@lru_cache(maxsize=1024)
def name(text: str) -> str:
    """`text` as a PDF name: as UTF-8, with all but regular characters by their number (7.3.5)."""
    return "/" + "".join(chr(byte) if byte in REGULAR else f"#{byte:02X}" for byte in text.encode())


def dictionary(entries: Mapping[str, PdfObject]) -> PdfObject:
    """A dictionary, its keys in alphabetical order."""
    return _Dictionary({key: _plain(value) for key, value in entries.items()})


def array(values: Iterable[PdfObject]) -> PdfObject:
    """An array."""
    return pdfdoc.PDFArrayCompact([_plain(value) for value in values])


def source(made: PdfObject) -> PdfObject:
    """An object that refers to no other as the file will have it, for one that is written again and again."""
    return pdfdoc.format(made, None)


def _plain(value: PdfObject) -> PdfObject:
    return number(value) if isinstance(value, int | float) else value


class ObjectFile:
    """A PDF file in the making: objects are added one by one and refer to each other, then all are written.

    `version` is the version of PDF that its header names; `streams` are those of other files, of which this one may have some.
    """

    def __init__(self, version: tuple[int, int] = (1, 6), streams: Streams | None = None) -> None:
        self._document = _Document(pdfVersion=version, invariant=1)
        self._streams = Streams() if streams is None else streams

    def add(self, made: PdfObject) -> PdfObject:
        """Number an object; returns the reference to it."""
        return self._document.Reference(made)

    def add_stream(self, data: bytes, entries: Mapping[str, PdfObject] | None = None) -> PdfObject:
        """Number a stream of `data`, compressed here unless `entries` name the filter that was already applied."""
        entries = entries or {}
        if "Filter" in entries:
            return self.add_raw_stream(data, entries)
        return self._add(self._streams.made(data, deflated=True), {**entries, "Filter": name("FlateDecode")})

    def add_raw_stream(self, data: bytes, entries: Mapping[str, PdfObject]) -> PdfObject:
        """Number a stream of `data` as they are: compressed by nobody."""
        return self._add(self._streams.made(data, deflated=False), entries)

    def _add(self, made: _Data, entries: Mapping[str, PdfObject]) -> PdfObject:
        return self.add(_Stream(dictionary({**entries, "Length": len(made.data)}), made))

    def add_fonts(self, fonts: Mapping[str, PdfObject]) -> PdfObject:
        """Put the page's fonts into the font dictionary that reportlab always writes; returns the reference to it."""
        made = self._document.idToObject[pdfdoc.BasicFonts]
        made.multiline = False
        made.dict.update(fonts)
        return pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)

    def write(self, catalog: PdfObject, information: PdfObject) -> bytes:
        """The whole file."""
        self._document.Catalog = catalog
        self._document.info = information
        data: bytes = self._document.format()
        return data
