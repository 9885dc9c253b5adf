"""From the composed page to the bytes of its press PDF, stage by stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from paginate.assets.press_picture import PressPicture
from paginate.display import ComposedPage, Picture, PlacedPage
from paginate.fonts import Face
from paginate.pdf.content import PageResources, page_content
from paginate.pdf.document import Leaf, assemble
from paginate.pdf.encoding import EncodedFont, Usage, encode_font, glyph_usage
from paginate.pdf.form import DEMANDS, PressForm
from paginate.pdf.images import collect_foreign_pages, collect_images
from paginate.pdf.memory import WriterMemory
from paginate.pdf.palette import Palette, PressPalette, ProofPalette, ScreenPalette
from paginate.pdf.shadows import Outlines, boxes_only, collect_masks
from paginate.press import Inks
from paginate.records import NamedTuple

BLEND_SPACES: Final[Mapping[Inks, str]] = {Inks.CMYK: "DeviceCMYK", Inks.SRGB: "DeviceRGB"}
"""What transparent colours are blended in: the colours of the output."""

Pictures = Callable[[Picture], PressPicture]
"""A picture's data as one kind of output wants them."""

PlacedFiles = Callable[[PlacedPage], bytes]
"""The PDF file of which a page is taken in."""


class Sources(NamedTuple):
    """Where the writer has from what the display list only names: faces by key, pictures, PDFs taken in, outlines of shadows; and what was made for
    other files of theirs."""

    face: Callable[[str], Face]
    picture: Pictures
    placed: PlacedFiles
    outline: Outlines = boxes_only
    memory: WriterMemory | None = None


class Plate(NamedTuple):
    """One way to paint the page: its colours, its pictures, and its pages of other files (None leaves them out)."""

    palette: Palette
    pictures: Pictures
    placed: PlacedFiles | None = None


class Transparent(AssertionError):
    """A page that can be seen through was to be written for a press that does not know how: it was to be made flat."""


def write_pdf(page: ComposedPage, sources: Sources, form: PressForm) -> bytes:
    """The PDF of `page` for its press, every font embedded. The same page and form give the same bytes.

    Raises ProfileProblem, PdfProblem for a PDF that cannot be taken in, and Transparent where the standard wants a flat
    page and this one is not.
    """
    blend_space = BLEND_SPACES[form.inks] if DEMANDS[form.standard].transparency else None
    return _written([(page, _composite(sources, form.inks))], sources, blend_space, form)


def write_proof(pages: Sequence[ComposedPage], sources: Sources, inks: Inks) -> bytes:
    """A PDF of several pages, each of its own size, in the colours of the press; what overprints is seen to do so in any
    program. It keeps to no standard."""
    plates = [_composite(sources, inks) for _ in pages]
    views = [
        (page, plate._replace(palette=ProofPalette(plate.palette))) for page, plate in zip(pages, plates, strict=True)
    ]
    return _written(views, sources, BLEND_SPACES[inks], None)


def write_plates(page: ComposedPage, sources: Sources, plates: Sequence[Plate]) -> bytes:
    """A PDF that has the page once for each of `plates`, with their pictures; its fonts are in it once. It keeps to no
    standard."""
    return _written([(page, plate) for plate in plates], sources, "DeviceGray", None)


def _composite(sources: Sources, inks: Inks) -> Plate:
    palette = ScreenPalette() if inks is Inks.SRGB else PressPalette()
    return Plate(palette, sources.picture, sources.placed)


def _written(
    views: Sequence[tuple[ComposedPage, Plate]],
    sources: Sources,
    blend_space: str | None,
    form: PressForm | None,
) -> bytes:
    pages = {id(page): page for page, _ in views}
    memory = sources.memory or WriterMemory()
    fonts = {key: _encoded(sources.face(key), usage, memory) for key, usage in glyph_usage(*pages.values()).items()}
    masks = {key: collect_masks(page, sources.outline) for key, page in pages.items()}
    leaves = []
    for page, plate in views:
        images, foreign = collect_images(page, plate.pictures), collect_foreign_pages(page, plate.placed)
        shown = PageResources(fonts, images, masks[id(page)], foreign)
        leaves.append(Leaf(page, page_content(page, shown, plate.palette, memory.lines), shown))
    if blend_space is None and any(leaf.transparent for leaf in leaves):
        raise Transparent(leaves[0].page.name)
    data = assemble(leaves, fonts, blend_space, form, memory)
    if not any(leaf.shown.foreign.data for leaf in leaves):
        return data
    from paginate.pdf.placed_pages import place_pages  # pikepdf takes 80 ms to import

    return place_pages(data, [leaf.shown.foreign.data for leaf in leaves], blend_space)


def _encoded(face: Face, usage: Usage, memory: WriterMemory) -> EncodedFont:
    key = (face, usage)
    return memory.fonts.get(key) or memory.fonts.keep(key, encode_font(face, usage))
