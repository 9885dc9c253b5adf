"""The page of preflight's rules is that of the rules."""

import sys
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs"
sys.path.append(str(DOCS))

import build_preflight as build  # noqa: E402


def test_what_is_committed_is_up_to_date() -> None:
    assert build.PAGE.read_text(encoding="utf-8") == build.build_page(), "run: python docs/build_preflight.py"
