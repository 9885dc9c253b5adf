"""The fonts of a layout: the program's and its own, and whether these have the weights that are asked for."""

from __future__ import annotations

from math import ceil, floor

from paginate.assets import Assets, reason
from paginate.diagnostics import Sink, Span
from paginate.fonts import Face, FontLibrary, FontProblem, FontSource
from paginate.fonts.catalogue import REGULAR
from paginate.fonts.font_file import can_be_embedded
from paginate.fonts.library import Lack, lack
from paginate.installation import font_folder
from paginate.model import FontChoice, FontFile, PageLayout


def open_fonts(layout: PageLayout, assets: Assets, sink: Sink, own: FontLibrary | None = None) -> FontLibrary | None:
    """The program's fonts and the layout's own; None where one of these cannot be used. `own` are the program's, if they are open."""
    families: dict[str, list[FontSource]] = {}
    usable = True
    for font in layout.fonts:
        try:
            face = Face(font.file, assets.path(font.file), font.face_index)
            if not face.may_be_embedded:
                raise FontProblem("font-not-embeddable")
            if not can_be_embedded(face.face):
                raise FontProblem("no-font")
        except FontProblem as problem:
            sink.report("font-damaged", font.span, file=font.file, reason=problem.reason)
            usable = False
        except OSError as problem:
            sink.report("font-damaged", font.span, file=font.file, reason=reason(problem))
            usable = False
        else:
            families.setdefault(font.family, []).append(_source(font, face, sink))
    if not usable:
        return None
    library = own if own is not None and not families else FontLibrary(font_folder(), families)
    _check_weights(layout, library, sink)
    return library


def _source(font: FontFile, face: Face, sink: Sink) -> FontSource:
    """The file with the weights that it serves: the one that the layout names, else all that a variable font has."""
    width = _width(font, face, sink)
    if face.weights is None:
        weight = REGULAR if font.weight is None else font.weight
        return FontSource(face.path, face.index, weight, weight, width)
    least = ceil(face.weights[0])
    whole = FontSource(face.path, face.index, least, max(least, floor(face.weights[1])), width)
    if font.weight is None:
        return whole
    weight = whole.nearest(font.weight)
    if weight != font.weight:
        _report(FontChoice(font.family, font.weight), lack([whole], weight), font.span, sink)
    return whole._replace(least=weight, most=weight)


def _width(font: FontFile, face: Face, sink: Sink) -> int | None:
    """The width that a variable font is set in; one that it has not is reported."""
    if font.width is None:
        return None
    if face.widths is None:
        sink.report("font-width-fixed", font.span, font=font.family, width=font.width)
        return None
    least, most = ceil(face.widths[0]), floor(face.widths[1])
    width = min(max(font.width, least), most)
    if width != font.width:
        words = {"font": font.family, "width": font.width, "nearest": width, "least": least, "most": most}
        sink.report("font-width", font.span, **words)
    return width


def _check_weights(layout: PageLayout, library: FontLibrary, sink: Sink) -> None:
    """Report the weights that styles ask for and their families lack, each where it is written."""
    told = set()
    for use in layout.font_uses:
        if use.weight_span is None or (use.font, use.weight_span) in told:
            continue
        told.add((use.font, use.weight_span))
        lacking = library.lack(*use.font)
        if lacking is not None:
            _report(use.font, lacking, use.weight_span, sink)


def _report(font: FontChoice, lacking: Lack, span: Span, sink: Sink) -> None:
    sink.report("font-weight", span, font=font.family, weight=font.weight, **lacking._asdict())
