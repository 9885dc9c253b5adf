"""Places as a designer says them: base columns and lines of the page, counted from 1 (`栏1-5 行13-41`)."""

from __future__ import annotations

from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.source.positions import Data
from paginate.source.readers import Fault, Faulty, ListOf, Pair, Reader, ValueReader
from paginate.source.values import ValueProblem, read_text
from paginate.units import Length

MOST_PARTS: Final = 20
"""Places of which one area may be made."""

NARROW: Final = str.maketrans("０１２３４５６７８９　—–―－−～〜~｜，、", "0123456789 --------|,,")
"""What a Chinese keyboard writes, as the half-width characters that it is read for."""

_DASHES: Final = expression(r"\s*-[-\s]*")
_COLUMNS: Final = r"(?:栏|columns?)\s*(?P<column>\d{1,4})(?:\s*(?P<between>[-|])\s*(?P<last_column>\d{1,4}))?"
_LINES: Final = r"(?:行|lines?)\s*(?P<line>\d{1,4})?(?P<to>\s*-\s*)?(?P<last_line>\d{1,4})?"
_PLACE: Final = expression(rf"(?:{_COLUMNS})?\s*(?:{_LINES})?")
_BEGINNING: Final = expression(r"\s*(?:栏|行|columns?\b|lines?\b)")
_WRONG_WAY_ROUND: Final = expression(r"(\d+)\s*(栏|行)")

SCHEMA: Final = {
    "type": "string",
    "pattern": r"^\s*((栏|columns?)\s*[0-9０-９].*|(行|lines?)\s*[-—–－～0-9０-９].*)$",
}


class Place(NamedTuple):
    """Base columns and lines of the page, first and last, both included; None where the place does not say.

    A line of None is open: `行13-` is (13, None), `行-123` is (None, 123). `gutter`: between the two columns, which are
    neighbours.
    """

    columns: tuple[int, int] | None
    lines: tuple[int | None, int | None] | None
    gutter: bool = False


def looks_like_place(text: object) -> bool:
    """Whether a text begins as a place does."""
    return isinstance(text, str) and _BEGINNING.match(text) is not None


def read_place(value: object) -> Place:
    """The place that a text says. Raises ValueProblem."""
    written = read_text(value).strip()
    text = _DASHES.sub("-", written.translate(NARROW)).strip()
    if "," in text and looks_like_place(text):
        fixed = " ".join(text.replace(",", " ").split())
        raise ValueProblem("not-a-place", text=written, hint=phrase("place-comma", place=fixed))
    found = _PLACE.fullmatch(text)
    if not text or found is None:
        raise ValueProblem("not-a-place", text=written, hint=_hint(text))
    columns = _range(found["column"], found["last_column"] or found["column"], written)
    lines = _lines(found["line"], found["to"], found["last_line"], written) if "行" in text or "line" in text else None
    is_gutter = found["between"] == "|"
    if is_gutter and columns is not None and columns[1] != columns[0] + 1:
        raise ValueProblem(
            "not-a-place", text=written, hint=phrase("place-gutter", one=columns[0], other=columns[0] + 1)
        )
    return Place(columns, lines, is_gutter)


def _hint(text: str) -> Phrase:
    if turned := _WRONG_WAY_ROUND.search(text):
        return phrase("place-number", wrong=turned[0], place=f"{turned[2]}{turned[1]}")
    return phrase("place-example")


def _lines(first: str | None, dash: str | None, last: str | None, written: str) -> tuple[int | None, int | None]:
    """The lines of a place: `13-41`, `13-`, `-123` or `20`."""
    if first is not None and dash is None and last is None:
        last = first
    both = _range(first, last, written)
    if both is not None:
        return both
    if first is None and last is None:
        raise ValueProblem("not-a-place", text=written, hint=phrase("place-example"))
    return (_number(first, written), None) if first is not None else (None, _number(last or "", written))


def _range(first: str | None, last: str | None, written: str) -> tuple[int, int] | None:
    """Two numbers in their order; None where one of them is not said."""
    if first is None or last is None:
        return None
    one, other = _number(first, written), _number(last, written)
    if other < one:
        raise ValueProblem("not-a-place", text=written, hint=phrase("place-order", first=other, last=one))
    return one, other


def _number(digits: str, written: str) -> int:
    if int(digits) == 0:
        raise ValueProblem("not-a-place", text=written, hint=phrase("place-from-one"))
    return int(digits)


PLACE: Final = ValueReader("place", read_place, SCHEMA)


At = Place | tuple[Place, ...] | tuple[Length, Length]
"""Where a frame is: a place, the places of one area that is no rectangle, or the top left corner in lengths."""

_LIST_OF_PLACES: Final = ListOf(PLACE, least=1, most=MOST_PARTS)


class CornerOrPlaces(Reader[At]):
    """Reads a list: [x, y], or places that are one area; by whether an item begins as a place does."""

    shape = "list"

    def __init__(self, corner: Pair[Length]) -> None:
        self.corner = corner
        self.places = _LIST_OF_PLACES

    def read(self, value: Data) -> At:
        """The corner, or the places, each with its columns and its lines."""
        if not (isinstance(value, list) and any(map(looks_like_place, value))):
            return self.corner.read(value)
        places = self.places.read(value)
        faults = [
            Fault("not-a-place", value[number], {"text": str(value[number]), "hint": _part_hint(value)}, path=(number,))
            for number, place in enumerate(places)
            if place.columns is None or place.lines is None or None in place.lines or place.gutter
        ]
        if faults:
            raise Faulty(*faults[:1])
        return places


def _part_hint(value: list[Data]) -> Phrase:
    """What to write for a list whose items are no whole places: most likely one place, written with a comma."""
    texts = [item for item in value if isinstance(item, str)]
    if len(texts) == 2 and "栏" not in texts[1] and "column" not in texts[1]:
        return phrase("place-comma", place=" ".join(text.strip() for text in texts))
    return phrase("place-part")
