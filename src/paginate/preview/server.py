"""One process that shows a page: server, watcher and renders side by side, until it is stopped."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

import uvicorn

from paginate.preview.guard import NAMES
from paginate.preview.live import Live
from paginate.preview.resident import Renewal, Resident
from paginate.preview.site import Settings, site
from paginate.preview.watching import Watcher
from paginate.records import NamedTuple

LONGEST_MESSAGE: Final = 100_000
"""Bytes that a browser may say at once."""

LAST_ANSWERS: Final = 1
"""Seconds for what is being answered when the server is stopped."""


class PageRequest(NamedTuple):
    """A page to be shown: its layout, the press in place of the layout's own, and whether files are looked for by polling."""

    layout: Path
    press: str | None = None
    polls: bool = False


def bound_socket(port: int) -> socket.socket:
    """A socket that listens on the loopback address; port 0 takes a free one. Raises OSError where the port is taken."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.bind((NAMES[0], port))
        bound.listen()  # a browser may be quicker than the server
    except OSError:
        bound.close()
        raise
    return bound


async def serve(
    asked: PageRequest,
    settings: Settings,
    bound: socket.socket,
    renewed: Callable[[Renewal], None],
    stop: asyncio.Event | None = None,
) -> None:
    """Serve until the process is told to stop, or `stop` is set; `renewed` is called with what came of each render."""
    live = Live(Resident(asked.layout, asked.press))
    watcher = Watcher(asked.layout, polls=asked.polls)

    def rendered(renewal: Renewal) -> None:
        watcher.watch(None if renewal.version is None or renewal.is_broken else renewal.version.composed)
        renewed(renewal)

    server = uvicorn.Server(
        uvicorn.Config(
            site(live, settings),
            loop="asyncio",
            http="h11",
            ws="wsproto",
            lifespan="off",
            log_level="warning",
            access_log=False,
            server_header=False,
            ws_max_size=LONGEST_MESSAGE,
            timeout_graceful_shutdown=LAST_ANSWERS,
        )
    )
    tasks = [asyncio.create_task(live.keep_up(rendered)), asyncio.create_task(watcher.run(live.saved))]
    if stop is not None:
        tasks.append(asyncio.create_task(_ended(server, stop)))
    try:
        await server.serve(sockets=[bound])
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        live.close()


async def _ended(server: uvicorn.Server, stop: asyncio.Event) -> None:
    await stop.wait()
    server.should_exit = True
