"""Resolutions are compared as GWG 2022 writes its limits: 100 ppi is "greater than 99"."""

import pytest

from paginate.preflight.rules.pictures import is_under


@pytest.mark.parametrize(("resolution", "under"), [(98, True), (99, True), (99.01, False), (100, False)])
def test_a_limit_of_100(resolution: float, under: bool) -> None:
    assert is_under(resolution, 100) is under
