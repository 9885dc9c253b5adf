"""Pages that we write keep to the standard that they name, whatever stands on them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import pytest

from handmade import X1A, X4, line, page, rectangle, run, sources
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, PAPER, REGISTRATION, Process, Spot
from paginate.diagnostics import Sink
from paginate.display import Item, Picture, Shadow
from paginate.geometry import Rect, Size
from paginate.pdf import PressForm, write_pdf
from paginate.preflight.pdf import preflight_pdf
from paginate.press import Standard
from setting import PRESS

RED = Spot("专色 红", 1, Process(0, 1, 0.9, 0))
RAMP = bytes(range(0, 256, 4))


def flate(**more: Any) -> PressPicture:
    return PressPicture(len(RAMP), 1, "DeviceGray", 8, "FlateDecode", zlib.compress(RAMP), **more)


PICTURES = {"gray": flate(), "red": flate(inks=(RED,)), "cut out": flate(mask=flate())}

OPAQUE: tuple[Item, ...] = (
    rectangle(-9, -9, 318, 218, Process(0.3, 0, 0.3, 0)),
    line(run("黑字压印", 10, 150, size=20)._replace(overprint=True)),
    line(run("反白", 150, 150, size=20, color=PAPER)),
    rectangle(20, 170, 60, 10, RED._replace(tint=0.3), stroke=BLACK, stroke_width=0.5),
    Picture("gray", Rect(10, 10, 40, 40), Rect(0, 0, 1, 1), Size(1, 1)),
    Picture("red", Rect(60, 10, 40, 40), Rect(0, 0, 1, 1), Size(1, 1)),
    rectangle(302, -20, 5, 5, REGISTRATION),
)
SEEN_THROUGH: tuple[Item, ...] = (
    Picture("cut out", Rect(10, 60, 40, 40), Rect(0, 0, 1, 1), Size(1, 1)),
    Shadow(Rect(105, 65, 40, 40), 8, Process(0, 0, 0, 0.6)),
)


@pytest.mark.parametrize(
    ("form", "standard", "items"),
    [(X4, Standard.X4, OPAQUE + SEEN_THROUGH), (X4, Standard.X4, OPAQUE), (X1A, Standard.X1A, OPAQUE)],
)
def test_a_page_of_ours_breaks_no_clause(form: PressForm, standard: Standard, items: Sequence[Item]) -> None:
    data = write_pdf(page(*items)._replace(margin=20), sources(PICTURES, None), form)
    sink = Sink()
    preflight_pdf(data, PRESS._replace(standard=standard), sink, "page.pdf")
    assert [finding.message() for finding in sink if finding.code.startswith("pdf")] == []
