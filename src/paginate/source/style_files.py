"""Style files 样式文件: what a layout brings in with `use`, as if it had these styles itself. What it says itself goes before."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from paginate.assets import Assets, slashed
from paginate.diagnostics import Sink, phrase
from paginate.installation import style_folder
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.chinese_keys import in_english
from paginate.source.findings import Language, check
from paginate.source.grafts import Graft, grafted, holds, pruned
from paginate.source.named_files import NamedFile
from paginate.source.names import listed, nearest
from paginate.source.positions import Document, Node, Path
from paginate.source.roles import ROLES, role_of
from paginate.source.text_files import TextFile, read_text
from paginate.source.words import WORDS
from paginate.source.yaml_files import parsed

STYLES: Final = "styles"
SECTIONS: Final = tuple(schema.StyleFile.table)
"""What a style file may have."""

LANGUAGE: Final = Language(schema.StyleFile, parts=(), stand_ins={}, example=(STYLES, "{body: {size: 小五}}"))


class Used(NamedTuple):
    """A layout with what it uses. `files` are the style files that were read, by their names from the layout's folder; `sheets` are
    the style sheets of the program, by their files' names. `is_whole`: whether all that it names could be had."""

    document: Document
    files: tuple[str, ...]
    sheets: tuple[str, ...]
    is_whole: bool


def with_used(document: Document, assets: Assets, sink: Sink) -> Used:
    """The layout with the styles, punctuation styles, fonts and openings of the style files that it uses; of two with one name, those of
    the later file. What is wrong with the files is reported."""
    files: list[str] = []
    sheets: list[str] = []
    layers: list[Document] = []
    names = list(_names(document.section_node("use")))
    for name, path in names:
        site = _site(name, assets)
        layer = _read(name, site, document, path, sink)
        if layer is not None:
            layers.append(layer)
            own = _is_of_program(site)
            (sheets if own else files).append(site.name)
    for section in SECTIONS if layers else ():
        document = _with_section(document, section, layers[::-1])
    if names or document.section("articles"):
        document = grafted(document, list(_by_both_names(document)))
    return Used(document, tuple(files), tuple(sheets), len(layers) == len(names))


def _names(use: Node | None) -> Iterator[tuple[str, Path]]:
    """The names in `use`, each with its place; what is no name is reported with the layout's other faults."""
    if use is None:
        return
    if isinstance(use.data, str) and use.data.strip():
        yield use.data, ("use",)
    elif isinstance(use.data, list):
        yield from (
            (name, ("use", place)) for place, name in enumerate(use.data) if isinstance(name, str) and name.strip()
        )


def _site(name: str, assets: Assets) -> NamedFile:
    """The place of a style file. A sheet of the program lies beside the layout in a package, so that the page is the same with a
    later program, else in the program's folder."""
    sheet = WORDS["style sheet"].get(name)
    if sheet is None:
        return NamedFile(assets, "", "").beside(slashed(name))
    file = f"{sheet}.yaml"
    return NamedFile(assets if assets.exists(file) else Assets(style_folder()), file, file)


def _is_of_program(site: NamedFile) -> bool:
    """Whether a style file that can be read is a sheet of the program, or says what that says: then it is the same page."""
    own = style_folder() / site.name
    return own.is_file() and own.read_bytes() == site.assets.read(site.name)


def _read(name: str, site: NamedFile, document: Document, path: Path, sink: Sink) -> Document | None:
    """The content of a style file by English keys; None, reported, if it cannot be read. What stands in its sections is judged
    with the layout's own."""
    place = document.place(path)
    try:
        text = read_text(TextFile(*site), place, phrase("none"), sink)
    except FileNotFoundError:
        sheets = WORDS["style sheet"]
        near = nearest(
            name, (*sheets, *(file for file in site.assets.siblings(site.name) if file.endswith((".yaml", ".yml"))))
        )
        hint = phrase("near", name=near) if near else phrase("style-sheets", names=listed(sheets))
        sink.report("style-file-missing", place, file=name, hint=hint)
        return None
    found = None if text is None else parsed(text, site.shown, sink)
    if found is None:
        return None
    found = in_english(found, schema.StyleFile, sink)
    outline = {key: _outline(node) for key, node in _children(found.root).items()}
    if (
        check(found.with_root(holds(found.root, outline, found.root.keys or {})) if outline else found, LANGUAGE, sink)
        is None
    ):
        return None
    return found.with_root(_beside(found.root, posixpath.dirname(site.name)))


def _outline(node: Node) -> Node:
    """A section without its content."""
    return holds(node, {}, {}) if isinstance(node.children, dict) else node


# --- fonts are named from the style file's folder -------------------------------------------------------------------------


def _beside(root: Node, folder: str) -> Node:
    """The content of a style file with its fonts named from the layout's folder."""
    children = _children(root)
    fonts = children.get("fonts")
    if not folder or fonts is None or not isinstance(fonts.children, dict):
        return root
    moved = {name: _moved(font, folder) for name, font in fonts.children.items()}
    return holds(root, {**children, "fonts": holds(fonts, moved, fonts.keys or {})}, root.keys or {})


def _moved(font: Node, folder: str) -> Node:
    if isinstance(font.data, str):
        return font._replace(data=posixpath.normpath(posixpath.join(folder, slashed(font.data))))
    if isinstance(font.children, list):
        items = [_moved(item, folder) for item in font.children]
        return font._replace(children=items, data=[item.data for item in items])
    children = _children(font)
    if "file" in children:
        return holds(font, {**children, "file": _moved(children["file"], folder)}, font.keys or {})
    return font


# --- layers ---------------------------------------------------------------------------------------------------------------


def _with_section(document: Document, section: str, layers: Sequence[Document]) -> Document:
    """The document with what the layers have in a section, the first of them going before the others.

    A style that is based on itself changes the one of that name in the files below it, key by key.
    """
    own = document.section_node(section)
    if own is not None and not isinstance(own.children, dict):
        return document  # that is reported
    present = {_canonical(section, name): name for name in (_children(own) if own else ())}
    unfinished = {name for name in present if section == STYLES and _is_own_base(name, _style(document, present[name]))}
    for layer in layers:
        for name, value in _children(layer.section_node(section)).items():
            canonical = _canonical(section, name)
            home = (layer, (section, name))
            if canonical not in present:
                present[canonical] = name
                document = grafted(document, [Graft((section, name), _key(layer, section, name), value, home)])
                if section == STYLES and _is_own_base(canonical, value):
                    unfinished.add(canonical)
            elif canonical in unfinished and isinstance(value.children, dict):
                document = _completed(document, present[canonical], value, layer, name)
                if not _is_own_base(canonical, value):
                    unfinished.discard(canonical)
    return document


def _completed(document: Document, name: str, base: Node, layer: Document, base_name: str) -> Document:
    """The style `name`, based on itself, with the keys that it lacks and its base in a lower layer has."""
    style = _style(document, name)
    document = pruned(document, (STYLES, name, "based_on"))
    grafts = []
    for key, value in _children(base).items():
        if key == "based_on" or key not in _children(style):
            home = (layer, (STYLES, base_name, key))
            grafts.append(Graft((STYLES, name, key), (base.keys or {})[key], value, home))
    return grafted(document, grafts)


def _is_own_base(canonical: str, style: Node | None) -> bool:
    base = _children(style).get("based_on")
    return base is not None and isinstance(base.data, str) and role_of(base.data) == canonical


def _by_both_names(document: Document) -> Iterator[Graft]:
    """For each role of which a style has one of the two names, the other name, for a style that is based on that."""
    styles = document.section_node(STYLES)
    have = _children(styles)
    for names in ROLES.items():
        for name, other in (names, names[::-1]):
            if name in have and other not in have and styles is not None:
                key = (styles.keys or {})[name]
                base = key._replace(data=name)
                value = holds(key, {"based_on": base}, {"based_on": base})
                yield Graft((STYLES, other), key, value, document.home((STYLES, name)))


def _canonical(section: str, name: str) -> str:
    return role_of(name) if section == STYLES else name


def _style(document: Document, name: str) -> Node | None:
    return _children(document.section_node(STYLES)).get(name)


def _key(layer: Document, section: str, name: str) -> Node:
    node = layer.section_node(section)
    assert node is not None
    return (node.keys or {})[name]


def _children(node: Node | None) -> Mapping[str, Node]:
    return node.children if node is not None and isinstance(node.children, dict) else {}
