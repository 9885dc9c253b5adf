"""The keys of tables: what is in one, and how its columns, cells and rules are set."""

from __future__ import annotations

from typing import Final

from paginate.model import Align, CellAlign, NameOrder
from paginate.source.cell_ranges import CELLS, COLUMN_WIDTH, ROW_DEPTH
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import ListOf, Pair, ValueReader
from paginate.source.schema_values import (
    COLOR_OR_SPOT,
    DISTANCE,
    FILE,
    NAME,
    STYLE,
    TEXT,
    one_of,
    whole,
)
from paginate.source.values import ValueProblem, read_positive, read_text
from paginate.units import Length, Unit

MOST_COLUMNS: Final = 100
MOST_SPANS: Final = 10_000
MOST_LOOKS: Final = 1000


def read_cell(value: object) -> str:
    """The text of a cell, which may be empty."""
    return "" if value is None else read_text(value)


CELL: Final = ValueReader("text or nothing", read_cell, {"type": ["string", "number", "boolean", "null"]})


def read_em_width(value: object) -> Length:
    """A width of so many characters."""
    length = read_positive(value)
    if length.unit is not Unit.EM:
        raise ValueProblem("not-in-ems", value=str(length))
    return length


EM_WIDTH: Final = ValueReader(
    "characters", read_em_width, {"type": "string", "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(em|字)\s*$"}
)
CELL_ALIGN: Final = one_of("alignment in cells", CellAlign)
ACROSS: Final = one_of("alignment across cells", Align)


class TableRule(Keys):
    """A rule of a table."""

    weight = Key(
        DISTANCE, "粗细", "Its thickness; 0: there is none.", "线的粗细；0 为无线。", "0.6pt", default="0.25pt"
    )
    color = Key(COLOR_OR_SPOT, "颜色", "Its ink.", "线的油墨。", "K40", default="black")


RULE: Final = DISTANCE | Table(TableRule)


class TableRules(Keys):
    """The rules of a table, each by its thickness, or with a colour. Where none is said, there is none."""

    outer = Key(RULE, "外框", "On all four sides.", "四边。", "0.8pt")
    above = Key(RULE, "上", "Above the first row, in place of `outer`.", "第一行之上，代替 `outer`。", "1pt")
    below = Key(RULE, "下", "Under the last row.", "最后一行之下。", "1pt")
    left = Key(RULE, "左", "At the left.", "左边。", "0")
    right = Key(RULE, "右", "At the right.", "右边。", "0")
    header = Key(RULE, "表头线", "Under the header rows. Default: as `rows`.", "表头之下。默认同 `rows`。", "0.5pt")
    rows = Key(RULE, "行间", "Between rows.", "行与行之间。", "0.25pt")
    columns = Key(RULE, "列间", "Between columns.", "列与列之间。", "{weight: 0.25pt, color: K40}")


class CellRules(Keys):
    """Rules at the sides of some cells."""

    above = Key(RULE, "上", "Above each of them.", "每格之上。", "0.6pt")
    below = Key(RULE, "下", "Under each of them.", "每格之下。", "0.6pt")
    left = Key(RULE, "左", "At the left of each.", "每格左边。", "0")
    right = Key(RULE, "右", "At the right of each.", "每格右边。", "0")


class TableColumn(Keys):
    """A column of a table."""

    width = Key(
        COLUMN_WIDTH,
        "宽",
        "Its width: a length (字 are the table style's), shares of what other columns leave, or as its content.",
        "列宽：长度（字按表的样式）、其余列剩下的几份，或按内容。",
        "2份",
        default="content",
    )
    style = Key(STYLE, "样式", "Style of its cells. Default: the table's.", "此列的样式。默认：表的样式。", "黑体小五")
    align = Key(
        CELL_ALIGN,
        "对齐",
        "Where lines stand in its cells; `decimal` puts the points of numbers under one another. Default: as the style says.",
        "格内文字的对齐；`小数点` 把各行的小数点上下对齐。默认：按样式。",
        "decimal",
    )
    block_align = Key(
        ACROSS, "整体对齐", "Where the text stands in the depth of its cells. Default: the table's.",
        "文字在格高内靠哪边。默认：表的。", "top",
    )  # fmt: skip


class TableCells(Keys):
    """How some cells look that differ from the others. Of several entries about one cell the last counts."""

    at = Key(
        CELLS,
        "位置",
        "Which cells: rows and columns of the table, counted from 1; without rows or columns, all of them.",
        "哪些格：表的几行几列，从 1 数起；不写行或列，就是全部行或列。",
        "行2-4 列1",
        required=True,
    )
    style = TableColumn.style
    align = TableColumn.align
    block_align = TableColumn.block_align
    fill = Key(COLOR_OR_SPOT, "底色", "Tint of the cells.", "格的底色。", "K10")
    rules = Key(Table(CellRules), "线", "Rules at their sides.", "格边的线。", "{below: 0.6pt}")


class TableContent(Keys):
    """A table: its rows, or a file that has them, and how they are set. A frame places it, or a line of an article."""

    rows = Key(
        ListOf(ListOf(CELL, least=1), least=1),
        "行",
        "Its rows, each a list of cells. Under a span, cells are empty.",
        "表的各行，每行是各格的列表。被合并的格留空。",
        "[[项目, 金额], [道路, 12.5]]",
    )
    file = Key(
        FILE,
        "文件",
        "A CSV file or an Excel workbook (.xlsx).",
        "CSV 文件或 Excel 工作簿（.xlsx）。",
        "tables/积分.csv",
    )
    sheet = Key(
        NAME,
        "工作表",
        "Which sheet of the workbook. Default: the first.",
        "工作簿的哪个工作表。默认：第一个。",
        "积分榜",
    )
    text = Key(
        TEXT,
        "文字",
        "A list of names, in place of `file`; with `names`.",
        "名单的文字，代替 `file`；与 `names` 一起用。",
        "张伟 王芳 李小明",
    )
    names = Key(
        whole(1, 50),
        "名单",
        "The file or text is a list of names 名单, and so many of them stand side by side.",
        "文件或文字是一份名单，每行并排几个名字。",
        "9",
    )
    name_width = Key(
        EM_WIDTH,
        "名宽",
        "How wide a name is: shorter ones are spread to it, one of a third more characters is narrowed to it, longer ones take further places.",
        "名字占几字宽：字少的撑开，四字名排长体，更长的占几格。",
        "4字",
        default="3字",
    )
    order = Key(
        one_of("order of names", NameOrder),
        "次序",
        "How names follow one another: line by line, or column by column.",
        "名字的次序：一行行横排，或一列列竖排。",
        "down",
        default="across",
    )
    header = Key(
        whole(0, 20),
        "表头行数",
        "How many rows at the top are repeated where the table goes on in another column or place.",
        "最上面几行是表头：表接排到另一栏或另一处时重复。",
        "1",
        default="0",
    )
    columns = Key(
        ListOf(COLUMN_WIDTH | Table(TableColumn), least=1, most=MOST_COLUMNS),
        "列",
        "Each column: its width, or more with keys. Default: all as wide as their content, and what is over shared.",
        "各列：列宽，或用键写明。默认：都按内容，余数均分。",
        "[6字, 1份, {width: 4字, align: decimal}]",
    )
    spans = Key(
        ListOf(CELLS, most=MOST_SPANS),
        "合并",
        "Cells that are one: each a range of rows and columns. Those of a workbook are joined as they are there.",
        "合并的格，各写几行几列。工作簿中合并的格照样合并。",
        "[行1 列2-3, 行2-4 列1]",
        default=[],
    )
    cells = Key(
        ListOf(Table(TableCells), most=MOST_LOOKS),
        "格",
        "Cells that look otherwise.",
        "与众不同的格。",
        "[{at: 行5, fill: K10}]",
        default=[],
    )
    style = Key(
        STYLE, "样式", "Style of the cells. Default: the style `table`, if there is one.",
        "格内文字的样式。默认：样式 `table`（如有）。", "表文",
    )  # fmt: skip
    header_style = Key(
        STYLE,
        "表头样式",
        "Style of the header rows. Default: the style `table-header`, if there is one, else the table's.",
        "表头的样式。默认：样式 `table-header`（如有），否则与表相同。",
        "表头",
    )
    header_fill = Key(COLOR_OR_SPOT, "表头底色", "Tint of the header rows.", "表头的底色。", "K15")
    zebra = Key(COLOR_OR_SPOT, "隔行底色", "Tint of every second row under the header.", "表头以下隔行的底色。", "K6")
    row_depth = Key(
        ROW_DEPTH,
        "行高",
        "Depth of rows: as their content, or at least so many whole lines of the page, whose text then keeps to its lines.",
        "行高：按内容，或至少占版面的几个整行，文字就落在版面的行上。",
        "2行",
        default="content",
    )
    padding = Key(
        DISTANCE | Pair(DISTANCE),
        "留白",
        "White in cells beside the text; of a list, also above and below it. Default above and below: half of what the style has "
        "between lines.",
        "格内文字两边的空白；写两个时，后一个是上下的。上下默认为样式行间空白的一半。",
        "[0.5字, 1mm]",
        default="0.5字",
    )
    block_align = Key(
        ACROSS, "整体对齐", "Where texts stand in the depth of their cells.", "文字在格高内靠哪边。", "top",
        default="middle",
    )  # fmt: skip
    rules = Key(
        DISTANCE | Table(TableRules),
        "线",
        "Its rules: one thickness for all, 0 for none; or with keys those that there are.",
        "表线：一个粗细用于全部，0 为无线；或用键分处写，没写的就没有。",
        "{above: 1pt, header: 0.5pt, below: 1pt}",
        default="0.25pt",
    )
