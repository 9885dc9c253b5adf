"""What the repository's pages say of the program is so, in both languages, and their links lead somewhere."""

import re
import sys
from pathlib import Path

import pytest
from PIL import Image

from command_line import run
from loading import load_in
from paginate.cli.commands import COMMANDS
from paginate.diagnostics import CODES, Sink
from paginate.preflight import RULES
from paginate.press import Standard
from paginate.source import read_press_profile

ROOT = Path(__file__).parents[3]
sys.path.append(str(ROOT / "docs"))

import build_diagnostics  # noqa: E402

FOLDERS = ("docs", "bench", "fonts", "layouts", "profiles", "src", "tests")
GENERATED = ROOT / "bench" / "work"
PAGES = sorted(
    page
    for page in [*ROOT.glob("*.md"), *(page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md"))]
    if GENERATED not in page.parents
)

ENGLISH = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")
READMES = pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["English", "Chinese"])


def fenced(page: str) -> list[str]:
    """The blocks of code on a page, without their fences."""
    return re.findall(r"^```\w*\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


def links(page: str) -> list[str]:
    """The files that a page links to, as written; addresses and places on the same page are left out."""
    prose = re.sub(r"^```.*?^```", "", page, flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\(([^)\s]+)\)", prose)
    return [target.partition("#")[0] for target in targets if not re.match(r"#|[a-z]+:", target)]


def table_rows(page: str) -> list[list[str]]:
    """The cells of every table's every row."""
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in page.splitlines() if line[:1] == "|"]


def measured(readme: str) -> list[list[str]]:
    """The figures of each row of the table of measurements, without units: wall time, CPU time, memory."""
    rows = [cells[1:] for cells in table_rows(readme) if len(cells) == 4 and cells[-1].endswith(" MiB")]
    return [[figure.split(" ")[0] for figure in row] for row in rows]


def commands(readme: str) -> dict[str, set[str]]:
    """The commands of the table of commands, each with its options."""
    rows = re.findall(r"^\| `paginate (\w+) ([^`]*)`", readme, re.MULTILINE)
    return {name: set(re.findall(r"(?<![\w-])--?[a-z]+", rest)) for name, rest in rows}


def test_the_pages_are_found():
    names = {page.relative_to(ROOT).as_posix() for page in PAGES}
    assert names >= {"README.md", "README.zh-CN.md", "CHANGELOG.md", "docs/architecture.md", "profiles/README.md"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_placeholder_is_left(page: Path):
    assert re.findall(r"@[A-Z]+@", page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(page: Path):
    targets = links(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_links_are_seen():
    page = "[a](b.md#c) [![d](e.png)](f) [g](https://h.example) [i](#j)\n```\n[k](l)\n```\n"
    assert links(page) == ["b.md", "e.png", "f"]
    assert "docs/performance.md" in links(ENGLISH)
    assert sorted(links(ENGLISH.replace("README.zh-CN.md", "README.md"))) == sorted(links(CHINESE))


def test_the_page_of_findings_is_up_to_date():
    assert build_diagnostics.PAGE.read_text(encoding="utf-8") == build_diagnostics.build_page(), (
        "run: python docs/build_diagnostics.py"
    )


def test_the_page_of_findings_has_each_code_once():
    listed = re.findall(r"^\| `([\w-]+)` \|", build_diagnostics.build_page(), re.MULTILINE)
    assert sorted(listed) == sorted(CODES)


def test_both_languages_name_the_commands_that_there_are():
    assert commands(ENGLISH) == commands(CHINESE)
    assert list(commands(ENGLISH)) == list(COMMANDS)
    for name, options in commands(ENGLISH).items():
        names = {name for option in COMMANDS[name].options for name in option.names}
        assert options <= names, name
        assert "--press" in names, name


def test_the_number_of_rules_is_told():
    assert f"**Preflight**: {len(RULES)} rules" in ENGLISH
    assert f"**印前检查**：{len(RULES)} 条规则" in CHINESE


@READMES
def test_the_press_profile_is_one_without_mistakes(readme: str, tmp_path: Path):
    (profile,) = (block for block in fenced(readme) if "based_on:" in block)
    (tmp_path / "press.yaml").write_text(profile, encoding="utf-8")
    (tmp_path / "printer.icc").write_bytes((ROOT / "profiles" / "newsprint.icc").read_bytes())
    sink = Sink()
    press = read_press_profile("press.yaml", tmp_path, sink)
    assert list(sink) == []
    assert press is not None
    assert press.standard is Standard.X1A


def test_both_languages_give_the_figures_that_were_measured():
    assert measured(ENGLISH) == measured(CHINESE)
    performance = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    # Of each system: wall time, its least, CPU time, its least, MiB, kB.
    figures = [[cells[1], cells[3], cells[5]] for cells in table_rows(performance) if len(cells) == 7]
    assert figures[1:] == measured(ENGLISH)
    assert len(measured(ENGLISH)) == 7


def test_the_ratio_is_that_of_the_performance_page():
    performance = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    aim = re.search(r"([\d.]+) times its wall time, ([\d.]+) times its CPU time", performance)
    assert aim is not None
    assert f"{aim[1]} times the wall time, {aim[2]} times the CPU time" in ENGLISH
    assert f"实际时间 {aim[1]} 倍，CPU 时间 {aim[2]} 倍" in CHINESE


def test_the_shares_of_clreq_are_those_of_the_conformance_page():
    page = (ROOT / "docs" / "conformance" / "clreq.md").read_text(encoding="utf-8")
    horizontal, vertical = (cells[-1].rstrip(" %|") for cells in table_rows(page) if cells[0] == "**all**")
    assert f"{horizontal} % for horizontal and {vertical} % for vertical" in ENGLISH.replace("\n  ", " ")
    assert f"横排 {horizontal}%，竖排 {vertical}%" in CHINESE


@READMES
def test_the_example_is_a_page_without_mistakes(readme: str, tmp_path: Path):
    (example,) = (block for block in fenced(readme) if block.startswith("page:"))
    (tmp_path / "text").mkdir()
    text = ROOT / "layouts" / "jiaocheng" / "text" / "leadership.txt"
    (tmp_path / "text" / "leadership.txt").write_bytes(text.read_bytes())
    assert load_in(tmp_path, example).codes == ["photo-missing"]
    result = run("check", tmp_path / "page.yaml")
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize(("readme", "language"), [(ENGLISH, "en"), (CHINESE, "zh")], ids=["English", "Chinese"])
def test_the_findings_shown_are_those_that_are_printed(
    readme: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    copy_with_two_mistakes(Path("layouts/jiaocheng"))
    result = run("check", "layouts/jiaocheng/page.yaml", "--language", language)
    assert result.exit_code == 1
    assert result.stdout + result.stderr in fenced(readme)


@pytest.mark.parametrize(("readme", "language"), [(ENGLISH, "en"), (CHINESE, "zh")], ids=["English", "Chinese"])
def test_the_faults_shown_are_those_that_are_printed(
    readme: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    copy_with_two_faults(Path("layouts/jiaocheng"))
    result = run("preflight", "layouts/jiaocheng/page.yaml", "--language", language)
    assert result.exit_code == 1
    assert result.stdout + result.stderr in fenced(readme)


def copy_with_two_mistakes(folder: Path):
    """The reference page with all its photos, a key misspelt and a length in pixels."""
    layout = copy_with_photos(folder)
    first, key, rest = layout.partition("    style: body\n")
    assert key
    rest = rest.replace("gutter: 14pt", "gutter: 14px", 1)
    (folder / "page.yaml").write_text(f"{first}    stlye: body\n{rest}", encoding="utf-8")


def copy_with_two_faults(folder: Path):
    """The reference page with all its photos, the last of them too coarse, and a strip with too much ink."""
    layout = copy_with_photos(folder)
    Image.new("L", (480, 320)).save(folder / "photos" / "6-学习考察.jpg")
    first, box, rest = layout.partition("leadership-strip, box: {fill: K10}")
    assert box
    strip = "leadership-strip, box: {fill: C60 M50 Y50 K100}"
    (folder / "page.yaml").write_text(f"{first}{strip}{rest}", encoding="utf-8")


def copy_with_photos(folder: Path) -> str:
    """The layout of the reference page, of which texts and stand-ins for all photos are put into `folder`."""
    original = ROOT / "layouts" / "jiaocheng"
    (folder / "text").mkdir(parents=True)
    (folder / "photos").mkdir()
    for text in (original / "text").glob("*.txt"):
        (folder / "text" / text.name).write_bytes(text.read_bytes())
    layout = (original / "page.yaml").read_text(encoding="utf-8")
    for photo in re.findall(r"photo: (photos/\S+)", layout):
        Image.new("L", (1800, 1200)).save(folder / photo)
    return layout
