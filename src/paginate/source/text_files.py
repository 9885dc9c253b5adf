"""Reading a text file, and the findings for a file that cannot be read or is not UTF-8."""

from __future__ import annotations

from typing import Final, assert_never

from paginate.assets import Assets, OutsideFolder, reason
from paginate.diagnostics import Phrase, Sink, Span, phrase
from paginate.records import NamedTuple
from paginate.source.decoding import Damaged, NotText, OtherEncoding, Recoded, decode

FILE_LIMIT: Final = 8
"""Megabytes (10^6 bytes) a layout or text file may have; a broadsheet page with all its texts has 0.1."""


class TextFile(NamedTuple):
    """A file as `assets` and as findings call it."""

    assets: Assets
    name: str
    shown: str


def read_text(file: TextFile, place: Span | None, too_large: Phrase, sink: Sink) -> str | None:
    """The text of the file; None, with a finding at `place`, where it cannot be had. `too_large` is the hint for that.

    Raises FileNotFoundError, since the finding depends on the use of the file.
    """
    try:
        contents = file.assets.read(file.name)
    except FileNotFoundError:
        raise
    except OutsideFolder:
        sink.report("outside-folder", place, file=file.name)
        return None
    except OSError as error:
        sink.report("file-unreadable", place, file=file.name, reason=reason(error))
        return None
    if len(contents) > FILE_LIMIT * 1_000_000:
        size = phrase("megabytes", number=f"{len(contents) / 1_000_000:.2f}")
        limit = phrase("megabytes", number=FILE_LIMIT)
        sink.report("too-large", place, what=file.name, size=size, limit=limit, hint=too_large)
        return None
    match decode(contents):
        case str() as text:
            return text
        case Recoded(text, encoding):
            sink.report("text-recoded", place or Span(file.shown, 1, 1), file=file.name, encoding=encoding)
            return text
        case NotText(kind):
            sink.report("not-text", place, file=file.name, what=phrase(kind))
        case OtherEncoding(encoding):
            sink.report("not-utf8", place, file=file.name, encoding=encoding)
        case Damaged(line, column, encoding):
            sink.report("damaged-text", Span(file.shown, line, column), file=file.name, line=line, encoding=encoding)
        case _ as never:
            assert_never(never)
    return None
