"""The stages of a run in order: layout, fonts, composed page, pictures, PDF, proof."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from paginate.assets import Assets, Cache, OutsideFolder, PictureProblem, ProfileProblem, followed, reason
from paginate.diagnostics import Severity, Sink, Span
from paginate.display import ComposedPage, Picture
from paginate.installation import font_folder, label_font, newsprint_profile
from paginate.model import PageLayout, PhotoFrame

if TYPE_CHECKING:
    from paginate.assets.press_picture import PressPicture
    from paginate.fonts import FontLibrary
    from paginate.proof import Mark

Stage = Callable[[str], AbstractContextManager[object]]
"""Called with a stage's name; the stage runs inside the context it returns (so that a caller can time it)."""


def untimed(_name: str) -> AbstractContextManager[object]:
    """A Stage that does nothing."""
    return nullcontext()


class Composed(NamedTuple):
    """A composed page with what it takes to write it."""

    file: Path
    layout: PageLayout
    assets: Assets
    cache: Cache
    fonts: FontLibrary
    page: ComposedPage


def compose(path: Path, sink: Sink, stage: Stage = untimed) -> Composed | None:
    """The page of the layout file at `path`, without the parts that are broken; None where there is no page at all.

    A broken layout is composed all the same, so that its photos are judged in the same run. What composition would say of
    it is not told: without its broken parts a story may lack a frame or its font, and seem not to fit.
    """
    cache = Cache.for_user()
    assets = Assets(followed(path).parent, cache)
    with stage("read"):
        from paginate.source import load_layout

        layout = load_layout(path, assets, sink)
    if layout is None:
        return None
    with stage("fonts"):
        fonts = open_fonts(layout, assets, sink)
    if fonts is None:
        return None
    with stage("compose"):
        from paginate.compose import compose_page

        page = compose_page(layout, fonts, assets, Sink() if sink.blocks else sink)
    return Composed(followed(path), layout, assets, cache, fonts, page)


def open_fonts(layout: PageLayout, assets: Assets, sink: Sink) -> FontLibrary | None:
    """The program's fonts and the layout's own; None where one of these cannot be used."""
    from paginate.fonts import Face, FontLibrary, FontProblem

    families: dict[str, dict[int, tuple[Path, int]]] = {}
    usable = True
    for font in layout.fonts:
        try:
            path = assets.path(font.file)
            if not Face(font.file, path, font.face_index).may_be_embedded:
                raise FontProblem("font-not-embeddable")
        except FontProblem as problem:
            sink.report("font-damaged", font.span, file=font.file, reason=problem.reason)
            usable = False
        except OSError as problem:
            sink.report("font-damaged", font.span, file=font.file, reason=reason(problem))
            usable = False
        else:
            families.setdefault(font.family, {})[font.weight] = (path, font.face_index)
    return FontLibrary(font_folder(), families) if usable else None


def prepare_pictures(composed: Composed, sink: Sink) -> Mapping[Picture, PressPicture]:
    """Every photo of the page as the press wants it; one that cannot be read is reported and left out."""
    from paginate.assets import prepare_picture

    profile = _profile(composed)
    prepared = {}
    for picture, span in _pictures(composed):
        try:
            prepared[picture] = prepare_picture(composed.assets, composed.cache, picture, profile)
        except PictureProblem as problem:
            sink.report(problem.code, span, **problem.values)
        except ProfileProblem as problem:
            sink.report(problem.code, composed.layout.profile_span, **problem.values)
            break  # no other photo will fare better
        except OSError as problem:
            sink.report("photo-damaged", span, file=picture.source, reason=reason(problem))
    return prepared


def _pictures(composed: Composed) -> Iterator[tuple[Picture, Span]]:
    for frame, made in zip(composed.layout.frames, composed.page.frames, strict=True):
        for item in made.items:
            if isinstance(item, Picture) and isinstance(frame, PhotoFrame):
                yield item, frame.photo_span


def _profile(composed: Composed) -> Path:
    """The shop's own profile, or the project's where there is none (one that cannot be had was reported in reading)."""
    profile = composed.layout.profile
    try:
        if profile is not None and composed.assets.exists(profile):
            return composed.assets.path(profile)
    except OutsideFolder:
        pass
    return newsprint_profile()


def render_pdf(composed: Composed, sink: Sink, stage: Stage = untimed) -> bytes | None:
    """The press PDF; None where findings in `sink` forbid writing one."""
    with stage("pictures"):
        pictures = prepare_pictures(composed, sink)
    if sink.blocks:
        return None
    with stage("pdf"):
        from paginate.pdf import write_pdf

        return write_pdf(composed.page, composed.fonts.face, pictures.__getitem__)


def input_files(composed: Composed) -> set[Path]:
    """Every file that the layout is made of, itself included: none of them may be written over."""
    layout = composed.layout
    names = [font.file for font in layout.fonts]
    names += [frame.photo for frame in layout.frames if isinstance(frame, PhotoFrame) and frame.photo]
    names += [paragraph.span.file for story in layout.stories.values() for paragraph in story.paragraphs[:1]]
    names += [layout.profile] if layout.profile else []
    return {composed.file, *(composed.assets.path(name) for name in names if composed.assets.exists(name))}


def render_proof(composed: Composed, pdf: bytes, dpi: float, sink: Sink) -> bytes:
    """The proof: the PDF as a PNG at `dpi`, with what did not fit marked. Raises ResolutionProblem for an absurd resolution."""
    from paginate.proof import proof_png

    return proof_png(pdf, dpi, tuple(_marks(composed, sink)), label_font())


OVERSET_LABEL: Final = "过版 {characters} 字 {lines} 行"
"""Marks speak Chinese: a proof is read in a newsroom whatever the terminal speaks, and its bytes do not depend on that."""


def _marks(composed: Composed, sink: Sink) -> Iterator[Mark]:
    """A mark for each error that was printed all the same and knows its frame."""
    from paginate.proof import Mark

    frames = {frame.id: frame for frame in composed.page.frames}
    for finding in sink:
        frame = frames.get(str(finding.values.get("frame")))
        if frame is not None and finding.severity is Severity.ERROR:
            label = OVERSET_LABEL.format_map(finding.values) if finding.code == "overset" else finding.message("zh")
            yield Mark(frame.box, label, finding.code, frame.writing_mode)
