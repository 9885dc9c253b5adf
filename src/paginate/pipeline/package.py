"""A package 打包: all that a page is made of and all that was made of it, in one folder or zip that renders to the same bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from paginate.assets import HOUSE, followed
from paginate.diagnostics import Diagnostic, Sink, phrase
from paginate.diagnostics.render import render_json, render_text
from paginate.display import Line
from paginate.installation import font_folder, style_folder
from paginate.pipeline.composing import Composed, compose, input_names
from paginate.pipeline.naming import file_name
from paginate.pipeline.package_folders import layout_folder, own_folder, packed, root_folder
from paginate.pipeline.package_press import press_files
from paginate.pipeline.package_readme import Contents, readme
from paginate.pipeline.package_target import SUMS, Files, is_free, unpacked, write_package
from paginate.pipeline.rendering import input_files, prepare_pictures, render_pdf, render_proof, write
from paginate.source.decoding import shown

PROOF_DPI: Final = 100.0
"""Of the PNG: enough to read the page, and within what can be drawn for any size of page that a layout may have."""

LANGUAGES: Final = ("zh", "en")


def package(composed: Composed, target: Path, press: str | None, sink: Sink, *, make_folder: bool = True) -> list[str]:
    """Write the package of the page to `target`, a zip where it is called `.zip`, else a folder; returns what to say of it.

    `press` is as in `compose`. Nothing is written where findings forbid it, where the package would not render to the bytes
    that are in it, or where something else stands at `target`: these are reported, and the list is empty.
    `make_folder`: whether a missing folder around it is made.
    """
    if target.resolve() in input_files(composed):
        sink.report("output-is-input", None, file=target)
        return []
    if not is_free(target, sink):
        return []
    pdf = render_pdf(composed, sink)
    if pdf is None:
        return []
    profile = press_files(composed, press)
    files = {**_inputs(composed), **_fonts(composed), **profile.files}
    layout = f"{layout_folder(composed)}/{composed.file.name}"
    if not _renders_to(pdf, files, layout, profile.option):
        sink.report("package-differs", None, file=target)
        return []
    name = f"{own_folder('output', composed)}/{file_name(composed.layout)}"
    files |= {f"{name}.pdf": pdf, f"{name}.png": render_proof(composed, pdf, PROOF_DPI, sink)}
    files |= _report(composed, files, sink)
    files["README.txt"] = readme(Contents(composed, layout, f"{name}.pdf", profile.option, files)).encode()
    files[SUMS] = _sums(files)
    place = write_package(target, file_name(composed.layout), files, sink, make_folder=make_folder)
    return [f"{place}  {sum(map(len, files.values())) / 1e6:.1f} MB"] if place else []


def _inputs(composed: Composed) -> dict[str, bytes]:
    """The layout and the files that it names, as they lie, and beside it the program's style sheets that it uses; those that are
    missing are missing in the package too."""
    assets, root = composed.assets, root_folder(composed)
    names = [composed.file.name, *(name for name in input_names(composed.layout) if assets.exists(name))]
    files = {packed(name, composed): assets.read(name) for name in names}
    files |= {packed(name, composed): (style_folder() / name).read_bytes() for name in composed.layout.sheets}
    if root != composed.file.parent:  # what makes it the house's
        files[f"{layout_folder(composed).partition('/')[0]}/{HOUSE}"] = (root / HOUSE).read_bytes()
    return files


def _fonts(composed: Composed) -> dict[str, bytes]:
    """The program's own fonts that the page uses, and their licences."""
    import tomllib

    sources = tomllib.loads((font_folder() / "SOURCES").read_text(encoding="utf-8"))["file"]
    licences = {row["file"]: row["licence_file"] for row in sources}
    files = {
        path.relative_to(font_folder()).as_posix()
        for path in (composed.fonts.face(key).path for key in _faces(composed))
        if path.is_relative_to(font_folder())
    }
    folder = own_folder("fonts", composed)
    names = files | {licences[file] for file in files}
    return {f"{folder}/{name}": (font_folder() / name).read_bytes() for name in sorted(names)}


def _faces(composed: Composed) -> set[str]:
    return {run.face for item in composed.page.items() if isinstance(item, Line) for run in item.drawn}


def _renders_to(pdf: bytes, files: Files, layout: str, press: str | None) -> bool:
    """Whether the layout in the package gives that PDF, with nothing around it but the package."""
    with TemporaryDirectory() as folder:
        unpacked(files, Path(folder))
        sink = Sink()
        composed = compose(Path(folder, layout), sink, press=f"{folder}/{press}" if press in files else press)
        pictures = prepare_pictures(composed, sink) if composed else {}
        return composed is not None and not sink.blocks and write(composed, pictures) == pdf


def _report(composed: Composed, files: Files, sink: Sink) -> dict[str, bytes]:
    """The findings as text in both languages, and as JSON; they name files by their places in the package."""
    folder = own_folder("report", composed)
    found = [_in_package(finding, composed, files) for finding in sink]

    def source(file: str) -> str | None:
        return shown(files[file]) if file in files else None

    none = phrase("no-findings", file=composed.layout.name)
    words = {
        f"findings.{language}.txt": render_text(found, source, language) or none.words(language)
        for language in LANGUAGES
    }
    words["findings.json"] = json.dumps(render_json(found, "en"), ensure_ascii=False, indent=1)
    return {f"{folder}/{name}": f"{text}\n".encode() for name, text in words.items()}


def _in_package(finding: Diagnostic, composed: Composed, files: Mapping[str, bytes]) -> Diagnostic:
    span = finding.span
    if span is None:
        return finding
    place = packed(composed.file.name if followed(Path(span.file)) == composed.file else span.file, composed)
    if place not in files:
        return finding
    values = {key: place if value == span.file else value for key, value in finding.values.items()}
    return finding._replace(span=span._replace(file=place), values=values)


def _sums(files: Mapping[str, bytes]) -> bytes:
    """As `sha256sum --check` reads them."""
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())).encode()
