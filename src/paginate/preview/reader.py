"""One browser that shows the page: what it asks over its WebSocket, and what it is told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.websockets import WebSocket, WebSocketDisconnect

from paginate.geometry import Point
from paginate.preview.guard import has_key
from paginate.preview.live import Live
from paginate.preview.page_data import Json
from paginate.preview.pictures import PictureLayer, layer_of, whole
from paginate.preview.resident import Version
from paginate.preview.sources import character_span

PATIENCE: Final = 10.0
"""Seconds in which a browser must say its key, and take what it is sent."""

MOST_LAYERS: Final = 4
WITHOUT_KEY: Final = 4401
"""The close code of a connection that does not know the key."""


class BrowserReader:
    """A connection."""

    def __init__(self, socket: WebSocket, live: Live, key: str, greeting: Mapping[str, Any]) -> None:
        self._socket, self._live, self._key, self._greeting = socket, live, key, greeting
        self.layers: tuple[PictureLayer, ...] = ()

    async def run(self) -> None:
        """Answer until the browser goes."""
        await self._socket.accept()
        try:
            first = await asyncio.wait_for(self._message(), PATIENCE)
            if not has_key(str(first.get("key")), self._key):
                await self._socket.close(WITHOUT_KEY)
                return
            await self.tell({"type": "hello", **self._greeting})
            await self._live.welcome(self)
            while True:
                await self._answer(await self._message())
        except (WebSocketDisconnect, TimeoutError, RuntimeError):  # gone, silent, or gone while it was told something
            pass
        finally:
            self._live.readers.discard(self)

    async def _message(self) -> Mapping[str, Any]:
        """The next message; one that is none has nothing in it."""
        try:
            message = json.loads(await self._socket.receive_text())
        except (ValueError, KeyError):  # no JSON, or no text
            return {}
        return message if isinstance(message, dict) else {}

    async def tell(self, message: Json) -> None:
        """Send a message; a browser that does not take it is taken for gone."""
        await self._sent(self._socket.send_text(json.dumps(message, ensure_ascii=False)))

    async def show(self, picture: bytes) -> None:
        """Send a picture."""
        await self._sent(self._socket.send_bytes(picture))

    async def _sent(self, sending: Any) -> None:
        try:
            await asyncio.wait_for(sending, PATIENCE)
        except (WebSocketDisconnect, TimeoutError, RuntimeError):
            self._live.readers.discard(self)

    async def _answer(self, message: Mapping[str, Any]) -> None:
        match message:
            case {"type": "layers", "layers": [*asked]}:
                await self._show_layers(asked[:MOST_LAYERS])
            case {"type": "source", "ask": ask, "frame": int(frame), "line": int(line), "character": int(character)}:
                await self.tell({"type": "answer", "ask": ask, "span": self._span(message, frame, line, character)})
            case {"type": "construction", "ask": ask}:
                await self._answered(ask, "construction", self._live.construction)
            case {"type": "ink", "ask": ask, "x": int(x) | float(x), "y": int(y) | float(y)}:
                await self._answered(ask, "inks", lambda: self._live.inks_at(Point(x, y)))
            case _:
                pass  # a page of another version of the program: what it asks is not known here

    async def _answered(self, ask: object, name: str, work: Any) -> None:
        found = await self._live.work(work)
        await self.tell({"type": "answer", "ask": ask, name: found})

    async def _show_layers(self, asked: list[object]) -> None:
        """Show what was not shown yet; of what has moved on meanwhile nothing."""
        layers = tuple(layer for each in asked if (layer := layer_of(each)) is not None)
        known = {layer.id for layer in self.layers}
        self.layers = layers
        for layer in layers:
            if layer.id in known:
                continue
            picture = await self._live.work(lambda layer=layer: self._drawn(layer))  # type: ignore[misc]
            if picture is not None:
                await self.show(picture)

    def _drawn(self, layer: PictureLayer) -> bytes | None:
        version = self._live.version
        return None if version is None or layer not in self.layers else whole(version, layer)

    def _span(self, message: Mapping[str, Any], frame: int, line: int, character: int) -> Json | None:
        version: Version | None = self._live.version
        if version is None or message.get("version") != version.number:
            return None  # the text that was clicked is gone
        return self._live.names.shown(character_span(version.composed, frame, line, character))
