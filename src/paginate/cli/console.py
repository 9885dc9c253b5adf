"""What a console or a pipe can show: in its own encoding, and legibly what that does not have."""

from __future__ import annotations

import codecs
import sys
from typing import Final, TextIO

STAND_INS: Final = str.maketrans({
    "×": "x", "–": "-", "—": "-", "−": "-", "…": "~", "→": ">", "←": "<", "≤": "<", "≥": ">", "·": ".", "•": "*",
    "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "│": "|", "─": "-", "⟨": "<", "⟩": ">",
    "，": ",", "。": ".", "、": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")",
    "《": "<", "》": ">", "〈": "<", "〉": ">", "「": '"', "」": '"', "『": '"', "』": '"', "【": "[", "】": "]",
})  # fmt: skip
"""ASCII for the signs of our messages and of the lines that they show, where an encoding lacks them: one for each."""

HANDLER: Final = "paginate.legibly"

CHINESE: Final = "错误"
"""What an encoding must have in which messages in simplified Chinese are printed."""


def prepare_streams() -> None:
    """Let standard output and standard error keep their encodings, and show legibly what these do not have.

    The console of Windows has all of Unicode; a pipe or a file there has the system's code page (cp936, cp1252). ASCII is
    what Python takes where nobody has said anything: there UTF-8 is printed, as click does.
    """
    codecs.register_error(HANDLER, legibly)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            unsaid = codecs.lookup(stream.encoding).name == "ascii"
            reconfigure(encoding="utf-8" if unsaid else None, errors=HANDLER)


def legibly(error: UnicodeError) -> tuple[str, int]:
    """For what cannot be encoded ASCII that takes as many cells, so that carets stay under what they point at.

    Signs have theirs, letters lose their accents, and every other character becomes ? or, where it is wide, ??.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_stand_in, error.object[error.start : error.end])), error.end


def _stand_in(character: str) -> str:
    import unicodedata  # these two only where something cannot be shown

    from paginate.diagnostics.excerpt import cells

    plain = character.translate(STAND_INS)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", character)[:1]
    if not plain.isascii():
        return "?" * cells(character)
    return plain.ljust(cells(character))


def shows(text: str, stream: TextIO) -> bool:
    """Whether the stream's encoding has all of the text."""
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
