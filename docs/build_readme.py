"""Writes the figures of README.md and README.zh-CN.md, from the pages of docs/ where they were measured.

python docs/build_readme.py
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from paginate.preflight import RULES

DOCS: Final = Path(__file__).parent
READMES: Final = {"en": DOCS.parent / "README.md", "zh": DOCS.parent / "README.zh-CN.md"}

BEGIN: Final = "<!-- docs/build_readme.py writes this table -->\n"
END: Final = "<!-- end of the table -->\n"

SYSTEMS: Final = ("paginate", "typst", "scribus", "weasyprint", "chromium")
"""The columns, by the names that the rows of performance.md have."""

WORDS: Final[Mapping[str, Sequence[Sequence[str]]]] = {
    "en": (
        ("", "Paginate", "Typst", "Scribus", "WeasyPrint", "Chromium"),
        ("half-width marks (开明)", "a style", "a show rule", "a style for each run", "a span for each run", "a span for each run"),
        ("vertical headings", "vertical text", "stacked boxes", "one character a paragraph", "one character a line", "vertical text"),
        ("photos in the PDF", "CMYK", "RGB", "CMYK", "RGB", "RGB"),
        ("PDF/X", "X-4, X-1a", "not tried", "X-4", "not tried", "not tried"),
        ("ink, overprint and small type", "{rules} rules, with the line to mend", "no", "no", "no", "no"),
        ("clauses of CLREQ that newspapers need", "{across} horizontal, {down} vertical", *4 * ("not counted",)),
    ),
    "zh": (
        ("", "Paginate", "Typst", "Scribus", "WeasyPrint", "Chromium"),
        ("半角标点（开明）", "一种样式", "自写规则", "逐处设样式", "逐处加 span", "逐处加 span"),
        ("竖题", "竖排", "叠放盒子", "一段一字", "一行一字", "竖排"),
        ("PDF 里的照片", "CMYK", "RGB", "CMYK", "RGB", "RGB"),
        ("PDF/X", "X-4、X-1a", "未试", "X-4", "未试", "未试"),
        ("查墨量、叠印、小字", "{rules} 条规则，报出所在行", "没有", "没有", "没有", "没有"),
        ("报纸需要的 CLREQ 条款", "做到横排 {across}，竖排 {down}", *4 * ("未计",)),
    ),
}  # fmt: skip
"""What each system does with such a page, in both languages."""

MEASURED: Final = {
    "en": ("CPU time of a render", "the same, photos new", "memory"),
    "zh": ("排一次的 CPU 时间", "照片第一次用时", "内存"),
}
NEW_PHOTOS: Final = {"paginate": "paginate, its cache empty", "scribus": "scribus"}
"""The rows in which photos are converted in the run itself."""


class Measured(NamedTuple):
    """CPU seconds and MiB of a row, as performance.md has them."""

    seconds: str
    memory: str


def built(readme: str, language: str) -> str:
    """The README with the table as the script writes it; raises ValueError where its place is not marked."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the README in {language!r} does not mark the place of the table")
    return f"{before}{begin}{table(language)}{end}{after}"


def table(language: str) -> str:
    """The table, with figures from performance.md, conformance/clreq.md and the rules of preflight."""
    across, down = _shares_of_clreq()
    head, *rows = [[cell.format(rules=len(RULES), across=across, down=down) for cell in row] for row in WORDS[language]]
    lines = [head, ["---"] * len(head), *rows, *_measured_rows(language)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _measured_rows(language: str) -> list[list[str]]:
    measured = _measured()
    render, new_photos, memory = MEASURED[language]
    return [
        [render, *(f"{measured[system].seconds} s" for system in SYSTEMS)],
        [new_photos, *(f"{measured[NEW_PHOTOS[system]].seconds} s" if system in NEW_PHOTOS else "–" for system in SYSTEMS)],
        [memory, *(f"{measured[system].memory} MiB" for system in SYSTEMS)],
    ]  # fmt: skip


def _measured() -> dict[str, Measured]:
    """The rows of the page in performance.md: wall seconds, their least, CPU seconds, their least, MiB, kB."""
    page = (DOCS / "performance.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z][a-z, ]*)" + r" \| ([\d.]+)" * 6 + r" \|$", page, re.MULTILINE)
    return {name: Measured(seconds, memory) for name, _, _, seconds, _, memory, _ in rows}


def _shares_of_clreq() -> tuple[str, str]:
    """The shares of clauses that are done, for horizontal and for vertical text."""
    page = (DOCS / "conformance" / "clreq.md").read_text(encoding="utf-8")
    across, down = re.findall(r"^\| \*\*all\*\* \|.* (\d+ %) \|$", page, re.MULTILINE)
    return across, down


if __name__ == "__main__":
    for language, readme in READMES.items():
        readme.write_text(built(readme.read_text(encoding="utf-8"), language), encoding="utf-8")
