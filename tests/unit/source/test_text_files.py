import errno
import os

import pytest

from paginate.source.text_files import reason


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(), "there is no such file"),
        (IsADirectoryError(), "it is a folder"),
        (PermissionError(), "you may not read it"),
        (OSError(errno.EIO, os.strerror(errno.EIO)), os.strerror(errno.EIO)),
        (OSError("it is no regular file"), "it is no regular file"),
    ],
)
def test_reasons(error: OSError, words: str):
    assert str(reason(error)) == words
