"""The faces of one run: which face serves a style, and which one a character that it lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from paginate.fonts.catalogue import (
    FALLBACK,
    FAMILIES,
    NOTDEF,
    PRESENTATION_FORMS,
    REGULAR,
    ROLES,
    TURNED_MARKS,
    VERTICAL_MARKS,
    Family,
)
from paginate.fonts.face import Face

FamilyFiles = Mapping[int, tuple[Path, int]]
"""The files of a family by weight, each with the index of the face in it."""


class Drawn(NamedTuple):
    """Who draws a character: the face, and the character whose glyph it takes (nearly always the same).

    `borrowed`: the face is not the style's own. `turned`: a mark of vertical text that no face has a vertical form of, so
    that its horizontal form has to be turned 90° clockwise.
    """

    face: Face
    character: str
    borrowed: bool = False
    turned: bool = False


class Chain:
    """A style's face and those that stand in for it, in order; remembers its answers."""

    def __init__(self, faces: Sequence[tuple[Face, Family | None]], stand_in: Face) -> None:
        """`stand_in` prints its .notdef box for a character that none of `faces` has."""
        self.stand_in = stand_in
        self._faces = faces
        self._drawn: dict[bool, dict[str, Drawn | None]] = {False: {}, True: {}}
        self._sequences: dict[tuple[str, str], Drawn | None] = {}
        self._clusters: dict[str, Drawn | None] = {}

    @property
    def first(self) -> Face:
        """The face that the style asks for."""
        return self._faces[0][0]

    def draws(self, character: str, *, vertical: bool) -> Drawn | None:
        """The first face that sets `character` as Chinese text wants it, else the first that has it; None: no face."""
        return self.draws_all(character, vertical=vertical)[character]

    def draws_all(self, text: str, *, vertical: bool) -> Mapping[str, Drawn | None]:
        """The same for each character of a text at once (and for whatever has been asked for before).

        `vertical`: they stand upright in vertical text. Turned words are asked for as horizontal ones.
        """
        known = self._drawn[vertical]
        for character in set(text).difference(known):
            known[character] = self._look_for(character, vertical=vertical)
        return known

    def draws_cluster(self, cluster: str) -> Drawn | None:
        """The first face that can draw a letter together with the combining marks behind it, be it as one character;
        None: no face can, and each is drawn by whoever has it."""
        if cluster not in self._clusters:
            composed = normalize("NFC", cluster)
            able = [face for face, _ in self._faces if all(map(face.has, composed)) or all(map(face.has, cluster))]
            self._clusters[cluster] = Drawn(able[0], cluster[0], able[0] is not self.first) if able else None
        return self._clusters[cluster]

    def draws_sequence(self, base: str, selector: str) -> Drawn | None:
        """The first face that knows the variant of `base` that a variation selector (U+FE00 to U+FE0F, U+E0100 to U+E01EF)
        asks for; None: no face does, and the base is drawn as it is without."""
        sequence = base, selector
        if sequence not in self._sequences:
            knowing = [face for face, _ in self._faces if face.has_sequence(base, selector)]
            self._sequences[sequence] = Drawn(knowing[0], base, knowing[0] is not self.first) if knowing else None
        return self._sequences[sequence]

    def _look_for(self, character: str, *, vertical: bool) -> Drawn | None:
        needs_form = vertical and character in VERTICAL_MARKS
        second_best = None
        for face, family in self._faces:
            glyph_of = family.draws.get(character, character) if family else character
            form = _vertical_form(face, glyph_of) if needs_form else glyph_of
            if not face.has(form or glyph_of):
                continue
            turned = form is None and character in TURNED_MARKS
            drawn = Drawn(face, form or glyph_of, face is not self.first, turned)
            if form and (family is None or family.serves(character, vertical=vertical)):
                return drawn
            second_best = second_best or drawn
        return second_best


def _vertical_form(face: Face, mark: str) -> str | None:
    """The character by which the face draws a mark in its vertical form; None: it has no such form."""
    if face.has(mark) and face.has_vertical_form(mark):
        return mark
    form = PRESENTATION_FORMS.get(mark)
    return form if form and face.has(form) else None


class FontLibrary:
    """Faces by role or family and weight, opened when first asked for.

    `folder` holds the program's own fonts; `extra` are a layout's own families, whose names come first.
    """

    def __init__(self, folder: Path, extra: Mapping[str, FamilyFiles] | None = None) -> None:
        self._extra = dict(extra or {})
        self._program = {
            name: {weight: (folder / file, 0) for weight, file in family.files.items()}
            for name, family in FAMILIES.items()
        }
        self._own = [name for name in FAMILIES if name not in self._extra]
        self._faces: dict[str, Face] = {}
        self._keys: dict[tuple[Path, int], str] = {}
        self._chains: dict[tuple[str, int], Chain] = {}

    def face(self, key: str) -> Face:
        """The face with this key; keys come from display lists, so it has been opened before."""
        return self._faces[key]

    def chain(self, name: str, weight: int) -> Chain:
        """The chain that starts with a family or role at the nearest weight. Raises FontProblem, OSError."""
        if (name, weight) not in self._chains:
            # A family whose file could not be had has been reported; the page is set without it to find what else is wrong.
            family = name if name in self._extra or name in self._own else ROLES.get(name, NOTDEF)[0]
            fallback = [name for name in FALLBACK if name in self._own]
            heavy = [name for name in fallback if len(self._program[name]) > 1]
            own = [(family, weight), (family, REGULAR)]
            wanted = [*own, *((name, weight) for name in heavy), *((name, REGULAR) for name in fallback)]
            faces = {self._open(*choice): self._facts(choice[0]) for choice in wanted}
            self._chains[name, weight] = Chain(tuple(faces.items()), self._open(*NOTDEF))
        return self._chains[name, weight]

    def _facts(self, family: str) -> Family | None:
        return FAMILIES[family] if family in self._own else None

    def _open(self, family: str, weight: int) -> Face:
        files = self._extra.get(family) or self._program[family]
        nearest = min(files, key=lambda have: (abs(have - weight), have))
        path, index = files[nearest]
        if (path, index) not in self._keys:
            key = _unused_key(path.stem, self._faces)
            self._faces[key] = Face(key, path, index)
            self._keys[path, index] = key
        return self._faces[self._keys[path, index]]


def _unused_key(stem: str, taken: Mapping[str, Face]) -> str:
    number = 2
    key = stem
    while key in taken:
        key = f"{stem}-{number}"
        number += 1
    return key
