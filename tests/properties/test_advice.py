"""Who does what a finding proposes does not get the same finding again."""

import random
import re
from pathlib import Path

import pytest

from loading import load_in

ROUNDS = 60


def advice(folder: Path, layout: str, code: str) -> list[str]:
    """The remedies of the findings of this code, in English; there is one."""
    return [finding.help("en") for finding in load_in(folder, layout).findings if finding.code == code]


def codes(folder: Path, layout: str) -> list[str]:
    return load_in(folder, layout).codes


def test_a_type_area_that_is_proposed_finds_room(tmp_path: Path) -> None:
    chance = random.Random(11)
    for _ in range(ROUNDS):
        width, height = chance.uniform(10, 60), chance.uniform(10, 60)
        keys = {key: chance.uniform(1, 80) for key in ("left", "top", "width", "height") if chance.random() < 0.4}
        written = ", ".join(f"{key}: {length:.3f}mm" for key, length in keys.items())
        page = f"page: {{width: {width:.3f}mm, height: {height:.3f}mm}}\n"
        layout = page + (f"type_area: {{{written}}}\n" if written else "") + "frames: []"
        told = codes(tmp_path, layout)
        assert set(told) <= {"missing-key", "type-area-off-page"}
        if told:
            [proposed] = advice(tmp_path, layout, told[0])
            found = re.search(r"type_area: \{.*\}", proposed)
            assert found is not None
            assert codes(tmp_path, f"{page}{found[0]}\nframes: []") == []


@pytest.mark.parametrize(
    "layout",
    [
        "page: {{width: {side:.4f}mm, height: 300mm}}\nbleed: {value}\nframes: []",
        "page: {{width: {side:.4f}mm, height: 300mm}}\nbleed: 0\nfolds: {{down: [{value}]}}\nframes: []",
        "page: 对开\nframes: [{{box: {{border: {value}}}, at: [0, 0], size: [{third:.4f}mm, 200mm]}}]",
        "page: 对开\nstyles: {{a: {{size: {third:.4f}pt, first_line_indent: {value}}}}}\nframes: []",
        "page: 对开\nstyles: {{a: {{size: {third:.4f}pt, tracking: {value}}}}}\nframes: []",
        "page: {{width: {value}, height: 300mm}}\nframes: []",
        "page: 对开\ngrid: {{size: {value}}}\nframes: []",
    ],
)
def test_the_ends_of_a_range_are_allowed(layout: str, tmp_path: Path) -> None:
    chance = random.Random(12)
    for _ in range(ROUNDS // 3):
        side = chance.choice([chance.uniform(50, 300), chance.uniform(4990, 5080)])
        written = layout.replace("{side", "{0").replace("{third", "{1").replace("{value", "{2")
        [finding] = [
            each
            for each in load_in(tmp_path, written.format(side, side / 60, "15000mm")).findings
            if each.code == "out-of-range" and ("bleed:" in layout or each.values["key"] != "bleed")
        ]
        for end in ("least", "most"):
            value = str(finding.values[end]).replace(" ", "")
            assert value != str(finding.values["value"]).replace(" ", "")
            again = load_in(tmp_path, written.format(side, side / 60, value)).findings
            assert finding.values["key"] not in [each.values["key"] for each in again if each.code == "out-of-range"]


STORY = "立冬已过，小雪刚至。连日来，田间地头一派繁忙。" * 3
PUNCTUATION = ("full", "kaiming", "half", "line-end-half")


def measure_layout(frame: str, style: str) -> str:
    return f"page: 对开\nstyles: {{body: {{{style}}}}}\nstories: {{a: {{text: {STORY}}}}}\nframes:\n  - {{story: a, at: [0, 0], {frame}}}"


def followed(frame: str, proposed: str) -> str:
    """The frame with what is proposed in the place of what it has."""
    key = proposed.split(":")[0]
    if key == "measure":
        return re.sub(r"measure: [^,}]+", proposed, frame)
    if key == "size":
        ((width, height),) = re.findall(r"size: \[(.*), (.*)\]$", frame)
        across, down = proposed.removeprefix("size: [").removesuffix("]").split(", ")
        return frame.replace(
            f"size: [{width}, {height}]",
            f"size: [{across.replace('…', width)}, {down.replace('…', height)}]",
        )
    return re.sub(r"columns: (\d+|\[.*?\]|\{.*?\})", lambda _: proposed, frame)


def test_a_measure_that_is_proposed_is_whole_and_finds_room(tmp_path: Path) -> None:
    chance = random.Random(13)
    asked = 0
    for _ in range(4 * ROUNDS):
        mode = chance.choice(["horizontal", "vertical"])
        tracking = chance.choice(["0", "0.1em", "0.037em", "-0.05em"])
        style = (
            f"size: {chance.choice([6.5, 9, 10.5, 7.875])}pt, tracking: {tracking}, writing_mode: {mode}, "
            f"punctuation: {chance.choice(PUNCTUATION)}"
        )
        length = f"{chance.uniform(20, 300):.3f}mm"
        size = f"size: [{length}, 30mm]" if mode == "horizontal" else f"size: [30mm, {length}]"
        depth = "height: 30mm" if mode == "horizontal" else "width: 30mm"
        frame = chance.choice(
            [
                size,
                f"columns: {chance.randint(2, 7)}, {size}",
                f"columns: {{count: {chance.randint(2, 7)}, gutter: {chance.uniform(2, 9):.3f}mm}}, {size}",
                f"columns: {{count: 2, measure: {chance.uniform(8, 20):.3f}em}}, {depth}",
                f"columns: [{chance.uniform(5, 20):.3f}em, {chance.uniform(5, 20):.3f}em], {depth}",
            ]
        )
        told = advice(tmp_path, measure_layout(frame, style), "measure-not-whole")
        assert len(told) <= 1
        for proposed in re.split(r" or (?=\w+:)", told[0].removeprefix("write ")) if told else ():
            asked += 1
            assert codes(tmp_path, measure_layout(followed(frame, proposed), style)) in ([], ["frame-off-page"])
    assert asked > ROUNDS


def test_a_frame_that_is_to_bleed_is_not_cut(tmp_path: Path) -> None:
    chance = random.Random(14)
    for _ in range(ROUNDS):
        at, size = ([f"{chance.uniform(*span):.3f}mm" for _ in "xy"] for span in ((-40, 300), (30, 420)))
        frame = f"box: {{fill: K10}}, at: [{', '.join(at)}], size: [{', '.join(size)}]"
        for proposed in advice(tmp_path, f"page: 四开\nframes:\n  - {{{frame}}}", "frame-cut"):
            found = re.search(r"bleeds: \[.*?\]", proposed)
            assert found is not None
            assert codes(tmp_path, f"page: 四开\nframes:\n  - {{{frame}, {found[0]}}}") == []
