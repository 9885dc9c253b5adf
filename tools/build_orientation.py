"""Makes the table of vertical orientations from Unicode's VerticalOrientation.txt, which Debian's unicode-data has.

python tools/build_orientation.py /usr/share/unicode/VerticalOrientation.txt
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

TABLE: Final = Path(__file__).parents[1] / "src" / "paginate" / "text" / "orientation_data.py"

CODE_POINTS: Final = 0x110000
CODES: Final = {"U": "U", "R": "R", "Tu": "u", "Tr": "r"}
"""Unicode's values, and the letter that each is in the table; none is a hexadecimal digit."""

ELSEWHERE: Final = "R"
"""The value of what the file does not name."""

MODULE: Final = '''"""The vertical orientation of every code point, Unicode {version}. Made by tools/build_orientation.py: change that.

Data from VerticalOrientation-{version}.txt, {copyright}, under the licence in fonts/LICENSE-Unicode.txt.
"""

from __future__ import annotations

from typing import Final

RUNS: Final = (
{runs}
)
"""Where the orientation changes: how many code points further on, in hexadecimal, and to which (Tu and Tr as u and r)."""
'''

_VERSION = re.compile(r"# VerticalOrientation-([\d.]+)\.txt")
_COPYRIGHT = re.compile(r"# (© .+)")
_RANGE = re.compile(r"([0-9A-F]{4,6})(?:\.\.([0-9A-F]{4,6}))?\s*;\s*(\w+)")


def build_module(source: str) -> str:
    """The module that holds the table, from the text of Unicode's file; raises ValueError for any other file."""
    version, copyright_line = _VERSION.match(source), _COPYRIGHT.search(source)
    if version is None or copyright_line is None:
        raise ValueError("not Unicode's VerticalOrientation.txt")
    spelled = textwrap.wrap(" ".join(_runs(orientations(source))), 110)
    runs = "\n".join(f'    "{line} "' for line in spelled)
    return MODULE.format(version=version[1], copyright=copyright_line[1], runs=runs)


def orientations(source: str) -> list[str]:
    """The code of each code point."""
    found = [ELSEWHERE] * CODE_POINTS
    for line in source.splitlines():
        if named := _RANGE.match(line):
            first, last = int(named[1], 16), int(named[2] or named[1], 16)
            found[first : last + 1] = [CODES[named[3]]] * (last + 1 - first)
    return found


def _runs(found: list[str]) -> Iterator[str]:
    gap = 0
    for code, run in groupby(found):
        yield f"{gap:x}{code}"
        gap = len(list(run))


if __name__ == "__main__":
    TABLE.write_text(build_module(Path(sys.argv[1]).read_text(encoding="utf-8")), encoding="utf-8")
