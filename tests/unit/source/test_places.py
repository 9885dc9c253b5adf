import pytest

from paginate.source.places import Place, read_place
from paginate.source.values import ValueProblem


@pytest.mark.parametrize(
    "text",
    [
        "栏1-5 行13-41",
        "columns 1-5 lines 13-41",
        "栏1—5 行13—41",
        "栏１－５　行１３～４１",
        "栏 1 - 5  行 13 – 41",
        " 栏1-5行13-41 ",
    ],
)
def test_columns_and_lines(text: str) -> None:
    assert read_place(text) == Place((1, 5), (13, 41))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("栏3", Place((3, 3), None)),
        ("column 3 line 20", Place((3, 3), (20, 20))),
        ("行20", Place(None, (20, 20))),
        ("栏1-5 行13-", Place((1, 5), (13, None))),
        ("栏1-8 行-123", Place((1, 8), (None, 123))),
        ("栏4|5 行45-65", Place((4, 5), (45, 65), gutter=True)),
        ("栏4｜5 行45-65", Place((4, 5), (45, 65), gutter=True)),
        ("columns 1-2 lines 3-", Place((1, 2), (3, None))),
    ],
)
def test_parts_of_it(text: str, place: Place) -> None:
    assert read_place(text) == place


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("栏1-5, 行13-41", "a place has no comma: write 栏1-5 行13-41"),
        ("栏1-5，行13", "a place has no comma: write 栏1-5 行13"),
        ("栏1-5 13行", "13行 would be a count: write 行13, the one with that number"),
        ("栏5-1", "the smaller number comes first: 1-5"),
        ("行0-3", "columns and lines are counted from 1"),
        ("栏4|6 行1", "a gutter lies between two neighbours: write 栏4|5"),
        ("行", "write columns and lines, such as"),
        ("栏12345", "write columns and lines, such as"),
        ("左上", "write columns and lines, such as"),
    ],
)
def test_what_is_no_place(text: str, hint: str) -> None:
    with pytest.raises(ValueProblem) as problem:
        read_place(text)
    assert problem.value.code == "not-a-place"
    assert str(problem.value.values["hint"]).startswith(hint)
