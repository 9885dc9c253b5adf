"""Each page of the gallery is packed with every file that it was read from, and is the same page where nothing else is there."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dumped import dump
from paginate import installation, pipeline
from paginate.diagnostics import Sink
from paginate.installation import CHECKOUT, gallery_folder
from paginate.pipeline.composing import Composed
from paginate.pipeline.package import package

PAGES = sorted(path.name for path in gallery_folder().iterdir() if (path / "page.yaml").is_file())


class _Watch:
    """The files that are opened while it is on. (A hook stays for as long as the process runs.)"""

    def __init__(self) -> None:
        self.is_on = False
        self.opened: set[Path] = set()
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.is_on and event == "open" and isinstance(arguments[0], str):
            self.opened.add(Path(arguments[0]).resolve())


@pytest.fixture(scope="module")
def watch() -> Iterator[_Watch]:
    watch = _Watch()
    yield watch
    watch.is_on = False


def composed(layout: Path) -> Composed:
    found = pipeline.compose(layout, Sink())
    assert found is not None
    return found


def rendered(page: Composed) -> bytes:
    pdf = pipeline.render_pdf(page, Sink())
    assert pdf is not None
    return pdf


@pytest.mark.parametrize("name", PAGES)
def test_a_package_is_the_same_page_by_itself(
    name: str, tmp_path: Path, watch: _Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGINATE_CACHE", str(tmp_path / "cache"))
    shutil.copytree(gallery_folder() / name, tmp_path / "first" / name)
    page = composed(tmp_path / "first" / name / "page.yaml")
    assert package(page, tmp_path / "package", None, Sink())
    pdf = rendered(page)
    shutil.rmtree(tmp_path / "first")

    watch.opened.clear()
    watch.is_on = True
    again = composed(tmp_path / "package" / name / "page.yaml")
    assert rendered(again) == pdf == (tmp_path / "package" / "output" / f"{name}.pdf").read_bytes()
    watch.is_on = False
    own = tmp_path / "package", tmp_path / "cache", CHECKOUT, Path(sys.prefix), Path(sys.base_prefix)
    assert {path for path in watch.opened if not any(path.is_relative_to(folder) for folder in own)} == set()


@pytest.mark.parametrize(
    "name", [name for name in PAGES if composed(gallery_folder() / name / "page.yaml").layout.sheets]
)
def test_a_package_is_the_same_page_with_a_later_style_sheet(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = composed(gallery_folder() / name / "page.yaml")
    assert package(page, tmp_path / "package", None, Sink())
    later = tmp_path / "later"
    later.mkdir()
    sheet = (installation.style_folder() / "newspaper.yaml").read_text("utf-8")
    (later / "newspaper.yaml").write_text(sheet.replace("size: ", "size: 1.1", 1), encoding="utf-8")
    monkeypatch.setattr("paginate.source.style_files.style_folder", lambda: later)
    again = composed(tmp_path / "package" / name / "page.yaml")
    assert again.digest != page.digest  # which the slug line shows
    assert dump(again.page._replace(marks=())) == dump(page.page._replace(marks=()))
