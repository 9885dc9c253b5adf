"""From a composed page to what is written: pictures, preflight, PDF, proof."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paginate.assets import PictureProblem, ProfileProblem, reason
from paginate.color import BLACK
from paginate.diagnostics import Severity, Sink, Span, phrase
from paginate.display import Image, Picture, PlacedPage, Shadow, Shape
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.installation import label_font
from paginate.model import PhotoFrame
from paginate.pipeline.composing import Composed, Stage, input_paths, untimed
from paginate.pipeline.naming import file_name
from paginate.press import Standard

if TYPE_CHECKING:
    from paginate.assets.press_picture import PressPicture
    from paginate.pdf import PressForm, Sources
    from paginate.proof import ProofMark
    from paginate.separation.plates import Plates

Pictures = Mapping[Image, "PressPicture"]


def prepare_pictures(composed: Composed, sink: Sink) -> Pictures:
    """Every photo of the page as the press wants it; one that cannot be read is reported and left out."""
    from paginate.assets import prepare_pictures as prepare

    spans: defaultdict[Image, list[Span]] = defaultdict(list)
    for image, span in _pictures(composed):
        spans[image].append(span)
    prepared: dict[Image, PressPicture] = {}
    made = prepare(composed.assets, composed.session.cache, list(spans), composed.layout.press)
    profile_told = False
    for picture, result in made.items():
        match result:
            case PictureProblem():
                for span in spans[picture]:
                    sink.report(result.code, span, **result.values)
            case ProfileProblem():
                if not profile_told:  # no other photo fares better
                    sink.report(result.code, composed.layout.press_span, **result.values)
                profile_told = True
            case OSError():
                for span in spans[picture]:
                    sink.report("photo-damaged", span, file=picture.source, reason=reason(result))
            case Exception():
                raise result
            case _:
                prepared[picture] = result
    return prepared


def _pictures(composed: Composed) -> Iterator[tuple[Image, Span]]:
    for frame, made in zip(composed.layout.frames, composed.page.frames, strict=True):
        for item in made.items:
            if isinstance(item, Picture) and isinstance(frame, PhotoFrame):
                yield item.image, frame.photo_span


def sources(composed: Composed, pictures: Pictures) -> Sources:
    """Where the display list's fonts, pictures, placed pages and outlines of shadows come from."""
    from paginate.pdf import Sources

    def placed(page: PlacedPage) -> bytes:
        return composed.assets.read(page.source)

    @cache
    def outline(shadow: Shadow) -> PressPicture | None:
        opacity = pictures[shadow.of].mask if shadow.of else None
        if opacity is None:
            return None
        from paginate.assets.shadows import outline_shadow  # few photos throw any

        return outline_shadow(composed.session.cache, opacity, Size(shadow.box.width, shadow.box.height), shadow.blur)

    return Sources(
        composed.fonts.face, lambda picture: pictures[picture.image], placed, outline, composed.session.written
    )


def press_form(composed: Composed) -> PressForm:
    """What kind of PDF the press wants."""
    from paginate.pdf import PressForm

    layout, press = composed.layout, composed.layout.press
    return PressForm(press.standard, press.inks, press.condition, layout.name, layout.issue, composed.digest)


def render_pdf(composed: Composed, sink: Sink, stage: Stage = untimed) -> bytes | None:
    """The press PDF, judged by preflight; None where findings in `sink` forbid writing one."""
    with stage("pictures"):
        pictures = prepare_pictures(composed, sink)
    if sink.blocks:
        return None
    is_judged = composed.layout.press.standard is not Standard.PLAIN
    if is_judged:
        with stage("preflight"):
            judge(composed, pictures, sink)
    if sink.blocks:
        return None
    with stage("pdf"):
        pdf = write(composed, pictures, lost_places(sink))
    _check_fonts(composed, sink)
    if sink.blocks:
        return None
    if _has_foreign_pages(composed):
        _judge_foreign_pages(composed, pdf, sink)
    sink.report_unused(is_judged=is_judged)
    return pdf


def _check_fonts(composed: Composed, sink: Sink) -> None:
    """Report the layout's own fonts that were replaced since they were hashed: they are mapped, and read where they are used."""
    for font in composed.layout.fonts:
        try:
            changed = composed.assets.path(font.file).read_bytes() != composed.assets.read(font.file)
        except OSError:
            changed = True
        if changed:
            sink.report("font-damaged", font.span, file=font.file, reason=phrase("changed-meanwhile"))


def lost_places(sink: Sink) -> list[Rect]:
    """Where on the page an advertisement is of which a part is lost, unless the layout allows it."""
    from paginate.preflight.judged_marks import LOST

    found = (finding.box for finding in sink if finding.code in LOST and finding.allowed is None)
    return list(dict.fromkeys(box for box in found if box is not None))


def write(composed: Composed, pictures: Pictures, lost: Sequence[Rect] = ()) -> bytes:
    """The PDF as the press profile wants it; for PDF/X-1a, which knows no transparency, flattened.

    The places in `lost` are crossed out, so that nobody prints them unseen.
    """
    from paginate.pdf import write_pdf

    page, found = composed.page, sources(composed, pictures)
    page = page._replace(marks=(*page.marks, *(shape for box in lost for shape in crossed_out(box))))
    if composed.layout.press.standard is Standard.X1A:
        from paginate.separation.flatten import flattened, needs_flattening

        if needs_flattening(page, found):
            page, found = flattened(page, found, composed.layout.press)
    return write_pdf(page, found, press_form(composed))


CROSS: Final = 2.0
"""Points: the thickness of the lines that cross out a place."""


def crossed_out(box: Rect) -> Iterator[Shape]:
    """A frame and two diagonals in black over a place."""
    corners = tuple(
        Point(x, y) for x, y in ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    )
    for points in (corners, corners[::2], corners[1::2]):
        yield Shape(points, None, BLACK, CROSS)


def judge(composed: Composed, pictures: Pictures, sink: Sink) -> None:
    """Report to `sink` what a printer would send back."""
    from paginate.preflight import MEASURING_DPI, Supplies, preflight_page

    def measure() -> Plates:
        from paginate.separation.plates import plates

        return plates(composed.page, found, composed.layout.press, MEASURING_DPI)

    found = sources(composed, pictures)
    preflight_page(composed.page, composed.layout, Supplies(pictures, composed.fonts, found.placed), measure, sink)


def check_layout(composed: Composed, sink: Sink) -> None:
    """Report to `sink` what is wrong with the photos too; the page itself is not judged."""
    prepare_pictures(composed, sink)
    sink.report_unused(is_judged=False)


def judge_layout(composed: Composed, sink: Sink) -> None:
    """Report to `sink` all that a render would, also of a profile whose renders are not judged, and write nothing."""
    pictures = prepare_pictures(composed, sink)
    if sink.blocks:
        return
    judge(composed, pictures, sink)
    if not sink.blocks and _has_foreign_pages(composed):
        _judge_foreign_pages(composed, write(composed, pictures), sink)
    sink.report_unused(is_judged=True)


def judge_pdf(path: Path, press: str | None, sink: Sink) -> None:
    """Report to `sink` what a printer would send back of the PDF at `path`; `press` is as in `compose`."""
    from paginate.preflight.pdf import preflight_pdf
    from paginate.source import read_press_profile
    from paginate.source.press_schema import USUAL_PRESS

    profile = read_press_profile(press or USUAL_PRESS, Path(), sink)
    if profile is None:
        return
    sink.grades = profile.severities
    try:
        data = path.read_bytes()
    except OSError as problem:
        sink.report("file-unreadable", None, file=path, reason=reason(problem))
        return
    preflight_pdf(data, profile, sink, path.name)


def _judge_foreign_pages(composed: Composed, pdf: bytes, sink: Sink) -> None:
    """Report what pages of other PDFs bring along that the press's standard forbids."""
    from paginate.preflight.pdf import judge_clauses

    judge_clauses(pdf, composed.layout.press, sink, f"{file_name(composed.layout)}.pdf")


def _has_foreign_pages(composed: Composed) -> bool:
    return any(isinstance(item, PlacedPage) for item in composed.page.items())


def input_files(composed: Composed) -> set[Path]:
    """Every file that the layout is made of, itself included: none of them may be written over."""
    return input_paths(composed.file, composed.layout, composed.assets)


def render_proof(composed: Composed, pdf: bytes, dpi: float, sink: Sink) -> bytes:
    """The proof: the PDF as a PNG at `dpi`, with what did not fit marked. Raises ResolutionProblem for an absurd resolution."""
    from paginate.proof import proof_png

    return proof_png(pdf, dpi, tuple(_marks(composed, sink)), label_font())


OVERSET_LABEL: Final = "多出 {lines} 行（{characters} 字）"
"""Marks speak Chinese: a proof is read in a newsroom whatever the terminal speaks, and its bytes do not depend on that."""


def _marks(composed: Composed, sink: Sink) -> Iterator[ProofMark]:
    """A mark for each error that was printed all the same, is not allowed and knows its frame or its place."""
    from paginate.proof import ProofMark

    frames = {frame.id: frame for frame in composed.page.frames}
    for finding in sink:
        if finding.severity is not Severity.ERROR or finding.allowed is not None:
            continue
        label = OVERSET_LABEL.format_map(finding.values) if finding.code == "overset" else finding.message("zh")
        frame = frames.get(str(finding.values.get("frame")))
        if finding.box is not None:
            yield ProofMark(finding.box, label, finding.code, WritingMode.HORIZONTAL)
        elif frame is not None:
            yield ProofMark(frame.box, label, finding.code, frame.writing_mode)
