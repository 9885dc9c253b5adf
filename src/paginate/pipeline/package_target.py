"""Where a package is written: a folder or a zip, whole or not at all, and never over what is no package."""

from __future__ import annotations

import hashlib
import io
import shutil
import stat
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from paginate.assets.unfinished import clear_unfinished, unfinished
from paginate.diagnostics import Sink
from paginate.output import beside, write_outputs

Files = Mapping[str, bytes]
"""The contents of a package by its names, with `/` between folders."""

SUMS: Final = "SHA256SUMS"

EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: the format knows none before it."""

PERMISSIONS: Final = stat.S_IFREG | 0o644
UNIX: Final = 3
"""The system that the permissions in a zip are those of (APPNOTE 4.4.2)."""

COMPRESSED: Final = frozenset({".jpg", ".jpeg", ".png", ".pdf"})
"""Endings of files that do not become smaller."""


def is_zip(target: Path) -> bool:
    """Whether the package is to be a zip."""
    return target.suffix.lower() == ".zip"


def is_free(target: Path, sink: Sink) -> bool:
    """Whether a package may be written to `target`: nothing is there, an empty folder, or a package as it was written.

    A package with other files in it, or with changed ones, is none.
    """
    try:
        earlier = _read(target)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        earlier = {"": b""}
    if not earlier or _is_package(earlier):
        return True
    sink.report("output-no-package", None, file=target)
    return False


def write_package(target: Path, name: str, files: Files, sink: Sink, *, make_folder: bool) -> Path | None:
    """Write the package, in a zip in a folder called `name`; returns where it is.

    A failure is reported and leaves what stood there before. Where another program holds that, the new one lies beside it.
    """
    if is_zip(target):
        return write_outputs({target: zipped(name, files)}, sink, make_folder=make_folder).get(target)
    try:
        if make_folder:
            target.parent.mkdir(exist_ok=True)
        clear_unfinished(target.resolve().parent)
        place = _replace_folder(target.resolve(), files)
    except FileNotFoundError:
        sink.report("output-folder-missing", None, file=target, folder=target.parent)
    except OSError as problem:
        sink.report("output-unwritable", None, file=target, reason=problem.strerror or str(problem))
    else:
        if place == target.resolve():
            return target
        sink.report("output-in-use", None, file=target, new=beside(target))
        return beside(target)
    return None


def zipped(folder: str, files: Files) -> bytes:
    """The files in a folder in a zip: the same files give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", EARLIEST)
            entry.create_system = UNIX
            entry.external_attr = PERMISSIONS << 16
            stored = Path(name).suffix.lower() in COMPRESSED
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return made.getvalue()


def unpacked(files: Files, folder: Path) -> None:
    """Write the files into `folder`."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _replace_folder(target: Path, files: Files) -> Path:
    """Write beside the target, then change names: there is no moment at which both the old and the new are lost.

    Returns where the new one is: beside the old one where another program holds that and nothing is there yet.
    """
    made = unfinished(target.parent)
    old = made.with_suffix(".old")
    made.mkdir()
    try:
        unpacked(files, made / "package")
        try:
            if target.exists():
                target.rename(old)
        except PermissionError:
            if beside(target).exists():
                raise
            (made / "package").rename(beside(target))
            return beside(target)
        try:
            (made / "package").rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
        if old.exists():
            old.rename(made / "old")  # where a later run takes it away if this one comes to no end
    finally:
        with suppress(OSError):
            shutil.rmtree(made)
    return target


def _read(target: Path) -> Files:
    """What stands at the target, be it a folder or a zip. Raises OSError, BadZipFile."""
    if not target.exists():
        return {}
    if not is_zip(target):
        if any(target.iterdir()) and not (target / SUMS).is_file():  # whatever it is, and however much
            raise OSError(target)
        found = sorted(target.rglob("*"))
        if not target.is_dir() or any(path.is_symlink() for path in found):
            raise OSError(target)
        return {path.relative_to(target).as_posix(): path.read_bytes() for path in found if not path.is_dir()}
    with zipfile.ZipFile(target) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def _is_package(files: Files) -> bool:
    """Whether these are the files of a package, all of them, and as they were written."""
    lines = files.get(SUMS, b"").decode("utf-8", errors="replace").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != SUMS}
    return bool(sums) and sums == found
