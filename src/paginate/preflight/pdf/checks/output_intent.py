"""The output intent: the printing that the file is made for (ISO 32000-1, 14.11.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.pdf.clause import Breach, pages_where
from paginate.preflight.pdf.examined import Examined

ICC_REGISTRY: Final = "http://www.color.org"
OUTPUT_CLASS: Final = "prtr"
NEWEST_ICC: Final = (4, 2)
"""The version of ICC.1 that PDF 1.6 knows."""


def not_one_intent(examined: Examined) -> Iterator[Breach]:
    """No output intent of PDF/X, or several."""
    if len(examined.intents) != 1:
        yield Breach({"number": str(len(examined.intents))})


def no_condition(examined: Examined) -> Iterator[Breach]:
    """An intent that does not name its condition."""
    if any(not intent.text("OutputConditionIdentifier") for intent in examined.intents):
        yield Breach()


def no_description(examined: Examined) -> Iterator[Breach]:
    """A condition that is in no registry, and is not described either."""
    for intent in examined.intents:
        if intent.text("OutputConditionIdentifier") and not intent.text("RegistryName") and not intent.text("Info"):
            yield Breach()


def no_profile(examined: Examined) -> Iterator[Breach]:
    """An intent without an embedded output profile, or with something else in its place."""
    if examined.intents and not _is_output_profile(examined):
        yield Breach()


def no_profile_unless_registered(examined: Examined) -> Iterator[Breach]:
    """The same, but a condition of the ICC's registry needs no profile."""
    for intent in examined.intents:
        registered = intent.text("RegistryName") == ICC_REGISTRY
        if not (registered and "DestOutputProfile" not in intent):
            yield from no_profile(examined)


def _is_output_profile(examined: Examined) -> bool:
    profile = examined.output_profile
    if profile is None or not profile.signed or profile.kind != OUTPUT_CLASS or profile.written_size != profile.size:
        return False
    return examined.intents[0].dictionary("DestOutputProfile").number("N") == (profile.channels or None)


def profile_space(spaces: frozenset[str], examined: Examined) -> Iterator[Breach]:
    """An output profile of other inks."""
    profile = examined.output_profile
    if profile is not None and profile.space not in spaces:
        yield Breach({"space": profile.space})


def profile_version(newest: tuple[int, int], examined: Examined) -> Iterator[Breach]:
    """An output profile that is newer than the standard."""
    profile = examined.output_profile
    if profile is not None and profile.version > newest:
        yield Breach({"version": f"{profile.version[0]}.{profile.version[1]}"})


def several_profiles(examined: Examined) -> Iterator[Breach]:
    """Output intents that name different profiles."""
    intents = examined.catalog.array("OutputIntents").dictionaries()
    profiles = {intent.dictionary("DestOutputProfile").identity for intent in intents if "DestOutputProfile" in intent}
    if len(profiles) > 1:
        yield Breach()


def profile_elsewhere(examined: Examined) -> Iterator[Breach]:
    """A profile that is named but not in the file."""
    if any("DestOutputProfileRef" in intent for intent in examined.catalog.array("OutputIntents").dictionaries()):
        yield Breach()


def intents_of_pages(examined: Examined) -> Iterator[Breach]:
    """Pages with output intents of their own, which PDF 2.0 brought."""
    return pages_where(examined, lambda page: "OutputIntents" in page.dictionary)
