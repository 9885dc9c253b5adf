"""A page's content, read operator by operator: its marks, and the resources that they use."""

from __future__ import annotations

from paginate.geometry import Rect
from paginate.pdf_reading.layers import Layers
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.operators import OPERATORS
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import MOST_BYTES, Record, Scene
from paginate.pdf_reading.state import State
from paginate.pdf_reading.tokens import operations
from paginate.pdf_reading.values import Dictionary
from paginate.pdf_reading.wholeness import is_garbled


def read_content(page: Dictionary, resources: Dictionary, placing: tuple[Matrix, Rect], layers: Layers) -> Record:
    """The marks of a page. `placing` is the map from its space to the sheet, and the part of the sheet that exists.

    Whatever cannot be read is left out, and written down as a problem.
    """
    matrix, sheet = placing
    record = Record(layers, _interpret_stream)
    scene = Scene(record, resources, State(matrix, sheet))
    if names_no_stream(page):
        record.problems.add("pdf-content-lost")
    try:
        _interpret(_joined(page, record), scene)
        if record.unknown and any(is_garbled(stream) for stream in page.array("Contents").dictionaries()):
            record.problems.add("pdf-content-lost")
    except PdfProblem as problem:
        record.problems.add(problem.code)
    return record


def _joined(page: Dictionary, record: Record) -> bytes:
    """The page's content streams, which may part anywhere between two tokens (7.8.2)."""
    parts = []
    for stream in page.array("Contents").dictionaries():
        try:
            parts.append(stream.data(MOST_BYTES))
        except PdfProblem as problem:
            record.problems.add(_of_content(problem))
        if sum(map(len, parts)) > MOST_BYTES:
            raise PdfProblem("pdf-too-complex")
    return b"\n".join(parts)


def _interpret_stream(stream: Dictionary, scene: Scene) -> None:
    try:
        content = stream.data(MOST_BYTES)
    except PdfProblem as problem:
        scene.record.problems.add(_of_content(problem))
    else:
        unknown = len(scene.record.unknown)
        _interpret(content, scene)
        if len(scene.record.unknown) > unknown and is_garbled(stream):
            scene.record.problems.add("pdf-content-lost")


def _of_content(problem: PdfProblem) -> str:
    return "pdf-content-lost" if problem.code == "pdf-damaged" else problem.code


def names_no_stream(page: Dictionary) -> bool:
    """Whether a part of a page's content is not a stream but null or a number: that part is lost."""
    return any(not (isinstance(each, Dictionary) and each.is_stream) for each in page.array("Contents"))


def lacks_content(page: Dictionary) -> bool:
    """Whether a page has no content, or some that is empty: of a file that had to be mended, that is lost."""
    streams = [stream for stream in page.array("Contents").dictionaries() if stream.is_stream]
    return not streams or any(_is_empty(stream) for stream in streams)


def _is_empty(stream: Dictionary) -> bool:
    try:
        return not stream.packed()
    except PdfProblem:
        return True


def _interpret(content: bytes, scene: Scene) -> None:
    """Go through content. An operator that cannot be executed is written down and skipped.

    Raises PdfProblem where the page as a whole is too much.
    """
    record = scene.record
    record.count_stream(content)
    for operator, operands in operations(content):
        record.count()
        act = OPERATORS.get(operator)
        if act is None:
            record.unknown.add(operator)
            continue
        try:
            act(scene, operands)
        except PdfProblem as problem:
            if problem.code == "pdf-too-complex":
                raise
            record.problems.add(problem.code)
    if scene.saved or scene.contents:
        record.problems.add("pdf-damaged")
