"""Every finding that the program can make, by its code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics.code import Code, row
from paginate.diagnostics.layout_codes import LAYOUT_CODES
from paginate.diagnostics.pdf_codes import PDF_CODES
from paginate.diagnostics.press_codes import PRESS_CODES

__all__ = ["CODES", "Code"]

# fmt: off
NOTE_CODES: Final[Mapping[str, Code]] = {
    "notes-unreadable": row("error",
        ("cannot read the notes in {file}: {reason}", "check the file and that you may read it"),
        ("无法读取批注文件 {file}：{reason}", "请检查文件和读取权限"),
        still_renders=True),
    "notes-conflict": row("error",
        ("git could not merge the notes here; both sides are read", "remove the lines with <<<<<<<, ======= and >>>>>>>, and keep all others"),
        ("批注文件此处有 git 合并冲突；两边的批注都已读入", "请删去 <<<<<<<、=======、>>>>>>> 各行，其余各行都保留"),
        still_renders=True),
    "not-a-note": row("error",
        ("this line is no note, no state of one, and no signature", "correct the line as docs/notes.md shows, or remove it"),
        ("这一行不是批注、批注状态或签字", "请照 docs/notes.zh-CN.md 改正，或删去这一行"),
        still_renders=True),
    "note-open": row("note",
        ("{name}: {words}", "when it is settled: paginate notes LAYOUT --done {id} --name NAME"),
        ("{name}：{words}", "处理后请写 paginate notes 版面文件 --done {id} --name 姓名")),
    "note-lost": row("warning",
        ("{name}: {words} (what it marks is gone: '{text}')", "if it is settled: paginate notes LAYOUT --done {id} --name NAME"),
        ("{name}：{words}（所批文字已不在：“{text}”）", "如已处理，请写 paginate notes 版面文件 --done {id} --name 姓名")),
    "signed-page-changed": row("warning",
        ("the page has changed since {name} signed {round} ({time})", "have it read again: paginate sign LAYOUT --as {round} --name NAME"),
        ("{name}{round}签字（{time}）后版面有改动", "请重新签字：paginate sign 版面文件 --as {round} --name 姓名")),
}
# fmt: on

CODES: Final[Mapping[str, Code]] = {**LAYOUT_CODES, **PRESS_CODES, **PDF_CODES, **NOTE_CODES}
