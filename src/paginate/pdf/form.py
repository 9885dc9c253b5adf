"""What is to be said of a PDF beside its page: for which press it is, and what it is called."""

from __future__ import annotations

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
