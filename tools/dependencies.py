"""What the project depends on: the lock files, and trials of what `pyproject.toml` allows. `make lock`, `make compat`.

    python tools/dependencies.py lock           # writes the lock files anew: the newest versions that are allowed
    python tools/dependencies.py check          # every locked package can be had as a wheel on every Python and system
    python tools/dependencies.py try least      # the tests with the least versions that are allowed; or with the newest

Needs uv, which is among the development requirements.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
TRIALS: Final = ROOT / ".compat"

PYTHONS: Final = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS: Final = {
    "Linux, x86-64": "x86_64-manylinux_2_28",
    "Linux, ARM": "aarch64-manylinux_2_28",
    "macOS 15, Apple silicon": "aarch64-apple-darwin",
    "Windows, x86-64": "x86_64-pc-windows-msvc",
}
"""Where the lock files can be installed from, by uv's names."""

MACOS: Final = "15.0"
"""The least macOS that pikepdf has wheels for; it has none for Intel."""

RESOLUTIONS: Final = {"least": "lowest-direct", "newest": "highest"}


class Lock(NamedTuple):
    """A lock file: what it is made from (`extras` of the project, where it is made from that), in accord with which."""

    file: str
    source: str
    extras: tuple[str, ...] = ()
    in_accord_with: str | None = None


LOCKS: Final = (
    Lock("requirements-dev.lock", "pyproject.toml", extras=("dev",)),
    Lock("requirements.lock", "pyproject.toml", in_accord_with="requirements-dev.lock"),
    Lock("bench/requirements.lock", "bench/requirements.in", in_accord_with="requirements-dev.lock"),
    Lock("tests/browser/requirements.lock", "tests/browser/requirements.in", in_accord_with="requirements-dev.lock"),
)
"""In the order in which they are made."""

FORM: Final = (
    "--universal", "--python-version", PYTHONS[0], "--fork-strategy", "fewest", "--generate-hashes", "--no-header",
    "--no-emit-index-url", "--emit-build-options", "--only-binary", ":all:",
)  # fmt: skip
"""One version for every Python and system; hashes; no address; wheels only, so that nothing is built by what is not locked."""


def uv(*arguments: str, given: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """A run of uv in the project's folder, with `given` as its standard input."""
    command = [sys.executable, "-m", "uv", "--quiet", *arguments]
    settings = {**os.environ, **environment}
    return subprocess.run(command, input=given, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)


def build_requirements() -> list[str]:
    """What builds the project."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(project["build-system"]["requires"])


def write_lock(lock: Lock) -> None:
    """Writes the lock file; ends the program where no versions go together."""
    is_project = lock.source == "pyproject.toml"
    arguments = ["pip", "compile", lock.source, *(["-"] if is_project else []), *FORM]
    for extra in lock.extras:
        arguments += ["--extra", extra]
    if lock.in_accord_with:
        arguments += ["--constraint", lock.in_accord_with]
    made = uv(*arguments, given="\n".join(build_requirements()) if is_project else None)
    if made.returncode:
        sys.exit(made.stderr)
    head = f"# Made by `make lock` from {lock.source}: change that.\n"
    (ROOT / lock.file).write_text(head + made.stdout, encoding="utf-8", newline="\n")


def missing_wheels(lock: Lock) -> list[str]:
    """Where what is locked cannot be installed, and why not."""
    missing = []
    with TemporaryDirectory() as folder:
        for system, platform in SYSTEMS.items():
            for python in PYTHONS:
                where = ("--target", folder, "--python-platform", platform, "--python-version", python)
                form = ("--dry-run", "--require-hashes", "--only-binary", ":all:")
                run = uv("pip", "install", *where, *form, "-r", lock.file, MACOSX_DEPLOYMENT_TARGET=MACOS)
                if run.returncode:
                    missing.append(f"{lock.file}: {system}, Python {python}\n{run.stderr}")
    return missing


def try_versions(name: str) -> int:
    """The exit status of the tests with the least or the newest versions, in an environment of their own."""
    folder = TRIALS / name
    venv.create(folder, clear=True)
    python = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    into = ("pip", "install", "--python", python)
    newest = ("--resolution", RESOLUTIONS[name])
    for arguments, given in (
        ((*into, *newest, "-r", "pyproject.toml", "--extra", "dev", "-r", "-"), "\n".join(build_requirements())),
        ((*into, "--no-deps", "--no-build-isolation", "--editable", "."), None),
    ):
        run = uv(*arguments, given=given)
        if run.returncode:
            sys.exit(run.stderr)
    print(uv("pip", "freeze", "--python", python).stdout, flush=True)
    return subprocess.run([python, "-m", "pytest", "-q", "-n", "2"], cwd=ROOT, check=False).returncode


def main(arguments: list[str]) -> int | str:
    """The exit status, or a word on what is wrong."""
    match arguments:
        case ["lock"]:
            for lock in LOCKS:
                write_lock(lock)
            return "\n".join(missing for lock in LOCKS for missing in missing_wheels(lock)) or 0
        case ["check"]:
            return "\n".join(missing for lock in LOCKS for missing in missing_wheels(lock)) or 0
        case ["try", name] if name in RESOLUTIONS:
            return try_versions(name)
    return __doc__


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
