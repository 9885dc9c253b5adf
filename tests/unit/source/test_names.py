import pytest

from paginate.diagnostics import phrase
from paginate.source.names import listed, name_hint, nearest

KEYS = ["font", "size", "leading", "writing_mode", "first_line_indent"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("fnt", "font"), ("Size", "size"), ("lead", "leading"), ("writing-mode", "writing_mode"), ("photo", None)],
)
def test_nearest(wrong: str, right: str | None) -> None:
    assert nearest(wrong, KEYS) == right


def test_nearest_of_very_many_looks_around_in_the_alphabet() -> None:
    photos = [f"photos/IMG_{number:05}.jpg" for number in range(5000)]
    assert nearest("photos/IMG_02345.jpeg", photos) == "photos/IMG_02345.jpg"


def test_a_whole_text_is_no_name_misspelt() -> None:
    assert nearest("font" * 100, ["font" * 100]) is None


def test_hints() -> None:
    otherwise = phrase("define", section="styles")
    assert str(name_hint("boddy", ["body", "lead"], otherwise)) == "did you mean 'body'?"
    assert str(name_hint("x", ["body", "lead"], otherwise)) == "write one of body, lead"
    assert str(name_hint("x", [], otherwise)) == "define it under styles:"


def test_a_long_list_is_cut() -> None:
    assert str(listed(f"s{number}" for number in range(100))).endswith("s14, s15, …")
