"""Findings in places: columns and lines of the page, what stands in them, and what is free."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics.code import Code, row

# fmt: off
PLACE_CODES: Final[Mapping[str, Code]] = {
    "not-a-place": row("error",
        ("'{text}' is not a place", "{hint}"),
        ("“{text}”不是位置", "{hint}")),
    "not-whole-lines": row("error",
        ("{name} is {value}; it must be whole lines, {least} or more", "write a number and 行, such as {example}"),
        ("{name} 为 {value}，应为整行，至少 {least} 行", "请写如 {example}")),
    "no-such-column": row("error",
        ("there is no column {column}", "{hint}"),
        ("栏{column} 没有", "{hint}")),
    "no-such-line": row("error",
        ("there is no line {line}: the type area has {lines} {lines:line|lines}",
         "write lines from 1 to {lines}, or more lines: in grid:"),
        ("行{line} 没有：版心 {lines} 行", "请写行 1 到 {lines}，或在 grid: 中加大 lines:")),
    "place-open": row("error",
        ("nothing says from which line to which", "write 行5-, below: or depth:"),
        ("两端都未定", "请写 行5-、below 或 depth")),
    "place-not-for-this": row("error",
        ("this frame cannot stand in such a place", "{hint}"),
        ("这种框不能放在这样的位置", "{hint}")),
    "place-taken": row("error",
        ("{name} ({place}) and {other} ({other_place}) both take {shared}", "{hint}"),
        ("{name}（{place}）与{other}（{other_place}）同占 {shared}", "{hint}"),
        still_renders=True),
    "heading-deeper-than-article": row("error",
        ("the heading of '{name}' takes {lines} {lines:line|lines}, and the article has {room}",
         "make the article deeper, or the heading less deep: fewer lines, smaller type, or depth: in heading:"),
        ("稿件“{name}”题深 {lines} 行，大于稿件的 {room} 行", "请加深稿件，或减小题：少几行、缩小字号，或在 heading: 中写 depth:"),
        still_renders=True),
    "photo-wider-than-article": row("error",
        ("the photo is {columns} {columns:column|columns} wide, and the text of '{name}' has {room}", "write columns: {room}, or fewer"),
        ("图宽 {columns} 栏，稿件“{name}”正文只有 {room} 栏", "请写 columns: {room}，或更少"),
        still_renders=True),
    "no-room-below": row("error",
        ("'{name}' would begin on line {first}, below what it is below, and is to end on line {line}",
         "write a later line, or make what stands above it less deep"),
        ("“{name}”接在上面的框下要从 行{first} 起，却到 行{line} 为止", "请改行号，或减小上面的框")),
    "unknown-frame": row("error",
        ("there is no frame '{name}'", "{hint}"),
        ("没有名为“{name}”的框", "{hint}")),
    "circular-below": row("error",
        ("'{name}' is below itself: {chain}", "delete one below: of this circle, and write a line there: 行5-"),
        ("“{name}”接来接去又接在自己下面：{chain}", "请断开一处，写明行号，如 行5-")),
    "unknown-grid": row("error",
        ("there is no grid '{name}'", "{hint}"),
        ("没有名为“{name}”的栏格", "{hint}")),
    "grid-too-wide": row("error",
        ("the columns and their gutters need {needed}, but the type area has {room}",
         "use fewer or narrower columns, or a smaller gutter"),
        ("各栏连栏间距共需 {needed}，而版心只有 {room}", "请减少栏数、减小栏宽或栏间距")),
    "hole": row("warning",
        ("nothing stands in {place}: {lines} free {lines:line|lines}", "{hint}"),
        ("{place} 空着 {lines} 行", "{hint}")),
}
# fmt: on
