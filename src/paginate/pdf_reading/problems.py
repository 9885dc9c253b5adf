"""Why a PDF, or a part of one, cannot be read, as the code of a finding."""

from __future__ import annotations

from paginate.diagnostics import Phrase


class PdfProblem(Exception):
    """A PDF that cannot be read. `code` is pdf-damaged, pdf-encrypted, pdf-empty or pdf-too-complex; `values` fill its words."""

    def __init__(self, code: str, **values: str | Phrase) -> None:
        super().__init__(code, *(str(value) for value in values.values()))
        self.code = code
        self.values = values
