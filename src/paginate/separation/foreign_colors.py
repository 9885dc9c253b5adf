"""Colours of other people's PDFs on the plates of a press: whatever space they are in, how much of each ink they lay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.assets import ProfileProblem, open_profile
from paginate.assets.imaging.color_management import in_inks, separated
from paginate.assets.profiles import Profile
from paginate.color import PROCESS, Ink, Process
from paginate.paint import Paint
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.inks import Channels, inks_of, laid, on_plates, plain_light
from paginate.pdf_reading.marks import Coat, Color
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.press import PressProfile
from paginate.separation.functions import read_function
from paginate.separation.plate_pictures import Raster, black_taken_out

Values = npt.NDArray[np.float64]
"""Colours, one a row, each component from 0 to 1 (of Lab as Lab has it)."""

Tints = Mapping[str, Values]
"""By plate, how much of its ink each of so many colours lays, 0 to 1."""

UNKNOWN_SOLID: Final = Process(0, 0, 0, 0.6)
"""What a spot ink is shown as whose stand-in cannot be found: a gray."""

D50: Final = (0.9642, 1.0, 0.8249)
"""The white that profiles connect at (ICC.1, 7.2.16)."""

MODES: Final = {1: "L", 3: "RGB", 4: "CMYK"}


class Separation:
    """A press's way to make inks of colours that are light, by its profile; the plainest where that is none for inks."""

    def __init__(self, press: PressProfile) -> None:
        self._printer: Profile | None = None
        try:
            printer = open_profile(press.condition.profile)
            separated(Image.new("RGB", (1, 1)), None, printer)
            self._printer = printer
        except ProfileProblem:
            pass

    def light(self, space: ColorSpace, channels: Channels) -> Channels:
        """Colours of a space as cyan, magenta, yellow and black; see `pdf_reading.inks`."""
        ranges = np.array(space.ranges)
        colors = np.stack([np.asarray(channel, np.float64) for channel in channels], axis=1)
        shares = (colors - ranges[:, 0]) / (ranges[:, 1] - ranges[:, 0])
        found = self.inks(space, np.rint(np.clip(shares, 0, 1) * 255).astype(np.uint8))
        return list(found.T / 255)

    def inks(self, space: ColorSpace, samples: Raster) -> Raster:
        """Rows of components, a byte each over the component's range, as rows of four inks."""
        if space.components not in MODES:
            raise PdfProblem("pdf-damaged")
        if self._printer is None:
            return _plain(samples)
        if space.family in (SpaceFamily.LAB, SpaceFamily.CAL_GRAY, SpaceFamily.CAL_RGB):
            found = in_inks(_image(_as_lab(space, samples), "LAB"), None, self._printer)
        else:
            found = in_inks(_image(samples, MODES[space.components]), _profile(space), self._printer)
        return _plain(samples) if found is None else np.asarray(found).reshape(-1, 4)


def _image(samples: Raster, mode: str) -> Image.Image:
    return Image.frombytes(mode, (1, len(samples)), np.ascontiguousarray(samples).tobytes())


def _profile(space: ColorSpace) -> bytes | None:
    """The ICC profile of a space that is based on one; None where it cannot be read."""
    stream = space.definition[1] if space.family is SpaceFamily.ICC else None
    try:
        return stream.data() if isinstance(stream, Dictionary) else None
    except PdfProblem:
        return None


def _as_lab(space: ColorSpace, samples: Raster) -> Raster:
    """Calibrated colours as Lab of 8 bits, a and b with their signs, relative to their own white (8.6.5)."""
    ranges = np.array(space.ranges)
    values = ranges[:, 0] + samples / 255 * (ranges[:, 1] - ranges[:, 0])
    lab = values if space.family is SpaceFamily.LAB else _lab_of_calibrated(space, values)
    encoded = np.rint(np.clip(lab, [0, -128, -128], [100, 127, 127]) * [2.55, 1, 1])
    return encoded.astype(np.int16).astype(np.uint8)


def _lab_of_calibrated(space: ColorSpace, values: Values) -> Values:
    """CalGray and CalRGB (8.6.5.2, 8.6.5.3)."""
    found = space.definition[1]
    entries = found if isinstance(found, Dictionary) else None
    white = np.array((entries.numbers("WhitePoint") if entries else None) or D50)
    if space.family is SpaceFamily.CAL_GRAY:
        gamma = (entries.number("Gamma") if entries else None) or 1.0
        relative = np.repeat(values**gamma, 3, axis=1)
    else:
        gammas = np.array((entries.numbers("Gamma") if entries else None) or (1.0, 1.0, 1.0))
        matrix = np.array((entries.numbers("Matrix") if entries else None) or np.eye(3).ravel())
        if len(gammas) != 3 or len(matrix) != 9 or len(white) != 3 or not (white > 0).all():
            raise PdfProblem("pdf-damaged")
        relative = (values**gammas) @ matrix.reshape(3, 3) / white
    roots = np.where(relative > 216 / 24389, np.cbrt(relative), (24389 / 27 * relative + 16) / 116)
    x, y, z = roots.T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)


def _plain(samples: Raster) -> Raster:
    """Light as inks in the plainest way; what is four inks already stays."""
    match samples.shape[1]:
        case 4:
            return samples
        case 3:
            tints = black_taken_out(list(samples.T))
            return np.stack([tints[plate] for plate in PROCESS], axis=1)
        case _:
            none = np.zeros(len(samples), np.uint8)
            return np.stack([none, none, none, np.invert(samples[:, 0])], axis=1)


def tints_of(space: ColorSpace, colors: Values, press: Separation | None = None) -> Tints:
    """Colours of the space on the plates that the space speaks of. Raises PdfProblem where they are none of its."""
    if colors.ndim != 2 or colors.shape[1] != max(space.components, 1):
        raise PdfProblem("pdf-damaged")
    if space.family is SpaceFamily.INDEXED and space.base is not None:
        table = palette(space)
        return tints_of(space.base, table[np.clip(np.rint(colors[:, 0]), 0, len(table) - 1).astype(np.intp)], press)
    ranges = np.array(space.ranges)
    channels = list(np.clip(colors, ranges[:, 0], ranges[:, 1]).T)
    return on_plates(space, channels, press.light if press else _plainest)


def _plainest(space: ColorSpace, channels: Channels) -> Channels:
    return list(np.array([plain_light(space, color) for color in zip(*channels, strict=True)]).T)


def palette(space: ColorSpace) -> Values:
    """The colours of an Indexed space, in components of its base (8.6.6.3). Raises PdfProblem."""
    assert space.base is not None
    ranges = np.array(space.base.ranges)
    rows = np.frombuffer(space.table(), np.uint8).reshape(-1, space.base.components) / 255
    return cast("Values", ranges[:, 0] + rows * (ranges[:, 1] - ranges[:, 0]))


class ColorBook:
    """The colours of a page on the plates, worked out once for all of them, and all of a space at once."""

    def __init__(self, press: Separation) -> None:
        self.press = press
        self.inks: dict[str, Ink] = {}
        self.unknown = False
        self._wanted: dict[int, tuple[ColorSpace, dict[tuple[float, ...], None]]] = {}
        self._known: dict[tuple[int, tuple[float, ...]], Mapping[str, float]] = {}
        self._spaces: dict[int, ColorSpace] = {}

    def note_space(self, space: ColorSpace) -> None:
        """A space that is painted in: its inks are remembered."""
        if id(space) in self._spaces:
            return
        self._spaces[id(space)] = space  # and stays, so that no other one gets its number
        for name, named_by, place in inks_of(space):
            if name not in self.inks:
                self.inks[name] = Ink(name, _solid(named_by, place))

    def note(self, color: Color) -> None:
        """A colour that is painted with; it is worked out when the first plate asks."""
        self.note_space(color.space)
        _, colors = self._wanted.setdefault(id(color.space), (color.space, {}))
        colors.setdefault(color.components)

    def paint(self, coat: Coat) -> Paint:
        """A coat as it is laid on the plates; of one that cannot be found out, nothing."""
        self._work_out()
        color = coat.color
        return laid(self._known.get((id(color.space), color.components), {}), coat)

    def _work_out(self) -> None:
        for space, colors in self._wanted.values():
            rows = list(colors)
            try:
                tints = tints_of(space, np.array(rows, np.float64).reshape(len(rows), -1), self.press)
            except (PdfProblem, ValueError):
                self.unknown = True
                continue
            for number, row in enumerate(rows):
                self._known[id(space), row] = {plate: float(tint[number]) for plate, tint in tints.items()}
        self._wanted.clear()


def _solid(space: ColorSpace, place: int) -> Process:
    """What the colorant at this place looks like, in process inks."""
    try:
        transform = read_function(space.definition[3])
        values = transform(np.eye(space.components)[place : place + 1])
        if space.base is None:
            return UNKNOWN_SOLID
        tints = tints_of(space.base, values)
        return Process(*(float(tints[plate][0]) if plate in tints else 0.0 for plate in PROCESS))
    except PdfProblem:
        return UNKNOWN_SOLID
