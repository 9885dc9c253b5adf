"""Arguments and options that several commands have, and what is wrong with their values."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

import click

DEFAULT_DPI: Final = 150.0
DEFAULT_FOLDER: Final = Path("output")

layout = click.argument("layout", type=click.Path(path_type=Path))
language = click.option(
    "--language", type=click.Choice(["en", "zh"]), default=None, help="Language of messages (default: the system's)."
)
press = click.option(
    "--press",
    metavar="NAME|FILE",
    default=None,
    help="The press profile, in place of the layout's: a name (newsprint, newsprint-coldset, coated, office, plain) or a YAML file.",
)
strict = click.option("--strict", is_flag=True, help="Let warnings fail too: status 1.")
form = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print findings."
)


def check_output(output: Path | None, option: str = "-o") -> None:
    """Refuse a name that is a folder."""
    if output is not None and not output.name:
        raise click.BadParameter(f"{output} is a folder: name a file in it", param_hint=option)


def check_dpi(dpi: float | None, option: str) -> None:
    """Refuse what is no resolution at all."""
    if dpi is not None and not (math.isfinite(dpi) and dpi > 0):
        raise click.BadParameter(f"{dpi:g} is no resolution", param_hint=option)
