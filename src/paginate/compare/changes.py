"""What can differ between two versions, each kind a value; lengths are points from the trim's top left."""

from __future__ import annotations

from enum import Enum

from paginate.geometry import Rect
from paginate.records import NamedTuple


class ChangeKind(Enum):
    """The kinds of difference, in the order in which they are listed."""

    ADDED = "text-added"
    TAKEN_OUT = "text-taken-out"
    REPLACED = "text-replaced"
    MOVED = "text-moved"
    LINE_END = "line-end"
    FRAME_ADDED = "frame-added"
    FRAME_TAKEN_OUT = "frame-taken-out"
    FRAME_MOVED = "frame-moved"
    FRAME_RESIZED = "frame-resized"
    PHOTO = "photo"
    PRINT = "print"


class Change(NamedTuple):
    """One difference. `where` is what it is in: a story, a frame, a line of a PDF; empty for print.

    `before` and `after` are what was there and what is: text, the name of a photo's file, a place in millimetres. `box` is where it is on
    the second page, as far as that is known; `line` and `file` are where its text is written.
    """

    kind: ChangeKind
    where: str
    before: str = ""
    after: str = ""
    box: Rect | None = None
    file: str = ""
    line: int = 0
