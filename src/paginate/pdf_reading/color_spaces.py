"""Colour spaces (ISO 32000-1, 8.6), as far as it takes to say which plates a colour lies on."""

from __future__ import annotations

from enum import Enum
from typing import Final

from paginate.paint import Space
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import NOTHING, Array, Dictionary, Name, Value
from paginate.records import NamedTuple

DEEPEST: Final = 8
"""Colour spaces that may lie inside one another; a pattern on an index into a spot colour on CMYK makes four."""


class SpaceFamily(Enum):
    """The families of colour spaces, by the names that PDF gives them."""

    GRAY = "DeviceGray"
    RGB = "DeviceRGB"
    CMYK = "DeviceCMYK"
    CAL_GRAY = "CalGray"
    CAL_RGB = "CalRGB"
    LAB = "Lab"
    ICC = "ICCBased"
    INDEXED = "Indexed"
    SEPARATION = "Separation"
    DEVICE_N = "DeviceN"
    PATTERN = "Pattern"


WRITTEN_IN: Final = {
    SpaceFamily.GRAY: Space.GRAY,
    SpaceFamily.RGB: Space.RGB,
    SpaceFamily.CMYK: Space.CMYK,
    SpaceFamily.CAL_GRAY: Space.INDEPENDENT,
    SpaceFamily.CAL_RGB: Space.INDEPENDENT,
    SpaceFamily.LAB: Space.INDEPENDENT,
    SpaceFamily.ICC: Space.INDEPENDENT,
    SpaceFamily.SEPARATION: Space.SPOT,
    SpaceFamily.DEVICE_N: Space.SPOT,
    SpaceFamily.PATTERN: Space.PATTERN,
}
"""What a paint in a space of the family is said to be written in."""


class ColorSpace(NamedTuple):
    """A colour space. `base` is the space below an Indexed, Separation, DeviceN or Pattern space.

    `definition` is the array that defines it; empty for a device space.
    """

    family: SpaceFamily
    components: int
    colorants: tuple[str, ...] = ()
    base: ColorSpace | None = None
    definition: Array = NOTHING

    @property
    def written_in(self) -> Space:
        """What its colours are written in; for an index, that of the colours that it leads to."""
        if self.family is SpaceFamily.INDEXED and self.base is not None:
            return self.base.written_in
        return WRITTEN_IN[self.family]

    @property
    def initial(self) -> tuple[float, ...]:
        """The colour that is current once the space is chosen (8.6.8)."""
        match self.family:
            case SpaceFamily.CMYK:
                return (0, 0, 0, 1)
            case SpaceFamily.SEPARATION | SpaceFamily.DEVICE_N:
                return (1,) * self.components
            case _:
                return (0,) * self.components

    def table(self) -> bytes:
        """The colours of an Indexed space, a byte for each component of its base. Raises PdfProblem where there are none."""
        table, width = self.definition[3], self.base.components if self.base else 0
        data = table.data() if isinstance(table, Dictionary) else table
        if not isinstance(data, bytes) or not width or len(data) < width:
            raise PdfProblem("pdf-damaged")
        return data[: len(data) // width * width]

    def led_to(self, index: float) -> tuple[float, ...]:
        """The colour of an Indexed space, in components of its base (8.6.6.3). Raises PdfProblem."""
        table, base = self.table(), self.base
        assert base is not None
        width = base.components
        place = max(0, min(round(index), len(table) // width - 1)) * width
        ranges = base.ranges
        return tuple(
            low + value / 255 * (high - low)
            for value, (low, high) in zip(table[place : place + width], ranges, strict=True)
        )

    @property
    def ranges(self) -> tuple[tuple[float, float], ...]:
        """From where to where each component goes: 0 to 1, but of Lab as its dictionary says (8.6.5.4)."""
        if self.family is not SpaceFamily.LAB:
            return ((0.0, 1.0),) * self.components
        entries = self.definition[1]
        found = (entries.numbers("Range") if isinstance(entries, Dictionary) else None) or (
            -100.0,
            100.0,
            -100.0,
            100.0,
        )
        return ((0.0, 100.0), (found[0], found[1]), (found[2], found[3])) if len(found) == 4 else ((0.0, 100.0),) * 3

    def chain(self) -> tuple[ColorSpace, ...]:
        """The space and those under it."""
        return (self,) if self.base is None else (self, *self.base.chain())


DEVICE_GRAY: Final = ColorSpace(SpaceFamily.GRAY, 1)
DEVICE_RGB: Final = ColorSpace(SpaceFamily.RGB, 3)
DEVICE_CMYK: Final = ColorSpace(SpaceFamily.CMYK, 4)

NAMED: Final = {
    "DeviceGray": DEVICE_GRAY, "DeviceRGB": DEVICE_RGB, "DeviceCMYK": DEVICE_CMYK,
    "Pattern": ColorSpace(SpaceFamily.PATTERN, 0),
}  # fmt: skip
"""The spaces that a name alone means (8.6.3)."""

CALIBRATED: Final = {
    "CalGray": (SpaceFamily.CAL_GRAY, 1),
    "CalRGB": (SpaceFamily.CAL_RGB, 3),
    "Lab": (SpaceFamily.LAB, 3),
}
"""The families that are calibrated by a dictionary, and their components (8.6.5)."""

DEFAULTS: Final = {SpaceFamily.GRAY: "DefaultGray", SpaceFamily.RGB: "DefaultRGB", SpaceFamily.CMYK: "DefaultCMYK"}
"""The spaces by which a page may replace a device space (8.6.5.6)."""


def read_color_space(written: Value, resources: Dictionary, depth: int = 0) -> ColorSpace:
    """The colour space that is `written`. Raises PdfProblem where there is none."""
    if depth > DEEPEST:
        raise PdfProblem("pdf-too-complex")
    spaces = resources.dictionary("ColorSpace")
    if isinstance(written, Name):
        if written not in NAMED:
            found = spaces[written]
            return read_color_space(None if found == written else found, resources, depth + 1)
        space = NAMED[written]
        default = DEFAULTS.get(space.family)
        if default is None or default not in spaces:
            return space
        return _from_array(_array(spaces[default]), resources, depth + 1)
    return _from_array(_array(written), resources, depth)


def _array(written: Value) -> Array:
    if not isinstance(written, Array) or not len(written):
        raise PdfProblem("pdf-damaged")
    return written


def _from_array(definition: Array, resources: Dictionary, depth: int) -> ColorSpace:
    """The space that an array defines: its family's name, then the family's parameters."""

    def under(place: int) -> ColorSpace:
        return read_color_space(definition[place], resources, depth + 1)

    match definition[0]:
        case Name() as name if name in CALIBRATED:
            return ColorSpace(*CALIBRATED[name], definition=definition)
        case "Indexed":
            return ColorSpace(SpaceFamily.INDEXED, 1, base=under(1), definition=definition)
        case "Separation" | "DeviceN" as name:
            colorants = _colorants(definition[1])
            return ColorSpace(SpaceFamily(name), len(colorants), colorants, under(2), definition)
        case "ICCBased":
            return ColorSpace(SpaceFamily.ICC, _icc_components(definition[1]), definition=definition)
        case "Pattern" if len(definition) > 1:
            base = under(1)
            return ColorSpace(SpaceFamily.PATTERN, base.components, base=base, definition=definition)
        case name:
            return read_color_space(name if isinstance(name, Name) else None, resources, depth + 1)


def _colorants(written: Value) -> tuple[str, ...]:
    """One ink's name, or those of several."""
    if isinstance(written, Array):
        return tuple(str(each) for each in written)
    return (str(written),)


def _icc_components(profile: Value) -> int:
    """How many components an ICC profile's space has, which its stream says itself (8.6.5.5)."""
    components = profile.number("N") if isinstance(profile, Dictionary) else None
    if components is None:
        raise PdfProblem("pdf-damaged")
    return int(components)
