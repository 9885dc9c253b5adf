"""A row in the tables of findings: a code's severity, message and remedy."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.records import NamedTuple


class Code(NamedTuple):
    """A row of a table. `still_renders`: the page is set and written all the same, so that the fault can be seen."""

    severity: str
    message: Mapping[str, str]
    help: Mapping[str, str]
    still_renders: bool = False


def row(severity: str, english: tuple[str, str], chinese: tuple[str, str], *, still_renders: bool = False) -> Code:
    """A row from its message and help in English and in Chinese."""
    return Code(
        severity,
        {"en": english[0], "zh": chinese[0]},
        {"en": english[1], "zh": chinese[1]},
        still_renders or severity != "error",
    )
