"""The table of the commands: what each does and which options it has, in both languages.

The reader of a command line, the help and docs/commands.md come from it.
"""

from __future__ import annotations

from typing import Final

from paginate.cli.option import READ_PATH, Command, Option, number, one_of, port
from paginate.cli.problem import Words

DEFAULT_DPI: Final = 150.0

LAYOUT: Final = Words("LAYOUT", "版面文件")
DPI: Final = Words("DPI", "DPI")

LANGUAGE: Final = Option(
    "language",
    ("--language",),
    Words("Language of messages (default: the system's).", "消息用哪种语言（默认：系统的语言）。"),
    metavar=Words("en|zh", "en|zh"),
    read=one_of("en", "zh"),
)
PRESS: Final = Option(
    "press",
    ("--press",),
    Words(
        "The press profile, in place of the layout's: a name (newsprint, newsprint-coldset, coated, office, plain) or a YAML file.",
        "印刷配置，代替版面文件里写的：名称（newsprint、newsprint-coldset、coated、office、plain）或 YAML 文件。",
    ),
    metavar=Words("NAME|FILE", "名称|文件"),
)
STRICT: Final = Option(
    "strict", ("--strict",), Words("Let warnings fail too: status 1.", "有警告也算失败：退出状态为 1。")
)
FORM: Final = Option(
    "form",
    ("--format",),
    Words("How to print findings (default: text).", "问题以什么格式列出（默认：text）。"),
    metavar=Words("text|json", "text|json"),
    read=one_of("text", "json"),
    default="text",
)


def _output(metavar: Words, meaning: Words) -> Option:
    return Option("output", ("-o", "--output"), meaning, metavar=metavar, read=READ_PATH)


RENDER: Final = Command(
    "render",
    Words(
        "Set the page of LAYOUT, judge it by preflight and write its press PDF.",
        "把版面文件排成版面，经印前检查，写出付印 PDF。",
    ),
    (
        _output(
            Words("FILE", "文件"),
            Words(
                "The PDF to write (default: in output/, by the name that the press profile gives it).",
                "写出的 PDF（默认：写入 output/，文件名由印刷配置定）。",
            ),
        ),
        Option(
            "dpi",
            ("--png",),
            Words(
                f"Also write a PNG proof beside the PDF (default: {DEFAULT_DPI:.0f} dpi).",
                f"在 PDF 旁边另写一张 PNG 校样（默认：{DEFAULT_DPI:.0f} dpi）。",
            ),
            metavar=DPI,
            read=number,
            bare=DEFAULT_DPI,
        ),
        PRESS,
        STRICT,
        Option("timings", ("--timings",), Words("Print how long each stage took.", "列出各步用了多少时间。")),
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)
CHECK: Final = Command(
    "check",
    Words(
        "Report what is wrong with LAYOUT itself, its texts and photos, and write nothing; `preflight` judges the page too.",
        "报告版面文件和它的文字、照片有什么错，不写文件；连版面一起检查用 `preflight`。",
    ),
    (FORM, PRESS, STRICT, LANGUAGE),
    key="layout",
    metavar=LAYOUT,
)
PREFLIGHT: Final = Command(
    "preflight",
    Words(
        "Judge the page of a layout, or any PDF, by the rules of the press, and write nothing.",
        "按印刷的规则检查版面文件或任何 PDF，不写文件。",
    ),
    (FORM, PRESS, STRICT, LANGUAGE),
    key="target",
    metavar=Words("LAYOUT|FILE.pdf", "版面文件|文件.pdf"),
)
PROOF: Final = Command(
    "proof",
    Words(
        "Write proofs of LAYOUT beside each other, each for one question.",
        "写出版面文件的校样，每种回答一个问题。",
    ),
    (
        Option(
            "separations",
            ("--separations",),
            Words("A PNG a plate: how much ink of each lies where.", "分色版：每色一张 PNG，看各处有多少墨。"),
        ),
        Option(
            "ink",
            ("--ink",),
            Words(
                "A map of total ink, with the squares over the press's limit.",
                "墨量图：总墨量，标出超过印刷配置上限的方格。",
            ),
        ),
        Option(
            "soft",
            ("--soft",),
            Words("The page as it will look on its paper, with overprint.", "软打样：版面印在纸上的样子，含叠印。"),
        ),
        Option(
            "marked",
            ("--marked",),
            Words(
                "A PDF with frames, line grid and every finding numbered in the margin.",
                "标注校样：PDF，画出框和基准网格，每个问题在页边编号。",
            ),
        ),
        _output(
            Words("FOLDER", "文件夹"),
            Words(
                "The folder to write into (default: output, made if missing).",
                "写入哪个文件夹（默认：output，没有就新建）。",
            ),
        ),
        Option(
            "dpi",
            ("--dpi",),
            Words(
                f"Resolution of the PNGs (default: {DEFAULT_DPI:.0f} dpi).",
                f"PNG 的分辨率（默认：{DEFAULT_DPI:.0f} dpi）。",
            ),
            metavar=DPI,
            read=number,
            default=DEFAULT_DPI,
        ),
        PRESS,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)
PACKAGE: Final = Command(
    "package",
    Words(
        "Gather LAYOUT, its texts, pictures, fonts and profile, with the PDF, proof and report, for the printer or the archive.",
        "打包版面文件和它的文字、图片、字体、特性文件，连同 PDF、校样和报告，供交付印厂或存档。",
    ),
    (
        _output(
            Words("FOLDER|FILE.zip", "文件夹|文件.zip"),
            Words(
                "A folder, or a file that ends in .zip (default: output/NAME.zip).",
                "文件夹，或以 .zip 结尾的文件（默认：output/名称.zip）。",
            ),
        ),
        PRESS,
        STRICT,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)
INSPECT: Final = Command(
    "inspect",
    Words("Print what was composed: frames, lines, stories and findings.", "列出排成了什么：框、行、稿件和问题。"),
    (
        Option(
            "as_json",
            ("--json",),
            Words("Print as JSON; there is no other form yet.", "以 JSON 列出；目前没有别的格式。"),
            required=True,
        ),
        Option(
            "glyphs",
            ("--glyphs",),
            Words(
                "Add the glyphs of each line, with the white between them and its reason.",
                "加上每行的字形，以及字形之间的空白和空白的由来。",
            ),
        ),
        PRESS,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)
FIT: Final = Command(
    "fit",
    Words(
        "List what each place of LAYOUT holds and each text has, in lines and characters; texts may still be missing.",
        "列出版面文件中每个位置容多少、每篇稿件有多少（行数和字数）；稿件可以还没有写。",
    ),
    (
        Option(
            "text",
            ("--text",),
            Words(
                "List instead how many lines a text takes at each measure that the layout's columns make.",
                "改为列出：一篇文字在版面的每种栏宽下占多少行。",
            ),
            metavar=Words("FILE", "文件"),
            read=READ_PATH,
        ),
        Option(
            "style",
            ("--style",),
            Words("The style in which the text is set (default: body).", "这篇文字用的样式（默认：body）。"),
            metavar=Words("NAME", "名称"),
        ),
        Option("as_json", ("--json",), Words("Print as JSON.", "以 JSON 列出。")),
        PRESS,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)
DUMMY: Final = Command(
    "dummy",
    Words(
        "Write the dummy of LAYOUT, on which editors plan: columns, lines and characters, and each place with what it holds.",
        "写出版面文件的版样纸：栏、行、字格，以及每个位置的名称、容量和现状；没有框时是空白版样纸。",
    ),
    (
        _output(
            Words("FILE", "文件"),
            Words(
                "The PDF to write (default: in output/, NAME-dummy.pdf).", "写出的 PDF（默认：output/名称-dummy.pdf）。"
            ),
        ),
        PRESS,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)

PREVIEW: Final = Command(
    "preview",
    Words(
        "Show the page of LAYOUT in the browser, and show it anew whenever one of its files is saved, until Ctrl+C.",
        "在浏览器里显示版面，文件一存盘就更新，按 Ctrl+C 结束。",
    ),
    (
        Option(
            "show",
            ("--show",),
            Words(
                "Show where a file's line is on the page, in the preview that is running: FILE:LINE or FILE:LINE:COLUMN.",
                "在正在运行的预览里指出某文件某行在版面上的位置：文件:行 或 文件:行:列。",
            ),
            metavar=Words("FILE:LINE", "文件:行"),
        ),
        Option(
            "editor",
            ("--editor",),
            Words(
                "The command that opens a place, such as 'code --goto {file}:{line}:{column}' (default: $PAGINATE_EDITOR, else a "
                "vscode:// address).",
                "打开文件某处的命令，如 'code --goto {file}:{line}:{column}'（默认：环境变量 PAGINATE_EDITOR，否则用 vscode:// 地址）。",
            ),
            metavar=Words("COMMAND", "命令"),
        ),
        Option(
            "port",
            ("--port",),
            Words("The port on this machine (default: a free one).", "本机的端口（默认：空闲的一个）。"),
            metavar=Words("PORT", "端口"),
            read=port,
            default=0,
        ),
        Option(
            "quiet",
            ("--no-browser",),
            Words("Open no browser; the address is printed.", "不打开浏览器，只列出地址。"),
        ),
        Option(
            "polls",
            ("--poll",),
            Words(
                "Look for saved files again and again: where the file system gives no notice and that is not noticed.",
                "每隔片刻查看文件是否存盘：文件系统不发通知而程序没有发觉时用。",
            ),
        ),
        PRESS,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)

KEYS: Final = Command(
    "keys",
    Words(
        "Write FILE, a layout, style file, press profile or article file, with its keys and words in the other language.",
        "把版面文件、样式文件、印刷配置或稿块文件的键和词改为另一种语言。",
    ),
    (
        Option(
            "to",
            ("--to",),
            Words(
                "Into which language: Chinese or English. Comments and blanks stay.", "改为中文或英文；注释和空格照旧。"
            ),
            metavar=Words("zh|en", "zh|en"),
            read=one_of("zh", "en"),
            required=True,
        ),
        _output(
            Words("FILE", "文件"),
            Words("The file to write (default: standard output).", "写入哪个文件（默认：标准输出）。"),
        ),
        Option("in_place", ("--in-place",), Words("Write over FILE itself.", "直接改写原文件。")),
        LANGUAGE,
    ),
    key="file",
    metavar=Words("FILE", "文件"),
)

FROM: Final = Option(
    "source",
    ("--from",),
    Words("Which page to copy, by its name in --list.", "复制哪个版面：--list 列出的名称。"),
    metavar=Words("PAGE", "版面"),
)
NEW: Final = Command(
    "new",
    Words(
        "Begin a page in FOLDER as a copy of one that comes with the program, with its texts and pictures.",
        "以程序自带的版面为样，在文件夹里新建版面，连同文字和图片。",
    ),
    (
        FROM,
        Option("listed", ("--list",), Words("List the pages that come with the program.", "列出程序自带的版面。")),
        LANGUAGE,
    ),
    key="folder",
    metavar=Words("FOLDER", "文件夹"),
    without="listed",
)

COMPARE: Final = Command(
    "compare",
    Words(
        "Say what differs between A and B: layouts, PDFs, pictures or scans, or a layout as git has it (page.yaml@HEAD~1).",
        "比较 A、B 两个版本有什么不同：版面文件、PDF、图片或扫描件，或 git 里的旧版本（page.yaml@HEAD~1）。",
    ),
    (
        _output(
            Words("FILE.html", "文件.html"),
            Words(
                "Also write both pages into one HTML file, to slide between, to blink, and with what differs.",
                "另写一个 HTML 文件：两版可滑动对比、闪烁对比，并标出不同处。",
            ),
        ),
        Option("as_json", ("--json",), Words("Print as JSON.", "以 JSON 列出。")),
        LANGUAGE,
    ),
    key="before after",
    metavar=Words("A B", "A B"),
)

NAME: Final = Option(
    "name",
    ("--name",),
    Words("The name of who writes or signs.", "批注人或签字人的姓名。"),
    metavar=Words("NAME", "姓名"),
)
NOTE_ID: Final = Words("ID", "编号")
NOTES: Final = Command(
    "notes",
    Words(
        "List the notes on LAYOUT and who signed it; add a note, or say what became of one.",
        "列出版面的批注和三审三校签字；写批注，或注明批注已处理。",
    ),
    (
        Option(
            "add",
            ("--add",),
            Words("Write a note on the words of --text.", "在 --text 所指的文字上写批注。"),
            metavar=Words("WORDS", "批语"),
        ),
        Option(
            "text",
            ("--text",),
            Words("Words that are on the page once.", "版面上的一段文字，只出现一次。"),
            metavar=Words("TEXT", "文字"),
        ),
        Option("done", ("--done",), Words("This note is done.", "这条批注已处理。"), metavar=NOTE_ID),
        Option("refuse", ("--refuse",), Words("This note is refused.", "这条批注不采纳。"), metavar=NOTE_ID),
        Option("reopen", ("--reopen",), Words("This note is open again.", "这条批注重新待处理。"), metavar=NOTE_ID),
        NAME,
        Option("as_json", ("--json",), Words("Print as JSON.", "以 JSON 列出。")),
        PRESS,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)
SIGN: Final = Command(
    "sign",
    Words(
        "Sign a round of reading of LAYOUT, one of 三审 or 三校, for the PDF that `render` writes now.",
        "为版面签字（三审或三校），所签的是 `render` 此刻写出的 PDF。",
    ),
    (
        Option(
            "reading",
            ("--as",),
            Words(
                "The round: first-review, second-review, final-review, first-proof, second-proof or third-proof, or in Chinese.",
                "初审、复审、终审、一校、二校或三校。",
            ),
            metavar=Words("ROUND", "审次"),
            read=one_of(
                "初审",
                "复审",
                "终审",
                "一校",
                "二校",
                "三校",
                "first-review",
                "second-review",
                "final-review",
                "first-proof",
                "second-proof",
                "third-proof",
            ),
            required=True,
        ),
        Option("name", NAME.names, NAME.meaning, metavar=NAME.metavar, required=True),
        PRESS,
        LANGUAGE,
    ),
    key="layout",
    metavar=LAYOUT,
)

COMMANDS: Final = {
    command.name: command
    for command in (
        NEW,
        PREVIEW,
        RENDER,
        CHECK,
        PREFLIGHT,
        PROOF,
        PACKAGE,
        INSPECT,
        FIT,
        DUMMY,
        COMPARE,
        NOTES,
        SIGN,
        KEYS,
    )
}
"""By name, in the order of the help."""

HELP: Final = Option("help", ("-h", "--help"), Words("Show this and end.", "显示本说明。"))
VERSION: Final = Option("version", ("--version",), Words("Show the version and end.", "显示版本。"))

ALL_OF_IT: Final = Words(
    "Set newspaper pages: one YAML layout in, one press PDF out.",
    "排报纸版面：读入一个 YAML 版面文件，写出一份付印 PDF。",
)
