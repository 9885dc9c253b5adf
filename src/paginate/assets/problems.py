"""Why a photo, a printer's profile or any other file cannot be used, as the code and the values of a finding."""

from __future__ import annotations

import errno
from typing import Final

from paginate.diagnostics import Phrase, phrase

REASONS: Final = {
    errno.ENOENT: "no-such-file",
    errno.EISDIR: "is-a-folder",
    errno.EACCES: "not-permitted",
    errno.EPERM: "not-permitted",
    errno.ELOOP: "link-to-itself",
    errno.EINVAL: "no-regular-file",
}
"""The system's commonest errors in a designer's words, by the names of phrases."""


class PictureProblem(Exception):
    """A photo that cannot be used.

    `code` is photo-damaged (file, reason), photo-too-large (file, pixels, limit) or photo-changed (file).
    """

    def __init__(self, code: str, **values: str | Phrase) -> None:
        super().__init__(code, *(str(value) for value in values.values()))
        self.code = code
        self.values = values


class AdvertisementProblem(Exception):
    """A page of a PDF that cannot be taken in.

    `code` is advertisement-damaged (file, reason), advertisement-encrypted (file) or advertisement-page (file, page, pages).
    """

    def __init__(self, code: str, **values: str | Phrase) -> None:
        super().__init__(code, *(str(value) for value in values.values()))
        self.code = code
        self.values = values


class ProfileProblem(Exception):
    """A file that is not a CMYK output profile. `code` is profile-unusable (file, reason)."""

    def __init__(self, file: str, reason: Phrase) -> None:
        super().__init__(f"{file}: {reason}")
        self.code = "profile-unusable"
        self.values: dict[str, str | Phrase] = {"file": file, "reason": reason}


def reason(error: OSError) -> Phrase:
    """Why the system would not hand over a file, in words."""
    if error.errno in REASONS:
        return phrase(REASONS[error.errno])
    return phrase("from-the-system", reason=error.strerror or str(error))
