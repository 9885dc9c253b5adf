"""What our program does with a stranger's PDF: it judges it, makes its plates, and places it on a page. In a process of its own.

A step is timed and has a bound of its own. What a step leaves is written down before the next one begins, so that one that is
killed says what came before it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic, process_time, sleep
from typing import Any, Final

import numpy as np
import pikepdf
from stranger_pixels import Pixels

from paginate.diagnostics import Sink
from paginate.pipeline import compose, judge_pdf, render_pdf
from paginate.press import PressProfile
from paginate.separation.plates import plates_of_pdf
from paginate.separation.raster import page_raster
from paginate.source import read_press_profile
from paginate.units import POINTS_PER_INCH

SECONDS: Final = 30
"""Of the processor's time that a step may take before it is ended."""

MEMORY: Final = 5 << 30
"""Bytes that the process may ask for."""

PATIENCE: Final = 40
"""Times as long as its seconds may a step last on a machine that others use as well."""

PRESS: Final = "newsprint"

LAYOUT: Final = """\
page: {{width: {width:.4f}pt, height: {height:.4f}pt}}
type_area: {{left: 0, top: 0, width: {width:.4f}pt, height: {height:.4f}pt}}
frames: [{{advertisement: ad.pdf, at: [0, 0], size: [{width:.4f}pt, {height:.4f}pt]}}]
"""

SMALLEST, LARGEST = 40.0, 4000.0
"""Points of the sides of a page that an advertisement is placed on; others are placed larger or smaller."""


@dataclass
class Step:
    """A thing that was done: the processor's seconds, the process's peak of memory so far in bytes, the findings' codes with their
    severity, and how it failed, in a line; `state` is more of it, as the step has it.
    """

    seconds: float = 0.0
    memory: int = 0
    findings: list[tuple[str, str]] = field(default_factory=list)
    failed: str | None = None
    state: dict[str, Any] = field(default_factory=dict)


def tried(file: Path, size: tuple[float, float], dpi: float, folder: Path) -> dict[str, Step]:
    """The steps `judge`, `plates` and `place`, by name; pictures of the last two are left in the folder.

    `size` is the page's in points, and `dpi` that of the pictures; without a page only the first step is taken.
    """
    steps: dict[str, Callable[[Step], None]] = {"judge": lambda step: _judge(file, step)}
    if min(size) > 0:
        steps["plates"] = lambda _: _plates(file, dpi, folder)
        steps["place"] = lambda step: _place(file, size, dpi, folder, step)
    return {name: _alone(action, folder / f"{name}.json") for name, action in steps.items()}


def warm_up() -> None:
    """Load what every trial needs, in this process, of which the trials are copies."""
    with tempfile.TemporaryDirectory() as folder, pikepdf.new() as empty:
        file = Path(folder, "empty.pdf")
        empty.add_blank_page(page_size=(100, 100))
        empty.save(file)
        _judge(file, Step())
        _plates(file, POINTS_PER_INCH, Path(folder))
        _place(file, (100, 100), POINTS_PER_INCH, Path(folder), Step())


def read_plates(folder: Path) -> dict[str, Pixels]:
    """The plates that the step left; none where it failed."""
    return _arrays(folder / "plates.npz")


def read_placed(folder: Path) -> Pixels | None:
    """The picture of the page that the PDF was placed on, in gray; None where none was written."""
    return _arrays(folder / "placed.npz").get("page")


def _arrays(file: Path) -> dict[str, Pixels]:
    if not file.exists():
        return {}
    with np.load(file) as stored:
        names = [str(name) for name in stored["names"]]
        return {name: stored[f"p{number}"] for number, name in enumerate(names)}


def _keep(file: Path, pictures: dict[str, Pixels]) -> None:
    arrays: dict[str, Any] = {f"p{number}": picture for number, picture in enumerate(pictures.values())}
    np.savez(file, names=np.array(list(pictures)), **arrays)


def _judge(file: Path, step: Step) -> None:
    with _findings(step) as sink:
        judge_pdf(file, PRESS, sink)


def _plates(file: Path, dpi: float, folder: Path) -> None:
    made = plates_of_pdf(file.read_bytes(), _press(), dpi)
    _keep(folder / "plates.npz", dict(zip(made.names, made.rasters, strict=True)))


def _place(file: Path, size: tuple[float, float], dpi: float, folder: Path, step: Step) -> None:
    scale = min(max(1, SMALLEST / min(size)), LARGEST / max(size))
    width, height = (side * scale for side in size)
    page = folder / "page.yaml"
    page.write_text(LAYOUT.format(width=width, height=height), "utf-8")
    (folder / "ad.pdf").write_bytes(file.read_bytes())
    with _findings(step) as sink:
        composed = compose(page, sink, press=PRESS)
        pdf = render_pdf(composed, sink) if composed else None
    step.state["written"] = pdf is not None
    if pdf is not None:
        _keep(folder / "placed.npz", {"page": np.array(page_raster(pdf, dpi / scale).convert("L"))})


@contextmanager
def _findings(step: Step) -> Iterator[Sink]:
    sink = Sink()
    try:
        yield sink
    finally:
        step.findings = sorted({(finding.code, finding.severity.value) for finding in sink})
        for finding in sink:
            finding.message("en")


def _press() -> PressProfile:
    profile = read_press_profile(PRESS, Path(), Sink())
    assert profile is not None
    return profile


def _alone(action: Callable[[Step], None], result: Path) -> Step:
    """The action in a process of its own, which is a copy of this one."""
    if sys.platform == "win32":
        raise OSError("Windows does not bound what a process takes")
    child = os.fork()
    if not child:
        _in_child(action, result)
    began = monotonic()
    while True:
        done, status, usage = os.wait4(child, os.WNOHANG)
        if done:
            break
        if monotonic() - began > SECONDS * PATIENCE:
            os.kill(child, signal.SIGKILL)
        sleep(0.005)
    code = os.waitstatus_to_exitcode(status)
    if result.exists():
        return Step(**json.loads(result.read_text("utf-8")))
    why = f"ended by {signal.Signals(-code).name}" if code < 0 else f"ended with status {code}"
    return Step(usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10, [], why)


def _in_child(action: Callable[[Step], None], result: Path) -> None:
    if sys.platform == "win32":
        raise OSError("Windows does not bound what a process takes")
    import resource

    step = Step()
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS + int(process_time()), SECONDS + int(process_time()) + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        began = process_time()
        try:
            action(step)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what we look for
            step.failed = _in_a_line(error)
        step.seconds = process_time() - began
        step.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
        written = result.with_suffix(".part")
        written.write_text(json.dumps(asdict(step)), "utf-8")
        written.rename(result)
    finally:
        os._exit(0)


def _in_a_line(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__}: {str(error)[:200]} ({place})".replace("\n", " ")
