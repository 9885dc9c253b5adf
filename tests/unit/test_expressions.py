"""A regular expression that is compiled when it is first asked is one all the same."""

import re

import pytest

from paginate.expressions import ASKED, expression


def test_it_is_what_it_would_be_compiled_at_once() -> None:
    ours, pythons = expression(r"(?P<first>[a-c])(x)", re.IGNORECASE), re.compile(r"(?P<first>[a-c])(x)", re.IGNORECASE)
    found = ours.search("..BX")
    assert found is not None
    assert found.groupdict() == {"first": "B"}
    assert ours.sub(r"\2\1", "ax") == pythons.sub(r"\2\1", "ax") == "xa"
    assert [getattr(ours, name) for name in ("pattern", "flags", "groups", "groupindex")] == [
        getattr(pythons, name) for name in ("pattern", "flags", "groups", "groupindex")
    ]


def test_it_can_be_asked_all_that_a_pattern_can() -> None:
    public = {name for name in dir(re.compile("a")) if not name.startswith("_")}
    assert public - set(ASKED) == {"scanner"}


def test_it_is_compiled_when_it_is_asked() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("")
    with pytest.raises(AttributeError):
        wrong.searches  # type: ignore[attr-defined]  # noqa: B018
