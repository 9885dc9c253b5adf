"""The language of press profiles as written: every key with its reader and its meaning.

A key that a profile lacks comes from the profile that it is based on; no key has another default. `docs/press-profiles.md` and
`docs/press.schema.json` are made from these classes.
"""

from __future__ import annotations

from typing import Final

from paginate.press import DamagedAdvertisement, Inks, PrintersMark, Standard
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
"""The profile of a layout that names none, and the base of a profile that names none."""

PIXELS: Final = number(1, 9600)
OVERPRINTING: Final = one_of("overprinting", bool)


class Output(Keys):
    """The output intent: the printing condition that the page is separated for. It is inherited or written as a whole."""

    profile = Key(
        FILE,
        "特性文件",
        "The ICC profile of the printing condition, for CMYK output. Its name is relative to the folder of this file.",
        "印刷条件的 ICC 特性文件（CMYK 输出）。文件名从本文件所在文件夹写起。",
        "printer.icc",
    )
    identifier = Key(
        NAME,
        "标识",
        "The name of the printing condition, in the registry or at the printer. Default: the profile's name.",
        "此印刷条件的名称：注册名，或印厂的叫法。默认：特性文件的名称。",
        "FOGRA51",
    )
    description = Key(
        TEXT,
        "说明",
        "The printing condition in words. Default: the identifier.",
        "用文字说明此印刷条件。默认：标识。",
        "某某印务，轮转二号机",
    )
    registry = Key(
        NAME,
        "注册处",
        "The address of the registry that lists the identifier. Default: none.",
        "登记此标识的注册处网址。默认：未登记。",
        "http://www.color.org",
    )


class Pixels(Keys):
    """Pixels per inch of a picture at its placed size."""

    least = Key(PIXELS, "最低", "Fewer are an error.", "低于此数为错误。", "100")
    wanted = Key(PIXELS, "要求", "Fewer are a warning.", "低于此数为警告。", "150")


class Black(Keys):
    """Whether 100 % K overprints the colours under it or knocks them out."""

    text = Key(OVERPRINTING, "文字", "Text.", "文字。", "knock-out")
    rules = Key(OVERPRINTING, "线条", "Rules and borders.", "线和边框。", "knock-out")


class Press(Keys):
    """A press profile."""

    description = Key(
        TEXT, "说明", "What the profile is for: a note to people.", "此配置作什么用，给人看的说明。", "轮转二号机，彩色"
    )
    based_on = Key(
        FILE,
        "基于",
        "The profile that gives the keys that this one lacks: one of the program's, or a file, its name relative to the "
        "folder of this one. Default: `newsprint`.",
        "没写的键都照此配置：程序自带的，或文件（从本文件所在文件夹写起）。默认：`newsprint`。",
        "newsprint-coldset",
    )
    standard = Key(one_of("standard", Standard), "标准", "The standard of the PDF.", "PDF 符合的标准。", "PDF/X-1a")
    output = Key(
        Table(Output), "输出条件", "The output intent.", "输出意图。", "{profile: printer.icc, identifier: FOGRA51}"
    )
    inks = Key(
        one_of("kind of inks", Inks),
        "油墨",
        "The inks of colours: `cmyk` for a press, `srgb` for the driver of a desktop printer.",
        "颜色用什么表示：印刷用 `cmyk`，办公打印机用 `srgb`。",
        "cmyk",
    )
    ink_limit = Key(
        percentage_or_none(100, 400),
        "总墨量",
        "The most ink in one place, all inks together.",
        "同一处各色油墨合计最多多少。",
        "220%",
        default=None,
    )
    screen = Key(
        number(30, 1200),
        "网线",
        "The screen ruling, in lines per inch. Pictures with more than twice as many pixels per inch are scaled down.",
        "加网线数，每英寸多少线。图片分辨率超过其两倍的，缩小到两倍。",
        "85",
    )
    resolution = Key(
        Table(Pixels),
        "分辨率",
        "The resolution of gray and coloured pictures.",
        "灰度和彩色图片要多少分辨率。",
        "{least: 100, wanted: 150}",
    )
    line_art = Key(
        Table(Pixels),
        "线条图",
        "The resolution of pictures of one bit.",
        "黑白线条图（一位）要多少分辨率。",
        "{least: 550, wanted: 800}",
    )
    bleed = Key(
        ABSOLUTE,
        "出血",
        "How far printing extends beyond the trim on each side, up to 50 mm, unless the layout says it.",
        "版面没有写时，裁切边外每边多印多少，最多 50 mm。",
        "5mm",
    )
    marks = Key(
        ListOf(one_of("printer's mark", PrintersMark)),
        "标记",
        "The printer's marks outside the bleed; `[]` for none.",
        "出血以外印哪些印刷标记；`[]` 为不印。",
        "[crop, slug]",
    )
    black = Key(
        Table(Black),
        "黑色",
        "Whether pure black prints over other colours.",
        "单黑是否叠印在其他颜色上。",
        "{text: overprint, rules: overprint}",
    )
    jpeg_quality = Key(
        whole(1, 100),
        "照片质量",
        "The quality of photos in the PDF; 100 is best and largest.",
        "PDF 中照片的质量；100 最好也最大。",
        "95",
    )
    sharpening = Key(
        percentage(0, 300),
        "锐化",
        "How much photos are sharpened for the press; 0% for none.",
        "照片为印刷锐化多少；0% 为不锐化。",
        "50%",
    )
    file_name = Key(
        FILE_NAME,
        "文件名",
        "The name of the PDF, without `.pdf`. `{name}` is the layout's name, the others come from its `issue`: `{paper}`, "
        "`{date}`, `{page}`, `{version}`.",
        "PDF 的文件名，不含 `.pdf`。`{name}` 是版面的名称，其余出自 `issue`：`{paper}`、`{date}`、`{page}`、`{version}`。",
        '"{paper}-{date}-{page}"',
    )
    damaged_advertisement = Key(
        one_of("damaged advertisement", DamagedAdvertisement),
        "残缺广告",
        "What becomes of a page where a part of an advertisement's PDF is lost: `mark` writes it with the place crossed out, "
        "and ends with status 1; `block` writes nothing.",
        "广告 PDF 有内容缺失时：`mark`（标出）照常出版面，在该处打叉，并以状态 1 结束；`block`（不出版）什么都不写。",
        "block",
    )
    preflight = Key(
        ByName(SEVERITY),
        "印前检查",
        "The severity of findings on this press, by their codes: `error`, `warning`, `note` or `off`.",
        "各问题在此印厂的轻重，以代码为键：`error`、`warning`、`note` 或 `off`。",
        "{photo-missing: error, lone-line: off}",
    )
