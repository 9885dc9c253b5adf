"""From a save to what is seen of it in the preview, in Chromium, and the memory of many saves.

    python bench/preview.py [ROUNDS]           # needs Chromium, and tests/browser/requirements.lock
    python bench/preview.py memory [SAVES]

The first prints JSON, medians in milliseconds, for windows of one and of two pixels a point of the screen: from the save of one story, of a photo and of
a style that most text has to the frame in which the browser has drawn it (`seen`); the stages of that in the server; and `rest`: the notice of
the save, sending, decoding, the browser's frame. `pdfium` is what it takes to open the same PDF and draw the whole sheet as large as the
window has it, in turn with the saves, and `ratio` that of `seen` to it. The second prints the server's MiB after each tenth of the saves.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter, sleep, time
from typing import Any, Final

from PIL import Image
from playwright.sync_api import sync_playwright

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.preview.open_page import OpenPage, Window

BENCH: Final = Path(__file__).resolve().parent
WORK: Final = BENCH / "work"
FOLDER: Final = WORK / "preview"
STORY: Final = FOLDER / "text" / "livelihood.txt"
LAYOUT: Final = FOLDER / "page.yaml"

CHROMIUM: Final = "/usr/bin/chromium"
ROUNDS: Final = 25
SAVES: Final = 500
WARM_UP: Final = 3
IDLE: Final = 0.15
"""Seconds between a page that was seen and the next save: preflight comes after it."""

WATCH: Final = """() => {
    window.seen = {};
    new MutationObserver(() => {
        const version = document.body.dataset.drawn;
        setTimeout(() => { window.seen[version] ??= performance.timeOrigin + performance.now(); });
    }).observe(document.body, { attributeFilter: ["data-drawn"] });
}"""
FULL: Final = """async ([width, height, around]) => {
    const { fitPage } = await import("/geometry.js"), view = document.getElementById("view");
    return Math.round(fitPage([width, height], view.clientWidth, view.clientHeight).scale * devicePixelRatio * (width + 2 * around));
}"""
STAGES: Final = "document.getElementById('time').dataset.stages"


def main(arguments: list[str]) -> None:
    """Measure what is asked for."""
    os.environ["PAGINATE_CACHE"] = str(WORK / "cache")
    subprocess.run([sys.executable, BENCH / "prepare.py"], check=True)
    if arguments[:1] == ["memory"]:
        _copy()
        print(json.dumps(_memory(int(arguments[1]) if arguments[1:] else SAVES)))
        return
    rounds = int(arguments[0]) if arguments else ROUNDS
    found = {}
    for ratio in (1, 2):
        _copy()
        with _preview() as server, _browser(server.address, ratio) as page:
            found[f"{ratio} px"] = {name: _seen(page, save, rounds) for name, save in _saves().items()}
    print(json.dumps(found, indent=1))


def _copy() -> None:
    """The layout as it is before any save."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copytree(WORK / "layout", FOLDER)


Save = Callable[[int], None]


def _saves() -> Mapping[str, Save]:
    """What is saved, by its name; each round another content."""
    story, layout = STORY.read_text("utf-8"), LAYOUT.read_text("utf-8")
    photo = min((FOLDER / "photos").glob("*.jpg"))
    pictures = [_coded(photo, quality) for quality in (92, 93)]

    def style(number: int) -> None:
        text = layout if number % 2 else layout.replace("punctuation: kaiming", "punctuation: full", 1)
        LAYOUT.write_text(text, "utf-8")

    return {
        # So many characters more or less that every line that follows is another.
        "story": lambda number: _write(STORY, story.replace("。", f"，又改{'多' * (3 * number % 11)}次。", 1)),
        "photo": lambda number: _replace(photo, pictures[number % 2]),
        "style": style,
    }


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")


def _coded(photo: Path, quality: int) -> bytes:
    data = BytesIO()
    with Image.open(photo) as image:
        image.save(data, "JPEG", quality=quality, dpi=(300, 300))
    return data.getvalue()


def _replace(file: Path, data: bytes) -> None:
    """As programs for pictures save: another file, in place of the old one."""
    other = file.with_suffix(".tmp")
    other.write_bytes(data)
    other.replace(file)


def _seen(page: Any, save: Save, rounds: int) -> Mapping[str, object]:
    pdf, full = _pdf(), page.evaluate(FULL, _sheet())
    seen: list[float] = []
    drawn: list[float] = []
    stages: dict[str, list[float]] = {}
    for number in range(rounds + WARM_UP):
        took, times = _saved(page, save, number)
        alone = _drawn(pdf, full)
        if number >= WARM_UP:
            seen.append(took)
            drawn.append(alone)
            for name, each in {**times, "rest": took - sum(times.values())}.items():
                stages.setdefault(name, []).append(each)
    return {
        "seen": round(median(seen), 1),
        "stages": {name: round(median(each), 1) for name, each in stages.items()},
        "pdfium": round(median(drawn), 1),
        "ratio": round(median(one / other for one, other in zip(seen, drawn, strict=True)), 2),
    }


def _saved(page: Any, save: Save, number: int) -> tuple[float, Mapping[str, float]]:
    """Milliseconds from a save to the frame that shows it, and the stages in the server."""
    before = page.evaluate("document.body.dataset.drawn")
    began = 1000 * time()
    save(number)
    page.wait_for_selector(f"body:not([data-drawn='{before}'])")
    sleep(IDLE)
    version = page.evaluate("document.body.dataset.drawn")
    times: Mapping[str, float] = json.loads(page.evaluate(STAGES))
    return page.evaluate("(version) => window.seen[version]", version) - began, times


def _pdf() -> bytes:
    sink = Sink()
    composed = pipeline.compose(LAYOUT, sink)
    pdf = None if composed is None else pipeline.render_pdf(composed, sink)
    if pdf is None:
        raise SystemExit("\n".join(finding.message() for finding in sink))
    return pdf


def _sheet() -> list[float]:
    composed = pipeline.compose(LAYOUT, Sink())
    assert composed is not None
    return [*composed.page.trim, composed.page.bleed + composed.page.margin]


def _drawn(pdf: bytes, full: int) -> float:
    """Milliseconds for the whole sheet, from the PDF's bytes."""
    began = perf_counter()
    opened = OpenPage(pdf)
    opened.drawn(Window(full, 0, 0, full, round(full * opened.sheet.height / opened.sheet.width)))
    took = 1000 * (perf_counter() - began)
    opened.close()
    return took


class _Server:
    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process, self.address = process, address


@contextmanager
def _preview() -> Iterator[_Server]:
    command = [sys.executable, "-m", "paginate", "preview", str(LAYOUT), "--no-browser", "--language", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = re.search(r"http://\S+", process.stdout.readline())
        assert address is not None
        try:
            yield _Server(process, address[0])
        finally:
            process.terminate()


@contextmanager
def _browser(address: str, ratio: int) -> Iterator[Any]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 900}, device_scale_factor=ratio)
        page.goto(address)
        page.wait_for_selector("body[data-drawn][data-version]")
        sleep(2)  # until the folders are watched
        page.evaluate(WATCH)
        yield page
        browser.close()


def _memory(saves: int) -> list[float]:
    """The server's MiB in the beginning and after each tenth of the saves."""
    save = _saves()["story"]
    with _preview() as server, _browser(server.address, 1) as page:
        found = [_resident(server.process.pid)]
        for number in range(1, saves + 1):
            _saved(page, save, number)
            if number % max(1, saves // 10) == 0:
                found.append(_resident(server.process.pid))
    return found


def _resident(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    return round(int(status.partition("VmRSS:")[2].split()[0]) / 1024, 1)


if __name__ == "__main__":
    main(sys.argv[1:])
