"""The issue and page that identify a page."""

from __future__ import annotations

from paginate.model import Issue
from paginate.source.reading import Reading


def read_issue(reading: Reading) -> Issue:
    """The layout's values about the issue, each on one line."""
    written = reading.layout.issue
    values = (written.paper, written.date, written.page, written.version, written.operator)
    return Issue(*(" ".join((value or "").split()) for value in values))
