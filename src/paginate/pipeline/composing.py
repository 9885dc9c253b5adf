"""From a layout file to a composed page: layout, fonts, page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from paginate import __version__
from paginate.assets import (
    Assets,
    Cache,
    OutsideFolder,
    PictureProblem,
    ProfileProblem,
    followed,
    forget_profiles,
    open_profile,
)
from paginate.diagnostics import Sink
from paginate.display import ComposedPage
from paginate.model import AdvertisementFrame, PageLayout, PhotoFrame
from paginate.press import Black, PressProfile
from paginate.records import NamedTuple

if TYPE_CHECKING:
    from paginate.compose import Memory
    from paginate.fonts import FontLibrary
    from paginate.pdf import WriterMemory
    from paginate.source import Written

Stage = Callable[[str], AbstractContextManager[object]]
"""Called with a stage's name; the stage runs inside the context it returns (so that a caller can time it)."""

Depths = Callable[[PageLayout], Mapping[str, int]]
"""Of frames of open depth, by id, how many lines of their own they need, as far as that can be said."""


def untimed(_name: str) -> AbstractContextManager[object]:
    """A Stage that does nothing."""
    return nullcontext()


class Composed(NamedTuple):
    """A composed page with what it takes to write it; `digest` is that of everything that it is made of."""

    file: Path
    layout: PageLayout
    assets: Assets
    session: Session
    fonts: FontLibrary
    page: ComposedPage
    digest: str


class Session:
    """What one process keeps from run to run, so that the next one is quicker; what comes out is the same.

    Of a layout with fonts of its own no text is kept: what these set is reported run by run.
    """

    def __init__(self) -> None:
        self.cache = Cache.for_user()
        self.fonts: FontLibrary | None = None
        self._texts: Memory | None = None
        self._black: Black | None = None
        self._written: WriterMemory | None = None

    def begin_run(self) -> None:
        """What is asked for from now on is of another run: what the last one did not need is forgotten."""
        forget_profiles()
        for memory in (self.cache, self._texts, self._written):
            if memory is not None:
                memory.begin_run()

    @property
    def written(self) -> WriterMemory:
        """What is known of PDFs that were written."""
        from paginate.pdf import WriterMemory

        self._written = self._written or WriterMemory()
        return self._written

    def texts(self, layout: PageLayout, fonts: FontLibrary) -> Memory | None:
        """What is known of texts in these fonts, on this press."""
        if layout.fonts:
            return None
        from paginate.compose import Memory

        if self._texts is None or self.fonts is not fonts or self._black != layout.press.black:
            self.fonts, self._black, self._texts = fonts, layout.press.black, Memory()
        return self._texts


def compose(
    path: Path, sink: Sink, stage: Stage = untimed, press: str | None = None, session: Session | None = None
) -> Composed | None:
    """The page of the layout file at `path`, without the parts that are broken; None where there is no page at all.

    `press` is the name or the file of the press profile that goes before the layout's own. `session` is that of the process, if it
    makes the page again and again.

    A broken layout is composed all the same, so that its photos are judged in the same run. What composition would say of
    it is not told: without its broken parts a story may lack a frame or its font, and seem not to fit.
    """
    session = session or Session()
    session.begin_run()
    assets = Assets(followed(path).parent, session.cache)
    with stage("read"):
        from paginate.source import read_layout

        written = read_layout(path, assets, sink, press)
    if written is None:
        return None
    assets = assets.house  # each name was judged where it was read
    planned = sink.fork()
    with stage("plan"):
        from paginate.plan import plan_layout

        layout = plan_layout(written, planned)
    if layout is None:
        sink.take(planned)
        return None
    with stage("fonts"):
        from paginate.pipeline.fonts import open_fonts

        fonts = open_fonts(layout, assets, sink, session.fonts)
    if fonts is None:
        sink.take(planned)
        return None
    with stage("compose"):
        from paginate.compose import compose_page, least_depths

        memory = session.texts(layout, fonts)
        layout = with_depths(written, layout, planned, lambda page: least_depths(page, fonts, memory))
        sink.take(planned)
        digest = input_digest(layout, path, assets)
        page = compose_page(layout, fonts, Sink() if sink.blocks else sink, digest, memory)
    return Composed(followed(path), layout, assets, session, fonts, page, digest)


def with_depths(written: Written, layout: PageLayout, sink: Sink, measure: Depths) -> PageLayout:
    """The layout planned with the depths that its texts need, `sink` with the findings of that.

    What is below a frame of open depth is planned again once that is known, and measured then.
    """
    from paginate.plan import measurable, plan_layout

    def with_lines(name: str, lines: int) -> PageLayout | None:
        return plan_layout(written, sink.fork(), {**depths, name: lines})

    depths: dict[str, int] = {}
    while opened := [name for name in measurable(written, layout) if name not in depths]:
        from paginate.pipeline.tier_depths import has_own_lines, least_lines  # a page without open depths does without

        found = measure(layout)
        new = {name: found[name] for name in opened if name in found}
        for name in filter(partial(has_own_lines, layout), new):
            new[name] = least_lines(name, layout, partial(with_lines, name), measure) or new[name]
        if not new:
            break
        depths |= new
        again = sink.fork()
        found_layout = plan_layout(written, again, depths)
        if found_layout is None:
            break
        layout = found_layout
        sink.replace(again)
    return layout


def input_names(layout: PageLayout) -> Iterator[str]:
    """The names of the files that the layout brings along, each once; some may not be there."""
    names = [*layout.files, *(font.file for font in layout.fonts)]
    for frame in layout.frames:
        if isinstance(frame, PhotoFrame):
            names.append(frame.photo.name if frame.photo else "")
        elif isinstance(frame, AdvertisementFrame):
            names.append(frame.page.name if frame.page else "")
    for story in layout.stories.values():
        own = story.span.file  # the layout itself, where the text stands in it
        names += {paragraph.span.file for paragraph in story.paragraphs} - {own}
    yield from sorted({name for name in names if name})


def input_paths(file: Path, layout: PageLayout, assets: Assets) -> set[Path]:
    """Where the files are that the layout is made of, itself included."""
    found = {assets.path(name) for name in input_names(layout) if assets.exists(name)}
    press = layout.press
    return {file, press.condition.profile.resolve(), *(each.resolve() for each in press.files), *found}


def input_digest(layout: PageLayout, path: Path, assets: Assets) -> str:
    """A hexadecimal SHA-256 of all that the page is made of: the program's version, the layout, its files, the press.

    It does not know where the files lie, so that a page has the same digest on every machine.
    """
    digest = hashlib.sha256(f"{__version__} {layout.name} {_press_words(layout.press)}".encode())
    own = followed(path).name
    for name in sorted({own, *input_names(layout)}):
        digest.update(f"\n{name} {_file_digest(name, layout, assets)}".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _press_words(press: PressProfile) -> str:
    """What of the press profile makes the PDF, without the place of its files."""
    condition = press.condition
    try:
        profile = open_profile(condition.profile).digest
    except ProfileProblem:  # reported where it was read
        profile = ""
    words = (
        press.name,
        press.standard.value,
        press.inks.value,
        *(condition.identifier, condition.description, condition.registry, profile),
        *(press.ink_limit, press.screen, press.bleed, press.jpeg_quality, press.sharpening),
        *(press.black.text_overprints, press.black.rules_overprint),
        *sorted(mark.value for mark in press.marks),
    )
    return repr(words)


def _file_digest(name: str, layout: PageLayout, assets: Assets) -> str:
    try:
        for frame in layout.frames:
            if isinstance(frame, PhotoFrame) and frame.photo is not None and frame.photo.name == name:
                return frame.photo.digest
        return hashlib.sha256(assets.read(name)).hexdigest()
    except (OSError, OutsideFolder, PictureProblem):  # reported where it was read
        return ""
