"""What composing the page has found and reported, with more to say of it: these judges find nothing."""

from __future__ import annotations

from typing import Final

from paginate.preflight.rule import COMPOSITION, Rule

COMPOSITION_RULES: Final = tuple(
    Rule(code, COMPOSITION, limit, lambda _: iter(()))
    for code, limit in (
        ("overset", "no character"),
        ("table-overset", "no row"),
        ("heading-overset", "no character"),
        ("caption-overset", "some room"),
        ("photo-missing", "no placeholder"),
        ("photo-unnamed", "no placeholder"),
        ("advertisement-missing", "no placeholder"),
    )
)
