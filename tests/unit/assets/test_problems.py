"""Why files cannot be used, in words of both languages."""

import errno
import os
import re
from pathlib import Path

import pytest

from paginate import assets
from paginate.assets import reason
from paginate.assets.imaging.opening import SIGNATURES
from paginate.diagnostics import CODES, phrase
from paginate.diagnostics.phrases import PHRASES

NAMES = {
    "JPEG",
    "PNG",
    "TIFF",
    "HEIC",
    "AVIF",
    "WebP",
    "GIF",
    "BMP",
    "Photoshop",
    "PDF",
    "PostScript",
    "RGB",
    "CMYK",
    "ICC",
    "LittleCMS",
}
"""Words that are the same in every language."""

PLACES = {"icc", "file", "reason", "pixels", "limit", "width", "height", "mode"}
"""What stands in templates for values, and the ending of profiles."""


@pytest.mark.parametrize(
    ("number", "words", "chinese"),
    [
        (errno.ENOENT, "there is no such file", "没有这个文件"),
        (errno.EISDIR, "it is a folder", "它是文件夹"),
        (errno.EACCES, "you may not read it", "没有读取权限"),
        (errno.EINVAL, "it is not a regular file", "它不是普通文件"),
        (errno.ELOOP, "it is a link to itself", "它是指向自身的链接"),
    ],
)
def test_reasons(number: int, words: str, chinese: str) -> None:
    found = reason(OSError(number, os.strerror(number)))
    assert (found.words(), found.words("zh")) == (words, chinese)


def test_other_reasons_are_the_system_s() -> None:
    assert str(reason(OSError(errno.EIO, "Input/output error"))) == "the system says 'Input/output error'"
    assert str(reason(OSError("odd"))) == "the system says 'odd'"


def test_chinese_messages_have_no_english_words() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in Path(assets.__file__).parent.rglob("*.py"))
    said = {name for name in re.findall(r'"([a-z-]+)"', source) if name in PHRASES} - {"from-the-system"}
    assert said >= {name for _, _, name in SIGNATURES}
    templates = [phrase(name, width=1, height=1, mode="").words("zh") for name in said]
    for code in ("photo-damaged", "photo-too-large", "profile-unusable", "file-unreadable"):
        templates += [CODES[code].message["zh"], CODES[code].help["zh"]]
    for template in templates:
        assert set(re.findall("[A-Za-z]+", template)) <= NAMES | PLACES, template
