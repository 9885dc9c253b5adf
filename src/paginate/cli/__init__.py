"""The command line: its commands, each imported when it is asked for."""

from paginate import lean_imports  # first: it imports `pathlib`, and who does so afterwards has it from there
from paginate.cli.program import main, run

__all__ = ["lean_imports", "main", "run"]
