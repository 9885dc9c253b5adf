"""Layouts are loaded each in a folder of its own."""

from functools import partial
from pathlib import Path

import pytest

from loading import Load, load_in


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Loads the layout that it is given as text; see `loading.load_in`."""
    return partial(load_in, tmp_path)
