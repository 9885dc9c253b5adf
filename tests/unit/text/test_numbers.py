"""A number is whole: with its sign, its unit, its points; a ratio, a date, a time, a short range (CLREQ 3.1.5.2)."""

import pytest

from paginate.text import Break, BreakRules, Class, Prohibition, breaks, classify
from paginate.text.classes import CHARACTERS


def parted(text: str, level: Prohibition = Prohibition.STRICT) -> str:
    """The text with a bar wherever a line may end inside it."""
    found = breaks(text, classify(text), BreakRules(level))
    return "".join(
        f"|{character}" if at and found[at] == Break.FREE else character for at, character in enumerate(text)
    )


def stands_whole(number: str, level: Prohibition) -> bool:
    """Whether no line may end inside a number that stands among Han characters, though the text may break elsewhere."""
    found = breaks(f"共计{number}左右", classify(f"共计{number}左右"), BreakRules(level))
    return Break.FREE not in found[3 : len(number) + 2] and Break.FREE in found[1:3]


UNITS = "㎡㎏㎞㎜㎝㎎㏄㏎㏑㎥㎐㏕㌔㍴㏿％‰℃℉°′″‴Ω℔¢￠₽€"
SIGNS = "＋－−±×÷＝≈≠＜＞≤≥≦≧§＃№￥¥＄$￡£€₩₽₹₿√"


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("number", ["12000", "１２", "2½"])
@pytest.mark.parametrize("level", list(Prohibition))
def test_a_number_keeps_the_unit_behind_it(number: str, unit: str, level: Prohibition) -> None:
    assert stands_whole(number + unit, level)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("number", ["60", "６０", "½", "1.5%"])
@pytest.mark.parametrize("level", list(Prohibition))
def test_a_number_keeps_the_sign_before_it(sign: str, number: str, level: Prohibition) -> None:
    assert stands_whole(sign + number, level)


@pytest.mark.parametrize(
    "number",
    [
        "5㎞²", "5m²", "５m³", "10²³", "5km²", "12,345", "１２，３４５", "１，２３４，５６７", "12 345", "1 234 567",
        "９９．６", "９９.６", "3·15", "３·１５", "11・30", "8:30", "8：30", "８：３０", "3∶2", "３∶２∶１", "三∶二", "A∶B",
        "2026/11/30", "2026／11／30", "2026-11-30", "２０２６－１１－３０", "11·30", "0358-3521234", "0358－3521234",
        "5～7", "５～７", "5—7", "5–7", "5%～7%", "－5℃～3℃", "100～200", "3＋5＝8", "4×100", "1⁄2", "1∶50000",
        "５km", "５０ｋｍ", "3000ｍ", "1.5km/h", "80km/h", "0.5mg/L", "0.5㎎／L", "9.8m/s²", "5㎞²/h", "1.5/2.0", "3.5／5.0",
        "50ｋｍ", "5ｋｍ²", "≥＋5", "－￥5", "№ 3", "￥ 500", "25 ℃", "25 °C", "5 %", "12 000 ㎡", "3５", "12＃", "5＞3",
    ],
)  # fmt: skip
def test_what_reads_as_one_number_is_whole(number: str) -> None:
    assert stands_whole(number, Prohibition.BASIC)
    assert stands_whole(number, Prohibition.STRICT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021～2025年", "2021～|2025|年"),  # a long range may part behind its connector
        ("１９３７—１９４５年", "１９３７—|１９４５|年"),
        ("电话０３５８－３５２１２３４", "电|话|０３５８－|３５２１２３４"),  # longer than many a column
        ("５，６，７月", "５，|６，|７|月"),  # a list, not a number in groups of three
        ("2024，3000人", "2024，|3000|人"),
        ("用５０ｋｍｈｍｍ", "用|５０|ｋ|ｍ|ｈ|ｍ|ｍ"),
        ("29 × 30", "29 |× |30"),  # with blanks a sign of arithmetic may end a line
        ("互联网＋农业", "互|联|网＋|农|业"),
        ("平方米²为", "平|方|米²|为"),
    ],
)
def test_what_is_no_single_number_may_be_parted(text: str, expected: str) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize("connector", CHARACTERS[Class.CONNECTOR] + CHARACTERS[Class.SHORT_CONNECTOR] + "—─━~")
@pytest.mark.parametrize(("before", "behind"), [("京", "沪"), ("５", "月"), ("日", "7"), ("“", "”")])
def test_no_connector_begins_a_line(connector: str, before: str, behind: str) -> None:
    text = f"从{before}{connector}{behind}到"
    for level in Prohibition:
        found = breaks(text, classify(text), BreakRules(level))
        assert found[2] != Break.FREE or level is Prohibition.NONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("说#备耕进行时#好", "说|#备|耕|进|行|时#|好"),
        ("说＃备耕＃好", "说|＃备|耕＃|好"),
        ("据＜条例＞的", "据|＜条|例＞|的"),
        ("请@张三看", "请|@张|三|看"),
        ("看12＃楼", "看|12＃|楼"),
    ],
)
def test_a_topic_keeps_its_signs(text: str, expected: str) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize("blank", ["　", " ", "\t", "\u00a0", "\u2003", "\u2009", "　　", "  ", " 　"])
@pytest.mark.parametrize("pair", ["（）", "【】", "“”", "《》", "()"])
def test_blanks_inside_brackets_part_neither_from_them(blank: str, pair: str) -> None:
    text = f"他说{pair[0]}{blank}{pair[1]}来藏"
    for level in (Prohibition.BASIC, Prohibition.GB, Prohibition.STRICT):
        found = breaks(text, classify(text), BreakRules(level))
        inside = slice(3, 4 + len(blank))
        assert Break.FREE not in found[inside]
        assert found[2] == found[len(text) - 1] == Break.FREE


def test_a_mark_behind_a_blank_begins_no_line_with_it() -> None:
    assert parted("文字　）好") == "文|字　）|好"
    assert parted("（　文字") == "（　文|字"
