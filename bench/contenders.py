"""Who takes part: ours, and the other systems that are installed, each with its command for the same page."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from measuring import Contender

from paginate.installation import font_folder

OURS, OURS_FIRST, OURS_PLAIN, TYPST, SCRIBUS = "paginate", "first", "plain", "typst", "scribus"
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
    yield ours(OURS_PLAIN, work, work / "plain-cache", press="plain")
    yield _typst(work)
    yield _weasyprint(work)
    yield _browser(work)
    yield _scribus(work)


def ours(name: str, work: Path, cache: Path, *, press: str = "newsprint", emptied: Path | None = None) -> Contender:
    """A render of the page for this press, with the cache in a folder of its own."""
    output = work / "out" / f"{name}.pdf"
    layout = str(work / "layout" / "page.yaml")
    command = [*paginate_command(), "render", layout, "--press", press, "-o", str(output)]
    return Contender(name, command, output, {"PAGINATE_CACHE": str(cache)}, emptied)


def paginate_command() -> list[str]:
    """The command as it is installed beside this Python, as its user starts it."""
    installed = Path(sys.executable).parent / "paginate"
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "paginate"]


def _typst(work: Path) -> Contender | str:
    if find_spec("typst") is None:
        return "typst: not installed (pip install -r bench/requirements.lock)"
    output = work / "out" / "typst.pdf"
    # -I: no user site, no environment; the quickest start that Python has with installed packages.
    runner = [sys.executable, "-I", str(PEERS / "run_typst.py")]
    return Contender(TYPST, [*runner, str(work / "page.typ"), str(output), str(font_folder())], output)


def _weasyprint(work: Path) -> Contender | str:
    if find_spec("weasyprint") is None:
        return "weasyprint: not installed (pip install -r bench/requirements.lock; it needs Pango)"
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


def _scribus(work: Path) -> Contender | str:
    if shutil.which("scribus") is None:
        return "scribus: not installed (no scribus on the PATH)"
    output = work / "out" / "scribus.pdf"
    script = [str(PEERS / "run_scribus.py"), str(work / "sheet.json"), str(output)]
    # Preferences of its own, only our fonts, and no window: Qt then needs no display.
    home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(work / "scribus"))
    environment = {**home, "FONTCONFIG_FILE": str(work / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    return Contender(SCRIBUS, ["scribus", "-g", "-ns", "-py", *script], output, environment)
