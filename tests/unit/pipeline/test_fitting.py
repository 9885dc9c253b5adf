"""What is said of texts that were made to fit, before the page is set."""

from __future__ import annotations

from pathlib import Path

from paginate.diagnostics import Sink
from paginate.pipeline.measuring import planned_page, room

FITTING = Path(__file__).parents[2] / "golden" / "layouts" / "fitting.yaml"


def test_headings_and_texts_hold_what_they_have_once_they_fit() -> None:
    sink = Sink()
    planned = planned_page(FITTING, sink, "plain")
    assert planned is not None
    found = room(planned, sink)
    assert found is not None
    assert [(line.text, line.holds) for line in found.lines if line.holds < len(line.text)] == []
    (given,) = [finding for story in found.stories for finding in story.findings]
    assert (given.code, given.message("zh")) == ("copyfitted", "稿件“d”原多出 1 行，已挤排：标点开明")
