"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine makes examples slowly: that is no fault of theirs. The same code is tried with the same examples, so that a suite
# that passed passes again; `make explore` tries others.
settings.register_profile("paginate", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("explore", parent=settings.get_profile("paginate"), derandomize=False)
settings.load_profile("paginate")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden display lists of the cases run")


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests never touch the user's picture cache."""
    import os

    os.environ["PAGINATE_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def layouts() -> Path:
    """The folder of the layouts that come with the project."""
    return Path(__file__).parents[1] / "layouts"
