"""Which files are CMYK output profiles."""

import hashlib
from pathlib import Path

import pytest
from PIL import ImageCms

from paginate.assets import ProfileProblem, forget_profiles, open_profile
from paginate.installation import newsprint_profile

NEWSPRINT = newsprint_profile().read_bytes()


def test_the_project_s_own_is_one() -> None:
    profile = open_profile(newsprint_profile())
    assert (profile.name, profile.data) == ("newsprint.icc", NEWSPRINT)
    assert profile.digest == hashlib.sha256(NEWSPRINT).hexdigest()
    assert open_profile(newsprint_profile()) is profile


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is too short for an ICC profile"),
        (b"no profile" * 50, "it is not an ICC profile"),
        (NEWSPRINT[:1000], "it is cut short"),
        (NEWSPRINT[:128] + b"\x7f" + NEWSPRINT[129:], "it is cut short"),
        (NEWSPRINT[:12] + b"scnr" + NEWSPRINT[16:], "it is an ICC profile, but not one for CMYK output"),
        (NEWSPRINT.replace(b"B2A0", b"none"), "it has no table from colour to ink"),
    ],
)
def test_what_is_wrong_with_others(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "press.icc"
    path.write_bytes(content)
    with pytest.raises(ProfileProblem) as raised:
        open_profile(path)
    assert raised.value.code == "profile-unusable"
    assert raised.value.values["file"] == "press.icc"
    assert str(raised.value.values["reason"]) == reason


def test_a_screen_s_profile_is_none(tmp_path: Path) -> None:
    path = tmp_path / "screen.icc"
    path.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    with pytest.raises(ProfileProblem, match="not one for CMYK output"):
        open_profile(path)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    for name in ("none.icc", "."):
        with pytest.raises(ProfileProblem, match="no such file"):
            open_profile(tmp_path / name)


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "press.icc"
    path.write_bytes(NEWSPRINT)

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ProfileProblem, match="you may not read it"):
        open_profile(path)


def test_a_profile_that_is_exchanged_is_read_again_by_the_next_run(tmp_path: Path) -> None:
    """Within a run the photos are separated by the one that the PDF then holds."""
    path = tmp_path / "press.icc"
    path.write_bytes(NEWSPRINT)
    before = open_profile(path)
    path.write_bytes(NEWSPRINT + b"\0")
    assert open_profile(path) is before
    forget_profiles()
    assert open_profile(path).digest != before.digest
