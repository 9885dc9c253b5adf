"""Writing a result: whole or not at all, so that what stood there before is never lost to half a file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from paginate.diagnostics import Sink


def write_output(path: Path, data: bytes, sink: Sink, *, make_folder: bool) -> bool:
    """Write `data` to a temporary file beside `path`, then rename it; a failure is reported and leaves `path` as it was.

    A link is followed; what is no regular file (a folder, a device) is not replaced.

    `make_folder`: whether a missing folder is made (the default one is; one that the user named is not).
    """
    folder = path.parent
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            sink.report("output-no-file", None, file=path)
            return False
        if make_folder:
            folder.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except FileNotFoundError:
        sink.report("output-folder-missing", None, file=path, folder=folder)
    except OSError as problem:
        sink.report("output-unwritable", None, file=path, reason=problem.strerror or str(problem))
    else:
        return True
    return False


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
