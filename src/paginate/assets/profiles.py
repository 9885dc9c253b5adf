"""The printer's CMYK profile: whether a file is one, and its content."""

from __future__ import annotations

import hashlib
import struct
from functools import lru_cache
from pathlib import Path
from typing import Final

from paginate.assets.problems import ProfileProblem, reason
from paginate.diagnostics import phrase
from paginate.records import NamedTuple

HEADER: Final = struct.Struct(">I 8x 4s 4s 4s 12x 4s 88x I")
"""ICC.1:2022, 7.2 and 7.3.1: size, device class, colour space, connection space, 'acsp'; the number of tags."""

TAG: Final = struct.Struct(">4s 8x")
"""ICC.1:2022, 7.3.1: a tag's signature, and its offset and size, which are LittleCMS's to judge."""

PERCEPTUAL_TABLE: Final = b"B2A0"
"""The tag that makes ink from colour (ICC.1:2022, 8.4.2); a profile without it can only be looked at."""


class Profile(NamedTuple):
    """A CMYK output profile: its file's name, its content and the SHA-256 of that."""

    name: str
    data: bytes
    digest: str


def open_profile(path: Path) -> Profile:
    """The profile in the file, as this run first read it: a whole page is made with one.

    Raises ProfileProblem, also if there is no such file.
    """
    try:
        return _open(path)
    except OSError as error:
        raise ProfileProblem(path.name, reason(error)) from error


def forget_profiles() -> None:
    """Begin another run: profiles that were exchanged since are read again."""
    _open.cache_clear()


@lru_cache(maxsize=4)
def _open(path: Path) -> Profile:
    if not path.is_file():
        raise ProfileProblem(path.name, phrase("no-such-file"))
    data = path.read_bytes()
    if fault := _fault(data):
        raise ProfileProblem(path.name, phrase(fault))
    return Profile(path.name, data, hashlib.sha256(data).hexdigest())


def _fault(data: bytes) -> str | None:
    """The fault of a profile, as the name of a phrase."""
    if len(data) < HEADER.size:
        return "profile-short"
    size, device_class, color_space, connection_space, signature, tags = HEADER.unpack_from(data)
    if signature != b"acsp":
        return "no-profile"
    if size > len(data) or tags * 12 > len(data) - HEADER.size:
        return "cut-short"
    if device_class != b"prtr" or color_space != b"CMYK" or connection_space not in (b"Lab ", b"XYZ "):
        return "profile-not-cmyk"
    table = data[HEADER.size : HEADER.size + 12 * tags]
    if PERCEPTUAL_TABLE not in (signature for (signature,) in TAG.iter_unpack(table)):
        return "profile-without-table"
    return None
