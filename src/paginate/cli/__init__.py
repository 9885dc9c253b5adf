"""The command line: its commands, each imported when it is asked for."""

from paginate.cli.program import main, run

__all__ = ["main", "run"]
