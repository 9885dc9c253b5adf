"""Command lines: how they are read, what is said of wrong ones, and the help, in both languages."""

import re
import sys
from pathlib import Path

import pytest

from command_line import run
from paginate.cli.commands import COMMANDS, PREFLIGHT, PROOF, RENDER
from paginate.cli.help import help_of, wrapped
from paginate.cli.option import Command
from paginate.cli.problem import PROBLEMS, UsageProblem
from paginate.cli.reading import read
from paginate.diagnostics.excerpt import cells

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "docs"))

import build_commands  # noqa: E402


@pytest.mark.parametrize(
    ("arguments", "dpi"),
    [
        (["page.yaml"], None), (["page.yaml", "--png"], 150), (["--png", "page.yaml"], 150), (["--png", "72", "page.yaml"], 72),
        (["--png=72", "page.yaml"], 72), (["--png", "--strict", "page.yaml"], 150), (["--png=72", "page.yaml", "--png=80"], 80),
    ],
)  # fmt: skip
def test_an_option_whose_value_may_be_left_out(arguments: list[str], dpi: float | None) -> None:
    values = read(RENDER, arguments)
    assert values is not None
    assert values["dpi"] == dpi
    assert values["layout"] == Path("page.yaml")


@pytest.mark.parametrize("written", [["-o", "a.pdf"], ["-oa.pdf"], ["--output", "a.pdf"], ["--output=a.pdf"]])
def test_the_forms_of_an_option_with_a_value(written: list[str]) -> None:
    values = read(RENDER, ["page.yaml", *written])
    assert values is not None
    assert values["output"] == Path("a.pdf")


def test_what_is_not_given_has_its_default() -> None:
    assert read(PREFLIGHT, ["--", "-page.pdf"]) == {
        "target": Path("-page.pdf"), "form": "text", "press": None, "strict": False, "language": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("command", "arguments", "message", "hint"),
    [
        (RENDER, ["x", "--pgn"], "there is no option '--pgn'", "did you mean --png?"),
        (RENDER, ["x", "-strict"], "there is no option '-strict'", "did you mean --strict?"),
        (RENDER, ["x", "--stricter=1"], "there is no option '--stricter'", "did you mean --strict?"),
        (RENDER, ["x", "--press"], "nothing follows --press", "write --press NAME|FILE"),
        (RENDER, ["x", "--strict=no"], "--strict takes no value, and here is 'no'", "write --strict alone"),
        (RENDER, ["x", "--png=fine"], "--png: 'fine' is not a number", "write a number, such as 150"),
        (RENDER, [], "no file is named", "write paginate render LAYOUT"),
        (RENDER, ["x", "y"], "'y' is one too many: the file is 'x'", "name one file; put a name with blanks in it into"),
        (PREFLIGHT, ["x", "--format", "jsn"], "--format: 'jsn' is not one of the values", "did you mean json?"),
        (PREFLIGHT, ["x", "--language", "fr"], "--language: 'fr' is not one of the values", "write one of en, zh"),
        (COMMANDS["inspect"], ["x"], "--json is missing", "add --json: Print as JSON"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_wrong_command_line(command: Command, arguments: list[str], message: str, hint: str) -> None:
    with pytest.raises(UsageProblem) as raised:
        read(command, arguments)
    assert raised.value.message("en") == message
    assert raised.value.hint("en").startswith(hint)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rendr"], "错误: 没有命令“rendr”\n  = 建议: 是否想写 render？\n用法：paginate 命令 [选项]\n"),
        (["render", "x", "--pgn"], "没有选项“--pgn”\n  = 建议: 是否想写 --png？\n用法：paginate render 版面文件 [选项]\n"),
        (["render", "x", "--dpi=72"], "没有选项“--dpi”\n  = 建议: 选项有：-o、--output、--png"),
        (["render", "x", "-o", "."], "-o: “.”是文件夹\n  = 建议: 请写出其中的文件名\n"),
        (["render", "x", "--png", "0"], "--png: 0 dpi 不是分辨率\n"),
        (["render", "x", "-o", "x.png", "--png"], "-o: 校样会覆盖 PDF\n"),
        (["preflight", "x.jpg"], "“x.jpg”是图片\n  = 建议: 请写版面文件或 PDF\n"),
        (["proof", "x"], "没有写要哪种校样\n"),
    ],
)  # fmt: skip
def test_it_is_said_in_the_language_of_the_command_line(arguments: list[str], said: str) -> None:
    result = run(*arguments, "--language=zh")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr


def test_it_is_said_in_the_language_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "没有选项“--strict”" in run("--strict").stderr
    assert "用法：paginate" in run("render", "-h").stdout


def test_resolutions_that_the_page_cannot_have(layouts: Path, tmp_path: Path) -> None:
    page, out = layouts / "specimen" / "page.yaml", tmp_path / "out.pdf"
    coarse = run("render", page, "-o", out, "--png", "3", "--language", "en").stderr
    assert coarse.startswith("error: --png: 3 dpi is too coarse for a proof\n  = help: write 10 or more\n")
    fine = run("render", page, "-o", out, "--png", "90000", "--language", "en").stderr
    assert re.match(r"error: --png: 90000 dpi is too fine for a page of this size\n  = help: write \d+ or less\n", fine)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_help_of_all_names_every_command(language: str) -> None:
    result = run("--help", f"--language={language}")
    assert result.exit_code == 0
    assert result.stderr == ""
    for command in COMMANDS.values():
        assert re.search(rf"^  {command.name} ", result.stdout, re.MULTILINE)


def test_no_arguments_are_wrong_usage_with_the_help() -> None:
    result = run()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == run("--help").stdout


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_the_help_of_a_command_has_its_options_and_fits(command: Command, language: str) -> None:
    shown = help_of(command, language, 70)
    assert all(cells(line) <= 70 for line in shown.splitlines())
    for option in command.options:
        assert f"  {option.form(language)}" in shown


def test_lines_of_a_help() -> None:
    assert wrapped("Set newspaper pages", 13) == ["Set newspaper", "pages"]
    assert wrapped("排报纸版面，写出 PDF。", 10) == ["排报纸版", "面，写出", "PDF。"]


def test_every_problem_is_in_use() -> None:
    packages = [ROOT / "src" / "paginate" / name for name in ("cli", "compare")]
    paths = [path for package in packages for path in package.glob("*.py") if path.name != "problem.py"]
    sources = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    assert [code for code in PROBLEMS if f'"{code}"' not in sources] == []


def test_the_page_of_commands_is_up_to_date() -> None:
    page = build_commands.PAGE.read_text(encoding="utf-8")
    assert page == build_commands.build_page(), "run: python docs/build_commands.py"


def test_the_proofs_are_asked_for_by_their_names() -> None:
    values = read(PROOF, ["--ink", "x", "--marked"])
    assert values is not None
    assert [name for name in ("separations", "ink", "soft", "marked") if values[name]] == ["ink", "marked"]
