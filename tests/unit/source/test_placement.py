import random

import pytest

from loading import Load
from machine import seconds
from paginate.geometry import Rect
from paginate.source import placement
from paginate.source.placement import MOST_OVERLAPS, farthest_beyond, overlapping

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
def test_farthest_beyond(box: Rect, beyond: tuple[str, float] | None):
    assert farthest_beyond(box, PAGE) == beyond


def test_boxes_that_touch_do_not_overlap():
    assert overlapping([Rect(0, 0, 10, 10), Rect(10, 0, 10, 10), Rect(0, 10, 10, 10)]) == []


def test_a_box_inside_another_overlaps_it():
    assert overlapping([Rect(2, 2, 3, 3), Rect(0, 0, 10, 10)]) == [(0, 1)]


def test_the_sweep_finds_what_comparing_each_with_each_finds(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(placement, "MOST_OVERLAPS", 1_000_000)
    chance = random.Random(1)
    for _ in range(500):
        boxes = [
            Rect(*(chance.randint(0, 20) for _ in "xy"), chance.choice([1, 3, 9, 15]), chance.choice([1, 2, 7, 18]))
            for _ in range(chance.randint(2, 15))
        ]
        each = [
            (one, other) for other in range(len(boxes)) for one in range(other) if boxes[one].overlaps(boxes[other])
        ]
        assert overlapping(boxes) == sorted(each)


def test_of_very_many_overlaps_some_are_told():
    assert len(overlapping([PAGE] * 10_000)) == MOST_OVERLAPS + 1


def test_that_there_are_more_overlaps_is_told_once(load: Load):
    photo = "  - {photo: , at: [0, 0], size: [9mm, 9mm]}\n"
    codes = load("frames:\n" + 11 * photo).codes  # 55 pairs
    assert codes[-MOST_OVERLAPS - 1 :] == ["frames-overlap"] * MOST_OVERLAPS + ["more-findings"]
    assert "more-findings" not in load("frames:\n" + 10 * photo).codes


@pytest.mark.parametrize("arrangement", ["row", "stack", "field"])
def test_ten_times_the_boxes_take_about_ten_times_as_long(arrangement: str):
    boxes = {
        "row": [Rect(number, 0, 0.9, 1000) for number in range(10_000)],
        "stack": [Rect(0, number, 1000, 0.9) for number in range(10_000)],
        "field": [Rect(number % 100, number // 100, 0.9, 0.9) for number in range(10_000)],
    }[arrangement]
    assert overlapping(boxes) == []
    few = seconds(lambda: overlapping(boxes[:1000]), runs=3)
    assert seconds(lambda: overlapping(boxes), runs=2) < 40 * few  # every box with every other: 100 times as long
