"""A page taken out of its file as a form: as it is, or, where it has faults, written again in order."""

from __future__ import annotations

from typing import Any

import pikepdf

from paginate.pdf_reading.boxes import on_sheet, read_boxes, sheet_matrix
from paginate.pdf_reading.device import Device, PaintedPath, ShownStrings
from paginate.pdf_reading.inline_images import InlineImage
from paginate.pdf_reading.interpreter import ReadPage, interpret
from paginate.pdf_reading.layers import Layers
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.page_tree import resources_of
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import NO_OBJECT, Dictionary

Object = Any
"""One of pikepdf's."""


class Copier(Device):
    """Writes content again: balanced, without what cannot be executed, with annotations, and without what is hidden if `flat`."""

    copies = True

    def __init__(self, pdf: pikepdf.Pdf, made: dict[tuple[int, int], Object], *, flat: bool) -> None:
        self._pdf = pdf
        self._flat = flat
        self._made = made
        self._parts: list[bytes] = []
        self._instead: bytes | None = None
        self._objects: dict[str, Object] = {}
        self._shown: set[str] = set()

    def content(self) -> bytes:
        """What was written."""
        return b"".join(self._parts)

    def resources(self, source: Dictionary) -> Object:
        """The resources that it needs, of which `source` are those of the original."""
        kept = dict(source.raw.items())
        if self._flat:
            kept.pop("/Properties", None)
            kept.pop("/XObject", None)
        named = source.dictionary("XObject").raw.items()
        objects = {name: each for name, each in named if not self._flat or name in self._shown} | self._objects
        if objects:
            kept["/XObject"] = pikepdf.Dictionary(objects)
        return pikepdf.Dictionary(kept)

    def copy(self, scene: Scene) -> None:
        """The operator, or what stands for it."""
        self._parts.append(scene.written + b"\n" if self._instead is None else self._instead)
        self._instead = None

    def other(self, scene: Scene) -> None:
        """The same; marked content goes with its layers."""
        if self._flat and scene.operation.operator in ("BMC", "BDC", "EMC"):
            self._instead = b""
        self.copy(scene)

    def close(self, operator: str) -> None:
        """Balanced."""
        if not (self._flat and operator == "EMC"):
            self._parts.append(operator.encode() + b"\n")

    def place(self, matrix: Matrix) -> None:
        """A change of space."""
        self._parts.append(b"q %s cm\n" % b" ".join(b"%.6f" % number for number in matrix))

    def path(self, scene: Scene, _path: PaintedPath) -> None:
        """What is hidden only ends the path."""
        self._instead = b"n\n" if self._flat and scene.hidden else None

    def text(self, scene: Scene, shown: ShownStrings) -> None:
        """What is hidden only moves the pen."""
        self._instead = shown.skipped(scene) if self._flat and scene.hidden else None

    def image(self, scene: Scene, name: str, image: Dictionary) -> None:
        """An image belongs to a layer no more."""
        if self._flat and scene.hidden:
            self._instead = b""
        elif self._flat and "OC" in image and not isinstance(image, InlineImage):
            self._instead = self._show(image, None)
        else:
            self._shown.add(f"/{name}")

    def shading(self, scene: Scene, _shading: Dictionary) -> None:
        """A shading is left out where it is hidden."""
        self._instead = b"" if self._flat and scene.hidden else None

    def form(self, scene: Scene, form: Dictionary) -> None:
        """A form is written again where something in it may be hidden; an annotation's is shown by a name of its own."""
        if self._flat and scene.hidden:
            self._instead = b""
            return
        inner = Copier(self._pdf, self._made, flat=self._flat)
        if self._flat and form.identity not in self._made:
            scene.walk_form(form, inner)
        if scene.operation.operator != "Do":
            self._parts.append(self._show(form, inner if self._flat else None, scene.resources))
        elif self._flat:
            self._instead = self._show(form, inner, scene.resources)
        else:
            scene.walk_form(form, Device())

    def _show(self, shown: Dictionary, inner: Copier | None, around: Dictionary | None = None) -> bytes:
        """The operation that shows an object, or what was made of it."""
        key = shown.identity
        if key not in self._made or key == NO_OBJECT:
            self._made[key] = self._remade(shown, inner, around) if self._flat else shown.raw
        name = f"/PgX{key[0]}" if key != NO_OBJECT else f"/PgY{len(self._objects)}"
        self._objects[name] = self._made[key]
        return name.encode() + b" Do\n"

    def _remade(self, shown: Dictionary, inner: Copier | None, around: Dictionary | None) -> Object:
        made = self._pdf.make_stream(b"")
        made.write(shown.packed() if inner is None else inner.content())
        without = {"/Length", "/OC"} | (set() if inner is None else {"/Filter", "/DecodeParms"})
        for key, value in shown.raw.items():
            if key not in without:
                made[key] = value
        if inner is not None:
            made.Resources = inner.resources(shown.dictionary("Resources") or around or Dictionary({}))
        return made


def page_as_form(pdf: pikepdf.Pdf, page: pikepdf.Page, layers: Layers, *, flat: bool) -> Object:
    """The page as a form of its own file: as it is where it is sound, else written again.

    `flat`: without layers, and without what they hide. Raises what pikepdf does.
    """
    read = Dictionary(page.obj)
    boxes, resources = read_boxes(read), resources_of(read)
    matrix = sheet_matrix(read, boxes)
    copier = Copier(pdf, {}, flat=flat and bool(layers.off))
    reading = interpret(ReadPage(read, resources, matrix, on_sheet(boxes.media, matrix)), copier, Library(layers))
    is_sound = not reading.problems and not (flat and layers.off) and not reading.annotations
    if is_sound or "pdf-too-complex" in reading.problems:
        return page.as_form_xobject(handle_transformations=False)
    made = pdf.make_stream(copier.content())
    made.Type, made.Subtype, made.FormType = pikepdf.Name.XObject, pikepdf.Name.Form, 1
    made.BBox = pikepdf.Array(boxes.media)
    made.Resources = copier.resources(resources)
    if "Group" in read:
        made.Group = read.dictionary("Group").raw
    return made
