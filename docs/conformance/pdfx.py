"""Makes `pdf-x4.md` and `pdf-x1a.md`: every clause of the two standards, what our pages do about it, and what preflight does.

python docs/conformance/pdfx.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from paginate.preflight.pdf.clause import Clause, PdfStandard
from paginate.preflight.pdf.pdf_x1a import PDF_X1A
from paginate.preflight.pdf.pdf_x4 import PDF_X4

FOLDER: Final = Path(__file__).parent
TESTS: Final = "tests/conformance/pdfx/test_clauses.py"
CHECKED_BY: Final = f"{TESTS}::test_a_file_that_breaks_a_clause_is_flagged_by_it_and_no_other"
PROVED_BY: Final = "tests/conformance/pdfx/test_our_pages.py::test_a_page_of_ours_breaks_no_clause"

GUARANTEED: Final = "guaranteed"
NEVER: Final = "never produced"
DUTY: Final = "the user's duty"

OURS: Final[dict[str, tuple[str, ...]]] = {
    GUARANTEED: (
        "pdfx-version", "pdfx-output-channels", "pdfx-output-intent", "pdfx-output-condition", "pdfx-output-info",
        "pdfx-output-profile", "pdfx-output-profile-version", "pdfx-several-profiles", "pdfx-device-color",
        "pdfx-color-space", "pdfx-spot-differs", "pdfx-font-embedded", "pdfx-glyph-map", "pdfx-filter", "pdfx-trapped",
        "pdfx-trapped-xmp", "pdfx-xmp", "pdfx-xmp-properties", "pdfx-information", "pdfx-metadata-differ",
        "pdfx-file-id", "pdfx-not-identified", "pdfx-trim-box", "pdfx-box-nesting", "pdfx-bleed-cropped",
        "pdfx-unknown-operator", "pdfx-group-color", "pdfx-page-group", "pdfx-soft-mask-image", "pdfx-limits",
        "pdfx-compressed-objects", "pdfx-transparency", "pdfx-blend-mode", "pdfx-16-bit-image",
    ),
    NEVER: (
        "pdfx-external-stream", "pdfx-profile-elsewhere", "pdfx-page-intent", "pdfx-default-space",
        "pdfx-default-profile", "pdfx-icc-profile", "pdfx-icc-output-twin", "pdfx-icc-overprint", "pdfx-external-file",
        "pdfx-embedded-file", "pdfx-trap-network", "pdfx-transfer-function", "pdfx-halftone", "pdfx-postscript",
        "pdfx-encryption", "pdfx-alternate-image", "pdfx-annotation", "pdfx-action", "pdfx-viewer-preferences",
        "pdfx-presentation", "pdfx-rendering-intent", "pdfx-layers", "pdfx-layer-events", "pdfx-layer-names", "pdfx-xfa",
        "pdfx-jpeg-2000", "pdfx-separated", "pdfx-open-type-font",
    ),
    DUTY: ("pdfx-page-size",),
}  # fmt: skip
"""What our own pages do about each clause that is checked, by the code of its finding."""

SURE: Final[dict[str, dict[str, str]]] = {
    "PDF/X-4": {
        "T K": "pdfx-version pdfx-xmp",
        "T J": "pdfx-external-stream pdfx-presentation pdfx-layer-events",
        "K": "pdfx-output-channels pdfx-output-profile-version",
        "K J": "pdfx-output-intent pdfx-several-profiles pdfx-profile-elsewhere pdfx-trapped-xmp pdfx-xmp-properties "
               "pdfx-not-identified",
        "J": "pdfx-output-condition pdfx-file-id",
        "C M": "pdfx-output-info",
        "K M": "pdfx-output-profile",
        "M": "pdfx-page-intent pdfx-default-space pdfx-icc-profile pdfx-icc-overprint pdfx-glyph-map pdfx-trap-network "
             "pdfx-blend-mode pdfx-soft-mask-image pdfx-layer-names pdfx-jpeg-2000",
        "?": "pdfx-icc-output-twin pdfx-embedded-file pdfx-bleed-cropped pdfx-page-group",
        "K C J": "pdfx-device-color pdfx-box-nesting pdfx-trim-box",
        "K P J": "pdfx-spot-differs",
        "T P C J": "pdfx-font-embedded",
        "T P J": "pdfx-external-file pdfx-filter",
        "T C K J": "pdfx-trapped pdfx-postscript",
        "M J": "pdfx-metadata-differ",
        "P J": "pdfx-transfer-function pdfx-halftone",
        "T C P": "pdfx-encryption",
        "T P": "pdfx-alternate-image",
        "K C P": "pdfx-annotation",
        "T M": "pdfx-unknown-operator",
        "K GWG": "pdfx-group-color",
        "J T": "pdfx-viewer-preferences",
        "P": "pdfx-rendering-intent",
        "K (number), M (values)": "pdfx-limits",
        "T": "pdfx-action pdfx-xfa",
    },
    "PDF/X-1a": {
        "T": "pdfx-version pdfx-unknown-operator",
        "M J": "pdfx-compressed-objects pdfx-layers pdfx-16-bit-image pdfx-open-type-font",
        "J": "pdfx-file-id pdfx-separated pdfx-transfer-function pdfx-halftone pdfx-viewer-preferences",
        "K M": "pdfx-limits",
        "K C": "pdfx-color-space pdfx-box-nesting pdfx-trim-box pdfx-annotation",
        "M": "pdfx-default-profile",
        "K": "pdfx-spot-differs pdfx-output-intent pdfx-page-size pdfx-action",
        "C": "pdfx-output-condition pdfx-output-info pdfx-font-embedded pdfx-filter pdfx-not-identified pdfx-encryption",
        "C K": "pdfx-output-profile pdfx-output-channels pdfx-output-profile-version",
        "T J": "pdfx-external-stream pdfx-external-file pdfx-alternate-image",
        "C Enfocus": "pdfx-trapped pdfx-trap-network",
        "J C": "pdfx-information pdfx-metadata-differ",
        "?": "pdfx-bleed-cropped",
        "T C": "pdfx-postscript",
        "C J K": "pdfx-transparency",
    },
}  # fmt: skip
"""Where each requirement is known from; the letters are explained at the head of the pages."""


class Unchecked(NamedTuple):
    """A requirement that preflight does not look at: what our pages do about it, and the test that shows it, if any."""

    number: str
    requirement: str
    ours: str
    why: str
    sure: str


UNCHECKED: Final[dict[str, tuple[Unchecked, ...]]] = {
    "PDF/X-4": (
        Unchecked("6.2", "Non-print elements: the title of the clause is all that is known.", NEVER, "no rule is known", "T"),
        Unchecked("6.4.3", "DeviceN of the subtype NChannel describes each of its spot inks.",
                  "guaranteed: DeviceN of ours has no subtype", "how strictly is not known", "M ?"),
        Unchecked("6.5", "Widths in the font dictionary agree with the font's program.",
                  "guaranteed: `tests/unit/pdf/test_fonts.py::test_widths_are_the_usual_one_and_those_that_differ`",
                  "fonts of strangers are not opened but for their licence", "M"),
        Unchecked("6.5", "The font's licence lets it be embedded.", "guaranteed: such a font is refused",
                  "as the rule `font-embedding-forbidden`", "K"),
        Unchecked("6.6", "Names of fonts and inks are UTF-8.", GUARANTEED, "how strictly is not known", "T M"),
        Unchecked("6.15", "Signatures and usage rights.", NEVER, "no rule is known", "?"),
        Unchecked("Annex A", "PDF/X-4p: the output profile is referred to.", NEVER,
                  "judged as PDF/X-4, by which it fails", "T"),
    ),
    "PDF/X-1a": (
        Unchecked("5", "A reader of PDF/X-1a also takes PDF/X-1a:2001.", NEVER, "reported as another standard", "T"),
        Unchecked("6.3", "Widths in the font dictionary agree with the font's program.",
                  "guaranteed: `tests/unit/pdf/test_fonts.py::test_widths_are_the_usual_one_and_those_that_differ`",
                  "fonts of strangers are not opened but for their licence", "M"),
        Unchecked("6.7", "Private keys of the information dictionary are text strings.", NEVER, "nothing prints differently", "C"),
        Unchecked("6.16", "Colour-key and stencil masks are allowed.", NEVER, "nothing is forbidden", "C"),
    ),
}  # fmt: skip

HEAD: Final = """<!-- Made by docs/conformance/pdfx.py from paginate.preflight.pdf: change the tables there. -->

# {name} ({iso}), clause by clause

How our pages meet each clause, and how `paginate preflight FILE.pdf` checks it in other files. This page lists what
Paginate checks. It is not a certificate, and no PDF/X validator was at hand to compare with.

**Nobody here has read clause 6 of this standard**: ISO sells it, and its public previews end before it. The numbers and titles
of the clauses are those of its table of contents, second hand. The requirements are in our own words, and each says where it
is known from:

| mark | source |
|---|---|
| T | the table of contents, as two public projects list it: numbers are safe |
| K | the source of krilla, which quotes clauses in places: second hand, good |
| C | application notes of CGATS and NPES for PDF/X (2006), as others quote them: second hand, good; levels of 2003 only |
| P | PDF Association: "PDF/X in a Nutshell" and its issue tracker: second hand, good |
| J | JHOVE and other programs that check PDF/X: their authors' reading |
| M | memory, no source was seen |
| ? | sources contradict one another, or there is none: reported as a warning |

Where a clause is *guaranteed* or what it forbids is *never produced*, `{proved}` shows it on pages with all
that we write. For a *checked* clause there is a file that breaks it and nothing else (`tests/conformance/pdfx/wrong.py`, by the
code of the finding), and `{checked}` shows that it is
flagged by that clause and by no other. In a page with somebody else's PDF (an advertisement) everything about that PDF
is **the user's duty**: it is kept as it is, and checked.

| clause | it asks | our pages | in any file | known from |
|---|---|---|---|---|
"""


class MissingRow(KeyError):
    """A clause of which the tables above do not say what our pages do, or where it is known from."""


def build_page(standard: PdfStandard) -> str:
    """The page of a standard. Raises MissingRow."""
    rows = [(_order(clause.number), _checked(standard, clause)) for clause in standard.clauses]
    rows += [(_order(row.number), _unchecked(row)) for row in UNCHECKED[standard.name]]
    rows.sort(key=lambda row: row[0])
    head = HEAD.format(name=standard.name, iso=standard.iso, proved=PROVED_BY, checked=CHECKED_BY)
    return head + "".join(f"{row}\n" for _, row in rows)


def ours_of(key: str) -> str:
    """What our pages do about the clause with this code. Raises MissingRow."""
    for status, keys in OURS.items():
        if key in keys:
            return status
    raise MissingRow(key)


def sure_of(standard: str, key: str) -> str:
    """Where a requirement is known from. Raises MissingRow."""
    for marks, keys in SURE[standard].items():
        if key in keys.split():
            return marks
    raise MissingRow(standard, key)


def named_tests() -> Iterator[str]:
    """Every test that the pages name, as `file::function`."""
    yield from (CHECKED_BY, PROVED_BY)
    for rows in UNCHECKED.values():
        yield from (part for row in rows for part in row.ours.split("`") if part.startswith("tests/"))


def _checked(standard: PdfStandard, clause: Clause) -> str:
    sure = sure_of(standard.name, clause.key)
    return f"| {clause.number} | {clause.requirement} | {ours_of(clause.key)} | checked: `{clause.key}` | {sure} |"


def _unchecked(row: Unchecked) -> str:
    return f"| {row.number} | {row.requirement} | {row.ours} | not checked: {row.why} | {row.sure} |"


def _order(number: str) -> tuple[int, ...]:
    parts = tuple(int(part) for part in number.split(".") if part.isdigit())
    return parts or (99,)


PAGES: Final = {FOLDER / "pdf-x4.md": PDF_X4, FOLDER / "pdf-x1a.md": PDF_X1A}


if __name__ == "__main__":
    for path, standard in PAGES.items():
        path.write_text(build_page(standard), encoding="utf-8")
