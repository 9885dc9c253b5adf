"""The entries of a page's notes: a note with what it marks, a change of its state, a round of reading that was signed."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from hashlib import sha256
from typing import Final

from paginate.records import NamedTuple

ROUNDS: Final = ("初审", "复审", "终审", "一校", "二校", "三校")
"""三审 and 三校, in the order in which they are listed."""

ROUNDS_IN_ENGLISH: Final = (
    "first-review",
    "second-review",
    "final-review",
    "first-proof",
    "second-proof",
    "third-proof",
)
"""The same in English, one for one."""


class NoteState(Enum):
    """What became of a note."""

    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"


class NotedText(NamedTuple):
    """What a note holds on to: characters `text` of a story, or of a frame's own text, with what is before and after them.

    Where several places are alike in all this, it is number `nth` of them, from 0. Without text it is the frame itself, and `file` the
    photo or PDF in it.
    """

    story: str = ""
    frame: str = ""
    text: str = ""
    before: str = ""
    after: str = ""
    nth: int = 0
    file: str = ""


class Note(NamedTuple):
    """What a reader writes about a place."""

    id: str
    name: str
    time: str
    words: str
    mark: NotedText


class StateChange(NamedTuple):
    """Somebody says what became of the note with this id."""

    note: str
    state: NoteState
    name: str
    time: str


class SignedRound(NamedTuple):
    """Somebody has read the page in this round, and signs the PDF with this digest."""

    round: str
    name: str
    time: str
    sha256: str


Entry = Note | StateChange | SignedRound


def note_id(name: str, time: str, words: str, mark: NotedText) -> str:
    """The id of a new note: of what is in it, so that two that are written at once have two."""
    return sha256("\0".join((name, time, words, *(str(part) for part in mark))).encode()).hexdigest()[:8]


def now() -> str:
    """The time at which something is written or signed, as an entry has it: UTC, so that those of two machines can be compared."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
