"""From a layout file in YAML to what it says, with all its faults found in one run. Only here are a layout's files read."""

from paginate.source import schema
from paginate.source.limits import Limits
from paginate.source.load import read_layout
from paginate.source.positions import Document, Path
from paginate.source.press_profiles import read_press_profile
from paginate.source.written import Written

__all__ = ["Document", "Limits", "Path", "Written", "read_layout", "read_press_profile", "schema"]
