"""Which previews run on this machine: for each a file that its user alone can read, with its port and its key."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from paginate.preview.guard import KEY_HEADER, NAMES
from paginate.records import NamedTuple

PATIENCE: Final = 3.0
"""Seconds for which an answer is awaited from a preview on the same machine."""

FOLDER: Final = "preview"
OF_ITS_USER: Final = 0o600


class Running(NamedTuple):
    """A preview that answers on this port of the loopback address to whom has the key."""

    port: int
    key: str

    @property
    def address(self) -> str:
        """What the browser opens. What follows # is not sent anywhere."""
        return f"http://{NAMES[0]}:{self.port}/#{self.key}"

    def ask(self, path: str, body: object) -> tuple[int, Any]:
        """The status and the answer of a request. Raises OSError where nobody answers."""
        connection = http.client.HTTPConnection(NAMES[0], self.port, timeout=PATIENCE)
        headers = {KEY_HEADER: self.key, "Content-Type": "application/json"}
        try:
            connection.request("POST", path, json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or b"null")
        except (http.client.HTTPException, ValueError) as problem:
            raise OSError(str(problem)) from None
        finally:
            connection.close()


def record_file(folder: Path | None, layout: Path) -> Path | None:
    """Where the preview of a layout is recorded; None where the user has no cache folder."""
    name = hashlib.sha256(os.fsencode(layout.resolve())).hexdigest()
    return None if folder is None else folder / FOLDER / f"{name}.json"


def record(file: Path | None, running: Running) -> None:
    """Say that it runs. Where the file cannot be written, it is not found by others, and runs all the same."""
    if file is None:
        return
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OF_ITS_USER)
        with os.fdopen(descriptor, "w", encoding="utf-8") as written:
            json.dump(running._asdict(), written)


def forget(file: Path | None, running: Running) -> None:
    """Say that it has ended, unless another one has taken its place."""
    if file is not None and _read(file) == running:
        with suppress(OSError):
            file.unlink()


def find_running(file: Path | None) -> Running | None:
    """The preview that is recorded, if it still answers."""
    found = None if file is None else _read(file)
    if found is None:
        return None
    try:
        status, _ = found.ask("/alive", None)
    except OSError:
        return None
    return found if status == http.client.OK else None


def _read(file: Path) -> Running | None:
    try:
        match json.loads(file.read_text("utf-8")):
            case {"port": int(port), "key": str(key)}:
                return Running(port, key)
    except (OSError, ValueError):
        return None
    return None
