"""The streams of content of a page and of its forms, and what of them is lost."""

from __future__ import annotations

from paginate.pdf_reading.bounds import MOST_BYTES
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.pdf_reading.wholeness import is_garbled

LOST = "pdf-content-lost"


def page_content(page: Dictionary, problems: set[str]) -> bytes:
    """A page's content streams, which may part anywhere between two tokens (7.8.2).

    What is lost of them is a problem. Raises PdfProblem where they are too much.
    """
    if names_no_stream(page):
        problems.add(LOST)
    parts: list[bytes] = []
    for stream in page.array("Contents").dictionaries():
        part = form_content(stream, problems)
        if part is not None:
            parts.append(part)
        if sum(map(len, parts)) > MOST_BYTES:
            raise PdfProblem("pdf-too-complex")
    return b"\n".join(parts)


def form_content(stream: Dictionary, problems: set[str]) -> bytes | None:
    """The content of a stream; None, and a problem, where it is lost. Raises PdfProblem where it is too much."""
    try:
        return stream.data(MOST_BYTES)
    except PdfProblem as problem:
        problems.add(LOST if problem.code == "pdf-damaged" else problem.code)
        return None


def names_no_stream(page: Dictionary) -> bool:
    """Whether a part of a page's content is not a stream but null or a number: that part is lost."""
    return any(not (isinstance(each, Dictionary) and each.is_stream) for each in page.array("Contents"))


def lacks_content(page: Dictionary) -> bool:
    """Whether a page has no content, or some that is empty: of a file that had to be mended, that is lost."""
    streams = [stream for stream in page.array("Contents").dictionaries() if stream.is_stream]
    return not streams or any(_is_empty(stream) for stream in streams)


def _is_empty(stream: Dictionary) -> bool:
    try:
        return not stream.packed()
    except PdfProblem:
        return True


def are_garbled(page: Dictionary) -> bool:
    """Whether a stream of the page's content unpacks to something else than was packed."""
    return any(is_garbled(stream) for stream in page.array("Contents").dictionaries())
