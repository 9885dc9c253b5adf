"""A YAML file: from its bytes to a document, or to the finding that says why there is none."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from paginate.assets import Assets, followed
from paginate.diagnostics import Sink, Span, phrase
from paginate.diagnostics.span import TEXT_LINE_BREAK
from paginate.expressions import expression
from paginate.source.positions import Document, Node
from paginate.source.text_files import TextFile, read_text
from paginate.source.wide_marks import quoted
from paginate.source.yaml_nodes import TreeBuilder, YamlFault

_FORBIDDEN: Final = expression("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""All that YAML 1.1, 5.1, does not allow. (The others as ranges would take ten times as long to compile: a compiler of
regular expressions goes through the first 65,536 characters of a range one by one.)"""


def read_document(path: Path, assets: Assets, sink: Sink) -> Document | None:
    """The content of the layout file at `path`; None, with a finding, if it cannot be read or is not YAML."""
    file = str(path)
    try:
        text = read_text(TextFile(assets, followed(path).name, file), None, phrase("texts-into-files"), sink)
    except FileNotFoundError:
        sink.report("file-unreadable", None, file=file, reason=phrase("no-such-file"))
        return None
    return None if text is None else parsed(text, file, sink)


def parsed(text: str, file: str, sink: Sink) -> Document | None:
    """The content of the text of `file`; None, with a finding, if it is not YAML."""
    built = _built(text)
    if isinstance(built, YamlFault):
        sink.report(built.code, Span(file, built.line + 1, built.column + 1), **built.values)
        return None
    lines, root, composer = built
    for name, key, first in composer.duplicates:
        place = Span(file, key.line + 1, key.column + 1, max(1, key.length))
        sink.report("duplicate-key", place, key=name, first=first.line + 1)
    for cut in composer.cuts:
        comment = cut.comment.rstrip()
        place = Span(file, cut.at.line + 1, cut.at.column + 1, len(comment))
        sink.report("text-cut", place, text=cut.text, quoted=quoted(f"{cut.text} {comment}"))
    return Document(file, root, lines)


@lru_cache(maxsize=8)
def _built(text: str) -> tuple[list[str], Node, TreeBuilder] | YamlFault:
    """The text's lines, its tree, and who built it, or the reason that it is not YAML. The last ones are kept: a process that makes
    a page again reads the same profiles, and mostly the same layout."""
    lines = TEXT_LINE_BREAK.split(text)
    builder = TreeBuilder(text, lines)
    try:
        _refuse_control_characters(lines)
        return lines, builder.compose() or Node(None, 0, 0), builder
    except YamlFault as fault:
        return fault


def _refuse_control_characters(lines: list[str]) -> None:
    for number, line in enumerate(lines):
        if found := _FORBIDDEN.search(line):
            code_point = f"{ord(found[0]):04X}"
            raise YamlFault(
                "not-yaml",
                number,
                found.start(),
                problem=phrase("yaml-control", code_point=code_point),
                hint=phrase("yaml-control-hint"),
            )
