"""What a layout allows: the findings that its makers have seen and accept, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from paginate.diagnostics.layout_codes import LAYOUT_CODES
from paginate.diagnostics.phrases import Phrase
from paginate.diagnostics.registry import CODES
from paginate.diagnostics.span import Span
from paginate.records import NamedTuple

UNUSED: Final = "allow-unused"
"""The finding about an `allow` that allows nothing: it cannot be allowed itself."""

FOLDED: Final = "folded"
"""The value of a `more-findings` with the code of the findings that it counts."""


class Allowance(NamedTuple):
    """One line of an `allow`: a code, the reason, where it is written, and the frame that it is about, None for the page."""

    code: str
    reason: str
    span: Span
    frame: str | None = None


def no_frames(_place: Span) -> Collection[str]:
    """For findings about parts without frames."""
    return ()


class Allowances(NamedTuple):
    """All that a layout allows; `frames_at` gives the ids of the frames that a place in a file is about."""

    given: Sequence[Allowance] = ()
    frames_at: Callable[[Span], Collection[str]] = no_frames

    def of(self, code: str, span: Span | None, values: Mapping[str, str | Phrase]) -> Allowance | None:
        """The allowance of a finding: a line of its frame, else one of the page; None if it is not allowed."""
        code = str(values.get(FOLDED, code))
        lines = [each for each in self.given if each.code == code]
        if not lines:
            return None
        frames = self._frames(span, values)
        of_frame = (each for each in lines if each.frame is not None and each.frame in frames)
        return next(of_frame, None) or next((each for each in lines if each.frame is None), None)

    def _frames(self, span: Span | None, values: Mapping[str, str | Phrase]) -> Collection[str]:
        """The frames that a finding is about: those that it names, else those of its place."""
        frame, other = values.get("frame"), values.get("other_frame")
        named = {name for name in (frame, other) if isinstance(name, str) and name}
        return named if frame or span is None else named.union(self.frames_at(span))


def may_be_allowed(code: str) -> bool:
    """Whether a layout may allow findings of this code: warnings and notes, and what preflight finds on a page that is set."""
    row = CODES[code]
    return row.still_renders and code != UNUSED and not (code in LAYOUT_CODES and row.severity == "error")


def is_of_preflight(code: str) -> bool:
    """Whether only preflight finds it, and not the reading and setting of a layout."""
    return code not in LAYOUT_CODES
