"""What the press wants a page's files to be called."""

from __future__ import annotations

import re
from typing import Final

from paginate.model import PageLayout

NO_FILE_NAME: Final = re.compile(r'[\x00-\x20<>:"/\\|?*]+')
"""What no file's name may hold on one system or another."""


LONGEST: Final = 200
"""Bytes: no system takes more than 255 with what is added to them."""


def file_name(layout: PageLayout) -> str:
    """The name that the press profile gives the page's PDF, without its ending; what the layout does not say is left out."""
    issue = layout.issue
    filled = layout.press.file_name.format_map(
        {
            "name": layout.name,
            "paper": issue.paper,
            "date": issue.date,
            "page": issue.page,
            "version": issue.version,
        }
    )
    return plain_name(re.sub(r"([-_ ])[-_ ]+", r"\1", filled)) or layout.name


def plain_name(text: str) -> str:
    """The text without what a file's name cannot hold, or a command cannot without quotation marks."""
    plain = NO_FILE_NAME.sub("-", text).strip("-_.")
    return plain.encode()[:LONGEST].decode(errors="ignore").strip("-_.")
