"""How fast one story is composed, and whether the time grows with its length alone.

    python bench/throughput.py [CHARACTERS ...]

Prints JSON: for each way of composing and each length the seconds of CPU that composing took, shaping, breaking and justifying included: the median of
as many runs as go into a few seconds.
"""

from __future__ import annotations

import gc
import json
import sys
from itertools import cycle
from pathlib import Path
from statistics import median
from time import process_time

from paginate.color import BLACK
from paginate.compose.flow import flow_story
from paginate.compose.inline import Typesetter
from paginate.compose.settle import settle_story
from paginate.diagnostics import Sink, Span
from paginate.fonts import FontLibrary
from paginate.geometry import Rect, Size, WritingMode
from paginate.installation import font_folder
from paginate.model import (
    Align,
    Composer,
    FontChoice,
    Grid,
    Page,
    Paragraph,
    Prohibition,
    Punctuation,
    Region,
    Story,
    Style,
    TextFrame,
)

TEXTS = Path(__file__).resolve().parent.parent / "layouts" / "jiaocheng" / "text"
SIZE, LEADING, MEASURE = 10.5, 15.75, 16.5 * 10.5  # points: the first article of the reference page
ENOUGH = 300_000  # characters: shorter stories are composed so often that they come to as many, others once
HERE = Span("story.txt", 1, 1)

BODY = Style(
    name="body",
    font=FontChoice("song"),
    size=SIZE,
    leading=LEADING,
    writing_mode=WritingMode.HORIZONTAL,
    punctuation=Punctuation.KAIMING,
    prohibition=Prohibition.STRICT,
    align=Align.JUSTIFY,
    first_line_indent=2 * SIZE,
    tracking=0,
    western_space=0,
    color=BLACK,
)

WAYS = {
    "by line": BODY,
    "by line, vertical": BODY._replace(writing_mode=WritingMode.VERTICAL),
    "by paragraph": BODY._replace(composer=Composer.PARAGRAPH),
}


def story_of(characters: int) -> Story:
    """The articles of the reference page over and over, until there are so many characters."""
    articles = sorted(TEXTS.glob("*.txt"))
    sources = [line for article in articles for line in article.read_text("utf-8").splitlines() if line]
    paragraphs = []
    left = characters
    for source in cycle(sources):
        paragraphs.append(Paragraph(source[:left], HERE))
        left -= len(source)
        if left <= 0:
            return Story("story", HERE, tuple(paragraphs))
    raise AssertionError("cycle does not end")


def seconds_to_compose(characters: int, style: Style) -> float:
    """One story in one column that is deep enough, with fonts opened and a first paragraph set before."""
    depth = LEADING * characters
    size = Size(depth, MEASURE) if style.writing_mode is WritingMode.VERTICAL else Size(MEASURE, depth)
    page = Page(size, 0.0, Rect(0, 0, size.width, size.height))
    frame = TextFrame("frame", HERE, page.type_area, style, "story", (Region(page.type_area),))
    typesetter = Typesetter(FontLibrary(font_folder()), Sink())
    grid = Grid(SIZE, LEADING)
    settle_story(flow_story(story_of(100), [frame], typesetter, grid, page), typesetter)
    story = story_of(characters)
    began = process_time()
    flowed = flow_story(story, [frame], typesetter, grid, page)
    settle_story(flowed, typesetter)
    took = process_time() - began
    if flowed.overset.characters:
        raise AssertionError("the column was not deep enough")
    return took


def measured(characters: int, style: Style) -> float:
    """The median of as many runs as come to ENOUGH characters."""
    return median(seconds_to_compose(characters, style) for _ in range(max(1, ENOUGH // characters)))


def main() -> None:
    """Composes stories of the lengths that the command line gives, each in all WAYS."""
    gc.set_threshold(20_000)  # as the command has it
    lengths = [int(length) for length in sys.argv[1:]]
    print(json.dumps({way: {length: measured(length, style) for length in lengths} for way, style in WAYS.items()}))


if __name__ == "__main__":
    main()
