"""A file is not read again as long as it is the one that it was."""

import hashlib
import os
from pathlib import Path
from typing import Final

import pytest

from paginate.assets.digests import Digests

TEXT: Final = b"one"
OTHER: Final = b"two"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digests that were worked out."""
    found: list[str] = []
    file_digest = hashlib.file_digest

    def noted(file: object, name: str) -> object:
        digest = file_digest(file, name)  # type: ignore[arg-type]
        found.append(digest.hexdigest())
        return digest

    monkeypatch.setattr(hashlib, "file_digest", noted)
    return found


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_from_the_third_run_on(tmp_path: Path, read: list[str]) -> None:
    file, digests = tmp_path / "a", Digests()
    file.write_bytes(TEXT)
    for _ in range(5):
        digests.begin_run()
        assert digests.digest(file) == sha(TEXT)
    assert len(read) == 2


def test_within_a_run_nothing_is_believed(tmp_path: Path, read: list[str]) -> None:
    file, digests = tmp_path / "a", Digests()
    for data in (TEXT, OTHER, TEXT):
        file.write_bytes(data)
        assert digests.digest(file) == sha(data)
    assert len(read) == 3


def test_one_that_takes_its_place(tmp_path: Path) -> None:
    file, digests = tmp_path / "a", Digests()
    file.write_bytes(TEXT)
    for _ in range(3):
        digests.begin_run()
        digests.digest(file)
    (tmp_path / "b").write_bytes(OTHER)
    os.utime(tmp_path / "b", ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    (tmp_path / "b").replace(file)
    assert digests.digest(file) == sha(OTHER)


def test_one_that_is_written_to(tmp_path: Path) -> None:
    file, digests = tmp_path / "a", Digests()
    file.write_bytes(TEXT)
    for _ in range(3):
        digests.begin_run()
        digests.digest(file)
    before = file.stat().st_mtime_ns
    file.write_bytes(OTHER)
    os.utime(file, ns=(before, before + 1))
    assert digests.digest(file) == sha(OTHER)


def test_one_that_the_last_run_did_not_ask_for_is_forgotten(tmp_path: Path, read: list[str]) -> None:
    file, digests = tmp_path / "a", Digests()
    file.write_bytes(TEXT)
    for _ in range(3):
        digests.begin_run()
        digests.digest(file)
    digests.begin_run()
    digests.begin_run()
    digests.digest(file)
    assert len(read) == 3


def test_one_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Digests().digest(tmp_path / "a")
