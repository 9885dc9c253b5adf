"""Copyfitting 挤排: what the style of a text that is over by a few lines gives, step by step, until the text fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, assert_never

from paginate.compose.flow.story import Copyfitted, FlowedStory, Given, flow_story
from paginate.compose.inline import Typesetter
from paginate.model import CopyfitStep, Grid, Page, Story, Style
from paginate.text import Punctuation
from paginate.units import same

MOST_LINES: Final = 8
"""Lines by which a text may be over: of more, no small step gets rid."""

NARROWER: Final[Mapping[Punctuation, Punctuation]] = {
    Punctuation.FULL: Punctuation.KAIMING,
    Punctuation.KAIMING: Punctuation.HALF,
    Punctuation.LINE_END_HALF: Punctuation.HALF,
}
"""The punctuation style in which marks take less room; a style's own rows stay."""

TRACKINGS: Final = (-0.01, -0.02)
"""Ems that are taken from the tracking: nobody sees it yet."""

LESS: Final = 0.25
"""Points that leading and size give."""


def copyfitted(flowed: FlowedStory, typesetter: Typesetter, grid: Grid, page: Page) -> FlowedStory:
    """A story that is over, in the first styles that the one of its frames allows in which it is not.

    All frames give alike. Where that does not help the story stays as it was.
    """
    story, frames, over = flowed.story, flowed.frames, flowed.overset.lines
    usual = frames[0].style
    if over > MOST_LINES or any(frame.style != usual for frame in frames):
        return flowed
    for given in _attempts(usual, grid):
        style = given[-1].after
        restyled = [frame._replace(style=style) for frame in frames]
        fitted = flow_story(_in_style(story, usual, style), restyled, typesetter, grid, page)
        if not fitted.overset.lines:
            return fitted._replace(copyfit=Copyfitted(over, given))
    return flowed


def _attempts(usual: Style, grid: Grid) -> Iterator[tuple[Given, ...]]:
    """What is given at each attempt: all that was before, and one more."""
    given: tuple[Given, ...] = ()
    for step in usual.copyfit:
        before = given[-1].after if given else usual
        taken = given
        for after in _lessened(before, step, grid):
            taken = (*given, Given(step, before, after))
            yield taken
        given = taken


def _lessened(style: Style, step: CopyfitStep, grid: Grid) -> Iterator[Style]:
    """The style after a step, which may be taken by degrees; nothing where it cannot be taken."""
    match step:
        case CopyfitStep.PUNCTUATION:
            while style.punctuation in NARROWER:
                style = style._replace(punctuation=NARROWER[style.punctuation])
                yield style
        case CopyfitStep.TRACKING:
            yield from (style._replace(tracking=style.tracking + more * style.size) for more in TRACKINGS)
        case CopyfitStep.LEADING:
            if not same(style.leading, grid.leading) and style.leading - LESS >= style.size:
                yield style._replace(leading=style.leading - LESS)
        case CopyfitStep.SIZE:
            yield _smaller(style)
        case _:
            assert_never(step)


def _smaller(style: Style) -> Style:
    """The style in a smaller size with all that goes with it, but for the leading: the lines stay where they are."""
    ratio = (style.size - LESS) / style.size
    return style._replace(
        size=style.size * ratio,
        tracking=style.tracking * ratio,
        western_space=style.western_space * ratio,
        indent=style.indent * ratio,
        end_indent=style.end_indent * ratio,
        first_line_indent=style.first_line_indent * ratio,
        min_last_line=style.min_last_line * ratio,
    )


def _in_style(story: Story, usual: Style, other: Style) -> Story:
    """The story with paragraphs of the one style in the other; those in styles of their own keep them."""
    paragraphs = [each._replace(style=other) if each.style == usual else each for each in story.paragraphs]
    return story._replace(paragraphs=tuple(paragraphs))
