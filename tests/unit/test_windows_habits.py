"""Layouts as they come from Windows: its paths, its line ends; the same page as without them."""

from pathlib import Path

import pytest
from PIL import Image

from dumped import dump
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.pipeline.package import package

LAYOUT = """\
page: {{width: 300pt, height: 300pt}}
type_area: {{width: 280pt, height: 280pt}}
press: 印刷 厂/ours.yaml
styles: {{body: {{font: song, size: 10pt}}, caption: {{font: hei, size: 8pt}}}}
stories:
  filed: {{file: {text}}}
  inline:
    text: |
      第一段
      第二段
frames:
  - {{id: one, story: filed, style: body, at: [0, 0], columns: [10em], height: 5行, fit_tolerance: 5行}}
  - {{id: two, story: inline, style: body, at: [0, 8行], columns: [10em], height: 5行, fit_tolerance: 5行}}
  - {{id: shot, photo: {photo}, caption: 说明, at: [120pt, 0], size: [100pt, 100pt]}}
"""
TEXT = "全县今年修好路面了两百里。\n\n第二段，又一段。\n"
PRESS = "based_on: newsprint\nscreen: 85\n"


def written(
    folder: Path, text: str = "稿件 一/正文.txt", photo: str = "照片 一/封面 图.jpg", ending: str = "\n"
) -> Path:
    for name in ("稿件 一", "照片 一", "印刷 厂"):
        (folder / name).mkdir(parents=True)
    for name, content in (
        ("page.yaml", LAYOUT.format(text=text, photo=photo)), ("稿件 一/正文.txt", TEXT), ("印刷 厂/ours.yaml", PRESS),
    ):  # fmt: skip
        (folder / name).write_bytes(content.replace("\n", ending).encode())
    Image.radial_gradient("L").resize((300, 300)).save(folder / "照片 一/封面 图.jpg")
    return folder / "page.yaml"


def rendered(layout: Path) -> tuple[list[tuple[str, int, int]], str]:
    """The findings with their places, and the page in words."""
    sink = Sink()
    composed = pipeline.compose(layout, sink)
    found = [(each.code, each.span.line if each.span else 0, each.span.column if each.span else 0) for each in sink]
    return found, dump(composed.page._replace(name="", marks=())) if composed else ""


def test_a_backslash_parts_folders(tmp_path: Path) -> None:
    plain = rendered(written(tmp_path / "a"))
    found, items = rendered(written(tmp_path / "b", "稿件 一\\正文.txt", "照片 一\\封面 图.jpg"))
    assert found == plain[0] == []
    assert items == plain[1].replace("照片 一/封面", "照片 一\\封面").replace("稿件 一/", "稿件 一\\")


def test_a_package_of_such_a_layout_has_names_for_every_system(tmp_path: Path) -> None:
    layout, sink = written(tmp_path / "b", "稿件 一\\正文.txt", "照片 一\\封面 图.jpg"), Sink()
    composed = pipeline.compose(layout, sink)
    assert composed is not None
    assert package(composed, tmp_path / "package", None, sink)
    names = [path.relative_to(tmp_path / "package").as_posix() for path in (tmp_path / "package").rglob("*")]
    assert "b/照片 一/封面 图.jpg" in names
    assert not [name for name in names if "\\" in name]


@pytest.mark.parametrize(
    "name", ["C:\\Users\\a.jpg", "c:a.jpg", "D:/a.jpg", "\\\\server\\share\\a.jpg", "..\\a.jpg", "\\a.jpg"]
)
def test_what_leads_out_of_the_folder_does_so_everywhere(tmp_path: Path, name: str) -> None:
    Image.new("L", (9, 9)).save(tmp_path / "a.jpg")
    found, _ = rendered(written(tmp_path / "a", photo=f"'{name}'"))
    assert [code for code, _, _ in found] == ["outside-folder"]


@pytest.mark.parametrize("name", ["CON", "NUL.jpg", "aux.txt", "a.jpg.", "照片 一/封面 图.jpg ..."])
def test_names_that_no_file_may_have(tmp_path: Path, name: str) -> None:
    found, _ = rendered(written(tmp_path / "a", photo=f"'{name}'"))
    assert [code for code, _, _ in found] == ["photo-missing"]


def test_line_ends_of_windows_change_nothing(tmp_path: Path) -> None:
    assert rendered(written(tmp_path / "a"))[1] == rendered(written(tmp_path / "b", ending="\r\n"))[1]


def test_places_of_findings_are_the_same(tmp_path: Path) -> None:
    found = []
    for name, ending in (("a", "\n"), ("b", "\r\n")):
        layout = written(tmp_path / name, ending=ending)
        layout.write_bytes(layout.read_bytes().replace(b"height: 5", b"hight: 5"))
        press = layout.parent / "印刷 厂/ours.yaml"
        press.write_bytes(press.read_bytes().replace(b"screen: 85", b"scren: 85"))
        found.append(rendered(layout)[0])
    assert found[0] == found[1]
    assert len(found[0]) >= 3
