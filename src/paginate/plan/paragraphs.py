"""Paragraphs with what their marks mean: styles by name become looks."""

from __future__ import annotations

from paginate.model import FontChoice, Look, MarkedRun, Paragraph, Style
from paginate.plan.styles import Styles
from paginate.source.written import Mark, WrittenParagraph


def paragraph(written: WrittenParagraph, styles: Styles, style: Style | None = None) -> Paragraph:
    """The paragraph with its marked runs; `style` is its own, None where it has that of its frame."""
    if not written.marks and style is None:
        return written.text
    text = written.text
    runs = tuple(_run(mark, text.text[mark.start : mark.end], styles) for mark in written.marks)
    return text._replace(runs=runs, style=style)


def _run(mark: Mark, characters: str, styles: Styles) -> MarkedRun:
    look = Look(lettering=mark.lettering, script=mark.script, ruby=_readings(mark.ruby, characters))
    for name in mark.styles:
        look = _over(styles.look(name), look)
    return MarkedRun(mark.start, mark.end, look, mark.orientation)


def _over(look: Look, under: Look) -> Look:
    """A look over another: where it says nothing, the other's."""
    font = look.font or under.font
    if look.font and under.font and not look.font.family:
        font = FontChoice(under.font.family, look.font.weight)
    return under._replace(font=font, size=look.size or under.size, color=look.color or under.color)


def _readings(ruby: str, characters: str) -> tuple[str, ...]:
    """The readings of some characters: one each where there are as many, else one of them all (CLREQ 3.3.4)."""
    readings = ruby.split()
    return tuple(readings) if len(readings) == len(characters) else (" ".join(readings),) * bool(readings)
