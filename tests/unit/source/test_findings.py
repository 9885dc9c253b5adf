"""What is left of a layout when its broken parts are taken out. The findings themselves stand in tests/diagnostics."""

import pytest

from loading import Load

FRAME = "{heading: 要闻, at: [0, 0], size: [80mm, 20mm]}"


def test_one_broken_frame_leaves_the_others_with_their_own_places(load: Load) -> None:
    found = load(f"frames:\n  - {{heading: 要闻}}\n  - {FRAME}\n  - 要闻\n  - {{rule: 1pt, at: [0, 0], length: 9mm}}")
    assert found.layout is not None
    assert [(frame.id, frame.span.line) for frame in found.layout.frames] == [("heading-2", 4), ("rule-1", 6)]


def test_a_broken_story_or_font_leaves_the_others(load: Load) -> None:
    text = f"stories: {{a: x, b: {{text: 要闻}}}}\nfonts: {{c: {{}}, d: a.txt}}\nframes: [{FRAME}, {{story: b, at: [0, 9cm], size: [21em, 2cm]}}]"
    found = load(text, a="a font")
    assert found.layout is not None
    assert list(found.layout.stories) == ["b"]
    assert [font.family for font in found.layout.fonts] == ["d"]
    assert found.codes == ["wrong-shape", "missing-key"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "page",
        "frames: []\npage:",
        "page: {width: 0, height: 1cm}\nframes: []",
        "page: 对开",
        "page: 对开\nframes: {}",
    ],
)
def test_without_a_page_or_frames_there_is_no_layout(text: str, load: Load) -> None:
    found = load(text.encode())
    assert found.layout is None
    assert found.codes


@pytest.mark.parametrize("key", ["bleed", "type_area", "grid"])
def test_where_the_sheet_is_broken_places_are_not_checked(key: str, load: Load) -> None:
    found = load(
        f"{key}: [x]\nframes:\n  - {{rule: 1pt, at: [0, 0], length: 9999mm, color: none}}\n  - {{rule: 1pt, at: [0, 0], length: 9999mm}}"
    )
    assert found.layout is None
    assert sorted(found.codes) == ["not-a-color", "wrong-shape"]


def test_a_required_key_misspelt_is_told_once(load: Load) -> None:
    assert load("frames: [{rule: 1pt, at: [0, 0], lenght: 9mm}]").codes == ["unknown-key"]


def test_findings_come_in_the_order_of_the_file(load: Load) -> None:
    found = load("bleed: x\nframes:\n  - {rule: 1, at: [0, 0], length: 9}\nissue: x")
    places = [finding.span for finding in found.findings if finding.span]
    assert len(places) == len(found.findings) > 1
    assert places == sorted(places)


def test_what_stands_in_the_file_does_not_swamp_the_message(load: Load) -> None:
    found = load("bleed: " + "x" * 10_000 + "\nframes: []")
    assert len(found.words) < 500


def test_names_that_look_like_tags_of_the_schema(load: Load) -> None:
    found = load(
        "styles: {'#text': {size: 9}, a: {color: {spot: x, cmyk: red}}}\nframes: [{heading: 要闻, at: [0], size: [1cm, 1cm], style: '#text'}]"
    )
    assert sorted(found.codes) == ["missing-unit", "not-a-color", "wrong-count"]


@pytest.mark.parametrize("text", ["?", "? ''", "'': 1", "'':"])
def test_a_key_without_a_character(text: str, load: Load) -> None:
    assert set(load(text.encode()).codes) == {"missing-key", "unknown-key"}


def test_how_many_mistakes_are_not_told(load: Load) -> None:
    *told, more = load(
        "styles:\n" + "".join(f"  s{number}: {{tint: 1}}\n" for number in range(1002)) + "frames: []"
    ).findings
    assert len(told) == 1000
    assert (more.code, more.values, more.span) == ("more-findings", {"number": "2"}, told[-1].span)


@pytest.mark.parametrize(
    ("frame", "codes", "is_said"),
    [
        ("{heading: , at: [0, 0], size: [80mm, 20mm]}", ["empty-value"], False),
        ("{heading: 要闻, at: [0, 0], size: [80mm, 20mm], style: }", ["empty-value"], True),
    ],
)
def test_only_a_key_that_may_be_missing_is_to_be_taken_out(
    frame: str, codes: list[str], is_said: bool, load: Load
) -> None:
    found = load(f"frames:\n  - {frame}")
    assert found.codes == codes
    assert ("delete the key" in found.words) is is_said


@pytest.mark.parametrize(
    ("keys", "is_said"),
    [
        ("photo: 1.jpg, caption: [公告]", True),
        ("photo: 1.jpg, allow: {photo-missing: [公告]}", True),
        ("photo: [1.jpg]", False),
        ("photo: 1.jpg, bleeds: {left: 3mm}", False),
        ("photo: 1.jpg, fit: [cover]", False),
    ],
)
def test_only_free_text_is_to_be_put_into_quotation_marks(keys: str, is_said: bool, load: Load) -> None:
    found = load(f"frames:\n  - {{{keys}, at: [0, 0], size: [80mm, 20mm]}}")
    assert found.codes == ["wrong-shape"]
    assert ("quotation marks" in found.words) is is_said
