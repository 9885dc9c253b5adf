"""Paragraphs with what their marks mean: styles by name become looks."""

from __future__ import annotations

from paginate.model import FontChoice, Look, MarkedRun, Paragraph, Style
from paginate.plan.styles import Styles
from paginate.source.written import Mark, WrittenParagraph


def paragraph(written: WrittenParagraph, styles: Styles, style: Style | None = None) -> Paragraph:
    """The paragraph with its marked runs; `style` is its own, None where it has that of its frame."""
    if not written.marks and style is None:
        return written.text
    return written.text._replace(runs=tuple(_run(mark, styles) for mark in written.marks), style=style)


def _run(mark: Mark, styles: Styles) -> MarkedRun:
    look = Look(lettering=mark.lettering)
    for name in mark.styles:
        look = _over(styles.look(name), look)
    return MarkedRun(mark.start, mark.end, look, mark.orientation)


def _over(look: Look, under: Look) -> Look:
    """A look over another: where it says nothing, the other's."""
    font = look.font or under.font
    if look.font and under.font and not look.font.family:
        font = FontChoice(under.font.family, look.font.weight)
    return Look(font, look.size or under.size, look.color or under.color, under.lettering)
