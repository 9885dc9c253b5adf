"""Why a photo or a printer's profile cannot be used, as the code and the values of a finding."""

from __future__ import annotations


class PictureProblem(Exception):
    """A photo that cannot be used. `code` is photo-damaged (file, reason) or photo-too-large (file, pixels, limit)."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class ProfileProblem(Exception):
    """A file that is no CMYK output profile. `code` is profile-unusable (file, reason)."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.code = "profile-unusable"
        self.values = {"file": file, "reason": reason}
