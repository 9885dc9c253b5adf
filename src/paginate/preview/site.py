"""What the server answers to: its page and the modules of it, by their exact names, a WebSocket, and requests with a key."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from paginate.assets import Assets, OutsideFolder, followed
from paginate.preview import editor
from paginate.preview.guard import KEY_HEADER, Guard, has_key, new_secret
from paginate.preview.live import Live
from paginate.preview.page_data import box_data
from paginate.preview.reader import BrowserReader
from paginate.records import NamedTuple

STATIC: Final = Path(__file__).parent / "static"
START: Final = "index.html"
TYPES: Final[Mapping[str, str]] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

MOST_ASKED: Final = 10_000
"""Bytes of a request's body."""

Answer = Callable[[Request], Awaitable[Response]]


class Settings(NamedTuple):
    """How one server is set: its port, its key, the language it speaks first, the user's editor command, and the code that the browser
    which is opened first gives for the key."""

    port: int
    key: str
    language: str
    editor: tuple[str, ...] | None = None
    code: str = ""


def static_files() -> Mapping[str, tuple[bytes, str]]:
    """By its path each file of the page, with its type. There are no others: no name that is asked for becomes that of a file."""
    found = {
        f"/{file.name}": (file.read_bytes(), TYPES[file.suffix])
        for file in sorted(STATIC.iterdir())
        if file.suffix in TYPES
    }
    found["/"] = found.pop(f"/{START}")
    return found


def site(live: Live, settings: Settings) -> ASGIApp:
    """The application."""
    files = static_files()

    async def static(request: Request) -> Response:
        found = files.get(request.scope["path"])
        return PlainTextResponse("not found", 404) if found is None else Response(found[0], media_type=found[1])

    async def socket(connection: WebSocket) -> None:
        greeting = {"language": settings.language, "layout": live.names.name(str(live.resident.layout))}
        await BrowserReader(connection, live, settings.key, greeting).run()

    desk = _SiteDesk(live, settings)
    routes = [
        WebSocketRoute("/live", socket),
        Route("/enter", desk.enter, methods=["POST"]),
        Route("/invite", _with_key(desk.invite, settings.key), methods=["POST"]),
        Route("/alive", _with_key(desk.alive, settings.key), methods=["POST"]),
        Route("/show", _with_key(desk.show, settings.key), methods=["POST"]),
        Route("/open", _with_key(desk.open, settings.key), methods=["POST"]),
        Route("/note", _with_key(desk.note, settings.key), methods=["POST"]),
        Route("/{path:path}", static, methods=["GET"]),
    ]
    return Guard(Starlette(routes=routes), settings.port)


def _with_key(answer: Answer, key: str) -> Answer:
    async def answered(request: Request) -> Response:
        if not has_key(request.headers.get(KEY_HEADER), key):
            return PlainTextResponse("refused: key", 403)
        return await answer(request)

    return answered


class _SiteDesk:
    """What is done for whom has the key."""

    def __init__(self, live: Live, settings: Settings) -> None:
        self._live, self._settings = live, settings
        self._code = settings.code

    async def invite(self, _request: Request) -> Response:
        """A code with which one browser gets the key; none that was made before is good any more."""
        self._code = new_secret()
        return JSONResponse({"code": self._code})

    async def enter(self, request: Request) -> Response:
        """The key for the code, once: the command that opens a browser, and so the code, can be read by everybody on the machine."""
        code, self._code = self._code, ""
        if not code or not has_key(request.headers.get(KEY_HEADER), code):
            return PlainTextResponse("refused: code", 403)
        return JSONResponse({"key": self._settings.key})

    async def alive(self, _request: Request) -> Response:
        return JSONResponse({"layout": str(self._live.resident.layout)})

    async def show(self, request: Request) -> Response:
        """The place of a file's line, shown in the browser."""
        match await _body(request):
            case {"file": str(file), "line": int(line), "column": int(column)}:
                found = await self._live.point_at(Path(file), line, column)
            case _:
                return PlainTextResponse("no place", 400)
        if found is None:
            return PlainTextResponse("not on the page", 404)
        return JSONResponse({"box": box_data(found.box), "frame": found.frame})

    async def open(self, request: Request) -> Response:
        """The editor at a place, or the address by which the browser opens it."""
        match await _body(request):
            case {"file": str(file), "line": int(line), "column": int(column)}:
                path = self._path(file)
            case _:
                return PlainTextResponse("no place", 400)
        if path is None:
            return PlainTextResponse("refused: file", 403)
        if self._settings.editor is None:
            return JSONResponse({"address": editor.address(path, line, column)})
        try:
            editor.open_editor(self._settings.editor, path, line, column)
        except OSError as problem:
            return JSONResponse({"failed": f"{self._settings.editor[0]}: {problem.strerror}"}, 500)
        return JSONResponse({"opened": True})

    async def note(self, request: Request) -> Response:
        """A note written into the file beside the layout, or what became of one."""
        body = await _body(request)
        try:
            written = await self._live.work(lambda: self._live.write_note(body))
        except OSError as problem:
            return JSONResponse({"failed": problem.strerror or str(problem)}, 500)
        if not written:
            return PlainTextResponse("no note", 400)
        await self._live.tell_notes()
        return JSONResponse({"written": True})

    def _path(self, name: str) -> Path | None:
        """Where the file of this name is; None where it lies out of the project, or is no file."""
        layout = self._live.resident.layout
        if name == self._live.names.name(str(layout)):
            return followed(layout)
        try:
            assets = Assets(followed(layout).parent).house
            return assets.path(name) if assets.exists(name) else None
        except (OutsideFolder, OSError):
            return None


async def _body(request: Request) -> Any:
    """The JSON that is asked with; None where it is none, or too long."""
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > MOST_ASKED:
            return None
    try:
        return json.loads(found)
    except ValueError:
        return None
