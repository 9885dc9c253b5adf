"""The requirements of a press: standard, inks, resolutions, marks and black, as one value that every stage reads."""

from paginate.press.profile import (
    KNOCKING_OUT,
    Black,
    DamagedAdvertisement,
    Inks,
    OutputCondition,
    PressProfile,
    PrintersMark,
    Resolution,
    Severities,
    Standard,
)

__all__ = [
    "KNOCKING_OUT",
    "Black",
    "DamagedAdvertisement",
    "Inks",
    "OutputCondition",
    "PressProfile",
    "PrintersMark",
    "Resolution",
    "Severities",
    "Standard",
]
