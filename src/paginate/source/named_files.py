"""A file by its name: as the files that name it call it, and as findings do."""

from __future__ import annotations

import posixpath
from pathlib import Path

from paginate.assets import Assets, OutsideFolder
from paginate.records import NamedTuple


class NamedFile(NamedTuple):
    """A file as `assets` and as findings call it; names in it are read from its folder."""

    assets: Assets
    name: str
    shown: str

    def beside(self, name: str) -> NamedFile:
        """The file that is called `name` here."""
        folders = (posixpath.dirname(path) for path in (self.name, self.shown))
        return NamedFile(self.assets, *(posixpath.normpath(posixpath.join(folder, name)) for folder in folders))

    def path(self) -> Path | None:
        """Where it is, links followed; None where no file can be there."""
        try:
            return self.assets.path(self.name)
        except (OutsideFolder, OSError):
            return None
