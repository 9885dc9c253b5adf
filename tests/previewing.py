"""A preview that runs beside the test, in a thread of its own, and what may be asked of it."""

from __future__ import annotations

import asyncio
import http.client
import json
import queue
import socket
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from wsproto import ConnectionType, WSConnection
from wsproto.events import (
    AcceptConnection,
    BytesMessage,
    CloseConnection,
    Message,
    RejectConnection,
    Request,
    TextMessage,
)

from paginate.preview.resident import Renewal
from paginate.preview.server import PageRequest, bound_socket, serve
from paginate.preview.site import Settings

KEY = "the-key-of-the-test"
CODE = "the-code-of-the-test"
PATIENCE = 20.0

LAYOUT = """\
page: {width: 180mm, height: 240mm}
grid: {columns: 2, measure: 20字, gutter: 2字, size: 9pt, leading: 14pt, lines: 40}
styles:
  body: {font: song, size: 9pt, leading: 14pt, punctuation: kaiming}
  title: {font: hei, size: 24pt, leading: 28pt}
  side: {font: hei, size: 20pt, leading: 28pt, writing_mode: vertical}
stories:
  one: {file: texts/body.txt}
  two: {file: texts/body.txt}
frames:
  - {id: title, heading: 开河, at: 栏1 行1-4, style: title}
  - {id: side, heading: 看花路上12日, at: 栏2 行1-16, style: side}
  - {id: text, story: one, at: 栏1 行6-16, fit_tolerance: 20行}
  - {id: again, story: two, at: 栏2 行20-30, fit_tolerance: 20行}
"""
BODY = "大河解冻，冰排顺流而下。\n岸上的人说：“春天到了。”𠮷野家的人也来了。\n"


def write_layout(folder: Path) -> Path:
    """A small page with a vertical heading and one text that is in two frames; its layout file."""
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "body.txt").write_text(BODY, "utf-8")
    layout = folder / "page.yaml"
    layout.write_text(LAYOUT, "utf-8")
    return layout


class Answer(NamedTuple):
    """What came of a request."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Preview:
    """A server on a port of its own."""

    def __init__(self, port: int, renewals: queue.Queue[Renewal]) -> None:
        self.port = port
        self._renewals = renewals

    @property
    def address(self) -> str:
        """What a browser opens."""
        return f"http://127.0.0.1:{self.port}/#{KEY}"

    def until(self, wanted: Callable[[Renewal], object] = lambda _: True) -> Renewal:
        """The next render of which this is true."""
        while not wanted(renewal := self._renewals.get(timeout=PATIENCE)):
            pass
        return renewal

    def settled(self) -> None:
        """Wait until the files are watched: the second render is of what was saved before that."""
        self.until()
        self.until()

    def ask(self, method: str, path: str, headers: Mapping[str, str] | None = None, body: object = None) -> Answer:
        """A request, sent as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        given = {"Host": f"127.0.0.1:{self.port}", **(headers or {})}
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            data = b"" if body is None else json.dumps(body).encode()
            for name, value in {**given, "Content-Length": str(len(data))}.items():
                connection.putheader(name, value)
            connection.endheaders(data)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    @contextmanager
    def socket(self, key: str | None = KEY, headers: Mapping[str, str] | None = None) -> Iterator[Socket]:
        """A WebSocket of the page's own origin, unless `headers` say otherwise, that has said its key."""
        given = {"Origin": f"http://127.0.0.1:{self.port}", "Host": f"127.0.0.1:{self.port}", **(headers or {})}
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            opened = Socket(connection, given)
            if opened.is_open and key is not None:
                opened.say({"key": key})
            yield opened


class Socket:
    """A WebSocket from outside of a browser."""

    def __init__(self, connection: socket.socket, headers: Mapping[str, str]) -> None:
        self._connection = connection
        self._protocol = WSConnection(ConnectionType.CLIENT)
        extra = [(name.encode(), value.encode()) for name, value in headers.items() if name != "Host" and value]
        connection.sendall(self._protocol.send(Request(host=headers["Host"], target="/live", extra_headers=extra)))
        self._events = self._received()
        self.is_open = isinstance(next(self._events), AcceptConnection)

    def _received(self) -> Iterator[object]:
        while True:
            data = self._connection.recv(65536)
            self._protocol.receive_data(data or None)
            for event in self._protocol.events():
                yield event
                if isinstance(event, CloseConnection | RejectConnection):
                    return

    def say(self, message: object) -> None:
        """Send a message as JSON."""
        self._connection.sendall(self._protocol.send(Message(json.dumps(message))))

    def send(self, text: str) -> None:
        """Send a text as it is."""
        self._connection.sendall(self._protocol.send(Message(text)))

    def heard(self, kind: str) -> dict[str, Any]:
        """The next message of this type; a picture's data are its `data`."""
        text, data = "", b""
        for event in self._events:
            match event:
                case TextMessage(data=piece, message_finished=finished):
                    text += piece
                    if finished:
                        message, text = json.loads(text), ""
                        if message["type"] == kind:
                            return dict(message)
                case BytesMessage(data=piece, message_finished=finished):
                    data += bytes(piece)
                    if finished:
                        (length,) = struct.unpack(">I", data[:4])
                        message = {**json.loads(data[4 : 4 + length]), "data": data[4 + length :]}
                        data = b""
                        if kind == "picture":
                            return message
                case CloseConnection(code=code):
                    return {"type": "closed", "code": int(code)}
        return {"type": "closed", "code": None}


@contextmanager
def previewed(layout: Path, editor: tuple[str, ...] | None = None, *, polls: bool = False) -> Iterator[Preview]:
    """The preview of a layout, until the end of the block."""
    bound = bound_socket(0)
    renewals: queue.Queue[Renewal] = queue.Queue()
    started: queue.Queue[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = queue.Queue()
    settings = Settings(bound.getsockname()[1], KEY, "en", editor, CODE)

    async def run() -> None:
        stop = asyncio.Event()
        started.put((asyncio.get_running_loop(), stop))
        await serve(PageRequest(layout, polls=polls), settings, bound, renewals.put, stop)

    thread = Thread(target=lambda: asyncio.run(run()))
    thread.start()
    loop, stop = started.get(timeout=PATIENCE)
    try:
        yield Preview(settings.port, renewals)
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(PATIENCE)
        bound.close()
