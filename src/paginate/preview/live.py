"""The page and who looks at it: renders after each save, and tells every browser what has changed."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from paginate.diagnostics import Diagnostic, Span
from paginate.geometry import Point
from paginate.preview.page_data import FileNames, FrameData, Json, box_data, findings_data, sheet_data
from paginate.preview.pictures import PictureLayer, parts
from paginate.preview.resident import Renewal, Resident, Stages, Version
from paginate.preview.sources import ShownPlace, shown_place, span_file
from paginate.records import NamedTuple

if TYPE_CHECKING:
    from paginate.preview.plates_view import PlateMeter

HALF_WRITTEN: Final = 0.15
"""Seconds for which a page that is broken is not told: an editor may be in the middle of a file."""

Result = TypeVar("Result")


class PageReader(Protocol):
    """A browser that shows the page."""

    @property
    def layers(self) -> Sequence[PictureLayer]:
        """What it shows."""
        ...

    async def tell(self, message: Json) -> None:
        """Send it a message."""
        ...

    async def show(self, picture: bytes) -> None:
        """Send it a picture."""
        ...


class _Redrawn(NamedTuple):
    """What came of a save, and for each reader the pictures of what it shows that has changed."""

    renewal: Renewal
    pictures: tuple[tuple[PageReader, bytes], ...]


class Live:
    """One page. Rendering and drawing is done in a thread of its own, one thing after the other: PDFium wants it so."""

    def __init__(self, resident: Resident) -> None:
        self.resident = resident
        self.names = FileNames(resident.layout)
        self.readers: set[PageReader] = set()
        self._worker = ThreadPoolExecutor(1, "page")
        self._saved = asyncio.Event()
        self._frames = FrameData()
        self._findings: tuple[Diagnostic, ...] = ()
        self._is_broken = False
        self._ink_meter: PlateMeter | None = None

    @property
    def version(self) -> Version | None:
        """The page that is shown."""
        return self.resident.version

    async def work(self, task: Callable[[], Result]) -> Result:
        """Have something done in the page's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, task)

    def saved(self) -> None:
        """A file has changed."""
        self._saved.set()

    def close(self) -> None:
        """End the page's thread, when what it does is done."""
        self._worker.shutdown()

    async def keep_up(self, renewed: Callable[[Renewal], None]) -> None:
        """Render after each save, for ever; `renewed` is called with what came of each."""
        while True:
            await self._saved.wait()
            self._saved.clear()
            try:
                renewal = await self._once()
            except Exception:  # noqa: BLE001 - a fault of ours in one version must not end the process that shows the next
                traceback.print_exc(file=sys.stderr)
            else:
                if renewal is not None:
                    renewed(renewal)

    async def _once(self) -> Renewal | None:
        """Render once; None where a further save has made that idle."""
        redrawn = await self.work(self._redrawn)
        renewal = redrawn.renewal
        if renewal.is_broken:
            if await self._saved_within(HALF_WRITTEN):
                return None
        else:
            await self._tell_all(self._page_message(renewal))
            for reader, picture in redrawn.pictures:
                await reader.show(picture)
            await self._tell_all(await self.work(self._frames_message))
        self._is_broken = renewal.is_broken
        self._findings = renewal.findings
        if not renewal.is_broken and not self._saved.is_set():
            self._findings = await self.work(self.resident.judged)
        await self._tell_all(self._findings_message())
        await self.tell_notes()
        return renewal

    async def _saved_within(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self._saved.wait(), seconds)
        except TimeoutError:
            return False
        return True

    def _redrawn(self) -> _Redrawn:
        renewal = self.resident.renew()
        if renewal.version is None or renewal.is_broken:
            return _Redrawn(renewal, ())
        stages = Stages()
        with stages("draw"):
            pictures = tuple(self._pictures(renewal.version, renewal))
        return _Redrawn(renewal._replace(times={**renewal.times, **stages.times}), pictures)

    def _pictures(self, version: Version, renewal: Renewal) -> Iterator[tuple[PageReader, bytes]]:
        for reader in tuple(self.readers):
            for layer in reader.layers:
                for picture in parts(version, layer, renewal.changed):
                    yield reader, picture

    async def _tell_all(self, message: Json) -> None:
        for reader in tuple(self.readers):
            await reader.tell(message)

    async def welcome(self, reader: PageReader) -> None:
        """Tell a browser that has just come all that is known of the page."""
        self.readers.add(reader)
        if self.version is not None:
            await reader.tell(self._page_message(None))
            await reader.tell(await self.work(self._frames_message))
        await reader.tell(self._findings_message())
        await reader.tell(await self.work(self._notes_message))

    async def tell_notes(self) -> None:
        """Tell every browser of the notes as they are now."""
        await self._tell_all(await self.work(self._notes_message))

    def _notes_message(self) -> Json:
        from paginate.preview.notes_data import notes_data

        version = self.version
        message, wrong = notes_data(self.resident.layout, None if version is None else version.composed)
        return {**message, "findings": findings_data(wrong, None, self.names)}

    def write_note(self, asked: Any) -> bool:
        """Write a note; False where what is asked for is none, or of a page that is no longer shown. For the page's thread."""
        from paginate.preview.notes_data import write_note

        version = self.version
        if version is None or (isinstance(asked, dict) and asked.get("version", version.number) != version.number):
            return False
        return write_note(self.resident.layout, version.composed, asked)

    def _page_message(self, renewal: Renewal | None) -> Json:
        version = self.version
        if version is None:
            raise AssertionError("a page is told of that there is not")
        message: dict[str, Any] = {
            "type": "page",
            "version": version.number,
            "sheet": sheet_data(version.composed.page),
        }
        if renewal is not None:
            message["times"] = {name: round(took, 2) for name, took in renewal.times.items()}
            message["changed"] = None if renewal.changed is None else [list(box) for box in renewal.changed]
        return message

    def _frames_message(self) -> Json:
        version = self.version
        if version is None:
            return {"type": "frames", "version": 0, "frames": []}
        return {"type": "frames", "version": version.number, "frames": self._frames.of(version.composed.page)}

    def _findings_message(self) -> Json:
        version = self.version
        composed = None if version is None else version.composed
        found = findings_data(self._findings, composed, self.names)
        return {"type": "findings", "broken": self._is_broken, "findings": found}

    def construction(self) -> Json | None:
        """What the page is built on; None before there is one. For the page's thread."""
        from paginate.preview.construction_data import construction_data  # only for who switches an overlay on

        version = self.version
        if version is None:
            return None
        data = construction_data(self.resident.layout, self.resident.press, version.composed)
        return {"version": version.number, **data}

    def inks_at(self, point: Point) -> Mapping[str, int]:
        """How much of each ink lies at a point of the page, in percent. For the page's thread."""
        if self.version is None:
            return {}
        if self._ink_meter is None:
            from paginate.preview.plates_view import PlateMeter  # numpy takes 80 ms to import

            self._ink_meter = PlateMeter()
        return self._ink_meter.inks_at(self.version, point)

    async def point_at(self, file: Path, line: int, column: int) -> ShownPlace | None:
        """Show every browser where a file's line is on the page; None where it leads to nothing there."""
        version = self.version
        if version is None:
            return None
        name = span_file(self.resident.layout, version.composed, file)
        found = None if name is None else shown_place(version.composed, Span(name, line, column))
        if found is not None:
            await self._tell_all({"type": "show", "box": box_data(found.box), "frame": found.frame})
        return found
