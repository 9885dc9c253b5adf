"""What is told of a PDF, or of an advertisement, of which not all is there, or not as it should be."""

from __future__ import annotations

from paginate.diagnostics import Phrase, Sink, phrase
from paginate.preflight.judged_marks import LOST, Unread
from paginate.press import DamagedAdvertisement, PressProfile


def tell(sink: Sink, part: Unread, where: Phrase) -> None:
    """Report a part that could not be read, or is not as it should be; `where` says in which file and on which page."""
    sink.report_at(
        part.code, part.origin.span, part.box,
        file=part.file, where=where, frame=part.origin.frame, what=phrase(f"inexact-{part.what}") if part.what else "",
        count=phrase("operations", number=part.operations) if part.operations else phrase("none"),
    )  # fmt: skip


def tell_placed(sink: Sink, part: Unread, press: PressProfile) -> None:
    """The same of an advertisement; where a part of it is lost, the page is not written if the press wants it so."""
    tell(sink, part, phrase("pdf-file", file=part.file))
    if part.code in LOST and press.damaged_advertisement is DamagedAdvertisement.BLOCK:
        sink.report("advertisement-damaged", part.origin.span, file=part.file, reason=phrase("content-lost"))
