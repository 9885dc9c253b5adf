"""What a layout allows: which findings it covers, by their frame or on the whole page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import run
from paginate import pipeline
from paginate.diagnostics import CODES, Diagnostic, Sink
from paginate.diagnostics.allowing import may_be_allowed
from paginate.preflight import RULES

PHOTOS = """\
page: broadsheet
frames:
  - {{photo: a.jpg, at: [0, 0], size: [60mm, 40mm]{first}}}
  - {{photo: b.jpg, at: [70mm, 0], size: [60mm, 40mm]{second}}}
{page}
"""

TEXT = """\
page: broadsheet
styles: {{body: {{font: song}}}}
stories:
  one: {{file: one.txt}}
  two: {{text: '{two}'}}
frames:
  - {{story: one, at: [0, 0], size: [16em, 40mm], fit_tolerance: 40mm{first}}}
  - {{story: two, at: [70mm, 0], size: [16em, 40mm], fit_tolerance: 40mm{second}}}
"""

ALLOW = ", allow: {%s: 总编同意}"


def found_in(folder: Path, layout: str, **files: str) -> list[Diagnostic]:
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "page.yaml").write_text(layout, encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(folder / "page.yaml", sink)
    if composed is not None:
        pipeline.check_layout(composed, sink)
    return list(sink)


def allowed(found: list[Diagnostic]) -> list[tuple[str, int, bool]]:
    return sorted((each.code, each.span.line if each.span else 0, each.allowed is not None) for each in found)


def test_a_frame_allows_what_is_about_it_and_nothing_else(tmp_path: Path) -> None:
    layout = PHOTOS.format(first=ALLOW % "photo-missing", second="", page="")
    assert allowed(found_in(tmp_path, layout)) == [("photo-missing", 3, True), ("photo-missing", 4, False)]


def test_the_page_allows_it_in_every_frame(tmp_path: Path) -> None:
    layout = PHOTOS.format(first="", second="", page="allow: {photo-missing: 照片晚上到}")
    assert allowed(found_in(tmp_path, layout)) == [("photo-missing", 3, True), ("photo-missing", 4, True)]


def test_a_frame_s_reason_goes_before_the_page_s_and_both_are_used(tmp_path: Path) -> None:
    layout = PHOTOS.format(first=ALLOW % "photo-missing", second="", page="allow: {photo-missing: 照片晚上到}")
    assert [each.allowed for each in found_in(tmp_path, layout)] == ["总编同意", "照片晚上到"]


def test_a_text_s_findings_are_allowed_by_the_frames_that_set_it(tmp_path: Path) -> None:
    layout = TEXT.format(two="报\u200e纸", first="", second=ALLOW % "control-character")
    found = found_in(tmp_path, layout, one="报\u200e纸")
    assert allowed(found) == [("control-character", 1, False), ("control-character", 5, True)]
    layout = TEXT.format(two="报\u200e纸", first=ALLOW % "control-character", second="")
    found = found_in(tmp_path, layout, one="报\u200e纸")
    assert allowed(found) == [("control-character", 1, True), ("control-character", 5, False)]


def test_what_is_folded_is_allowed_with_the_rest(tmp_path: Path) -> None:
    layout = TEXT.format(two="报", first=ALLOW % "control-character", second="")
    found = found_in(tmp_path, layout, one="\u200e" * 25 + "报")
    assert {each.code for each in found} == {"control-character", "more-findings"}
    assert all(each.allowed for each in found)


@pytest.mark.parametrize("owner", ["first", "second"])
def test_each_of_two_frames_that_overlap_may_allow_it(owner: str, tmp_path: Path) -> None:
    keys = {"first": "", "second": "", "page": "", owner: ALLOW % "frames-overlap"}
    layout = PHOTOS.format(**keys).replace("at: [70mm, 0]", "at: [10mm, 0]")
    assert ("frames-overlap", 4, True) in allowed(found_in(tmp_path, layout))


def test_a_finding_of_composition_knows_its_frame(tmp_path: Path) -> None:
    layout = TEXT.format(two="零一ABCDEFGHIJKL二", first=ALLOW % "last-line-short", second="")
    layout = layout.replace("font: song", "min_last_line: 6em, loose: 10em").replace("16em, 40mm", "85pt, 60pt")
    layout = f"grid: {{size: 10pt, leading: 15pt}}\n{layout}"
    found = found_in(tmp_path, layout, one="零一ABCDEFGHIJKL二")
    assert [(each.code, each.allowed) for each in found] == [("last-line-short", "总编同意"), ("last-line-short", None)]


def test_an_allow_that_allows_nothing_is_reported_at_its_place(tmp_path: Path) -> None:
    layout = PHOTOS.format(first="", second="", page="allow: {lone-line: 无}")
    assert ("allow-unused", 5, False) in allowed(found_in(tmp_path, layout))


def test_an_allow_of_preflight_is_unused_only_where_preflight_was_asked(tmp_path: Path) -> None:
    layout = tmp_path / "page.yaml"
    layout.write_text("page: broadsheet\nframes: []\nallow: {ink-limit: 印厂同意}", encoding="utf-8")
    assert "allow-unused" not in run("check", layout).stderr
    assert "allow-unused" in run("preflight", layout).stderr
    assert "allow-unused" in run("render", layout, "-o", tmp_path / "page.pdf").stderr
    assert "allow-unused" not in run("render", layout, "-o", tmp_path / "page.pdf", "--press", "plain").stderr


def test_nothing_is_unused_where_the_run_was_blocked(tmp_path: Path) -> None:
    layout = PHOTOS.format(first="", second="", page="allow: {lone-line: 无}\nstories: {lead: {text: 无人用}}")
    assert "allow-unused" not in {each.code for each in found_in(tmp_path, layout)}


def test_what_is_allowed_is_out_of_strict_and_is_still_shown(tmp_path: Path) -> None:
    layout = tmp_path / "page.yaml"
    layout.write_text(PHOTOS.format(first="", second="", page="allow: {photo-missing: 照片晚上到}"), encoding="utf-8")
    result = run("check", layout, "--strict")
    assert result.exit_code == 0
    assert "allowed[photo-missing]: there is no photo a.jpg" in result.stderr
    assert "= reason: 照片晚上到" in result.stderr
    assert result.stderr.endswith("2 allowed\n")
    found = json.loads(run("check", layout, "--format", "json").stdout)
    assert [(each["severity"], each["allowed"]) for each in found] == [("warning", "照片晚上到")] * 2
    assert "允许[photo-missing]" in run("check", layout, "--language", "zh").stderr


def test_an_error_of_preflight_that_is_allowed_ends_well(tmp_path: Path) -> None:
    layout = tmp_path / "page.yaml"
    box = "{box: {fill: {spot: 专红, cmyk: M100 Y100}}, at: [0, 0], size: [60mm, 40mm]%s}"
    layout.write_text(f"page: broadsheet\nframes:\n  - {box % ''}", encoding="utf-8")
    assert run("preflight", layout).exit_code == 1
    layout.write_text(f"page: broadsheet\nframes:\n  - {box % (ALLOW % 'spot-ink')}", encoding="utf-8")
    result = run("preflight", layout, "--strict")
    assert (result.exit_code, "allowed[spot-ink]" in result.stderr) == (0, True)
    assert run("render", layout, "-o", tmp_path / "page.pdf", "--strict").exit_code == 0


def test_what_preflight_finds_may_be_allowed_unless_text_is_lost() -> None:
    refused = {rule.code for rule in RULES if not may_be_allowed(rule.code)}
    assert refused == {
        rule.code for rule in RULES if rule.source == "composition" and CODES[rule.code].severity == "error"
    }
