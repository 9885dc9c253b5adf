"""Colour spaces that a page is painted in."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import islice
from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily, read_color_space
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Array, Dictionary, Value
from paginate.preflight.pdf.checks.output_intent import NEWEST_ICC
from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined, ExaminedPage
from paginate.preflight.pdf.icc import read_icc_header

DEVICES: Final = {
    "CMYK": frozenset({SpaceFamily.GRAY, SpaceFamily.CMYK}),
    "RGB": frozenset({SpaceFamily.GRAY, SpaceFamily.RGB}),
    "GRAY": frozenset({SpaceFamily.GRAY}),
}
"""The device spaces that each kind of output profile stands for; a file without one is taken for CMYK."""

DEVICE_FAMILIES: Final = frozenset({SpaceFamily.GRAY, SpaceFamily.RGB, SpaceFamily.CMYK})

CIE: Final = frozenset({SpaceFamily.CAL_GRAY, SpaceFamily.CAL_RGB, SpaceFamily.LAB, SpaceFamily.ICC})
NO_INKS: Final = CIE | {SpaceFamily.RGB}

SOURCE_CLASSES: Final = frozenset({"scnr", "mntr", "prtr", "spac"})
"""Profile classes that a colour may be given in (ISO 32000-1, 8.6.5.5)."""

DEFAULT_COMPONENTS: Final = {"DefaultGray": 1, "DefaultRGB": 3, "DefaultCMYK": 4}

MOST_PARTS: Final = 1000
"""Values of a tint transform that are compared: it may lead back to itself."""

LARGEST_FUNCTION: Final = 1 << 20
"""Bytes of a tint transform's table that are compared."""

SpaceUse = tuple[ExaminedPage, ColorSpace, Rect]


def _spaces(examined: Examined) -> Iterator[SpaceUse]:
    """Each space that is used, with those under it, and where it is used first."""
    for page in examined.pages:
        seen: set[int] = set()
        for use in page.colors:
            if id(use.space) not in seen:
                seen.add(id(use.space))
                yield from ((page, space, use.box) for space in use.space.chain())


def foreign_devices(examined: Examined) -> Iterator[Breach]:
    """A device's colours that are not the output's."""
    profile = examined.output_profile
    allowed = DEVICES.get(profile.space if profile else "CMYK", DEVICES["CMYK"])
    return _spaces_of(examined, DEVICE_FAMILIES - allowed)


def other_than_inks(examined: Examined) -> Iterator[Breach]:
    """Colours that are not given in inks."""
    return _spaces_of(examined, NO_INKS)


def _spaces_of(examined: Examined, families: frozenset[SpaceFamily]) -> Iterator[Breach]:
    for page, space, box in _spaces(examined):
        if space.family in families:
            yield Breach({"space": space.family.value}, page.number, box)


def default_spaces(examined: Examined) -> Iterator[Breach]:
    """Stand-ins for device spaces that have another number of components, or are no colour space."""
    for page, name, space in _defaults(examined):
        if space is None or space.components != DEFAULT_COMPONENTS[name]:
            yield Breach({"name": name}, page.number)


def independent_defaults(examined: Examined) -> Iterator[Breach]:
    """Stand-ins for inks that are not given in inks."""
    for page, name, space in _defaults(examined):
        if name != "DefaultRGB" and (space is None or space.family in CIE):
            yield Breach({"name": name}, page.number)


def _defaults(examined: Examined) -> Iterator[tuple[ExaminedPage, str, ColorSpace | None]]:
    for page in examined.pages:
        for resources in (page.resources, *(form.dictionary("Resources") for form in page.content.forms)):
            spaces = resources.dictionary("ColorSpace")
            for name in DEFAULT_COMPONENTS:
                if name in spaces:
                    yield page, name, _read(spaces[name])


def _read(written: Value) -> ColorSpace | None:
    try:
        return read_color_space(written, Dictionary({}))
    except PdfProblem:
        return None


def damaged_profiles(examined: Examined) -> Iterator[Breach]:
    """Colours whose ICC profile is none, or does not fit them."""
    for page, space, box in _spaces(examined):
        if space.family is SpaceFamily.ICC:
            profile = read_icc_header(_profile(space))
            fits = profile is not None and profile.signed and profile.channels == space.components
            if not fits or profile is None or profile.kind not in SOURCE_CLASSES or profile.version > NEWEST_ICC:
                yield Breach({}, page.number, box)


def output_profile_as_source(examined: Examined) -> Iterator[Breach]:
    """CMYK that carries the output's own profile: it is the output's CMYK, but does not overprint as that does."""
    output = examined.intents[0].dictionary("DestOutputProfile") if examined.intents else Dictionary({})
    for page, space, box in _spaces(examined):
        if space.family is SpaceFamily.ICC and space.components == 4 and _same_data(_profile(space), output):
            yield Breach({}, page.number, box)


def overprint_of_profiled_cmyk(examined: Examined) -> Iterator[Breach]:
    """CMYK with a profile that is to overprint with mode 1, which is for DeviceCMYK."""
    for page in examined.pages:
        for use in page.colors:
            profiled = use.space.family is SpaceFamily.ICC and use.space.components == 4
            if profiled and use.coat.overprint and use.coat.overprint_mode:
                yield Breach({}, page.number, use.box)


def _profile(space: ColorSpace) -> Dictionary:
    found = space.definition[1]
    return found if isinstance(found, Dictionary) else Dictionary({})


def _same_data(one: Dictionary, other: Dictionary) -> bool:
    try:
        return one.is_stream and other.is_stream and one.data() == other.data()
    except PdfProblem:
        return False


def spots_that_differ(examined: Examined) -> Iterator[Breach]:
    """One ink's name with two stand-ins: which of them is shown, is left to chance."""
    known: dict[str, Hashable] = {}
    for page, space, box in _spaces(examined):
        if space.family is SpaceFamily.SEPARATION:
            name = space.colorants[0]
            stand_in = (_comparable(space.definition[2]), _comparable(space.definition[3]))
            if known.setdefault(name, stand_in) != stand_in:
                yield Breach({"ink": name}, page.number, box)


def _comparable(value: Value) -> Hashable:
    """What equals another's where two values say the same, wherever in the file they are; their first thousands of parts."""
    parts: list[Hashable] = []
    waiting = [value]
    while waiting and len(parts) < MOST_PARTS:
        match waiting.pop():
            case Array() as array:
                parts.append(("array", len(array)))
                waiting += islice(array, MOST_PARTS)
            case Dictionary() as dictionary:
                keys = [key for key, _ in dictionary.items() if key != "Length"]
                parts.append((*keys, _data(dictionary)))
                waiting += (dictionary[key] for key in keys)
            case plain:
                parts.append(plain)
    return tuple(parts)


def _data(stream: Dictionary) -> bytes:
    try:
        return stream.data(LARGEST_FUNCTION) if stream.is_stream else b""
    except PdfProblem:
        return b""
