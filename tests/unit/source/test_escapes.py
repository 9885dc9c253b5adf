"""Where the characters of a text in quotation marks are written."""

import pytest

from paginate.source.escapes import columns_of


@pytest.mark.parametrize(
    ("written", "text", "columns"),
    [
        ('"一二"', "一二", [1, 2]),
        (r'"一\n二"', "一\n二", [1, 2, 4]),
        (r'"\u4e00\x41\U00020bb7。"', "一A𠮷。", [1, 7, 11, 21]),
        (r'"说：\"是\"\\"', '说："是"\\', [1, 2, 3, 5, 6, 8]),
        ("'一''二'", "一'二", [1, 2, 4]),
    ],
)
def test_each_character_has_its_column(written: str, text: str, columns: list[int]) -> None:
    assert columns_of(written, text) == columns


@pytest.mark.parametrize(
    ("written", "text"),
    [('"一', "一"), ('"一 二"', "一\n二"), (r'"\UFFFFFFFF"', "一"), ("", ""), ("一", "一"), ('"', '"')],
)
def test_what_does_not_go_together_has_none(written: str, text: str) -> None:
    assert columns_of(written, text) is None
