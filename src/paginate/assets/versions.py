"""What the cache's entries depend on besides the files they are made from: how photos are developed, and the versions of the libraries
that make their bytes, learned without importing any of them."""

from __future__ import annotations

import hashlib
import re
import sys
import zlib
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Final

from paginate.expressions import expression

OVERSAMPLING: Final = 2
"""Source pixels per press pixel, each way, that the quick reductions leave for the good filter."""

DRAFT: Final = 1.4
"""The same for what a JPEG's decoder leaves: it halves by leaving out frequencies, which is a good filter itself."""

FORMAT: Final = 3
"""The format of developed photos. Raise it when their making changes."""

VERSION: Final = expression(r"^ *\"?_*version_*\"?(?:\s*:[^=\n\"]*)?\s*[=:]\s*[\"'](.+?)[\"']", re.MULTILINE)
"""Where a package's own file of its version says it, as Python or, in the first numpy for Python 3.11, as JSON."""

NUMPY: Final = ("version.py", "_version.py")
"""Files of numpy of which one says its version."""

BUNDLED: Final = (b"pillow.libs/", b"PIL/.dylibs/")
"""Where Pillow's wheels have the libraries that they bring along: JPEG, zlib, TIFF, LittleCMS. Those for Windows have them
inside of Pillow's own."""


@cache
def encoding() -> str:
    """The part of a cache key for all of this, and for the versions of the libraries that do it."""
    return f"{FORMAT} {OVERSAMPLING} {DRAFT} {versions()}"


@cache
def versions() -> str:
    """Of Pillow, of the libraries that it calls, of numpy and of zlib, in words that differ where any of them does."""
    pillow = _record("PIL", "[Pp]illow")
    own = sys.platform == "win32" or any(place in pillow for place in BUNDLED)
    libraries = ""
    if not own:
        from paginate.assets.imaging.libraries import of_the_system

        libraries = of_the_system()
    numpy = _record("numpy", "numpy")
    return repr((
        version_written("PIL", "_version.py"), _digest(pillow), libraries,
        version_written("numpy", *NUMPY), _digest(numpy),
        zlib.ZLIB_RUNTIME_VERSION,
    ))  # fmt: skip


@cache
def pdf_versions() -> str:
    """Of pikepdf, and of the qpdf that it brings along."""
    return f"{version_written('pikepdf', '_version.py')} {_digest(_record('pikepdf', 'pikepdf'))}"


def version_written(package: str, *files: str) -> str:
    """The version that the first of these files of the installed package says that says any; empty where none does."""
    for place in (folder / file for folder in _folders(package) for file in files):
        try:
            written = VERSION.search(place.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
        if written:
            return written[1]
    return ""


def _record(package: str, distribution: str) -> bytes:
    """The installer's record of the package: every file with its SHA-256, bundled libraries among them."""
    for folder in _folders(package):
        for record in folder.parent.glob(f"{distribution}-*.dist-info/RECORD"):
            return record.read_bytes()
    return b""


def _folders(package: str) -> list[Path]:
    found = PathFinder.find_spec(package)
    return [Path(folder) for folder in (found.submodule_search_locations or ())] if found else []


def _digest(record: bytes) -> str:
    return hashlib.sha256(record).hexdigest()[:16] if record else ""
