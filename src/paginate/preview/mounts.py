"""On which file systems the kernel gives no notice of what another machine, or another system on this one, writes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TABLE: Final = Path("/proc/self/mounts")

WITHOUT_NOTICE: Final = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "drvfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse",
    "fuse.vmhgfs-fuse", "vmhgfs", "vboxsf", "prl_fs", "fakeowner", "virtiofs",
})  # fmt: skip
"""Network file systems, and folders that a virtual machine or a container has from its host."""


def needs_polling(folder: Path, table: Path = TABLE) -> bool:
    """Whether changes in a folder must be looked for. Where the system has no such table, it is believed to give notice."""
    try:
        rows = table.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return False
    place = folder.resolve()
    under = [
        (len(mount.parts), row[2])
        for row in (row.split(" ") for row in rows)
        if len(row) > 2 and place.is_relative_to(mount := Path(_unescaped(row[1])))
    ]
    under.sort(key=lambda each: each[0])  # of two on one folder, the later one hides the other
    return bool(under) and under[-1][1] in WITHOUT_NOTICE


def _unescaped(name: str) -> str:
    """A name of the table, in which blanks are written as octal numbers (proc(5))."""
    for code in ("040", "011", "012", "134"):
        name = name.replace(f"\\{code}", chr(int(code, 8)))
    return name
