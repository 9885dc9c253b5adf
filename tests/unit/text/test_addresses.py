"""Where addresses part: of pages, of mail, of files; and what only looks like one."""

import pytest

from paginate.text import Break, BreakRules, Prohibition, breaks, classify


def parted(text: str) -> str:
    found = breaks(text, classify(text), BreakRules(Prohibition.STRICT))
    return "".join(
        f"|{character}" if at and found[at] == Break.FREE else character for at, character in enumerate(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("箱news-desk@example.com.cn。", "箱|news-desk|@|example|.com|.cn。"),
        ("箱the-county-news-desk@example.com。", "箱|the|-county|-news|-desk|@|example|.com。"),
        ("箱news_desk@163.com。", "箱|news|_desk|@|163|.com。"),
        ("上news.sina.com.cn看", "上|news|.sina|.com|.cn|看"),
        ("上www.example.com查", "上|www|.example|.com|查"),
        ("上my-county-news.com:8080查", "上|my-county|-news|.com:8080|查"),
        ("http://10.0.0.1:80/a/b", "http://|10|.0|.0|.1:80/|a/|b"),
        ("上news.gov.cn/a查", "上|news|.gov|.cn/|a|查"),
        ("上10.0.0.1/a查", "上|10|.0|.0|.1/|a|查"),
        ("见Mr.Wang/Ms.Li的", "见|Mr.Wang/|Ms.Li|的"),
        ("ftp://files.example.org/x", "ftp://|files|.example|.org/|x"),
        (r"见C:\Users\news\page.yaml。", "见|C:\\|Users\\|news\\|page|.yaml。"),
        ("号news_desk_2024。", "号|news|_desk|_2024。"),
    ],
)
def test_an_address_parts_between_its_parts(text: str, expected: str) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize(
    "whole", ["Node.js", "U.S.A", "3.14", "v2.0.1", "a.m", "CN", "14-0012", "0358-3521234", "1.5km/h", "1.5/2.0"]
)
def test_what_is_no_address_is_whole(whole: str) -> None:
    assert parted(f"用{whole}写") == f"用|{whole}|写"


@pytest.mark.parametrize(
    "text", ["A" * 100_000, "a." * 50_000, "a@" * 50_000, "a_" * 50_000, "-" * 100_000, "a-" * 50_000]
)
def test_a_long_text_takes_no_longer_than_its_length(text: str) -> None:
    assert len(breaks(text, classify(text), BreakRules(Prohibition.STRICT))) == len(text) + 1
