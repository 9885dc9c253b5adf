"""The commands as a designer runs them: what they print, write, leave alone, and the status they end with."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from command_line import run
from machine import is_root

GOOD = """\
page: {width: 200pt, height: 200pt}
bleed: 0
type_area: {width: 180pt, height: 180pt}
stories:
  story: {text: 交城县政协自觉把维护党中央权威和集中统一领导作为根本政治原则。}
frames:
  - {id: body, story: story, style: body, at: [0, 0], columns: [10em], height: 5行}
styles:
  body: {font: song}
"""
OVERSET = GOOD.replace("height: 5行", "height: 1行")
BAD = GOOD.replace("font: song", "font: sung").replace("at: [0, 0]", "at: [0, 7px]")


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_render_writes_the_pdf_and_says_so(layout: Path, tmp_path: Path) -> None:
    result = run("render", layout, "-o", tmp_path / "out.pdf")
    assert result.exit_code == 0
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-1.6")
    assert "out.pdf" in result.stdout
    assert "31 characters in 4 lines" in result.stdout


def test_render_writes_a_proof_beside_it(layout: Path, tmp_path: Path) -> None:
    assert run("render", layout, "-o", tmp_path / "out.pdf", "--png", "72").exit_code == 0
    assert (tmp_path / "out.png").read_bytes().startswith(b"\x89PNG")


def test_the_default_place_is_the_output_folder(layout: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("render", layout).exit_code == 0
    assert (tmp_path / "output" / "small.pdf").exists()


def test_the_same_input_gives_the_same_bytes(layout: Path, tmp_path: Path) -> None:
    for name, hash_seed in (("one.pdf", "1"), ("two.pdf", "2")):
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": f"UTC{hash_seed}"}
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "paginate",
            "render",
            layout,
            "-o",
            tmp_path / name,
            "--png",
            "40",
        ]
        subprocess.run(command, check=True, env=environment, capture_output=True)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_timings_name_the_stages(layout: Path, tmp_path: Path) -> None:
    result = run("render", layout, "-o", tmp_path / "out.pdf", "--timings")
    for stage in ("start", "read", "fonts", "compose", "pictures", "pdf", "write", "total"):
        assert f"  {stage}" in result.stderr


def test_a_layout_with_errors_leaves_the_old_output_alone(layout: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"as it was")
    layout.write_text(BAD, encoding="utf-8")
    result = run("render", layout, "-o", target)
    assert result.exit_code == 1
    assert target.read_bytes() == b"as it was"
    assert "small.yaml:7:" in result.stderr
    assert "[wrong-unit]" in result.stderr
    assert "[unknown-font]" in result.stderr
    assert "'song'" in result.stderr


def test_text_left_over_is_an_error_that_still_prints(layout: Path, tmp_path: Path) -> None:
    layout.write_text(OVERSET, encoding="utf-8")
    result = run("render", layout, "-o", tmp_path / "out.pdf", "--png", "40")
    assert result.exit_code == 1
    assert "over by 3 lines (21 characters)" in result.stderr
    assert (tmp_path / "out.pdf").exists()
    assert (tmp_path / "out.png").exists()


def test_messages_in_chinese(layout: Path, tmp_path: Path) -> None:
    layout.write_text(OVERSET, encoding="utf-8")
    assert "多出 3 行（21 字）" in run("check", layout, "--language", "zh").stderr


def test_all_that_is_said_is_said_in_chinese(layout: Path, tmp_path: Path) -> None:
    assert "没有问题" in run("check", layout, "--language", "zh").stderr
    assert "31 字，4 行" in run("render", layout, "-o", tmp_path / "out.pdf", "--language", "zh").stdout
    (tmp_path / "mine.ttf").write_bytes(b"")
    layout.write_text(GOOD.replace("font: song", "font: mine") + "fonts: {mine: mine.ttf}\n", encoding="utf-8")
    assert "文件是空的" in run("check", layout, "--language", "zh").stderr


def test_check_writes_nothing(layout: Path, tmp_path: Path) -> None:
    result = run("check", layout)
    assert result.exit_code == 0
    assert "no findings" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["small.yaml"]


def test_check_as_json(layout: Path) -> None:
    layout.write_text(BAD, encoding="utf-8")
    result = run("check", layout, "--format", "json")
    assert result.exit_code == 1
    findings = json.loads(result.stdout)
    assert {finding["code"] for finding in findings} == {"unknown-font", "wrong-unit"}
    assert all(finding["severity"] == "error" and finding["span"]["line"] for finding in findings)


@pytest.mark.parametrize(("severity", "status"), [("warning", 1), ("note", 0)])
def test_strict_is_about_warnings_and_not_about_notes(layout: Path, severity: str, status: int) -> None:
    (layout.parent / "own.yaml").write_text(f"preflight: {{photo-unnamed: {severity}}}", encoding="utf-8")
    photo = "  - {photo: , at: [0, 90pt], size: [90pt, 60pt]}\n"
    layout.write_text("press: own.yaml\n" + GOOD.replace("styles:", f"{photo}styles:"), encoding="utf-8")
    result = run("check", layout, "--strict")
    assert result.exit_code == status
    assert f"{severity}[photo-unnamed]" in result.stderr
    assert run("check", layout).exit_code == 0


def test_inspect(layout: Path) -> None:
    made = json.loads(run("inspect", layout, "--json").stdout)
    assert made["frames"][0]["lines"][0]["text"] == "交城县政协自觉把维护"
    assert made["stories"][0]["overset"] == {"characters": 0, "lines": 0}


def test_inspect_of_a_broken_layout_has_its_findings(layout: Path) -> None:
    layout.write_text(BAD, encoding="utf-8")
    result = run("inspect", layout, "--json")
    assert result.exit_code == 1
    made = json.loads(result.stdout)
    assert made["page"] is None
    assert len(made["diagnostics"]) == 2


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result = run("render", tmp_path / "none.yaml")
    assert result.exit_code == 2
    assert "[file-unreadable]" in result.stderr


def test_wrong_usage(layout: Path) -> None:
    assert run("render", layout, "--pgn").exit_code == 2
    assert run("render").exit_code == 2


@pytest.mark.parametrize("dpi", ["0", "nan", "100000"])
def test_absurd_resolutions(layout: Path, tmp_path: Path, dpi: str) -> None:
    result = run("render", layout, "-o", tmp_path / "out.pdf", f"--png={dpi}")
    assert result.exit_code == 2
    assert "--png" in result.stderr


def test_an_output_folder_that_is_missing(layout: Path, tmp_path: Path) -> None:
    result = run("render", layout, "-o", tmp_path / "none" / "out.pdf")
    assert result.exit_code == 2
    assert "[output-folder-missing]" in result.stderr
    assert not (tmp_path / "none").exists()


def test_nothing_is_written_before_the_resolution_is_known_to_be_good(layout: Path, tmp_path: Path) -> None:
    (tmp_path / "out.pdf").write_bytes(b"as it was")
    assert run("render", layout, "-o", tmp_path / "out.pdf", "--png=100000").exit_code == 2
    assert (tmp_path / "out.pdf").read_bytes() == b"as it was"


def test_the_layout_is_not_written_over(layout: Path) -> None:
    result = run("render", layout, "-o", layout)
    assert result.exit_code == 2
    assert "[output-is-input]" in result.stderr
    assert layout.read_text(encoding="utf-8") == GOOD


def test_a_photo_is_not_written_over_by_the_proof(layout: Path, tmp_path: Path) -> None:
    Image.new("L", (400, 400)).save(tmp_path / "out.png")
    before = (tmp_path / "out.png").read_bytes()
    photo = "  - {id: photo, photo: out.png, at: [0, 100pt], size: [50pt, 50pt]}\n"
    layout.write_text(GOOD.replace("styles:", photo + "styles:"), encoding="utf-8")
    result = run("render", layout, "-o", tmp_path / "out.pdf", "--png", "40")
    assert "[output-is-input]" in result.stderr
    assert (tmp_path / "out.png").read_bytes() == before
    assert not (tmp_path / "out.pdf").exists()


def test_the_proof_may_not_lie_over_the_pdf(layout: Path, tmp_path: Path) -> None:
    assert run("render", layout, "-o", tmp_path / "out.png", "--png").exit_code == 2
    assert run("render", layout, "-o", ".", "--png").exit_code == 2
    assert not (tmp_path / "out.png").exists()


def test_a_link_is_followed_and_stays_a_link(layout: Path, tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "out.pdf").symlink_to("real.pdf")
    assert run("render", layout, "-o", tmp_path / "out.pdf").exit_code == 0
    assert (tmp_path / "out.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_no_file_is_not_replaced(layout: Path, tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("there are no named pipes")
    os.mkfifo(tmp_path / "out.pdf")
    result = run("render", layout, "-o", tmp_path / "out.pdf")
    assert result.exit_code == 2
    assert "[output-no-file]" in result.stderr
    assert (tmp_path / "out.pdf").is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_terminal_is_no_traceback(layout: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command: list[str | Path] = [sys.executable, "-m", "paginate", "inspect", layout, "--json"]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr


def test_photos_are_judged_in_the_same_run_as_the_layout(layout: Path, tmp_path: Path) -> None:
    (tmp_path / "cut.jpg").write_bytes(_cut_short())
    photo = "  - {id: photo, photo: cut.jpg, at: [0, 100pt], size: [50pt, 50pt]}\n"
    layout.write_text(GOOD.replace("styles:", photo + "styles:\n  other: {sise: 9pt}"), encoding="utf-8")
    result = run("check", layout)
    assert "[unknown-key]" in result.stderr
    assert "[photo-damaged]" in result.stderr


def test_a_frame_that_is_broken_does_not_make_its_story_overset(layout: Path) -> None:
    second = "  - {id: more, story: story, style: body, at: [0, 90pt], colums: [10em], height: 5行}\n"
    layout.write_text(OVERSET.replace("styles:", second + "styles:"), encoding="utf-8")
    result = run("check", layout)
    assert "[unknown-key]" in result.stderr
    assert "[overset]" not in result.stderr


def _cut_short() -> bytes:
    made = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(made, "JPEG")
    return made.getvalue()[:1500]


def test_a_heading_with_braces_that_does_not_fit_is_marked(layout: Path, tmp_path: Path) -> None:
    heading = "  - {id: heading, heading: '{x} {', style: body, at: [0, 100pt], size: [5pt, 20pt]}\n"
    layout.write_text(GOOD.replace("styles:", heading + "styles:"), encoding="utf-8")
    result = run("render", layout, "-o", tmp_path / "out.pdf", "--png", "40")
    assert result.exit_code == 1
    assert "[heading-overset]" in result.stderr


def test_an_output_folder_that_is_a_file(layout: Path) -> None:
    result = run("render", layout, "-o", layout / "out.pdf")
    assert result.exit_code == 2
    assert "[output-unwritable]" in result.stderr


def test_an_output_that_is_a_folder(layout: Path, tmp_path: Path) -> None:
    result = run("render", layout, "-o", tmp_path)
    assert result.exit_code == 2
    assert "[output-no-file]" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are POSIX")
def test_a_full_disk_leaves_the_old_output_alone(layout: Path, tmp_path: Path) -> None:
    """The limit on file size stands in for a full disk: the write fails half way, as it would there."""
    target = tmp_path / "out.pdf"
    target.write_bytes(b"as it was")
    program = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); from paginate.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    command: list[str | Path] = [sys.executable, "-B", "-c", program, "render", layout, "-o", target]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2, result.stderr
    assert "[output-unwritable]" in result.stderr
    assert "Traceback" not in result.stderr
    assert target.read_bytes() == b"as it was"
    assert {path.name for path in tmp_path.iterdir()} == {"small.yaml", "out.pdf"}


@pytest.mark.skipif(os.name == "nt" or is_root(), reason="root may write anywhere")
def test_a_read_only_output_folder(layout: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    assert "[output-unwritable]" in run("render", layout, "-o", folder / "out.pdf").stderr


def test_version() -> None:
    assert run("--version").stdout.startswith("paginate, version 0.")


def test_a_pdf_gets_the_end_of_its_name(layout: Path, tmp_path: Path) -> None:
    assert run("render", layout, "-o", tmp_path / "1版", "--png", "40").exit_code == 0
    assert run("dummy", layout, "-o", tmp_path / "plan.v2").exit_code == 0
    assert {"1版.pdf", "1版.png", "plan.v2.pdf"} <= {path.name for path in tmp_path.iterdir()}
