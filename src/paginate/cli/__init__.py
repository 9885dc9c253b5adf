"""The command line: its commands, each imported when it is asked for."""

from paginate import lean_paths  # first: whoever imports `pathlib` afterwards has it as this one did
from paginate.cli.program import main, run

__all__ = ["lean_paths", "main", "run"]
