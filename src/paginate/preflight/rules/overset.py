"""A story that is longer than its frames."""

from paginate.preflight.rule import COMPOSITION, Rule, found_in_composing

RULE = Rule(
    code="overset",
    limit="no character",
    source=COMPOSITION,
    explanation={
        "en": "The end of the story is not on the page.",
        "zh": "稿件末尾排不下，没有印出来。",
    },
    judge=found_in_composing,
)
