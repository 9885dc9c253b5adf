"""The page that every system sets: its frames and lines from `paginate inspect --json`, fonts and inks from the layout.

Other systems get it as plain data: passages of running text, single lines, photos and filled boxes, in points from the
trim's top left corner. What they are told is what they need to set the same page; line breaks are theirs to find.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from paginate.color import parse_process
from paginate.fonts.catalogue import ROLES
from paginate.source.values import WEIGHT_NAMES

Data = Mapping[str, Any]

TOLERANCE = 0.01  # pt: inspect rounds to a thousandth
FIRST_WIDE_CHARACTER = "\u2e80"  # from here on a character's cell is an em: CJK radicals, ideographs, full-width forms
DEFAULT_CAPTION_GAP = 4.0  # pt


class Box(NamedTuple):
    """x and y of the top left corner, width, height."""

    x: float
    y: float
    width: float
    height: float


class Font(NamedTuple):
    """A family's name, as the font files have it, and a weight."""

    family: str
    weight: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text in columns of one measure.

    `kaiming`: commas, brackets and quotation marks take half an em. `continued`: its first paragraph began in another
    frame, and so has no indent.
    """

    columns: tuple[Box, ...]
    paragraphs: tuple[str, ...]
    font: Font
    size: float
    leading: float
    indent: float
    kaiming: bool
    continued: bool


@dataclass(frozen=True, slots=True)
class SingleLine:
    """A line of a heading or a caption. `box` is its em box; `tracking` is the white between two characters."""

    text: str
    box: Box
    font: Font
    size: float
    tracking: float
    vertical: bool


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that covers its box; what the box does not show is cropped on both sides alike."""

    file: str
    box: Box


@dataclass(frozen=True, slots=True)
class Fill:
    """A tint or a rule: a box filled with black, from 0 (paper) to 1."""

    box: Box
    black: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole page."""

    width: float
    height: float
    fills: tuple[Fill, ...]
    photos: tuple[Photo, ...]
    lines: tuple[SingleLine, ...]
    passages: tuple[Passage, ...]


def sheet_of(inspected: Data, layout: Data, folder: Path) -> Sheet:
    """The page as `paginate inspect --json` describes it; `layout` is the layout file's data, `folder` where it lies,
    as the other systems are to write it."""
    frames = list(zip(inspected["frames"], layout["frames"], strict=True))
    styles = layout.get("styles", {})
    width, height = inspected["page"]["trim"]
    return Sheet(
        width,
        height,
        fills=tuple(_fill(frame, asked) for frame, asked in frames if frame["kind"] in ("box", "rule")),
        photos=tuple(_photo(frame, asked, folder) for frame, asked in frames if frame["kind"] == "photo"),
        lines=tuple(line for frame, asked in frames for line in _single_lines(frame, asked, styles)),
        passages=tuple(_passage(frame, asked, styles) for frame, asked in frames if frame["kind"] == "text"),
    )


def _fill(frame: Data, asked: Data) -> Fill:
    ink = asked.get("color", "black") if frame["kind"] == "rule" else asked["box"]["fill"]
    return Fill(Box(*frame["box"]), parse_process(ink).black)


def _photo(frame: Data, asked: Data, folder: Path) -> Photo:
    box = Box(*frame["box"])
    if frame["lines"]:
        gap = float(str(asked.get("caption_gap", DEFAULT_CAPTION_GAP)).removesuffix("pt"))
        box = box._replace(height=frame["lines"][0]["box"][1] - gap - box.y)
    return Photo(str(folder / asked["photo"]), box)


def _single_lines(frame: Data, asked: Data, styles: Data) -> Iterator[SingleLine]:
    if frame["kind"] == "photo":
        names = [asked.get("caption_style", "caption")] * len(frame["lines"])
    elif frame["kind"] == "heading":
        names = list(_heading_styles(asked))
    else:
        return
    vertical = frame["writing_mode"] == "vertical"
    for line, name in zip(frame["lines"], names, strict=True):
        box = Box(*line["box"])
        size, length = (box.width, box.height) if vertical else (box.height, box.width)
        text = line["text"]
        yield SingleLine(text, box, _font(_style(styles, name)), size, _tracking(text, size, length), vertical)


def _heading_styles(asked: Data) -> Iterator[str]:
    usual = asked.get("style", "heading")
    heading = asked["heading"]
    for line in heading if isinstance(heading, list) else [heading]:
        yield line["style"] if isinstance(line, dict) else usual


def _tracking(text: str, size: float, length: float) -> float:
    """What is left between the characters when each has its em; 0 for a line with characters that are narrower."""
    if len(text) < 2 or any(character < FIRST_WIDE_CHARACTER for character in text):
        return 0.0
    return round((length - len(text) * size) / (len(text) - 1), 3)


def _passage(frame: Data, asked: Data, styles: Data) -> Passage:
    lines = frame["lines"]
    style = _style(styles, asked.get("style", "body"))
    starts = [0, *(at for at, (one, other) in enumerate(pairwise(lines), 1) if other["box"][1] < one["box"][1])]
    # A frame of one column is as wide as that; of several, the lines without indent tell the measure.
    measure = frame["box"][2] if len(starts) == 1 else max(line["measure"] for line in lines)
    indents = [measure - line["measure"] for line in lines]
    return Passage(
        columns=tuple(_column(frame, measure, start, indents[start]) for start in starts),
        paragraphs=tuple(_paragraphs(lines, indents)),
        font=_font(style),
        size=lines[0]["box"][3],
        leading=round(min(_leadings(lines), default=lines[0]["box"][3]), 3),
        indent=round(max(indents), 3),
        kaiming=style.get("punctuation", "kaiming") == "kaiming",
        continued=indents[0] < TOLERANCE,
    )


def _column(frame: Data, measure: float, start: int, indent: float) -> Box:
    """The column whose first line is number `start`, from that line down to the frame's lower edge."""
    x, y, _, _ = frame["lines"][start]["box"]
    return Box(round(x - indent, 3), y, measure, round(frame["box"][1] + frame["box"][3] - y, 3))


def _paragraphs(lines: Sequence[Data], indents: Sequence[float]) -> Iterator[str]:
    """A paragraph begins with an indented line."""
    starts = [0, *(at for at in range(1, len(lines)) if indents[at] > TOLERANCE)]
    for start, end in pairwise([*starts, len(lines)]):
        yield "".join(line["text"] for line in lines[start:end])


def _leadings(lines: Iterable[Data]) -> Iterator[float]:
    for one, other in pairwise(lines):
        if other["box"][1] > one["box"][1]:
            yield other["box"][1] - one["box"][1]


def _style(styles: Data, name: str) -> dict[str, Any]:
    own = dict(styles[name])
    base = own.pop("based_on", None)
    return {**(_style(styles, base) if base else {}), **own}


def _font(style: Data) -> Font:
    role = style.get("font", "song")
    family, usual = ROLES.get(role, (role, 400))
    weight = style.get("weight", usual)
    return Font(family, WEIGHT_NAMES.get(weight) or int(weight))
