"""Why something cannot be compared."""

from __future__ import annotations


class CompareProblem(Exception):
    """`code` says what is wrong, by its row among the problems of a command line; `values` fill its words."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values
