"""A case of the set: a small page that shows one thing of ISO 32000, and the PDF of many of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

WIDTH, HEIGHT = 96, 72
"""Of a page, in points: whole pixels at 150 dpi."""

PATCH: Final = "12 12 72 48 re f\n"
"""The middle of a page."""

CLIP: Final = "12 12 72 48 re W n\n"
"""What is painted afterwards is seen there alone."""

GROUND: Final = "0.4 0.2 0.1 0.1 k 0 0 96 36 re f\n"
"""The lower half, in all process inks: what knocks out is seen on every plate."""

Resources = Mapping[str, Mapping[str, Any]]
"""Objects by kind (`ColorSpace`) and name (`CS1`)."""


NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Page(NamedTuple):
    """Content, what it names, and more entries of the page."""

    content: str | bytes
    resources: Resources = NOTHING
    entries: Mapping[str, Any] = NOTHING


class Case(NamedTuple):
    """A page by its name; `draw` makes it in the file that it is given."""

    name: str
    draw: Callable[[Maker], Page]


class Maker:
    """Makes objects in a file."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self._kept: dict[str, Any] = {}

    def parsed(self, text: str) -> Any:
        """An object as a PDF would write it, without references."""
        return pikepdf.Object.parse(text.encode())

    def stream(self, data: bytes | str, text: str = "<<>>", **entries: Any) -> Any:
        """A stream with these entries, as text or as objects."""
        made = Stream(self.pdf, data.encode("latin-1") if isinstance(data, str) else data)
        for key, value in {
            **dict(self.parsed(text).items()),
            **{f"/{key}": value for key, value in entries.items()},
        }.items():
            made[key] = value
        return self.pdf.make_indirect(made)

    def form(self, content: str, resources: Resources | None = None, text: str = "<<>>", **entries: Any) -> Any:
        """A form as large as the page unless its entries say otherwise."""
        usual = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, WIDTH, HEIGHT])}
        if resources is not None:
            usual["Resources"] = self.named(resources)
        written = {key[1:]: value for key, value in self.parsed(text).items()}
        return self.stream(content, **(usual | written | entries))

    def group(self, content: str, resources: Resources | None = None, more: str = "", **entries: Any) -> Any:
        """A form that is a transparency group; `more` are entries of the group, `/I true`."""
        return self.form(content, resources, Group=self.parsed(f"<</S /Transparency {more}>>"), **entries)

    def tile(self, content: str, resources: Resources | None = None, text: str = "<<>>", **entries: Any) -> Any:
        """A tiling pattern of 12 by 12 points."""
        usual = "<</PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 12 12] /XStep 12 /YStep 12>>"
        written = {key[1:]: value for each in (usual, text) for key, value in self.parsed(each).items()}
        return self.stream(content, Resources=self.named(resources or {}), **(written | entries))

    def named(self, resources: Resources) -> Any:
        """A dictionary of resources."""
        return Dictionary({f"/{kind}": self._objects(objects) for kind, objects in resources.items()})

    def once(self, key: str, make: Callable[[], Any]) -> Any:
        """What several pages share."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def _objects(self, objects: Mapping[str, Any]) -> Any:
        return Dictionary(
            {f"/{name}": self.parsed(value) if isinstance(value, str) else value for name, value in objects.items()}
        )


def document(cases: Iterable[Case]) -> bytes:
    """A PDF with a page a case, in their order."""
    with pikepdf.new() as pdf:
        maker = Maker(pdf)
        for case in cases:
            content, resources, entries = case.draw(maker)
            box = Array([0, 0, WIDTH, HEIGHT])
            usual = {"Type": Name.Page, "MediaBox": box, "TrimBox": box, "Resources": maker.named(resources)}
            if "Contents" not in entries:
                usual["Contents"] = maker.stream(content)
            page = pdf.make_indirect(Dictionary({f"/{key}": value for key, value in (usual | dict(entries)).items()}))
            pdf.pages.append(pikepdf.Page(page))
        target = io.BytesIO()
        pdf.save(target, static_id=True, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return target.getvalue()


def simple(name: str, content: str, **resources: Mapping[str, Any]) -> Case:
    """A case whose resources are written as text."""
    return Case(name, lambda _: Page(content, resources))
