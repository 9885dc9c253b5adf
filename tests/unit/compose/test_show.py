"""How characters are shown: the width of digits, and which way up everything stands in vertical text."""

import pytest

from paginate.compose.inline.itemize import RunSetting, Shown
from paginate.compose.inline.show import show
from paginate.model import MarkedRun, Numerals, Orientation, Paragraph, Style
from paginate.text import Class
from setting import BODY, HERE, VERTICAL, items, set_text, texts

CODES = {RunSetting.HORIZONTAL: "h", RunSetting.UPRIGHT: "u", RunSetting.TURNED: "t", RunSetting.COMBINED: "c"}


def shown(text: str, style: Style = VERTICAL, *runs: MarkedRun) -> Shown:
    return show(Paragraph(text, HERE, runs), style)


def stand(text: str, style: Style = VERTICAL, *runs: MarkedRun) -> str:
    """How each character stands: h, u(pright), t(urned) or c(ombined)."""
    return "".join(CODES[setting] for setting in shown(text, style, *runs).settings)


def test_everything_stands_alike_across() -> None:
    assert stand("共25次GDP？！", BODY) == "hhhhhhhhh"


@pytest.mark.parametrize("most", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("number", ["5", "25", "352", "2021", "12345"])
def test_numbers_share_a_cell_up_to_as_many_digits_as_the_style_has(number: str, most: int) -> None:
    way = "c" if len(number) <= most else "t"
    assert stand(f"共{number}次", VERTICAL._replace(digits_upright=most)) == f"u{way * len(number)}u"


@pytest.mark.parametrize("token", ["3.0", "A+", "B-", "2B", "B"])
def test_what_is_no_wider_shares_a_cell_too(token: str) -> None:
    assert stand(f"评{token}级") == f"u{'c' * len(token)}u"
    assert stand(f"评{token}级", VERTICAL._replace(digits_upright=0)) == f"u{'t' * len(token)}u"


@pytest.mark.parametrize("token", ["3.15", "2.0.1", "3-0", "12:30", "8%", "AB", "Ab", "F-16", "É2", "H₂O", "Bα"])
def test_parts_of_longer_tokens_do_not(token: str) -> None:
    assert stand(f"评{token}级") == f"u{'t' * len(token)}u"


def test_the_numbers_beside_an_interpunct_have_a_cell_each() -> None:
    assert stand("“3·15”") == "ucuccu"


def test_numbers_beside_one_another_have_a_cell_each() -> None:
    found = shown("25日")
    assert found.groups[0] == found.groups[1] != found.groups[2]
    assert items("12、25日", VERTICAL).natural(0, 4) == 35


def test_capitals_stand_one_below_the_other_where_the_style_wants_it() -> None:
    style = VERTICAL._replace(capitals_upright=True)
    assert stand("用GDP算G20和WiFi") == "utttutttutttt"
    assert stand("用GDP算G20和WiFi", style) == "uuuuuuuuutttt"
    assert shown("用GDP算", style).text == "用ＧＤＰ算"
    assert items("用GDP算", style).natural(0, 5) == 50


@pytest.mark.parametrize("pair", ["？！", "！！", "！？", "？？"])
def test_two_question_or_exclamation_marks_share_a_cell(pair: str) -> None:
    found = shown(f"好{pair}城")
    assert stand(f"好{pair}城") == "uccu"
    assert found.text == f"好{pair.translate(str.maketrans('？！', '?!'))}城"
    assert found.classes[1:3] == Class.PAIRED * 2
    assert items(f"好{pair}城", VERTICAL).natural(0, 3) == 30


def test_three_of_them_have_two_ems() -> None:
    assert stand("好！！！") == "uccc"
    assert items("好！！！", VERTICAL).natural(0, 3) == items("好？？？", VERTICAL).natural(0, 3) == 30
    assert stand("好！！！！") == "uuuuu"


@pytest.mark.parametrize(
    ("numerals", "across"),
    [(Numerals.AS_IS, "2021年２０２１年"), (Numerals.HALF, "2021年2021年"), (Numerals.FULL, "２０２１年２０２１年")],
)
def test_digits_are_half_or_full_width_as_the_style_wants(numerals: Numerals, across: str) -> None:
    text = "2021年２０２１年"
    assert shown(text, BODY._replace(numerals=numerals)).text == across
    (line,) = set_text(text, 20, BODY._replace(numerals=numerals))
    assert line.text == text
    assert "".join(source for run in line.runs for source in run.text) == text


@pytest.mark.parametrize(
    "token",
    [
        *(
            "COVID-19",
            "H7N9",
            "A4",
            "5G",
            "5G?",
            "MP3",
            "3D",
            "F-16",
            "café5",
            "ТУ-154",
            "1st",
            "10km",
            "100m²",
            "H₂O2",
            "25°C",
        ),
        *(
            "www.163.com",
            "https://t.cn/1/2?x=3",
            "a@b1.cn",
            "12345@qq.com",
            "iPhone 15",
            "5 km",
            "GB/T 15834—2011",
            "G7‑8",
            "Boeing 747-8",
            "γ2",
        ),
    ],
)
def test_digits_of_western_words_and_addresses_stay_half_width(token: str) -> None:
    for style in (BODY, VERTICAL):
        found = shown(f"约2021年{token}，共3、4", style._replace(numerals=Numerals.FULL, digits_upright=0))
        assert found.written == f"约２０２１年{token}，共３、４"


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("25%", "２５％"),
        ("3.5", "３.５"),
        ("1,000", "１,０００"),
        ("$100", "$１００"),
        ("(12)", "(１２)"),
        ("3×5", "３×５"),
        ("3·15", "３·１５"),
        ("12:30", "１２:３０"),
        ("2021-05-01", "２０２１-０５-０１"),
        ("010-62881234", "０１０-６２８８１２３４"),
        ("24/7", "２４/７"),
        ("2019—2021", "２０１９—２０２１"),
        ("GDP——2021", "GDP——２０２１"),
        ("ＧＤＰ8", "ＧＤＰ８"),
        ("GDP增长8", "GDP增长８"),
        ("第5、6", "第５、６"),
        ("2 0", "２ ０"),
    ],
)
def test_numbers_dates_times_and_telephone_numbers_are_full_width(text: str, wide: str) -> None:
    assert shown(text, BODY._replace(numerals=Numerals.FULL)).written == wide


def test_a_telephone_number_of_full_width_digits_is_not_parted() -> None:
    style = BODY._replace(numerals=Numerals.FULL)
    for before in ("电话", "电话：", "请电话"):
        lines = texts(set_text(f"{before}010-6288转分机", 9.5, style))
        assert any("010-6288" in line for line in lines)


def test_full_width_digits_stand_upright_and_half_width_ones_do_not() -> None:
    assert stand("2021年", VERTICAL._replace(numerals=Numerals.FULL)) == "uuuuu"
    assert stand("２０２１年", VERTICAL._replace(numerals=Numerals.HALF)) == "ttttu"
    assert stand("２１日", VERTICAL._replace(numerals=Numerals.HALF)) == "ccu"


@pytest.mark.parametrize(
    ("orientation", "way", "text"),
    [
        (Orientation.UPRIGHT, "uuu", "用ＧＤＰ算"),
        (Orientation.TURNED, "ttt", "用GDP算"),
        (Orientation.COMBINED, "ccc", "用GDP算"),
    ],
)
def test_marked_runs_stand_as_they_are_marked(orientation: Orientation, way: str, text: str) -> None:
    run = MarkedRun(1, 4, orientation=orientation)
    assert stand("用GDP算", VERTICAL, run) == f"u{way}u"
    assert shown("用GDP算", VERTICAL, run).text == text
    assert stand("用GDP算", BODY, run) == "hhhhh"


def test_a_mark_of_the_text_goes_over_the_styles_own_choice() -> None:
    assert stand("共25次", VERTICAL, MarkedRun(1, 3, orientation=Orientation.TURNED)) == "uttu"
    assert stand("共25次", VERTICAL, MarkedRun(1, 3, orientation=Orientation.UPRIGHT)) == "uuuu"
    assert stand("共352册", VERTICAL, MarkedRun(1, 4, orientation=Orientation.COMBINED)) == "ucccu"


def test_han_characters_can_be_turned_and_combined() -> None:
    assert stand("一二三四", VERTICAL, MarkedRun(1, 3, orientation=Orientation.TURNED)) == "uttu"
    assert stand("一二三四", VERTICAL, MarkedRun(1, 3, orientation=Orientation.COMBINED)) == "uccu"
    combined = Paragraph("一二三四", HERE, (MarkedRun(1, 3, orientation=Orientation.COMBINED),))
    assert show(combined, VERTICAL).groups[1:3] in ([2, 2], (2, 2))


def test_a_word_space_among_upright_letters_stays_one() -> None:
    found = shown("AB CD", VERTICAL, MarkedRun(0, 5, orientation=Orientation.UPRIGHT))
    assert found.classes[2] == Class.SPACE


def test_one_digit_in_a_cell_leaves_no_room_for_more() -> None:
    assert "c" not in stand("约3.0版2B座A+级", VERTICAL._replace(digits_upright=1))
    assert stand("约5版A座", VERTICAL._replace(digits_upright=1)) == "ucucu"
