"""The press profile in a package: its files where they find each other, and what to say to have it used."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from paginate.installation import profile_folder
from paginate.pipeline.composing import Composed
from paginate.pipeline.package_folders import layout_folder, own_folder, root_folder
from paginate.records import NamedTuple

BUILT_IN: Final = "built-in"
"""The folder of the program's own profiles."""


class PressFiles(NamedTuple):
    """The files of a press profile by their names in the package; `option` is what stands behind `--press`, None for nothing."""

    files: Mapping[str, bytes]
    option: str | None


def press_files(composed: Composed, press: str | None) -> PressFiles:
    """The YAML and ICC files of the page's press profile.

    Those that the layout itself names stay where they are in its folder. Those of a profile from the command line keep their
    places to each other; where one names another from the root, it is made to name it from its own folder. The program's own
    are there to be read; the program has them.
    """
    profile = composed.layout.press
    found = list(dict.fromkeys((*profile.files, profile.condition.profile.resolve())))
    ours = [path for path in found if path.is_relative_to(profile_folder())]
    theirs = [path for path in found if path not in ours]
    folder = own_folder("press", composed)
    files = {f"{folder}/{BUILT_IN}/{path.relative_to(profile_folder()).as_posix()}": path.read_bytes() for path in ours}
    if press is None:
        base, folder = root_folder(composed), layout_folder(composed).partition("/")[0]
    else:
        base = Path(os.path.commonpath([path.parent for path in theirs])) if theirs else Path()
    places = {path: f"{folder}/{path.relative_to(base).as_posix()}" for path in theirs}
    for path, name in places.items():
        files[name] = _with_relative_names(path, theirs) if path in profile.files else path.read_bytes()
    named = profile.files[-1]
    return PressFiles(files, press and places.get(named, named.stem))


def _with_relative_names(yaml: Path, others: list[Path]) -> bytes:
    contents = yaml.read_bytes()
    for other in others:
        relative = Path(os.path.relpath(other, yaml.parent)).as_posix()
        contents = contents.replace(str(other).encode(), relative.encode())
    return contents
