"""The program: which commands there are, and how a process begins and ends."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Final

import click

from paginate import __version__
from paginate.cli.console import prepare_streams
from paginate.cli.reporting import CANNOT_START, DONE, HAS_ERRORS

COMMANDS: Final = ("render", "check", "preflight", "proof", "package", "inspect")
"""Each is the function of its name in the module of its name."""


class _Commands(click.Group):
    """The commands, of which a run needs one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"paginate.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="paginate")
def main() -> None:
    """Set newspaper pages: one YAML layout in, one press PDF out."""
    prepare_streams()


def run() -> None:
    """The program: `main` for one run of a process that then ends."""
    gc.set_threshold(20_000)  # objects, not 700: our values hold no circles, and looking for them takes 15 ms
    status = DONE
    try:
        try:
            main()
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else HAS_ERRORS
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # where it prints to is full or gone: there is nobody to tell
        status = CANNOT_START
    os._exit(status)  # nothing is left to be done: to take the interpreter apart would cost 20 ms
