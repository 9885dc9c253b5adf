"""Which layers a file shows when it is opened: optional content in its default state (ISO 32000-1, 8.11)."""

from __future__ import annotations

from paginate.pdf_reading.values import NO_OBJECT, Dictionary
from paginate.records import NamedTuple


class Layers(NamedTuple):
    """The layers that are off, by the numbers of their objects."""

    off: frozenset[tuple[int, int]]

    def hides(self, content: Dictionary) -> bool:
        """Whether content of the layer or membership dictionary `content` is hidden."""
        if content.name("Type") != "OCMD":
            return content.identity in self.off
        states = [group.identity not in self.off for group in content.array("OCGs").dictionaries()]
        if not states:
            return False
        match content.name("P"):
            case "AllOn":
                return not all(states)
            case "AnyOff":
                return all(states)
            case "AllOff":
                return any(states)
            case _:  # AnyOn, the default
                return not any(states)


def read_layers(catalog: Dictionary) -> Layers:
    """The layers of the file with this catalog."""
    properties = catalog.dictionary("OCProperties")
    default = properties.dictionary("D")
    off = {group.identity for group in default.array("OFF").dictionaries()}
    if default.name("BaseState") == "OFF":
        every = {group.identity for group in properties.array("OCGs").dictionaries()}
        off = every - {group.identity for group in default.array("ON").dictionaries()}
    return Layers(frozenset(off - {NO_OBJECT}))
