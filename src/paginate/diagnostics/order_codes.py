"""Findings about the order of things on a page: what lies on articles, lines through the page, headings, and stories that jump."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics.code import Code, row

# fmt: off
ORDER_CODES: Final[Mapping[str, Code]] = {
    # --- on articles --------------------------------------------------------------------------------------------
    "part-covered": row("error",
        ("{thing} ({place}) lies on {part} ({part_place}): {why}", "{hint}"),
        ("{thing}（{place}）压在{part}上（{part_place}）：{why}", "{hint}"),
        still_renders=True),
    "no-room-for-text": row("error",
        ("{thing} fills {article} ({place}): there is no room for its text",
         "move the article down, make it deeper, or make what lies on it smaller"),
        ("{thing}占满{article}（{place}），正文无处可排", "请把稿件下移或加深，或缩小压住它的框"),
        still_renders=True),
    "overhang": row("warning",
        ("{thing} {way} of {article} by {lines} {lines:line|lines} only ({place})",
         "move it or change its depth; if it is meant, write allow: {{overhang: reason}}"),
        ("{thing}只{way}{article}边线 {lines} 行（{place}）", "请改行号或深；若有意，写 allow: {{overhang: 理由}}")),
    "photo-left-behind": row("warning",
        ("{photo} is at {place}, and {article} is at {article_place} now",
         "write other columns or lines, or down: 2行 in place of the lines, so that it moves with the article"),
        ("{photo}在 {place}，{article}现在 {article_place}", "请改栏号或行号，或不写行而写 down: 2行，随稿移动")),
    # --- the page as a whole ------------------------------------------------------------------------------------
    "through-line": row("warning",
        ("{what} runs through the page from edge to edge, {direction}: {place}",
         "let an article, a photo or a heading reach across it: change the columns or lines of {one} or {other}"),
        ("{place} 有通线：{what}{direction}贯通版心，把版面断开", "请让一篇稿件、一幅图或一个题跨过此处：改{one}或{other}的栏号、行号")),
    "headings-side-by-side": row("warning",
        ("{one} and {other} stand side by side at one height: {place}",
         "turn one of them (heading: left or right), begin one article on another line, put it in a box, or set its heading in another size"),
        ("碰题：{one}与{other}并排在同一高度（{place}）", "请把一个改为竖题（heading: left 或 right）、错开行号、加底框，或改题的字号")),
    "headings-stacked": row("warning",
        ("{other} stands straight under the article of {one}, each one column wide: headings are stacked like a chimney ({place})",
         "make one of the articles wider, place its heading at the side, or part them by a photo"),
        ("叠题：{other}紧接在{one}一稿之下，同为一栏宽，题如烟囱相叠（{place}）", "请把一篇放宽、题改到侧面，或以图片隔开")),
    "text-jumps": row("warning",
        ("the text of {thing} jumps over {other} from one column to the next: {place}",
         "place its columns side by side, and {other} beside them"),
        ("{thing}的正文隔着{other}跳到下一栏（{place}）", "请使本稿各栏相连，把{other}移到一旁")),
}
# fmt: on
