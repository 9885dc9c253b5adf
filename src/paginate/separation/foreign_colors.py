"""Colours of other people's PDFs on the plates: whatever space they are in, how much of each ink they lay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.assets import ProfileProblem, open_profile
from paginate.assets.imaging.color_management import separated
from paginate.color import REGISTRATION, Process
from paginate.pdf_reading.color_spaces import ColorSpace, Family
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.press import PressProfile
from paginate.records import NamedTuple
from paginate.separation.functions import read_function
from paginate.separation.plate import NO_INK, PROCESS, Ink
from paginate.separation.plate_pictures import Raster, black_taken_out

Values = npt.NDArray[np.float64]
"""Colours, one a row, each component from 0 to 1 (of Lab as Lab has it)."""

Tints = Mapping[str, Values]
"""By plate, how much of its ink each of so many colours lays, 0 to 1."""

Light = Callable[[Raster], Raster]
"""How rows of red, green and blue become rows of cyan, magenta, yellow and black."""

UNKNOWN_SOLID: Final = Process(0, 0, 0, 0.6)
"""What a spot ink is shown as whose stand-in is given by a program (a PostScript function): a gray."""


LIGHTEST: Final = 100
"""L* of white."""


class Coat(NamedTuple):
    """A colour on the plates: its tints on those that it speaks of, and whether, where it overprints, none is nothing at all.

    That is so of DeviceCMYK in overprint mode 1, and only of colours, not of images (ISO 32000-1, 8.6.7).
    """

    tints: Mapping[str, float]
    none_is_nothing: bool = False

    def on(self, plate: str, *, overprint: bool, mode: int) -> float | None:
        """How much of the plate's ink it lays; None where it leaves what is there."""
        if REGISTRATION.name in self.tints:
            return self.tints[REGISTRATION.name]
        if not overprint:
            return None if self.tints.keys() == {NO_INK} else self.tints.get(plate, 0.0)
        tint = self.tints.get(plate)
        return None if tint == 0 and mode == 1 and self.none_is_nothing else tint


BLACK: Final = Coat({**dict.fromkeys(PROCESS, 0.0), PROCESS[3]: 1.0})
"""The colour that a page begins with: DeviceGray 0 (8.4.1)."""


def coat_of(space: ColorSpace, components: tuple[float, ...], light: Light) -> Coat:
    """A colour of the space on the plates. Raises PdfProblem where it is none."""
    tints = tints_of(space, np.array([components]), light)
    values = {plate: float(tint[0]) for plate, tint in tints.items()}
    return Coat(values, none_is_nothing=space.family is Family.CMYK)


def tints_of(space: ColorSpace, colors: Values, light: Light) -> Tints:
    """Colours of the space on the plates that the space speaks of. Raises PdfProblem where they are none of its."""
    if colors.ndim != 2 or colors.shape[1] != max(space.components, 1):
        raise PdfProblem("pdf-damaged")
    channels = np.clip(colors, 0, 1).T
    match space.family, space.components:
        case Family.INDEXED, _:
            return tints_of(_base(space), palette(space)[_indices(space, colors)], light)
        case ((Family.SEPARATION | Family.DEVICE_N), _):
            return dict(zip(space.colorants, channels, strict=True))
        case ((Family.CMYK | Family.ICC), 4):
            return dict(zip(PROCESS, channels, strict=True))
        case ((Family.GRAY | Family.CAL_GRAY | Family.ICC), 1):
            return _black(1 - channels[0])
        case ((Family.RGB | Family.CAL_RGB | Family.ICC), 3):
            inks = light(np.rint(channels.T * 255).astype(np.uint8))
            return dict(zip(PROCESS, inks.T / 255, strict=True))
        case Family.LAB, 3:
            return _black(1 - np.clip(colors[:, 0] / LIGHTEST, 0, 1))
        case _:
            raise PdfProblem("pdf-damaged")


def palette(space: ColorSpace) -> Values:
    """The colours of an Indexed space, in components of its base (8.6.6.3); of Lab only the lightness is right."""
    table = space.definition[3]
    data = table.data() if isinstance(table, Dictionary) else table
    width = _base(space).components
    if not isinstance(data, bytes) or len(data) < width or not width:
        raise PdfProblem("pdf-damaged")
    rows = np.frombuffer(data[: len(data) // width * width], np.uint8).reshape(-1, width) / 255
    return rows * LIGHTEST if _base(space).family is Family.LAB else rows


def light_to_inks(press: PressProfile) -> Light:
    """The press's way to make ink from light; the plainest where its profile is none for inks."""
    try:
        printer = open_profile(press.condition.profile)
        separated(Image.new("RGB", (1, 1)), None, printer)
    except ProfileProblem:
        return _plain

    def by_profile(light: Raster) -> Raster:
        pixels = Image.frombytes("RGB", (1, len(light)), np.ascontiguousarray(light).tobytes())
        return np.asarray(separated(pixels, None, printer)).reshape(-1, 4)

    return by_profile


def spot_inks_of(space: ColorSpace) -> Iterator[Ink]:
    """The spot inks of the space and of those under it, each with what stands in for its solid."""
    for each in space.chain():
        for place, name in enumerate(each.colorants):
            if name not in (*PROCESS, REGISTRATION.name, NO_INK):
                yield Ink(name, _solid(each, place))


def _solid(space: ColorSpace, place: int) -> Process:
    """What the colorant at this place looks like, in process inks."""
    try:
        transform = read_function(space.definition[3])
        values = transform(np.eye(space.components)[place : place + 1])
        tints = tints_of(_base(space), values, _plain)
        return Process(*(float(tints[plate][0]) if plate in tints else 0.0 for plate in PROCESS))
    except PdfProblem:
        return UNKNOWN_SOLID


def _base(space: ColorSpace) -> ColorSpace:
    if space.base is None:
        raise PdfProblem("pdf-damaged")
    return space.base


def _indices(space: ColorSpace, colors: Values) -> npt.NDArray[np.intp]:
    return np.clip(np.rint(colors[:, 0]), 0, len(palette(space)) - 1).astype(np.intp)


def _black(tint: Values) -> Tints:
    none = np.zeros_like(tint)
    return {**dict.fromkeys(PROCESS, none), PROCESS[3]: tint}


def _plain(light: Raster) -> Raster:
    tints = black_taken_out(list(light.T))
    return np.stack([tints[plate] for plate in PROCESS], axis=1)
