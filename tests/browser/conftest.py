"""Chromium, and the reference page shown in it by a server of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from previewing import Preview, previewed

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
SIZE = {"width": 1400, "height": 900}


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The browser; tests are left out where it or what drives it is not installed."""
    driver = pytest.importorskip("playwright.sync_api")
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium")
    with driver.sync_playwright() as playwright:
        # Containers have no user namespaces for its sandbox; what it opens is ours.
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The reference page."""
    return Path(shutil.copytree(ROOT / "layouts" / "jiaocheng", tmp_path / "page"))


@pytest.fixture
def preview(folder: Path) -> Iterator[Preview]:
    """Its server, with its files watched."""
    with previewed(folder / "page.yaml") as running:
        running.settled()
        yield running


@pytest.fixture
def page(browser: Any, preview: Preview) -> Iterator[Any]:
    """The page in the browser. It has asked nobody but the server, and nothing has failed in it."""
    context = browser.new_context(viewport=SIZE, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda said: failed.append(said.text) if said.type == "error" else None)
    page.goto(preview.address)
    page.wait_for_selector("body[data-drawn][data-version]")
    yield page
    context.close()
    own = (f"http://127.0.0.1:{preview.port}/", f"ws://127.0.0.1:{preview.port}/", "vscode://", "blob:")
    assert [url for url in asked if not url.startswith(own)] == []
    assert failed == []
