"""A missing advertisement, for which a placeholder is printed."""

from paginate.preflight.rule import COMPOSITION, Rule, found_in_composing

RULE = Rule(
    code="advertisement-missing",
    limit="no placeholder",
    source=COMPOSITION,
    explanation={
        "en": "A gray box with the file's name is printed, and the space was paid for.",
        "zh": "会印出带文件名的灰色占位框，而版面是收了钱的。",
    },
    judge=found_in_composing,
)
