"""Makes `diagnostics.md`: every finding the program can make, in English and Chinese, by what comes of it.

python docs/build_diagnostics.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from paginate.cli.reporting import CANNOT_START_CODES
from paginate.diagnostics import CODES, Code

PAGE: Final = Path(__file__).parent / "diagnostics.md"

WORDINGS: Final = re.compile(r"\{\w+:[^|{}]*\|([^{}]*)\}")
"""The two wordings that go with a number: the page has the one for several."""

HEAD: Final = """<!-- Made by docs/build_diagnostics.py from paginate.diagnostics.CODES: change that table. -->

# Findings

What `paginate` can say of a layout, by its code, with the remedy below. Words in braces are filled in. `--language en` or
`--language zh` chooses the language; `paginate check LAYOUT --format json` gives the same findings to other programs. A run
ends with the highest status of its findings, and with 0 where there are none; `--strict` makes a warning count as an error.
A note is never counted, nor is what the layout [allows](layout-language.md#allow).
"""


class Group(NamedTuple):
    """Findings of which the same comes: their severity, whether the page is still written, the exit status."""

    title: str
    severity: str
    written: bool
    status: int

    @property
    def consequence(self) -> str:
        written = "the page is still written" if self.written else "nothing is written, the old output stays"
        return f"Severity: {self.severity}; {written}; status {self.status}."


GROUPS: Final = (
    Group("A file cannot be read or written", "error", written=False, status=2),
    Group("The page cannot be set", "error", written=False, status=1),
    Group("The page is set, with a fault to be seen", "error", written=True, status=1),
    Group("Warnings", "warning", written=True, status=0),
    Group("Notes", "note", written=True, status=0),
)


def build_page() -> str:
    """The page; raises ValueError for a code that belongs to no group."""
    members: dict[Group, list[str]] = {group: [] for group in GROUPS}
    for code in CODES:
        members[group_of(code)].append(code)
    return HEAD + "".join(line + "\n" for group in GROUPS if members[group] for line in _section(group, members[group]))


def group_of(code: str) -> Group:
    """The group of a code; raises ValueError where it belongs to none."""
    row = CODES[code]
    failed = 2 if code in CANNOT_START_CODES else 1
    status = failed if row.severity == "error" else 0
    for group in GROUPS:
        if (group.severity, group.written, group.status) == (row.severity, row.still_renders, status):
            return group
    raise ValueError(f"{code} belongs to no group")


def _section(group: Group, codes: list[str]) -> Iterator[str]:
    yield from ("", f"## {group.title}", "", group.consequence, "")
    yield "| code | English | 中文 |"
    yield "|---|---|---|"
    for code in codes:
        yield f"| `{code}` | {_words(CODES[code], 'en')} | {_words(CODES[code], 'zh')} |"


def _words(row: Code, language: str) -> str:
    """The message and, on a line of its own, the remedy."""
    said = (WORDINGS.sub(r"\1", words[language]) for words in (row.message, row.help) if words[language])
    return "<br>→ ".join(map(_plain, said))


def _plain(text: str) -> str:
    """`text` with what Markdown would take for marks of its own made plain."""
    return "".join(f"\\{character}" if character in "\\|<>*_`[]" else character for character in text)


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8")
