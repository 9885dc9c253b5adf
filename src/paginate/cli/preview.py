"""`paginate preview`: the page in the browser while it is written."""

from __future__ import annotations

import asyncio
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paginate.cli import reporting
from paginate.cli.problem import UsageProblem, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from paginate.preview.resident import Renewal
    from paginate.preview.running import Running

NEEDED: Final = ("starlette", "uvicorn", "watchfiles", "wsproto")
"""The extra `preview` of the package."""

NOT_FOUND: Final = 404

STARTS: Final = Words("The page is at {address} until Ctrl+C.", "版面在 {address}，按 Ctrl+C 结束。")
RUNS: Final = Words("A preview of this page runs already: {address}", "这个版面已有预览在运行：{address}")
RENDERED: Final = Words("shown after {time} ms", "已更新，{time} 毫秒")
BROKEN: Final = Words("broken: the last good page stays", "有错，仍显示上一次排好的版面")
NOT_ON_PAGE: Final = Words("{place} leads to nothing on the page", "{place} 不在版面上")
NO_BROWSER: Final = Words("no browser was found: open the address yourself", "没有找到浏览器：请自行打开上面的地址")


def preview(
    layout: Path,
    show: str | None,
    editor: str | None,
    port: int,
    press: str | None,
    *,
    quiet: bool,
    polls: bool,
    language: str | None,
) -> int:
    """Show the page of LAYOUT in the browser, and show it anew whenever one of its files is saved."""
    from paginate.assets.cache import cache_folder
    from paginate.preview.running import find_running, record_file

    _check_installed()
    if not layout.is_file():
        raise UsageProblem("no-such-layout", path=layout)
    file = record_file(cache_folder(os.environ, sys.platform), layout)
    running = find_running(file)
    if show is not None:
        return _show(show, layout, running, language)
    if running is not None:
        _print(RUNS.of(reporting.language_of(language)).format(address=running.address))
        if not quiet:
            _open_browser(running.invited(), language)
        return reporting.DONE
    return _serve(layout, file, {"press": press, "polls": polls}, _Wanted(editor, port, language, quiet=quiet))


class _Wanted:
    """What the command line says of the server."""

    def __init__(self, editor: str | None, port: int, language: str | None, *, quiet: bool) -> None:
        self.editor, self.port, self.language, self.quiet = editor, port, language, quiet


def _check_installed() -> None:
    for name in NEEDED:
        if find_spec(name) is None:
            raise UsageProblem("no-preview-extra", name=name)


def _serve(layout: Path, file: Path | None, asked: Mapping[str, object], wanted: _Wanted) -> int:
    from paginate.preview.guard import new_secret
    from paginate.preview.running import Running, forget, record
    from paginate.preview.server import PageRequest, bound_socket, serve
    from paginate.preview.site import Settings

    command = _editor(wanted.editor)
    try:
        bound = bound_socket(wanted.port)
    except OSError:
        raise UsageProblem("port-taken", at="--port", port=wanted.port) from None
    running, code = Running(bound.getsockname()[1], new_secret()), new_secret()
    spoken = reporting.language_of(wanted.language)
    record(file, running)
    _print(STARTS.of(spoken).format(address=running.address))
    if not wanted.quiet:
        _open_browser(running.entrance(code), wanted.language)
    settings = Settings(running.port, running.key, spoken, command, code)
    try:
        asyncio.run(serve(PageRequest(layout, **asked), settings, bound, _told(spoken)))  # type: ignore[arg-type]
    except KeyboardInterrupt:  # how a preview ends
        pass
    finally:
        forget(file, running)
    return reporting.DONE


def _editor(said: str | None) -> tuple[str, ...] | None:
    from paginate.preview.editor import EditorProblem, editor_command

    try:
        return editor_command(said, os.environ)
    except EditorProblem as problem:
        example = "{file}:{line}:{column}"
        raise UsageProblem("not-an-editor", at="--editor", value=problem, place="{file}", example=example) from None


def _told(language: str) -> Callable[[Renewal], None]:
    """What is printed of each render: how long it took, and how many findings there are."""

    def tell(renewal: Renewal) -> None:
        from paginate.diagnostics.render import counted

        words = BROKEN if renewal.is_broken else RENDERED
        said = words.of(language).format(time=f"{sum(renewal.times.values()):.0f}")
        _print(" · ".join(filter(None, (said, counted(renewal.findings, language)))))

    return tell


def _show(place: str, layout: Path, running: Running | None, language: str | None) -> int:
    """Show the place of a file's line in the preview that runs."""
    file, line, column = _place(place)
    if running is None:
        raise UsageProblem("no-preview", path=layout)
    try:
        status, _ = running.ask("/show", {"file": str(file.resolve()), "line": line, "column": column})
    except OSError:
        raise UsageProblem("no-preview", path=layout) from None
    if status == NOT_FOUND:
        print(NOT_ON_PAGE.of(reporting.language_of(language)).format(place=place), file=sys.stderr)
        return reporting.HAS_ERRORS
    return reporting.DONE


def _place(said: str) -> tuple[Path, int, int]:
    """The file, line and column; a drive's letter is no file."""
    parts = said.rsplit(":", 2)
    if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
        return Path(parts[0]), int(parts[1]), max(1, int(parts[2]))
    name, colon, line = said.rpartition(":")
    if not (name and colon and line.isascii() and line.isdigit() and int(line)):
        raise UsageProblem("not-a-place", at="--show", value=said)
    return Path(name), int(line), 1


def _open_browser(address: str, language: str | None) -> None:
    """Open the address; where there is no browser, say so: one is printed already."""
    import webbrowser

    seen = sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if not (seen and webbrowser.open(address)):
        print(NO_BROWSER.of(reporting.language_of(language)), file=sys.stderr)


def _print(words: str) -> None:
    print(words, flush=True)
