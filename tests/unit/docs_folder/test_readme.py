"""What the repository's pages say of the program is so, in both languages, and their links lead somewhere."""

import re
import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image

from command_line import run
from loading import load_in
from paginate.cli.commands import COMMANDS
from paginate.diagnostics import CODES, Sink
from paginate.press import Standard
from paginate.source import read_press_profile

ROOT = Path(__file__).parents[3]
sys.path.append(str(ROOT / "docs"))

import build_diagnostics  # noqa: E402
import build_proofs  # noqa: E402
import build_readme  # noqa: E402

FOLDERS = ("docs", "bench", "fonts", "layouts", "profiles", "src", "tests")
GENERATED = ROOT / "bench" / "work"
PAGES = sorted(
    page
    for page in [*ROOT.glob("*.md"), *(page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md"))]
    if GENERATED not in page.parents
)

ENGLISH = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
CHINESE_GUIDE = (ROOT / "docs" / "guide.zh-CN.md").read_text(encoding="utf-8")
GUIDES = pytest.mark.parametrize(
    ("guide", "language"), [(GUIDE, "en"), (CHINESE_GUIDE, "zh")], ids=["English", "Chinese"]
)
READMES = pytest.mark.parametrize(
    ("readme", "language"), [(ENGLISH, "en"), (CHINESE, "zh")], ids=["English", "Chinese"]
)


def fenced(page: str) -> list[str]:
    """The blocks of code on a page, without their fences."""
    return re.findall(r"^```\w*\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


def links(page: str) -> list[str]:
    """The files that a page links to, as written; addresses and places on the same page are left out."""
    prose = re.sub(r"^```.*?^```", "", page, flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\(([^)\s]+)\)", prose)
    return [target.partition("#")[0] for target in targets if not re.match(r"#|[a-z]+:", target)]


def commands(guide: str) -> dict[str, set[str]]:
    """The commands of the table of commands, each with its options."""
    rows = re.findall(r"^\| `paginate (\w+) ([^`]*)`", guide, re.MULTILINE)
    return {name: set(re.findall(r"(?<![\w-])--?[a-z]+(?:-[a-z]+)*", rest)) for name, rest in rows}


def test_the_pages_are_found() -> None:
    names = {page.relative_to(ROOT).as_posix() for page in PAGES}
    assert names >= {"README.md", "README.zh-CN.md", "CHANGELOG.md", "docs/architecture.md", "profiles/README.md"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_placeholder_is_left(page: Path) -> None:
    assert re.findall(r"@[A-Z]+@", page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = links(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_links_are_seen() -> None:
    page = "[a](b.md#c) [![d](e.png)](f) [g](https://h.example) [i](#j)\n```\n[k](l)\n```\n"
    assert links(page) == ["b.md", "e.png", "f"]
    assert "docs/performance.md" in links(ENGLISH)


@pytest.mark.parametrize(("english", "chinese"), [(ENGLISH, CHINESE), (GUIDE, CHINESE_GUIDE)], ids=["README", "guide"])
def test_both_languages_have_the_same_links(english: str, chinese: str) -> None:
    assert sorted(links(english.replace(".zh-CN.md", ".md"))) == sorted(links(chinese.replace(".zh-CN.md", ".md")))


@READMES
def test_the_table_of_the_readme_is_up_to_date(readme: str, language: str) -> None:
    assert build_readme.built(readme, language) == readme, "run: python docs/build_readme.py"


def test_the_table_of_the_readme_has_the_figures_that_were_measured() -> None:
    figures = [set(re.findall(r"[\d.]+ (?:s|MiB|%)", build_readme.table(language))) for language in ("en", "zh")]
    assert figures[0] == figures[1]
    assert len(figures[0]) > 10
    assert "{" not in build_readme.table("en") + build_readme.table("zh")


def test_the_readme_can_be_read_in_three_minutes() -> None:
    words = re.findall(r"[A-Za-z][\w'’/-]*", re.sub(r"\]\([^)]*\)", "]", ENGLISH))
    characters = re.findall(r"[\u4e00-\u9fff]", CHINESE)
    assert 500 < len(words) < 900
    assert 600 < len(characters) < 1400


def test_the_page_of_findings_is_up_to_date() -> None:
    assert build_diagnostics.PAGE.read_text(encoding="utf-8") == build_diagnostics.build_page(), (
        "run: python docs/build_diagnostics.py"
    )


def test_the_page_of_findings_has_each_code_once() -> None:
    listed = re.findall(r"^\| `([\w-]+)` \|", build_diagnostics.build_page(), re.MULTILINE)
    assert sorted(listed) == sorted(CODES)


def test_both_languages_name_the_commands_that_there_are() -> None:
    assert commands(GUIDE) == commands(CHINESE_GUIDE)
    assert list(commands(GUIDE)) == list(COMMANDS)
    for name, options in commands(GUIDE).items():
        names = {name for option in COMMANDS[name].options for name in option.names}
        assert options <= names, name
        assert ("--press" in names) == (name not in ("keys", "new", "compare")), name


@GUIDES
def test_the_press_profile_is_one_without_mistakes(guide: str, language: str, tmp_path: Path) -> None:
    (profile,) = (block for block in fenced(guide) if "based_on:" in block)
    (tmp_path / "press.yaml").write_text(profile, encoding="utf-8")
    (tmp_path / "printer.icc").write_bytes((ROOT / "profiles" / "newsprint.icc").read_bytes())
    sink = Sink()
    press = read_press_profile("press.yaml", tmp_path, sink)
    assert list(sink) == []
    assert press is not None
    assert press.standard is Standard.X1A


@pytest.mark.parametrize("page", [ENGLISH, CHINESE])
def test_the_example_is_a_page_that_is_begun(page: str, tmp_path: Path) -> None:
    (example,) = (block for block in fenced(page) if block.startswith("page:"))
    front = ROOT / "layouts" / "yaowen"
    for file in (front / "articles" / "bridge.txt", front / "ads" / "pomelo.pdf"):
        shutil.copy(file, tmp_path)
    shutil.copytree(front / "photos", tmp_path / "photos")
    assert set(load_in(tmp_path, example).codes) == {"hole"}
    assert run("render", tmp_path / "page.yaml", "-o", tmp_path / "page.pdf").exit_code == 0


@pytest.mark.parametrize("page", [GUIDE, CHINESE_GUIDE])
def test_the_example_of_the_guide_is_a_page_without_mistakes(page: str, tmp_path: Path) -> None:
    (example,) = (block for block in fenced(page) if block.startswith("page:"))
    (tmp_path / "text").mkdir()
    text = ROOT / "layouts" / "jiaocheng" / "text" / "leadership.txt"
    (tmp_path / "text" / "leadership.txt").write_bytes(text.read_bytes())
    assert load_in(tmp_path, example).codes == ["photo-missing"]
    result = run("check", tmp_path / "page.yaml")
    assert result.exit_code == 0, result.stderr


@READMES
def test_the_finding_shown_is_the_one_that_is_printed(
    readme: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    copy_with_pixels(Path("layouts/jiaocheng"), key="remainder")
    result = run("check", "layouts/jiaocheng/page.yaml", "--language", language)
    assert result.exit_code == 1
    assert result.stdout + result.stderr in fenced(readme)


@GUIDES
def test_the_findings_shown_are_those_that_are_printed(
    guide: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    copy_with_pixels(Path("layouts/jiaocheng"), key="remaider")
    result = run("check", "layouts/jiaocheng/page.yaml", "--language", language)
    assert result.exit_code == 1
    assert result.stdout + result.stderr in fenced(guide)


@GUIDES
def test_the_faults_shown_are_those_that_are_printed(
    guide: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    build_proofs.copied_page(Path("layouts/jiaocheng"))
    result = run("preflight", "layouts/jiaocheng/page.yaml", "--language", language)
    assert result.exit_code == 1
    assert result.stdout + result.stderr in fenced(guide)


def copy_with_pixels(folder: Path, key: str) -> None:
    """The reference page with all its photos, `key` in place of a `remainder`, and a length in pixels."""
    first, style, rest = copy_with_photos(folder).partition("    remainder: heading\n")
    assert style
    rest = rest.replace("depth: 18行", "depth: 18px", 1)
    (folder / "page.yaml").write_text(f"{first}    {key}: heading\n{rest}", encoding="utf-8")


def copy_with_photos(folder: Path) -> str:
    """The layout of the reference page, of which texts and stand-ins for all photos are put into `folder`."""
    original = ROOT / "layouts" / "jiaocheng"
    (folder / "text").mkdir(parents=True)
    (folder / "photos").mkdir()
    for text in (original / "text").glob("*.txt"):
        (folder / "text" / text.name).write_bytes(text.read_bytes())
    layout = (original / "page.yaml").read_text(encoding="utf-8")
    for photo in re.findall(r"file: (photos/[^\s,]+)", layout):
        Image.new("L", (1800, 1200)).save(folder / photo)
    return layout
