"""The proofs of a page: plates, ink, soft proof, and the marked one."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.diagnostics import Sink
from paginate.installation import label_font
from paginate.pipeline.composing import Composed
from paginate.pipeline.naming import plain_name
from paginate.pipeline.rendering import Pictures, judge, prepare_pictures, sources
from paginate.records import NamedTuple


class Kinds(NamedTuple):
    """Which proofs are wanted."""

    separations: bool = False
    ink: bool = False
    soft: bool = False
    marked: bool = False


def proofs(composed: Composed, kinds: Kinds, dpi: float, sink: Sink) -> Mapping[str, bytes]:
    """The proofs, by the ending of their file's name (`cyan.png`); none where findings in `sink` forbid printing at all.

    The page is judged by preflight. Raises ResolutionProblem for a resolution that no proof can have.
    """
    pictures = prepare_pictures(composed, sink)
    if sink.blocks:
        return {}
    judge(composed, pictures, sink)
    sink.report_unused(is_judged=True)
    if sink.blocks:
        return {}
    found: dict[str, bytes] = {}
    if kinds.separations or kinds.ink or kinds.soft:
        found |= _from_plates(composed, pictures, kinds, dpi)
    if kinds.marked:
        from paginate.proof.marked import marked_proof

        found["marked.pdf"] = marked_proof(
            composed.page, composed.layout, sources(composed, pictures), composed.fonts, sink
        )
    return found


def _from_plates(composed: Composed, pictures: Pictures, kinds: Kinds, dpi: float) -> Mapping[str, bytes]:
    from paginate.separation.plates import plates

    press = composed.layout.press
    made = plates(composed.page, sources(composed, pictures), press, dpi)
    found: dict[str, bytes] = {}
    if kinds.separations:
        from paginate.proof.separations import separations

        found |= {f"{plain_name(ink.lower())}.png": data for ink, data in separations(made).items()}
    if kinds.ink:
        from paginate.proof.ink_map import ink_map

        found["ink.png"] = ink_map(made, press.ink_limit, label_font())
    if kinds.soft:
        from paginate.proof.soft import soft_proof

        found["soft.png"] = soft_proof(made, press.condition.profile)
    return found
