"""A cache key knows the libraries that made the entry, and to know them none is imported."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import numpy as np
import pikepdf
import PIL
import pytest

from paginate.assets import versions as asked
from paginate.assets.versions import NUMPY, encoding, pdf_versions, version_written, versions


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    yield
    for remembered in (versions, pdf_versions, encoding):
        remembered.cache_clear()


def test_they_are_those_that_are_installed() -> None:
    assert version_written("PIL", "_version.py") == PIL.__version__
    assert version_written("numpy", *NUMPY) == np.__version__
    assert version_written("pikepdf", "_version.py") == pikepdf.__version__
    assert version_written("no such package", "version.py") == version_written("PIL", "none.py") == ""
    assert f"'{PIL.__version__}'" in versions()
    assert f"'{np.__version__}'" in encoding()
    assert pdf_versions().startswith(metadata.version("pikepdf"))


def installed(folder: Path, version: str = "1.0", library: str = "libjpeg-1.so,sha256=a") -> None:
    """A Pillow in `folder` with a library that it brings along."""
    for path, text in (
        ("PIL/__init__.py", ""),
        ("PIL/_version.py", f'__version__ = "{version}"\n'),
        (f"pillow-{version}.dist-info/RECORD", f"PIL/__init__.py,sha256=b,0\npillow.libs/{library},1\n"),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "other", [{"version": "1.1"}, {"library": "libjpeg-2.so,sha256=a"}, {"library": "liblcms2.so,sha256=c"}]
)
def test_another_library_is_another_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: dict[str, str]) -> None:
    keys = []
    for number, of in enumerate(({}, {}, other)):
        folder = tmp_path / str(number)
        installed(folder, **of)
        monkeypatch.setattr(asked, "_folders", lambda package, folder=folder: [folder / package])
        for remembered in (versions, encoding):
            remembered.cache_clear()
        keys.append(encoding())
    assert keys[0] == keys[1] != keys[2]


def test_a_pillow_that_brings_nothing_along_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import features

    monkeypatch.setattr(asked, "_folders", lambda _: [])
    versions.cache_clear()
    for library in ("littlecms2", "jpg"):
        version = features.version(library)
        assert version is not None
        assert version in versions()


def test_nothing_is_imported() -> None:
    program = (
        "import sys; from paginate.assets.versions import encoding; encoding();"
        "from paginate.assets.versions import pdf_versions; pdf_versions();"
        "sys.exit(bool({'PIL', 'numpy', 'pikepdf', 'importlib.metadata'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
