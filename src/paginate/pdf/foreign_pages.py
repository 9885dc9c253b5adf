"""The pages of other PDFs that a page shows, each once however often it is shown; see placed_pages for how they get in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from paginate.display import ComposedPage, PlacedPage
from paginate.records import NamedTuple


class FilePage(NamedTuple):
    """A page of another PDF: the file and the page's number in it, from 0."""

    file: bytes
    number: int


class ForeignPages(NamedTuple):
    """The foreign pages by resource name, and the resource that a source's page of a number is."""

    data: Mapping[str, FilePage]
    placed: Mapping[tuple[str, int], str]


def collect_foreign_pages(page: ComposedPage, file: Callable[[PlacedPage], bytes] | None) -> ForeignPages:
    """Every page that is taken in from another PDF, whose bytes `file` gives; none where there is no such."""
    found = {(item.source, item.number): item for item in page.items() if isinstance(item, PlacedPage)}
    if file is None or not found:
        return ForeignPages({}, {})
    placed = {key: f"P{number}" for number, key in enumerate(found, 1)}
    return ForeignPages({placed[key]: FilePage(file(item), item.number) for key, item in found.items()}, placed)
