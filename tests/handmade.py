"""Pages made by hand, for tests of what draws them: text is shaped and placed here without any composition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from itertools import accumulate, pairwise
from typing import Any

import pikepdf

from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, Color, Spot
from paginate.diagnostics import Span
from paginate.display import Cells, ComposedFrame, ComposedPage, Direction, GlyphRun, Item, Line, Shape
from paginate.fonts import Face, FontLibrary
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.installation import font_folder, newsprint_profile
from paginate.model import Issue
from paginate.pdf import PressForm, Sources, write_pdf
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, array, dictionary, name
from paginate.press import Inks, OutputCondition, Standard

SERIF = "NotoSerifSC-Regular"
SANS = "NotoSansSC-Bold"
KAI = "LXGWWenKai-Regular"
FANG = "FandolFang-Regular"
"""The last has PostScript outlines (CFF), the others TrueType."""

NO_CELLS = Cells((), (), (), size=10, tracking=0)
"""Of lines that nobody composed."""

TRIM = Size(300, 200)
BLEED = 9.0


@cache
def face(key: str) -> Face:
    """One of the program's fonts, by its file's name."""
    return Face(key, next(font_folder().rglob(f"{key}.?tf")))


class OpenedWhenAsked(FontLibrary):
    """The program's fonts, for pages by which none was opened yet."""

    def face(self, key: str) -> Face:
        return face(key)


def run(
    text: str,
    x: float = 0,
    y: float = 0,
    *,
    key: str = SERIF,
    size: float = 10,
    color: Color = BLACK,
    direction: Direction = Direction.HORIZONTAL,
    gap: float = 0,
    stretch: float = 1,
    features: dict[str, bool] | None = None,
) -> GlyphRun:
    """`text` at its natural advances, with `gap` points more after each glyph."""
    shaped = face(key).shape(text, vertical=direction is Direction.VERTICAL, features=features)
    advances = [placement.advance * size + gap for placement in shaped.placements]
    positions = tuple(accumulate(advances[:-1], initial=0.0))
    texts = tuple(text[start:end] for start, end in pairwise([*shaped.clusters, len(text)]))
    return GlyphRun(key, size, color, direction, Point(x, y), tuple(shaped.glyphs), positions, texts, stretch)


def line(*runs: GlyphRun, text: str | None = None) -> Line:
    """A line of these runs; its text is theirs unless said otherwise."""
    if text is None:
        text = "".join("".join(part.text) for part in runs)
    box = Rect(runs[0].origin.x, runs[0].origin.y, 0, 0)
    return Line(text, box, measure=0, natural=0, runs=runs, cells=NO_CELLS)


def rectangle(x: float, y: float, width: float, height: float, fill: Color | None, **stroke: Any) -> Shape:
    """A rectangle by its corners, clockwise from the top left; in a spot ink that is to overprint, it does."""
    stroke.setdefault("overprint", isinstance(fill, Spot) and fill.overprint)
    return Shape(Rect(x, y, width, height).corners(), fill, **stroke)


def page(*items: Item, bleed: float = BLEED) -> ComposedPage:
    """A page of one frame with these items."""
    box = Rect(0, 0, *TRIM)
    frame = ComposedFrame("frame", "text", None, WritingMode.HORIZONTAL, box, Span("page.yaml", 1, 1), items)
    return ComposedPage("page", TRIM, bleed, (frame,), ())


CONDITION = OutputCondition(newsprint_profile(), "Paginate newsprint", "Coldset offset on newsprint")
X4 = PressForm(Standard.X4, Inks.CMYK, CONDITION, "要闻 第1版", Issue("长治日报", "2026-11-23", "1"), digest="0" * 64)
X1A = X4._replace(standard=Standard.X1A)


def pdf(
    *items: Item,
    pictures: Mapping[str, PressPicture] | None = None,
    placed: Mapping[str, bytes] | None = None,
    bleed: float = BLEED,
    form: PressForm = X4,
) -> bytes:
    """The PDF of such a page; pictures and PDFs taken in are found by their source."""
    return write_pdf(page(*items, bleed=bleed), sources(pictures, placed), form)


def sources(pictures: Mapping[str, PressPicture] | None = None, placed: Mapping[str, bytes] | None = None) -> Sources:
    """The program's fonts, and these pictures and PDFs by their source."""
    return Sources(
        face,
        lambda picture: (pictures or {})[picture.source],
        lambda item: (placed or {})[item.source],
    )


def written(file: ObjectFile, entries: Mapping[str, PdfObject]) -> bytes:
    """The finished file, with an empty page, with these entries in its catalog."""
    tree = dictionary({"Type": name("Pages"), "Count": 1})
    pages = file.add(tree)
    leaf = {"Type": name("Page"), "Parent": pages, "MediaBox": array([0, 0, 9, 9]), "Resources": dictionary({})}
    tree["Kids"] = array([file.add(dictionary(leaf))])
    catalog = dictionary({"Type": name("Catalog"), "Pages": pages, **entries})
    return file.write(catalog, dictionary({"Producer": "(test)"}))


@contextmanager
def read_back(file: ObjectFile, entries: Mapping[str, PdfObject]) -> Iterator[pikepdf.Object]:
    """The catalog of such a file, as another program reads it."""
    with pikepdf.open(BytesIO(written(file, entries))) as read:
        yield read.Root
