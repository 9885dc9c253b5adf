"""Where Western words are parted, and which words are not."""

import pytest

from paginate.text.hyphenation import hyphenation_points, knows


def parted(text: str, language: str = "en-US") -> str:
    """The text with a hyphen at each point."""
    points = set(hyphenation_points(text, language))
    return "".join(f"-{character}" if at in points else character for at, character in enumerate(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("newspaper", "news-pa-per"),
        ("记者在Washington采访", "记者在Wash-ing-ton采访"),
        ("“newspaper”，newspaper.", "“news-pa-per”，news-pa-per."),
        ("newspaper: newspaper", "news-pa-per: news-pa-per"),
        ("newspaper-newspaper", "news-pa-per-news-pa-per"),
        ("newspaper’s", "news-pa-per’s"),
    ],
)
def test_words_are_parted(text: str, expected: str) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "中国", "data", "UNESCO", "INTERNATIONAL",  # no word, too short a one, capitals
        "newspaper24", "24newspaper", "newspaper_a",
        "www.newspaper.com", "https://newspaper", "newspaper.com/newspaper", "a@newspaper", "#newspaper",
        "newspape\u0301r", "газета", "εφημερίδα",
    ],
)  # fmt: skip
def test_what_is_no_word_stays_whole(text: str) -> None:
    assert parted(text) == text


def test_two_letters_stay_before_and_three_behind() -> None:
    for word in ("about", "internationalization", "Alabama", "recently", "ideology"):
        for point in hyphenation_points(word, "en"):
            assert 2 <= point <= len(word) - 3


def test_each_language_has_its_own_points() -> None:
    assert parted("Zeitungen", "de") == "Zei-tun-gen"
    assert parted("quotidien", "fr") == "quo-ti-dien"


def test_a_word_whose_spelling_would_change_stays_whole_there() -> None:
    assert parted("asszonnyal", "hu") == "asszonnyal"  # asz-szony-nyal


def test_languages() -> None:
    assert all(map(knows, ("en", "en-US", "en_GB", "en-AU", "de-CH", "fr")))
    assert not any(map(knows, ("", "zh", "zh-Hans", "xx")))
    assert parted("newspaper", "zh") == "newspaper"
