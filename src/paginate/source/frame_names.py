"""What findings call the frames of a layout: by what the layout says of them, never by the ids that the program gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from paginate.diagnostics import FrameName, Phrase, phrase
from paginate.source import schema
from paginate.source.positions import Data

SHOWN: Final = 12
"""Characters of a heading that are shown."""


def frame_names(frames: Sequence[Data], ids: Sequence[str]) -> dict[str, FrameName]:
    """What each frame is called, by its id; of several with one id, the first counts."""
    kept = [frame if isinstance(frame, dict) else {} for frame in frames]
    stories = [str(frame.get("story")) if "story" in schema.kinds(frame) else "" for frame in kept]
    count, seen = Counter(stories), Counter[str]()
    names: dict[str, FrameName] = {}
    for name, frame, story in zip(ids, kept, stories, strict=True):
        seen[story] += 1
        if not story:
            words = _called(frame)
        elif count[story] == 1:
            words = phrase("called-article", name=story)
        elif own := _text(frame, "id"):
            words = phrase("called-frame", name=own)
        else:
            words = phrase("called-part", name=story, number=seen[story])
        names.setdefault(name, FrameName(words, name))
    return names


def _called(frame: Mapping[str, Data]) -> Phrase:
    """A frame that is no text: an article and a heading by what they say, others by their own id, or the file that they name."""
    kind = next(iter(schema.kinds(frame)), "frame")
    if kind == "heading":
        return with_name(kind, shortened(_heading(frame.get(kind))))
    name = _text(frame, kind) if kind == "article" else _text(frame, "id") or _text(frame, kind)
    return with_name(kind, name)


def _heading(written: Data) -> str:
    """The first line of a heading."""
    line = next(iter(written), "") if isinstance(written, list) else written
    line = line.get("text") if isinstance(line, dict) else line
    return line.partition("\n")[0] if isinstance(line, str) else ""


def _text(frame: Mapping[str, Data], key: str) -> str:
    value = frame.get(key)
    return value if isinstance(value, str) else ""


def shortened(text: str) -> str:
    """What is shown of a heading."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def with_name(kind: str, name: str) -> Phrase:
    """What a thing of a kind is called that has a name, or none."""
    return phrase(f"called-{kind}", name=name) if name else phrase(f"unnamed-{kind}")
