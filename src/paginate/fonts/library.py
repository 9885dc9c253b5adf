"""The faces of one run: which face serves a style, and which one a character that it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unicodedata import decomposition, normalize

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
from paginate.records import NamedTuple


class FontSource(NamedTuple):
    """A font file of a family: the index of its face, and the weights that it serves, from `least` to `most`; only a
    variable font serves more than one. `width` is the one in which it is set, where a variable font has several."""

    path: Path
    face_index: int = 0
    least: int = REGULAR
    most: int = REGULAR
    width: int | None = None

    def nearest(self, weight: int) -> int:
        """The weight nearest to `weight` that it serves."""
        return min(max(weight, self.least), self.most)


class Drawn(NamedTuple):
    """Who draws a character: the face, and the character whose glyph it takes (nearly always the same).

    `borrowed`: the face is not the style's own. `turned`: a mark of vertical text that no face has a vertical form of, so
    that its horizontal form has to be turned 90° clockwise.
    """

    face: Face
    character: str
    borrowed: bool = False
    turned: bool = False


class Lack(NamedTuple):
    """The weight that replaces one that a family lacks, and the weights that it has, as they are written."""

    nearest: int
    weights: str


def lack(sources: Sequence[FontSource], nearest: int) -> Lack:
    """The replacement for a weight that some files lack."""
    ranges = sorted({(source.least, source.most) for source in sources})
    return Lack(nearest, ", ".join(f"{least}" if least == most else f"{least}–{most}" for least, most in ranges))


class Chain:
    """A style's face and its fallbacks, in order; remembers its answers."""

    def __init__(self, faces: Sequence[tuple[Face, Family | None]], stand_in: Face) -> None:
        """`stand_in` prints its .notdef box for a character that none of `faces` has."""
        self.stand_in = stand_in
        self._faces = faces
        self._drawn: dict[bool, dict[str, Drawn | None]] = {False: {}, True: {}}
        self._sequences: dict[tuple[str, str], Drawn | None] = {}
        self._clusters: dict[str, Drawn | None] = {}

    @property
    def first(self) -> Face:
        """The face of the style."""
        return self._faces[0][0]

    @property
    def is_of_program(self) -> bool:
        """Whether that is the program's own: of these it is known that no Han character is drawn otherwise beside another one."""
        return self._faces[0][1] is not None

    def draws(self, character: str, *, vertical: bool) -> Drawn | None:
        """The first face that sets `character` well in Chinese text, else the first that has it; None: no face."""
        return self.draws_all(character, vertical=vertical)[character]

    def draws_all(self, text: str, *, vertical: bool) -> Mapping[str, Drawn | None]:
        """The same for each character of a text at once (and for all characters before it).

        `vertical`: for upright characters of vertical text. Turned words count as horizontal.
        """
        known = self._drawn[vertical]
        new = set(text).difference(known)
        if vertical and new:
            self.first.learn_upright(sorted(new))
        for character in new:
            known[character] = self._look_for(character, vertical=vertical)
        return known

    def draws_cluster(self, cluster: str) -> Drawn | None:
        """The first face that can draw a letter together with the combining marks behind it, be it as one character;
        None: no face can, and each is drawn by whoever has it."""
        if cluster not in self._clusters:
            able = next((face for face, _ in self._faces if _draws_cluster(face, cluster)), None)
            self._clusters[cluster] = Drawn(able, cluster[0], able is not self.first) if able else None
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
            turned = form is None and character in TURNED_MARKS
            has = face.has(form or glyph_of, vertical=vertical and not turned)
            if not (has or _has_by_parts(face, glyph_of)):
                continue
            drawn = Drawn(face, form or glyph_of, face is not self.first, turned)
            if form and (family is None or family.serves(character, vertical=vertical)):
                return drawn
            second_best = second_best or drawn
        return second_best


def _draws_cluster(face: Face, cluster: str) -> bool:
    """Whether a face can draw a letter together with the combining marks behind it."""
    if all(map(face.has, normalize("NFC", cluster))) or all(map(face.has, cluster)):
        return True
    from paginate.fonts.accents import spelled  # few texts have accents that their font has not

    return spelled(cluster, face.has) is not None


def _has_by_parts(face: Face, character: str) -> bool:
    """Whether a face that lacks a letter with accents has the letter and the accents."""
    if not decomposition(character) or face.glyph(character):
        return False
    from paginate.fonts.accents import spelled  # likewise

    parts = spelled(character, face.has)
    return parts is not None and bool(parts.marks)


def _vertical_form(face: Face, mark: str) -> str | None:
    """The character by which the face draws a mark in its vertical form; None: it has no such form."""
    if face.has(mark) and face.has_vertical_form(mark):
        return mark
    form = PRESENTATION_FORMS.get(mark)
    return form if form and face.has(form) else None


class FontLibrary:
    """Faces by role or family and weight, opened when first needed.

    `folder` holds the program's own fonts; `extra` are a layout's own families, whose names come first.
    """

    def __init__(self, folder: Path, extra: Mapping[str, Sequence[FontSource]] | None = None) -> None:
        self._extra = dict(extra or {})
        self._program = {
            name: [FontSource(folder / file, 0, weight, weight) for weight, file in family.files.items()]
            for name, family in FAMILIES.items()
        }
        self._own = [name for name in FAMILIES if name not in self._extra]
        self._faces: dict[str, Face] = {}
        self._opened: dict[tuple[Path, int, int, int | None], Face] = {}
        self._chains: dict[tuple[str, int], Chain] = {}

    def face(self, key: str) -> Face:
        """The face with this key; keys come from display lists, so it has been opened before."""
        return self._faces[key]

    def chain(self, name: str, weight: int) -> Chain:
        """The chain that starts with a family or role at the nearest weight. Raises FontProblem, OSError."""
        if (name, weight) not in self._chains:
            family = self._family(name)
            fallback = [name for name in FALLBACK if name in self._own]
            heavy = [name for name in fallback if len(self._program[name]) > 1]
            wanted = [*((name, weight) for name in heavy), *((name, REGULAR) for name in fallback)]
            chosen = [*self._own_choices(family, weight), *((each, *self._choose(each, heft)) for each, heft in wanted)]
            faces = {self._open(source, heft): self._facts(each) for each, source, heft in chosen}
            self._chains[name, weight] = Chain(tuple(faces.items()), self._open(*self._choose(*NOTDEF)))
        return self._chains[name, weight]

    def _facts(self, family: str) -> Family | None:
        return FAMILIES[family] if family in self._own else None

    def lack(self, name: str, weight: int) -> Lack | None:
        """The replacement for a weight that a family or role lacks; None if it has the weight, or does not exist."""
        if not {name} & {*self._extra, *self._own, *ROLES}:
            return None
        family = self._family(name)
        nearest = self._choose(family, weight)[1]
        return None if nearest == weight else lack(self._sources(family), nearest)

    def _family(self, name: str) -> str:
        # A family with an unusable file has been reported; the page is set without it to find further faults.
        return name if name in self._extra or name in self._own else ROLES.get(name, NOTDEF)[0]

    def _sources(self, family: str) -> Sequence[FontSource]:
        return self._extra.get(family) or self._program[family]

    def _choose(self, family: str, weight: int) -> tuple[FontSource, int]:
        """The file of a family that serves the nearest weight, and that weight."""
        source = min(self._sources(family), key=lambda have: (abs(have.nearest(weight) - weight), have.least))
        return source, source.nearest(weight)

    def _own_choices(self, family: str, weight: int) -> Iterator[tuple[str, FontSource, int]]:
        """The family at the wanted weight, and for characters that it lacks at the regular one, if that is another file:
        all the instances of a variable font have the same."""
        first, heft = self._choose(family, weight)
        yield family, first, heft
        regular, usual = self._choose(family, REGULAR)
        if (regular.path, regular.face_index) != (first.path, first.face_index):
            yield family, regular, usual

    def _open(self, source: FontSource, weight: int) -> Face:
        """The face of a file; a variable font has one for each weight, any other has only one."""
        place = source.path, source.face_index, weight, source.width
        if place not in self._opened:
            face = Face(
                _unused_key(source.path.stem, self._faces), source.path, source.face_index, weight, source.width
            )
            same = (known for known in self._faces.values() if known.instance == face.instance)
            self._opened[place] = next(same, face)
            self._faces[self._opened[place].key] = self._opened[place]
        return self._opened[place]


def _unused_key(stem: str, taken: Mapping[str, Face]) -> str:
    number = 2
    key = stem
    while key in taken:
        key = f"{stem}-{number}"
        number += 1
    return key
