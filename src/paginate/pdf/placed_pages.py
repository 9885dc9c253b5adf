"""Pages of other PDFs, taken into ours as they are: a door to pikepdf, and only opened where there are such pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from io import BytesIO

import pikepdf

from paginate.pdf.images import FilePage
from paginate.pdf_reading.boxes import read_boxes, sheet_matrix
from paginate.pdf_reading.copier import page_as_form
from paginate.pdf_reading.layers import read_layers
from paginate.pdf_reading.opening import FAULTS, open_pdf
from paginate.pdf_reading.page_tree import resources_of
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.transparency import is_transparent
from paginate.pdf_reading.values import NO_OBJECT, Dictionary


def place_pages(pdf: bytes, leaves: Sequence[Mapping[str, FilePage]], blend_space: str | None) -> bytes:
    """`pdf` with foreign pages among the resources of its own pages: `leaves` has those of each, by resource name.

    Fonts, colours and boxes stay as they are; annotations are drawn where they print. What is transparent in a foreign page is
    blended in `blend_space`, and its layers are shown or hidden as its file shows them. Where that is None, the file may
    have neither: what needs them is for preflight to find. The same input gives the same bytes. Raises PdfProblem.
    """
    with ExitStack() as opened:
        ours = opened.enter_context(pikepdf.open(BytesIO(pdf)))
        # Each file is opened once, so that what two of its pages share is copied once, and stays open until all is saved.
        files = dict.fromkeys(foreign.file for leaf in leaves for foreign in leaf.values())
        theirs = {file: opened.enter_context(open_pdf(file)) for file in files}
        try:
            _take_in(ours, theirs, leaves, blend_space)
            return _saved(ours)
        except (*FAULTS, AttributeError, LookupError) as error:
            raise PdfProblem("pdf-damaged") from error


def _take_in(
    ours: pikepdf.Pdf,
    theirs: Mapping[bytes, pikepdf.Pdf],
    leaves: Sequence[Mapping[str, FilePage]],
    blend_space: str | None,
) -> None:
    made: dict[FilePage, pikepdf.Object] = {}
    for page, leaf in zip(ours.pages, leaves, strict=True):
        for resource, foreign in leaf.items():
            if foreign not in made:
                made[foreign] = _form(ours, theirs[foreign.file], foreign.number, grouped=blend_space is not None)
            _show(page.obj, resource, made[foreign])
        if leaf and blend_space is not None and "/Group" not in page.obj:
            page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name(f"/{blend_space}"))
    if blend_space is not None:
        _keep_layers(ours, theirs.values())


def _form(ours: pikepdf.Pdf, theirs: pikepdf.Pdf, number: int, *, grouped: bool) -> pikepdf.Object:
    """A page of `theirs` as a form XObject of `ours`, whose origin is the trim's top left as the page is meant to be looked at."""
    page, layers = theirs.pages[number], read_layers(Dictionary(theirs.Root))
    form = ours.copy_foreign(page_as_form(theirs, page, layers, flat=not grouped))
    read = Dictionary(page.obj)
    boxes = read_boxes(read)
    a, b, c, d, e, f = sheet_matrix(read, boxes)
    form.Matrix = pikepdf.Array([a, -b, c, -d, e, -f])  # its y points down, as everywhere but in a PDF
    form.BBox = pikepdf.Array(boxes.media)
    if "/Resources" not in form:
        form.Resources = pikepdf.Dictionary()
    if "/Group" in form and grouped:
        form.Group.I = True  # as the group of a page always is (ISO 32000-1, 11.4.7)
    elif "/Group" in form:
        del form.Group
    elif grouped and is_transparent(resources_of(read)):
        form.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, I=True)  # or it would blend with our page
    return form


def _show(page: pikepdf.Object, resource: str, form: pikepdf.Object) -> None:
    """Put the form among the page's resources."""
    if "/XObject" not in page.Resources:
        page.Resources.XObject = pikepdf.Dictionary()
    page.Resources.XObject[f"/{resource}"] = form


def _keep_layers(ours: pikepdf.Pdf, theirs: Iterable[pikepdf.Pdf]) -> None:
    """The optional content 图层 of all the files as ours: in one configuration, the one that they are opened with."""
    layers: list[pikepdf.Object] = []
    hidden: list[pikepdf.Object] = []
    for file in theirs:
        catalog = Dictionary(file.Root)
        off = read_layers(catalog).off
        for group in catalog.dictionary("OCProperties").array("OCGs").dictionaries():
            if group.identity == NO_OBJECT:
                continue  # nothing can belong to it
            layers.append(ours.copy_foreign(file.get_object(group.identity)))
            if group.identity in off:
                hidden.append(layers[-1])
    if layers:
        shown = pikepdf.Dictionary(Name="Paginate", Order=pikepdf.Array(layers), OFF=pikepdf.Array(hidden))
        ours.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array(layers), D=shown)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    """The file as it came but for the new objects: nothing packed or unpacked, so that X-1a and XMP stay what they are."""
    target = BytesIO()
    pdf.save(
        target,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        compress_streams=False,
        fix_metadata_version=False,
        deterministic_id=True,
    )
    return target.getvalue()
