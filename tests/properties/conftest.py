"""Properties are looked for in many examples of one path: they run outside of coverage's sight, which doubles their time.

What they call, the small cases of tests/unit and the golden files cover.
"""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.no_cover)
