"""What preflight of a PDF of many pages takes: 64 copies of the press layout's page, as a week's editions have.

    python bench/copies.py [ROUNDS] [PAGES]

Prints JSON: the processor's seconds of the whole judgement, median of the rounds, and the findings.
Pages share their fonts and pictures, as those of one file do; each has content of its own.
"""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from time import process_time

import pikepdf

from paginate.diagnostics import Sink
from paginate.pipeline import compose, render_pdf
from paginate.preflight.pdf import preflight_pdf
from paginate.press import PressProfile
from paginate.source import read_press_profile

PAGE = Path(__file__).resolve().parents[1] / "layouts" / "press" / "page.yaml"
ROUNDS = 3
PAGES = 64


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else PAGES
    press = read_press_profile("newsprint", Path(), Sink())
    assert press is not None
    data = copies(pages)
    times, found = zip(*(judged(data, press) for _ in range(rounds)), strict=True)
    result = {"pages": pages, "bytes": len(data), "seconds": round(median(times), 2), "findings": found[0]}
    print(json.dumps(result))


def copies(pages: int) -> bytes:
    """The PDF of the layout, its page so many times."""
    composed = compose(PAGE, Sink())
    assert composed is not None
    rendered = render_pdf(composed, Sink())
    assert rendered is not None
    with pikepdf.open(io.BytesIO(rendered)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        for _ in range(pages - 1):
            pdf.pages.append(pdf.pages[0])
            pdf.pages[-1].obj.Contents = pdf.make_stream(content)
        target = io.BytesIO()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False)
        return target.getvalue()


def judged(data: bytes, press: PressProfile) -> tuple[float, dict[str, int]]:
    """Seconds of the processor, and how many findings there are of each kind."""
    sink = Sink()
    began = process_time()
    preflight_pdf(data, press, sink, "copies.pdf")
    return process_time() - began, dict(Counter(finding.code for finding in sink))


if __name__ == "__main__":
    main()
