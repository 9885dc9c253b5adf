"""Nothing outside the layout's folder is read, and names come back as the layout writes them."""

import os
import sys
from pathlib import Path

import pytest

from paginate.assets import Assets, OutsideFolder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("not yours")
    folder = tmp_path / "layout"
    (folder / "photos").mkdir(parents=True)
    (folder / "text.txt").write_bytes(b"\xe6\x96\x87")
    (folder / "photos" / "b.jpg").touch()
    (folder / "photos" / "a.jpg").touch()
    (folder / "photos" / "old").mkdir()
    return folder


def test_a_file_is_read_once(folder: Path) -> None:
    assets = Assets(folder)
    assert assets.read("text.txt") == b"\xe6\x96\x87"
    (folder / "text.txt").write_bytes(b"changed")
    assert assets.read("./photos/../text.txt") == b"\xe6\x96\x87"
    assert Assets(folder).read("text.txt") == b"changed"


@pytest.mark.parametrize(
    "name", ["../secret.txt", "photos/../../secret.txt", "/etc/passwd", "link.txt", "up/secret.txt"]
)
def test_no_name_leads_outside(folder: Path, name: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "up").symlink_to(folder.parent)
    assets = Assets(folder)
    for ask in (assets.path, assets.read, assets.exists, assets.picture):
        with pytest.raises(OutsideFolder):
            ask(name)


@pytest.mark.parametrize("name", ["../x", "/etc/x", "up/x"])
def test_nor_is_told_what_lies_outside(folder: Path, name: str) -> None:
    (folder / "up").symlink_to(folder.parent)
    with pytest.raises(OutsideFolder):
        Assets(folder).siblings(name)


def test_a_folder_whose_name_only_begins_alike_lies_outside(folder: Path) -> None:
    twin = folder.with_name("layout-2")
    twin.mkdir()
    with pytest.raises(OutsideFolder):
        Assets(folder).path("../layout-2/x")


def test_the_folder_itself_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assets = Assets(tmp_path / "link")
    assert assets.path("photos/a.jpg") == folder.resolve() / "photos" / "a.jpg"
    assert assets.exists("text.txt")


@pytest.mark.parametrize("name", ["none.txt", "none/text.txt", "a\0b", "\ud800", "photos", "", "x" * 5000])
def test_names_without_a_file(folder: Path, name: str) -> None:
    assets = Assets(folder)
    assert not assets.exists(name)
    with pytest.raises(OSError):
        assets.read(name)


def test_what_kind_of_failure(folder: Path) -> None:
    assets = Assets(folder)
    with pytest.raises(FileNotFoundError):
        assets.read("none.txt")
    with pytest.raises(FileNotFoundError):
        assets.picture("none.jpg")
    with pytest.raises(IsADirectoryError):
        assets.read("photos")


def test_a_link_that_leads_to_itself_is_no_file(folder: Path) -> None:
    (folder / "loop").symlink_to(folder / "loop")
    assert not Assets(folder).exists("loop")
    with pytest.raises(OSError):
        Assets(folder).read("loop")


def test_a_named_pipe_is_not_waited_for(folder: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("no named pipes here")
    os.mkfifo(folder / "pipe")
    with pytest.raises(OSError, match="no regular file"):
        Assets(folder).read("pipe")


def test_siblings(folder: Path) -> None:
    assets = Assets(folder)
    assert assets.siblings("photos/c.jpg") == ["photos/a.jpg", "photos/b.jpg"]
    assert assets.siblings("txt") == ["text.txt"]
    assert assets.siblings("none/c.jpg") == []
    assert assets.siblings("a\0b/c.jpg") == []
