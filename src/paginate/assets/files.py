"""The files of one layout: read-only, and none outside the layout's folder, or the folder of its house."""

from __future__ import annotations

import errno
import os
import stat
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paginate.assets.cache import Cache
from paginate.assets.pictures import PictureInfo, describe_picture
from paginate.assets.placed import LARGEST, PlacedInfo, describe_page
from paginate.assets.problems import AdvertisementProblem
from paginate.diagnostics import phrase
from paginate.expressions import expression

if TYPE_CHECKING:
    from paginate.assets.outlines import Outline

DRIVE: Final = expression(r"[A-Za-z]:")
"""How a path of Windows begins that is not relative to a folder."""


def slashed(name: str) -> str:
    """The name as every system understands it, with `/` between folders."""
    return name.replace("\\", "/")


class OutsideFolder(Exception):
    """A name that leads out of the layout's folder."""


def followed(path: Path) -> Path:
    """Where a layout itself is, links followed; `path` as it is where no file could have such a name."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # see Assets.path
        return path


HOUSE: Final = "house.yaml"
"""The file that makes its folder the root of the files that the layouts below it share."""


def house_folder(folder: Path) -> Path:
    """The nearest folder that holds a `house.yaml`, from `folder` upwards; `folder` itself where none does."""
    for above in (folder, *folder.parents):
        try:
            if (above / HOUSE).is_file():
                return above
        except OSError:  # a folder that may not be looked into
            continue
    return folder


class Assets:
    """The files in a layout's folder. Names are as the layout writes them, with `/` between folders.

    One Assets serves one run: a file that was read once is not read again.
    """

    def __init__(self, folder: Path, cache: Cache | None = None, root: Path | None = None) -> None:
        """The files under `folder`; `cache` keeps facts about photos and placed pages from run to run.

        With a `root` above the folder, names may lead to all that lies below it; they are read from the folder.
        """
        self._folder = folder.resolve()
        self.root = self._folder if root is None else root
        self._cache = cache or Cache(None)
        self._contents: dict[Path, bytes] = {}
        self._pictures: dict[str, PictureInfo] = {}
        self._placed: dict[tuple[str, int], PlacedInfo] = {}

    @cached_property
    def house(self) -> Assets:
        """The files that the layout shares with others: those below the folder of the house, which may be above its own."""
        root = house_folder(self._folder)
        return self if root.is_relative_to(self.root) else Assets(self._folder, self._cache, root)

    def path(self, name: str) -> Path:
        """Where the file `name` is or would be, links followed.

        A backslash parts folders as `/` does, and a drive's letter leads out of the folder: a layout is the same everywhere.
        Raises OutsideFolder; FileNotFoundError and OSError where no file could have such a name.
        """
        if DRIVE.match(name):
            raise OutsideFolder(name)
        try:
            path = (self._folder / slashed(name)).resolve()
        except ValueError:  # a null character or a lone surrogate
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name) from None
        except RuntimeError:  # Python before 3.13 has no better word for a link that leads to itself
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), name) from None
        if not path.is_relative_to(self.root):
            raise OutsideFolder(name)
        return path

    def exists(self, name: str) -> bool:
        """Whether there is a file `name`. Raises OutsideFolder."""
        try:
            return self.path(name).is_file()
        except OSError:
            return False

    def read(self, name: str) -> bytes:
        """The file's content. Raises OutsideFolder, FileNotFoundError, OSError."""
        path = self.path(name)
        if path not in self._contents:
            self._contents[path] = _regular(path).read_bytes()
        return self._contents[path]

    def siblings(self, name: str) -> list[str]:
        """The files in the folder where `name` would be, sorted, and written as `name` is (`photos/a.jpg`).

        Empty if there is no such folder. Raises OutsideFolder.
        """
        folder, slash, _ = slashed(name).rpartition("/")
        try:
            return sorted(f"{folder}{slash}{path.name}" for path in self.path(folder).iterdir() if path.is_file())
        except OSError:
            return []

    def picture(self, name: str) -> PictureInfo:
        """The photo's header. Raises OutsideFolder, FileNotFoundError, OSError, PictureProblem."""
        path = self.path(name)
        if name not in self._pictures:
            self._pictures[name] = describe_picture(self._cache, name, _regular(path))
        return self._pictures[name]

    def outline(self, name: str) -> Outline | None:
        """The outline of what is opaque in the photo; None where all of it is, or nothing. Raises as `picture`."""
        from paginate.assets.outlines import outline_of  # a page that follows none does without

        return outline_of(self._cache, self.picture(name), self.path(name))

    def placed_page(self, name: str, number: int) -> PlacedInfo:
        """The measures of page `number`, from 0, of the PDF. Raises OutsideFolder, FileNotFoundError, OSError, AdvertisementProblem."""
        path = self.path(name)
        if (name, number) not in self._placed:
            if _regular(path).stat().st_size > LARGEST:
                raise AdvertisementProblem("advertisement-damaged", file=name, reason=phrase("complex-pdf"))
            self._placed[name, number] = describe_page(self._cache, name, number, self.read(name))
        return self._placed[name, number]


def _regular(path: Path) -> Path:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):  # opening a named pipe would wait for ever
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    return path
