"""The output intent: the printing that the page's inks are meant for, with its profile (ISO 32000-1, 14.11.5)."""

from __future__ import annotations

from typing import Final

from paginate.assets import open_profile
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, dictionary, name
from paginate.pdf.syntax import literal_string
from paginate.press import OutputCondition

CMYK_COMPONENTS: Final = 4


def output_intent(file: ObjectFile, condition: OutputCondition) -> PdfObject:
    """Add the intent to the file; returns the reference to it. Raises ProfileProblem."""
    profile = open_profile(condition.profile).data
    entries: dict[str, PdfObject] = {
        "Type": name("OutputIntent"),
        "S": name("GTS_PDFX"),
        "OutputConditionIdentifier": literal_string(condition.identifier),
        "OutputCondition": literal_string(condition.description or condition.identifier),
        "Info": literal_string(condition.description or condition.identifier),
        "DestOutputProfile": file.add_stream(profile, {"N": CMYK_COMPONENTS}),
    }
    if condition.registry:
        entries["RegistryName"] = literal_string(condition.registry)
    return file.add(dictionary(entries))
