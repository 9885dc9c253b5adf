"""Press profiles: those of the program, and what becomes of the mistakes in one of a shop's own."""

import shutil
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from paginate.diagnostics import Diagnostic, Severity, Sink
from paginate.installation import newsprint_profile, profile_folder
from paginate.press import Black, Inks, OutputCondition, PressProfile, PrintersMark, Resolution, Standard
from paginate.source import read_press_profile
from paginate.source.press_files import BUILT_IN
from paginate.source.press_schema import Press
from paginate.units import POINTS_PER_MILLIMETRE as MM


class Read(NamedTuple):
    press: PressProfile | None
    findings: tuple[Diagnostic, ...]

    @property
    def sound(self) -> PressProfile:
        assert self.press is not None
        assert not self.findings
        return self.press

    @property
    def places(self) -> list[str]:
        """Each finding as `file:line:column code`."""
        spans = ((finding.span, finding.code) for finding in self.findings)
        return [f"{span.file}:{span.line}:{span.column} {code}" if span else code for span, code in spans]


def read(name: str, folder: Path = Path()) -> Read:
    sink = Sink()
    return Read(read_press_profile(name, folder, sink), tuple(sink))


def own(folder: Path, text: str, **others: str) -> Read:
    """What becomes of a profile `own.yaml` with this text; `others` lie beside it as .yaml."""
    for name, content in {"own": text, **others}.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return read("own.yaml", folder)


def test_newsprint_is_what_newspapers_ask_for() -> None:
    found = read("newsprint").sound
    assert (found.name, found.standard, found.inks) == ("newsprint", Standard.X4, Inks.CMYK)
    assert (found.ink_limit, found.screen, found.picture_resolution) == (2.4, 100, 200)
    assert (found.resolution, found.line_art) == (Resolution(100, 150), Resolution(550, 800))
    assert (found.bleed, found.marks, found.black) == (3 * MM, frozenset(PrintersMark), Black())
    assert found.condition.profile == newsprint_profile()
    assert found.files == (profile_folder() / "newsprint.yaml",)


def test_newsprint_says_everything() -> None:
    written = yaml.safe_load((profile_folder() / "newsprint.yaml").read_text(encoding="utf-8"))
    assert set(written) == set(Press.table) - {"based_on"}


def test_newsprint_does_not_go_under_a_registered_name() -> None:
    condition = read("newsprint").sound.condition
    assert condition.registry == ""
    assert "IFRA" not in condition.identifier


def test_every_profile_of_the_program_is_known_and_installed() -> None:
    files = {path.name for path in profile_folder().glob("*.yaml")}
    assert files == {f"{name}.yaml" for name in BUILT_IN}
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert {f"profiles/{file}" for file in files} <= set(wheel["only-include"])


def test_coldset_and_plain_and_office() -> None:
    newsprint, coldset, plain, office = (
        read(name).sound for name in ("newsprint", "newsprint-coldset", "plain", "office")
    )
    assert coldset._replace(name="newsprint", ink_limit=2.4, files=newsprint.files) == newsprint
    assert coldset.ink_limit == 2.2
    assert (plain.standard, plain.inks, plain.marks, plain.bleed) == (Standard.PLAIN, Inks.CMYK, frozenset(), 3 * MM)
    assert (office.standard, office.inks, office.marks, office.bleed) == (Standard.PLAIN, Inks.SRGB, frozenset(), 0)
    assert (office.ink_limit, plain.ink_limit) == (None, None)


def test_coated_wants_the_printer_s_own_profile(tmp_path: Path) -> None:
    found = read("coated")
    assert found.places == ["press-without-output"]
    assert "based_on: coated" in found.findings[0].help()
    shutil.copy(newsprint_profile(), tmp_path / "printer.icc")
    press = own(tmp_path, "based_on: coated\noutput: {profile: printer.icc}").sound
    assert press.condition == OutputCondition(tmp_path / "printer.icc", "printer", "printer")
    assert (press.ink_limit, press.picture_resolution) == (3, 300)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("based_on: coated", "own.yaml:1:11"),
        ("screen: 133\noutput: {identifier: FOGRA51}", "own.yaml:2:1"),
        ("based_on: middle.yaml", "own.yaml:1:11"),
    ],
)
def test_a_profile_without_icc_profile(text: str, place: str, tmp_path: Path) -> None:
    found = own(tmp_path, text, middle="based_on: coated")
    assert found.places == [f"{place} press-without-output"]
    assert found.press is not None


def test_what_a_profile_does_not_say_is_as_in_the_one_it_is_based_on(tmp_path: Path) -> None:
    text = "based_on: shop/base.yaml\nresolution: {least: 90}\nblack: {rules: 挖空}\npreflight: {lone-line: off}"
    (tmp_path / "shop").mkdir()
    shutil.copy(newsprint_profile(), tmp_path / "shop" / "a.icc")
    (tmp_path / "shop" / "base.yaml").write_text(
        "based_on: newsprint-coldset\nmarks: [裁切线]\nink_limit: none\nbleed: 5毫米\nblack: {text: knock-out}\n"
        "output: {profile: a.icc, identifier: FOGRA51, description: 彩印, registry: 'http://www.color.org'}\n"
        "preflight: {lone-line: error, overset: warning}",
        encoding="utf-8",
    )
    press = own(tmp_path, text).sound
    assert (press.name, press.ink_limit, press.bleed, press.marks) == (
        "own",
        None,
        5 * MM,
        frozenset([PrintersMark.CROP]),
    )
    assert press.resolution == Resolution(90, 150)
    assert press.black == Black(text_overprints=False, rules_overprint=False)
    assert press.condition == OutputCondition(tmp_path / "shop" / "a.icc", "FOGRA51", "彩印", "http://www.color.org")
    assert press.severities == {"lone-line": None, "overset": Severity.WARNING}
    assert [path.name for path in press.files] == ["newsprint.yaml", "newsprint-coldset.yaml", "base.yaml", "own.yaml"]


def test_a_screen_too_coarse_for_the_resolution_that_is_wanted(tmp_path: Path) -> None:
    assert own(tmp_path, "screen: 60\n").places == ["own.yaml:1:9 keys-conflict"]
    assert own(tmp_path, "screen: 60\nresolution: {least: 90, wanted: 120}\n").places == []


def test_all_mistakes_in_one_run(tmp_path: Path) -> None:
    found = own(
        tmp_path,
        """\
standard: PDF/X-3
ink_limit: 240
screen: fine
resolution: {least: 200}
bleed: 1字
marks: [crop, trim]
black: {texts: overprint}
jpeg_quality: 101
file_name: "{paper}/{title}"
preflight: {overset: fatal, oversett: off, unknown-key: off}
paper: white
""",
    )
    assert found.places == [
        "own.yaml:1:11 not-one-of",
        "own.yaml:2:12 not-a-percentage",
        "own.yaml:3:9 not-a-number",
        "own.yaml:5:8 relative-length",
        "own.yaml:6:15 not-one-of",
        "own.yaml:7:9 unknown-key",
        "own.yaml:8:15 out-of-range",
        "own.yaml:9:12 file-name-place",
        "own.yaml:10:22 not-one-of",
        "own.yaml:11:1 unknown-key",
        "own.yaml:4:21 keys-conflict",
        "own.yaml:10:29 unknown-code",
        "own.yaml:10:44 severity-fixed",
    ]
    assert found.press is not None
    assert found.press.screen == 100
    assert "'overset'" in found.findings[-2].help()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("inks: srgb", "1:7 keys-conflict"),
        ("based_on: office\nstandard: PDF/X-1a", "2:11 keys-conflict"),
        ("line_art: {wanted: 500}", "1:20 keys-conflict"),
        ("bleed: 51mm", "1:8 out-of-range"),
        ("output: {profile: none.icc}", "1:19 profile-unusable"),
        ("output: {profile: own.yaml}", "1:19 profile-unusable"),
        ("output: {profile: .}", "1:19 profile-unusable"),
        ("output: {profile: own.icc, registry: 'http://www.color.org'}", "1:1 missing-key"),
        ("output:", "1:1 empty-value"),
        ("file_name: a?", "1:12 file-name-character"),
        ("file_name: a}", "1:12 file-name-character"),
        ("[newsprint]", "1:1 wrong-shape"),
        ("a: b: c", "1:5 not-yaml"),
        ("based_on: newsprnt", "1:11 unknown-press"),
        ("based_on: own.yaml", "1:11 circular-press"),
    ],
)
def test_a_mistake_is_told_at_its_place(text: str, place: str, tmp_path: Path) -> None:
    shutil.copy(newsprint_profile(), tmp_path / "own.icc")
    assert own(tmp_path, text).places == [f"own.yaml:{place}"]


def test_profiles_that_are_based_on_one_another(tmp_path: Path) -> None:
    found = own(tmp_path, "based_on: other.yaml\nscreen: 85", other="based_on: ./own.yaml")
    assert [finding.code for finding in found.findings] == ["circular-press"]
    assert found.press is not None
    assert (found.press.screen, found.press.ink_limit) == (85, 2.4)


def test_a_profile_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("", encoding="utf-8")
    (tmp_path / "office.txt").write_text("", encoding="utf-8")
    hints = {name: read(name, tmp_path).findings[0].help() for name in ("our.yaml", "offices", "x")}
    assert "'ours.yaml'" in hints["our.yaml"]
    assert "'office'" in hints["offices"]
    assert all(name in hints["x"] for name in BUILT_IN)
    assert read("x", tmp_path).press is None


def test_a_profile_on_the_command_line_may_lie_anywhere(tmp_path: Path) -> None:
    (tmp_path / "icc").mkdir()
    (tmp_path / "page").mkdir()
    shutil.copy(newsprint_profile(), tmp_path / "icc" / "a.icc")
    (tmp_path / "icc" / "own.yaml").write_text("output: {profile: ../icc/a.icc}", encoding="utf-8")
    assert read("../icc/own.yaml", tmp_path / "page").sound.condition.profile == tmp_path / "icc" / "a.icc"
    assert read(str(tmp_path / "icc" / "own.yaml")).sound.name == "own"
