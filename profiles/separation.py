"""Knows how a colour becomes four inks: gray component replacement, the total ink limit, clipping to the gamut."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from press import Array, printed_color, printed_color_slope

TOTAL_INK_LIMIT = 2.20  # coldset newsprint, ISO 12647-3:2013; also WAN-IFRA's profile specification "newspaper26v5"

# Interpolation keeps the sum of the table's nodes; but each of a picture's four bytes may be rounded up by half a step.
EIGHT_BIT_ROUNDING = 4 * 0.5 / 255
NODE_INK_LIMIT = TOTAL_INK_LIMIT - EIGHT_BIT_ROUNDING

# Gray component replacement, medium; settings of this profile. Darkness runs from 0 (paper) to 1 (darkest neutral);
# the share is that of the black ink which alone would print the gray.
BLACK_START = 0.10  # darkness of the lightest gray that holds black: L* 94
BLACK_SHARE = 0.82  # the share rises evenly from the black start towards this value ...
BLACK_FINISH = 20  # ... and, by this power, to all of the black in the darkest neutral
BLACK_CHROMA = 25.0  # C*ab at which a colour gets half the black of its gray: skin and foliage stay free of black dots

# CIELAB units that 100 % too much or too little black counts for. Small: colour comes first.
BLACK_WEIGHT = 2.0

ROUNDS = 60  # most colours settle in 10; a few dozen imaginary ones are then still within 0.3 % of their end
SETTLED = 1e-12  # dot value
EDGE = 1e-12  # dot value: nearer to 0 or 1 than this is on the edge


@dataclass(frozen=True, slots=True)
class Aim:
    """Colours to print: media-relative CIELAB (N, 3), what a difference costs (N, 3, 3), wished black (N)."""

    color: Array
    metric: Array
    black: Array

    def of(self, rows: NDArray[np.intp]) -> Aim:
        return Aim(self.color[rows], self.metric[rows], self.black[rows])

    def misses(self, dots: Array) -> Array:
        """Weighted differences (N, 4) in colour and black; their sum of squares is the cost."""
        color = np.einsum("nij,nj->ni", self.metric, printed_color(dots) - self.color)
        return np.column_stack([color, BLACK_WEIGHT * (dots[:, 3] - self.black)])

    def misses_slope(self, dots: Array) -> Array:
        """Slopes (N, 4, 4) of the differences by the dot values."""
        color = np.einsum("nij,njk->nik", self.metric, printed_color_slope(dots))
        black = np.broadcast_to([0, 0, 0, BLACK_WEIGHT], (len(dots), 1, 4))
        return np.concatenate([color, black], axis=1)


def hue_first(colors: Array, lightness_tolerance: float) -> Array:
    """Metric (N, 3, 3) of the CIE 1994 difference, seen from the wanted colours: hue costs most, then lightness.

    Weights 1 + 0.045 C and 1 + 0.015 C: CIE 116-1995.
    """
    chroma, hue = np.hypot(colors[:, 1], colors[:, 2]), np.arctan2(colors[:, 2], colors[:, 1])
    chroma_weight, hue_weight = 1 / (1 + 0.045 * chroma), 1 / (1 + 0.015 * chroma)
    metric = np.zeros((len(colors), 3, 3))
    metric[:, 0, 0] = 1 / lightness_tolerance
    metric[:, 1, 1], metric[:, 1, 2] = np.cos(hue) * chroma_weight, np.sin(hue) * chroma_weight
    metric[:, 2, 1], metric[:, 2, 2] = -np.sin(hue) * hue_weight, np.cos(hue) * hue_weight
    return metric


@cache
def darkest_neutral() -> float:
    """Media-relative L* of the darkest gray within the ink limit, printed with all the black."""
    neutral_before_dark = np.diag([0.05, 1.0, 1.0])[None]
    dots = separate(Aim(np.zeros((1, 3)), neutral_before_dark, np.ones(1)))
    return float(printed_color(dots)[0, 0])


def gray_component_replacement(colors: Array) -> Array:
    """Wished black (N) for colours to be printed: that of their gray, less where they are colourful."""
    darkest = darkest_neutral()
    lightness, chroma = np.clip(colors[:, 0], darkest, 100), np.hypot(colors[:, 1], colors[:, 2])
    beyond_start = np.clip(((100 - lightness) / (100 - darkest) - BLACK_START) / (1 - BLACK_START), 0, 1)
    share = BLACK_SHARE * beyond_start + (1 - BLACK_SHARE) * beyond_start**BLACK_FINISH
    black = np.linspace(1, 0, 1001)
    lightness_of_black = printed_color(np.outer(black, [0, 0, 0, 1]))[:, 0]
    return share * np.interp(lightness, lightness_of_black, black) / (1 + (chroma / BLACK_CHROMA) ** 4)


def limit_inks(dots: Array) -> Array:
    """Nearest dot values (N, 4) that lie within 0..1 and keep the ink limit: the same amount off all inks above 0."""
    limited = np.clip(dots, 0, 1)
    over = limited.sum(axis=1) > NODE_INK_LIMIT
    enough, too_little = np.full(np.count_nonzero(over), 4.0), np.zeros(np.count_nonzero(over))
    for _ in range(55):  # halvings of 4 until the two differ by less than a double can hold
        amount = (enough + too_little) / 2
        still = np.clip(dots[over] - amount[:, None], 0, 1).sum(axis=1) > NODE_INK_LIMIT
        enough, too_little = np.where(still, enough, amount), np.where(still, amount, too_little)
    limited[over] = np.clip(dots[over] - enough[:, None], 0, 1)
    return limited


def separate(aim: Aim) -> Array:
    """Dot values (N, 4) that print each colour, or the nearest one that can be printed within the ink limit.

    Four inks print most colours in many ways; the wished black picks one. Levenberg-Marquardt, all colours at once.
    """
    dots = limit_inks(np.column_stack([np.full((len(aim.color), 3), 0.5), aim.black]))
    damping = np.ones(len(dots))
    moving = np.arange(len(dots))
    for _ in range(ROUNDS):
        now, goal = dots[moving], aim.of(moving)
        misses = goal.misses(now)
        trial = limit_inks(now + damped_step(now, misses, goal.misses_slope(now), damping[moving]))
        cost, trial_cost = (misses**2).sum(axis=1), (goal.misses(trial) ** 2).sum(axis=1)
        accepted = trial_cost <= cost * (1 + 1e-13) + 1e-20  # as good up to rounding, so that the last digits settle
        dots[moving] = np.where(accepted[:, None], trial, now)
        damping[moving] = np.clip(damping[moving] * np.where(accepted, 1 / 5, 8), 1e-9, 1e9)
        moving = moving[~accepted | (np.abs(trial - now).max(axis=1) > SETTLED)]
    return dots


def damped_step(dots: Array, misses: Array, slope: Array, damping: Array) -> Array:
    """Change of the dot values (N, 4) that lowers the cost.

    Inks on an edge stay there while the cost pushes them outwards. Where the step would pass the ink limit it keeps
    to it instead; the pressure on the limit (its Lagrange multiplier) then decides anew which edges hold.
    """
    gradient = np.einsum("nij,ni->nj", slope, misses)
    curvature = np.einsum("nij,nik->njk", slope, slope) + damping[:, None, None] * np.eye(4)
    room = NODE_INK_LIMIT - dots.sum(axis=1)
    pressure = np.zeros(len(dots))
    at_limit = np.zeros(len(dots), dtype=bool)
    for _ in range(4):
        pull = gradient + pressure[:, None]
        free = ~(((dots <= EDGE) & (pull > 0)) | ((dots >= 1 - EDGE) & (pull < 0)))
        at_limit &= free.any(axis=1)
        system = np.zeros((len(dots), 5, 5))
        system[:, :4, :4] = np.where(free[:, :, None] & free[:, None, :], curvature, np.eye(4))
        system[:, 4, :4] = system[:, :4, 4] = at_limit[:, None] & free
        system[:, 4, 4] = ~at_limit
        wanted = np.column_stack([np.where(free, -gradient, 0), np.where(at_limit, room, 0)])
        solution = np.linalg.solve(system, wanted[..., None])[..., 0]
        step, pressure = solution[:, :4], np.where(at_limit, solution[:, 4], 0)
        at_limit = (pressure > 0) | (~at_limit & (step.sum(axis=1) > room))
    return step
