"""The form in which a page goes to its press: what the file says of itself, and what its standard asks of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.model import Issue
from paginate.press import Inks, OutputCondition, Standard
from paginate.records import NamedTuple


class PressForm(NamedTuple):
    """The form in which a page goes to its press.

    `digest` is a digest, in hexadecimal, of all that the page was made from: the file's identifiers follow from it.
    """

    standard: Standard
    inks: Inks
    condition: OutputCondition
    title: str
    issue: Issue
    digest: str


class Demands(NamedTuple):
    """What a standard asks of the file around the page.

    `header` is the version in its first line. `label` is how the file names the standard, empty where it names none;
    `namespace` is the prefix and the URI under which XMP has that; `label_in_information`: the information dictionary
    has it too. `output_intent`: the printing condition and its profile are in the file. `transparency`: what lies on
    the page may be seen through.
    """

    header: tuple[int, int]
    label: str = ""
    namespace: tuple[str, str] = ("", "")
    label_in_information: bool = False
    output_intent: bool = False
    transparency: bool = False


DEMANDS: Final[Mapping[Standard, Demands]] = {
    Standard.X4: Demands(  # ISO 15930-7:2010
        header=(1, 6),
        label="PDF/X-4",
        namespace=("pdfxid", "http://www.npes.org/pdfx/ns/id/"),
        output_intent=True,
        transparency=True,
    ),
    Standard.X1A: Demands(  # ISO 15930-4:2003
        header=(1, 4),
        label="PDF/X-1a:2003",
        namespace=("pdfx", "http://ns.adobe.com/pdfx/1.3/"),
        label_in_information=True,
        output_intent=True,
    ),
    Standard.PLAIN: Demands(header=(1, 6), transparency=True),
}
