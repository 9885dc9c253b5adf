"""Pages of other PDFs: what is known of them, and of those that cannot be taken in."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from paginate.assets import AdvertisementProblem, Assets, Cache, OutsideFolder, PlacedInfo
from paginate.geometry import Size


@pytest.fixture
def advertisement(tmp_path: Path) -> str:
    with pikepdf.new() as new:
        new.add_blank_page(page_size=(200, 300))
        new.add_blank_page(page_size=(50, 60))
        new.pages[0].obj.TrimBox = pikepdf.Array([10, 20, 110, 220])
        new.pages[0].obj.Rotate = 90
        new.save(tmp_path / "a.pdf", min_version="1.6")
    return "a.pdf"


def test_a_page(tmp_path: Path, advertisement: str) -> None:
    first, second = (Assets(tmp_path).placed_page(advertisement, number) for number in (0, 1))
    assert first == PlacedInfo("a.pdf", 0, 2, Size(200, 100), first.digest, "1.6")
    assert second == first._replace(number=1, trim=Size(50, 60))


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "the file is empty"), (b"no PDF", "it is not a PDF, or it is damaged"), (None, "it is too large")],
)
def test_files_that_are_refused(tmp_path: Path, content: bytes | None, reason: str) -> None:
    with (tmp_path / "a.pdf").open("wb") as file:
        if content is None:
            file.truncate(600 << 20)  # takes no room on disk
        else:
            file.write(content)
    with pytest.raises(AdvertisementProblem) as raised:
        Assets(tmp_path).placed_page("a.pdf", 0)
    assert raised.value.code == "advertisement-damaged"
    assert raised.value.values["file"] == "a.pdf"
    assert str(raised.value.values["reason"]).startswith(reason)


def test_a_locked_file(tmp_path: Path, advertisement: str) -> None:
    with pikepdf.open(tmp_path / advertisement) as plain:
        plain.save(tmp_path / "b.pdf", encryption=pikepdf.Encryption(owner="owner", user=""))
    with pytest.raises(AdvertisementProblem, match="advertisement-encrypted"):
        Assets(tmp_path).placed_page("b.pdf", 0)


def test_a_page_that_is_not_there(tmp_path: Path, advertisement: str) -> None:
    with pytest.raises(AdvertisementProblem) as raised:
        Assets(tmp_path).placed_page(advertisement, 2)
    assert (raised.value.code, raised.value.values) == (
        "advertisement-page", {"file": "a.pdf", "page": "3", "pages": "2"}
    )  # fmt: skip


def test_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Assets(tmp_path).placed_page("none.pdf", 0)
    with pytest.raises(OutsideFolder):
        Assets(tmp_path).placed_page("../a.pdf", 0)
    with pytest.raises(IsADirectoryError):
        Assets(tmp_path).placed_page(".", 0)


def test_what_the_cache_knows_needs_no_pikepdf(tmp_path: Path, advertisement: str) -> None:
    cache = tmp_path / "cache"
    known = Assets(tmp_path, Cache(cache)).placed_page(advertisement, 0)
    program = f"""
import sys
from pathlib import Path
from paginate.assets import Assets, Cache
known = Assets(Path({str(tmp_path)!r}), Cache(Path({str(cache)!r}))).placed_page("a.pdf", 0)
sys.exit("pikepdf" in sys.modules or known.digest != {known.digest!r})
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_it_is_asked_once_a_run(tmp_path: Path, advertisement: str) -> None:
    assets = Assets(tmp_path)
    known = assets.placed_page(advertisement, 0)
    (tmp_path / advertisement).write_bytes(b"")
    assert assets.placed_page(advertisement, 0) is known
