"""The server answers its own page only, and leads nowhere out of the project."""

import json
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from paginate.preview.editor import EditorProblem, address, editor_command, open_editor
from paginate.preview.guard import KEY_HEADER
from paginate.preview.site import static_files
from previewing import CODE, KEY, PATIENCE, Preview, previewed, write_layout

SECRET = "not for everybody"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a link out of it, beside a file that is none of its."""
    above = tmp_path_factory.mktemp("above")
    (above / "secret.txt").write_text(SECRET, "utf-8")
    project = above / "project"
    write_layout(project)
    try:
        (project / "texts" / "linked.txt").symlink_to(above / "secret.txt")
        (project / "out").symlink_to(above, target_is_directory=True)
    except OSError:  # Windows lets not everybody make links
        pass
    return project


@pytest.fixture(scope="module")
def preview(folder: Path) -> Iterator[Preview]:
    with previewed(folder / "page.yaml") as running:
        assert not running.until().is_broken
        yield running


KEYED = {KEY_HEADER: KEY}


def test_the_page_is_served_with_all_its_modules(preview: Preview) -> None:
    start = preview.ask("GET", "/")
    assert start.status == 200
    assert b"main.js" in start.body
    for path in static_files():
        assert preview.ask("GET", path).status == 200, path


def test_the_page_may_ask_nobody_else(preview: Preview) -> None:
    policy = preview.ask("GET", "/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "*" not in policy
    assert all(f"127.0.0.1:{preview.port}" in word or "localhost" in word for word in policy.split() if "//" in word)
    assert preview.ask("GET", "/main.js").headers["x-content-type-options"] == "nosniff"


def test_no_file_of_the_page_names_another_host() -> None:
    for path, (data, _) in static_files().items():
        text = data.decode().replace("http://www.w3.org/2000/svg", "").replace("ws://${location.host}", "")
        assert "://" not in text, path


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt",
        "/....//secret.txt", "/%252e%252e/secret.txt", "//etc/passwd", "/static/../main.js", "/main.js%00", "/./main.js",
        "/texts/body.txt", "/texts/linked.txt", "/out/secret.txt", "/page.yaml", "/C:/secret.txt", "/..;/secret.txt", "/main.js/",
        "/%c0%ae%c0%ae/secret.txt", "/index.html",
    ],
)  # fmt: skip
def test_no_other_path_is_served(preview: Preview, path: str) -> None:
    answer = preview.ask("GET", path)
    assert answer.status in (307, 400, 403, 404)
    assert SECRET.encode() not in answer.body


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "evil.example:{port}", "127.0.0.1.evil.example:{port}", ""]
)
@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("POST", "/open")])
def test_another_host_is_refused(preview: Preview, host: str, method: str, path: str) -> None:
    answer = preview.ask(method, path, {"Host": host.format(port=preview.port), **KEYED})
    assert answer.status in (400, 403)


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1:{port}", "LOCALHOST:{port}"])
def test_its_own_names_are_answered(preview: Preview, host: str) -> None:
    assert preview.ask("GET", "/", {"Host": host.format(port=preview.port)}).status == 200


ELSEWHERE = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "https://127.0.0.1:{port}"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", ELSEWHERE, ids=lambda each: "-".join(each.values()))
def test_a_page_of_elsewhere_is_refused_though_it_had_the_key(preview: Preview, headers: dict[str, str]) -> None:
    given = {name: value.format(port=preview.port) for name, value in headers.items()}
    for method, path in (
        ("GET", "/main.js"),
        ("POST", "/open"),
        ("POST", "/show"),
        ("POST", "/alive"),
        ("POST", "/note"),
    ):
        assert preview.ask(method, path, {**given, **KEYED}, {}).status == 403


@pytest.mark.parametrize(
    "headers", [*ELSEWHERE[:4], {"Origin": ""}, {"Host": "evil.example"}], ids=lambda each: "-".join(each.values())
)
def test_a_socket_of_elsewhere_does_not_open(preview: Preview, headers: dict[str, str]) -> None:
    given = {name: value.format(port=preview.port) for name, value in headers.items()}
    with preview.socket(None, given) as opened:
        assert not opened.is_open


@pytest.mark.parametrize("key", ["", "wrong", KEY + "x", KEY.upper()])
def test_a_socket_without_the_key_is_told_nothing(preview: Preview, key: str) -> None:
    with preview.socket(key) as opened:
        assert opened.heard("page") == {"type": "closed", "code": 4401}


@pytest.mark.parametrize("path", ["/open", "/show", "/alive", "/note"])
@pytest.mark.parametrize("headers", [{}, {KEY_HEADER: "wrong"}, {KEY_HEADER: ""}])
def test_what_opens_or_shows_needs_the_key(preview: Preview, path: str, headers: dict[str, str]) -> None:
    body = {"file": "page.yaml", "line": 1, "column": 1}
    assert preview.ask("POST", path, headers, body).status == 403
    assert preview.ask("GET", path, KEYED).status in (403, 404, 405)


def test_a_code_is_good_once(folder: Path) -> None:
    with previewed(folder / "page.yaml") as preview:
        preview.until()
        assert preview.ask("POST", "/enter", {KEY_HEADER: ""}).status == 403  # and the first code has gone with it
        assert preview.ask("POST", "/enter", {KEY_HEADER: CODE}).status == 403
        assert preview.ask("POST", "/invite").status == 403
        code = json.loads(preview.ask("POST", "/invite", KEYED).body)["code"]
        assert json.loads(preview.ask("POST", "/enter", {KEY_HEADER: code}).body) == {"key": KEY}
        assert preview.ask("POST", "/enter", {KEY_HEADER: code}).status == 403


def test_the_server_asks_no_other_host(tmp_path: Path) -> None:
    layout = write_layout(tmp_path / "page")
    asked: list[object] = []
    listening = [True]

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen"):
            asked.append(arguments)

    sys.addaudithook(hear)
    try:
        with previewed(layout) as preview, preview.socket() as opened:
            preview.settled()
            opened.say({"type": "construction", "ask": 1})
            opened.heard("answer")
            (layout.parent / "texts" / "body.txt").write_text("又改了一次。\n", "utf-8")
            preview.until(lambda each: each.changed)
            opened.heard("findings")
    finally:
        listening.clear()
    # The test itself has connected to the server.
    assert all("127.0.0.1" in str(each) for each in asked), asked
    assert asked


@pytest.mark.parametrize(
    "file",
    [
        "../secret.txt", "texts/../../secret.txt", "texts/linked.txt", "out/secret.txt", "/etc/passwd", "C:/Windows/win.ini",
        "..\\secret.txt", "texts\\..\\..\\secret.txt", "texts", "", "none.txt", "texts/body.txt\0", "\ud800", "//host/share/file",
    ],
)  # fmt: skip
def test_no_file_out_of_the_project_is_opened(preview: Preview, file: str) -> None:
    answer = preview.ask("POST", "/open", KEYED, {"file": file, "line": 1, "column": 1})
    assert answer.status == 403
    assert SECRET.encode() not in answer.body


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"file": 1, "line": 1, "column": 1},
        {"file": "page.yaml", "line": "1; rm", "column": 1},
        "x" * 20_000,
    ],
)
def test_what_is_no_place_is_refused(preview: Preview, body: object) -> None:
    for path in ("/open", "/show"):
        assert preview.ask("POST", path, KEYED, body).status == 400


def test_a_file_of_the_project_is_opened_by_its_address(preview: Preview, folder: Path) -> None:
    answer = preview.ask("POST", "/open", KEYED, {"file": "texts/body.txt", "line": 2, "column": 4})
    assert answer.status == 200
    assert json.loads(answer.body) == {"address": address((folder / "texts" / "body.txt").resolve(), 2, 4)}


def test_the_place_of_a_files_line_is_shown(preview: Preview, folder: Path) -> None:
    with preview.socket() as opened:
        opened.heard("findings")
        place = {"file": str(folder / "texts" / "body.txt"), "line": 2, "column": 4}
        answer = preview.ask("POST", "/show", KEYED, place)
        assert answer.status == 200
        assert opened.heard("show")["box"] == json.loads(answer.body)["box"]
    for file in (folder.parent / "secret.txt", folder / "none.txt"):
        assert preview.ask("POST", "/show", KEYED, {**place, "file": str(file)}).status == 404


def test_it_listens_on_the_loopback_address_alone(preview: Preview) -> None:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        found = []
    others = {str(entry[4][0]) for entry in found if not str(entry[4][0]).startswith("127.")}
    for each in others:
        with pytest.raises(OSError), socket.create_connection((each, preview.port), timeout=PATIENCE):
            pass


def test_what_is_not_understood_does_not_end_a_connection(preview: Preview) -> None:
    with preview.socket() as opened:
        opened.heard("findings")
        for text in (
            "",
            "{",
            "[1]",
            '{"type": 5}',
            '{"type": "layers", "layers": [1, {}, {"id": 1, "name": "x", "window": [1], "plates": false}]}',
        ):
            opened.send(text)
        huge = {"id": 1, "name": "base", "window": [10_000_000, 0, 0, 5000, 5000], "plates": False}
        opened.say({"type": "layers", "layers": [huge]})
        opened.say({"type": "source", "ask": 7, "version": 1, "frame": -1, "line": 99999, "character": 0})
        assert opened.heard("answer") == {"type": "answer", "ask": 7, "span": None}


def test_the_editors_command_is_the_users_and_no_shell_reads_it(tmp_path: Path) -> None:
    told = tmp_path / "told.txt"
    program = f"import sys; open({str(told)!r}, 'w', encoding='utf-8').write(repr(sys.argv[1:]))"
    file = tmp_path / "a; touch {line} $(x) b.txt"
    open_editor((sys.executable, "-c", program, "{file}:{line}:{column}", "--"), file, 3, 4)
    for _ in range(600):
        if told.exists() and told.read_text("utf-8"):
            break
        time.sleep(0.05)
    assert told.read_text("utf-8") == repr([f"{file}:3:4", "--"])


def test_where_the_editors_command_comes_from() -> None:
    assert editor_command(None, {}) is None
    assert editor_command(None, {"PAGINATE_EDITOR": "vi +{line} {file}"}) == ("vi", "+{line}", "{file}")
    assert editor_command("ed {file}", {"PAGINATE_EDITOR": "vi +{line} {file}"}) == ("ed", "{file}")
    for wrong in ("code", "{file}", "code '{file}", "code --goto"):
        with pytest.raises(EditorProblem):
            editor_command(wrong, {})


def test_an_address_has_no_bare_blanks_and_marks() -> None:
    assert address(Path("/报/a b#c?.txt"), 3, 4) == "vscode://file/%E6%8A%A5/a%20b%23c%3F.txt:3:4"


@pytest.fixture
def noted(tmp_path: Path) -> Iterator[tuple[Preview, Path]]:
    layout = write_layout(tmp_path / "page")
    with previewed(layout) as running:
        running.until()
        yield running, layout.with_name("page.notes.jsonl")


PLACE = {"frame": 0, "line": 0, "character": 0}
NOTE = {"words": "改", "name": "李四", "from": PLACE, "to": PLACE}


def test_a_note_is_written_and_told(noted: tuple[Preview, Path]) -> None:
    preview, file = noted
    with preview.socket() as socket_of_page:
        assert socket_of_page.heard("notes")["notes"] == []
        assert preview.ask("POST", "/note", KEYED, NOTE).status == 200
        while not (notes := socket_of_page.heard("notes")["notes"]):
            pass
        (told,) = notes
        assert (told["words"], told["text"], told["lost"], len(told["boxes"])) == ("改", "开", False, 1)
        done = {"note": told["id"], "state": "done", "name": "王五"}
        assert preview.ask("POST", "/note", KEYED, done).status == 200
        while socket_of_page.heard("notes")["notes"][0]["state"] != "done":
            pass
    assert len(file.read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {**NOTE, "words": " "},
        {**NOTE, "name": ""},
        {**NOTE, "from": {"frame": 99, "line": 0, "character": 0}},
        {**NOTE, "from": {"frame": -1, "line": 0, "character": 0}},
        {**NOTE, "from": 7},
        {**NOTE, "version": 99},
        {"note": "a", "state": "gone", "name": "b"},
    ],
)
def test_what_is_no_note_is_not_written(noted: tuple[Preview, Path], body: object) -> None:
    preview, file = noted
    assert preview.ask("POST", "/note", KEYED, body).status == 400
    assert not file.exists()


def test_no_note_is_written_through_a_link(noted: tuple[Preview, Path], tmp_path: Path) -> None:
    preview, file = noted
    other = tmp_path / "other.txt"
    other.write_text(SECRET, "utf-8")
    try:
        file.symlink_to(other)
    except OSError:
        pytest.skip("links need a right here")
    assert preview.ask("POST", "/note", KEYED, NOTE).status == 400
    assert other.read_text("utf-8") == SECRET
