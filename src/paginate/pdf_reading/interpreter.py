"""A page's content, read operator by operator: the one way through it, for whatever device."""

from __future__ import annotations

from paginate.geometry import Rect
from paginate.pdf_reading.annotations import printing_appearances
from paginate.pdf_reading.contents import LOST, are_garbled, page_content
from paginate.pdf_reading.device import Device
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.operators import COPIED, OPERATORS
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import PageReading, Scene
from paginate.pdf_reading.state import State
from paginate.pdf_reading.tokens import operations
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple


class ReadPage(NamedTuple):
    """A page that is to be read: its dictionary, its resources, the map from its space to the sheet, the part of the sheet
    that exists, and whether it is an isolated group as a whole."""

    dictionary: Dictionary
    resources: Dictionary
    matrix: Matrix
    sheet: Rect
    is_isolated: bool = False


def interpret(page: ReadPage, device: Device, library: Library) -> PageReading:
    """Go through a page's content, and the annotations that print, for the device.

    Whatever cannot be read is left out, and written down as a problem.
    """
    reading = PageReading(library, run)
    state = State(page.matrix, page.sheet, is_isolated=page.is_isolated)
    scene = Scene(reading, device, page.resources, state)
    try:
        run(scene, page_content(page.dictionary, reading.problems))
        if reading.unknown and are_garbled(page.dictionary):
            reading.problems.add(LOST)
        _print_annotations(page, device, reading)
    except PdfProblem as problem:
        reading.problems.add(LOST if problem.code == "pdf-damaged" else problem.code)
    return reading


def _print_annotations(page: ReadPage, device: Device, reading: PageReading) -> None:
    """Each annotation that prints, drawn as it appears (12.5.5)."""
    for matrix, appearance in printing_appearances(page.dictionary, reading.library.layers, reading.problems):
        state = State(matrix.then(page.matrix), page.sheet, is_isolated=page.is_isolated)
        scene = Scene(reading, device, page.resources, state)
        reading.annotations += 1
        device.place(matrix)
        device.form(scene, appearance)
        device.close("Q")


def run(scene: Scene, content: bytes) -> None:
    """Go through content. An operator that cannot be executed is written down and skipped.

    Raises PdfProblem where the page as a whole is too much.
    """
    reading, device = scene.reading, scene.device
    reading.bounds.count_stream(content)
    scene.content = content
    try:
        for operation in operations(content):
            reading.bounds.count()
            scene.operation = operation
            act = OPERATORS.get(operation.operator)
            if act is None:
                reading.unknown.add(operation.operator)
                continue
            try:
                act(scene, operation.operands)
            except PdfProblem as problem:
                if problem.code == "pdf-too-complex":
                    raise
                reading.problems.add("pdf-mended" if problem.code == "pdf-damaged" else problem.code)
            else:
                if device.copies:
                    (device.copy if operation.operator in COPIED else device.other)(scene)
    except PdfProblem as problem:
        if problem.code == "pdf-too-complex":
            raise
        reading.problems.add(LOST)  # the rest cannot be told apart
    _balance(scene)


def _balance(scene: Scene) -> None:
    """Close what the content leaves open."""
    if scene.saved or scene.contents or scene.in_text:
        scene.reading.problems.add("pdf-mended")
    if scene.in_text:
        scene.device.close("ET")
    for _ in scene.contents:
        scene.device.close("EMC")
    for _ in scene.saved:
        scene.device.close("Q")
