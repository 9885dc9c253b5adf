"""The page that one process keeps: made again after each save, with the last good one as long as the new one is broken."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from paginate import pipeline
from paginate.diagnostics import Diagnostic, Sink
from paginate.display import Item, Picture, PlacedPage, Shadow
from paginate.geometry import Point, Rect
from paginate.pipeline import Composed, Pictures
from paginate.press import Standard
from paginate.preview.changed import BoxLook, changed_boxes
from paginate.preview.open_page import OpenPage
from paginate.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Version(NamedTuple):
    """A page as it was after a save: `number` counts from 1; `page` is its PDF, kept open."""

    number: int
    composed: Composed
    pictures: Pictures
    page: OpenPage

    @property
    def origin(self) -> Point:
        """The trim's top left, from that of the sheet."""
        around = self.composed.page.bleed + self.composed.page.margin
        return Point(around, around)

    def on_sheet(self, box: Rect) -> Rect:
        """A box of the page from the sheet's top left."""
        return box.moved(self.origin)


class Renewal(NamedTuple):
    """What a save has led to: the boxes that look different (None: all of the sheet), what is wrong, and how long each stage took.

    `is_broken`: there is no new page, and `version` is the last good one, None before the first.
    """

    version: Version | None
    changed: tuple[Rect, ...] | None
    findings: tuple[Diagnostic, ...]
    times: Mapping[str, float]
    is_broken: bool = False


class Stages:
    """How many milliseconds each stage took; one that ran twice has the sum."""

    def __init__(self) -> None:
        self.times: dict[str, float] = {}

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """Times what runs inside."""
        began = perf_counter()
        try:
            yield
        finally:
            self.times[name] = self.times.get(name, 0.0) + 1000 * (perf_counter() - began)


class Resident:
    """The page of one layout. All calls come from one thread."""

    def __init__(self, layout: Path, press: str | None = None) -> None:
        self.layout = layout
        self.press = press
        self._session = pipeline.Session()
        self._sink = Sink()
        self._look: BoxLook | None = None
        self.version: Version | None = None

    def renew(self) -> Renewal:
        """Make the page again. Its findings are those that stop it or that composition has; `judged` has the others."""
        self._sink, stages = Sink(), Stages()
        composed = pipeline.compose(self.layout, self._sink, stages, self.press, self._session)
        if composed is None:
            return self._broken(tuple(self._sink), stages)
        drawing = self._sink.fork()
        with stages("pictures"):
            pictures = pipeline.prepare_pictures(composed, drawing)
        if drawing.blocks:
            return self._broken((*self._sink, *drawing), stages)
        with stages("pdf"):
            pdf = pipeline.write(composed, pictures)
        with stages("open"):
            page = OpenPage(pdf)
        with stages("compare"):
            look = _look(composed, pictures)
            changed = None if self._look is None else changed_boxes(self._look, look)
        if self.version is not None:
            self.version.page.close()
        number = 1 if self.version is None else self.version.number + 1
        self.version, self._look = Version(number, composed, pictures, page), look
        return Renewal(self.version, changed, (*self._sink, *drawing), stages.times)

    def _broken(self, findings: tuple[Diagnostic, ...], stages: Stages) -> Renewal:
        return Renewal(self.version, (), findings, stages.times, is_broken=True)

    def judged(self) -> tuple[Diagnostic, ...]:
        """All that a render would say of the page that was made last; once for each."""
        if self.version is None:
            return tuple(self._sink)
        composed = self.version.composed
        if composed.layout.press.standard is Standard.PLAIN:
            pipeline.check_layout(composed, self._sink)
        else:
            pipeline.judge_layout(composed, self._sink)
        return tuple(self._sink)


def _look(composed: Composed, pictures: Pictures) -> BoxLook:
    """How the page looks, with a digest of each thing that it has from a file."""
    digests: dict[Hashable, Hashable] = {}

    def contents(item: Item) -> Hashable:
        match item:
            case Picture():
                return picture(item.image)
            case Shadow() if item.of is not None:
                return picture(item.of)
            case PlacedPage():
                return _digest(composed.assets.read(item.source))
            case _:
                return None

    def picture(image: Hashable) -> Hashable:
        if image not in digests:
            found = pictures.get(image)  # type: ignore[call-overload]
            digests[image] = None if found is None else hash(found)
        return digests[image]

    layout = composed.layout
    fonts = tuple((font, _digest(composed.assets.read(font.file))) for font in layout.fonts)
    return BoxLook(composed.page, contents, (layout.press, fonts))


def _digest(data: bytes) -> bytes:
    return sha256(data).digest()
