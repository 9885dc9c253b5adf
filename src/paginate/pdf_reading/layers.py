"""Which layers a file prints: optional content in its default state (ISO 32000-1, 8.11)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from paginate.pdf_reading.values import NO_OBJECT, Array, Dictionary, Value
from paginate.records import NamedTuple

DEEPEST: Final = 16
"""Expressions of visibility that may lie inside one another."""


POLICIES: Final[Mapping[str, Callable[[list[bool]], bool]]] = {
    "AllOn": all,
    "AnyOff": lambda states: not all(states),
    "AllOff": lambda states: not any(states),
}
"""When content of several layers is shown, by which of them are (8.11.2.2); else where any of them is."""


class Layers(NamedTuple):
    """The layers that are off, by the numbers of their objects."""

    off: frozenset[tuple[int, int]]

    def hides(self, content: Dictionary) -> bool:
        """Whether content of the layer or membership dictionary `content` is hidden."""
        if content.name("Type") != "OCMD":
            return content.identity in self.off
        expression = content["VE"]
        if isinstance(expression, Array) and len(expression):
            return not self._shows(expression, 0)
        states = [group.identity not in self.off for group in content.array("OCGs").dictionaries()]
        return bool(states) and not POLICIES.get(content.name("P") or "", any)(states)

    def _shows(self, expression: Value, depth: int) -> bool:
        """What an expression of visibility says (8.11.2.2): And, Or, Not, or a layer."""
        if isinstance(expression, Dictionary):
            return expression.identity not in self.off
        if not isinstance(expression, Array) or depth > DEEPEST:
            return True
        operator, *operands = expression
        states = (self._shows(each, depth + 1) for each in operands if isinstance(each, Array | Dictionary))
        match operator:
            case "And":
                return all(states)
            case "Or":
                return any(states)
            case "Not":
                return not next(states, False)
            case _:
                return True


def read_layers(catalog: Dictionary) -> Layers:
    """The layers of the file with this catalog, as they are when it is printed."""
    properties = catalog.dictionary("OCProperties")
    default = properties.dictionary("D")
    off = {group.identity for group in default.array("OFF").dictionaries()}
    if default.name("BaseState") == "OFF":
        every = {group.identity for group in properties.array("OCGs").dictionaries()}
        off = every - {group.identity for group in default.array("ON").dictionaries()}
    for identity, prints in _said_of_printing(default):
        off = off - {identity} if prints else off | {identity}
    return Layers(frozenset(off - {NO_OBJECT}))


def _said_of_printing(default: Dictionary) -> Iterator[tuple[tuple[int, int], bool]]:
    """The layers that are switched when the file is printed (8.11.4.5): whether each is on then."""
    for event in default.array("AS").dictionaries():
        if event.name("Event") == "Print" and "Print" in list(event.array("Category")):
            for group in event.array("OCGs").dictionaries():
                state = group.dictionary("Usage").dictionary("Print").name("PrintState")
                if state in ("ON", "OFF"):
                    yield group.identity, state == "ON"
