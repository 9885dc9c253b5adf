"""Values one by one. What a wrong one is told stands in tests/diagnostics."""

from collections.abc import Callable

import pytest

from paginate.color import BLACK, Process
from paginate.source import values
from paginate.source.values import ValueProblem
from paginate.source.words import CharacterGroup
from paginate.units import Length, Unit


@pytest.mark.parametrize(
    ("read", "written", "meant"),
    [
        (values.read_text, "要闻", "要闻"),
        (values.read_name, "body", "body"),
        (values.read_file, "photos/1.jpg", "photos/1.jpg"),
        (values.read_photo, None, None),
        (values.read_photo, "1.jpg", "1.jpg"),
        (values.read_length, "-2.5mm", Length(-2.5, Unit.MILLIMETRE)),
        (values.read_distance, "0", Length(0, Unit.POINT)),
        (values.read_positive, "3行", Length(3, Unit.LINE)),
        (values.read_size, "小五", Length(9, Unit.POINT)),
        (values.read_size, " 20Q ", Length(20, Unit.Q)),
        (values.number(0, 1), "0.5", 0.5),
        (values.whole_number(1, 9), "9", 9),
        (values.choice({"a": 1, "甲": 1}), "甲", 1),
        (values.read_weight, "bold", 700),
        (values.read_weight, "粗", 700),
        (values.read_weight, "350", 350),
        (values.read_color, "K100", BLACK),
        (values.read_class, "后置单位", "%#"),
        (values.read_group, "数字", CharacterGroup("NnD")),
        (values.read_group, "digit", CharacterGroup("N")),
        (values.read_characters, " 々 ー々", "々ー"),
        (values.read_characters, "", ""),
        (values.read_ems, "0.5字", 0.5),
        (values.read_ems, "0", 0),
        (values.percentage(50, 200), "105 %", 1.05),
        (values.percentage(50, 200), "62.5％", 0.625),
        (values.read_hyphenation, "en", "en"),
        (values.read_hyphenation, "不断词", ""),
        (values.read_color, "C0 M100 Y100 K0", Process(0, 1, 1, 0)),
    ],
)
def test_values_that_are_well(read: Callable[[object], object], written: object, meant: object) -> None:
    assert read(written) == meant


@pytest.mark.parametrize(
    ("read", "written", "code"),
    [
        (values.read_text, None, "empty-value"),
        (values.read_text, ["a"], "wrong-shape"),
        (values.read_text, {"a": "b"}, "wrong-shape"),
        (values.read_name, " ", "empty-value"),
        (values.read_file, "a\0b", "not-a-file-name"),
        (values.read_length, "9", "missing-unit"),
        (values.read_length, "9px", "wrong-unit"),
        (values.read_length, "nan", "not-a-length"),
        (values.read_length, "1e9mm", "not-a-length"),
        (values.read_length, "9" * 400 + "mm", "out-of-range"),
        (values.read_distance, "-1pt", "length-negative"),
        (values.read_positive, "0", "size-not-positive"),
        (values.read_size, "大五", "not-one-of"),
        (values.read_size, "-9pt", "size-not-positive"),
        (values.number(0, 1), "1.1", "out-of-range"),
        (values.number(0, 1), "inf", "not-a-number"),
        (values.number(0, 1), "9" * 5000, "not-a-number"),
        (values.whole_number(1, 9), "1.5", "not-a-number"),
        (values.choice({"a": 1}), "b", "not-one-of"),
        (values.read_weight, "heavy", "not-one-of"),
        (values.read_weight, "50", "out-of-range"),
        (values.read_color, "red", "not-a-color"),
        (values.read_class, "digits", "unknown-class"),
        (values.read_group, "letters", "unknown-class"),
        (values.read_ems, "9pt", "not-in-ems"),
        (values.read_ems, "-1em", "length-negative"),
        (values.read_ems, "4.1em", "out-of-range"),
        (values.percentage(50, 200), "105", "not-a-percentage"),
        (values.percentage(50, 200), "-5%", "not-a-percentage"),
        (values.percentage(50, 200), "201%", "out-of-range"),
        (values.read_hyphenation, "chinese", "not-one-of"),
    ],
)
def test_values_that_are_not(read: Callable[[object], object], written: object, code: str) -> None:
    with pytest.raises(ValueProblem) as problem:
        read(written)
    assert problem.value.code == code


def test_a_unit_misspelt() -> None:
    with pytest.raises(ValueProblem) as problem:
        values.read_length("3mmm")
    assert str(problem.value.values["suggestion"]) == "; did you mean mm?"


@pytest.mark.parametrize(
    ("read", "written", "hint"),
    [
        (values.read_length, "9", "write 9字, 9行, 9mm or 9pt"),
        (values.read_size, "9", "write 小五 (9pt), or 9pt"),
        (values.read_size, " 10 ", "write 五号 (10.5pt), or 10pt"),
    ],
)
def test_a_number_without_a_unit_is_told_the_units_of_its_kind(
    read: Callable[[object], object], written: str, hint: str
) -> None:
    with pytest.raises(ValueProblem) as problem:
        read(written)
    assert str(problem.value.values["hint"]) == hint
