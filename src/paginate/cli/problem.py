"""What is wrong with a command line, and what to write instead, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from paginate.diagnostics.phrases import Phrase, fill, keep_phrases


class Words:
    """A text in English and in Chinese."""

    __slots__ = ("en", "zh")

    def __init__(self, en: str, zh: str) -> None:
        self.en, self.zh = en, zh

    def of(self, language: str) -> str:
        """The one in `language`, 'en' or 'zh'."""
        return self.zh if language == "zh" else self.en


PROBLEMS: Final[Mapping[str, tuple[Words, Words]]] = {
    # what is wrong, and what to write
    "no-command": (
        Words("there is no command '{name}'", "没有命令“{name}”"),
        Words("the commands are {names}", "命令有：{names}"),
    ),
    "no-option": (
        Words("there is no option '{name}'", "没有选项“{name}”"),
        Words("the options are {names}", "选项有：{names}"),
    ),
    "option-without-value": (
        Words("nothing follows {option}", "{option} 后面缺值"),
        Words("write {form}", "请写 {form}"),
    ),
    "option-with-value": (
        Words("{option} takes no value, and here is '{value}'", "{option} 后面不写值，这里却写了“{value}”"),
        Words("write {option} alone", "请只写 {option}"),
    ),
    "option-missing": (
        Words("{option} is missing", "缺少 {option}"),
        Words("add {option}: {meaning}", "请加上 {option}：{meaning}"),
    ),
    "file-missing": (
        Words("no file is named", "没有写文件名"),
        Words("write paginate {command} {file}", "请写 paginate {command} {file}"),
    ),
    "files-missing": (
        Words("one file is missing", "少写了一个文件"),
        Words("write paginate {command} {file}", "请写 paginate {command} {file}"),
    ),
    # what `compare` cannot compare
    "no-git": (
        Words("git is not installed, and a revision is asked for", "没有安装 git，无法取出旧版本"),
        Words("install git, or name a file", "请安装 git，或改写文件名"),
    ),
    "no-repository": (
        Words("'{file}' is in no git repository", "“{file}”不在 git 仓库里"),
        Words("name a file of the earlier version instead", "请改写旧版本的文件名"),
    ),
    "no-revision": (
        Words("git knows no revision '{revision}'", "git 里没有版本“{revision}”"),
        Words(
            "write one that `git log` shows, or HEAD, HEAD~1 and so on", "请写 git log 列出的版本，或 HEAD、HEAD~1 等"
        ),
    ),
    "not-in-revision": (
        Words("'{file}' is not in the revision '{revision}'", "版本“{revision}”里没有“{file}”"),
        Words("write a later revision, or the name that it had then", "请写较晚的版本，或它当时的文件名"),
    ),
    "not-there": (
        Words("there is no file '{file}'", "没有文件“{file}”"),
        Words("look at the name and the folder", "请核对文件名和文件夹"),
    ),
    "not-a-picture": (
        Words("'{file}' cannot be read as a picture", "“{file}”无法作为图片读入"),
        Words("save it anew as PNG, JPEG or TIFF", "请重新存为 PNG、JPEG 或 TIFF"),
    ),
    "not-a-pdf": (
        Words("'{file}' cannot be read as a PDF", "“{file}”无法作为 PDF 读入"),
        Words("save it anew, without a password", "请重新保存，不加密码"),
    ),
    "makes-no-page": (
        Words("'{file}' makes no page", "“{file}”排不出版面"),
        Words("mend what is reported of it first", "请先改正上面列出的问题"),
    ),
    "too-many": (
        Words("'{value}' is one too many: the file is '{file}'", "多了“{value}”：文件已写为“{file}”"),
        Words(
            "name one file; put a name with blanks in it into quotation marks",
            "只写一个文件；文件名中有空格时，请加引号",
        ),
    ),
    "not-a-number": (
        Words("'{value}' is not a number", "“{value}”不是数"),
        Words("write a number, such as 150", "请写数，如 150"),
    ),
    "not-a-port": (
        Words("'{value}' is not a port", "“{value}”不是端口"),
        Words("write a number from 0 to {last}", "请写 0 到 {last} 之间的整数"),
    ),
    "port-taken": (
        Words("port {port} is taken by another program", "端口 {port} 已被别的程序占用"),
        Words("write another one, or leave --port out", "请换一个端口，或不写 --port"),
    ),
    "no-preview-extra": (
        Words(
            "the preview needs packages that are not installed: {name} is missing", "预览所需的包没有装全：缺少 {name}"
        ),
        Words(
            "install them: pip install 'paginate-newspaper[preview]'",
            "请安装：pip install 'paginate-newspaper[preview]'",
        ),
    ),
    "not-an-editor": (
        Words("'{value}' is no command that opens a file", "“{value}”不是打开文件的命令"),
        Words(
            "write the program and {place}, such as 'code --goto {example}'",
            "请写程序名和 {place}，如 'code --goto {example}'",
        ),
    ),
    "not-a-place": (
        Words("'{value}' is no line of a file", "“{value}”不是文件的某一行"),
        Words("write FILE:LINE or FILE:LINE:COLUMN", "请写 文件:行 或 文件:行:列"),
    ),
    "no-preview": (
        Words("no preview of '{path}' is running", "“{path}”没有正在运行的预览"),
        Words("start it: paginate preview {path}", "请先启动：paginate preview {path}"),
    ),
    "no-such-layout": (
        Words("there is no file '{path}'", "没有文件“{path}”"),
        Words("name a layout", "请写版面文件的文件名"),
    ),
    "no-note": (
        Words("there is no note '{name}'", "没有批注“{name}”"),
        Words("the notes are {names}", "批注有：{names}"),
    ),
    "note-without-place": (
        Words("nothing says where the note belongs", "没有写批注的位置"),
        Words("add --text and words of the page", "请加上 --text 和版面上的一段文字"),
    ),
    "text-not-on-page": (
        Words("'{value}' is not on the page", "版面上没有“{value}”"),
        Words("write words as they are on the page", "请照版面上的文字写"),
    ),
    "text-twice": (
        Words("'{value}' is on the page {count} times", "“{value}”在版面上出现 {count} 次"),
        Words("write more of the words around it", "请多写几个前后的字"),
    ),
    "not-a-choice": (
        Words("'{value}' is not one of the values", "没有“{value}”这个值"),
        Words("write one of {names}", "请写以下之一：{names}"),
    ),
    "not-a-file": (
        Words("'{path}' is a folder", "“{path}”是文件夹"),
        Words("name a file in it", "请写出其中的文件名"),
    ),
    "not-a-resolution": (
        Words("{dpi} dpi is not a resolution", "{dpi} dpi 不是分辨率"),
        Words("write a number above 0, such as 150", "请写大于 0 的数，如 150"),
    ),
    "resolution-too-coarse": (
        Words("{dpi} dpi is too coarse for a proof", "用 {dpi} dpi 出校样太粗"),
        Words("write {bound} or more", "请写 {bound} 或更大的数"),
    ),
    "resolution-too-fine": (
        Words("{dpi} dpi is too fine for a page of this size", "对这样大的版面，{dpi} dpi 太细"),
        Words("write {bound} or less", "请写 {bound} 或更小的数"),
    ),
    "proof-over-pdf": (
        Words("the proof would replace the PDF", "校样会覆盖 PDF"),
        Words("give the PDF a name that ends in .pdf", "请给 PDF 一个以 .pdf 结尾的文件名"),
    ),
    "a-picture": (
        Words("'{path}' is a picture", "“{path}”是图片"),
        Words("name a layout, or a PDF", "请写版面文件或 PDF"),
    ),
    "no-page": (
        Words("no page '{name}' comes with the program", "程序没有自带版面“{name}”"),
        Words("the pages are {names}", "版面有：{names}"),
    ),
    "no-style": (
        Words("the layout has no style '{name}'", "版面文件没有样式“{name}”"),
        Words("the styles are {names}", "样式有：{names}"),
    ),
    "style-without-text": (
        Words("a style alone is set in no measure", "只写样式，没有要排的文字"),
        Words("add --text and the text's file", "请加上 --text 和文字的文件名"),
    ),
    "no-proof-named": (
        Words("no proof is asked for", "没有写要哪种校样"),
        Words(
            "write --separations, --ink, --soft or --marked, one or several",
            "请写 --separations、--ink、--soft 或 --marked，一个或几个",
        ),
    ),
}
NEAR: Final = Words("did you mean {near}?", "是否想写 {near}？")


class UsageProblem(Exception):
    """A command line that cannot be followed: a row of the table, and the values that fill it.

    `near`: a wrong name, and those that there are; the hint then proposes the one most like it, or lists them. `at`:
    the option that it is about, where the message does not say so itself.
    """

    def __init__(
        self, code: str, *, near: tuple[str, Iterable[str]] | None = None, at: str = "", **values: object
    ) -> None:
        super().__init__(code)
        self.code, self.near, self.at, self.values = code, near, at, values

    def message(self, language: str) -> str:
        """What is wrong."""
        said = fill(PROBLEMS[self.code][0].of(language), self._filled(language), language)
        return f"{self.at}: {said}" if self.at else said

    def hint(self, language: str) -> str:
        """What to write instead."""
        if self.near is None:
            return fill(PROBLEMS[self.code][1].of(language), self._filled(language), language)
        from paginate.source.names import listed, nearest  # only where something is wrong

        name, names = self.near
        every = tuple(names)
        if near := nearest(name, every):
            return NEAR.of(language).format(near=near)
        return fill(PROBLEMS[self.code][1].of(language), keep_phrases({"names": listed(every)}), language)

    def _filled(self, language: str) -> Mapping[str, str | Phrase]:
        values = self.values.items()
        return keep_phrases({name: value.of(language) if isinstance(value, Words) else value for name, value in values})
