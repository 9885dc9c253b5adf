"""What the project's own files say of how it is installed: ranges, locks, licences, and what is in the package."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from paginate import installation
from paginate.pipeline.gallery import gallery, page_files

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

RUN_TIME = PROJECT["project"]["dependencies"]
BUILDING = PROJECT["build-system"]["requires"]
EXTRAS = PROJECT["project"]["optional-dependencies"]


def asked_in(file: str) -> list[str]:
    """The requirements of a file that has one in each line."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


LOCKS = {
    "requirements.lock": [*RUN_TIME, *BUILDING],
    "requirements-dev.lock": [*RUN_TIME, *BUILDING, *EXTRAS["build"], *EXTRAS["preview"], *EXTRAS["dev"]],
    "bench/requirements.lock": asked_in("bench/requirements.in"),
    "tests/browser/requirements.lock": asked_in("tests/browser/requirements.in"),
}
"""What each lock file has to hold."""


class Pin(NamedTuple):
    requirement: Requirement
    hashes: list[str]

    @property
    def version(self) -> str:
        (specifier,) = self.requirement.specifier
        assert specifier.operator == "=="
        return specifier.version


def pins(lock: str) -> dict[str, Pin]:
    """The packages of a lock file, each with its version and hashes."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    found: dict[str, Pin] = {}
    for entry in text.replace("\\\n", "").splitlines():
        if entry and not entry.startswith("--"):
            written, *hashes = re.split(r"\s--hash=", entry)
            requirement = Requirement(written)
            found[canonicalize_name(requirement.name)] = Pin(requirement, [each.strip() for each in hashes])
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_is_asked_for_with_versions_in_range(lock: str) -> None:
    locked = pins(lock)
    for each in map(Requirement, LOCKS[lock]):
        if each.name != PROJECT["project"]["name"]:
            assert each.specifier.contains(locked[canonicalize_name(each.name)].version), each


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_no_address(lock: str) -> None:
    for name, pin in pins(lock).items():
        assert pin.hashes, name
        assert all(re.fullmatch("sha256:[0-9a-f]{64}", each) for each in pin.hashes), name
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"://|--\w*-?(?:index|find-links|host)\w*|@ ", text) == []
    assert "--only-binary :all:\n" in text


def test_all_locks_agree() -> None:
    development = pins("requirements-dev.lock")
    for lock in LOCKS:
        for name, pin in pins(lock).items():
            assert name not in development or pin == development[name], f"{name} in {lock}"
    assert set(pins("requirements.lock")) < set(development)


@pytest.mark.parametrize("written", [*RUN_TIME, *BUILDING, *EXTRAS["build"], *EXTRAS["preview"], *EXTRAS["dev"][1:]])
def test_a_range_has_a_least_version_and_ends(written: str) -> None:
    assert sorted(each.operator for each in Requirement(written).specifier) == ["<", ">="]


def built(function: str, folder: Path) -> set[str]:
    """The files in the wheel that a function of the build backend makes."""
    pytest.importorskip("hatchling")
    program = f"import sys; from hatchling.build import *; print({function}(sys.argv[1]))"
    run = subprocess.run([sys.executable, "-c", program, folder], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    with ZipFile(folder / run.stdout.split()[-1]) as wheel:
        return set(wheel.namelist())


def test_the_package_has_the_fonts_profiles_and_styles_where_they_are_looked_for(tmp_path: Path) -> None:
    files = built("build_wheel", tmp_path)
    for folder in (installation.font_folder(), installation.profile_folder(), installation.style_folder()):
        wanted = {path for path in folder.rglob("*") if path.suffix in {".ttf", ".otf", ".yaml", ".icc"}}
        names = {path.relative_to(ROOT).as_posix() for path in wanted}
        assert names
        assert {f"{installation.PACKAGE.name}/resources/{name}" for name in names} <= files


def test_the_package_has_every_page_of_the_gallery(tmp_path: Path) -> None:
    files = built("build_wheel", tmp_path)
    for page in gallery():
        names = {f"{installation.PACKAGE.name}/resources/layouts/{page}/{name}" for name in page_files(page)}
        schema = f"{installation.PACKAGE.name}/resources/layouts/{page}/layout.schema.json"
        assert schema in names
        assert names - {schema} <= files
    assert f"{installation.PACKAGE.name}/resources/docs/layout.schema.json" in files


def test_the_package_has_the_page_of_the_preview(tmp_path: Path) -> None:
    files = built("build_wheel", tmp_path)
    names = {path.name for path in (installation.PACKAGE / "preview" / "static").iterdir()}
    assert "index.html" in names
    assert {f"{installation.PACKAGE.name}/preview/static/{name}" for name in names} <= files


def test_a_checkout_that_is_installed_has_no_second_copy_of_the_fonts(tmp_path: Path) -> None:
    assert not any(name.startswith(installation.PACKAGE.name + "/") for name in built("build_editable", tmp_path))
    assert installation.font_folder() == ROOT / "fonts"


def test_the_licence_names_those_of_the_fonts() -> None:
    fonts = tomllib.loads((ROOT / "fonts/SOURCES").read_text(encoding="utf-8"))["file"]
    named = PROJECT["project"]["license"].split(" AND ")
    assert named[0] == "Apache-2.0"
    assert set(named[1:]) == {each["licence"] for each in fonts}


def test_the_licence_texts_are_those_of_the_fonts() -> None:
    fonts = tomllib.loads((ROOT / "fonts/SOURCES").read_text(encoding="utf-8"))["file"]
    texts = {path for pattern in PROJECT["project"]["license-files"] for path in ROOT.glob(pattern)}
    assert texts == {ROOT / "LICENSE"} | {ROOT / "fonts" / each["licence_file"] for each in fonts}
