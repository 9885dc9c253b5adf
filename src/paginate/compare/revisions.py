"""A layout as a git revision has it, with its texts, photos and styles: what git has of its house's folder, in a folder of its own."""

from __future__ import annotations

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from typing import Final

from paginate.assets import followed
from paginate.assets.files import house_folder
from paginate.compare.problems import CompareProblem

AT: Final = "@"
"""Between a file and the revision of it: page.yaml@HEAD~1."""


def parted(word: str) -> tuple[str, str]:
    """The file and the revision that a word of the command line names; no revision where a file is called so."""
    file, at, revision = word.rpartition(AT)
    return (word, "") if not at or not file or not revision or Path(word).exists() else (file, revision)


def checked_out(layout: Path, revision: str, folder: Path) -> Path:
    """The layout of that revision, below `folder`, with all that git has in the folder of its house. Raises CompareProblem."""
    here = followed(layout).parent
    root = Path(_git(_existing(here, layout), "rev-parse", "--show-toplevel", revision=revision).decode().strip())
    house = house_folder(here) if here.exists() else here
    part = house.relative_to(root).as_posix() if house.is_relative_to(root) else "."
    if revision.startswith("-"):
        raise CompareProblem("no-revision", revision=revision)
    commit = (
        _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", revision=revision).decode().strip()
    )
    data = _git(root, "archive", "--format=tar", commit, "--", part, revision=revision)
    with tarfile.open(fileobj=BytesIO(data)) as archive:
        archive.extractall(folder, filter=_inside)  # noqa: S202  the filter is data_filter
    file = folder / followed(layout).relative_to(root)
    if not file.exists():
        raise CompareProblem("not-in-revision", revision=revision, file=layout)
    return file


def _inside(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """The member as it may be written; None of a link that leads out of the folder: a layout that names it finds no file."""
    try:
        return tarfile.data_filter(member, folder)
    except tarfile.FilterError:
        return None


def _existing(folder: Path, layout: Path) -> Path:
    """The folder, or the nearest above it that is there: a page may have been in a folder that is gone."""
    for each in (folder, *folder.parents):
        if each.is_dir():
            return each
    raise CompareProblem("no-repository", file=layout)


def _git(folder: Path, *arguments: str, revision: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=False)  # noqa: S603, S607  the user's git
    except FileNotFoundError:
        raise CompareProblem("no-git") from None
    if done.returncode == 0:
        return done.stdout
    if "--show-toplevel" in arguments:
        raise CompareProblem("no-repository", file=folder)
    if arguments[0] == "archive":
        raise CompareProblem("not-in-revision", revision=revision, file=arguments[-1])
    raise CompareProblem("no-revision", revision=revision)
