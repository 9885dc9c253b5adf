"""Preflight of a page: plates are made only where ink may pass the limit."""

import sys
from typing import Never

import pytest

from handmade import TRIM, page
from paginate.color import BLACK, Process
from paginate.diagnostics import Diagnostic, Sink, Span
from paginate.display import Item
from paginate.geometry import Rect
from paginate.model import Page, PageLayout
from paginate.preflight import Supplies, preflight_page
from plated import separated
from preflighted import ASKING, FONTS, FRAME, text, tint
from setting import GRID

HEAVY = Process(1, 1, 1, 0)
SUPPLIES = Supplies({}, FONTS)
LAYOUT = PageLayout("page", Page(TRIM, 9, Rect(0, 0, *TRIM)), GRID, {}, (), {}, (FRAME,), ASKING)


def judged(*items: Item, measured: bool = True) -> list[Diagnostic]:
    sink = Sink()
    plates = (lambda: separated(*items)) if measured else None
    preflight_page(page(*items), LAYOUT, SUPPLIES, plates, sink)
    return list(sink)


def test_ink_is_measured_on_the_plates() -> None:
    (found,) = judged(tint(HEAVY, 90, 40, 80, 80))
    assert found.code == "ink-limit"
    assert found.values["ink"] == "300 %"
    assert found.box is not None
    assert Rect(88, 38, 84, 84).contains(found.box)
    assert found.span == Span("page.yaml", 1, 1)


def test_overprint_counts() -> None:
    rule = tint(BLACK, 90, 40, 80, 80)._replace(overprint=True)
    (found,) = judged(tint(Process(0.8, 0.8, 0, 0), 90, 40, 80, 80), rule)
    assert found.values["ink"] == "260 %"


def test_what_knocks_out_does_not() -> None:
    assert judged(tint(HEAVY, 90, 40, 80, 80), tint(BLACK, 80, 30, 100, 100)) == []


def test_without_plates_ink_is_not_judged() -> None:
    assert judged(tint(HEAVY, 90, 40, 80, 80), measured=False) == []


def test_a_usual_page_needs_no_plates() -> None:
    def measure() -> Never:
        pytest.fail("measured")

    sink = Sink()
    preflight_page(page(tint(Process(0, 0, 0, 0.1)), text("要闻")), LAYOUT, SUPPLIES, measure, sink)
    assert list(sink) == []


def test_preflight_itself_imports_no_numpy() -> None:
    import subprocess

    code = "import sys, paginate.preflight; sys.exit('numpy' in sys.modules or 'pikepdf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
