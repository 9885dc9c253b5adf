"""Characters that stand in for Han characters and Chinese marks: what is found, what is written instead, what is left alone."""

import unicodedata

import pytest

from paginate.source.paragraphs import SUSPECT
from paginate.source.wrong_characters import FORMS, RADICALS, unified, wrong_characters

WRONG = {
    "来,田": [(",", "，")],
    "iPhone,小米": [(",", "，")],
    "第3,第5": [(",", "，")],
    "来了, 走了": [(",", "，")],
    "《报》,又": [(",", "，")],
    "忙.": [(".", "。")],
    "忙.闲": [(".", "。")],
    "“忙.”": [(".", "。")],
    "忙...": [("...", "……")],
    "忙..": [("..", "……")],
    "...忙": [("...", "……")],
    "忙......闲": [("......", "……")],
    "忙。。": [("。。", "……")],
    "好事--然后": [("--", "——")],
    "好事---然后": [("---", "——")],
    "他说--": [("--", "——")],
    "来;田": [(";", "；")],
    "记者:Wang": [(":", "：")],
    "时间:8:30": [(":", "：")],
    "标题: 副题": [(":", "：")],
    "为什么?": [("?", "？")],
    "好!!": [("!!", "！！")],
    "真的?!": [("?!", "？！")],
    '他说"好"。': [('"', "“"), ('"', "”")],
    '"引号"': [('"', "“"), ('"', "”")],
    '他用"Word"写': [('"', "“"), ('"', "”")],
    "'引号'": [("'引号'", "‘引号’")],
    "(注)": [("(注)", "（注）")],
    "交城(县)": [("(县)", "（县）")],
    "GDP(国内生产总值)": [("(国内生产总值)", "（国内生产总值）")],
    "(一)开头": [("(一)", "（一）")],
    "（注)": [("（注)", "（注）")],
    "（ABC)": [("（ABC)", "（ABC）")],
    "(注）": [("(注）", "（注）")],
    '他说"好",走了': [('"', "“"), ('"', "”"), (",", "，")],
    '他说"好".': [('"', "“"), ('"', "”"), (".", "。")],
    '他说“好"。': [('"', "”")],
    '他说"好”，又说"走"。': [('"', "“"), ('"', "“"), ('"', "”")],
    "中国 , 美国": [(" ,", "，")],
    "真的 ?": [(" ?", "？")],
    "WiFi:密码": [(":", "：")],
    "用Word;还有": [(";", "；")],
    "选A?还是": [("?", "？")],
    "OK!好": [("!", "！")],
    "增长5%;下降": [(";", "；")],
    "⼈,来": [("⼈", "人"), (",", "，")],
    "⼈民": [("⼈", "人")],
    "⺠": [("⺠", "民")],
    "⻓": [("⻓", "长")],
    "金\uf90a": [("\uf90a", "金")],
    "\U0002f800": [("\U0002f800", "丽")],
}

RIGHT = [
    "3.5万元，8:30 开始，比分 3:2，24/7，C++，A.B",
    "1,500 人；12,345.67 元",
    "见 www.a.cn/新闻/index.html?id=1 和 http://a.cn:80/新闻?id=3&b=2",
    "稿件.txt 和 a.b.c",
    'In Jiaocheng, people say: yes! Do they? "Yes", they do; (so) it is...',
    "Mr. Wang (王) is a farmer, and so on.",
    "《A: B》",
    "上海(Shanghai)、北京(Beijing)",
    "见 a.cn/b?标题=1",
    "用 :key 和 ?name= 写", "见 ,v 文件",
    "1.开头", "(1)开头", "1)开头", "一.开头", "（一）.开头", "1,开头",
    "15\"屏幕，5'3\"，90's，'90后",
    "“引号”，‘引号’，（注），《书名》：——……",
    "what's 什么",
    "Yahoo!公司",
    "忙。闲",
    "AT&T、R&D，e.g. 例如",
    "\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29",
    "⺀⺚",
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_and_what_is_written(text: str) -> None:
    assert SUSPECT.search(text)
    found = sorted(wrong_characters(text), key=lambda wrong: wrong.start)
    assert [(wrong.written, wrong.right) for wrong in found] == WRONG[text]
    assert all(text.startswith(wrong.written, wrong.start) for wrong in found)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert list(wrong_characters(text)) == []


@pytest.mark.parametrize(
    ("piece", "number", "wrong"),
    [
        ("（", 200_000, 0),
        ("(", 200_000, 0),
        ("甲（", 100_000, 0),
        (" ", 200_000, 0),
        ('甲"', 5_000, 5_000),
        ("(甲）", 20_000, 20_000),
    ],
)
def test_a_long_text_takes_no_longer_than_its_length(piece: str, number: int, wrong: int) -> None:
    text = piece * number
    assert (SUSPECT.search(text) is not None) == bool(wrong)
    assert sum(1 for _ in wrong_characters(text)) == wrong


def test_what_is_written_instead_is_unified_and_no_form_itself() -> None:
    for point in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)):
        if FORMS.match(chr(point)) and (right := unified(chr(point))):
            assert not FORMS.match(right)
            assert unicodedata.name(right).startswith("CJK UNIFIED")


def test_every_kangxi_radical_and_compatibility_ideograph_has_one() -> None:
    points = (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFA6E), *range(0x2F800, 0x2FA1E))
    missing = [f"{point:X}" for point in points if FORMS.match(chr(point)) and not unified(chr(point))]
    assert missing == []
    assert len(RADICALS) == 114
