"""The language of press profiles as written: every key, what may stand behind it and its meaning.

No key has a default of its own: what a profile does not say is as in the one it is based on. `docs/press-profiles.md` and
`docs/press.schema.json` are made from these classes.
"""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from paginate.diagnostics import Severity
from paginate.press import Inks, SheetMark, Standard
from paginate.source.schema_values import (
    ABSOLUTE,
    FILE,
    FILE_NAME,
    NAME,
    TEXT,
    Given,
    Keys,
    key,
    number,
    one_of,
    percentage,
    percentage_or_none,
    whole,
)
from paginate.units import Length

USUAL_PRESS: Final = "newsprint"
"""The profile of a layout that names none, and what a profile is based on that does not say on what."""

PIXELS: Final = number(1, 9600)
OVERPRINTING: Final = one_of("overprinting")
SEVERITY: Final = one_of("severity")


class Output(Keys):
    """The output intent: the printing that the page is separated for. It is inherited or given as a whole."""

    profile: Annotated[str | None, FILE] = key(
        "The ICC profile of the printing, a CMYK output profile. Its name is read from the folder of this file.",
        "printer.icc",
    )
    identifier: Annotated[str | None, NAME] = key(
        "What the printing is called: in the registry, or by the printer. Default: the profile's name.", "FOGRA51"
    )
    description: Annotated[str | None, TEXT] = key(
        "The printing in words. Default: the identifier.", "某某印务，轮转二号机"
    )
    registry: Annotated[str | None, NAME] = key(
        "The address of the registry that has the identifier. Default: none has it.", "http://www.color.org"
    )


class Pixels(Keys):
    """Pixels per inch of a picture at its placed size."""

    least: Annotated[float | None, PIXELS] = key("With fewer, it is an error.", "100")
    wanted: Annotated[float | None, PIXELS] = key("With fewer, it is a warning.", "150")


class Black(Keys):
    """What 100 % K does to colours that lie under it."""

    text: Annotated[bool | None, OVERPRINTING] = key("Text.", "knock-out")
    rules: Annotated[bool | None, OVERPRINTING] = key("Rules and borders.", "knock-out")


class Press(Keys):
    """A press profile."""

    description: Annotated[str | None, TEXT] = key("What it is for; nothing reads it but people.", "轮转二号机，彩色")
    based_on: Annotated[str | None, FILE] = key(
        "The profile that has what this one does not say: one of the program's, or a file, its name read from the folder "
        "of this one. Default: `newsprint`.",
        "newsprint-coldset",
    )
    standard: Annotated[Standard | None, one_of("standard")] = key("What the PDF keeps to.", "PDF/X-1a")
    output: Annotated[Output | None, Given()] = Field(
        None, description="The output intent.", examples=["{profile: printer.icc, identifier: FOGRA51}"]
    )
    inks: Annotated[Inks | None, one_of("kind of inks")] = key(
        "What colours are made of: `cmyk` for a press, `srgb` for the driver of a desktop printer.", "cmyk"
    )
    ink_limit: Annotated[float | None, percentage_or_none(100, 400)] = key(
        "The most ink that may lie on one place, all inks together.", "220%"
    )
    screen: Annotated[float | None, number(30, 1200)] = key(
        "The screen ruling, in lines per inch. Pictures finer than twice that are scaled down to it.", "85"
    )
    resolution: Annotated[Pixels | None, Given()] = Field(
        None, description="What gray and coloured pictures must have.", examples=["{least: 100, wanted: 150}"]
    )
    line_art: Annotated[Pixels | None, Given()] = Field(
        None, description="What pictures of one bit must have.", examples=["{least: 550, wanted: 800}"]
    )
    bleed: Annotated[Length | None, ABSOLUTE] = key(
        "What is printed beyond the trim on each side, up to 50 mm, where the layout does not say.", "5mm"
    )
    marks: Annotated[list[Annotated[SheetMark, one_of("sheet mark")]] | None, Given()] = Field(
        None, description="What stands on the sheet outside the bleed; `[]` for nothing.", examples=["[crop, slug]"]
    )
    black: Annotated[Black | None, Given()] = Field(
        None,
        description="Whether pure black prints over other colours.",
        examples=["{text: overprint, rules: overprint}"],
    )
    jpeg_quality: Annotated[int | None, whole(1, 100)] = key("Of photos in the PDF; 100 is best and largest.", "95")
    sharpening: Annotated[float | None, percentage(0, 300)] = key(
        "How much photos are sharpened for the press; 0% for not at all.", "50%"
    )
    file_name: Annotated[str | None, FILE_NAME] = key(
        "The name of the PDF, without `.pdf`. `{name}` is the layout's, the others are of its `issue`: `{paper}`, `{date}`, "
        "`{page}`, `{version}`.",
        '"{paper}-{date}-{page}"',
    )
    preflight: Annotated[dict[str, Annotated[Severity | None, SEVERITY]] | None, Given()] = Field(
        None,
        description="How bad findings are on this press, by their codes: `error`, `warning`, `note` or `off`.",
        examples=["{photo-missing: error, lone-line: off}"],
    )
