"""A comparison in words, for a terminal and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from paginate.compare.changes import Change, ChangeKind
from paginate.compare.comparing import Comparison
from paginate.units import POINTS_PER_MILLIMETRE

MOST_PLACES: Final = 12
"""Places of print that are listed; more are counted."""

LONGEST: Final = 60

WORDS: Final[Mapping[ChangeKind | str, Mapping[str, str]]] = {
    ChangeKind.ADDED: {"en": "added in {where}: “{after}”", "zh": "{where}增：“{after}”"},
    ChangeKind.TAKEN_OUT: {"en": "taken out of {where}: “{before}”", "zh": "{where}删：“{before}”"},
    ChangeKind.REPLACED: {"en": "changed in {where}: “{before}” → “{after}”", "zh": "{where}改：“{before}”→“{after}”"},
    ChangeKind.MOVED: {"en": "moved in {where}: “{after}”", "zh": "{where}移动：“{after}”"},
    ChangeKind.LINE_END: {"en": "a line of {where} ends elsewhere: {before} → {after}", "zh": "{where}换行不同：{before} → {after}"},
    ChangeKind.FRAME_ADDED: {"en": "new: {where}, at {after} mm", "zh": "新增：{where}，位置 {after} mm"},
    ChangeKind.FRAME_TAKEN_OUT: {"en": "gone: {where}, from {before} mm", "zh": "删去：{where}，原位置 {before} mm"},
    ChangeKind.FRAME_MOVED: {"en": "{where} is moved: {before} → {after} mm", "zh": "{where}移位：{before} → {after} mm"},
    ChangeKind.FRAME_RESIZED: {"en": "{where} is of another size: {before} → {after} mm", "zh": "{where}大小变了：{before} → {after} mm"},
    ChangeKind.PHOTO: {"en": "another photo in {where}: {before} → {after}", "zh": "{where}换了照片：{before} → {after}"},
    ChangeKind.PRINT: {"en": "the print differs at {place} mm{there}", "zh": "版面 {place} mm 处不同{there}"},
    "there": {"en": " ({where})", "zh": "（{where}）"},
    "more": {"en": "{count} more places where the print differs", "zh": "另有 {count} 处不同"},
    "same": {"en": "{before} and {after}: nothing differs", "zh": "{before} 与 {after}：没有不同"},
    "sum": {
        "en": "{before} → {after}: texts {text}, line ends {ends}, frames {frames}, photos {photos}, places in print {print} ({share} of the page)",
        "zh": "{before} → {after}：文字 {text} 处，换行 {ends} 处，框 {frames} 个，照片 {photos} 张；版面 {print} 处不同（占 {share}）",
    },
    "laid": {"en": "the scan was laid over the page: turned by {turn}°, scaled by {scale}", "zh": "扫描件已套准：转 {turn}°，缩放 {scale}"},
    "text": {"en": "the text", "zh": "文字"},
}  # fmt: skip

TEXTS: Final = (ChangeKind.ADDED, ChangeKind.TAKEN_OUT, ChangeKind.REPLACED, ChangeKind.MOVED)
FRAMES: Final = (ChangeKind.FRAME_ADDED, ChangeKind.FRAME_TAKEN_OUT, ChangeKind.FRAME_MOVED, ChangeKind.FRAME_RESIZED)


def summary(found: Comparison, language: str) -> str:
    """What differs, a line each, and how much in all."""
    return "\n".join(_lines(found, language))


def _lines(found: Comparison, language: str) -> Iterator[str]:
    before, after = found.names
    if found.alignment is not None:
        turn, scale = f"{found.alignment.turn:.2f}", f"{found.alignment.scale:.4f}"
        yield WORDS["laid"][language].format(turn=turn, scale=scale)
    if not found.changes:
        yield WORDS["same"][language].format(before=before, after=after)
        return
    places = 0
    for change in found.changes:
        places += change.kind is ChangeKind.PRINT
        if change.kind is not ChangeKind.PRINT or places <= MOST_PLACES:
            yield told(change, language)
    if places > MOST_PLACES:
        yield WORDS["more"][language].format(count=places - MOST_PLACES)
    yield WORDS["sum"][language].format(before=before, after=after, **_counts(found))


def told(change: Change, language: str) -> str:
    """One difference, with the line of its file where that is known."""
    place = "" if change.box is None else ", ".join(f"{length / POINTS_PER_MILLIMETRE:.1f}" for length in change.box)
    there = WORDS["there"][language].format(where=change.where) if change.where else ""
    said = WORDS[change.kind][language].format(
        where=change.where or WORDS["text"][language],
        before=_shown(change.before),
        after=_shown(change.after),
        place=place,
        there=there,
    )
    return f"{change.file}:{change.line}: {said}" if change.file and change.line else said


def _shown(text: str) -> str:
    """A passage in one line, its middle left out where it is long."""
    text = text.replace("\n", "¶")
    half = LONGEST // 2
    return text if len(text) <= LONGEST else f"{text[:half]}…{text[-half:]}"


def _counts(found: Comparison) -> Mapping[str, object]:
    kinds = Counter(change.kind for change in found.changes)
    return {
        "text": sum(kinds[kind] for kind in TEXTS),
        "ends": kinds[ChangeKind.LINE_END],
        "frames": sum(kinds[kind] for kind in FRAMES),
        "photos": kinds[ChangeKind.PHOTO],
        "print": kinds[ChangeKind.PRINT],
        "share": f"{100 * found.share:.2g} %",
    }


def as_json(found: Comparison) -> Mapping[str, object]:
    """The comparison for programs; lengths are points from the trim's top left."""
    rows = [
        {
            "kind": change.kind.value,
            "where": change.where,
            "before": change.before,
            "after": change.after,
            "box": None if change.box is None else [round(length, 3) for length in change.box],
            "file": change.file or None,
            "line": change.line or None,
        }
        for change in found.changes
    ]
    laid = found.alignment
    return {
        "version": 1,
        "before": found.names[0],
        "after": found.names[1],
        "differ": bool(found.changes),
        "share_of_pixels": round(found.share, 6),
        "scan": None if laid is None else {"turn": round(laid.turn, 3), "scale": round(laid.scale, 5)},
        "changes": rows,
    }
