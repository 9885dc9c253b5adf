"""`python -m paginate` is the command `paginate`."""

from paginate.cli import run

run()
