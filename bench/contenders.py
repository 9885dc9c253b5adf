"""Who takes part: ours, and the other systems that are installed, each with its command for the same page."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from measuring import Contender

from paginate.installation import font_folder

OURS, OURS_FIRST, TYPST = "paginate", "first", "typst"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer",
)  # fmt: skip
"""What a browser can do without; it starts half a second sooner."""

PEERS = Path(__file__).resolve().parent / "peers"


def contenders(work: Path) -> Iterator[Contender | str]:
    """Each contender, or a line that says why one is skipped."""
    yield ours(OURS, work, work / "cache")
    yield ours(OURS_FIRST, work, work / "empty-cache", emptied=work / "empty-cache")
    yield _typst(work)
    yield _weasyprint(work)
    yield _browser(work)


def ours(name: str, work: Path, cache: Path, *, emptied: Path | None = None) -> Contender:
    """A plain render of the page, with the cache in a folder of its own."""
    output = work / "out" / f"{name}.pdf"
    command = [*paginate_command(), "render", str(work / "layout" / "page.yaml"), "-o", str(output)]
    return Contender(name, command, output, {"PAGINATE_CACHE": str(cache)}, emptied)


def paginate_command() -> list[str]:
    """The command as it is installed beside this Python, as its user starts it."""
    installed = Path(sys.executable).parent / "paginate"
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "paginate"]


def _typst(work: Path) -> Contender | str:
    if find_spec("typst") is None:
        return "typst: not installed (pip install -r bench/requirements.txt)"
    output = work / "out" / "typst.pdf"
    # -I: no user site, no environment; the quickest start that Python has with installed packages.
    runner = [sys.executable, "-I", str(PEERS / "run_typst.py")]
    return Contender(TYPST, [*runner, str(work / "page.typ"), str(output), str(font_folder())], output)


def _weasyprint(work: Path) -> Contender | str:
    if find_spec("weasyprint") is None:
        return "weasyprint: not installed (pip install -r bench/requirements.txt; it needs Pango)"
    output = work / "out" / "weasyprint.pdf"
    runner = [sys.executable, "-I", str(PEERS / "run_weasyprint.py")]
    return Contender("weasyprint", [*runner, str(work / "page-stacked.html"), str(output)], output)


def _browser(work: Path) -> Contender | str:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return f"chromium: not installed (none of {', '.join(BROWSERS)} on the PATH)"
    output = work / "out" / "chromium.pdf"
    folders = [f"--user-data-dir={work / 'chromium'}", f"--print-to-pdf={output}"]
    return Contender("chromium", [browser, *BROWSER_OPTIONS, *folders, (work / "page.html").as_uri()], output)
