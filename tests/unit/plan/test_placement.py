import itertools
import random

import pytest

from loading import Load
from machine import seconds
from paginate.geometry import Rect
from paginate.plan import placement
from paginate.plan.placement import MOST_LOOKS, MOST_OVERLAPS, farthest_beyond, overlapping

PAGE = Rect(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("box", "beyond"),
    [
        (PAGE, None),
        (Rect(-0.001, 0, 100.002, 100), None),
        (Rect(-2, -1, 50, 50), ("left", 2)),
        (Rect(0, -3, 101, 50), ("top", 3)),
        (Rect(60, 0, 50, 50), ("right", 10)),
        (Rect(60, 60, 41, 50), ("bottom", 10)),
    ],
)
def test_farthest_beyond(box: Rect, beyond: tuple[str, float] | None) -> None:
    assert farthest_beyond(box, PAGE) == beyond


def test_boxes_that_touch_do_not_overlap() -> None:
    assert overlapping([Rect(0, 0, 10, 10), Rect(10, 0, 10, 10), Rect(0, 10, 10, 10)]) == []


def test_a_box_inside_another_overlaps_it() -> None:
    assert overlapping([Rect(2, 2, 3, 3), Rect(0, 0, 10, 10)]) == [(0, 1)]


def test_the_sweep_finds_what_comparing_each_with_each_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placement, "MOST_OVERLAPS", 1_000_000)
    chance = random.Random(1)
    for _ in range(500):
        boxes = [
            Rect(
                chance.randint(0, 20), chance.randint(0, 20), chance.choice([1, 3, 9, 15]), chance.choice([1, 2, 7, 18])
            )
            for _ in range(chance.randint(2, 15))
        ]
        each = [
            (one, other) for other in range(len(boxes)) for one in range(other) if boxes[one].overlaps(boxes[other])
        ]
        assert overlapping(boxes) == sorted(each)


def test_of_very_many_overlaps_some_are_told() -> None:
    assert len(overlapping([PAGE] * 10_000)) == MOST_OVERLAPS + 1


def test_that_there_are_more_overlaps_is_told_once(load: Load) -> None:
    heading = "  - {heading: 要闻, at: [0, 0], size: [9mm, 9mm]}\n"
    codes = load("frames:\n" + 11 * heading).codes  # 55 pairs
    assert codes[-MOST_OVERLAPS - 1 :] == ["frames-overlap"] * MOST_OVERLAPS + ["more-findings"]
    assert "more-findings" not in load("frames:\n" + 10 * heading).codes


@pytest.mark.parametrize("arrangement", ["row", "stack", "field"])
def test_ten_times_the_boxes_take_about_ten_times_as_long(arrangement: str) -> None:
    boxes = {
        "row": [Rect(number, 0, 0.9, 1000) for number in range(10_000)],
        "stack": [Rect(0, number, 1000, 0.9) for number in range(10_000)],
        "field": [Rect(number % 100, number // 100, 0.9, 0.9) for number in range(10_000)],
    }[arrangement]
    assert overlapping(boxes) == []
    few = seconds(lambda: overlapping(boxes[:1000]), runs=3)
    assert seconds(lambda: overlapping(boxes), runs=2) < 40 * few  # every box with every other: 100 times as long


PHOTO = "{photo: , at: [0, 0], size: [150mm, 100mm]}"
HEADING = "{heading: 反白题压图, at: [10mm, 10mm], size: [130mm, 20mm]}"


@pytest.mark.parametrize(
    ("frames", "overlaps"),
    [
        ([PHOTO, HEADING], 0),
        ([HEADING, PHOTO], 1),  # the photo covers it
        ([PHOTO, HEADING.replace("130mm", "141mm")], 1),
        ([PHOTO, PHOTO.replace("150mm", "50mm")], 0),  # an inset
        ([PHOTO, "{advertisement: a.pdf, at: [0, 0], size: [50mm, 50mm]}"], 0),
        (["{advertisement: a.pdf, at: [0, 0], size: [150mm, 100mm]}", HEADING], 1),
        ([PHOTO, "{box: {fill: K10}, at: [100mm, 0], size: [100mm, 50mm]}", HEADING.replace("[10mm", "[110mm").replace("130mm", "80mm")], 0),
        (["{box: {fill: K10}, at: [100mm, 0], size: [100mm, 50mm]}", PHOTO, HEADING.replace("[10mm", "[110mm").replace("130mm", "80mm")], 1),
        ([PHOTO, "{box: {border: 1pt}, at: [100mm, 0], size: [100mm, 50mm]}", HEADING.replace("[10mm", "[110mm").replace("130mm", "80mm")], 1),
        ([PHOTO.replace("photo: ,", "photo: , caption: 说明,"), HEADING.replace(", 10mm]", ", 80mm]")], 1),  # on the caption
        ([PHOTO.replace("photo: ,", "photo: , caption: 说明,"), HEADING], 0),
        ([PHOTO, HEADING, HEADING], 1),  # both on the photo, and on one another
        ([PHOTO, HEADING.replace("130mm", "140.09mm")], 0),  # by less than is seen in print
        ([PHOTO, PHOTO.replace("[0, 0]", "[149.92mm, 0]")], 0),
        ([PHOTO, PHOTO.replace("[0, 0]", "[0, 99.92mm]")], 0),
        ([PHOTO, PHOTO.replace("[0, 0]", "[149.88mm, 0]")], 1),
        ([PHOTO, PHOTO.replace("[0, 0]", "[0, 99.88mm]")], 1),
    ],
)  # fmt: skip
def test_what_lies_wholly_on_a_photo_or_tint_before_it_overlaps_nothing(
    frames: list[str], overlaps: int, load: Load
) -> None:
    codes = load("frames:\n" + "".join(f"  - {frame}\n" for frame in frames)).codes
    assert codes.count("frames-overlap") == overlaps


def test_photos_that_all_lie_on_one_another_are_looked_at_up_to_a_bound() -> None:
    looked = itertools.count()
    assert overlapping([PAGE] * 10_000, lambda _first, _second: next(looked) < 0) == []
    assert next(looked) <= MOST_LOOKS + 1


TABLOID = "page: tabloid\nbleed: 3mm\nframes:\n  - "


@pytest.mark.parametrize(
    ("frame", "codes"),
    [
        ("{box: {fill: K10}, at: [-65.205pt, 0], size: [300pt, 200pt]}", []),
        ("{box: {fill: K10}, at: [-26.899mm, 0], size: [300pt, 200pt]}", []),
        ("{box: {fill: K10}, at: [-26.902mm, 0], size: [300pt, 200pt]}", ["frame-cut"]),
        ("{rule: 1pt, at: [-30mm, 0], length: 90mm}", ["frame-cut"]),
        ("{rule: 1pt, at: [-130mm, 0], length: 90mm}", ["frame-off-page"]),
        ("{heading: 要闻, at: [-30mm, 0], size: [90mm, 9mm]}", ["frame-off-page"]),
    ],
)
def test_what_is_beyond_the_bleed(frame: str, codes: list[str], load: Load) -> None:
    assert load(TABLOID + frame).codes == codes


BLEEDING = [
    ("bleeds: left", (-3, 30, 123.8, 40)),
    ("bleeds: [top, right]", (23.8, -3, 252.2, 73)),
    ("bleeds: [下]", (23.8, 30, 97, 363)),
    ("bleeds: [left, right, top, bottom]", (-3, -3, 279, 396)),
]


@pytest.mark.parametrize("kind", ["photo: ", "advertisement: a.pdf", "box: {fill: K10}"])
@pytest.mark.parametrize(("bleeds", "box"), BLEEDING)
def test_a_side_that_bleeds_ends_with_the_bleed(bleeds: str, box: tuple[float, ...], kind: str, load: Load) -> None:
    frame = load(f"{TABLOID}{{{kind}, at: [0, 10mm], size: [97mm, 40mm], {bleeds}}}").frame
    left, top, width, height = (length * 72 / 25.4 for length in box)
    expected = Rect(left, top, 100 * 72 / 25.4 + 20.8 * 72 / 25.4 if width == 0 else width, height)
    assert frame.box == pytest.approx(expected, abs=0.0005)


def test_a_caption_whose_style_is_not_known_has_no_depth(load: Load) -> None:
    found = load(
        b"""page: broadsheet
styles: {body: {}}
frames:
  - {photo: none.jpg, caption: hall, caption_style: nobody, at: [0, 0], size: [60mm, 60mm]}
  - {heading: over it, at: [10mm, 40mm], size: [20mm, 10mm]}
"""
    ).findings
    assert {finding.code for finding in found} == {"photo-missing", "unknown-style", "style-unnamed"}
