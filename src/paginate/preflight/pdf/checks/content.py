"""What stands in content streams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined

SHOWN: Final = 16
"""Characters of an operator that a finding shows: garbage may be long."""


def unknown_operators(examined: Examined) -> Iterator[Breach]:
    """Operators that PDF does not have, also between BX and EX."""
    for page in examined.pages:
        for operator in sorted(page.content.unknown):
            yield Breach({"operator": operator[:SHOWN]}, page.number)
