"""The punctuation styles of the layout's own, as rows that go over those of the program's."""

from __future__ import annotations

from paginate.diagnostics import phrase
from paginate.model import Punctuation, SpacingRow
from paginate.plan.planning import Planning
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.positions import Path
from paginate.source.values import MOST_EMS
from paginate.text import Glue


class OwnPunctuation(NamedTuple):
    """A punctuation style of the layout's own: the program's style that it changes, and its rows."""

    base: Punctuation
    rows: tuple[SpacingRow, ...] = ()


def plan_punctuation(planning: Planning) -> dict[str, OwnPunctuation]:
    """Each punctuation style by name; blanks that are out of their own bounds are reported."""
    found = {}
    for name, written in planning.layout.punctuation_styles.items():
        path: Path = ("punctuation_styles", name, "rows")
        rows = tuple(_row(row, (*path, number), planning) for number, row in enumerate(written.rows))
        found[name] = OwnPunctuation(written.based_on, rows)
    return found


def _row(written: schema.SpacingRow, path: Path, planning: Planning) -> SpacingRow:
    width = written.width
    least, most = written.least, written.most
    if least is None:
        least = 0.0 if written.squeeze else width
    elif least > width:
        _report(planning, (*path, "least"), least, (0, width))
    elif least < width and not written.squeeze:
        planning.report("missing-key", path, key="squeeze", hint=phrase("rank-of-squeezing"))
    if most is None:
        most = width
    elif most < width:
        _report(planning, (*path, "most"), most, (width, MOST_EMS))
    return _codes(written.before), _codes(written.after), Glue(width, least, written.squeeze, most, written.stretch)


def _report(planning: Planning, path: Path, ems: float, bounds: tuple[float, float]) -> None:
    least, most = (f"{bound:g}em" for bound in bounds)
    planning.report("out-of-range", path, key=path[-1], value=f"{ems:g}em", least=least, most=most)


def _codes(written: str | tuple[str, ...]) -> str:
    return written if isinstance(written, str) else "".join(written)
