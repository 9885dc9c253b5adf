"""Pages of other PDFs that a page shows."""

from handmade import page
from paginate.display import PlacedPage
from paginate.geometry import Rect
from paginate.pdf.images import FilePage, ForeignPages, collect_foreign_pages

CROP = Rect(0, 0, 10, 10)
ADVERTISEMENTS = page(
    PlacedPage("a.pdf", 0, Rect(0, 0, 50, 50), CROP),
    PlacedPage("a.pdf", 1, Rect(60, 0, 50, 50), CROP),
    PlacedPage("a.pdf", 0, Rect(120, 0, 50, 50), CROP),
)


def test_each_page_is_one_resource_however_often_it_is_shown() -> None:
    assert collect_foreign_pages(ADVERTISEMENTS, lambda placed: placed.source.encode()) == ForeignPages(
        {"P1": FilePage(b"a.pdf", 0), "P2": FilePage(b"a.pdf", 1)}, {("a.pdf", 0): "P1", ("a.pdf", 1): "P2"}
    )


def test_where_nobody_has_the_files_there_are_none() -> None:
    assert collect_foreign_pages(ADVERTISEMENTS, None) == ForeignPages({}, {})
