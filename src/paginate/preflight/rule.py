"""What a preflight rule is: a code, a limit and where that is from, and a judge of sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from paginate.diagnostics import Phrase, Span
from paginate.geometry import Rect
from paginate.preflight.judged_marks import LineMark, Mark, PressSheet, TextMark
from paginate.records import NamedTuple
from paginate.units import figures

GWG: Final = "GWG 2022 WebCMYKNews"
"""Ghent Workgroup, GWG 2022 Specification, variant "WebCMYKNews CMYK": whole pages of coldset newspapers."""

COMPOSITION: Final = "composition"
"""The source of rules that follow from the layout itself: what was asked for is not on the page."""

SHOWN: Final = 12
"""Characters of a text that a finding shows."""


class Violation(NamedTuple):
    """What a rule finds: the values that its words speak of, the place in the layout, and the place on the page."""

    values: Mapping[str, str | float | Phrase] = {}
    span: Span | None = None
    box: Rect | None = None


Judge = Callable[[PressSheet], Iterator[Violation]]


class PreflightRule(NamedTuple):
    """A row in the tables of rules. `source` is the clause that asks for it; `limit` is what it measures by, in words.

    `code` names its finding in the registry, which has its severity, message, remedy and explanation. `of_inks`: it is about
    plates and inks, and does not concern a printer that is sent RGB.
    """

    code: str
    source: str
    limit: str
    judge: Judge
    of_inks: bool = False


def violation(mark: Mark, **values: str | float | Phrase) -> Violation:
    """The fault of a mark: where it is, its frame, its text where it has some, and `values`.

    That of a side of a shape is the whole shape's.
    """
    known: dict[str, str | float | Phrase] = {"frame": mark.origin.frame}
    if isinstance(mark, TextMark):
        known["text"] = mark.text[:SHOWN]
    box = mark.outline if isinstance(mark, LineMark) and mark.outline else mark.box
    return Violation(known | values, mark.origin.span, box)


def points(length: float, *limits: float) -> str:
    """A size or thickness as people read it, `9.5 pt`, so exact that it does not look like a limit that it breaks."""
    return f"{figures(length, *limits)[0]} pt"


def percent(share: float, *limits: float) -> str:
    """A share of ink as people read it, `2.5 %`, so exact that it does not look like a limit that it breaks."""
    return f"{figures(*(part * 100 for part in (share, *limits)), decimals=1)[0]} %"
