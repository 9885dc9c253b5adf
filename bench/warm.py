"""One process in which one story of the reference page changes again and again: our time for a new PDF, and Typst's.

    python bench/warm.py [ROUNDS]      # after bench/prepare.py

Prints JSON: milliseconds of CPU time, medians, for `paginate`, for each of its stages and, where it is installed, for `typst`. The two take
turns, so that a slow minute is slow for both; `paginate / typst` is the median of the rounds' own ratios.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.installation import font_folder

WORK = Path(__file__).resolve().parent / "work"
STORY = WORK / "layout" / "text" / "livelihood.txt"
SHEET = WORK / "sheet.json"
ROUNDS = 15
WARM_UP = 3


def main() -> None:
    """Measure, and put what was changed back."""
    os.environ["PAGINATE_CACHE"] = str(WORK / "cache")
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    story, sheet = STORY.read_text("utf-8"), SHEET.read_text("utf-8")
    found: dict[str, list[float]] = defaultdict(list)
    try:
        systems: list[_Ours | _Typst] = [_Ours(story), *([_Typst(sheet)] if importlib.util.find_spec("typst") else [])]
        for number in range(rounds + WARM_UP):
            times: dict[str, float] = {}
            for system in systems:
                times |= system.changed(number)
            if "typst" in times:
                times["paginate / typst"] = times["paginate"] / times["typst"]
            if number >= WARM_UP:
                for name, time in times.items():
                    found[name].append(time)
    finally:
        STORY.write_text(story, "utf-8")
        SHEET.write_text(sheet, "utf-8")
    print(json.dumps({name: round(median(figures), 2) for name, figures in found.items()}))


class _Ours:
    """A session of the pipeline."""

    def __init__(self, story: str) -> None:
        self._story = story
        self._session = pipeline.Session()

    def changed(self, number: int) -> dict[str, float]:
        """Milliseconds from the changed file to the PDF."""
        STORY.write_text(self._story.replace("。", f"，第{number}次。", 1), "utf-8")
        stages: dict[str, float] = defaultdict(float)

        @contextmanager
        def stage(name: str) -> Iterator[None]:
            began = process_time()
            yield
            stages[name] += 1000 * (process_time() - began)

        sink = Sink()
        began = process_time()
        composed = pipeline.compose(WORK / "layout" / "page.yaml", sink, stage, session=self._session)
        if composed is None or pipeline.render_pdf(composed, sink, stage) is None:
            raise SystemExit("\n".join(finding.message() for finding in sink))
        return {"paginate": 1000 * (process_time() - began), **stages}


class _Typst:
    """Typst's compiler, which keeps what it knows of the page."""

    def __init__(self, sheet: str) -> None:
        import typst

        self._sheet = sheet
        self._compiler: Any = typst.Compiler(
            str(WORK / "page.typ"), root=str(WORK), font_paths=[str(font_folder())], ignore_system_fonts=True
        )

    def changed(self, number: int) -> dict[str, float]:
        """The same for Typst."""
        SHEET.write_text(self._sheet.replace("。", f"，第{number}次。", 1), "utf-8")
        began = process_time()
        self._compiler.compile(format="pdf", pdf_tags=False)
        return {"typst": 1000 * (process_time() - began)}


if __name__ == "__main__":
    main()
