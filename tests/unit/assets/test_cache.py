"""The cache gives back what was put or nothing, and never fails."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from machine import is_root
from paginate.assets import Cache, cache_folder
from paginate.assets.cache import cache_key

KEY = cache_key("photo", "1")
OTHER = cache_key("photo", "2")


def test_round_trip(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "made" / "when needed")
    assert cache.get(KEY) is None
    cache.put(KEY, b"data")
    cache.put(OTHER, b"")
    assert (cache.get(KEY), cache.get(OTHER)) == (b"data", b"")
    cache.put(KEY, b"newer")
    assert Cache(tmp_path / "made" / "when needed").get(KEY) == b"newer"


def test_keys_tell_their_parts_apart() -> None:
    assert cache_key("ab", "c") != cache_key("a", "bc")
    assert cache_key("photo", "1") == KEY
    assert len(KEY) == 64


@pytest.mark.parametrize(
    "damage", [lambda entry: entry[:-1], lambda entry: entry + b"x", lambda entry: b"", bytes.upper]
)
def test_a_damaged_entry_counts_as_none(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"data")
    (tmp_path / KEY).write_bytes(damage((tmp_path / KEY).read_bytes()))
    assert cache.get(KEY) is None
    cache.put(KEY, b"data")
    assert cache.get(KEY) == b"data"


def test_without_a_folder() -> None:
    cache = Cache(None)
    cache.put(KEY, b"data")
    assert cache.get(KEY) is None


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "cache")
    cache.put(KEY, b"data")
    assert cache.get(KEY) is None


def test_an_entry_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / KEY / "in the way").mkdir(parents=True)
    cache = Cache(tmp_path)
    cache.put(KEY, b"data")
    assert cache.get(KEY) is None
    assert [path.name for path in tmp_path.iterdir()] == [KEY]


def test_the_oldest_entries_make_room(tmp_path: Path) -> None:
    cache = Cache(tmp_path, bound=400)
    keys = [cache_key(str(number)) for number in range(4)]
    for age, key in enumerate(keys):
        cache.put(key, bytes(100))
        if age < 3:
            os.utime(tmp_path / key, (1000 + age, 1000 + age))
    assert [cache.get(key) is not None for key in keys] == [False, True, True, True]


def test_what_is_larger_than_the_cache_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, bound=100)
    cache.put(KEY, bytes(50))
    cache.put(OTHER, bytes(100))
    assert cache.get(OTHER) is None
    assert cache.get(KEY) == bytes(50)


def test_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_bytes(bytes(1000))
    cache = Cache(tmp_path, bound=200)
    for number in range(5):
        cache.put(cache_key(str(number)), bytes(100))
    assert (tmp_path / "thesis.doc").exists()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"PAGINATE_CACHE": "/p", "HOME": "/home/a"}, "linux", "/p"),
        ({"XDG_CACHE_HOME": "/x", "HOME": "/home/a"}, "linux", "/x/paginate"),
        ({"XDG_CACHE_HOME": "x", "HOME": "/home/a"}, "linux", "/home/a/.cache/paginate"),
        ({"HOME": "/home/a"}, "linux", "/home/a/.cache/paginate"),
        ({"HOME": "/Users/a"}, "darwin", "/Users/a/Library/Caches/paginate"),
        ({"LOCALAPPDATA": "/Local"}, "win32", "/Local/paginate"),
        ({}, "linux", None),
        ({}, "darwin", None),
        ({}, "win32", None),
    ],
)
def test_where_it_lies(environment: dict[str, str], platform: str, folder: str | None) -> None:
    assert cache_folder(environment, platform) == (folder and Path(folder))


def test_for_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGINATE_CACHE", str(tmp_path))
    Cache.for_user().put(KEY, b"data")
    assert Cache(tmp_path).get(KEY) == b"data"


@pytest.mark.skipif(sys.platform == "win32" or is_root(), reason="root may write everywhere")
def test_a_folder_that_may_only_be_read(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"data")
    tmp_path.chmod(0o500)
    cache.put(OTHER, b"data")
    tmp_path.chmod(0o700)
    assert (cache.get(KEY), cache.get(OTHER)) == (b"data", None)


def test_an_entry_that_says_nothing_counts_as_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"12")
    assert cache.understood(KEY, int) == 12
    cache.put(KEY, b"twelve")
    assert (cache.understood(KEY, int), cache.understood(OTHER, int)) == (None, None)


def test_what_was_understood_is_kept_for_the_next_run(tmp_path: Path) -> None:
    cache, read = Cache(tmp_path), []

    def understand(data: bytes) -> str:
        read.append(data)
        return data.decode()

    cache.put(KEY, b"data")
    for _ in range(3):
        cache.begin_run()
        assert cache.understood(KEY, understand) == "data"
    assert read == [b"data"]
    cache.begin_run()
    cache.begin_run()
    assert cache.understood(KEY, understand) == "data"
    assert read == [b"data"] * 2
