"""The requirements of a press: standard, inks, resolutions, marks and black, as one value that every stage reads."""

from paginate.press.profile import (
    Black,
    Inks,
    OutputCondition,
    PressProfile,
    Resolution,
    Severities,
    SheetMark,
    Standard,
)

__all__ = [
    "Black",
    "Inks",
    "OutputCondition",
    "PressProfile",
    "Resolution",
    "Severities",
    "SheetMark",
    "Standard",
]
