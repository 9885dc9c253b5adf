"""Tries the program on a folder of anybody's PDFs: crashes, time, memory, lost content, refused files, differences of plates.

    python bench/strangers.py FOLDER [--kept FOLDER] [--json FILE] [--most N] [--plates N] [--against FILE]

Each file is judged, taken apart into plates, and placed on a page. Other programs (qpdf, Ghostscript, PDFium) are asked
about it once; what they say is kept in a folder, so that a later run, of another state of the program, takes less time and
is held against the same. Files come in an order of their own, that of their digests: the first N are a fair choice. With
`--against` an earlier run's JSON, the table has its figures too, of the files that both have tried. `--plates N`: of every
Nth file the plates are held against Ghostscript's.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from stranger_pixels import Pixels, added, apart, as_gray, lost, same_size
from stranger_report import comparison, table
from stranger_trial import Step, read_placed, read_plates, tried, warm_up
from stranger_witnesses import Witnessed, witnessed


@dataclass
class Trial:
    """All that is known of a file: our steps, and what they came out as beside the witnesses.

    `lost` and `added` are shares, by step: of the ink that the witnesses see, and of the page. `plates` is by plate the share
    of pixels that differ. `clean`: qpdf and Ghostscript find no fault. `ghostscript` is the time that it takes for the file.
    """

    file: str
    size: int
    pages: int
    clean: bool
    ghostscript: float
    steps: dict[str, Step] = field(default_factory=dict)
    lost: dict[str, float] = field(default_factory=dict)
    added: dict[str, float] = field(default_factory=dict)
    plates: dict[str, float] = field(default_factory=dict)


def main() -> None:
    """Try each file, write what came of it after each, print the table at the end."""
    arguments = _arguments()
    arguments.kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as cache:
        os.environ["PAGINATE_CACHE"] = cache  # what another state of the program found out is not asked
        warm_up()
        result = _tried(arguments, process_time())
    if arguments.against:
        print(comparison(json.loads(arguments.against.read_text("utf-8")), result))
    else:
        print(table(result))


def _tried(arguments: Namespace, start: float) -> dict[str, Any]:
    """All trials; `start` is what a command takes before it opens a file, which these take once for all."""
    files = sorted(arguments.folder.rglob("*.pdf"), key=_digest)[: arguments.most]
    trials: list[dict[str, Any]] = []
    if arguments.json and arguments.json.exists():
        trials = json.loads(arguments.json.read_text("utf-8"))["trials"]
    known = {trial["file"] for trial in trials}
    for number, file in enumerate(files):
        name = str(file.relative_to(arguments.folder))
        if name in known:
            continue
        began = perf_counter()
        trial = _trial(file, name, arguments.kept, with_plates=number % arguments.plates == 0)
        trials.append(asdict(trial))
        print(f"{len(trials)}/{len(files)} {perf_counter() - began:.1f} s {name}", file=sys.stderr, flush=True)
        if arguments.json:
            _write(arguments.json, {"start": start, "trials": trials})
    return {"start": start, "trials": trials}


def _arguments() -> Namespace:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kept", type=Path, default=Path("strangers-kept"), metavar="FOLDER")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="written after each file; files that are in it are not tried again"
    )
    parser.add_argument("--most", type=int, metavar="N", help="files that are tried")
    parser.add_argument("--plates", type=int, default=5, metavar="N")
    parser.add_argument("--against", type=Path, metavar="FILE")
    return parser.parse_args()


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _trial(file: Path, name: str, kept: Path, *, with_plates: bool) -> Trial:
    seen = witnessed(file, kept, with_plates=with_plates)
    trial = Trial(name, file.stat().st_size, seen.pages, seen.clean, seen.seconds)
    with tempfile.TemporaryDirectory() as folder:
        trial.steps = tried(file, seen.size, seen.dpi, Path(folder))
        _compare(trial, seen, read_plates(Path(folder)), read_placed(Path(folder)), with_plates=with_plates)
    return trial


def _compare(
    trial: Trial, seen: Witnessed, plates: Mapping[str, Pixels], placed: Pixels | None, *, with_plates: bool
) -> None:
    ours = {"plates": as_gray(plates) if plates else None, "place": placed}
    for step, picture in ours.items():
        if picture is None or len(seen.pictures) < 2:
            continue
        witnesses = list(seen.pictures.values())
        if all(same_size(picture, other) for other in witnesses):
            share = lost(witnesses, picture)
            if share is not None:
                trial.lost[step] = share
            trial.added[step] = added(witnesses, picture)
    if (
        with_plates
        and plates
        and seen.plates
        and same_size(next(iter(plates.values())), next(iter(seen.plates.values())))
    ):
        trial.plates = apart(plates, seen.plates)


def _write(target: Path, result: Mapping[str, object]) -> None:
    part = target.with_suffix(".part")
    part.write_text(json.dumps(result, indent=0), "utf-8")
    part.rename(target)


if __name__ == "__main__":
    main()
