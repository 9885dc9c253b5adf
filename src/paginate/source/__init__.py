"""From a layout file in YAML to the page that it describes, with all its faults found in one run."""

from paginate.source.load import load_layout
from paginate.source.press_profiles import read_press_profile

__all__ = ["load_layout", "read_press_profile"]
