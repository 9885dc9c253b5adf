"""A heading that is longer than its frame."""

from paginate.preflight.rule import COMPOSITION, Rule, found_in_composing

RULE = Rule(
    code="heading-overset",
    limit="no character",
    source=COMPOSITION,
    explanation={
        "en": "The heading runs over its neighbours.",
        "zh": "标题压到旁边的内容。",
    },
    judge=found_in_composing,
)
