"""The table of the commands names the rounds by itself, for it imports nothing: they are those of the notes."""

import pytest

from paginate.cli.commands import SIGN
from paginate.cli.problem import UsageProblem
from paginate.notes.entries import ROUNDS, ROUNDS_IN_ENGLISH


def test_each_round_can_be_signed_and_no_other() -> None:
    [option] = [option for option in SIGN.options if "--as" in option.names]
    assert [option.read(name) for name in (*ROUNDS, *ROUNDS_IN_ENGLISH)] == [*ROUNDS, *ROUNDS_IN_ENGLISH]
    with pytest.raises(UsageProblem) as refused:
        option.read("四审")
    assert refused.value.near is not None
    assert set(refused.value.near[1]) == {*ROUNDS, *ROUNDS_IN_ENGLISH}
