"""Photos as they are written: what their files are, and their captions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from paginate.assets import OutsideFolder, PictureInfo, PictureProblem, reason
from paginate.diagnostics import Phrase
from paginate.geometry import Point
from paginate.source.positions import Path
from paginate.source.reading import Reading
from paginate.source.written import WrittenParagraph

BETWEEN_LINES: Final = "　"
"""Parts what the layout writes as lines of one caption."""


def read_photo(name: str | None, path: Path, slot: Phrase, reading: Reading) -> PictureInfo | None:
    """What the photo is whose name stands at `path`; None, reported, where it cannot be used. `slot` is what it is called."""
    if name is None:
        reading.report("photo-unnamed", path, name=slot, key=path[-1])
        return None
    try:
        return reading.assets.picture(name)
    except FileNotFoundError:
        reading.report("photo-missing", path, file=name, hint=reading.file_hint(name))
    except OutsideFolder:
        reading.report("outside-folder", path, file=name)
    except PictureProblem as problem:
        reading.report(problem.code, path, **problem.values)
    except OSError as error:
        reading.report("photo-damaged", path, file=name, reason=reason(error))
    return None


def read_outline(photo: PictureInfo, path: Path, reading: Reading) -> Sequence[Sequence[Point]]:
    """The outline of a cut-out photo that text follows; none, reported at `path`, where it has none. Text stays out of its holes."""
    try:
        outline = reading.assets.outline(photo.name)
    except PictureProblem as problem:
        reading.report(problem.code, path, **problem.values)
        return ()
    except OSError as error:
        reading.report("photo-damaged", path, file=photo.name, reason=reason(error))
        return ()
    if outline is None:
        reading.report("outline-missing", path, file=photo.name)
        return ()
    if outline.holes:
        reading.report("outline-holes", path, file=photo.name, count=outline.holes)
    return outline.parts


def as_one_line(lines: Sequence[WrittenParagraph]) -> WrittenParagraph | None:
    """The lines of a caption as one paragraph; None where there is none."""
    if not lines:
        return None
    joined, *others = lines
    for line in others:
        text = joined.text.text + BETWEEN_LINES
        moved = tuple(mark._replace(start=mark.start + len(text), end=mark.end + len(text)) for mark in line.marks)
        joined = joined._replace(text=joined.text._replace(text=text + line.text.text), marks=joined.marks + moved)
    return joined
