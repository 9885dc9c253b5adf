"""A caption that leaves no room for its photo."""

from paginate.preflight.rule import COMPOSITION, Rule, found_in_composing

RULE = Rule(
    code="caption-overset",
    limit="some room",
    source=COMPOSITION,
    explanation={
        "en": "The photo is not on the page.",
        "zh": "照片没有印在版面上。",
    },
    judge=found_in_composing,
)
