"""Who may ask the server: the page that it served itself, on this machine. Everybody else is refused before anything is done.

- *Host*: a name that a stranger lets point at this machine (DNS rebinding) is not ours.
- *Origin* and *Sec-Fetch-Site*: another page in the same browser may not ask, and no WebSocket opens without an origin.
- *Key*: what writes, opens an editor, or shows the layout's content needs the key that was made when the server began.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES: Final = ("127.0.0.1", "localhost")
KEY_HEADER: Final = "x-paginate-key"

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self' {socket}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page may ask this server and nobody else, whatever a layout's texts hold."""


def refusal(headers: Headers, port: int, *, is_socket: bool) -> str | None:
    """Why a request is refused; None where it may be answered."""
    hosts = {f"{name}:{port}" for name in NAMES}
    given = headers.getlist("host")
    if len(given) != 1 or given[0].lower() not in hosts:
        return "host"
    origins = headers.getlist("origin")
    if any(origin.lower() not in {f"http://{host}" for host in hosts} for origin in origins):
        return "origin"
    if is_socket and not origins:
        return "origin"
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        # A link from elsewhere opens the page, but without its key; all else from elsewhere asks for what is not its own.
        return "site"
    return None


def has_key(given: str | None, key: str) -> bool:
    """Whether the key is ours."""
    return hmac.compare_digest((given or "").encode(), key.encode())


def answer_headers(port: int) -> Mapping[str, str]:
    """What every answer says of itself."""
    socket = " ".join(f"ws://{name}:{port}" for name in NAMES)
    return {
        "content-security-policy": POLICY.format(socket=socket),
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
    }


class Guard:
    """An application behind the guard."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app, self._port = app, port
        self._headers = [(name.encode(), value.encode()) for name, value in answer_headers(port).items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers or refuses, as ASGI has it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        is_socket = scope["type"] == "websocket"
        why = refusal(Headers(scope=scope), self._port, is_socket=is_socket)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _added(message.get("headers", ()), self._headers)
            await send(message)

        if why is None:
            await self._app(scope, receive, with_headers)
        elif is_socket:
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await PlainTextResponse(f"refused: {why}", 403)(scope, receive, with_headers)


def _added(given: Iterable[tuple[bytes, bytes]], own: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    return [*given, *own]
