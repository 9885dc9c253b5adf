"""What a package says of itself: what is in it, and how the page is rendered from it again, in Chinese and in English."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Final

from paginate import __version__
from paginate.pipeline.composing import Composed
from paginate.records import NamedTuple

TEXT: Final = """\
{name}　打包

用 Paginate {version} 打包。在本文件夹里运行：

    {command}

同一版本的程序（连同其所用程序库的版本）渲染出的 PDF 与 {pdf} 逐字节相同：

    SHA-256  {digest}

校验全部文件：sha256sum --check SHA256SUMS
{press_zh}
内容：

{files_zh}
字体许可见各字体旁的许可文件；版面文件自带的字体归其权利人所有，转交前请确认许可。


{name}: a package

Made with Paginate {version}. In this folder, run:

    {command}

With the same version of the program, and of the libraries that it uses, the PDF is the same as {pdf}, byte for byte:

    SHA-256  {digest}

To check all files: sha256sum --check SHA256SUMS
{press_en}
In this folder:

{files_en}
The licences of the program's fonts lie beside them; fonts that the layout brings along belong to their owners: see that you
may hand them on.
"""

PRESS: Final[Mapping[str, str]] = {
    "zh": "\n印刷配置在命令行中给出，渲染时请照样写 --press {press}。\n",
    "en": "\nThe press profile was given on the command line: give it again, as --press {press}.\n",
}

FOLDERS: Final[Mapping[str, tuple[str, str]]] = {
    "fonts": ("版面用到的程序自带字体及其许可", "the program's own fonts that the page uses, with their licences"),
    "output": ("PDF 和校样", "the PDF and its proof"),
    "press": ("印刷配置及 ICC 特性文件", "the press profile and its ICC profile"),
    "report": ("检查结果", "the findings"),
}
LAYOUT: Final = ("版面文件及其稿件、图片、字体", "the layout with its texts, pictures and fonts")


class Contents(NamedTuple):
    """What is to be told of: the page, where its layout and its PDF are among the files, and what stands behind `--press`."""

    composed: Composed
    layout: str
    pdf: str
    press: str | None
    files: Mapping[str, bytes]


def readme(contents: Contents) -> str:
    """The text of README.txt."""
    pdf, press = contents.pdf, contents.press
    command = f"paginate render {_quoted(contents.layout)}" + (f" --press {_quoted(press)}" if press else "")
    return TEXT.format(
        name=contents.composed.layout.name,
        version=__version__,
        command=f"{command} -o page.pdf",
        pdf=pdf,
        digest=hashlib.sha256(contents.files[pdf]).hexdigest(),
        press_zh=PRESS["zh"].format(press=press) if press else "",
        press_en=PRESS["en"].format(press=press) if press else "",
        files_zh="".join(_folders(contents, 0)),
        files_en="".join(_folders(contents, 1)),
    )


def _folders(contents: Contents, language: int) -> Iterator[str]:
    """Each folder with what it is for, and the number of its files."""
    layout = contents.layout.partition("/")[0]
    folders = sorted({name.partition("/")[0] for name in contents.files})
    for folder in folders:
        words = LAYOUT if folder == layout else FOLDERS[_kind(folder)]
        yield f"    {folder}/  {words[language]}\n"


def _kind(name: str) -> str:
    """Which of the package's own folders a name begins with."""
    return name.partition("/")[0].removesuffix("-files")


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
