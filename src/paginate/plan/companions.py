"""The other fonts that a style has for Western text and for some characters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from paginate.diagnostics import phrase
from paginate.model import Companion, FontChoice, Style
from paginate.plan.planning import Planning
from paginate.source import schema
from paginate.source.limits import Limits, em
from paginate.source.positions import Path
from paginate.source.words import WESTERN, CharacterGroup
from paginate.units import Length

MOST_RISE: Final = 0.5
"""Em: text that is raised or lowered farther belongs to another line."""

Choose = Callable[[schema.Western], FontChoice]
"""Works out the font of a companion."""


def companions(
    overrides: Sequence[schema.Override], western: schema.Western | None, choose: Choose, ems: Callable[[Length], float]
) -> tuple[Companion, ...]:
    """The overrides in their order, and then the font of Western text; `ems` measures a length in ems of the style."""
    found = [_companion(override, _group(override), choose, ems) for override in overrides]
    if western is not None:
        found.append(_companion(western, WESTERN, choose, ems))
    return tuple(found)


def _companion(
    written: schema.Western, group: CharacterGroup, choose: Choose, ems: Callable[[Length], float]
) -> Companion:
    return Companion(group.classes, group.characters, choose(written), written.size, ems(written.rise))


def _group(written: schema.Override) -> CharacterGroup:
    named = written.groups or ()
    groups = (named,) if isinstance(named, CharacterGroup) else named
    characters = "".join(group.characters for group in groups) + (written.characters or "")
    return CharacterGroup("".join(group.classes for group in groups), characters)


def check_overrides(planning: Planning) -> None:
    """Report every override that does not say for which characters it is."""
    for name, style in planning.layout.styles.items():
        for number, override in enumerate(style.overrides or ()):
            if override.groups is None and not override.characters:
                hint = phrase("groups-or-characters")
                planning.report("missing-key", ("styles", name, "overrides", number), key="for", hint=hint)


def rises_are_within(style: Style, western: schema.Western | None, planning: Planning) -> bool:
    """Whether no companion is lifted too far; reported if one is."""
    bounds = Limits(-MOST_RISE * style.size, MOST_RISE * style.size, em(style.size))
    paths: list[Path] = [("overrides", number) for number in range(len(style.companions))]
    if western is not None:
        paths[-1] = ("western",)
    within = [  # each is reported, so a list
        planning.is_within(companion.rise * style.size, bounds, ("styles", style.name, *path, "rise"))
        for companion, path in zip(style.companions, paths, strict=True)
    ]
    return all(within)
