"""The language of press profiles as written: every key, what may stand behind it and its meaning.

No key has a default of its own: what a profile does not say is as in the one it is based on. `docs/press-profiles.md` and
`docs/press.schema.json` are made from these classes.
"""

from __future__ import annotations

from typing import Final

from paginate.press import Inks, PrintersMark, Standard
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import ByName, ListOf
from paginate.source.schema_values import (
    ABSOLUTE,
    FILE,
    FILE_NAME,
    NAME,
    SEVERITY,
    TEXT,
    number,
    one_of,
    percentage,
    percentage_or_none,
    whole,
)

USUAL_PRESS: Final = "newsprint"
"""The profile of a layout that names none, and what a profile is based on that does not say on what."""

PIXELS: Final = number(1, 9600)
OVERPRINTING: Final = one_of("overprinting", bool)


class Output(Keys):
    """The output intent: the printing that the page is separated for. It is inherited or given as a whole."""

    profile = Key(
        FILE,
        "特性文件",
        "The ICC profile of the printing, a CMYK output profile. Its name is read from the folder of this file.",
        "印刷的 ICC 特性文件（CMYK 输出）。文件名从本文件所在文件夹算起。",
        "printer.icc",
    )
    identifier = Key(
        NAME,
        "标识",
        "What the printing is called: in the registry, or by the printer. Default: the profile's name.",
        "此印刷条件的名称：注册名，或印厂的叫法。默认：特性文件的名称。",
        "FOGRA51",
    )
    description = Key(
        TEXT,
        "说明",
        "The printing in words. Default: the identifier.",
        "用文字说明此印刷条件。默认：标识。",
        "某某印务，轮转二号机",
    )
    registry = Key(
        NAME,
        "注册处",
        "The address of the registry that has the identifier. Default: none has it.",
        "登记此标识的注册处网址。默认：未登记。",
        "http://www.color.org",
    )


class Pixels(Keys):
    """Pixels per inch of a picture at its placed size."""

    least = Key(PIXELS, "最低", "With fewer, it is an error.", "低于此数为错误。", "100")
    wanted = Key(PIXELS, "要求", "With fewer, it is a warning.", "低于此数为警告。", "150")


class Black(Keys):
    """What 100 % K does to colours that lie under it."""

    text = Key(OVERPRINTING, "文字", "Text.", "文字。", "knock-out")
    rules = Key(OVERPRINTING, "线条", "Rules and borders.", "线和边框。", "knock-out")


class Press(Keys):
    """A press profile."""

    description = Key(
        TEXT, "说明", "What it is for; nothing reads it but people.", "作什么用；只给人看。", "轮转二号机，彩色"
    )
    based_on = Key(
        FILE,
        "基于",
        "The profile that has what this one does not say: one of the program's, or a file, its name read from the "
        "folder of this one. Default: `newsprint`.",
        "未写明的都照此配置：程序自带的，或文件（从本文件所在文件夹算起）。默认：`newsprint`。",
        "newsprint-coldset",
    )
    standard = Key(one_of("standard", Standard), "标准", "What the PDF keeps to.", "PDF 符合的标准。", "PDF/X-1a")
    output = Key(
        Table(Output), "输出条件", "The output intent.", "输出意图。", "{profile: printer.icc, identifier: FOGRA51}"
    )
    inks = Key(
        one_of("kind of inks", Inks),
        "油墨",
        "What colours are made of: `cmyk` for a press, `srgb` for the driver of a desktop printer.",
        "颜色用什么做：印刷机用 `cmyk`，桌面打印机用 `srgb`。",
        "cmyk",
    )
    ink_limit = Key(
        percentage_or_none(100, 400),
        "总墨量",
        "The most ink that may lie on one place, all inks together.",
        "一处所有油墨合计最多多少。",
        "220%",
        default=None,
    )
    screen = Key(
        number(30, 1200),
        "网线",
        "The screen ruling, in lines per inch. Pictures finer than twice that are scaled down to it.",
        "加网线数，每英寸线数。超过其两倍的图片缩小到两倍。",
        "85",
    )
    resolution = Key(
        Table(Pixels),
        "分辨率",
        "What gray and coloured pictures must have.",
        "灰度和彩色图片的要求。",
        "{least: 100, wanted: 150}",
    )
    line_art = Key(
        Table(Pixels),
        "线条图",
        "What pictures of one bit must have.",
        "一位（黑白）图片的要求。",
        "{least: 550, wanted: 800}",
    )
    bleed = Key(
        ABSOLUTE,
        "出血",
        "What is printed beyond the trim on each side, up to 50 mm, where the layout does not say.",
        "版面未写明时，裁切线外每边多印多少，最多 50 mm。",
        "5mm",
    )
    marks = Key(
        ListOf(one_of("printer's mark", PrintersMark)),
        "标记",
        "What stands on the sheet outside the bleed; `[]` for nothing.",
        "出血以外印什么标记；`[]` 为不印。",
        "[crop, slug]",
    )
    black = Key(
        Table(Black),
        "黑色",
        "Whether pure black prints over other colours.",
        "纯黑是否叠印在其他颜色上。",
        "{text: overprint, rules: overprint}",
    )
    jpeg_quality = Key(
        whole(1, 100),
        "照片质量",
        "Of photos in the PDF; 100 is best and largest.",
        "PDF 中照片的质量；100 最好也最大。",
        "95",
    )
    sharpening = Key(
        percentage(0, 300),
        "锐化",
        "How much photos are sharpened for the press; 0% for not at all.",
        "照片为印刷锐化多少；0% 为不锐化。",
        "50%",
    )
    file_name = Key(
        FILE_NAME,
        "文件名",
        "The name of the PDF, without `.pdf`. `{name}` is the layout's, the others are of its `issue`: `{paper}`, "
        "`{date}`, `{page}`, `{version}`.",
        "PDF 的文件名，不含 `.pdf`。`{name}` 是版面的名称，其余出自 `issue`：`{paper}`、`{date}`、`{page}`、`{version}`。",
        '"{paper}-{date}-{page}"',
    )
    preflight = Key(
        ByName(SEVERITY),
        "印前检查",
        "How bad findings are on this press, by their codes: `error`, `warning`, `note` or `off`.",
        "此印刷机上各问题的轻重，以代码为键：`error`、`warning`、`note` 或 `off`。",
        "{photo-missing: error, lone-line: off}",
    )
