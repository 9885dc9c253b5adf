"""Each test has its photos in a folder of its own."""

from pathlib import Path

import pytest

from prepared import Photos


@pytest.fixture
def photos(tmp_path: Path) -> Photos:
    """An empty folder to put photos into; see `prepared.Photos`."""
    return Photos(tmp_path)
