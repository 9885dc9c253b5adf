"""The schema of layouts in an editor: a page that `paginate new` began, and what yaml-language-server says of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from command_line import run

pytestmark = pytest.mark.editor

SERVER = Path(sys.prefix) / "editor" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class LanguageServer:
    """The server, over its standard input and output."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process, self._asked = process, 0

    def say(self, method: str, parameters: object, **more: object) -> None:
        """Tell it something."""
        self._send({"method": method, "params": parameters, **more})

    def ask(self, method: str, parameters: object) -> Any:
        """Ask it something; the answer."""
        self._asked += 1
        self.say(method, parameters, id=self._asked)
        return self._until(lambda message: message.get("id") == self._asked and "method" not in message)["result"]

    def told(self, method: str) -> Any:
        """The next thing of this kind that it tells by itself."""
        return self._until(lambda message: message.get("method") == method)["params"]

    def _send(self, message: Mapping[str, object]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _until(self, wanted: Any) -> Any:
        assert self._process.stdout is not None
        while True:
            length = 0
            while line := self._process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.partition(b":")[2])
            message = json.loads(self._process.stdout.read(length))
            if wanted(message):
                return message
            if "id" in message and "method" in message:  # it asks for settings: there are none but its own
                items = message.get("params", {}).get("items", []) if isinstance(message.get("params"), dict) else []
                self._send({"id": message["id"], "result": [None for _ in items]})


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    assert run("new", tmp_path / "page", "--from", "specimen").exit_code == 0
    return tmp_path / "page" / "page.yaml"


@pytest.fixture
def server(layout: Path) -> Iterator[LanguageServer]:
    node = shutil.which("node")
    if node is None or not SERVER.exists():
        pytest.skip("no yaml-language-server: make editor")
    with subprocess.Popen([node, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        opened = LanguageServer(process)
        folder = layout.parent.as_uri()
        hovers = {
            "hover": {"contentFormat": ["markdown"]},
            "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        }
        opened.ask("initialize", {"processId": None, "rootUri": folder, "capabilities": {"textDocument": hovers}})
        opened.say("initialized", {})
        yield opened
        process.kill()


def opened(server: LanguageServer, layout: Path, frames: str) -> tuple[str, int]:
    """The layout with these frames, in the editor: its address, and the number of the line of the first of them, from 0."""
    head = layout.read_text("utf-8").partition("\n")[0]
    text = f"{head}\npage: broadsheet\nframes:\n{frames}"
    layout.write_text(text, "utf-8")
    document = {"uri": layout.as_uri(), "languageId": "yaml", "version": 1, "text": text}
    server.say("textDocument/didOpen", {"textDocument": document})
    return layout.as_uri(), 3


def at(uri: str, line: int, character: int) -> Mapping[str, object]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def test_new_names_the_schema_in_the_first_line(layout: Path) -> None:
    first = layout.read_text("utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=layout.schema.json"
    assert (layout.parent / "layout.schema.json").is_file()


def test_completion_lists_the_keys_of_a_frame_in_both_languages(server: LanguageServer, layout: Path) -> None:
    uri, line = opened(server, layout, "  - story: lead\n    \n")
    found = server.ask("textDocument/completion", at(uri, line + 1, 4))
    items = found["items"] if isinstance(found, dict) else found
    assert {"at", "style", "位置", "样式"} <= {item["label"] for item in items}


@pytest.mark.parametrize(("key", "words"), [("over", "Whether it is meant to lie over"), ("叠放", "是否")])
def test_hover_documents_a_key(server: LanguageServer, layout: Path, key: str, words: str) -> None:
    uri, line = opened(server, layout, f"  - story: lead\n    {key}: body\n")
    found = server.ask("textDocument/hover", at(uri, line + 1, 5))
    assert found is not None
    assert words in json.dumps(found["contents"], ensure_ascii=False)


def test_a_wrong_key_is_underlined_at_its_line(server: LanguageServer, layout: Path) -> None:
    _, line = opened(server, layout, "  - story: lead\n    stlye: body\n")
    while not (told := server.told("textDocument/publishDiagnostics")["diagnostics"]):
        pass
    assert line + 1 in {each["range"]["start"]["line"] for each in told}
