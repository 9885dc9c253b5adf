"""What a page whose depths are open costs: planned, flowed again until they are known, and set, against the same with all given.

    python bench/grammar.py [ROUNDS]

Prints JSON: milliseconds of CPU time on the gallery's front page, medians, with open depths (`open`) and with these depths given
(`given`), and `times`, the one in the other. Both are done in one process, in turn, with nothing remembered between rounds.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from time import process_time

from paginate.assets import Assets, Cache
from paginate.compose import Memory, compose_page, least_depths
from paginate.diagnostics import Sink
from paginate.model import PageLayout
from paginate.pipeline.composing import with_depths
from paginate.pipeline.fonts import open_fonts
from paginate.plan import plan_layout
from paginate.source import Written, read_layout

PAGE = Path(__file__).resolve().parents[1] / "layouts" / "yaowen" / "page.yaml"
ROUNDS = 15


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    assets = Assets(PAGE.parent, Cache.for_user())
    written = read_layout(PAGE, assets, Sink(), None)
    assert written is not None
    layout = plan_layout(written, Sink())
    assert layout is not None
    fonts = open_fonts(layout, assets, Sink())
    assert fonts is not None

    def measured(page: PageLayout, memory: Memory) -> dict[str, int]:
        found = dict(least_depths(page, fonts, memory))
        known.update(found)
        return found

    def with_open() -> None:
        memory = Memory()
        page = with_depths(written, planned(written, {}), Sink(), lambda page: measured(page, memory))
        compose_page(page, fonts, Sink(), "", memory)

    def with_given() -> None:
        compose_page(planned(written, known), fonts, Sink(), "", Memory())

    known: dict[str, int] = {}
    times = defaultdict(list)
    for _ in range(rounds + 1):  # the first loads what is loaded once
        for name, run in (("open", with_open), ("given", with_given)):
            start = process_time()
            run()
            times[name].append((process_time() - start) * 1000)
    medians = {name: median(found[1:]) for name, found in times.items()}
    print(json.dumps({**medians, "times": medians["open"] / medians["given"], "depths": known}))


def planned(written: Written, depths: dict[str, int]) -> PageLayout:
    layout = plan_layout(written, Sink(), depths)
    assert layout is not None
    return layout


if __name__ == "__main__":
    main()
