"""What a press wants: its standard, inks, resolutions, marks and black, as one value that every stage reads."""

from paginate.press.profile import (
    Black,
    Inks,
    OutputCondition,
    PressProfile,
    PrintersMark,
    Resolution,
    Severities,
    Standard,
)

__all__ = [
    "Black",
    "Inks",
    "OutputCondition",
    "PressProfile",
    "PrintersMark",
    "Resolution",
    "Severities",
    "Standard",
]
