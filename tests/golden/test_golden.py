"""Small layouts and their display lists as text: what changes here is a change of what is printed.

`pytest tests/golden --update-golden` rewrites the lists of the cases that run; look at the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display.dump import dump

HERE = Path(__file__).parent
LAYOUTS = sorted((HERE / "layouts").glob("*.yaml"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda path: path.stem)
def test_display_list(layout: Path, request: pytest.FixtureRequest) -> None:
    sink = Sink()
    composed = pipeline.compose(layout, sink)
    assert composed is not None, [finding.message() for finding in sink]
    findings = "".join(
        f"finding {finding.code} {finding.span and (finding.span.line, finding.span.column)}\n" for finding in sink
    )
    made = dump(composed.page) + findings
    expected = layout.with_suffix(".txt")
    if request.config.getoption("--update-golden"):
        assert "CI" not in os.environ, "golden lists are not rewritten in CI"
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert len(LAYOUTS) >= 8
