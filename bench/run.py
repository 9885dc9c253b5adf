"""Measures a cold render of the reference page, and of the same page in other systems, side by side.

    python bench/run.py [-n RUNS] [--only NAME,NAME …]

NAME is a contender (paginate, typst, weasyprint, chromium, scribus; `first` is ours with an empty cache, `plain` ours
without anything for the press) or a part of the report (stages, imports, throughput). How to read the figures:
bench/README.md.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Container, Iterable
from pathlib import Path

import report
from contenders import OURS, contenders, ours
from measuring import Contender, Failed, round_robin
from stages import import_times, stage_times

BENCH = Path(__file__).resolve().parent
WORK = BENCH / "work"
RUNS = 7
STAGE_RUNS = 5
LENGTHS = ("10000", "100000", "1000000")  # characters
EVERYTHING = (
    "paginate",
    "first",
    "plain",
    "typst",
    "weasyprint",
    "chromium",
    "scribus",
    "stages",
    "imports",
    "throughput",
)


def main() -> None:
    """Prepare, measure, report."""
    arguments = _arguments()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    (WORK / "out").mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, BENCH / "prepare.py"], check=True)
    results: dict[str, object] = {"machine": report.machine()}
    print(", ".join(f"{name} {value}" for name, value in report.machine().items()))
    results["page"] = _compare(arguments.only, arguments.n)
    own = ours(OURS, WORK, WORK / "cache")
    if "stages" in arguments.only:
        results["stages"] = stages = stage_times(own, STAGE_RUNS)
        _print("Stages of paginate", report.stages_table(stages))
        print(f"\n{report.preflight_verdict(stages)}")
    if "imports" in arguments.only:
        results["imports"] = imports = import_times(own, STAGE_RUNS)
        _print(
            "Imports of paginate, measured with -X importtime, which makes them slower", report.imports_table(imports)
        )
    if "throughput" in arguments.only:
        results["throughput"] = throughput = _throughput()
        _print("Composing one story", report.throughput_table(throughput))
    (WORK / "results.json").write_text(json.dumps(results, indent=1), "utf-8")


def _arguments() -> Namespace:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=RUNS, metavar="RUNS", help=f"rounds to measure (default {RUNS})")
    parser.add_argument("--only", type=lambda names: names.split(","), default=EVERYTHING, metavar="NAME,NAME")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.only if name not in EVERYTHING]
    if unknown or arguments.n < 1:
        parser.error(f"unknown: {', '.join(unknown)}" if unknown else "-n must be 1 or more")
    return arguments


def _compare(only: Container[str], rounds: int) -> dict[str, object]:
    taking_part = []
    for contender in contenders(WORK):
        if isinstance(contender, Contender):
            if contender.name in only:
                taking_part.append(contender)
        elif contender.partition(":")[0] in only:
            print(f"skipped {contender}")
    measured = round_robin(taking_part, rounds, WORK / "last.log")
    for name, result in measured.items():
        if isinstance(result, Failed):
            print(f"failed {name}: {result}")
    samples = {name: result for name, result in measured.items() if not isinstance(result, Failed)}
    sizes = {contender.name: contender.output.stat().st_size for contender in taking_part if contender.name in samples}
    if samples:
        _print(f"The page, {rounds} runs each: median, least, most", report.comparison_table(samples, sizes))
        verdicts = (report.verdict, report.press_verdict, report.plain_verdict)
        print("", *(say(samples) for say in verdicts), sep="\n")
    return report.as_data(samples, sizes)


def _throughput() -> dict[str, dict[str, float]]:
    command = [sys.executable, str(BENCH / "throughput.py"), *LENGTHS]
    measured: dict[str, dict[str, float]] = json.loads(
        subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    )
    return measured


def _print(title: str, rows: Iterable[str]) -> None:
    print(f"\n{title}\n")
    for row in rows:
        print(row, flush=True)


if __name__ == "__main__":
    main()
