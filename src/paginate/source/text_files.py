"""Reading a text file that is UTF-8, and what to tell the designer where it cannot be read or is not."""

from __future__ import annotations

from typing import Final, assert_never

from paginate.assets import Assets, OutsideFolder, reason
from paginate.diagnostics import Phrase, Sink, Span, phrase
from paginate.source.decoding import Damaged, NotText, OtherEncoding, decode

FILE_LIMIT: Final = 8
"""Megabytes (10^6 bytes) a layout or text file may have; a broadsheet page with all its texts has 0.1."""


def read_text(file: str, place: Span | None, too_large: Phrase, assets: Assets, sink: Sink) -> str | None:
    """The text of `file`; None, with a finding at `place`, where it cannot be had. `too_large` is the hint for that.

    Raises FileNotFoundError, since what to say then depends on what the file is for.
    """
    try:
        contents = assets.read(file)
    except FileNotFoundError:
        raise
    except OutsideFolder:
        sink.report("outside-folder", place, file=file)
        return None
    except OSError as error:
        sink.report("file-unreadable", place, file=file, reason=reason(error))
        return None
    if len(contents) > FILE_LIMIT * 1_000_000:
        size = phrase("megabytes", number=f"{len(contents) / 1_000_000:.2f}")
        limit = phrase("megabytes", number=FILE_LIMIT)
        sink.report("too-large", place, what=file, size=size, limit=limit, hint=too_large)
        return None
    match decode(contents):
        case str() as text:
            return text
        case NotText(kind):
            sink.report("not-text", place, file=file, what=phrase(kind))
        case OtherEncoding(encoding):
            sink.report("not-utf8", place, file=file, encoding=encoding)
        case Damaged(line, column):
            sink.report("damaged-text", Span(file, line, column), file=file, line=line)
        case _ as never:
            assert_never(never)
    return None
