"""Makes `invisible-characters.md`: every character of Unicode that leaves no ink, and what is done with it in a text.

python docs/build_invisible_characters.py
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from paginate.text.classes import SPACE_WIDTHS
from paginate.text.invisible import INVISIBLE, Invisible, Treatment

PAGE: Final = Path(__file__).parent / "invisible-characters.md"

HEAD: Final = """<!-- Made by docs/build_invisible_characters.py from paginate.text.invisible.INVISIBLE: change that table. -->

# Characters that leave no ink

How a text treats each character that Unicode lists as white space, separator, control, format control or ignorable
(Default_Ignorable_Code_Point). Every other character leaves ink, or has a finding: `missing-glyph` where no font has it.
A text from another program may contain any of these, and nobody sees them.

| code points | character | treatment |
|---|---|---|
"""

WIDTHS: Final = """
## Blanks of their own width

| code point | name | width in ems |
|---|---|--:|
"""

FOOT: Final = """
A word space at a line's end takes no room, and neither does a blank of its own width; U+3000 is always an em.
Honoured: the character is taken out of the text, and the line is broken as it says. A zero-width space lets no line begin or end
with a mark that may not (`prohibition`). Format controls that have ink, such as the Arabic number signs U+0600 to U+0605, are set
as other characters are.
"""


def build_page() -> str:
    """The page."""
    return HEAD + "".join(map(_row, INVISIBLE)) + WIDTHS + "".join(_widths()) + FOOT


def _row(row: Invisible) -> str:
    places = f"U+{row.first:04X}" if row.first == row.last else f"U+{row.first:04X}–{row.last:04X}"
    return f"| {places} | {row.what} | {row.treatment.value} |\n"


def _widths() -> Iterator[str]:
    for row in INVISIBLE:
        if row.treatment in (Treatment.FIXED_SPACE, Treatment.BOUND_FIXED_SPACE):
            for code_point in range(row.first, row.last + 1):
                character = chr(code_point)
                yield f"| U+{code_point:04X} | {unicodedata.name(character)} | {SPACE_WIDTHS[character]:.3g} |\n"


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8", newline="\n")
