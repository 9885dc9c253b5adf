"""A missing photo, for which a placeholder is printed."""

from paginate.preflight.rule import COMPOSITION, Rule, found_in_composing

RULE = Rule(
    code="photo-missing",
    limit="no placeholder",
    source=COMPOSITION,
    explanation={
        "en": "A gray box with the photo's name is printed (FPO, for position only).",
        "zh": "会印出带照片名的灰色占位框（FPO）。",
    },
    judge=found_in_composing,
)
