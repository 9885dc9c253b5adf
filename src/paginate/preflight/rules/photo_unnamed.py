"""A slot without a photo, for which a placeholder is printed."""

from paginate.preflight.rule import COMPOSITION, Rule, found_in_composing

RULE = Rule(
    code="photo-unnamed",
    limit="no placeholder",
    source=COMPOSITION,
    explanation={
        "en": "A gray box with the slot's name is printed (FPO, for position only).",
        "zh": "会印出带图位名的灰色占位框（FPO）。",
    },
    judge=found_in_composing,
)
