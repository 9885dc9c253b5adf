"""What the press wants a page's files to be called."""

from __future__ import annotations

import re
from typing import Final

from paginate.expressions import expression
from paginate.model import PageLayout

NO_FILE_NAME: Final = expression(r'[\x00-\x20\x7f-\x9f\ud800-\udfff<>:"/\\|?*]+')
"""What no file's name may hold on one system or another."""

DEVICES: Final = expression(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?![^.])", re.IGNORECASE)
"""What a name may not be on Windows, whatever ending follows (Naming Files, Paths, and Namespaces)."""

NAMELESS: Final = "page"
"""What a page is called of whose name nothing is left."""

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
    return plain_name(re.sub(r"([-_ ])[-_ ]+", r"\1", filled)) or plain_name(layout.name) or NAMELESS


def plain_name(text: str) -> str:
    """The text without what a file's name cannot hold, or a command cannot without quotation marks.

    A name that Windows keeps for a device has a low line before it.
    """
    plain = NO_FILE_NAME.sub("-", text).strip("-_.")
    plain = plain.encode()[:LONGEST].decode(errors="ignore").strip("-_.")
    return f"_{plain}" if DEVICES.match(plain) else plain
