"""`paginate compare` as a designer calls it: one thing is changed, and that is what it says, and nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from command_line import run

LAYOUT = """\
page: {width: 150mm, height: 120mm}
type_area: {left: 10mm, top: 10mm, width: 130mm, height: 100mm}
use: [newspaper]
stories:
  lead: {file: lead.txt}
frames:
  - {heading: 桥头的灯, at: [0, 0], size: [60mm, 12mm], style: headline}
  - {id: text, story: lead, at: [0, 20mm], size: [60mm, 60mm], fit_tolerance: 99行}
  - {id: 灯, photo: lamp.png, at: [70mm, 20mm], size: [40mm, 30mm]}
"""
LEAD = "桥头有一盏灯，傍晚由看桥的人点起来，照着过河的人。\n河上有雾，灯光在雾里成了一团，走近了才看得见桥。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a folder of its own."""
    folder = tmp_path / "before"
    folder.mkdir()
    (folder / "page.yaml").write_text(LAYOUT, encoding="utf-8")
    (folder / "lead.txt").write_text(LEAD, encoding="utf-8")
    Image.new("RGB", (480, 360), (90, 120, 150)).save(folder / "lamp.png", dpi=(300, 300))
    return folder / "page.yaml"


@pytest.fixture
def changed(page: Path, tmp_path: Path) -> Callable[[str, str, str], Path]:
    """Makes a copy of the page in one of whose files a passage is replaced."""

    def copy(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "after"
        shutil.copytree(page.parent, folder)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder / "page.yaml"

    return copy


def content(before: str | Path, after: str | Path) -> list[tuple[str, ...]]:
    """What differs but for the print: kind, where, before, after."""
    result = run("compare", before, after, "--json")
    found = json.loads(result.stdout)
    assert found["differ"] == bool(result.exit_code)
    rows = [tuple(change[key] for key in ("kind", "where", "before", "after")) for change in found["changes"]]
    return [row for row in rows if row[0] != "print"]


def test_a_page_and_itself(page: Path) -> None:
    result = run("compare", page, page)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("nothing differs\n")


def test_one_character(page: Path, changed: Callable[[str, str, str], Path]) -> None:
    after = changed("lead.txt", "雾里", "夜里")
    assert content(page, after) == [("text-replaced", "lead", "雾", "夜")]
    result = run("compare", page, after, "--language", "zh")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == "lead.txt:2: lead改：“雾”→“夜”"


def test_one_moved_frame(page: Path, changed: Callable[[str, str, str], Path]) -> None:
    found = content(page, changed("page.yaml", "at: [70mm, 20mm]", "at: [71mm, 22mm]"))
    assert found == [("frame-moved", "灯", "80.00, 30.00, 40.00, 30.00", "81.00, 32.00, 40.00, 30.00")]


def test_one_photo(page: Path, changed: Callable[[str, str, str], Path]) -> None:
    after = changed("lead.txt", "灯", "灯")
    Image.new("RGB", (480, 360), (150, 90, 60)).save(after.parent / "lamp.png", dpi=(300, 300))
    assert content(page, after) == [("photo", "灯", "lamp.png", "lamp.png")]


def test_one_line_end(page: Path, changed: Callable[[str, str, str], Path]) -> None:
    [(kind, where, _, after)] = content(page, changed("lead.txt", "傍晚由看", "傍晚[]{break}由看"))
    assert (kind, where) == ("line-end", "lead")
    assert "傍晚|由看" in after


def test_a_heading(page: Path, changed: Callable[[str, str, str], Path]) -> None:
    assert [row[:1] + row[2:] for row in content(page, changed("page.yaml", "桥头的灯", "桥头灯"))] == [
        ("text-taken-out", "的", "")
    ]


def test_pdfs_by_line(page: Path, changed: Callable[[str, str, str], Path], tmp_path: Path) -> None:
    files = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for layout, file in zip((page, changed("lead.txt", "雾里", "夜里")), files, strict=True):
        assert run("render", layout, "-o", file).exit_code < 2
    assert content(*files) == [("text-replaced", "", "雾", "夜")]
    assert content(page, files[0]) == []


def test_a_revision_with_its_texts(page: Path) -> None:
    git(page.parent, "init", "-q")
    git(page.parent, "add", ".")
    git(page.parent, "commit", "-q", "-m", "first")
    (page.parent / "lead.txt").write_text(LEAD.replace("过河", "过桥"), encoding="utf-8")
    assert content(f"{page}@HEAD", page) == [("text-replaced", "lead", "河", "桥")]


def test_links_that_lead_out_of_the_repository_are_left_out(page: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("桥头", encoding="utf-8")
    (page.parent / "absolute.txt").symlink_to(tmp_path / "secret.txt")
    (page.parent / "relative.txt").symlink_to("../secret.txt")
    named = page.with_name("named.yaml")
    named.write_text(LAYOUT.replace("lead.txt", "absolute.txt"), encoding="utf-8")
    git(page.parent, "init", "-q")
    git(page.parent, "add", ".")
    git(page.parent, "commit", "-q", "-m", "first")
    assert content(f"{page}@HEAD", page) == []
    result = run("compare", f"{named}@HEAD", page)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "makes no page" in result.stderr


def test_a_revision_of_a_pdf(page: Path) -> None:
    file = page.with_suffix(".pdf")
    assert run("render", page, "-o", file).exit_code < 2
    git(page.parent, "init", "-q")
    git(page.parent, "add", ".")
    git(page.parent, "commit", "-q", "-m", "first")
    (page.parent / "lead.txt").write_text(LEAD.replace("过河", "过桥"), encoding="utf-8")
    assert run("render", page, "-o", file).exit_code < 2
    assert content(f"{file}@HEAD", file) == [("text-replaced", "", "河", "桥")]


def git(folder: Path, *arguments: str) -> None:
    said = ["-c", "user.name=n", "-c", "user.email=n@example.org"]
    subprocess.run(["git", "-C", folder, *said, *arguments], check=True)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("page.yaml@HEAD", "is in no git repository"),
        ("gone.yaml", "makes no page"),
        ("gone.pdf", "there is no file"),
        ("gone.png", "there is no file"),
        ("lead.pdf", "cannot be read as a PDF"),
        ("lead.png", "cannot be read as a picture"),
    ],
)
def test_what_cannot_be_compared(page: Path, word: str, told: str) -> None:
    for ending in ("pdf", "png"):
        (page.parent / f"lead.{ending}").write_text("neither", encoding="utf-8")
    result = run("compare", page.parent / word, page)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_revision_that_is_not_there(page: Path) -> None:
    git(page.parent, "init", "-q")
    git(page.parent, "add", "lead.txt")
    git(page.parent, "commit", "-q", "-m", "first")
    assert "git knows no revision 'HEAD~7'" in run("compare", f"{page}@HEAD~7", page).stderr
    assert "is not in the revision 'HEAD'" in run("compare", f"{page}@HEAD", page).stderr
    assert run("compare", page).exit_code == 2


def test_the_html_page_asks_for_nothing_from_elsewhere(
    page: Path, changed: Callable[[str, str, str], Path], tmp_path: Path
) -> None:
    result = run("compare", page, changed("lead.txt", "雾里", "<夜>"), "-o", tmp_path / "both.html")
    assert result.exit_code == 1
    made = (tmp_path / "both.html").read_text(encoding="utf-8")
    assert made.count("data:image/") == 3
    assert "&lt;夜&gt;" in made
    assert "http" not in made.replace("http-equiv", "")
