"""A package holds what the page is made of and nothing else, renders to the same bytes, and is never written over anything."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.installation import font_folder, newsprint_profile
from paginate.pipeline.package import package

LAYOUT = """\
page: {width: 300pt, height: 300pt}
type_area: {width: 280pt, height: 280pt}
fonts: {ours: fonts/ours.otf}
styles: {body: {font: ours, size: 10pt}, caption: {font: hei, size: 8pt}}
stories:
  inline: {text: 交城县政协}
  filed: {file: text/稿件.txt}
frames:
  - {id: one, story: inline, style: body, at: [0, 0], columns: [10em], height: 3行}
  - {id: two, story: filed, style: body, at: [0, 5行], columns: [4em], height: 1行}
  - {id: shot, photo: photos/a.jpg, caption: 说明, at: [120pt, 0], size: [100pt, 100pt]}
  - {id: lost, photo: photos/lost.jpg, at: [120pt, 120pt], size: [100pt, 60pt]}
"""
HOUSE = "based_on: base.yaml\nscreen: 85\n"
BASE = "based_on: newsprint\nink_limit: 230%\noutput: {profile: icc/ours.icc, identifier: 二号机}\n"


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    """A layout with one of each kind of file, and files beside them that it does not name."""
    folder = tmp_path / "要闻"
    for name in ("text", "photos", "fonts"):
        (folder / name).mkdir(parents=True)
    (folder / "page.yaml").write_text(LAYOUT, encoding="utf-8")
    (folder / "text/稿件.txt").write_text("全县今年修好路面了两百里。", encoding="utf-8")
    Image.radial_gradient("L").resize((400, 400)).convert("RGB").save(folder / "photos/a.jpg")
    shutil.copy(font_folder() / "fandol/FandolFang-Regular.otf", folder / "fonts/ours.otf")
    (folder / "text/old.txt").write_text("旧稿", encoding="utf-8")
    (folder / "密码.txt").write_text("secret", encoding="utf-8")
    return folder / "page.yaml"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A press profile in three files, elsewhere."""
    folder = tmp_path / "shop"
    (folder / "icc").mkdir(parents=True)
    (folder / "house.yaml").write_text(HOUSE, encoding="utf-8")
    (folder / "base.yaml").write_text(BASE, encoding="utf-8")
    shutil.copy(newsprint_profile(), folder / "icc/ours.icc")
    return folder / "house.yaml"


def pack(layout: Path, target: Path, press: str | None = None) -> list[str]:
    """The codes of what packing finds beside what is wrong with the page."""
    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    assert composed is not None
    written = package(composed, target, press, sink)
    found = [finding.code for finding in sink if finding.code.startswith(("output-", "package-"))]
    assert bool(written) == (found == [])
    return found


def rendered(layout: Path, press: str | None = None) -> bytes:
    sink = Sink()
    composed = pipeline.compose(layout, sink, press=press)
    assert composed is not None
    pdf = pipeline.render_pdf(composed, sink)
    assert pdf is not None
    return pdf


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_folder_renders_to_the_same_bytes_wherever_it_lies(layout: Path, tmp_path: Path) -> None:
    pdf = rendered(layout)
    assert pack(layout, tmp_path / "package") == []
    shutil.rmtree(layout.parent)
    moved = tmp_path / "elsewhere/deep"
    shutil.copytree(tmp_path / "package", moved)
    shutil.rmtree(tmp_path / "package")
    assert rendered(moved / "要闻/page.yaml") == pdf == (moved / "output/要闻.pdf").read_bytes()


def test_a_zip_that_was_unpacked_renders_to_the_same_bytes(layout: Path, tmp_path: Path) -> None:
    pdf = rendered(layout)
    assert pack(layout, tmp_path / "package.zip") == []
    shutil.rmtree(layout.parent)
    with zipfile.ZipFile(tmp_path / "package.zip") as archive:
        archive.extractall(tmp_path)
    assert rendered(tmp_path / "要闻/要闻/page.yaml") == pdf


def test_a_profile_from_the_command_line_comes_along(layout: Path, house: Path, tmp_path: Path) -> None:
    pdf = rendered(layout, str(house))
    assert pdf != rendered(layout)
    assert pack(layout, tmp_path / "package", str(house)) == []
    shutil.rmtree(house.parent)
    made = tmp_path / "package"
    assert "paginate render 要闻/page.yaml --press press/house.yaml" in (made / "README.txt").read_text("utf-8")
    assert rendered(made / "要闻/page.yaml", str(made / "press/house.yaml")) == pdf
    names = {name for name in contents(made) if name.startswith("press/")}
    own = {"press/house.yaml", "press/base.yaml", "press/icc/ours.icc"}
    assert names == {*own, "press/built-in/newsprint.yaml"}


def test_a_profile_that_names_a_file_from_the_root_names_it_from_its_folder(
    layout: Path, house: Path, tmp_path: Path
) -> None:
    icc = tmp_path / "profiles/ours.icc"
    icc.parent.mkdir()
    (house.parent / "icc/ours.icc").rename(icc)
    house.with_name("base.yaml").write_text(BASE.replace("icc/ours.icc", str(icc)), encoding="utf-8")
    pdf = rendered(layout, str(house))
    assert pack(layout, tmp_path / "package", str(house)) == []
    icc.unlink()
    made = tmp_path / "package"
    assert rendered(made / "要闻/page.yaml", str(made / "press/shop/house.yaml")) == pdf


def test_a_profile_of_the_program_is_named_in_the_command(layout: Path, tmp_path: Path) -> None:
    assert pack(layout, tmp_path / "package", "newsprint-coldset") == []
    assert "page.yaml --press newsprint-coldset -o" in (tmp_path / "package/README.txt").read_text("utf-8")


def test_a_profile_in_the_layout_s_folder_stays_there(layout: Path, house: Path, tmp_path: Path) -> None:
    shutil.copytree(house.parent, layout.parent / "press")
    layout.write_text(f"press: press/house.yaml\n{LAYOUT}", encoding="utf-8")
    pdf = rendered(layout)
    assert pack(layout, tmp_path / "package") == []
    assert {"要闻/press/house.yaml", "要闻/press/base.yaml", "要闻/press/icc/ours.icc"} < set(
        contents(tmp_path / "package")
    )
    shutil.rmtree(layout.parent)
    assert rendered(tmp_path / "package/要闻/page.yaml") == pdf


def test_only_what_the_layout_names_is_taken(layout: Path, tmp_path: Path) -> None:
    pack(layout, tmp_path / "package")
    files = contents(tmp_path / "package")
    assert {name for name in files if name.startswith("要闻/")} == {
        "要闻/page.yaml",
        "要闻/fonts/ours.otf",
        "要闻/photos/a.jpg",
        "要闻/text/稿件.txt",
    }
    assert not any(b"secret" in data for data in files.values())


def test_the_program_s_fonts_come_with_their_licences(layout: Path, tmp_path: Path) -> None:
    pack(layout, tmp_path / "package")
    fonts = {name for name in contents(tmp_path / "package") if name.startswith("fonts/")}
    assert fonts >= {"fonts/NotoSansSC-Regular.ttf", "fonts/OFL-NotoSansSC.txt"}
    assert "fonts/LXGWWenKai-Regular.ttf" not in fonts


def test_every_file_has_its_sum(layout: Path, tmp_path: Path) -> None:
    pack(layout, tmp_path / "package")
    files = contents(tmp_path / "package")
    lines = files.pop("SHA256SUMS").decode().splitlines()
    assert lines == [f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in sorted(files.items())]


def test_the_report_names_files_by_their_places_in_the_package(layout: Path, tmp_path: Path) -> None:
    pack(layout, tmp_path / "package")
    report = tmp_path / "package/report"
    found = json.loads((report / "findings.json").read_text("utf-8"))
    assert {finding["span"]["file"] for finding in found} == {"要闻/page.yaml"}
    assert {"overset", "photo-missing"} <= {finding["code"] for finding in found}
    assert "错误[overset]" in (report / "findings.zh.txt").read_text("utf-8")
    assert "error[overset]" in (report / "findings.en.txt").read_text("utf-8")
    assert not any(str(tmp_path).encode() in data for data in contents(report).values())


def test_the_same_page_gives_the_same_zip_wherever_it_lies(layout: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy/要闻"
    shutil.copytree(layout.parent, copy)
    pack(layout, tmp_path / "one.zip")
    pack(copy / "page.yaml", tmp_path / "other.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


@pytest.mark.parametrize("name", ["fonts", "Press", "output", "report"])
def test_a_layout_s_folder_may_be_called_like_one_of_the_package_s(layout: Path, tmp_path: Path, name: str) -> None:
    renamed = layout.parent.rename(tmp_path / name)
    pdf = rendered(renamed / "page.yaml")
    assert pack(renamed / "page.yaml", tmp_path / "package") == []
    made = tmp_path / "package"
    assert rendered(made / name / "page.yaml") == pdf
    assert any(folder.name == f"{name.lower()}-files" for folder in made.iterdir())
    assert f"{name}/page.yaml" in (made / "README.txt").read_text("utf-8")


# --- what stands at the target --------------------------------------------------------------------------------------


def test_an_earlier_package_is_replaced(layout: Path, tmp_path: Path) -> None:
    for target in (tmp_path / "package", tmp_path / "package.zip"):
        assert pack(layout, target) == []
    layout.write_text(LAYOUT.replace("交城县政协", "交城县"), encoding="utf-8")
    for target in (tmp_path / "package", tmp_path / "package.zip"):
        assert pack(layout, target) == []
    assert "交城县政协" not in (tmp_path / "package/要闻/page.yaml").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["package", "package.zip", "要闻"]


def test_an_empty_folder_is_filled(layout: Path, tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    assert pack(layout, tmp_path / "package") == []


@pytest.mark.parametrize("changed", ["notes.txt", "README.txt", "要闻/page.yaml"])
def test_a_package_that_somebody_worked_in_is_left_alone(layout: Path, tmp_path: Path, changed: str) -> None:
    pack(layout, tmp_path / "package")
    (tmp_path / "package" / changed).write_text("mine", encoding="utf-8")
    before = contents(tmp_path / "package")
    assert pack(layout, tmp_path / "package") == ["output-no-package"]
    assert contents(tmp_path / "package") == before


@pytest.mark.parametrize("target", ["要闻", "other", "other/a.txt", "a.zip", "folder.zip", "packed.zip"])
def test_what_is_no_package_is_left_alone(layout: Path, tmp_path: Path, target: str) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/a.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "a.zip").write_bytes(b"no zip")
    (tmp_path / "folder.zip").mkdir()
    with zipfile.ZipFile(tmp_path / "packed.zip", "w") as archive:
        archive.writestr("a/b.txt", "mine")
    before = contents(tmp_path)
    assert pack(layout, tmp_path / target) == ["output-no-package"]
    assert contents(tmp_path) == before


def test_an_input_is_left_alone(layout: Path) -> None:
    assert pack(layout, layout) == ["output-is-input"]


def test_a_failure_leaves_the_earlier_package(layout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "package"
    pack(layout, target)
    before = contents(target)
    rename = Path.rename

    def failing(path: Path, other: Path) -> Path:
        if path.name == "package" and other == target and path.parent.suffix == ".part":
            raise OSError(28, "No space left on device")
        return rename(path, other)

    monkeypatch.setattr(Path, "rename", failing)
    assert pack(layout, target) == ["output-unwritable"]
    assert contents(target) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["package", "要闻"]


def test_a_missing_folder_is_made_only_where_that_is_wanted(layout: Path, tmp_path: Path) -> None:
    for name in ("a/package", "b/package.zip"):
        sink = Sink()
        composed = pipeline.compose(layout, sink)
        assert composed is not None
        assert package(composed, tmp_path / name, None, sink, make_folder=False) == []
        assert "output-folder-missing" in {finding.code for finding in sink}
        assert package(composed, tmp_path / name, None, Sink(), make_folder=True)


def test_a_blocked_layout_is_not_packed(layout: Path, tmp_path: Path) -> None:
    (layout.parent / "photos/a.jpg").write_bytes(b"no photo")
    sink = Sink()
    composed = pipeline.compose(layout, sink)
    assert composed is not None
    assert package(composed, tmp_path / "package", None, sink) == []
    assert not (tmp_path / "package").exists()


def test_a_layout_that_would_not_render_elsewhere_is_not_packed(layout: Path, tmp_path: Path) -> None:
    photo = layout.parent / "photos/a.jpg"
    layout.write_text(LAYOUT.replace("photos/a.jpg", str(photo)), encoding="utf-8")
    assert pack(layout, tmp_path / "package") == ["package-differs"]
    assert not (tmp_path / "package").exists()


def test_a_font_that_is_replaced_meanwhile_is_told(layout: Path) -> None:
    sink = Sink()
    composed = pipeline.compose(layout, sink)
    assert composed is not None
    font = layout.parent / "fonts/ours.otf"
    (layout.parent / "fonts/new.otf").write_bytes(font.read_bytes() + b"\0")
    (layout.parent / "fonts/new.otf").replace(font)
    assert pipeline.render_pdf(composed, sink) is None
    assert "font-damaged" in {finding.code for finding in sink}


def test_what_the_layout_shares_with_others_is_packed_in_the_folder_of_the_house(layout: Path, tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("# 交城报", encoding="utf-8")
    for folder in ("house", "press"):
        (tmp_path / folder).mkdir()
    shutil.copy(font_folder() / "fandol/FandolFang-Regular.otf", tmp_path / "house/ours.otf")
    (tmp_path / "house/styles.yaml").write_text(
        "styles: {title: {font: theirs}}\nfonts: {theirs: ours.otf}", encoding="utf-8"
    )
    (tmp_path / "press/ours.yaml").write_text("screen: 85\n", encoding="utf-8")
    shared = "use: [newspaper, ../house/styles.yaml]\npress: ../press/ours.yaml\n"
    heading = "  - {heading: 报, style: title, at: [0, 200pt], size: [9字, 2行]}\n"
    layout.write_text(shared + LAYOUT + heading, encoding="utf-8")
    target = tmp_path / "package"
    assert pack(layout, target) == []
    root = f"{tmp_path.name}/"
    assert {name.removeprefix(root) for name in contents(target) if name.startswith(root)} == {
        "house.yaml",
        "house/ours.otf",
        "house/styles.yaml",
        "press/ours.yaml",
        *(
            f"要闻/{name}"
            for name in ("page.yaml", "newspaper.yaml", "text/稿件.txt", "photos/a.jpg", "fonts/ours.otf")
        ),
    }
    moved = tmp_path / "elsewhere"
    shutil.move(target, moved)
    assert rendered(moved / root / "要闻/page.yaml") == (moved / "output/要闻.pdf").read_bytes()


def test_a_style_file_is_part_of_what_the_page_is_made_of(layout: Path) -> None:
    styles = layout.parent / "ours.yaml"
    layout.write_text("use: ours.yaml\n" + LAYOUT, encoding="utf-8")
    digests = set()
    for size in (9, 10):
        styles.write_text(f"styles: {{other: {{size: {size}pt}}}}", encoding="utf-8")
        composed = pipeline.compose(layout, Sink())
        assert composed is not None
        assert styles in pipeline.rendering.input_files(composed)
        digests.add(composed.digest)
    assert len(digests) == 2


def test_article_files_and_their_photos_are_packed(layout: Path, tmp_path: Path) -> None:
    head = "---\nheadline: 要闻\nphotos: {会场: {file: photos/a.jpg, caption: 会场}}\n---\n全县今年修好路面了两百里。"
    (layout.parent / "text/lead.txt").write_text(head, encoding="utf-8")
    layout.write_text(
        "page: {width: 300pt, height: 300pt}\ntype_area: {width: 280pt, height: 280pt}\nuse: newspaper\n"
        "articles: {lead: {file: text/lead.txt}}\n"
        "frames: [{article: lead, at: 栏1 行1-16, photos: [{photo: 会场, at: bottom, columns: 1}]}]\n",
        encoding="utf-8",
    )
    target = tmp_path / "package"
    assert pack(layout, target) == []
    names = {name.removeprefix("要闻/") for name in contents(target) if name.startswith("要闻/")}
    assert names == {"page.yaml", "newspaper.yaml", "text/lead.txt", "photos/a.jpg"}
