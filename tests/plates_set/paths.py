"""Paths: how they are made, painted, stroked and clipped."""

from __future__ import annotations

from typing import Final

from plates_set.case import GROUND, Case, simple

STAR: Final = "48 66 m 66 12 l 18 45 l 78 45 l 30 12 l h\n"
NESTED: Final = "12 12 72 48 re 24 24 48 24 re\n"
COLORS: Final = GROUND + "0 0.7 0.6 0.1 k 0.8 0.2 0 0 K 6 w\n"
ANGLE: Final = "18 12 m 48 54 l 78 12 l "

PAINTED: Final = tuple(
    simple(f"painted with {operator}", f"{COLORS}{path}{operator}\n")
    for operator in ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")
    for path in (STAR,)
)
CLIPPED: Final = (
    simple("clip W", f"{COLORS}{STAR}W n 0 0 96 72 re f"),
    simple("clip W*", f"{COLORS}{STAR}W* n 0 0 96 72 re f"),
    simple("clip W*, nested", f"{COLORS}{NESTED}W* n 0 0 96 72 re f"),
    simple("clips that meet", f"{COLORS}0 0 60 72 re W n 30 0 66 72 re W n 0 0 96 72 re f"),
    simple("clip of nothing", f"{COLORS}0 0 10 10 re W n 50 50 10 10 re W n 0 0 96 72 re f"),
    simple("clip and paint", f"{COLORS}12 12 48 36 re W f 0 0.9 0 0 k 36 24 60 48 re f"),
    simple("clip is restored", f"{COLORS}q 0 0 24 72 re W n 0 0 96 72 re f Q 60 12 24 48 re f"),
)  # fmt: skip
MADE: Final = (
    simple("curves", f"{COLORS}12 36 m 12 66 84 66 84 36 c 84 6 12 6 v h f 48 60 m 60 50 48 36 y S"),
    simple("several subpaths", f"{COLORS}12 12 m 36 12 l 36 60 l h 60 12 24 48 re f"),
    simple("open subpath is filled", f"{COLORS}12 12 m 84 12 l 48 60 l f"),
    simple("matrix", f"{COLORS}q 0.8 0.3 -0.3 0.8 24 0 cm 12 12 48 36 re B Q q 1 0 0 -1 0 72 cm 72 6 18 18 re f Q"),
    simple("rectangles with negative sides", f"{COLORS}84 60 -72 -48 re f"),
)  # fmt: skip
STROKED: Final = (
    *(simple(f"join {join}", f"{COLORS}12 w {join} j {ANGLE}S") for join in (0, 1, 2)),
    *(simple(f"cap {cap}", f"{COLORS}16 w {cap} J 24 36 m 72 36 l S") for cap in (0, 1, 2)),
    simple("miter limit", f"{COLORS}12 w 1.2 M {ANGLE}S"),
    simple("dashes", f"{COLORS}12 w [18 6] 0 d 6 54 m 90 54 l S [12] 6 d 6 18 m 90 18 l S"),
    simple("dashes with round caps", f"{COLORS}9 w 1 J [0 15] 0 d 9 36 m 90 36 l S"),
    simple("no dashes any more", f"{COLORS}12 w [12] 0 d [] 0 d 6 36 m 90 36 l S"),
    simple("hairline", f"{COLORS}0 w 6 36 m 90 36 l S"),
    simple("stroke under a matrix", f"{COLORS}q 3 0 0 1 0 0 cm 6 w 6 12 20 48 re S Q"),
    simple("flatness", f"{COLORS}50 i 12 36 m 12 66 84 66 84 36 c f"),
    simple("parameters by gs", f"{COLORS}/P gs {ANGLE}S", ExtGState={"P": "<</LW 14 /LC 1 /LJ 1 /ML 5 /D [[24 12] 0] /FL 1 /SA true>>"}),
    simple("stroke of a closed point", f"{COLORS}24 w 1 J 48 36 m 48 36 l S"),
)  # fmt: skip
PATHS: Final[tuple[Case, ...]] = (*PAINTED, *CLIPPED, *MADE, *STROKED)
