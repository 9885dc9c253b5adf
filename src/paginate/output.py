"""Writing results: each whole or not at all, and none where one of them cannot be; what stood there before is never lost."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from paginate.assets.unfinished import clear_unfinished, unfinished
from paginate.diagnostics import Sink
from paginate.records import NamedTuple


class _Whole(NamedTuple):
    """A result that lies, whole, beside its place: what it was asked to be called, its place, where it lies."""

    path: Path
    target: Path
    part: Path


def write_outputs(results: Mapping[Path, bytes], sink: Sink, *, make_folder: bool) -> Mapping[Path, Path]:
    """Write each result in full beside its place, then rename them; returns by the names asked for where they are now.

    Where one cannot be written this is reported, none is renamed, and all is as it was. Of one whose place another program
    holds, as on Windows, what stands there stays, and the new one is called NAME.new.pdf; that is reported too.

    A link is followed; what is no regular file (a folder, a device) is not replaced. What earlier runs left unfinished there
    is taken away. `make_folder`: whether a missing folder is made (the default one is; one that the user named is not).
    """
    whole: list[_Whole] = []
    try:
        written = [
            _write_beside(path, data, whole, make_folder=make_folder, sink=sink) for path, data in results.items()
        ]
        if not all(written):
            return {}
        places: dict[Path, Path] = {}
        for each in whole:
            place = _put_in_place(each, sink)
            if place is None:  # what belongs to it is not put into place either
                break
            places[each.path] = place
        return places
    finally:
        for each in whole:
            with suppress(OSError):
                each.part.unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """The name of a result whose own place is held: NAME.new.pdf."""
    return path.with_name(f"{path.stem}.new{path.suffix}")


def _write_beside(path: Path, data: bytes, whole: list[_Whole], *, make_folder: bool, sink: Sink) -> bool:
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            sink.report("output-no-file", None, file=path)
            return False
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        clear_unfinished(target.parent)
        each = _Whole(path, target, unfinished(target.parent))
        whole.append(each)
        with each.part.open("xb") as file:
            file.write(data)
    except FileNotFoundError:
        sink.report("output-folder-missing", None, file=path, folder=path.parent)
    except OSError as problem:
        sink.report("output-unwritable", None, file=path, reason=problem.strerror or str(problem))
    else:
        return True
    return False


def _put_in_place(each: _Whole, sink: Sink) -> Path | None:
    try:
        try:
            each.part.replace(each.target)
        except PermissionError:
            each.part.replace(beside(each.target))
        else:
            return each.path
    except OSError as problem:
        sink.report("output-unwritable", None, file=each.path, reason=problem.strerror or str(problem))
        return None
    new = beside(each.target if each.path.is_symlink() else each.path)
    sink.report("output-in-use", None, file=each.path, new=new)
    return new
