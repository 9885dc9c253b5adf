"""A paragraph cut into runs that are shaped as one: the same font and size, the same way up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import pairwise, repeat
from operator import is_not
from typing import Final

from paginate.color import Color
from paginate.expressions import expression
from paginate.fonts import Chain, Drawn, Face
from paginate.geometry import WritingMode
from paginate.model import FontChoice, Look, MarkedRun, Script, Style
from paginate.records import NamedTuple
from paginate.text import Class
from paginate.text.breaking import parted_dashes
from paginate.text.classes import APOSTROPHE

SCRIPT_SIZE: Final = 0.6
SCRIPT_RISES: Final = {Script.SUB: -0.12, Script.SUPER: 0.35}
SCRIPTS_ASIDE: Final = {Script.SUB: -0.33, Script.SUPER: 0.33}
"""Raised and lowered characters: their size in proportion to the others'; how far their baseline is lifted, in the others' ems, so that
they stay in the em box; of upright ones down the page, how far their middle is to the right of the line's, in their own ems. No clause
gives these."""


class RunSetting(Enum):
    """How a run stands in its line."""

    HORIZONTAL = "horizontal"  # of a horizontal line
    UPRIGHT = "upright"  # of a vertical line
    TURNED = "turned"  # Western text in a vertical line, turned 90° clockwise
    COMBINED = "combined"  # 纵中横: a few characters side by side in one cell of a vertical line


class Baseline(NamedTuple):
    """The baseline of a face at a size, on which a companion of it stands, lifted by `rise` points."""

    face: Face
    size: float
    rise: float

    def scaled(self, scale: float) -> Baseline:
        """The same at another size."""
        return Baseline(self.face, self.size * scale, self.rise * scale)


class Voice(NamedTuple):
    """Who sets some characters: the font, with those that stand in for it, the size in points, the ink. `baseline`: on
    whose they stand; None: so that the middle of their own Han characters is the middle of the line. `script`: they are small, and
    lowered or raised."""

    font: FontChoice
    chain: Chain
    size: float
    color: Color
    baseline: Baseline | None = None
    script: Script | None = None


class Run(NamedTuple):
    """Characters `start` to `end` of the text. `drawn` is what the face is to draw for them, as many characters.

    `face` is None where no font has the characters. `proportional`: marks of Western words, which Chinese faces draw an
    em wide unless they are asked for another form.
    """

    start: int
    end: int
    face: Face | None
    voice: Voice
    setting: RunSetting
    drawn: str
    proportional: bool


class Shown(NamedTuple):
    """A paragraph as it is to be set: as it is written (with digits in the width that the style wants) and the classes of
    that; what is drawn in its place, and the classes of that; how each character stands, and which of those that share a
    cell belong together (0: none)."""

    written: str
    written_classes: str
    text: str
    classes: str
    settings: Sequence[RunSetting]
    groups: Sequence[int]


Chains = Callable[[FontChoice], Chain]


def voices(shown: Shown, style: Style, marked: Sequence[MarkedRun], chains: Chains) -> list[Voice]:
    """Who sets each character: the style's font, that of a marked run, or a companion of the style."""
    main = Voice(style.font, chains(style.font), style.size, style.color)
    result = [main] * len(shown.text)
    kinds = _POINT_IN_NUMBER.sub(Class.DIGIT, shown.written_classes)
    for companion in reversed(style.companions):  # the first one that has a character wins
        size = style.size * companion.scale
        voice = Voice(
            companion.font, chains(companion.font), size, style.color,
            Baseline(main.chain.first, style.size, companion.rise * style.size),
        )  # fmt: skip
        for at, (character, code) in enumerate(zip(shown.written, kinds, strict=True)):
            if code in companion.classes or character in companion.characters:
                result[at] = voice
    if Class.COMBINING in kinds:
        for at in range(1, len(kinds)):
            if kinds[at] == Class.COMBINING:
                result[at] = result[at - 1]
    for run in marked:
        known: dict[Voice, Voice] = {}  # one object for each voice: where it changes, a run of glyphs ends
        for at in range(run.start, run.end):
            if result[at] not in known:
                known[result[at]] = _looking(result[at], run.look, style, chains)
            result[at] = known[result[at]]
    return result


_POINT_IN_NUMBER = expression(rf"(?<={Class.DIGIT}){Class.WESTERN_CLOSING}(?={Class.DIGIT})")
"""What parts the digits of a number is set as they are."""


def _looking(voice: Voice, look: Look, style: Style, chains: Chains) -> Voice:
    """The voice in a marked run: a family of its own is for all of its characters, a weight of its own for each family."""
    if look.font is not None and look.font.family:
        voice = Voice(look.font, chains(look.font), style.size, voice.color)
    elif look.font is not None:
        font = voice.font._replace(weight=look.font.weight)
        voice = voice._replace(font=font, chain=chains(font))
    if look.size is not None:
        scale = look.size / style.size
        voice = voice._replace(size=voice.size * scale, baseline=voice.baseline and voice.baseline.scaled(scale))
    if look.script is not None:
        voice = _small(voice, look.script)
    return voice if look.color is None else voice._replace(color=look.color)


def _small(voice: Voice, script: Script) -> Voice:
    """The voice of small characters, lowered or raised on the line's baseline."""
    on = voice.baseline or Baseline(voice.chain.first, voice.size, 0.0)
    lifted = on._replace(rise=on.rise + SCRIPT_RISES[script] * voice.size)
    return voice._replace(size=voice.size * SCRIPT_SIZE, baseline=lifted, script=script)


def itemize(
    shown: Shown, speaking: Sequence[Voice], writing_mode: WritingMode, forced: Sequence[int] = ()
) -> Iterator[Run]:
    """The runs of a paragraph, in order and without gaps. A run ends where the end of a line is forced: no glyph and no cell of several
    characters may lie across it."""
    text = shown.text
    drawn = _drawn(shown, speaking)
    faces = [None if found is None else found.face for found in drawn]
    settings: Sequence[RunSetting] = shown.settings
    if writing_mode is WritingMode.VERTICAL:
        settings = [
            RunSetting.TURNED if found is not None and found.turned else setting
            for found, setting in zip(drawn, settings, strict=True)
        ]
    proportional = _apostrophes(text, shown.classes)
    aspects = (faces, speaking, settings, shown.groups, proportional)
    start = 0
    # Several two-em marks in a row are shaped one by one, or they would be one item that no line can part.
    for end in sorted({*_changes(aspects, len(text)), *parted_dashes(text, shown.classes), *forced}):
        characters = "".join(
            [text[place] if (found := drawn[place]) is None else found.character for place in range(start, end)]
        )
        yield Run(start, end, faces[start], speaking[start], settings[start], characters, proportional[start])
        start = end


def _changes(aspects: Sequence[Sequence[object]], length: int) -> list[int]:
    """Where any of the aspects of the characters changes, the end included; most never do."""
    changes: set[int] = set()
    for aspect in aspects:
        if aspect and any(map(is_not, aspect, repeat(aspect[0]))):
            changes.update(at for at, (before, after) in enumerate(pairwise(aspect), 1) if before is not after)
    return [*sorted(changes), *([length] if length else [])]


def _drawn(shown: Shown, speaking: Sequence[Voice]) -> list[Drawn | None]:
    """Who draws each character: a face of its voice's chain. Upright in a vertical line, marks have other forms."""
    drawn: list[Drawn | None] = []
    start = 0
    for end in _changes((speaking, shown.settings), len(shown.text)):
        piece = shown.text[start:end]
        drawers = speaking[start].chain.draws_all(piece, vertical=shown.settings[start] is RunSetting.UPRIGHT)
        drawn += [drawers[character] for character in piece]
        start = end
    if Class.COMBINING in shown.classes:
        _draw_together(drawn, shown, speaking)
    return drawn


_CLUSTER = expression(rf".\{Class.COMBINING}+")
"""A character and what belongs to it: accents, joiners, variation selectors."""


def _draw_together(drawn: list[Drawn | None], shown: Shown, speaking: Sequence[Voice]) -> None:
    """Give each cluster to one face: that knows the variant that a selector asks for, or has the accents of a letter.
    Where none does, what belongs to a character follows it all the same."""
    for cluster in _CLUSTER.finditer(shown.classes):
        start, end = cluster.span()
        text, chain = shown.text[start:end], speaking[start].chain
        selector = next(filter(_is_selector, text[1:]), "")
        found = chain.draws_sequence(text[0], selector) if selector else chain.draws_cluster(text)
        base = drawn[start] = found or drawn[start]
        for place in range(start + 1, end):
            if base is not None and (found or _is_selector(shown.text[place])):
                drawn[place] = base._replace(character=shown.text[place])


def _is_selector(character: str) -> bool:
    """Whether it is a joiner or variation selector: they choose a form of the character before them and have none."""
    return character in "\u200c\u200d" or "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


NOT_PROPORTIONAL: Final = (False,)


def _apostrophes(text: str, classes: str) -> Sequence[bool]:
    if APOSTROPHE not in text:
        return NOT_PROPORTIONAL * len(text)
    return [character == APOSTROPHE and code == Class.WESTERN for character, code in zip(text, classes, strict=True)]
